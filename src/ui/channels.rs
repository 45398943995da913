//! The sheet of channels, which works like a small spreadsheet.

use super::add_channel::add_channel;
use super::channel_row::{ChannelRow, ChannelRowProps};
use super::channel_table_events::{
    on_click, on_drag_over, on_drag_start, on_drop, on_input, on_keydown, on_paste,
};
use super::close_rate_question::close_rate_question;
use super::measured_by::measured_by;
use super::ptr_eq::PtrEq;
use super::view_context::ViewContext;
use crate::model::Input;
use crate::text::{ChannelText, style_of_input};
use crate::ui::html::html;
use yew::prelude::*;

/// For a plan with several channels. A single one has its fields among those of the plan.
pub fn channel_sheet(cx: &ViewContext) -> Html {
    let draft = cx.draft();
    let count = draft.channels();
    // Without a key, rows are matched from the last one, and the field with the focus would be made anew.
    let rows = (0..count).map(|row| {
        let props = ChannelRowProps { app: PtrEq(cx.app.clone()), dispatch: cx.dispatch.clone(), row };
        yew::html! { <ChannelRow key={row} ..props /> }
    });
    // One node whatever their number, so that the table keeps its place and with it the focus.
    let questions: Html = (0..count).map(|at| close_rate_question(cx, at)).collect();
    html! {
        <section class="group channels" aria-labelledby="channels-heading">
            <h3 id="channels-heading">{cx.t(ChannelText::Heading)}</h3>
            <table class="sheet" oninput={on_input(cx.dispatch)} onkeydown={on_keydown(cx.dispatch, count)}
                onpaste={on_paste(cx.dispatch)} onclick={on_click(cx.dispatch, count)} ondragstart={on_drag_start()} ondragover={on_drag_over()}
                ondrop={on_drop(cx.dispatch)}>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{cx.t(ChannelText::Name)}</th>
                        <th scope="col">{cx.t(ChannelText::ShortBudget)}</th>
                        <th scope="col">{cx.t(ChannelText::ShortCostPerLead)}</th>
                        <th scope="col">{cx.t(ChannelText::ShortCloseRate)}</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
                <tfoot>{ totals(cx) }</tfoot>
            </table>
            { questions }
            { measured_by(cx) }
            { add_channel(cx) }
            <p class="note" hidden={cx.is_read_only()}>{cx.t(if draft.takes_channels() { ChannelText::Hint } else { ChannelText::Full })}</p>
        </section>
    }
}

/// Budget, cost per lead and close rate of all channels together.
fn totals(cx: &ViewContext) -> Html {
    let plan = cx.last_plan();
    let figures = Input::OF_CHANNEL.map(|input| {
        let style = style_of_input(input);
        // The heading of the column has the unit.
        let text = plan.and_then(|plan| plan.input(input)).map(|value| cx.writer.plain_figure(value, style));
        html! { <td>{text.unwrap_or_default().trim_end_matches(['%', '\u{a0}']).to_owned()}</td> }
    });
    html! {
        <tr class={cx.is_stale().then_some("stale")}>
            <td></td>
            <th scope="row">{cx.t(ChannelText::Together)}</th>
            { for figures }
            <td></td>
        </tr>
    }
}
