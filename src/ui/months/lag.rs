//! The lag from lead to sale.

use super::choices::schedule_select;
use crate::state::{Field, FieldValue, LagDay, LagKind, ScheduleChange};
use crate::text::{MonthText, Style};
use crate::ui::field::plan_field;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The kind of lag and its fields, for one channel or for the whole plan.
pub fn lag(cx: &ViewContext, channel: Option<usize>) -> Html {
    let draft = cx.draft();
    let kind = draft.lag(channel);
    let text = |kind| match kind {
        LagKind::None if channel.is_some() => MonthText::LagOfPlan,
        LagKind::None => MonthText::LagNone,
        LagKind::Shares => MonthText::LagShares,
        LagKind::Days => MonthText::LagDays,
    };
    let kinds = LagKind::ALL.map(|kind| (kind.code().into(), cx.t(text(kind))));
    let id = if channel.is_some() { "channel-lag" } else { "lag" };
    let choice = schedule_select(cx, id, MonthText::Lag, kinds, kind.code().to_owned(), move |text| {
        Some(ScheduleChange::Lag(channel, LagKind::from_code(text)))
    });
    html! {
        <>
            { choice }
            {
                match kind {
                    LagKind::None => Html::default(),
                    LagKind::Shares => shares(cx, channel),
                    LagKind::Days => days(cx, channel),
                }
            }
        </>
    }
}

fn shares(cx: &ViewContext, channel: Option<usize>) -> Html {
    let draft = cx.draft();
    let fields = draft.share_fields(channel);
    // An error of the sum, such as more than 100 %, is shown once below all of them.
    let is_wrong = fields.iter().any(|&at| matches!(draft.value(at), FieldValue::Invalid { .. }));
    let sum = cx.writer.figure(draft.total_lag_share(channel), Style::Percent);
    let rows = fields.into_iter().enumerate().map(|(month, at)| {
        let label = MonthText::LagShare(month);
        html! { <li key={at.id()}>{ plan_field(cx, at, cx.t(label), None) }</li> }
    });
    html! {
        <div class="lag">
            <ol class="lag-shares">{ for rows }</ol>
            <p class={if is_wrong { "note wrong" } else { "note" }}>{cx.t(MonthText::LagTogether(sum))}</p>
        </div>
    }
}

fn days(cx: &ViewContext, channel: Option<usize>) -> Html {
    let rows = LagDay::BOTH.map(|day| {
        let at = Field::LagDays(channel, day);
        let label = if day == LagDay::Median { MonthText::LagMedian } else { MonthText::LagUpper };
        html! { <li key={at.id()}>{ plan_field(cx, at, cx.t(label), None) }</li> }
    });
    html! {
        <div class="lag">
            <ol class="lag-shares lag-days">{ for rows }</ol>
            <p class="note">{cx.t(MonthText::LagDaysHint)}</p>
        </div>
    }
}
