//! What tables hold of a plan's months: a row for each, and which months plans side by side are for.

use super::plans::{PublishedPlan, figure, number, unit};
use super::{PublishedTable, TableCell, TableHeading, TableRow};
use crate::model::{Figure, LaterSales, Measure, Outcome, PlanMonthsSet, Timeline, TimelineMonth, Undefined};
use crate::text::comparison::{ComparisonText, months_warning};
use crate::text::language::Language;
use crate::text::localized::Localized;
use crate::text::message::Message;
use crate::text::months::MonthText;
use crate::text::publish::PublishText;
use crate::text::write::Style;

/// The months of a plan one below another, those after it in which sales still close, and all together; none
/// where the plan is not in months, and where its leads cost nothing, which the table of its results says.
pub(super) fn months(scenario: PublishedPlan, language: Language) -> Option<PublishedTable> {
    let timeline = Timeline::of(scenario.plan)?.ok()?;
    Some(Months { scenario, language }.table(timeline))
}

/// That some plans are for other months than the others, where it is so, and which months each is for; nothing
/// where none is in months.
pub(super) fn stretches(
    scenarios: &[PublishedPlan],
    language: Language,
) -> (Option<TableRow>, Option<TableRow>) {
    let Some(stretches) = PlanMonthsSet::of(scenarios.iter().map(|it| it.plan)) else { return (None, None) };
    let say = |text: MonthText| text.t(language).into_owned();
    let row = |text: ComparisonText, cells: Vec<TableCell>| {
        let heading = TableHeading { text: text.t(language).into_owned(), unit: None };
        TableRow { heading, cells }
    };
    let cells = stretches.each().iter().map(|each| match each {
        Some(stretch) => TableCell::Text(say(MonthText::Stretch(*stretch))),
        None => TableCell::Missing(say(MonthText::NoMonths)),
    });
    let remark = months_warning(stretches.months_match()).map(|text| row(text, Vec::new()));
    (remark, Some(row(ComparisonText::Months, cells.collect())))
}

/// The table of a plan's months in the making.
struct Months<'a> {
    scenario: PublishedPlan<'a>,
    language: Language,
}

impl Months<'_> {
    fn table(&self, timeline: Timeline) -> PublishedTable {
        let (whole, closing) =
            (timeline.total(), timeline.cumulative_sales().last().copied().unwrap_or_default());
        let (timeline, later) = timeline.truncated(Timeline::MONTHS_SHOWN_AFTER);
        let (planned, after) = timeline.months.split_at(timeline.planned);
        let mut rows: Vec<TableRow> = planned.iter().map(|period| self.planned(period)).collect();
        rows.extend(after.iter().map(|period| self.after(period)));
        rows.extend(later.map(|later| self.later(later)));
        rows.push(self.whole(whole, closing));
        let corner = self.say(PublishText::Month);
        PublishedTable {
            language: self.language,
            corner,
            columns: self.columns().into(),
            rows,
            baseline: None,
        }
    }

    fn say(&self, text: impl Localized) -> String {
        text.t(self.language).into_owned()
    }

    fn columns(&self) -> [TableHeading; 6] {
        [
            (self.say(MonthText::Spend), Style::Money),
            (self.say(Message::MeasureLabel(Measure::Leads)), Style::Count),
            (self.say(MonthText::Closing), Style::Count),
            (self.say(MonthText::CalendarCac), Style::Money),
            (self.say(MonthText::OfItsLeads), Style::Count),
            (self.say(MonthText::CohortCac), Style::Money),
        ]
        .map(|(text, style)| TableHeading {
            text,
            unit: unit(style, Some(self.scenario.currency), self.language),
        })
    }

    fn row(&self, text: String, cells: [TableCell; 6]) -> TableRow {
        TableRow { heading: TableHeading { text, unit: None }, cells: cells.into() }
    }

    fn cell(&self, value: f64, style: Style) -> TableCell {
        number(value, style, self.scenario.currency)
    }

    fn cac(&self, cac: Figure) -> TableCell {
        figure(cac, Style::Money, self.scenario.currency, self.language)
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
        self.row(self.say(MonthText::Short(period.month)), cells)
    }

    /// Nothing is spent any more, so no leads come and none of their sales.
    fn after(&self, period: &TimelineMonth) -> TableRow {
        let heading = [&self.say(MonthText::Short(period.month)), ", ", &self.say(MonthText::After)].concat();
        self.closing(heading, period.closing, self.cac(period.calendar_cac()))
    }

    /// They end with a month in which something closes, so together they have sales too.
    fn later(&self, later: LaterSales) -> TableRow {
        let heading =
            [&self.say(MonthText::LaterOn), ", ", &self.say(MonthText::Until(later.last_month))].concat();
        self.closing(heading, later.closing, self.cac(Err(Undefined::EarlierSpend)))
    }

    fn closing(&self, heading: String, closing: f64, cac: TableCell) -> TableRow {
        let nothing = || TableCell::Missing(String::new());
        self.row(heading, [nothing(), nothing(), self.cell(closing, Style::Count), cac, nothing(), nothing()])
    }

    /// Over all months what closes in them is what their leads sell, so both are the same.
    fn whole(&self, whole: Outcome, closing: f64) -> TableRow {
        let cells = [
            self.cell(whole.spend, Style::Money),
            self.cell(whole.leads, Style::Count),
            self.cell(closing, Style::Count),
            self.cac(whole.media_cac()),
            self.cell(whole.sales, Style::Count),
            self.cac(whole.media_cac()),
        ];
        self.row(self.say(MonthText::Whole), cells)
    }
}
