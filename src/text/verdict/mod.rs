//! The verdict of each view in words: a headline with its numbers, and a line of context on either side of it.

mod actuals;
mod agreement;
mod channel_names;
mod comparison;
mod months;
mod plan;
mod try_without;

pub use actuals::actuals_verdict;
pub use agreement::{agreement_status, agreement_verdict, void_sentence};
pub use channel_names::channels_of;
pub use comparison::{PlansToCompare, comparison_verdict};
pub use months::months_verdict;
pub use plan::{incomplete_verdict, plan_verdict, short_verdict};
pub use try_without::without_channels;

use super::{Localized, Message, Sentence, Style, Writer};

/// A verdict in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// What the headline is about; empty where there is nothing to add.
    pub eyebrow: String,
    /// The verdict.
    pub headline: Sentence,
    /// What helps to judge it; may be empty.
    pub lead: Sentence,
}

impl Verdict {
    /// The headline alone.
    pub fn only(headline: Sentence) -> Self {
        Self { headline, ..Self::default() }
    }
}

impl Writer {
    /// A sentence from a template.
    fn sentence(&self, template: impl Localized, values: &[&str]) -> Sentence {
        Sentence::new(&template.t(self.locale.language), values)
    }

    /// `1 sale`, `2.4 sales`.
    fn sales(&self, count: f64) -> String {
        Message::SalesOnly(self.figure(count, Style::Count)).t(self.locale.language).into_owned()
    }

    /// Whether two amounts are written with the same digits.
    pub fn writes_same(&self, one: f64, other: f64) -> bool {
        self.short_money(one) == self.short_money(other)
    }
}

/// The text with a capital letter at its beginning.
fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
