//! The page in Spanish.

use super::isolated::isolated;
use super::message::{Message, Mistake, StorageTrouble};
use super::months::spanish::short;
use super::read::NumberError;
use crate::model::{CostBasis, Input, Measure, OutOfRange, Undefined};
use std::borrow::Cow;

pub(super) fn text(message: &Message) -> Cow<'static, str> {
    use Message::*;
    Cow::Borrowed(match message {
        Title { scenario: None } => "Embudo: planificador de marketing y ventas",
        Title { scenario: Some(name) } => return format!("{name} · Embudo", name = isolated(name)).into(),
        Language => "Idioma",
        Currency => "Moneda",
        Tagline => "Planifica un presupuesto y descubre cuánto cuesta cada venta",
        Private => "Todo se queda en este navegador: sin cuenta ni servidor.",
        SkipToResults => "Ir a los resultados",

        PlanHeading => "El plan",
        MoneyHeading => "Lo que cuesta y aporta una venta",
        InputLabel(input) => label(*input),
        InputHint(input) => hint(*input),
        Basis(self::CostBasis::Period) => "en total",
        Basis(self::CostBasis::Sale) => "por venta",
        Basis(self::CostBasis::Lead) => "por lead",
        BasisOf(cost) => return format!("{}: cómo se produce", label(*cost)).into(),
        Optional => "opcional",
        MeasuredBy { channel, leads, first, last } => {
            let channel = channel.as_ref().map(|channel| format!("{channel}: ")).unwrap_or_default();
            let months =
                if first == last { short(first) } else { format!("{} – {}", short(first), short(last)) };
            return format!("{channel}CPL y tasa de cierre medidos con {leads} leads, {months}").into();
        }
        Mistake(mistake) => return self::mistake(*mistake),
        MistakeUnderstood { mistake, value } => {
            return format!("{}: se lee como {value}", self::mistake(*mistake)).into();
        }
        Understood(value) => return format!("Se lee como {value}").into(),

        ResultsHeading => "Resultados",
        MeasureLabel(measure) => measure_label(*measure),
        MeasureWords(measure) => words(*measure),
        ShowFormula(measure) => return format!("Cómo se calcula: {measure}").into(),
        Undefined(reason) => undefined(*reason),
        NoResultsYet => "Indica presupuesto, coste por lead y tasa de cierre para ver los resultados.",
        StaleResults => {
            "Estos son los últimos resultados que se pudieron calcular. Corrige el campo marcado para seguir."
        }
        MarginCountsAsWhole => "No hay margen indicado, así que cuenta como 100\u{a0}%.",
        Spoken { leads, sales, media_cac } => {
            return format!("Leads {leads}, ventas {sales}, CAC de medios {media_cac}").into();
        }

        AsTable => "Como tabla",

        NameLabel => "Nombre del escenario",
        SuggestedName { sales, budget } => return format!("{} con {budget}", counted(sales, "venta")).into(),
        UntitledName => "Plan sin nombre",
        CopyName(name) => return format!("{name} (copia)").into(),
        Save => "Guardar",
        Duplicate => "Duplicar",
        Discard => "Descartar cambios",
        Delete => "Eliminar",
        New => "Plan nuevo",
        MoveUp => "Subir",
        MoveDown => "Bajar",
        StatusSaved => "Guardado en este navegador",
        StatusChanged => "Cambios sin guardar",
        StatusUnsaved => "Aún sin guardar",
        StatusExample => "Ejemplo",
        StatusPreview => "De un enlace",
        ExampleHeading => "Esto es un ejemplo",
        ExampleText => {
            "Un equipo invierte su presupuesto en captar leads y algunos compran. Cambia cualquier número y verás al momento qué pasa con el resto, o borra el ejemplo y escribe tus datos. Solo pasa a tus escenarios si lo guardas."
        }
        ExampleClear => "Borrar el ejemplo",
        PreviewHeading => "Este plan venía en el enlace",
        PreviewText => "Míralo y haz pruebas. No se guarda nada en este navegador a menos que lo guardes tú.",
        PreviewUnread { key, value } => {
            return format!("El enlace dice «{value}» en «{key}» y no se puede usar. Espera números sin separador de miles, con punto decimal y dentro de los límites, como 12600.5.", value = isolated(value)).into();
        }
        NameTooLong => "Como máximo 120 caracteres",

        ScenariosHeading => "Escenarios",
        NoScenarios => "Todavía no hay ninguno. Guarda un plan para tenerlo aquí y volver a él.",
        Find => "Buscar un escenario",
        NothingFound => "Ningún escenario lleva eso en el nombre.",
        ShowAll(count) => return format!("Mostrar los {count}").into(),
        MarkChanged => "cambios sin guardar",
        MarkUnsaved => "sin guardar",
        SalesAt { sales, cac } => return format!("{} a {cac}", counted(sales, "venta")).into(),
        SalesOnly(sales) => return counted(sales, "venta").into(),
        Incomplete => "incompleto",

        Deleted(name) => return format!("«{name}» se ha eliminado.", name = isolated(name)).into(),
        Discarded(name) => {
            return format!("Se han descartado los cambios de «{name}».", name = isolated(name)).into();
        }
        GoalPutIn => "La respuesta ya está en el plan.",
        TriedOut => "Los números de la celda están en el plan, para probarlos.",
        Pasted(channels) if channels == "1" => "Se ha pegado 1 canal.",
        Pasted(channels) => return format!("Se han pegado {channels} canales.").into(),
        PastedInPart { channels, left_out } => {
            return format!(
                "Se han pegado {channels} canales. No caben {left_out} más: un plan tiene como máximo 50."
            )
            .into();
        }
        MonthsPasted { months, left_out } => {
            let months = if *months == 1 {
                "Se ha pegado 1 mes.".to_owned()
            } else {
                format!("Se han pegado {months} meses.")
            };
            let rest = if *left_out > 0 {
                format!(" {left_out} no caben: el plan acaba antes.")
            } else {
                String::new()
            };
            return [months, rest].concat().into();
        }
        TakenIn(1) => "Se ha llevado un mes.",
        TakenIn(months) => return format!("Se han llevado {months} meses de canales.").into(),
        StagesReplaced => "La tasa de cierre ha sustituido a las etapas.",
        ViewResults => "Resultados",
        ViewMonths => "Por meses",
        ViewActuals => "Seguimiento",
        ViewGoals => "Objetivos",
        ViewSensitivity => "Qué pesa más",
        ViewComparison => "Comparar",
        ViewShare => "Compartir",
        PartAwaited => "Cargando…",
        PartFailed => {
            "No se ha podido cargar esta parte de la página. Comprueba la conexión e inténtalo de nuevo; si no funciona, recarga la página."
        }
        TryAgain => "Intentar de nuevo",
        Views => "Partes del plan",
        Incoming(_) | Channel(_) | Frame(_) | Funnel(_) | SaleCost(_) => "", // they have texts of their own
        Undo => "Deshacer",
        Back => "Deshacer (Ctrl+Z)",
        Forth => "Rehacer (Ctrl+Mayús+Z)",
        Dismiss => "Cerrar este aviso",
        Storage(StorageTrouble::Denied) => {
            "No se está guardando nada: el navegador no permite que esta página almacene datos aquí. Puedes seguir planificando, pero lo que escribas se perderá al cerrar la página. Con un archivo no se pierde."
        }
        Storage(StorageTrouble::Full) => {
            "Tus últimos cambios no se están guardando: el almacenamiento del navegador para esta página está lleno. Lo guardado antes está a salvo. Se guardarán solos en cuanto haya sitio: elimina escenarios que ya no necesites o guarda un archivo."
        }
        Imported { added, replaced } => {
            return match replaced.as_str() {
                "0" => format!("Incorporado: {}.", counted(added, "escenario")),
                _ => format!("Incorporado: {}; {replaced} sustituidos.", counted(added, "escenario")),
            }
            .into();
        }
        KeptApart(name) => {
            return format!("Este plan también se ha cambiado en otra pestaña. Se conservan los dos: lo que has escrito aquí es ahora «{name}».", name = isolated(name)).into();
        }
        KeepOnlyMine => "Quedarme solo con lo mío",
        SaveEverything => "Guardar todos los planes en un archivo",
        SaveAsFile => "Guardar como archivo",
        RemoveForGood => "Eliminar",
        Unreadable { count: 1 } => "Hay algo guardado aquí que no se puede leer. Se ha dejado tal como está.",
        Unreadable { count } => {
            return format!(
                "Hay {count} elementos guardados aquí que no se pueden leer. Se han dejado tal como están."
            )
            .into();
        }
        Damaged => "dañado o incompleto",
        InvalidValue => "falta un valor o está fuera de rango",
        NewerVersion => "creado con una versión más reciente de Embudo",
    })
}

/// `1 venta`, `12 ventas`.
fn counted(count: &str, one: &str) -> String {
    format!("{count} {one}{}", if count == "1" { "" } else { "s" })
}

fn label(input: Input) -> &'static str {
    match input {
        Input::Budget => "Presupuesto",
        Input::CostPerLead => "Coste por lead",
        Input::CloseRate => "Tasa de cierre",
        Input::SaleValue => "Valor medio de venta",
        Input::Margin => "Margen",
        Input::SalesCost => "Coste comercial",
        Input::FixedCost => "Costes fijos",
        Input::AccountRevenue => "Ingresos por cuenta al mes",
        Input::Churn => "Bajas al mes (churn)",
    }
}

fn hint(input: Input) -> &'static str {
    match input {
        Input::Budget => "Inversión en medios del periodo",
        Input::CostPerLead => "Presupuesto dividido entre los leads",
        Input::CloseRate => "Parte de los leads que compra",
        Input::SaleValue => "Ingresos de una venta",
        Input::Margin => "Parte de la venta que te queda",
        Input::SalesCost => "Equipo, comisiones, herramientas",
        Input::FixedCost => "Herramientas, agencia, estructura",
        Input::AccountRevenue => "Para el LTV y la recuperación",
        Input::Churn => "Cuentas que se pierden al mes",
    }
}

fn mistake(mistake: Mistake) -> Cow<'static, str> {
    Cow::Borrowed(match mistake {
        Mistake::Missing(Input::Budget) => "Escribe un presupuesto",
        Mistake::Missing(Input::CostPerLead) => "Escribe un coste por lead",
        Mistake::Missing(_) => "Escribe una tasa de cierre",
        Mistake::LagShares => "Las partes tienen que sumar el 100\u{a0}%",
        Mistake::LagTooLong => "Como máximo 1.095 días",
        Mistake::LagQuartiles => "Tres cuartos no pueden cerrarse antes que la mitad",
        Mistake::NameTooLong => "Como máximo 120 caracteres",
        Mistake::Number(NumberError::Empty) => "Escribe un número",
        Mistake::Number(NumberError::Stranger(c)) => {
            return format!("«{c}» no forma parte de un número").into();
        }
        Mistake::Number(NumberError::Grouping) => "Escríbelo así: 12.600,50",
        Mistake::Number(NumberError::NoDigits) => "Falta alguna cifra",
        Mistake::Number(NumberError::Negative) | Mistake::Range(_, OutOfRange::Negative) => {
            "No puede ser menor que cero"
        }
        Mistake::Number(NumberError::TooLong) => "Es demasiado largo para ser un número",
        Mistake::Range(_, OutOfRange::TooSmall) => "Demasiado cerca de cero",
        Mistake::Range(input, _) if input.is_rate() => "Como máximo 100\u{a0}%",
        Mistake::Range(..) => "Como máximo 1.000.000.000.000.000",
    })
}

fn measure_label(measure: Measure) -> &'static str {
    match measure {
        Measure::Leads => "Leads",
        Measure::Sales => "Ventas",
        Measure::MediaCac => "CAC de medios",
        Measure::LoadedCac => "CAC total",
        Measure::Revenue => "Ingresos",
        Measure::Roas => "ROAS",
        Measure::Roi => "ROI",
        Measure::BreakEvenCpl => "CPL de equilibrio, solo medios",
        Measure::BreakEvenCloseRate => "Tasa de cierre de equilibrio, solo medios",
        Measure::ProfitPerSale => "Beneficio por venta",
        Measure::Ltv => "LTV",
        Measure::LtvToCac => "LTV:CAC",
        Measure::Payback => "Recuperación del CAC",
    }
}

fn words(measure: Measure) -> &'static str {
    match measure {
        Measure::Leads => "presupuesto / coste por lead",
        Measure::Sales => "leads × tasa de cierre",
        Measure::MediaCac => "presupuesto / ventas",
        Measure::LoadedCac => "(presupuesto + coste comercial + costes fijos) / ventas",
        Measure::Revenue => "ventas × valor medio de venta",
        Measure::Roas => "ingresos / presupuesto",
        Measure::Roi => "(ingresos × margen − todos los costes) / todos los costes",
        Measure::BreakEvenCpl => "valor medio de venta × margen × tasa de cierre",
        Measure::BreakEvenCloseRate => "coste por lead / (valor medio de venta × margen)",
        Measure::ProfitPerSale => "valor medio de venta × margen − CAC total",
        Measure::Ltv => "ingresos por cuenta al mes × margen / bajas al mes",
        Measure::LtvToCac => "LTV / CAC total",
        Measure::Payback => "CAC total / (ingresos por cuenta al mes × margen)",
    }
}

fn undefined(reason: Undefined) -> &'static str {
    match reason {
        Undefined::FreeLeads => "Si los leads no cuestan nada, el presupuesto no dice cuántos hay",
        Undefined::NoLeads => "No hay leads",
        Undefined::NoSales => "Sin ventas no hay coste por venta",
        Undefined::EarlierSpend => "No se gasta nada: estas ventas vienen de gasto anterior",
        Undefined::NoBudget => "Sin presupuesto no hay retorno",
        Undefined::NoCosts => "No se gasta nada: no hay retorno",
        Undefined::NoSaleValue => "Indica el valor medio de venta para ver ingresos, retorno y equilibrio",
        Undefined::NoAccountRevenue => {
            "Indica los ingresos por cuenta al mes para ver el LTV y la recuperación"
        }
        Undefined::ChurnMissing => "Indica las bajas al mes para ver el LTV",
        Undefined::NoChurn => "Sin bajas, una cuenta dura para siempre",
        Undefined::NoGrossProfit => "No deja nada: nada basta",
    }
}
