//! What bringing something in would do, line by line.

use super::troubles::refusal;
use crate::platform::page;
use crate::state::{Action, App, ImportLine, ImportOutcome, ImportPreview};
use crate::text::SharingText;
use crate::ui::acts::click_then;
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use yew::prelude::*;

/// So many lines are shown; the others follow the same rules.
const SHOWN: usize = 200;

/// The review; nothing where there is none.
pub fn review(app: &App, dispatch: &Dispatch) -> Html {
    let Some(ImportPreview::Scenarios(lines)) = app.import_preview.as_deref() else { return Html::default() };
    let say = |text: SharingText| say(app.preferences.language, text);
    let effect = app.import_preview.as_deref().map_or(0, ImportPreview::change_count);
    let rows = lines.iter().take(SHOWN).enumerate().map(|(at, line)| row(app, dispatch, at, line));
    let rest = lines.len().saturating_sub(SHOWN);
    html! {
        <div id="review" tabindex="-1" class="review">
            <h3>{say(SharingText::ReviewHeading)}</h3>
            <div class="scroll">
                <table>
                    <thead><tr><th scope="col">{say(SharingText::Line)}</th><th scope="col">{say(SharingText::Outcome)}</th></tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            if rest > 0 { <p class="note">{["… +", &rest.to_string()].concat()}</p> }
            if effect == 0 { <p class="note">{say(SharingText::NothingToBring)}</p> }
            <div class="actions">
                if effect > 0 {
                    <button type="button" id="bring" class="primary"
                        onclick={click_then(dispatch, Action::ApplyImport, "scenario-name".into())}>{say(SharingText::Bring(effect))}</button>
                }
                <button type="button" id="cancel-review"
                    onclick={click_then(dispatch, Action::DismissImport, "bring-text".into())}>{say(SharingText::Cancel)}</button>
            </div>
        </div>
    }
}

fn row(app: &App, dispatch: &Dispatch, at: usize, line: &ImportLine) -> Html {
    let say = |text: SharingText| say(app.preferences.language, text);
    let name = if line.name.is_empty() { say(SharingText::Nameless) } else { line.name.clone().into() };
    let verdict = match &line.outcome {
        ImportOutcome::Added(_) => SharingText::Added,
        ImportOutcome::Unchanged => SharingText::Same,
        ImportOutcome::Changed { .. } => SharingText::Changed,
        ImportOutcome::Refused(fault) => SharingText::Refused(refusal(fault)),
    };
    let wrong = matches!(line.outcome, ImportOutcome::Refused(_));
    let choice = match &line.outcome {
        ImportOutcome::Changed { replace, .. } => Some(*replace),
        _ => None,
    };
    let label = name.clone();
    html! {
        <tr key={at.to_string()}>
            <th scope="row"><bdi>{name}</bdi></th>
            <td class={if wrong { "wrong" } else { "" }}>
                {say(verdict)}
                if let Some(replace) = choice { { decision(app, dispatch, at, replace, label) } }
            </td>
        </tr>
    }
}

fn decision(app: &App, dispatch: &Dispatch, line: usize, replace: bool, label: AttrValue) -> Html {
    let say = |text: SharingText| say(app.preferences.language, text);
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let replace = page::field_value(&event).as_deref() == Some("replace");
            dispatch.dispatch(Action::SetImportChoice { line, replace });
        })
    };
    html! {
        <>
            {": "}
            <select {onchange} id={["decide-", &line.to_string()].concat()} aria-label={label}>
                <option value="keep" selected={!replace}>{say(SharingText::KeepBoth)}</option>
                <option value="replace" selected={replace}>{say(SharingText::Replace)}</option>
            </select>
        </>
    }
}
