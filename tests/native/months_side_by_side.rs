//! The comparison view, rendered natively: the months of each scenario.

use embudo::state::Start;
use embudo::ui::{Planner, PlannerProps};
use yew::LocalServerRenderer;

const SPRING: &str = r#","firstMonth":"2026-01","months":3"#;
const AUTUMN: &str = r#","firstMonth":"2026-09","months":6"#;

/// The view with two scenarios in the given months.
async fn view(months: [&str; 2], language: &str, show_equal: bool) -> String {
    let scenario = |(name, months): (&str, &str)| {
        let json = r#"{"format":"embudo","version":3,"scenarios":[{"name":"NAME","currency":"EUR",
            "channels":[{"budget":30000,"costPerLead":50,"rates":[0.05]}]MONTHS}]}"#;
        (format!("embudo/scenario/{name}"), json.replace("NAME", name).replace("MONTHS", months))
    };
    let shown = if show_equal { r#",["compare-equal","shown"]"# } else { "" };
    let choices = format!(
        r#"{{"format":"embudo-desk","version":1,"language":"{language}","texts":[["view","comparison"]{shown}]}}"#
    );
    let mut stored: Vec<_> = ["a", "b"].into_iter().zip(months).map(scenario).collect();
    stored.push(("embudo/desk".into(), choices));
    let start = Start { stored, languages: vec![language.into()], new_id: "new".into(), ..Start::default() };
    let renderer = LocalServerRenderer::<Planner>::with_props(PlannerProps::of(start)).hydratable(false);
    renderer.render().await
}

/// The row of months from its label on, without the marker comments of server-side rendering.
fn row(view: &str, label: &str) -> Option<String> {
    let from = view.find(&["<th scope=\"row\">", label, "</th>"].concat())?;
    let row = &view[from..];
    Some(row[..row.find("</tr>").expect("an end")].replace('\u{a0}', "_"))
}

#[tokio::test]
async fn different_months_are_said_above_the_table_and_in_it() {
    let view = view([SPRING, AUTUMN], "en", false).await;
    let remark = view.find("These plans span different months: totals are not over the same time.");
    let table = view.find("id=\"compare-table\"").expect("the table");
    assert!(remark.expect("the remark") < table);
    let row = row(&view, "Months").expect("the row");
    let [spring, autumn] = ["Jan–Mar_2026 (3_months)", "Sep_2026 – Feb_2027 (6_months)"];
    let base = ["<td><span class=\"figure\">", spring, "</span></td>"].concat();
    let other = ["<td colspan=\"2\"><span class=\"figure\">", autumn, "</span></td>"].concat();
    assert!(row.ends_with(&[base, other].concat()), "{row}");
}

#[tokio::test]
async fn a_scenario_without_months_says_so() {
    let view = view(["", SPRING], "es", false).await;
    assert!(view.contains("Algunos de estos planes no tienen meses"), "{view}");
    let row = row(&view, "Meses").expect("the row");
    assert!(row.contains("<span class=\"figure\">—</span><span class=\"reason\">sin meses</span>"), "{row}");
    assert!(row.contains("<td colspan=\"2\"><span class=\"figure\">ene–mar_2026 (3_meses)"), "{row}");
}

#[tokio::test]
async fn the_same_months_are_a_row_that_can_be_hidden() {
    let shown = view([SPRING, SPRING], "en", true).await;
    assert!(row(&shown, "Months").is_some());
    assert!(!shown.contains("over the same time"));
    let hidden = view([SPRING, SPRING], "en", false).await;
    assert_eq!(row(&hidden, "Months"), None);
    let bare = view(["", ""], "en", false).await;
    assert_eq!(row(&bare, "Months"), None);
    assert!(bare.contains("are left out: 23 of 23."));
    assert!(hidden.contains("are left out: 24 of 24."));
    assert!(shown.contains("All 24 rows are shown. In 24 of them"));
}
