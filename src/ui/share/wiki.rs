//! A plan or a comparison on a wiki page: a table to paste, a picture to upload.

use super::copying::copying;
use super::picture::published_picture;
use super::published::Published;
use super::words;
use crate::state::App;
use crate::text::{Markup, PublishText};
use crate::ui::comparison::select;
use crate::ui::hooks::Dispatch;
use yew::prelude::*;

/// The choice of a markup, on the desk.
const MARKUP: &str = "publish-markup";

/// The section.
pub fn wiki(app: &App, dispatch: &Dispatch) -> Html {
    let language = app.preferences.language;
    let say = |text: PublishText| words(language, text);
    let published = Published::of(app);
    let content = published.map(|published| {
        let code = app.desk.text(MARKUP);
        let markup = Markup::ALL.into_iter().find(|it| it.code() == code).unwrap_or_default();
        let options = Markup::ALL.map(|it| (it.code().into(), say(PublishText::MarkupName(it))));
        let text = markup.write(&published.tables(app));
        html! {
            <>
                <div class="settings">
                    { published.choice(app, dispatch) }
                    { select(dispatch, MARKUP, say(PublishText::Markup), options.into(), markup as usize) }
                </div>
                <div class="actions">
                    { copying(app, dispatch, "copy-table", say(PublishText::CopyTable), text) }
                </div>
                <p class="note">{say(PublishText::WikiHint(markup))}</p>
                { published_picture(app, dispatch, &published) }
            </>
        }
    });
    html! {
        <section class="card publish" aria-labelledby="wiki-heading">
            <h2 id="wiki-heading">{say(PublishText::WikiHeading)}</h2>
            { content.unwrap_or_else(|| html! { <p class="note">{say(PublishText::Incomplete)}</p> }) }
        </section>
    }
}
