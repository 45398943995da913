//! What the page says about publishing plans: tables, pictures, spreadsheets.

use super::messages;
use crate::text::{CsvDecimalSign, CsvSeparator, Language, WikiMarkup};

messages! {
    /// A text about publishing. Its strings are names for the headings of a table.
    PublishText {
        // What is published
        What = "What", "Qué";
        ThisPlan = "This plan", "Este plan";
        Compared(count: usize) = "The {count} plans compared", "Los {count} planes comparados";
        Incomplete =
            "Once the plan is complete it can be published from here.",
            "En cuanto el plan esté completo podrás publicarlo desde aquí.";
        // A table for a wiki
        WikiHint(markup: WikiMarkup) => wiki_hint;
        Markup = "Format", "Formato";
        MarkupName(markup: WikiMarkup) => markup_name;
        CopyTable = "Copy the table", "Copiar la tabla";
        Copied = "Copied.", "Copiado.";
        NotCopied =
            "The browser does not let this page copy. Here is the text, selected: press Ctrl+C.",
            "El navegador no permite que esta página copie. Aquí está el texto, ya seleccionado: presiona Ctrl+C.";
        // A picture
        Picture = "The picture", "La imagen";
        PictureShows = "It shows", "Muestra";
        FunnelPicture = "The funnel", "El embudo";
        SaleCostPicture = "What a sale costs", "Lo que cuesta una venta";
        ChannelsPicture = "The channels", "Los canales";
        TornadoPicture = "What matters most", "Lo que más influye";
        TwoWayPicture = "CPL and close rate together", "CPL y tasa de cierre a la vez";
        MoneyPicture = "Money out and money back", "Dinero que sale y dinero que vuelve";
        MoneyByMonthPicture = "Money by month", "Dinero por mes";
        LeadsPicture = "Leads by month", "Leads por mes";
        SalesPicture = "Sales by month", "Ventas por mes";
        CacPicture = "CAC by month", "CAC por mes";
        MovedPicture = "What moved the sales", "Lo que movió las ventas";
        HeadsPicture = "Where the sales head", "Hacia dónde van las ventas";
        AgainstPicture(baseline: String) = "against {baseline}", "frente a {baseline}";
        SaveSvg = "Save as SVG", "Guardar como SVG";
        SavePng = "Save as PNG", "Guardar como PNG";
        NoPicture = "There is nothing to draw yet.", "Todavía no hay nada que dibujar.";
        PictureFailed =
            "The browser could not draw the PNG. Save the SVG: every wiki that takes pictures from the web shows it.",
            "El navegador no pudo dibujar el PNG. Guarda el SVG: cualquier wiki que admita imágenes de la web lo muestra.";
        // A spreadsheet
        SaveWorkbook = "Save as Excel workbook", "Guardar como libro de Excel";
        WorkbookHint =
            "With live formulas: change a budget there and everything follows.",
            "Con fórmulas vivas: cambia un presupuesto ahí y todo lo demás se actualiza.";
        WorkbookFailed =
            "The workbook could not be made. Check the connection and try again.",
            "No se pudo crear el libro. Revisa la conexión e inténtalo de nuevo.";
        SheetHint =
            "For Excel, LibreOffice and Google Sheets. Numbers come with all their digits and without signs, rates as fractions: 0.05 is 5%.",
            "Para Excel, LibreOffice y Hojas de cálculo de Google. Los números van con todas sus cifras y sin signos, y las tasas como fracción: 0,05 es 5%.";
        Separator = "Between values", "Entre valores";
        SeparatorName(separator: CsvSeparator) => separator_name;
        Decimal = "Decimals", "Decimales";
        DecimalName(sign: CsvDecimalSign) => decimal_name;
        SaveCsv = "Save as CSV", "Guardar como CSV";
        CopyCells = "Copy the cells", "Copiar las celdas";
        // In the tables
        Plan = "Plan", "Plan";
        Scenario = "Scenario", "Escenario";
        Month = "Month", "Mes";
        Fraction = "fraction", "fracción";
        Months = "months", "meses";
        DifferenceOf(name: String) = "{name}: difference", "{name}: diferencia";
        ShareOf(name: String) = "{name}: difference (fraction)", "{name}: diferencia (fracción)";
    }
}

fn wiki_hint(language: Language, markup: &WikiMarkup) -> &'static str {
    let (english, spanish) = match markup {
        WikiMarkup::MediaWiki => (
            "Paste it into the page while you edit its source text.",
            "Pégalo en la página mientras editas su código.",
        ),
        WikiMarkup::Html => (
            "For Confluence’s source editor, and for any page that is written in HTML.",
            "Para el editor de código de Confluence y para cualquier página escrita en HTML.",
        ),
        WikiMarkup::Markdown => (
            "For Wiki.js, BookStack, Outline, GitHub, GitLab and others that take Markdown.",
            "Para Wiki.js, BookStack, Outline, GitHub, GitLab y otros que admiten Markdown.",
        ),
    };
    language.choose(english, spanish)
}

fn markup_name(_: Language, markup: &WikiMarkup) -> &'static str {
    match markup {
        WikiMarkup::MediaWiki => "MediaWiki",
        WikiMarkup::Html => "HTML (Confluence)",
        WikiMarkup::Markdown => "Markdown",
    }
}

fn separator_name(language: Language, separator: &CsvSeparator) -> &'static str {
    let (english, spanish) = match separator {
        CsvSeparator::Comma => ("comma", "coma"),
        CsvSeparator::Semicolon => ("semicolon", "punto y coma"),
        CsvSeparator::Tab => ("tab", "tabulador"),
    };
    language.choose(english, spanish)
}

fn decimal_name(language: Language, sign: &CsvDecimalSign) -> &'static str {
    let (english, spanish) = match sign {
        CsvDecimalSign::Point => ("point (0.05)", "punto (0.05)"),
        CsvDecimalSign::Comma => ("comma (0,05)", "coma (0,05)"),
    };
    language.choose(english, spanish)
}
