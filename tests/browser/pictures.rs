//! The pictures of a plan at every width: what they say, and that their words stay apart.

use crate::harness::{Page, eventually, in_browser};
use serde_json::{Value, json};

/// Name, budget, CPL and close rate.
const FIVE: [(&str, u64, u64, f64); 5] = [
    ("LinkedIn", 6_000, 75, 0.06),
    ("Partners", 3_000, 60, 0.08),
    ("Search", 12_000, 50, 0.06),
    ("Fairs", 6_000, 100, 0.05),
    ("Meta", 3_000, 20, 0.008),
];

fn channels(of: &[(&str, u64, u64, f64)]) -> Value {
    let channel = |&(name, budget, cost, rate): &(&str, u64, u64, f64)| json!({ "name": name, "budget": budget, "costPerLead": cost, "rates": [rate] });
    of.iter().map(channel).collect()
}

fn five() -> Value {
    json!({ "name": "Five", "currency": "EUR", "channels": channels(&FIVE), "salesCost": 500, "salesCostPer": "sale",
        "saleValue": 2_500, "margin": 0.8 })
}

/// Fourteen channels, some of them with long names or none, one without sales.
fn many() -> Value {
    let names = ["A name much longer than twenty letters", "קמפיין האביב", "Mercado Libre Ads MX", "Ω"];
    let channel = |at: u64| {
        let name = names[at as usize % names.len()];
        (name, 300 + at * at * 97, 20 + at * 9, if at == 6 { 0.0 } else { 0.05 })
    };
    json!({ "name": "Many", "currency": "COP", "channels": channels(&(0..14).map(channel).collect::<Vec<_>>()),
        "salesCost": 3_000, "fixedCost": 1_000, "saleValue": 2_000 })
}

fn staged(close_rate: f64, currency: &str, scale: f64) -> Value {
    json!({ "name": "Staged", "currency": currency, "stages": ["Marketing qualified", "SQL"],
        "channels": [{ "budget": 12_000.0 * scale, "costPerLead": 50.0 * scale, "rates": [0.4, 0.5, close_rate] }],
        "salesCost": 6_000.0 * scale, "fixedCost": 700.0 * scale, "saleValue": 2_500.0 * scale, "margin": 0.8 })
}

async fn open(page: &Page, plan: &Value, language: &str) {
    let file = json!({ "format": "embudo", "version": 2, "scenarios": [plan] }).to_string();
    page.store(&[("embudo/scenario/a".to_owned(), file)]).await;
    page.open(&format!("?lang={language}")).await;
    page.show("plan").await;
}

/// The words of the pictures that run into each other, leave their picture or are smaller than 13 px. Firefox rounds lengths to
/// a sixtieth of a pixel: a sum of them may end a little beside the edge.
async fn faults(page: &Page) -> Vec<String> {
    let script = r"
        const found = [];
        for (const picture of document.querySelectorAll('.funnel, .waterfall, .tornado, .plot')) {
            const frame = picture.closest('.tornado-figure, .card').getBoundingClientRect();
            const words = [];
            const walker = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode());) {
                if (!node.data.trim() || node.parentElement.closest('.values')) continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                for (let {left, right, top, bottom} of range.getClientRects()) {
                    for (let box = node.parentElement; box !== picture; box = box.parentElement) {
                        if (getComputedStyle(box).overflowX === 'visible') continue;
                        const clip = box.getBoundingClientRect();
                        [left, right] = [Math.max(left, clip.left), Math.min(right, clip.right)];
                        [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
                    }
                    if (right - left < 1 || bottom - top < 1) continue;
                    const text = node.data.trim();
                    if (parseFloat(getComputedStyle(node.parentElement).fontSize) < 13) found.push(`${text} is small`);
                    if (left < frame.left - 0.1 || right > frame.right + 0.1) found.push(`${text} is outside`);
                    words.push({node, text, left, right, top: top + 2, bottom: bottom - 2});
                }
            }
            words.forEach((one, at) => words.slice(at + 1).forEach(other => {
                const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
                const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
                if (one.node !== other.node && across > 1 && down > 1) found.push(`${one.text} | ${other.text}`);
            }));
        }
        return found";
    serde_json::from_value(page.js(script).await).expect("a list of texts")
}

/// Makes every picture so many CSS pixels wide, whatever the page around it.
async fn narrow(page: &Page, width: u32) {
    let script = "for (const card of document.querySelectorAll('.picture, .tornado-figure')) {
            card.style.cssText = `inline-size: ${arguments[0]}px; content-visibility: visible`;
        }";
    page.js_with(script, vec![json!(width)]).await;
}

#[tokio::test]
async fn words_never_run_into_each_other() {
    in_browser(async |page| {
        page.resize(1280).await;
        let plans = [
            five(),
            many(),
            staged(0.25, "EUR", 1.0),
            staged(0.0001, "COP", 4_321.0),
            staged(0.9, "MXN", 0.1234),
        ];
        for plan in &plans {
            for language in ["en", "es"] {
                open(page, plan, language).await;
                page.show_sections().await;
                for drawn in [".funnel", ".waterfall", ".tornado"] {
                    eventually!(page.texts(drawn).await.is_empty(), false);
                }
                for width in [280, 320, 400, 480, 560, 640, 800, 1_100] {
                    narrow(page, width).await;
                    eventually!(
                        (language, width, &plan["name"], faults(page).await),
                        (language, width, &plan["name"], vec![])
                    );
                }
            }
        }
    })
    .await
}

#[tokio::test]
async fn channels_are_judged_by_what_a_sale_leaves() {
    in_browser(async |page| {
        page.resize(1280).await;
        open(page, &five(), "en").await;
        eventually!(
            page.text("channel-costs-heading").await,
            "Three channels earn, two cost more than a sale leaves"
        );
        assert_eq!(page.texts(".plot .who .name").await, ["Partners", "Search", "LinkedIn", "Fairs", "Meta"]);
        assert_eq!(page.texts(".plot .cost").await, ["€1,250", "€1,333", "€1,750", "€2,500", "€3,000"]);
        assert_eq!(page.texts(".plot .loses .cost").await, ["€2,500", "€3,000"]);
        // As high as the cost, as wide as the spend, in steps of 2 %: browsers differ by a pixel.
        let size = |class: &str| format!("const box = document.querySelectorAll('.plot > ul > li')[1].querySelector('{class}').getBoundingClientRect();
            const plot = document.querySelector('.plot').getBoundingClientRect();
            return [box.width / plot.width, box.height / plot.height].map(it => Math.round(it * 50))");
        assert_eq!(page.js(&size(".track .beyond-media")).await, json!([20, 22]));
        assert_eq!(page.js(&size(".track .media")).await, json!([20, 14]));
        // The exact values, by keyboard.
        let cards = "return [...document.querySelectorAll('.values')].filter(it => it.checkVisibility()).length";
        assert_eq!(page.js(cards).await, json!(0));
        page.js("document.querySelectorAll('.plot > ul > li')[1].focus()").await;
        eventually!(page.texts(".plot :focus .values dd").await, ["€12,000", "14.4", "€833.33", "€500", "€1,333", "+€666.67", "+€9,600"]);
        assert_eq!(page.js(cards).await, json!(1));
        page.js("document.querySelector('.card:has(.plot) details.data').open = true").await;
        eventually!(page.texts(".card:has(.plot) .data tbody th").await, ["Partners", "Search", "LinkedIn", "Fairs", "Meta"]);
        page.fill("sale-value", "").await;
        eventually!(page.text("channel-costs-heading").await, "A sale costs least in Partners, most in Meta");
        page.fill("close-rate", "0").await;
        page.fill("sale-value", "2500").await;
        eventually!(
            page.text("channel-costs-heading").await,
            "Two channels earn, two cost more than a sale leaves, one sells nothing"
        );
        eventually!(page.texts(".plot .unsold .who .name").await, ["LinkedIn"]);
    })
    .await
}
