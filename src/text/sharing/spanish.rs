//! Links and files in Spanish.

use super::{Refusal, SharingText, Trouble};
use std::borrow::Cow;

pub(super) fn text(text: &SharingText) -> Cow<'static, str> {
    use SharingText::*;
    Cow::Borrowed(match text {
        SendHeading => "Enviar planes",
        What => "Qué enviar",
        ThisPlan => "Este plan",
        Chosen => "Los planes que elija",
        All(count) => return format!("Los {count} planes").into(),
        CopyLink => "Copiar el enlace",
        LinkHint(length) => {
            return format!("Los planes van en el propio enlace ({length} caracteres). Quien lo abra los verá y decidirá si los guarda.").into();
        }
        LinkTooLong { length, safe } => {
            return format!("El enlace tiene {length} caracteres. Algunos chats y programas de correo cortan los de más de {safe}: es más seguro un archivo.").into();
        }
        TooManyForALink => "Es demasiado para un enlace. Guarda un archivo.",
        SaveFile => "Guardar como archivo",
        CopyFile => "Copiar como texto",
        NothingChosen => "Elige al menos un plan que esté completo.",
        LeftOut(1) => "1 plan no está completo y se queda fuera.",
        LeftOut(count) => return format!("{count} planes no están completos y se quedan fuera.").into(),

        BringHeading => "Incorporar planes",
        ChooseFile => "Archivo",
        BringHint => {
            "También puedes soltar un archivo en cualquier parte de la página. No cambia nada hasta que lo digas."
        }
        Paste => "O pega un enlace, el texto de un archivo o una tabla de canales",
        LookAtIt => "Ver qué contiene",
        Unusable(trouble) => trouble_text(*trouble),

        ReviewHeading => "Qué pasaría",
        Line => "Escenario",
        Outcome => "Resultado",
        Nameless => "sin nombre",
        Added => "se añade",
        Same => "ya está aquí, no cambia nada",
        Changed => "ya está aquí con otros números",
        Refused(refusal) => return refusal_text(refusal),
        KeepBoth => "conservar los dos",
        Replace => "sustituir el mío",
        Bring(1) => "Incorporar 1 escenario",
        Bring(count) => return format!("Incorporar {count} escenarios").into(),
        NothingToBring => "No hay nada que incorporar.",
        Cancel => "Cancelar",
    })
}

fn trouble_text(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::TooLarge => "Es demasiado grande: 8 MB como máximo.",
        Trouble::TooMany => "Son demasiados escenarios: 5.000 como máximo.",
        Trouble::Link => "El enlace trae más de lo que cabe en un enlace. Pide un archivo.",
        Trouble::Lines => "La tabla tiene demasiadas líneas: un plan tiene como máximo 50 canales.",
        Trouble::Empty => "No contiene ningún escenario.",
        Trouble::Damaged => {
            "No es un enlace, archivo o tabla que Embudo conozca, o está cortado. Una tabla necesita en cada línea un presupuesto, un coste por lead y una tasa de cierre."
        }
        Trouble::Newer => "Se hizo con una versión más reciente de Embudo, que esta página no entiende.",
    }
}

fn refusal_text(refusal: &Refusal) -> Cow<'static, str> {
    match refusal {
        Refusal::NoFields => "no se puede usar: no es un escenario".into(),
        Refusal::Field(field) => format!("no se puede usar: falta «{field}» o está fuera de rango").into(),
        Refusal::Misfit => "no se puede usar: sus canales y etapas no encajan".into(),
        Refusal::SecondId => "no se puede usar: otro del archivo tiene el mismo identificador".into(),
    }
}
