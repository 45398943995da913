//! What the comparison adds to the column of fields: its scenarios, the baseline, and which rows are shown.

use super::chooser::chooser;
use super::elements::note;
use super::rows::count_rows;
use super::{chosen, plan_option};
use crate::model::BridgeMeasure;
use crate::platform::random;
use crate::state::{
    Action, App, Choice, ComparedScenario, ComparisonChoice, Id, SaveStatus, bridged_code, comparison_ids,
};
use crate::text::{ComparisonText, Message};
use crate::ui::controls::choice_select;
use crate::ui::focus::focus;
use crate::ui::html::html;
use crate::ui::icons::Icon;
use crate::ui::input_group::input_group;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn comparison_settings(cx: &ViewContext) -> Html {
    let found = chosen(cx);
    let chosen_of =
        ComparisonText::ChosenOf { chosen: found.len().to_string(), most: App::MOST_COMPARED.to_string() };
    let list = chooser(cx, &found);
    let scenarios: Vec<ComparedScenario> = found.into_iter().filter_map(|(_, scenario)| scenario).collect();
    html! {
        <>
            <section class="group comparison-settings" aria-labelledby="compare-label">
                <h3 id="compare-label">{cx.t(ComparisonText::Choose)}{" "}<span class="note">{cx.t(chosen_of)}</span></h3>
                { list }
                { duplicate(cx) }
            </section>
            if scenarios.len() > 1 {
                { input_group(cx, "compare-settings-heading", cx.t(ComparisonText::Settings), String::new(), settings(cx, &scenarios)) }
                { input_group(cx, "compare-rows-heading", cx.t(ComparisonText::Rows), String::new(), rows(cx, &scenarios)) }
            }
        </>
    }
}

/// Opens a copy of the open plan and puts it beside the others. The example is saved first.
fn duplicate(cx: &ViewContext) -> Html {
    let open = cx.app.open_plan();
    let is_example = open.save_status() == SaveStatus::Example;
    if !is_example && !open.save_status().is_own() {
        return Html::default();
    }
    let (dispatch, compared) = (cx.dispatch.clone(), cx.app.compared());
    let onclick = Callback::from(move |_: MouseEvent| {
        let id = Id::new(&random::id());
        if is_example {
            dispatch.dispatch(Action::Save);
        }
        dispatch.dispatch(Action::Duplicate(id.clone()));
        if compared.len() < App::MOST_COMPARED {
            let all = compared.iter().cloned().chain([id]).collect();
            dispatch.dispatch(Action::SetChoice(Choice::Comparison(ComparisonChoice::Chosen(all))));
        }
        focus("scenario-name");
    });
    let name = open.name().into();
    let label = if is_example {
        ComparisonText::SaveAndDuplicate(name)
    } else {
        ComparisonText::DuplicateAndChange(name)
    };
    html! { <button type="button" id="compare-duplicate" {onclick}>{ Icon::COPY.view() }<span>{cx.t(label)}</span></button> }
}

fn settings(cx: &ViewContext, scenarios: &[ComparedScenario]) -> Html {
    let baseline = &scenarios[cx.app.baseline(scenarios)].id;
    let of = cx.app.choices.comparison.bridge_measure;
    let measures =
        BridgeMeasure::ALL.map(|it| (bridged_code(it).into(), cx.t(Message::MeasureLabel(it.measure()))));
    html! {
        <div class="comparison-settings">
            { choice_select(cx, comparison_ids::BASELINE, cx.t(ComparisonText::Baseline), scenarios.iter().map(plan_option), baseline.as_str()) }
            { choice_select(cx, comparison_ids::BRIDGE_MEASURE, cx.t(ComparisonText::Explained), measures, bridged_code(of)) }
        </div>
    }
}

fn rows(cx: &ViewContext, scenarios: &[ComparedScenario]) -> Html {
    let choices = &cx.app.choices.comparison;
    let [equal, all] = count_rows(scenarios, cx.app.baseline(scenarios), choices.show_channels);
    let (some_equal, all, equal) = (equal > 0, all.to_string(), equal.to_string());
    let (text, button) = match (some_equal, choices.show_equal_rows) {
        (false, _) => (ComparisonText::NoEqualRows(all), None),
        (true, false) => (ComparisonText::RowsLeftOut { equal, all }, Some(ComparisonText::ShowEqualRows)),
        (true, true) => (ComparisonText::RowsShown { equal, all }, Some(ComparisonText::LeaveOutEqualRows)),
    };
    let show = ComparisonChoice::ShowEqualRows(!choices.show_equal_rows);
    let onclick = cx.click(Action::SetChoice(Choice::Comparison(show)));
    html! {
        <>
            { note(cx.t(text)) }
            if let Some(button) = button {
                <button type="button" id={comparison_ids::EQUAL_ROWS} class="quiet" {onclick}>{cx.t(button)}</button>
            }
        </>
    }
}
