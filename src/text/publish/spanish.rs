//! In Spanish.

use super::{PublishText, SourceTrouble};
use crate::text::isolated::isolated;
use crate::text::table::{DecimalSign, Markup, Separator};
use std::borrow::Cow;

pub(super) fn text(text: &PublishText) -> Cow<'static, str> {
    use PublishText::*;
    Cow::Borrowed(match text {
        Heading => "Compartir",

        PublishHeading => "Publicar",
        What => "Qué",
        ThisPlan => "Este plan",
        Compared(count) => return format!("Los {count} escenarios comparados").into(),
        Incomplete => "En cuanto el plan esté completo podrás publicarlo desde aquí.",

        WikiHeading => "Para una página wiki",
        WikiHint(self::Markup::MediaWiki) => "Pégalo en la página mientras editas su código.",
        WikiHint(self::Markup::Html) => {
            "Para el editor de código de Confluence y para cualquier página escrita en HTML."
        }
        WikiHint(self::Markup::Markdown) => {
            "Para Wiki.js, BookStack, Outline, GitHub, GitLab y otros que admiten Markdown."
        }
        Markup => "Formato",
        MarkupName(self::Markup::MediaWiki) => "MediaWiki",
        MarkupName(self::Markup::Html) => "HTML (Confluence)",
        MarkupName(self::Markup::Markdown) => "Markdown",
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
        SeparatorName(self::Separator::Comma) => "coma",
        SeparatorName(self::Separator::Semicolon) => "punto y coma",
        SeparatorName(self::Separator::Tab) => "tabulador",
        Decimal => "Decimales",
        DecimalName(DecimalSign::Point) => "punto (0.05)",
        DecimalName(DecimalSign::Comma) => "coma (0,05)",
        SaveCsv => "Guardar como CSV",
        CopyCells => "Copiar las celdas",

        Scenario => "Escenario",
        Month => "Mes",
        Fraction => "tanto por uno",
        Months => "meses",
        DifferenceOf(name) => return format!("{name}: diferencia").into(),
        ShareOf(name) => return format!("{name}: diferencia (tanto por uno)").into(),

        Loading(file) => return format!("Cargando «{file}»…", file = isolated(file)).into(),
        Opened(file) => return format!("De «{file}»", file = isolated(file)).into(),
        ReadOnly => {
            "Se puede mirar, no cambiar. Guarda una copia para trabajar con él: irá a tus escenarios."
        }
        KeepCopy => "Guardar una copia",
        StatusOpened => "Solo lectura",
        SourceLeftOut { file, count: 1 } => {
            return format!(
                "Un escenario de «{file}» tiene un valor que falta o está fuera de rango y se queda fuera.",
                file = isolated(file)
            )
            .into();
        }
        SourceLeftOut { file, count } => {
            return format!("{count} escenarios de «{file}» tienen un valor que falta o está fuera de rango y se quedan fuera.", file = isolated(file)).into();
        }
        SourceFailed { file, trouble } => {
            return format!("«{file}» {}", trouble_text(*trouble), file = isolated(file)).into();
        }
    })
}

fn trouble_text(trouble: SourceTrouble) -> &'static str {
    match trouble {
        SourceTrouble::Missing => {
            "no existe. Comprueba el nombre que hay en la dirección después de «src=» y que el archivo esté junto a esta página."
        }
        SourceTrouble::NotAllowed => {
            "no se puede cargar aquí: tiene que ser un archivo del mismo sitio que esta página. Ponlo junto a la página o abre la página por separado."
        }
        SourceTrouble::Unreachable => "no se ha podido cargar. Comprueba la conexión y recarga la página.",
        SourceTrouble::TooLarge => {
            "es demasiado grande: un archivo de planes tiene como máximo 1\u{a0}MB. Guarda menos escenarios en él."
        }
        SourceTrouble::NotAPlan => {
            "no es un archivo de Embudo o está dañado. Guarda uno desde Compartir y ponlo en su lugar."
        }
        SourceTrouble::Invalid => {
            "tiene un valor que falta o está fuera de rango, así que no se muestra nada. Vuelve a guardar el archivo desde Compartir."
        }
        SourceTrouble::Newer => {
            "se creó con una versión más reciente de Embudo. Pon esa versión en el lugar de esta página."
        }
        SourceTrouble::Empty => "no contiene ningún escenario.",
    }
}
