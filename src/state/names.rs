//! Names that no plan of the list bears yet.

use super::app::Library;
use super::entry::Id;
use crate::model::Name;
use std::collections::{HashMap, HashSet};

/// The names that saved plans bear, looked at once for however many names.
pub(super) struct Names<'a> {
    taken: HashSet<&'a str>,
    /// What was found free for a name.
    found: HashMap<String, String>,
}

impl<'a> Names<'a> {
    /// Those of all plans but one, which may keep its own.
    pub(super) fn beside(library: &'a Library, id: Option<&Id>) -> Self {
        let others = library.entries.iter().filter(|entry| Some(&entry.id) != id);
        let taken = others.filter_map(|entry| Some(entry.saved.as_ref()?.name.as_str()));
        Self { taken: taken.collect(), found: HashMap::new() }
    }

    /// The name itself where it is free, or with a number behind it; the same each time it is asked for.
    pub(super) fn free(&mut self, name: &str) -> String {
        if let Some(found) = self.found.get(name) {
            return found.clone();
        }
        let numbered = (2..).map(|number| format!("{name} ({number})"));
        let longest = |name: &String| name.chars().count() <= Name::MAX_CHARS;
        let mut names = std::iter::once(name.to_owned()).chain(numbered.take_while(longest));
        let free = names.find(|name| !self.taken.contains(&**name)).unwrap_or_else(|| name.to_owned());
        self.found.insert(name.to_owned(), free.clone());
        free
    }
}
