//! Scenarios side by side, and the bridge between two of them.

use crate::harness::{Page, eventually, in_browser, in_region, only_in_chromium, setting};
use crate::stored::{order, scenario, three};
use serde_json::{Value, json};
use thirtyfour::Key;

fn plan(id: &str, name: &str, numbers: Value) -> (String, String) {
    let mut record = json!({ "name": name, "currency": "EUR" });
    record.as_object_mut().expect("an object").extend(numbers.as_object().expect("an object").clone());
    let file = json!({ "format": "embudo", "version": 2, "scenarios": [record] });
    (format!("embudo/scenario/{id}"), file.to_string())
}

/// The two scenarios of worked example 4.
fn example_4() -> Vec<(String, String)> {
    let numbers = |budget: u32, cost: u32, rate: f64| json!({"budget": budget, "costPerLead": cost, "closeRate": rate, "saleValue": 2_000});
    vec![
        plan("a", "Before", numbers(12_000, 50, 0.05)),
        plan("b", "After", numbers(12_600, 60, 0.06)),
        order(&["a", "b"]),
    ]
}

async fn compare(page: &Page, stored: &[(String, String)], address: &str) {
    page.store(stored).await;
    page.open(address).await;
    page.show("compare").await;
}

/// The cells of the row with this heading.
async fn row(page: &Page, table: &str, name: &str) -> Vec<String> {
    let script = "
        const rows = [...document.querySelectorAll(`#${arguments[0]} tr`)];
        // Not as it is shown: browsers don't lay out what is far from the window.
        const name = text => text?.replace(/\\s/g, '');
        const row = rows.find(row => name(row.querySelector('th')?.textContent) === name(arguments[1]));
        const read = cell => [...cell.children].map(part => part.textContent).join(' | ') || cell.textContent;
        return row ? [...row.querySelectorAll('td')].map(read) : []";
    let cells = page.js_with(script, vec![json!(table), json!(name)]).await;
    serde_json::from_value(cells).expect("a list of texts")
}

#[tokio::test]
async fn inputs_and_results_stand_side_by_side_with_their_differences() {
    in_browser(async |page| {
        compare(page, &example_4(), "").await;
        eventually!(row(page, "compare-table", "Sales").await, ["12", "best 12.6", "+0.6"]);
        eventually!(row(page, "compare-table", "Budget").await, ["€12,000", "€12,600", "+€600"]);
        eventually!(row(page, "compare-table", "Close rate").await, ["5%", "6%", "+1\u{a0}pp"]);
        eventually!(row(page, "compare-table", "Leads").await, ["240", "210", "−30"]);
        assert_eq!(row(page, "compare-table", "Media CAC").await, Vec::<String>::new());

        page.click("compare-equal").await;
        eventually!(row(page, "compare-table", "Media CAC").await, ["€1,000", "€1,000", "="]);
        eventually!(row(page, "compare-table", "Payback").await, ["— no revenue per account given"]);
        page.choose("compare-baseline", "b").await;
        eventually!(row(page, "compare-table", "Sales").await, ["12", "−0.6", "best 12.6"]);
        page.reload().await;
        eventually!(row(page, "compare-table", "Sales").await, ["12", "−0.6", "best 12.6"]);
        eventually!(row(page, "compare-table", "Media CAC").await, ["€1,000", "=", "€1,000"]);
        page.click("compare-equal").await;
        eventually!(row(page, "compare-table", "Media CAC").await, Vec::<String>::new());
    })
    .await
}

#[tokio::test]
async fn single_channels_of_different_names_are_compared_and_named() {
    in_browser(async |page| {
        let one = |name: &str, budget: u32, cost: u32, rate: f64| {
            json!({"channels": [{"name": name, "budget": budget, "costPerLead": cost, "rates": [rate]}]})
        };
        let stored = [
            plan("a", "Before", one("Search", 12_000, 50, 0.05)),
            plan("b", "After", one("LinkedIn", 12_600, 60, 0.06)),
            plan("c", "Later", one("SEARCH", 12_600, 60, 0.06)),
            order(&["a", "b", "c"]),
        ];
        let sentence = "#bridge-channels";
        compare(page, &stored, "").await;
        eventually!(row(page, "bridge-table", "In all").await, ["+0.6", "−2.24", "+2.24", "+0.6"]);
        let said = "Each plan has one channel, so “Search” is compared with “LinkedIn”.";
        eventually!(page.texts(sentence).await, [said]);
        page.set("language", "es").await;
        let said = "Cada plan tiene un solo canal, así que “Search” se compara con “LinkedIn”.";
        eventually!(page.texts(sentence).await, [said]);
        // Names that differ in case alone are the same channel.
        page.choose("compare-bridge-to", "c").await;
        eventually!(page.texts(sentence).await.len(), 0);
        eventually!(page.text("bridge-sum").await, "Ventas: de 12 a 12.6 (+0.6)");
    })
    .await
}

#[tokio::test]
async fn the_bridge_says_what_marketing_moved_and_what_sales_moved() {
    in_browser(async |page| {
        compare(page, &example_4(), "").await;
        eventually!(page.text("bridge-sum").await, "Sales: from 12 to 12.6 (+0.6)");
        eventually!(row(page, "bridge-table", "In all").await, ["+0.6", "−2.24", "+2.24", "+0.6"]);
        assert_eq!(page.text("moved-by-marketing").await, "Marketing: −1.64");
        assert_eq!(page.text("moved-by-sales").await, "Sales team: +2.24");
        let bars = page.texts(".bridge .figure").await;
        assert_eq!(bars, ["12", "+0.6", "−2.24", "+2.24", "12.6"]);

        page.choose("compare-baseline", "b").await;
        eventually!(row(page, "bridge-table", "In all").await, ["−0.6", "+2.24", "−2.24", "−0.6"]);
        page.choose("compare-bridge-of", "revenue").await;
        eventually!(
            row(page, "bridge-table", "In all").await,
            ["−€1,200", "+€4,484", "−€4,484", "€0", "−€1,200"]
        );
        page.choose("compare-bridge-of", "media-cac").await;
        eventually!(page.text("bridge-sum").await, "Media CAC: from €1,000 to €1,000 (€0)");
        assert_eq!(page.text("why-0").await, "Why a sale takes the same media in Before");
    })
    .await
}

#[tokio::test]
async fn the_open_plan_counts_as_it_stands() {
    in_browser(async |page| {
        page.store(&three()).await;
        page.open("").await;
        page.fill("budget", "12000").await;
        page.show("compare").await;
        eventually!(
            row(page, "compare-table", "Sales").await.first().map(String::as_str) == Some("12"),
            true
        );
        assert!(page.texts("#compare-table thead th").await[0].contains("unsaved changes"));
        eventually!(page.results().await, ["240", "12", "1000"]);
    })
    .await
}

#[tokio::test]
async fn scenarios_join_and_leave_by_keyboard_and_the_choice_stays() {
    in_browser(async |page| {
        compare(page, &three(), "").await;
        let heads = "#compare-table thead .name";
        eventually!(page.texts(heads).await, ["Alpha", "Beta", "Gamma"]);
        for (id, after) in [("b", ["Alpha", "Gamma", "Beta"]), ("a", ["Gamma", "Beta", "Alpha"])] {
            let button = format!("compare-with-{id}");
            page.element(&format!("#{button}")).await.focus().await.expect("a box takes the focus");
            page.press(Key::Space).await;
            eventually!(page.texts(heads).await, after[..2].to_vec());
            eventually!(page.focus().await, button.as_str());
            page.press(Key::Space).await;
            eventually!(page.texts(heads).await, after);
            eventually!(page.focus().await, button.as_str());
        }
        page.reload().await;
        eventually!(page.texts(heads).await, ["Gamma", "Beta", "Alpha"]);
        page.in_plan_menu("delete").await;
        eventually!(page.texts(heads).await, ["Gamma", "Beta"]);
        page.click("compare-with-b").await;
        eventually!(page.texts(".picks ~ [role=status] .note").await, ["Choose at least two plans."]);
    })
    .await
}

#[tokio::test]
async fn channels_unfold_and_those_that_come_and_go_have_a_row() {
    in_browser(async |page| {
        let channel = |name: &str, budget: u32, cost: u32, rate: f64| {
            json!({"name": name, "budget": budget, "costPerLead": cost, "rates": [rate]})
        };
        let before = [channel("Search", 10_000, 50, 0.05), channel("Social", 4_000, 20, 0.02)];
        let after = [channel("Fairs", 6_000, 120, 0.1), channel("search", 10_000, 50, 0.05)];
        let stored = [
            plan("a", "Before", json!({ "channels": before })),
            plan("b", "After", json!({ "channels": after })),
            order(&["a", "b"]),
        ];
        compare(page, &stored, "").await;
        eventually!(row(page, "bridge-table", "Social (dropped)").await, ["0", "0", "−4", "0", "−4"]);
        eventually!(row(page, "bridge-table", "Fairs (new)").await, ["0", "0", "+5", "0", "+5"]);
        eventually!(row(page, "bridge-table", "By team").await, ["+1", "0", ""]);
        assert_eq!(row(page, "compare-table", "Fairs\nBudget").await, Vec::<String>::new());
        page.click("compare-channels").await;
        eventually!(row(page, "compare-table", "Fairs\nBudget").await, ["— | no such channel", "€6,000", ""]);
        eventually!(page.attribute("#compare-channels", "aria-expanded").await.as_deref() == Some("true"), true);
    })
    .await
}

#[tokio::test]
async fn money_in_other_currencies_is_shown_but_not_compared() {
    in_region("de-DE", async |page| {
        let pesos = json!({"budget": 12_000, "costPerLead": 40, "closeRate": 0.05, "currency": "MXN"});
        let mut stored = example_4();
        stored[1] = plan("b", "Pesos", pesos);
        compare(page, &stored, "?lang=es").await;
        eventually!(page.texts(".comparison .note").await.concat().contains("Estos planes"), true);
        eventually!(row(page, "compare-table", "CAC de medios").await, ["1.000\u{a0}€", "800\u{a0}$", "≠"]);
        eventually!(row(page, "compare-table", "Ventas").await, ["12", "el mejor 15", "+3"]);
        page.choose("compare-bridge-of", "media-cac").await;
        eventually!(page.texts("#bridge-table").await.len(), 0);
    })
    .await
}

#[tokio::test]
async fn one_of_a_thousand_is_found_and_compared() {
    in_browser(async |page| {
        let thousand: Vec<_> =
            (1..=1_000).map(|n| scenario(&format!("{n:04}"), &format!("Plan {n}"), 1_000 + n)).collect();
        compare(page, &thousand, "").await;
        eventually!(page.texts(".picks li").await.len(), 11);
        page.fill("compare-find", "plan 777").await;
        eventually!(page.texts(".picks input:not(:checked) + label bdi").await, ["Plan 777"]);
        page.click("compare-with-0777").await;
        eventually!(
            page.texts("#compare-table thead .name").await.last().map(String::as_str) == Some("Plan 777"),
            true
        );
        page.fill("compare-find", "nobody").await;
        eventually!(page.texts(".picks ~ [role=status] .note").await, ["No plan has that in its name."]);
    })
    .await
}

#[tokio::test]
async fn with_a_single_scenario_the_page_says_what_to_do() {
    in_browser(async |page| {
        page.open("").await;
        page.show("compare").await;
        eventually!(
            page.texts(".comparison-settings > .note").await.concat().starts_with("It takes two plans"),
            true
        );
        page.click("save").await;
        page.in_plan_menu("duplicate").await;
        eventually!(page.texts("#compare-table thead th").await.len(), 2);
    })
    .await
}

#[tokio::test]
async fn a_plan_is_duplicated_from_here_and_changed() {
    in_browser(async |page| {
        compare(page, &example_4(), "").await;
        eventually!(page.text("compare-duplicate").await, "Duplicate Before and change it");
        page.click("compare-duplicate").await;
        let heads = "#compare-table thead .name";
        eventually!(page.texts(heads).await, ["Before", "After", "Before (copy)"]);
        eventually!(page.focus().await, "scenario-name");
        page.fill("close-rate", "7").await;
        eventually!(
            row(page, "compare-table", "Close rate").await,
            ["5%", "6%", "+1\u{a0}pp", "7%", "+2\u{a0}pp"]
        );
    })
    .await
}

#[tokio::test]
async fn the_example_is_saved_and_duplicated_from_here() {
    in_browser(async |page| {
        page.open("").await;
        page.click("view-compare").await;
        eventually!(page.text("compare-duplicate").await, "Save 12 sales for €12,000 and change a copy");
        page.click("compare-duplicate").await;
        eventually!(page.texts("#compare-table thead .name").await.len(), 2);
        eventually!(page.focus().await, "scenario-name");
        eventually!(page.names().await.len(), 2);
    })
    .await
}

/// Four scenarios with names of the greatest length, one of them with channels, stages and all costs.
fn large_scenarios() -> Vec<(String, String)> {
    let long =
        "A name as long as nobody would ever give to any plan at all, unless to see what happens".to_owned();
    let channels: Vec<Value> = (1..=3)
        .map(|n| json!({"name": format!("{long} {n}"), "budget": 1e15, "costPerLead": 0.01, "rates": [0.4, 0.5]}))
        .collect();
    let full = json!({"channels": channels, "stages": ["MQL"], "saleValue": 1e15, "margin": 0.5, "salesCost": 30,
        "salesCostPer": "sale", "accountRevenue": 80, "churn": 0.04});
    let mut stored = vec![plan("a", &long, full)];
    stored.extend(example_4().split_off(1)); // with the order
    stored.extend([scenario("c", "Third", 30_000), scenario("d", "Fourth", 40_000)]);
    let texts = [
        ["compare", "b\nc\nd\na"],
        ["compare-channels", "yes"],
        ["compare-equal", "shown"],
        ["compare-bridges", "yes"],
        ["compare-bridge-of", "revenue"],
        ["view", "comparison"],
    ];
    let desk = json!({"format": "embudo-desk", "version": 1, "language": "en", "texts": texts});
    stored.push(("embudo/desk".to_owned(), desk.to_string()));
    stored
}

#[tokio::test]
async fn only_the_tables_scroll_sideways() {
    only_in_chromium!("a narrow window");
    in_browser(async |page| {
        page.store(&large_scenarios()).await;
        for width in [320, 720, 1280] {
            page.resize(width).await;
            for language in ["en", "es"] {
                page.open(&format!("?lang={language}")).await;
                eventually!(page.texts("#compare-table thead th").await.len(), 4);
                let scrolls =
                    "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
                eventually!((width, language, page.js(scrolls).await), (width, language, json!(false)));
            }
        }
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_comparison() {
    only_in_chromium!("an emulated colour scheme");
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        page.store(&large_scenarios()).await;
        for language in ["en", "es"] {
            page.open(&format!("?lang={language}")).await;
            page.js(&axe).await;
            for scheme in ["light", "dark"] {
                let scheme = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
                page.devtools("Emulation.setEmulatedMedia", scheme).await;
                for width in [1280, 360] {
                    page.resize(width).await;
                    let violations = page.js_async(RUN, Vec::new()).await;
                    assert_eq!(violations, json!([]), "{language}, {width} wide: {violations:#}");
                }
            }
        }
    })
    .await
}

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run({resultTypes: ['violations']}).then(({violations}) => done(violations.flatMap(
        ({id, nodes}) => nodes.map(({target, failureSummary}) => `${id}: ${target} ${failureSummary}`))))";
