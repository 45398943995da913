//! The parts of a workbook and how they belong together.

use super::DefinedName;
use super::sheet::Sheet;
use super::styles::Styles;
use super::xml::{DECLARATION, escaped};
use super::zip::archive;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/// The bytes of an `.xlsx` file. Every formula is calculated again when it is opened.
pub fn workbook_bytes(sheets: &[Sheet], names: &[DefinedName]) -> Vec<u8> {
    let mut styles = Styles::default();
    let numbered = || (1..=sheets.len()).map(|number| number.to_string());
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), content_types(numbered())),
        ("_rels/.rels".to_owned(), relations(&[relation("1", "officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml".to_owned(), workbook(sheets, names)),
    ];
    let mut related: Vec<String> = numbered()
        .map(|number| relation(&number, "worksheet", &["worksheets/sheet", &number, ".xml"].concat()))
        .collect();
    related.push(relation("styles", "styles", "styles.xml"));
    files.push(("xl/_rels/workbook.xml.rels".to_owned(), relations(&related)));
    for (at, (sheet, number)) in sheets.iter().zip(numbered()).enumerate() {
        files.push((["xl/worksheets/sheet", &number, ".xml"].concat(), sheet.xml(&mut styles, at == 0)));
    }
    files.push(("xl/styles.xml".to_owned(), styles.xml()));
    archive(&files)
}

fn content_types(sheets: impl Iterator<Item = String>) -> String {
    let part = |path: &str, kind: &str| {
        ["<Override PartName=\"/xl/", path, ".xml\" ContentType=\"", CONTENT, kind, "+xml\"/>"].concat()
    };
    let sheets: String =
        sheets.map(|number| part(&["worksheets/sheet", &number].concat(), "worksheet")).collect();
    [
        DECLARATION,
        "<Types xmlns=\"",
        PACKAGE,
        "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>",
        &part("workbook", "sheet.main"),
        &part("styles", "styles"),
        &sheets,
        "</Types>",
    ]
    .concat()
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    ["<Relationship Id=\"r", id, "\" Type=\"", RELATIONS, "/", kind, "\" Target=\"", target, "\"/>"].concat()
}

fn relations(each: &[String]) -> String {
    let start = [DECLARATION, "<Relationships xmlns=\"", PACKAGE, "relationships\">"].concat();
    [&start, &*each.concat(), "</Relationships>"].concat()
}

fn workbook(sheets: &[Sheet], names: &[DefinedName]) -> String {
    let sheet = |(at, sheet): (usize, &Sheet)| {
        let id = (at + 1).to_string();
        ["<sheet name=\"", &escaped(&sheet.name), "\" sheetId=\"", &id, "\" r:id=\"r", &id, "\"/>"].concat()
    };
    let name = |name: &DefinedName| {
        let only = name.only_in.map(|sheet| [" localSheetId=\"", &sheet.to_string(), "\""].concat());
        let only = only.unwrap_or_default();
        ["<definedName name=\"", name.name, "\"", &only, ">", &escaped(&name.refers_to), "</definedName>"]
            .concat()
    };
    let sheets: String = sheets.iter().enumerate().map(sheet).collect();
    let names: String = names.iter().map(name).collect();
    [
        DECLARATION,
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"",
        RELATIONS,
        "\"><bookViews><workbookView/></bookViews><sheets>",
        &sheets,
        "</sheets><definedNames>",
        &names,
        "</definedNames><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>",
    ]
    .concat()
}
