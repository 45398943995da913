//! A group of fields under a heading, which folds on a phone to one line with what is in it.

use super::view_context::ViewContext;
use crate::model::Input;
use crate::text::style_of_input;
use crate::ui::html::html;
use yew::prelude::*;

pub fn input_group(
    cx: &ViewContext,
    heading_id: &'static str,
    heading: AttrValue,
    gist: String,
    fields: Html,
) -> Html {
    html! {
        <details class="group" open={!cx.folded}>
            <summary><h3 id={heading_id}>{heading}</h3><span class="gist">{gist}</span></summary>
            { fields }
        </details>
    }
}

/// The values of inputs in a line, without those that are not given and costs of nothing.
pub fn gist_of(cx: &ViewContext, inputs: &[Input]) -> String {
    let plan = cx.last_plan();
    let value = |&input: &Input| {
        let value = plan?.input(input).filter(|&value| value != 0.0 || input.is_of_channel())?;
        Some(cx.writer.figure(value, style_of_input(input)))
    };
    inputs.iter().filter_map(value).collect::<Vec<_>>().join(" · ")
}
