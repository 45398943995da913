//! The rows of a channel in the table of actuals.

use crate::model::{ActualsVerdict, CloseRateVerdict, Indicator, Month, Outcome, Plan, PlanVsActual};
use crate::state::{ActualsGrid, Draft, Field};
use crate::text::{ActualText, MonthText, Style, Writer, rounded_difference};
use crate::ui::field_note::value_note;
use crate::ui::figures::{NO_FIGURE, figure_cell};
use crate::ui::html::html;
use crate::ui::input_cell::InputCell;
use crate::ui::labels::column_heading;
use crate::ui::ptr_eq::PtrEq;
use crate::ui::translate::Translate;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, Clone)]
pub struct ChannelRowsProps {
    pub writer: Writer,
    pub draft: PtrEq<Draft>,
    pub grid: Rc<ActualsGrid>,
    pub channel: usize,
    /// None where it is the only one.
    pub name: Option<AttrValue>,
    pub figures: ChannelFigures,
    pub read_only: bool,
}

/// Of the draft only what the rows show.
impl PartialEq for ChannelRowsProps {
    fn eq(&self, other: &Self) -> bool {
        let same_texts = || self.draft.has_same_actuals(&other.draft, self.channel);
        (self.writer, self.channel, self.read_only) == (other.writer, other.channel, other.read_only)
            && self.name == other.name
            && self.grid == other.grid
            && self.figures == other.figures
            && (self.draft == other.draft || same_texts())
    }
}

/// What the rows of a channel set beside the fields.
#[derive(Clone, PartialEq, Default)]
pub struct ChannelFigures {
    /// What was planned, by month.
    pub planned: Vec<Outcome>,
    /// For each indicator what was planned and what happened in the months in which it is known.
    pub so_far: [Option<[f64; 2]>; 3],
    /// Which of them are markedly worse than planned.
    worse: [bool; 3],
}

impl ChannelFigures {
    /// Compares the months before one.
    pub fn of(plan: &Plan, channel: usize, before: Month) -> Self {
        let Some(Ok(compared)) = PlanVsActual::of(plan, Some(channel), before) else {
            return Self::default();
        };
        let so_far = Indicator::ALL.map(|indicator| compared.so_far(indicator, before));
        let beyond = |[planned, actual]: [f64; 2]| (actual - planned) / planned > ActualsVerdict::MARKED;
        let judged = ActualsVerdict::of(&compared).map(|it| it.close_rate);
        let worse = [
            so_far[Indicator::Spend as usize].is_some_and(beyond),
            so_far[Indicator::Leads as usize]
                .is_some_and(|[planned, actual]| (planned - actual) / planned > ActualsVerdict::MARKED),
            matches!(judged, Some(CloseRateVerdict::Lower(_))),
        ];
        Self { planned: compared.months.iter().map(|it| it.planned).collect(), so_far, worse }
    }
}

/// A component, so that a key in one channel renders no other channel. Its listeners are those of the table.
#[component]
pub fn ChannelRows(props: &ChannelRowsProps) -> Html {
    let of_channel = props.grid.rows().iter().enumerate().filter(|(_, row)| row.0 == props.channel);
    let rows = of_channel.enumerate().map(|(nth, (at, &(_, indicator)))| row(props, at, indicator, nth == 0));
    html! { <tbody>{ for rows }</tbody> }
}

pub fn indicator_style(indicator: Indicator) -> Style {
    if indicator == Indicator::Spend { Style::Money } else { Style::Count }
}

fn row(props: &ChannelRowsProps, at: usize, indicator: Indicator, is_first: bool) -> Html {
    let (writer, style) = (props.writer, indicator_style(indicator));
    let cells = props.grid.months().enumerate().map(|(column, month)| {
        let field = Field::Actual(props.channel, indicator, month);
        let label = label(props, indicator, month);
        if column < props.grid.over() {
            open_cell(props, field, label)
        } else {
            let planned = props.figures.planned.get(column).map(|it| [it.spend, it.leads, it.sales]);
            closed_cell(props, field, label, planned.map(|it| it[indicator as usize]))
        }
    });
    let so_far = props.figures.so_far[indicator as usize];
    let off = so_far.map(|[planned, actual]| actual - planned);
    let name = props.name.clone().map(|name| {
        let class = if is_first { "channel" } else { "visually-hidden" };
        html! { <><bdi {class}>{name}</bdi>{" "}</> }
    });
    html! {
        <tr data-line={at.to_string()}>
            <th scope="row">{ for name }<span>{column_heading(writer.t(ActualText::Label(indicator)), style, writer)}</span></th>
            { for cells }
            <td class="so-far">{written(writer, so_far.map(|it| it[1]), style)}</td>
            <td class="so-far-planned">{written(writer, so_far.map(|it| it[0]), style)}</td>
            <td class={if props.figures.worse[indicator as usize] { "off warm" } else { "off" }}>{difference(writer, off, style)}</td>
        </tr>
    }
}

pub fn written(writer: Writer, value: Option<f64>, style: Style) -> String {
    value.map_or_else(|| NO_FIGURE.to_owned(), |value| writer.plain_figure(value, style))
}

/// Without a sign where it is written as nothing.
pub fn difference(writer: Writer, value: Option<f64>, style: Style) -> String {
    let size = written(writer, value.map(|it| rounded_difference(it.abs())), style);
    match value {
        Some(value) if size != writer.plain_figure(0.0, style) => {
            [if value < 0.0 { "−" } else { "+" }, &size].concat()
        }
        _ => size,
    }
}

fn label(props: &ChannelRowsProps, indicator: Indicator, month: Month) -> AttrValue {
    let month = props.writer.t(MonthText::Short(month)).to_string();
    let cell = props.writer.t(ActualText::Cell { indicator, month });
    match &props.name {
        Some(name) => [name, ", ", &cell].concat().into(),
        None => cell,
    }
}

fn open_cell(props: &ChannelRowsProps, field: Field, label: AttrValue) -> Html {
    InputCell {
        field,
        value: props.draft.text(field).to_owned(),
        placeholder: None,
        label,
        note: value_note(props.draft.value(field), props.writer, field.style()),
        read_only: props.read_only,
        oninput: None,
    }
    .view()
}

/// What was planned. What is stored nevertheless stands below, with a button to remove it that has the id of the field.
fn closed_cell(props: &ChannelRowsProps, field: Field, label: AttrValue, planned: Option<f64>) -> Html {
    let text = props.draft.text(field).trim();
    if text.is_empty() {
        return figure_cell(props.writer, planned, field.style());
    }
    let remove = props.writer.t(ActualText::RemoveCell(label.to_string()));
    html! {
        <td class="early">
            {written(props.writer, planned, field.style())}
            <span><b>{text.to_owned()}</b><button type="button" class="close" id={field.id()} hidden={props.read_only} aria-label={remove.clone()} title={remove}>{"×"}</button></span>
            <span class="optional">{props.writer.t(ActualText::NotOver)}</span>
        </td>
    }
}
