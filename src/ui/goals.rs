//! Goals.

use super::hooks::Dispatch;
use super::words::say;
use crate::state::App;
use crate::text::{GoalText, Message};
use yew::prelude::*;

/// The view's content.
pub fn goals(app: &App, _dispatch: &Dispatch) -> Html {
    html! {
        <section class="card goals" aria-labelledby="goals-heading">
            <h2 id="goals-heading">{say(app.preferences.language, Message::Goal(GoalText::Heading))}</h2>
        </section>
    }
}
