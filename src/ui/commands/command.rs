//! What a menu or the palette of commands offers.

use crate::ui::icons::Icon;
use yew::prelude::*;

/// Something that can be done with a press of a key or a button.
#[derive(Clone, PartialEq)]
pub struct Command {
    /// Unique among the commands.
    pub id: AttrValue,
    pub icon: Icon,
    pub label: AttrValue,
    /// The keys that do the same, if any.
    pub keys: AttrValue,
    /// Whether it can be done at the moment.
    pub is_available: bool,
    /// Does it, and moves the focus where it belongs then.
    pub run: Callback<()>,
}

impl Command {
    /// A command that is always available and has no keys of its own.
    pub fn new(id: impl Into<AttrValue>, icon: Icon, label: AttrValue, run: Callback<()>) -> Self {
        Self { id: id.into(), icon, label, keys: AttrValue::default(), is_available: true, run }
    }

    pub fn only_if(self, is_available: bool) -> Self {
        Self { is_available, ..self }
    }

    pub fn with_keys(self, keys: &'static str) -> Self {
        Self { keys: keys.into(), ..self }
    }
}
