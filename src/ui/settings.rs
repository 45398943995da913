//! The content of the menu of settings: language, format of numbers and currency.

use super::controls::labelled_select;
use super::help_menu::help_menu;
use super::menu::SETTINGS_MENU;
use super::view_context::ViewContext;
use crate::model::Currency;
use crate::state::Action;
use crate::text::{Language, Message, NumberFormat};
use crate::ui::html::html;
use yew::prelude::*;

pub fn settings(cx: &ViewContext) -> Html {
    let set_language = cx.on_value(|code| Some(Action::SetLanguage(Language::from_tag(&code)?)));
    let set_currency = cx.on_value(|code| Some(Action::SetCurrency(code.parse().ok()?)));
    let (language, currency) = (cx.language(), cx.writer.currency);
    let numbers = cx.writer.locale.numbers;
    let set_numbers = cx.on_value(move |sample| Some(Action::SetNumbers(numbers.like(&sample)?)));
    let chosen = numbers.sample();
    // A format of the browser's region that is none of these comes first.
    let unlisted = (!NumberFormat::SAMPLES.contains(&&*chosen)).then(|| chosen.clone());
    let formats = unlisted.into_iter().chain(NumberFormat::SAMPLES.map(String::from));
    let formats = formats.map(|sample| (sample.clone().into(), sample.into()));
    let languages = Language::ALL.map(|each| (each.code().into(), each.own_name().into()));
    let currencies = Currency::ALL.iter().map(|each| (each.code().into(), each.code().into()));
    html! {
        <>
            { labelled_select("language".into(), cx.t(Message::Language), languages.into(), language.code(), false, set_language) }
            { labelled_select("numbers".into(), cx.t(Message::Numbers), formats.collect(), &chosen, false, set_numbers) }
            { labelled_select("currency".into(), cx.t(Message::Currency), currencies.collect(), currency.code(), cx.is_read_only(), set_currency) }
            // Where the bar at the top has no room for a menu of their own.
            { help_menu(cx, SETTINGS_MENU) }
        </>
    }
}
