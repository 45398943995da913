//! Names of files.

/// In characters, without the ending.
const LONGEST: usize = 60;

/// A safe name for a file: the name of its content without the characters that some operating system forbids or
/// treats as special, as in `Spring- push.csv`. Falls back to `embudo`.
pub fn file_name(name: &str, kind: &str) -> String {
    let plain = |c: char| if c.is_control() || "\\/:*?\"<>|%#~".contains(c) { '-' } else { c };
    let name: String = name.chars().filter(|&c| !changes_direction(c)).map(plain).take(LONGEST).collect();
    // A leading dot hides a file, and Windows drops a trailing one.
    let name = name.trim_matches(|c: char| c.is_whitespace() || c == '.' || c == '-');
    [if name.is_empty() { "embudo" } else { name }, ".", kind].concat()
}

/// Characters that change the direction of writing: with them a name could seem to have another ending.
fn changes_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_safe_on_every_system() {
        assert_eq!(file_name("Año nuevo", "csv"), "Año nuevo.csv");
        assert_eq!(file_name("../../etc/pass: wd?", "csv"), "etc-pass- wd.csv");
        assert_eq!(file_name("\u{202e}gnp.exe", "png"), "gnp.exe.png");
        assert_eq!(file_name(" .. ", "svg"), "embudo.svg");
        assert_eq!(file_name(&"x".repeat(500), "svg").len(), LONGEST + 4);
    }
}
