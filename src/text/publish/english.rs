//! In English.

use super::{PublishText, SourceTrouble};
use crate::text::isolated::isolated;
use crate::text::table::{DecimalSign, Markup, Separator};
use std::borrow::Cow;

pub(super) fn text(text: &PublishText) -> Cow<'static, str> {
    use PublishText::*;
    Cow::Borrowed(match text {
        Heading => "Share",

        PublishHeading => "Publish",
        What => "What",
        ThisPlan => "This plan",
        Compared(count) => return format!("The {count} scenarios compared").into(),
        Incomplete => "Once the plan is complete it can be published from here.",

        WikiHeading => "For a wiki page",
        WikiHint(self::Markup::MediaWiki) => "Paste it into the page while you edit its source text.",
        WikiHint(self::Markup::Html) => {
            "For Confluence’s source editor, and for any page that is written in HTML."
        }
        WikiHint(self::Markup::Markdown) => {
            "For Wiki.js, BookStack, Outline, GitHub, GitLab and others that take Markdown."
        }
        Markup => "Format",
        MarkupName(self::Markup::MediaWiki) => "MediaWiki",
        MarkupName(self::Markup::Html) => "HTML (Confluence)",
        MarkupName(self::Markup::Markdown) => "Markdown",
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
        SeparatorName(self::Separator::Comma) => "comma",
        SeparatorName(self::Separator::Semicolon) => "semicolon",
        SeparatorName(self::Separator::Tab) => "tab",
        Decimal => "Decimals",
        DecimalName(DecimalSign::Point) => "point (0.05)",
        DecimalName(DecimalSign::Comma) => "comma (0,05)",
        SaveCsv => "Save as CSV",
        CopyCells => "Copy the cells",

        Scenario => "Scenario",
        Month => "Month",
        Fraction => "fraction",
        Months => "months",
        DifferenceOf(name) => return format!("{name}: difference").into(),
        ShareOf(name) => return format!("{name}: difference (fraction)").into(),

        Loading(file) => return format!("Loading “{file}”…", file = isolated(file)).into(),
        Opened(file) => return format!("From “{file}”", file = isolated(file)).into(),
        ReadOnly => {
            "It can be looked at, not changed. Keep a copy to work on it: it goes to your own scenarios."
        }
        KeepCopy => "Keep a copy",
        StatusOpened => "Read-only",
        SourceLeftOut { file, count: 1 } => {
            return format!(
                "One scenario of “{file}” has a value that is missing or out of range. It is left out.",
                file = isolated(file)
            )
            .into();
        }
        SourceLeftOut { file, count } => {
            return format!("{count} scenarios of “{file}” have a value that is missing or out of range. They are left out.", file = isolated(file)).into();
        }
        SourceFailed { file, trouble } => {
            return format!("“{file}” {}", trouble_text(*trouble), file = isolated(file)).into();
        }
    })
}

fn trouble_text(trouble: SourceTrouble) -> &'static str {
    match trouble {
        SourceTrouble::Missing => {
            "is not there. Check its name in the address behind “src=”, and that it lies beside this page."
        }
        SourceTrouble::NotAllowed => {
            "can’t be loaded here: it has to be a file of the same site as this page. Put it beside the page, or open the page on its own."
        }
        SourceTrouble::Unreachable => "could not be loaded. Check the connection and reload the page.",
        SourceTrouble::TooLarge => {
            "is too large: a file of plans has at most 1 MB. Save fewer scenarios to it."
        }
        SourceTrouble::NotAPlan => {
            "is not a file of Embudo, or it is damaged. Save one under Share, and put that in its place."
        }
        SourceTrouble::Invalid => {
            "has a value that is missing or out of range, so nothing of it is shown. Save the file anew under Share."
        }
        SourceTrouble::Newer => {
            "was made by a newer version of Embudo. Put the newer version in this page’s place."
        }
        SourceTrouble::Empty => "has no scenario in it.",
    }
}
