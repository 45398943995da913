//! Files that are not exports: recognized by their first bytes, so that the message can say what to do instead.

use thiserror::Error;

/// Why a file can't be read as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotATable {
    /// More than [`EXPORT`](crate::io::limits::EXPORT) bytes. Export a shorter period, or by month.
    #[error("the file is too large")]
    TooLarge,
    /// A workbook of Excel, LibreOffice or the like. Save it as CSV there.
    #[error("the file is a spreadsheet's own")]
    Workbook,
    /// An HTML page: a login page in place of a download, or a table saved as HTML.
    #[error("the file is a web page")]
    Page,
    /// A compressed archive. Extract the file from it.
    #[error("the file is packed")]
    Packed,
    /// A PDF. Export as CSV instead.
    #[error("the file is a PDF")]
    Pdf,
    /// An image or another binary file.
    #[error("the file is no text")]
    NoText,
    /// Empty, or white space only.
    #[error("the file is empty")]
    Empty,
    /// A text without a row of cells below a header.
    #[error("there are no rows")]
    NoRows,
}

/// Why a table is more than can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TooMany {
    /// More than [`EXPORT_ROWS`](crate::io::limits::EXPORT_ROWS) rows. Export a shorter period, or by month.
    #[error("the table has too many rows")]
    Rows,
    /// More than [`EXPORT_CHANNELS`](crate::io::limits::EXPORT_CHANNELS) channels. Another column has the channel.
    #[error("there are too many channels")]
    Channels,
}

impl NotATable {
    /// The kind of a binary file, by its signature (magic number); none where it may be text.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        // Workbooks are zip files (OOXML, OpenDocument) with the names of their parts near the start.
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

    /// The kind of a text, by its start; none where it may be a table.
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
    fn binary_files_are_recognized_by_their_signature() {
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
    fn pages_are_recognized_by_their_first_tag() {
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
