//! The form: which goals, what they are solved for, and which channel may change.

use super::super::controls::toggle_button;
use super::super::field::{offer, step_keys, type_into, unit_signs};
use super::super::field_note::{FieldNote, plan_field_note};
use super::super::view_context::ViewContext;
use crate::model::{Goal, Lever, Measure};
use crate::state::{Action, Choice, Field, GOAL_CHANNEL, GoalChoices, goal_id, goal_measure};
use crate::text::{GoalText, Message, Style, style_of};
use crate::ui::html::html;
use yew::prelude::*;

pub fn goal_form(cx: &ViewContext, choices: GoalChoices) -> Html {
    let levers = Lever::ALL.map(|lever| {
        let onclick = cx.click(Action::SetChoice(Choice::GoalLever(lever)));
        let (id, label) = (["solve-", lever.code()].concat(), cx.t(Message::InputLabel(lever.input())));
        toggle_button(id.into(), None, lever == choices.lever, false, onclick, label)
    });
    let [volume, efficiency] = cx.draft().goal_measures();
    html! {
        <div class="asking">
            { goal_fields(cx, "goal-volume", GoalText::Need, &Goal::VOLUME_MEASURES, volume) }
            { goal_fields(cx, "goal-terms", GoalText::Keep, &Goal::EFFICIENCY_MEASURES, efficiency) }
            <div class="solve" role="group" aria-labelledby="solve-label">
                <span class="caption" id="solve-label">{cx.t(GoalText::Solve)}</span>
                <div class="switch">{ for levers }</div>
            </div>
            if cx.draft().channels() > 1 {
                <div class="field">
                    <label for={GOAL_CHANNEL}>{cx.t(GoalText::Change)}</label>
                    <select id={GOAL_CHANNEL} onchange={cx.set_choice(GOAL_CHANNEL.into())}>
                        <option value="" selected={choices.channel.is_none()}>{cx.t(GoalText::AllChannels)}</option>
                        { cx.channel_options(choices.channel) }
                    </select>
                </div>
            }
        </div>
    }
}

/// The choice of a measure as a goal, and the field for its number.
fn goal_fields(
    cx: &ViewContext,
    choice: &'static str,
    heading: GoalText,
    measures: &[Measure],
    chosen: Measure,
) -> Html {
    let field = Field::Goal(chosen);
    let html_id = goal_id(chosen);
    let note_id = [html_id, "-note"].concat();
    let bound = if chosen.less_is_better() { GoalText::AtMost } else { GoalText::AtLeast };
    let note = goal_note(cx, chosen);
    let is_error = note.is_error();
    let style = style_of(chosen);
    let (before, after) = unit_signs(style, cx.writer);
    let after = if style == Style::Months { Some(cx.t(GoalText::Months)) } else { after.map(Into::into) };
    html! {
        <div class={if is_error { "goal faulty" } else { "goal" }}>
            <div class="field">
                <label for={choice}>{cx.t(heading)}</label>
                <select id={choice} onchange={cx.on_value(|id| goal_measure(&id).map(Action::ChooseGoal))} disabled={cx.is_read_only()}>
                    { for measures.iter().map(|&measure| html! {
                        <option value={goal_id(measure)} selected={measure == chosen}>{cx.t(Message::MeasureLabel(measure))}</option>
                    }) }
                </select>
            </div>
            <div class="field">
                <label for={html_id}>{cx.t(bound)}<span class="visually-hidden">{": "}{cx.t(Message::MeasureLabel(chosen))}</span></label>
                <div class="entry">
                    if let Some(sign) = before { <span class="sign" aria-hidden="true">{sign}</span> }
                    <input
                        id={html_id} key={html_id} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                        value={cx.draft().text(field).to_owned()} readonly={cx.is_read_only()} aria-describedby={note_id.clone()}
                        aria-invalid={is_error.then_some("true")} oninput={type_into(cx, field)} onkeydown={step_keys(cx.dispatch, field)}
                    />
                    if let Some(sign) = after { <span class="sign" aria-hidden="true">{sign}</span> }
                </div>
            </div>
            <p id={note_id} class={note.class} aria-live="polite">{note.text}</p>
            { offer(cx, field, note.offer) }
        </div>
    }
}

fn goal_note(cx: &ViewContext, measure: Measure) -> FieldNote {
    let hint =
        if Goal::VOLUME_MEASURES.contains(&measure) { GoalText::HintVolume } else { GoalText::HintTerms };
    plan_field_note(cx, Field::Goal(measure)).unwrap_or_else(|| FieldNote::hint(cx.t(hint)))
}
