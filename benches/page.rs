//! How fast the built site is in a real browser: from a key to its result, from opening to the first
//! result. Prints Markdown tables; `scripts/bench` provides what it needs, as for the browser tests.

#[allow(dead_code, unused_imports, unused_macros)] // the tests use the rest of it
#[path = "../tests/browser/harness/mod.rs"]
mod harness;
#[allow(dead_code)]
#[path = "../tests/browser/stored.rs"]
mod stored;

use harness::{Hosting, Page, Site, in_browser, setting};
use serde_json::json;
use std::time::Duration;
use thirtyfour::Key;

const KEYS: usize = 200;
const STARTS: usize = 10;
/// Names, milliseconds there and back, bytes a second.
const NETWORKS: [(&str, u32, u32); 2] =
    [("Fast 3G: 1.6 Mbit/s, 150 ms", 150, 200_000), ("10 Mbit/s, 40 ms", 40, 1_250_000)];
/// How many times slower than this machine: itself, and about a cheap phone.
const SLOWER: [u32; 2] = [1, 4];

/// What changes with a key: a result, or what stands in the comparison.
const RESULT: &str = "document.getElementById('leads'), {attributeFilter: ['data-value']}";
const COMPARED: &str = "document.querySelector('#compare-table thead'), {subtree: true, characterData: true}";

/// Notes, for every key, when it reached the page, when what is watched had changed in the document and when
/// the frame that shows it was painted.
const WATCH_KEYS: &str = "
    window.keys = [];
    let pressed;
    addEventListener('keydown', () => pressed = performance.now(), {capture: true});
    new MutationObserver(() => {
        const written = performance.now() - pressed;
        afterPaint(() => keys.push([written, performance.now() - pressed]));
    }).observe(";

/// Has the plan's view load and show its last sections.
const SHOW_ALL: &str = "document.getElementById('sections')?.scrollIntoView({behavior: 'instant'})";

/// Notes when the first result was in the document and when it was painted, from the start of navigation.
const WATCH_START: &str = "
    new MutationObserver((_, observer) => {
        // What a first visit shows before is not calculated yet.
        if (document.getElementById('first-view') || !document.getElementById('leads')?.dataset.value) return;
        observer.disconnect();
        const written = performance.now();
        afterPaint(() => window.usable = [written, performance.now()]);
    }).observe(document, {subtree: true, childList: true, attributes: true});";

/// Goes to a view and says when what it shows was in the document and when it was painted, from the click on.
const SHOW_VIEW: &str = "
    const [view, shown, done] = arguments;
    const start = performance.now();
    new MutationObserver((_, observer) => {
        if (!document.querySelector(shown)) return;
        observer.disconnect();
        const written = performance.now() - start;
        afterPaint(() => done([written, performance.now() - start]));
    }).observe(document, {subtree: true, childList: true});
    document.getElementById(`view-${view}`).click();";

/// A message sent from a frame's callback arrives after the frame is painted.
const AFTER_PAINT: &str = "
    window.afterPaint = then => requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
    });";

/// Drops exports of 100,000 rows, of ads by day or of leads one a row: how soon the columns of the first are shown, how
/// soon all is read and a plan can be started, and the longest time in between in which the page did nothing else, in
/// milliseconds.
const READ_EXPORTS: &str = "
    const [kinds, done] = arguments, data = new DataTransfer();
    const two = n => String(n).padStart(2, '0');
    for (const leads of kinds) {
        const rows = [leads
            ? 'Lead ID;Create Date;Original Source;Owner;Lead Status;Close Date'
            : 'Day,Campaign,Ad,Impressions,Clicks,Cost,Conversions,Purchases'];
        for (let n = 0; n < 100000; n++) {
            const day = `2025-${two(n / 28 % 12 + 1 | 0)}-${two(n % 28 + 1)}`;
            rows.push(leads
                ? `00Q${n};${day};Source ${n % 12};Owner ${n % 30} ${'x'.repeat(120)};${n % 20 ? 'Open;' : 'Closed won;' + day}`
                : `${day},Campaign ${n % 40},Ad ${n} ${'x'.repeat(130)},${n % 1000},${n % 300},${n % 90}.50,${n % 7},${n % 3}`);
        }
        data.items.add(new File([rows.join('\\n')], `export${data.items.length}.csv`));
    }
    let longest = 0, last = performance.now();
    const port = new MessageChannel();
    port.port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        port.port2.postMessage(0);
    };
    const when = is => new Promise(found => (function look() {
        if (is()) found(performance.now()); else setTimeout(look, 5);
    })());
    const all = selector => document.querySelectorAll(selector).length;
    setTimeout(async () => {
        const start = last = performance.now();
        port.port2.postMessage(0);
        document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: data}));
        const columns = await when(() => all('#columns-heading')) - start;
        const counted = () => all('.files small[id^=export-counted]') == kinds.length;
        const read = await when(() => counted() && all('#export-begin') && !all('.files progress')) - start;
        setTimeout(() => {
            port.port1.onmessage = null;
            done([columns, read, longest]);
        }, 200);
    }, 500);";

/// Milliseconds until the result was in the document, and until it was painted.
type Times = [f64; 2];

#[derive(Default)]
struct Measured {
    times: Vec<Times>,
    /// Milliseconds of processor time of the page's main thread for each.
    work: Option<f64>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if asked("keys") {
        few_channels().await;
    }
    if asked("largest") {
        largest_plans().await;
    }
    if asked("starts") {
        first_results().await;
    }
    if asked("networks") {
        over_networks().await;
    }
    if asked("views") {
        views_loaded().await;
    }
    if asked("exports") {
        exports().await;
    }
}

/// Whether a part is measured: `cargo bench --bench page -- largest` measures one, without a name all are.
fn asked(part: &str) -> bool {
    let mut named = std::env::args().skip(1).filter(|it| !it.starts_with('-')).peekable();
    named.peek().is_none() || named.any(|it| it == part)
}

async fn few_channels() {
    println!("### From a key to its result\n");
    header(&["scenarios", "CPU slowed", "keys", "work a key"]);
    for stored in [1, 100, 1_000] {
        for slower in SLOWER {
            row(&format!("{stored} | {slower}×"), &keys(stored, slower).await);
        }
    }
}

async fn largest_plans() {
    println!("\n### From a key to its result, six plans of 50 channels with 5 stages\n");
    header(&["typed into", "CPU slowed", "keys", "work a key"]);
    for (name, view, field, watched) in [
        ("a budget, in the plan with all its sections", "plan", "budget", RESULT),
        ("a budget, beside 36 months", "months", "budget", RESULT),
        ("a budget, beside the actuals of 36 months", "actuals", "budget", RESULT),
        ("the name, above the comparison of all six", "compare", "scenario-name", COMPARED),
    ] {
        for slower in SLOWER {
            row(&format!("{name} | {slower}×"), &largest(view, field, watched, slower).await);
        }
    }
}

async fn first_results() {
    println!("\n### From opening the page to the first result\n");
    header(&["scenarios", "CPU slowed", "starts"]);
    for stored in [0, 1_000] {
        for slower in SLOWER {
            row(&format!("{stored} | {slower}×"), &starts(stored, slower).await);
        }
    }
}

/// How soon a reader sees something, and how soon the app answers, when nothing is there yet.
async fn over_networks() {
    println!("\n### From opening the page over a network to what it shows\n");
    println!("| network | page | starts | first paint, median | first result, median |");
    println!("| ---: | ---: | ---: | ---: | ---: |");
    let headers = vec![("Content-Encoding", "br".to_owned())];
    let site =
        Site::host(setting("EMBUDO_COMPRESSED"), Hosting { headers, offline: true, ..Hosting::default() });
    for (network, latency, bytes_a_second) in NETWORKS {
        for (name, address, visits) in [
            ("first visit", "", 1),
            ("in a frame", "?view=embed&budget=12000&cpl=50&close=5", 1),
            ("second visit", "", 2),
        ] {
            let mut times = Vec::new();
            for _ in 0..STARTS {
                let network = network_of(latency, bytes_a_second);
                times.push(last_of(visits, network, &format!("{}/{address}", site.origin)).await);
            }
            let [paint, result] = [0, 1].map(|which| quantile(&times, which, 0.5));
            println!("| {network} | {name} | {STARTS} | {paint:.0} ms | {result:.0} ms |");
        }
    }
}

fn network_of(latency: u32, bytes_a_second: u32) -> serde_json::Value {
    json!({ "offline": false, "latency": latency, "downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second })
}

/// Milliseconds until something was painted, and until the app's first result was, in the last of some visits with the
/// same browser. Between them the service worker gets what it keeps for the next.
async fn last_of(visits: usize, network: serde_json::Value, address: &str) -> Times {
    let mut measured = [0.0; 2];
    in_browser(async |page| {
        page.devtools("Network.enable", json!({})).await;
        page.devtools("Network.emulateNetworkConditions", network).await;
        page.before_the_app(&[AFTER_PAINT, WATCH_START].concat()).await;
        for visit in 0..visits {
            if visit > 0 {
                page.kept_offline().await;
            }
            page.visit(address).await;
            page.started().await;
        }
        let [_, result] = told(page, "return window.usable").await;
        let paint = "return performance.getEntriesByName('first-contentful-paint')[0].startTime";
        measured = [page.js(paint).await.as_f64().expect("a time"), result];
    })
    .await;
    measured
}

async fn views_loaded() {
    println!("\n### From a click on a view to what it shows, its code loaded for it\n");
    header(&["view", "CPU slowed", "clicks"]);
    for (view, shown) in [("months", "#months-on"), ("actuals", "#months-on")] {
        for slower in SLOWER {
            row(&format!("{view} | {slower}×"), &views(view, shown, slower).await);
        }
    }
}

/// How soon exports of other tools are read.
async fn exports() {
    println!("\n### From dropped exports of 100,000 rows to a plan that can be started\n");
    println!("| exports | columns shown | all read | longest standstill |\n| ---: | ---: | ---: | ---: |");
    for (name, kinds) in [
        ("ads by day, 19 MB", &[false][..]),
        ("leads one a row, 16 MB", &[true]),
        ("both together", &[false, true]),
    ] {
        in_browser(async |page| {
            page.open("").await;
            let told = page.js_async(READ_EXPORTS, vec![json!(kinds)]).await;
            let [columns, read, longest]: [f64; 3] = serde_json::from_value(told).expect("three times");
            println!("| {name} | {columns:.0} ms | {read:.0} ms | {longest:.0} ms |");
        })
        .await;
    }
}

fn header(first: &[&str]) {
    let times = ["in the document, median", "p95", "painted, median", "p95"];
    let all = [first, &times].concat();
    println!("| {} |\n|{}", all.join(" | "), " ---: |".repeat(all.len()));
}

/// Of the first or the second of all times.
fn quantile(times: &[Times], which: usize, share: f64) -> f64 {
    let mut sorted: Vec<f64> = times.iter().map(|times| times[which]).collect();
    sorted.sort_by(f64::total_cmp);
    sorted[((sorted.len() - 1) as f64 * share).round() as usize]
}

fn row(circumstances: &str, Measured { times, work }: &Measured) {
    let of = |which: usize| {
        let [median, p95] = [0.5, 0.95].map(|share| quantile(times, which, share));
        format!("{median:.1} ms | {p95:.1} ms")
    };
    let work = work.map_or_else(String::new, |work| format!("{work:.1} ms | "));
    println!("| {circumstances} | {} | {work}{} | {} |", times.len(), of(0), of(1));
}

/// With so many scenarios stored.
async fn keys(stored: usize, slower: u32) -> Measured {
    let mut measured = Measured::default();
    in_browser(async |page| {
        fill_storage(page, stored).await;
        measured = typed(page, "budget", RESULT, slower).await;
    })
    .await;
    measured
}

/// With six of the largest plans there can be, in a view.
async fn largest(view: &str, field: &str, watched: &str, slower: u32) -> Measured {
    let mut measured = Measured::default();
    in_browser(async |page| {
        let plan =
            if ["months", "actuals"].contains(&view) { stored::largest_in_months } else { stored::largest };
        let mut items: Vec<_> = (1..=6).map(plan).collect();
        items.push(stored::view_choices(&[("view", view), ("compare", "1\n2\n3\n4\n5\n6")]));
        page.store(&items).await;
        measured = typed(page, field, watched, slower).await;
    })
    .await;
    measured
}

/// Types digits into a field and takes them away again.
async fn typed(page: &Page, field: &str, watched: &str, slower: u32) -> Measured {
    let mut times = Vec::new();
    page.open("").await;
    if watched == RESULT {
        page.js(SHOW_ALL).await;
        page.arrived().await;
    }
    slow_down(page, slower).await;
    page.js(AFTER_PAINT).await;
    page.js(&[WATCH_KEYS, watched, ")"].concat()).await;
    page.type_into(field, Key::End).await;
    page.devtools("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
    let mut before = 0.0;
    // The first two mark the scenario as changed, which happens once and not with every key.
    for at in 0..KEYS + 2 {
        if at == 2 {
            before = work(page).await;
        }
        page.press(if at % 2 == 0 { Key::NumPad7 } else { Key::Backspace }).await;
        times.push(told(page, &format!("return keys[{at}]")).await);
    }
    let work = (work(page).await - before) / KEYS as f64;
    Measured { times: times.split_off(2), work: Some(work) }
}

/// Milliseconds of processor time that the page's main thread has spent, without what this benchmark asked it.
async fn work(page: &Page) -> f64 {
    let metrics = page.devtools("Performance.getMetrics", json!({})).await;
    let seconds = |name: &str| {
        let metrics = metrics["metrics"].as_array().into_iter().flatten();
        metrics
            .filter(|metric| metric["name"] == name)
            .find_map(|metric| metric["value"].as_f64())
            .unwrap_or(0.0)
    };
    (seconds("TaskDuration") - seconds("DevToolsCommandDuration")) * 1_000.0
}

/// Opens the page again and again: nothing of it is cached, and each time it is a new browser.
async fn starts(stored: usize, slower: u32) -> Measured {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        in_browser(async |page| {
            fill_storage(page, stored).await;
            slow_down(page, slower).await;
            page.before_the_app(&[AFTER_PAINT, WATCH_START].concat()).await;
            page.open("").await;
            times.push(told(page, "return window.usable").await);
        })
        .await;
    }
    Measured { times, work: None }
}

/// Shows a view for the first time, each time in a new browser.
async fn views(view: &str, shown: &str, slower: u32) -> Measured {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        in_browser(async |page| {
            page.open("").await;
            slow_down(page, slower).await;
            page.js(AFTER_PAINT).await;
            let told = page.js_async(SHOW_VIEW, vec![json!(view), json!(shown)]).await;
            times.push(serde_json::from_value(told).expect("two times"));
        })
        .await;
    }
    Measured { times, work: None }
}

async fn fill_storage(page: &Page, count: usize) {
    let scenarios: Vec<_> = (1..=count as u32)
        .map(|n| stored::scenario(&format!("{n:04}"), &format!("Plan {n}"), 12_000 + n))
        .collect();
    page.store(&scenarios).await;
}

async fn slow_down(page: &Page, times: u32) {
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
}

/// What a script returns once it returns something. Asks seldom, so as not to be in the way.
async fn told(page: &Page, script: &str) -> Times {
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        if let Ok(times) = serde_json::from_value(page.js(script).await) {
            return times;
        }
    }
    panic!("{script}: nothing in five seconds");
}
