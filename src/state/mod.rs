//! The app's state, the actions on it and the pure reducer. Knows nothing of Yew or the browser.

mod action;
mod app;
mod draft;
mod entry;
mod example;
mod reduce;
mod sheet;
mod start;
mod stored;

pub use action::Action;
pub use app::{App, Library, Notices, Preferences, Removed, UnreadableItem};
pub use draft::{Draft, Entered, field_id};
pub use entry::{Entry, Id, Origin};
pub use reduce::reduce;
pub use sheet::{Sheet, Standing};
pub use start::{Start, start};
pub use stored::{PREFIX, Write, writes};
