//! How wide a text is at most, for drawings whose reader may not have the same fonts.

/// A generous width of a text, in units of the font size.
pub fn text_width(text: &str) -> f64 {
    text.chars().map(width).sum()
}

fn width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 1.05,
        'A'..='Z' => 0.82,
        '\0'..='\u{24f}' => 0.68,
        _ => 1.1,
    }
}

/// The text, cut to a width with an ellipsis.
pub fn fitted(text: &str, most: f64) -> String {
    if text_width(text) <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = width('…');
    for c in text.chars() {
        used += width(c);
        if used > most {
            break;
        }
        kept.push(c);
    }
    [kept.trim_end(), "…"].concat()
}

/// The text in lines of at most a width, broken at spaces; the last of so many lines is cut.
pub fn wrapped(text: &str, most: f64, most_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if lines_fit(line, word, most) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most_lines {
        let rest = lines.split_off(most_lines - 1).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|line| fitted(line, most)).collect()
}

fn lines_fit(line: &str, word: &str, most: f64) -> bool {
    text_width(line) + text_width(" ") + text_width(word) <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_and_broken_to_a_width() {
        assert_eq!(fitted("short", 10.0), "short");
        let cut = fitted("WWWWWWWWWW", 5.0);
        assert!(cut.ends_with('…') && text_width(&cut) <= 5.0, "{cut}");
        let lines = wrapped("one two three four five six seven", 8.0, 3);
        assert!(lines.len() <= 3 && lines.iter().all(|line| text_width(line) <= 8.0), "{lines:?}");
        assert_eq!(wrapped("one two", 80.0, 3), ["one two"]);
    }
}
