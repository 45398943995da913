//! The chart of what is published, as it is saved: in light colours, whatever the page's colour scheme.

use super::publication::Publication;
use crate::platform::{files, image_export};
use crate::state::{Action, ShareOutcome};
use crate::text::{FunnelText, PublishText, UserText, Writer};
use crate::ui::charts::funnel_picture;
use crate::ui::comparison::compared_bars;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The HTML id of the element around the chart.
const FRAME: &str = "published-picture";

/// The chart with the buttons that save it. Its heading has the id that the chart is named by.
pub fn published_picture(cx: &ViewContext, publication: &Publication) -> Html {
    let (heading, title, drawn) = match publication.compared() {
        Some(scenarios) => {
            let drawn = compared_bars(cx, scenarios);
            let title = drawn.as_ref().map(|(title, _)| title.to_string()).unwrap_or_default();
            ("picture-heading", title, drawn.map(|(_, drawn)| drawn))
        }
        None => {
            let scenario = publication.first();
            let funnel = cx.t(FunnelText::Heading);
            let title = format!("{}: {funnel}", UserText::from(scenario.name.as_str()));
            let writer = Writer { currency: scenario.currency, ..cx.writer };
            ("funnel-heading", title, funnel_picture(scenario.plan(), writer))
        }
    };
    let content = match drawn {
        None => html! { <p class="note">{cx.t(PublishText::NoPicture)}</p> },
        Some(drawn) => {
            let names = ["svg", "png"].map(|kind| publication.file_name(cx.language(), kind));
            html! {
                <>
                    <div class="picture paper" id={FRAME}>{drawn}</div>
                    { save_buttons(cx, title, names) }
                </>
            }
        }
    };
    html! {
        <>
            <h4 id={heading}>{cx.t(PublishText::Picture)}</h4>
            {content}
        </>
    }
}

fn save_buttons(cx: &ViewContext, title: String, [svg, png]: [String; 2]) -> Html {
    let title: Rc<str> = title.into();
    let failed = matches!(&cx.app.notices.share_outcome, Some(ShareOutcome::PictureFailed(failed)) if *failed == title);
    let save_svg = {
        let title = title.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(picture) = image_export::svg(FRAME, &title) {
                files::download(&svg, "image/svg+xml", picture.as_bytes());
            }
        })
    };
    let dispatch = cx.dispatch.clone();
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
                <button type="button" id="save-svg" onclick={save_svg}>{cx.t(PublishText::SaveSvg)}</button>
                <button type="button" id="save-png" onclick={save_png}>{cx.t(PublishText::SavePng)}</button>
                <p class="note said" role="status">if failed { {cx.t(PublishText::PictureFailed)} }</p>
            </div>
        </>
    }
}
