//! Money out and money back, added up or month by month.

use super::super::super::translate::Translate;
use super::super::data::data_table;
use super::money_labels::{AddedUp, added_up_labels, spending_ends};
use super::plot::{Plot, path};
use super::{in_full, month_heading, picture};
use crate::chart::{MoneyCurves, Rect, ValueAxis, month_x};
use crate::model::{CashFlow, Economics, Month, MonthsVerdict, Timeline};
use crate::text::{MonthChartText, Style, Writer, format_difference, plain};
use crate::ui::html::html;
use yew::prelude::*;

const ID: &str = "month-money-heading";

/// The picture of the whole plan: added up, or month by month. `shown` are the months that the other pictures draw; this one goes on
/// until the money is back.
pub fn money_chart(
    timeline: &Timeline,
    shown: usize,
    economics: &Economics,
    [switch, save]: [Html; 2],
    by_month: bool,
    writer: Writer,
) -> Html {
    let cash = CashFlow::of(timeline, economics);
    let Some(money) = MoneyOverMonths::of(timeline, shown, economics, writer) else {
        return match cash.earned {
            None => money_value_missing(writer),
            Some(_) => {
                let nothing = html! { <p class="note empty">{writer.t(MonthChartText::NothingSpent)}</p> };
                picture(ID, writer.t(MonthChartText::Money), AttrValue::default(), nothing)
            }
        };
    };
    let chart = if by_month { money.by_month(save) } else { money.added_up(save) };
    let drawn = money.drawn(economics, by_month);
    picture(ID, writer.t(money.finding(by_month)), drawn.into(), html! { <>{switch}{chart}</> })
}

/// In place of the picture: which number it needs.
fn money_value_missing(writer: Writer) -> Html {
    let missing =
        html! { <p class="note empty" id="month-money-missing">{writer.t(MonthChartText::ValueMissing)}</p> };
    picture(ID, writer.t(MonthChartText::Money), AttrValue::default(), missing)
}

/// What comes back, and when.
fn leaves(economics: &Economics, writer: Writer) -> MonthChartText {
    let money = |amount| writer.figure(amount, Style::Money);
    match economics.account_gross_profit() {
        Ok(monthly) if economics.churn.is_some_and(|churn| churn.get() > 0.0) => {
            MonthChartText::AccountsLeaveLess(money(monthly))
        }
        Ok(monthly) => MonthChartText::AccountsLeave(money(monthly)),
        Err(_) => {
            let sale = economics.per_sale().map(|sale| sale.gross_profit());
            MonthChartText::SalesLeave(money(sale.unwrap_or_default()))
        }
    }
}

/// What is out and back by the end of each month that is drawn.
pub struct MoneyOverMonths {
    pub months: Vec<Month>,
    pub out: Vec<f64>,
    pub back: Vec<f64>,
    pub planned: usize,
    /// The first month from whose end on what is out is covered.
    covered: Option<usize>,
    /// The month at whose end most is out of pocket, with the amount.
    deepest: Option<(usize, f64)>,
    verdict: MonthsVerdict,
    writer: Writer,
}

impl MoneyOverMonths {
    /// None where nothing is spent, and where it is not known what comes back.
    pub fn of(timeline: &Timeline, shown: usize, economics: &Economics, writer: Writer) -> Option<Self> {
        let cash = CashFlow::of(timeline, economics);
        let earned = cash.earned.as_deref()?;
        cash.spent.last().filter(|&&spent| spent != 0.0)?;
        let verdict = MonthsVerdict::of(timeline, economics);
        let covered = cash.payback_month().map(|month| month.since(cash.start) as usize);
        let count = match verdict {
            MonthsVerdict::NeverBack { from_accounts: true, .. } => earned.len(),
            _ => covered.map_or(shown, |at| shown.max(at + 1)).min(earned.len()),
        };
        let deepest = match verdict {
            MonthsVerdict::Back { deepest, .. } | MonthsVerdict::NeverBack { deepest, .. } => deepest,
            _ => None,
        };
        let deepest = deepest.map(|it| (it.month.since(cash.start) as usize, it.amount));
        Some(Self {
            months: (0..count).map(|at| cash.start.plus(at as i32)).collect(),
            out: cash.spent[..count].to_vec(),
            back: earned[..count].to_vec(),
            planned: timeline.planned,
            covered: covered.filter(|&at| at < count),
            deepest: deepest.filter(|&(at, _)| at < count),
            verdict,
            writer,
        })
    }

    /// What is drawn, and what comes back.
    pub fn drawn(&self, economics: &Economics, by_month: bool) -> String {
        let what = if by_month { MonthChartText::ByMonthDrawn } else { MonthChartText::AddedUpDrawn };
        [&self.writer.t(what), " ", &*self.writer.t(leaves(economics, self.writer))].concat()
    }

    pub fn finding(&self, by_month: bool) -> MonthChartText {
        if by_month { self.finding_by_month() } else { self.finding_added_up() }
    }

    fn finding_added_up(&self) -> MonthChartText {
        let amount = |amount| self.writer.short_money(amount);
        match self.verdict {
            MonthsVerdict::Back { deepest: None, .. } => MonthChartText::NeverOut,
            MonthsVerdict::Back { month, .. } => MonthChartText::BackIn(month),
            MonthsVerdict::NeverBack { missing, from_accounts: true, .. } => {
                MonthChartText::NotBackInYears(amount(missing))
            }
            MonthsVerdict::NeverBack { missing, .. } => MonthChartText::NotBack(amount(missing)),
            MonthsVerdict::NothingSpent | MonthsVerdict::ValueUnknown { .. } => MonthChartText::Money,
        }
    }

    fn finding_by_month(&self) -> MonthChartText {
        let [out, back] = self.amounts();
        // Equal amounts may differ by a rounding error of their sums.
        let loses = |at: usize| out[at] - back[at] > self.out[at] * 1e-9;
        match (0..out.len()).rfind(|&at| loses(at)) {
            None => MonthChartText::MoreBackAlways,
            Some(last) if last + 1 == out.len() => MonthChartText::MoreBackNever,
            Some(last) => MonthChartText::MoreBackFrom(self.months[last + 1]),
        }
    }

    /// What goes out and comes back in each month.
    pub fn amounts(&self) -> [Vec<f64>; 2] {
        [&self.out, &self.back].map(|sums| monthly(sums))
    }

    /// When most is out of pocket, and when it is back.
    pub fn turns(&self) -> Vec<String> {
        let deepest = self.deepest.map(|(at, amount)| {
            let at =
                MonthChartText::AtEndOf { amount: self.writer.short_money(amount), month: self.months[at] };
            [&self.writer.t(MonthChartText::Deepest), ": ", &*self.writer.t(at)].concat()
        });
        let back =
            self.covered.map(|at| self.writer.t(MonthChartText::Crossing(self.months[at])).to_string());
        deepest.into_iter().chain(back).collect()
    }

    fn added_up(&self, save: Html) -> Html {
        let axis = self.axis(&self.out, &self.back);
        let curves = MoneyCurves::new(&self.out, &self.back, &axis);
        let dip = self.deepest.map(|(at, _)| {
            let x = plain(month_x(at as f64 + 1.0, self.months.len()));
            html! { <line class="deepest" x1={x.clone()} x2={x} y1={plain(axis.y(self.out[at]))} y2={plain(axis.y(self.back[at]))} /> }
        });
        let gaps = curves.gaps.iter().map(|gap| {
            html! { <path class={if gap.gain { "gain" } else { "gap" }} d={path(&gap.points, true)} /> }
        });
        let shapes = html! {
            <>
                { for gaps }
                { self.spending_ends() }
                <path class="out-line" d={path(&curves.out, false)} />
                <path class="back-line" d={path(&curves.back, false)} />
                { for dip }
            </>
        };
        let labels = added_up_labels(&AddedUp {
            months: &self.months,
            out: &self.out,
            back: &self.back,
            planned: self.planned,
            covered: self.covered,
            deepest: self.deepest,
            curves: &curves,
            axis: &axis,
            writer: self.writer,
        });
        let names = [MonthChartText::OutSoFar, MonthChartText::BackSoFar, MonthChartText::Balance];
        self.plot("added-up", &axis, shapes, labels, names, [&self.out, &self.back], save)
    }

    fn by_month(&self, save: Html) -> Html {
        let [out, back] = self.amounts();
        let axis = self.axis(&out, &back);
        let column = |(amounts, lane, class): (&[f64], usize, &'static str)| {
            let shape = |(at, &amount): (usize, &f64)| {
                let Rect { x, y, width, height } = axis.column(amount, at, self.months.len(), [lane, 2]);
                html! { <rect {class} x={plain(x)} y={plain(y)} width={plain(width)} height={plain(height)} /> }
            };
            amounts.iter().enumerate().map(shape).collect::<Html>()
        };
        let shapes = html! {
            <>
                { column((&out, 0, "out-column")) }
                { column((&back, 1, "sales-band")) }
                { self.spending_ends() }
            </>
        };
        let labels = spending_ends(self.planned, self.months.len(), self.writer);
        let names = [MonthChartText::Out, MonthChartText::Back, MonthChartText::Balance];
        let legend = ["out-column", "sales-band"]
            .into_iter()
            .zip(&names)
            .map(|(class, name)| super::super::legend_item(class, self.writer.t(name.clone())));
        let legend = html! { <ul class="legend">{ for legend }</ul> };
        let plot = self.plot("by-month", &axis, shapes, labels, names, [&out, &back], save);
        html! { <>{legend}{plot}</> }
    }

    /// Up to the larger amounts, with some room above.
    pub fn axis(&self, out: &[f64], back: &[f64]) -> ValueAxis {
        ValueAxis::new(out.iter().chain(back).copied().fold(0.0, f64::max) * 1.04, 5.0)
    }

    /// The line where the months of the plan end, if others are drawn after them.
    fn spending_ends(&self) -> Option<Html> {
        (self.planned < self.months.len()).then(|| {
            let x = plain(month_x(self.planned as f64, self.months.len()));
            html! { <line class="spending-ends" x1={x.clone()} x2={x} y1="0" y2="1000" /> }
        })
    }

    #[allow(clippy::too_many_arguments)]
    fn plot(
        &self,
        class: &'static str,
        axis: &ValueAxis,
        shapes: Html,
        labels: Html,
        names: [MonthChartText; 3],
        [out, back]: [&[f64]; 2],
        save: Html,
    ) -> Html {
        let names = names.map(|name| self.writer.t(name));
        let values = |at: usize| {
            let money = |amount| self.writer.figure(amount, Style::Money);
            let balance = format_difference(self.writer, back[at] - out[at], Style::Money);
            [money(out[at]), money(back[at]), balance]
        };
        let row = |(at, &month): (usize, &Month)| {
            let mut cells = vec![in_full(self.writer, month)];
            cells.extend(values(at));
            cells
        };
        let headings: Vec<AttrValue> =
            std::iter::once(month_heading(self.writer)).chain(names.iter().cloned()).collect();
        let rows = self.months.iter().enumerate().map(row).collect();
        let table = data_table(self.writer.locale.language, &headings, rows);
        let plot = Plot {
            id: ID,
            class,
            axis,
            style: Style::Money,
            months: &self.months,
            shapes,
            labels,
            values: (0..out.len()).map(|at| names.iter().cloned().zip(values(at)).collect()).collect(),
            writer: self.writer,
        };
        html! { <>{ plot.view() }{ save }{ table }</> }
    }
}

/// The amounts of the months from their sums.
fn monthly(sums: &[f64]) -> Vec<f64> {
    let mut before = 0.0;
    let amount = |&sum: &f64| {
        let amount = sum - before;
        before = sum;
        amount
    };
    sums.iter().map(amount).collect()
}
