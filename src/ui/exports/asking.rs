//! What only a person can tell about a table.

use super::Scene;
use super::columns::name_of;
use super::session::{Answer, Session};
use crate::io::exports::{DateOrder, DateOrderPreview, DecimalSeparator, FormatQuestion};
use crate::text::{ExportText, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// The question with its answers.
pub fn asking(scene: &Scene, session: &Session, question: &FormatQuestion) -> Html {
    let name = |column: usize| {
        name_of(scene, column, session.table.as_ref().and_then(|table| table.columns().get(column)))
    };
    let (asked, answers) = match question {
        FormatQuestion::Order { column, example, day_first, month_first } => (
            ExportText::AskOrder { column: name(*column), example: example.clone() },
            [
                (ExportText::DayFirst(between(scene, day_first)), Answer::Order(DateOrder::DayFirst)),
                (ExportText::MonthFirst(between(scene, month_first)), Answer::Order(DateOrder::MonthFirst)),
            ],
        ),
        FormatQuestion::Decimal { column, example, .. } => (
            ExportText::AskDecimal { column: name(*column), example: example.clone() },
            [
                (ExportText::Point, Answer::Decimal(DecimalSeparator::Point)),
                (ExportText::Comma, Answer::Decimal(DecimalSeparator::Comma)),
            ],
        ),
    };
    let answers = answers.into_iter().enumerate().map(|(at, (words, answer))| {
        let onclick = scene.click(move |session| session.answer(answer));
        html! { <button type="button" id={format!("export-answer-{}", at + 1)} {onclick}>{scene.say(words)}</button> }
    });
    html! {
        <>
            <p id="export-question" class="summary">{scene.say(asked)}</p>
            <div class="actions">
                { for answers }
                <button type="button" id="export-cancel" onclick={scene.click(Session::cancel)}>{scene.say(ExportText::Cancel)}</button>
            </div>
        </>
    }
}

/// What comes of reading dates in an order.
fn between(scene: &Scene, reading: &DateOrderPreview) -> String {
    let count = |count: u32| scene.writer.figure(f64::from(count), Style::Count);
    let Some((first, last)) = reading.span else { return count(0) };
    let (first, last) = (day(first), day(last));
    scene.say(ExportText::Between { dates: count(reading.dates), first, last }).to_string()
}

/// A day, the same in every language.
pub fn day(day: crate::io::exports::Day) -> String {
    format!("{}-{:02}", day.month(), day.day())
}
