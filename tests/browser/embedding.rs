//! Embudo in a frame of another page: the embedded view, its height messages, and the frames that wikis make.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Hosting, Page, Site, eventually, in_browser, only_in_chromium, setting};
use crate::layout::overflowing_elements;
use crate::stored::three;
use embudo::io::{file_from_json, scenarios_from_fragment, share_fragment};
use embudo::model::{Currency, Input};
use serde_json::{Value, json};
use thirtyfour::Key;

const PLAN: &str = "view=embed&budget=12000&cpl=50&close=5&sales-cost=1200";

/// A wiki page with this content.
pub fn wiki(content: &str) -> String {
    let head = "<!doctype html><title>Wiki</title><link rel=icon href=data:,><h1>Wiki</h1>";
    [head, content].concat()
}

/// A site with a wiki page beside it at `wiki`.
pub fn site_in(content: &str) -> Site {
    hosted(Hosting { pages: vec![("wiki", wiki(content))], ..Hosting::default() })
}

pub fn hosted(hosting: Hosting) -> Site {
    Site::host(setting("EMBUDO_DIST"), hosting)
}

/// Opens the wiki page and switches to its frame once the app has started there.
pub async fn open_frame(page: &Page, site: &Site) {
    page.visit(&format!("{}/wiki", site.origin)).await;
    page.enter_frame("iframe").await;
    page.started().await;
}

/// Types a plan and asserts its results.
pub async fn calculates(page: &Page) {
    page.fill_plan(["6000", "25", "10"]).await;
    eventually!(page.results().await, ["240", "24", "250"]);
}

#[tokio::test]
async fn the_headline_three_fields_four_figures_and_the_funnel_need_less_than_600_pixels() {
    for language in ["en", "es"] {
        for width in [320, 360, 700, 920] {
            let frame = format!(
                "<iframe width={width} height=300 src='./?view=embed&budget=12000&cpl=50&close=5&lang={language}'></iframe>"
            );
            let site = site_in(&frame);
            in_browser(async |page| {
                open_frame(page, &site).await;
                eventually!(page.results().await, ["240", "12", "1000"]);
                let height =
                    page.js("return document.querySelector('.page').getBoundingClientRect().height").await;
                assert!(height.as_f64().unwrap() < 600.0, "{language}, {width} px: {height}");
            })
            .await;
        }
    }
}

#[tokio::test]
async fn the_embedded_view_shows_one_plan_and_keeps_nothing() {
    let site = site_in(&format!("<iframe width=720 height=600 src='./?{PLAN}&lang=es'></iframe>"));
    in_browser(async |page| {
        // The reader has stored plans on the same origin.
        page.visit(&format!("{}/empty", site.origin)).await;
        page.put(&three()).await;
        let before = page.stored().await;

        open_frame(page, &site).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        for absent in [".top", ".views", ".scenarios", "#save", "#language"] {
            assert_eq!(page.texts(absent).await, [""; 0], "{absent}");
        }
        assert_eq!(page.attribute("html", "lang").await.as_deref(), Some("es"));
        assert!(page.texts("#funnel-heading").await.contains(&"El embudo".to_owned()));
        calculates(page).await;
        page.press_with(Key::Control, "s").await;
        // Of the optional fields those that the plan has.
        assert_eq!(page.texts("#sale-value, #margin, #fixed-cost, #add-channel, #add-stage").await, [""; 0]);
        page.fill("sales-cost", "2400").await;
        eventually!(page.data("loaded-cac").await, "350");
        page.fill("sales-cost", "").await;
        eventually!(page.data("loaded-cac").await, "250");
        page.press_with(Key::Control, "z").await;
        eventually!(page.data("loaded-cac").await, "300");
        assert_eq!(page.stored().await, before);

        open_frame(page, &site).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
    })
    .await
}

#[tokio::test]
async fn without_a_plan_the_embedded_view_shows_everybody_the_example() {
    let site = site_in("<iframe width=720 height=600 src='./?view=embed'></iframe>");
    in_browser(async |page| {
        page.visit(&format!("{}/empty", site.origin)).await;
        page.put(&three()).await;
        open_frame(page, &site).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        assert_eq!(page.texts(".embed-name").await, ["Example"]);
    })
    .await
}

#[tokio::test]
async fn its_own_tab_gets_the_plan_as_it_stands() {
    let site =
        site_in(&format!("<iframe width=720 height=600 src='./?{PLAN}&lang=es&currency=USD'></iframe>"));
    in_browser(async |page| {
        open_frame(page, &site).await;
        calculates(page).await;
        let before = page.js("return document.getElementById('own-tab').href").await;
        page.fill("sales-cost", "2400").await;
        eventually!(page.data("loaded-cac").await, "350");
        // It follows once typing rests.
        eventually!(page.js("return document.getElementById('own-tab').href").await != before, true);
        tokio::time::sleep(std::time::Duration::from_millis(800)).await;
        let address = page.js("return document.getElementById('own-tab').href").await;
        let address = address.as_str().expect("an address").to_owned();
        let (page_and_query, fragment) = address.split_once('#').expect("it carries a plan");
        assert_eq!(page_and_query, format!("{}/?lang=es", site.origin));
        let carried = scenarios_from_fragment(fragment).expect("it can be read").expect("it carries a plan");
        let [Ok(carried)] = &carried[..] else { panic!("one plan, not {carried:?}") };
        assert_eq!(carried.scenario.currency, Currency::USD);
        assert_eq!(carried.scenario.plan.input(Input::Budget), Some(6_000.0));
        assert_eq!(carried.scenario.plan.input(Input::SalesCost), Some(2_400.0));
        // With an invalid field the last results stay.
        page.fill("budget", "6000x").await;
        tokio::time::sleep(std::time::Duration::from_millis(800)).await;
        assert_eq!(page.js("return document.getElementById('own-tab').href").await, json!(address));

        page.click("own-tab").await;
        page.go_to_newest_tab().await;
        page.started().await;
        assert_eq!(page.js("return [location.href, window.opener]").await, json!([address, null]));
        assert_eq!(page.texts(".brand").await.len(), 1);
        eventually!(page.results().await, ["240", "24", "250"]);

        // The link of an embedded page can be embedded too.
        page.visit(&format!("{}/?view=embed#{fragment}", site.origin)).await;
        page.started().await;
        eventually!(page.results().await, ["240", "24", "250"]);
        assert_eq!(page.texts(".top").await, [""; 0]);
    })
    .await
}

#[tokio::test]
async fn its_address_is_not_made_with_every_key() {
    in_browser(async |page| {
        page.open(&format!("?{PLAN}")).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        let changes = page.js_async("const done = arguments[0], field = document.getElementById('budget');
            let changes = 0, keys = 0;
            new MutationObserver(seen => changes += seen.length).observe(document.getElementById('own-tab'), {attributeFilter: ['href']});
            (function press() {
                field.value = 12000 + ++keys;
                field.dispatchEvent(new Event('input', {bubbles: true}));
                setTimeout(keys < 20 ? press : () => done(changes), keys < 20 ? 20 : 1000);
            })();", Vec::new()).await;
        let changes = changes.as_u64().expect("a number");
        assert!((1..10).contains(&changes), "{changes} for twenty keys");
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_embedded_view() {
    only_in_chromium!("an emulated colour scheme");
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        for language in ["en", "es"] {
            page.open(&format!("?{PLAN}&lang={language}")).await;
            page.js(&axe).await;
            for scheme in ["light", "dark"] {
                page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                for width in [720, 320] {
                    page.resize(width).await;
                    finds_nothing(page, &format!("{language}, {scheme}, {width} wide")).await;
                }
            }
        }
    })
    .await
}

#[tokio::test]
async fn a_small_frame_without_a_script_around_it_is_enough() {
    for language in ["en", "es"] {
        let site =
            site_in(&format!("<iframe width=320 height=600 src='./?{PLAN}&lang={language}'></iframe>"));
        in_browser(async |page| {
            open_frame(page, &site).await;
            for plan in [["1e15", "0.01", "99.99"], ["12x", "no number", "101"], ["6000", "25", "10"]] {
                page.fill_plan(plan).await;
                page.fill("sales-cost", "999999999999999").await;
                eventually!((language, plan, overflowing_elements(page).await), (language, plan, vec![]));
            }
        })
        .await;
    }
}

#[tokio::test]
async fn an_address_with_escaped_ampersands_is_put_right() {
    let escaped = PLAN.replace('&', "&amp;amp;");
    for (file, sandbox) in [("./", ""), ("embudo.html", ""), ("embudo.html", "sandbox=allow-scripts")] {
        let site =
            site_in(&format!("<iframe width=720 height=600 {sandbox} src='{file}?{escaped}'></iframe>"));
        in_browser(async |page| {
            open_frame(page, &site).await;
            eventually!(page.results().await, ["240", "12", "1000"]);
            assert_eq!(page.texts(".top").await, [""; 0]);
            // A browser may refuse it in a sandbox, where the plan is read nevertheless.
            if sandbox.is_empty() {
                assert_eq!(page.js("return location.search").await, json!(format!("?{PLAN}")));
            }
        })
        .await;
    }
}

/// Whether the first of these elements is wholly in sight without scrolling.
async fn is_in_sight(page: &Page, css: &str) -> Value {
    let script = "const {top, bottom, left, right} = document.querySelector(arguments[0]).getBoundingClientRect();
        return scrollY === 0 && innerHeight === 600 && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth";
    page.js_with(script, vec![json!(css)]).await
}

#[tokio::test]
async fn each_kind_shows_its_headline_and_first_figures_without_scrolling() {
    let plan = |name: &str, close: f64| {
        json!({ "name": name, "currency": "EUR", "channels": [{ "budget": 12_000, "costPerLead": 50 }],
            "stages": ["MQL", "SQL"], "stageRates": [0.4, 0.5, close], "salesCost": 6_000, "saleValue": 2_500,
            "margin": 0.8, "months": 6, "firstMonth": "2027-01", "lagMedian": 45, "lagUpperQuartile": 75 })
    };
    let file =
        json!({ "format": "embudo", "version": 3, "scenarios": [plan("Spring", 0.25), plan("Autumn", 0.3)] });
    let plans: Vec<_> = file_from_json(&file.to_string()).expect("a file").into_iter().flatten().collect();
    let fragment = share_fragment(&plans.iter().map(|it| &it.scenario).collect::<Vec<_>>()).expect("a link");
    for (show, figure) in [("plan", "#leads"), ("months", ".month-money h3"), ("compare", ".comparison h2")] {
        for width in [320, 600, 900] {
            for language in ["en", "es"] {
                let address = format!("./?view=embed&show={show}&lang={language}#{fragment}");
                let site = site_in(&format!("<iframe width={width} height=600 src='{address}'></iframe>"));
                in_browser(async |page| {
                    page.visit(&format!("{}/wiki", site.origin)).await;
                    page.enter_frame("iframe").await;
                    page.element(figure).await;
                    let case = (show, width, language);
                    for css in ["#verdict", figure] {
                        eventually!((case, css, is_in_sight(page, css).await), (case, css, json!(true)));
                    }
                    eventually!((case, overflowing_elements(page).await), (case, vec![]));
                    assert_eq!(page.texts(".top, .save-picture, #save").await, [""; 0], "{case:?}");
                })
                .await;
            }
        }
    }
}

#[tokio::test]
async fn an_embedded_comparison_is_of_all_plans_of_the_link_and_can_be_opened() {
    let plan = |at: u32| json!({ "name": format!("Plan {at}"), "currency": "EUR", "budget": 1_000 * at, "costPerLead": 50, "closeRate": 0.05 });
    let file =
        json!({ "format": "embudo", "version": 1, "scenarios": (1..=5).map(plan).collect::<Vec<_>>() });
    let plans: Vec<_> = file_from_json(&file.to_string()).expect("a file").into_iter().flatten().collect();
    let fragment = share_fragment(&plans.iter().map(|it| &it.scenario).collect::<Vec<_>>()).expect("a link");
    let site = site_in(&format!(
        "<iframe width=900 height=600 src='./?view=embed&show=compare&lang=en#{fragment}'></iframe>"
    ));
    in_browser(async |page| {
        page.visit(&format!("{}/wiki", site.origin)).await;
        page.enter_frame("iframe").await;
        page.element(".comparison").await;
        eventually!(
            page.texts(".comparison thead .name").await,
            ["Plan 1", "Plan 2", "Plan 3", "Plan 4", "Plan 5"]
        );
        assert_eq!(page.texts("#reset").await.len(), 0, "there is nothing to type into");
        page.click("own-tab").await;
        page.go_to_newest_tab().await;
        page.started().await;
        eventually!(page.current_view().await, "compare");
        eventually!(page.names().await.len(), 5);
    })
    .await
}

#[tokio::test]
async fn what_it_should_show_and_does_not_know_is_told() {
    in_browser(async |page| {
        page.open(&format!("?{PLAN}&show=everything&lang=en")).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        eventually!(page.texts(".notice").await.iter().any(|it| it.contains("everything")), true);
        page.open(&format!("?{PLAN}&show=plan&lang=en")).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        page.fill("budget", "6000").await;
        eventually!(page.results().await, ["120", "6", "1000"]);
        page.click("reset").await;
        eventually!(page.results().await, ["240", "12", "1000"]);
    })
    .await
}

/// Records every message that the outer page receives.
const NOTE_MESSAGES: &str = "<script>
    window.told = [];
    addEventListener('message', ({data}) => told.push(data));
    </script>";

/// The heights posted so far, each in both message formats.
async fn heights(page: &Page) -> Vec<Value> {
    page.leave_frames().await;
    let told = page.js("return told").await;
    page.enter_frame("iframe").await;
    let told: Vec<Value> = told.as_array().expect("a list").clone();
    let heights = |kind: &str| -> Vec<Value> {
        told.iter()
            .filter(|message| message["type"] == kind)
            .map(|message| message["height"].clone())
            .collect()
    };
    let (ours, amp) = (heights("embudo:height"), heights("embed-size"));
    assert_eq!(ours, amp);
    assert_eq!(told.len(), ours.len() + amp.len(), "{told:?}");
    assert!(told.iter().filter(|it| it["type"] == "embed-size").all(|it| it["sentinel"] == "amp"));
    ours
}

const CONTENT_HEIGHT: &str = "return Math.ceil(document.body.getBoundingClientRect().height)";

#[tokio::test]
async fn a_height_is_told_when_it_changes_and_only_then() {
    let frame = format!("{NOTE_MESSAGES}<iframe width=500 height=600 src='./?{PLAN}'></iframe>");
    let site = site_in(&frame);
    in_browser(async |page| {
        open_frame(page, &site).await;
        eventually!(heights(page).await.len(), 1);
        page.type_into("budget", "777").await;
        eventually!(page.data("leads").await, "240015.54");
        assert_eq!(heights(page).await, [page.js(CONTENT_HEIGHT).await]);
        page.click_on(".data summary").await;
        eventually!(heights(page).await.len(), 2);
        page.click_on(".data summary").await;
        eventually!(heights(page).await.len(), 3);
        let told = heights(page).await;
        assert_eq!(told[0], told[2]);
        assert!(told[1].as_f64() > told[0].as_f64());
    })
    .await
}

#[tokio::test]
async fn with_embed_js_a_frame_is_as_tall_as_its_content_after_a_hundred_edits() {
    let script = "<script src=embed.js></script>";
    let frame =
        format!("{script}{NOTE_MESSAGES}<iframe data-embudo width=500 height=150 src='./?{PLAN}'></iframe>");
    let site = site_in(&frame);
    in_browser(async |page| {
        open_frame(page, &site).await;
        let fits = "return innerHeight === Math.ceil(document.body.getBoundingClientRect().height)";
        eventually!(page.js(fits).await, true);
        let first = page.js("return innerHeight").await;
        for edit in 0..100 {
            let field = ["budget", "cost-per-lead", "close-rate"][edit % 50 % 3];
            match edit < 50 {
                true => page.type_into(field, "1").await,
                false => page.type_into(field, Key::Backspace).await,
            }
        }
        eventually!(page.results().await, ["240", "12", "1000"]);
        eventually!(page.js(fits).await, true);
        assert_eq!(page.js("return innerHeight").await, first);
        assert!(heights(page).await.len() < 100, "{:?}", heights(page).await);
        // In a narrower frame the content has another height: it leaves out what a small frame has no room for.
        page.leave_frames().await;
        page.js("document.querySelector('iframe').width = 320").await;
        page.enter_frame("iframe").await;
        eventually!(page.js(fits).await, true);
        assert_ne!(page.js("return innerHeight").await, first);
    })
    .await
}

#[tokio::test]
async fn embed_js_listens_to_the_frame_itself_within_bounds() {
    let content = "<script src=embed.js></script>
        <iframe data-embudo height=300 src=empty></iframe>
        <iframe id=other height=300 src=empty></iframe>";
    let site = site_in(content);
    in_browser(async |page| {
        page.visit(&format!("{}/wiki", site.origin)).await;
        // Posts a message, waits until it has arrived, and returns the height of the frame.
        let send = "const [from, data, done] = arguments;
            const source = {page: window, frame: frames[0], other: frames[1]}[from];
            addEventListener('message', () => setTimeout(() => done(document.querySelector('iframe').clientHeight)), {once: true});
            source.eval(`parent.postMessage(${data}, '*')`)";
        for (from, message, height) in [
            ("frame", "{type: 'embudo:height', height: 444.2}", 445),
            ("page", "{type: 'embudo:height', height: 500}", 445),
            ("other", "{type: 'embudo:height', height: 500}", 445),
            ("frame", "{sentinel: 'amp', type: 'embed-size', height: 500}", 445),
            ("frame", "{type: 'embudo:height', height: '500'}", 445),
            ("frame", "{type: 'embudo:height', height: NaN}", 445),
            ("frame", "{type: 'embudo:height'}", 445),
            ("frame", "null", 445),
            ("frame", "'embudo:height'", 445),
            ("frame", "{type: 'embudo:height', height: -5}", 100),
            ("frame", "{type: 'embudo:height', height: 1e9}", 20_000),
            ("frame", "{type: 'embudo:height', height: 600}", 600),
        ] {
            let found = page.js_async(send, vec![json!(from), json!(message)]).await;
            assert_eq!(found, height, "{from}: {message}");
        }
        assert_eq!(page.js("return document.getElementById('other').clientHeight").await, 300);
    })
    .await
}

#[tokio::test]
async fn what_a_page_around_it_posts_changes_nothing() {
    let site = site_in("<iframe width=720 height=600 src='./?budget=12000&cpl=50&close=5'></iframe>");
    in_browser(async |page| {
        open_frame(page, &site).await;
        eventually!(page.results().await, ["240", "12", "1000"]);
        let state = "return [document.body.innerHTML, JSON.stringify({...localStorage}), location.href]";
        let before = page.js(state).await;
        page.leave_frames().await;
        page.js("const deep = []; let it = deep; for (let i = 0; i < 500; i++) it.push(it = []);
            const rubbish = [null, undefined, 0, NaN, '', 'embudo:height', '<img src=x onerror=alert(1)>', 'x'.repeat(1e7), deep,
                {type: 'embudo:height', height: 5}, {sentinel: 'amp', type: 'embed-size', height: 5}, {type: 'save'},
                JSON.parse('{\"__proto__\": {\"budget\": 1}}'), new ArrayBuffer(1e6), new Date(NaN), /x/, new Map([[1, 2]])];
            rubbish.forEach(each => frames[0].postMessage(each, '*'))")
            .await;
        page.enter_frame("iframe").await;
        // A message from the frame itself arrives after all of them.
        page.js_async("addEventListener('message', ({data}) => data === 'last' && arguments[0]()); postMessage('last', '*')", vec![])
            .await;
        assert_eq!(page.js(state).await, before);
        calculates(page).await;
    })
    .await
}
