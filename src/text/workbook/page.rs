//! A sheet that is being written: texts, inputs and figures.

use super::number_code::number_code;
use crate::io::xlsx::{Content, Look, Sheet, Value, absolute};
use crate::model::{Currency, Figure, Undefined};
use crate::text::{Locale, Localized, Message, Style};

/// A sheet and how its texts and numbers are written.
pub(super) struct Page {
    pub sheet: Sheet,
    pub locale: Locale,
    pub currency: Currency,
}

/// Why a figure has no value. Of several the first that applies is told.
#[derive(Clone)]
pub(super) enum Guard {
    /// A condition, as a formula.
    When(String, Undefined),
    /// Where the figure with its reason in this cell has none.
    Like(String),
}

impl Page {
    pub fn t(&self, text: impl Localized) -> String {
        text.t(self.locale.language).into_owned()
    }

    pub fn text(&mut self, [row, column]: [usize; 2], look: Look, text: String) {
        self.sheet.set(row, column, Content::Text(text), look, "");
    }

    /// A cell to type a number into, empty where none is given.
    pub fn input(&mut self, [row, column]: [usize; 2], style: Style, value: Option<f64>) {
        let content = value.map_or(Content::Empty, Content::Number);
        self.sheet.set(row, column, content, Look::Input, &self.code(style));
    }

    /// A formula that always has a number.
    pub fn formula(&mut self, at: [usize; 2], style: Style, formula: String, value: f64) {
        self.set(at, Look::Plain, style, formula, Value::Number(value));
    }

    /// A formula that has a number or is empty.
    pub fn figure(&mut self, at: [usize; 2], look: Look, style: Style, formula: String, value: Figure) {
        let value = value.map_or_else(|_| Value::Text(String::new()), Value::Number);
        self.set(at, look, style, formula, value);
    }

    /// A figure that is empty where a guard applies, and in the next cell why.
    pub fn guarded(
        &mut self,
        [row, column]: [usize; 2],
        style: Style,
        formula: &str,
        guards: &[Guard],
        value: Figure,
    ) {
        let formula = only_if(&absolute(row, column + 1), formula);
        self.figure([row, column], Look::Plain, style, formula, value);
        self.reason([row, column + 1], guards, value);
    }

    /// Why a figure is empty.
    pub fn reason(&mut self, at: [usize; 2], guards: &[Guard], value: Figure) {
        let text = |reason: &Undefined| self.t(Message::Undefined(*reason));
        let formula = guards.iter().rev().fold("\"\"".to_owned(), |otherwise, guard| match guard {
            Guard::When(condition, reason) => {
                ["IF(", condition, ",\"", &text(reason), "\",", &otherwise, ")"].concat()
            }
            Guard::Like(cell) => ["IF(", cell, "<>\"\",", cell, ",", &otherwise, ")"].concat(),
        });
        let told = Value::Text(value.err().as_ref().map(text).unwrap_or_default());
        self.set(at, Look::Note, Style::Count, formula, told);
    }

    fn set(&mut self, [row, column]: [usize; 2], look: Look, style: Style, formula: String, value: Value) {
        self.sheet.set(row, column, Content::Formula { formula, value }, look, &self.code(style));
    }

    fn code(&self, style: Style) -> String {
        number_code(style, self.currency, self.locale)
    }
}

/// A formula that is empty where a cell has a reason for it.
pub(super) fn only_if(reason: &str, formula: &str) -> String {
    ["IF(", reason, "<>\"\",\"\",", formula, ")"].concat()
}
