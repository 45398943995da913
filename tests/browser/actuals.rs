//! Plan against actuals.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Page, eventually, in_browser, in_region, only_in_chromium, setting};
use serde_json::json;
use thirtyfour::prelude::*;

/// Opens one past month of the worked example.
async fn open_month(page: &Page, language: &str) {
    page.open(&format!("?lang={language}&currency=EUR")).await;
    page.fill_plan(["12000", "50", "5"]).await;
    page.show("actuals").await;
    page.click("months-on").await;
    page.show("months").await;
    page.choose("month-count", "1").await;
    page.choose("first-month", "1").await;
    let year = page.js("return String(new Date().getFullYear() - 1)").await;
    page.choose("first-year", year.as_str().expect("a year")).await;
    page.show("actuals").await;
    eventually!(page.texts("#actual-table tbody tr").await.len(), 3);
}

/// Into the first cell.
async fn paste(page: &Page, block: &str) {
    paste_at(page, "#actual-table input", block).await;
}

#[tokio::test]
async fn a_pasted_month_is_explained_by_the_bridge() {
    in_region("de-DE", async |page| {
        open_month(page, "es").await;
        paste(page, "12.600,00\n210\n12,6").await;
        eventually!(page.text("actual-gap").await, "12 ventas en el plan, 12,6 reales (+0,6)");
        eventually!(page.texts(".bridge .figure").await, ["12", "+0,6", "−2,24", "+2,24", "12,6"]);
        eventually!(page.texts(".bridge .whose").await.join(" "), " marketing marketing variación normal ");
        page.click_on("[aria-labelledby=moved-heading] summary").await;
        eventually!(page.texts("#date-cac td").await, ["1.000\u{a0}€", "1.000\u{a0}€", "0\u{a0}%"]);
        eventually!(page.texts("#actual-table .off").await, ["+600", "−30", "+0,6"]);
        eventually!(
            page.text("forecast").await.starts_with("Se esperan 12,6 ventas en total, 12 según el plan"),
            true
        );
        page.click("save").await;
        page.reload().await;
        eventually!(page.text("actual-gap").await, "12 ventas en el plan, 12,6 reales (+0,6)");
    })
    .await
}

/// Makes every page opened from now on think that it is the middle of a month of 2027.
async fn set_month(page: &Page, month: u32) {
    page.before_the_app(&format!(
        "{{ const RealDate = Date;
        globalThis.Date = class extends RealDate {{
            constructor(...parts) {{ if (parts.length) super(...parts); else super(2027, {month} - 1, 15); }}
        }}; }}"
    ))
    .await;
}

#[tokio::test]
async fn a_page_that_stays_open_past_the_end_of_a_month_takes_the_new_one() {
    in_browser(async |page| {
        open_spring(page, "en").await;
        let over = "return document.querySelectorAll('#actuals-until option').length";
        eventually!(page.js(over).await, json!(3));
        // The clock goes on, and the reader comes back to the page. Firefox runs scripts of a test with globals of their own.
        page.js("const Earlier = window.Date; window.Date = class extends Earlier { constructor(...parts) { if (parts.length) super(...parts); else super(2027, 4, 1); } };
            document.dispatchEvent(new Event('visibilitychange'))").await;
        eventually!(page.js(over).await, json!(4));
    })
    .await
}

/// Two channels over January to June 2027, at three months of which actuals can be typed.
async fn open_spring(page: &Page, language: &str) {
    set_month(page, 4).await;
    page.open(&format!("?lang={language}&currency=EUR")).await;
    page.fill_plan(["12000", "50", "5"]).await;
    page.click("add-channel").await;
    page.fill("channel-name", "Search").await;
    page.fill("channel-name-2", "Social").await;
    for (id, number) in [("budget-2", "6000"), ("cost-per-lead-2", "50"), ("close-rate-2", "5")] {
        page.fill(id, number).await;
    }
    page.show("actuals").await;
    page.click("months-on").await;
    page.show("months").await;
    page.choose("month-count", "6").await;
    page.choose("first-month", "1").await;
    page.show("actuals").await;
    eventually!(page.texts("#actual-table tbody tr").await.len(), 6);
}

/// Spend and leads of the first channel, from January on.
const HEAD: &str = "#actual-spend-in-2027-01";

async fn paste_at(page: &Page, css: &str, block: &str) {
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[1]);
        document.querySelector(arguments[0]).dispatchEvent(
            Object.defineProperty(new ClipboardEvent('paste', {bubbles: true, cancelable: true}), 'clipboardData', {value: data}))";
    page.js_with(script, vec![json!(css), json!(block)]).await;
}

#[tokio::test]
async fn all_channels_are_typed_like_in_a_spreadsheet() {
    let heads = [
        "Jan 2027 Feb 2027 Mar 2027 Apr 2027 still running May 2027 Jun 2027 So far Planned Off by",
        "ene 2027 feb 2027 mar 2027 abr 2027 en curso may 2027 jun 2027 Hasta ahora Plan Diferencia",
    ];
    for (at, language) in ["en", "es"].into_iter().enumerate() {
        in_browser(async |page| {
            open_spring(page, language).await;
            let head = page.js("return [...document.querySelectorAll('#actual-table thead th')].map(it => it.textContent).join(' ').replace(/\\s+/g, ' ')").await;
            assert_eq!(head, json!(heads[at]));
            // Enter goes down, also into the next channel, and arrows as far as months are over.
            page.click_on(HEAD).await;
            for keys in ["2100", "41", "2"] {
                page.press(TypingData::from(keys)).await;
                page.press(Key::Enter).await;
            }
            eventually!(page.focus().await, "actual-spend-2-in-2027-01");
            page.press(Key::Up).await;
            assert_eq!(page.focus().await, "actual-sales-in-2027-01");
            page.press(Key::Right).await;
            page.press(Key::Right).await;
            page.press(Key::Right).await;
            assert_eq!(page.focus().await, "actual-sales-in-2027-03");
            page.press(Key::Tab).await;
            assert_eq!(page.focus().await, "actual-spend-2-in-2027-01");
            page.press_with(Key::Shift, Key::Enter).await;
            assert_eq!(page.focus().await, "actual-sales-in-2027-01");
            eventually!(
                page.texts("#actual-table tr:nth-child(2) .so-far, #actual-table tr:nth-child(2) .so-far-planned, #actual-table tr:nth-child(2) .off").await[..3].join(" "),
                "41 40 +1"
            );
            // What is planned for the months that are not over stands there, and takes no input.
            assert_eq!(page.texts("#actual-table tr:first-child td:nth-child(5)").await[0], ["2,000", "2,000"][at]);
            assert_eq!(page.js("return document.querySelectorAll('#actual-table input').length").await, 18);
        })
        .await
    }
}

#[tokio::test]
async fn a_block_fills_the_cells_and_is_undone_in_one_step() {
    let told = [
        "Fields changed: 6. Left out: 2, for months that are not over or beyond the table.",
        "Campos cambiados: 6. Sin lugar: 2, por ser de meses sin cerrar o estar fuera de la tabla.",
    ];
    for (at, language) in ["en", "es"].into_iter().enumerate() {
        in_browser(async |page| {
            open_spring(page, language).await;
            paste_at(page, HEAD, "1\t2\t3\t4\n5\t6\t7\t8").await;
            let values = "return [...document.querySelectorAll('#actual-table input')].map(it => it.value).join(' ').trim()";
            eventually!(page.js(values).await, "1 2 3 5 6 7");
            eventually!(page.text("removed").await.starts_with(told[at]), true);
            page.click("undo").await;
            eventually!(page.js(values).await, "");
            // With only one indicator the lines are those of the channels.
            page.click("actual-only-leads").await;
            eventually!(page.texts("#actual-table tbody tr").await.len(), 2);
            paste_at(page, "#actual-leads-in-2027-02", "20\n10").await;
            eventually!(page.value("actual-leads-2-in-2027-02").await, "10");
            page.click("actual-all").await;
            eventually!(page.js(values).await.as_str().map(|it| it.split_whitespace().count()), Some(2));
        })
        .await
    }
}

#[tokio::test]
async fn what_is_stored_for_a_month_that_is_not_over_is_shown_and_can_be_removed() {
    for (language, note, told) in [
        ("en", "not over yet", "2 numbers don’t count: their months are not over yet, or not in the plan."),
        ("es", "sin cerrar", "2 datos no cuentan: sus meses no han terminado o no están en el plan."),
    ] {
        in_browser(async |page| {
            open_spring(page, language).await;
            paste_at(page, "#actual-spend-in-2027-02", "700\t800\n\t9").await;
            eventually!(page.value("actual-leads-in-2027-03").await, "9");
            page.click("save").await;
            set_month(page, 3).await;
            page.reload().await;
            eventually!(page.texts("#actual-closed summary").await, [told]);
            assert_eq!(page.value("actual-spend-in-2027-02").await, "700");
            eventually!(page.texts("#actual-table .early b").await, ["800", "9"]);
            assert_eq!(page.texts("#actual-table .early .optional").await, [note, note]);
            page.click("actual-spend-in-2027-03").await;
            eventually!(page.texts("#actual-table .early b").await, ["9"]);
            page.click("actual-closed-remove").await;
            eventually!(page.texts("#actual-closed").await.len(), 0);
            page.click("undo").await;
            eventually!(page.texts("#actual-table .early b").await, ["9"]);
        })
        .await
    }
}

#[tokio::test]
async fn the_comparison_goes_up_to_a_month_that_is_over() {
    in_browser(async |page| {
        open_spring(page, "en").await;
        for field in [HEAD, "#actual-spend-2-in-2027-01"] {
            paste_at(page, field, "2000\t2000\t2000\n40\t40\t40\n2\t2\t2").await;
        }
        eventually!(page.texts(".eyebrow").await, ["January to March\u{a0}2027 against the plan"]);
        let offered = "return [...document.querySelectorAll('#actuals-until option')].map(it => it.value)";
        assert_eq!(page.js(offered).await, json!(["2027-03", "2027-02", "2027-01"]));
        page.choose("actuals-until", "2027-01").await;
        eventually!(page.texts(".eyebrow").await, ["January\u{a0}2027 against the plan"]);
        eventually!(page.texts("#actual-table tr:first-child .so-far").await, ["2,000", "2,000"]);
        // It is no part of the plan, and not kept: the next visit shows all there is.
        page.reload().await;
        eventually!(page.value("actuals-until").await, "2027-03");
    })
    .await
}

#[tokio::test]
async fn on_a_phone_the_names_stay_beside_the_cells() {
    only_in_chromium!("a narrow window");
    for language in ["en", "es"] {
        in_browser(async |page| {
            page.resize(360).await;
            open_spring(page, language).await;
            page.js("document.querySelector('#actual-table input').scrollIntoView({block: 'center'})").await;
            page.click_on(HEAD).await;
            page.press(Key::Right).await;
            page.press(Key::Right).await;
            let seen =
                "const name = document.querySelector('#actual-table th[scope=row]').getBoundingClientRect(),
                cell = document.activeElement.getBoundingClientRect(),
                frame = document.querySelector('.scroll:has(#actual-table)').getBoundingClientRect();
                return [name.left >= frame.left, cell.left >= name.right - 1, cell.right <= frame.right + 1,
                    cell.width > 60, cell.height >= 40]";
            eventually!(page.js(seen).await, json!([true, true, true, true, true]));
        })
        .await
    }
}

#[tokio::test]
async fn months_that_scroll_by_stay_behind_the_head_of_the_names() {
    in_browser(async |page| {
        page.resize(700).await;
        open_spring(page, "en").await;
        page.js("document.querySelector('#actual-table').scrollIntoView({block: 'center', behavior: 'instant'})").await;
        for to in [0, 100, 10_000] {
            let seen = "const scroll = document.querySelector('.scroll:has(#actual-table)');
                scroll.scrollLeft = arguments[0];
                const head = scroll.querySelector('thead td'), {left, right, top, bottom} = head.getBoundingClientRect();
                const points = [0.1, 0.5, 0.9].map(part => left + (right - left) * part);
                return [scroll.scrollLeft > 0, points.every(x => document.elementFromPoint(x, (top + bottom) / 2) === head)]";
            eventually!((to, page.js_with(seen, vec![json!(to)]).await), (to, json!([to > 0, true])));
        }
    })
    .await
}

/// Fifty channels over three years, all of it typed.
fn fifty_channels() -> (String, String) {
    let month = |at: usize| json!([format!("{}-{:02}", 2024 + at / 12, at % 12 + 1), 1_000, 20, 1]);
    let actuals: Vec<_> = (0..36).map(month).collect();
    let channel = |at: usize| json!({ "name": format!("Channel {at}"), "budget": 36_000, "costPerLead": 50, "rates": [0.05], "actuals": actuals });
    let channels: Vec<_> = (1..=50).map(channel).collect();
    let record = json!({
        "name": "Fifty", "currency": "EUR", "channels": channels, "months": 36, "firstMonth": "2024-01",
        "lagMedian": 45, "lagUpperQuartile": 75,
    });
    let file = json!({ "format": "embudo", "version": 3, "scenarios": [record] });
    ("embudo/scenario/fifty".to_owned(), file.to_string())
}

#[tokio::test]
async fn of_very_many_channels_a_page_is_drawn_and_a_key_draws_one() {
    in_browser(async |page| {
        set_month(page, 4).await;
        page.store(&[fifty_channels()]).await;
        page.open("#actuals").await;
        eventually!(page.texts("#actual-table tbody").await.len(), 3);
        let watch = "window.changed = new Set();
            new MutationObserver(changes => changes.forEach(it => {
                const target = it.target.nodeType === 1 ? it.target : it.target.parentElement;
                changed.add(target?.closest('tbody')?.querySelector('.channel').textContent ?? target?.localName);
            })).observe(document.getElementById('actual-table'), {subtree: true, childList: true, characterData: true, attributes: true})";
        page.js(watch).await;
        page.type_into("actual-leads-2-in-2024-02", "0").await;
        eventually!(page.texts("#actual-table tbody:nth-of-type(2) .so-far").await.get(1).cloned(), Some("900".to_owned()));
        assert_eq!(page.js("return [...changed]").await, json!(["Channel 2"]));
        // Enter goes on to the next page, and a block as well.
        page.click("actual-sales-3-in-2024-01").await;
        page.press(Key::Enter).await;
        eventually!(page.focus().await, "actual-spend-4-in-2024-01");
        eventually!(page.value("actuals-page").await, "1");
        paste_at(page, "#actual-sales-6-in-2024-01", "7\n8").await;
        eventually!(page.value("actual-sales-6-in-2024-01").await, "7");
        page.choose("actuals-page", "2").await;
        page.element("#actual-spend-7-in-2024-01").await;
        eventually!(page.value("actual-spend-7-in-2024-01").await, "8");
    })
    .await
}

#[tokio::test]
async fn a_plan_that_has_just_begun_takes_no_input() {
    for (language, hint) in [
        ("en", "No month of the plan is over yet. The first can be filled in from May 2027 on."),
        ("es", "Todavía no termina ningún mes del plan. El primero se puede llenar desde mayo de 2027."),
    ] {
        in_browser(async |page| {
            set_month(page, 4).await;
            page.open(&format!("?lang={language}&currency=EUR")).await;
            page.fill_plan(["12000", "50", "5"]).await;
            page.show("actuals").await;
            page.click("months-on").await;
            eventually!(page.texts("#actual-table tbody tr").await.len(), 3);
            assert_eq!(page.js("return document.querySelectorAll('#actual-table input').length").await, 0);
            let said = page.texts(".table-head .note").await.concat().replace('\u{a0}', " ");
            assert!(said.starts_with(hint), "{said}");
            eventually!(page.texts("#actual-gap").await.len(), 0);
        })
        .await
    }
}

#[tokio::test]
async fn the_way_ahead_is_drawn_and_told_month_by_month() {
    for (language, card, after) in [
        ("en", ["Jan\u{a0}2027", "Really 4", "Planned 3"], "Fields changed: 2."),
        ("es", ["ene\u{a0}2027", "Real 4", "Plan 3"], "Campos cambiados: 2."),
    ] {
        in_browser(async |page| {
            open_spring(page, language).await;
            for field in [HEAD, "#actual-spend-2-in-2027-01"] {
                paste_at(page, field, "2100\n40\n2").await;
            }
            page.js("document.querySelector('.running-totals .plot').focus()").await;
            page.press(Key::Right).await;
            eventually!(page.texts(".looked-at").await.join("\n"), card.join(" "));
            // Either outlook says what it comes to.
            let sums = page.texts(".picks small").await;
            assert!(
                sums.len() == 2 && sums.iter().all(|sum| sum.contains("18") || sum.contains("19")),
                "{sums:?}"
            );
            // What was measured becomes the plan's.
            assert_eq!(page.texts("#measured-rates tbody tr:first-child td").await.len(), 3);
            page.click("apply-cpls").await;
            eventually!(page.text("removed").await.starts_with(after), true);
            assert_eq!(page.value("cost-per-lead-2").await, "52.5");
        })
        .await
    }
}

#[tokio::test]
async fn what_can_not_be_read_is_told_beside_its_field_and_kept() {
    in_browser(async |page| {
        open_month(page, "en").await;
        page.click("outlook-measured").await;
        eventually!(page.js("return document.getElementById('outlook-measured').checked").await, json!(true));
        paste(page, "12,600\n210\nn/a").await;
        let sales = "#actual-table input[aria-invalid]";
        eventually!(page.texts("#actual-table .wrong").await, ["“n” is not part of a number"]);
        page.reload().await;
        let value = "return document.querySelector(arguments[0]).value";
        eventually!(page.js_with(value, vec![json!(sales)]).await, json!("n/a"));
    })
    .await
}

#[tokio::test]
async fn the_view_is_accessible_and_fits() {
    only_in_chromium!("an emulated colour scheme");
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    for language in ["en", "es"] {
        in_browser(async |page| {
            open_month(page, language).await;
            paste(page, "12600\n210\n12").await;
            eventually!(page.texts("#actual-gap").await.len(), 1);
            page.js(&axe).await;
            for scheme in ["light", "dark"] {
                page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                for width in [1280, 360] {
                    page.resize(width).await;
                    finds_nothing(page, &format!("{language}, {scheme}, {width} wide")).await;
                }
            }
            page.resize(320).await;
            let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
            assert_eq!(page.js(wide).await, json!(false));
        })
        .await
    }
}

#[tokio::test]
async fn a_plan_without_a_month_that_is_over_leads_to_its_first_month() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.show("months").await;
        page.click("months-on").await;
        page.show("actuals").await;
        page.click("begin-earlier").await;
        eventually!(page.focus().await, "first-month");
        assert_eq!(page.current_view().await, "months");
    })
    .await
}
