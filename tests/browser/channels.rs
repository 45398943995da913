//! Several channels, stages, and the cost of a sale.

use crate::harness::{Page, eventually, in_browser, in_region};
use serde_json::json;
use thirtyfour::Key;

/// The three Facebook campaigns of the public data, as a spreadsheet copies them: name, spend, CPL and close rate.
const CAMPAIGNS: [(&str, f64, f64, f64); 3] =
    [("916", 149.71, 58.0, 24.0), ("936", 2_893.37, 537.0, 183.0), ("1178", 55_662.15, 2_669.0, 872.0)];

fn block() -> String {
    let line = |&(name, spend, leads, sales): &(&str, f64, f64, f64)| {
        format!("{name}\t{spend}\t{}\t{}%\r\n", spend / leads, sales / leads * 100.0)
    };
    ["Campaign\tBudget\tCPL\tClose rate\r\n".to_owned()]
        .into_iter()
        .chain(CAMPAIGNS.iter().map(line))
        .collect()
}

/// Pastes a text into a field through a clipboard event.
async fn paste(page: &Page, id: &str, text: &str) {
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[1]);
        const event = Object.defineProperty(new ClipboardEvent('paste', {bubbles: true, cancelable: true}), 'clipboardData', {value: data});
        document.getElementById(arguments[0]).dispatchEvent(event)";
    page.js_with(script, vec![json!(id), json!(text)]).await;
}

fn near(text: &str, value: f64) -> bool {
    text.parse::<f64>().is_ok_and(|it| (it - value).abs() <= 1e-9 * value.abs())
}

#[tokio::test]
async fn campaigns_pasted_from_a_spreadsheet_come_to_the_known_totals() {
    in_browser(async |page| {
        page.open_blank().await;
        paste(
            page,
            "budget",
            &block()
                .replace("Campaign\t", "")
                .replace("916\t", "")
                .replace("1178\t", "")
                .replace("936\t", ""),
        )
        .await;
        eventually!(page.text("removed").await.contains("3 channels pasted"), true);
        page.fill("channel-name", "916").await;
        paste(page, "channel-name", &block()).await;
        eventually!(page.value("channel-name-3").await, "1178");
        assert!(near(&page.data("leads").await, 3_264.0));
        assert!(near(&page.data("sales").await, 1_079.0));
        assert!(near(&page.data("cac").await, 58_705.23 / 1_079.0));
        let all = page.texts("#all-channels td").await;
        // No sale value is given, so nothing is known of what is earned.
        assert_eq!(all, ["58,705", "17.99", "33.1%", "3,264", "1,079", "54.41", "54.41", "—", "—"]);
        page.click("channel-shares").await;
        eventually!(
            page.texts("#all-channels td").await,
            ["58,705", "100%", "3,264", "100%", "1,079", "100%"]
        );
        page.click("save").await;
        page.reload().await;
        assert_eq!(page.texts("#all-channels td").await, all);
        assert!(page.stored().await.values().any(|value| value.contains("\"version\":2")));
    })
    .await;
}

#[tokio::test]
async fn the_table_is_worked_by_keyboard() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["1000", "10", "5"]).await;
        page.click("add-channel").await;
        eventually!(page.focus().await, "channel-name-2");
        page.press("Fairs").await;
        page.press(Key::Tab).await;
        page.press("500").await;
        page.press(Key::Right).await;
        eventually!(page.focus().await, "cost-per-lead-2");
        page.press("5").await;
        page.press(Key::Tab).await;
        page.press("10").await;
        eventually!(page.data("leads").await, "200");
        // Enter in the last row adds a row; the up and left arrows go back.
        page.press(Key::Enter).await;
        eventually!(page.focus().await, "close-rate-3");
        page.press(Key::Up).await;
        eventually!(page.focus().await, "close-rate-2");
        page.press(Key::Left).await;
        eventually!(page.focus().await, "cost-per-lead-2");
        // A channel is moved from the keyboard.
        page.press_with(Key::Alt, Key::Up).await;
        eventually!(page.focus().await, "cost-per-lead");
        assert_eq!(page.value("channel-name").await, "Fairs");
        page.click("channel-handle-1").await;
        page.press(Key::Down).await;
        eventually!(page.value("channel-name-2").await, "Fairs");
        assert_eq!(page.focus().await, "channel-handle-2");
        // A removed channel can be restored.
        page.click("remove-channel-3").await;
        page.click("remove-channel-2").await;
        eventually!(page.data("leads").await, "100");
        eventually!(page.focus().await, "budget");
        page.click("undo").await;
        eventually!(page.data("leads").await, "200");
    })
    .await;
}

#[tokio::test]
async fn a_wrong_cell_says_so_below_it_and_keeps_the_results() {
    in_region("de-DE", async |page| {
        page.open("?budget=1000&cpl=10&close=5&lang=es").await;
        page.click("add-channel").await;
        page.fill("budget-2", "500").await;
        page.fill("cost-per-lead-2", "1,234").await;
        page.fill("close-rate-2", "x").await;
        eventually!(page.text("close-rate-2-note").await, "“x” no forma parte de un número");
        assert_eq!(page.text("cost-per-lead-2-note").await, "Se lee como 1,2340\u{a0}€, no 1.234,00\u{a0}€");
        assert_eq!(page.attribute("#close-rate-2", "aria-invalid").await.as_deref(), Some("true"));
        assert_eq!(page.data("leads").await, "100");
    })
    .await;
}

#[tokio::test]
async fn stages_make_the_close_rate_and_ask_before_it_changes() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        for _ in 0..3 {
            page.click("add-stage").await;
        }
        eventually!(page.value("stage-name-3").await, "Opportunity");
        assert_eq!(page.data("sales").await, "12");
        for (id, rate) in
            [("stage-rate", "40"), ("stage-rate-2", "50"), ("stage-rate-3", "62.5"), ("stage-rate-4", "40")]
        {
            page.fill(id, rate).await;
        }
        eventually!(page.data("sales").await, "12");
        assert_eq!(page.texts(".funnel .stage-figure").await, ["240", "96", "48", "30", "12"]);
        assert_eq!(
            page.texts(".funnel .each").await,
            ["€50 each", "€125 each", "€250 each", "€400 each", "€1,000 each"]
        );
        assert_eq!(
            page.texts(".funnel .rate").await,
            ["↓ 40% go on · most is lost here", "↓ 50% go on", "↓ 62.5% go on", "↓ 40% go on"]
        );
        // A typed close rate raises the question, and changes nothing before it is answered.
        page.fill("close-rate", "6").await;
        eventually!(
            page.text("close-rate-question").await,
            "The stages come to 5%. To make it 6%, what shall change?"
        );
        assert_eq!(page.data("sales").await, "12");
        page.click_on(".question button:nth-of-type(2)").await;
        eventually!(page.value("stage-rate-2").await, "60");
        assert!(near(&page.data("sales").await, 14.4));
        assert_eq!(page.value("close-rate").await, "");
        // Removing a stage changes no result.
        page.click("remove-stage-1").await;
        eventually!(page.value("stage-rate").await, "24");
        assert!(near(&page.data("sales").await, 14.4));
        page.click("save").await;
        page.reload().await;
        assert!(near(&page.data("sales").await, 14.4));
        page.fill("close-rate", "5").await;
        page.click_on(".question button:nth-last-of-type(2)").await;
        eventually!(page.value("close-rate").await, "5");
        assert_eq!(page.data("sales").await, "12");
        page.click("undo").await;
        eventually!(page.value("stage-rate").await, "24");
    })
    .await;
}

#[tokio::test]
async fn one_channel_can_have_rates_of_its_own() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["1000", "10", "5"]).await;
        page.click("add-channel").await;
        for (id, text) in [("budget-2", "1000"), ("cost-per-lead-2", "10"), ("close-rate-2", "5")] {
            page.fill(id, text).await;
        }
        page.click("add-stage").await;
        page.fill("stage-rate", "50").await;
        eventually!(page.data("sales").await, "5");
        page.choose("stage-scope", "2").await;
        page.click("own-rates").await;
        page.fill("stage-rate-of-2", "100").await;
        eventually!(page.data("sales").await, "7.5");
        page.click("own-rates").await;
        eventually!(page.data("sales").await, "5");
        page.click("own-rates").await;
        eventually!(page.data("sales").await, "7.5");
    })
    .await;
}

#[tokio::test]
async fn what_the_team_can_bear_is_told() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["560", "56", "10"]).await;
        page.show("plan").await;
        for (id, text) in [("account-revenue", "80"), ("margin", "70"), ("churn", "4")] {
            page.fill(id, text).await;
        }
        eventually!(page.text("ltv").await, "€1,400");
        assert_eq!(page.text("ltv-to-cac").await, "2.5");
        assert_eq!(page.text("payback").await, "10.0\u{a0}months");
        assert_eq!(page.text("sale-cost-heading").await, "A sale costs €560");
        assert_eq!(
            page.texts("#sale-cost-heading + .note").await,
            ["What one sale costs, part by part. Give an average sale value to see whether it earns that."]
        );
        assert_eq!(
            page.text("verdict").await,
            "A sale costs €560 in media: its account pays that back in 10.0\u{a0}months."
        );
        page.fill("sale-value", "1000").await;
        eventually!(page.text("sale-cost-heading").await, "A sale earns €140");
        assert_eq!(
            page.text("verdict").await,
            "A sale costs €560 in media and leaves €700: each earns €140."
        );
        page.fill("sales-cost", "200").await;
        page.choose("sales-cost-per", "sale").await;
        eventually!(page.text("sale-cost-heading").await, "A sale loses €60");
        assert_eq!(page.text("verdict").await, "A sale costs €760 all in and leaves €700: each loses €60.");
        page.choose("sales-cost-per", "lead").await;
        eventually!(page.data("loaded-cac").await, "2560");
    })
    .await;
}

#[tokio::test]
async fn a_channel_is_dragged_to_another_place_and_nothing_else_is() {
    in_browser(async |page| {
        page.open_blank().await;
        page.click("add-channel").await;
        page.click("add-channel").await;
        for (id, name) in [("channel-name", "A"), ("channel-name-2", "B"), ("channel-name-3", "C")] {
            page.fill(id, name).await;
        }
        let drag = "const [from, to, foreign] = arguments; const data = new DataTransfer();
            const send = (id, type) => document.getElementById(id).dispatchEvent(
                new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
            if (foreign) data.setData('text/plain', '2'); else send(from, 'dragstart');
            send(to, 'dragover'); send(to, 'drop')";
        page.js_with(drag, vec![json!("channel-handle-3"), json!("channel-name"), json!(true)]).await;
        page.js_with(drag, vec![json!("channel-handle-3"), json!("channel-name"), json!(false)]).await;
        eventually!(page.value("channel-name").await, "C");
        assert_eq!(page.value("channel-name-3").await, "B");
    })
    .await;
}

#[tokio::test]
async fn the_break_even_stands_on_the_screen() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.fill("sale-value", "2000").await;
        page.fill("margin", "60").await;
        page.show("plan").await;
        eventually!(page.text("break-even-cpl").await, "€60");
        assert_eq!(page.text("break-even-close-rate").await, "4.17%");
        assert_eq!(page.texts(".waterfall .part").await, ["Media", "A sale leaves", "= Earned"]);
        assert_eq!(page.texts(".waterfall .value").await, ["€1,000", "€1,200", "€200"]);
        assert_eq!(page.text("sale-cost-heading").await, "A sale earns €200");
        assert_eq!(
            page.text("verdict").await,
            "A sale costs €1,000 in media and leaves €1,200: each earns €200."
        );
    })
    .await;
}

#[tokio::test]
async fn a_channel_that_comes_back_leaves_the_focus_where_it_is() {
    in_browser(async |page| {
        page.open_blank().await;
        page.fill_plan(["12000", "50", "5"]).await;
        page.click("add-channel").await;
        page.click("add-channel").await;
        page.fill("channel-name-2", "Fairs").await;
        page.fill("channel-name-3", "Meta").await;
        page.click("remove-channel-2").await;
        eventually!(page.value("channel-name-2").await, "Meta");
        eventually!(page.focus().await, "channel-name-2");
        page.press_with(thirtyfour::Key::Control, "z").await;
        eventually!(page.value("channel-name-2").await, "Fairs");
        assert_eq!(page.focus().await, "channel-name-2");
    })
    .await
}
