//! Sentences with parts that are set off.

use std::fmt::{Display, Formatter, Result};

/// How a part of a sentence is set off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Not at all.
    Plain,
    /// As a number or a name that matters.
    Strong,
    /// As something earned, or the better side.
    Good,
    /// As something that asks for a look.
    Warm,
    /// As a loss.
    Bad,
    /// As an aside.
    Muted,
}

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// How it is set off.
    pub tone: Tone,
    /// Its text, not empty.
    pub text: String,
}

/// A sentence, or several, as parts. Its [`Display`] is the text alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentence(Vec<Span>);

impl Sentence {
    /// Puts values into a template. `{0}` is the first value. A part between two `*` is strong, between `+` good,
    /// between `~` warm, between `#` bad and between `_` muted; in a value these characters mean nothing.
    pub fn new(template: &str, values: &[&str]) -> Self {
        let (mut sentence, mut tone) = (Self::default(), Tone::Plain);
        let mut characters = template.chars();
        while let Some(c) = characters.next() {
            let marked = match c {
                '*' => Tone::Strong,
                '+' => Tone::Good,
                '~' => Tone::Warm,
                '#' => Tone::Bad,
                '_' => Tone::Muted,
                '{' => {
                    let place = characters.next().and_then(|digit| digit.to_digit(10));
                    let value = place.and_then(|place| values.get(place as usize));
                    sentence.push(tone, value.copied().unwrap_or_default());
                    characters.next();
                    continue;
                }
                c => {
                    sentence.push(tone, c.encode_utf8(&mut [0; 4]));
                    continue;
                }
            };
            tone = if tone == marked { Tone::Plain } else { marked };
        }
        sentence
    }

    fn push(&mut self, tone: Tone, text: &str) {
        match self.0.last_mut() {
            Some(last) if last.tone == tone => last.text.push_str(text),
            _ if text.is_empty() => {}
            _ => self.0.push(Span { tone, text: text.to_owned() }),
        }
    }

    /// Appends another sentence, after a space where both have a text.
    pub fn then(self, next: Sentence) -> Self {
        let space = if self.0.is_empty() || next.0.is_empty() { "" } else { " " };
        self.followed_by(Sentence::new(space, &[])).followed_by(next)
    }

    /// Appends another part of the same sentence.
    pub fn followed_by(mut self, next: Sentence) -> Self {
        next.0.into_iter().for_each(|span| self.push(span.tone, &span.text));
        self
    }

    /// Its parts, in order.
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// Whether it has no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for Sentence {
    fn fmt(&self, to: &mut Formatter) -> Result {
        self.0.iter().try_for_each(|span| to.write_str(&span.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_count_in_the_template_and_not_in_the_values() {
        let sentence = Sentence::new("A *{1}* of #{0}#.", &["C# + D", "*"]);
        let parts: Vec<_> = sentence.spans().iter().map(|span| (span.tone, &*span.text)).collect();
        let expected = [
            (Tone::Plain, "A "),
            (Tone::Strong, "*"),
            (Tone::Plain, " of "),
            (Tone::Bad, "C# + D"),
            (Tone::Plain, "."),
        ];
        assert_eq!(parts, expected);
        assert_eq!(
            sentence.then(Sentence::default()).then(Sentence::new("_Two._", &[])).to_string(),
            "A * of C# + D. Two."
        );
    }
}
