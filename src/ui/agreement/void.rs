//! What happens to marks when a figure changes: they are void, and the page says because of what.

use super::AgreementContext;
use super::marks::MARKS;
use crate::chart::bridge_axis;
use crate::io::with_agreement;
use crate::model::{
    AgreedVersion, Agreement, Bridge, BridgeMeasure, ChangedFigure, Day, Fingerprint, Measure, Plan,
    Projection, Standing, Team, changed_figures,
};
use crate::state::{Action, BulkEdit};
use crate::text::{
    AgreementText, ComparisonText, Message, Style, Writer, format_difference, format_percent_change,
    style_of, style_of_input, void_sentence,
};
use crate::ui::charts::{BridgeRow, BridgeRowKind, bridge};
use crate::ui::figures::NO_FIGURE;
use crate::ui::html::html;
use crate::ui::verdict::sentence;
use yew::prelude::*;

/// Teams whose marks are void, by the figures that they were on.
struct VoidMarks {
    teams: Vec<Team>,
    figures: Fingerprint,
    day: Day,
}

pub fn void(it: &AgreementContext) -> Html {
    let mut all: Vec<VoidMarks> = Vec::new();
    for team in Team::ALL {
        let Standing::Void(mark) = it.agreement.standing(team, it.figures) else { continue };
        match all.iter_mut().find(|void| void.figures == mark.figures) {
            Some(void) => {
                void.teams.push(team);
                void.day = void.day.max(mark.day);
            }
            None => all.push(VoidMarks { teams: vec![team], figures: mark.figures, day: mark.day }),
        }
    }
    html! { <>{ for all.iter().enumerate().map(|(at, void)| since(it, at, void)) }</> }
}

fn since(it: &AgreementContext, at: usize, void: &VoidMarks) -> Html {
    let (cx, current) = (it.cx, &it.scenario);
    let version = it.agreement.version(void.figures);
    let headline = void_sentence(&void.teams, void.day, version, (current, it.handover), cx.writer);
    let id = ["void-", &at.to_string()].concat();
    html! {
        <section class="void" aria-labelledby={id.clone()}>
            <div class="say warned">
                <h2 id={id.clone()}>{ sentence(&headline) }</h2>
                if let Some(version) = version { { bring_back(it, version, at) } }
            </div>
            if let Some(version) = version.filter(|it| it.scenario.currency == current.currency) {
                <div class="two">
                    { table(it, version, &id) }
                    { who_moved(it, version, &id) }
                </div>
            }
        </section>
    }
}

fn bring_back(it: &AgreementContext, version: &AgreedVersion, at: usize) -> Html {
    if !it.can_change() {
        return Html::default();
    }
    let mut back = version.brought_back(&it.scenario);
    let mut agreement = Agreement::clone(&it.agreement);
    agreement.handover = Some(version.handover);
    back.unknown = with_agreement(&back.unknown, &agreement);
    let without_actuals = version
        .channels_left_out(&it.scenario.plan)
        .filter(|it| !it.by_month.actuals.months().is_empty())
        .count();
    let action = Action::TakeFigures(BulkEdit::AgreedVersionBack { without_actuals }, Box::new(back));
    html! {
        <button type="button" id={["bring-back-", &at.to_string()].concat()} onclick={it.cx.click_then(action, MARKS.into())}>{it.cx.t(AgreementText::BringBack)}</button>
    }
}

const MEASURES: [Measure; 5] =
    [Measure::Leads, Measure::Sales, Measure::MediaCac, Measure::LoadedCac, Measure::Roi];

fn table(it: &AgreementContext, version: &AgreedVersion, heading: &str) -> Html {
    let (cx, before, after) = (it.cx, &version.scenario.plan, &it.scenario.plan);
    let changed = changed_figures(version, &it.scenario, it.handover).into_iter();
    let inputs = changed.filter_map(|changed| match changed {
        ChangedFigure::Input(input, values) => {
            Some((cx.t(Message::InputLabel(input)), values, style_of_input(input)))
        }
        _ => None,
    });
    let figures = [before, after].map(Projection::of);
    let measures = MEASURES.into_iter().map(|measure| {
        let values = [0, 1].map(|side| figures[side].get(measure).ok());
        (cx.t(Message::MeasureLabel(measure)), values, style_of(measure))
    });
    let earned = |plan: &Plan| plan.economics.earned(plan.outcome().ok()?).ok();
    let earned = [(cx.t(AgreementText::Earned), [before, after].map(earned), Style::Money)];
    // What neither has is not said.
    let rows =
        inputs.chain(measures).chain(earned).filter(|(_, values, _)| values.iter().any(Option::is_some));
    html! {
        <section aria-labelledby={[heading, "-does"].concat()}>
            <h3 id={[heading, "-does"].concat()}>{cx.t(AgreementText::WhatItDoes)}</h3>
            <div class="scroll" role="group" aria-labelledby={[heading, "-does"].concat()} tabindex="0">
                <table class="figures changed">
                    <thead><tr>
                        <th scope="col">{cx.t(AgreementText::Figure)}</th><th scope="col">{cx.t(AgreementText::AgreedColumn)}</th>
                        <th scope="col">{cx.t(AgreementText::TodayColumn)}</th><th scope="col">{cx.t(AgreementText::ChangeColumn)}</th>
                    </tr></thead>
                    <tbody>{ for rows.map(|(label, values, style)| row(cx.writer, label, values, style)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(writer: Writer, label: AttrValue, [before, after]: [Option<f64>; 2], style: Style) -> Html {
    let text =
        |value: Option<f64>| value.map_or_else(|| NO_FIGURE.to_owned(), |value| writer.figure(value, style));
    let change = before.zip(after).map(|(before, after)| match style {
        Style::Money if before > 0.0 && after > 0.0 => format_percent_change(writer, after / before - 1.0),
        style => format_difference(writer, after - before, style),
    });
    html! {
        <tr><th scope="row">{label}</th><td>{text(before)}</td><td>{text(after)}</td><td>{change.unwrap_or_else(|| NO_FIGURE.to_owned())}</td></tr>
    }
}

/// The sales that were agreed and those of today, with what each side moved. Empty where there are none to compare.
fn who_moved(it: &AgreementContext, version: &AgreedVersion, heading: &str) -> Html {
    let cx = it.cx;
    let Ok(moved) = Bridge::between(BridgeMeasure::Sales, &version.scenario.plan, &it.scenario.plan) else {
        return Html::default();
    };
    let parts = moved.contributions();
    let steps = Team::ALL.map(|team| moved.without_rounding(parts.of_team(team)));
    let row = |name, figure: String, kind| BridgeRow {
        name,
        figure: figure.into(),
        whose: AttrValue::default(),
        kind,
    };
    let total = |text, sales, kind| row(cx.t(text), cx.writer.figure(sales, Style::Count), kind);
    let step = |(team, part): (Team, f64)| {
        let change = format_difference(cx.writer, part, Style::Count);
        row(cx.t(ComparisonText::Team(team)), change, BridgeRowKind::of_step(part, false))
    };
    let mut rows = vec![total(AgreementText::AgreedColumn, moved.from, BridgeRowKind::First)];
    rows.extend(Team::ALL.into_iter().zip(steps).map(step));
    rows.push(total(AgreementText::TodayColumn, moved.to, BridgeRowKind::Last));
    let (id, axis) = ([heading, "-moved"].concat(), bridge_axis([(moved.from, &steps[..])]));
    html! {
        <section class="picture" aria-labelledby={id.clone()}>
            <h3 id={id.clone()}>{cx.t(AgreementText::WhoMoved)}</h3>
            { bridge(axis, moved.from, &steps, moved.to, rows, id.into()) }
        </section>
    }
}
