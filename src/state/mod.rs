//! The app's state, the actions on it and the pure reducer. Knows nothing of Yew or the browser.

mod action;
mod app;
mod desk;
mod draft;
mod entry;
mod example;
mod field;
mod goals;
mod history;
mod plans;
mod reduce;
mod sensitivity;
mod sheet;
mod side_by_side;
mod start;
mod stored;
mod trial;

pub use action::Action;
pub use app::{App, Change, Library, Notices, Preferences, Removed, UnreadableItem};
pub use desk::{Desk, View};
pub use draft::{Answer, Draft, Entered, Pasted, Wish, names_itself};
pub use entry::{Entry, Id, Origin};
pub use field::{Field, input_id};
pub use goals::{Asking, goal_entered, goal_field_id, goal_id, goal_plan, numbers_of};
pub use history::History;
pub use reduce::reduce;
pub use sensitivity::Sensitivity;
pub use sheet::{Sheet, Standing};
pub use side_by_side::{Mark, Side, bridged_code, choice, chosen_with};
pub use start::{Start, start};
pub use stored::{PREFIX, Write, writes};
pub use trial::trial;
