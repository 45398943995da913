//! A question about a table's format that only the reader can answer.

use super::ExportsContext;
use super::columns::column_name;
use super::file::FileTable;
use super::report::written_amount;
use super::session::FormatAnswer;
use crate::io::exports::{CurrencyChoice, DateOrder, DateOrderPreview, DecimalSeparator, FormatQuestion};
use crate::model::{Day, Month};
use crate::text::{ExportText, Style};
use crate::ui::html::html;
use yew::prelude::*;

pub fn format_question(view: &ExportsContext, file: &FileTable, question: &FormatQuestion) -> Html {
    let name = |column: usize| column_name(view, column, file.table.columns().get(column));
    let own = view.writer.currency.code();
    let (text, answers) = match question {
        FormatQuestion::Order { column, example, day_first, month_first, .. } => (
            ExportText::AskOrder { column: name(*column).into(), example: example.clone().into() },
            vec![
                (ExportText::DayFirst(date_range(view, day_first)), FormatAnswer::Order(DateOrder::DayFirst)),
                (
                    ExportText::MonthFirst(date_range(view, month_first)),
                    FormatAnswer::Order(DateOrder::MonthFirst),
                ),
            ],
        ),
        FormatQuestion::Year { column, example, over_new_year } => {
            let this_year = view.props.today.map_or(2026, Month::year);
            let years = (this_year - 2..=this_year).rev();
            let written = |year: i32| match over_new_year {
                true => format!("{year}–{}", year + 1),
                false => year.to_string(),
            };
            (
                ExportText::AskYear { column: name(*column).into(), example: example.clone().into() },
                years.map(|year| (ExportText::InYear(written(year)), FormatAnswer::Year(year))).collect(),
            )
        }
        FormatQuestion::Decimal { column, example, .. } => (
            ExportText::AskDecimal { column: name(*column).into(), example: example.clone().into() },
            vec![
                (ExportText::DecimalPoint, FormatAnswer::Decimal(DecimalSeparator::Point)),
                (ExportText::DecimalComma, FormatAnswer::Decimal(DecimalSeparator::Comma)),
            ],
        ),
        FormatQuestion::Micros { column, example, amount } => {
            let money = |amount| view.writer.figure(amount, Style::Money);
            (
                ExportText::AskMicros { column: name(*column).into(), example: example.clone().into() },
                vec![
                    (ExportText::InMicros(money(*amount)), FormatAnswer::Micros(true)),
                    (ExportText::InUnits(money(*amount * 1e6)), FormatAnswer::Micros(false)),
                ],
            )
        }
        FormatQuestion::Currency { amounts } => {
            let written = amounts.iter().map(|(code, amount)| written_amount(view, code, *amount));
            let written = written.collect::<Vec<_>>().join(", ");
            let all = (ExportText::AnyCurrency(own.to_owned()), FormatAnswer::Currency(CurrencyChoice::All));
            match amounts.as_slice() {
                [_] => (ExportText::AskOtherCurrency { amounts: written, own: own.to_owned() }, vec![all]),
                several => {
                    let only = several.iter().map(|(code, _)| {
                        let choice = FormatAnswer::Currency(CurrencyChoice::Only(code));
                        (ExportText::OnlyCurrency((*code).to_owned()), choice)
                    });
                    (ExportText::AskCurrency(written), only.chain([all]).collect())
                }
            }
        }
    };
    let lines = match question {
        FormatQuestion::Order { other_lines, .. } if !other_lines.is_empty() => {
            let lines = other_lines.iter().map(u32::to_string).collect::<Vec<_>>();
            Some(ExportText::OtherOrderLines(lines.join(", ")))
        }
        _ => None,
    };
    let answers = answers.into_iter().enumerate().map(|(at, (label, answer))| {
        let onclick = view.click(move |session| session.answer(answer));
        html! { <button type="button" id={format!("export-answer-{}", at + 1)} {onclick}>{view.t(label)}</button> }
    });
    html! {
        <div class="question" role="group" aria-labelledby="export-question">
            <p id="export-question" class="summary">{view.t(text)}</p>
            { for lines.map(|text| html! { <p class="note">{view.t(text)}</p> }) }
            <div class="actions">{ for answers }</div>
        </div>
    }
}

/// How many dates there are in an order, and from when to when.
fn date_range(view: &ExportsContext, preview: &DateOrderPreview) -> String {
    let count = |count: u32| view.writer.figure(f64::from(count), Style::Count);
    let Some((first, last)) = preview.span else { return count(0) };
    let (first, last) = (iso_date(first), iso_date(last));
    view.t(ExportText::DateRange { dates: count(preview.dates), first, last }).to_string()
}

/// In ISO 8601, the same in every language.
pub fn iso_date(day: Day) -> String {
    format!("{}-{:02}", day.month(), day.day())
}
