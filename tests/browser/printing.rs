//! What is printed: every figure of the page, on as few pages of paper as it takes.

use crate::harness::{Page, eventually, in_browser, only_in_chromium, only_where, setting};
use embudo::io::{file_from_json, share_fragment};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

/// Width and height in inches.
const A4: [f64; 2] = [8.27, 11.69];
const LETTER: [f64; 2] = [8.5, 11.0];
/// The width of a page of A4 without the margins, in CSS pixels.
const PRINTED_WIDTH: u32 = 717;

const LONG_NAME: &str =
    "Spring campaign of a company with a long name, for the second half of the year and what comes after it";

fn economics() -> Value {
    json!({
        "currency": "EUR", "salesCost": 6000, "fixedCost": 250.5, "saleValue": 5500, "margin": 0.8,
        "accountRevenue": 150, "churn": 0.04,
    })
}

fn plan(name: &str, more: Value) -> Value {
    let mut plan = economics();
    plan["name"] = name.into();
    for (key, value) in more.as_object().into_iter().flatten() {
        plan[key] = value.clone();
    }
    plan
}

fn one_channel() -> Value {
    plan(LONG_NAME, json!({ "channels": [{ "budget": 12000, "costPerLead": 50, "rates": [0.05] }] }))
}

fn channels(count: usize) -> Vec<Value> {
    let of = |at: usize| {
        json!({
            "name": format!("A channel with the name {at}"), "budget": 12000.5 - 700.0 * at as f64,
            "costPerLead": 20 + 7 * at,
        })
    };
    (0..count).map(of).collect()
}

/// Twelve channels with four stages.
fn twelve_channels() -> Value {
    let stages = json!({
        "channels": channels(12), "stages": ["MQL", "SQL", "Opportunity", "Proposal"],
        "stageRates": [0.6, 0.5, 0.7, 0.6, 0.5],
    });
    plan(LONG_NAME, stages)
}

/// Two years, of which the first fourteen months are over.
fn two_years() -> Value {
    let actual = |channel: usize, at: usize| {
        let month = format!("{}-{:02}", 2025 + at / 12, at % 12 + 1);
        json!([month, 1100.5 + 13.0 * at as f64, 40 + at + channel, at % 4])
    };
    let mut channels = channels(3);
    for (channel, fields) in channels.iter_mut().enumerate() {
        fields["rates"] = json!([0.05]);
        fields["actuals"] = (0..14).map(|at| actual(channel, at)).collect();
    }
    let months = json!({
        "channels": channels, "months": 24, "firstMonth": "2025-01", "lagMedian": 45, "lagUpperQuartile": 75,
    });
    plan(LONG_NAME, months)
}

fn six() -> Vec<Value> {
    let of = |at: usize| {
        let channel = json!({ "budget": 12000 + 1500 * at, "costPerLead": 50 + 3 * at, "rates": [0.05] });
        plan(&format!("Scenario with the name {at}"), json!({ "channels": [channel] }))
    };
    (0..6).map(of).collect()
}

async fn open(page: &Page, plans: &[Value], view: &str, language: &str) {
    let file = json!({ "format": "embudo", "version": 3, "scenarios": plans }).to_string();
    let plans: Vec<_> = file_from_json(&file).expect("plans").into_iter().flatten().collect();
    let fragment = share_fragment(&plans.iter().map(|it| &it.scenario).collect::<Vec<_>>()).expect("a link");
    // Another query each time, so that the page is loaded anew.
    let fresh = [view, language, &plans.len().to_string()].concat();
    page.open(&format!("?lang={language}&fresh={fresh}#{fragment}&{view}")).await;
    if plans.len() > 1 {
        let add = "document.querySelector('.picks input:not(:checked)')?.click(); return document.querySelectorAll('.picks input:checked').length";
        eventually!(page.js(add).await, json!(plans.len()));
    }
}

/// The text of each printed page in the order of the page, with single spaces.
async fn printed(page: &Page, paper: [f64; 2]) -> Vec<String> {
    let pdf = page.print(paper).await;
    let mut program = Command::new(setting("PDFTOTEXT"))
        .args(["-raw", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext can be started");
    let mut input = program.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || input.write_all(&pdf));
    let output = program.wait_with_output().expect("pdftotext ends");
    writer.join().expect("is written").expect("all of it");
    let text = String::from_utf8(output.stdout).expect("is text");
    text.trim_end_matches('\u{c}').split('\u{c}').map(single_spaced).collect()
}

/// With single spaces, and without the ligatures that Firefox prints.
fn single_spaced(text: &str) -> String {
    let ligatures = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    ligatures.iter().fold(text, |text, &(ligature, letters)| text.replace(ligature, letters))
}

/// The figures on the screen: results, cells of tables and fields.
async fn figures(page: &Page, more: &str) -> Vec<String> {
    let script = "
        const shown = css => [...document.querySelectorAll(css)].filter(it => it.checkVisibility());
        const results = shown('output[data-value]:not([data-value=\"\"])');
        const cells = shown('.view table td:not(:has(*)), .view table td > span.figure, .view table td.total');
        const fields = shown(arguments[0]).filter(it => it.value);
        return [...results, ...cells].map(it => it.lastChild?.textContent ?? '').concat(fields.map(it => it.value))";
    let texts: Vec<String> =
        serde_json::from_value(page.js_with(script, vec![json!(more)]).await).expect("texts");
    let texts = texts.iter().map(|text| single_spaced(text));
    let mut figures: Vec<String> = texts.filter(|text| text.contains(|c: char| c.is_ascii_digit())).collect();
    figures.sort();
    figures.dedup();
    figures
}

/// Whether a figure stands in a text, and not only as a part of another one.
fn has_figure(text: &str, figure: &str) -> bool {
    text.match_indices(figure).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let mut after = text[at + figure.len()..].chars();
        let (next, second) = (after.next(), after.next());
        let is_mark = |c: Option<char>| matches!(c, Some('.' | ','));
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        !(is_digit(before) || is_mark(before) || is_digit(next) || (is_mark(next) && is_digit(second)))
    })
}

/// No element is cut off by paper, and no control stands on it by itself.
async fn is_whole_without_controls(page: &Page, at: &str) {
    page.resize(PRINTED_WIDTH).await;
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    // In the picture of the channels names are cut to the width of their columns: the table below has them.
    let script = "
        const name = it => it.id || it.getAttribute('class') || it.tagName;
        const shown = [...document.body.querySelectorAll('*')].filter(it => it.checkVisibility() && !it.closest('svg, .plot, .words, .points'));
        const hides = it => getComputedStyle(it).overflowX !== 'visible' && it.clientWidth > 1;
        return shown.filter(it => it.getBoundingClientRect().right > innerWidth + 1
                || (hides(it) && it.scrollWidth > it.clientWidth + 1)
                || (it.matches('button, [type=range]') && !it.closest('td, th')))
            .map(name)";
    eventually!((at, page.js(script).await), (at, json!([])));
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    page.resize(1280).await;
}

/// Prints a view in both languages on both kinds of paper, and returns the pages of text.
async fn prints(page: &Page, plans: &[Value], view: &str, most: usize, fields: &str) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for language in ["en", "es"] {
        open(page, plans, view, language).await;
        let figures = figures(page, fields).await;
        assert!(figures.len() > 10, "{language}, {view}: {figures:?}");
        is_whole_without_controls(page, &format!("{language}, {view}")).await;
        for paper in [A4, LETTER] {
            let pages = printed(page, paper).await;
            let at = format!("{language}, {view}, {paper:?}");
            assert!((1..=most).contains(&pages.len()), "{at}: {} pages", pages.len());
            assert!(pages.iter().all(|text| text.len() > 40), "{at}: {pages:?}");
            let text = pages.join(" ");
            let missing: Vec<&String> = figures.iter().filter(|it| !has_figure(&text, it)).collect();
            assert!(missing.is_empty(), "{at}: {missing:?} in {text}");
            for plan in plans {
                let name = plan["name"].as_str().unwrap_or_default();
                assert!(text.contains(name), "{at}: {name} in {text}");
            }
            all.push(pages);
        }
    }
    all
}

const FIELDS: &str = "aside.inputs input[type=text]";

#[tokio::test]
async fn a_plan_of_one_channel_takes_one_page() {
    only_in_chromium!("emulated paper");
    in_browser(async |page| {
        prints(page, &[one_channel()], "plan", 1, FIELDS).await;
    })
    .await
}

#[tokio::test]
async fn twelve_channels_with_four_stages_take_two_pages() {
    only_in_chromium!("emulated paper");
    in_browser(async |page| {
        prints(page, &[twelve_channels()], "plan", 2, FIELDS).await;
    })
    .await
}

#[tokio::test]
async fn two_years_have_their_months_one_below_another_with_the_heads_on_each_page() {
    only_in_chromium!("emulated paper");
    in_browser(async |page| {
        for pages in prints(page, &[two_years()], "months", 2, "#none").await {
            let has_one = |text: &&String, words: &[&str]| words.iter().any(|word| text.contains(word));
            let months = ["Mar 2025", "mar 2025", "Nov 2026", "nov 2026"];
            let tables: Vec<&String> = pages.iter().filter(|text| has_one(text, &months)).collect();
            assert_eq!(tables.len(), 2, "{pages:?}");
            assert!(tables.iter().all(|text| has_one(text, &["Balance", "Saldo"])), "{tables:?}");
        }
        prints(page, &[two_years()], "actuals", 2, "#actual-table input").await;
    })
    .await
}

#[tokio::test]
async fn six_scenarios_fit_the_width_of_the_paper() {
    only_in_chromium!("emulated paper");
    in_browser(async |page| {
        prints(page, &six(), "compare", 2, "#none").await;
    })
    .await
}

#[tokio::test]
async fn goals_are_printed_once_they_are_answered() {
    only_in_chromium!("emulated paper");
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.show_sections().await;
        let shown = "return document.querySelector('.goals').checkVisibility()";
        for (goal, is_printed) in [("", false), ("30", true)] {
            page.fill("goal-sales", goal).await;
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
            eventually!(page.js(shown).await, json!(is_printed));
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
        }
    })
    .await
}

#[tokio::test]
async fn the_guide_is_printed_whole() {
    only_where!(prints, "printing");
    in_browser(async |page| {
        for language in ["en", "es"] {
            page.open(&format!("?lang={language}&fresh={language}#guide")).await;
            page.arrived().await;
            let parts = ".guide :is(h1, h2, dt, .worked p, dd)";
            eventually!((language, page.texts(parts).await.len() > 60), (language, true));
            let parts = page.texts(parts).await;
            for paper in [A4, LETTER] {
                let pages = printed(page, paper).await;
                assert!((2..=4).contains(&pages.len()), "{language}: {} pages", pages.len());
                let text = pages.join(" ");
                for part in &parts {
                    assert!(text.contains(&single_spaced(part)), "{language}: {part} in {text}");
                }
            }
        }
    })
    .await
}

#[tokio::test]
async fn pictures_are_printed_with_their_words_whole() {
    only_where!(prints, "printing");
    in_browser(async |page| {
        let channel =
            |name: &str| json!({ "name": name, "budget": 6000, "costPerLead": 50, "rates": [0.05] });
        let plan = plan("Spring", json!({ "channels": [channel("Search"), channel("Mail")] }));
        open(page, &[plan], "plan", "en").await;
        page.show_sections().await;
        let words = ".plot :is(.words, .cost, .axis .tick, .axis .line), .funnel .stage, .waterfall .part";
        eventually!(page.texts(words).await.len() > 12, true);
        let words = page.texts(words).await;
        for paper in [A4, LETTER] {
            let text = printed(page, paper).await.join(" ");
            let missing: Vec<_> = words.iter().filter(|it| !text.contains(&single_spaced(it))).collect();
            assert!(missing.is_empty(), "{paper:?}: {missing:?} in {text}");
            // Of cut words.
            assert!(!text.contains('…'), "{paper:?}: {text}");
        }
    })
    .await
}

#[tokio::test]
async fn no_page_is_blank_or_shows_controls() {
    only_where!(prints, "printing");
    in_browser(async |page| {
        let six = six();
        let all = [
            (&[one_channel()][..], "plan"),
            (&[twelve_channels()], "plan"),
            (&[two_years()], "months"),
            (&[two_years()], "actuals"),
            (&six, "compare"),
        ];
        for (plans, view) in all {
            open(page, plans, view, "en").await;
            for paper in [A4, LETTER] {
                let pages = printed(page, paper).await;
                assert!(pages.iter().all(|text| text.len() > 40), "{view}, {paper:?}: {pages:#?}");
                assert!(pages.len() < 4, "{view}, {paper:?}: {} pages", pages.len());
                // With the style sheet for paper, which has no controls.
                let controls = ["Add a channel", "Save picture", "Share"];
                let printed = controls.into_iter().find(|it| pages.concat().contains(it));
                assert_eq!(printed, None, "{view}, {paper:?}: {pages:#?}");
            }
        }
    })
    .await
}
