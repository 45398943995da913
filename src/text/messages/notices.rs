//! What notices at the top of the page say.

use super::page::{counted, of_area};
use super::{FrameText, IncomingText, messages};
use crate::text::{Language, UserText};
use std::borrow::Cow;

messages! {
    /// A text of a notice. Its strings are numbers already written.
    NoticeText {
        Deleted(name: UserText) = "“{name}” is deleted.", "Se eliminó “{name}”.";
        DraftsDeleted(count: String) =
            "{count} unsaved drafts are deleted.",
            "Se eliminaron {count} borradores sin guardar.";
        Discarded(name: UserText) =
            "The changes to “{name}” are discarded.",
            "Se descartaron los cambios de “{name}”.";
        GoalApplied = "The answer is in the plan.", "La respuesta ya está en el plan.";
        GridCellTried =
            "The cell's numbers are in the plan to try out.",
            "Los números de la celda están en el plan para que los pruebes.";
        Pasted { channels: usize, left_out: usize, total: bool } => pasted;
        MonthsPasted { months: usize, left_out: usize } => months_pasted;
        TextsSet(fields: String) = "Fields changed: {fields}.", "Campos cambiados: {fields}.";
        TextsSetInPart { fields: String, left_out: String } =
            "Fields changed: {fields}. Left out: {left_out}, for months that are not over or beyond the table.",
            "Campos cambiados: {fields}. Sin lugar: {left_out}, por ser de meses sin cerrar o estar fuera de la tabla.";
        ActualsApplied(months: usize) => taken_in;
        StagesReplaced =
            "The close rate took the place of the stages.",
            "La tasa de cierre reemplazó a las etapas.";
        AgreedVersionBack { without_actuals: usize } => agreed_version_back;
        DisputedValueTaken = "The plan calculates with this value now.", "El plan ahora calcula con este valor.";
        Imported { added: String, replaced: String, total: bool } => imported;
        Undo = "Undo", "Deshacer";
        Dismiss = "Close this notice", "Cerrar este aviso";
        Storage(trouble: StorageFailure) => storage;
        NewVersion =
            "There is a new version of Embudo. What you typed stays.",
            "Hay una nueva versión de Embudo. Lo que escribiste se conserva.";
        NewVersionUnsaved =
            "There is a new version of Embudo. The page is loaded anew for it: save first what you want to keep, not all of this is stored.",
            "Hay una nueva versión de Embudo. Para usarla se vuelve a cargar la página: guarda antes lo que quieras conservar, no todo esto está guardado.";
        UseNewVersion = "Use it now", "Usarla ahora";
        KeptBoth(name: UserText) =
            "This plan was changed in another tab as well. Both are kept: what you typed here is “{name}” now.",
            "Este plan también se cambió en otra pestaña. Se conservan los dos: lo que escribiste aquí ahora es “{name}”.";
        KeepOnlyMine = "Keep only mine", "Conservar solo lo mío";
        ParameterUnknown { key: String, value: UserText } =
            "The link says “{value}” for “{key}”, which is unknown here.",
            "El enlace dice “{value}” en “{key}”, y aquí no se conoce.";
        NumberUnread { key: String, value: UserText } =
            "The link says “{value}” for “{key}”, which can't be used. It takes plain numbers in range, such as 12600.5.",
            "El enlace dice “{value}” en “{key}” y no se puede usar. Solo admite números sin separador de miles, con punto decimal y dentro de los límites, como 12600.5.";
        Unreadable { count: usize } => unreadable;
        SaveAsFile = "Save as a file", "Guardar como archivo";
        SaveAllPlans = "Save all plans as a file", "Guardar todos los planes en un archivo";
        RemoveStoredItem = "Remove", "Eliminar";
        Damaged = "damaged or cut off", "dañado o incompleto";
        InvalidValue = "a value is missing or out of range", "falta un valor o está fuera de rango";
        NewerVersion = "made by a newer version of Embudo", "creado con una versión más reciente de Embudo";
        Incoming(text: IncomingText) => of_area;
        Frame(text: FrameText) => of_area;
    }
}

/// Why nothing can be kept in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageFailure {
    /// The browser does not let this page store anything, as in some frames.
    Denied,
    /// The browser's storage for this page is full.
    Full,
}

fn pasted(language: Language, channels: &usize, left_out: &usize, total: &bool) -> String {
    let pasted = match (language, channels) {
        (Language::English, _) => format!("{} pasted.", counted(&channels.to_string(), "channel")),
        (Language::Spanish, 1) => "Se pegó 1 canal.".to_owned(),
        (Language::Spanish, _) => format!("Se pegaron {channels} canales."),
    };
    let left_out = match (language, left_out) {
        (_, 0) => String::new(),
        (Language::English, _) => {
            format!(" There was no room for {left_out} more: a plan has at most 50 channels.")
        }
        (Language::Spanish, 1) => " No cabe 1 más: un plan tiene como máximo 50.".to_owned(),
        (Language::Spanish, _) => format!(" No caben {left_out} más: un plan tiene como máximo 50."),
    };
    pasted + &left_out + total_left_out(language, *total)
}

/// What follows where a table's row of totals was left out.
fn total_left_out(language: Language, total: bool) -> &'static str {
    match total {
        true => language.choose(" The row of totals is left out.", " Se omitió la fila de totales."),
        false => "",
    }
}

fn months_pasted(language: Language, months: &usize, left_out: &usize) -> String {
    let pasted = match (language, months) {
        (Language::English, 1) => "1 month pasted.".to_owned(),
        (Language::Spanish, 1) => "Se pegó 1 mes.".to_owned(),
        (Language::English, _) => format!("{months} months pasted."),
        (Language::Spanish, _) => format!("Se pegaron {months} meses."),
    };
    match (left_out, language) {
        (0, _) => pasted,
        (_, Language::English) => format!("{pasted} {left_out} found no room: the plan ends before."),
        (1, Language::Spanish) => format!("{pasted} 1 no cabe: el plan termina antes."),
        (_, Language::Spanish) => format!("{pasted} {left_out} no caben: el plan termina antes."),
    }
}

fn taken_in(language: Language, months: &usize) -> Cow<'static, str> {
    match (language, months) {
        (Language::English, 1) => "Actuals of 1 month added.".into(),
        (Language::Spanish, 1) => "Se agregaron los datos reales de 1 mes.".into(),
        (Language::English, _) => format!("Actuals of {months} months added, each channel's counted.").into(),
        (Language::Spanish, _) => {
            format!("Se agregaron los datos reales de {months} meses, contados por canal.").into()
        }
    }
}

fn storage(language: Language, trouble: &StorageFailure) -> &'static str {
    let (english, spanish) = match trouble {
        StorageFailure::Denied => (
            "Nothing is being saved: the browser does not let this page store anything here. You can go on planning, but what you type is gone when the page closes. A file keeps it.",
            "No se está guardando nada: el navegador no permite que esta página guarde datos aquí. Puedes seguir planificando, pero lo que escribas se pierde al cerrar la página. En un archivo se conserva.",
        ),
        StorageFailure::Full => (
            "Your latest changes are not being saved: the browser's storage for this page is full. What was saved before is safe. They are saved by themselves as soon as there is room: delete plans you no longer need, or save a file.",
            "Tus últimos cambios no se están guardando: el almacenamiento del navegador para esta página está lleno. Lo guardado antes está a salvo. Se guardarán solos en cuanto haya espacio: elimina planes que ya no necesites o guarda un archivo.",
        ),
    };
    language.choose(english, spanish)
}

fn agreed_version_back(language: Language, without_actuals: &usize) -> String {
    let back = language.choose("The agreed version is back.", "Volvió la versión acordada.");
    match without_actuals {
        0 => back.to_owned(),
        1 => [
            back,
            language.choose(
                " It lacks a channel, whose actuals are gone from the plan.",
                " Le falta un canal, y sus datos reales ya no están en el plan.",
            ),
        ]
        .concat(),
        count => language.choose(
            format!("{back} It lacks {count} channels, whose actuals are gone from the plan."),
            format!("{back} Le faltan {count} canales, y sus datos reales ya no están en el plan."),
        ),
    }
}

fn imported(language: Language, added: &str, replaced: &str, total: &bool) -> String {
    let imported = match (language, replaced) {
        (Language::English, "0") => format!("{} imported.", counted(added, "plan")),
        (Language::English, _) => format!("{} imported, {replaced} replaced.", counted(added, "plan")),
        (Language::Spanish, "0") => format!("Planes importados: {added}."),
        (Language::Spanish, _) => {
            format!("Planes importados: {added}; {replaced} reemplazados.")
        }
    };
    imported + total_left_out(language, *total)
}

fn unreadable(language: Language, count: &usize) -> Cow<'static, str> {
    match (language, count) {
        (Language::English, 1) => "Something stored here can't be read. It was left exactly as it is.".into(),
        (Language::Spanish, 1) => {
            "Hay algo guardado aquí que no se puede leer. Se dejó tal como está.".into()
        }
        (Language::English, _) => {
            format!("{count} things stored here can't be read. They were left exactly as they are.").into()
        }
        (Language::Spanish, _) => {
            format!("Hay {count} elementos guardados aquí que no se pueden leer. Se dejaron tal como están.")
                .into()
        }
    }
}
