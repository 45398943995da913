//! What is open in a popover, which closes once the focus goes elsewhere.

use crate::platform::page;
use crate::ui::html::html;
use yew::prelude::*;

pub fn in_popover(content: Html) -> Html {
    html! { <>{ content }{ yew::html! { <LeftByFocus /> } }</> }
}

#[component]
fn LeftByFocus() -> Html {
    use_effect_with((), |()| {
        let listener = page::close_popovers_left_by_focus();
        move || drop(listener)
    });
    Html::default()
}
