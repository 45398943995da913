//! Base 62: bytes as letters and digits, for links. Wikis, mail programs and Markdown interpret none of them, and
//! programs that turn text into links don't leave them out at the end as punctuation.
//!
//! No standard: each block of eight bytes is a big-endian number, written as eleven digits with the most significant
//! first; a shorter block at the end takes as many digits as the table says.

/// In ASCII order.
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BLOCK: usize = 8;
/// How many digits a block takes, by its number of bytes.
const WIDTHS: [usize; BLOCK + 1] = [0, 2, 3, 5, 6, 7, 9, 10, 11];

pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = Vec::with_capacity(bytes.len().div_ceil(BLOCK) * WIDTHS[BLOCK]);
    for block in bytes.chunks(BLOCK) {
        let mut number = block.iter().fold(0_u64, |number, &byte| number << 8 | u64::from(byte));
        let start = text.len();
        for _ in 0..WIDTHS[block.len()] {
            text.push(char::from(DIGITS[(number % 62) as usize]));
            number /= 62;
        }
        text[start..].reverse();
    }
    text.into_iter().collect()
}

/// None where the text is not one that [`encode`] writes.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / WIDTHS[BLOCK] * BLOCK + BLOCK);
    for digits in text.as_bytes().chunks(WIDTHS[BLOCK]) {
        let count = WIDTHS.iter().position(|&width| width == digits.len())?;
        let mut number = 0_u64;
        for &digit in digits {
            number = number.checked_mul(62)?.checked_add(DIGITS.binary_search(&digit).ok()? as u64)?;
        }
        let block = number.to_be_bytes();
        let (unused, block) = block.split_at(BLOCK - count);
        if unused.iter().any(|&byte| byte != 0) {
            return None;
        }
        bytes.extend_from_slice(block);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_survive_the_round_trip() {
        let every: Vec<u8> = (0..=255).collect();
        for length in 0..=every.len() {
            for bytes in
                [&every[..length], &every[every.len() - length..], &vec![0; length], &vec![255; length]]
            {
                let text = encode(bytes);
                assert!(text.bytes().all(|b| b.is_ascii_alphanumeric()), "{text}");
                assert_eq!(decode(&text).as_deref(), Some(bytes), "{text}");
            }
        }
        assert_eq!(encode(b"a"), "1Z");
        assert_eq!(encode(&[255; 8]), "LygHa16AHYF");
    }

    #[test]
    fn other_texts_are_refused() {
        // A digit too many or too few, a number too large for its bytes, a character that is no digit.
        for wrong in ["0", "0000", "zz", "LygHa16AHYG", "zzzzzzzzzzz", "a-", "ñ", "1Z=", "1 Z"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }
}
