//! The measured CPL and sales of each channel beside the plan.

use crate::model::{ActualsVerdict, Input, Outcome, PlanVsActual};
use crate::state::{Action, BulkEdit, Field};
use crate::text::{ActualText, Style, without_rounding_noise};
use crate::ui::figures::{NO_FIGURE, figure_or_dash};
use crate::ui::html::html;
use crate::ui::months::month_scope;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Empty until a month is over and complete.
pub fn measured(cx: &ViewContext, compared: &PlanVsActual) -> Html {
    if compared.channel_months == 0 {
        return Html::default();
    }
    let first = month_scope(cx).unwrap_or_default();
    let channels = compared.planned.iter().zip(&compared.actual).enumerate();
    let rows = channels.clone().map(|(at, (planned, actual))| row(cx, first + at, planned, actual));
    let measured = channels.filter_map(|(at, (_, actual))| {
        let cost = actual.cost_per_lead().ok().filter(|&cost| cost > 0.0)?;
        // To the cent, as it is written.
        let cost = without_rounding_noise((cost * 100.0).round() / 100.0);
        Some((Field::Channel(first + at, Input::CostPerLead), cost))
    });
    let numbers: Vec<_> = measured.collect();
    let edit = BulkEdit::TextsSet { fields: numbers.len(), left_out: 0 };
    let nothing = numbers.is_empty();
    let onclick = cx.click(Action::ApplyNumbers(edit, numbers));
    html! {
        <section class="group" aria-labelledby="measured-heading">
            <h3 id="measured-heading">{cx.t(ActualText::MeasuredHeading)}</h3>
            <table class="figures" id="measured-rates">
                <thead>
                    <tr>
                        <th scope="col">{cx.t(ActualText::ChannelColumn)}</th>
                        <th scope="col">{cx.t(ActualText::ShortCpl)}</th>
                        <th scope="col">{cx.t(ActualText::Planned)}</th>
                        <th scope="col">{cx.t(ActualText::SalesOfLeads)}</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
            <button type="button" id="apply-cpls" hidden={cx.is_read_only() || nothing} {onclick}>{cx.t(ActualText::ApplyCpls)}</button>
        </section>
    }
}

fn row(cx: &ViewContext, channel: usize, planned: &Outcome, actual: &Outcome) -> Html {
    let [plan, cost] = [planned, actual].map(|it| it.cost_per_lead().ok());
    let dearer = plan.zip(cost).is_some_and(|(plan, cost)| cost > plan * (1.0 + ActualsVerdict::MARKED));
    let written = |cost| figure_or_dash(cx.writer, cost, Style::Money);
    let count = |value| cx.writer.figure(value, Style::Count);
    // What is not known is not zero.
    let is_measured = *actual != Outcome::default() || *planned != Outcome::default();
    html! {
        <tr>
            <th scope="row"><bdi>{cx.draft().channel_name(channel, cx.language())}</bdi></th>
            <td class={dearer.then_some("warm")}>{written(cost)}</td>
            <td class="muted">{written(plan)}</td>
            <td>{if is_measured { [&count(actual.sales), " / ", &count(actual.leads)].concat() } else { NO_FIGURE.to_owned() }}</td>
        </tr>
    }
}
