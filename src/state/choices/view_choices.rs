//! What lies beside the plans: goals, ranges, what is compared with what.

use crate::io::{ViewChoicesRecord, limits};
use crate::model::{Input, Rate};
use crate::state::plan::FieldValue;
use crate::text::{Language, Mistake, NumberError, ParsedNumber, Style, Writer, parse_number, parse_percent};

/// The part of the page that is shown beside the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// What comes of the plan, with its picture.
    #[default]
    Results,
    /// When it is spent and when sales come in.
    Months,
    /// The plan held against what really happened.
    Actuals,
    /// What a sale costs in all, and what the team can bear.
    SaleCost,
    /// What it takes to reach a goal.
    Goals,
    /// Which input matters most.
    Sensitivity,
    /// Scenarios side by side.
    Comparison,
    /// What leaves the page.
    Share,
}

impl View {
    /// Every view, in the order of the page.
    pub const ALL: [View; 8] = [
        View::Results,
        View::Months,
        View::Actuals,
        View::SaleCost,
        View::Goals,
        View::Sensitivity,
        View::Comparison,
        View::Share,
    ];

    /// Its name in ids and in what is stored.
    pub fn code(self) -> &'static str {
        match self {
            View::Results => "results",
            View::Months => "months",
            View::Actuals => "actuals",
            View::SaleCost => "sale-cost",
            View::Goals => "goals",
            View::Sensitivity => "sensitivity",
            View::Comparison => "comparison",
            View::Share => "share",
        }
    }
}

/// Choices and raw texts that belong to no plan, each under the id of its field. Numbers are in one language;
/// the ids of those that are typed as percentages end in `%`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ViewChoices {
    language: Language,
    texts: Vec<(String, String)>,
}

impl ViewChoices {
    /// With nothing on it.
    pub fn new(language: Language) -> Self {
        Self { language, texts: Vec::new() }
    }

    /// The text under an id; empty where there is none.
    pub fn text(&self, id: &str) -> &str {
        self.texts.iter().find(|(known, _)| known == id).map_or("", |(_, text)| text)
    }

    /// The number under an id: none where nothing is typed or it can't be read.
    pub fn number(&self, id: &str) -> Option<ParsedNumber> {
        let read = if is_percent(id) { parse_percent } else { parse_number };
        read(self.text(id), self.language).ok()
    }

    /// What the text under the id of a percentage amounts to as a share, 0 to 100 %.
    pub fn rate(&self, id: &str) -> FieldValue {
        let reading = match parse_percent(self.text(id), self.language) {
            Ok(reading) => reading,
            Err(NumberError::Empty) => return FieldValue::Empty,
            Err(error) => {
                return FieldValue::Invalid { mistake: Mistake::Number(error), understood_as: None };
            }
        };
        match Rate::new(reading.value) {
            Ok(rate) => FieldValue::Number { value: rate.get(), ambiguous: reading.doubtful },
            Err(error) => FieldValue::Invalid {
                mistake: Mistake::Range(Input::CloseRate, error), // it has the bounds of every rate
                understood_as: reading.doubtful.then_some(reading.value),
            },
        }
    }

    /// Puts a text under an id.
    pub fn set(&mut self, id: &str, text: String) {
        self.texts.retain(|(known, _)| known != id);
        if !text.is_empty() {
            self.texts.push((id.to_owned(), limits::for_a_field(text)));
        }
    }

    /// Whether nothing lies on it.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The language its numbers are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The view that is shown.
    pub fn view(&self) -> View {
        let code = self.text("view");
        View::ALL.into_iter().find(|view| view.code() == code).unwrap_or_default()
    }

    /// The same desk for a reader of another language: what is a number is written anew.
    pub fn in_language(&self, language: Language, writer: Writer) -> Self {
        let mut choices = Self { language, ..self.clone() };
        for (id, text) in &mut choices.texts {
            let style = if is_percent(id) { Style::Percent } else { Style::Count };
            // Ids and codes that stand here are no numbers, but for one made of digits alone.
            if let Some(reading) = self.number(id).filter(|_| is_number(id)) {
                *text = Writer { language, ..writer }.exact(reading.value, style);
            }
        }
        choices
    }

    /// For storing.
    pub fn record(&self) -> ViewChoicesRecord {
        ViewChoicesRecord { language: self.language.code().to_owned(), texts: self.texts.clone() }
    }

    /// From what was stored, in the language it was stored in.
    pub fn from_record(record: ViewChoicesRecord) -> Self {
        Self { language: Language::from_tag(&record.language).unwrap_or_default(), texts: record.texts }
    }
}

/// Ids of numbers end in `#`, those of percentages in `%`.
fn is_percent(id: &str) -> bool {
    id.ends_with('%')
}

fn is_number(id: &str) -> bool {
    id.ends_with(['#', '%'])
}
