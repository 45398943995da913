//! The open plan or the comparison for those who read it elsewhere.

use super::picture::published_picture;
use super::published::Published;
use super::spreadsheet::spreadsheet;
use super::wiki::wiki;
use crate::state::App;
use crate::text::PublishText;
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use yew::prelude::*;

/// The section: what is published, then what of it for a wiki page and for a spreadsheet.
pub fn publish(app: &App, dispatch: &Dispatch) -> Html {
    let say = |text: PublishText| say(app.preferences.language, text);
    let content = match Published::of(app) {
        None => html! { <p class="note">{say(PublishText::Incomplete)}</p> },
        Some(published) => html! {
            <>
                { published.choice(app, dispatch) }
                <h3>{say(PublishText::WikiHeading)}</h3>
                { wiki(app, dispatch, &published) }
                { published_picture(app, dispatch, &published) }
                <h3>{say(PublishText::SheetHeading)}</h3>
                { spreadsheet(app, dispatch, &published) }
            </>
        },
    };
    html! {
        <section class="card publish" aria-labelledby="publish-heading">
            <h2 id="publish-heading">{say(PublishText::PublishHeading)}</h2>
            {content}
        </section>
    }
}
