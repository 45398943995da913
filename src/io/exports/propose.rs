//! What the columns of a table are likely to mean, from their names and first cells.

use super::column::ExportColumn;
use super::mapping::Mapping;
use super::names;
use super::role::Role;
use super::table::ExportTable;
use super::words;

/// Proposes what the columns mean. A person has the last word: what can't be told is left out.
pub fn propose_mapping(table: &ExportTable) -> Mapping {
    let columns = table.columns();
    let named: Vec<String> = columns.iter().map(|column| names::header(&column.name)).collect();
    let mut proposal = Proposal { columns, named, roles: vec![Role::Ignored; columns.len()] };
    for role in [Role::Spend, Role::Leads, Role::Sales] {
        proposal.take(role, ExportColumn::is_numbers);
    }
    if proposal.roles.iter().any(|role| *role != Role::Ignored) {
        proposal.several_spends();
        proposal.counts();
    } else {
        proposal.one_each();
    }
    if !proposal.has_several_spends() {
        proposal.take(Role::Channel, |column| column.filled > 0 && !column.is_dates());
    }
    Mapping { roles: proposal.roles, ..Mapping::default() }
}

struct Proposal<'a> {
    columns: &'a [ExportColumn],
    named: Vec<String>,
    roles: Vec<Role>,
}

impl Proposal<'_> {
    /// The rows hold counts: they need a date.
    fn counts(&mut self) {
        let taken = self.take(Role::Date, ExportColumn::is_dates)
            || self.take_as(Role::LeadDate, Role::Date, ExportColumn::is_dates)
            || self.take_as(Role::SaleDate, Role::Date, ExportColumn::is_dates);
        if !taken && let Some(at) = self.free(ExportColumn::is_dates) {
            self.roles[at] = Role::Date;
        }
    }

    /// Each row is a lead, a sale, or a lead with its sale.
    fn one_each(&mut self) {
        // Where the newest leads stand first, the first rows may tell of no sale.
        let has_sale = self.take(Role::SaleDate, |column| column.is_dates() || column.filled == 0);
        let has_lead = self.take(Role::LeadDate, ExportColumn::is_dates);
        self.take(Role::LeadId, |column| column.filled > 0 && !column.is_dates());
        let of_sales = self.named.iter().any(|name| is_in(words::OF_SALES, name));
        if !has_lead && (!has_sale || !of_sales) {
            // With a date of its own beside the sale's, a row is a lead's.
            let role = if of_sales && !has_sale { Role::SaleDate } else { Role::LeadDate };
            let taken = self.take_as(Role::Date, role, ExportColumn::is_dates);
            if !taken
                && !has_sale
                && let Some(at) = self.free(ExportColumn::is_dates)
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
        // A status in words that are not known would make every sale a lost one.
        if let Some(sold) = self.roles.iter().position(|role| *role == Role::SaleDate) {
            let unsold = self.columns[sold].filled == 0;
            self.take(
                Role::Status,
                if unsold { |column| column.filled > 0 } else { |column| column.won > 0 },
            );
        }
    }

    /// Without a channel's name in the rows, columns of spend stand side by side, one a channel.
    fn several_spends(&mut self) {
        let spends =
            |name: &str| matches!(name.rsplit(' ').next(), Some("spend" | "gasto" | "cost" | "coste"));
        let other = |name: &str| name.split(' ').any(|word| is_in(words::OTHER_FIGURES, word));
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

    fn take(&mut self, role: Role, fits: fn(&ExportColumn) -> bool) -> bool {
        self.take_as(role, role, fits)
    }

    /// Gives a role to the column that is best named for another, if there is one.
    fn take_as(&mut self, named: Role, role: Role, fits: fn(&ExportColumn) -> bool) -> bool {
        let best = self.best(named, fits);
        if let Some(at) = best {
            self.roles[at] = role;
        }
        best.is_some()
    }

    /// The column without a role that is best named for one.
    fn best(&self, role: Role, fits: fn(&ExportColumn) -> bool) -> Option<usize> {
        let free = |at: &usize| self.roles[*at] == Role::Ignored && fits(&self.columns[*at]);
        let ranked = (0..self.columns.len()).filter(free);
        let ranked =
            ranked.filter_map(|at| Some((rank(role, &self.named[at])?, self.columns[at].sample.len(), at)));
        ranked.min().map(|(_, _, at)| at)
    }

    fn free(&self, fits: fn(&ExportColumn) -> bool) -> Option<usize> {
        (0..self.columns.len()).find(|&at| self.roles[at] == Role::Ignored && fits(&self.columns[at]))
    }
}

/// How well a column is named for a role, 0 the best; none where it is not.
fn rank(role: Role, name: &str) -> Option<usize> {
    let names = words::NAMES.iter().find(|(each, _)| *each == role).map_or("", |(_, names)| names);
    if let Some(at) = words::listed(names).position(|it| it == name) {
        return Some(at);
    }
    let is_count = matches!(role, Role::Spend | Role::Leads | Role::Sales);
    // A whole name of another role is that, and not a part of a name here: `clientes potenciales`.
    let elsewhere = || words::NAMES.iter().any(|(each, names)| *each != role && is_in(names, name));
    if is_count && (name.split(' ').any(|word| is_in(words::OTHER_FIGURES, word)) || elsewhere()) {
        return None;
    }
    let padded = [" ", name, " "].concat();
    let is_part =
        |(at, part): (usize, &str)| padded[..at].ends_with(' ') && padded[at + part.len()..].starts_with(' ');
    let part = |it: &str| padded.match_indices(it).any(is_part);
    let at = words::listed(names).position(part)?;
    Some(words::listed(names).count() + at)
}

fn is_in(words: &'static str, word: &str) -> bool {
    words::listed(words).any(|it| it == word)
}
