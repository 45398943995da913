//! The initial state: from stored values, the page's address and the browser's languages.

use super::app::App;
use super::choices::{View, ViewChoices, choices_for_goals};
use super::example::example;
use super::import::{LinkedPlans, SourceFile, SourceProgress, open_link};
use super::library::{Entry, Id, IdGenerator, Library, OpenPlan, Origin};
use super::notices::Notices;
use super::plan::Draft;
use super::preferences::Preferences;
use super::storage::{PREFERENCES, StoredItem, UnreadableItem, plan_of_key, read_item};
use crate::io::{self, OrderRecord, RecordError, UnreadParameter};
use crate::model::{Currency, Month};
use crate::text::{Language, NumberFormat, StorageFailure};
use std::collections::HashMap;
use std::rc::Rc;

/// The inputs of the initial state.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Start {
    /// The stored keys with prefix [`super::PREFIX`], with their values.
    pub stored: Vec<(String, String)>,
    /// Why the storage could not be read.
    pub trouble: Option<StorageFailure>,
    /// The browser's language tags, preferred first.
    pub languages: Vec<String>,
    /// How numbers are written in the browser's region.
    pub numbers: NumberFormat,
    /// The query of the page's address, decoded.
    pub query: Vec<(String, String)>,
    pub fragment: String,
    /// Whether the page runs in a frame whose storage the browser keeps apart.
    pub foreign: bool,
    /// Whether the window is as narrow as a phone's.
    pub narrow: bool,
    /// The current month in the browser's time zone.
    pub today: Option<Month>,
    /// A random id, for new plans.
    pub new_id: String,
    /// Whether parts of the page are loaded when they are first shown, as in a browser. Natively they are all there.
    pub lazy_loading: bool,
}

impl Start {
    /// Whether the visit brings nothing of its own: no stored values, nothing in the address.
    pub fn is_first_visit(&self) -> bool {
        self.stored.is_empty() && self.query.is_empty() && self.fragment.is_empty()
    }
}

/// The initial state of a first visit: what [`start`] makes of it too, without the code that reads what others bring.
pub fn start_first_visit(input: &Start) -> App {
    let preferences = initial_preferences(&io::PreferencesRecord::default(), &io::Prefill::default(), input);
    let library = Library::with_unlisted(Vec::new(), first_plan(Id::new(&input.new_id), preferences));
    app_of(input, preferences, library, ViewChoices::new(preferences.locale()))
}

/// The initial state. Unreadable values are reported and left as they are.
pub fn start(mut input: Start) -> App {
    let link = io::prefill(&input.query);
    if link.embedded {
        // An embedded page does not show the reader's own plans.
        input.stored.retain(|(key, _)| key == PREFERENCES);
        (input.trouble, input.foreign) = (None, false);
    }
    let mut unreadable = Vec::new();
    let mut stored_plans = StoredPlans::default();
    let mut order = OrderRecord::default();
    let mut record = io::PreferencesRecord::default();
    let mut choices = None;
    for (key, value) in &input.stored {
        match read_item(key, value) {
            Ok(StoredItem::Scenario(id, scenario)) => stored_plans.entry(id).saved = Some(Rc::new(*scenario)),
            Ok(StoredItem::Draft(id, draft, _)) => stored_plans.entry(id).draft = Some(Rc::new(*draft)),
            Ok(StoredItem::Order(read)) => order = read,
            Ok(StoredItem::Preferences(read)) => record = read,
            Ok(StoredItem::ViewChoices(read)) => choices = Some(read),
            Ok(StoredItem::Other) => {}
            Err(reason) => unreadable.push(UnreadableItem::new(key, value, reason)),
        }
    }
    unreadable.sort_unstable_by(|a, b| a.key.cmp(&b.key)); // localStorage has no defined order of keys
    let newer = unreadable.iter().filter(|item| item.reason == RecordError::Newer);
    newer.filter_map(|item| plan_of_key(&item.key)).for_each(|id| stored_plans.mark_newer_version(&id));
    let mut preferences = initial_preferences(&record, &link, &input);
    preferences.introduced &= !link.embedded;
    let last_opened = record.open.as_deref().map(Id::new);
    let entries = stored_plans.in_order(&order.ids);
    let library = initial_library(entries, last_opened.as_ref(), &link, preferences, Id::new(&input.new_id));
    let choices = choices.map_or_else(|| ViewChoices::new(preferences.locale()), ViewChoices::from_record);
    let choices = choices.in_locale(library.open().draft.writer());
    let mut choices = if link.goals.is_empty() { choices } else { choices_for_goals(choices, &link) };
    let shown = link.show.as_deref().map(|code| View::embedded_from_code(code).ok_or(code));
    let embedded = shown.and_then(Result::ok).filter(|_| link.embedded);
    choices.view = embedded.or(View::in_fragment(&input.fragment)).unwrap_or(choices.view);
    let unknown = shown.and_then(Result::err).map(|code| UnreadParameter::new(io::Prefill::SHOW, code));

    let mut app = app_of(&input, preferences, library, choices);
    app.embedded = link.embedded;
    app.last_opened = last_opened;
    app.update_notices(|notices| {
        notices.unreadable = !unreadable.is_empty() && !link.embedded;
        notices.unread_parameters = link.unread.into_iter().chain(unknown).collect();
        notices.source = link.source.map(|address| SourceFile { address, progress: SourceProgress::Loading });
    });
    app.unreadable = unreadable.into();
    if let Some(plans) = LinkedPlans::read(&input.fragment) {
        open_link(&mut app, plans);
    }
    if app.embedded && app.choices.view == View::Comparison {
        app.compare_all();
    }
    app
}

/// A state with nothing of a link and nothing that can't be read.
fn app_of(input: &Start, preferences: Preferences, library: Library, choices: ViewChoices) -> App {
    let notices = Notices {
        // If nothing can be stored, where the browser stores it does not matter.
        foreign_frame: input.foreign && input.trouble.is_none(),
        storage: input.trouble,
        ..Notices::default()
    };
    App {
        preferences,
        embedded: false,
        library,
        today: input.today,
        choices: Rc::new(choices),
        notices: Rc::new(notices),
        history: Rc::default(),
        last_opened: None,
        unreadable: [].into(),
        import_text: Rc::default(),
        incoming: None,
        exports: Rc::default(),
        import_preview: None,
        slider_starts: Rc::default(),
        tried_cell: None,
        mark_drafts: [].into(),
        overlay: None,
        id_generator: IdGenerator::new(Id::new(&input.new_id)),
    }
}

/// Plans read from the storage, in the order of their first key.
#[derive(Default)]
struct StoredPlans {
    entries: Vec<Rc<Entry>>,
    index_by_id: HashMap<Id, usize>,
}

impl StoredPlans {
    /// The entry of a plan, for its saved version or its draft.
    fn entry(&mut self, id: Id) -> &mut Entry {
        let at = *self.index_by_id.entry(id.clone()).or_insert(self.entries.len());
        if at == self.entries.len() {
            self.entries.push(Rc::new(Entry {
                id,
                origin: Origin::Own,
                saved: None,
                draft: None,
                edited_in_other_tab: false,
            }));
        }
        Rc::make_mut(&mut self.entries[at])
    }

    /// Marks a plan of which a newer version of Embudo stored a part, so that it is not overwritten.
    fn mark_newer_version(&mut self, id: &Id) {
        if let Some(&at) = self.index_by_id.get(id) {
            Rc::make_mut(&mut self.entries[at]).edited_in_other_tab = true;
        }
    }

    /// The plans in the stored order, then those it does not name.
    fn in_order(self, ids: &[String]) -> Vec<Rc<Entry>> {
        let StoredPlans { entries, mut index_by_id } = self;
        let mut ordered: Vec<_> = ids
            .iter()
            .filter_map(|id| index_by_id.remove(&Id::new(id)))
            .map(|at| entries[at].clone())
            .collect();
        ordered.extend(entries.into_iter().filter(|entry| index_by_id.contains_key(&entry.id)));
        ordered
    }
}

fn initial_preferences(
    record: &io::PreferencesRecord,
    link: &io::Prefill,
    Start { languages, numbers, .. }: &Start,
) -> Preferences {
    let linked = link.language.as_deref().and_then(Language::from_tag);
    let chosen_language = record.language.as_deref().and_then(Language::from_tag);
    let chosen_numbers = record.numbers.as_deref().and_then(|sample| numbers.like(sample));
    let chosen_currency = record.currency.as_deref().and_then(|code| code.parse().ok());
    let regional = || languages.iter().find_map(|tag| Currency::of_region(tag.split('-').next_back()?));
    Preferences {
        language: linked
            .or(chosen_language)
            .unwrap_or_else(|| Language::preferred(languages.iter().map(String::as_str))),
        chosen_language,
        numbers: chosen_numbers.unwrap_or(*numbers),
        chosen_numbers,
        currency: link.currency.or(chosen_currency).or_else(regional).unwrap_or(Currency::EUR),
        chosen_currency,
        introduced: record.introduced,
    }
}

/// The initial library, with the plan of the link or its file open, else one of the reader's own.
fn initial_library(
    entries: Vec<Rc<Entry>>,
    last_opened: Option<&Id>,
    link: &io::Prefill,
    preferences: Preferences,
    id: Id,
) -> Library {
    let (locale, currency) = (preferences.locale(), preferences.currency);
    let new_plan = |origin, draft| OpenPlan::from_draft(id.clone(), origin, draft);
    if link.source.is_some() {
        return Library::with_unlisted(entries, new_plan(Origin::File, Draft::blank(locale, currency)));
    }
    if link.has_plan() {
        let draft = Draft::with(locale, currency, &link.inputs).with_goals(link.goals);
        return Library::with_unlisted(entries, new_plan(Origin::Preview, draft));
    }
    Library::opened_at(entries, last_opened, locale, || first_plan(id.clone(), preferences))
}

/// The plan to show if there is none: the example, or a blank plan if the reader has seen that.
pub(super) fn first_plan(id: Id, preferences: Preferences) -> OpenPlan {
    let (locale, currency) = (preferences.locale(), preferences.currency);
    match preferences.introduced {
        true => OpenPlan::from_draft(id, Origin::Own, Draft::blank(locale, currency)),
        false => example(id, locale, currency),
    }
}
