//! A file of plans beside the page (`?src=`), shown read-only.

use crate::io::query_pairs;
use crate::model::Scenario;
use crate::state::app::App;
use crate::state::library::{Entry, Id, Library, Origin};
use crate::state::plan::Draft;
use crate::state::start::first_plan;
use crate::text::SourceFailure;
use std::rc::Rc;

#[derive(Debug, Clone, PartialEq)]
pub struct SourceFile {
    /// The address in the link, as written there.
    pub address: String,
    pub progress: SourceProgress,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceProgress {
    Loading,
    Open {
        /// The number of invalid plans in the file.
        left_out: usize,
    },
    Failed(SourceFailure),
}

impl SourceFile {
    /// Maximum length of the name shown, in characters.
    const MAX_NAME_CHARS: usize = 60;

    /// The name to show: what the address asks for, such as `fetch.php?media=plan.json`, else the last segment of its path.
    pub fn name(&self) -> String {
        let address = self.address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let is_file = |name: &str| name.to_ascii_lowercase().ends_with(".json");
        let asked = query_pairs(query).into_iter().map(|(_, value)| value).find(|value| is_file(value));
        let asked = asked.filter(|_| !is_file(path));
        // Wikis part the folders of attachments by colons as well.
        let last = asked.as_deref().map_or(path.rsplit('/').next(), |name| name.rsplit(['/', ':']).next());
        let name = last.filter(|name| !name.is_empty()).unwrap_or(&self.address);
        name.chars().take(Self::MAX_NAME_CHARS).collect()
    }
}

/// Puts the file's plans first in the list and opens the first of them; without any, the reader's own
/// plans are shown as usual.
pub(in crate::state) fn source_loaded(
    app: &mut App,
    scenarios: Result<Vec<Option<(Id, Scenario)>>, SourceFailure>,
) {
    let progress = match &scenarios {
        Ok(scenarios) if scenarios.iter().all(Option::is_none) => {
            SourceProgress::Failed(SourceFailure::Invalid)
        }
        Ok(scenarios) => {
            SourceProgress::Open { left_out: scenarios.iter().filter(|it| it.is_none()).count() }
        }
        Err(trouble) => SourceProgress::Failed(*trouble),
    };
    app.update_notices(|notices| notices.source.iter_mut().for_each(|source| source.progress = progress));
    let locale = app.preferences.locale();
    let entry = |(id, scenario): (Id, Scenario)| {
        let draft = Some(Rc::new(Draft::of(&scenario, locale)));
        Rc::new(Entry { id, origin: Origin::File, edited_in_other_tab: false, saved: None, draft })
    };
    let mut entries: Vec<_> = scenarios.into_iter().flatten().flatten().map(entry).collect();
    let first = entries.first().map(|entry| entry.id.clone());
    let open = app.open_plan().clone();
    if open.is_loading() {
        entries.extend_from_slice(app.library.others());
        let id = first.or(app.last_opened.clone());
        let fallback = || first_plan(open.id.clone(), app.preferences);
        app.library = Library::opened_at(entries, id.as_ref(), locale, fallback);
    } else if !entries.is_empty() {
        // The reader opened another plan while the file was loading: keep that open.
        app.library.edit(locale, |list| *list = [entries, std::mem::take(list)].concat());
    }
}
