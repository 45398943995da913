//! What the page says about sending plans by link or file, and about importing them.

use super::messages;
use crate::io::{Fault, FileError};
use crate::text::Language;
use std::borrow::Cow;

messages! {
    /// A text about links and files. Its strings are numbers already written.
    SharingText {
        // What goes out
        Title(name: String) = "Share “{name}”", "Compartir “{name}”";
        Link = "Link", "Enlace";
        What = "In the link and the file", "En el enlace y el archivo";
        ThisPlan = "This plan", "Este plan";
        Chosen = "Plans of my choice", "Los planes que elijas";
        All(count: String) = "All plans ({count})", "Todos los planes ({count})";
        CopyLink = "Copy the link", "Copiar el enlace";
        LinkHint(count: usize) => link_hint;
        LinkTooLong { length: String, safe: String } =
            "The link has {length} characters. Some chats and mail programs cut off links of more than {safe}: a file is safer.",
            "El enlace tiene {length} caracteres. Algunos chats y programas de correo cortan los de más de {safe}: un archivo es más seguro.";
        TooManyForALink =
            "That is too much for a link. Save a file instead.",
            "Es demasiado para un enlace. Mejor guarda un archivo.";
        SaveFile = "Save as a file", "Guardar como archivo";
        CopyFile = "Copy the file’s text", "Copiar el texto del archivo";
        FileHint(count: usize) => file_hint;
        NothingChosen =
            "Choose at least one plan that is complete.",
            "Elige al menos un plan que esté completo.";
        LeftOut(count: usize) => left_out;
        // What comes in
        ChooseFile = "File", "Archivo";
        DropHint =
            "You can drop a file anywhere on this page, too. Nothing changes before you say so.",
            "También puedes soltar un archivo en cualquier parte de la página. Nada cambia hasta que tú lo digas.";
        Paste =
            "Or paste a link, the text of a file, or a table of channels",
            "O pega un enlace, el texto de un archivo o una tabla de canales";
        Preview = "Look at it", "Ver qué contiene";
        Unusable(reason: FileError) => unusable;
        // The review
        PreviewHeading = "What would happen", "Qué pasaría";
        PlanColumn = "Plan", "Plan";
        Outcome = "Outcome", "Resultado";
        Unnamed = "without a name", "sin nombre";
        Added = "is added", "se agrega";
        Same = "is here already, nothing changes", "ya está aquí, no cambia nada";
        Changed = "is here with other numbers", "ya está aquí con otros números";
        Refused(fault: Fault) => refused;
        KeepBoth = "keep both", "conservar ambos";
        Replace = "replace mine", "reemplazar el mío";
        Import(count: usize) => import_button;
        TotalsLeftOut(rows: usize) => totals_left_out;
        NothingToImport = "There is nothing to bring in.", "No hay nada que importar.";
        Cancel = "Cancel", "Cancelar";
    }
}

fn link_hint(language: Language, count: &usize) -> &'static str {
    let (english, spanish) = match count {
        1 => (
            "The link carries the plan itself. Who opens it sees it; nothing is stored until they save it.",
            "El enlace lleva el plan mismo. Quien lo abra lo verá; no se guarda nada hasta que lo guarde.",
        ),
        _ => (
            "The link carries the plans themselves. Who opens it sees them; nothing is stored until they save them.",
            "El enlace lleva los planes mismos. Quien lo abra los verá; no se guarda nada hasta que los guarde.",
        ),
    };
    language.choose(english, spanish)
}

fn file_hint(language: Language, count: &usize) -> Cow<'static, str> {
    match (language, count) {
        (Language::English, 1) => "A file with 1 plan, to keep or to move. Drop it on the page to bring it back.".into(),
        (Language::Spanish, 1) => "Un archivo con 1 plan, para guardarlo o llevarlo a otro lado. Suéltalo en la página para recuperarlo.".into(),
        (Language::English, _) => format!("A file with {count} plans, to keep or to move. Drop it on the page to bring them back.").into(),
        (Language::Spanish, _) => format!("Un archivo con {count} planes, para guardarlos o llevarlos a otro lado. Suéltalo en la página para recuperarlos.").into(),
    }
}

fn left_out(language: Language, count: &usize) -> Cow<'static, str> {
    match (language, count) {
        (Language::English, 1) => "1 plan is not complete and stays out.".into(),
        (Language::Spanish, 1) => "1 plan no está completo y no se incluye.".into(),
        (Language::English, _) => format!("{count} plans are not complete and stay out.").into(),
        (Language::Spanish, _) => format!("{count} planes no están completos y no se incluyen.").into(),
    }
}

fn import_button(language: Language, count: &usize) -> Cow<'static, str> {
    match (language, count) {
        (Language::English, 1) => "Bring in 1 plan".into(),
        (Language::Spanish, 1) => "Importar 1 plan".into(),
        (Language::English, _) => format!("Bring in {count} plans").into(),
        (Language::Spanish, _) => format!("Importar {count} planes").into(),
    }
}

fn totals_left_out(language: Language, rows: &usize) -> Cow<'static, str> {
    match (language, rows) {
        (Language::English, 1) => "1 row is left out: it is the total of the others.".into(),
        (Language::Spanish, 1) => "Se omite 1 fila: es el total de las demás.".into(),
        (Language::English, _) => format!("{rows} rows are left out: they are totals of the others.").into(),
        (Language::Spanish, _) => format!("Se omiten {rows} filas: son totales de las demás.").into(),
    }
}

fn unusable(language: Language, reason: &FileError) -> &'static str {
    let (english, spanish) = match reason {
        FileError::TooLarge => ("That is too large: at most 8 MB.", "Es demasiado grande: 8 MB como máximo."),
        FileError::TooMany => {
            ("Those are too many plans: at most 5,000.", "Son demasiados planes: 5000 como máximo.")
        }
        FileError::Link => (
            "The link carries more than a link can. Ask for a file instead.",
            "El enlace trae más de lo que cabe en un enlace. Mejor pide un archivo.",
        ),
        FileError::Lines => (
            "The table has too many lines: a plan has at most 50 channels.",
            "La tabla tiene demasiadas filas: un plan tiene como máximo 50 canales.",
        ),
        FileError::Empty => ("There is no plan in it.", "No contiene ningún plan."),
        FileError::Damaged => (
            "This is no link, file or table that Embudo knows, or it is cut off. A table needs a budget, a cost per lead and a close rate in each line.",
            "No es un enlace, archivo o tabla que Embudo conozca, o está cortado. Una tabla necesita en cada fila un presupuesto, un costo por lead y una tasa de cierre.",
        ),
        FileError::Newer => (
            "This was made with a newer version of Embudo, which this page doesn't understand.",
            "Se hizo con una versión más reciente de Embudo, que esta página no entiende.",
        ),
    };
    language.choose(english, spanish)
}

fn refused(language: Language, fault: &Fault) -> Cow<'static, str> {
    let (english, spanish) = match fault {
        Fault::NoFields => ("can't be used: it is no plan", "no se puede usar: no es un plan"),
        Fault::Misfit => (
            "can't be used: its channels and stages don't fit together",
            "no se puede usar: sus canales y etapas no coinciden",
        ),
        Fault::SecondId => (
            "can't be used: another one in the file has the same id",
            "no se puede usar: otro del archivo tiene el mismo identificador",
        ),
        Fault::Field(field) => {
            return match language {
                Language::English => format!("can't be used: “{field}” is missing or out of range"),
                Language::Spanish => format!("no se puede usar: falta “{field}” o está fuera de rango"),
            }
            .into();
        }
    };
    language.choose(english, spanish).into()
}
