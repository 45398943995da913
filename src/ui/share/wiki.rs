//! A table to paste into a wiki page.

use super::copying::copying;
use super::published::Published;
use crate::state::App;
use crate::text::{PublishText, WikiMarkup};
use crate::ui::comparison::select;
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use std::rc::Rc;
use yew::prelude::*;

/// The choice of a markup, on the desk.
const MARKUP: &str = "publish-markup";

/// The table in the markup that is chosen.
pub fn wiki(app: &App, dispatch: &Dispatch, published: &Published) -> Html {
    let say = |text: PublishText| say(app.preferences.language, text);
    let code = app.choices.text(MARKUP);
    let markup = WikiMarkup::ALL.into_iter().find(|it| it.code() == code).unwrap_or_default();
    let options = WikiMarkup::ALL.map(|it| (it.code().into(), say(PublishText::MarkupName(it))));
    let write = {
        let (app, published) = (app.clone(), published.clone());
        Rc::new(move || markup.write(&published.tables(&app)))
    };
    html! {
        <>
            <div class="settings">
                { select(dispatch, MARKUP, say(PublishText::Markup), options.into(), markup as usize) }
            </div>
            { copying(app, dispatch, "copy-table", say(PublishText::CopyTable), write, Html::default()) }
            <p class="note">{say(PublishText::WikiHint(markup))}</p>
        </>
    }
}
