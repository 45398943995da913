//! The open plan or the comparison as a table and a chart for other programs.

use super::picture::published_picture;
use super::publication::Publication;
use super::spreadsheet::spreadsheet;
use super::wiki::wiki;
use crate::text::PublishText;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn publish(cx: &ViewContext) -> Html {
    let content = match Publication::of(cx.app) {
        None => html! { <p class="note">{cx.t(PublishText::Incomplete)}</p> },
        Some(publication) => html! {
            <>
                { publication.choice(cx) }
                <h3>{cx.t(PublishText::WikiHeading)}</h3>
                { wiki(cx, &publication) }
                { published_picture(cx, &publication) }
                <h3>{cx.t(PublishText::SheetHeading)}</h3>
                { spreadsheet(cx, &publication) }
            </>
        },
    };
    html! {
        <section class="card publish" aria-labelledby="publish-heading">
            <h2 id="publish-heading">{cx.t(PublishText::PublishHeading)}</h2>
            {content}
        </section>
    }
}
