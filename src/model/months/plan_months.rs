//! The months of several plans, and whether they are the same.

use crate::model::month::Month;
use crate::model::plan::Plan;

/// The consecutive months of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanMonths {
    /// The first month.
    pub first: Month,
    /// The number of months, 1 to [`Schedule::MAX_MONTHS`](super::Schedule::MAX_MONTHS).
    pub months: usize,
}

impl PlanMonths {
    /// The months of a plan; none where it is not in months.
    pub fn of(plan: &Plan) -> Option<Self> {
        plan.schedule().map(|schedule| Self { first: schedule.start, months: schedule.months() })
    }

    /// The last month.
    pub fn last(self) -> Month {
        self.first.plus(self.months as i32 - 1)
    }
}

/// The months of several plans, at least one of which is in months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanMonthsSet(Vec<Option<PlanMonths>>);

/// Whether the totals of several plans are over the same months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthsMatch {
    /// All plans have the same months.
    Same,
    /// Two plans have different months.
    Different,
    /// The plans in months have the same months, but others are not in months, so their period is unknown.
    NotComparable,
}

impl PlanMonthsSet {
    /// The months of plans, in their order; none where no plan is in months.
    pub fn of<'a>(plans: impl IntoIterator<Item = &'a Plan>) -> Option<Self> {
        let each: Vec<Option<PlanMonths>> = plans.into_iter().map(PlanMonths::of).collect();
        each.iter().any(Option::is_some).then_some(Self(each))
    }

    /// One per plan; none for a plan that is not in months.
    pub fn each(&self) -> &[Option<PlanMonths>] {
        &self.0
    }

    /// Whether the plans' totals are over the same months.
    pub fn months_match(&self) -> MonthsMatch {
        let mut in_months = self.0.iter().flatten();
        let first = in_months.next();
        if in_months.any(|other| Some(other) != first) {
            MonthsMatch::Different
        } else if self.0.contains(&None) {
            MonthsMatch::NotComparable
        } else {
            MonthsMatch::Same
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::economics::Economics;
    use crate::model::months::Schedule;
    use crate::model::plan::Funnel;
    use crate::model::quantity::{Amount, Rate};

    fn plan(months: Option<(u32, usize)>) -> Plan {
        let funnel =
            Funnel { budget: Amount::HUNDRED, cost_per_lead: Amount::HUNDRED, close_rate: Rate::WHOLE };
        let mut plan = Plan::single(funnel, Economics::default());
        plan.months = months.map(|(first, count)| {
            Schedule::new(Month::new(2026, first).expect("a month"), count).expect("months")
        });
        plan
    }

    fn same_time(plans: &[Option<(u32, usize)>]) -> Option<MonthsMatch> {
        let plans: Vec<Plan> = plans.iter().map(|&months| plan(months)).collect();
        PlanMonthsSet::of(&plans).map(|stretches| stretches.months_match())
    }

    #[test]
    fn months_match_only_where_first_and_last_do() {
        let [spring, autumn, half] = [(1, 3), (9, 3), (1, 6)].map(Some);
        assert_eq!(same_time(&[spring, spring]), Some(MonthsMatch::Same));
        assert_eq!(same_time(&[spring, autumn]), Some(MonthsMatch::Different));
        assert_eq!(same_time(&[spring, half]), Some(MonthsMatch::Different));
        assert_eq!(same_time(&[None, spring, half]), Some(MonthsMatch::Different));
        assert_eq!(same_time(&[None, spring]), Some(MonthsMatch::NotComparable));
        assert_eq!(same_time(&[spring, None, spring]), Some(MonthsMatch::NotComparable));
        assert_eq!(same_time(&[None, None]), None);
    }

    #[test]
    fn a_plan_with_months_switched_off_has_none() {
        let mut plan = plan(Some((11, 4)));
        let stretch = PlanMonths::of(&plan).expect("in months");
        assert_eq!(stretch.last(), Month::new(2027, 2).expect("a month"));
        plan.months.as_mut().expect("months").on = false;
        assert_eq!(PlanMonths::of(&plan), None);
    }
}
