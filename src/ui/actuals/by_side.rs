//! Reality a month at a time: what each side moved, and the reasons that each gives.

use super::held_against::HeldAgainst;
use crate::io::agreement_of;
use crate::model::{Agreement, Month, MonthGap, Note, Team};
use crate::platform::{page, time};
use crate::text::{AgreementText, Message, Style, format_difference};
use crate::ui::agreement::changed_agreement;
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// How many months are shown at once, from the latest.
const SHOWN: usize = 3;
/// Fewer sales than this are none.
const NONE: f64 = 1e-9;

/// Empty where no month is over of which spend, leads and sales are known, and for a single channel of several.
pub fn by_side(cx: &ViewContext, held: &HeldAgainst, before: Month) -> Html {
    let gaps = MonthGap::of(&held.plan, before).and_then(Result::ok).unwrap_or_default();
    let is_part = held.scope.is_some() && held.plan.channels().len() > 1;
    if gaps.is_empty() || is_part {
        return Html::default();
    }
    let agreement = agreement_of(cx.draft().kept_fields_of_file()).0;
    let mut lines = gaps.iter().rev().map(|gap| line(cx, gap, &agreement));
    let latest: Vec<Html> = lines.by_ref().take(SHOWN).collect();
    let earlier: Vec<Html> = lines.collect();
    html! {
        <section class="card by-side" aria-labelledby="by-side-heading">
            <h2 id="by-side-heading">{cx.t(AgreementText::RealityHeading)}</h2>
            <p class="note">{cx.t(AgreementText::RealityNote)}</p>
            <ol class="said">{ for latest }</ol>
            if !earlier.is_empty() {
                <details>
                    <summary>{cx.t(AgreementText::OlderMonths(earlier.len()))}</summary>
                    <ol class="said">{ for earlier }</ol>
                </details>
            }
            <p class="note">{cx.t(AgreementText::ReasonsKept)}</p>
        </section>
    }
}

fn line(cx: &ViewContext, gap: &MonthGap, agreement: &Agreement) -> Html {
    let has_reason = Team::ALL.iter().any(|&team| agreement.reason(team, gap.month).is_some());
    let is_calm = gap.is_within_chance() || gap.sales().abs() < NONE;
    let reasons = html! { <div class="reasons">{ for Team::ALL.map(|team| reason(cx, gap.month, team, agreement)) }</div> };
    html! {
        <li class={if is_calm { "calm" } else { "" }} data-month={gap.month.to_string()}>
            <div>
                <h3>{headline(cx, gap)}</h3>
                <p class="note">{figures(cx, gap)}</p>
            </div>
            if is_calm && gap.sales().abs() >= NONE { <span class="chip">{cx.t(AgreementText::WithinChance)}</span> }
            if is_calm && !has_reason {
                <details><summary>{cx.t(AgreementText::TypeReason)}</summary>{reasons}</details>
            } else { {reasons} }
        </li>
    }
}

/// `February 2027: 3 sales short: marketing +1, sales −4`
fn headline(cx: &ViewContext, gap: &MonthGap) -> String {
    let (month, difference) = (gap.month, gap.sales());
    let sales =
        |count: f64| cx.t(Message::SalesOnly(cx.writer.figure(count.abs(), Style::Count))).to_string();
    if difference.abs() < NONE {
        return cx.t(AgreementText::AsPlanned { month, sales: sales(gap.actual.sales) }).to_string();
    }
    let text = match difference < 0.0 {
        true => AgreementText::Short { month, sales: sales(difference) },
        false => AgreementText::More { month, sales: sales(difference) },
    };
    let written = |moved| format_difference(cx.writer, moved, Style::Count);
    // No team is named where chance alone does as much.
    let Some(marketing) = gap.moved_by_marketing().map(written) else { return cx.t(text).to_string() };
    let sides = match gap.moved_by_sales().map(written) {
        Some(sales) => AgreementText::SidesMoved { marketing, sales },
        None => AgreementText::MarketingMoved(marketing),
    };
    [&*cx.t(text), &*cx.t(sides)].concat()
}

fn figures(cx: &ViewContext, gap: &MonthGap) -> AttrValue {
    let count = |value| cx.writer.figure(value, Style::Count);
    let cost = gap.actual.cost_per_lead().map(|cost| cx.writer.figure(cost, Style::Money));
    cx.t(AgreementText::MonthFigures {
        leads: count(gap.actual.leads),
        planned_leads: count(gap.planned.leads),
        cost: cost.unwrap_or_else(|_| NO_FIGURE.to_owned()),
        sales: count(gap.actual.sales),
        planned_sales: count(gap.planned.sales),
    })
}

/// The reason of a team, to be typed; others that came with the same plan stand below it.
fn reason(cx: &ViewContext, month: Month, team: Team, agreement: &Agreement) -> Html {
    let id = ["reason-", team.code(), "-", &month.to_string()].concat();
    let mut reasons = agreement.reasons_of(team, month);
    let text = reasons.next().map(|it| it.note.as_str().to_owned()).unwrap_or_default();
    let others = reasons.map(|it| html! { <p class="note"><bdi>{it.note.as_str().to_owned()}</bdi></p> });
    let others: Vec<Html> = others.collect();
    html! {
        <div class="reason">
            <label for={id.clone()}>{cx.t(AgreementText::ReasonOf(team))}</label>
            <textarea {id} rows="2" placeholder=" " maxlength={Note::MAX_CHARS.to_string()} readonly={cx.is_read_only()} value={text} onchange={typed(cx, month, team)} />
            { for others }
        </div>
    }
}

fn typed(cx: &ViewContext, month: Month, team: Team) -> Callback<Event> {
    let (dispatch, kept) = (cx.dispatch.clone(), cx.draft().kept_fields_of_file().clone());
    Callback::from(move |event: Event| {
        let (Some(text), Ok(day)) = (page::field_value(&event), time::today().parse()) else { return };
        let set_reason = |it: &mut Agreement| it.set_reason(team, month, Note::new(&text), day);
        dispatch.dispatch(changed_agreement(&kept, set_reason));
    })
}
