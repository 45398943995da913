//! The table of a plan's months, and the row of months in the table of a comparison.

use super::plans::{PublishedPlan, figure, number, unit};
use super::{PublishedTable, TableCell, TableHeading, TableRow};
use crate::model::{Figure, LaterSales, Measure, Outcome, PlanMonthsSet, Timeline, TimelineMonth, Undefined};
use crate::text::{
    ComparisonText, Locale, Localized, Message, MonthText, PublishText, Style, Writer, months_warning,
};

/// The table of a plan's months: the planned ones, those after them in which sales still close, what closes later, and the total. None
/// where the plan is not planned in months, or where its leads cost nothing, which the table of results explains.
pub(super) fn months(scenario: PublishedPlan, locale: Locale) -> Option<PublishedTable> {
    let timeline = Timeline::of(scenario.plan)?.ok()?;
    Some(MonthsTable { scenario, locale }.table(timeline))
}

/// For plans side by side: a warning where they span different months, and a row with the months of each. Nothing
/// where none is planned in months.
pub(super) fn stretches(scenarios: &[PublishedPlan], locale: Locale) -> (Option<TableRow>, Option<TableRow>) {
    let Some(stretches) = PlanMonthsSet::of(scenarios.iter().map(|it| it.plan)) else { return (None, None) };
    let t = |text: MonthText| text.t(locale.language).into_owned();
    let row = |text: ComparisonText, cells: Vec<TableCell>| {
        let heading = TableHeading { text: text.t(locale.language).into_owned(), unit: None };
        TableRow { heading, cells }
    };
    let cells = stretches.each().iter().map(|each| match each {
        Some(stretch) => TableCell::Text(t(MonthText::Stretch(*stretch))),
        None => TableCell::Missing(t(MonthText::NoMonths)),
    });
    let remark = months_warning(stretches.months_match()).map(|text| row(text, Vec::new()));
    (remark, Some(row(ComparisonText::Months, cells.collect())))
}

/// Builds the table of a plan's months.
struct MonthsTable<'a> {
    scenario: PublishedPlan<'a>,
    locale: Locale,
}

impl MonthsTable<'_> {
    fn table(&self, timeline: Timeline) -> PublishedTable {
        let (whole, closing) = (timeline.total(), timeline.total_closing());
        let (timeline, later) = timeline.truncated(Timeline::MONTHS_SHOWN_AFTER);
        let (planned, after) = timeline.months.split_at(timeline.planned);
        let mut rows: Vec<TableRow> = planned.iter().map(|period| self.planned(period)).collect();
        rows.extend(after.iter().map(|period| self.after(period)));
        rows.extend(later.map(|later| self.later(later)));
        rows.push(self.whole(whole, closing));
        let corner = self.t(PublishText::Month);
        PublishedTable { locale: self.locale, corner, columns: self.columns().into(), rows, baseline: None }
    }

    fn t(&self, text: impl Localized) -> String {
        text.t(self.locale.language).into_owned()
    }

    fn columns(&self) -> [TableHeading; 6] {
        [
            (self.t(MonthText::Spend), Style::Money),
            (self.t(Message::MeasureLabel(Measure::Leads)), Style::Count),
            (self.t(MonthText::Closing), Style::Count),
            (self.t(MonthText::CalendarCac), Style::Money),
            (self.t(MonthText::CohortSales), Style::Count),
            (self.t(MonthText::CohortCac), Style::Money),
        ]
        .map(|(text, style)| TableHeading {
            text,
            unit: unit(style, Some(self.scenario.currency), self.locale),
        })
    }

    fn row(&self, text: String, cells: [TableCell; 6]) -> TableRow {
        TableRow { heading: TableHeading { text, unit: None }, cells: cells.into() }
    }

    fn cell(&self, value: f64, style: Style) -> TableCell {
        number(value, style, self.scenario.currency)
    }

    fn cac(&self, cac: Figure) -> TableCell {
        figure(cac, Style::Money, self.scenario.currency, self.locale)
    }

    fn planned(&self, period: &TimelineMonth) -> TableRow {
        let Outcome { spend, leads, sales } = period.cohort;
        let cells = [
            self.cell(spend, Style::Money),
            self.cell(leads, Style::Count),
            self.cell(period.closing, Style::Count),
            self.cac(period.calendar_cac()),
            self.cell(sales, Style::Count),
            self.cac(period.cohort_cac()),
        ];
        self.row(self.t(MonthText::Short(period.month)), cells)
    }

    /// A month after the plan: nothing is spent, so it has no leads and no sales from them.
    fn after(&self, period: &TimelineMonth) -> TableRow {
        let heading = [&self.t(MonthText::Short(period.month)), ", ", &self.t(MonthText::After)].concat();
        self.closing(heading, period.closing, self.cac(period.calendar_cac()))
    }

    /// All that comes later together. It is never without sales.
    fn later(&self, later: LaterSales) -> TableRow {
        let until = match later.beyond {
            0.0 => MonthText::Until(later.last_month),
            beyond => {
                let sales = Writer { locale: self.locale, currency: self.scenario.currency }
                    .figure(beyond, Style::Count);
                MonthText::OfThemAfter { sales, month: later.last_month }
            }
        };
        let heading = [&self.t(MonthText::LaterOn), ", ", &self.t(until)].concat();
        self.closing(heading, later.closing, self.cac(Err(Undefined::EarlierSpend)))
    }

    fn closing(&self, heading: String, closing: f64, cac: TableCell) -> TableRow {
        let nothing = || TableCell::Missing(String::new());
        self.row(heading, [nothing(), nothing(), self.cell(closing, Style::Count), cac, nothing(), nothing()])
    }

    /// The total. Over all time the sales that close are the sales from the leads, so both CACs are the same.
    fn whole(&self, whole: Outcome, closing: f64) -> TableRow {
        let cells = [
            self.cell(whole.spend, Style::Money),
            self.cell(whole.leads, Style::Count),
            self.cell(closing, Style::Count),
            self.cac(whole.media_cac()),
            self.cell(whole.sales, Style::Count),
            self.cac(whole.media_cac()),
        ];
        self.row(self.t(MonthText::Total), cells)
    }
}
