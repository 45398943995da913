//! One stored value: what its key says it is, and what it says.

use super::draft::Draft;
use super::entry::Id;
use super::stored::{ASIDE, DESK, DRAFT, ORDER, PREFERENCES, SCENARIO};
use crate::io::{self, DraftRecord, OrderRecord, RecordError, ViewChoicesRecord};
use crate::model::Scenario;

/// What is stored under a key.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// A plan as it was saved.
    Scenario(Id, Box<Scenario>),
    /// What was typed into a plan and not saved.
    Draft(Id, Box<Draft>, Written),
    /// The order of the list.
    Order(OrderRecord),
    /// What the reader chose.
    Preferences(io::PreferencesRecord),
    /// What lies beside the plans.
    Desk(ViewChoicesRecord),
    /// Nothing of interest.
    Other,
}

/// How a draft came to be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// By a page that looked first at what stood there.
    Knowingly,
    /// By an older one, which writes over whatever is there.
    Blindly,
}

/// Reads a stored value.
pub(super) fn read_item(key: &str, value: &str) -> Result<Item, RecordError> {
    // What was set aside is still what it was.
    let set_aside = key.strip_prefix(ASIDE).and_then(|rest| rest.split_once('/'));
    if let Some((_, name)) = set_aside {
        return read_item(&[super::PREFIX, name].concat(), value).map(|_| Item::Other);
    }
    Ok(if let Some(id) = key.strip_prefix(SCENARIO) {
        Item::Scenario(Id::new(id), Box::new(io::scenario_from_json(value)?))
    } else if let Some(id) = key.strip_prefix(DRAFT) {
        let record = DraftRecord::from_json(value)?;
        let draft = Draft::from_record(&record).ok_or(RecordError::Invalid)?;
        let written = if record.checked { Written::Knowingly } else { Written::Blindly };
        Item::Draft(Id::new(id), Box::new(draft), written)
    } else if key == ORDER {
        Item::Order(OrderRecord::from_json(value)?)
    } else if key == PREFERENCES {
        Item::Preferences(io::PreferencesRecord::from_json(value)?)
    } else if key == DESK {
        Item::Desk(ViewChoicesRecord::from_json(value)?)
    } else {
        Item::Other
    })
}

/// The plan that a key belongs to.
pub(super) fn plan_of(key: &str) -> Option<Id> {
    key.strip_prefix(SCENARIO).or_else(|| key.strip_prefix(DRAFT)).map(Id::new)
}

/// The two keys of a plan.
pub(super) fn keys_of(plan: &Id) -> [String; 2] {
    [SCENARIO, DRAFT].map(|prefix| [prefix, plan.as_str()].concat())
}
