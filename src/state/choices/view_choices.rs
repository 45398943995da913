//! What the reader chose and typed in the views and belongs to no plan.

use super::actuals::ActualsChoices;
use super::choice::Choice;
use super::comparison::ComparisonChoices;
use super::goals::GoalChoices;
use super::percent::PercentChoice;
use super::sharing::SharingChoices;
use super::view::View;
use crate::io::{ViewChoicesRecord, limits};
use crate::model::{ForecastRates, Input, Measure, Rate};
use crate::state::plan::{Doubt, FieldValue};
use crate::text::{Language, Locale, Mistake, NumberError, Style, Writer};

/// The choices of all views. Numbers are kept as typed, in one locale.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ViewChoices {
    pub(super) locale: Locale,
    pub view: View,
    pub goals: GoalChoices,
    pub comparison: ComparisonChoices,
    /// The result the sensitivity view is about; `None` for the default.
    pub sensitivity_measure: Option<Measure>,
    pub(super) percents: Vec<(PercentChoice, String)>,
    /// Id of the focused cell of the two-way table.
    pub grid_cell: String,
    /// The channel whose step rates are shown; `None` for the shared ones.
    pub stage_channel: Option<usize>,
    /// The channel whose months are shown; `None` for the whole plan.
    pub month_channel: Option<usize>,
    /// Whether the money of a plan in months is shown by month instead of added up.
    pub money_by_month: bool,
    pub forecast_rates: ForecastRates,
    pub actuals: ActualsChoices,
    pub sharing: SharingChoices,
    /// Column mappings of CRM and ad exports, by the hash of the header.
    pub(super) export_mappings: Vec<(String, String)>,
    /// Which names in exports belong together; see [`Choice::ChannelHomes`].
    pub channel_homes: String,
    /// Stored choices that this version does not know, written back unchanged.
    pub(super) unknown: Vec<(String, String)>,
}

impl ViewChoices {
    pub fn new(locale: Locale) -> Self {
        Self { locale, ..Self::default() }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::new(self.locale)
    }

    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A percentage as typed; empty if not set.
    pub fn percent_text(&self, choice: PercentChoice) -> &str {
        self.percents.iter().find(|(key, _)| *key == choice).map_or("", |(_, text)| text)
    }

    /// The value of a percentage, as a fraction from 0 to 1.
    pub fn percent(&self, choice: PercentChoice) -> FieldValue {
        let number = match self.locale.parse(self.percent_text(choice), Style::Percent) {
            Ok(number) => number,
            Err(NumberError::Empty) => return FieldValue::Empty,
            Err(error) => {
                return FieldValue::Invalid { mistake: Mistake::Number(error), understood_as: None };
            }
        };
        match Rate::new(number.value) {
            Ok(rate) => FieldValue::Number {
                value: rate.get(),
                doubt: number.other.filter(|&it| number.doubtful && Rate::new(it).is_ok()).map(Doubt::Other),
            },
            Err(error) => FieldValue::Invalid {
                mistake: Mistake::Range(Input::CloseRate, error), // any rate
                understood_as: number.other.map(|_| number.value),
            },
        }
    }

    /// The stored column mapping for exports with this header hash.
    pub fn export_mapping(&self, shape: &str) -> Option<&str> {
        self.export_mappings.iter().find(|(key, _)| key == shape).map(|(_, mapping)| mapping.as_str())
    }

    pub fn set(&mut self, choice: Choice) {
        match choice {
            Choice::View(view) => self.view = view,
            Choice::GoalLever(lever) => self.goals.lever = lever,
            Choice::GoalChannel(channel) => self.goals.channel = channel,
            Choice::Comparison(choice) => self.comparison.set(choice),
            Choice::SensitivityMeasure(measure) => self.sensitivity_measure = Some(measure),
            Choice::Percent(choice, text) => {
                set_or_remove(&mut self.percents, choice, limits::for_a_field(text))
            }
            Choice::GridCell(id) => self.grid_cell = id,
            Choice::StageChannel(channel) => self.stage_channel = channel,
            Choice::MonthChannel(channel) => self.month_channel = channel,
            Choice::MoneyByMonth(by_month) => self.money_by_month = by_month,
            Choice::ForecastRates(rates) => self.forecast_rates = rates,
            Choice::Actuals(choices) => self.actuals = choices,
            Choice::Sharing(choice) => self.sharing.set(choice),
            Choice::ExportMapping { shape, mapping } => {
                set_or_remove(&mut self.export_mappings, shape, mapping)
            }
            Choice::ChannelHomes(homes) => self.channel_homes = homes,
        }
    }

    /// The choices for another locale, that of the writer: typed numbers are formatted anew.
    pub fn in_locale(&self, writer: Writer) -> Self {
        let mut choices = Self { locale: writer.locale, ..self.clone() };
        if writer.locale.numbers.same_digits(self.locale.numbers) {
            return choices;
        }
        for (_, text) in &mut choices.percents {
            if let Ok(number) = self.locale.parse(text, Style::Percent) {
                *text = writer.exact(number.value, Style::Percent);
            }
        }
        choices
    }

    /// The choices to store: those that are not the default, by id.
    pub fn record(&self) -> ViewChoicesRecord {
        let mut texts = StoredTexts::default();
        Choice::write_all(self, &mut texts);
        // A value that a newer version stored is kept until the reader makes a choice with the same id.
        for (id, text) in &self.unknown {
            if texts.0.iter().all(|(known, _)| known != id) {
                texts.put(id, text);
            }
        }
        ViewChoicesRecord { language: self.locale.stored_language().code().to_owned(), texts: texts.0 }
    }

    pub fn from_record(record: ViewChoicesRecord) -> Self {
        let mut choices = Self::new(Locale::stored(Language::from_tag(&record.language).unwrap_or_default()));
        for (id, text) in record.texts {
            match Choice::parse(&id, &text) {
                Some(choice) => choices.set(choice),
                None => choices.unknown.push((id, text)),
            }
        }
        choices
    }
}

/// The texts to store, by id.
#[derive(Default)]
pub(super) struct StoredTexts(Vec<(String, String)>);

impl StoredTexts {
    /// Adds a text unless it is empty.
    pub fn put(&mut self, id: &str, text: &str) {
        if !text.is_empty() {
            self.0.push((id.to_owned(), text.to_owned()));
        }
    }
}

/// Sets a text, or removes it if empty.
fn set_or_remove<K: PartialEq>(texts: &mut Vec<(K, String)>, key: K, text: String) {
    texts.retain(|(existing, _)| *existing != key);
    if !text.is_empty() {
        texts.push((key, text));
    }
}
