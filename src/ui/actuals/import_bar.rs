//! The way to the import of exports.

use crate::state::{Action, View};
use crate::text::ActualText;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn import_bar(cx: &ViewContext) -> Html {
    let onclick = cx.click_then(Action::Show(View::Import), "export-file".into());
    html! {
        <div class="import-bar" hidden={cx.is_read_only()}>
            <p><b>{cx.t(ActualText::FromExport)}</b>{" "}<span class="muted">{cx.t(ActualText::FromExportHint)}</span></p>
            <button type="button" id="actual-import" {onclick}>{cx.t(ActualText::ChooseFiles)}</button>
        </div>
    }
}
