//! The way to the import of exports.

use crate::platform::page;
use crate::text::ActualText;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn import_bar(cx: &ViewContext) -> Html {
    // The import may still be loading: the heading is there once it is.
    let onclick = Callback::from(|_: MouseEvent| {
        page::focus("exports-heading");
        page::choose_file("export-file");
    });
    html! {
        <div class="import-bar" hidden={cx.is_read_only()}>
            <p><b>{cx.t(ActualText::FromExport)}</b>{" "}<span class="muted">{cx.t(ActualText::FromExportHint)}</span></p>
            <button type="button" id="actual-import" {onclick}>{cx.t(ActualText::ChooseFiles)}</button>
        </div>
    }
}
