//! Sending and importing scenarios by links, files and pasted text.

use crate::harness::{CATCH_FILES, Page, eventually, in_browser};
use crate::stored::{order, scenario, three};
use serde_json::{Value, json};
use thirtyfour::Key;

const CATCH_CLIPBOARD: &str = "
    navigator.clipboard.writeText = async text => { window.copied = text; };";
const REFUSE_CLIPBOARD: &str = "
    navigator.clipboard.writeText = async () => { throw new DOMException('no', 'NotAllowedError'); };";

/// Puts a file into the page's file input, or drops it on the page.
pub const GIVE_FILE: &str = "
    const [text, dropped] = arguments;
    const file = new File([text], 'plans.json', {type: 'application/json'});
    const transfer = new DataTransfer();
    transfer.items.add(file);
    if (dropped) {
        for (const kind of ['dragover', 'drop']) {
            document.body.dispatchEvent(new DragEvent(kind, {dataTransfer: transfer, bubbles: true, cancelable: true}));
        }
    } else {
        const field = document.getElementById('bring-file');
        field.files = transfer.files;
        field.dispatchEvent(new Event('change', {bubbles: true}));
    }";

async fn open_three(page: &Page) {
    page.store(&three()).await;
    page.before_the_app(CATCH_FILES).await;
    page.before_the_app(CATCH_CLIPBOARD).await;
    page.open("").await;
    eventually!(page.value("scenario-name").await, "Alpha");
    page.open_share().await;
}

async fn link(page: &Page) -> String {
    page.click("copy-link").await;
    eventually!(page.js("return window.copied ?? ''").await != json!(""), true);
    page.js("return copied").await.as_str().unwrap_or_default().to_owned()
}

fn without_view_choices(stored: std::collections::BTreeMap<String, String>) -> Vec<(String, String)> {
    let is_plan = |key: &str| key != "embudo/desk" && key != "embudo/preferences";
    stored.into_iter().filter(|(key, _)| is_plan(key)).collect()
}

#[tokio::test]
async fn a_link_shows_its_plan_beside_what_is_stored_and_is_saved_on_request() {
    in_browser(async |page| {
        open_three(page).await;
        let link = link(page).await;
        assert!(link.len() < 400, "{link}");
        assert!(page.text("link-length").await.contains("The link carries the plan itself."));
        let stored = page.stored().await;
        let (_, fragment) = link.split_once('#').expect("a fragment");
        page.open(&["?lang=en#", fragment].concat()).await;
        eventually!(page.text("banner").await.contains("This plan came with the link"), true);
        assert_eq!(page.value("budget").await, "10,000");
        assert_eq!(page.stored().await, stored);
        // Some programs encode the `#`.
        page.open(&["?lang=en%23", fragment].concat()).await;
        eventually!(page.text("banner").await.contains("This plan came with the link"), true);
        assert_eq!(page.js("return location.hash").await, json!(["#", fragment].concat()));
        assert_eq!(page.attribute("html", "lang").await.as_deref(), Some("en"));
        page.close_share().await;
        page.click("save").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma", "Alpha (2)"]);
        eventually!(page.js("return location.hash").await, json!(""));
        page.reload().await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma", "Alpha (2)"]);
    })
    .await
}

#[tokio::test]
async fn a_link_of_several_pasted_into_an_open_tab() {
    in_browser(async |page| {
        open_three(page).await;
        page.choose("send", "all").await;
        eventually!(page.text("link-length").await.is_empty(), false);
        let link = link(page).await;
        let (_, fragment) = link.split_once('#').expect("a fragment");
        page.js_with("location.hash = arguments[0]", vec![json!(fragment)]).await;
        eventually!(page.text("banner").await.contains("3 plans came with the link"), true);
        assert_eq!(page.names().await, ["Alpha", "Beta", "Gamma", "Alpha", "Beta", "Gamma"]);
        page.close_share().await;
        page.click("drop-previews").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        eventually!(page.js("return location.hash").await, json!(""));
        page.js_with("location.hash = arguments[0]", vec![json!(fragment)]).await;
        eventually!(page.names().await.len(), 6);
        page.click("save-previews").await;
        eventually!(page.names().await[3..].to_vec(), ["Alpha (2)", "Beta (2)", "Gamma (2)"]);
    })
    .await
}

#[tokio::test]
async fn a_broken_link_is_told_and_everything_else_works() {
    in_browser(async |page| {
        page.store(&three()).await;
        page.open("?lang=es#s=abc").await;
        eventually!(page.text("link-trouble").await.contains("El enlace está cortado o dañado"), true);
        assert_eq!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        page.fill("budget", "13000").await;
        eventually!(page.data("leads").await, "260");
        page.click_on("#link-trouble .close").await;
        eventually!(page.text("link-trouble").await, "");
    })
    .await
}

#[tokio::test]
async fn what_is_saved_as_a_file_cleared_and_brought_in_is_the_same() {
    in_browser(async |page| {
        open_three(page).await;
        page.choose("send", "all").await;
        page.share("file").await;
        page.click("save-file").await;
        eventually!(page.js("return files.length").await, json!(1));
        let file = page.js("return files[0]").await;
        assert_eq!(file[0], json!("embudo.json"));
        // As this version writes them, which may differ from the fixture.
        page.share("import").await;
        page.js_with(GIVE_FILE, vec![file[1].clone(), json!(false)]).await;
        eventually!(page.texts("#review td").await, ["is here already, nothing changes"; 3]);
        page.click("cancel-review").await;
        for _ in 0..3 {
            page.in_plan_menu("delete").await;
        }
        eventually!(page.names().await, Vec::<String>::new());
        page.js_with(GIVE_FILE, vec![file[1].clone(), json!(true)]).await;
        eventually!(page.texts("#review td").await, ["is added"; 3]);
        assert_eq!(page.names().await, Vec::<String>::new());
        page.click("bring").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        let first = without_view_choices(page.stored().await);
        page.click_on("#removed .close").await;
        page.open_share().await;
        page.share("file").await;
        page.click("save-file").await;
        eventually!(page.js("return files.length").await, json!(2));
        assert_eq!(page.js("return files[1][1]").await, file[1]);
        page.press_with(Key::Control, "z").await;
        eventually!(page.names().await, Vec::<String>::new());
        page.close_share().await;
        page.click("forth").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        assert_eq!(without_view_choices(page.stored().await), first);
    })
    .await
}

#[tokio::test]
async fn the_review_lets_decide_about_what_changed() {
    in_browser(async |page| {
        open_three(page).await;
        page.choose("send", "all").await;
        page.share("file").await;
        page.click("save-file").await;
        eventually!(page.js("return files.length").await, json!(1));
        let Value::String(file) = page.js("return files[0][1]").await else { panic!("a text") };
        let changed = file
            .replace("10000", "11000")
            .replace("20000", "22000")
            .replace("\"closeRate\":0.05", "\"closeRate\":0.05,\"margin\":7");
        let good = file.replace("10000", "11000").replace("20000", "22000");
        page.share("import").await;
        page.js_with(GIVE_FILE, vec![json!(changed), json!(false)]).await;
        eventually!(page.texts("#review td.wrong").await.len(), 3);
        page.js_with(GIVE_FILE, vec![json!(good), json!(false)]).await;
        eventually!(page.texts("#review select").await.len(), 2);
        page.choose("decide-0", "replace").await;
        page.click("bring").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma", "Beta (2)"]);
        page.open_plan(".line:nth-child(1) .open").await;
        eventually!(page.value("budget").await, "11,000");
        eventually!(page.text("removed").await.contains("1 plan imported, 1 replaced"), true);
        page.click("undo").await;
        eventually!(page.names().await, ["Alpha", "Beta", "Gamma"]);
        eventually!(page.value("budget").await, "10,000");
    })
    .await
}

#[tokio::test]
async fn a_pasted_table_or_address_becomes_a_plan_and_nonsense_is_told() {
    in_browser(async |page| {
        open_three(page).await;
        page.share("import").await;
        page.fill("bring-text", "hello").await;
        page.click("look").await;
        eventually!(page.text("bring-error").await.contains("This is no link, file or table"), true);
        page.js_with(
            "const field = document.getElementById('bring-text'); field.value = arguments[0];
             field.dispatchEvent(new Event('change', {bubbles: true}))",
            vec![json!("Search\t12000\t50\t5%\nFairs\t3000\t60\t10%")],
        )
        .await;
        page.click("look").await;
        eventually!(page.texts("#review td").await, ["is added"]);
        page.click("bring").await;
        eventually!(page.names().await.len(), 4);
        eventually!(page.value("channel-name").await, "Search");

        page.share("import").await;
        eventually!(page.value("bring-text").await, "");
        page.fill("bring-text", "https://wiki.example/embudo/?budget=9000&cpl=50&close=5&lang=es").await;
        page.click("look").await;
        eventually!(page.texts("#review td").await, ["is added"]);
        page.click("bring").await;
        eventually!(page.results().await, ["180", "9", "1000"]);
        assert_eq!(page.attribute("html", "lang").await.as_deref(), Some("en"), "it is a plan, not a visit");
    })
    .await
}

#[tokio::test]
async fn among_many_plans_every_one_can_be_found_and_sent() {
    in_browser(async |page| {
        let many: Vec<_> =
            (1..=100).map(|at| scenario(&format!("{at:03}"), &format!("Plan {at}"), 1_000 + at)).collect();
        let ids: Vec<_> = (1..=100).map(|at| format!("{at:03}")).collect();
        let in_order = order(&ids.iter().map(String::as_str).collect::<Vec<_>>());
        page.store(&[many, vec![in_order]].concat()).await;
        page.before_the_app(CATCH_FILES).await;
        page.open("").await;
        eventually!(page.value("scenario-name").await, "Plan 1");
        page.open_share().await;
        page.choose("send", "chosen").await;
        eventually!(page.texts(".picks button").await.len(), 60);
        assert!(page.text("send-rest").await.starts_with("And 40 more"));
        assert_eq!(page.text("link-length").await, "Choose at least one plan that is complete.");
        page.click("send-002").await;
        page.fill("send-sought", "plan 99").await;
        eventually!(page.texts(".picks button").await, ["Plan 2", "Plan 99"]);
        page.click("send-099").await;
        // A scenario that does not match the search disappears when it is unchosen, and the focus moves to the search field.
        page.element("#send-002").await.focus().await.expect("a button takes the focus");
        page.press(Key::Enter).await;
        eventually!(page.texts(".picks button").await, ["Plan 99"]);
        eventually!(page.focus().await, "send-sought");
        page.fill("send-sought", "nowhere").await;
        eventually!(page.text("send-rest").await, "No plan has that in its name.");
        assert_eq!(page.attribute("#send-099", "aria-pressed").await.as_deref(), Some("true"));
        page.share("file").await;
        page.click("save-file").await;
        eventually!(page.js("return files.length").await, json!(1));
        let sent = page.js("return JSON.parse(files[0][1]).scenarios.map(it => it.name)").await;
        assert_eq!(sent, json!(["Plan 99"]));

        // Too many for a link: the file and its text are offered.
        page.choose("send", "all").await;
        eventually!(page.text("link-length").await, "That is too much for a link. Save a file instead.");
        assert_eq!(page.texts("#copy-link").await, [""; 0]);
        assert_eq!(page.texts("#save-file, #copy-file").await, ["Save as a file", "Copy the file’s text"]);
    })
    .await
}

#[tokio::test]
async fn few_plans_that_unfold_to_too_much_are_sent_as_a_file() {
    in_browser(async |page| {
        let channel = |at: u32| json!({ "name": format!("{at:02}{}", "🚀".repeat(118)), "budget": 1, "costPerLead": 1, "rates": [0.5] });
        let wide = |at: u32| {
            let record = json!({ "name": format!("Wide {at}"), "currency": "EUR", "channels": (0..50).map(channel).collect::<Vec<_>>() });
            let file = json!({ "format": "embudo", "version": 2, "scenarios": [record] });
            (format!("embudo/scenario/{at:02}"), file.to_string())
        };
        page.store(&(1..=45).map(wide).collect::<Vec<_>>()).await;
        page.open("?lang=es").await;
        eventually!(page.names().await.len() > 1, true);
        page.open_share().await;
        page.choose("send", "all").await;
        eventually!(page.text("link-length").await, "Es demasiado para un enlace. Mejor guarda un archivo.");
        assert_eq!(page.texts("#copy-link").await, [""; 0]);
        page.choose("send", "this").await;
        eventually!(page.texts("#copy-link").await.len(), 1);
    })
    .await
}

#[tokio::test]
async fn where_the_clipboard_refuses_the_link_is_shown_selected() {
    in_browser(async |page| {
        page.before_the_app(REFUSE_CLIPBOARD).await;
        page.open("?lang=es").await;
        page.open_share().await;
        page.click("copy-link").await;
        eventually!(page.value("copy-link-text").await.contains("#s="), true);
        eventually!(page.js("
            const field = document.activeElement;
            return field.id === 'copy-link-text' && field.selectionEnd - field.selectionStart === field.value.length").await,
            json!(true));
    })
    .await
}
