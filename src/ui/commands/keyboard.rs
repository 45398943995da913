//! The keys that work on the page.

use crate::state::Overlay;
use crate::text::CommandText;
use crate::ui::dialog::Modal;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Each with the keys that do it; of several any one does.
const KEYS: [(CommandText, &[&str]); 12] = [
    (CommandText::FindCommand, &["Ctrl K"]),
    (CommandText::ThisList, &["?"]),
    (CommandText::SavePlan, &["Ctrl S"]),
    (CommandText::Undo, &["Ctrl Z"]),
    (CommandText::Redo, &["Ctrl Shift Z", "Ctrl Y"]),
    (CommandText::StepNumber, &["↑", "↓"]),
    (CommandText::StepFar, &["Page ↑", "Page ↓"]),
    (CommandText::ExplainField, &["?"]),
    (CommandText::Calculate, &["=3*4000", "12k"]),
    (CommandText::MoveInGrid, &["Enter", "↑", "↓", "←", "→"]),
    (CommandText::MoveChannel, &["Alt ↑", "Alt ↓"]),
    (CommandText::CloseAnything, &["Esc"]),
];

pub fn keyboard_help(cx: &ViewContext) -> Html {
    let onclose = cx.closed(Overlay::Keyboard);
    let rows = KEYS.map(|(what, keys)| {
        let keys = keys.iter().map(|key| html! { <kbd>{*key}</kbd> });
        html! { <div><dt>{ for keys }</dt><dd>{cx.t(what)}</dd></div> }
    });
    let content = html! {
        <>
            <dl class="key-list">{ for rows }</dl>
            <p class="note">{cx.t(CommandText::OnAMac)}</p>
        </>
    };
    yew::html! {
        <Modal id="keyboard-dialog" title={cx.t(CommandText::Keyboard)} language={cx.language()} focused="" {onclose}>{content}</Modal>
    }
}
