//! What an import would do, scenario by scenario.

use crate::state::{Action, ImportLine, ImportOutcome, ImportPreview};
use crate::text::SharingText;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// The most lines shown.
const SHOWN: usize = 200;

/// Empty where nothing is being imported.
pub fn import_review(cx: &ViewContext) -> Html {
    let Some(preview) = cx.app.import_preview.as_deref() else { return Html::default() };
    let ImportPreview::Scenarios(lines) = preview else { return Html::default() };
    let (changes, totals) = (preview.change_count(), preview.totals_left_out());
    let rows = lines.iter().take(SHOWN).enumerate().map(|(at, line)| row(cx, at, line));
    let rest = lines.len().saturating_sub(SHOWN);
    html! {
        <div id="review" tabindex="-1" class="review">
            <h3>{cx.t(SharingText::PreviewHeading)}</h3>
            <div class="scroll">
                <table>
                    <thead><tr><th scope="col">{cx.t(SharingText::PlanColumn)}</th><th scope="col">{cx.t(SharingText::Outcome)}</th></tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            if rest > 0 { <p class="note">{["… +", &rest.to_string()].concat()}</p> }
            if totals > 0 { <p class="note" id="review-totals">{cx.t(SharingText::TotalsLeftOut(totals))}</p> }
            if changes == 0 { <p class="note">{cx.t(SharingText::NothingToImport)}</p> }
            <div class="actions">
                if changes > 0 {
                    <button type="button" id="bring" class="primary"
                        onclick={cx.click_then(Action::ApplyImport, "scenario-name".into())}>{cx.t(SharingText::Import(changes))}</button>
                }
                <button type="button" id="cancel-review"
                    onclick={cx.click_then(Action::DismissImport, "bring-text".into())}>{cx.t(SharingText::Cancel)}</button>
            </div>
        </div>
    }
}

fn row(cx: &ViewContext, at: usize, line: &ImportLine) -> Html {
    let name = if line.name.is_empty() { cx.t(SharingText::Unnamed) } else { line.name.clone().into() };
    let outcome = match &line.outcome {
        ImportOutcome::Added(_) => SharingText::Added,
        ImportOutcome::Unchanged => SharingText::Same,
        ImportOutcome::Changed { .. } => SharingText::Changed,
        ImportOutcome::Refused(fault) => SharingText::Refused(fault.clone()),
        ImportOutcome::Unreadable(error) => SharingText::Unusable(*error),
    };
    let wrong = matches!(line.outcome, ImportOutcome::Refused(_) | ImportOutcome::Unreadable(_));
    let choice = match &line.outcome {
        ImportOutcome::Changed { replace, .. } => Some(*replace),
        _ => None,
    };
    let label = name.clone();
    html! {
        <tr key={at.to_string()}>
            <th scope="row"><bdi>{name}</bdi></th>
            <td class={if wrong { "wrong" } else { "" }}>
                {cx.t(outcome)}
                if let Some(replace) = choice { { replace_select(cx, at, replace, label) } }
            </td>
        </tr>
    }
}

fn replace_select(cx: &ViewContext, line: usize, replace: bool, label: AttrValue) -> Html {
    let onchange =
        cx.on_value(move |text| Some(Action::SetImportChoice { line, replace: text == "replace" }));
    html! {
        <>
            {": "}
            <select {onchange} id={["decide-", &line.to_string()].concat()} aria-label={label}>
                <option value="keep" selected={!replace}>{cx.t(SharingText::KeepBoth)}</option>
                <option value="replace" selected={replace}>{cx.t(SharingText::Replace)}</option>
            </select>
        </>
    }
}
