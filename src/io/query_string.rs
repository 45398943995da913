//! Query strings as browsers parse them: `application/x-www-form-urlencoded` of the WHATWG URL Standard.

use std::borrow::Cow;

/// How many times a whole link may have been percent-encoded.
const MOST_ENCODINGS: usize = 3;

/// The decoded keys and values of a query, with or without its `?`. The value of a key without `=` is empty. `&amp;` is as
/// good as `&`: links are pasted as HTML too, and where a sandboxed frame refuses, `web/address.js` can't put its address right.
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    let parts = query.strip_prefix('?').unwrap_or(query).split('&');
    let parts = parts.map(|part| part.strip_prefix("amp;").unwrap_or(part)).filter(|part| !part.is_empty());
    let pair = |part: &str| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let decoded = |text: &str| percent_decoded_once(&text.replace('+', " "));
        (decoded(key), decoded(value))
    };
    parts.map(pair).collect()
}

/// Decodes a part of an address repeatedly: programs that rewrite links encode each `%` again.
pub(super) fn percent_decoded(text: &str) -> Cow<'_, str> {
    let mut decoded = Cow::Borrowed(text);
    for _ in 0..MOST_ENCODINGS {
        if !decoded.contains('%') {
            break;
        }
        decoded = Cow::Owned(percent_decoded_once(&decoded));
    }
    decoded
}

/// Bytes that are not UTF-8 become U+FFFD; a `%` without two hexadecimal digits stays.
fn percent_decoded_once(text: &str) -> String {
    let digit = |at: usize| char::from(*text.as_bytes().get(at)?).to_digit(16);
    let (mut bytes, mut at) = (Vec::with_capacity(text.len()), 0);
    while let Some(&byte) = text.as_bytes().get(at) {
        let code = (byte == b'%').then(|| Some(digit(at + 1)? * 16 + digit(at + 2)?)).flatten();
        bytes.push(code.map_or(byte, |code| code as u8));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_parsed_as_browsers_do_it() {
        for (query, expected) in [
            ("?budget=12000&cpl=50.5", vec![("budget", "12000"), ("cpl", "50.5")]),
            ("a&&b=&=c&d=e=f", vec![("a", ""), ("b", ""), ("", "c"), ("d", "e=f")]),
            ("name=a+b%2Bc%C3%B1%26", vec![("name", "a b+cñ&")]),
            ("%=%&%4=%zz&%+1=%41", vec![("%", "%"), ("%4", "%zz"), ("% 1", "A")]),
            ("a=1&amp;b=amp;&amp;c=3&amp;", vec![("a", "1"), ("b", "amp;"), ("c", "3")]),
            ("a=%ED%A0%80", vec![("a", "\u{fffd}\u{fffd}\u{fffd}")]),
            ("", vec![]),
            ("?", vec![]),
        ] {
            let expected: Vec<_> =
                expected.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
            assert_eq!(query_pairs(query), expected, "{query}");
        }
    }
}
