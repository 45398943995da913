//! Files that are called an export and are something else.

use thiserror::Error;

/// Why a file can't be read as a table. Each of them calls for something else to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotATable {
    /// More than [`crate::io::limits::EXPORT`] bytes: export a shorter time, or by month.
    #[error("the file is too large")]
    TooLarge,
    /// A workbook of Excel, LibreOffice or the like: save it as CSV there.
    #[error("the file is a spreadsheet's own")]
    Workbook,
    /// A page: the address behind a download that asks to log in, or a table saved as HTML.
    #[error("the file is a web page")]
    Page,
    /// A packed file: unpack it and take what is in it.
    #[error("the file is packed")]
    Packed,
    /// A PDF: export as CSV instead.
    #[error("the file is a PDF")]
    Pdf,
    /// An image or anything else that is no text.
    #[error("the file is no text")]
    NoText,
    /// Nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// A text with no row of cells below a header.
    #[error("there are no rows")]
    NoRows,
}

/// What there is more of in a table than can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TooMany {
    /// More than [`crate::io::limits::EXPORT_ROWS`] rows: export a shorter time, or by month.
    #[error("the table has too many rows")]
    Rows,
    /// More than [`crate::io::limits::EXPORT_CHANNELS`] channels: another column is meant.
    #[error("there are too many channels")]
    Channels,
}

impl NotATable {
    /// What bytes are, where their beginning shows that they are no text.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        // A workbook is a zip file whose parts are named near its beginning.
        let names = |part: &[u8]| bytes[..bytes.len().min(4_096)].windows(part.len()).any(|at| at == part);
        let workbook =
            || names(b"[Content_Types].xml") || names(b"opendocument.spreadsheet") || names(b"xl/");
        match bytes {
            [b'P', b'K', 3, 4, ..] if workbook() => Some(Self::Workbook),
            [b'P', b'K', 3 | 5, 4 | 6, ..] | [0x1f, 0x8b, ..] | [b'7', b'z', 0xbc, 0xaf, ..] => {
                Some(Self::Packed)
            }
            [b'R', b'a', b'r', b'!', ..] => Some(Self::Packed),
            [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(Self::Workbook),
            [b'%', b'P', b'D', b'F', ..] => Some(Self::Pdf),
            [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] => Some(Self::NoText),
            _ => None,
        }
    }

    /// What a text is, where its beginning shows that it is no table.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let begins = |with: &str| text.get(..with.len()).is_some_and(|it| it.eq_ignore_ascii_case(with));
        let names = |part: &str| {
            text.as_bytes()[..text.len().min(1_024)].windows(part.len()).any(|at| at == part.as_bytes())
        };
        if text.is_empty() {
            Some(Self::Empty)
        } else if begins("<?xml") && names("urn:schemas-microsoft-com:office") {
            Some(Self::Workbook)
        } else if ["<!doctype", "<html", "<head", "<body", "<table", "<?xml", "<!--"].into_iter().any(begins)
        {
            Some(Self::Page)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_files_are_known_by_how_they_begin() {
        for (bytes, other) in [
            (&b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml"[..], NotATable::Workbook),
            (
                b"PK\x03\x04\x14\0\0\x08\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                NotATable::Workbook,
            ),
            (b"PK\x03\x04\x14\0\0\x08\0\0report.csv", NotATable::Packed),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotATable::Workbook),
            (b"\x1f\x8b\x08", NotATable::Packed),
            (b"%PDF-1.7", NotATable::Pdf),
            (b"\x89PNG\r\n", NotATable::NoText),
        ] {
            assert_eq!(NotATable::of_bytes(bytes), Some(other), "{bytes:?}");
        }
        assert_eq!(NotATable::of_bytes(b"PKW,spend\n"), None);
    }

    #[test]
    fn pages_are_known_by_how_they_begin() {
        for (text, other) in [
            ("\n <!DOCTYPE html><html>", NotATable::Page),
            ("<HTML><body>", NotATable::Page),
            ("<table><tr><td>Spend", NotATable::Page),
            (
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                NotATable::Workbook,
            ),
            (" \r\n", NotATable::Empty),
        ] {
            assert_eq!(NotATable::of_text(text), Some(other), "{text}");
        }
        assert_eq!(NotATable::of_text("<campaign>,spend\n"), None);
    }
}
