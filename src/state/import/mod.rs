//! Import of scenarios: a preview of its effect on each, then the import as one step to undo.

mod link_previews;
mod recognize;
mod source_file;

pub use link_previews::{LinkError, LinkedPlans, preview_count};
pub(super) use link_previews::{drop_previews, open_link, save_previews};
pub use recognize::{Incoming, IncomingItem, Recognized, recognize};
pub(super) use source_file::source_loaded;
pub use source_file::{SourceFile, SourceProgress};

use crate::io::{self, Fault, FileError, ReceivedScenario, RejectedScenario};
use crate::model::{Name, Scenario, UnknownFields};
use crate::state::app::App;
use crate::state::library::{Entry, FreeNames, Id, LibrarySlot};
use crate::state::plan::{Draft, Field};
use crate::state::storage::is_newer_version;
use crate::state::undo::{Change, Done};
use std::collections::HashMap;
use std::rc::Rc;

/// The effect that importing a text or file would have.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportPreview {
    Scenarios(Vec<ImportLine>),
    /// The text has no usable scenario.
    Unusable(FileError),
    /// What reads it could not be loaded.
    NotLoaded,
}

/// The effect on one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportLine {
    /// Empty if it can't be read.
    pub name: String,
    pub outcome: ImportOutcome,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ImportOutcome {
    /// Not in the list yet.
    Added(IncomingScenario),
    /// In the list with the same contents.
    Unchanged,
    /// In the list with other contents.
    Changed {
        /// The plan in the list.
        existing: Id,
        incoming: IncomingScenario,
        /// Whether it replaces the plan in the list; otherwise both are kept.
        replace: bool,
    },
    Refused(Fault),
    /// A file of which nothing can be read.
    Unreadable(FileError),
}

#[derive(Debug, Clone, PartialEq)]
pub struct IncomingScenario {
    /// The id to use, unless another plan has it.
    pub id: Option<Id>,
    pub scenario: Rc<Scenario>,
    /// Whether it is a table whose row of totals was left out.
    pub total_left_out: bool,
}

impl ImportPreview {
    /// The number of scenarios that would be added or replaced.
    pub fn change_count(&self) -> usize {
        let ImportPreview::Scenarios(lines) = self else { return 0 };
        lines
            .iter()
            .filter(|line| matches!(line.outcome, ImportOutcome::Added(_) | ImportOutcome::Changed { .. }))
            .count()
    }

    /// The number of rows that are left out as totals of those that would be added or replaced.
    pub fn totals_left_out(&self) -> usize {
        let ImportPreview::Scenarios(lines) = self else { return 0 };
        let incoming = lines.iter().filter_map(|line| match &line.outcome {
            ImportOutcome::Added(incoming) | ImportOutcome::Changed { incoming, .. } => Some(incoming),
            _ => None,
        });
        incoming.filter(|incoming| incoming.total_left_out).count()
    }
}

/// The plans of the list, indexed: imports and lists can have thousands of scenarios.
struct ExistingPlans {
    by_id: HashMap<Id, Rc<Entry>>,
    by_name: HashMap<(String, &'static str), Vec<Id>>,
}

impl ExistingPlans {
    fn of(app: &App) -> Self {
        let mut existing_plans = ExistingPlans { by_id: HashMap::new(), by_name: HashMap::new() };
        for entry in app.library.all_entries().into_iter().filter(|entry| !entry.is_preview()) {
            let draft = entry.draft.as_ref().and_then(|draft| draft.scenario());
            for scenario in entry.saved.as_deref().into_iter().chain(&draft) {
                let name = (scenario.name.as_str().to_owned(), scenario.currency.code());
                existing_plans.by_name.entry(name).or_default().push(entry.id.clone());
            }
            existing_plans.by_id.insert(entry.id.clone(), entry);
        }
        existing_plans
    }

    fn has_same_scenario(&self, id: &Id, scenario: &Scenario) -> bool {
        self.by_id.get(id).is_some_and(|entry| {
            entry.saved.as_deref() == Some(scenario)
                || entry.draft.as_ref().is_some_and(|draft| draft.scenario().as_ref() == Some(scenario))
        })
    }

    /// What a plan keeps of its file, its agreement among it.
    fn kept_fields(&self, id: &Id) -> Option<UnknownFields> {
        let entry = self.by_id.get(id)?;
        let of_draft = entry.draft.as_ref().map(|draft| draft.kept_fields_of_file());
        of_draft.or(entry.saved.as_ref().map(|saved| &saved.unknown)).cloned()
    }

    fn outcome(&self, received: ReceivedScenario, total_left_out: bool) -> ImportOutcome {
        let ReceivedScenario { id, mut scenario } = received;
        let id = id.as_deref().map(Id::new);
        let same_name = self.by_name.get(&(scenario.name.as_str().to_owned(), scenario.currency.code()));
        let mut same_name = same_name.into_iter().flatten();
        let existing = match &id {
            Some(id) if self.by_id.contains_key(id) => Some(id.clone()),
            _ if same_name.clone().any(|id| self.has_same_scenario(id, &scenario)) => {
                return ImportOutcome::Unchanged;
            }
            Some(_) => None,
            None => same_name.next().cloned(),
        };
        if let Some(here) = existing.as_ref().and_then(|id| self.kept_fields(id)) {
            scenario.unknown = io::with_marks_of(&scenario.unknown, &here);
        }
        let incoming = IncomingScenario { id, scenario: Rc::new(scenario), total_left_out };
        match existing {
            Some(existing) if self.has_same_scenario(&existing, &incoming.scenario) => {
                ImportOutcome::Unchanged
            }
            Some(existing) => ImportOutcome::Changed { existing, incoming, replace: false },
            None => ImportOutcome::Added(incoming),
        }
    }
}

/// The effect of importing what a text has: a link, a file of scenarios or a table of channels.
fn read_plans(app: &App, text: &str) -> Result<Vec<ImportLine>, FileError> {
    let mut total_left_out = false;
    let received = read_import(app, text, &mut total_left_out)?;
    let existing_plans = ExistingPlans::of(app);
    let line = |received: Result<ReceivedScenario, RejectedScenario>| match received {
        Ok(received) => {
            let name = received.scenario.name.as_str().to_owned();
            ImportLine { name, outcome: existing_plans.outcome(received, total_left_out) }
        }
        Err(RejectedScenario { name, fault }) => ImportLine { name, outcome: ImportOutcome::Refused(fault) },
    };
    Ok(received.into_iter().map(line).collect())
}

fn read_import(
    app: &App,
    text: &str,
    total_left_out: &mut bool,
) -> Result<Vec<Result<ReceivedScenario, RejectedScenario>>, FileError> {
    let text = text.trim();
    if text.len() > io::limits::FILE {
        return Err(FileError::TooLarge);
    }
    if text.trim_start_matches('\u{feff}').starts_with('{') {
        return io::file_from_json(text);
    }
    if let Some(received) = io::scenarios_in_text(text)? {
        return Ok(received);
    }
    // Text with tabs is a table, even if a channel's name looks like a link.
    if let Some(link) = Some(text).filter(|text| !text.contains('\t')).and_then(io::prefill_in_text) {
        return Ok(vec![prefilled(app, &link)]);
    }
    let mut draft = Draft::blank(app.preferences.locale(), app.preferences.currency);
    let pasted = draft.paste(Field::ChannelName(0), text);
    if pasted.left_out > 0 {
        return Err(FileError::Lines);
    }
    *total_left_out = pasted.total;
    let scenario = draft.scenario().ok_or(FileError::Damaged)?;
    Ok(vec![Ok(ReceivedScenario { id: None, scenario })])
}

/// The scenario in the query of a link. An incomplete one is rejected: defaults would make up numbers.
fn prefilled(app: &App, link: &io::Prefill) -> Result<ReceivedScenario, RejectedScenario> {
    if let Some(key) = link.fault() {
        return Err(RejectedScenario { name: String::new(), fault: Fault::Field(key.to_owned()) });
    }
    let currency = link.currency.unwrap_or(app.preferences.currency);
    let draft = Draft::with(app.preferences.locale(), currency, &link.inputs).with_goals(link.goals);
    let rejected = RejectedScenario { name: String::new(), fault: Fault::Misfit };
    draft.scenario().map(|scenario| ReceivedScenario { id: None, scenario }).ok_or(rejected)
}

pub(super) fn set_import_choice(app: &mut App, at: usize, replace_existing: bool) {
    let Some(preview) = &mut app.import_preview else { return };
    if let ImportPreview::Scenarios(lines) = Rc::make_mut(preview)
        && let Some(ImportLine { outcome: ImportOutcome::Changed { replace, .. }, .. }) = lines.get_mut(at)
    {
        *replace = replace_existing;
    }
}

/// Imports the previewed scenarios, as one step to undo.
pub(super) fn apply_import(app: &mut App) {
    let Some(preview) = app.import_preview.take() else { return };
    let ImportPreview::Scenarios(lines) = &*preview else { return };
    app.import_text = Rc::default();
    let library = app.library.clone();
    let mut names = FreeNames::new(&library, None); // free among existing plans; imported ones may share one
    let (mut slots, mut added, mut replaced, mut total) = (Vec::new(), 0, 0, false);
    for ImportLine { outcome, .. } in lines {
        if let ImportOutcome::Added(incoming) | ImportOutcome::Changed { incoming, .. } = outcome {
            total |= incoming.total_left_out;
        }
        let (id, scenario) = match outcome {
            ImportOutcome::Unchanged | ImportOutcome::Refused(_) | ImportOutcome::Unreadable(_) => continue,
            ImportOutcome::Changed { existing, incoming, replace: true }
                if library.contains(existing) && !is_newer_version(app, existing) =>
            {
                replaced += 1;
                (existing.clone(), incoming.scenario.clone())
            }
            ImportOutcome::Added(incoming) | ImportOutcome::Changed { incoming, .. } => {
                let is_free = |id: &Id| !library.contains(id) && !is_newer_version(app, id);
                let id = incoming.id.clone().filter(is_free);
                let id = id.unwrap_or_else(|| app.id_generator.next_id());
                added += 1;
                (id, with_name(&incoming.scenario, &names.free_name(incoming.scenario.name.as_str())))
            }
        };
        let at = library.position(&id).unwrap_or(library.others().len() + 1 + added);
        slots.push(LibrarySlot { id: id.clone(), at, entry: Some(Rc::new(Entry::of_saved(id, scenario))) });
    }
    let Some(first) = slots.first().map(|slot| slot.id.clone()) else { return };
    app.preferences.introduced = true;
    let undo_slots = app.set_slots(&slots);
    app.open(&first);
    app.record_and_offer(Done::Imported { added, replaced, total }, Change::Slots(undo_slots));
}

fn with_name(scenario: &Rc<Scenario>, name: &str) -> Rc<Scenario> {
    match Name::new(name) {
        Ok(name) if name != scenario.name => Rc::new(Scenario { name, ..Scenario::clone(scenario) }),
        _ => scenario.clone(),
    }
}
