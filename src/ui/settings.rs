//! The content of the menu of settings: language and currency.

use super::controls::labelled_select;
use super::view_context::ViewContext;
use crate::model::Currency;
use crate::state::Action;
use crate::text::{Language, Message};
use crate::ui::html::html;
use yew::prelude::*;

pub fn settings(cx: &ViewContext) -> Html {
    let set_language = cx.on_value(|code| Some(Action::SetLanguage(Language::from_tag(&code)?)));
    let set_currency = cx.on_value(|code| Some(Action::SetCurrency(code.parse().ok()?)));
    let (language, currency) = (cx.language(), cx.writer.currency);
    let languages = Language::ALL.map(|each| (each.code().into(), each.own_name().into()));
    let currencies = Currency::ALL.iter().map(|each| (each.code().into(), each.code().into()));
    html! {
        <>
            { labelled_select("language".into(), cx.t(Message::Language), languages.into(), language.code(), false, set_language) }
            { labelled_select("currency".into(), cx.t(Message::Currency), currencies.collect(), currency.code(), cx.is_read_only(), set_currency) }
        </>
    }
}
