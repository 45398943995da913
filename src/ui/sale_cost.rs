//! The real cost of a sale.

use super::hooks::Dispatch;
use super::words::say;
use crate::state::App;
use crate::text::{Message, SaleCostText};
use yew::prelude::*;

/// The view's content.
pub fn sale_cost(app: &App, _dispatch: &Dispatch) -> Html {
    html! {
        <section class="card sale-cost" aria-labelledby="sale-cost-heading">
            <h2 id="sale-cost-heading">{say(app.preferences.language, Message::SaleCost(SaleCostText::Heading))}</h2>
        </section>
    }
}
