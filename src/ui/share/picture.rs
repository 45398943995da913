//! The pictures of what is published, as they are saved: in light colours, with their title, what is drawn and the date.

use super::publication::Publication;
use crate::platform::{files, image_export, time};
use crate::state::{Action, PictureKind, Sensitivity, ShareOutcome, sharing_ids};
use crate::text::{PublishText, UserText, Writer};
use crate::ui::controls::choice_select;
use crate::ui::html::html;
use crate::ui::pictures::{
    RowPicture, channels_picture, compared_picture, data_address, funnel_picture, sale_cost_picture, svg,
    tornado_picture,
};
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The picture with the choice of what it shows and the buttons that save it.
pub fn published_picture(cx: &ViewContext, publication: &Publication) -> Html {
    let pictures = pictures(cx, publication);
    let chosen = cx.app.choices.sharing.picture;
    let found = pictures.iter().find(|(kind, _)| *kind == chosen).or(pictures.first());
    let content = match found {
        None => html! { <p class="note">{cx.t(PublishText::NoPicture)}</p> },
        Some((kind, picture)) => {
            let names = ["svg", "png"].map(|kind| publication.file_name(cx.language(), kind));
            let options = pictures.iter().map(|(kind, _)| (kind.code().into(), cx.t(name(*kind))));
            let drawn: Rc<str> = svg(picture, &time::today()).into();
            html! {
                <>
                    if pictures.len() > 1 {
                        <div class="settings">
                            { choice_select(cx, sharing_ids::PICTURE, cx.t(PublishText::PictureShows), options, kind.code()) }
                        </div>
                    }
                    <img class="paper" alt={picture.title.clone()} src={data_address(&drawn)} />
                    { save_buttons(cx, &picture.title, drawn, names) }
                </>
            }
        }
    };
    html! {
        <>
            <h4>{cx.t(PublishText::Picture)}</h4>
            {content}
        </>
    }
}

fn name(kind: PictureKind) -> PublishText {
    match kind {
        PictureKind::Funnel => PublishText::FunnelPicture,
        PictureKind::SaleCost => PublishText::SaleCostPicture,
        PictureKind::Channels => PublishText::ChannelsPicture,
        PictureKind::Tornado => PublishText::TornadoPicture,
    }
}

/// What there is to draw.
fn pictures(cx: &ViewContext, publication: &Publication) -> Vec<(PictureKind, RowPicture)> {
    if let Some(scenarios) = publication.compared() {
        let picture = compared_picture(scenarios, publication.baseline(), cx.writer);
        return vec![(PictureKind::Funnel, picture)];
    }
    let scenario = publication.first();
    let (plan, writer) = (scenario.plan(), Writer { currency: scenario.currency, ..cx.writer });
    let picture = |kind: PictureKind| {
        let picture = match kind {
            PictureKind::Funnel => funnel_picture(plan, writer),
            PictureKind::SaleCost => sale_cost_picture(plan, writer),
            PictureKind::Channels => channels_picture(plan, writer),
            PictureKind::Tornado => tornado_picture(plan, Sensitivity::of(&cx.app.choices), writer),
        }?;
        let title = [&UserText::from(scenario.name.as_str()).to_string(), ": ", &picture.title].concat();
        Some((kind, RowPicture { title, ..picture }))
    };
    PictureKind::ALL.into_iter().filter_map(picture).collect()
}

fn save_buttons(cx: &ViewContext, title: &str, drawn: Rc<str>, [svg, png]: [String; 2]) -> Html {
    let title: Rc<str> = title.into();
    let failed = matches!(&cx.app.notices.share_outcome, Some(ShareOutcome::PictureFailed(failed)) if *failed == title);
    let save_svg = {
        let drawn = drawn.clone();
        Callback::from(move |_: MouseEvent| files::download(&svg, "image/svg+xml", drawn.as_bytes()))
    };
    let dispatch = cx.dispatch.clone();
    let save_png = Callback::from(move |_: MouseEvent| {
        let (dispatch, title, name, drawn) = (dispatch.clone(), title.clone(), png.clone(), drawn.clone());
        spawn_local(async move {
            match image_export::png(&data_address(&drawn)).await {
                Some(bytes) => files::download(&name, "image/png", &bytes),
                None => dispatch.dispatch(Action::SetShareOutcome(ShareOutcome::PictureFailed(title))),
            }
        });
    });
    html! {
        <div class="actions">
            <button type="button" id="save-svg" onclick={save_svg}>{cx.t(PublishText::SaveSvg)}</button>
            <button type="button" id="save-png" onclick={save_png}>{cx.t(PublishText::SavePng)}</button>
            <p class="note said" role="status">if failed { {cx.t(PublishText::PictureFailed)} }</p>
        </div>
    }
}
