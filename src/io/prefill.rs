//! Links that fill in a plan and its goals: `?budget=12000&cpl=50&close=5&goal-sales=30&solve=cpl`. Numbers are
//! decimals with a point and without grouping, whatever the reader's language; `close` is in percent.

use crate::model::{Amount, Currency, Goal, Goals, Input, Lever, Measure, Rate};

/// The keys of a plan's numbers.
const INPUTS: [(&str, Input); 5] = [
    ("budget", Input::Budget),
    ("cpl", Input::CostPerLead),
    ("close", Input::CloseRate),
    ("sales-cost", Input::SalesCost),
    ("fixed-cost", Input::FixedCost),
];
/// The keys of goals.
const GOALS: [(&str, Measure); 3] = [
    ("goal-sales", Measure::Sales),
    ("goal-loaded-cac", Measure::LoadedCac),
    ("goal-media-cac", Measure::MediaCac),
];
const CURRENCY: &str = "currency";
const SOLVE: &str = "solve";
/// The key of the address of a file of scenarios to open.
const SOURCE: &str = "src";
const VIEW: &str = "view";

/// The keys that are about the plan or its goals, and not about the page.
pub fn plan_keys() -> impl Iterator<Item = &'static str> {
    number_keys().chain([CURRENCY, SOLVE])
}

/// Those whose values are numbers.
fn number_keys() -> impl Iterator<Item = &'static str> {
    let goals = GOALS.into_iter().map(|(key, _)| key);
    INPUTS.into_iter().map(|(key, _)| key).chain(goals)
}

/// What the query of a link says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prefill {
    /// Each input with its value: money, or a fraction for a rate.
    pub inputs: Vec<(Input, f64)>,
    /// At most one goal for a volume and one for a CAC.
    pub goals: Goals,
    /// The input to solve for.
    pub solve: Option<Lever>,
    /// The currency of the amounts.
    pub currency: Option<Currency>,
    /// The address of a file of scenarios, as in the link.
    pub source: Option<String>,
    /// Whether to show only the plan, as part of another page: `view=embed`.
    pub embedded: bool,
    /// What an embedded page shows, as in the link; it may be the name of no view.
    pub show: Option<String>,
    /// A BCP 47 language tag, as in the link; it may be of no known language.
    pub language: Option<String>,
    /// The parameters with a value that is not valid.
    pub unread: Vec<UnreadParameter>,
}

/// A parameter of a link whose value is not valid.
#[derive(Debug, Clone, PartialEq)]
pub struct UnreadParameter {
    /// The key, before the equals sign.
    pub key: String,
    /// The first [`UnreadParameter::LONGEST`] characters of the value.
    pub value: String,
}

impl UnreadParameter {
    /// How many characters of a value are kept, to be shown.
    pub const LONGEST: usize = 40;

    /// With the beginning of the value.
    pub fn new(key: &str, value: &str) -> Self {
        UnreadParameter { key: key.to_owned(), value: value.chars().take(Self::LONGEST).collect() }
    }

    /// Whether its value has to be a number, and not a word such as the code of a currency.
    pub fn is_number(&self) -> bool {
        number_keys().any(|key| key == self.key)
    }
}

impl Prefill {
    /// The key of what an embedded page shows.
    pub const SHOW: &str = "show";

    /// Whether the link has numbers or goals of a plan, valid or not.
    pub fn has_plan(&self) -> bool {
        !self.inputs.is_empty() || !self.unread.is_empty() || !self.goals.is_empty()
    }

    /// The first key with a value that is not valid; otherwise the first that is missing of those a plan requires.
    pub fn fault(&self) -> Option<&str> {
        let is_there = |input| self.inputs.iter().any(|&(known, _)| known == input);
        let missing =
            INPUTS.into_iter().find(|(_, input)| Input::OF_CHANNEL.contains(input) && !is_there(*input));
        self.unread.first().map(|unread| &*unread.key).or(missing.map(|(key, _)| key))
    }

    /// Of two goals for a volume, or two for a CAC, the first counts; the second is listed as unread unless it repeats
    /// the first.
    fn add_goal(&mut self, measure: Measure, key: &str, value: &str) {
        let goal = decimal(value, "").and_then(|target| Goal::new(measure, target));
        match goal {
            Some(goal) if !self.goals.has_kind_of(goal) => self.goals.set(goal),
            Some(_) if self.goals.iter().any(|known| known.measure() == measure) => {}
            _ => self.unread.push(UnreadParameter::new(key, value)),
        }
    }
}

/// Reads the pairs of a query, which are percent-decoded already. Unknown keys are ignored; of a key that occurs twice
/// the first value counts.
pub fn prefill(pairs: &[(String, String)]) -> Prefill {
    let mut prefill = Prefill::default();
    for (key, value) in pairs {
        match key.as_str() {
            "lang" => _ = prefill.language.get_or_insert_with(|| value.clone()),
            SOURCE if !value.is_empty() => _ = prefill.source.get_or_insert_with(|| value.clone()),
            VIEW => prefill.embedded |= value == "embed",
            Prefill::SHOW => _ = prefill.show.get_or_insert_with(|| value.clone()),
            CURRENCY => match value.parse() {
                Ok(currency) => _ = prefill.currency.get_or_insert(currency),
                Err(_) => prefill.unread.push(UnreadParameter::new(key, value)),
            },
            SOLVE => match Lever::from_code(value) {
                Some(lever) => _ = prefill.solve.get_or_insert(lever),
                None => prefill.unread.push(UnreadParameter::new(key, value)),
            },
            _ => {}
        }
        if let Some((_, measure)) = GOALS.into_iter().find(|(known, _)| known == key) {
            prefill.add_goal(measure, key, value);
        }
        let Some((_, input)) = INPUTS.into_iter().find(|(known, _)| known == key) else { continue };
        match number(input, value) {
            Some(_) if prefill.inputs.iter().any(|&(known, _)| known == input) => {}
            Some(number) => prefill.inputs.push((input, number)),
            None => prefill.unread.push(UnreadParameter::new(key, value)),
        }
    }
    prefill
}

fn number(input: Input, text: &str) -> Option<f64> {
    if input.is_rate() {
        // Parsed with the exponent: division by 100 might not give the nearest fraction.
        decimal(text, "e-2").and_then(|fraction| Rate::new(fraction).ok()).map(Rate::get)
    } else {
        decimal(text, "").and_then(|value| Amount::new(value).ok()).map(Amount::get)
    }
}

/// Parses digits with at most one point, with an exponent appended. JSON has the strictest syntax for these.
fn decimal(text: &str, exponent: &str) -> Option<f64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let value: serde_json::Value = serde_json::from_str(&[text, exponent].concat()).ok()?;
    value.as_f64().filter(|_| plain)
}

/// Reads a plain decimal with a dot and without an exponent, such as `12600.5`.
pub fn parse_plain_decimal(text: &str) -> Option<f64> {
    decimal(text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(query: &[(&str, &str)]) -> Prefill {
        prefill(&query.iter().map(|&(k, v)| (k.to_owned(), v.to_owned())).collect::<Vec<_>>())
    }

    #[test]
    fn a_link_fills_in_a_plan() {
        let link = from(&[
            ("budget", "12000"),
            ("cpl", "50.5"),
            ("close", "4.17"),
            ("sales-cost", "0"),
            ("currency", "clp"),
            ("lang", "es"),
            ("view", "embed"),
        ]);
        assert_eq!(
            link.inputs,
            [
                (Input::Budget, 12_000.0),
                (Input::CostPerLead, 50.5),
                (Input::CloseRate, 0.0417),
                (Input::SalesCost, 0.0)
            ]
        );
        assert_eq!((link.currency, link.language.as_deref()), (Some(Currency::CLP), Some("es")));
        assert_eq!(link.unread, []);
        assert!(link.embedded);
    }

    #[test]
    fn a_link_fills_in_goals() {
        let link = from(&[("goal-sales", "30"), ("goal-loaded-cac", "1500.5"), ("solve", "cpl")]);
        let goals = [(Measure::Sales, 30.0), (Measure::LoadedCac, 1_500.5)];
        assert_eq!(
            link.goals,
            goals.map(|(measure, target)| Goal::new(measure, target).unwrap()).into_iter().collect()
        );
        // Goals alone are a plan too: those of the reader's own plan stay as they are.
        assert_eq!((link.solve, link.has_plan()), (Some(Lever::CostPerLead), true));
        for bad in ["0", "-1", "1,5", "", "9999999999999999"] {
            let link = from(&[("goal-sales", bad)]);
            assert_eq!((link.goals, link.unread.len()), (Goals::default(), 1), "{bad}");
        }
        assert_eq!(from(&[("solve", "sales")]).unread.len(), 1);
        // A plan has one goal for a CAC: the second is listed as unread.
        let two = from(&[("goal-media-cac", "900"), ("goal-loaded-cac", "1500"), ("goal-media-cac", "800")]);
        assert_eq!(two.goals, Goal::new(Measure::MediaCac, 900.0).into_iter().collect());
        assert_eq!(two.unread.len(), 1);
    }

    #[test]
    fn values_that_are_not_valid_are_listed() {
        for bad in ["", "12,000", "1.2.3", "-5", "1e5", "NaN", "inf", "12 000", "9999999999999999"] {
            let link = from(&[("budget", bad)]);
            assert_eq!((link.inputs.len(), link.unread.len()), (0, 1), "{bad}");
        }
        assert_eq!(from(&[("close", "101")]).unread.len(), 1);
        assert_eq!(from(&[("currency", "XXX")]).unread.len(), 1);
        let numbers = [("currency", "XXX"), ("solve", "x"), ("budget", "x"), ("goal-sales", "x")];
        assert_eq!(
            from(&numbers).unread.iter().map(UnreadParameter::is_number).collect::<Vec<_>>(),
            [false, false, true, true]
        );
        assert_eq!(from(&[("budget", &"9".repeat(500))]).unread[0].value.len(), UnreadParameter::LONGEST);
    }

    #[test]
    fn a_link_without_a_plan_has_none() {
        assert!(!from(&[("lang", "es"), ("utm_source", "mail")]).has_plan());
        assert!(from(&[("budget", "1")]).has_plan());
        assert!(!from(&[("view", "results")]).embedded);
    }
}
