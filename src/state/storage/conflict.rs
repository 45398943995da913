//! Conflicts: a plan edited in two tabs. This tab's version becomes a copy; the reader may replace the
//! original with it.

use super::unreadable::is_newer_version;
use crate::model::{Name, Scenario};
use crate::state::app::App;
use crate::state::library::{Entry, Id, OpenPlan, Origin};
use crate::state::notices::Conflict;
use crate::state::undo::Change;
use std::rc::Rc;

/// Adds this tab's version of a plan as a copy after the original. If the plan is open, the copy is
/// opened and takes over its undo history.
pub(super) fn fork(app: &mut App, here: Entry) {
    let original = here.id.clone();
    let copy = app.id_generator.next_id();
    let entry = Rc::new(copy_of(app, &here, copy.clone()));
    let name = entry.name();
    Rc::make_mut(&mut app.history).move_changes(&original, &copy);
    let locale = app.preferences.locale();
    let open = app.open_plan().clone();
    if let Some(forked) = open.updated_from(&entry, locale).filter(|_| open.id == original) {
        app.library.open_new(forked);
        app.library.list_open();
        let after = app.library.position(&original).map_or(app.library.len(), |at| at + 1);
        app.library.move_open(after);
    } else {
        let after = app.library.position(&original).map_or(app.library.len(), |at| at + 1);
        app.library.edit(locale, |list| list.insert(after.min(list.len()), entry));
    }
    app.update_notices(|notices| notices.conflict = Some(Conflict { name, original, copy }));
}

/// A copy with another id and an unused name.
pub(in crate::state) fn copy_of(app: &App, entry: &Entry, id: Id) -> Entry {
    let rename = |name: &str| if name.trim().is_empty() { String::new() } else { app.free_name(name, &id) };
    let saved = entry.saved.as_ref().map(|saved| {
        let name = Name::new(&rename(saved.name.as_str())).unwrap_or_else(|_| saved.name.clone());
        Rc::new(Scenario { name, ..Scenario::clone(saved) })
    });
    let draft = entry.draft.as_ref().map(|draft| Rc::new(draft.named(rename(&draft.name))));
    Entry { id, saved, draft, origin: Origin::Own, edited_in_other_tab: false }
}

/// Moves what was just typed into a copy if another tab is editing the plan.
pub(in crate::state) fn fork_if_edited_in_other_tab(app: &mut App) {
    let open = app.open_plan();
    if open.is_edited_in_other_tab() {
        let (id, draft) = (open.id.clone(), Some(open.draft.clone()));
        fork(app, Entry { id, origin: Origin::Own, saved: None, draft, edited_in_other_tab: false });
    }
}

/// Replaces the original with this tab's copy.
pub(in crate::state) fn resolve_with_mine(app: &mut App) {
    let Some(Conflict { original, copy, .. }) = app.notices.conflict.clone() else { return };
    app.update_notices(|notices| notices.conflict = None);
    if is_newer_version(app, &original) {
        return; // the original can't be overwritten, so keep both
    }
    if app.library.position(&original).is_none() || !app.open(&copy) {
        return;
    }
    let draft = app.open_plan().draft.clone();
    let next = app.id_generator.next_id();
    let Some((at, entry)) = app.remove_open_plan(next) else { return };
    app.record(Change::Removed { at, entry }, None);
    if app.open(&original) {
        let name = app.open_plan().draft.name.clone();
        app.record_draft(None);
        let open = OpenPlan { remote: None, ..OpenPlan::clone(app.open_plan()) };
        app.library.set_open(open.with_draft(draft.named(name)));
    }
}
