//! Reads one stored value: its key says what it is.

use super::keys::{BACKUP, CHOICES, DRAFT, ORDER, PREFERENCES, PREFIX, SCENARIO};
use crate::io::{self, DraftRecord, OrderRecord, RecordError, ViewChoicesRecord};
use crate::model::Scenario;
use crate::state::library::Id;
use crate::state::plan::Draft;

/// What is stored under a key.
#[derive(Debug, Clone)]
pub(in crate::state) enum StoredItem {
    /// A plan as it was saved.
    Scenario(Id, Box<Scenario>),
    /// What was typed into a plan and not saved.
    Draft(Id, Box<Draft>, DraftWrite),
    /// The order of the list.
    Order(OrderRecord),
    Preferences(io::PreferencesRecord),
    ViewChoices(ViewChoicesRecord),
    /// Nothing of interest.
    Other,
}

/// How a draft was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::state) enum DraftWrite {
    /// By a version that reads the stored value before it writes over it.
    Checked,
    /// By an older one, which writes over anything.
    Unchecked,
}

/// Reads a stored value.
pub(in crate::state) fn read_item(key: &str, value: &str) -> Result<StoredItem, RecordError> {
    // A backup is read as what it is a backup of.
    let backup = key.strip_prefix(BACKUP).and_then(|rest| rest.split_once('/'));
    if let Some((_, name)) = backup {
        return read_item(&[PREFIX, name].concat(), value).map(|_| StoredItem::Other);
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
        StoredItem::ViewChoices(ViewChoicesRecord::from_json(value)?)
    } else {
        StoredItem::Other
    })
}
