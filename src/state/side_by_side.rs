//! Which scenarios stand side by side: a choice on the desk, read against the plans there are.

use super::app::App;
use super::entry::{Entry, Id, Origin};
use super::sheet::Standing;
use crate::model::{BridgeMeasure, Currency, Plan, Scenario};
use std::rc::Rc;

/// A scenario as it is compared.
#[derive(Debug, Clone)]
pub struct Side {
    /// Which one.
    pub id: Id,
    /// What to call it.
    pub name: String,
    /// How it stands to what is saved, where that is not the same.
    pub mark: Option<Mark>,
    /// The currency of its amounts.
    pub currency: Currency,
    plan: Source,
}

/// What sets a scenario apart from one that is saved as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The example of the first visit.
    Example,
    /// It came with a link and is kept nowhere.
    Preview,
    /// It was never saved.
    Unsaved,
    /// It was changed since it was saved.
    Changed,
    /// One of its fields is wrong: it stands as it did before.
    Stale,
}

/// Where a plan is at hand: none is ever copied to be compared.
#[derive(Debug, Clone)]
enum Source {
    Plan(Rc<Plan>),
    Saved(Rc<Scenario>),
}

impl Side {
    /// Its plan.
    pub fn plan(&self) -> &Plan {
        match &self.plan {
            Source::Plan(plan) => plan,
            Source::Saved(scenario) => &scenario.plan,
        }
    }
}

/// The choices of the comparison, by their ids on the desk.
pub mod choice {
    /// Which scenarios, an id a line.
    pub const CHOSEN: &str = "compare";
    /// The id of the one that the others are compared with.
    pub const BASELINE: &str = "compare-baseline";
    /// What is typed to find one.
    pub const SOUGHT: &str = "compare-find";
    /// Whether equal rows are hidden.
    pub const HIDE_EQUAL: &str = "compare-equal";
    /// Whether the rows of single channels are shown.
    pub const CHANNELS: &str = "compare-channels";
    /// The measure in the picture.
    pub const PICTURED: &str = "compare-picture";
    /// The id of the one that the bridge leads to.
    pub const BRIDGE_TO: &str = "compare-bridge-to";
    /// What the bridge is built for.
    pub const BRIDGED: &str = "compare-bridge-of";
}

/// Stands for a choice of nothing at all, which is not the same as no choice made yet. No id is like it.
const NOTHING: &str = "-";

/// The text of a choice of scenarios that one of them leaves, or another joins.
pub fn chosen_with<'a>(chosen: impl Iterator<Item = &'a Id>, id: &Id) -> String {
    let mut leaves = false;
    let mut texts: Vec<&str> = Vec::with_capacity(App::MOST_COMPARED);
    for each in chosen {
        leaves |= each == id;
        texts.extend(Some(each.as_str()).filter(|_| each != id));
    }
    if !leaves {
        texts.push(id.as_str());
    }
    if texts.is_empty() { NOTHING.to_owned() } else { texts.join("\n") }
}

/// So many stand side by side before anybody chooses.
const AT_FIRST: usize = 3;

impl App {
    /// More columns than anybody reads across.
    pub const MOST_COMPARED: usize = 6;

    /// How many scenarios there are to compare: the list, and the open plan where it has no line yet.
    pub fn comparable(&self) -> usize {
        self.library.entries.len() + usize::from(self.open_is_unlisted())
    }

    /// Whether the open plan can be compared and has no line of its own.
    pub fn open_is_unlisted(&self) -> bool {
        self.sheet.last_plan.is_some() && self.library.position(&self.sheet.id).is_none()
    }

    fn can_be_compared(&self, id: &Id) -> bool {
        *id == self.sheet.id && self.sheet.last_plan.is_some() || self.library.position(id).is_some()
    }

    /// The scenarios chosen, in the order they were; ids of those that are gone don't count. Before anything
    /// is chosen the open one and the first of the others, in the order of the list.
    pub fn compared(&self) -> Vec<Id> {
        let chosen = self.desk.text(choice::CHOSEN);
        if !chosen.is_empty() {
            let mut ids: Vec<Id> = Vec::new();
            for id in chosen.split('\n').map(Id::new) {
                if ids.len() < Self::MOST_COMPARED && self.can_be_compared(&id) && !ids.contains(&id) {
                    ids.push(id);
                }
            }
            return ids;
        }
        let open_at = self.library.position(&self.sheet.id);
        let open_counts = open_at.is_some() || self.open_is_unlisted();
        let mut others = AT_FIRST - usize::from(open_counts);
        let mut ids = Vec::with_capacity(AT_FIRST);
        for entry in &self.library.entries {
            if entry.id == self.sheet.id {
                ids.push(entry.id.clone());
            } else if others > 0 {
                others -= 1;
                ids.push(entry.id.clone());
            } else if open_at.is_none() || ids.len() == AT_FIRST {
                break;
            }
        }
        if self.open_is_unlisted() {
            ids.push(self.sheet.id.clone());
        }
        ids
    }

    /// A scenario as it is compared, the open one as it stands; none where it is gone or not complete.
    pub fn side(&self, id: &Id) -> Option<Side> {
        if *id == self.sheet.id {
            return self.open_side();
        }
        let entry = &self.library.entries[self.library.position(id)?];
        let Entry { origin, saved, draft, .. } = &**entry;
        let (name, currency, plan) = match (draft, saved) {
            (Some(draft), _) => {
                let plan = draft.plan()?;
                (draft.name_for(Some(&plan)), draft.currency, Source::Plan(Rc::new(plan)))
            }
            (None, saved) => {
                let saved = saved.as_ref()?;
                (saved.name.as_str().to_owned(), saved.currency, Source::Saved(saved.clone()))
            }
        };
        let mark = match (saved, origin) {
            (Some(_), _) => draft.is_some().then_some(Mark::Changed),
            (None, Origin::Preview) => Some(Mark::Preview),
            (None, Origin::File) => None,
            (None, _) => Some(Mark::Unsaved),
        };
        Some(Side { id: id.clone(), name, mark, currency, plan })
    }

    fn open_side(&self) -> Option<Side> {
        let sheet = &self.sheet;
        let mark = match sheet.standing() {
            _ if sheet.plan.is_none() => Some(Mark::Stale),
            Standing::Example => Some(Mark::Example),
            Standing::Preview => Some(Mark::Preview),
            Standing::Unsaved | Standing::Blank => Some(Mark::Unsaved),
            Standing::Changed => Some(Mark::Changed),
            Standing::Saved | Standing::ReadOnly => None,
        };
        Some(Side {
            id: sheet.id.clone(),
            name: sheet.name(),
            mark,
            currency: sheet.draft.currency,
            plan: Source::Plan(sheet.last_plan.clone()?),
        })
    }

    /// What a scenario is called, complete or not; empty where there is none.
    pub fn name_of(&self, id: &Id) -> String {
        match self.library.position(id) {
            _ if *id == self.sheet.id => self.sheet.name(),
            Some(at) => self.library.entries[at].name(),
            None => String::new(),
        }
    }

    /// Which of some sides the others are compared with: the one chosen, or else the first.
    pub fn baseline(&self, sides: &[Side]) -> usize {
        place(sides, self.desk.text(choice::BASELINE)).unwrap_or(0)
    }

    /// Which of some sides the bridge leads to from the baseline: the one chosen; or else the open one, or
    /// the first that is not the baseline. None where there is no other.
    pub fn bridge_end(&self, sides: &[Side]) -> Option<usize> {
        let baseline = self.baseline(sides);
        let other = |at: &usize| *at != baseline;
        let chosen = place(sides, self.desk.text(choice::BRIDGE_TO)).filter(other);
        let open = || place(sides, self.sheet.id.as_str()).filter(other);
        chosen.or_else(open).or_else(|| (0..sides.len()).find(other))
    }

    /// What the bridge is built for.
    pub fn bridged(&self) -> BridgeMeasure {
        let code = self.desk.text(choice::BRIDGED);
        BridgeMeasure::ALL.into_iter().find(|&of| bridged_code(of) == code).unwrap_or_default()
    }
}

/// The name of what a bridge is built for, in what is stored and on the page.
pub fn bridged_code(of: BridgeMeasure) -> &'static str {
    match of {
        BridgeMeasure::Sales => "sales",
        BridgeMeasure::Revenue => "revenue",
        BridgeMeasure::MediaCac => "media-cac",
    }
}

fn place(sides: &[Side], id: &str) -> Option<usize> {
    sides.iter().position(|side| side.id.as_str() == id)
}
