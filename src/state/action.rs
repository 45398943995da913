//! What can happen to the state.

use super::choices::{Choice, View};
use super::library::Id;
use super::notices::ShareOutcome;
use super::plan::{CloseRateAnswer, Field, ScheduleChange};
use super::storage::{StorageWrite, UnsavedPlan};
use super::undo::BulkEdit;
use crate::io::FileError;
use crate::model::{Actual, CostBasis, Currency, Input, Month, Plan, Scenario};
use crate::text::{ArrowStep, Language, SourceTrouble, StorageTrouble};

/// Something that happens to the state. New ids come with the action, so that the reducer stays pure.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A field's text changes.
    Type(Field, String),
    /// An arrow key moves a field's number.
    Step(Field, ArrowStep),
    /// Puts what was measured into the months of the open plan: of each channel, by its place.
    ApplyActuals(Vec<(usize, Month, Actual)>),
    /// Opens a plan that was made of what was measured, not saved yet.
    OpenNewPlan(Id, Box<Plan>),
    /// Makes a choice about the months.
    ChangeSchedule(ScheduleChange),
    /// Says how a cost arises.
    SetCostBasis(Input, CostBasis),
    /// Puts an empty channel at the end.
    AddChannel,
    /// Takes a channel away.
    RemoveChannel(usize),
    /// Moves a channel to another's place.
    MoveChannel {
        /// Where it stands.
        from: usize,
        /// Where it goes.
        to: usize,
    },
    /// Puts a block of cells into the table of channels, from a field on.
    Paste(Field, String),
    /// Puts a stage before the sale.
    AddStage(String),
    /// Takes a stage away.
    RemoveStage(usize),
    /// Gives a channel rates of its own, or those of the scenario's stages.
    SetOwnRates(usize, bool),
    /// Gives all channels the rates of the scenario's stages.
    ShareRates,
    /// Says what a close rate typed beside stages is to change.
    ResolveCloseRate(usize, CloseRateAnswer),
    /// Puts numbers that were worked out into the open plan.
    ApplyNumbers(BulkEdit, Vec<(Field, f64)>),
    /// A choice or a number that is not part of a plan changes.
    SetChoice(Choice),
    /// Shows another part of the page.
    Show(View),
    /// The name's text changes.
    SetName(String),
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
    AcceptUndoOffer,
    /// Takes back the last change to any plan.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Closes the notice about what was removed.
    DismissUndoOffer,
    /// Closes the notice about what could not be read.
    DismissUnreadable,
    /// Gives up a stored value that can't be read, by its key.
    Forget(String),
    /// The fragment of the address may carry plans.
    OpenLink(String),
    /// Keeps every plan that came with a link.
    SavePreviews,
    /// Takes every plan that came with a link out of the list.
    DropPreviews,
    /// Closes the notice about a link that could not be used.
    DismissLink,
    /// A text is pasted that may hold scenarios.
    SetImportText(String),
    /// Looks at the text that was pasted.
    PreviewImportText,
    /// Looks at a text that may hold scenarios, without doing anything with it yet.
    PreviewImport(String),
    /// A file could not be looked at.
    RejectImport(FileError),
    /// Says whether a line of the review takes the place of what is there.
    SetImportChoice {
        /// Which line.
        line: usize,
        /// Whether it does; otherwise both are kept.
        replace: bool,
    },
    /// Brings in what was looked at.
    ApplyImport,
    /// Forgets what was looked at.
    DismissImport,
    /// Another page stored something.
    MergeRemote {
        /// What stands under some keys now; of each plan both of its keys.
        changed: Vec<StorageWrite>,
        /// Plans whose latest changes here are not stored.
        unsaved: Vec<UnsavedPlan>,
    },
    /// Puts what was kept apart in the place of what the other page has.
    ResolveWithMine,
    /// Closes the notice about what was kept apart.
    DismissConflict,
    /// Closes the notice about the frame of another site.
    DismissForeign,
    /// The reader chooses a language.
    SetLanguage(Language),
    /// The reader chooses a currency.
    SetCurrency(Currency),
    /// The file beside the page came, or can't be had. Of a scenario in it that can't be used nothing is there.
    SourceLoaded(Result<Vec<Option<(Id, Scenario)>>, SourceTrouble>),
    /// Something was taken out of the page, or could not be.
    SetShareOutcome(ShareOutcome),
    /// Storing failed, or works again.
    SetStorageTrouble(Option<StorageTrouble>),
}
