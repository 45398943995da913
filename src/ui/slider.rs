//! A slider for a number of the plan, below its field.

use super::hooks::Dispatch;
use crate::platform::page;
use crate::state::{Action, Field};
use crate::text::SliderScale;
use crate::ui::html::html;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SliderProps {
    pub field: Field,
    pub label: AttrValue,
    /// The number with its unit, for screen readers.
    pub text: AttrValue,
    pub value: f64,
    pub dispatch: Dispatch,
}

/// Its scale stays while the number is within it, so that the handle follows the hand.
#[component]
pub fn Slider(SliderProps { field, label, text, value, dispatch }: &SliderProps) -> Html {
    let (field, value) = (*field, *value);
    let kept = use_state_eq(|| None::<SliderScale>);
    let scale = (*kept).filter(|scale| scale.contains(value)).or_else(|| SliderScale::around(value));
    if *kept != scale {
        kept.set(scale);
    }
    let Some(scale) = scale else { return Html::default() };
    let (least, most) = scale.bounds();
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(position) = page::field_value(&event).and_then(|text| text.parse().ok()) {
                dispatch.dispatch(Action::Slide(field, scale.value(position)));
            }
        })
    };
    html! {
        <input type="range" class="slider" aria-label={label.clone()} aria-valuetext={text.clone()} min={least.to_string()}
            max={most.to_string()} value={scale.position(value).to_string()} {oninput} />
    }
}
