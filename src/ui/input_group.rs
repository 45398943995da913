//! A group of fields under a heading, which folds on a phone.

use super::view_context::ViewContext;
use crate::ui::html::html;
use yew::prelude::*;

pub fn input_group(cx: &ViewContext, heading_id: &'static str, heading: AttrValue, fields: Html) -> Html {
    html! {
        <details class="group" open={!cx.folded}>
            <summary><h3 id={heading_id}>{heading}</h3></summary>
            { fields }
        </details>
    }
}
