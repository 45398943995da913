//! Parses a stored value according to its key.

use super::keys::{BACKUP, CHOICES, DRAFT, ORDER, PREFERENCES, PREFIX, SCENARIO};
use crate::io::{self, DraftRecord, OrderRecord, RecordError, ViewChoicesRecord};
use crate::model::Scenario;
use crate::state::library::Id;
use crate::state::plan::Draft;

/// A parsed value of the storage.
#[derive(Debug, Clone)]
pub(in crate::state) enum StoredItem {
    /// A saved plan.
    Scenario(Id, Box<Scenario>),
    /// The unsaved changes of a plan.
    Draft(Id, Box<Draft>, DraftWrite),
    /// The order of the plans in the list.
    Order(OrderRecord),
    Preferences(io::PreferencesRecord),
    ViewChoices(ViewChoicesRecord),
    /// A readable backup or an unknown key.
    Other,
}

/// Which kind of version wrote a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::state) enum DraftWrite {
    /// A version that reads the stored value before it overwrites it, so it has seen what was there.
    Checked,
    /// An older version, which overwrites without reading.
    Unchecked,
}

pub(in crate::state) fn read_item(key: &str, value: &str) -> Result<StoredItem, RecordError> {
    // A backup has the format of its original key: this finds out whether it is still unreadable.
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
