//! A step of the import, which is closed to a line where nothing of it has to be looked at.

use crate::ui::html::html;
use yew::prelude::*;

/// A step under a heading, open where it has to be looked at. `line` stands for it while it is closed.
pub fn step(id: &'static str, heading: AttrValue, needs_look: bool, line: Html, body: Html) -> Html {
    let heading_id = [id, "-heading"].concat();
    html! {
        <section class="block" aria-labelledby={heading_id.clone()}>
            <details class="step" {id} open={needs_look}>
                <summary><h2 id={heading_id} tabindex="-1">{heading}</h2><div class="note">{line}</div></summary>
                { body }
            </details>
        </section>
    }
}
