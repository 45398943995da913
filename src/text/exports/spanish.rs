//! In Spanish.

use super::{ExportText, LackText, Misfit, RoleText, WhyText};
use std::borrow::Cow;

pub(super) fn text(text: &ExportText) -> Cow<'static, str> {
    use ExportText::*;
    Cow::Borrowed(match text {
        Heading => "De las exportaciones de tus herramientas",
        Hint => {
            "Informes de plataformas de anuncios, leads o ventas de un CRM: CSV, TSV o una tabla copiada de una hoja de cálculo, hasta 20 MB y 100.000 filas. Antes de leer nada ves qué significa cada columna y puedes cambiarlo."
        }
        OnlySums => {
            "Solo se guardan sumas por canal y mes y cuánto tardan los leads: ni filas ni nombres de personas. Todo se queda en este navegador."
        }
        ChooseFile => "Archivo exportado",
        Paste => "O pega una tabla",
        Look => "Mirar la tabla",
        NotATable(misfit) => misfit_text(*misfit),
        TooManyRows => "Son más de 100.000 filas. Exporta menos tiempo o totales por mes.",
        TooManyChannels => "Son más de 1.000 canales. Probablemente el canal está en otra columna.",

        Columns => "Qué significa cada columna",
        ColumnsHint { remembered: true } => "Como elegiste para la última exportación de este tipo.",
        ColumnsHint { remembered: false } => "Así las entiende Embudo. Cambia lo que no sea así.",
        Column => "Columna",
        Sample => "Primeras celdas",
        Meaning => "Significado",
        ColumnNumber(number) => return format!("Columna {number}").into(),
        Role(role) => role_text(*role),
        Year => "Año",
        MonthOfAll => "Mes de todas las filas",
        Lack(lack) => return lack_text(*lack),
        Read => "Leerla",
        Cancel => "Cancelar",
        Reading(share) => return format!("Leyendo: {share}").into(),

        AskOrder { column, example } => {
            return format!("¿Cómo se lee «{example}» en «{column}»? La columna no lo deja ver.").into();
        }
        DayFirst(which) => return format!("Primero el día: {which}").into(),
        MonthFirst(which) => return format!("Primero el mes: {which}").into(),
        Between { dates, first, last } => return format!("{dates} fechas del {first} al {last}").into(),
        AskDecimal { column, example } => {
            return format!("¿Cómo se lee «{example}» en «{column}»? La columna no lo deja ver.").into();
        }
        Point => "El punto separa los decimales",
        Comma => "La coma separa los decimales",

        Result => "Lo que se ha leído",
        Counted { used, rows } => return format!("Cuentan {used} de {rows} filas.").into(),
        FirstRows => "Primeras filas, tal como se entienden",
        Row => "Línea",
        Channel => "Canal",
        NoChannel => "sin canal",
        Date => "Fecha",
        LeftOut(count) => return format!("Filas que no cuentan: {count}").into(),
        LeftOutMore(count) => return format!("… y {count} más").into(),
        Why(why) => return why_text(why),
        Currencies(codes) => {
            return format!("Los importes están en {codes}. La moneda del plan es otra.").into();
        }
        WithoutSpend(count) => {
            return format!("Filas con leads o ventas y sin gasto: {count}. Sus leads parecen gratis y el CPL, demasiado bajo.").into();
        }
        UndatedSales(count) => return format!("Ventas sin fecha: {count}. No cuentan.").into(),
        WithoutChannel(count) => return format!("Leads sin canal: {count}.").into(),
        BeforeLeads(count) => {
            return format!(
                "Ventas anteriores a su lead: {count}. Si son muchas, alguna fecha se lee al revés."
            )
            .into();
        }
        WithoutLead(count) => return format!("Ventas cuyo lead no está en ningún archivo: {count}.").into(),
        Twice => {
            "Los leads o las ventas vienen como cantidades y también uno por fila: pueden contarse dos veces."
        }
        Joined { name, spellings } => return format!("{name}: {spellings}").into(),
        JoinNames => "Los nombres que solo difieren en mayúsculas o espacios son un mismo canal",

        Rates => "Lo que dice",
        RatesHint => {
            "La tasa de cierre está entre los dos porcentajes en 19 de cada 20 casos (intervalo de Wilson), y con ella el CAC."
        }
        CloseRate => "Tasa de cierre",
        Cac => "CAC de medios",
        Between95 { low, high } => return format!("{low}–{high}").into(),
        AtLeast(low) => return format!("desde {low}").into(),
        Ripe { rate, leads } => {
            return format!("Contando el tiempo que tardan los leads: al final se cierra el {rate} de {leads} leads (Kaplan–Meier); así los recientes no parecen perdidos.").into();
        }
        Thin => "pocos",
        TakeIn => "Llevarlo a este plan como lo que pasó",
        TakeInHint => {
            "Los canales se buscan por su nombre. Si el plan tiene un solo canal, todo va ahí. Se puede deshacer."
        }
        NotInPlan(names) => return format!("No están en este plan y se quedan fuera: {names}").into(),
        Begin => "Empezar un plan con estas cifras",
        BeginHint => {
            "Un plan nuevo para los meses que siguen, con el gasto, el CPL, la tasa de cierre y lo que tarda cada canal."
        }
        Another => "Leer otro archivo más",
    })
}

fn misfit_text(misfit: Misfit) -> &'static str {
    match misfit {
        Misfit::TooLarge => "Son más de 20 MB. Exporta menos tiempo o totales por mes.",
        Misfit::Workbook => {
            "Es un archivo propio de una hoja de cálculo. Guárdalo allí como CSV, o copia sus celdas y pégalas aquí."
        }
        Misfit::Page => {
            "Es una página web, no una tabla. Quizá la descarga pedía iniciar sesión; expórtala otra vez como CSV."
        }
        Misfit::Packed => "Este archivo está comprimido. Descomprímelo y usa lo que hay dentro.",
        Misfit::Pdf => "Es un PDF. Exporta como CSV.",
        Misfit::NoText => "Este archivo no es un texto. Exporta como CSV.",
        Misfit::Empty => "No tiene nada dentro.",
        Misfit::NoRows => "No tiene filas con números ni fechas.",
    }
}

fn role_text(role: RoleText) -> &'static str {
    match role {
        RoleText::Ignored => "nada",
        RoleText::Channel => "canal",
        RoleText::Date => "día o mes",
        RoleText::Spend => "gasto",
        RoleText::Leads => "número de leads",
        RoleText::Sales => "número de ventas",
        RoleText::LeadDate => "fecha del lead",
        RoleText::SaleDate => "fecha de la venta",
        RoleText::LeadId => "lo que une lead y venta",
        RoleText::Status => "qué fue del lead",
    }
}

fn lack_text(lack: LackText) -> Cow<'static, str> {
    match lack {
        LackText::Date => {
            "¿Qué columna es el día o el mes? Si no hay ninguna, di de qué mes son todas las filas.".into()
        }
        LackText::Counts => {
            "¿Qué columna es gasto, leads o ventas, o la fecha de un lead o de una venta?".into()
        }
        LackText::Twice(role) => format!("Dos columnas son «{}»: elige una.", role_text(role)).into(),
        LackText::Idle(role) => {
            format!("«{}» no dice nada junto a las demás columnas.", role_text(role)).into()
        }
    }
}

fn why_text(why: &WhyText) -> Cow<'static, str> {
    match why {
        WhyText::Total => "suma otras filas".into(),
        WhyText::Header => "repite la cabecera".into(),
        WhyText::Broken => "unas comillas se quedan abiertas".into(),
        WhyText::NoDate => "sin fecha".into(),
        WhyText::NoFigures => "sin gasto ni cantidades".into(),
        WhyText::NotADate(column) => format!("no hay fecha en «{column}»").into(),
        WhyText::NotANumber(column) => format!("no hay número en «{column}»").into(),
        WhyText::Negative(column) => format!("por debajo de cero en «{column}»").into(),
        WhyText::SecondLead => "este lead ya había llegado".into(),
        WhyText::SecondSale => "este lead ya había comprado".into(),
        WhyText::NotWon => "no se ganó".into(),
    }
}
