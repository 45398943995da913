//! The ways of sharing as a list of tabs, and the one that is chosen.

use super::document::document;
use super::embed::embed;
use super::file::file;
use super::import::import;
use super::picture::published_picture;
use super::print::print;
use super::publication::Publication;
use super::sent_scenarios::SentScenarios;
use super::spreadsheet::spreadsheet;
use super::wiki::wiki;
use crate::state::{Action, Overlay, SharePane};
use crate::text::{PublishText, ShareText};
use crate::ui::focus::focus;
use crate::ui::html::html;
use crate::ui::icons::Icon;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// HTML id of the pane.
const PANE: &str = "share-pane";

pub fn panes(cx: &ViewContext, chosen: SharePane, sent: &SentScenarios) -> Html {
    let dispatch = cx.dispatch.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => chosen.neighbour(true),
            "ArrowUp" | "ArrowLeft" => chosen.neighbour(false),
            "Home" => SharePane::ALL[0],
            "End" => SharePane::ALL[SharePane::ALL.len() - 1],
            _ => return,
        };
        event.prevent_default();
        dispatch.dispatch(Action::OpenOverlay(Overlay::Share(to)));
        focus(tab_id(to));
    });
    let (_, name, _) = pane_face(chosen);
    html! {
        <div class="ways">
            <div class="ways-list" role="tablist" aria-orientation="vertical" aria-label={cx.t(ShareText::Ways)} {onkeydown}>
                { for SharePane::ALL.map(|pane| tab(cx, pane, pane == chosen)) }
            </div>
            // A pane of its own for each tab: what was typed or scrolled in one is not another's.
            <div key={chosen.code()} id={PANE} class="way" role="tabpanel" aria-labelledby={tab_id(chosen)}>
                <h3>{cx.t(name)}</h3>
                { pane(cx, chosen, sent) }
            </div>
        </div>
    }
}

fn tab(cx: &ViewContext, pane: SharePane, is_chosen: bool) -> Html {
    let onclick = cx.click(Action::OpenOverlay(Overlay::Share(pane)));
    // Only the chosen tab is a stop of the Tab key; the arrow keys lead to the others.
    let (selected, tabindex) = if is_chosen { ("true", "0") } else { ("false", "-1") };
    let (icon, name, purpose) = pane_face(pane);
    html! {
        <button type="button" id={tab_id(pane)} role="tab" aria-selected={selected} {tabindex}
            aria-controls={is_chosen.then_some(PANE)} {onclick}>
            { icon.view() }
            <span>{cx.t(name)}<small>{cx.t(purpose)}</small></span>
        </button>
    }
}

fn tab_id(pane: SharePane) -> AttrValue {
    ["share-", pane.code()].concat().into()
}

/// Its icon, its name and what it is for.
pub fn pane_face(pane: SharePane) -> (Icon, ShareText, ShareText) {
    match pane {
        SharePane::Document => (Icon::DOCUMENT, ShareText::Document, ShareText::DocumentUse),
        SharePane::Wiki => (Icon::CODE, ShareText::Wiki, ShareText::WikiUse),
        SharePane::Embed => (Icon::FRAME, ShareText::Embed, ShareText::EmbedUse),
        SharePane::Picture => (Icon::PICTURE, ShareText::Picture, ShareText::PictureUse),
        SharePane::Spreadsheet => (Icon::TABLE, ShareText::Spreadsheet, ShareText::SpreadsheetUse),
        SharePane::Print => (Icon::PRINTER, ShareText::Print, ShareText::PrintUse),
        SharePane::File => (Icon::FILE, ShareText::File, ShareText::FileUse),
        SharePane::Import => (Icon::EXPORT, ShareText::Import, ShareText::ImportUse),
    }
}

fn pane(cx: &ViewContext, pane: SharePane, sent: &SentScenarios) -> Html {
    match pane {
        SharePane::File => return file(cx, sent),
        SharePane::Import => return import(cx),
        SharePane::Embed => return embed(cx),
        SharePane::Print => return print(cx),
        SharePane::Document | SharePane::Wiki | SharePane::Picture | SharePane::Spreadsheet => {}
    }
    let Some(publication) = Publication::of(cx.app) else {
        return html! { <p class="note">{cx.t(PublishText::Incomplete)}</p> };
    };
    html! {
        <>
            { publication.choice(cx) }
            { match pane {
                SharePane::Wiki => wiki(cx, &publication),
                SharePane::Picture => published_picture(cx, &publication),
                SharePane::Spreadsheet => spreadsheet(cx, &publication),
                _ => document(cx, &publication),
            } }
        </>
    }
}
