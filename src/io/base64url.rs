//! Base64 with the URL-safe alphabet (RFC 4648, section 5) and without padding. Only read: links of earlier releases
//! use it.

#[cfg(test)]
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

#[cfg(test)]
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |place: usize| chunk.get(place).map_or(0, |&byte| usize::from(byte));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        // Each digit has six bits: a chunk takes one digit more than it has bytes.
        text.extend((0..=chunk.len()).map(|digit| char::from(DIGITS[bits >> (18 - 6 * digit) & 63])));
    }
    text
}

/// None where the text is not valid, or has bits set beyond its last byte.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for place in 0..4 {
            let digit = chunk.get(place).map_or(Some(0), |&digit| value(digit))?;
            bits = bits << 6 | digit;
        }
        // The reverse: one byte less than digits, so that one digit alone is not valid.
        let count = chunk.len() - 1;
        if count == 0 || bits & (0xff_ffff >> (8 * count)) != 0 {
            return None;
        }
        bytes.extend_from_slice(&bits.to_be_bytes()[1..=count]);
    }
    Some(bytes)
}

fn value(digit: u8) -> Option<u32> {
    let value = match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(value.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_encoded_as_in_the_standard() {
        for (bytes, text) in [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg")] {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(encode(&[0xfb, 0xff]), "-_8");
        let every: Vec<u8> = (0..=255).collect();
        assert_eq!(decode(&encode(&every)), Some(every));
    }

    #[test]
    fn other_texts_are_refused() {
        for wrong in ["Z", "Zm9vY", "Zg==", "Zm+v", "Zm/v", "Zh", "Zm9", "ñ", "Zm 9"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }
}
