//! Scenarios in the fragment of a link: `#s=` and a compressed file (raw deflate). Links carry no ids: what opens
//! one need not know what is stored elsewhere.
//!
//! What is written has letters and digits only ([`base62`], behind a `0`): no wiki reads anything else in it, and no
//! mail program leaves a part of it out. What is read may also be base64url, as links were written before.

use super::file::{FileError, ScenarioResults, file_from_json, file_to_json};
use super::pairs::percent_decoded;
use super::{base62, base64url, limits};
use crate::model::Scenario;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use std::borrow::Borrow;

const KEY: &str = "s=";
/// Before what is written in base 62. Nothing that is base64url begins so: a first byte of deflate that has these six
/// bits would begin a block that is stored or of fixed codes, and the six bits of those are 0 and, before a `{`, 42.
const BASE62: char = '0';
/// All but as small as it gets, in less than half the time: the page packs with every key.
const LEVEL: u8 = 5;

/// The fragment of a link that carries scenarios, without the `#`; none where they are more than [`limits`] let
/// whoever opens it take in.
pub fn share_fragment<S: Borrow<Scenario>>(scenarios: &[S]) -> Option<String> {
    if scenarios.len() > limits::LINKED {
        return None;
    }
    let filed: Vec<_> = scenarios.iter().map(|scenario| (None, scenario.borrow())).collect();
    let json = file_to_json(&filed);
    // Plans much alike pack so well that a short link may unfold to too much.
    if json.len() > limits::UNFOLDED {
        return None;
    }
    let fragment = packed(json.as_bytes());
    (fragment.len() - KEY.len() <= limits::FRAGMENT).then_some(fragment)
}

fn packed(bytes: &[u8]) -> String {
    format!("{KEY}{BASE62}{}", base62::encode(&compress_to_vec(bytes, LEVEL)))
}

/// Reads what a fragment carries, with or without the `#`; none where it carries no scenarios. It may be
/// percent-encoded, and have behind it what belongs to the text around a link: `.`, `)`, `>` and the like.
pub fn scenarios_from_fragment(fragment: &str) -> Result<Option<ScenarioResults>, FileError> {
    let decoded = percent_decoded(fragment);
    let parts = decoded.strip_prefix('#').unwrap_or(&decoded).split('&');
    let Some(packed) = parts.into_iter().find_map(|part| part.strip_prefix(KEY)) else { return Ok(None) };
    let is_digit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let packed = packed.split(|c| !is_digit(c)).next().unwrap_or_default();
    if packed.len() > limits::FRAGMENT {
        return Err(FileError::Link);
    }
    let bare = packed.trim_end_matches(['-', '_']);
    if let Some(digits) = bare.strip_prefix(BASE62) {
        return unpacked(base62::decode(digits)).map(Some);
    }
    // A `-` or `_` at the end of a base64url link may belong to the text around it, and those that belong to the link
    // may have been left out of it.
    let mended = ["", "-", "_", "--", "-_", "_-", "__"].map(|end| [bare, end].concat());
    let readings = std::iter::once(packed).chain(mended.iter().map(String::as_str));
    let mut results = readings.map(|reading| unpacked(base64url::decode(reading)));
    let usable = results.find(|result| *result != Err(FileError::Damaged));
    usable.unwrap_or(Err(FileError::Damaged)).map(Some)
}

fn unpacked(packed: Option<Vec<u8>>) -> Result<ScenarioResults, FileError> {
    let packed = packed.ok_or(FileError::Damaged)?;
    let unfolded =
        decompress_to_vec_with_limit(&packed, limits::UNFOLDED).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => FileError::Link,
            _ => FileError::Damaged,
        })?;
    let received = file_from_json(&String::from_utf8(unfolded).map_err(|_| FileError::Damaged)?)?;
    if received.len() > limits::LINKED { Err(FileError::Link) } else { Ok(received) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::{ReceivedScenario, scenario_from_json};

    const SPRING: &str = r#"{"format":"embudo","version":1,"scenarios":[{"name":"Primavera «ñ»","currency":"EUR",
        "budget":12000,"costPerLead":50,"closeRate":0.05,"salesCost":6000,"saleValue":2000,"margin":0.6}]}"#;

    /// From the first version that had links.
    const WRITTEN: &str = "s=NY0xCsJAEEWvIlMH2QhJsa3YWYSANmIxJpOwkN2F2awoISeysraLF3NitJz_338zQOPZYg8ayF5i7SGBK3Ew3oFOEwgVOWTjA-jTAA4tCVmwsSgUrqbH-zm9ZFNFZnLVXdrdoZRAXC2JNt0opdZKCB_6gnhPWIPOlqjzgUrsxSl3Jt-wo7AVEHT-mzXmRvUSfe8ZOWIXZfM3W-TWuLnPx_P4AQ";

    /// A link as it was written before, in base64url.
    fn written_before(bytes: &[u8]) -> String {
        [KEY, &base64url::encode(&compress_to_vec(bytes, LEVEL))].concat()
    }

    #[test]
    fn scenarios_travel_by_link() {
        let spring = scenario_from_json(SPRING).unwrap();
        let fragment = share_fragment(&[&spring, &spring]).unwrap();
        assert!(fragment.len() < 400, "{fragment}");
        for fragment in [fragment.clone(), ["#", &fragment].concat(), ["#a&", &fragment, "&b"].concat()] {
            let read = scenarios_from_fragment(&fragment).unwrap().unwrap();
            let both = vec![Ok(ReceivedScenario { id: None, scenario: spring.clone() }); 2];
            assert_eq!(read, both);
        }
    }

    /// A scenario of 50 channels whose names are as long as they may be, of the letters at each place.
    fn wide(letter: impl Fn(u32) -> char) -> Scenario {
        let name = |at: u32| (0..120).map(|place| letter(at * 120 + place)).collect::<String>();
        let channel = |at| format!(r#"{{"name":"{}","budget":1,"costPerLead":1,"rates":[0.5]}}"#, name(at));
        let channels: Vec<String> = (0..50).map(channel).collect();
        let head =
            r#"{"format":"embudo","version":2,"scenarios":[{"name":"Wide","currency":"EUR","channels":["#;
        scenario_from_json(&[head, &channels.join(","), "]}]}"].concat()).unwrap()
    }

    #[test]
    fn a_link_is_made_just_where_it_can_be_opened() {
        let most = limits::LINKED + 1;
        let small = vec![scenario_from_json(SPRING).unwrap(); most];
        // Much that packs into little, and what hardly packs.
        let alike = vec![wide(|_| '🚀'); most];
        let jumble = |seed: usize| {
            let place = move |at: u32| (at + 6_000 * seed as u32).wrapping_mul(2_654_435_761) >> 18;
            wide(move |at| char::from_u32(0x4e00 + place(at)).unwrap())
        };
        let unlike = (0..most).map(jumble).collect();
        for (scenarios, opened) in [(small, limits::LINKED), (alike, 37), (unlike, 11)] {
            for count in [opened, opened + 1] {
                let sent = &scenarios[..count];
                let filed: Vec<_> = sent.iter().map(|scenario| (None, scenario)).collect();
                let opens = scenarios_from_fragment(&packed(file_to_json(&filed).as_bytes())).is_ok();
                assert_eq!(
                    (opens, share_fragment(sent).is_some()),
                    (count == opened, count == opened),
                    "{count}"
                );
            }
        }
    }

    #[test]
    fn links_written_once_stay_readable() {
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
    fn a_link_has_letters_and_digits_only_and_what_stands_around_does_not_spoil_it() {
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
    fn links_of_before_open_with_their_end_cut_off_and_their_signs_encoded() {
        let mut ends = [0; 2];
        for (json, scenario) in many() {
            let fragment = written_before(json.as_bytes());
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
    fn no_fragment_of_ours_carries_nothing() {
        for fragment in ["", "#", "#results", "#x=1&y", "#S=abc"] {
            assert_eq!(scenarios_from_fragment(fragment), Ok(None), "{fragment}");
        }
    }

    #[test]
    fn a_hostile_link_is_refused() {
        let bomb = packed(&vec![b' '; 100_000_000]);
        assert!(bomb.len() < limits::FRAGMENT, "{}", bomb.len());
        let spring = scenario_from_json(SPRING).unwrap();
        let filed = vec![(None, &spring); limits::LINKED + 1];
        let many = packed(file_to_json(&filed).as_bytes());
        let newer = packed(SPRING.replace("\"version\":1", "\"version\":9").as_bytes());
        for (fragment, reason) in [
            ("s=", FileError::Damaged),
            ("s=%00", FileError::Damaged),
            ("s=____", FileError::Damaged),
            (&packed(SPRING.as_bytes())[..80], FileError::Damaged),
            (&written_before(SPRING.as_bytes())[..80], FileError::Damaged),
            (&packed(&[0xff, 0xfe]), FileError::Damaged),
            (&bomb, FileError::Link),
            (&["s=", &"A".repeat(limits::FRAGMENT + 1)].concat(), FileError::Link),
            (&many, FileError::Link),
            (&newer, FileError::Newer),
        ] {
            assert_eq!(scenarios_from_fragment(fragment), Err(reason), "{:.80}", fragment);
        }
    }
}
