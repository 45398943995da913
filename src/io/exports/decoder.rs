//! The encodings of exports: UTF-8, UTF-16 with and without a byte order mark, and Windows-1252. Decoded in slices,
//! so that a page stays responsive.

use super::not_a_table::NotATable;
use crate::io::limits;
use std::rc::Rc;

/// Decodes the bytes of an export in slices.
#[derive(Debug)]
pub struct Decoder {
    bytes: Rc<Vec<u8>>,
    at: usize,
    encoding: Encoding,
    text: ExportText,
    /// Whether there are control characters that no text has.
    has_controls: bool,
}

/// The text of an export, without NUL bytes: some programs write them between the lines of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExportText {
    pub(super) text: String,
    /// How many NUL bytes were left out.
    pub(super) nul_bytes: usize,
}

impl ExportText {
    /// The text, without NUL bytes.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Leaves out the NUL bytes after a position, and byte order marks, which stand within a file that was put together
    /// from several.
    fn drop_foreign_bytes(&mut self, from: usize) {
        if self.text.as_bytes()[from..].contains(&0) {
            let rest = self.text.split_off(from);
            self.text.extend(rest.split('\0'));
            self.nul_bytes += from + rest.len() - self.text.len();
        }
        if self.text[from..].contains(MARK) {
            let rest = self.text.split_off(from);
            self.text.extend(rest.split(MARK));
        }
    }
}

impl From<String> for ExportText {
    fn from(text: String) -> Self {
        let mut text = Self { text, nul_bytes: 0 };
        text.drop_foreign_bytes(0);
        text
    }
}

/// The byte order mark.
const MARK: char = '\u{feff}';

/// A text encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    /// Without a mark, the first bytes that are not UTF-8 change it to Windows-1252.
    Utf8 {
        /// Whether there is a byte order mark: then bytes that are not UTF-8 become U+FFFD.
        marked: bool,
    },
    Utf16 {
        big_endian: bool,
    },
    Windows1252,
}

/// The characters of 0x80 to 0x9F in Windows-1252, by the index windows-1252 of the WHATWG Encoding Standard. All other
/// bytes are the Unicode characters of the same number.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Decodes all bytes in one step.
pub fn decode(bytes: Vec<u8>) -> Result<ExportText, NotATable> {
    let mut decoder = Decoder::new(Rc::new(bytes))?;
    while !decoder.advance(usize::MAX)? {}
    Ok(decoder.into_text())
}

impl Decoder {
    /// Detects the encoding. An error for binary files and for files that are too large.
    pub fn new(bytes: Rc<Vec<u8>>) -> Result<Self, NotATable> {
        if bytes.len() > limits::EXPORT {
            return Err(NotATable::TooLarge);
        }
        if let Some(other) = NotATable::of_bytes(&bytes) {
            return Err(other);
        }
        let (encoding, at) = match bytes.as_slice() {
            [0xff, 0xfe, ..] => (Encoding::Utf16 { big_endian: false }, 2),
            [0xfe, 0xff, ..] => (Encoding::Utf16 { big_endian: true }, 2),
            [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8 { marked: true }, 3),
            _ => (unmarked(&bytes), 0),
        };
        let text = ExportText { text: String::with_capacity(bytes.len() - at), nul_bytes: 0 };
        Ok(Self { text, bytes, at, encoding, has_controls: false })
    }

    /// The bytes decoded so far, and in all.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.bytes.len())
    }

    /// Decodes about `bytes` more bytes. Whether all are decoded.
    pub fn advance(&mut self, bytes: usize) -> Result<bool, NotATable> {
        let end = self.at.saturating_add(bytes.max(4) & !1).min(self.bytes.len());
        let from = self.text.text.len();
        match self.encoding {
            Encoding::Utf8 { marked } => self.utf8(end, marked),
            Encoding::Utf16 { big_endian } => self.utf16(end, big_endian),
            Encoding::Windows1252 => {
                self.text.text.extend(self.bytes[self.at..end].iter().map(|&byte| match byte {
                    0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
                    _ => char::from(byte),
                }));
                self.at = end;
            }
        }
        // Nothing is left of the text where the encoding turned out to be another.
        if from <= self.text.text.len() {
            self.has_controls |= self.text.text.as_bytes()[from..].iter().any(is_control);
            self.text.drop_foreign_bytes(from);
        }
        if self.at < self.bytes.len() {
            return Ok(false);
        }
        self.bytes = Rc::default();
        self.at = 0;
        // In a text that some program wrote NUL bytes into, nothing else is a control character.
        let is_binary = self.text.nul_bytes > 0 && (self.has_controls || self.text.text.is_empty());
        if is_binary { Err(NotATable::NoText) } else { Ok(true) }
    }

    /// The text, once all bytes are decoded.
    pub fn into_text(self) -> ExportText {
        self.text
    }

    fn utf8(&mut self, end: usize, marked: bool) {
        let error = match str::from_utf8(&self.bytes[self.at..end]) {
            Ok(text) => {
                self.text.text.push_str(text);
                self.at = end;
                return;
            }
            Err(error) => error,
        };
        let good = self.at + error.valid_up_to();
        self.text.text.push_str(str::from_utf8(&self.bytes[self.at..good]).unwrap_or_default());
        self.at = good;
        match error.error_len() {
            // The slice ends within a character: the next slice starts with it, unless the file ends here.
            None if end < self.bytes.len() => {}
            None => self.at = end,
            Some(length) if marked => {
                self.text.text.push(char::REPLACEMENT_CHARACTER);
                self.at += length;
            }
            Some(_) => {
                self.encoding = Encoding::Windows1252;
                self.text.text.clear();
                (self.text.nul_bytes, self.has_controls, self.at) = (0, false, 0);
            }
        }
    }

    fn utf16(&mut self, end: usize, big_endian: bool) {
        let (pairs, odd) = self.bytes[self.at..end].as_chunks::<2>();
        let unit =
            |&pair: &[u8; 2]| if big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) };
        let last = end == self.bytes.len();
        // A high surrogate at the end of the slice is decoded together with the low surrogate of the next slice.
        let waits = !last && pairs.last().is_some_and(|pair| (0xd800..0xdc00).contains(&unit(pair)));
        let pairs = &pairs[..pairs.len() - usize::from(waits)];
        let characters = char::decode_utf16(pairs.iter().map(unit));
        self.text.text.extend(characters.map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)));
        self.at += pairs.len() * 2 + if last { odd.len() } else { 0 };
    }
}

/// Whether a byte is a control character that no table has.
fn is_control(byte: &u8) -> bool {
    *byte < b' ' && !matches!(byte, 0 | b'\t' | b'\n' | b'\r' | 0x0c | 0x1a)
}

/// The encoding of bytes without a byte order mark. Most of a table is ASCII, of which UTF-16 has zeros in every other
/// byte.
fn unmarked(bytes: &[u8]) -> Encoding {
    let (pairs, _) = bytes[..bytes.len().min(4_096)].as_chunks::<2>();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    match pairs.len() {
        0 => Encoding::Utf8 { marked: false },
        all if second * 2 > all && first * 8 < all => Encoding::Utf16 { big_endian: false },
        all if first * 2 > all && second * 8 < all => Encoding::Utf16 { big_endian: true },
        _ => Encoding::Utf8 { marked: false },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// ASCII, and characters that differ between UTF-8 and Windows-1252.
    const TEXT: &str = "Día;Gasto\r\n31/01/2026;12,34 €\r\n";

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    /// Decodes at once and in slices of 1 to 8 bytes, with the same result.
    fn decoded(bytes: &[u8]) -> Result<String, NotATable> {
        let whole = decode(bytes.to_vec());
        let bytes = Rc::new(bytes.to_vec());
        for size in 1..9 {
            let mut decoder = Decoder::new(bytes.clone())?;
            let sliced = loop {
                match decoder.advance(size) {
                    Ok(true) => break Ok(decoder.into_text()),
                    Ok(false) => {}
                    Err(error) => break Err(error),
                }
            };
            assert_eq!(sliced, whole, "in slices of {size}");
        }
        whole.map(|it| it.text)
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let windows: Vec<u8> = TEXT.chars().map(|c| if c == '€' { 0x80 } else { c as u8 }).collect();
        let marked = ["\u{feff}", TEXT].concat();
        for bytes in [
            TEXT.into(),
            marked.clone().into_bytes(),
            windows,
            utf16(TEXT, u16::to_le_bytes),
            utf16(TEXT, u16::to_be_bytes),
            utf16(&marked, u16::to_le_bytes),
            utf16(&marked, u16::to_be_bytes),
        ] {
            assert_eq!(decoded(&bytes).as_deref(), Ok(TEXT), "{bytes:?}");
        }
    }

    #[test]
    fn surrogate_pairs_are_decoded_whole() {
        let text = "Canal,Gasto\nRebajas 🎉🎉,1\n";
        for bytes in [text.into(), utf16(text, u16::to_le_bytes), utf16(text, u16::to_be_bytes)] {
            assert_eq!(decoded(&bytes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn invalid_bytes_affect_only_themselves() {
        assert_eq!(decoded("Día,ñ".as_bytes().split_last().unwrap().1).as_deref(), Ok("Día,"));
        assert_eq!(decoded(b"\xef\xbb\xbfD\xc3\xada,\xff1").as_deref(), Ok("Día,\u{fffd}1"));
        assert_eq!(decoded(b"\xff\xfea\0,\0\0\xd81\0x").as_deref(), Ok("a,\u{fffd}1"));
        assert_eq!(decoded(b"a,b\n\x01\0\0\0\0,\n"), Err(NotATable::NoText));
    }

    #[test]
    fn nul_bytes_are_left_out_and_counted() {
        for (bytes, nul_bytes) in [
            (b"a\0,b\n\x00\x001,2\n".to_vec(), 3),
            (b"a,b\n1,2\n\0".to_vec(), 1),
            (b"a\0,b\n1,2\n".iter().flat_map(|byte| [*byte, 0]).collect(), 1),
            // It turns out to be Windows-1252 only after some of them.
            (b"\0a\0,\xf1b\n1,2\n\0".to_vec(), 3),
        ] {
            let text = decoded(&bytes).expect("a text");
            assert!(!text.contains('\0') && text.starts_with('a'), "{text:?}");
            assert_eq!(decode(bytes).map(|it| it.nul_bytes), Ok(nul_bytes), "{text:?}");
        }
        assert_eq!(decoded(b"\0\0\0"), Err(NotATable::NoText));
        assert_eq!(decoded(b"").as_deref(), Ok(""));
        assert_eq!(ExportText::from("a\0,b\0".to_owned()), ExportText { text: "a,b".into(), nul_bytes: 2 });
    }

    #[test]
    fn byte_order_marks_within_a_text_are_left_out() {
        let text = "a;b\n\u{feff}\"c\";1\n";
        for bytes in [
            text.as_bytes().to_vec(),
            ["\u{feff}\u{feff}", text].concat().into_bytes(),
            utf16(text, u16::to_be_bytes),
        ] {
            assert_eq!(decoded(&bytes).as_deref(), Ok("a;b\n\"c\";1\n"));
        }
    }

    #[test]
    fn a_file_that_is_too_large_is_refused() {
        assert_eq!(decode(vec![b'1'; limits::EXPORT + 1]), Err(NotATable::TooLarge));
    }
}
