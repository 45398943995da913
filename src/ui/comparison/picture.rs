//! One result of every scenario, as bars.

use super::columns;
use super::elements::note;
use super::select::select;
use crate::model::{Comparison, ComparisonCell, ComparisonItem, Measure};
use crate::state::{App, ComparedScenario, choice};
use crate::text::{ComparisonText, Message, Writer, style_of};
use crate::ui::charts::{Bar, bar_chart};
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::results::result_id;
use crate::ui::words::say;
use yew::prelude::*;

/// The picture with the choice of what it shows. Its numbers stand in the table.
pub fn picture(app: &App, dispatch: &Dispatch, sides: &[ComparedScenario]) -> Html {
    let language = app.preferences.language;
    let text = |text: ComparisonText| say(language, text);
    let options =
        Measure::ALL.map(|it| (result_id(it).into(), say(language, Message::MeasureLabel(it)))).into();
    let measure = pictured(app);
    let drawn = compared_bars(app, sides).map(|(_, drawn)| drawn);
    html! {
        <section class="card comparison beside" aria-labelledby="picture-heading">
            <div>
                <h2 id="picture-heading">{text(ComparisonText::Picture)}</h2>
                { select(dispatch, choice::CHART_MEASURE, text(ComparisonText::PictureOf), options, measure as usize) }
            </div>
            { drawn.unwrap_or_else(|| note(text(ComparisonText::Currencies))) }
        </section>
    }
}

/// The measure that is chosen for the picture.
fn pictured(app: &App) -> Measure {
    let chosen = app.choices.text(choice::CHART_MEASURE);
    Measure::ALL.into_iter().find(|&it| result_id(it) == chosen).unwrap_or(Measure::Sales)
}

/// The result chosen for the picture, and the picture alone, named by the heading `picture-heading`; none for
/// amounts in different currencies.
pub fn compared_bars(app: &App, sides: &[ComparedScenario]) -> Option<(AttrValue, Html)> {
    let language = app.preferences.language;
    let text = |text: ComparisonText| say(language, text);
    let measure = pictured(app);
    let name = say(language, Message::MeasureLabel(measure));
    let columns = columns(sides);
    let comparison = Comparison::new(&columns, app.baseline(sides));
    if measure.is_money() && !comparison.has_one_currency() {
        return None;
    }
    let cells = comparison
        .results()
        .into_iter()
        .find(|row| row.item == ComparisonItem::Measure(measure))
        .map(|row| row.cells);
    let bar = |(cell, side): (ComparisonCell, &ComparedScenario)| {
        let writer = Writer { language, currency: side.currency };
        let figure = match cell.value {
            Ok(value) => {
                [if cell.best { "★ " } else { "" }, &writer.figure(value, style_of(measure))].concat().into()
            }
            Err(reason) => ["— ", &text(ComparisonText::Missing(reason))].concat().into(),
        };
        Bar {
            label: side.name.clone().into(),
            figure,
            span: cell.value.ok().map(|value| [0.0, value]),
            class: if cell.best { "bar best-bar" } else { "bar" },
            hatched: false,
        }
    };
    let bars: Vec<Bar> = cells.unwrap_or_default().into_iter().zip(sides).map(bar).collect();
    let figures: Vec<String> = bars.iter().map(|bar| [&bar.label, " ", &bar.figure].concat()).collect();
    let summary =
        text(ComparisonText::PictureSummary { measure: name.to_string(), figures: figures.join(", ") });
    Some((name, bar_chart("picture-heading", summary, bars, false)))
}
