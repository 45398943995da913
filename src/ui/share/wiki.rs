//! A table to paste into a wiki page.

use super::copy_button::copy_button;
use super::publication::Publication;
use crate::state::sharing_ids;
use crate::text::{PublishText, WikiMarkup};
use crate::ui::controls::choice_select;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

pub fn wiki(cx: &ViewContext, publication: &Publication) -> Html {
    let markup = cx.app.choices.sharing.markup;
    let options = WikiMarkup::ALL.map(|it| (it.code().into(), cx.t(PublishText::MarkupName(it))));
    let write = {
        let (locale, publication) = (cx.writer.locale, publication.clone());
        Rc::new(move || markup.write(&publication.tables(locale)))
    };
    html! {
        <>
            <div class="settings">
                { choice_select(cx, sharing_ids::MARKUP, cx.t(PublishText::Markup), options, markup.code()) }
            </div>
            { copy_button(cx, "copy-table", cx.t(PublishText::CopyTable), write, Html::default()) }
            <p class="note">{cx.t(PublishText::WikiHint(markup))}</p>
        </>
    }
}
