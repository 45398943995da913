//! What can happen to the state.

use super::entry::Id;
use crate::model::{Currency, Input};
use crate::text::{Language, Step, StorageTrouble};

/// Something that happens to the state. New ids come with the action, so that the reducer stays pure.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A field's text changes.
    Type(Input, String),
    /// An arrow key moves a field's number.
    Step(Input, Step),
    /// The name's text changes.
    Name(String),
    /// Keeps the open plan; points out what is missing where it can't.
    Save,
    /// Puts the open plan back to what was saved.
    Discard,
    /// Opens an empty plan.
    New(Id),
    /// Opens a plan of the list.
    Open(Id),
    /// Opens a copy of the open plan, saved where it can be.
    Duplicate(Id),
    /// Takes the open plan away; the id is for the empty plan that follows the last one.
    Delete(Id),
    /// Moves the open plan one line along the list.
    Move {
        /// Towards its beginning.
        up: bool,
    },
    /// Brings back what was removed last.
    Undo,
    /// Closes the notice about what was removed.
    DismissRemoved,
    /// Closes the notice about what could not be read.
    DismissUnreadable,
    /// The reader chooses a language.
    Speak(Language),
    /// The reader chooses a currency.
    CountIn(Currency),
    /// Storing failed, or works again.
    Storage(Option<StorageTrouble>),
}
