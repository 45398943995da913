//! Why what is typed into a field can't be used.

use crate::model::{Input, OutOfRange};
use crate::text::{Language, NumberError};
use std::borrow::Cow;

/// Why a field's text can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// A required field is empty.
    Missing(Input),
    /// A name of more than 120 characters.
    NameTooLong,
    /// The text is no number.
    Number(NumberError),
    /// The number is out of range for the field.
    Range(Input, OutOfRange),
    /// The shares of a lag do not add up to 100%.
    LagShares,
    /// The lag is longer than sales are followed, 1,095 days.
    LagTooLong,
    /// Three quarters of the sales close before half of them.
    LagQuartiles,
    /// A close rate above 0 of a month, where a stage lets no lead through.
    StageAtZero,
}

pub(super) fn mistake_text(language: Language, mistake: &Mistake) -> Cow<'static, str> {
    let (english, spanish) = match mistake {
        Mistake::Missing(Input::Budget) => ("Type a budget", "Escribe un presupuesto"),
        Mistake::Missing(Input::CostPerLead) => ("Type a cost per lead", "Escribe un costo por lead"),
        Mistake::Missing(_) => ("Type a close rate", "Escribe una tasa de cierre"),
        Mistake::LagShares => ("The shares have to add up to 100%", "Las partes tienen que sumar el 100%"),
        Mistake::LagTooLong => ("At most three years", "Como máximo tres años"),
        Mistake::LagQuartiles => (
            "Three quarters can't close sooner than half",
            "Tres cuartas partes no pueden cerrarse antes que la mitad",
        ),
        Mistake::StageAtZero => ("Out of reach: a stage rate is 0%", "Inalcanzable: una etapa está en 0%"),
        Mistake::NameTooLong => ("At most 120 characters", "Como máximo 120 caracteres"),
        Mistake::Number(NumberError::Empty) => ("Type a number", "Escribe un número"),
        Mistake::Number(NumberError::UnexpectedCharacter(c)) => {
            return match language {
                Language::English => format!("“{c}” is not part of a number"),
                Language::Spanish => format!("“{c}” no forma parte de un número"),
            }
            .into();
        }
        Mistake::Number(NumberError::Word) => ("A number has no words in it", "Un número no lleva palabras"),
        Mistake::Number(NumberError::Grouping) => {
            ("Write it without separators", "Escríbelo sin separadores")
        }
        Mistake::Number(NumberError::NoDigits) => ("A digit is missing", "Falta algún dígito"),
        Mistake::Number(NumberError::Negative) | Mistake::Range(_, OutOfRange::Negative) => {
            ("Can't be below zero", "No puede ser menor que cero")
        }
        Mistake::Number(NumberError::Incomplete) => {
            ("The calculation is not complete", "El cálculo está incompleto")
        }
        Mistake::Number(NumberError::DividedByZero) => {
            ("Nothing can be divided by 0", "No se puede dividir entre 0")
        }
        Mistake::Number(NumberError::TooLong) => {
            ("That is too long for a number", "Es demasiado largo para ser un número")
        }
        Mistake::Range(_, OutOfRange::TooSmall) => ("Too close to zero", "Demasiado cerca de cero"),
        Mistake::Range(input, _) if input.is_rate() => ("At most 100%", "Como máximo 100%"),
        Mistake::Range(..) => ("At most 10¹⁵", "Como máximo 10¹⁵"),
    };
    language.choose(english, spanish).into()
}
