//! Share links: a file of scenarios in the fragment of an address, `#s=` and the file compressed with raw deflate
//! (RFC 1951). The scenarios have no ids: those are of the browser that wrote the link.
//!
//! Links are written with letters and digits only ([`base62`], after a `0`), so that wikis and mail programs neither
//! interpret nor cut off any of it. Links of earlier releases, in [`base64url`], are still read.

use super::error::FileError;
use super::file::{ScenarioResults, file_from_json, file_to_json};
use super::query_string::percent_decoded;
use super::{base62, base64url, limits};
use crate::model::Scenario;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use std::borrow::Borrow;

pub(super) const KEY: &str = "s=";
/// Marks base 62. No base64url link starts with it: `0` is the bits 110100, so the first byte of the deflate stream
/// would start a stored block or one of fixed codes; but of a text that starts with `{` those give the bits 0 and 42.
pub(super) const BASE62: char = '0';
/// Compression level, 0 to 10: a compromise, as the link is written at every key press.
const LEVEL: u8 = 5;

/// Writes the fragment of a link to scenarios, without the `#`. None where [`scenarios_from_fragment`] would refuse it
/// as too large.
pub fn share_fragment<S: Borrow<Scenario>>(scenarios: &[S]) -> Option<String> {
    if scenarios.len() > limits::LINK_SCENARIOS {
        return None;
    }
    let filed: Vec<_> = scenarios.iter().map(|scenario| (None, scenario.borrow())).collect();
    let json = file_to_json(&filed);
    // Similar scenarios compress so well that a short link may decompress to too much.
    if json.len() > limits::LINK_BYTES {
        return None;
    }
    let fragment = compressed(json.as_bytes());
    (fragment.len() - KEY.len() <= limits::FRAGMENT).then_some(fragment)
}

fn compressed(bytes: &[u8]) -> String {
    format!("{KEY}{BASE62}{}", base62::encode(&compress_to_vec(bytes, LEVEL)))
}

/// Reads the fragment of a link, with or without the `#`; none where it is not one to scenarios. It may be
/// percent-encoded, and may be followed by characters of the text around the link: `.`, `)`, `>` and the like.
pub fn scenarios_from_fragment(fragment: &str) -> Result<Option<ScenarioResults>, FileError> {
    let decoded = percent_decoded(fragment);
    let parts = decoded.strip_prefix('#').unwrap_or(&decoded).split('&');
    let encoded = parts.into_iter().find_map(|part| part.strip_prefix(KEY));
    encoded.map(scenarios_encoded).transpose()
}

/// How many characters at the end of a link may be of the text that follows it.
const LONGEST_TAIL: usize = 60;
/// Characters of a link that are read in all while the end of it is looked for.
const MOST_READ: usize = 500_000;

/// Reads what stands behind the key of a link, and perhaps text that follows the link.
pub(super) fn scenarios_encoded(text: &str) -> Result<ScenarioResults, FileError> {
    let is_digit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let encoded = text.split(|c| !is_digit(c)).next().unwrap_or_default();
    if encoded.len() > limits::FRAGMENT {
        return Err(FileError::Link);
    }
    if let Some(digits) = encoded.strip_prefix(BASE62) {
        let digits = digits.split(['-', '_']).next().unwrap_or_default();
        // Each try reads the whole link.
        let tails = LONGEST_TAIL.min(MOST_READ / (digits.len() + 1)).min(digits.len()).max(1);
        let shorter = (0..tails).map(|tail| &digits[..digits.len().saturating_sub(tail)]);
        return first_usable(shorter.map(base62::decode));
    }
    // A `-` or `_` at the end of a base64url link may belong to the text around it, and one that belongs to the link
    // may have been cut off. Each possible end is tried.
    let bare = encoded.trim_end_matches(['-', '_']);
    let candidates = ["", "-", "_", "--", "-_", "_-", "__"].map(|end| [bare, end].concat());
    let candidates = std::iter::once(encoded).chain(candidates.iter().map(String::as_str));
    first_usable(candidates.map(base64url::decode))
}

fn first_usable(candidates: impl Iterator<Item = Option<Vec<u8>>>) -> Result<ScenarioResults, FileError> {
    let mut results = candidates.map(decompressed);
    results.find(|result| *result != Err(FileError::Damaged)).unwrap_or(Err(FileError::Damaged))
}

fn decompressed(bytes: Option<Vec<u8>>) -> Result<ScenarioResults, FileError> {
    let bytes = bytes.ok_or(FileError::Damaged)?;
    let json =
        decompress_to_vec_with_limit(&bytes, limits::LINK_BYTES).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => FileError::Link,
            _ => FileError::Damaged,
        })?;
    let scenarios = file_from_json(&String::from_utf8(json).map_err(|_| FileError::Damaged)?)?;
    if scenarios.len() > limits::LINK_SCENARIOS { Err(FileError::Link) } else { Ok(scenarios) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::{ReceivedScenario, scenario_from_json};

    const SPRING: &str = r#"{"format":"embudo","version":1,"scenarios":[{"name":"Primavera «ñ»","currency":"EUR",
        "budget":12000,"costPerLead":50,"closeRate":0.05,"salesCost":6000,"saleValue":2000,"margin":0.6}]}"#;

    /// A link of the first release that had links.
    const WRITTEN: &str = "s=NY0xCsJAEEWvIlMH2QhJsa3YWYSANmIxJpOwkN2F2awoISeysraLF3NitJz_338zQOPZYg8ayF5i7SGBK3Ew3oFOEwgVOWTjA-jTAA4tCVmwsSgUrqbH-zm9ZFNFZnLVXdrdoZRAXC2JNt0opdZKCB_6gnhPWIPOlqjzgUrsxSl3Jt-wo7AVEHT-mzXmRvUSfe8ZOWIXZfM3W-TWuLnPx_P4AQ";

    /// In base64url.
    fn written_by_earlier_releases(bytes: &[u8]) -> String {
        [KEY, &base64url::encode(&compress_to_vec(bytes, LEVEL))].concat()
    }

    #[test]
    fn scenarios_survive_the_round_trip() {
        let spring = scenario_from_json(SPRING).unwrap();
        let fragment = share_fragment(&[&spring, &spring]).unwrap();
        assert!(fragment.len() < 400, "{fragment}");
        for fragment in [fragment.clone(), ["#", &fragment].concat(), ["#a&", &fragment, "&b"].concat()] {
            let read = scenarios_from_fragment(&fragment).unwrap().unwrap();
            let both = vec![Ok(ReceivedScenario { id: None, scenario: spring.clone() }); 2];
            assert_eq!(read, both);
        }
    }

    /// A scenario with the most channels and the longest names there can be, of the letter for each position.
    fn wide(letter: impl Fn(u32) -> char) -> Scenario {
        let name = |at: u32| (0..120).map(|place| letter(at * 120 + place)).collect::<String>();
        let channel = |at| format!(r#"{{"name":"{}","budget":1,"costPerLead":1,"rates":[0.5]}}"#, name(at));
        let channels: Vec<String> = (0..50).map(channel).collect();
        let head =
            r#"{"format":"embudo","version":2,"scenarios":[{"name":"Wide","currency":"EUR","channels":["#;
        scenario_from_json(&[head, &channels.join(","), "]}]}"].concat()).unwrap()
    }

    #[test]
    fn a_link_is_written_exactly_where_it_can_be_read() {
        let most = limits::LINK_SCENARIOS + 1;
        let small = vec![scenario_from_json(SPRING).unwrap(); most];
        // Scenarios that compress very well, and scenarios that hardly compress.
        let alike = vec![wide(|_| '🚀'); most];
        let jumble = |seed: usize| {
            let place = move |at: u32| (at + 6_000 * seed as u32).wrapping_mul(2_654_435_761) >> 18;
            wide(move |at| char::from_u32(0x4e00 + place(at)).unwrap())
        };
        let unlike = (0..most).map(jumble).collect();
        for (scenarios, opened) in [(small, limits::LINK_SCENARIOS), (alike, 37), (unlike, 11)] {
            for count in [opened, opened + 1] {
                let sent = &scenarios[..count];
                let filed: Vec<_> = sent.iter().map(|scenario| (None, scenario)).collect();
                let opens = scenarios_from_fragment(&compressed(file_to_json(&filed).as_bytes())).is_ok();
                assert_eq!(
                    (opens, share_fragment(sent).is_some()),
                    (count == opened, count == opened),
                    "{count}"
                );
            }
        }
    }

    #[test]
    fn a_link_of_the_first_release_is_read() {
        let read = scenarios_from_fragment(WRITTEN).unwrap().unwrap();
        assert_eq!(read[0].as_ref().unwrap().scenario, scenario_from_json(SPRING).unwrap());
    }

    /// Many scenarios, each a little different, with their JSON.
    fn many() -> impl Iterator<Item = (String, Scenario)> {
        (0..2_000).map(|at| {
            let json = SPRING.replace("12000", &(12_000 + at * at).to_string());
            let scenario = scenario_from_json(&json).unwrap();
            (json, scenario)
        })
    }

    fn assert_opens(fragment: &str, scenario: &Scenario) {
        let read =
            scenarios_from_fragment(fragment).unwrap_or_else(|error| panic!("{error}: {fragment}")).unwrap();
        assert_eq!(&read[0].as_ref().unwrap().scenario, scenario, "{fragment}");
    }

    const AROUND: [&str; 14] =
        [".", ")", ").", ",", ">", "=", "%20", "%3E", "&utm_source=x", "*", "]", "\"", "\u{201d}", "%2E"];

    #[test]
    fn a_link_has_only_letters_and_digits_and_is_read_whatever_follows_it() {
        for (_, scenario) in many().step_by(10) {
            let fragment = share_fragment(&[&scenario]).unwrap();
            assert!(fragment[KEY.len()..].bytes().all(|b| b.is_ascii_alphanumeric()), "{fragment}");
            for tail in AROUND.iter().chain(&["_", "-", "__"]) {
                assert_opens(&[&fragment, *tail].concat(), &scenario);
            }
            assert_opens(&fragment.replace('=', "%3D"), &scenario);
        }
    }

    #[test]
    fn links_of_earlier_releases_are_read_with_their_end_cut_off_and_their_characters_encoded() {
        let mut ends = [0; 2];
        for (json, scenario) in many() {
            let fragment = written_by_earlier_releases(json.as_bytes());
            let Some(end) = ["-", "_"].into_iter().position(|end| fragment.ends_with(end)) else { continue };
            ends[end] += 1;
            assert_opens(fragment.trim_end_matches(['-', '_']), &scenario);
            let encoded = fragment.replace('-', "%2D").replace('_', "%5f");
            assert_opens(&encoded, &scenario);
            assert_opens(&encoded.replace('%', "%25"), &scenario);
            for tail in AROUND {
                assert_opens(&[&fragment, tail].concat(), &scenario);
            }
        }
        assert!(ends.iter().all(|&count| count > 3), "{ends:?}");
    }

    #[test]
    fn other_fragments_have_no_scenarios() {
        for fragment in ["", "#", "#results", "#x=1&y", "#S=abc"] {
            assert_eq!(scenarios_from_fragment(fragment), Ok(None), "{fragment}");
        }
    }

    #[test]
    fn damaged_and_too_large_links_are_refused() {
        let bomb = compressed(&vec![b' '; 100_000_000]);
        assert!(bomb.len() < limits::FRAGMENT, "{}", bomb.len());
        let spring = scenario_from_json(SPRING).unwrap();
        let filed = vec![(None, &spring); limits::LINK_SCENARIOS + 1];
        let many = compressed(file_to_json(&filed).as_bytes());
        let newer = compressed(SPRING.replace("\"version\":1", "\"version\":9").as_bytes());
        for (fragment, reason) in [
            ("s=", FileError::Damaged),
            ("s=%00", FileError::Damaged),
            ("s=____", FileError::Damaged),
            (&compressed(SPRING.as_bytes())[..80], FileError::Damaged),
            (&written_by_earlier_releases(SPRING.as_bytes())[..80], FileError::Damaged),
            (&compressed(&[0xff, 0xfe]), FileError::Damaged),
            (&bomb, FileError::Link),
            (&["s=", &"A".repeat(limits::FRAGMENT + 1)].concat(), FileError::Link),
            (&many, FileError::Link),
            (&newer, FileError::Newer),
        ] {
            assert_eq!(scenarios_from_fragment(fragment), Err(reason), "{:.80}", fragment);
        }
    }
}
