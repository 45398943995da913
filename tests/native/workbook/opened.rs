//! A workbook as another program has it.

use calamine::{Data, DataType, Range, Reader, Xlsx};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};

/// A sheet, a row and a column, each from 0.
pub type Place = (usize, u32, u32);
pub type Cells = BTreeMap<Place, Data>;

/// A workbook that calamine opened.
pub struct Opened {
    pub sheets: Vec<(String, Range<Data>)>,
    pub formulas: Vec<Range<String>>,
    /// The cells that have names, as sheet, row and column, of the whole workbook.
    pub names: BTreeMap<String, String>,
}

impl Opened {
    pub fn new(bytes: &[u8]) -> Self {
        let mut book: Xlsx<_> =
            calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).expect("is a workbook");
        let titles = book.sheet_names();
        let names = book.defined_names().iter().cloned().collect();
        let formulas = titles.iter().map(|it| book.worksheet_formula(it).expect("a sheet")).collect();
        let sheets = titles.into_iter().map(|it| {
            let range = book.worksheet_range(&it).expect("a sheet");
            (it, range)
        });
        Self { sheets: sheets.collect(), formulas, names }
    }

    pub fn titles(&self) -> Vec<&str> {
        self.sheets.iter().map(|(title, _)| title.as_str()).collect()
    }

    /// Every cell that has something in it, by sheet, row and column.
    pub fn cells(&self) -> Cells {
        let mut cells = Cells::new();
        for (sheet, (_, range)) in self.sheets.iter().enumerate() {
            let (row, column) = range.start().unwrap_or_default();
            for (r, c, data) in range.used_cells() {
                let is_blank = data.get_string().is_some_and(str::is_empty);
                if !is_blank {
                    cells.insert((sheet, row + r as u32, column + c as u32), data.clone());
                }
            }
        }
        cells
    }

    /// The places of formulas of some kind.
    pub fn cells_with(&self, is_meant: impl Fn(&str) -> bool) -> BTreeSet<Place> {
        let mut places = BTreeSet::new();
        for (sheet, range) in self.formulas.iter().enumerate() {
            let (row, column) = range.start().unwrap_or_default();
            let meant = range.used_cells().filter(|(_, _, formula)| !formula.is_empty() && is_meant(formula));
            places.extend(meant.map(|(r, c, _)| (sheet, row + r as u32, column + c as u32)));
        }
        places
    }

    /// The value of the cell in a row of a sheet that begins with a label, and what stands behind it.
    pub fn line(&self, sheet: &str, label: &str) -> (Option<f64>, String) {
        let (_, range) = self.sheets.iter().find(|(title, _)| title == sheet).expect("a sheet");
        let row = range.rows().find(|row| row[0].get_string() == Some(label));
        let row = row.unwrap_or_else(|| panic!("no line {label}"));
        (row[1].as_f64(), row.get(2).and_then(|it| it.get_string()).unwrap_or_default().to_owned())
    }
}

/// The parts of a workbook by their path.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("is an archive");
    let count = archive.len();
    let mut part = |at| {
        let mut file = archive.by_index(at).expect("a file");
        let mut text = String::new();
        file.read_to_string(&mut text).expect("is text");
        (file.name().expect("a path").into_owned(), text)
    };
    (0..count).map(&mut part).collect()
}

/// A workbook with changed parts.
pub fn changed(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts(bytes) {
        archive.start_file(&*path, zip::write::SimpleFileOptions::default()).expect("a new file");
        archive.write_all(change(&path, text).as_bytes()).expect("takes all of it");
    }
    archive.finish().expect("ends").into_inner()
}

/// A workbook whose formulas have no values, so that whoever shows one has calculated it.
pub fn without_values(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |_, text| {
        let mut parts = text.split("</f>");
        let mut without = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (_, rest) = part.split_once("</v>").expect("a formula has a value");
            without += "</f>";
            without += rest;
        }
        without
    })
}
