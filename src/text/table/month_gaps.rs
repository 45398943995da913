//! The table of what happened month by month, with the reasons that each side gives.

use super::{PublishedTable, TableCell, TableHeading, TableNumber, TableRow};
use crate::model::{Agreement, Month, MonthGap, Scenario, Team};
use crate::text::{AgreementText, Locale, Localized, MonthText, PublishText, Style};

/// A row for every month before `today`, the current one, that has all actuals, and for every month with a reason. None where
/// there is no such month.
pub fn month_gaps_table(
    scenario: &Scenario,
    agreement: &Agreement,
    today: Month,
    locale: Locale,
) -> Option<PublishedTable> {
    let (gaps, currency) = (agreement.month_gaps(&scenario.plan, today), scenario.currency);
    let mut months: Vec<Month> = gaps.iter().map(|gap| gap.month).collect();
    months.extend(agreement.reasons().iter().map(|reason| reason.month));
    months.sort_unstable();
    months.dedup();
    let t = |text: AgreementText| text.t(locale.language).into_owned();
    let number = |value: f64| {
        TableCell::Number(TableNumber { value, style: Style::Count, currency, difference: None })
    };
    let row = |month: Month| {
        let gap = gaps.iter().find(|gap| gap.month == month);
        let mut cells: Vec<TableCell> = match gap {
            Some(gap) => vec![number(gap.planned.sales), number(gap.actual.sales)],
            None => vec![TableCell::Missing(String::new()), TableCell::Missing(String::new())],
        };
        cells.extend([MonthGap::moved_by_marketing, MonthGap::moved_by_sales].map(
            |moved| match gap.map(moved) {
                Some(Some(moved)) => number(moved),
                Some(None) => TableCell::Missing(t(AgreementText::WithinChance)),
                None => TableCell::Missing(String::new()),
            },
        ));
        cells.extend(Team::ALL.map(|team| TableCell::Text(reasons(agreement, team, month))));
        let heading =
            TableHeading { text: MonthText::Short(month).t(locale.language).into_owned(), unit: None };
        TableRow { heading, cells }
    };
    let rows: Vec<TableRow> = months.into_iter().map(row).collect();
    let heading = |text: String| TableHeading { text, unit: None };
    let [moved, reasons] = [AgreementText::MovedBy, AgreementText::ReasonOf].map(|text| Team::ALL.map(text));
    let planned = match agreement.agreed_months() {
        Some((_, day)) => AgreementText::AgreedSales(day),
        None => AgreementText::PlannedSales,
    };
    let sales = [planned, AgreementText::ClosedSales];
    let columns = sales.into_iter().chain(moved).chain(reasons).map(|text| heading(t(text))).collect();
    let corner = PublishText::Month.t(locale.language).into_owned();
    (!rows.is_empty()).then_some(PublishedTable { locale, corner, columns, rows, baseline: None })
}

/// Every reason that a team gave for a month, the latest first.
fn reasons(agreement: &Agreement, team: Team, month: Month) -> String {
    agreement
        .reasons_of(team, month)
        .map(|it| it.note.as_str().replace('\n', " "))
        .collect::<Vec<_>>()
        .join(" / ")
}
