//! When leads become sales.

use super::Scene;
use super::choices::select;
use crate::state::{Field, FieldValue, LagDay, LagKind, ScheduleChange};
use crate::text::{MonthText, Style};
use crate::ui::field::field;
use crate::ui::html::html;
use yew::prelude::*;

/// The choice of how it is said, with its fields, for one channel or for the whole plan.
pub fn lag(scene: &Scene, of: Option<usize>) -> Html {
    let draft = &scene.app.open_plan().draft;
    let kind = draft.lag(of);
    let text = |kind| match kind {
        LagKind::None if of.is_some() => MonthText::LagOfPlan,
        LagKind::None => MonthText::LagNone,
        LagKind::Shares => MonthText::LagShares,
        LagKind::Days => MonthText::LagDays,
    };
    let kinds = LagKind::ALL.map(|kind| (kind.code().to_owned(), scene.say(text(kind))));
    let id = if of.is_some() { "channel-lag" } else { "lag" };
    let choice = select(scene, id, MonthText::Lag, kinds, kind.code().to_owned(), move |text| {
        Some(ScheduleChange::Lag(of, LagKind::from_code(text)))
    });
    html! {
        <>
            { choice }
            {
                match kind {
                    LagKind::None => Html::default(),
                    LagKind::Shares => shares(scene, of),
                    LagKind::Days => days(scene, of),
                }
            }
        </>
    }
}

fn shares(scene: &Scene, of: Option<usize>) -> Html {
    let draft = &scene.app.open_plan().draft;
    let fields = draft.share_fields(of);
    // What is wrong with all of them together is said once.
    let wrong = fields.iter().any(|&at| matches!(draft.value(at), FieldValue::Invalid { .. }));
    let together = scene.writer.figure(draft.shares_together(of), Style::Percent);
    let rows = fields.into_iter().enumerate().map(|(month, at)| {
        let label = MonthText::LagShare(month);
        html! { <li key={at.id()}>{ field(scene.app, scene.dispatch, at, scene.say(label), AttrValue::default()) }</li> }
    });
    html! {
        <div class="lag">
            <ol class="lag-shares">{ for rows }</ol>
            <p class={if wrong { "note wrong" } else { "note" }}>{scene.say(MonthText::LagTogether(together))}</p>
        </div>
    }
}

fn days(scene: &Scene, of: Option<usize>) -> Html {
    let rows = LagDay::BOTH.map(|day| {
        let at = Field::LagDays(of, day);
        let label = if day == LagDay::Median { MonthText::LagMedian } else { MonthText::LagUpper };
        html! { <li key={at.id()}>{ field(scene.app, scene.dispatch, at, scene.say(label), AttrValue::default()) }</li> }
    });
    html! {
        <div class="lag">
            <ol class="lag-shares lag-days">{ for rows }</ol>
            <p class="note">{scene.say(MonthText::LagDaysHint)}</p>
        </div>
    }
}
