//! Tables for wikis and spreadsheets: what is in them, and that no name breaks out of its cell. Other hands
//! than ours read them back where there are any.

use crate::regions::{EN, ES};
use crate::strategies::tables::{assert_same, tables, texts};
use crate::strategies::{currencies, locales, months, plans};
use embudo::model::{CostBasis, Currency, Name, Plan};
use embudo::text::{
    CsvDecimalSign, CsvFormat, CsvSeparator, PublishedPlan, PublishedTable, Style, TableCell, TableHeading,
    TableNumber, TableRow, WikiMarkup, comparison_tables, plain, scenario_tables,
};
use proptest::prelude::*;

/// A plan of two channels with stages, from the file format.
fn plan(budget: &str) -> Plan {
    let json = r#"{"format":"embudo","version":2,"scenarios":[{"name":"A","currency":"EUR",
        "channels":[{"name":"Search","budget":12000,"costPerLead":50},{"budget":3000,"costPerLead":60,"rates":[0.5,0.2]}],
        "stages":["MQL"],"stageRates":[0.4,0.125],"salesCost":300,"salesCostPer":"sale","saleValue":2000}]}"#;
    embudo::io::scenario_from_json(&json.replace("12000", budget)).expect("is a scenario").plan
}

fn column<'a>(name: &'a str, plan: &'a Plan) -> PublishedPlan<'a> {
    PublishedPlan { name, plan, currency: Currency::EUR }
}

/// The values of a row by its heading.
fn values(tables: &[PublishedTable], heading: &str) -> Vec<TableCell> {
    let rows = tables.iter().flat_map(|table| &table.rows);
    let row = rows.filter(|row| row.heading.text == heading).find(|row| !row.cells.is_empty());
    row.unwrap_or_else(|| panic!("no row {heading}")).cells.clone()
}

fn numbers(tables: &[PublishedTable], heading: &str) -> Vec<Option<f64>> {
    let number = |cell: TableCell| match cell {
        TableCell::Number(number) => Some(number.value),
        TableCell::Text(_) | TableCell::Missing(_) => None,
    };
    values(tables, heading).into_iter().map(number).collect()
}

#[test]
fn a_scenario_has_its_inputs_its_stages_its_results_and_its_channels() {
    let plan = plan("12000");
    let tables = scenario_tables(column("Spring", &plan), EN);
    assert_eq!(tables.len(), 2);
    assert_eq!(numbers(&tables, "Budget"), [Some(15_000.0)]);
    assert_eq!(numbers(&tables, "Sales cost, per sale"), [Some(300.0)]);
    assert_eq!(numbers(&tables, "Leads"), [Some(290.0)]);
    assert_eq!(numbers(&tables, "MQL"), [Some(121.0)]);
    assert_eq!(numbers(&tables, "Sales"), [Some(17.0)]);
    assert_eq!(values(&tables, "LTV"), [TableCell::Missing("no revenue per account given".into())]);
    assert_eq!(numbers(&tables, "Search")[..2], [Some(12_000.0), Some(50.0)]);
    assert_eq!(numbers(&tables, "Channel 2")[3..5], [Some(50.0), Some(5.0)]);
    assert_eq!(numbers(&tables, "All channels")[3..5], [Some(290.0), Some(17.0)]);
}

#[test]
fn a_comparison_says_how_each_differs() {
    let (before, after) = (plan("12000"), plan("15000"));
    let tables = comparison_tables(&[column("A", &before), column("B", &after)], 0, EN);
    let [table] = &tables[..] else { panic!("one table") };
    assert_eq!(numbers(&tables, "Search: Budget"), [Some(12_000.0), Some(15_000.0)]);
    let csv = CsvFormat::of(EN.numbers).write(&tables);
    assert!(csv.starts_with("Scenario,A,B,B: difference,B: difference (fraction)\r\n"), "{csv}");
    assert!(csv.contains("\r\nSearch: Budget (EUR),12000,15000,3000,0.25\r\n"), "{csv}");
    let written = WikiMarkup::Markdown.write(std::slice::from_ref(table));
    assert!(written.contains("| Search&#58; Budget | €12,000 | €15,000 (+€3,000 · +25%) |\n"), "{written}");
}

#[test]
fn amounts_that_arise_in_different_ways_stand_in_rows_of_their_own() {
    let (mut whole, each) = (plan("12000"), plan("12000"));
    whole.economics.sales_cost.basis = CostBasis::Period;
    let tables = comparison_tables(&[column("A", &whole), column("B", &each)], 0, ES);
    assert_eq!(numbers(&tables, "Costo comercial"), [Some(300.0), None]);
    assert_eq!(numbers(&tables, "Costo comercial, por venta"), [None, Some(300.0)]);
}

#[test]
fn amounts_in_different_currencies_say_which_at_the_head() {
    let plan = plan("12000");
    let dollars = PublishedPlan { currency: Currency::USD, ..column("B", &plan) };
    let csv = CsvFormat::of(EN.numbers).write(&comparison_tables(&[column("A", &plan), dollars], 0, EN));
    assert!(csv.starts_with("Scenario,A (EUR),B (USD),"), "{csv}");
    assert!(csv.contains("\r\nBudget,15000,15000,,\r\n"), "{csv}");
}

#[test]
fn a_spreadsheet_reads_numbers_in_its_own_language() {
    let plan = plan("12000.5");
    let tables = scenario_tables(column("Año; \"nuevo\"", &plan), ES);
    let spanish = CsvFormat::of(ES.numbers);
    assert_eq!(spanish, CsvFormat { separator: CsvSeparator::Semicolon, decimal: CsvDecimalSign::Comma });
    let csv = spanish.write(&tables);
    assert!(csv.starts_with("Plan;\"Año; \"\"nuevo\"\"\"\r\n"), "{csv}");
    assert!(csv.contains("\r\nPresupuesto (EUR);15000,5\r\n"), "{csv}");
    assert!(csv.contains("\r\nMQL → venta (fracción);0,140"), "{csv}");
    let mixed = CsvFormat { separator: CsvSeparator::Comma, decimal: CsvDecimalSign::Comma }.write(&tables);
    assert!(mixed.contains("\r\nPresupuesto (EUR),\"15000,5\"\r\n"), "{mixed}");
}

#[test]
fn negative_numbers_stay_numbers_and_dangerous_texts_become_harmless() {
    let number = |value| {
        TableCell::Number(TableNumber {
            value,
            style: Style::Percent,
            currency: Currency::EUR,
            difference: None,
        })
    };
    let row = |text: &str, cell| TableRow {
        heading: TableHeading { text: text.into(), unit: None },
        cells: vec![cell],
    };
    let table = PublishedTable {
        locale: EN,
        corner: "@SUM(A1)".into(),
        columns: vec![TableHeading { text: "+1".into(), unit: None }],
        rows: vec![
            row("=HYPERLINK(\"//evil\",\"x\")", number(-0.25)),
            row("-2+3", number(1e21)),
            row("\tx", TableCell::Missing("\r=1".into())),
            row("a;=1", number(1.5e-7)),
        ],
        baseline: None,
    };
    let csv = CsvFormat::of(EN.numbers).write(&[table]);
    assert_eq!(
        csv,
        "'@SUM(A1),'+1\r\n\"'=HYPERLINK(\"\"//evil\"\",\"\"x\"\")\",-0.25\r\n'-2+3,1000000000000000000000\r\n\
         \"'\tx\",\"'\r'=1\"\r\n\"a;'=1\",0.00000015\r\n"
    );
}

/// Plans in months and others.
fn any_plans() -> BoxedStrategy<Plan> {
    prop_oneof![plans().boxed(), months::plans().boxed()].boxed()
}

/// Reads well-formed XML that has nothing but the elements of one table in it.
fn read_html(html: &str) -> Vec<Vec<String>> {
    let document = roxmltree::Document::parse(html).unwrap_or_else(|error| panic!("{error}: {html}"));
    let known = ["table", "tbody", "tr", "th", "td"];
    let elements = || document.descendants().filter(roxmltree::Node::is_element);
    assert!(
        elements().all(|it| known.contains(&it.tag_name().name()) && it.attributes().len() == 0),
        "{html}"
    );
    let text = |cell: roxmltree::Node| cell.text().unwrap_or_default().to_owned();
    let rows = elements().filter(|it| it.has_tag_name("tr"));
    rows.map(|row| row.children().filter(roxmltree::Node::is_element).map(text).collect()).collect()
}

/// Reads GitHub's Markdown with all that it may mean beyond tables.
fn read_markdown(markdown: &str) -> Vec<Vec<String>> {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut tables = 0;
    // Curly quotes are no other text.
    let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Table(_)) => tables += 1,
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => rows.last_mut().expect("in a row").push(String::new()),
            Event::Text(text) => {
                rows.last_mut().and_then(|row| row.last_mut()).expect("in a cell").push_str(&text);
            }
            Event::End(TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell) => {}
            other => panic!("{other:?} in {markdown}"),
        }
    }
    assert_eq!(tables, 1, "{markdown}");
    rows
}

/// Reads a table of MediaWiki's that has nothing but plain text in its cells.
fn read_mediawiki(text: &str) -> Vec<Vec<String>> {
    let inner = text.strip_prefix("{| class=\"wikitable\"\n").and_then(|it| it.strip_suffix("|}\n"));
    let mut rows = vec![Vec::new()];
    for line in inner.unwrap_or_else(|| panic!("no table: {text}")).lines() {
        if line == "|-" {
            rows.push(Vec::new());
            continue;
        }
        let starts = ["! scope=\"col\" |", "! scope=\"row\" |", "|"];
        let content = starts.into_iter().find_map(|start| line.strip_prefix(start));
        let content = content.unwrap_or_else(|| panic!("{line:?} in {text}"));
        assert!(content.is_empty() || content.starts_with(' '), "{line:?}");
        for magic in ["RFC", "PMID", "ISBN"] {
            let rest = content.split(magic).nth(1).unwrap_or_default();
            let mut rest = rest.chars();
            let links = rest.next().is_some_and(char::is_whitespace)
                && rest.next().is_some_and(|c| c.is_ascii_digit());
            assert!(!links, "{line:?} has a link of MediaWiki's own");
        }
        assert!(
            !content.contains(['|', '[', ']', '{', '}', '<', '>', '\'', '!', '=', '~', '_', '"', '*', ':']),
            "{line:?}"
        );
        rows.last_mut().expect("a row").push(numbered(content));
    }
    rows
}

/// A text whose signs may stand as their numbers.
fn numbered(text: &str) -> String {
    let mut parts = text.split("&#");
    let mut read = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once(';').unwrap_or_else(|| panic!("{text:?}"));
        read.push(number.parse().ok().and_then(char::from_u32).unwrap_or_else(|| panic!("{text:?}")));
        read.push_str(rest);
    }
    assert!(!text.replace("&#", "").contains('&'), "{text:?}");
    read
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn no_text_breaks_out_of_its_cell_in_html(table in tables()) {
        let written = WikiMarkup::Html.write(std::slice::from_ref(&table));
        assert_same(&read_html(&written), &table, &written);
    }

    #[test]
    fn nor_in_markdown(table in tables()) {
        let written = WikiMarkup::Markdown.write(std::slice::from_ref(&table));
        assert_same(&read_markdown(&written), &table, &written);
    }

    #[test]
    fn nor_in_mediawiki(table in tables()) {
        let written = WikiMarkup::MediaWiki.write(std::slice::from_ref(&table));
        assert_same(&read_mediawiki(&written), &table, &written);
    }

    #[test]
    fn csv_is_read_back_and_no_text_is_a_formula(
        table in tables(),
        separator in prop::sample::select(CsvSeparator::ALL.to_vec()),
        decimal in prop::sample::select(CsvDecimalSign::ALL.to_vec()),
    ) {
        let written = CsvFormat { separator, decimal }.write(std::slice::from_ref(&table));
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.has_headers(false).delimiter(separator.sign() as u8).from_reader(written.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("every row is as wide as the first");
        prop_assert_eq!(rows.len(), 1 + table.rows.len());
        for (at, row) in rows.iter().enumerate() {
            let cells = at.checked_sub(1).map_or(&[][..], |at| &table.rows[at].cells);
            for (column, value) in row.iter().enumerate() {
                let number = column.checked_sub(1).and_then(|at| cells.get(at));
                match number {
                    Some(TableCell::Number(number)) => {
                        let plain_value = value.replace(',', ".");
                        prop_assert_eq!(&plain_value, &plain(number.value));
                        prop_assert_eq!(plain_value.parse(), Ok(number.value));
                    }
                    // Behind the columns stand differences, which are numbers too.
                    _ if column > table.columns.len() && at > 0 => prop_assert!(value.is_empty() || value.replace(',', ".").parse::<f64>().is_ok()),
                    _ => prop_assert!(!value.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?}", value),
                }
            }
        }
    }

    #[test]
    fn every_plan_makes_whole_tables(plan in any_plans(), other in any_plans(), text in texts(), locale in locales(), currency in currencies()) {
        let Ok(name) = Name::new(&text) else { return Ok(()) };
        let (one, two) = (PublishedPlan { name: name.as_str(), plan: &plan, currency }, column("B", &other));
        for table in scenario_tables(one, locale).into_iter().chain(comparison_tables(&[one, two], 1, locale)) {
            let whole = |row: &TableRow| row.cells.is_empty() || row.cells.len() == table.columns.len();
            prop_assert!(table.rows.iter().all(whole));
            for markup in WikiMarkup::ALL {
                let written = markup.write(std::slice::from_ref(&table));
                let read = match markup {
                    WikiMarkup::Html => read_html(&written),
                    WikiMarkup::Markdown => read_markdown(&written),
                    WikiMarkup::MediaWiki => read_mediawiki(&written),
                };
                assert_same(&read, &table, &written);
            }
        }
    }
}
