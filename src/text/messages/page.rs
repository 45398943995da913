//! What the page says outside of the areas that have texts of their own.

use super::labels::{basis_name, input_label, measure_label, undefined};
use super::messages;
use super::mistake::{Mistake, mistake_text};
use super::months::short;
use crate::model::{CostBasis, Input, Measure, Month, Undefined};
use crate::text::{ChannelText, FrameText, FunnelText, IncomingText, Language, Localized, UserText};
use std::borrow::Cow;

messages! {
    /// Something the page says. Its strings are labels and numbers already written.
    Message {
        // The page
        Title { scenario: Option<UserText> } => title;
        Language = "Language", "Idioma";
        Numbers = "Numbers", "Números";
        Currency = "Currency", "Moneda";
        Settings = "Language, numbers and currency", "Idioma, números y moneda";
        PlanMenu = "All plans", "Todos los planes";
        Close = "Close", "Cerrar";
        PrivacyNote =
            "Everything stays in this browser: no account, no server.",
            "Todo se queda en este navegador: sin cuenta ni servidor.";
        SkipToResults = "Skip to the results", "Ir a los resultados";
        // The plan
        PlanHeading = "The plan", "El plan";
        BudgetHeading = "Budget and leads", "Presupuesto y leads";
        MoneyHeading = "What a sale brings and costs", "Lo que deja y cuesta una venta";
        AccountHeading = "Per account, for LTV", "Por cuenta, para el LTV";
        InputLabel(input: Input) => input_label;
        Optional = "optional", "opcional";
        MeasuredBy { channel: Option<UserText>, leads: String, first: Month, last: Month } => measured_by;
        Basis(basis: CostBasis) => basis_name;
        BasisOf(cost: Input) =
            { [input_label(Language::English, cost), ": how it arises"].concat() },
            { [input_label(Language::Spanish, cost), ": cómo se genera"].concat() };
        Mistake(mistake: Mistake) => mistake_text;
        ReadAs { value: String, other: String } =
            "Read as {value}, not {other}", "Se lee como {value}, no {other}";
        OtherCurrency { sign: &'static str, value: String } =
            "{sign} is not the plan’s currency: read as {value}",
            "{sign} no es la moneda del plan: se lee como {value}";
        MistakeReadAs { mistake: Mistake, value: String } =
            { format!("{}: it is read as {value}", mistake_text(Language::English, mistake)) },
            { format!("{}: se lee como {value}", mistake_text(Language::Spanish, mistake)) };
        // Results
        ResultsHeading = "Results", "Resultados";
        MoreFigures = "More figures", "Más cifras";
        MeasureLabel(measure: Measure) => measure_label;
        Explain(name: String) = "What is {name}?", "¿Qué es {name}?";
        Undefined(reason: Undefined) => undefined;
        NoResultsYet =
            "Give a budget, a cost per lead and a close rate to see the results.",
            "Indica presupuesto, costo por lead y tasa de cierre para ver los resultados.";
        ResultsOutdated =
            "These are the last results that could be worked out. Fix the highlighted field to continue.",
            "Estos son los últimos resultados que se pudieron calcular. Corrige el campo marcado para seguir.";
        MarginCountsAsWhole =
            "No margin is given, so it counts as 100%.",
            "No indicaste un margen, así que cuenta como 100\u{a0}%.";
        ResultsAnnouncement { leads: String, sales: String, media_cac: String } =
            "Leads {leads}, sales {sales}, media CAC {media_cac}",
            "Leads {leads}, ventas {sales}, CAC de medios {media_cac}";
        // The picture
        Funnel(text: FunnelText) => of_area;
        AsTable = "As a table", "Como tabla";
        // The open plan
        NameLabel = "Scenario name", "Nombre del escenario";
        SuggestedName { sales: String, budget: String } =
            { format!("{} for {budget}", counted(sales, "sale")) },
            { format!("{} con {budget}", counted(sales, "venta")) };
        UntitledName = "Untitled plan", "Plan sin nombre";
        CopyName(name: String) = "{name} (copy)", "{name} (copia)";
        NameWithout { name: String, channels: String } =
            "{name} without {channels}",
            "{name} sin {channels}";
        Without(channels: String) = "Without {channels}", "Sin {channels}";
        Save = "Save", "Guardar";
        Duplicate = "Duplicate", "Duplicar";
        Discard = "Discard changes", "Descartar cambios";
        Delete = "Delete", "Eliminar";
        New = "New plan", "Plan nuevo";
        MoveUp = "Move up", "Mover hacia arriba";
        MoveDown = "Move down", "Mover hacia abajo";
        StatusSaved = "Saved in this browser", "Guardado en este navegador";
        StatusChanged = "Unsaved changes", "Cambios sin guardar";
        StatusUnsaved = "Not saved yet", "Aún sin guardar";
        StatusExample = "Example", "Ejemplo";
        StatusPreview = "From a link", "De un enlace";
        ExampleHeading = "This is an example", "Esto es un ejemplo";
        ExampleText =
            "A team spends its budget on leads, and some of them buy. Change any number and watch the rest follow, or clear it and type your own. It joins your scenarios only if you save it.",
            "Un equipo invierte su presupuesto en captar leads y algunos compran. Cambia cualquier número y verás al momento qué pasa con el resto, o borra el ejemplo y escribe tus datos. Solo pasa a tus escenarios si lo guardas.";
        ExampleClear = "Clear the example", "Borrar el ejemplo";
        PreviewHeading = "This plan came with the link", "Este plan llegó con el enlace";
        PreviewText =
            "Look at it and try things out. Nothing of it is kept in this browser unless you save it.",
            "Míralo y haz pruebas. No se guarda nada en este navegador a menos que lo guardes tú.";
        PreviewUnread { key: String, value: UserText } =
            "The link says “{value}” for “{key}”, which can't be used. It takes plain numbers in range, such as 12600.5.",
            "El enlace dice “{value}” en “{key}” y no se puede usar. Solo admite números sin separador de miles, con punto decimal y dentro de los límites, como 12600.5.";
        NameTooLong = "At most 120 characters", "Como máximo 120 caracteres";
        // The list
        ScenariosHeading = "Scenarios", "Escenarios";
        NoScenarios =
            "None yet. Save a plan to keep it here and come back to it.",
            "Todavía no hay ninguno. Guarda un plan para tenerlo aquí y volver a él.";
        Find = "Find a scenario", "Buscar un escenario";
        NothingFound = "No scenario has that in its name.", "Ningún escenario tiene eso en el nombre.";
        ShowAll(count: String) = "Show all {count}", "Mostrar los {count}";
        MarkChanged = "unsaved changes", "cambios sin guardar";
        MarkUnsaved = "not saved", "sin guardar";
        SalesAt { sales: String, cac: String } =
            { format!("{} at {cac}", counted(sales, "sale")) },
            { format!("{} a {cac}", counted(sales, "venta")) };
        SalesOnly(sales: String) = { counted(sales, "sale") }, { counted(sales, "venta") };
        Incomplete = "not complete", "incompleto";
        Channel(text: ChannelText) => of_area;
        // The views
        ViewPlan = "Plan", "Plan";
        Views = "Parts of the plan", "Partes del plan";
        ViewLoading = "Loading…", "Cargando…";
        ViewNotLoaded =
            "This part of the page could not be loaded. Check the connection and try again; if that doesn't help, reload the page.",
            "No se pudo cargar esta parte de la página. Revisa la conexión e inténtalo de nuevo; si no funciona, vuelve a cargar la página.";
        TryAgain = "Try again", "Intentar de nuevo";
        ViewMonths = "Months", "Meses";
        ViewActuals = "Actuals", "Real";
        GoalsHeading = "What would it take?", "¿Qué haría falta?";
        SensitivityHeading = "What matters most", "Qué pesa más";
        ViewComparison = "Compare", "Comparar";
        Share = "Share", "Compartir";
        // Plans that come from elsewhere
        Incoming(text: IncomingText) => of_area;
        // Within another page
        Frame(text: FrameText) => of_area;
        // Notices
        Deleted(name: UserText) = "“{name}” is deleted.", "Se eliminó “{name}”.";
        Discarded(name: UserText) =
            "The changes to “{name}” are discarded.",
            "Se descartaron los cambios de “{name}”.";
        GoalApplied = "The answer is in the plan.", "La respuesta ya está en el plan.";
        GridCellTried =
            "The cell's numbers are in the plan to try out.",
            "Los números de la celda están en el plan para que los pruebes.";
        Pasted { channels: String, total: bool } => pasted;
        PastedInPart { channels: String, left_out: String } =
            { format!(
                "{} pasted. There was no room for {left_out} more: a plan has at most 50 channels.",
                counted(channels, "channel")
            ) },
            { format!(
                "Se pegaron {channels} canales. No caben {left_out} más: un plan tiene como máximo 50."
            ) };
        MonthsPasted { months: usize, left_out: usize } => months_pasted;
        ActualsApplied(months: usize) => taken_in;
        StagesReplaced =
            "The close rate took the place of the stages.",
            "La tasa de cierre reemplazó a las etapas.";
        Undo = "Undo", "Deshacer";
        UndoHint = "Undo (Ctrl+Z)", "Deshacer (Ctrl+Z)";
        RedoHint = "Redo (Ctrl+Shift+Z)", "Rehacer (Ctrl+Mayús+Z)";
        Dismiss = "Close this notice", "Cerrar este aviso";
        Storage(trouble: StorageTrouble) => storage;
        Imported { added: String, replaced: String, total: bool } => imported;
        KeptBoth(name: UserText) =
            "This plan was changed in another tab as well. Both are kept: what you typed here is “{name}” now.",
            "Este plan también se cambió en otra pestaña. Se conservan los dos: lo que escribiste aquí ahora es “{name}”.";
        KeepOnlyMine = "Keep only mine", "Conservar solo lo mío";
        SaveAsFile = "Save as a file", "Guardar como archivo";
        SaveAllPlans = "Save all plans as a file", "Guardar todos los planes en un archivo";
        RemoveStoredItem = "Remove", "Eliminar";
        Unreadable { count: usize } => unreadable;
        Damaged = "damaged or cut off", "dañado o incompleto";
        InvalidValue = "a value is missing or out of range", "falta un valor o está fuera de rango";
        NewerVersion = "made by a newer version of Embudo", "creado con una versión más reciente de Embudo";
    }
}

/// Why nothing can be kept in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageTrouble {
    /// The browser does not let this page store anything, as in some frames.
    Denied,
    /// The browser's storage for this page is full.
    Full,
}

/// A text of an area that has its own.
fn of_area(language: Language, text: &impl Localized) -> Cow<'static, str> {
    text.t(language)
}

/// `1 sale`, `12 sales`; in Spanish too the plural of these words ends in `s`.
pub(in crate::text) fn counted(count: &str, one: &str) -> String {
    [count, " ", one, if count == "1" { "" } else { "s" }].concat()
}

fn title(language: Language, scenario: &Option<UserText>) -> Cow<'static, str> {
    match scenario {
        Some(name) => format!("{name} · Embudo").into(),
        None => language
            .choose("Embudo: marketing and sales planner", "Embudo: planificador de marketing y ventas")
            .into(),
    }
}

fn measured_by(
    language: Language,
    channel: &Option<UserText>,
    leads: &str,
    first: &Month,
    last: &Month,
) -> String {
    let channel = channel.as_ref().map(|channel| format!("{channel}: ")).unwrap_or_default();
    let (from, to) = (short(language, first), short(language, last));
    let months = if first == last { from } else { format!("{from} – {to}") };
    match language {
        Language::English => format!("{channel}CPL and close rate measured from {leads} leads, {months}"),
        Language::Spanish => format!("{channel}CPL y tasa de cierre medidos con {leads} leads, {months}"),
    }
}

fn pasted(language: Language, channels: &str, total: &bool) -> String {
    let pasted = match language {
        Language::English => format!("{} pasted.", counted(channels, "channel")),
        Language::Spanish if channels == "1" => "Se pegó 1 canal.".to_owned(),
        Language::Spanish => format!("Se pegaron {channels} canales."),
    };
    pasted + total_left_out(language, *total)
}

/// What follows where a table's row of totals was left out.
fn total_left_out(language: Language, total: bool) -> &'static str {
    if total {
        language.choose(" The row of totals is left out.", " Se omitió la fila de totales.")
    } else {
        ""
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
        (_, Language::Spanish) => format!("{pasted} {left_out} no caben: el plan termina antes."),
    }
}

fn taken_in(language: Language, months: &usize) -> Cow<'static, str> {
    match (language, months) {
        (Language::English, 1) => "One month put in.".into(),
        (Language::Spanish, 1) => "Se agregó un mes.".into(),
        (Language::English, _) => format!("{months} months of channels put in.").into(),
        (Language::Spanish, _) => format!("Se agregaron {months} meses de canales.").into(),
    }
}

fn storage(language: Language, trouble: &StorageTrouble) -> &'static str {
    let (english, spanish) = match trouble {
        StorageTrouble::Denied => (
            "Nothing is being saved: the browser does not let this page store anything here. You can go on planning, but what you type is gone when the page closes. A file keeps it.",
            "No se está guardando nada: el navegador no permite que esta página guarde datos aquí. Puedes seguir planificando, pero lo que escribas se pierde al cerrar la página. En un archivo se conserva.",
        ),
        StorageTrouble::Full => (
            "Your latest changes are not being saved: the browser's storage for this page is full. What was saved before is safe. They are saved by themselves as soon as there is room: delete scenarios you no longer need, or save a file.",
            "Tus últimos cambios no se están guardando: el almacenamiento del navegador para esta página está lleno. Lo guardado antes está a salvo. Se guardarán solos en cuanto haya espacio: elimina escenarios que ya no necesites o guarda un archivo.",
        ),
    };
    language.choose(english, spanish)
}

fn imported(language: Language, added: &str, replaced: &str, total: &bool) -> String {
    let imported = match (language, replaced) {
        (Language::English, "0") => format!("{} brought in.", counted(added, "scenario")),
        (Language::English, _) => format!("{} brought in, {replaced} replaced.", counted(added, "scenario")),
        (Language::Spanish, "0") => format!("Importado: {}.", counted(added, "escenario")),
        (Language::Spanish, _) => {
            format!("Importado: {}; {replaced} reemplazados.", counted(added, "escenario"))
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
