//! The query of an address, taken apart as browsers do it (application/x-www-form-urlencoded, WHATWG URL Standard).

use std::borrow::Cow;

/// How often a link may have been percent-encoded as a whole.
const REWRITTEN: usize = 3;

/// The decoded pairs of a query, with or without its `?`. A key without a value has an empty one.
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    let parts = query.strip_prefix('?').unwrap_or(query).split('&').filter(|part| !part.is_empty());
    let pair = |part: &str| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let decoded = |text: &str| percent_decoded_once(&text.replace('+', " "));
        (decoded(key), decoded(value))
    };
    parts.map(pair).collect()
}

/// A part of an address with its percent codes read, also where each `%` was encoded again on the way, as programs
/// that rewrite links do.
pub(super) fn percent_decoded(text: &str) -> Cow<'_, str> {
    let mut decoded = Cow::Borrowed(text);
    for _ in 0..REWRITTEN {
        if !decoded.contains('%') {
            break;
        }
        decoded = Cow::Owned(percent_decoded_once(&decoded));
    }
    decoded
}

/// Bytes that are no text become replacement characters.
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
    fn a_query_is_taken_apart_as_browsers_do_it() {
        for (query, expected) in [
            ("?budget=12000&cpl=50.5", vec![("budget", "12000"), ("cpl", "50.5")]),
            ("a&&b=&=c&d=e=f", vec![("a", ""), ("b", ""), ("", "c"), ("d", "e=f")]),
            ("name=a+b%2Bc%C3%B1%26", vec![("name", "a b+cñ&")]),
            ("%=%&%4=%zz&%+1=%41", vec![("%", "%"), ("%4", "%zz"), ("% 1", "A")]),
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
