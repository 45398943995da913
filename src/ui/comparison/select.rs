//! A choice among a few things.

use crate::state::ComparedScenario;
use crate::ui::acts::jotting;
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use yew::prelude::*;

/// A list to choose from, remembered under its id: the values and words of its options, and the place of the
/// one that counts.
pub fn select(
    dispatch: &Dispatch,
    id: &'static str,
    label: AttrValue,
    options: Vec<(AttrValue, AttrValue)>,
    chosen: usize,
) -> Html {
    let onchange = jotting(dispatch, id.into());
    let option = |(at, (value, words)): (usize, (AttrValue, AttrValue))| {
        html! { <option key={at.to_string()} {value} selected={at == chosen}>{words}</option> }
    };
    html! {
        <label class="choice">
            <span>{label}</span>
            <select {id} {onchange}>{ for options.into_iter().enumerate().map(option) }</select>
        </label>
    }
}

/// A scenario as an option.
pub fn option(side: &ComparedScenario) -> (AttrValue, AttrValue) {
    (side.id.as_str().to_owned().into(), side.name.clone().into())
}
