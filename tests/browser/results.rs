//! From the fields to the results.

use crate::harness::{Page, engine, eventually, in_browser};

#[tokio::test]
async fn three_numbers_give_leads_sales_and_what_a_sale_costs() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        eventually!(page.text("leads").await, "240");
        eventually!(page.text("sales").await, "12");
        eventually!(page.text("cac").await, "€1,000");
        eventually!(page.data("loaded-cac").await, "1000");
        page.fill("sales-cost", "6000").await;
        eventually!(page.data("loaded-cac").await, "1500");
        eventually!(page.text("loaded-cac").await, "€1,500");
    })
    .await
}

#[tokio::test]
async fn on_a_phone_the_result_stays_in_sight_and_opens_to_the_verdict() {
    in_browser(async |page| {
        page.resize(engine().phone_width).await;
        page.open_blank().await;
        assert_eq!(page.texts(".result-bar").await, [""; 0]);
        page.fill_plan(["12000", "50", "5"]).await;
        eventually!(page.texts(".result-bar summary").await, ["€1,000 a sale · 12 sales"]);
        let shown = "return [...document.querySelectorAll('.result-bar dd')].filter(it => it.checkVisibility()).map(it => it.innerText).join(' ')";
        assert_eq!(page.js(shown).await, "");
        page.js("document.querySelector('.result-bar summary').click()").await;
        eventually!(page.js(shown).await, "240 12 €1,000 €1,000");
        // It stays open while numbers change, and in sight wherever the page is scrolled to.
        page.fill("budget", "6000").await;
        eventually!(page.js(shown).await, "120 6 €1,000 €1,000");
        let is_seen = "const at = document.querySelector('.result-bar summary').getBoundingClientRect();
            return at.top >= 0 && at.bottom <= innerHeight && document.elementFromPoint(at.left + 9, at.top + 9).closest('.result-bar') != null";
        for to in ["0", "document.body.scrollHeight"] {
            page.js(&format!("scrollTo(0, {to})")).await;
            eventually!(page.js(is_seen).await, true);
        }
    })
    .await
}

#[tokio::test]
async fn the_formula_shows_with_its_numbers() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        eventually!(page.text("leads-how").await, "12,000 / 50 = 240");
        page.fill("budget", "12100").await;
        eventually!(page.text("leads-how").await, "12,100 / 50 = 242");
        for (button, formula) in [
            ("leads-how-button", "budget / cost per lead 12,100 / 50 = 242"),
            ("cac-how-button", "budget / sales 12,100 / 12.1 = 1,000"),
            ("close-rate-explain", "sales / leads"),
        ] {
            page.click(button).await;
            eventually!(
                page.texts("#explanation:popover-open .formula")
                    .await
                    .concat()
                    .replace(char::is_whitespace, ""),
                formula.replace(' ', "")
            );
            page.press(thirtyfour::Key::Escape).await;
            eventually!(page.texts("#explanation:popover-open").await.len(), 0);
            eventually!(page.focus().await, button);
        }
    })
    .await
}

#[tokio::test]
async fn a_wrong_entry_is_explained_and_the_last_results_stay() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        eventually!(is_stale(page).await, false);

        page.type_into("budget", "x").await;
        eventually!(page.value("budget").await, "12,000x");
        eventually!(page.text("budget-note").await, "“x” is not part of a number");
        eventually!(page.attribute("#budget", "aria-invalid").await.as_deref() == Some("true"), true);
        eventually!(is_stale(page).await, true);
        eventually!(page.results().await, ["240", "12", "1000"]);

        page.fill("budget", "").await;
        eventually!(page.text("budget-note").await, "Type a budget");
        eventually!(is_stale(page).await, true);

        page.fill("budget", "6000").await;
        eventually!(page.results().await, ["120", "6", "1000"]);
        eventually!(page.attribute("#budget", "aria-invalid").await, None);
        eventually!(is_stale(page).await, false);
    })
    .await
}

async fn is_stale(page: &Page) -> bool {
    page.attribute("#results", "class").await.is_some_and(|class| class.split(' ').any(|it| it == "stale"))
}

#[tokio::test]
async fn numbers_at_the_edge_give_figures_or_reasons() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill("sale-value", "2000").await;
        for (plan, expected) in [
            (["0", "50", "5"], ["0", "0", ""]),
            (["1e15", "50", "5"], ["20000000000000", "1000000000000", "1000"]),
            (["1e15", "0.01", "100"], ["100000000000000000", "100000000000000000", "0.01"]),
            (["0.01", "50", "5"], ["0.0002", "0.00001", "1000"]),
            (["12000", "50", "0"], ["240", "0", ""]),
            (["12000", "50", "100"], ["240", "240", "50"]),
            (["12000", "0", "5"], ["", "", ""]),
            (["0", "0", "0"], ["", "", ""]),
        ] {
            page.fill_plan(plan).await;
            eventually!((plan, page.results().await.map(number)), (plan, expected.map(number)));
            nothing_impossible_is_shown(page).await;
            for id in ["leads", "sales", "cac", "loaded-cac"] {
                if page.data(id).await.is_empty() {
                    assert_eq!(page.text(id).await, "—", "#{id} of {plan:?}");
                    let reason = page.text(&format!("{id}-how")).await;
                    assert!(!reason.contains(" / ") && !reason.contains('×'), "#{id} of {plan:?}: {reason}");
                }
            }
        }
    })
    .await
}

/// A result rounded to twelve digits.
fn number(data: impl AsRef<str>) -> Option<String> {
    let data = data.as_ref();
    (!data.is_empty()).then(|| format!("{:.11e}", data.parse::<f64>().expect("a plain number")))
}

async fn nothing_impossible_is_shown(page: &Page) {
    let impossible = r"return document.body.outerHTML.match(/\b(NaN|inf|Infinity|undefined|null)\b|∞/)";
    assert_eq!(page.js(impossible).await, serde_json::Value::Null);
}
