//! The tables of an agreement, for a document.

use super::{PublishedTable, TableCell, TableHeading, TableNumber, TableRow};
use crate::model::{Agreement, Fingerprint, Mark, Note, Owed, Plan, Scenario, Standing, Team};
use crate::text::{AgreementText, Locale, Localized, MonthText, PublishText, Style};

/// What each side owes, by month where the plan has months, and who has agreed to it.
pub fn agreement_tables(
    scenario: &Scenario,
    owed: &Owed,
    agreement: &Agreement,
    figures: Fingerprint,
    locale: Locale,
) -> Vec<PublishedTable> {
    let tables = AgreementTables { scenario, locale };
    vec![tables.owed(owed), tables.marks(agreement, figures)]
}

struct AgreementTables<'a> {
    scenario: &'a Scenario,
    locale: Locale,
}

impl AgreementTables<'_> {
    fn t(&self, text: impl Localized) -> String {
        text.t(self.locale.language).into_owned()
    }

    fn heading(&self, text: String) -> TableHeading {
        TableHeading { text, unit: None }
    }

    fn number(&self, value: f64, style: Style) -> TableCell {
        TableCell::Number(TableNumber { value, style, currency: self.scenario.currency, difference: None })
    }

    fn owed(&self, owed: &Owed) -> PublishedTable {
        let mut columns = vec![TableHeading {
            text: self.t(AgreementText::SpendAtMost),
            unit: Some(self.scenario.currency.code().to_owned()),
        }];
        columns
            .extend(owed_names(&self.scenario.plan, self.locale).into_iter().map(|name| self.heading(name)));
        let row = |heading: String, spend: f64, counts: &[f64]| {
            let counts = counts.iter().map(|&count| self.number(count, Style::Count));
            let cells = std::iter::once(self.number(spend, Style::Money)).chain(counts).collect();
            TableRow { heading: self.heading(heading), cells }
        };
        let mut rows: Vec<TableRow> = owed
            .months
            .iter()
            .map(|it| row(self.t(MonthText::Short(it.month)), it.spend, &it.counts))
            .collect();
        rows.push(row(self.t(MonthText::Total), owed.outcome.spend, &owed.counts));
        let corner = match owed.months.is_empty() {
            true => String::new(),
            false => self.t(PublishText::Month),
        };
        PublishedTable { locale: self.locale, corner, columns, rows, baseline: None }
    }

    fn marks(&self, agreement: &Agreement, figures: Fingerprint) -> PublishedTable {
        let columns = [AgreementText::Name, AgreementText::OnDay, AgreementText::Stands, AgreementText::Note];
        let row = |team: Team| {
            let texts = match agreement.standing(team, figures) {
                Standing::Open => {
                    vec![String::new(), String::new(), self.t(AgreementText::NotYet), String::new()]
                }
                Standing::Agreed(mark) => self.mark(mark, AgreementText::Agreed),
                Standing::Disputed(mark, _) => self.mark(mark, AgreementText::Disputed),
                Standing::Void(mark) => self.mark(mark, AgreementText::Void),
            };
            let heading = self.heading(self.t(AgreementText::For(team)));
            TableRow { heading, cells: texts.into_iter().map(TableCell::Text).collect() }
        };
        PublishedTable {
            locale: self.locale,
            corner: self.t(AgreementText::MarksHeading),
            columns: columns.map(|text| self.heading(self.t(text))).into(),
            rows: Team::ALL.map(row).into(),
            baseline: None,
        }
    }

    fn mark(&self, mark: &Mark, stands: AgreementText) -> Vec<String> {
        let note = mark.note.as_ref().map(Note::as_str).unwrap_or_default().replace('\n', " ");
        vec![mark.name.as_str().to_owned(), self.t(AgreementText::Day(mark.day)), self.t(stands), note]
    }
}

/// What the counts of [`Owed`] are called: leads, the stages, sales.
pub fn owed_names(plan: &Plan, locale: Locale) -> Vec<String> {
    let t = |text: AgreementText| text.t(locale.language).into_owned();
    let stages = plan.stages().names().iter().map(|name| name.as_str().to_owned());
    std::iter::once(t(AgreementText::Leads)).chain(stages).chain([t(AgreementText::Sales)]).collect()
}
