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

#[cfg(test)]
mod tests {
    use super::*;

    /// From "what: of what" on each line.
    fn lists(text: &str) -> BTreeMap<String, Files> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let list = |line: &str| {
            let (name, members) = line.split_once(": ")?;
            Some((name.to_owned(), members.split(' ').map(str::to_owned).collect()))
        };
        lines.map(|line| list(line).expect("a colon")).collect()
    }

    #[test]
    fn a_file_is_in_the_first_pack_that_needs_it_and_else_with_those_of_the_same_parts() {
        let needs = lists(
            "editing: own-of-editing all
             background: own-of-background all editing-no-more
             months: own-of-months all editing-no-more small large
             actuals: own-of-actuals small large",
        );
        let size = |file: &str| if file == "large" { SMALL } else { 10 };
        let expected = lists(
            "editing: own-of-editing all
             background: own-of-background editing-no-more
             months: own-of-months
             actuals: own-of-actuals
             shared: small
             actuals-months: large",
        );
        assert_eq!(packs(&needs, &["editing".to_owned(), "background".to_owned()], size), expected);
    }
}
