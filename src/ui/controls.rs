//! Form controls that several views use. One copy of each keeps the page small.

use super::view_context::ViewContext;
use crate::text::Message;
use crate::ui::html::html;
use yew::prelude::*;

/// The value and the label of an option of a list.
pub type SelectOption = (AttrValue, AttrValue);

/// A list with its label whose value is stored among the view choices under its id.
pub fn choice_select(
    cx: &ViewContext,
    id: &'static str,
    label: AttrValue,
    options: impl IntoIterator<Item = SelectOption>,
    chosen: &str,
) -> Html {
    let options = options.into_iter().collect();
    labelled_select(id.into(), label, options, chosen, false, cx.set_choice(id.into()))
}

/// A list with its label.
#[inline(never)]
pub fn labelled_select(
    id: AttrValue,
    label: AttrValue,
    options: Vec<SelectOption>,
    chosen: &str,
    disabled: bool,
    onchange: Callback<Event>,
) -> Html {
    let option = |(value, label): SelectOption| {
        let selected = *value == *chosen;
        html! { <option key={value.clone()} {value} {selected}>{label}</option> }
    };
    html! {
        <label class="choice">
            <span>{label}</span>
            <select {id} {onchange} {disabled}>{ for options.into_iter().map(option) }</select>
        </label>
    }
}

/// A search field whose text is stored among the view choices under its id.
pub fn search_field(cx: &ViewContext, id: &'static str, text: &str) -> Html {
    let label = cx.t(Message::Find);
    html! {
        <input {id} type="search" autocomplete="off" oninput={cx.set_choice(id.into())}
            value={text.to_owned()} aria-label={label.clone()} placeholder={label} />
    }
}

/// A button that stays pressed while something is on.
#[inline(never)]
pub fn toggle_button(
    id: AttrValue,
    class: Option<&'static str>,
    pressed: bool,
    disabled: bool,
    onclick: Callback<MouseEvent>,
    label: AttrValue,
) -> Html {
    html! {
        <button type="button" {id} {class} {onclick} {disabled} aria-pressed={aria_bool(pressed)}>{label}</button>
    }
}

/// The value of an ARIA state, which has to be written out when it is false too.
pub fn aria_bool(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}
