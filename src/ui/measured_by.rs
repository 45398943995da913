//! What rates were measured by, where they were.

use super::words::say;
use crate::model::RateSource;
use crate::state::App;
use crate::text::{Message, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// One line for each channel whose rates were measured.
pub fn measured_by(app: &App) -> Html {
    let (language, draft) = (app.preferences.language, &app.open_plan().draft);
    let several = draft.channels() > 1;
    let line = |at: usize| {
        let RateSource { leads, first, last } = draft.measured_source(at)?;
        let channel = several.then(|| draft.channel_name(at, language));
        let leads = draft.writer().figure(leads.get(), Style::Count);
        let text = Message::MeasuredBy { channel, leads, first, last };
        Some(html! { <p class="note measured-by">{say(language, text)}</p> })
    };
    html! { <>{ for (0..draft.channels()).filter_map(line) }</> }
}
