//! What each side owes by month, as a table.

use super::AgreementContext;
use crate::model::{Owed, Team};
use crate::text::{AgreementText, MonthChartText, MonthText, RoundedParts, Style, owed_names};
use crate::ui::html::html;
use crate::ui::labels::column_heading;
use yew::prelude::*;

/// Empty for a plan that is not in months.
pub fn months(it: &AgreementContext, owed: &Owed) -> Html {
    if owed.months.is_empty() {
        return Html::default();
    }
    let cx = it.cx;
    let head = owed.months.iter().enumerate().map(|(at, owed)| {
        let year = (at == 0 || owed.month.month() == 1).then(|| owed.month.year().to_string());
        html! { <th scope="col">{cx.t(MonthChartText::Name(owed.month))}<span class="optional">{year}</span></th> }
    });
    html! {
        <section class="card" aria-labelledby="owed-months-heading">
            <h2 id="owed-months-heading">{cx.t(AgreementText::MonthsHeading)}</h2>
            <p class="note">{cx.t(AgreementText::MonthsNote)}</p>
            <div class="scroll" role="group" aria-labelledby="owed-months-heading" tabindex="0">
                <table id="owed-months" class="figures">
                    <thead><tr><th scope="col"><span class="visually-hidden">{cx.t(AgreementText::WhoAndWhat)}</span></th>{ for head }<th scope="col">{cx.t(MonthText::Total)}</th></tr></thead>
                    { side(it, owed, Team::Marketing) }
                    { side(it, owed, Team::Sales) }
                </table>
            </div>
        </section>
    }
}

fn side(it: &AgreementContext, owed: &Owed, team: Team) -> Html {
    let cx = it.cx;
    let spend = (team == Team::Marketing).then(|| {
        let heading = column_heading(cx.t(AgreementText::SpendAtMost), Style::Money, cx.writer);
        row(it, heading, owed.months.iter().map(|month| month.spend), owed.outcome.spend, Style::Money)
    });
    let (first, last) = match team {
        Team::Marketing => (0, owed.handover),
        Team::Sales => (owed.handover, owed.counts.len() - 1),
    };
    let names = owed_names(&it.scenario.plan, cx.writer.locale);
    let counts = (first..=last).map(|at| {
        row(
            it,
            names[at].clone().into(),
            owed.months.iter().map(|month| month.counts[at]),
            owed.counts[at],
            Style::Count,
        )
    });
    let columns = (owed.months.len() + 2).to_string();
    html! {
        <tbody>
            <tr class="part"><th scope="rowgroup" colspan={columns}>{cx.t(AgreementText::OwedBy(team))}</th></tr>
            { for spend }
            { for counts }
        </tbody>
    }
}

/// Its cells add up to the total that is shown.
fn row(
    it: &AgreementContext,
    heading: AttrValue,
    parts: impl Iterator<Item = f64>,
    total: f64,
    style: Style,
) -> Html {
    let writer = it.cx.writer;
    let parts: Vec<f64> = parts.collect();
    let rounded = RoundedParts::new(&parts, total, writer.places_of(total, style));
    let cells: Vec<String> = match &rounded {
        Some(rounded) => rounded
            .parts
            .iter()
            .map(|&units| writer.fixed(rounded.value(units), rounded.places))
            .chain([writer.plain_figure(rounded.value(rounded.total), style)])
            .collect(),
        None => parts.iter().chain([&total]).map(|&value| writer.plain_figure(value, style)).collect(),
    };
    let last = cells.len() - 1;
    let cell = |(at, text): (usize, String)| {
        html! { <td class={if at == last { "total" } else { "" }}>{text}</td> }
    };
    html! { <tr><th scope="row">{heading}</th>{ for cells.into_iter().enumerate().map(cell) }</tr> }
}
