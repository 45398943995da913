//! The picture of what is published, as it is saved: in light colours, whatever those of the page.

use super::published::Published;
use crate::platform::{files, image_export};
use crate::state::{Action, App, ShareOutcome};
use crate::text::{FunnelText, Message, PublishText, Writer, isolated};
use crate::ui::charts::funnel_picture;
use crate::ui::comparison::compared_bars;
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What the picture stands in.
const FRAME: &str = "published-picture";

/// The picture with the buttons that save it. The ids of its heading are those it is named by.
pub fn published_picture(app: &App, dispatch: &Dispatch, published: &Published) -> Html {
    let language = app.preferences.language;
    let (heading, title, drawn) = match published.compared() {
        Some(sides) => {
            let drawn = compared_bars(app, sides);
            let title = drawn.as_ref().map(|(title, _)| title.to_string()).unwrap_or_default();
            ("picture-heading", title, drawn.map(|(_, drawn)| drawn))
        }
        None => {
            let side = published.first();
            let funnel = say(language, Message::Funnel(FunnelText::Heading));
            let title = format!("{}: {funnel}", isolated(&side.name));
            let writer = Writer { language, currency: side.currency };
            ("funnel-heading", title, funnel_picture(side.plan(), writer))
        }
    };
    let content = match drawn {
        None => html! { <p class="note">{say(language, PublishText::NoPicture)}</p> },
        Some(drawn) => {
            let names = ["svg", "png"].map(|kind| published.file_name(app, kind));
            html! {
                <>
                    <div class="picture paper" id={FRAME}>{drawn}</div>
                    { files_of(app, dispatch, title, names) }
                </>
            }
        }
    };
    html! {
        <>
            <h4 id={heading}>{say(language, PublishText::Picture)}</h4>
            {content}
        </>
    }
}

/// The buttons that save the picture, by its title and the names of its files.
fn files_of(app: &App, dispatch: &Dispatch, title: String, [svg, png]: [String; 2]) -> Html {
    let say = |text: PublishText| say(app.preferences.language, text);
    let title: Rc<str> = title.into();
    let failed =
        matches!(&app.notices.share_outcome, Some(ShareOutcome::PictureFailed(taken)) if *taken == title);
    let save_svg = {
        let title = title.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(picture) = image_export::svg(FRAME, &title) {
                files::download(&svg, "image/svg+xml", picture.as_bytes());
            }
        })
    };
    let dispatch = dispatch.clone();
    let save_png = Callback::from(move |_: MouseEvent| {
        let (dispatch, title, name) = (dispatch.clone(), title.clone(), png.clone());
        let picture = image_export::svg(FRAME, &title).unwrap_or_default();
        spawn_local(async move {
            match image_export::png(&picture).await {
                Some(bytes) => files::download(&name, "image/png", &bytes),
                None => dispatch.dispatch(Action::SetShareOutcome(ShareOutcome::PictureFailed(title))),
            }
        });
    });
    html! {
        <>
            <div class="actions">
                <button type="button" id="save-svg" onclick={save_svg}>{say(PublishText::SaveSvg)}</button>
                <button type="button" id="save-png" onclick={save_png}>{say(PublishText::SavePng)}</button>
                <p class="note said" role="status">if failed { {say(PublishText::PictureFailed)} }</p>
            </div>
        </>
    }
}
