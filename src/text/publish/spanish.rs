//! In Spanish.

use super::PublishText;
use crate::text::table::{CsvDecimalSign, CsvSeparator, WikiMarkup};
use std::borrow::Cow;

pub(super) fn text(text: &PublishText) -> Cow<'static, str> {
    use PublishText::*;
    Cow::Borrowed(match text {
        PublishHeading => "Publicar",
        What => "Qué",
        ThisPlan => "Este plan",
        Compared(count) => return format!("Los {count} escenarios comparados").into(),
        Incomplete => "En cuanto el plan esté completo podrás publicarlo desde aquí.",

        WikiHeading => "Para una página wiki",
        WikiHint(WikiMarkup::MediaWiki) => "Pégalo en la página mientras editas su código.",
        WikiHint(WikiMarkup::Html) => {
            "Para el editor de código de Confluence y para cualquier página escrita en HTML."
        }
        WikiHint(WikiMarkup::Markdown) => {
            "Para Wiki.js, BookStack, Outline, GitHub, GitLab y otros que admiten Markdown."
        }
        Markup => "Formato",
        MarkupName(WikiMarkup::MediaWiki) => "MediaWiki",
        MarkupName(WikiMarkup::Html) => "HTML (Confluence)",
        MarkupName(WikiMarkup::Markdown) => "Markdown",
        CopyTable => "Copiar la tabla",
        Copied => "Copiado.",
        NotCopied => {
            "El navegador no deja copiar a esta página. Aquí está el texto, ya seleccionado: pulsa Ctrl+C."
        }

        Picture => "El gráfico",
        SaveSvg => "Guardar como SVG",
        SavePng => "Guardar como PNG",
        NoPicture => "Todavía no hay nada que dibujar.",
        PictureFailed => {
            "El navegador no ha podido dibujar el PNG. Guarda el SVG: cualquier wiki que admita imágenes de la web lo muestra."
        }

        SheetHeading => "Hoja de cálculo",
        SheetHint => {
            "Para Excel, LibreOffice y Hojas de cálculo de Google. Los números van con todas sus cifras y sin signos, y las tasas en tanto por uno: 0,05 es el 5\u{a0}%."
        }
        Separator => "Entre valores",
        SeparatorName(CsvSeparator::Comma) => "coma",
        SeparatorName(CsvSeparator::Semicolon) => "punto y coma",
        SeparatorName(CsvSeparator::Tab) => "tabulador",
        Decimal => "Decimales",
        DecimalName(CsvDecimalSign::Point) => "punto (0.05)",
        DecimalName(CsvDecimalSign::Comma) => "coma (0,05)",
        SaveCsv => "Guardar como CSV",
        CopyCells => "Copiar las celdas",

        Scenario => "Escenario",
        Month => "Mes",
        Fraction => "tanto por uno",
        Months => "meses",
        DifferenceOf(name) => return format!("{name}: diferencia").into(),
        ShareOf(name) => return format!("{name}: diferencia (tanto por uno)").into(),
    })
}
