//! The verdict of a plan in months in words.

use super::plan::free_leads;
use super::{Verdict, capitalized};
use crate::model::{Month, MonthsVerdict, OutOfPocket, Plan, PlanMonths, Timeline};
use crate::text::{Localized, MonthText, MonthsVerdictText, Sentence, Style, Writer};

/// The verdict of a plan in months; none where it is not in months.
pub fn months_verdict(plan: &Plan, writer: Writer) -> Option<Verdict> {
    let Ok(timeline) = Timeline::of(plan)? else {
        return Some(Verdict::only(free_leads(plan, writer)));
    };
    let months = PlanMonths::of(plan)?;
    let (headline, lead) = sentences(MonthsVerdict::of(&timeline, &plan.economics), months.last(), writer);
    Some(Verdict { eyebrow: eyebrow(months, &timeline, writer), headline, lead })
}

fn eyebrow(months: PlanMonths, timeline: &Timeline, writer: Writer) -> String {
    let (first, last) = (months.first, months.last());
    let range = MonthText::Range { first, last }.t(writer.locale.language);
    // The month in which the last sale closes that is not negligible.
    let text = match timeline.after(0).last_month {
        later if later > last => {
            let last = beside(later, last, writer);
            MonthsVerdictText::Later { months: range.into_owned(), last }
                .t(writer.locale.language)
                .into_owned()
        }
        _ => range.into_owned(),
    };
    capitalized(&text)
}

/// A month, with its year where that is not the year of the month before it in the text.
fn beside(month: Month, other: Month, writer: Writer) -> String {
    MonthText::Beside { month, other }.t(writer.locale.language).into_owned()
}

fn sentences(judged: MonthsVerdict, last: Month, writer: Writer) -> (Sentence, Sentence) {
    let full =
        |month: Month| MonthText::Range { first: month, last: month }.t(writer.locale.language).into_owned();
    let out = |text: MonthsVerdictText, out: OutOfPocket, other: Month| {
        writer.sentence(text, &[&writer.short_money(out.amount), &beside(out.month, other, writer)])
    };
    match judged {
        MonthsVerdict::Back { month, deepest, earned } => {
            let headline = match deepest {
                None => writer.sentence(MonthsVerdictText::NeverOutOfPocket, &[]),
                Some(deepest) => writer.sentence(MonthsVerdictText::Back, &[&full(month)]).then(out(
                    MonthsVerdictText::OutOfPocket,
                    deepest,
                    month,
                )),
            };
            let earned = earned.filter(|&earned| !writer.writes_same(earned, 0.0));
            let lead = earned.map(|earned| {
                writer.sentence(MonthsVerdictText::EarnedInTheEnd, &[&writer.short_money(earned)])
            });
            (headline, lead.unwrap_or_default())
        }
        MonthsVerdict::NeverBack { missing, end, from_accounts, deepest } => {
            let (text, other) = match from_accounts {
                true => (MonthsVerdictText::MissingAfterYears, last),
                false => (MonthsVerdictText::MissingAfterSales, end),
            };
            let headline = writer.sentence(text, &[&writer.short_money(missing), &full(end)]);
            let lead = deepest.map(|deepest| out(MonthsVerdictText::DeepestOfAll, deepest, other));
            (headline, lead.unwrap_or_default())
        }
        MonthsVerdict::ValueUnknown { spent, sales } => {
            let text = match &*writer.figure(sales, Style::Count) {
                "1" => MonthsVerdictText::ValueUnknownOneSale,
                _ => MonthsVerdictText::ValueUnknown,
            };
            (writer.sentence(text, &[&writer.short_money(spent), &writer.sales(sales)]), Sentence::default())
        }
        MonthsVerdict::NothingSpent => {
            (writer.sentence(MonthsVerdictText::NothingSpent, &[]), Sentence::default())
        }
    }
}
