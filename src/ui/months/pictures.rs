//! The pictures of the months, and the choice of how money is shown.

use crate::model::{Plan, Timeline};
use crate::state::{Action, Choice, PictureKind};
use crate::text::MonthChartText;
use crate::ui::charts::{MonthsToDraw, cac_chart, leads_chart, money_chart, sales_chart};
use crate::ui::controls::toggle_button;
use crate::ui::html::html;
use crate::ui::save_picture::save_picture;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn pictures(cx: &ViewContext, plan: &Plan, timeline: &Timeline) -> Html {
    let (shown, later) = timeline.clone().truncated(Timeline::MONTHS_SHOWN_AFTER);
    let by_month = cx.app.choices.money_by_month;
    let draw = MonthsToDraw { shown: &shown, later, writer: cx.writer };
    html! {
        <>
            <div class="month-money">
                { money_chart(timeline, shown.months.len(), &plan.economics, [switch(cx, by_month), save_picture(cx, PictureKind::Money)], by_month, cx.writer) }
            </div>
            <div class="month-pictures">{ leads_chart(&draw, save_picture(cx, PictureKind::LeadsByMonth)) }{ sales_chart(&draw, save_picture(cx, PictureKind::SalesByMonth)) }{ cac_chart(&draw, save_picture(cx, PictureKind::CacByMonth)) }</div>
        </>
    }
}

fn switch(cx: &ViewContext, by_month: bool) -> Html {
    let button = |(id, text, on): (&'static str, MonthChartText, bool)| {
        let onclick = cx.click(Action::SetChoice(Choice::MoneyByMonth(on)));
        toggle_button(id.into(), None, by_month == on, false, onclick, cx.t(text))
    };
    let buttons = [
        ("money-added-up", MonthChartText::AddedUp, false),
        ("money-by-month", MonthChartText::ByMonth, true),
    ];
    html! {
        <div class="switch" role="group" aria-label={cx.t(MonthChartText::Shown)}>{ for buttons.map(button) }</div>
    }
}
