//! What the reader chose to look at in the search for the input that matters most.

use super::view_choices::ViewChoices;
use crate::model::{Input, Measure, Rate};
use crate::state::plan::{FieldValue, input_id};

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
    /// Under this id lies which result is in question.
    pub const RESULT: &str = "sensitivity-result";
    /// Under this id lies how far inputs move that have no range of their own.
    pub const COMMON: &str = "range%";
    /// Under this id lies the step between columns.
    pub const COST_STEP: &str = "cost-step%";
    /// Under this id lies the step between rows.
    pub const RATE_STEP: &str = "rate-step%";
    /// Under this id lies which cell of the two-way table the keyboard is at.
    pub const CELL: &str = "grid-cell";

    /// How far inputs move until something else is said.
    pub const USUAL_RANGE: f64 = 0.2;
    /// The steps of the two-way table until something else is said.
    pub const USUAL_STEP: f64 = 0.1;

    /// The results there are to look at, each with its code.
    pub const RESULTS: [(Measure, &str); 4] = [
        (Measure::Sales, "sales"),
        (Measure::MediaCac, "cac"),
        (Measure::LoadedCac, "loaded-cac"),
        (Measure::Roi, "roi"),
    ];

    /// Under this id lies how far an input moves, where that is a range of its own.
    pub fn range_id(input: Input) -> String {
        ["range-", input_id(input), "%"].concat()
    }

    /// From what lies on the desk. What is wrong or missing there counts as if it were not typed.
    pub fn of(choices: &ViewChoices) -> Self {
        let code = choices.text(Self::RESULT);
        let chosen = Self::RESULTS.into_iter().find(|&(_, known)| known == code);
        let share = |id: &str, otherwise: f64| match choices.rate(id) {
            FieldValue::Number { value, .. } => value,
            _ => otherwise,
        };
        let rate = |value: f64| Rate::new(value).unwrap_or_default();
        let step =
            |id: &str| rate(Some(share(id, 0.0)).filter(|&step| step > 0.0).unwrap_or(Self::USUAL_STEP));
        let common = share(Self::COMMON, Self::USUAL_RANGE);
        Self {
            measure: chosen.map_or(Measure::LoadedCac, |(measure, _)| measure),
            common: rate(common),
            ranges: Input::ALL.map(|input| rate(share(&Self::range_id(input), common))),
            cost_step: step(Self::COST_STEP),
            rate_step: step(Self::RATE_STEP),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn ranges_are_common_until_one_is_given() {
        let mut choices = ViewChoices::new(Language::English);
        let ranges = |choices: &ViewChoices| Sensitivity::of(choices).ranges.map(Rate::get);
        assert_eq!(ranges(&choices), [0.2; 9]);
        choices.set("range%", "30".into());
        choices.set("range-close-rate%", "12.5".into());
        assert_eq!(ranges(&choices)[..4], [0.3, 0.3, 0.125, 0.3]);
        choices.set("range-close-rate%", "150".into());
        choices.set("range%", "x".into());
        assert_eq!(ranges(&choices), [0.2; 9]);
        assert!(matches!(choices.rate("range%"), FieldValue::Invalid { .. }));
    }

    #[test]
    fn a_step_of_nothing_is_no_step() {
        let mut choices = ViewChoices::new(Language::English);
        choices.set("cost-step%", "0".into());
        choices.set("rate-step%", "5".into());
        let chosen = Sensitivity::of(&choices);
        assert_eq!((chosen.cost_step.get(), chosen.rate_step.get()), (0.1, 0.05));
    }

    #[test]
    fn every_result_has_its_code() {
        let mut choices = ViewChoices::new(Language::English);
        assert_eq!(Sensitivity::of(&choices).measure, Measure::LoadedCac);
        for (measure, code) in Sensitivity::RESULTS {
            choices.set(Sensitivity::RESULT, code.into());
            assert_eq!(Sensitivity::of(&choices).measure, measure);
        }
    }
}
