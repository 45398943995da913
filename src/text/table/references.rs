//! Escapes text for wiki markup: every character that some markup gives a meaning to becomes a numeric character
//! reference (`&#60;` for `<`), which HTML, Markdown and wikitext all understand. A backslash would do only in
//! CommonMark.

/// Any text, such as a name that somebody typed.
pub(super) fn text(text: &str) -> String {
    escaped(text, "")
}

/// A formatted number, whose separators and signs no markup gives a meaning to.
pub(super) fn number(text: &str) -> String {
    escaped(text, "%,.()+-")
}

fn escaped(text: &str, plain: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = on_one_line(text).peekable();
    while let Some(c) = rest.next() {
        let is_markup = match c {
            // MediaWiki makes a link of "RFC 2119", TiddlyWiki of "BrandSearch".
            c if c.is_whitespace() => {
                before.is_some_and(char::is_uppercase) && rest.peek().is_some_and(char::is_ascii_digit)
            }
            c if c.is_uppercase() => before.is_some_and(char::is_lowercase),
            c => c.is_ascii_punctuation() && !plain.contains(c),
        };
        if is_markup {
            escaped += &["&#", &u32::from(c).to_string(), ";"].concat();
        } else {
            escaped.push(c);
        }
        before = Some(c);
    }
    escaped
}

/// A line break would end the row in most markups. XML allows neither control characters nor U+FFFE and U+FFFF, not
/// even as references.
pub(super) fn on_one_line(text: &str) -> impl Iterator<Item = char> {
    text.trim().chars().map(|c| match c {
        '\u{2028}' | '\u{2029}' => ' ',
        '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        c if c.is_control() => ' ',
        c => c,
    })
}
