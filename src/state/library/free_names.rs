//! Finds names that no saved plan uses.

use super::{Id, Library};
use crate::model::Name;
use std::collections::{HashMap, HashSet};

/// The names in use, collected once for any number of look-ups: a search per name would be quadratic for
/// large imports.
pub(in crate::state) struct FreeNames<'a> {
    taken: HashSet<&'a str>,
    /// Results of earlier look-ups.
    cache: HashMap<String, String>,
}

impl<'a> FreeNames<'a> {
    /// The names of all saved plans except one.
    pub(in crate::state) fn new(library: &'a Library, except: Option<&Id>) -> Self {
        let others = library.others.iter().map(|entry| (&entry.id, &entry.saved));
        let all = others.chain([(&library.open.id, &library.open.saved)]);
        let taken = all.filter(|(id, _)| Some(*id) != except);
        let taken = taken.filter_map(|(_, saved)| Some(saved.as_ref()?.name.as_str()));
        Self { taken: taken.collect(), cache: HashMap::new() }
    }

    /// The name itself if no plan uses it, else with a number: `Name (2)`. The same name always gives the
    /// same result.
    pub(in crate::state) fn free_name(&mut self, name: &str) -> String {
        if let Some(free) = self.cache.get(name) {
            return free.clone();
        }
        let free = free_name(name, |name| self.taken.contains(name));
        self.cache.insert(name.to_owned(), free.clone());
        free
    }
}

/// The name itself if it is not taken, else with the first number that is free: `Name (2)`.
pub(in crate::state) fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| [name, " (", &number.to_string(), ")"].concat());
    let fits = |name: &String| name.chars().count() <= Name::MAX_CHARS;
    let mut names = std::iter::once(name.to_owned()).chain(numbered.take_while(fits));
    names.find(|name| !is_taken(name)).unwrap_or_else(|| name.to_owned())
}
