//! A ZIP archive of a few files (PKWARE's APPNOTE 6.3), each compressed with deflate.

use miniz_oxide::deflate::compress_to_vec;

/// Compression level, 0 to 10.
const LEVEL: u8 = 6;
/// The version of the format that deflate needs: 2.0.
const VERSION: u16 = 20;
const DEFLATE: u16 = 8;
/// 1 January 1980, the first day there is. When a file was written is nobody's business.
const DATE: u16 = 0x21;

/// The bytes of an archive with these files, by their ASCII paths.
pub(super) fn archive(files: &[(String, String)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (path, content) in files {
        let packed = compress_to_vec(content.as_bytes(), LEVEL);
        let start = bytes.len() as u32;
        let mut about = Vec::new();
        for part in [VERSION, 0, DEFLATE, 0, DATE] {
            about.extend(part.to_le_bytes());
        }
        for part in [crc32(content.as_bytes()), packed.len() as u32, content.len() as u32] {
            about.extend(part.to_le_bytes());
        }
        about.extend((path.len() as u16).to_le_bytes());
        about.extend([0; 2]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&about);
        bytes.extend(path.as_bytes());
        bytes.extend(packed);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(about);
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let (start, size, count) = (bytes.len() as u32, directory.len() as u32, files.len() as u16);
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    bytes.extend([size.to_le_bytes(), start.to_le_bytes()].concat());
    bytes.extend([0; 2]);
    bytes
}

/// CRC-32 (ISO 3309), bit by bit: a table would weigh more than it saves here.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_of_the_standard_comes_out() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}
