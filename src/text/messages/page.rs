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
        UseInstead(number: String) = "Make it {number}", "Usar {number}";
        MayBeWinRate =
            "High for a close rate, sales of all leads. Is it the win rate, sales of opportunities?",
            "Alta para una tasa de cierre, ventas de todos los leads. ¿Es la de oportunidades?";
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
        ExplainKey = "“?” in a field explains it.", "“?” en un campo lo explica.";
        Undefined(reason: Undefined) => undefined;
        NoResultsYet =
            "Give a budget, a cost per lead and a close rate to see the results.",
            "Indica presupuesto, costo por lead y tasa de cierre para ver los resultados.";
        ResultsOutdated =
            "These are the last results that could be worked out. Fix the highlighted field to continue.",
            "Estos son los últimos resultados que se pudieron calcular. Corrige el campo marcado para seguir.";
        MarginCountsAsWhole =
            "No margin is given, so it counts as 100%.",
            "No indicaste un margen, así que cuenta como 100%.";
        // The picture
        Funnel(text: FunnelText) => of_area;
        AsTable = "As a table", "Como tabla";
        SavePicture = "Save picture", "Guardar imagen";
        // The open plan
        NameLabel = "Plan name", "Nombre del plan";
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
        StatusSaved = "Saved in this browser", "Guardado en este navegador";
        StatusChanged = "Unsaved changes", "Cambios sin guardar";
        StatusUnsaved = "Not saved yet", "Aún sin guardar";
        StatusExample = "Example", "Ejemplo";
        StatusPreview = "From a link", "De un enlace";
        ExampleHeading = "This is an example", "Esto es un ejemplo";
        ExampleClear = "Clear the example", "Borrar el ejemplo";
        PreviewHeading = "This plan came with the link", "Este plan llegó con el enlace";
        PreviewText =
            "Look at it and try things out. Nothing of it is kept in this browser unless you save it.",
            "Míralo y haz pruebas. No se guarda nada en este navegador a menos que lo guardes tú.";
        NameTooLong = "At most 120 characters", "Como máximo 120 caracteres";
        // The list
        Find = "Find a plan", "Buscar un plan";
        NothingFound = "No plan has that in its name.", "Ningún plan tiene eso en el nombre.";
        MarkChanged = "unsaved changes", "cambios sin guardar";
        MarkUnsaved = "not saved", "sin guardar";
        SalesAt { sales: String, cac: String } =
            { format!("{} at {cac}", counted(sales, "sale")) },
            { format!("{} a {cac}", counted(sales, "venta")) };
        Incomplete = "not complete", "incompleto";
        SalesOnly(sales: String) = { counted(sales, "sale") }, { counted(sales, "venta") };
        Channel(text: ChannelText) => of_area;
        // The views
        ViewPlan = "Plan", "Plan";
        Views = "Parts of the plan", "Partes del plan";
        ViewLoading = "Loading…", "Cargando…";
        ViewNotLoaded =
            "This part of the page could not be loaded. Check the connection and try again; if that doesn't help, reload the page.",
            "No se pudo cargar esta parte de la página. Revisa la conexión e inténtalo de nuevo; si no funciona, vuelve a cargar la página.";
        BackgroundNotLoaded =
            "A part of Embudo could not be loaded: what you type is not saved yet. Check the connection and try again.",
            "No se pudo cargar una parte de Embudo: lo que escribes todavía no se guarda. Revisa la conexión e inténtalo de nuevo.";
        TryAgain = "Try again", "Intentar de nuevo";
        ViewMonths = "Months", "Meses";
        ViewActuals = "Actuals", "Real";
        GoalsHeading = "What would it take?", "¿Qué haría falta?";
        SensitivityHeading = "What matters most", "Qué pesa más";
        ViewComparison = "Compare", "Comparar";
        Help = "Help", "Ayuda";
        Share = "Share", "Compartir";
        // Plans that come from elsewhere
        Incoming(text: IncomingText) => of_area;
        // Within another page
        Frame(text: FrameText) => of_area;
        UndoHint = "Undo (Ctrl+Z)", "Deshacer (Ctrl+Z)";
        RedoHint = "Redo (Ctrl+Shift+Z)", "Rehacer (Ctrl+Mayús+Z)";
    }
}

/// A text of an area that has its own.
pub(super) fn of_area(language: Language, text: &impl Localized) -> Cow<'static, str> {
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
