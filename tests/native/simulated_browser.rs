//! A simulated browser: several tabs, each with its own state, share one storage.

use crate::entry_points::previewed;
use embudo::model::Input;
use embudo::state::{Action, App, Entry, Field, Id, Start, Storage, StorageSync, reduce, start};
use embudo::text::StorageFailure;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

/// The shared storage, and how it fails.
#[derive(Default)]
pub struct FakeStorage {
    pub values: BTreeMap<String, String>,
    /// Full: no new value fits. Denied: reads fail too.
    pub trouble: Option<StorageFailure>,
    /// No new value fits under keys with this prefix.
    pub full_under: Option<&'static str>,
    /// Keys written since the last storage events were queued.
    written: Vec<String>,
}

impl Storage for FakeStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageFailure> {
        match self.trouble {
            Some(StorageFailure::Denied) => Err(StorageFailure::Denied),
            _ => Ok(self.values.get(key).cloned()),
        }
    }

    fn read_all(&self) -> Result<Vec<(String, String)>, StorageFailure> {
        match self.trouble {
            Some(StorageFailure::Denied) => Err(StorageFailure::Denied),
            _ => Ok(self.values.clone().into_iter().collect()),
        }
    }

    fn write(&mut self, key: &str, value: Option<&str>) -> Result<(), StorageFailure> {
        let full_here = self.full_under.is_some_and(|prefix| key.starts_with(prefix));
        match (self.trouble, value) {
            (_, Some(_)) if full_here => return Err(StorageFailure::Full),
            (Some(StorageFailure::Denied), _) => return Err(StorageFailure::Denied),
            (Some(StorageFailure::Full), Some(_)) => return Err(StorageFailure::Full),
            (_, Some(value)) => _ = self.values.insert(key.to_owned(), value.to_owned()),
            (_, None) => _ = self.values.remove(key),
        }
        self.written.push(key.to_owned());
        Ok(())
    }
}

pub struct Page {
    pub app: Rc<App>,
    sync: StorageSync,
    /// Storage events of other tabs not delivered yet.
    news: VecDeque<String>,
}

#[derive(Default)]
pub struct Browser {
    pub storage: FakeStorage,
    pub pages: Vec<Page>,
    opened: u32,
}

impl Browser {
    pub fn with_pages(count: usize) -> Self {
        let mut browser = Browser::default();
        (0..count).for_each(|_| browser.open());
        browser
    }

    pub fn open(&mut self) {
        let page = self.fresh_page();
        self.pages.push(page);
    }

    /// Reloads a tab.
    pub fn reload(&mut self, page: usize) {
        self.pages[page] = self.fresh_page();
    }

    fn fresh_page(&mut self) -> Page {
        self.opened += 1;
        let read = self.storage.read_all();
        let trouble = read.as_ref().err().copied().or(self.storage.trouble);
        let stored = read.unwrap_or_default();
        let new_id = format!("page{}", self.opened);
        let from = Start {
            stored: stored.clone(),
            trouble,
            languages: vec!["en".into()],
            new_id,
            ..Start::default()
        };
        let app = Rc::new(start(from));
        Page { sync: StorageSync::new(app.clone(), &stored), app, news: VecDeque::new() }
    }

    /// Dispatches an action in a tab, which then stores the changes.
    pub fn act(&mut self, page: usize, action: Action) {
        self.pages[page].app = reduce(self.pages[page].app.clone(), action);
        self.settle(page);
    }

    /// Shows in a tab what the import of a text would do.
    pub fn preview_import(&mut self, page: usize, text: impl Into<String>) {
        self.pages[page].app = previewed(self.pages[page].app.clone(), &text.into());
        self.settle(page);
    }

    pub fn settle(&mut self, at: usize) {
        let page = &mut self.pages[at];
        for told in page.sync.flush(&page.app, &mut self.storage) {
            page.app = reduce(page.app.clone(), told);
        }
        let written = std::mem::take(&mut self.storage.written);
        for (_, other) in self.pages.iter_mut().enumerate().filter(|(other, _)| *other != at) {
            other.news.extend(written.iter().cloned());
        }
    }

    /// Delivers the oldest pending storage event to a tab.
    pub fn tell(&mut self, at: usize) {
        let page = &mut self.pages[at];
        let Some(key) = page.news.pop_front() else { return };
        let told = page.sync.on_storage_event(Some(&key), &page.app, &self.storage);
        self.take_in(at, told);
    }

    pub fn tell_all(&mut self, at: usize) {
        while !self.pages[at].news.is_empty() {
            self.tell(at);
        }
    }

    /// A suspended tab is resumed: its pending storage events are lost.
    pub fn wake(&mut self, at: usize) {
        let page = &mut self.pages[at];
        page.news.clear();
        let told = page.sync.on_storage_event(None, &page.app, &self.storage);
        self.take_in(at, told);
    }

    fn take_in(&mut self, at: usize, told: Option<Action>) {
        if let Some(action) = told {
            let page = &mut self.pages[at];
            page.app = reduce(page.app.clone(), action);
            self.settle(at);
        }
    }

    /// All stored budgets, of saved plans and drafts.
    pub fn stored_budgets(&self) -> BTreeSet<String> {
        let stored = self.storage.values.clone().into_iter().collect();
        budgets(&start(Start { stored, new_id: "reader".into(), ..Start::default() }))
    }
}

pub const BUDGET: Field = Field::Channel(0, Input::Budget);

/// Budgets with the id of their plan.
pub type ByPlan = BTreeSet<(String, String)>;

/// All budgets in a state, of saved plans and drafts.
pub fn budgets(app: &App) -> BTreeSet<String> {
    budgets_by_plan(app).into_iter().map(|(_, budget)| budget).collect()
}

/// All budgets in a state, by plan.
pub fn budgets_by_plan(app: &App) -> ByPlan {
    let budgets = |entry: Rc<Entry>| {
        budgets_of(&entry)
            .into_iter()
            .map(move |budget| (entry.id.as_str().to_owned(), budget))
            .collect::<Vec<_>>()
    };
    app.library.all_entries().into_iter().flat_map(budgets).collect()
}

fn budgets_of(entry: &Entry) -> Vec<String> {
    let saved =
        entry.saved.as_ref().and_then(|saved| saved.plan.input(Input::Budget)).map(|it| format!("{it}"));
    let typed = entry.draft.as_ref().map(|draft| digits(draft.text(BUDGET)));
    saved.into_iter().chain(typed).filter(|budget| !budget.is_empty()).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A unique id for an action in a tab.
pub fn id(name: &str) -> Id {
    Id::new(name)
}
