//! Scenarios in the fragment of a link: `#s=` and a compressed file (raw deflate, base64url). Links carry no
//! ids: what opens one need not know what is stored elsewhere.

use super::base64url::{decode, encode};
use super::file::{Received, Refused, Unusable, file_from_json, file_to_json};
use super::limits;
use crate::model::Scenario;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use std::borrow::Borrow;

const KEY: &str = "s=";
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
    let packed = encode(&compress_to_vec(json.as_bytes(), LEVEL));
    (packed.len() <= limits::FRAGMENT).then(|| [KEY, &packed].concat())
}

/// Reads what a fragment carries, with or without the `#`; none where it carries no scenarios.
#[allow(clippy::type_complexity)] // what a file gives, where there is one
pub fn shared(fragment: &str) -> Result<Option<Vec<Result<Received, Refused>>>, Unusable> {
    let parts = fragment.strip_prefix('#').unwrap_or(fragment).split('&');
    let Some(packed) = parts.into_iter().find_map(|part| part.strip_prefix(KEY)) else { return Ok(None) };
    if packed.len() > limits::FRAGMENT {
        return Err(Unusable::Link);
    }
    let bytes = decode(packed).ok_or(Unusable::Damaged)?;
    let unfolded =
        decompress_to_vec_with_limit(&bytes, limits::UNFOLDED).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => Unusable::Link,
            _ => Unusable::Damaged,
        })?;
    let json = String::from_utf8(unfolded).map_err(|_| Unusable::Damaged)?;
    let received = file_from_json(&json)?;
    if received.len() > limits::LINKED { Err(Unusable::Link) } else { Ok(Some(received)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::scenario_from_json;

    const SPRING: &str = r#"{"format":"embudo","version":1,"scenarios":[{"name":"Primavera «ñ»","currency":"EUR",
        "budget":12000,"costPerLead":50,"closeRate":0.05,"salesCost":6000,"saleValue":2000,"margin":0.6}]}"#;

    /// From the first version that had links.
    const WRITTEN: &str = "s=NY0xCsJAEEWvIlMH2QhJsa3YWYSANmIxJpOwkN2F2awoISeysraLF3NitJz_338zQOPZYg8ayF5i7SGBK3Ew3oFOEwgVOWTjA-jTAA4tCVmwsSgUrqbH-zm9ZFNFZnLVXdrdoZRAXC2JNt0opdZKCB_6gnhPWIPOlqjzgUrsxSl3Jt-wo7AVEHT-mzXmRvUSfe8ZOWIXZfM3W-TWuLnPx_P4AQ";

    fn link_of(bytes: &[u8]) -> String {
        [KEY, &encode(&compress_to_vec(bytes, LEVEL))].concat()
    }

    #[test]
    fn scenarios_travel_by_link() {
        let spring = scenario_from_json(SPRING).unwrap();
        let fragment = share_fragment(&[&spring, &spring]).unwrap();
        assert!(fragment.len() < 400, "{fragment}");
        for fragment in [fragment.clone(), ["#", &fragment].concat(), ["#a&", &fragment, "&b"].concat()] {
            let read = shared(&fragment).unwrap().unwrap();
            let both = vec![Ok(Received { id: None, scenario: spring.clone() }); 2];
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
                let opens = shared(&link_of(file_to_json(&filed).as_bytes())).is_ok();
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
        let read = shared(WRITTEN).unwrap().unwrap();
        assert_eq!(read[0].as_ref().unwrap().scenario, scenario_from_json(SPRING).unwrap());
    }

    #[test]
    fn no_fragment_of_ours_carries_nothing() {
        for fragment in ["", "#", "#results", "#x=1&y", "#S=abc"] {
            assert_eq!(shared(fragment), Ok(None), "{fragment}");
        }
    }

    #[test]
    fn a_hostile_link_is_refused() {
        let bomb = link_of(&vec![b' '; 100_000_000]);
        assert!(bomb.len() < limits::FRAGMENT, "{}", bomb.len());
        let spring = scenario_from_json(SPRING).unwrap();
        let filed = vec![(None, &spring); limits::LINKED + 1];
        let many = link_of(file_to_json(&filed).as_bytes());
        let newer = link_of(SPRING.replace("\"version\":1", "\"version\":9").as_bytes());
        for (fragment, reason) in [
            ("s=", Unusable::Damaged),
            ("s=%00", Unusable::Damaged),
            ("s=____", Unusable::Damaged),
            (&link_of(SPRING.as_bytes())[..80], Unusable::Damaged),
            (&link_of(&[0xff, 0xfe]), Unusable::Damaged),
            (&bomb, Unusable::Link),
            (&["s=", &"A".repeat(limits::FRAGMENT + 1)].concat(), Unusable::Link),
            (&many, Unusable::Link),
            (&newer, Unusable::Newer),
        ] {
            assert_eq!(shared(fragment), Err(reason), "{:.80}", fragment);
        }
    }
}
