//! The likely role of each column, by its name and its first cells.

use super::column::ExportColumn;
use super::column_names::{COLUMN_NAMES, OTHER_FIGURES, SALES_LIST_NAMES, normalized};
use super::mapping::Mapping;
use super::role::Role;
use super::table::ExportTable;
use super::word_list::words;

/// Proposes a mapping, for the user to correct. Columns of unknown meaning are ignored.
pub fn propose_mapping(table: &ExportTable) -> Mapping {
    let columns = table.columns();
    let named: Vec<String> = columns.iter().map(|column| normalized(&column.name)).collect();
    let mut proposal = Proposal { columns, named, roles: vec![Role::Ignored; columns.len()] };
    for role in [Role::Spend, Role::Leads, Role::Sales] {
        proposal.assign(role, ExportColumn::is_numbers);
    }
    if proposal.roles.iter().any(|role| *role != Role::Ignored) {
        proposal.assign_spends_side_by_side();
        proposal.assign_counts();
    } else {
        proposal.assign_lead_or_sale();
    }
    if !proposal.has_several_spends() {
        proposal.assign(Role::Channel, |column| column.filled > 0 && !column.is_dates());
    }
    Mapping { roles: proposal.roles, ..Mapping::default() }
}

struct Proposal<'a> {
    columns: &'a [ExportColumn],
    named: Vec<String>,
    roles: Vec<Role>,
}

impl Proposal<'_> {
    /// For rows of counts: the date.
    fn assign_counts(&mut self) {
        let assigned = self.assign(Role::Date, ExportColumn::is_dates)
            || self.assign_named(Role::LeadDate, Role::Date, ExportColumn::is_dates)
            || self.assign_named(Role::SaleDate, Role::Date, ExportColumn::is_dates);
        if !assigned && let Some(at) = self.first_free(ExportColumn::is_dates) {
            self.roles[at] = Role::Date;
        }
    }

    /// For rows of one lead, of one sale, or of a lead and its sale: the dates, the id and the status.
    fn assign_lead_or_sale(&mut self) {
        // Sorted by the newest lead, the first rows may all be without a sale.
        let has_sale = self.assign(Role::SaleDate, |column| column.is_dates() || column.filled == 0);
        let has_lead = self.assign(Role::LeadDate, ExportColumn::is_dates);
        self.assign(Role::LeadId, |column| column.filled > 0 && !column.is_dates());
        let is_sales_list = self.named.iter().any(|name| is_in(SALES_LIST_NAMES, name));
        if !has_lead && (!has_sale || !is_sales_list) {
            // A general date beside the date of a sale is that of the lead.
            let role = if is_sales_list && !has_sale { Role::SaleDate } else { Role::LeadDate };
            let assigned = self.assign_named(Role::Date, role, ExportColumn::is_dates);
            if !assigned
                && !has_sale
                && let Some(at) = self.first_free(ExportColumn::is_dates)
            {
                self.roles[at] = role;
            }
        }
        let roles = |role: Role| self.roles.contains(&role);
        if roles(Role::LeadDate)
            && !roles(Role::LeadId)
            && let Some(at) = self.named.iter().position(|it| it == "id")
        {
            self.roles[at] = Role::LeadId;
        }
        // A column with unknown statuses would make every sale a lost one: some have to be known.
        if let Some(sold) = self.roles.iter().position(|role| *role == Role::SaleDate) {
            let no_sales = self.columns[sold].filled == 0;
            self.assign(
                Role::Status,
                if no_sales { |column| column.filled > 0 } else { |column| column.won > 0 },
            );
        }
    }

    /// Without a column for the channel, several columns of spend are one channel each.
    fn assign_spends_side_by_side(&mut self) {
        let spends =
            |name: &str| matches!(name.rsplit(' ').next(), Some("spend" | "gasto" | "cost" | "coste"));
        let other = |name: &str| name.split(' ').any(|word| is_in(OTHER_FIGURES, word));
        let wide = |at: &usize| {
            spends(&self.named[*at]) && !other(&self.named[*at]) && self.columns[*at].is_numbers()
        };
        let wide: Vec<usize> = (0..self.named.len()).filter(wide).collect();
        if wide.len() > 1 && self.best(Role::Channel, |_| true).is_none() {
            wide.iter().for_each(|&at| self.roles[at] = Role::Spend);
        }
    }

    fn has_several_spends(&self) -> bool {
        self.roles.iter().filter(|role| **role == Role::Spend).count() > 1
    }

    fn assign(&mut self, role: Role, fits: fn(&ExportColumn) -> bool) -> bool {
        self.assign_named(role, role, fits)
    }

    /// Gives a role to the free column with the best name for the role `named`. Whether there is one.
    fn assign_named(&mut self, named: Role, role: Role, fits: fn(&ExportColumn) -> bool) -> bool {
        let best = self.best(named, fits);
        if let Some(at) = best {
            self.roles[at] = role;
        }
        best.is_some()
    }

    /// The free column with the best name for a role; of equally good names the one with fewer different cells.
    fn best(&self, role: Role, fits: fn(&ExportColumn) -> bool) -> Option<usize> {
        let free = |at: &usize| self.roles[*at] == Role::Ignored && fits(&self.columns[*at]);
        let ranked = (0..self.columns.len()).filter(free);
        let ranked =
            ranked.filter_map(|at| Some((rank(role, &self.named[at])?, self.columns[at].sample.len(), at)));
        ranked.min().map(|(_, _, at)| at)
    }

    fn first_free(&self, fits: fn(&ExportColumn) -> bool) -> Option<usize> {
        (0..self.columns.len()).find(|&at| self.roles[at] == Role::Ignored && fits(&self.columns[at]))
    }
}

/// How well a name fits a role, 0 best; none where it does not.
fn rank(role: Role, name: &str) -> Option<usize> {
    let names = COLUMN_NAMES.iter().find(|(each, _)| *each == role).map_or("", |(_, names)| names);
    if let Some(at) = words(names).position(|it| it == name) {
        return Some(at);
    }
    let is_count = matches!(role, Role::Spend | Role::Leads | Role::Sales);
    // The name of another role is not a part of a name for this one: `clientes potenciales` are leads, not sales.
    let elsewhere = || COLUMN_NAMES.iter().any(|(each, names)| *each != role && is_in(names, name));
    if is_count && (name.split(' ').any(|word| is_in(OTHER_FIGURES, word)) || elsewhere()) {
        return None;
    }
    let padded = [" ", name, " "].concat();
    let is_part =
        |(at, part): (usize, &str)| padded[..at].ends_with(' ') && padded[at + part.len()..].starts_with(' ');
    let part = |it: &str| padded.match_indices(it).any(is_part);
    let at = words(names).position(part)?;
    Some(words(names).count() + at)
}

fn is_in(list: &'static str, word: &str) -> bool {
    words(list).any(|it| it == word)
}
