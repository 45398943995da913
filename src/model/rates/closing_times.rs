//! The input of the survival analysis: ages at which leads closed, and ages of leads that are still open (censored).

use crate::model::Month;
use std::collections::BTreeMap;

/// The unit of a lead's age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgeUnit {
    /// Days between two dates.
    #[default]
    Day,
    /// Calendar months, where the data have no days.
    Month,
}

/// Counts of closed and open leads by age and by the month they came in. Holds no data of a single lead.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClosingTimes {
    /// The unit of all ages.
    pub unit: AgeUnit,
    cohorts: BTreeMap<Month, LeadCohort>,
}

/// The leads that came in during one month.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeadCohort {
    /// Closed leads by their age when they closed.
    pub closed: BTreeMap<u32, u32>,
    /// Open leads by their age when they were last seen.
    pub open: BTreeMap<u32, u32>,
}

impl ClosingTimes {
    /// No leads yet.
    pub fn new(unit: AgeUnit) -> Self {
        Self { unit, cohorts: BTreeMap::new() }
    }

    /// Adds leads of a month that closed at an age.
    pub fn add_closed(&mut self, month: Month, age: u32, leads: u32) {
        *self.cohorts.entry(month).or_default().closed.entry(age).or_default() += leads;
    }

    /// Adds leads of a month that were last seen open at an age.
    pub fn add_open(&mut self, month: Month, age: u32, leads: u32) {
        *self.cohorts.entry(month).or_default().open.entry(age).or_default() += leads;
    }

    /// The leads by month, the earliest first.
    pub fn cohorts(&self) -> impl Iterator<Item = (Month, &LeadCohort)> {
        self.cohorts.iter().map(|(month, cohort)| (*month, cohort))
    }

    /// Whether there are no leads.
    pub fn is_empty(&self) -> bool {
        self.cohorts.is_empty()
    }

    /// Adds the leads of another, with ages in the same unit.
    pub fn merge(&mut self, other: &ClosingTimes) {
        debug_assert!(self.unit == other.unit || other.is_empty());
        for (month, cohort) in other.cohorts() {
            let own = self.cohorts.entry(month).or_default();
            for (to, from) in [(&mut own.closed, &cohort.closed), (&mut own.open, &cohort.open)] {
                from.iter().for_each(|(age, leads)| *to.entry(*age).or_default() += leads);
            }
        }
    }
}
