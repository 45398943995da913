//! The app's state, the actions on it and the pure reducer. Knows nothing of Yew or the browser.

mod action;
mod app;
mod desk;
mod draft;
mod entry;
mod example;
mod field;
mod goals;
mod reduce;
mod sheet;
mod start;
mod stored;

pub use action::Action;
pub use app::{App, Change, Library, Notices, Preferences, Removed, UnreadableItem};
pub use desk::{Desk, View};
pub use draft::{Answer, Draft, Entered, Pasted, Wish, names_itself};
pub use entry::{Entry, Id, Origin};
pub use field::{Field, input_id};
pub use goals::{Asking, goal_entered, goal_field_id, goal_id, goal_plan, numbers_of};
pub use reduce::reduce;
pub use sheet::{Sheet, Standing};
pub use start::{Start, start};
pub use stored::{PREFIX, Write, writes};
