//! The tables of a scenario and of a comparison.

use super::months::{months, stretches};
use super::{PublishedTable, TableCell, TableHeading, TableNumber, TableRow};
use crate::model::{
    self, ComparedPlan, Comparison, ComparisonItem, CostBasis, Currency, Figure, Input, Measure,
    MissingValue, Name, Outcome, Plan, Undefined,
};
use crate::text::{
    ChannelText, ComparisonText, Locale, Localized, Message, PublishText, Style, channel_name, missing_text,
    style_of, style_of_input,
};

/// A plan to be published, with its name and currency.
#[derive(Debug, Clone, Copy)]
pub struct PublishedPlan<'a> {
    /// Its name.
    pub name: &'a str,
    /// The plan.
    pub plan: &'a Plan,
    /// The currency of its amounts.
    pub currency: Currency,
}

/// The tables of a scenario: its inputs, stages and results; its channels where there are several; its months where it
/// is planned in months.
pub fn scenario_tables(scenario: PublishedPlan, locale: Locale) -> Vec<PublishedTable> {
    let columns = [ComparedPlan { plan: scenario.plan, currency: scenario.currency }];
    let made = ComparisonTable::new(&columns, 0, locale);
    let mut results = made.rows(made.comparison.results());
    // The count of each stage goes between leads and sales.
    if let Ok(counts) = scenario.plan.stage_counts() {
        for (at, name) in scenario.plan.stages().names().iter().enumerate() {
            let heading = TableHeading { text: name.as_str().to_owned(), unit: None };
            let cells = vec![number(counts[at + 1], Style::Count, scenario.currency)];
            results.insert(at + 1, TableRow { heading, cells });
        }
    }
    let mut tables = vec![made.table(&[scenario], Vec::new(), results, None)];
    if scenario.plan.channels().len() > 1 {
        tables.push(channels(scenario, locale));
    }
    tables.extend(months(scenario, locale));
    tables
}

/// The table of scenarios side by side, with their differences from a baseline and the months of each.
pub fn comparison_tables(
    scenarios: &[PublishedPlan],
    baseline: usize,
    locale: Locale,
) -> Vec<PublishedTable> {
    let columns: Vec<ComparedPlan> =
        scenarios.iter().map(|it| ComparedPlan { plan: it.plan, currency: it.currency }).collect();
    let made = ComparisonTable::new(&columns, baseline, locale);
    let channels = made.rows(made.comparison.channels());
    let mut results = made.comparison.results();
    results.push(made.comparison.earned());
    let results = made.rows(results);
    let mut table = made.table(scenarios, channels, results, Some(baseline));
    let (remark, stretches) = stretches(scenarios, locale);
    // The months of each plan are the first row below the heading of the inputs.
    table.rows.splice(1..1, stretches);
    table.rows.splice(0..0, remark);
    vec![table]
}

/// Builds the table of a comparison.
struct ComparisonTable<'a> {
    comparison: Comparison<'a>,
    columns: &'a [ComparedPlan<'a>],
    locale: Locale,
}

impl<'a> ComparisonTable<'a> {
    fn new(columns: &'a [ComparedPlan<'a>], baseline: usize, locale: Locale) -> Self {
        Self { comparison: Comparison::new(columns, baseline), columns, locale }
    }

    fn t<T: Localized>(&self, text: T) -> String {
        text.t(self.locale.language).into_owned()
    }

    fn table(
        &self,
        scenarios: &[PublishedPlan],
        channels: Vec<TableRow>,
        results: Vec<TableRow>,
        baseline: Option<usize>,
    ) -> PublishedTable {
        // With one currency the headings of the rows say which, otherwise those of the columns.
        let currency_unit =
            |currency: Currency| (!self.comparison.has_one_currency()).then(|| currency.code().to_owned());
        let column =
            |it: &PublishedPlan| TableHeading { text: it.name.to_owned(), unit: currency_unit(it.currency) };
        let mut rows = Vec::new();
        for (text, group) in [
            (ComparisonText::Inputs, self.rows(self.comparison.inputs())),
            (ComparisonText::Stages, self.rows(self.comparison.stages())),
            (ComparisonText::Channels, channels),
            (ComparisonText::Results, results),
        ] {
            if !group.is_empty() {
                let heading = TableHeading { text: self.t(text), unit: None };
                rows.push(TableRow { heading, cells: Vec::new() });
                rows.extend(group);
            }
        }
        PublishedTable {
            locale: self.locale,
            corner: self.t(if baseline.is_some() { PublishText::Scenario } else { PublishText::Plan }),
            columns: scenarios.iter().map(column).collect(),
            rows,
            baseline,
        }
    }

    /// A cost that scenarios give on different bases has a row for each basis: an amount per sale can't be compared with a
    /// total.
    fn rows(&self, rows: Vec<model::ComparisonRow>) -> Vec<TableRow> {
        let mut made = Vec::with_capacity(rows.len());
        for row in rows {
            let arises = |basis: &CostBasis| row.cells.iter().any(|cell| cell.basis == *basis);
            made.extend(CostBasis::ALL.into_iter().filter(arises).map(|basis| self.row(&row, basis)));
        }
        made
    }

    fn row(&self, row: &model::ComparisonRow, basis: CostBasis) -> TableRow {
        let (label, style) = self.label(row.item);
        let text = match basis {
            CostBasis::Period => label,
            basis => [&label, ", ", &self.t(Message::Basis(basis))].concat(),
        };
        let currency = self.comparison.has_one_currency().then(|| self.columns[0].currency);
        let cell = |(cell, column): (&model::ComparisonCell, &ComparedPlan)| match cell.value {
            Ok(value) if cell.basis == basis => TableCell::Number(TableNumber {
                value,
                style,
                currency: column.currency,
                difference: cell.difference,
            }),
            Ok(_) => TableCell::Missing(String::new()),
            Err(reason) => TableCell::Missing(self.t(missing_text(row.item, reason))),
        };
        TableRow {
            heading: TableHeading { text, unit: unit(style, currency, self.locale) },
            cells: row.cells.iter().zip(self.columns).map(cell).collect(),
        }
    }

    fn label(&self, item: ComparisonItem) -> (String, Style) {
        match item {
            ComparisonItem::Input(input) => (self.t(Message::InputLabel(input)), style_of_input(input)),
            ComparisonItem::Measure(measure) => (self.t(Message::MeasureLabel(measure)), style_of(measure)),
            ComparisonItem::Earned => (self.t(ComparisonText::Earned), Style::Money),
            ComparisonItem::StageRate { from, to } => {
                let text = |name: Option<&Name>| name.map(|name| name.as_str().to_owned());
                let step =
                    ComparisonText::Step { from: text(from).map(Into::into), to: text(to).map(Into::into) };
                (self.t(step), Style::Percent)
            }
            ComparisonItem::Channel { name, nth, input } => {
                let channel = channel_name(name, nth, self.locale.language);
                ([&channel, ": ", &self.t(Message::InputLabel(input))].concat(), style_of_input(input))
            }
        }
    }
}

/// The channels of a plan, one in each row, and their total.
fn channels(PublishedPlan { plan, currency, .. }: PublishedPlan, locale: Locale) -> PublishedTable {
    let t = |message: Message| message.t(locale.language).into_owned();
    let column = |message: Message, style: Style| TableHeading {
        text: t(message),
        unit: unit(style, Some(currency), locale),
    };
    let inputs = Input::OF_CHANNEL.map(|input| column(Message::InputLabel(input), style_of_input(input)));
    let results = [Measure::Leads, Measure::Sales, Measure::MediaCac]
        .map(|measure| column(Message::MeasureLabel(measure), style_of(measure)));
    let columns = inputs.into_iter().chain(results).collect();
    let row = |text: String, inputs: [Figure; 3], outcome: Result<Outcome, Undefined>| {
        let [budget, cost_per_lead, close_rate] = inputs;
        let cells = [
            (budget, Style::Money),
            (cost_per_lead, Style::Money),
            (close_rate, Style::Percent),
            (outcome.map(|it| it.leads), Style::Count),
            (outcome.map(|it| it.sales), Style::Count),
            (outcome.and_then(Outcome::media_cac), Style::Money),
        ];
        let cells = cells.into_iter().map(|(it, style)| figure(it, style, currency, locale)).collect();
        TableRow { heading: TableHeading { text, unit: None }, cells }
    };
    let mut rows: Vec<TableRow> = Vec::new();
    for (at, channel) in plan.channels().iter().enumerate() {
        // The same name as in the form.
        let numbered = || t(Message::Channel(ChannelText::Number((at + 1).to_string())));
        let name = channel.name.as_ref().map_or_else(numbered, |name| name.as_str().to_owned());
        let numbers = plan.channel_inputs(channel);
        rows.push(row(name, Input::OF_CHANNEL.map(|input| numbers.get(input)), numbers.funnel().outcome()));
    }
    let whole = plan.outcome();
    let reason = whole.err().unwrap_or(Undefined::NoLeads);
    let inputs = Input::OF_CHANNEL.map(|input| plan.input(input).ok_or(reason));
    rows.push(row(t(Message::Channel(ChannelText::All)), inputs, whole));
    let corner = t(Message::Channel(ChannelText::Name));
    PublishedTable { locale, corner, columns, rows, baseline: None }
}

pub(super) fn number(value: f64, style: Style, currency: Currency) -> TableCell {
    TableCell::Number(TableNumber { value, style, currency, difference: None })
}

/// A number, or why there is none.
pub(super) fn figure(figure: Figure, style: Style, currency: Currency, locale: Locale) -> TableCell {
    match figure {
        Ok(value) => number(value, style, currency),
        Err(reason) => {
            let text = ComparisonText::Missing(MissingValue::Undefined(reason));
            TableCell::Missing(text.t(locale.language).into_owned())
        }
    }
}

/// The unit of numbers of a style; none for amounts in several currencies.
pub(super) fn unit(style: Style, currency: Option<Currency>, locale: Locale) -> Option<String> {
    let t = |text: PublishText| text.t(locale.language).into_owned();
    match style {
        Style::Money => currency.map(|currency| currency.code().to_owned()),
        Style::Percent => Some(t(PublishText::Fraction)),
        Style::Months => Some(t(PublishText::Months)),
        Style::Count | Style::Times | Style::Ratio => None,
    }
}
