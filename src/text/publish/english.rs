//! In English.

use super::PublishText;
use crate::text::table::{CsvDecimalSign, CsvSeparator, WikiMarkup};
use std::borrow::Cow;

pub(super) fn text(text: &PublishText) -> Cow<'static, str> {
    use PublishText::*;
    Cow::Borrowed(match text {
        PublishHeading => "Publish",
        What => "What",
        ThisPlan => "This plan",
        Compared(count) => return format!("The {count} scenarios compared").into(),
        Incomplete => "Once the plan is complete it can be published from here.",

        WikiHeading => "For a wiki page",
        WikiHint(WikiMarkup::MediaWiki) => "Paste it into the page while you edit its source text.",
        WikiHint(WikiMarkup::Html) => {
            "For Confluence’s source editor, and for any page that is written in HTML."
        }
        WikiHint(WikiMarkup::Markdown) => {
            "For Wiki.js, BookStack, Outline, GitHub, GitLab and others that take Markdown."
        }
        Markup => "Format",
        MarkupName(WikiMarkup::MediaWiki) => "MediaWiki",
        MarkupName(WikiMarkup::Html) => "HTML (Confluence)",
        MarkupName(WikiMarkup::Markdown) => "Markdown",
        CopyTable => "Copy the table",
        Copied => "Copied.",
        NotCopied => "The browser does not let this page copy. Here is the text, selected: press Ctrl+C.",

        Picture => "The picture",
        SaveSvg => "Save as SVG",
        SavePng => "Save as PNG",
        NoPicture => "There is nothing to draw yet.",
        PictureFailed => {
            "The browser could not draw the PNG. Save the SVG: every wiki that takes pictures from the web shows it."
        }

        SheetHeading => "Spreadsheet",
        SheetHint => {
            "For Excel, LibreOffice and Google Sheets. Numbers come with all their digits and without signs, rates as fractions: 0.05 is 5%."
        }
        Separator => "Between values",
        SeparatorName(CsvSeparator::Comma) => "comma",
        SeparatorName(CsvSeparator::Semicolon) => "semicolon",
        SeparatorName(CsvSeparator::Tab) => "tab",
        Decimal => "Decimals",
        DecimalName(CsvDecimalSign::Point) => "point (0.05)",
        DecimalName(CsvDecimalSign::Comma) => "comma (0,05)",
        SaveCsv => "Save as CSV",
        CopyCells => "Copy the cells",

        Scenario => "Scenario",
        Month => "Month",
        Fraction => "fraction",
        Months => "months",
        DifferenceOf(name) => return format!("{name}: difference").into(),
        ShareOf(name) => return format!("{name}: difference (fraction)").into(),
    })
}
