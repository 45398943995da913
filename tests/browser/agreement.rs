//! The agreement: marks by name, what makes them void, disputed figures, reasons for months.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Page, eventually, in_browser, only_in_chromium, setting};
use crate::publishing::{clipboard, clipboard_as, set_clipboard};

async fn mark(page: &Page, team: &str, name: &str) {
    page.fill(&format!("mark-name-{team}"), name).await;
    page.click(&format!("give-mark-{team}")).await;
    eventually!(page.texts(&format!("#mark-{team} .signed .name")).await, [name]);
}

async fn with_a_plan(page: &Page, query: &str) {
    page.open(query).await;
    // Each starts with a plan of its own.
    page.js("localStorage.clear()").await;
    page.reload().await;
    page.fill_plan(["12000", "50", "5"]).await;
    page.show_by_address("agreement").await;
    page.element("#agreement-status").await;
}

async fn status(page: &Page) -> String {
    page.texts("#agreement-status").await.concat()
}

#[tokio::test]
async fn a_dearer_lead_makes_the_agreement_void_until_the_agreed_version_is_back() {
    in_browser(async |page| {
        with_a_plan(page, "").await;
        assert_eq!(status(page).await, "not agreed yet");
        assert!(page.text("verdict").await.starts_with("Marketing brings 240 leads, at most €50 each."));
        mark(page, "marketing", "Ana Ferrer").await;
        eventually!(status(page).await, "agreed by marketing");
        assert_eq!(page.focus().await, "mark-marketing-for");
        mark(page, "sales", "Luis Prado").await;
        eventually!(status(page).await.starts_with("agreed by both, "), true);

        page.show("plan").await;
        page.fill("cost-per-lead", "62").await;
        eventually!(
            page.results().await[2].starts_with("1240") || page.results().await[2].starts_with("1239.99"),
            true
        );
        page.show_by_address("agreement").await;
        eventually!(status(page).await, "not agreed any more");
        let said = page.texts(".void h2").await.concat();
        assert!(said.contains("since then cost per lead €50 → €62: media CAC +24%"), "{said}");
        page.click("bring-back-0").await;
        eventually!(status(page).await.starts_with("agreed by both, "), true);
        assert_eq!(page.value("cost-per-lead").await, "50");
        page.click("undo").await;
        eventually!(status(page).await, "not agreed any more");

        // Stored like everything that is typed.
        page.reload().await;
        page.show_by_address("agreement").await;
        eventually!(status(page).await, "not agreed any more");
        page.open_plan_menu().await;
        eventually!(page.texts("#open-line .chip, .line .chip").await, ["not agreed any more"]);
    })
    .await;
}

#[tokio::test]
async fn a_disputed_rate_stands_beside_the_plans_and_is_taken() {
    in_browser(async |page| {
        with_a_plan(page, "?lang=es").await;
        page.click("mark-other-sales").await;
        eventually!(page.focus().await, "mark-figure-sales");
        page.click("give-mark-sales").await;
        eventually!(page.texts("#mark-name-sales-fault").await, ["Escribe un nombre."]);
        assert_eq!(page.texts("#mark-value-sales-fault").await, ["Escribe un número válido."]);
        eventually!(page.focus().await, "mark-name-sales");
        page.fill("mark-value-sales", "5").await;
        eventually!(page.texts("#mark-value-sales-fault").await, ["Ese es el valor del plan."]);
        page.fill("mark-value-sales", "4").await;
        // What is typed stays when the view is left.
        page.show("plan").await;
        page.show_by_address("agreement").await;
        eventually!(page.value("mark-value-sales").await, "4");
        mark(page, "sales", "Luis Prado").await;
        eventually!(status(page).await, "objetado por ventas");
        let held = page.texts(".duel > section + section dd").await;
        assert_eq!(held[..2], ["9.6", "€1,250"]);
        page.click("dispute-sales-held").await;
        eventually!(page.data("sales").await.starts_with("9.6"), true);
        eventually!(status(page).await, "aún sin acuerdo");
        page.click("undo").await;
        eventually!(status(page).await, "objetado por ventas");
        page.click("dispute-sales-both").await;
        eventually!(page.current_view().await, "compare");
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_and_it_fits_narrow_windows() {
    only_in_chromium!("an emulated colour scheme");
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        for (query, scheme) in [("", "light"), ("?lang=es", "dark")] {
            with_a_plan(page, query).await;
            page.js(&axe).await;
            page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
            finds_nothing(page, "nothing agreed").await;
            mark(page, "marketing", "Ana Ferrer").await;
            page.click("mark-other-sales").await;
            page.click("give-mark-sales").await;
            finds_nothing(page, "faults in a form").await;
            page.fill("mark-value-sales", "4").await;
            mark(page, "sales", "Luis Prado").await;
            finds_nothing(page, "disputed").await;
            page.click("take-back-sales").await;
            mark(page, "sales", "Luis Prado").await;
            page.fill("budget", "13000").await;
            page.element(".void h2").await;
            finds_nothing(page, "void").await;
            for width in [1280, 768, 360, 320] {
                page.resize(width).await;
                let wider = "return document.documentElement.scrollWidth - innerWidth";
                eventually!((width, page.js(wider).await.as_i64().unwrap_or(1) <= 0), (width, true));
            }
            page.resize(1280).await;
        }
    })
    .await;
}

#[tokio::test]
async fn reasons_for_months_are_kept_with_the_plan() {
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        give_a_reason(page).await;
        page.js(&axe).await;
        finds_nothing(page, "reasons").await;
    })
    .await;
}

#[tokio::test]
async fn reasons_for_months_are_in_the_table_that_is_copied() {
    only_in_chromium!("the permission for the clipboard");
    in_browser(async |page| {
        give_a_reason(page).await;
        set_clipboard(page, "clipboard-write", "granted").await;
        set_clipboard(page, "clipboard-read", "granted").await;
        page.share("wiki").await;
        page.click("copy-table").await;
        eventually!(clipboard(page).await.contains("Two of four left"), true);
    })
    .await;
}

/// Gives one for a month of a stored plan, and opens the page anew.
async fn give_a_reason(page: &Page) {
    let plan = r#"{"format":"embudo","version":3,"scenarios":[{"name":"A","currency":"EUR","channels":[{"name":"Search","budget":6000,
            "costPerLead":50,"rates":[0.05],"actuals":[["2026-01",2000,38,1],["2026-02",3600,80,0]]}],"months":3,"firstMonth":"2026-01"}]}"#;
    page.open("").await;
    page.put(&[
        ("embudo/scenario/a".into(), plan.into()),
        ("embudo/order".into(), r#"{"format":"embudo-order","version":1,"ids":["a"]}"#.into()),
    ])
    .await;
    page.reload().await;
    page.show_by_address("actuals").await;
    eventually!(
        page.texts(".said h3").await,
        ["February\u{a0}2026: 2 sales short: marketing +2, sales −4", "January\u{a0}2026: 1 sale short"]
    );
    page.fill("reason-sales-2026-02", "Two of four left").await;
    page.press('\u{e004}').await;
    page.reload().await;
    page.show_by_address("actuals").await;
    eventually!(page.value("reason-sales-2026-02").await, "Two of four left");
}

#[tokio::test]
async fn an_embedded_plan_and_its_tables_say_how_it_stands() {
    only_in_chromium!("the permission for the clipboard");
    in_browser(async |page| {
        for permission in ["clipboard-write", "clipboard-read"] {
            set_clipboard(page, permission, "granted").await;
        }
        with_a_plan(page, "").await;
        page.rename("Spring").await;
        mark(page, "marketing", "Ana Ferrer").await;
        mark(page, "sales", "Luis Prado").await;
        page.share("wiki").await;
        page.click("copy-table").await;
        eventually!(clipboard(page).await.contains("agreed by both"), true);
        page.click("copy-link").await;
        eventually!(clipboard(page).await.contains("#s="), true);
        let link = clipboard(page).await;
        let (_, fragment) = link.split_once('#').expect("a fragment");
        page.open(&format!("?view=embed#{fragment}")).await;
        eventually!(page.texts(".embed-name .chip").await.concat().starts_with("agreed by both"), true);
        page.fill("cost-per-lead", "62").await;
        eventually!(page.texts(".embed-name .chip").await, ["not agreed any more"]);
    })
    .await;
}

#[tokio::test]
async fn what_is_copied_for_a_document_has_what_each_owes_and_who_agreed() {
    only_in_chromium!("the permission for the clipboard");
    in_browser(async |page| {
        for permission in ["clipboard-write", "clipboard-read"] {
            set_clipboard(page, permission, "granted").await;
        }
        with_a_plan(page, "").await;
        mark(page, "marketing", "Ana <b>Ferrer</b>").await;
        page.click("copy-agreement").await;
        eventually!(clipboard_as(page, "text/html").await.contains("<table"), true);
        let html = clipboard_as(page, "text/html").await;
        for part in ["Marketing brings 240 leads", "Ana &lt;b&gt;Ferrer&lt;/b&gt;", "not agreed yet", "#s="] {
            assert!(html.contains(part), "{part} in {html}");
        }
    })
    .await;
}
