//! Plans from a link or a file in Spanish.

use super::{IncomingText, SourceTrouble};
use crate::text::isolated::isolated;
use crate::text::sharing::Trouble;
use std::borrow::Cow;

pub(super) fn text(text: &IncomingText) -> Cow<'static, str> {
    use IncomingText::*;
    Cow::Borrowed(match text {
        DropHere => "Suelta el archivo para ver qué contiene",
        CameWithLink(count) => return format!("El enlace trae {count} planes").into(),
        SaveAll => "Guardar todos",
        CloseAll => "Cerrarlos",
        LinkUnusable(Trouble::Damaged) => {
            "El enlace está cortado o dañado y no se puede mostrar. Pídelo otra vez, o pide un archivo."
        }
        LinkUnusable(Trouble::Newer) => {
            "El enlace se hizo con una versión más reciente de Embudo, que esta página no entiende."
        }
        LinkUnusable(_) => "El enlace trae demasiado, o nada, y no se puede mostrar. Pide un archivo.",
        LinkRefused(1) => "1 plan del enlace no se puede usar y se queda fuera.",
        LinkRefused(count) => {
            return format!("{count} planes del enlace no se pueden usar y se quedan fuera.").into();
        }

        Loading(file) => return format!("Cargando «{file}»…", file = isolated(file)).into(),
        Opened(file) => return format!("De «{file}»", file = isolated(file)).into(),
        ReadOnly => {
            "Se puede mirar, no cambiar. Guarda una copia para trabajar con él: irá a tus escenarios."
        }
        KeepCopy => "Guardar una copia",
        StatusOpened => "Solo lectura",
        SourceLeftOut { file, count: 1 } => {
            return format!(
                "Un escenario de «{file}» tiene un valor que falta o está fuera de rango y se queda fuera.",
                file = isolated(file)
            )
            .into();
        }
        SourceLeftOut { file, count } => {
            return format!("{count} escenarios de «{file}» tienen un valor que falta o está fuera de rango y se quedan fuera.", file = isolated(file)).into();
        }
        SourceFailed { file, trouble } => {
            return format!("«{file}» {}", trouble_text(*trouble), file = isolated(file)).into();
        }
    })
}

fn trouble_text(trouble: SourceTrouble) -> &'static str {
    match trouble {
        SourceTrouble::Missing => {
            "no existe. Comprueba el nombre que hay en la dirección después de «src=» y que el archivo esté junto a esta página."
        }
        SourceTrouble::NotAllowed => {
            "no se puede cargar aquí: tiene que ser un archivo del mismo sitio que esta página. Ponlo junto a la página o abre la página por separado."
        }
        SourceTrouble::Unreachable => "no se ha podido cargar. Comprueba la conexión y recarga la página.",
        SourceTrouble::TooLarge => {
            "es demasiado grande: un archivo de planes tiene como máximo 1\u{a0}MB. Guarda menos escenarios en él."
        }
        SourceTrouble::NotAPlan => {
            "no es un archivo de Embudo o está dañado. Guarda uno desde Compartir y ponlo en su lugar."
        }
        SourceTrouble::Invalid => {
            "tiene un valor que falta o está fuera de rango, así que no se muestra nada. Vuelve a guardar el archivo desde Compartir."
        }
        SourceTrouble::Newer => {
            "se creó con una versión más reciente de Embudo. Pon esa versión en el lugar de esta página."
        }
        SourceTrouble::Empty => "no contiene ningún escenario.",
    }
}
