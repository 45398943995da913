//! Printing the view that is open.

use crate::platform::page;
use crate::text::ShareText;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn print(cx: &ViewContext) -> Html {
    // The dialog lies over the page, and would be printed with it.
    let onclick = Callback::from(|_: MouseEvent| {
        page::close_modal("share-dialog");
        page::print();
    });
    html! {
        <>
            <p class="note">{cx.t(ShareText::PrintHint)}</p>
            <div class="actions"><button type="button" id="print" class="primary" {onclick}>{cx.t(ShareText::Print)}</button></div>
        </>
    }
}
