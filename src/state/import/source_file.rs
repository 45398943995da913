//! A file of plans beside the page, which can be looked at and not changed.

use crate::model::Scenario;
use crate::state::app::App;
use crate::state::library::{Entry, Id, Library, Origin};
use crate::state::plan::Draft;
use crate::state::start::first_plan;
use crate::text::SourceTrouble;
use std::rc::Rc;

/// A file beside the page that the link names.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceFile {
    /// Where it is, as it stands in the link.
    pub address: String,
    /// What has become of it.
    pub progress: SourceProgress,
}

/// What has become of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceProgress {
    /// It is on its way.
    Loading,
    /// Its plans are in the list.
    Open {
        /// How many of them can't be used.
        left_out: usize,
    },
    /// It can't be shown.
    Failed(SourceTrouble),
}

impl SourceFile {
    /// So much of an address is worth showing.
    const LONGEST: usize = 60;

    /// What to call it: the end of its address.
    pub fn name(&self) -> String {
        let path = self.address.split(['?', '#']).next().unwrap_or_default();
        let name = path.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or(&self.address);
        name.chars().take(Self::LONGEST).collect()
    }
}

impl App {
    /// The plans of the file come first in the list, and the first of them is opened; where there are none,
    /// the reader's own are there as ever.
    pub(in crate::state) fn source_loaded(
        &mut self,
        scenarios: Result<Vec<Option<(Id, Scenario)>>, SourceTrouble>,
    ) {
        let progress = match &scenarios {
            Ok(scenarios) if scenarios.iter().all(Option::is_none) => {
                SourceProgress::Failed(SourceTrouble::Invalid)
            }
            Ok(scenarios) => {
                SourceProgress::Open { left_out: scenarios.iter().filter(|it| it.is_none()).count() }
            }
            Err(trouble) => SourceProgress::Failed(*trouble),
        };
        self.update_notices(|notices| {
            notices.source.iter_mut().for_each(|source| source.progress = progress)
        });
        let language = self.preferences.language;
        let entry = |(id, scenario): (Id, Scenario)| {
            let draft = Some(Rc::new(Draft::of(&scenario, language)));
            Rc::new(Entry { id, origin: Origin::File, edited_in_other_tab: false, saved: None, draft })
        };
        let mut entries: Vec<_> = scenarios.into_iter().flatten().flatten().map(entry).collect();
        let first = entries.first().map(|entry| entry.id.clone());
        let open = self.open_plan().clone();
        if open.is_loading() {
            entries.extend_from_slice(self.library.others());
            let id = first.or(self.last_opened.clone());
            let otherwise = || first_plan(open.id.clone(), self.preferences);
            self.library = Library::opened_at(entries, id.as_ref(), language, otherwise);
        } else if !entries.is_empty() {
            // Whoever went on to another plan in the meantime stays there.
            self.library.edit(language, |list| *list = [entries, std::mem::take(list)].concat());
        }
    }
}
