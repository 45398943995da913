//! Text as no wiki reads anything in it: every sign that some markup knows stands as its number (`&#60;` for `<`),
//! which HTML, Markdown and the pages of wikis read alike. A backslash would do only in CommonMark.

/// Words, which may be anybody's.
pub(super) fn words(text: &str) -> String {
    referenced(text, "")
}

/// A number as we write it, which has signs of its own.
pub(super) fn number(text: &str) -> String {
    referenced(text, "%,.()+-")
}

fn referenced(text: &str, plain: &str) -> String {
    let mut referenced = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = on_one_line(text).peekable();
    while let Some(c) = rest.next() {
        let is_markup = match c {
            // MediaWiki makes a link of "RFC 2119", TiddlyWiki of "BrandSearch".
            ' ' => before.is_some_and(char::is_uppercase) && rest.peek().is_some_and(char::is_ascii_digit),
            c if c.is_uppercase() => before.is_some_and(char::is_lowercase),
            c => c.is_ascii_punctuation() && !plain.contains(c),
        };
        if is_markup {
            referenced += &["&#", &u32::from(c).to_string(), ";"].concat();
        } else {
            referenced.push(c);
        }
        before = Some(c);
    }
    referenced
}

/// A line break would end the row in most markups, and XML has no control characters and neither of the last two,
/// not even by their number.
fn on_one_line(text: &str) -> impl Iterator<Item = char> {
    text.trim().chars().map(|c| match c {
        '\u{2028}' | '\u{2029}' => ' ',
        '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        c if c.is_control() => ' ',
        c => c,
    })
}
