//! The palette of commands and the list of keys.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Page, eventually, in_browser, only_in_chromium, setting};
use crate::stored::three;
use serde_json::json;
use thirtyfour::Key;

async fn open_palette(page: &Page) {
    page.press_with(Key::Control, "k").await;
    eventually!(page.focus().await, "command");
}

async fn active(page: &Page) -> String {
    page.texts("#command-list [aria-selected=true] span").await.concat()
}

#[tokio::test]
async fn a_command_is_found_by_its_words_and_run_by_the_keyboard() {
    in_browser(async |page| {
        page.store(&three()).await;
        page.open("?lang=en").await;
        eventually!(page.value("scenario-name").await, "Alpha");
        open_palette(page).await;
        eventually!(active(page).await, "Go to Plan");
        page.press(Key::Up).await;
        eventually!(active(page).await, "Open Gamma");
        page.press(Key::Down).await;
        eventually!(active(page).await, "Go to Plan");
        page.type_into("command", "mont go").await;
        eventually!(page.texts("#command-list li span").await, ["Go to Months"]);
        assert_eq!(page.attribute("#command", "aria-activedescendant").await.as_deref(), Some("command-0"));
        page.press(Key::Enter).await;
        eventually!(page.current_view().await, "months");
        eventually!(page.focus().await, "verdict");

        open_palette(page).await;
        page.type_into("command", "agreement").await;
        page.press(Key::Enter).await;
        eventually!(page.current_view().await, "agreement");

        // From the menu of help as well.
        page.click("help").await;
        page.click("open-commands").await;
        eventually!(page.focus().await, "command");
        page.press(Key::Escape).await;
        eventually!(page.texts("#commands-dialog").await.len(), 0);

        // Another plan, a way of sharing, and nothing.
        open_palette(page).await;
        page.type_into("command", "gamma").await;
        page.press(Key::Enter).await;
        eventually!(page.value("scenario-name").await, "Gamma");
        open_palette(page).await;
        page.type_into("command", "share embed").await;
        page.press(Key::Enter).await;
        eventually!(page.attribute("#share-pane", "aria-labelledby").await, Some("share-embed".to_owned()));
        page.close_share().await;
        open_palette(page).await;
        page.type_into("command", "nowhere").await;
        eventually!(page.texts("#command-list li").await.len(), 0);
        page.press(Key::Enter).await;
        page.press(Key::Escape).await;
        eventually!(page.texts("#commands-dialog").await.len(), 0);
    })
    .await
}

#[tokio::test]
async fn words_are_found_without_their_accents_and_only_what_can_be_done_is_offered() {
    in_browser(async |page| {
        page.open("?lang=es").await;
        open_palette(page).await;
        assert_eq!(page.texts("#command-list #command-0").await.len(), 1);
        page.type_into("command", "exportacion").await;
        eventually!(page.texts("#command-list li span").await, ["Desde una exportación…"]);
        page.fill("command", "deshacer").await;
        eventually!(page.texts("#command-list li").await.len(), 0);
        page.press(Key::Escape).await;
        page.fill("budget", "7000").await;
        eventually!(page.data("leads").await, "140");
        open_palette(page).await;
        page.type_into("command", "deshacer").await;
        eventually!(page.texts("#command-list li span").await, ["Deshacer"]);
        page.click("command-0").await;
        eventually!(page.data("leads").await, "240");
    })
    .await
}

#[tokio::test]
async fn a_question_mark_lists_the_keys_unless_it_is_typed() {
    in_browser(async |page| {
        page.open("?lang=en").await;
        page.element("#scenario-name").await.focus().await.expect("a field takes the focus");
        page.press("?").await;
        eventually!(page.value("scenario-name").await, "?");
        assert_eq!(page.texts("#keyboard-dialog").await.len(), 0);
        page.element("#share").await.focus().await.expect("a button takes the focus");
        page.press("?").await;
        eventually!(page.texts("#keyboard-dialog[open] kbd").await.iter().any(|it| it == "Ctrl K"), true);
        page.press(Key::Escape).await;
        eventually!(page.texts("#keyboard-dialog").await.len(), 0);
        eventually!(page.focus().await, "share");
        // An embedded page has neither.
        page.open("?view=embed&lang=en").await;
        page.element("#reset").await.focus().await.expect("a button takes the focus");
        page.press("?").await;
        page.press_with(Key::Control, "k").await;
        assert_eq!(page.texts("dialog").await.len(), 0);
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_either() {
    only_in_chromium!("an emulated colour scheme");
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    in_browser(async |page| {
        for language in ["en", "es"] {
            page.open(&format!("?lang={language}")).await;
            page.js(&axe).await;
            for dialog in ["commands", "keyboard"] {
                match dialog {
                    "commands" => open_palette(page).await,
                    _ => {
                        page.element("#share").await.focus().await.expect("a button takes the focus");
                        page.press("?").await;
                        page.element("#keyboard-dialog[open]").await;
                    }
                }
                for scheme in ["light", "dark"] {
                    page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                    for width in [1280, 360] {
                        page.resize(width).await;
                        finds_nothing(page, &format!("{dialog}, {language}, {scheme}, {width} wide")).await;
                        let wide = page.js("return document.documentElement.scrollWidth <= innerWidth").await;
                        assert_eq!(wide, json!(true), "{dialog}, {language}, {width}");
                    }
                }
                page.press(Key::Escape).await;
            }
        }
    })
    .await
}
