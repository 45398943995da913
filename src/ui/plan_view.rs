//! What the view of the plan shows between its main figures and the others: pictures, goals and what matters most.

use super::charts::funnel_chart;
use super::hooks::LazyModules;
use super::later::later;
use super::lazy_modules::{SectionsPart, lazy_sections};
use super::loading::when_loaded;
use super::sale_cost::sale_cost;
use super::save_picture::save_picture;
use super::view_context::ViewContext;
use crate::state::PictureKind;
use crate::ui::html::html;
use yew::prelude::*;

/// Id of the place where the sections start whose code is loaded once they come into sight.
pub const SECTIONS: &str = "sections";

pub fn plan_view(cx: &ViewContext, modules: &LazyModules) -> Html {
    html! {
        <>
            if cx.draft().channels() > 1 {
                { when_loaded(cx.language(), &modules.sections, || lazy_sections(SectionsPart::Channels, cx)) }
            }
            { later(cx, pictures) }
            <div id={SECTIONS}>
                if modules.sections_seen { { when_loaded(cx.language(), &modules.sections, || lazy_sections(SectionsPart::Sections, cx)) } }
            </div>
        </>
    }
}

fn pictures(cx: &ViewContext) -> Html {
    let writer = cx.writer;
    let plan = cx.app.open_plan().last_plan.as_deref();
    let stale = plan.is_some() && cx.is_stale();
    html! {
        <div class="pictures">
            { funnel_chart(writer, plan, stale, save_picture(cx, PictureKind::Funnel)) }
            { sale_cost(writer, plan, stale, save_picture(cx, PictureKind::SaleCost)) }
        </div>
    }
}
