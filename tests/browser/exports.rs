//! The import of exports from other tools, from pasted text to a plan.

use crate::accessibility::{finds_nothing, media};
use crate::harness::{Page, eventually, in_browser, in_region, only_in_chromium, setting};
use serde_json::json;

const ADS: &str = "Campaign report\n\"Jan 1, 2025 – Mar 31, 2025\"\nMonth;Campaign;Amount spent (EUR);Results;Purchases\n\
    2025-01-01;Search;\"1.200,50\";24;1\n2025-01-01; search ;799,50;16;1\n2025-02-01;Search;2.000,00;40;2\n\
    2025-02-01;Total Wine;500,00;10;--\n2025-03-01;Search;0;5;\n;Total;4.500,00;95;4\n";

async fn look_at(page: &Page, text: &str) {
    page.element("#export-text").await;
    page.js_with("document.getElementById('export-text').value = arguments[0]", vec![json!(text)]).await;
    page.click("export-look").await;
}

async fn open_exports(page: &Page, language: &str) {
    page.open(&format!("?lang={language}&currency=EUR")).await;
    page.click("clear-example").await;
    page.fill_plan(["6000", "50", "5"]).await;
    page.show_by_address("import").await;
}

#[tokio::test]
async fn an_export_is_understood_counted_and_put_into_the_plan() {
    in_browser(async |page| {
        open_exports(page, "en").await;
        look_at(page, ADS).await;
        let roles = "return [...document.querySelectorAll('[id^=export-role]')].map(it => it.value)";
        eventually!(page.js(roles).await, json!(["date", "channel", "spend", "leads", "sales"]));
        // Nothing has to be asked, so it is read at once.
        eventually!(page.text("export-counted").await, "5 of 6 rows count.");
        eventually!(page.texts("#export-left-out summary").await, ["Rows left out: 1"]);
        eventually!(
            page.texts(".warnings li").await,
            ["Rows with leads or sales and no spend: 1. Their leads look free, and the CPL too low."]
        );
        // Names that differ only in case and spaces are joined until that is switched off.
        eventually!(page.texts("#export-rates tbody th bdi").await, ["Search", "Total Wine"]);
        page.click("export-join").await;
        eventually!(page.texts("#export-rates tbody th bdi").await, ["Search", "search", "Total Wine"]);
        page.click("export-join").await;
        eventually!(page.texts("#export-rates tbody tr:first-child td:nth-child(5)").await, ["€47.06"]);
        page.click("export-take-in").await;
        eventually!(
            page.texts("#removed p")
                .await
                .join(" ")
                .contains("Actuals of 3 months added, each channel's counted."),
            true
        );
        eventually!(page.value("actual-spend-in-2025-01").await, "2,000");
        eventually!(page.value("actual-sales-in-2025-02").await, "2");
        eventually!(page.texts("#actual-table tbody tr").await.len(), 3);
        page.click("undo").await;
        eventually!(page.texts("#actual-table tbody tr").await.len(), 0);
    })
    .await
}

#[tokio::test]
async fn a_plan_starts_from_what_was_measured() {
    in_region("de-DE", async |page| {
        open_exports(page, "es").await;
        let mut rows = "Fecha\tCanal\tGasto\tLeads\tVentas\n".to_owned();
        for month in 1..=3 {
            rows += &format!("01/{month:02}/2025\tBúsqueda\t4.000,00\t80\t4\n");
        }
        look_at(page, &rows).await;
        // 12 of 240: 5 %, 2.9 to 8.5 %, so at a CPL of 50 a CAC between 586 and 1,734.
        eventually!(page.text("export-question").await.contains("01/02/2025"), true);
        page.click("export-answer-1").await;
        eventually!(
            page.texts("#export-rates tbody td:nth-child(n + 6)").await,
            ["5\u{a0}%", "", "2,9\u{a0}%–8,5\u{a0}%", "1.000\u{a0}€586\u{a0}€–1.734\u{a0}€"]
        );
        page.click("export-begin").await;
        eventually!(page.value("budget").await, "12.000");
        eventually!(page.value("cost-per-lead").await, "50");
        eventually!(page.value("close-rate").await, "5");
        page.show("months").await;
        eventually!(page.value("first-month").await, "4");
        eventually!(
            page.texts(".measured-by").await,
            ["CPL y tasa de cierre medidos con 240 leads, ene\u{a0}2025 – mar\u{a0}2025"]
        );
        eventually!(page.names().await.len(), 2);
        page.reload().await;
        eventually!(page.texts(".measured-by").await.len(), 1);
        // The next export of the same shape gets the same mapping.
        page.show_by_address("import").await;
        look_at(page, &rows).await;
        eventually!(
            page.text("export-remembered").await,
            "Como elegiste para la última exportación de este tipo."
        );
        eventually!(page.text("export-counted").await, "Cuentan 3 de 3 filas.");
    })
    .await
}

/// 100 leads, of which 11 sold: of five old ones one after 150 days, of 94 ten after 5 days, and one of the last day.
fn old_and_recent_leads() -> String {
    let rows = [
        (1, "2026-01-01,None,2026-05-31"),
        (4, "2026-01-01,None,"),
        (10, "2026-04-11,Search,2026-04-16"),
        (81, "2026-04-11,Search,"),
        (1, "2026-04-11,-,"),
        (1, "2026-04-11,n/a,"),
        (1, "2026-04-11,,"),
        (1, "2026-06-30,Search,"),
    ];
    let rows = rows.map(|(leads, row)| format!("{row}\n").repeat(leads));
    ["Created,Channel,Close date\n", &rows.concat()].concat()
}

#[tokio::test]
async fn what_the_curve_and_the_channels_leave_open_is_said() {
    for (language, warning, mature, cut) in [
        (
            "en",
            "Rows without a channel: 3 (empty, “-”, “n/a”).",
            "With the time that leads take: 11.1% of 100 leads close in the end (Kaplan–Meier), so recent leads \
                 don’t look lost. The share is between 6.31% and 28.1%.",
            "The curve ends where leads are 80 days old: after that fewer than 10 were still followed. Sales that \
                 closed later: 1. Each counts as one of all leads, and tells nothing about leads that were not \
                 followed that long. If these close as late, it is 28.1%.",
        ),
        (
            "es",
            "Filas sin canal: 3 (vacío, “-”, “n/a”).",
            "Contando el tiempo que tardan los leads: al final se cierra el 11.1% de 100 leads \
                 (Kaplan–Meier), así los recientes no parecen perdidos. El porcentaje está entre 6.31% y \
                 28.1%.",
            "La curva termina cuando los leads tienen 80 días: después quedaban menos de 10 en seguimiento. \
                 Ventas que se cerraron después: 1. Cada una cuenta como una entre todos los leads y no dice nada de \
                 los que no se siguieron tanto tiempo. Si esos también se cierran tan tarde, es el 28.1%.",
        ),
    ] {
        in_browser(async |page| {
            open_exports(page, language).await;
            look_at(page, &old_and_recent_leads()).await;
            eventually!(page.texts("#export-rates tbody th bdi").await.len(), 3);
            assert_eq!(page.texts("#export-rates tbody th bdi").await[..2], ["None", "Search"]);
            assert_eq!(page.texts(".warnings li").await[0], warning);
            assert_eq!(page.text("export-cut").await, cut);
            assert_eq!(page.text("export-ripe").await, mature);
        })
        .await
    }
}

#[tokio::test]
async fn what_is_no_table_is_refused_with_what_to_do() {
    in_browser(async |page| {
        open_exports(page, "en").await;
        for (text, says) in [
            ("", "There is nothing in it."),
            ("hello", "There are no rows with numbers or dates in it."),
            ("<!doctype html><html><body>Log in</body></html>", "This is a web page, not a table."),
        ] {
            look_at(page, text).await;
            eventually!((text, page.text("export-error").await.contains(says)), (text, true));
        }
        look_at(page, "Date;Note\n2025-01-01;x\n").await;
        page.choose("export-role-1", "-").await;
        eventually!(page.text("export-lack").await.is_empty(), false);
        eventually!(page.texts("#export-begin").await.len(), 0);
        page.click("export-remove-1").await;
        eventually!(page.texts(".files li").await.len(), 0);
    })
    .await
}

const CAMPAIGNS: &str = "Campaign,Day,Cost,Conversions\nBrand – Search,2026-08-03,900,12\nGeneric – Search,2026-08-09,700,8\n\
    Meta – Prospecting,2026-08-04,400,9\nTotal,,2000,29\n";
const CONTACTS: &str = "Record ID,Lead Owner,Original source,Create date,Became a customer date\n1,Ana,Paid Search,2026-08-03,2026-08-20\n\
    2,Ana,Paid Search,2026-08-05,\n3,Luis,Paid Social,2026-08-06,\n4,Luis,Paid Social,2026-08-07,\n\
    5,Ana,Organic Search,2026-08-08,2026-08-30\n";

/// Drops files anywhere on the page.
async fn drop_files(page: &Page, files: &[(&str, &str)]) {
    let dropped = "const data = new DataTransfer();
        for (const [name, text] of arguments[0]) data.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))";
    page.js_with(dropped, vec![json!(files)]).await;
}

#[tokio::test]
async fn two_exports_dropped_on_the_plan_become_one_with_every_channel() {
    for order in [[0, 1], [1, 0]] {
        in_browser(async |page| {
            page.open("?lang=en&currency=EUR").await;
            let files = [("google_ads.csv", CAMPAIGNS), ("contacts.csv", CONTACTS)];
            drop_files(page, &order.map(|at| files[at])).await;
            // Campaigns go to the source of their kind, and the leads of both are counted once.
            eventually!(page.texts("#export-rates tbody th bdi").await.len(), 3);
            let first = page.texts("#export-rates tbody tr:has(td) td").await;
            assert!(
                first.contains(&"€1,600.00".to_owned()) || first.contains(&"€1,600".to_owned()),
                "{first:?}"
            );
            let headline = page.text("exports-heading").await;
            assert!(headline.contains("A sale from Paid Search costs €1,600 in media."), "{headline}");
            assert!(headline.contains("Paid Social: €400, 2 leads, no sale yet."), "{headline}");
            assert_eq!(page.texts("#export-no-total").await.len(), 1);
            let start = page.text("export-start").await;
            assert!(start.contains("as the list has them: 29"), "{start}");
            assert!(start.contains("Organic Search: no spend"), "{start}");
            // The steps lead to their headings, and the start stays in sight at the top of the page.
            assert_eq!(page.texts(".steps .next button").await, ["Start a plan"]);
            assert_eq!(page.texts(".steps .done").await.len(), 4);
            page.js("document.querySelector('.steps li:nth-child(4) button').click()").await;
            eventually!(page.focus().await, "found-heading");
            page.js("scrollTo({top: 0, behavior: 'instant'})").await;
            let is_in_sight = "return document.getElementById('export-begin').getBoundingClientRect().bottom <= innerHeight";
            eventually!(page.js(is_in_sight).await, json!(true));
            page.click("export-begin").await;
            eventually!(page.texts("#channel-name-3").await.len(), 1);
            eventually!(page.value("channel-name-3").await, "Organic Search");
            eventually!(page.value("budget-3").await, "");
            eventually!(page.value("close-rate-3").await, "100");
            // What is known already has a result.
            eventually!(page.text("verdict").await.contains("€"), true);
            page.click("back").await;
            eventually!(page.texts("#channel-name-3").await.len(), 0);
            // The import is still there, as it was.
            page.show_by_address("import").await;
            eventually!(page.texts(".files li").await.len(), 2);
        })
        .await
    }
}

#[tokio::test]
async fn names_can_be_moved_and_the_choice_is_remembered() {
    in_browser(async |page| {
        page.open("?lang=en&currency=EUR").await;
        let files = [
            ("ads.csv", "Campaign,Day,Cost\nExpo,2026-08-03,900\nRadio,2026-08-03,100\n"),
            ("contacts.csv", CONTACTS),
        ];
        drop_files(page, &files).await;
        let names = "#export-rates tbody th bdi";
        eventually!(page.texts(names).await.len(), 5);
        // The list is filled once it is about to be opened.
        page.js("document.querySelector('#export-channels select').focus()").await;
        let listed = "#export-channels tr:first-child select option";
        eventually!(page.texts(listed).await.len(), 5);
        let choose =
            "const list = document.querySelector('#export-channels select'); list.value = 'Organic Search';
            list.dispatchEvent(new Event('change', {bubbles: true}))";
        page.js(choose).await;
        eventually!(page.texts(names).await, ["Organic Search", "Radio", "Paid Search", "Paid Social"]);
        page.click("export-begin").await;
        eventually!(page.current_view().await, "plan");
        page.reload().await;
        drop_files(page, &files).await;
        eventually!(page.texts(names).await, ["Organic Search", "Radio", "Paid Search", "Paid Social"]);
    })
    .await
}

#[tokio::test]
async fn whatever_is_pasted_or_dropped_anywhere_is_recognized() {
    in_browser(async |page| {
        page.open("?lang=en&currency=EUR").await;
        let paste = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
            document.body.dispatchEvent(Object.defineProperty(new ClipboardEvent('paste', {bubbles: true, cancelable: true}), 'clipboardData', {value: data}))";
        page.js_with(paste, vec![json!("Search\t12000\t50\t5%\nFairs\t3000\t60\t10%")]).await;
        eventually!(page.texts("#review tbody tr").await.len(), 1);
        page.click("cancel-review").await;
        page.close_share().await;
        page.js_with(paste, vec![json!(ADS)]).await;
        eventually!(page.text("export-counted").await, "5 of 6 rows count.");
        page.js_with(paste, vec![json!("just a note")]).await;
        eventually!(page.text("bring-error").await.is_empty(), false);
    })
    .await
}

#[tokio::test]
async fn the_statuses_of_a_list_are_shown_and_can_be_changed() {
    in_browser(async |page| {
        page.open("?lang=en&currency=EUR").await;
        let deals = "Deal ID,Source,Create Date,Deal Stage\n1,Search,2026-01-05,Closed won (Sales)\n2,Search,2026-01-06,Contract out\n3,Search,2026-01-07,Lost\n";
        drop_files(page, &[("deals.csv", deals)]).await;
        let sales = "#export-rates tbody td:nth-child(4)";
        eventually!(page.texts(sales).await, ["1"]);
        assert_eq!(page.texts(".statuses li").await, ["Closed won (Sales): 1", "Contract out: 1", "Lost: 1"]);
        page.click("export-status-2").await;
        eventually!(page.texts(sales).await, ["2"]);
    })
    .await
}

/// A script that makes an export with this many days of ads.
const MANY: &str = "const rows = ['Day,Campaign,Cost,Conversions,Sales'];
    for (let i = 0; i < 100000; i++) rows.push(
        `2025-${String(i % 12 + 1).padStart(2, '0')}-${String(i % 28 + 1).padStart(2, '0')},Campaign ${i % 40} of a rather long name that fills the file up to the twenty megabytes that an export may have at most ${'x'.repeat(60)},${i % 97}.50,${i % 7},${i % 3}`);
    window.many = new File([rows.join('\\n')], 'many.csv');";

#[tokio::test]
async fn a_hundred_thousand_rows_are_read_while_the_page_lives() {
    in_browser(async |page| {
        open_exports(page, "en").await;
        page.js(MANY).await;
        let choose = "const data = new DataTransfer(); data.items.add(window.many);
            const field = document.getElementById('export-file');
            field.files = data.files; field.dispatchEvent(new Event('change', {bubbles: true}))";
        page.js(choose).await;
        // A generous timeout for a busy machine: the benchmark measures the speed.
        let counted = "const done = arguments[arguments.length - 1], end = Date.now() + 20000;
            (function look() {
                if (document.getElementById('export-begin') || Date.now() > end) done(); else setTimeout(look, 20);
            })()";
        page.js_async(counted, Vec::new()).await;
        eventually!(page.text("export-counted").await, "100,000 of 100,000 rows count.");
        // It can be taken away while it is being read.
        page.js(choose).await;
        eventually!(page.texts(".files li").await.len(), 2);
        page.click("export-remove-2").await;
        eventually!(page.texts(".files li").await.len(), 1);
        eventually!(page.text("export-counted").await, "100,000 of 100,000 rows count.");
    })
    .await
}

#[tokio::test]
async fn every_step_is_accessible_and_fits() {
    only_in_chromium!("an emulated colour scheme");
    let axe = std::fs::read_to_string(setting("AXE")).expect("axe-core's script");
    for language in ["en", "es"] {
        in_browser(async |page| {
            open_exports(page, language).await;
            page.js(&axe).await;
            let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
            for step in ["start", "error", "question", "found", "open"] {
                match step {
                    "error" => look_at(page, "hello").await,
                    "question" => look_at(page, "Day,Cost\n01/02/2025,5\n03/04/2025,6\n").await,
                    "found" => {
                        page.click("export-answer-1").await;
                        drop_files(page, &[("google_ads.csv", CAMPAIGNS), ("contacts.csv", CONTACTS)]).await;
                        eventually!(page.texts("#export-channels tbody tr").await.len() > 1, true);
                    }
                    "open" => {
                        _ = page
                            .js("document.querySelectorAll('.import details').forEach(it => it.open = true)")
                            .await
                    }
                    _ => {}
                }
                for scheme in ["light", "dark"] {
                    page.devtools("Emulation.setEmulatedMedia", media(scheme)).await;
                    for width in [1280, 360] {
                        page.resize(width).await;
                        finds_nothing(page, &format!("{step}, {language}, {scheme}, {width} wide")).await;
                    }
                }
                page.resize(320).await;
                assert_eq!(page.js(wide).await, json!(false), "{step}");
            }
        })
        .await
    }
}
