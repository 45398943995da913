//! The app's state, the actions on it and the pure reducer. Knows nothing of Yew or the browser.

mod action;
mod all_scenarios;
mod app;
mod comparison;
mod draft;
mod entry;
mod example;
mod field;
mod free_names;
mod goal_choices;
mod grid_cell;
mod history;
mod import;
mod library_slots;
mod link_previews;
mod merge;
mod open_plan;
mod plan_actions;
mod reduce;
mod sensitivity;
mod source_file;
mod start;
mod storage_sync;
mod storage_writes;
mod stored_item;
mod view_choices;

pub use action::Action;
pub use all_scenarios::all_scenarios;
pub use app::{
    App, BulkEdit, Conflict, Library, Notices, Preferences, ShareOutcome, UndoOffer, UnreadableItem,
};
pub use comparison::{ComparedPlan, PlanMark, bridged_code, choice, toggled};
pub use draft::{
    CloseRateAnswer, CloseRateQuestion, Draft, FieldValue, LagKind, PasteResult, ScheduleChange, SpreadKind,
    has_suggested_name,
};
pub use entry::{Entry, Id, IdGenerator, Origin};
pub use field::{Field, LagDay, input_id};
pub use goal_choices::{GoalChoices, changed_numbers, goal_field_id, goal_id, goal_plan, goal_value};
pub use grid_cell::grid_cell_numbers;
pub use history::History;
pub use import::{ImportLine, ImportOutcome, ImportPreview, IncomingScenario};
pub use library_slots::LibrarySlot;
pub use link_previews::LinkError;
pub use merge::UnsavedPlan;
pub use open_plan::{OpenPlan, SaveStatus};
pub use reduce::reduce;
pub use sensitivity::Sensitivity;
pub use source_file::{SourceFile, SourceProgress};
pub use start::{Start, start};
pub use storage_sync::{PROBE_KEY, Storage, StorageSync};
pub use storage_writes::{PREFIX, StorageWrite, fingerprint, storage_writes};
pub use view_choices::{View, ViewChoices};
