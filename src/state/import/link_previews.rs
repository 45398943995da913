//! Plans from a link: shown in the list, stored only on request.

use crate::io::{self, FileError};
use crate::model::Scenario;
use crate::state::app::App;
use crate::state::library::{Entry, Id, LibrarySlot, Origin};
use crate::state::plan::Draft;
use crate::state::undo::Change;
use std::rc::Rc;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// The link has no usable plan.
    Unusable(FileError),
    /// This many of its plans are invalid.
    Refused(usize),
}

/// The plans of a link, read where it comes in and not by the reducer.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkedPlans {
    usable: Vec<Scenario>,
    error: Option<LinkError>,
}

impl LinkedPlans {
    /// Reads a URL fragment; none where it has no plans.
    pub fn read(fragment: &str) -> Option<Self> {
        match io::scenarios_from_fragment(fragment).transpose()? {
            Ok(received) => {
                let count = received.len();
                let usable: Vec<_> = received.into_iter().flatten().map(|it| it.scenario).collect();
                let refused = count - usable.len();
                Some(Self { usable, error: (refused > 0).then_some(LinkError::Refused(refused)) })
            }
            Err(error) => Some(Self { usable: Vec::new(), error: Some(LinkError::Unusable(error)) }),
        }
    }
}

/// Adds the plans of a link to the list and opens the first.
pub(in crate::state) fn open_link(app: &mut App, LinkedPlans { usable, error }: LinkedPlans) {
    app.update_notices(|notices| notices.link_error = error);
    let ids: Vec<Id> = usable.iter().map(|scenario| add_preview(app, scenario)).collect();
    if let Some(first) = ids.first() {
        app.open(first);
    }
}

/// Adds a plan to the list as a preview, unless the same one is there. Returns its id.
fn add_preview(app: &mut App, scenario: &Scenario) -> Id {
    let draft = Draft::of(scenario, app.preferences.locale());
    let record = draft.record();
    let is_same = |entry: &Rc<Entry>| entry.draft.as_ref().is_some_and(|draft| draft.record() == record);
    if let Some(existing) = previews(app).into_iter().find(is_same) {
        return existing.id.clone();
    }
    let id = app.id_generator.next_id();
    let (saved, draft) = (None, Some(Rc::new(draft)));
    let entry = Entry { id: id.clone(), origin: Origin::Preview, saved, draft, edited_in_other_tab: false };
    app.library.list_open();
    app.library.edit(app.preferences.locale(), |list| list.push(Rc::new(entry)));
    id
}

fn previews(app: &App) -> Vec<Rc<Entry>> {
    app.library.all_entries().into_iter().filter(|entry| entry.is_from_link()).collect()
}

/// The number of plans in the list that came from a link and are not stored.
pub fn preview_count(app: &App) -> usize {
    let open = app.open_plan();
    let open_counts = app.library.open_position().is_some() && open.is_preview() && !open.is_read_only();
    usize::from(open_counts) + app.library.others().iter().filter(|entry| entry.is_from_link()).count()
}

/// Saves all previews and keeps the open plan open. Incomplete ones stay previews.
pub(in crate::state) fn save_previews(app: &mut App) {
    let open = app.open_plan().id.clone();
    for preview in previews(app) {
        app.open(&preview.id);
        app.save();
    }
    app.open(&open);
}

/// Removes all previews from the list, as one step to undo.
pub(in crate::state) fn drop_previews(app: &mut App) {
    app.library.list_open();
    let entries = app.library.entries().into_iter().enumerate();
    let previews = entries.filter(|(_, entry)| entry.is_from_link());
    let slots: Vec<_> =
        previews.map(|(at, entry)| LibrarySlot { id: entry.id.clone(), at, entry: None }).collect();
    if !slots.is_empty() {
        let undo_slots = app.set_slots(&slots);
        app.record(Change::Slots(undo_slots), None);
    }
}
