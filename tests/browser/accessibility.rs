//! Accessibility, as checked by axe-core.

use crate::harness::{Page, eventually, in_browser, only_in_chromium, setting};
use crate::stored::three;
use serde_json::{Value, json};

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run({resultTypes: ['violations']}).then(({violations}) => done(violations.flatMap(
        ({id, nodes}) => nodes.map(({target, failureSummary}) => `${id}: ${target} ${failureSummary}`))))";

pub async fn finds_nothing(page: &Page, circumstances: &str) {
    let violations = page.js_async(RUN, Vec::new()).await;
    assert_eq!(violations, json!([]), "{circumstances}: {violations:#}");
}

/// In one language: both colour schemes, wide and narrow windows, valid and invalid fields.
async fn is_accessible(language: &str) {
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        page.store(&three()).await;
        page.open(&format!("?lang={language}")).await;
        eventually!(page.names().await.len(), 3);
        page.js(&axe).await;
        page.click("leads-how-button").await;
        for budget in ["12000", "12x"] {
            page.fill("budget", budget).await;
            for scheme in ["light", "dark"] {
                page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                for width in [1280, 360] {
                    page.resize(width).await;
                    finds_nothing(page, &format!("{budget}, {scheme}, {width} wide")).await;
                }
            }
        }
        page.in_plan_menu("delete").await;
        eventually!(page.names().await.len(), 2);
        finds_nothing(page, "a notice").await;
        page.in_plan_menu("new").await;
        page.click("save").await;
        finds_nothing(page, "an empty plan").await;
    })
    .await
}

/// Emulates a colour scheme without transitions, in which axe-core would measure intermediate colours.
pub fn media(scheme: &str) -> Value {
    json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]})
}

#[tokio::test]
async fn axe_finds_nothing_in_english() {
    only_in_chromium!("an emulated colour scheme");
    is_accessible("en").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_spanish() {
    only_in_chromium!("an emulated colour scheme");
    is_accessible("es").await;
}

/// In one language: every view of a plan with several channels and stages, with the close-rate question open.
async fn every_view_is_accessible(language: &str) {
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        page.store(&three()).await;
        page.open(&format!("?lang={language}")).await;
        eventually!(page.names().await.len(), 3);
        page.js(&axe).await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.fill("sale-value", "2500").await;
        page.click("add-channel").await;
        page.fill("budget-2", "1000").await;
        page.fill("cost-per-lead-2", "x").await;
        page.fill("close-rate-2", "5").await;
        page.click("add-stage").await;
        page.fill("close-rate", "6").await;
        page.show_sections().await;
        for (view, scheme) in ["plan", "months", "actuals", "compare", "plan-menu", "settings", "share"]
            .into_iter()
            .flat_map(|view| [(view, "light"), (view, "dark")])
        {
            match view {
                "plan-menu" => page.open_plan_menu().await,
                "settings" if scheme == "light" => page.open_settings().await,
                "settings" => {}
                "share" if scheme == "light" => page.open_share().await,
                "share" => {}
                _ => page.show(view).await,
            }
            page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
            for width in [1280, 360] {
                page.resize(width).await;
                finds_nothing(page, &format!("{view}, {scheme}, {width} wide")).await;
            }
        }
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_any_view_in_english() {
    only_in_chromium!("an emulated colour scheme");
    every_view_is_accessible("en").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_any_view_in_spanish() {
    only_in_chromium!("an emulated colour scheme");
    every_view_is_accessible("es").await;
}

/// In one language: scenarios chosen to send, a text that can't be copied, every outcome in an import review.
async fn sharing_is_accessible(language: &str) {
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        page.store(&three()).await;
        page.before_the_app("navigator.clipboard.writeText = async () => { throw new DOMException('no', 'NotAllowedError') }")
            .await;
        page.open(&format!("?lang={language}")).await;
        eventually!(page.names().await.len(), 3);
        page.js(&axe).await;
        page.open_share().await;
        page.choose("send", "chosen").await;
        eventually!(page.text("link-length").await.starts_with("Choose at least") || page.text("link-length").await.starts_with("Elige al menos"), true);
        finds_nothing(page, "nothing is chosen").await;
        page.click("send-b").await;
        page.share("import").await;
        page.fill("bring-text", "hello").await;
        page.click("look").await;
        eventually!(page.text("bring-error").await.is_empty(), false);
        finds_nothing(page, "what can't be read").await;
        let plan = |id: &str, name: &str, budget: u32, rate: f64| {
            json!({ "id": id, "name": name, "currency": "EUR", "budget": budget, "costPerLead": 50, "closeRate": rate })
        };
        let plans = [plan("a", "Alpha", 10_000, 0.05), plan("b", "Beta", 1, 0.05), plan("d", "Delta", 1, 0.05), plan("e", "", 1, 5.0)];
        let file = json!({ "format": "embudo", "version": 1, "scenarios": plans }).to_string();
        page.js_with("const field = document.getElementById('bring-text'); field.value = arguments[0];
            field.dispatchEvent(new Event('change', {bubbles: true}))", vec![json!(file)]).await;
        page.click("look").await;
        eventually!(page.texts("#review tbody tr").await.len(), 4);
        page.click("copy-link").await;
        eventually!(page.focus().await, "copy-link-text");
        for scheme in ["light", "dark"] {
            page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
            for width in [1280, 360] {
                page.resize(width).await;
                finds_nothing(page, &format!("a review, {scheme}, {width} wide")).await;
            }
        }
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_sharing_in_english() {
    only_in_chromium!("an emulated colour scheme");
    sharing_is_accessible("en").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_sharing_in_spanish() {
    only_in_chromium!("an emulated colour scheme");
    sharing_is_accessible("es").await;
}

#[tokio::test]
async fn axe_finds_nothing_on_the_first_visit_and_in_a_link() {
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        for address in ["", "?budget=12000&cpl=50&close=5", "?budget=12,000"] {
            page.open(address).await;
            page.js(&axe).await;
            finds_nothing(page, address).await;
        }
    })
    .await
}
