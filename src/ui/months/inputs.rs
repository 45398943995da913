//! What is typed for single months of a channel.

use super::choices::channel_choices;
use super::month_cell::month_cell;
use super::month_scope;
use super::table_events::{RowFields, on_keydown, on_paste};
use crate::model::{Input, Month};
use crate::state::{Field, SpreadKind};
use crate::text::{Message, MonthText, style_of_input};
use crate::ui::html::html;
use crate::ui::labels::column_heading;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// The choices and the fields of the channel that is shown; empty while the plan is not in months.
pub fn month_inputs(cx: &ViewContext) -> Html {
    let Some((start, count)) = cx.draft().span() else { return Html::default() };
    let scope = month_scope(cx);
    html! {
        <section class="card months" aria-labelledby="month-inputs-heading">
            <h2 id="month-inputs-heading">{cx.t(MonthText::InputsHeading)}</h2>
            <p class="note">{cx.t(if scope.is_some() { MonthText::TableHint } else { MonthText::ChooseChannel })}</p>
            { channel_choices(cx) }
            { for scope.map(|channel| table(cx, channel, start, count)) }
        </section>
    }
}

fn table(cx: &ViewContext, channel: usize, start: Month, count: usize) -> Html {
    let shown =
        |field: &Field| field.input() != Input::Budget || cx.draft().spread(channel) == SpreadKind::Months;
    let headings = fields(channel, 0).into_iter().filter(shown).map(|field| {
        let label = cx.t(Message::InputLabel(field.input()));
        html! { <th scope="col">{column_heading(label, style_of_input(field.input()), cx.writer)}</th> }
    });
    let row = |at: usize| {
        let month = start.plus(at as i32);
        let cells =
            fields(channel, at).into_iter().filter(shown).map(|field| cell(cx, channel, field, month));
        html! {
            <tr data-line={at.to_string()} data-month={month.to_string()}>
                <th scope="row">{cx.t(MonthText::Short(month))}</th>
                { for cells }
            </tr>
        }
    };
    let in_rows: RowFields = Rc::new(move |month| fields(channel, month));
    html! {
        <div class="scroll">
            <table id="month-inputs" class="figures" onkeydown={on_keydown(in_rows.clone())} onpaste={on_paste(cx.dispatch, in_rows)}>
                <thead><tr><td></td>{ for headings }</tr></thead>
                <tbody>{ for (0..count).map(row) }</tbody>
            </table>
        </div>
    }
}

/// The fields of a row, from left to right. The budget is one of them only where the months have budgets of their own.
fn fields(channel: usize, month: usize) -> [Field; 3] {
    Input::OF_CHANNEL.map(|input| Field::Monthly(channel, input, month))
}

fn cell(cx: &ViewContext, channel: usize, field: Field, month: Month) -> Html {
    let draft = cx.draft();
    // The channel's number is the placeholder of a month without a number of its own.
    let default = match field.input() {
        Input::Budget => None,
        Input::CloseRate if draft.stages() > 0 => draft.staged_close_rate(channel),
        input => draft.number(Field::Channel(channel, input)),
    };
    let placeholder = default.map(|default| cx.writer.bare(default, field.style()));
    let what = cx.t(Message::InputLabel(field.input())).to_string();
    month_cell(cx, field, placeholder, cx.t(MonthText::InMonth { what, month }))
}
