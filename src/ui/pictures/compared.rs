//! The main results of several scenarios as a picture to save.

use super::row_picture::{BarLabel, Paint, PictureRow, RowPicture, RowText};
use crate::chart::bars_from_zero;
use crate::model::{ComparedPlan, ComparisonRow};
use crate::state::ComparedScenario;
use crate::text::{ComparisonText, ComparisonVerdictText, Localized, Style, Writer};
use crate::ui::comparison::{about_row, main_rows, row_name};
use crate::ui::verdict::verdict_on;

pub fn compared_picture(scenarios: &[ComparedScenario], baseline: usize, writer: Writer) -> RowPicture {
    let t = |text: ComparisonText| text.t(writer.locale.language).into_owned();
    let plans: Vec<ComparedPlan> = scenarios.iter().map(ComparedScenario::as_column).collect();
    let verdict = verdict_on(scenarios, baseline, 0, writer);
    let (rows, one_currency) = main_rows(&plans, baseline);
    let group = |row: &ComparisonRow| -> Vec<PictureRow> {
        let (_, name, style) = row_name(row.item, writer);
        let is_compared = one_currency || !row.item.is_money();
        let values: Vec<Option<f64>> =
            row.cells.iter().map(|cell| cell.value.ok().filter(|_| is_compared)).collect();
        let costs = row.item.less_is_better() == Some(true);
        let bars = bars_from_zero(&values);
        let items = row.cells.iter().zip(scenarios).zip(bars).enumerate();
        let item = items.map(|(at, ((cell, scenario), bar))| {
            let writer = Writer { currency: scenario.currency, ..writer };
            let paint = match (cell.best, costs) {
                _ if cell.value.is_ok_and(|value| value < 0.0) => Paint::Loss,
                (true, true) => Paint::Spent,
                (false, true) => Paint::SpentMid,
                (true, false) => Paint::Accent,
                (false, false) => Paint::Grey,
            };
            let text = match cell.value {
                Ok(value) if style == Style::Money => writer.short_money(value),
                Ok(value) => writer.figure(value, style),
                Err(reason) => ["— ", &*t(ComparisonText::Missing(reason))].concat(),
            };
            let ink = if cell.best { Paint::Accent } else { Paint::Ink };
            PictureRow {
                above: (at == 0).then(|| RowText::Heading {
                    text: name.to_string(),
                    about: t(about_row(row, one_currency)),
                }),
                name: scenario.name.clone(),
                labels: vec![BarLabel::after(bar.map_or(0.0, |bar| bar.end()), text, ink)],
                bars: bar.map(|bar| (bar, paint)).into_iter().collect(),
                ..PictureRow::default()
            }
        });
        item.collect()
    };
    let about = ComparisonVerdictText::Plans {
        count: scenarios.len().to_string(),
        baseline: scenarios[baseline].name.clone().into(),
    };
    RowPicture {
        title: verdict.headline.to_string(),
        about: about.t(writer.locale.language).into_owned(),
        rows: rows.iter().flat_map(group).collect(),
        lines: Vec::new(),
    }
}
