//! What the funnel picture says.

mod english;
mod spanish;

use super::language::Language;
use super::localized::Localized;
use std::borrow::Cow;

/// Something the funnel picture says. Texts inside are the reader's own words or numbers already written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the texts in english.rs say what each is
pub enum FunnelText {
    Heading,
    Empty,
    /// The budget, then each level of the funnel with its count.
    Summary {
        budget: String,
        levels: Vec<(String, String)>,
    },
    Rate(String),
    Each(String),
    Leak {
        from: String,
        to: String,
        lost: String,
    },
    Level,
    Count,
    OfBefore,
    CostEach,
}

impl Localized for FunnelText {
    fn t(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => english::text(self),
            Language::Spanish => spanish::text(self),
        }
    }
}

/// `Leads 240, MQL 96, Sales 12`
fn listed(levels: &[(String, String)]) -> String {
    levels.iter().map(|(label, count)| [label, " ", count].concat()).collect::<Vec<_>>().join(", ")
}
