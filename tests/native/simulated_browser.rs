//! Pages of one browser, side by side: each with its state, all with the same storage.

use embudo::model::Input;
use embudo::state::{Action, App, Entry, Field, Id, Start, Storage, StorageSync, reduce, start};
use embudo::text::StorageTrouble;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

/// What the browser keeps, and whether it does.
#[derive(Default)]
pub struct FakeStorage {
    pub values: BTreeMap<String, String>,
    /// Full: nothing new fits. Denied: nothing can be read either.
    pub trouble: Option<StorageTrouble>,
    /// Under keys that begin with this nothing new fits.
    pub full_under: Option<&'static str>,
    /// Keys written since pages were last told.
    written: Vec<String>,
}

impl Storage for FakeStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageTrouble> {
        match self.trouble {
            Some(StorageTrouble::Denied) => Err(StorageTrouble::Denied),
            _ => Ok(self.values.get(key).cloned()),
        }
    }

    fn read_all(&self) -> Result<Vec<(String, String)>, StorageTrouble> {
        match self.trouble {
            Some(StorageTrouble::Denied) => Err(StorageTrouble::Denied),
            _ => Ok(self.values.clone().into_iter().collect()),
        }
    }

    fn write(&mut self, key: &str, value: Option<&str>) -> Result<(), StorageTrouble> {
        let full_here = self.full_under.is_some_and(|prefix| key.starts_with(prefix));
        match (self.trouble, value) {
            (_, Some(_)) if full_here => return Err(StorageTrouble::Full),
            (Some(StorageTrouble::Denied), _) => return Err(StorageTrouble::Denied),
            (Some(StorageTrouble::Full), Some(_)) => return Err(StorageTrouble::Full),
            (_, Some(value)) => _ = self.values.insert(key.to_owned(), value.to_owned()),
            (_, None) => _ = self.values.remove(key),
        }
        self.written.push(key.to_owned());
        Ok(())
    }
}

/// One page.
pub struct Page {
    pub app: Rc<App>,
    sync: StorageSync,
    /// What others wrote and this page was not told yet.
    news: VecDeque<String>,
}

/// The browser with its pages.
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

    /// Opens a page.
    pub fn open(&mut self) {
        let page = self.fresh_page();
        self.pages.push(page);
    }

    /// Closes a page and opens it again.
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

    /// Something is done on a page, which stores what comes of it.
    pub fn act(&mut self, page: usize, action: Action) {
        self.pages[page].app = reduce(self.pages[page].app.clone(), action);
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

    /// Tells a page the oldest news it has not heard.
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

    /// A page that was asleep comes to the front: what it was to be told meanwhile is lost.
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

    /// All budgets that are stored: of what was saved and of what was typed.
    pub fn stored_budgets(&self) -> BTreeSet<String> {
        let stored = self.storage.values.clone().into_iter().collect();
        budgets(&start(Start { stored, new_id: "reader".into(), ..Start::default() }))
    }
}

/// The field of the first channel's budget.
pub const BUDGET: Field = Field::Channel(0, Input::Budget);

/// Budgets, each with the id of its plan.
pub type ByPlan = BTreeSet<(String, String)>;

/// All budgets in a state: of what was saved and of what is typed.
pub fn budgets(app: &App) -> BTreeSet<String> {
    budgets_by_plan(app).into_iter().map(|(_, budget)| budget).collect()
}

/// All budgets in a state, plan by plan.
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

/// An id for what is done on a page.
pub fn id(name: &str) -> Id {
    Id::new(name)
}
