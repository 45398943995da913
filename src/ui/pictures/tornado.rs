//! How far each input moves a result, as a picture to save.

use super::row_picture::{BarLabel, Paint, PictureRow, RowPicture};
use crate::chart::{TornadoHalf, TornadoShape};
use crate::model::{Measure, Plan, Tornado, TornadoBar};
use crate::state::Sensitivity;
use crate::text::{Localized, Message, SensitivityText, Style, Writer, style_of};
use crate::ui::charts::input_range;
use crate::ui::sensitivity::{break_even, is_idle};

/// None where the result is undefined or no input moves it.
pub fn tornado_picture(plan: &Plan, chosen: Sensitivity, writer: Writer) -> Option<RowPicture> {
    let language = writer.locale.language;
    let t = |text: SensitivityText| text.t(language).into_owned();
    let name = |measure: Measure| Message::MeasureLabel(measure).t(language).into_owned();
    let written = |figure: f64| match style_of(chosen.measure) {
        Style::Money => writer.short_money(figure),
        style => writer.figure(figure, style),
    };
    let Tornado { now, bars } = Tornado::of(plan, chosen.measure, &chosen.ranges);
    let now = now.ok()?;
    let bars: Vec<TornadoBar> = bars.into_iter().filter(|bar| !is_idle(bar)).collect();
    let longest = Message::InputLabel(bars.first()?.input).t(language).into_owned();
    let ends: Vec<[Option<f64>; 2]> =
        bars.iter().map(|bar| [bar.lower.figure.ok(), bar.higher.figure.ok()]).collect();
    let even = break_even(chosen.measure, plan);
    let shape = TornadoShape::new(now, even, &ends);
    let row = |((bar, halves), ends): ((&TornadoBar, &[TornadoHalf; 2]), &[Option<f64>; 2])| {
        let mut row = PictureRow {
            name: Message::InputLabel(bar.input).t(language).into_owned(),
            note: Some(input_range(bar, writer)),
            ..PictureRow::default()
        };
        for (half, end) in halves.iter().zip(ends) {
            let better = end.is_some_and(|it| it != now && (it < now) == chosen.measure.less_is_better());
            let paint = if better { Paint::Accent } else { Paint::Grey };
            row.bars.extend(half.bar.map(|span| (span, paint)));
            let text = end.map_or_else(|| "—".to_owned(), written);
            let ink = if better { Paint::Accent } else { Paint::Ink };
            row.labels.push(BarLabel { at: half.label_x, text, is_before: half.label_is_left, paint: ink });
        }
        row
    };
    let lines = [
        Some((shape.now_x, t(SensitivityText::Now(written(now))))),
        shape.break_even_x.zip(even).map(|(x, even)| (x, t(SensitivityText::EvenAt(written(even))))),
    ];
    Some(RowPicture {
        title: t(SensitivityText::MattersMost(longest)),
        about: name(chosen.measure),
        rows: bars.iter().zip(&shape.rows).zip(&ends).map(row).collect(),
        lines: lines.into_iter().flatten().collect(),
    })
}
