//! The query of an address, taken apart as browsers do it (application/x-www-form-urlencoded, WHATWG URL Standard).

/// The decoded pairs of a query, with or without its `?`. A key without a value has an empty one.
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    let parts = query.strip_prefix('?').unwrap_or(query).split('&').filter(|part| !part.is_empty());
    let pair = |part: &str| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        (decoded(key), decoded(value))
    };
    parts.map(pair).collect()
}

/// Bytes that are no text become replacement characters.
fn decoded(text: &str) -> String {
    let digit = |at: usize| char::from(*text.as_bytes().get(at)?).to_digit(16);
    let (mut bytes, mut at) = (Vec::with_capacity(text.len()), 0);
    while let Some(&byte) = text.as_bytes().get(at) {
        let coded = (byte == b'%').then(|| Some(digit(at + 1)? * 16 + digit(at + 2)?)).flatten();
        bytes.push(match (byte, coded) {
            (_, Some(code)) => code as u8,
            (b'+', _) => b' ',
            _ => byte,
        });
        at += if coded.is_some() { 3 } else { 1 };
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
