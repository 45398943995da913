//! One stored value: what its key says it is, and what it says.

use super::draft::Draft;
use super::entry::Id;
use super::storage_writes::{BACKUP, CHOICES, DRAFT, ORDER, PREFERENCES, SCENARIO};
use crate::io::{self, DraftRecord, OrderRecord, RecordError, ViewChoicesRecord};
use crate::model::Scenario;

/// What is stored under a key.
#[derive(Debug, Clone)]
pub(super) enum StoredItem {
    /// A plan as it was saved.
    Scenario(Id, Box<Scenario>),
    /// What was typed into a plan and not saved.
    Draft(Id, Box<Draft>, DraftWrite),
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
pub(super) enum DraftWrite {
    /// By a page that looked first at what stood there.
    Checked,
    /// By an older one, which writes over whatever is there.
    Unchecked,
}

/// Reads a stored value.
pub(super) fn read_item(key: &str, value: &str) -> Result<StoredItem, RecordError> {
    // What was set aside is still what it was.
    let set_aside = key.strip_prefix(BACKUP).and_then(|rest| rest.split_once('/'));
    if let Some((_, name)) = set_aside {
        return read_item(&[super::PREFIX, name].concat(), value).map(|_| StoredItem::Other);
    }
    Ok(if let Some(id) = key.strip_prefix(SCENARIO) {
        StoredItem::Scenario(Id::new(id), Box::new(io::scenario_from_json(value)?))
    } else if let Some(id) = key.strip_prefix(DRAFT) {
        let record = DraftRecord::from_json(value)?;
        let draft = Draft::from_record(&record).ok_or(RecordError::Invalid)?;
        let written = if record.checked { DraftWrite::Checked } else { DraftWrite::Unchecked };
        StoredItem::Draft(Id::new(id), Box::new(draft), written)
    } else if key == ORDER {
        StoredItem::Order(OrderRecord::from_json(value)?)
    } else if key == PREFERENCES {
        StoredItem::Preferences(io::PreferencesRecord::from_json(value)?)
    } else if key == CHOICES {
        StoredItem::Desk(ViewChoicesRecord::from_json(value)?)
    } else {
        StoredItem::Other
    })
}

/// The plan that a key belongs to.
pub(super) fn plan_of_key(key: &str) -> Option<Id> {
    key.strip_prefix(SCENARIO).or_else(|| key.strip_prefix(DRAFT)).map(Id::new)
}

/// The two keys of a plan.
pub(super) fn keys_of(plan: &Id) -> [String; 2] {
    [SCENARIO, DRAFT].map(|prefix| [prefix, plan.as_str()].concat())
}
