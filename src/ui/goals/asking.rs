//! What is asked: how much, on what terms, what is worked out, what may change.

use super::super::acts::{click, jotting};
use super::super::field::signs_of;
use super::super::hooks::Dispatch;
use super::super::remark::{WRONG, remark};
use super::super::words::say;
use crate::model::{Goal, Lever, Measure};
use crate::state::{Action, App, GoalChoices, goal_field_id, goal_id, goal_value};
use crate::text::{GoalText, Message, Style, Writer, style_of};
use crate::ui::html::html;
use yew::prelude::*;

/// The form.
pub fn asking(app: &App, dispatch: &Dispatch, asking: GoalChoices) -> Html {
    let language = app.preferences.language;
    let levers = Lever::ALL.map(|lever| {
        let onclick =
            click(dispatch, Action::SetChoice(GoalChoices::SOLVE.to_owned(), lever.code().to_owned()));
        let label = say(language, Message::InputLabel(lever.input()));
        html! {
            <button type="button" id={["solve-", lever.code()].concat()} {onclick}
                aria-pressed={if lever == asking.lever { "true" } else { "false" }}>{label}</button>
        }
    });
    let channels = app.open_plan().draft.channels();
    html! {
        <div class="asking">
            { goal(app, dispatch, GoalChoices::VOLUME, GoalText::Need, &Goal::VOLUME_MEASURES, asking.volume) }
            { goal(app, dispatch, GoalChoices::TERMS, GoalText::Keep, &Goal::EFFICIENCY_MEASURES, asking.terms) }
            <div class="solve" role="group" aria-labelledby="solve-label">
                <span class="caption" id="solve-label">{say(language, GoalText::Solve)}</span>
                <div class="switch">{ for levers }</div>
            </div>
            if channels > 1 {
                <div class="field">
                    <label for={GoalChoices::CHANNEL}>{say(language, GoalText::Change)}</label>
                    <select id={GoalChoices::CHANNEL} onchange={jotting(dispatch, GoalChoices::CHANNEL.into())}>
                        <option value="" selected={asking.channel.is_none()}>{say(language, GoalText::AllChannels)}</option>
                        { for (0..channels).map(|at| html! {
                            <option value={(at + 1).to_string()} selected={asking.channel == Some(at)}>
                                {app.open_plan().draft.channel_name(at, app.preferences.language)}
                            </option>
                        }) }
                    </select>
                </div>
            }
        </div>
    }
}

/// Which goal of a kind, and its number.
fn goal(
    app: &App,
    dispatch: &Dispatch,
    choice: &'static str,
    heading: GoalText,
    among: &[Measure],
    chosen: Measure,
) -> Html {
    let language = app.preferences.language;
    let id = goal_id(chosen);
    let html_id = goal_field_id(chosen);
    let note_id = [html_id, "-note"].concat();
    let label = Message::MeasureLabel(chosen);
    let bound = if chosen.less_is_better() { GoalText::AtMost } else { GoalText::AtLeast };
    let writer = Writer { language, currency: app.open_plan().draft.currency };
    let (note, tone) = note(app, chosen, writer);
    let wrong = tone == WRONG;
    let style = style_of(chosen);
    let (before, after) = signs_of(style, writer);
    let after =
        if style == Style::Months { Some(say(language, GoalText::Months)) } else { after.map(Into::into) };
    let oninput = jotting(dispatch, id.into());
    html! {
        <div class={if wrong { "goal faulty" } else { "goal" }}>
            <div class="field">
                <label for={choice}>{say(language, heading)}</label>
                <select id={choice} onchange={jotting(dispatch, choice.into())}>
                    { for among.iter().map(|&measure| html! {
                        <option value={goal_field_id(measure)} selected={measure == chosen}>{say(language, Message::MeasureLabel(measure))}</option>
                    }) }
                </select>
            </div>
            <div class="field">
                <label for={html_id}>{say(language, bound)}<span class="visually-hidden">{": "}{say(language, label)}</span></label>
                <div class="entry">
                    if let Some(sign) = before { <span class="sign" aria-hidden="true">{sign}</span> }
                    <input
                        id={html_id} key={html_id} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                        value={app.choices.text(id).to_owned()} aria-describedby={note_id.clone()}
                        aria-invalid={wrong.then_some("true")} {oninput}
                    />
                    if let Some(sign) = after { <span class="sign" aria-hidden="true">{sign}</span> }
                </div>
            </div>
            <p id={note_id} class={tone} aria-live="polite">{note}</p>
        </div>
    }
}

/// What stands under the number: what is wrong with it, how it was understood, or what it is for.
fn note(app: &App, measure: Measure, writer: Writer) -> (AttrValue, &'static str) {
    let style = if style_of(measure) == Style::Months { Style::Count } else { style_of(measure) };
    let hint =
        if Goal::VOLUME_MEASURES.contains(&measure) { GoalText::HintVolume } else { GoalText::HintTerms };
    remark(goal_value(&app.choices, measure), writer, style)
        .unwrap_or_else(|| (say(writer.language, hint), "note"))
}
