//! The leads, the stages and the sales of a plan, in words and numbers.

use super::super::translate::Translate;
use crate::model::{Input, Measure, Name, Plan};
use crate::text::{Message, Style, Writer};
use yew::AttrValue;

/// The texts for the leads, a stage or the sales.
pub struct Level {
    pub label: AttrValue,
    pub count: String,
    /// The budget divided by the count; none without any.
    pub cost: Option<f64>,
    /// The share of the level above that got here; none for the leads.
    pub rate: Option<f64>,
}

pub fn funnel_levels(plan: &Plan, counts: &[f64], writer: Writer) -> Vec<Level> {
    let label = |at: usize| match at {
        0 => writer.t(Message::MeasureLabel(Measure::Leads)),
        at => plan.stages().names().get(at - 1).map_or_else(
            || writer.t(Message::MeasureLabel(Measure::Sales)),
            |name: &Name| AttrValue::from(name.as_str().to_owned()),
        ),
    };
    let budget = plan.input(Input::Budget).unwrap_or_default();
    let level = |(at, &count): (usize, &f64)| Level {
        label: label(at),
        count: writer.figure(count, Style::Count),
        cost: (count > 0.0).then(|| budget / count),
        rate: at.checked_sub(1).and_then(|before| rate(counts[before], count)),
    };
    counts.iter().enumerate().map(level).collect()
}

fn rate(before: f64, count: f64) -> Option<f64> {
    (before > 0.0).then(|| (count / before).min(1.0))
}

/// The index of the level with the lowest rate, the first of them; none with a single step.
pub fn leak(levels: &[Level]) -> Option<usize> {
    // A rate is lower if it is written as a lower one, not by the rounding errors of the counts.
    const TIE: f64 = 1e-9;
    let mut worst: Option<(usize, f64)> = None;
    for (at, level) in levels.iter().enumerate() {
        if let Some(rate) = level.rate.filter(|&rate| rate < worst.map_or(1.0, |(_, lowest)| lowest) - TIE) {
            worst = Some((at, rate));
        }
    }
    worst.map(|(at, _)| at).filter(|_| levels.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(rate: Option<f64>) -> Level {
        Level { label: "".into(), count: String::new(), cost: None, rate }
    }

    #[test]
    fn most_is_lost_at_the_lowest_rate() {
        let leak_of = |rates: &[f64]| {
            let rates = rates.iter().map(|&rate| level(Some(rate)));
            leak(&std::iter::once(level(None)).chain(rates).collect::<Vec<_>>())
        };
        assert_eq!(leak_of(&[0.4, 0.5, 0.25]), Some(3));
        assert_eq!(leak_of(&[0.4, 0.5, 0.4 - 1e-12]), Some(1));
        assert_eq!(leak_of(&[0.05]), None);
        assert_eq!(leak_of(&[1.0, 1.0]), None);
    }
}
