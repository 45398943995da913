//! Links to scenarios inside other text: in sentences and markup, broken over lines, and carried inside the addresses of
//! programs that check links in mail.

use super::error::FileError;
use super::file::ScenarioResults;
use super::prefill::{Prefill, prefill};
use super::query_string::{percent_decoded, query_pairs};
use super::share::{BASE62, KEY, scenarios_encoded};

/// How programs write the `#` before a link's scenarios, apart from percent-encoding: Proofpoint's URL Defense in its
/// versions 2 and 3, quoted-printable mail, HTML.
const REWRITTEN: [&str; 5] = ["-23s-3D0", "*s=0", "#s=3D0", "&#35;s=0", "&#x23;s=0"];

/// Lines over which a link may be broken.
const MOST_LINES: usize = 100;

/// The scenarios of the first link in a text; none where it has no link to scenarios.
pub fn scenarios_in_text(text: &str) -> Result<Option<ScenarioResults>, FileError> {
    let mut text = percent_decoded(text).into_owned();
    for rewritten in REWRITTEN {
        text = text.replace(rewritten, "#s=0");
    }
    let mut result = Ok(None);
    for fragment in text.split('#').skip(1) {
        let first_word = fragment.split_whitespace().next().unwrap_or_default();
        let key =
            first_word.split('&').take_while(|part| !part.starts_with(KEY)).map(|part| part.len() + 1).sum();
        let Some(encoded) = fragment.get(key..).and_then(|rest| rest.strip_prefix(KEY)) else { continue };
        match over_lines(encoded) {
            Ok(scenarios) => return Ok(Some(scenarios)),
            Err(error) => result = Err(error),
        }
    }
    result
}

/// Reads a link that may go on in the next lines: with none of them, with one, and so on.
fn over_lines(encoded: &str) -> Result<ScenarioResults, FileError> {
    let is_digit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let (mut joined, mut rest, mut result) = (String::new(), encoded, Err(FileError::Damaged));
    for _ in 0..MOST_LINES {
        let (digits, after) = rest.split_at(rest.find(|c| !is_digit(c)).unwrap_or(rest.len()));
        joined += digits;
        let tried = scenarios_encoded(&joined);
        if result.is_err() || tried.is_ok() {
            result = tried;
        }
        // A soft line break of quoted-printable mail, and the marks of a quotation.
        let next_line = after.strip_prefix('=').unwrap_or(after);
        let is_broken = next_line.starts_with(['\r', '\n', ' '])
            && next_line.trim_start_matches(' ').starts_with(['\r', '\n']);
        if result.is_ok() || !is_broken || !joined.starts_with(BASE62) {
            break;
        }
        rest = next_line.trim_start_matches(['\r', '\n', ' ', '\t', '>', '|']);
    }
    result
}

/// The numbers of a plan in the query of a link in a text: of the first link that has all of them, or else any.
pub fn prefill_in_text(text: &str) -> Option<Prefill> {
    let unbroken = text.replace("=\n", "").replace(['\r', '\n'], "");
    let words = || text.split_whitespace().chain(unbroken.split_whitespace());
    let complete = words().filter_map(prefill_in).find(|link| link.fault().is_none());
    complete.or_else(|| words().find_map(prefill_in))
}

/// The plan in a word's query, or in that of an address which the query carries.
fn prefill_in(word: &str) -> Option<Prefill> {
    let decoded = percent_decoded(word);
    let of = |address: &str| {
        let (_, query) = address.split('#').next()?.split_once('?')?;
        let end = query.find([')', '>', ']', '}', '"', '<', '|', '*', '`', '”', '»']).unwrap_or(query.len());
        let query = query[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        Some(prefill(&query_pairs(query))).filter(Prefill::has_plan)
    };
    of(word).or_else(|| decoded.rmatch_indices('?').find_map(|(at, _)| of(&decoded[at..])))
}
