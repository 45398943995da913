//! What changed from the baseline to another scenario, split by team, by what moved it, and by channel.

use super::elements::{note, scrolling_table, td, th};
use super::plan_option;
use crate::model::{
    Bridge, BridgeMeasure, ChannelContributions, Contributions, Driver, MissingValue, Plan, Team,
    match_despite_names,
};
use crate::state::{ComparedScenario, comparison_ids};
use crate::text::{
    ComparisonText, Language, Message, Style, Writer, channel_name, format_difference, style_of,
};
use crate::ui::controls::choice_select;
use crate::ui::html::html;
use crate::ui::translate::Translate;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The parts with the choice of the scenario that they lead to.
pub fn parts(cx: &ViewContext, scenarios: &[ComparedScenario]) -> Html {
    let Some(end) = cx.app.bridge_end(scenarios) else { return Html::default() };
    let baseline = cx.app.baseline(scenarios);
    let (before, after) = (&scenarios[baseline], &scenarios[end]);
    let others = scenarios.iter().enumerate().filter(|(at, _)| *at != baseline);
    let others = others.map(|(_, scenario)| plan_option(scenario));
    let content = match &bridge_views(cx, scenarios, &[end])[0] {
        Some(view) => draw(view),
        None => note(cx.t(no_bridge(cx.app.choices.comparison.bridge_measure, before, after, cx.language()))),
    };
    let to = cx.t(ComparisonText::BridgeTo(before.name.clone().into()));
    html! {
        <section class="block parted" aria-labelledby="bridge-heading">
            <div class="block-head">
                <h2 id="bridge-heading">{cx.t(ComparisonText::BridgeHeading)}</h2>
                { choice_select(cx, comparison_ids::BRIDGE_TO, to, others, after.id.as_str()) }
            </div>
            {content}
        </section>
    }
}

/// The bridges from the baseline to the scenarios at these indices; none where there is no figure or the currencies
/// differ.
pub fn bridge_views<'a>(
    cx: &ViewContext,
    scenarios: &'a [ComparedScenario],
    ends: &[usize],
) -> Vec<Option<BridgeView<'a>>> {
    let (before, of) = (&scenarios[cx.app.baseline(scenarios)], cx.app.choices.comparison.bridge_measure);
    let view = |&end: &usize| {
        let after = &scenarios[end];
        if of.measure().is_money() && before.currency != after.currency {
            return None;
        }
        let bridge = Bridge::between(of, before.plan(), after.plan()).ok()?;
        let writer = Writer { currency: after.currency, ..cx.writer };
        Some(BridgeView { of, bridge, writer, style: style_of(of.measure()), before, after })
    };
    ends.iter().map(view).collect()
}

/// Why there is no bridge: which of the two scenarios has no figure for the measure, or that the currencies differ.
pub fn no_bridge(
    of: BridgeMeasure,
    before: &ComparedScenario,
    after: &ComparedScenario,
    language: Language,
) -> ComparisonText {
    if of.measure().is_money() && before.currency != after.currency {
        return ComparisonText::BridgeCurrencies;
    }
    let missing = [before, after]
        .into_iter()
        .find_map(|scenario| Some((scenario, Bridge::between(of, scenario.plan(), scenario.plan()).err()?)));
    let (scenario, reason) = missing
        .map(|(scenario, reason)| {
            (scenario.name.clone(), language.t(ComparisonText::Missing(MissingValue::Undefined(reason))))
        })
        .unwrap_or_default();
    let measure = language.t(Message::MeasureLabel(of.measure())).to_string();
    ComparisonText::NoBridge { measure, scenario: scenario.into(), reason: reason.to_string() }
}

/// A bridge with all that is needed to write its figures.
pub struct BridgeView<'a> {
    pub of: BridgeMeasure,
    pub bridge: Bridge,
    pub writer: Writer,
    pub style: Style,
    pub before: &'a ComparedScenario,
    pub after: &'a ComparedScenario,
}

impl BridgeView<'_> {
    pub fn t(&self, text: ComparisonText) -> AttrValue {
        self.writer.t(text)
    }

    pub fn change(&self, part: f64) -> String {
        format_difference(self.writer, part, self.style)
    }

    fn sum(&self, of_parts: f64) -> String {
        self.change(self.bridge.without_rounding(of_parts))
    }

    /// The drivers that can have changed the measure.
    pub fn drivers(&self) -> Vec<Driver> {
        let several = |plan: &Plan| plan.channels().len() > 1;
        let matters = |driver: &Driver| match driver {
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

    /// What each of these drivers contributed.
    pub fn steps(&self) -> Vec<f64> {
        let parts = self.bridge.contributions();
        self.drivers().into_iter().map(|driver| self.bridge.without_rounding(parts.get(driver))).collect()
    }

    pub fn driver(&self, driver: Driver) -> AttrValue {
        self.t(ComparisonText::Mover { mover: driver, of: self.of })
    }
}

fn draw(view: &BridgeView) -> Html {
    let (parts, drivers) = (view.bridge.contributions(), view.drivers());
    let Bridge { from, to, .. } = view.bridge;
    let sum = view.t(ComparisonText::BridgeSummary {
        measure: measure_name(view),
        from: view.writer.figure(from, view.style),
        to: view.writer.figure(to, view.style),
    });
    let change = ["(", &view.sum(to - from), ")"].concat();
    let channels = match_despite_names(view.before.plan(), view.after.plan()).map(|names| {
        let [before, after] = names.map(|name| name.as_str().into());
        view.t(ComparisonText::SingleChannels { before, after })
    });
    let moved = Team::ALL.map(|team| {
        let part = view.sum(parts.of_team(team));
        (team, view.t(ComparisonText::Moved { team, part }))
    });
    html! {
        <>
            <div class="moved">
                <p id="bridge-sum" class="sum">{sum}{" "}<span>{change}</span></p>
                <ul class="teams">
                    { for moved.into_iter().map(|(team, text)| {
                        let id = if team == Team::Marketing { "moved-by-marketing" } else { "moved-by-sales" };
                        html! { <li {id}>{text}</li> }
                    }) }
                </ul>
            </div>
            if let Some(text) = channels { <p id="bridge-channels" class="note">{text}</p> }
            { table(view, &parts, &drivers) }
            { note([&view.t(ComparisonText::Movers { sale_value: view.of == BridgeMeasure::Revenue }), " ", &view.t(ComparisonText::ExactNote)].concat().into()) }
        </>
    }
}

fn measure_name(view: &BridgeView) -> String {
    view.writer.t(Message::MeasureLabel(view.of.measure())).to_string()
}

/// The parts by channel, with the sum of each team.
fn table(view: &BridgeView, parts: &Contributions, drivers: &[Driver]) -> Html {
    let count = |team: Team| drivers.iter().filter(|driver| driver.team() == team).count();
    let cell_text = |text: AttrValue| html! { {text} };
    let figure = |part: f64| html! { {view.change(part)} };
    let total = |of_parts: f64| html! { {view.sum(of_parts)} };
    let teams =
        Team::ALL.map(|team| th("colgroup", count(team), cell_text(view.t(ComparisonText::Team(team)))));
    let by_team = Team::ALL.map(|team| td(None, count(team), total(parts.of_team(team))));
    let row = |name: AttrValue, parts: &Contributions| {
        html! {
            <tr>
                { th("row", 1, cell_text(name)) }
                { for drivers.iter().map(|&driver| td(None, 1, figure(parts.get(driver)))) }
                { td(Some("whole"), 1, total(parts.total())) }
            </tr>
        }
    };
    let channels = &view.bridge.channels;
    let channel_rows = channels
        .iter()
        .filter(|_| channels.len() > 1)
        .map(|moved| row(channel_label(view, moved), &moved.contributions));
    let heads = std::iter::once(view.t(ComparisonText::Channel))
        .chain(drivers.iter().map(|&driver| view.driver(driver)))
        .chain([view.t(ComparisonText::Total)]);
    let empty = || td(None, 1, Html::default());
    let content = html! {
        <>
            <thead>
                <tr>{empty()}{ for teams }{empty()}</tr>
                <tr>{ for heads.map(|head| th("col", 1, cell_text(head))) }</tr>
            </thead>
            <tbody>{ for channel_rows }</tbody>
            <tfoot>
                { row(view.t(ComparisonText::Total), parts) }
                <tr class="by-team">{ th("row", 1, cell_text(view.t(ComparisonText::ByTeam))) }{ for by_team }{empty()}</tr>
            </tfoot>
        </>
    };
    scrolling_table("bridge-table", "parts", drivers.len() + 1, view.t(ComparisonText::PartsCaption), content)
}

fn channel_label(view: &BridgeView, moved: &ChannelContributions) -> AttrValue {
    let name = |scenario: &ComparedScenario, at: usize| {
        let channels = scenario.plan().channels();
        let name = channels[at].name.as_ref();
        let nth = channels[..at].iter().filter(|channel| channel.name.as_ref() == name).count();
        channel_name(name, nth, view.writer.locale.language)
    };
    match (moved.channel.before, moved.channel.after) {
        (Some(at), Some(_)) => name(view.before, at).into(),
        (Some(at), None) => view.t(ComparisonText::Removed(name(view.before, at).into())),
        (None, Some(at)) => view.t(ComparisonText::Added(name(view.after, at).into())),
        (None, None) => AttrValue::default(),
    }
}
