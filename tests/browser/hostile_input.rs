//! Hostile input from links, files, stored values and outer pages.

use crate::harness::{Page, eventually, in_browser};
use crate::stored::three;
use serde_json::json;
use std::time::{Duration, Instant};

/// Records every script that runs and every dialog that opens.
const CANARY: &str = "
    window.caught = [];
    for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => caught.push(name);
    window.pwned = () => caught.push('script');";

/// Texts that are not scenarios, or scenarios with hostile texts. `BIG` stands for ten million letters.
fn payloads() -> Vec<(&'static str, String)> {
    let plan = |name: &str, budget: &str| {
        format!(
            r#"{{"format":"embudo","version":1,"scenarios":[{{"name":{},"currency":"EUR","budget":{budget},"costPerLead":50,"closeRate":0.05}}]}}"#,
            json!(name)
        )
    };
    vec![
        ("markup", plan("<img src=x onerror=pwned()>", "1")),
        ("address", plan("javascript:pwned()", "1")),
        ("turned round", plan("\u{202e}\u{200f}gnp.exe", "1")),
        ("huge number", plan("a", "1e308")),
        ("too large a number", plan("a", "1e999")),
        ("minus nothing", plan("a", "-0")),
        ("no number", plan("a", "\"NaN\"")),
        ("half a letter", plan("a", "1").replace("\"a\"", "\"\\ud800\"")),
        ("inherited", r#"{"__proto__":{"format":"embudo"},"format":"embudo","version":1,"scenarios":[{"__proto__":{"name":"a"}}]}"#.into()),
        ("nested", ["[".repeat(100_000), "]".repeat(100_000)].concat()),
        ("nested within", format!(r#"{{"format":"embudo","version":1,"scenarios":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000))),
        ("one twice", r#"{"format":"embudo","version":1,"scenarios":[{"id":"a","name":"a","currency":"EUR","budget":1,"costPerLead":1,"closeRate":0.1},{"id":"a","name":"b","currency":"EUR","budget":1,"costPerLead":1,"closeRate":0.1}]}"#.into()),
        ("rows", "Search\t12000\t50\t5%\n".repeat(100_000)),
        ("big", "BIG".into()),
    ]
}

/// Asserts that the page still responds, no script has run and the stored plans are unchanged.
async fn assert_works(page: &Page, what: &str, stored: &[(String, String)]) {
    let begun = Instant::now();
    page.show("plan").await;
    page.fill("close-rate", "10").await;
    eventually!(page.data("sales").await, "20");
    assert!(begun.elapsed() < Duration::from_secs(10), "{what}: {:?}", begun.elapsed());
    page.press_with(thirtyfour::Key::Control, "z").await;
    eventually!(page.data("sales").await, "10");
    assert_eq!(page.js("return window.caught ?? []").await, json!([]), "{what}");
    assert_eq!(plans(page).await, stored, "{what}");
}

async fn plans(page: &Page) -> Vec<(String, String)> {
    let is_plan = |key: &str| key.starts_with("embudo/scenario/") || key.starts_with("embudo/draft/");
    page.stored().await.into_iter().filter(|(key, _)| is_plan(key)).collect()
}

async fn open_three(page: &Page) -> Vec<(String, String)> {
    page.store(&three()).await;
    page.before_the_app(CANARY).await;
    page.open("").await;
    eventually!(page.data("sales").await, "10");
    plans(page).await
}

/// Pastes a text and previews its import; calls back once the result is in the document. The field is hidden, to leave out
/// the time that the browser takes to lay out millions of letters.
const PASTE_AND_PREVIEW: &str = "
    const [given, done] = arguments, field = document.getElementById('bring-text');
    field.hidden = true;
    field.value = given === 'BIG' ? 'x'.repeat(10_000_000) : given;
    const answer = () => (document.getElementById('review') ?? document.getElementById('bring-error')).textContent;
    const before = answer();
    const watch = new MutationObserver(() => {
        if (answer() === before) return;
        watch.disconnect();
        done(true);
    });
    watch.observe(document.body, {subtree: true, childList: true, characterData: true});
    field.dispatchEvent(new Event('change', {bubbles: true}));
    document.getElementById('look').click();
    field.hidden = false;";

#[tokio::test]
async fn what_is_brought_in() {
    in_browser(async |page| {
        let stored = open_three(page).await;
        for (what, payload) in payloads() {
            page.share("import").await;
            assert_eq!(page.js_async(PASTE_AND_PREVIEW, vec![json!(payload)]).await, json!(true), "{what}");
            // A valid import replaces the error, and can be cancelled.
            let good = json!("Search\t12000\t50\t5%");
            page.js_async(PASTE_AND_PREVIEW, vec![good]).await;
            page.click("cancel-review").await;
            eventually!(page.js("return document.getElementById('review')").await, json!(null));
            assert_eq!(page.text("bring-error").await, "");
            assert_works(page, what, &stored).await;
        }
    })
    .await
}

#[tokio::test]
async fn what_is_dropped() {
    in_browser(async |page| {
        let stored = open_three(page).await;
        for (what, payload) in payloads() {
            page.js_with(
                "const text = arguments[0] === 'BIG' ? 'x'.repeat(10_000_000) : arguments[0];
                 const transfer = new DataTransfer();
                 transfer.items.add(new File([text], '<img src=x onerror=pwned()>.json'));
                 document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));",
                vec![json!(payload)],
            )
            .await;
            eventually!(page.js("return ['bring-error', 'export-error'].some(id => document.getElementById(id)?.textContent) || document.getElementById('review') !== null").await, json!(true));
            page.js("document.getElementById('cancel-review')?.click()").await;
            assert_works(page, what, &stored).await;
        }
    })
    .await
}

#[tokio::test]
async fn what_an_address_carries() {
    in_browser(async |page| {
        let stored = open_three(page).await;
        let bomb = page.js_async(
            "const done = arguments[arguments.length - 1];
             const zeros = new Blob([' '.repeat(100_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
             new Response(zeros).arrayBuffer().then(packed => {
                 let text = '';
                 for (const byte of new Uint8Array(packed)) text += String.fromCharCode(byte);
                 done(btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''));
             });", Vec::new()).await;
        let bomb = bomb.as_str().unwrap_or_default().to_owned();
        assert!(bomb.len() > 90_000 && bomb.len() < 200_000, "{}", bomb.len());
        let fragments =
            [("a bomb", bomb), ("no code", "<img src=x onerror=pwned()>".into()), ("nothing", String::new()), ("letters", "A".repeat(300_000))];
        for (what, fragment) in fragments {
            page.js_with("location.hash = 's=' + arguments[0]", vec![json!(fragment)]).await;
            eventually!(page.text("link-trouble").await.is_empty(), false);
            page.click_on("#link-trouble .close").await;
            assert_works(page, what, &stored).await;
        }
    })
    .await
}

#[tokio::test]
async fn what_is_stored() {
    in_browser(async |page| {
        page.before_the_app(CANARY).await;
        for (what, payload) in payloads().into_iter().filter(|(what, _)| *what != "big" && *what != "rows") {
            page.js("if (location.protocol !== 'data:') try { localStorage.clear() } catch {}").await;
            let key = |name: &str| ["embudo/", name].concat();
            let hostile = ["scenario/x", "draft/x", "draft/y", "desk", "preferences", "order"]
                .map(|name| (key(name), payload.clone()));
            page.store(&[three()[..3].to_vec(), hostile.to_vec()].concat()).await;
            page.open("").await;
            page.open_plan(".lines .line .open").await;
            let stored = page.stored().await;
            assert!(stored["embudo/scenario/x"] == payload, "{what}");
            let told = page.texts("#unreadable code").await;
            assert!(told.contains(&"embudo/draft/x".to_owned()), "{what}: {told:?}");
            page.fill("budget", "12000").await;
            assert_eq!(page.js("return caught").await, json!([]), "{what}");
            assert!(page.stored().await["embudo/draft/x"] == payload, "{what}");
        }
    })
    .await
}

#[tokio::test]
async fn what_a_query_says_and_a_window_posts() {
    in_browser(async |page| {
        page.before_the_app(CANARY).await;
        for value in ["1e308", "-0", "NaN", "%E2%80%AE1", "<img src=x onerror=pwned()>", "javascript:pwned()", "%ED%A0%80", "__proto__"] {
            page.open(&format!("?budget={value}&cpl=50&close=5&currency={value}&goal-sales={value}&lang={value}&__proto__={value}")).await;
            page.js("for (const data of [null, 1, 'embudo:height', {type: 'embudo:height', height: 1e9}, {sentinel: 'amp', type: 'embed-size', height: '<img>'}, {__proto__: {type: 'x'}}])
                postMessage(data, '*')").await;
            page.fill("budget", "12000").await;
            eventually!(page.data("leads").await, "240");
            assert_eq!(page.js("return caught").await, json!([]), "{value}");
        }
    })
    .await
}
