//! Names of files.

/// More characters than a file list shows.
const LONGEST: usize = 60;

/// A file's name from what a person calls what is in it, without the signs that some system takes for
/// something else: `Spring- push.csv`.
pub fn file_name(name: &str, kind: &str) -> String {
    let plain = |c: char| if c.is_control() || "\\/:*?\"<>|%#~".contains(c) { '-' } else { c };
    let name: String = name.chars().filter(|&c| !is_turning(c)).map(plain).take(LONGEST).collect();
    // Dots at the ends hide files or belong to other kinds.
    let name = name.trim_matches(|c: char| c.is_whitespace() || c == '.' || c == '-');
    [if name.is_empty() { "embudo" } else { name }, ".", kind].concat()
}

/// Signs that change the direction of what follows: a name could seem to have another ending.
fn is_turning(c: char) -> bool {
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
