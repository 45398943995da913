//! The lag from lead to sale: one number of days, or shares by month.

use super::choices::schedule_select;
use super::lag_shares::{first_shares, lag_bar, lag_sentence};
use crate::model::LagDays;
use crate::state::{Action, Field, FieldValue, LagDay, LagKind, ScheduleChange};
use crate::text::{MonthText, Style};
use crate::ui::field::plan_field;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The lag of the whole plan.
pub fn plan_lag(cx: &ViewContext) -> Html {
    html! {
        <section class="group lag-settings" aria-labelledby="lag-heading">
            <h3 id="lag-heading">{cx.t(MonthText::LagHeading)}</h3>
            { if cx.draft().lag(None) == LagKind::Shares { shares(cx, None) } else { days(cx, None) } }
        </section>
    }
}

/// The lag of a channel, which may be the plan's.
pub fn channel_lag(cx: &ViewContext, channel: usize) -> Html {
    let kind = cx.draft().lag(Some(channel));
    let text = |kind| match kind {
        LagKind::None => MonthText::LagOfPlan,
        LagKind::Shares => MonthText::LagShares,
        LagKind::Days => MonthText::LagDays,
    };
    let kinds = LagKind::ALL.map(|kind| (kind.code().into(), cx.t(text(kind))));
    let choice =
        schedule_select(cx, "channel-lag", MonthText::Lag, kinds, kind.code().to_owned(), move |text| {
            Some(ScheduleChange::Lag(Some(channel), LagKind::from_code(text)))
        });
    let fields = match kind {
        LagKind::None => Html::default(),
        LagKind::Shares => shares(cx, Some(channel)),
        LagKind::Days => days(cx, Some(channel)),
    };
    html! { <>{choice}{fields}</> }
}

fn days(cx: &ViewContext, of: Option<usize>) -> Html {
    let [median, upper] = LagDay::BOTH.map(|day| Field::LagDays(of, day));
    let shares = cx.draft().closing_shares(of);
    let usual = cx.draft().number(median).filter(|&median| median > 0.0).map(|median| {
        let days = cx.writer.figure(LagDays::usual_upper_quartile(median), Style::Count);
        html! { <p class="note">{cx.t(MonthText::LagUpperUsual(days))}</p> }
    });
    // Shares that are typed for the first time start with those of the days, if there are any.
    let typed = cx.draft().share_fields(of).into_iter().any(|field| !cx.draft().text(field).is_empty());
    let first = cx.draft().closing_shares(of).filter(|_| usual.is_some() && !typed);
    let by_shares = first.map_or(ScheduleChange::Lag(of, LagKind::Shares), |shares| {
        ScheduleChange::LagShares(of, first_shares(&shares))
    });
    let is_wrong = matches!(cx.draft().value(upper), FieldValue::Invalid { .. });
    html! {
        <div class="lag">
            { plan_field(cx, median, cx.t(MonthText::LagMedian), None) }
            { for shares.iter().map(lag_bar) }
            { for shares.map(|shares| html! { <p class="note" id={part_id("lag-sentence", of)}>{cx.t(lag_sentence(&shares, cx.writer))}</p> }) }
            <details class="lag-more">
                <summary class={if is_wrong { "note wrong" } else { "note" }}>{cx.t(MonthText::LagMore)}</summary>
                { plan_field(cx, upper, cx.t(MonthText::LagUpper), None) }
                {usual}
            </details>
            { of.is_none().then(|| instead(cx, "lag-by-shares", by_shares, MonthText::LagBySharesInstead, "lag-share-1")) }
        </div>
    }
}

fn shares(cx: &ViewContext, of: Option<usize>) -> Html {
    let draft = cx.draft();
    let fields = draft.share_fields(of);
    // An error of the sum, such as more than 100 %, is shown once below all of them.
    let is_wrong = fields.iter().any(|&at| matches!(draft.value(at), FieldValue::Invalid { .. }));
    let sum = cx.writer.figure(draft.total_lag_share(of), Style::Percent);
    let rows = fields.into_iter().enumerate().map(|(month, at)| {
        let label = MonthText::LagShare(month);
        html! { <li key={at.id()}>{ plan_field(cx, at, cx.t(label), None) }</li> }
    });
    html! {
        <div class="lag">
            { for draft.closing_shares(of).iter().map(lag_bar) }
            <ol class="lag-shares">{ for rows }</ol>
            <p class={if is_wrong { "note wrong" } else { "note" }}>{cx.t(MonthText::LagTogether(sum))}</p>
            { of.is_none().then(|| instead(cx, "lag-by-days", ScheduleChange::Lag(of, LagKind::Days), MonthText::LagByDaysInstead, "lag-median")) }
        </div>
    }
}

/// The button to the other way to enter the plan's lag, whose first field gets the focus.
fn instead(
    cx: &ViewContext,
    id: &'static str,
    change: ScheduleChange,
    text: MonthText,
    first: &'static str,
) -> Html {
    let onclick = cx.click_then(Action::ChangeSchedule(change), first.into());
    html! { <button type="button" {id} class="quiet" hidden={cx.is_read_only()} {onclick}>{cx.t(text)}</button> }
}

fn part_id(name: &str, of: Option<usize>) -> String {
    of.map_or(name.to_owned(), |channel| [name, "-of-", &(channel + 1).to_string()].concat())
}
