//! Which modules that wasm-split makes are sent as one. It makes one of each part, and one of each set of parts that share
//! some code: more than a hundred, too many to ask for and to compile one by one.

use std::collections::{BTreeMap, BTreeSet};

/// The names of modules.
pub type Files = BTreeSet<String>;

/// Modules of fewer bytes, before they are optimized, that only parts share which not every visit has, are sent together.
const SMALL: usize = 20_000;

/// For each pack the modules in it, by the modules that each part needs. The packs of the parts of every visit have all
/// that their part needs and those before it do not.
pub fn packs(
    needs: &BTreeMap<String, Files>,
    of_every_visit: &[String],
    size: impl Fn(&str) -> usize,
) -> BTreeMap<String, Files> {
    let mut packs: BTreeMap<String, Files> = BTreeMap::new();
    for file in needs.values().flatten() {
        let sharing: Vec<&str> =
            needs.iter().filter(|(_, files)| files.contains(file)).map(|(part, _)| part.as_str()).collect();
        let first = of_every_visit.iter().find(|part| sharing.contains(&part.as_str()));
        let pack = match first {
            Some(part) => part.clone(),
            None if sharing.len() > 1 && size(file) < SMALL => "shared".to_owned(),
            None => sharing.join("-"),
        };
        packs.entry(pack).or_default().insert(file.clone());
    }
    packs
}
