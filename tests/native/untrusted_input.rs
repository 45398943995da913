//! Nothing that comes from outside brings the page down, and nothing out of range gets in: ten thousand cases
//! for each entry point.

use crate::strategies::{currencies, plans};
use embudo::io::{file_to_json, scenario_to_json, share_fragment};
use embudo::model::{Amount, Name, Rate, Scenario, UnknownFields};
use proptest::prelude::*;

/// Pieces of what the decoders know, extreme numbers, and what people try on pages.
const PIECES: [&str; 64] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "{\"format\":\"embudo\",\"version\":1,\"scenarios\":[",
    "]}",
    "\"version\":",
    "\"scenarios\":",
    "\"name\":\"A\"",
    "\"currency\":\"EUR\"",
    "\"budget\":",
    "\"costPerLead\":",
    "\"closeRate\":",
    "\"channels\":[",
    "\"stages\":[\"MQL\"]",
    "\"stageRates\":",
    "\"rates\":[",
    "\"id\":\"a\"",
    "\"__proto__\":",
    "\"constructor\":",
    "embudo-draft",
    "embudo-desk",
    "embudo-order",
    "\"fields\":[[\"budget\",\"1\"]]",
    "\"channels\",\"50\"",
    "\"stages\",\"5\"",
    "\"language\":\"es\"",
    "1e308",
    "-0",
    "-0.0",
    "1e-320",
    "NaN",
    "Infinity",
    "123456789012345678901234567890",
    "0.05",
    "12000",
    "null",
    "true",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "\u{202e}",
    "\u{200f}",
    "\u{0}",
    "\\ud800",
    "\u{feff}",
    "=1+1",
    "\t",
    "\n",
    "Day,Campaign,Cost,Leads\n",
    "2026-01-05,Search,10.50,2\n",
    "03/04/2026;1.234,56\n",
    "\"open\n",
    "Total,--,",
    ";",
    "s=",
    "#s=",
    "budget=",
    "goal-sales=",
    "close=",
    "%",
];

/// Texts that are nearly right, and texts that are nothing.
fn texts() -> impl Strategy<Value = String> {
    let pieces =
        prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..24).prop_map(|it| it.concat());
    prop_oneof![4 => pieces, 2 => mutated(), 1 => any::<String>(), 1 => "[0-9.,eE %€$+-]{0,24}"]
}

fn scenarios() -> BoxedStrategy<Scenario> {
    let name = |name: &str| Name::new(name).expect("is a name");
    let scenarios = (plans().boxed(), currencies()).prop_map(move |(plan, currency)| Scenario {
        name: name("Ñandú \"x\""),
        currency,
        plan,
        unknown: UnknownFields::NONE,
    });
    scenarios.boxed() // on the heap: unboxed it is more than a test's stack
}

/// What Embudo writes, with a part cut off, doubled or replaced.
fn mutated() -> BoxedStrategy<String> {
    let written = scenarios().prop_flat_map(|it| {
        let forms = [
            scenario_to_json(&it),
            file_to_json(&[(Some("a"), &it), (Some("a"), &it)]),
            share_fragment(&[&it]).expect("one fits"),
        ];
        prop::sample::select(forms.to_vec())
    });
    let places =
        (any::<prop::sample::Index>(), any::<prop::sample::Index>(), prop::sample::select(PIECES.to_vec()));
    let mutated = (written, places, 0_u8..4).prop_map(|(text, (one, other, piece), how)| {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (one, other) = (*one.get(&places), *other.get(&places));
        let (from, to) = (one.min(other), one.max(other));
        match how {
            0 => text[..from].to_owned(),
            1 => [&text[..to], &text[from..]].concat(),
            2 => [&text[..from], piece, &text[to..]].concat(),
            _ => text,
        }
    });
    mutated.boxed()
}

macro_rules! fuzz {
    ($($entry_point:ident)*) => {
        proptest! {
            #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]
            $(
                #[test]
                fn $entry_point(text in texts()) {
                    crate::entry_points::$entry_point(&text);
                }
            )*
        }
    };
}

fuzz! { file link records query number pasted stored import_preview exported }

#[test]
fn every_entry_point_is_fuzzed_here_and_by_the_fuzzer() {
    let fuzzed =
        include_str!("untrusted_input.rs").lines().find(|line| line.starts_with("fuzz!")).unwrap_or_default();
    for (entry_point, _) in crate::entry_points::ALL {
        assert!(fuzzed.split(' ').any(|word| word == entry_point), "{entry_point}");
        let target = std::path::Path::new("fuzz/fuzz_targets").join(entry_point).with_extension("rs");
        assert!(target.is_file(), "{entry_point}");
    }
    // The fuzzer has that file alone.
    assert!(!include_str!("entry_points.rs").contains("crate::"));
}

#[test]
fn numbers_are_read_to_the_last_bit() {
    // Found by the fuzzer: read with an error of one bit, it was written as another number.
    crate::entry_points::file(
        r#"{"format":"embudo","version":1,"scenarios":[{"name":"a","currency":"EUR","budget":1,"costPerLead":1,"closeRate":0.1,"x":8.777777777757782e+77}]}"#,
    );
}

#[test]
fn minus_nothing_is_nothing() {
    assert!(Amount::new(-0.0).is_ok_and(|it| !it.get().is_sign_negative()));
    assert!(Rate::new(-0.0).is_ok_and(|it| !it.get().is_sign_negative()));
}
