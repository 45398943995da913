//! The app's state, its actions and the pure reducer. Independent of Yew and the browser.
//!
//! - `library`: all plans, including the open one; `list` and `edit` are the actions on them
//! - `plan`: the draft of a plan, with its fields as typed
//! - `undo`: the history of changes
//! - `import`: plans from links, files and pasted text
//! - `storage`: stored values, in sync with other tabs
//! - `choices`: what is chosen in the views and belongs to no plan

mod action;
mod app;
mod choices;
mod edit;
mod example;
mod import;
mod library;
mod list;
mod mark_draft;
mod notices;
mod overlay;
mod plan;
mod preferences;
mod reduce;
mod same_plan;
mod share_pane;
mod sliders;
mod start;
mod storage;
mod tried_cell;
mod undo;

pub use action::Action;
pub use app::App;
pub use choices::*;
pub use example::amount_scale;
pub use import::{
    ImportLine, ImportOutcome, ImportPreview, Incoming, IncomingItem, IncomingScenario, LinkError,
    LinkedPlans, Recognized, SourceFile, SourceProgress, preview_count, recognize,
};
pub use library::{
    Entry, Id, IdGenerator, Library, LibrarySlot, OpenPlan, Origin, SaveStatus, all_scenarios,
};
pub use mark_draft::MarkDraft;
pub use notices::{Conflict, Notices, ShareOutcome};
pub use overlay::Overlay;
pub use plan::{
    ActualsGrid, CloseRateAnswer, CloseRateQuestion, Doubt, Draft, Field, FieldValue, LagDay, LagKind,
    PasteResult, PastedTexts, ScheduleChange, SpreadKind, goal_id, goal_measure, has_suggested_name,
    input_id, measure_id,
};
pub use preferences::Preferences;
pub use reduce::reduce;
pub use share_pane::SharePane;
pub use start::{Start, start, start_first_visit};
pub use storage::{
    PREFIX, PROBE, RemoteChanges, Storage, StorageSync, StorageWrite, UnreadableItem, UnsavedPlan,
    fingerprint, storage_writes, survives_reload,
};
pub use tried_cell::TriedCell;
pub use undo::{BulkEdit, Done, History, StepId, UndoOffer};
