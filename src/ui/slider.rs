//! A slider for a number of the plan, below its field.

use super::view_context::ViewContext;
use crate::state::{Action, Field};
use crate::ui::html::html;
use yew::prelude::*;

/// Empty for zero, which has no size to go by. The keyboard has the arrow keys in the field itself.
pub fn slider(cx: &ViewContext, field: Field, label: AttrValue, value: f64) -> Html {
    let Some(scale) = cx.app.slider_scale(field, value) else { return Html::default() };
    let (least, most) = scale.bounds();
    let oninput = cx.on_value(move |text| Some(Action::Slide(field, scale.value(text.parse().ok()?))));
    html! {
        <input type="range" class="slider" tabindex="-1" aria-label={label} aria-valuetext={cx.writer.figure(value, field.style())}
            min={least.to_string()} max={most.to_string()} value={scale.position(value).to_string()} {oninput} />
    }
}
