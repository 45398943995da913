//! The pictures of what is published, as they are saved: in light colours, with their title, what is drawn and the date.

use super::publication::Publication;
use crate::platform::{files, image_export, page, time};
use crate::state::{Action, PictureKind, ShareOutcome, sharing_ids};
use crate::text::PublishText;
use crate::ui::controls::choice_select;
use crate::ui::html::html;
use crate::ui::menu::PICTURE_MENU;
use crate::ui::pictures::{SavedPicture, data_address, picture_name};
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
            let by_month = cx.app.choices.money_by_month;
            let options =
                pictures.iter().map(|(kind, _)| (kind.code().into(), cx.t(picture_name(*kind, by_month))));
            let drawn: Rc<str> = picture.svg(&time::today()).into();
            html! {
                <>
                    if pictures.len() > 1 {
                        <div class="settings">
                            { choice_select(cx, sharing_ids::PICTURE, cx.t(PublishText::PictureShows), options, kind.code()) }
                        </div>
                    }
                    <img class="paper" alt={picture.title.clone()} src={data_address(&drawn)} />
                    { save_buttons(cx, picture, drawn, ["save-svg", "save-png"]) }
                </>
            }
        }
    };
    html! {
        <>

            {content}
        </>
    }
}

/// What there is to draw.
fn pictures(cx: &ViewContext, publication: &Publication) -> Vec<(PictureKind, SavedPicture)> {
    let kinds = match publication.compared() {
        Some(_) => &[PictureKind::Compared][..],
        None => &PictureKind::OF_A_PLAN[..],
    };
    kinds.iter().filter_map(|&kind| Some((kind, SavedPicture::of(cx, kind)?))).collect()
}

/// The content of the menu at a picture.
pub fn picture_formats(cx: &ViewContext, kind: PictureKind) -> Html {
    match SavedPicture::of(cx, kind) {
        None => html! { <p class="note">{cx.t(PublishText::NoPicture)}</p> },
        Some(picture) => {
            let drawn = picture.svg(&time::today()).into();
            save_buttons(cx, &picture, drawn, ["picture-svg", "picture-png"])
        }
    }
}

/// The menu that the buttons are in, if any, closes once a picture is saved.
fn save_buttons(
    cx: &ViewContext,
    picture: &SavedPicture,
    drawn: Rc<str>,
    [svg_id, png_id]: [&'static str; 2],
) -> Html {
    let [svg, png] = ["svg", "png"].map(|extension| picture.file_name(extension));
    let title: Rc<str> = picture.title.as_str().into();
    let failed = matches!(&cx.app.notices.share_outcome, Some(ShareOutcome::PictureFailed(failed)) if *failed == title);
    let save_svg = {
        let drawn = drawn.clone();
        Callback::from(move |_: MouseEvent| {
            files::download(&svg, "image/svg+xml", drawn.as_bytes());
            page::hide_popover(PICTURE_MENU);
        })
    };
    let dispatch = cx.dispatch.clone();
    let save_png = Callback::from(move |_: MouseEvent| {
        let (dispatch, title, name, drawn) = (dispatch.clone(), title.clone(), png.clone(), drawn.clone());
        spawn_local(async move {
            match image_export::png(&data_address(&drawn)).await {
                Some(bytes) => {
                    files::download(&name, "image/png", &bytes);
                    page::hide_popover(PICTURE_MENU);
                }
                None => dispatch.dispatch(Action::SetShareOutcome(ShareOutcome::PictureFailed(title))),
            }
        });
    });
    html! {
        <div class="actions">
            <button type="button" id={svg_id} onclick={save_svg}>{cx.t(PublishText::SaveSvg)}</button>
            <button type="button" id={png_id} onclick={save_png}>{cx.t(PublishText::SavePng)}</button>
            <p class="note said" role="status">if failed { {cx.t(PublishText::PictureFailed)} }</p>
        </div>
    }
}
