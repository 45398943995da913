//! The guide: where it opens from, and its examples, which open as plans.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Page, Site, eventually, in_browser, only_in_chromium, setting};
use serde_json::json;

/// The digits of the numbers in a text, without marks of thousands and decimals, which differ between regions.
fn digits(text: &str) -> Vec<String> {
    let is_mark = |c: char| matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}');
    let bare = |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>();
    let numbers = text.split(|c: char| !c.is_ascii_digit() && !is_mark(c)).map(bare);
    numbers.filter(|number| !number.is_empty()).collect()
}

async fn opens_as_told(
    page: &Page,
    language: &str,
    example: &str,
    view: &str,
    results: &[(&str, f64, &str)],
) {
    page.open(&format!("?lang={language}#guide")).await;
    let told = digits(&page.texts(&format!("#worked-{example}")).await.concat());
    page.click(&format!("open-{example}")).await;
    eventually!(page.current_view().await, view);
    page.arrived().await;
    for &(id, value, written) in results {
        let near = async || {
            let data = page.data(id).await.parse::<f64>().ok();
            data.is_some_and(|data| (data - value).abs() < 1e-9 * value.abs().max(1.0))
        };
        eventually!((example, id, near().await), (example, id, true));
        assert!(
            told.iter().any(|number| number == written),
            "{example} in {language}: {written} in {told:?}"
        );
    }
}

async fn every_example_opens(language: &str) {
    in_browser(async |page| {
        opens_as_told(page, language, "goal", "plan", &[("goal-answer", 30_000.0, "30000")]).await;
        eventually!(page.focus().await, "goal-sales");
        assert_eq!(page.attribute("#goal-answer", "data-status").await, Some("reached".into()));
        opens_as_told(page, language, "out-of-reach", "plan", &[("cac", 1_000.0, "1000")]).await;
        eventually!(page.attribute("#goal-answer", "data-status").await, Some("unreachable".into()));
        opens_as_told(
            page,
            language,
            "agreement",
            "agreement",
            &[("sales", 12.0, "12"), ("cac", 1_000.0, "1000")],
        )
        .await;
        let costs = [
            ("leads", 240.0, "240"),
            ("sales", 12.0, "12"),
            ("cac", 1_000.0, "1000"),
            ("loaded-cac", 1_500.0, "1500"),
        ];
        opens_as_told(page, language, "cost", "plan", &costs).await;
        let break_even = [("break-even-cpl", 60.0, "60"), ("break-even-close-rate", 50.0 / 1_200.0, "417")];
        opens_as_told(page, language, "break-even", "plan", &break_even).await;
        let account = [
            ("loaded-cac", 560.0, "560"),
            ("ltv", 1_400.0, "1400"),
            ("ltv-to-cac", 2.5, "25"),
            ("payback", 10.0, "100"),
        ];
        opens_as_told(page, language, "account", "plan", &account).await;
        opens_as_told(page, language, "months", "months", &[("sales", 12.0, "12")]).await;
        opens_as_told(page, language, "compared", "compare", &[("sales", 12.6, "126")]).await;
        eventually!(page.texts(".bridge .figure").await.len(), 5);
        let parts = page.texts(".bridge .figure").await;
        for (part, expected) in parts.iter().zip([12.0, 0.60, -2.24, 2.24, 12.6]) {
            let number = part.replace(',', ".").replace('−', "-").replace('+', "");
            assert_eq!(number.parse::<f64>().ok(), Some(expected), "{parts:?}");
        }
        // Every plan that was opened is still there, and undo takes the last away.
        assert_eq!(page.names().await.len(), 9);
        page.click("back").await;
        eventually!(page.names().await.len(), 8);
    })
    .await
}

#[tokio::test]
async fn every_example_opens_as_a_plan_with_its_numbers_in_english() {
    every_example_opens("en").await;
}

#[tokio::test]
async fn every_example_opens_as_a_plan_with_its_numbers_in_spanish() {
    every_example_opens("es").await;
}

#[tokio::test]
async fn it_opens_from_the_first_visit_and_from_the_menu_of_help() {
    only_in_chromium!("a narrow window");
    in_browser(async |page| {
        for width in [1280, 768, 360] {
            page.resize(width).await;
            page.open("").await;
            page.click("first-guide").await;
            eventually!(page.focus().await, "guide-heading");
            eventually!(page.current_view().await, "guide");
            page.back().await;
            eventually!(page.texts(".guide").await.len(), 0);
            page.click(if width < 1024 { "settings" } else { "help" }).await;
            page.click("open-guide").await;
            eventually!(page.focus().await, "guide-heading");
            // It is not stored: the next visit starts with a plan.
            page.open("?again").await;
            eventually!(page.texts(".guide").await.len(), 0);
        }
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_guide_and_it_fits_narrow_windows() {
    only_in_chromium!("an emulated colour scheme");
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        for language in ["en", "es"] {
            page.open(&format!("?lang={language}#guide")).await;
            page.js(&axe).await;
            for scheme in ["light", "dark"] {
                page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                for width in [1280, 360, 320] {
                    page.resize(width).await;
                    finds_nothing(page, &format!("{language}, {scheme}, {width} wide")).await;
                    let overflows = "return document.documentElement.scrollWidth > innerWidth";
                    assert_eq!(page.js(overflows).await, json!(false), "{language}, {width} wide");
                }
            }
            page.resize(1280).await;
            page.click("help").await;
            page.element("#open-guide").await;
            finds_nothing(page, &format!("the menu of help, {language}")).await;
        }
    })
    .await
}

#[tokio::test]
async fn an_example_is_opened_again_while_it_is_unchanged_and_else_beside_its_first_plan() {
    let open = async |page: &Page, example: &str| {
        page.show_by_address("guide").await;
        page.click(&format!("open-{example}")).await;
        page.arrived().await;
    };
    in_browser(async |page| {
        page.open("?lang=en#guide").await;
        for (example, count) in [("cost", 1), ("cost", 1), ("months", 2), ("compared", 4), ("compared", 4)] {
            open(page, example).await;
            eventually!((example, page.names().await.len()), (example, count));
        }
        let names = ["acquisition cost", "sales that close later", "before", "after"];
        assert_eq!(page.names().await, names.map(|name| format!("Guide: {name}")));
        // Another plan is open: the one that is there comes back.
        open(page, "cost").await;
        eventually!(page.value("scenario-name").await, "Guide: acquisition cost");
        assert_eq!(page.names().await.len(), 4);
        // Changed numbers are kept, and the example is a plan of another name.
        page.fill("budget", "9000").await;
        open(page, "cost").await;
        eventually!(page.value("scenario-name").await, "Guide: acquisition cost (2)");
        eventually!(page.data("sales").await, "12");
        assert_eq!(page.names().await.len(), 5);
        open(page, "cost").await;
        eventually!(page.value("scenario-name").await, "Guide: acquisition cost (2)");
        assert_eq!(page.names().await.len(), 5);
    })
    .await
}

#[tokio::test]
async fn a_term_has_an_address_that_back_leaves_again() {
    let in_sight = "const box = document.activeElement.getBoundingClientRect(); return box.top > 40 && box.bottom < innerHeight";
    in_browser(async |page| {
        // From outside, beside shared plans, and with a place that there is not.
        for (place, focused) in
            [("cac", "guide-cac"), ("glossary", "guide-glossary"), ("nothing", "guide-heading")]
        {
            page.open(&format!("?fresh={place}#guide/{place}")).await;
            eventually!(page.focus().await, focused);
            assert_eq!(page.js(in_sight).await, json!(true), "{place}");
            assert_eq!(page.js("return location.hash").await, json!(format!("#guide/{place}")));
        }
        page.open("?fresh=contents#guide").await;
        page.click_on(".guide nav a[href='#guide/glossary']").await;
        eventually!(page.focus().await, "guide-glossary");
        page.click("guide-payback").await;
        eventually!(page.js("return location.hash").await, json!("#guide/payback"));
        page.back().await;
        eventually!(page.focus().await, "guide-glossary");
        eventually!(page.js(in_sight).await, json!(true));
        page.back().await;
        eventually!(page.focus().await, "guide-heading");
        page.back().await;
        eventually!(page.texts(".guide").await.len(), 1);
    })
    .await
}

#[tokio::test]
async fn an_explanation_leads_to_its_term() {
    in_browser(async |page| {
        page.open("").await;
        page.click("cac-how-button").await;
        page.click_on("#explanation a").await;
        eventually!(page.focus().await, "guide-cac");
        assert_eq!(page.js("return location.hash").await, json!("#guide/cac"));
        assert_eq!(page.js("return document.querySelector('#explanation:popover-open')").await, json!(null));
        page.back().await;
        eventually!(page.texts(".guide").await.len(), 0);
        eventually!(page.results().await, ["240", "12", "1000"]);
    })
    .await
}

#[tokio::test]
async fn it_is_loaded_when_it_is_opened_from_the_menu_of_help() {
    let site = Site::serve(setting("EMBUDO_DIST"));
    in_browser(async |page| {
        page.visit(&[&site.origin, "/?lang=en"].concat()).await;
        page.started().await;
        let is_loaded = || site.requests().iter().any(|it| it.path.starts_with("guide-"));
        assert!(!is_loaded());
        page.click("help").await;
        page.click("open-guide").await;
        eventually!(page.focus().await, "guide-heading");
        assert!(is_loaded());
        assert_eq!(page.current_view().await, "guide");
        page.back().await;
        eventually!(page.texts(".guide h1").await.len(), 0);
        eventually!(page.results().await, ["240", "12", "1000"]);
    })
    .await
}
