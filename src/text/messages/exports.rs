//! What the page says about importing exports of other tools.

use super::messages;
use crate::io::exports::{MappingError, NotATable, Reason, Role, SkipReason, Turned};
use crate::model::AgeUnit;
use crate::text::{Language, UserText};
use std::borrow::Cow;

messages! {
    /// A text about exports of other tools. Its strings are numbers already written.
    ExportText {
        Heading = "From exports of your tools", "Desde las exportaciones de tus herramientas";
        Hint =
            "Reports of ad platforms, leads or sales from a CRM: CSV, TSV or a table copied from a spreadsheet, up to 20 MB and 100,000 rows. You see what each column means and can change it.",
            "Reportes de plataformas de anuncios, leads o ventas de un CRM: CSV, TSV o una tabla copiada de una hoja de cálculo, hasta 20 MB y 100 mil filas. Ves qué significa cada columna y puedes cambiarlo.";
        PrivacyNote =
            "Only sums by channel and month are kept, and how long leads take: no rows, no names of people. Everything stays in this browser.",
            "Solo se guardan sumas por canal y mes y cuánto tardan los leads: ni filas ni nombres de personas. Todo se queda en este navegador.";
        ChooseFile = "Choose files", "Elegir archivos";
        Paste = "Or paste a table", "O pega una tabla";
        PreviewTable = "Look at the table", "Ver la tabla";
        NotATable(reason: NotATable) => not_a_table;
        TooManyRows =
            "That is more than 100,000 rows. Export a shorter time, or totals by month.",
            "Son más de 100 mil filas. Exporta un periodo más corto o totales por mes.";
        TooManyChannels =
            "Those are more than 1,000 channels. Another column is probably the channel.",
            "Son más de mil canales. Probablemente el canal está en otra columna.";
        // What the columns mean
        Columns = "What the columns mean", "Qué significa cada columna";
        ColumnsRemembered =
            "As you chose for the last export of this kind.",
            "Como elegiste para la última exportación de este tipo.";
        Column = "Column", "Columna";
        Sample = "First cells", "Primeras celdas";
        Meaning = "Meaning", "Significado";
        ColumnNumber(number: usize) = "Column {number}", "Columna {number}";
        Role(role: Role) => role_name;
        Reason(reason: Reason) => reason_of_role;
        Turned(turned: Turned) => turned_columns;
        Year = "Year", "Año";
        MonthOfAll = "Month of all rows", "Mes de todas las filas";
        MappingError(lack: MappingError) => lack_text;
        AllSalesWon =
            "Every row with a date of sale counts as a sale: no column says which deals were won. If there is one, give it the meaning “what became of the lead”.",
            "Cada fila con fecha de venta cuenta como venta: ninguna columna dice qué oportunidades se ganaron. Si hay una, dale el significado “qué pasó con el lead”.";
        Reading(share: String) = "Reading: {share}", "Leyendo: {share}";
        // What has to be asked
        AskOrder { column: UserText, example: UserText } =
            "How is “{example}” in “{column}” meant? Nothing in the column tells.",
            "¿Cómo se lee “{example}” en “{column}”? La columna no lo aclara.";
        DayFirst(which: String) = "Day first: {which}", "Primero el día: {which}";
        MonthFirst(which: String) = "Month first: {which}", "Primero el mes: {which}";
        DateRange { dates: String, first: String, last: String } =
            "{dates} dates from {first} to {last}",
            "{dates} fechas del {first} al {last}";
        AskYear { column: UserText, example: UserText } =
            "Of which year are the months in “{column}”, such as “{example}”?",
            "¿De qué año son los meses de “{column}”, como “{example}”?";
        InYear(year: String) = "{year}", "{year}";
        AskDecimal { column: UserText, example: UserText } =
            "How is “{example}” in “{column}” meant? Nothing in the column tells.",
            "¿Cómo se lee “{example}” en “{column}”? La columna no lo aclara.";
        /// The lines of the cells in the other order.
        OtherOrderLines(lines: String) =
            "Both orders are in it: lines {lines} have the less frequent one.",
            "Trae los dos órdenes: las filas {lines} tienen el menos frecuente.";
        AskMicros { column: UserText, example: UserText } =
            "Is “{example}” in “{column}” in millionths of the currency? The column’s name says so.",
            "¿“{example}” en “{column}” está en millonésimas de la moneda? Lo dice el nombre de la columna.";
        InMicros(amount: String) = "In millionths: {amount}", "En millonésimas: {amount}";
        InUnits(amount: String) = "As it stands: {amount}", "Tal como está: {amount}";
        AskCurrency(amounts: String) =
            "The amounts are in {amounts}. Amounts in different currencies can’t be added up: which rows count?",
            "Los montos están en {amounts}. Montos en monedas distintas no se pueden sumar: ¿qué filas cuentan?";
        AskOtherCurrency { amounts: String, own: String } =
            "The amounts are in {amounts}; the plan is in {own}. Take them as they are?",
            "Los montos están en {amounts}; el plan está en {own}. ¿Usarlos tal como están?";
        OnlyCurrency(code: String) = "Only those in {code}", "Solo las que están en {code}";
        AnyCurrency(own: String) = "All, taken as {own}", "Todas, como si fueran {own}";
        DecimalPoint = "The point is before the decimals", "El punto separa los decimales";
        DecimalComma = "The comma is before the decimals", "La coma separa los decimales";
        // What came of it
        Counted { used: String, rows: String } =
            "{used} of {rows} rows count.",
            "Cuentan {used} de {rows} filas.";
        FirstRows = "First rows, as understood", "Primeras filas, como se entienden";
        Row = "Line", "Fila";
        Channel = "Channel", "Canal";
        Date = "Date", "Fecha";
        LeftOut(count: String) = "Rows left out: {count}", "Filas que no cuentan: {count}";
        LeftOutMore(count: String) = "… and {count} more", "… y {count} más";
        /// Why a row does not count, with the name of the column that the reason is about.
        SkipReason { reason: SkipReason, column: UserText } => reason_text;
        Currencies(codes: String) =
            "The amounts are in {codes}. The plan’s currency is another.",
            "Los montos están en {codes}. La moneda del plan es otra.";
        WithoutSpend(count: String) =
            "Rows with leads or sales and no spend: {count}. Their leads look free, and the CPL too low.",
            "Filas con leads o ventas y sin inversión: {count}. Sus leads parecen gratis y el CPL, demasiado bajo.";
        UndatedSales(count: String) =
            "Sales without a date: {count}. They count for the close rate, and in no month.",
            "Ventas sin fecha: {count}. Cuentan para la tasa de cierre y en ningún mes.";
        UndatedRows(count: String) =
            "Rows without a date: {count}. They give rates, and nothing to put into months.",
            "Filas sin fecha: {count}. Dan tasas, pero nada que cargar en los meses.";
        Credits { count: String, sum: String } =
            "Refunds and credits: {count}, {sum} in all. They reduce the spend of their month.",
            "Reembolsos y créditos: {count}, {sum} en total. Reducen la inversión de su mes.";
        ExcessCredits(sum: String) =
            "Credits of {sum} are more than what was spent in their month: the month counts as 0.",
            "Hay créditos de {sum} por encima de lo invertido en su mes: el mes cuenta como 0.";
        OtherResults(count: String) =
            "Results that are no leads, such as clicks: {count}. They do not count.",
            "Resultados que no son leads, como clics: {count}. No cuentan.";
        SharedPeriods(count: String) =
            "Rows about several months: {count}. Their figures are shared among the months by days.",
            "Filas de varios meses: {count}. Sus cifras se reparten entre los meses por días.";
        SharedWeeks(count: String) =
            "Weeks of two months: {count}. Each counts in the month in which it begins.",
            "Semanas entre dos meses: {count}. Cada una cuenta en el mes en que empieza.";
        NulBytes(count: String) =
            "The file is slightly damaged: {count} NUL characters are left out.",
            "El archivo está un poco dañado: se omiten {count} caracteres NUL.";
        /// With what their cells of the channel have in it.
        RowsWithoutChannel { count: String, cells: String } =
            "Rows without a channel: {count} ({cells}).",
            "Filas sin canal: {count} ({cells}).";
        EmptyCell = "empty", "vacío";
        WithoutChannel(count: String) = "Leads without a channel: {count}.", "Leads sin canal: {count}.";
        BeforeLeads(count: String) =
            "Sales before their lead came: {count}. If there are many, a date is read the wrong way round.",
            "Ventas anteriores a su lead: {count}. Si son muchas, alguna fecha se está leyendo al revés.";
        WithoutLead(count: String) =
            "Sales whose lead is in none of the files: {count}.",
            "Ventas cuyo lead no está en ningún archivo: {count}.";
        CountedTwice =
            "Leads or sales come as counts and one a row as well: they may count twice.",
            "Los leads o las ventas vienen como cantidades y también uno por fila: podrían contarse dos veces.";
        OverlappingFiles =
            "Several files tell of the same months of a channel: their numbers are added up. If they cover the same days, read only one of them.",
            "Varios archivos traen los mismos meses de un canal y sus cifras se suman. Si cubren los mismos días, lee solo uno de ellos.";
        // Rates
        CloseRate = "Close rate", "Tasa de cierre";
        Cac = "Media CAC", "CAC de medios";
        ConfidenceInterval { low: String, high: String } = "{low}–{high}", "{low}–{high}";
        AtLeast(low: String) = "from {low}", "desde {low}";
        EventualCloseRate { rate: String, low: String, high: String, leads: String } =
            "With the time that leads take: {rate} of {leads} leads close in the end (Kaplan–Meier), so recent leads don’t look lost. The share is between {low} and {high}.",
            "Contando el tiempo que tardan los leads: al final se cierra el {rate} de {leads} leads (Kaplan–Meier), así los recientes no parecen perdidos. El porcentaje está entre {low} y {high}.";
        /// The curve is cut at the age of a lead, because after it fewer leads were observed.
        CurveCut { unit: AgeUnit, age: String, leads: String } => curve_cut;
        LaterSales { count: String, rate: String } =
            "Sales that closed later: {count}. Each counts as one of all leads, and tells nothing about leads that were not followed that long. If these close as late, it is {rate}.",
            "Ventas que se cerraron después: {count}. Cada una cuenta como una entre todos los leads y no dice nada de los que no se siguieron tanto tiempo. Si esos también se cierran tan tarde, es el {rate}.";
        NoLaterSales =
            "None of them closed later; whether other leads will, nobody can tell yet.",
            "Ninguno se cerró después; si otros lo harán, todavía no se puede saber.";
        FewData = "few", "pocos";
        ApplyToPlan = "Put into this plan as what happened", "Cargarlo en este plan como datos reales";
        ApplyHint =
            "Channels go by their names. With one channel in the plan everything goes there. It can be undone.",
            "Los canales se buscan por su nombre. Si el plan tiene un solo canal, todo va ahí. Se puede deshacer.";
        NotInPlan(names: String) =
            "Not in this plan, so left out: {names}",
            "No están en este plan y no se incluyen: {names}";
    }
}

fn curve_cut(language: Language, unit: &AgeUnit, age: &str, leads: &str) -> String {
    let unit = match (unit, age) {
        (AgeUnit::Day, "1") => language.choose("day", "día"),
        (AgeUnit::Day, _) => language.choose("days", "días"),
        (AgeUnit::Month, "1") => language.choose("month", "mes"),
        (AgeUnit::Month, _) => language.choose("months", "meses"),
    };
    match language {
        Language::English => format!(
            "The curve ends where leads are {age} {unit} old: after that fewer than {leads} were still followed."
        ),
        Language::Spanish => format!(
            "La curva termina cuando los leads tienen {age} {unit}: después quedaban menos de {leads} en seguimiento."
        ),
    }
}

fn not_a_table(language: Language, reason: &NotATable) -> &'static str {
    let (english, spanish) = match reason {
        NotATable::TooLarge => (
            "That is more than 20 MB. Export a shorter time, or totals by month.",
            "Son más de 20 MB. Exporta un periodo más corto o totales por mes.",
        ),
        NotATable::Workbook => (
            "This is a spreadsheet’s own file. Save it there as CSV, or copy its cells and paste them here.",
            "Es un archivo de hoja de cálculo. Guárdalo allá como CSV, o copia sus celdas y pégalas aquí.",
        ),
        NotATable::Page => (
            "This is a web page, not a table. Perhaps the download asked to log in; export it again as CSV.",
            "Es una página web, no una tabla. Quizá la descarga pedía iniciar sesión; exporta otra vez como CSV.",
        ),
        NotATable::Packed => (
            "This file is packed. Unpack it and take what is in it.",
            "Este archivo está comprimido. Descomprímelo y usa lo que trae dentro.",
        ),
        NotATable::Pdf => ("This is a PDF. Export as CSV instead.", "Es un PDF. Exporta como CSV."),
        NotATable::NoText => {
            ("This file is no text. Export as CSV instead.", "Este archivo no es de texto. Exporta como CSV.")
        }
        NotATable::Empty => ("There is nothing in it.", "Está vacío."),
        NotATable::NoRows => {
            ("There are no rows with numbers or dates in it.", "No tiene filas con números ni fechas.")
        }
    };
    language.choose(english, spanish)
}

fn role_name(language: Language, role: &Role) -> &'static str {
    let (english, spanish) = match role {
        Role::Ignored => ("nothing", "nada"),
        Role::Channel => ("channel", "canal"),
        Role::Date => ("day or month", "día o mes"),
        Role::PeriodEnd => ("last day of the period", "último día del periodo"),
        Role::Spend => ("spend", "inversión"),
        Role::Currency => ("currency of the spend", "moneda de la inversión"),
        Role::Leads => ("number of leads", "número de leads"),
        Role::ResultType => ("what the results are", "qué son los resultados"),
        Role::Sales => ("number of sales", "número de ventas"),
        Role::LeadDate => ("date of the lead", "fecha del lead"),
        Role::SaleDate => ("date of the sale", "fecha de la venta"),
        Role::LeadId => ("what links lead and sale", "lo que vincula lead y venta"),
        Role::Status => ("what became of the lead", "qué pasó con el lead"),
    };
    language.choose(english, spanish)
}

fn reason_of_role(language: Language, reason: &Reason) -> &'static str {
    let (english, spanish) = match reason {
        Reason::Name => ("its name says so", "lo dice su nombre"),
        Reason::Dates => ("it has dates", "tiene fechas"),
        Reason::Outcomes => ("its cells say how leads ended", "sus celdas dicen cómo terminaron los leads"),
        Reason::Unique => ("each row has another id", "cada fila tiene otro id"),
        Reason::Shared => ("the other file has the same cells", "el otro archivo tiene las mismas celdas"),
        Reason::OnlyAmount => {
            ("the only amount beside a date and a channel", "el único monto junto a una fecha y un canal")
        }
    };
    language.choose(english, spanish)
}

fn turned_columns(language: Language, turned: &Turned) -> &'static str {
    let (english, spanish) = match turned {
        Turned::Channels => (
            "The channels stand side by side in the file: each has become a row of its own.",
            "En el archivo los canales están uno al lado del otro: cada uno pasó a ser una fila.",
        ),
        Turned::Months => (
            "The months stand side by side in the file: each has become a row of its own.",
            "En el archivo los meses están uno al lado del otro: cada uno pasó a ser una fila.",
        ),
    };
    language.choose(english, spanish)
}

fn lack_text(language: Language, lack: &MappingError) -> Cow<'static, str> {
    let (english, spanish) = match lack {
        MappingError::Date => (
            "Which column is the day or month? If none is, say which month all rows are about.",
            "¿Qué columna es el día o el mes? Si no hay ninguna, indica de qué mes son todas las filas.",
        ),
        MappingError::Counts => (
            "Which column is spend, leads or sales, or the date or the outcome of a lead?",
            "¿Qué columna es inversión, leads o ventas, o la fecha o el resultado de un lead?",
        ),
        MappingError::Twice(role) | MappingError::Idle(role) => {
            let role = role_name(language, role);
            return match (language, lack) {
                (Language::English, MappingError::Twice(_)) => {
                    format!("Two columns are “{role}”: choose one.")
                }
                (Language::Spanish, MappingError::Twice(_)) => {
                    format!("Dos columnas son “{role}”: elige una.")
                }
                (Language::English, _) => format!("“{role}” says nothing beside the other columns."),
                (Language::Spanish, _) => format!("“{role}” no aporta nada junto a las demás columnas."),
            }
            .into();
        }
    };
    language.choose(english, spanish).into()
}

fn reason_text(language: Language, reason: &SkipReason, column: &UserText) -> Cow<'static, str> {
    let (english, spanish) = match reason {
        SkipReason::Total => ("adds up others", "suma otras filas"),
        SkipReason::Header => ("the header once more", "repite el encabezado"),
        SkipReason::Broken => ("a quotation mark is left open", "hay comillas sin cerrar"),
        SkipReason::NoDate => ("no date", "sin fecha"),
        SkipReason::NoFigures => ("no spend and no counts", "sin inversión ni cantidades"),
        SkipReason::NotADate(_) => ("no date in", "no hay fecha en"),
        SkipReason::NotANumber(_) => ("no number in", "no hay número en"),
        SkipReason::OtherOrder(_) => ("day and month the other way round in", "día y mes al revés en"),
        SkipReason::Negative(_) => ("below zero in", "menor que cero en"),
        SkipReason::OtherCurrency => ("another currency", "otra moneda"),
        SkipReason::SecondLead => ("this lead came before", "este lead ya había llegado"),
        SkipReason::SecondSale => ("this lead bought before", "este lead ya había comprado"),
        SkipReason::NotWon => ("not won", "no se ganó"),
    };
    match reason.column() {
        Some(_) => format!("{} “{column}”", language.choose(english, spanish)).into(),
        None => language.choose(english, spanish).into(),
    }
}
