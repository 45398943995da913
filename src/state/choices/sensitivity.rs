//! The settings of the sensitivity view.

use super::percent::PercentChoice;
use super::view_choices::ViewChoices;
use crate::model::{Input, Measure, Rate};
use crate::state::plan::FieldValue;

/// The settings, with defaults for what is not typed or invalid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sensitivity {
    pub measure: Measure,
    /// The range of inputs without their own, as a fraction.
    pub common: Rate,
    /// The range of each input, in the order of [`Input::ALL`].
    pub ranges: [Rate; Input::ALL.len()],
    /// The step between columns, as a fraction of the plan's CPL.
    pub cost_step: Rate,
    /// The step between rows, as a fraction of the plan's close rate.
    pub rate_step: Rate,
}

impl Sensitivity {
    pub const USUAL_RANGE: f64 = 0.2;
    pub const USUAL_STEP: f64 = 0.1;

    /// The results to choose from, with their codes.
    pub const RESULTS: [(Measure, &str); 4] = [
        (Measure::Sales, "sales"),
        (Measure::MediaCac, "cac"),
        (Measure::LoadedCac, "loaded-cac"),
        (Measure::Roi, "roi"),
    ];

    /// Empty and invalid percentages give the defaults.
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
    use crate::text::Locale;

    #[test]
    fn ranges_are_common_until_one_is_given() {
        let mut choices = ViewChoices::new(Locale::default());
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
        let mut choices = ViewChoices::new(Locale::default());
        choices.set(Choice::Percent(PercentChoice::CostStep, "0".into()));
        choices.set(Choice::Percent(PercentChoice::RateStep, "5".into()));
        let chosen = Sensitivity::of(&choices);
        assert_eq!((chosen.cost_step.get(), chosen.rate_step.get()), (0.1, 0.05));
    }

    #[test]
    fn every_result_has_its_code() {
        let mut choices = ViewChoices::new(Locale::default());
        assert_eq!(Sensitivity::of(&choices).measure, Measure::LoadedCac);
        for (measure, code) in Sensitivity::RESULTS {
            choices.set(Choice::parse("sensitivity-result", code).unwrap());
            assert_eq!(Sensitivity::of(&choices).measure, measure);
        }
    }
}
