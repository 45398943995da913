//! What explains the page.

use super::command::Command;
use crate::state::{Action, Overlay, View};
use crate::text::CommandText;
use crate::ui::icons::Icon;
use crate::ui::view_context::ViewContext;

/// HTML id of the guide's heading.
pub const GUIDE: &str = "guide-heading";

/// The commands of the menu of help.
pub fn help_commands(cx: &ViewContext) -> Vec<Command> {
    let [palette, keys] = [Overlay::Commands, Overlay::Keyboard].map(|it| cx.run(Action::OpenOverlay(it)));
    vec![
        Command::new(
            "open-guide",
            Icon::GUIDE,
            cx.t(CommandText::Guide),
            cx.run_then(Action::Show(View::Guide), GUIDE),
        ),
        Command::new("open-commands", Icon::FIND, cx.t(CommandText::FindACommand), palette)
            .with_keys("Ctrl K"),
        Command::new("open-keyboard", Icon::KEYBOARD, cx.t(CommandText::Keyboard), keys).with_keys("?"),
    ]
}
