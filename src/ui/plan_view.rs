//! What the view of the plan shows between its main figures and the others: pictures, goals and what matters most.

use super::channel_table::ChannelTable;
use super::charts::funnel_chart;
use super::hooks::LazyModules;
use super::lazy_modules::{LazyPart, lazy_part};
use super::loading::when_loaded;
use super::sale_cost::sale_cost;
use super::view_context::ViewContext;
use crate::ui::html::html;
use yew::prelude::*;

/// Id of the place where the sections start whose code is loaded once they come into sight.
pub const SECTIONS: &str = "sections";

pub fn plan_view(cx: &ViewContext, modules: &LazyModules) -> Html {
    let (writer, draft) = (cx.writer, cx.draft());
    let plan = cx.app.open_plan().last_plan.clone();
    let stale = plan.is_some() && cx.is_stale();
    let names =
        |count: usize| (0..count).map(|at| draft.channel_name(at, cx.language()).into()).collect::<Vec<_>>();
    // While a channel is being added, the last plan has fewer.
    let several =
        plan.clone().filter(|plan| plan.channels().len() > 1 && plan.channels().len() == draft.channels());
    html! {
        <>
            <div class="pictures">
                { funnel_chart(writer, plan.as_deref(), stale) }
                { sale_cost(writer, plan.as_deref(), stale) }
            </div>
            if let Some(plan) = several {
                { yew::html! { <ChannelTable {writer} names={names(plan.channels().len())} {plan} {stale} /> } }
            }
            <div id={SECTIONS}>
                if modules.sections_seen { { when_loaded(cx.language(), &modules.views, || lazy_part(LazyPart::Sections, cx)) } }
            </div>
        </>
    }
}
