//! Names of sheets, which may have been typed by anybody.

/// In UTF-16 code units, as Excel counts.
const LONGEST: usize = 31;

/// Names that Excel takes for sheets, in the order of the texts they are made from: without the characters it forbids,
/// at most 31 UTF-16 units long, and each once, whatever the case.
pub fn sheet_names<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for text in wanted {
        let plain = plain(text);
        let mut name = cut(&plain, LONGEST);
        let mut number = 2;
        while names.iter().any(|taken| folded(taken) == folded(&name)) {
            let ending = [" (", &number.to_string(), ")"].concat();
            name = [&cut(&plain, LONGEST - ending.len()), &*ending].concat();
            number += 1;
        }
        names.push(name);
    }
    names
}

/// The name of a sheet as it stands in a formula, `'Spring'!`.
pub fn quoted_sheet(name: &str) -> String {
    ["'", &name.replace('\'', "''"), "'!"].concat()
}

/// Excel forbids some characters, an apostrophe at either end, and the name of its own sheet of changes. Characters
/// without a shape of their own are left out: two names that look the same would be two sheets.
fn plain(text: &str) -> String {
    let unseen = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    let allowed = |c: char| if c.is_control() || "[]:*?/\\".contains(c) { ' ' } else { c };
    let text: String = text.chars().filter(|&c| !unseen(c)).map(allowed).collect();
    // `_x0041_` would be an escape.
    let text = text.replace("_x", "_ x").replace("_X", "_ X");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    match text {
        "" => "-".to_owned(),
        text if folded(text) == "history" => ["_", text].concat(),
        text => text.to_owned(),
    }
}

/// As many whole characters from the start as fit.
fn cut(text: &str, most: usize) -> String {
    let mut length = 0;
    let fits = |c: &char| {
        length += c.len_utf16();
        length <= most
    };
    let text: String = text.chars().take_while(fits).collect();
    text.trim_end_matches(|c: char| c == '\'' || c.is_whitespace()).to_owned()
}

fn folded(name: &str) -> String {
    name.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_has_a_name_that_excel_takes() {
        let long = "x".repeat(10_000);
        let names = sheet_names([
            "Spring",
            "SPRING",
            "a/b\\c?*[d]:e",
            "'",
            "",
            "''x'",
            "History",
            &long,
            &long,
            "it's",
            "\u{202e}a\u{0}b",
            "a_x0041_",
        ]);
        let cut = ["x".repeat(31), ["x".repeat(27), " (2)".into()].concat()];
        assert_eq!(
            names,
            [
                "Spring",
                "SPRING (2)",
                "a b c d e",
                "-",
                "- (2)",
                "x",
                "_History",
                &cut[0],
                &cut[1],
                "it's",
                "a b",
                "a_ x0041_"
            ]
        );
        assert_eq!(quoted_sheet("it's"), "'it''s'!");
        // An emoji is two units, and is never cut in half.
        assert_eq!(sheet_names(["🚀".repeat(20).as_str()]), ["🚀".repeat(15)]);
    }
}
