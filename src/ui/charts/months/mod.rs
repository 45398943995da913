//! The pictures of a plan in months: money out and back, and leads, sales and CAC by month.

mod cac;
mod columns;
mod findings;
mod labels;
mod money;
mod money_labels;
mod plot;
mod points;

pub use cac::{cac_by_month, cac_chart, runs};
pub use columns::{ByMonth, leads_by_month, leads_chart, sales_by_month, sales_chart};
pub use money::{MoneyOverMonths, money_chart};

use super::super::translate::Translate;
use crate::model::{LaterSales, Month, Timeline};
use crate::text::{MonthChartText, Writer};
use crate::ui::html::html;
use yew::prelude::*;

/// What the pictures of leads, sales and CAC draw.
pub struct MonthsToDraw<'a> {
    /// The months that are drawn.
    pub shown: &'a Timeline,
    /// The sales that close after them; none where they are negligible.
    pub later: Option<LaterSales>,
    pub writer: Writer,
}

impl MonthsToDraw<'_> {
    pub fn months(&self) -> Vec<Month> {
        self.shown.months.iter().map(|period| period.month).collect()
    }
}

/// A picture: what it shows in a sentence, what is drawn, and the drawing.
fn picture(id: &'static str, finding: AttrValue, drawn: AttrValue, content: Html) -> Html {
    html! {
        <section class="picture" aria-labelledby={id}>
            <h3 {id}>{finding}</h3>
            <p class="note">{drawn}</p>
            { content }
        </section>
    }
}

fn in_full(writer: Writer, month: Month) -> String {
    writer.t(crate::text::MonthText::Range { first: month, last: month }).to_string()
}

fn month_heading(writer: Writer) -> AttrValue {
    writer.t(MonthChartText::Month)
}
