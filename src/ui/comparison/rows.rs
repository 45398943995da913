//! The rows of the table of all numbers, and how many of them say nothing.

use super::columns;
use crate::model::{ComparedPlan, Comparison, ComparisonRow, MonthsMatch, PlanMonthsSet};
use crate::state::ComparedScenario;

/// The rows in groups.
pub struct Rows<'a> {
    pub months: Option<PlanMonthsSet>,
    pub inputs: Vec<ComparisonRow<'a>>,
    pub stages: Vec<ComparisonRow<'a>>,
    /// Empty unless they are asked for.
    pub channels: Vec<ComparisonRow<'a>>,
    pub results: Vec<ComparisonRow<'a>>,
}

impl<'a> Rows<'a> {
    pub fn of(plans: &'a [ComparedPlan<'a>], baseline: usize, with_channels: bool) -> Self {
        let comparison = Comparison::new(plans, baseline);
        let mut results = comparison.results();
        results.push(comparison.earned());
        Self {
            months: PlanMonthsSet::of(plans.iter().map(|compared| compared.plan)),
            inputs: comparison.inputs(),
            stages: comparison.stages(),
            channels: if with_channels { comparison.channels() } else { Vec::new() },
            results,
        }
    }

    /// Whether the row of months is the same for every plan.
    pub fn has_equal_months(&self) -> bool {
        self.months.as_ref().is_some_and(|months| months.months_match() == MonthsMatch::Same)
    }

    /// How many rows are the same or empty in all plans, and how many there are.
    fn count(&self) -> [usize; 2] {
        let rows = || [&self.inputs, &self.stages, &self.channels, &self.results].into_iter().flatten();
        [
            rows().filter(|row| row.all_equal()).count() + usize::from(self.has_equal_months()),
            rows().count() + usize::from(self.months.is_some()),
        ]
    }
}

/// How many rows are the same or empty in all scenarios, and how many there are.
pub fn count_rows(scenarios: &[ComparedScenario], baseline: usize, with_channels: bool) -> [usize; 2] {
    Rows::of(&columns(scenarios), baseline, with_channels).count()
}
