//! The view of scenarios side by side, rendered natively: the main results as bars, the bridges and the choices beside them.

use embudo::state::Start;
use embudo::ui::{Planner, PlannerProps};
use yew::LocalServerRenderer;

/// The view with scenarios of these names and fields, and these choices.
async fn view(scenarios: &[(&str, &str)], choices: &str) -> String {
    let scenario = |(at, (name, fields)): (usize, &(&str, &str))| {
        let json = format!(
            r#"{{"format":"embudo","version":3,"scenarios":[{{"name":"{name}","currency":"EUR",{fields}}}]}}"#
        );
        (format!("embudo/scenario/{at}"), json)
    };
    let mut stored: Vec<_> = scenarios.iter().enumerate().map(scenario).collect();
    let ids: Vec<String> = (0..scenarios.len()).map(|at| at.to_string()).collect();
    stored.push(("embudo/order".into(), format!(r#"{{"format":"embudo-order","version":1,"ids":{ids:?}}}"#)));
    let all = ids.join("\\n");
    let texts = format!(r#"["view","comparison"],["compare","{all}"]{choices}"#);
    let desk = format!(r#"{{"format":"embudo-desk","version":1,"language":"en","texts":[{texts}]}}"#);
    stored.push(("embudo/desk".into(), desk));
    let start = Start { stored, languages: vec!["en".into()], new_id: "new".into(), ..Start::default() };
    let renderer = LocalServerRenderer::<Planner>::with_props(PlannerProps::of(start)).hydratable(false);
    renderer.render().await
}

const ONE: &str =
    r#""channels":[{"budget":12000,"costPerLead":50,"rates":[0.05]}],"salesCost":6000,"saleValue":2000"#;
const MORE: &str =
    r#""channels":[{"budget":12000,"costPerLead":50,"rates":[0.06]}],"salesCost":6000,"saleValue":2000"#;
const TWICE: &str =
    r#""channels":[{"budget":24000,"costPerLead":50,"rates":[0.05]}],"salesCost":6000,"saleValue":2000"#;
const NO_SALES: &str = r#""channels":[{"budget":12000,"costPerLead":50,"rates":[0]}]"#;

/// The text of some HTML, with a space for every tag.
fn text(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)) {
        text.push_str(part);
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of each group of bars.
fn strip(view: &str) -> Vec<String> {
    let (_, strip) = view.split_once("<div class=\"strip\">").expect("the bars");
    let (strip, _) = strip.split_once("</div>").expect("their end");
    strip.split_inclusive("</section>").map(text).collect()
}

#[tokio::test]
async fn each_group_of_bars_is_named_by_its_measure() {
    let groups = strip(&view(&[("A", ONE), ("B", MORE)], "").await);
    assert_eq!(
        groups,
        [
            "Sales higher is better A 12 B best 14.4",
            "Fully loaded CAC lower is better A €1,500 B best €1,250",
            "Earned per sale higher is better A €500 B best €750",
            "Earned in all higher is better A €6,000 B best €10,800",
        ]
    );
}

#[tokio::test]
async fn what_has_no_figure_is_never_best() {
    let view = view(&[("A", NO_SALES), ("B", ONE), ("C", TWICE)], "").await;
    let cac = &strip(&view)[1];
    assert_eq!(cac, "Fully loaded CAC lower is better A — no sales B €1,500 C best €1,250");
    assert!(view.contains("<span class=\"figure\">—</span>"));
    for cell in view.split("<td").filter(|cell| cell.contains("class=\"figure best\"")) {
        assert!(text(cell).contains(|c: char| c.is_ascii_digit()), "{cell}");
    }
    let (_, leads) = view.split_once("<th scope=\"row\">Leads</th>").expect("a row of leads");
    let (leads, _) = leads.split_once("</tr>").expect("its end");
    assert!(leads.contains("480") && !leads.contains("best"), "more leads for more money: {leads}");
}

#[tokio::test]
async fn a_measure_that_no_plan_has_says_why_once() {
    let without = ONE.replace(",\"saleValue\":2000", "");
    let groups = strip(&view(&[("A", &without), ("B", &without)], "").await);
    assert_eq!(groups[2], "Earned per sale higher is better — no sale value given");
    assert_eq!(groups[0], "Sales higher is better A 12 B 12");
}

#[tokio::test]
async fn amounts_in_other_currencies_have_no_bars() {
    let pesos = [MORE, ",\"currency\":\"MXN\""].concat();
    let view = view(&[("A", ONE), ("B", &pesos)], "").await;
    let groups = strip(&view);
    assert_eq!(groups[0], "Sales higher is better A 12 B best 14.4");
    assert!(
        groups[1].starts_with("Fully loaded CAC different currencies, not compared A €1,500"),
        "{groups:?}"
    );
    let (_, costs) = view.split_once("<section class=\"costs\"").expect("the group");
    assert!(!costs.split_once("</section>").expect("its end").0.contains("class=\"bar"));
}

#[tokio::test]
async fn the_first_two_are_explained_and_the_others_on_request() {
    let plans = [("A", ONE), ("B", MORE), ("C", TWICE), ("D", ONE), ("E", NO_SALES)];
    let why = |view: &str| -> Vec<String> {
        let headings = view.split("id=\"why-").skip(1).filter(|it| it.contains("</h2>"));
        let titles = headings.filter_map(|it| Some(it.split_once('>')?.1.split_once("</h2>")?.0.to_owned()));
        titles.filter(|title| !title.contains('<')).collect()
    };
    let first = view(&plans, "").await;
    assert_eq!(why(&first), ["Why B sells more", "Why C sells more"]);
    assert!(first.contains("Explain 2 more"));
    let all = view(&plans, r#",["compare-bridges","yes"]"#).await;
    assert_eq!(
        why(&all),
        ["Why B sells more", "Why C sells more", "Why D sells the same", "Why E sells less"]
    );
    let cac = view(&plans, r#",["compare-bridges","yes"],["compare-bridge-of","media-cac"]"#).await;
    assert_eq!(why(&cac)[..2], ["Why a sale takes less media in B", "Why a sale takes the same media in C"]);
    assert!(cac.contains("Media CAC can't be split: “E” has no such figure (no sales)."));
}

#[tokio::test]
async fn rows_that_say_nothing_are_left_out_until_they_are_asked_for() {
    let row = "<th scope=\"row\">Cost per lead</th>";
    let few = view(&[("A", ONE), ("B", MORE)], "").await;
    assert!(!few.contains(row) && few.contains("are left out: 13 of 23."), "{few}");
    let all = view(&[("A", ONE), ("B", MORE)], r#",["compare-equal","shown"]"#).await;
    assert!(all.contains(row) && all.contains("All 23 rows are shown. In 13 of them"), "{all}");
}

#[tokio::test]
async fn the_list_says_what_each_plan_comes_to_and_which_is_the_baseline() {
    let view = view(&[("A", ONE), ("B", MORE)], r#",["compare-baseline","1"]"#).await;
    let (_, list) = view.split_once("<ul class=\"picks\">").expect("the list");
    let (list, _) = list.split_once("</ul>").expect("its end");
    assert_eq!(text(list), "A 12 sales at €1,500 B 14.4 sales at €1,250 Baseline");
}
