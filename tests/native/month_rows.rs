//! The table of months: what is shown adds up, and nothing is shown that can't be known.

use crate::regions::EN;
use crate::strategies::months::plans;
use crate::values::{amount, rate};
use embudo::model::{CashFlow, Currency, Economics, Funnel, Lag, LagShares, Month, Plan, Schedule, Timeline};
use embudo::text::{MonthRow, MonthRows, Writer};
use proptest::prelude::*;

const WRITER: Writer = Writer { locale: EN, currency: Currency::EUR };

fn rows(plan: &Plan) -> Option<Vec<MonthRow>> {
    let timeline = Timeline::of(plan)?.ok()?;
    let cash = CashFlow::of(&timeline, &plan.economics);
    let total_closing = timeline.total_closing();
    let (shown, later) = timeline.truncated(Timeline::MONTHS_SHOWN_AFTER);
    let money = Some((cash, &plan.economics));
    Some(MonthRows { shown: &shown, later, total_closing, money, writer: WRITER }.rows())
}

fn cells(row: &MonthRow) -> Vec<&str> {
    row.cells.iter().chain([&row.total]).map(|cell| cell.as_deref().unwrap_or("—")).collect()
}

/// The number that is written, in hundredths of a thousandth; none for a power of ten.
fn units(text: &str) -> Option<i128> {
    let text = text.replace(',', "").replace('−', "-").replace('+', "");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let digits = format!("{whole}{decimals:0<6}");
    digits.parse().ok()
}

/// 12,000 at 50 and 5 % in half a year, with sales 10/38/27/15/10 % over five months and 2,000 from each.
fn half_year(economics: Economics) -> Plan {
    let funnel = Funnel { budget: amount(12_000.0), cost_per_lead: amount(50.0), close_rate: rate(0.05) };
    let mut plan = Plan::single(funnel, economics);
    let mut schedule = Schedule::new(Month::new(2027, 1).expect("a month"), 6).expect("months");
    let shares = [0.1, 0.38, 0.27, 0.15, 0.1].map(rate).to_vec();
    schedule.lag = Some(Lag::Shares(LagShares::new(shares).expect("a whole")));
    plan.months = Some(schedule);
    plan
}

#[test]
fn the_worked_example_holds() {
    let sale = Economics { sale_value: Some(amount(2_000.0)), ..Economics::default() };
    let rows = rows(&half_year(sale)).expect("in months");
    let row = |code: &str| cells(rows.iter().find(|row| row.code == code).expect("a row"));
    let none = ["—"; 4];
    let planned = |cell: &'static str, total: &'static str| [&[cell; 6][..], &none, &[total]].concat();
    assert_eq!(row("spend"), planned("2,000", "12,000"));
    assert_eq!(row("leads"), planned("40", "240"));
    assert_eq!(row("cohort"), planned("2.0", "12"));
    assert_eq!(row("cohort-cac"), planned("1,000", "1,000"));
    assert_eq!(row("closing"), ["0.2", "1.0", "1.5", "1.8", "2.0", "2.0", "1.8", "1.0", "0.5", "0.2", "12"]);
    assert_eq!(row("out")[..6], ["2,000", "4,000", "6,000", "8,000", "10,000", "12,000"]);
    assert_eq!(row("back")[..6], ["400", "2,320", "5,320", "8,920", "12,920", "16,920"]);
    assert_eq!(row("balance")[..3], ["−1,600", "−1,680", "−680"]);
    assert_eq!(row("balance")[10], "+12,000");
}

#[test]
fn what_nobody_can_know_is_not_shown() {
    let codes = |rows: &[MonthRow]| rows.iter().map(|row| row.code).collect::<Vec<_>>();
    let unknown = rows(&half_year(Economics::default())).expect("in months");
    assert_eq!(codes(&unknown), ["spend", "leads", "cohort", "closing", "calendar-cac", "cohort-cac", "out"]);
    let accounts = Economics { account_revenue: Some(amount(100.0)), ..Economics::default() };
    let accounts = rows(&half_year(accounts)).expect("in months");
    let totals: Vec<_> = accounts[6..].iter().map(|row| row.total.is_some()).collect();
    assert_eq!(totals, [true, false, false], "accounts go on bringing money");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_shown_adds_up(plan in plans()) {
        let Some(rows) = rows(&plan) else { return Ok(()) };
        for row in rows.iter().filter(|row| ["spend", "leads", "cohort", "closing"].contains(&row.code)) {
            let shown: Option<Vec<i128>> = row.cells.iter().flatten().map(|cell| units(cell)).collect();
            let total = row.total.as_deref().and_then(units);
            // Powers of ten, and digits beyond those that are exact, are rounded each by itself.
            if let (Some(shown), Some(total)) = (shown, total) && total < 9_000_000_000_000_000 {
                prop_assert_eq!(shown.iter().sum::<i128>(), total, "{:?}", row);
            }
        }
        let of = |code: &str| rows.iter().find(|row| row.code == code);
        if let (Some(out), Some(back), Some(balance)) = (of("out"), of("back"), of("balance")) {
            for ((out, back), balance) in out.cells.iter().zip(&back.cells).zip(&balance.cells) {
                if let (Some(out), Some(back), Some(balance)) = (out, back, balance) {
                    prop_assert_eq!(units(back).zip(units(out)).map(|(back, out)| back - out), units(balance));
                }
            }
        }
        for row in &rows {
            prop_assert_eq!(row.cells.len(), rows[0].cells.len());
        }
    }
}
