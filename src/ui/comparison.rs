//! Scenarios side by side.

use super::hooks::Dispatch;
use super::words::say;
use crate::state::App;
use crate::text::{ComparisonText, Message};
use yew::prelude::*;

/// The view's content.
pub fn comparison(app: &App, _dispatch: &Dispatch) -> Html {
    html! {
        <section class="card comparison" aria-labelledby="comparison-heading">
            <h2 id="comparison-heading">{say(app.preferences.language, Message::Comparison(ComparisonText::Heading))}</h2>
        </section>
    }
}
