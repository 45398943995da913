//! The funnel: leads → stages → sales, counts to scale from zero.

use super::super::figures::figure_or_dash;
use super::super::translate::Translate;
use super::data::data_table;
use super::funnel_levels::{Level, funnel_levels, leak};
use crate::chart::percent;
use crate::model::Plan;
use crate::text::{FunnelText, Style, Writer, plain};
use crate::ui::html::html;
use yew::prelude::*;

/// The chart with the button that saves it and its table. A stale plan is older than the texts in the fields.
pub fn funnel_chart(writer: Writer, plan: Option<&Plan>, stale: bool, save: Html) -> Html {
    let picture = plan.and_then(|plan| draw(plan, writer, save));
    html! {
        <section class={if stale { "card picture stale" } else { "card picture" }} aria-labelledby="funnel-heading">
            <h2 id="funnel-heading">{writer.t(FunnelText::Heading)}</h2>
            { picture.unwrap_or_else(|| html! { <p class="note empty">{writer.t(FunnelText::Empty)}</p> }) }
        </section>
    }
}

/// None where the number of leads is undefined.
fn draw(plan: &Plan, writer: Writer, save: Html) -> Option<Html> {
    let counts = plan.stage_counts().ok()?;
    let levels = funnel_levels(plan, &counts, writer);
    let leak = leak(&levels);
    // Of all leads, in percent.
    let share = |at: usize| percent(counts[at], [0.0, counts[0]]);
    let rows = levels.iter().enumerate().map(|(at, level)| {
        let rate = level.rate.map(|rate| FunnelText::Rate(writer.figure(rate, Style::Percent)));
        let (own, before) = (share(at), share(at.saturating_sub(1)));
        let bar = if own >= INSIDE { "bar inside" } else { "bar" };
        html! {
            <li class="level" style={["--share:", &plain(own), "%;--before:", &plain(before), "%"].concat()}>
                if let Some(rate) = rate {
                    <span class="rate">
                        {writer.t(rate)}
                        if leak == Some(at) { {" · "}<b id="leak">{writer.t(FunnelText::Leak)}</b> }
                    </span>
                }
                <bdi class="stage">{level.label.clone()}</bdi>
                <span class="track">
                    if counts[at] > 0.0 { <i class={bar} /> }
                    <b class="stage-figure">{level.count.clone()}</b>
                </span>
                <span class="each">{level.cost.map(|cost| writer.t(FunnelText::Each(writer.short_money(cost))))}</span>
            </li>
        }
    });
    Some(html! {
        <>
            <p class="note">{writer.t(FunnelText::ToScale)}</p>
            <ol class="funnel">{ for rows }</ol>
            { save }
            { table(&levels, writer) }
        </>
    })
}

/// From this share of the leads on there is more room for the count in the bar than after it.
const INSIDE: f64 = 50.0;

fn table(levels: &[Level], writer: Writer) -> Html {
    let headings = [FunnelText::Level, FunnelText::Count, FunnelText::OfBefore, FunnelText::CostEach]
        .map(|text| writer.t(text));
    let rows = levels.iter().map(|level| {
        let rate = figure_or_dash(writer, level.rate, Style::Percent);
        [level.label.to_string(), level.count.clone(), rate, figure_or_dash(writer, level.cost, Style::Money)]
            .to_vec()
    });
    data_table(writer.locale.language, &headings, rows.collect())
}
