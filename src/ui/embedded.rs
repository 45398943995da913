//! The plan embedded in another page: its fields, its results and the funnel.

use super::charts::funnel_chart;
use super::hooks::LazyModules;
use super::lazy_modules::{SectionsPart, lazy_link, lazy_sections};
use super::loading::when_loaded;
use super::notice_area::notice_area;
use super::plan_fields::{account_fields, money_fields, single_channel_fields};
use super::question_mark::popovers;
use super::results::{FigureGroup, main_figures, results};
use super::stages::stages;
use super::view_context::ViewContext;
use crate::state::SaveStatus;
use crate::text::{ChannelText, FrameText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// What is typed in an embedded page is not stored, so it has nothing to save and no list of scenarios.
pub fn embedded(cx: &ViewContext, modules: &LazyModules) -> Html {
    let (draft, writer) = (cx.draft(), cx.writer);
    let plan = cx.app.open_plan().last_plan.clone();
    let stale = plan.is_some() && cx.is_stale();
    let name = match draft.name.trim() {
        "" if cx.app.open_plan().save_status() == SaveStatus::Example => cx.t(Message::StatusExample),
        "" => "Embudo".into(),
        name => name.to_owned().into(),
    };
    html! {
        <>
            <header class="embed-head">
                <h1>{name}</h1>
                <a id="own-tab" href={own_tab(cx)} target="_blank" rel="noopener">{cx.t(FrameText::OwnTab)}{" ↗"}</a>
            </header>
            { notice_area(cx, modules) }
            <main class="embed">
                if draft.channels() > 1 {
                    { when_loaded(cx.language(), &modules.sections, || lazy_sections(SectionsPart::ChannelSheet, cx)) }
                }
                <section class="card inputs" aria-labelledby="plan-heading" hidden={draft.channels() > 1 && draft.stages() == 0}>
                    <h2 id="plan-heading">{cx.t(Message::PlanHeading)}</h2>
                    if draft.channels() == 1 { { single_channel_fields(cx) } }
                    if draft.stages() > 0 {
                        <h3>{cx.t(ChannelText::StagesHeading)}</h3>
                        { stages(cx) }
                    }
                </section>
                { main_figures(writer, plan.as_deref(), stale) }
                <div class="outcome">
                    { results(cx, FigureGroup::Main) }
                    { results(cx, FigureGroup::More) }
                    { funnel_chart(writer, plan.as_deref(), stale, Html::default()) }
                </div>
                <section class="card inputs" aria-labelledby="money-heading">
                    <h2 id="money-heading">{cx.t(Message::MoneyHeading)}{" "}<span class="optional">{cx.t(Message::Optional)}</span></h2>
                    { money_fields(cx) }
                    { account_fields(cx) }
                </section>
                { popovers(cx, &modules.overlays) }
            </main>
            <footer class="foot"><p>{cx.t(FrameText::NotSaved)}</p></footer>
        </>
    }
}

/// The address of the whole planner, in the same language and with the scenario that is shown.
fn own_tab(cx: &ViewContext) -> String {
    let plan = cx.last_plan().cloned();
    let scenario = plan.and_then(|plan| cx.draft().scenario_of(plan));
    let fragment =
        scenario.and_then(|scenario| Some(["#", &lazy_link(&scenario)?].concat())).unwrap_or_default();
    ["?lang=", cx.language().code(), &fragment].concat()
}
