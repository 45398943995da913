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

/// The name of a file with one part of a plan, as in `spring-campaign-cost-of-a-sale.svg`. A long name of a plan is cut,
/// that of the part never is.
pub fn file_name_of_part(plan: &str, part: &str, kind: &str) -> String {
    let parts = |c: char| c.is_whitespace() || c.is_control() || c.is_ascii_punctuation();
    let words = |text: &str| {
        let text: String = text.chars().filter(|&c| !changes_direction(c)).collect();
        let words = text.split(parts).filter(|word| !word.is_empty());
        words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
    };
    let plan: String = words(plan).chars().take(LONGEST).collect();
    let plan = if plan.is_empty() { "embudo" } else { plan.trim_end_matches('-') };
    [plan, "-", &words(part), ".", kind].concat()
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

    #[test]
    fn a_part_is_named_after_its_plan() {
        let name = |plan: &str, part: &str| file_name_of_part(plan, part, "svg");
        assert_eq!(name("Spring campaign", "Cost of a sale"), "spring-campaign-cost-of-a-sale.svg");
        assert_eq!(name("../A & <b>\u{202e}", "CAC: 2 ejes"), "a-b-cac-2-ejes.svg");
        assert_eq!(name("Año nuevo", "El embudo"), "año-nuevo-el-embudo.svg");
        assert_eq!(name(" .. ", "The funnel"), "embudo-the-funnel.svg");
        assert_ne!(name(&"x".repeat(500), "The funnel"), name(&"x".repeat(500), "The channels"));
        assert_eq!(
            name(&["x".repeat(59), " y".into()].concat(), "z"),
            ["x".repeat(59), "-z.svg".into()].concat()
        );
    }
}
