//! The likely role of each column, by its name and its first cells, and the reason for it.

use super::accumulator::Accumulator;
use super::column::{ExportColumn, year_column};
use super::column_names::{
    is_amount, is_any_id, is_any_result, is_in, is_other_date, is_sales_document, normalized, rank,
};
use super::column_words::SALES_LIST_NAMES;
use super::date_columns::PartOfYear;
use super::labels;
use super::mapping::Mapping;
use super::outcomes;
use super::role::Role;
use super::table::ExportTable;
use super::traffic::Traffic;

/// Why a role is proposed for a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Its name says so.
    Name,
    /// It is the first column with dates.
    Dates,
    /// Its name and its cells say what became of leads.
    Outcomes,
    /// Its cells are all different, and its name is that of an id.
    Unique,
    /// Its cells are those of the leads or sales in another file.
    Shared,
    /// It is the only amount beside a date and a channel.
    OnlyAmount,
}

/// What the columns of a table are likely to mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The roles; columns of unknown meaning are ignored.
    pub mapping: Mapping,
    /// The reason for the role of each column; none for ignored ones.
    pub reasons: Vec<Option<Reason>>,
}

/// Proposes a mapping, for the user to correct.
pub fn propose_mapping(table: &ExportTable) -> Mapping {
    Proposal::of(table, &Accumulator::default()).mapping
}

impl Proposal {
    /// Proposes what the columns mean beside what was read from other files.
    pub fn of(table: &ExportTable, others: &Accumulator) -> Self {
        let columns = table.columns();
        let named: Vec<String> = columns.iter().map(|column| normalized(&column.name)).collect();
        let roles = vec![Role::Ignored; columns.len()];
        let mut draft = ProposalDraft { columns, named, others, reasons: vec![None; roles.len()], roles };
        draft.assign_figures();
        // What stands below channels or months is counted, whatever it is.
        if draft.is_counts() || table.turned().is_some() {
            draft.assign_spends_side_by_side();
            draft.assign_counts();
        } else {
            draft.assign_lead_or_sale();
        }
        if !draft.has_several_spends() {
            draft.assign(Role::Channel, |column| column.filled > 0 && !column.is_dates());
        }
        draft.drop_lonely();
        let dated = draft.has(Role::Date) || !draft.is_counts();
        let month = table.month().filter(|_| !dated);
        Self { mapping: Mapping { roles: draft.roles, month, ..Mapping::default() }, reasons: draft.reasons }
    }
}

struct ProposalDraft<'a> {
    columns: &'a [ExportColumn],
    named: Vec<String>,
    others: &'a Accumulator,
    roles: Vec<Role>,
    reasons: Vec<Option<Reason>>,
}

impl ProposalDraft<'_> {
    /// Spend and counts.
    fn assign_figures(&mut self) {
        // Lists of people have figures of each of them: what they spent, how often a form was sent in, whether there was a
        // sale.
        let is_people = self.columns.iter().any(|column| column.has_addresses() && column.is_unique(90));
        let is_list = is_people
            || (self.best(Role::LeadId, |column| column.is_unique(90)).is_some()
                && self.best(Role::Spend, ExportColumn::is_numbers).is_none());
        if !is_people {
            self.assign(Role::Spend, ExportColumn::is_numbers);
        }
        let leads: fn(&ExportColumn) -> bool =
            |column| column.is_counts() && !outcomes::is_other_event(&column.name);
        let sales: fn(&ExportColumn) -> bool = ExportColumn::is_counts;
        for (role, fits) in [(Role::Leads, leads), (Role::Sales, sales)] {
            match is_list {
                true => self.assign_exactly(role, |column| fits(column) && column.yes_or_no < column.filled),
                false => self.assign_if_only(role, fits),
            }
        }
        if !self.is_counts() && !is_list {
            self.assign_only_amount();
        }
    }

    /// A date, a channel and an amount are spend, where nothing is about leads or sales.
    fn assign_only_amount(&mut self) {
        let mut amounts =
            (0..self.named.len()).filter(|&at| is_amount(&self.named[at]) && self.columns[at].is_numbers());
        let Some(amount) = amounts.next().filter(|_| amounts.next().is_none()) else { return };
        let listed = [Role::SaleDate, Role::LeadId, Role::Status];
        let is_listed = listed.into_iter().any(|role| self.best(role, |column| column.filled > 0).is_some());
        let sales_name =
            |name: &String| (is_in(SALES_LIST_NAMES, name) || is_sales_document(name)) && !is_amount(name);
        let lead_date = (0..self.named.len()).any(|at| rank(Role::LeadDate, &self.named[at]).is_some());
        let has_channel = self.best(Role::Channel, |column| column.filled > 0).is_some();
        let has_date = self.best(Role::Date, ExportColumn::may_be_dates).is_some();
        if has_channel && has_date && !is_listed && !lead_date && !self.named.iter().any(sales_name) {
            self.set(amount, Role::Spend, Reason::OnlyAmount);
        }
    }

    /// For rows of counts: the date, the end of the period, the currency and what the results are.
    fn assign_counts(&mut self) {
        let dates = ExportColumn::may_be_dates;
        let assigned = self.assign(Role::Date, dates)
            || self.assign_named(Role::LeadDate, Role::Date, dates)
            || self.assign_named(Role::SaleDate, Role::Date, dates);
        if !assigned && !self.assign_part_of_year() {
            self.assign_first_date(Role::Date);
        }
        if self.has(Role::Date) {
            self.assign(Role::PeriodEnd, ExportColumn::is_dates);
        }
        if self.has(Role::Spend) {
            self.assign(Role::Currency, |column| column.filled > 0 && column.currencies == column.filled);
        }
        let results = self.roles.iter().position(|role| *role == Role::Leads);
        if results.is_some_and(|at| is_any_result(&self.named[at])) {
            self.assign(Role::ResultType, |column| column.filled > 0 && !column.is_numbers());
        }
    }

    /// The numbers of months or weeks beside a column with their year are the date. Whether there are any.
    fn assign_part_of_year(&mut self) -> bool {
        let reads = |at: &usize| {
            let part = PartOfYear::of_column(&self.named[*at]);
            let is_read = |cell: &String| part.is_some_and(|part| part.read(cell, 2_000).is_some());
            self.is_free(*at) && self.columns[*at].filled > 0 && self.columns[*at].sample.iter().all(is_read)
        };
        let part = (0..self.columns.len()).find(reads).filter(|_| year_column(self.columns).is_some());
        if let Some(at) = part {
            self.set(at, Role::Date, Reason::Name);
        }
        part.is_some()
    }

    /// For rows of one lead, of one sale, or of a lead and its sale: the dates, the id and the outcome.
    fn assign_lead_or_sale(&mut self) {
        // Sorted by the newest lead, the first rows may all be without a sale.
        let mut has_sale = self.assign(Role::SaleDate, |column| column.may_be_dates() || column.filled == 0);
        // An order is made when it is a sale; a deal is won later.
        let is_documents = self.named.iter().any(|name| is_sales_document(name));
        if is_documents && !has_sale {
            has_sale = self.assign_named(Role::LeadDate, Role::SaleDate, ExportColumn::may_be_dates);
        }
        let has_lead = self.assign(Role::LeadDate, ExportColumn::may_be_dates);
        self.assign_id();
        let is_sales_list = is_documents || self.named.iter().any(|name| is_in(SALES_LIST_NAMES, name));
        if !has_lead && (!has_sale || !is_sales_list) {
            // A general date beside the date of a sale is that of the lead.
            let role = if is_sales_list && !has_sale { Role::SaleDate } else { Role::LeadDate };
            let assigned = self.assign_named(Role::Date, role, ExportColumn::may_be_dates);
            if !assigned && !has_sale {
                self.assign_first_date(role);
            }
        }
        let is_dated = self.has(Role::LeadDate) || self.has(Role::SaleDate);
        if !self.has(Role::LeadId) && (self.has(Role::LeadDate) || !is_dated) {
            let unique = (0..self.named.len())
                .find(|&at| self.is_free(at) && is_any_id(&self.named[at]) && self.columns[at].is_unique(95));
            if let Some(at) = unique {
                self.set(at, Role::LeadId, Reason::Unique);
            }
        }
        self.assign_outcome();
    }

    fn assign_id(&mut self) {
        if self.assign_as(Role::LeadId, Role::LeadId, Reason::Name, |column| column.is_unique(50)) {
            return;
        }
        let shared = |at: &usize| {
            let column = &self.columns[*at];
            let known = column.sample.iter().filter(|cell| self.others.knows(cell)).count();
            self.is_free(*at) && !column.is_dates() && known > 1 && known * 2 > column.sample.len()
        };
        let shared = (0..self.columns.len()).find(shared);
        if let Some(at) = shared {
            self.set(at, Role::LeadId, Reason::Shared);
        }
    }

    /// A column with unknown statuses would make every sale a lost one: some have to be known.
    fn assign_outcome(&mut self) {
        let sold = self.roles.iter().position(|role| *role == Role::SaleDate);
        let no_sales = sold.is_some_and(|at| self.columns[at].filled == 0);
        let won = |column: &ExportColumn| {
            column.is_outcome() || (column.filled > 0 && column.yes_or_no == column.filled)
        };
        let fits: fn(&ExportColumn) -> bool =
            if no_sales { |column| column.filled > 0 && !column.is_dates() } else { won };
        // A status that is known to be won counts more than a better name.
        if !self.assign_as(Role::Status, Role::Status, Reason::Outcomes, ExportColumn::is_outcome) {
            self.assign_as(Role::Status, Role::Status, Reason::Outcomes, fits);
        }
    }

    /// Without a column for the channel, several columns of spend are one channel each: `google_spend`, `Gasto Google`.
    fn assign_spends_side_by_side(&mut self) {
        let is_wide = |at: &usize| {
            let name = &self.named[*at];
            let is_spend = |word: Option<&str>| word.is_some_and(|word| rank(Role::Spend, word).is_some());
            let (first, last) = (name.split(' ').next(), name.rsplit(' ').next());
            // What follows the measure may also be a currency, or tell a plan from what was spent.
            let names_channel =
                is_spend(last) || (is_spend(first) && Traffic::of(name) != Traffic::default());
            rank(Role::Spend, name).is_some()
                && names_channel
                && !labels::has_sum(name)
                && self.columns[*at].is_numbers()
        };
        let wide: Vec<usize> = (0..self.named.len()).filter(is_wide).collect();
        if wide.len() > 1 && self.best(Role::Channel, |_| true).is_none() {
            let single = self.roles.iter().position(|role| *role == Role::Spend);
            if let Some(at) = single {
                (self.roles[at], self.reasons[at]) = (Role::Ignored, None);
            }
            wide.iter().for_each(|&at| self.set(at, Role::Spend, Reason::Name));
        }
    }

    /// An id or a channel alone is no list of leads.
    fn drop_lonely(&mut self) {
        let is_list = self.has(Role::LeadDate) || self.has(Role::SaleDate) || self.has(Role::Status);
        if !self.is_counts() && !is_list && !self.has(Role::Channel) {
            self.roles.fill(Role::Ignored);
            self.reasons.fill(None);
        }
    }

    fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    fn is_counts(&self) -> bool {
        [Role::Spend, Role::Leads, Role::Sales].into_iter().any(|role| self.has(role))
    }

    fn has_several_spends(&self) -> bool {
        self.roles.iter().filter(|role| **role == Role::Spend).count() > 1
    }

    fn is_free(&self, at: usize) -> bool {
        self.roles[at] == Role::Ignored
    }

    fn set(&mut self, at: usize, role: Role, reason: Reason) {
        self.roles[at] = role;
        self.reasons[at] = Some(reason);
    }

    fn assign(&mut self, role: Role, fits: fn(&ExportColumn) -> bool) -> bool {
        self.assign_named(role, role, fits)
    }

    fn assign_named(&mut self, named: Role, role: Role, fits: fn(&ExportColumn) -> bool) -> bool {
        self.assign_as(named, role, Reason::Name, fits)
    }

    /// Gives a role to the free column with the best name for the role `named`. Whether there is one.
    fn assign_as(
        &mut self,
        named: Role,
        role: Role,
        reason: Reason,
        fits: fn(&ExportColumn) -> bool,
    ) -> bool {
        let best = self.best(named, fits);
        if let Some(at) = best {
            self.set(at, role, reason);
        }
        best.is_some()
    }

    /// Gives a role to a column only where the whole of its name is one for it.
    fn assign_exactly(&mut self, role: Role, fits: impl Fn(&ExportColumn) -> bool) {
        let names = super::column_names::names(role);
        let best = self.best(role, fits).filter(|&at| is_in(names, &self.named[at]));
        if let Some(at) = best {
            self.set(at, role, Reason::Name);
        }
    }

    /// Gives a role to a column, unless others are as good a part of what it is: `Phone leads` beside `Form leads`.
    fn assign_if_only(&mut self, role: Role, fits: fn(&ExportColumn) -> bool) {
        let Some(best) = self.best(role, fits) else { return };
        let rank_of = |at: usize| rank(role, &self.named[at]);
        let others =
            (0..self.columns.len()).filter(|&at| at != best && self.is_free(at) && fits(&self.columns[at]));
        let is_whole = is_in(super::column_names::names(role), &self.named[best]);
        if is_whole || others.into_iter().all(|at| rank_of(at) != rank_of(best)) {
            self.set(best, role, Reason::Name);
        }
    }

    /// Gives a role to the first column with dates, unless its name is that of another event.
    fn assign_first_date(&mut self, role: Role) {
        let is_date = |at: &usize| {
            self.is_free(*at) && self.columns[*at].is_dates() && !is_other_date(&self.named[*at])
        };
        let first = (0..self.columns.len()).find(is_date);
        if let Some(at) = first {
            self.set(at, role, Reason::Dates);
        }
    }

    /// The free column with the best name for a role; of equally good names the one with fewer different cells.
    fn best(&self, role: Role, fits: impl Fn(&ExportColumn) -> bool) -> Option<usize> {
        let free = |at: &usize| self.is_free(*at) && fits(&self.columns[*at]);
        let ranked = (0..self.columns.len()).filter(free);
        let ranked =
            ranked.filter_map(|at| Some((rank(role, &self.named[at])?, self.columns[at].sample.len(), at)));
        ranked.min().map(|(_, _, at)| at)
    }
}
