//! The bar at the top, with the choice of language and currency.

use super::view_context::ViewContext;
use crate::model::Currency;
use crate::state::{Action, View};
use crate::text::{Language, Message, NumberFormat};
use crate::ui::html::html;
use yew::prelude::*;

pub fn top_bar(cx: &ViewContext) -> Html {
    let set_language = cx.on_value(|code| Some(Action::SetLanguage(Language::from_tag(&code)?)));
    let numbers = cx.writer.locale.numbers;
    let set_numbers = cx.on_value(move |sample| Some(Action::SetNumbers(numbers.like(&sample)?)));
    let chosen = numbers.sample();
    // A format of the browser's region that is none of these comes first.
    let unlisted = (!NumberFormat::SAMPLES.contains(&&*chosen)).then(|| chosen.clone());
    let formats = unlisted.into_iter().chain(NumberFormat::SAMPLES.map(String::from));
    let set_currency = cx.on_value(|code| Some(Action::SetCurrency(code.parse().ok()?)));
    let results = if cx.app.choices.view == View::Comparison { "#comparison-heading" } else { "#results" };
    html! {
        <header class="top">
            <a class="skip" href={results}>{cx.t(Message::SkipToResults)}</a>
            <h1 class="brand">
                <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M2 4h20l-7.5 9v7l-5 2v-9z" />
                </svg>
                {"Embudo"}
            </h1>
            <p class="tagline">{cx.t(Message::Tagline)}</p>
            <label class="setting">
                <span>{cx.t(Message::Language)}</span>
                <select id="language" onchange={set_language}>
                    { for Language::ALL.into_iter().map(|each| html! {
                        <option value={each.code()} lang={each.code()} selected={each == cx.language()}>{each.own_name()}</option>
                    }) }
                </select>
            </label>
            <label class="setting">
                <span>{cx.t(Message::Numbers)}</span>
                <select id="numbers" onchange={set_numbers}>
                    { for formats.map(|sample| html! {
                        <option value={sample.clone()} selected={sample == chosen}>{sample.clone()}</option>
                    }) }
                </select>
            </label>
            <label class="setting">
                <span>{cx.t(Message::Currency)}</span>
                <select id="currency" onchange={set_currency} disabled={cx.is_read_only()}>
                    { for Currency::ALL.iter().map(|&each| html! {
                        <option value={each.code()} selected={each == cx.writer.currency}>{each.code()}</option>
                    }) }
                </select>
            </label>
        </header>
    }
}
