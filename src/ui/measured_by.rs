//! What a plan's rates were measured from.

use super::view_context::ViewContext;
use crate::model::RateSource;
use crate::text::{Message, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// One line for each channel with measured rates.
pub fn measured_by(cx: &ViewContext) -> Html {
    let draft = cx.draft();
    let several = draft.channels() > 1;
    let line = |at: usize| {
        let RateSource { leads, first, last } = draft.measured_source(at)?;
        let channel = several.then(|| draft.channel_name(at, cx.language()).into());
        let leads = cx.writer.figure(leads.get(), Style::Count);
        let text = Message::MeasuredBy { channel, leads, first, last };
        Some(html! { <p class="note measured-by">{cx.t(text)}</p> })
    };
    html! { <>{ for (0..draft.channels()).filter_map(line) }</> }
}
