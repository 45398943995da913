//! The comparison view: its choices, and the scenarios they select.

use super::view_choices::StoredTexts;
use crate::model::{BridgeMeasure, ComparedPlan, Currency, Plan, Scenario};
use crate::state::app::App;
use crate::state::library::{Entry, Id, Origin, SaveStatus};
use crate::text::PublishedPlan;
use std::rc::Rc;

/// A scenario of the comparison.
#[derive(Debug, Clone)]
pub struct ComparedScenario {
    pub id: Id,
    pub name: String,
    /// How it differs from a saved plan; `None` for a saved one.
    pub mark: Option<PlanMark>,
    pub currency: Currency,
    plan: PlanData,
}

/// A note on a scenario that is not simply a saved plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanMark {
    /// The example of the first visit.
    Example,
    /// From a link, not stored.
    Preview,
    Unsaved,
    /// Changed since it was saved.
    Changed,
    /// A field is invalid: the last valid plan is shown.
    Stale,
}

/// The plan, shared rather than copied.
#[derive(Debug, Clone)]
enum PlanData {
    Plan(Rc<Plan>),
    Saved(Rc<Scenario>),
}

impl ComparedScenario {
    pub fn published(&self) -> PublishedPlan<'_> {
        PublishedPlan { name: &self.name, plan: self.plan(), currency: self.currency }
    }

    /// As the model compares it.
    pub fn as_column(&self) -> ComparedPlan<'_> {
        ComparedPlan { plan: self.plan(), currency: self.currency }
    }

    pub fn plan(&self) -> &Plan {
        match &self.plan {
            PlanData::Plan(plan) => plan,
            PlanData::Saved(scenario) => &scenario.plan,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ComparisonChoices {
    /// The scenarios to compare, possibly none; `None` if not chosen yet.
    pub chosen: Option<Vec<Id>>,
    /// The scenario that the others are compared with.
    pub baseline: Option<Id>,
    /// The text of the search field.
    pub search: String,
    /// Whether rows that are the same in all scenarios are shown.
    pub show_equal_rows: bool,
    /// Whether there is a bridge to every scenario, not only to the first ones.
    pub all_bridges: bool,
    pub show_channels: bool,
    /// The scenario at the end of the bridge chart.
    pub bridge_to: Option<Id>,
    pub bridge_measure: BridgeMeasure,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ComparisonChoice {
    Chosen(Vec<Id>),
    Baseline(Id),
    Search(String),
    ShowEqualRows(bool),
    AllBridges(bool),
    ShowChannels(bool),
    BridgeTo(Id),
    BridgeMeasure(BridgeMeasure),
}

/// Ids of lists and fields on the page, under which their choice is stored.
pub mod comparison_ids {
    pub const CHOSEN: &str = "compare";
    pub const BASELINE: &str = "compare-baseline";
    pub const SEARCH: &str = "compare-find";
    pub const EQUAL_ROWS: &str = "compare-equal";
    pub const ALL_BRIDGES: &str = "compare-bridges";
    pub const SHOW_CHANNELS: &str = "compare-channels";
    pub const BRIDGE_TO: &str = "compare-bridge-to";
    pub const BRIDGE_MEASURE: &str = "compare-bridge-of";
}
use comparison_ids::*;

/// The stored text for an empty selection, as opposed to no selection yet. Never an id.
const NONE_CHOSEN: &str = "-";
/// The stored text of a checked box.
const ON: &str = "yes";
/// The stored text for equal rows that are shown. They are left out by default; earlier versions stored `yes` for that,
/// which stays as it is.
const SHOWN: &str = "shown";

impl ComparisonChoice {
    pub(super) fn parse(id: &str, text: &str) -> Option<Self> {
        Some(match id {
            CHOSEN if text == NONE_CHOSEN => Self::Chosen(Vec::new()),
            CHOSEN if text.is_empty() => return None,
            CHOSEN => Self::Chosen(text.split('\n').map(Id::new).collect()),
            BASELINE => Self::Baseline(Id::new(text)),
            SEARCH => Self::Search(text.to_owned()),
            EQUAL_ROWS if text == SHOWN => Self::ShowEqualRows(true),
            ALL_BRIDGES => Self::AllBridges(!text.is_empty()),
            SHOW_CHANNELS => Self::ShowChannels(!text.is_empty()),
            BRIDGE_TO => Self::BridgeTo(Id::new(text)),
            BRIDGE_MEASURE => {
                Self::BridgeMeasure(BridgeMeasure::ALL.into_iter().find(|&it| bridged_code(it) == text)?)
            }
            _ => return None,
        })
    }
}

impl ComparisonChoices {
    pub(super) fn set(&mut self, choice: ComparisonChoice) {
        match choice {
            ComparisonChoice::Chosen(ids) => self.chosen = Some(ids),
            ComparisonChoice::Baseline(id) => self.baseline = Some(id),
            ComparisonChoice::Search(text) => self.search = text,
            ComparisonChoice::ShowEqualRows(show) => self.show_equal_rows = show,
            ComparisonChoice::AllBridges(all) => self.all_bridges = all,
            ComparisonChoice::ShowChannels(show) => self.show_channels = show,
            ComparisonChoice::BridgeTo(id) => self.bridge_to = Some(id),
            ComparisonChoice::BridgeMeasure(measure) => self.bridge_measure = measure,
        }
    }

    pub(super) fn write_all(&self, to: &mut StoredTexts) {
        if let Some(chosen) = &self.chosen {
            let ids: Vec<&str> = chosen.iter().map(Id::as_str).collect();
            let text = if ids.is_empty() { NONE_CHOSEN.to_owned() } else { ids.join("\n") };
            to.put(CHOSEN, &text);
        }
        to.put(BASELINE, self.baseline.as_ref().map_or("", Id::as_str));
        to.put(SEARCH, &self.search);
        to.put(EQUAL_ROWS, if self.show_equal_rows { SHOWN } else { "" });
        to.put(ALL_BRIDGES, if self.all_bridges { ON } else { "" });
        to.put(SHOW_CHANNELS, if self.show_channels { ON } else { "" });
        to.put(BRIDGE_TO, self.bridge_to.as_ref().map_or("", Id::as_str));
        if self.bridge_measure != BridgeMeasure::default() {
            to.put(BRIDGE_MEASURE, bridged_code(self.bridge_measure));
        }
    }
}

/// The selection with a scenario added, or removed if it was in it.
pub fn toggled<'a>(chosen: impl Iterator<Item = &'a Id>, id: &Id) -> Vec<Id> {
    let chosen: Vec<&Id> = chosen.collect();
    let others = chosen.iter().filter(|each| **each != id).map(|each| (*each).clone());
    others.chain((!chosen.contains(&id)).then(|| id.clone())).collect()
}

/// The number of scenarios compared by default.
const DEFAULT_COUNT: usize = 3;

impl App {
    /// Maximum number of scenarios, for the table to fit the page.
    pub const MOST_COMPARED: usize = 6;

    /// The number of scenarios that can be compared: the list, and the open plan if it is not listed.
    pub fn comparable(&self) -> usize {
        self.library.len() + usize::from(self.open_is_unlisted())
    }

    /// Whether the open plan can be compared but is not listed.
    pub fn open_is_unlisted(&self) -> bool {
        self.open_plan().last_plan.is_some() && self.library.open_position().is_none()
    }

    fn can_be_compared(&self, id: &Id) -> bool {
        *id == self.open_plan().id && self.open_plan().last_plan.is_some()
            || self.library.position(id).is_some()
    }

    /// The selected scenarios that exist, in the order they were selected. Without a selection: the open plan
    /// and the first others, in list order.
    pub fn compared(&self) -> Vec<Id> {
        if let Some(chosen) = &self.choices.comparison.chosen {
            let mut ids: Vec<Id> = Vec::new();
            for id in chosen {
                if ids.len() < Self::MOST_COMPARED && self.can_be_compared(id) && !ids.contains(id) {
                    ids.push(id.clone());
                }
            }
            return ids;
        }
        let open_at = self.library.open_position();
        let open_counts = open_at.is_some() || self.open_is_unlisted();
        let mut others = DEFAULT_COUNT - usize::from(open_counts);
        let mut ids = Vec::with_capacity(DEFAULT_COUNT);
        for id in self.library.ids() {
            if *id == self.open_plan().id {
                ids.push(id.clone());
            } else if others > 0 {
                others -= 1;
                ids.push(id.clone());
            } else if open_at.is_none() || ids.len() == DEFAULT_COUNT {
                break;
            }
        }
        if self.open_is_unlisted() {
            ids.push(self.open_plan().id.clone());
        }
        ids
    }

    /// A scenario with its current, unsaved content; `None` if it does not exist or is incomplete.
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
            // An embedded page has no other plans.
            (None, Origin::Preview) => (!self.embedded).then_some(PlanMark::Preview),
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
            SaveStatus::Preview => (!self.embedded).then_some(PlanMark::Preview),
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

    /// A scenario's name, even if it is incomplete; empty if it does not exist.
    pub fn name_of(&self, id: &Id) -> String {
        match self.library.entry(id) {
            _ if *id == self.open_plan().id => self.open_plan().name(),
            Some(entry) => entry.name(),
            None => String::new(),
        }
    }

    /// The index of the baseline: the chosen one, else the first.
    pub fn baseline(&self, sides: &[ComparedScenario]) -> usize {
        position_of(sides, self.choices.comparison.baseline.as_ref()).unwrap_or(0)
    }

    /// The scenarios to compare that are complete, as their fields say.
    pub fn compared_scenarios(&self) -> Vec<Rc<Scenario>> {
        self.compared().iter().filter_map(|id| self.scenario(id)).collect()
    }

    /// Compares every scenario of the list.
    pub(in crate::state) fn compare_all(&mut self) {
        let all = self.library.ids().cloned().collect();
        self.set_choice(super::Choice::Comparison(ComparisonChoice::Chosen(all)));
    }

    /// The index of the bridge's end: the chosen one, else the open plan, else the first that is not the
    /// baseline. `None` if there is no other scenario.
    pub fn bridge_end(&self, sides: &[ComparedScenario]) -> Option<usize> {
        let baseline = self.baseline(sides);
        let other = |at: &usize| *at != baseline;
        let chosen = position_of(sides, self.choices.comparison.bridge_to.as_ref()).filter(other);
        let open = || position_of(sides, Some(&self.open_plan().id)).filter(other);
        chosen.or_else(open).or_else(|| (0..sides.len()).find(other))
    }
}

/// The code of a bridge's measure, on the page and in storage.
pub fn bridged_code(of: BridgeMeasure) -> &'static str {
    match of {
        BridgeMeasure::Sales => "sales",
        BridgeMeasure::Revenue => "revenue",
        BridgeMeasure::MediaCac => "media-cac",
    }
}

fn position_of(sides: &[ComparedScenario], id: Option<&Id>) -> Option<usize> {
    sides.iter().position(|side| Some(&side.id) == id)
}
