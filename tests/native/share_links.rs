//! Links to any plan arrive: whatever stands around them, and however they are encoded on the way.

use crate::strategies::tables::texts;
use crate::strategies::{currencies, months, plans};
use embudo::io::{query_pairs, scenarios_from_fragment, share_fragment};
use embudo::model::{Name, Scenario, UnknownFields};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser};

fn scenarios() -> impl Strategy<Value = Scenario> {
    let plan = prop_oneof![4 => plans().boxed(), 1 => months::plans().boxed()];
    (texts(), currencies(), plan).prop_filter_map("has a name", |(name, currency, plan)| {
        let name = Name::new(&name).ok()?;
        Some(Scenario { name, currency, plan, unknown: UnknownFields::NONE })
    })
}

/// What Markdown shows of a text, where it is nothing but text.
fn shown(markdown: &str) -> Option<String> {
    let mut shown = String::new();
    for event in Parser::new_ext(markdown, Options::all()) {
        match event {
            Event::Start(pulldown_cmark::Tag::Paragraph) | Event::End(pulldown_cmark::TagEnd::Paragraph) => {}
            Event::Text(text) => shown.push_str(&text),
            _ => return None,
        }
    }
    Some(shown)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_local_rejects: 1_000_000, ..ProptestConfig::with_cases(20_000) })]

    #[test]
    fn every_link_survives_what_stands_around_it(scenario in scenarios(), tail in "[-_.),>=*\\]\"”… ]{0,3}") {
        let fragment = share_fragment(std::slice::from_ref(&scenario)).expect("one plan is not too much");
        prop_assert!(fragment.ends_with(|end: char| end.is_ascii_alphanumeric()), "{}", fragment);
        let address = ["https://wiki.example/embudo/#", &fragment].concat();
        let whole = shown(&address);
        prop_assert_eq!(whole.as_deref(), Some(&*address));
        for met in [[&fragment, &*tail].concat(), fragment.replace('=', "%3D"), fragment.clone()] {
            let read = scenarios_from_fragment(&met).expect("is read").expect("carries a plan");
            prop_assert_eq!(read[0].as_ref().map(|it| &it.scenario), Ok(&scenario), "{}", met);
        }
    }

    #[test]
    fn an_address_whose_ampersands_were_escaped_reads_the_same(pairs in prop::collection::vec(("[a-z-]{1,8}", "[0-9a-z.;]{0,8}"), 0..6)) {
        let parts: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
        prop_assert_eq!(query_pairs(&parts.join("&amp;")), pairs.clone());
        prop_assert_eq!(query_pairs(&parts.join("&")), pairs);
    }
}
