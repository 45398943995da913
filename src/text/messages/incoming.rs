//! What the page says about plans that came with a link or are in a file beside the page.

use super::messages;
use crate::io::FileError;
use crate::text::{Language, UserText};
use std::borrow::Cow;

messages! {
    /// A text about plans that come with a link or a file.
    IncomingText {
        DropHere = "Drop the file to look at it", "Suelta el archivo para ver qué contiene";
        // Plans of a link
        CameWithLink(count: usize) = "{count} plans came with the link", "El enlace trae {count} planes";
        SaveAll = "Save all", "Guardar todos";
        CloseAll = "Close them", "Cerrarlos todos";
        LinkUnusable(reason: FileError) => link_unusable;
        LinkRefused(count: usize) => link_refused;
        // A file beside the page
        Loading(file: UserText) = "Loading “{file}”…", "Cargando “{file}”…";
        Opened(file: UserText) = "From “{file}”", "De “{file}”";
        ReadOnly =
            "It can be looked at, not changed. Keep a copy to work on it: it goes to your own plans.",
            "Puedes verlo, pero no cambiarlo. Guarda una copia para trabajar con él: quedará entre tus planes.";
        KeepCopy = "Keep a copy", "Guardar una copia";
        StatusOpened = "Read-only", "Solo lectura";
        SourceLeftOut { file: UserText, count: usize } => source_left_out;
        SourceFailed { file: UserText, trouble: SourceFailure } => source_failed;
    }
}

/// Why a file beside the page can't be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceFailure {
    /// There is no such file.
    Missing,
    /// It is on another site, or this page is not allowed to load anything.
    NotAllowed,
    /// Its host sends to another address.
    RedirectBlocked,
    /// It could not be loaded, or not completely.
    Unreachable,
    /// It is not a file of plans that this version can read.
    FileError(FileError),
    /// None of its scenarios can be used: values are missing or out of range.
    Invalid,
}

fn link_unusable(language: Language, reason: &FileError) -> &'static str {
    let (english, spanish) = match reason {
        FileError::Damaged => (
            "The link is cut off or damaged: nothing of it can be shown. Ask for it again, or for a file.",
            "El enlace está cortado o dañado y no se puede mostrar. Pídelo otra vez, o pide un archivo.",
        ),
        FileError::Newer => (
            "The link was made with a newer version of Embudo, which this page doesn't understand.",
            "El enlace se hizo con una versión más reciente de Embudo, que esta página no entiende.",
        ),
        _ => (
            "The link carries too much, or nothing: nothing of it can be shown. Ask for a file instead.",
            "El enlace trae demasiado, o nada, y no se puede mostrar. Mejor pide un archivo.",
        ),
    };
    language.choose(english, spanish)
}

fn link_refused(language: Language, count: &usize) -> Cow<'static, str> {
    match (language, count) {
        (Language::English, 1) => "1 plan of the link can't be used and is left out.".into(),
        (Language::Spanish, 1) => "1 plan del enlace no se puede usar y no se incluye.".into(),
        (Language::English, _) => format!("{count} plans of the link can't be used and are left out.").into(),
        (Language::Spanish, _) => {
            format!("{count} planes del enlace no se pueden usar y no se incluyen.").into()
        }
    }
}

fn source_left_out(language: Language, file: &UserText, count: &usize) -> String {
    match (language, count) {
        (Language::English, 1) => {
            format!("One plan of “{file}” has a value that is missing or out of range. It is left out.")
        }
        (Language::Spanish, 1) => {
            format!("Un plan de “{file}” tiene un valor que falta o está fuera de rango y no se incluye.")
        }
        (Language::English, _) => format!(
            "{count} plans of “{file}” have a value that is missing or out of range. They are left out."
        ),
        (Language::Spanish, _) => format!(
            "{count} planes de “{file}” tienen un valor que falta o está fuera de rango y no se incluyen."
        ),
    }
}

fn source_failed(language: Language, file: &UserText, trouble: &SourceFailure) -> String {
    let (english, spanish) = match trouble {
        SourceFailure::Missing => (
            "is not there. Check its name in the address behind “src=”, and that it lies beside this page.",
            "no existe. Revisa el nombre que va en la dirección después de “src=” y que el archivo esté junto a esta página.",
        ),
        SourceFailure::NotAllowed => (
            "can’t be loaded here: it has to be a file of the same host and port as this page. Put it beside the page, or open the page on its own.",
            "no se puede cargar aquí: tiene que ser un archivo del mismo servidor y puerto que esta página. Ponlo junto a la página o abre la página por separado.",
        ),
        SourceFailure::RedirectBlocked => (
            "is sent on to another address, such as a page to sign in. Sign in there and reload this page, or put the file beside it.",
            "lleva a otra dirección, como una página para iniciar sesión. Inicia sesión ahí y vuelve a cargar esta página, o pon el archivo junto a ella.",
        ),
        SourceFailure::Unreachable => (
            "could not be loaded. Check the connection and reload the page.",
            "no se pudo cargar. Revisa la conexión y vuelve a cargar la página.",
        ),
        SourceFailure::FileError(FileError::Damaged) => (
            "is not a file of Embudo, or it is damaged. Save one under Share, and put that in its place.",
            "no es un archivo de Embudo o está dañado. Guarda uno desde Compartir y ponlo en su lugar.",
        ),
        SourceFailure::FileError(FileError::Newer) => (
            "was made by a newer version of Embudo. Put the newer version in this page’s place.",
            "se creó con una versión más reciente de Embudo. Pon esa versión en el lugar de esta página.",
        ),
        SourceFailure::FileError(FileError::Empty) => ("has no plan in it.", "no contiene ningún plan."),
        SourceFailure::FileError(_) => (
            "is too large: a file of plans has at most 1 MB. Save fewer plans to it.",
            "es demasiado grande: un archivo de planes tiene como máximo 1\u{a0}MB. Guarda menos planes en él.",
        ),
        SourceFailure::Invalid => (
            "has a value that is missing or out of range, so nothing of it is shown. Save the file anew under Share.",
            "tiene un valor que falta o está fuera de rango, así que no se muestra nada. Vuelve a guardar el archivo desde Compartir.",
        ),
    };
    match language {
        Language::English => format!("“{file}” {english}"),
        Language::Spanish => format!("“{file}” {spanish}"),
    }
}
