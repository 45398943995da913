//! The text of files with JSON or a pasted table. Exports, which come in more encodings, have
//! [`exports::Decoder`](super::exports::Decoder).

/// Decodes UTF-8, or UTF-16 where a byte order mark says so. None where the bytes are not valid.
pub fn text_from_bytes(bytes: &[u8]) -> Option<String> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (units, rest) = bytes.as_chunks::<2>();
        let units: Vec<u16> = units.iter().map(|&pair| unit(pair)).collect();
        String::from_utf16(&units).ok().filter(|_| rest.is_empty())
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => String::from_utf8(bytes.to_vec()).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_byte_order_mark_tells_the_encoding() {
        let wide =
            |unit: fn(u16) -> [u8; 2]| "\u{feff}ñ 1".encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        for bytes in
            ["ñ 1".as_bytes().to_vec(), "\u{feff}ñ 1".into(), wide(u16::to_le_bytes), wide(u16::to_be_bytes)]
        {
            assert_eq!(text_from_bytes(&bytes).as_deref(), Some("ñ 1"), "{bytes:?}");
        }
    }

    #[test]
    fn bytes_that_are_not_valid_are_refused() {
        for bytes in [
            &[0xff, 0xfe, 0x41][..],
            &[0xff, 0xfe, 0x00, 0xd8],
            &[0xf1, 0x20],
            &[0x50, 0x4b, 0x03, 0x04, 0xff],
        ] {
            assert_eq!(text_from_bytes(bytes), None, "{bytes:?}");
        }
    }
}
