//! The bar at the top: what this is, in which language and currency.

use super::hooks::Dispatch;
use super::words::say;
use crate::model::Currency;
use crate::platform::page;
use crate::state::{Action, App, View};
use crate::text::{Language, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// The bar at the top.
pub fn top_bar(app: &App, dispatch: &Dispatch) -> Html {
    let (language, currency) = (app.preferences.language, app.open_plan().draft.currency);
    let speak = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(language) = page::field_value(&event).and_then(|code| Language::from_tag(&code)) {
                dispatch.dispatch(Action::SetLanguage(language));
            }
        })
    };
    let count_in = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(currency) = page::field_value(&event).and_then(|code| code.parse().ok()) {
                dispatch.dispatch(Action::SetCurrency(currency));
            }
        })
    };
    let compared = app.choices.view() == View::Comparison;
    let results = if compared { "#comparison-heading" } else { "#results" };
    html! {
        <header class="top">
            <a class="skip" href={results}>{say(language, Message::SkipToResults)}</a>
            <h1 class="brand">
                <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M2 4h20l-7.5 9v7l-5 2v-9z" />
                </svg>
                {"Embudo"}
            </h1>
            <p class="tagline">{say(language, Message::Tagline)}</p>
            <label class="setting">
                <span>{say(language, Message::Language)}</span>
                <select id="language" onchange={speak}>
                    { for Language::ALL.into_iter().map(|each| html! {
                        <option value={each.code()} lang={each.code()} selected={each == language}>{each.own_name()}</option>
                    }) }
                </select>
            </label>
            <label class="setting">
                <span>{say(language, Message::Currency)}</span>
                <select id="currency" onchange={count_in} disabled={app.open_plan().is_read_only()}>
                    { for Currency::ALL.iter().map(|&each| html! {
                        <option value={each.code()} selected={each == currency}>{each.code()}</option>
                    }) }
                </select>
            </label>
        </header>
    }
}
