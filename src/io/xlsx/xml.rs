//! Texts within XML.

/// In UTF-16 code units: the longest text of a cell in Excel.
const LONGEST: usize = 32_767;

pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A text for an element or an attribute. What XML 1.0 has no place for becomes a space; `_x0041_`, which Excel reads as
/// an escape (ECMA-376, ST_Xstring), gets its first `_` escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for (at, c) in within_limit(text).char_indices() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '_' if looks_escaped(&text[at..]) => xml.push_str("_x005F_"),
            '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            c if c.is_control() => xml.push(' '),
            c => xml.push(c),
        }
    }
    xml
}

fn looks_escaped(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7
        && matches!(bytes[1], b'x' | b'X')
        && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
        && bytes[6] == b'_'
}

fn within_limit(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST
    });
    end.map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_a_text() {
        assert_eq!(escaped("<a & \"b\">\u{0}\u{1b}\u{fffe}"), "&lt;a &amp; &quot;b&quot;&gt;  \u{fffd}");
        assert_eq!(escaped("_x000D_ _x00_ _x000d_"), "_x005F_x000D_ _x00_ _x005F_x000d_");
        assert_eq!(escaped(&"é".repeat(40_000)).chars().count(), LONGEST);
    }
}
