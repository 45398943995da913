//! Which scenarios stand side by side: a choice on the desk, read against the plans there are.

use crate::model::{BridgeMeasure, Currency, Plan, Scenario};
use crate::state::app::App;
use crate::state::library::{Entry, Id, Origin, SaveStatus};
use std::rc::Rc;

/// A scenario as it is compared.
#[derive(Debug, Clone)]
pub struct ComparedScenario {
    /// Which one.
    pub id: Id,
    /// What to call it.
    pub name: String,
    /// How it stands to what is saved, where that is not the same.
    pub mark: Option<PlanMark>,
    /// The currency of its amounts.
    pub currency: Currency,
    plan: PlanData,
}

/// What sets a scenario apart from one that is saved as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanMark {
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
enum PlanData {
    Plan(Rc<Plan>),
    Saved(Rc<Scenario>),
}

impl ComparedScenario {
    /// Its plan.
    pub fn plan(&self) -> &Plan {
        match &self.plan {
            PlanData::Plan(plan) => plan,
            PlanData::Saved(scenario) => &scenario.plan,
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
    pub const SEARCH: &str = "compare-find";
    /// Whether equal rows are hidden.
    pub const HIDE_EQUAL: &str = "compare-equal";
    /// Whether the rows of single channels are shown.
    pub const CHANNELS: &str = "compare-channels";
    /// The measure in the picture.
    pub const CHART_MEASURE: &str = "compare-picture";
    /// The id of the one that the bridge leads to.
    pub const BRIDGE_TO: &str = "compare-bridge-to";
    /// What the bridge is built for.
    pub const BRIDGED: &str = "compare-bridge-of";
}

/// Stands for a choice of nothing at all, which is not the same as no choice made yet. No id is like it.
const NOTHING: &str = "-";

/// The text of a choice of scenarios that one of them leaves, or another joins.
pub fn toggled<'a>(chosen: impl Iterator<Item = &'a Id>, id: &Id) -> String {
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
        self.library.len() + usize::from(self.open_is_unlisted())
    }

    /// Whether the open plan can be compared and has no line of its own.
    pub fn open_is_unlisted(&self) -> bool {
        self.open_plan().last_plan.is_some() && self.library.open_position().is_none()
    }

    fn can_be_compared(&self, id: &Id) -> bool {
        *id == self.open_plan().id && self.open_plan().last_plan.is_some()
            || self.library.position(id).is_some()
    }

    /// The scenarios chosen, in the order they were; ids of those that are gone don't count. Before anything
    /// is chosen the open one and the first of the others, in the order of the list.
    pub fn compared(&self) -> Vec<Id> {
        let chosen = self.choices.text(choice::CHOSEN);
        if !chosen.is_empty() {
            let mut ids: Vec<Id> = Vec::new();
            for id in chosen.split('\n').map(Id::new) {
                if ids.len() < Self::MOST_COMPARED && self.can_be_compared(&id) && !ids.contains(&id) {
                    ids.push(id);
                }
            }
            return ids;
        }
        let open_at = self.library.open_position();
        let open_counts = open_at.is_some() || self.open_is_unlisted();
        let mut others = AT_FIRST - usize::from(open_counts);
        let mut ids = Vec::with_capacity(AT_FIRST);
        for id in self.library.ids() {
            if *id == self.open_plan().id {
                ids.push(id.clone());
            } else if others > 0 {
                others -= 1;
                ids.push(id.clone());
            } else if open_at.is_none() || ids.len() == AT_FIRST {
                break;
            }
        }
        if self.open_is_unlisted() {
            ids.push(self.open_plan().id.clone());
        }
        ids
    }

    /// A scenario as it is compared, the open one as it stands; none where it is gone or not complete.
    pub fn compared_plan(&self, id: &Id) -> Option<ComparedScenario> {
        if *id == self.open_plan().id {
            return self.open_compared_plan();
        }
        let entry = self.library.entry(id)?;
        let Entry { origin, saved, draft, .. } = &*entry;
        let (name, currency, plan) = match (draft, saved) {
            (Some(draft), _) => {
                let plan = draft.plan()?;
                (draft.name_for(Some(&plan)), draft.currency, PlanData::Plan(Rc::new(plan)))
            }
            (None, saved) => {
                let saved = saved.as_ref()?;
                (saved.name.as_str().to_owned(), saved.currency, PlanData::Saved(saved.clone()))
            }
        };
        let mark = match (saved, origin) {
            (Some(_), _) => draft.is_some().then_some(PlanMark::Changed),
            (None, Origin::Preview) => Some(PlanMark::Preview),
            (None, Origin::File) => None,
            (None, _) => Some(PlanMark::Unsaved),
        };
        Some(ComparedScenario { id: id.clone(), name, mark, currency, plan })
    }

    fn open_compared_plan(&self) -> Option<ComparedScenario> {
        let open_plan = self.open_plan();
        let mark = match open_plan.save_status() {
            _ if open_plan.plan.is_none() => Some(PlanMark::Stale),
            SaveStatus::Example => Some(PlanMark::Example),
            SaveStatus::Preview => Some(PlanMark::Preview),
            SaveStatus::Unsaved | SaveStatus::Blank => Some(PlanMark::Unsaved),
            SaveStatus::Changed => Some(PlanMark::Changed),
            SaveStatus::Saved | SaveStatus::ReadOnly => None,
        };
        Some(ComparedScenario {
            id: open_plan.id.clone(),
            name: open_plan.name(),
            mark,
            currency: open_plan.draft.currency,
            plan: PlanData::Plan(open_plan.last_plan.clone()?),
        })
    }

    /// What a scenario is called, complete or not; empty where there is none.
    pub fn name_of(&self, id: &Id) -> String {
        match self.library.entry(id) {
            _ if *id == self.open_plan().id => self.open_plan().name(),
            Some(entry) => entry.name(),
            None => String::new(),
        }
    }

    /// Which of some sides the others are compared with: the one chosen, or else the first.
    pub fn baseline(&self, sides: &[ComparedScenario]) -> usize {
        place(sides, self.choices.text(choice::BASELINE)).unwrap_or(0)
    }

    /// Which of some sides the bridge leads to from the baseline: the one chosen; or else the open one, or
    /// the first that is not the baseline. None where there is no other.
    pub fn bridge_end(&self, sides: &[ComparedScenario]) -> Option<usize> {
        let baseline = self.baseline(sides);
        let other = |at: &usize| *at != baseline;
        let chosen = place(sides, self.choices.text(choice::BRIDGE_TO)).filter(other);
        let open = || place(sides, self.open_plan().id.as_str()).filter(other);
        chosen.or_else(open).or_else(|| (0..sides.len()).find(other))
    }

    /// What the bridge is built for.
    pub fn bridged(&self) -> BridgeMeasure {
        let code = self.choices.text(choice::BRIDGED);
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

fn place(sides: &[ComparedScenario], id: &str) -> Option<usize> {
    sides.iter().position(|side| side.id.as_str() == id)
}
