//! The verdict and the tables to paste into a document or a mail, as they will look there.

use super::copy_button::CopyButton;
use super::link::address;
use super::publication::Publication;
use crate::platform::clipboard::Clipping;
use crate::text::{Document, ShareText};
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

pub fn document(cx: &ViewContext, publication: &Publication) -> Html {
    let clipping = clipping(cx, publication);
    let shown = clipping.html.clone().unwrap_or_default();
    let button = CopyButton {
        id: "copy-document",
        label: cx.t(ShareText::CopyDocument),
        class: Some("primary"),
        write: Rc::new(move || clipping.clone()),
        before: Html::default(),
        is_shown: true,
    };
    html! {
        <>
            <p class="note">{cx.t(ShareText::DocumentHint)}</p>
            { button.view(cx) }
            <div id="copy-document-text" class="paper document" tabindex="0" role="group" aria-label={cx.t(ShareText::Preview)}>
                { Html::from_html_unchecked(shown.into()) }
            </div>
        </>
    }
}

fn clipping(cx: &ViewContext, publication: &Publication) -> Clipping {
    let title = publication.title(cx.language());
    let verdict = publication.verdict(cx.app, cx.writer.locale);
    let tables = publication.tables(cx.writer.locale);
    let address = address(&publication.scenarios(cx.app));
    let text = cx.t(ShareText::OpenInEmbudo);
    let document = Document {
        title: &title,
        verdict: &verdict,
        tables: &tables,
        link: address.as_deref().map(|address| (text.as_str(), address)),
    };
    Clipping { plain: document.plain(), html: Some(document.html()) }
}
