//! Which input matters most.

use super::hooks::Dispatch;
use super::words::say;
use crate::state::App;
use crate::text::{Message, SensitivityText};
use yew::prelude::*;

/// The view's content.
pub fn sensitivity(app: &App, _dispatch: &Dispatch) -> Html {
    html! {
        <section class="card sensitivity" aria-labelledby="sensitivity-heading">
            <h2 id="sensitivity-heading">{say(app.preferences.language, Message::Sensitivity(SensitivityText::Heading))}</h2>
        </section>
    }
}
