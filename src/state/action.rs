//! The actions on the state.

use super::choices::{Choice, View};
use super::import::{Incoming, LinkedPlans, Recognized};
use super::library::Id;
use super::mark_draft::MarkDraft;
use super::notices::ShareOutcome;
use super::overlay::Overlay;
use super::plan::{CloseRateAnswer, Draft, Field, ScheduleChange};
use super::storage::{RemoteChanges, UnsavedPlan};
use super::undo::BulkEdit;
use crate::model::{Actual, CostBasis, Currency, Input, Measure, Month, Scenario, Team, UnknownFields};
use crate::text::{ArrowStep, Language, NumberFormat, SourceFailure, StorageFailure};

/// An action on the state. Random ids come with the action, so that the reducer is pure.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Type(Field, String),
    /// Writes the number in a field of the plan, by its id on the page, as the region does, once it is typed.
    LeaveField(String),
    /// An arrow key in a field.
    Step(Field, ArrowStep),
    /// A number takes the place of what is in a field.
    SetNumber(Field, f64),
    /// A slider was moved to a number.
    Slide(Field, f64),
    /// Writes actuals into the open plan: channel by index, month, actuals.
    ApplyActuals(Vec<(usize, Month, Actual)>),
    /// Opens an unsaved plan built from measured data.
    OpenNewPlan(Id, Box<Draft>),
    ChangeSchedule(ScheduleChange),
    SetCostBasis(Input, CostBasis),
    /// Appends an empty channel.
    AddChannel,
    RemoveChannel(usize),
    MoveChannel {
        from: usize,
        to: usize,
    },
    /// Writes the texts of several fields at once, and says how many more had no place.
    SetTexts {
        texts: Vec<(Field, String)>,
        left_out: usize,
    },
    /// Pastes cells from a spreadsheet, starting at a field.
    Paste(Field, String),
    /// Adds a stage before the sale.
    AddStage(String),
    RemoveStage(usize),
    /// Whether a channel uses its own step rates instead of the shared ones.
    SetOwnRates(usize, bool),
    /// Makes all channels use the shared step rates.
    ShareRates,
    /// Answers which rate a close rate typed next to stages changes.
    ResolveCloseRate(usize, CloseRateAnswer),
    /// Writes calculated numbers into the open plan.
    ApplyNumbers(BulkEdit, Vec<(Field, f64)>),
    /// Sets the fields of the plan's file that are kept as they are, the agreement among them.
    SetAgreement(UnknownFields),
    /// Types into the form of a team's mark; none empties it.
    TypeMark(Team, Option<MarkDraft>),
    /// Goes on with these figures in the open plan: the version that was agreed to, or the value that one side holds.
    TakeFigures(BulkEdit, Box<Scenario>),
    /// Makes a goal for this measure the plan's own, in place of that for another measure of its kind.
    ChooseGoal(Measure),
    /// Writes the numbers of a cell of the two-way table into the open plan.
    TryCell(Vec<(Field, f64)>),
    /// Draws the two-way table around the plan as it is now.
    CentreGrid,
    /// Changes a view choice, which is not part of a plan.
    SetChoice(Choice),
    Show(View),
    OpenOverlay(Overlay),
    CloseOverlay(Overlay),
    SetName(String),
    /// Saves the open plan, or marks the fields that are missing.
    Save,
    /// Reverts the open plan to its saved version.
    Discard,
    New(Id),
    Open(Id),
    /// Opens a copy of the open plan, saved if it is complete.
    Duplicate(Id),
    /// Opens a copy of the open plan without these channels, by index.
    TryWithout(Id, Vec<usize>),
    /// Deletes the open plan; the id is for the blank plan that opens if it was the last.
    Delete(Id),
    /// Deletes the drafts in [`super::Library::unsaved_drafts`].
    DeleteDrafts,
    /// Moves the open plan by one place in the list.
    Move {
        up: bool,
    },
    /// Undoes the step that the notice offers to undo.
    AcceptUndoOffer,
    /// Undoes the last change, of any plan.
    Undo,
    Redo,
    DismissUndoOffer,
    DismissUnreadable,
    /// Discards an unreadable stored value, by key.
    DiscardUnreadable(String),
    /// Opens the plans of a link.
    OpenLink(LinkedPlans),
    /// Saves all plans that came with a link.
    SavePreviews,
    /// Removes all plans that came with a link and are not saved.
    DropPreviews,
    DismissLink,
    /// Changes the text of the import field.
    SetImportText(String),
    /// Asks what the import of that text would do.
    PreviewImportText,
    /// Asks what something that came in is.
    Receive(Incoming),
    /// Shows what came in: plans as a preview of their import, exports in the view that reads them.
    ShowRecognized(Recognized),
    /// The exports that came in are being read.
    TakeExports,
    /// Chooses what happens to a plan that the import would change.
    SetImportChoice {
        /// Index in the preview.
        line: usize,
        /// Whether it is replaced; otherwise both are kept.
        replace: bool,
    },
    ApplyImport,
    DismissImport,
    /// Another tab changed stored values.
    MergeRemote {
        remote: RemoteChanges,
        /// Plans with changes in this tab that are not stored yet.
        unsaved: Vec<UnsavedPlan>,
    },
    /// Replaces the original of a conflict with this tab's copy.
    ResolveWithMine,
    DismissConflict,
    /// Closes the notice that plans are kept apart in another page's frame.
    DismissForeign,
    /// The clock says that it is this month.
    SetToday(Month),
    SetLanguage(Language),
    SetNumbers(NumberFormat),
    SetCurrency(Currency),
    /// The `?src=` file was loaded, or failed to. Invalid scenarios are `None`.
    SourceLoaded(Result<Vec<Option<(Id, Scenario)>>, SourceFailure>),
    /// The outcome of copying or downloading something.
    SetShareOutcome(ShareOutcome),
    /// Whether to say that a newer version of the page is there.
    SetNewVersion(bool),
    /// Storing failed, or works again (`None`).
    SetStorageFailure(Option<StorageFailure>),
}
