//! How old leads were when they closed, and how old those are that have not.

use crate::model::Month;
use std::collections::BTreeMap;

/// What a lead's age is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgeUnit {
    /// Days between two dates.
    #[default]
    Day,
    /// Months of the calendar from one to another, where the data know no days.
    Month,
}

/// Leads whose end is known, or known not to have come yet: counts only, no lead of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClosingTimes {
    /// What ages are counted in.
    pub unit: AgeUnit,
    cohorts: BTreeMap<Month, LeadCohort>,
}

/// The leads of one month.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeadCohort {
    /// How many closed, by the age at which they did.
    pub closed: BTreeMap<u32, u32>,
    /// How many are open, by their age on the data's last day.
    pub open: BTreeMap<u32, u32>,
}

impl ClosingTimes {
    /// None yet, their ages to be counted in a step.
    pub fn new(unit: AgeUnit) -> Self {
        Self { unit, cohorts: BTreeMap::new() }
    }

    /// Leads of a month that closed at an age.
    pub fn add_closed(&mut self, month: Month, age: u32, leads: u32) {
        *self.cohorts.entry(month).or_default().closed.entry(age).or_default() += leads;
    }

    /// Leads of a month that were open at an age, the last that is known of them.
    pub fn add_open(&mut self, month: Month, age: u32, leads: u32) {
        *self.cohorts.entry(month).or_default().open.entry(age).or_default() += leads;
    }

    /// The leads of each month, the earliest first.
    pub fn cohorts(&self) -> impl Iterator<Item = (Month, &LeadCohort)> {
        self.cohorts.iter().map(|(month, cohort)| (*month, cohort))
    }

    /// Whether nothing is known of any lead.
    pub fn is_empty(&self) -> bool {
        self.cohorts.is_empty()
    }

    /// Puts others to these, of the same step.
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
