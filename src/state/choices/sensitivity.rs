//! What the reader chose to look at in the search for the input that matters most.

use super::percent::PercentChoice;
use super::view_choices::ViewChoices;
use crate::model::{Input, Measure, Rate};
use crate::state::plan::FieldValue;

/// The choices of the view, as they are or as they are until something else is typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sensitivity {
    /// The result in question.
    pub measure: Measure,
    /// How far inputs move that have no range of their own.
    pub common: Rate,
    /// How far each input moves, at its place in [`Input::ALL`].
    pub ranges: [Rate; Input::ALL.len()],
    /// From one column of the two-way table to the next, as a share of the plan's CPL.
    pub cost_step: Rate,
    /// From one row to the next, as a share of the plan's close rate.
    pub rate_step: Rate,
}

impl Sensitivity {
    /// How far inputs are moved until something else is typed.
    pub const USUAL_RANGE: f64 = 0.2;
    /// The steps of the two-way table until something else is typed.
    pub const USUAL_STEP: f64 = 0.1;

    /// The results to look at, each with its code.
    pub const RESULTS: [(Measure, &str); 4] = [
        (Measure::Sales, "sales"),
        (Measure::MediaCac, "cac"),
        (Measure::LoadedCac, "loaded-cac"),
        (Measure::Roi, "roi"),
    ];

    /// What is invalid or missing counts as if it were not typed.
    pub fn of(choices: &ViewChoices) -> Self {
        let percent = |choice: PercentChoice, otherwise: f64| match choices.percent(choice) {
            FieldValue::Number { value, .. } => value,
            _ => otherwise,
        };
        let rate = |value: f64| Rate::new(value).unwrap_or_default();
        let step =
            |choice| rate(Some(percent(choice, 0.0)).filter(|&step| step > 0.0).unwrap_or(Self::USUAL_STEP));
        let common = percent(PercentChoice::CommonRange, Self::USUAL_RANGE);
        Self {
            measure: choices.sensitivity_measure.unwrap_or(Measure::LoadedCac),
            common: rate(common),
            ranges: Input::ALL.map(|input| rate(percent(PercentChoice::Range(input), common))),
            cost_step: step(PercentChoice::CostStep),
            rate_step: step(PercentChoice::RateStep),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::choices::Choice;
    use crate::text::Language;

    #[test]
    fn ranges_are_common_until_one_is_given() {
        let mut choices = ViewChoices::new(Language::English);
        let ranges = |choices: &ViewChoices| Sensitivity::of(choices).ranges.map(Rate::get);
        assert_eq!(ranges(&choices), [0.2; 9]);
        choices.set(Choice::Percent(PercentChoice::CommonRange, "30".into()));
        choices.set(Choice::Percent(PercentChoice::Range(Input::CloseRate), "12.5".into()));
        assert_eq!(ranges(&choices)[..4], [0.3, 0.3, 0.125, 0.3]);
        choices.set(Choice::Percent(PercentChoice::Range(Input::CloseRate), "150".into()));
        choices.set(Choice::Percent(PercentChoice::CommonRange, "x".into()));
        assert_eq!(ranges(&choices), [0.2; 9]);
        assert!(matches!(choices.percent(PercentChoice::CommonRange), FieldValue::Invalid { .. }));
    }

    #[test]
    fn a_step_of_nothing_is_no_step() {
        let mut choices = ViewChoices::new(Language::English);
        choices.set(Choice::Percent(PercentChoice::CostStep, "0".into()));
        choices.set(Choice::Percent(PercentChoice::RateStep, "5".into()));
        let chosen = Sensitivity::of(&choices);
        assert_eq!((chosen.cost_step.get(), chosen.rate_step.get()), (0.1, 0.05));
    }

    #[test]
    fn every_result_has_its_code() {
        let mut choices = ViewChoices::new(Language::English);
        assert_eq!(Sensitivity::of(&choices).measure, Measure::LoadedCac);
        for (measure, code) in Sensitivity::RESULTS {
            choices.set(Choice::parse("sensitivity-result", code).unwrap());
            assert_eq!(Sensitivity::of(&choices).measure, measure);
        }
    }
}
