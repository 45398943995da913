//! Sales added up: what was planned, and what happened and is expected.

use super::data::data_table;
use crate::chart::RunningTotals;
use crate::model::Month;
use crate::text::{ActualText, MonthText, Style, Writer, plain};
use crate::ui::html::html;
use crate::ui::translate::Translate;
use yew::prelude::*;

#[derive(Properties, Clone, PartialEq)]
pub struct RunningTotalsProps {
    pub writer: Writer,
    /// The id of the heading that names it.
    pub heading: &'static str,
    pub summary: AttrValue,
    pub start: Month,
    /// At the end of each month.
    pub planned: Vec<f64>,
    /// As many.
    pub expected: Vec<f64>,
    /// The number of months, from the first, of which the sales are known.
    pub known: usize,
    /// The button that saves it.
    pub save: Html,
}

/// A component, because it knows which month is looked at.
#[component]
pub fn RunningTotalsChart(props: &RunningTotalsProps) -> Html {
    let looked_at = use_state_eq(|| None::<usize>);
    let RunningTotalsProps { writer, start, planned, expected, known, .. } = props;
    let (writer, months) = (*writer, planned.len());
    let shape = RunningTotals::new([planned, expected]);
    let count = |value: f64| writer.figure(value, Style::Count);
    let month = |at: usize| start.plus(at as i32);
    let line = |points: &[[f64; 2]], class: &'static str| {
        let points: Vec<String> =
            points.iter().map(|[x, y]| [&plain(*x), ",", &plain(*y)].concat()).collect();
        html! { <polyline {class} points={points.join(" ")} /> }
    };
    let [plan, all] = &shape.lines;
    let now = plain(RunningTotals::x(*known as f64, months as f64));
    let left = |units: f64| ["--x:", &plain(units / 10.0), "%"].concat();
    // With many months every third has its letter.
    let every = months.div_ceil(18);
    let names = (0..months).step_by(every).map(|at| {
        let name = writer.t(MonthText::Abbreviated(month(at)));
        let letter = name.chars().next().unwrap_or_default().to_uppercase().to_string();
        html! { <span class="month" style={left(RunningTotals::x(at as f64 + 0.5, months as f64))}>{letter}</span> }
    });
    let column = |at: usize| {
        let setter = looked_at.setter();
        let look = {
            let setter = setter.clone();
            Callback::from(move |_: MouseEvent| setter.set(Some(at)))
        };
        let leave = Callback::from(move |_: MouseEvent| setter.set(None));
        html! { <span class="look" onmouseenter={look.clone()} onclick={look} onmouseleave={leave} /> }
    };
    let onkeydown = {
        let (setter, at) = (looked_at.setter(), *looked_at);
        Callback::from(move |event: KeyboardEvent| {
            let to = match (event.key().as_str(), at) {
                ("ArrowRight", None) => Some(0),
                ("ArrowRight", Some(at)) => Some((at + 1).min(months.saturating_sub(1))),
                ("ArrowLeft", None) => months.checked_sub(1),
                ("ArrowLeft", Some(at)) => Some(at.saturating_sub(1)),
                ("Escape", _) => None,
                _ => return,
            };
            event.prevent_default();
            setter.set(to);
        })
    };
    let really = |at: usize| if at < *known { ActualText::Really } else { ActualText::ForecastShort };
    let card = looked_at.filter(|&at| at < months).map(|at| {
        let x = RunningTotals::x(at as f64 + 1.0, months as f64);
        let class = if x > 500.0 { "looked-at before" } else { "looked-at" };
        html! {
            <span {class} style={left(x)} role="status">
                <b>{writer.t(MonthText::Short(month(at)))}</b>{" "}<br />
                {writer.t(really(at))}{" "}{count(expected[at])}{" "}<br />
                {writer.t(ActualText::Planned)}{" "}{count(planned[at])}
            </span>
        }
    });
    let [plan_end, end] = [planned, expected].map(|line| count(line.last().copied().unwrap_or_default()));
    let place = shape.labels.map(|y| ["--y:", &plain(y), "%"].concat());
    let [plan_place, end_place] = place;
    let row = |at: usize| {
        let name = writer.t(MonthText::Short(month(at))).to_string();
        vec![name, writer.t(really(at)).to_string(), count(expected[at]), count(planned[at])]
    };
    let headings = [ActualText::MonthColumn, ActualText::Kind, ActualText::SalesSoFar, ActualText::Planned];
    html! {
        <div class="running-totals">
            <div class="plot" role="group" tabindex="0" aria-labelledby={props.heading} aria-description={props.summary.clone()} {onkeydown}>
                <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
                    { for shape.ticks.iter().map(|&(_, y)| html! { <line class="grid" x1="0" x2="1000" y1={plain(1000.0 - y * 10.0)} y2={plain(1000.0 - y * 10.0)} /> }) }
                    <line class="now" x1={now.clone()} x2={now.clone()} y1="0" y2="1000" />
                    { line(plan, "plan-line") }
                    { line(&all[*known..], "expected-line") }
                    { line(&all[..=*known], "real-line") }
                </svg>
                { for shape.ticks.iter().map(|&(value, y)| html! { <span class="tick" style={["--y:", &plain(y), "%"].concat()}>{count(value)}</span> }) }
                { for names }
                <span class="end" style={plan_place}>{writer.t(ActualText::PlanIs(plan_end))}</span>
                <span class="end expected" style={end_place}><b>{end}</b></span>
                <span class="looks">{ for (0..months).map(column) }</span>
                { for card }
            </div>
            <p class="note key"><i class="real-key" />{writer.t(ActualText::Really)}<i class="expected-key" />{writer.t(ActualText::ForecastShort)}<i class="plan-key" />{writer.t(ActualText::Planned)}</p>
            {props.save.clone()}
            { data_table(writer.locale.language, &headings.map(|text| writer.t(text)), (0..months).map(row).collect()) }
        </div>
    }
}
