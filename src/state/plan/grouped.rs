//! Typing into a number that is written in groups: `12,000` becomes `12,00` when a digit is deleted, and means 1,200.

use super::{Draft, Field, FieldText};
use std::borrow::Cow;

impl Draft {
    /// Whether the separators in a text that replaces that of the field still separate groups of digits.
    pub(super) fn keeps_groups(&self, field: Field, new: &str) -> bool {
        let Some(old) = self.field_text(field) else { return false };
        let group = self.locale.numbers.group();
        let count = |text: &str| text.matches(group).count();
        let is_grouped = || {
            old.grouped
                || self.number(field).is_some_and(|value| self.number_text(field, value).text == old.text)
        };
        (1..=count(&old.text)).contains(&count(new)) && is_typed_into(&old.text, new) && is_grouped()
    }

    /// The text of a field to be read as a number.
    pub(super) fn readable(&self, field: Field) -> Cow<'_, str> {
        match self.field_text(field) {
            Some(FieldText { text, grouped: true, .. }) => {
                text.replace(self.locale.numbers.group(), "").into()
            }
            _ => self.text(field).into(),
        }
    }
}

/// Whether one text becomes the other by a key: by adding in one place, deleting in one, or replacing a character.
fn is_typed_into(old: &str, new: &str) -> bool {
    let same = |(a, b): &(u8, u8)| a == b;
    let front = old.bytes().zip(new.bytes()).take_while(same).count();
    let rest = old.len().min(new.len()) - front;
    let back = old.bytes().rev().zip(new.bytes().rev()).take(rest).take_while(same).count();
    let (removed, added) = (old.len() - front - back, new.len() - front - back);
    removed == 0 || added == 0 || (removed, added) == (1, 1)
}
