//! What changed from the baseline to one other scenario, and who moved it.

use super::elements::{card, frame, note, td, th};
use super::select::{option, select};
use crate::chart::waterfall_ranges;
use crate::model::{
    Bridge, BridgeMeasure, ChannelContributions, Contributions, Driver, MissingValue, Plan, Team,
};
use crate::state::{App, ComparedScenario, bridged_code, choice};
use crate::text::{
    ComparisonText, Language, Message, Style, Writer, channel_name, format_difference, style_of,
};
use crate::ui::charts::{Bar, bar_chart};
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use yew::prelude::*;

/// The bridge with the choices of where it leads and what it is built for.
pub fn bridge(app: &App, dispatch: &Dispatch, sides: &[ComparedScenario]) -> Html {
    let Some(end) = app.bridge_end(sides) else { return Html::default() };
    let language = app.preferences.language;
    let text = |text: ComparisonText| say(language, text);
    let (baseline, of) = (app.baseline(sides), app.bridged());
    let (before, after) = (&sides[baseline], &sides[end]);
    let others: Vec<&ComparedScenario> =
        sides.iter().enumerate().filter(|(at, _)| *at != baseline).map(|(_, side)| side).collect();
    let chosen = others.iter().position(|side| side.id == after.id).unwrap_or(0);
    let measures = BridgeMeasure::ALL
        .map(|it| (bridged_code(it).into(), say(language, Message::MeasureLabel(it.measure()))));
    let money = of.measure().is_money();
    let content = match Bridge::between(of, before.plan(), after.plan()) {
        _ if money && before.currency != after.currency => note(text(ComparisonText::BridgeCurrencies)),
        Err(_) => note(text(no_bridge(of, before, after, language))),
        Ok(bridge) => {
            let writer = Writer { language, currency: after.currency };
            draw(&View { of, bridge, writer, style: style_of(of.measure()), before, after })
        }
    };
    let to = text(ComparisonText::BridgeTo(before.name.clone()));
    let content = html! {
        <>
            <div class="settings">
                { select(dispatch, choice::BRIDGE_TO, to, others.into_iter().map(option).collect(), chosen) }
                { select(dispatch, choice::BRIDGED, text(ComparisonText::BridgeOf), measures.into(), of as usize) }
            </div>
            {content}
        </>
    };
    card("bridge-heading", text(ComparisonText::BridgeHeading), content)
}

/// Which of the two has no such figure, and why.
fn no_bridge(
    of: BridgeMeasure,
    before: &ComparedScenario,
    after: &ComparedScenario,
    language: Language,
) -> ComparisonText {
    let lacking = [before, after]
        .into_iter()
        .find_map(|side| Some((side, Bridge::between(of, side.plan(), side.plan()).err()?)));
    let (side, reason) = lacking
        .map(|(side, reason)| {
            (side.name.clone(), say(language, ComparisonText::Missing(MissingValue::Undefined(reason))))
        })
        .unwrap_or_default();
    let measure = say(language, Message::MeasureLabel(of.measure())).to_string();
    ComparisonText::NoBridge { measure, scenario: side, reason: reason.to_string() }
}

/// A bridge with what its numbers are written with.
struct View<'a> {
    of: BridgeMeasure,
    bridge: Bridge,
    writer: Writer,
    style: Style,
    before: &'a ComparedScenario,
    after: &'a ComparedScenario,
}

impl View<'_> {
    fn say(&self, text: ComparisonText) -> AttrValue {
        say(self.writer.language, text)
    }

    fn change(&self, part: f64) -> String {
        format_difference(self.writer, part, self.style)
    }

    fn sum(&self, of_parts: f64) -> String {
        self.change(self.bridge.without_rounding(of_parts))
    }

    /// The movers that can have moved anything.
    fn movers(&self) -> Vec<Driver> {
        let several = |plan: &Plan| plan.channels().len() > 1;
        let matters = |mover: &Driver| match mover {
            Driver::Budget => {
                self.of != BridgeMeasure::MediaCac
                    || several(self.before.plan())
                    || several(self.after.plan())
            }
            Driver::Channel => self.bridge.channels_differ(),
            Driver::SaleValue => self.of == BridgeMeasure::Revenue,
            Driver::CostPerLead | Driver::CloseRate => true,
        };
        Driver::ALL.into_iter().filter(matters).collect()
    }

    fn mover(&self, mover: Driver) -> AttrValue {
        self.say(ComparisonText::Mover { mover, of: self.of })
    }
}

fn draw(view: &View) -> Html {
    let say = |text: ComparisonText| view.say(text);
    let (parts, movers) = (view.bridge.contributions(), view.movers());
    let Bridge { from, to, .. } = view.bridge;
    let sum = say(ComparisonText::BridgeSummary {
        measure: say_measure(view),
        from: view.writer.figure(from, view.style),
        to: view.writer.figure(to, view.style),
    });
    let whole = ["(", &view.sum(to - from), ")"].concat();
    let moved = Team::ALL.map(|team| {
        let part = view.sum(parts.of_team(team));
        (team, say(ComparisonText::Moved { team, part }))
    });
    let summary = [&sum, " ", &whole, ". ", &moved[0].1, ", ", &moved[1].1].concat();
    html! {
        <>
            <div class="beside">
                <div>
                    <p id="bridge-sum" class="sum">{sum}{" "}<span>{whole}</span></p>
                    <ul class="teams">
                        { for moved.into_iter().map(|(team, words)| {
                            let id = if team == Team::Marketing { "moved-by-marketing" } else { "moved-by-sales" };
                            html! { <li {id}>{words}</li> }
                        }) }
                    </ul>
                    { note([&say(ComparisonText::Movers { sale_value: view.of == BridgeMeasure::Revenue }), " ", &say(ComparisonText::Exact)].concat().into()) }
                </div>
                { bar_chart("bridge-heading", summary.into(), bars(view, &parts, &movers), true) }
            </div>
            { table(view, &parts, &movers) }
        </>
    }
}

fn say_measure(view: &View) -> String {
    say(view.writer.language, Message::MeasureLabel(view.of.measure())).to_string()
}

fn bars(view: &View, parts: &Contributions, movers: &[Driver]) -> Vec<Bar> {
    let Bridge { from, to, .. } = view.bridge;
    let steps: Vec<f64> = movers.iter().map(|&mover| parts.get(mover)).collect();
    let end = |side: &ComparedScenario, value: f64| {
        (AttrValue::from(side.name.clone()), view.writer.figure(value, view.style), "bar")
    };
    let step = |&mover: &Driver| {
        let part = parts.get(mover);
        let class = match part {
            part if part < 0.0 => "less",
            part if part > 0.0 => "more",
            _ => "bar",
        };
        (view.mover(mover), view.change(part), class)
    };
    let labels = std::iter::once(end(view.before, from)).chain(movers.iter().map(step));
    labels
        .chain([end(view.after, to)])
        .zip(waterfall_ranges(from, &steps, to))
        .map(|((label, figure, class), span)| Bar {
            label,
            figure: figure.into(),
            span: Some(span),
            class,
            hatched: class == "less",
        })
        .collect()
}

/// The parts by channel, those of each team together.
fn table(view: &View, parts: &Contributions, movers: &[Driver]) -> Html {
    let say = |text: ComparisonText| view.say(text);
    let count = |team: Team| movers.iter().filter(|mover| mover.team() == team).count();
    let words = |text: AttrValue| html! { {text} };
    let figure = |part: f64| html! { {view.change(part)} };
    let sum = |of_parts: f64| html! { {view.sum(of_parts)} };
    let teams = Team::ALL.map(|team| th("colgroup", count(team), words(say(ComparisonText::Team(team)))));
    let by_team = Team::ALL.map(|team| td(None, count(team), sum(parts.of_team(team))));
    let row = |name: AttrValue, parts: &Contributions| {
        html! {
            <tr>
                { th("row", 1, words(name)) }
                { for movers.iter().map(|&mover| td(None, 1, figure(parts.get(mover)))) }
                { td(Some("whole"), 1, sum(parts.total())) }
            </tr>
        }
    };
    let spans = &view.bridge.channels;
    let channels =
        spans.iter().filter(|_| spans.len() > 1).map(|span| row(span_name(view, span), &span.contributions));
    let heads = std::iter::once(say(ComparisonText::Channel))
        .chain(movers.iter().map(|&mover| view.mover(mover)))
        .chain([say(ComparisonText::InAll)]);
    let nothing = || td(None, 1, Html::default());
    let content = html! {
        <>
            <thead>
                <tr>{nothing()}{ for teams }{nothing()}</tr>
                <tr>{ for heads.map(|head| th("col", 1, words(head))) }</tr>
            </thead>
            <tbody>{ for channels }</tbody>
            <tfoot>
                { row(say(ComparisonText::InAll), parts) }
                <tr class="by-team">{ th("row", 1, words(say(ComparisonText::ByTeam))) }{ for by_team }{nothing()}</tr>
            </tfoot>
        </>
    };
    frame("bridge-table", "parts", movers.len() + 1, say(ComparisonText::PartsCaption), content)
}

fn span_name(view: &View, span: &ChannelContributions) -> AttrValue {
    let name = |side: &ComparedScenario, at: usize| {
        let channels = side.plan().channels();
        let name = channels[at].name.as_ref();
        let nth = channels[..at].iter().filter(|channel| channel.name.as_ref() == name).count();
        channel_name(name, nth, view.writer.language)
    };
    match (span.channel.before, span.channel.after) {
        (Some(at), Some(_)) => name(view.before, at).into(),
        (Some(at), None) => view.say(ComparisonText::Dropped(name(view.before, at))),
        (None, Some(at)) => view.say(ComparisonText::Added(name(view.after, at))),
        (None, None) => AttrValue::default(),
    }
}
