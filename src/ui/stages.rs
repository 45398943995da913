//! The stages between lead and sale, with the rate of each step.

use super::field::{plan_field, type_into};
use super::field_note::{FieldNote, plan_field_note};
use super::view_context::ViewContext;
use crate::model::Stages;
use crate::state::{Action, Field, STAGE_CHANNEL};
use crate::text::{ChannelText, Style};
use crate::ui::html::html;
use yew::prelude::*;

pub fn stages(cx: &ViewContext) -> Html {
    let draft = cx.draft();
    let count = draft.stages();
    let read_only = cx.is_read_only();
    let scope = scope(cx);
    let shared = scope.is_none_or(|channel| !draft.has_own_rates(channel));
    let rates = (0..=count).filter(|_| count > 0).map(|step| {
        let (from, to) = draft.step_ends(step);
        let at = match scope {
            Some(channel) if !shared => Field::OwnStep(channel, step),
            _ => Field::Step(step),
        };
        let label = cx.t(ChannelText::StepLabel { from: from.into(), to: to.into() });
        html! {
            <li key={at.id()}>
                if step < count { { stage_name(cx, step) } } else { <span class="last">{cx.t(ChannelText::ToSale)}</span> }
                { plan_field(cx, at, label, None) }
                if step < count && !read_only { { remove_button(cx, step) } }
            </li>
        }
    });
    // The product of the rates for the channel shown, or for any channel that shares the scenario's rates.
    let whose = scope.or_else(|| (0..draft.channels()).find(|&at| !draft.has_own_rates(at)));
    let product = match whose {
        None => Some(ChannelText::SharedRatesUnused),
        Some(channel) => {
            let rate = draft.staged_close_rate(channel);
            rate.map(|rate| ChannelText::CombinedRate(cx.writer.figure(rate, Style::Percent)))
        }
    };
    let share = cx.click_then(Action::ShareRates, "add-stage".into());
    let name_of_next = cx.t(ChannelText::UsualStage(count)).to_string();
    let add = cx.click_then(Action::AddStage(name_of_next), Field::StageName(count).id().into());
    html! {
        <>
            if count == 0 { <p class="note">{cx.t(ChannelText::StagesHint)}</p> } else { { scope_choice(cx, scope) } }
            <ol class="stages">{ for rates }</ol>
            if whose.is_none() && !read_only {
                <button type="button" id="share-rates" onclick={share}>{cx.t(ChannelText::Share)}</button>
            }
            if let Some(product) = product { <p class="note" id="stages-together">{cx.t(product)}</p> }
            if count < Stages::MAX_STAGES && !read_only {
                <button type="button" id="add-stage" onclick={add}>{cx.t(ChannelText::AddStage)}</button>
            }
        </>
    }
}

/// The names of the stages in a line.
pub fn stages_gist(cx: &ViewContext) -> String {
    let draft = cx.draft();
    (0..draft.stages()).map(|stage| draft.stage_name(stage)).collect::<Vec<_>>().join(" · ")
}

/// The channel whose rates are shown; none for those of the scenario.
fn scope(cx: &ViewContext) -> Option<usize> {
    cx.existing_channel(cx.app.choices.stage_channel).filter(|_| cx.draft().channels() > 1)
}

/// The choice of whose rates are shown and whether a channel has its own; empty with a single channel.
fn scope_choice(cx: &ViewContext, scope: Option<usize>) -> Html {
    let draft = cx.draft();
    if draft.channels() < 2 {
        return Html::default();
    }
    let onchange = cx.set_choice(STAGE_CHANNEL.into());
    let own = scope.map(|channel| {
        let own = draft.has_own_rates(channel);
        let onclick = cx.click(Action::SetOwnRates(channel, !own));
        html! {
            <label class="tick"><input type="checkbox" id="own-rates" checked={own} {onclick} disabled={cx.is_read_only()} />{cx.t(ChannelText::OwnRates)}</label>
        }
    });
    html! {
        <>
            <label class="setting">
                <span>{cx.t(ChannelText::RatesOf)}</span>
                <select id={STAGE_CHANNEL} {onchange}>
                    <option value="" selected={scope.is_none()}>{cx.t(ChannelText::AllChannels)}</option>
                    { cx.channel_options(scope) }
                </select>
            </label>
            { for own }
        </>
    }
}

fn stage_name(cx: &ViewContext, at: usize) -> Html {
    let (draft, field) = (cx.draft(), Field::StageName(at));
    let note = plan_field_note(cx, field);
    let is_error = note.as_ref().is_some_and(FieldNote::is_error);
    let note_id = note.is_some().then(|| field.id() + "-note");
    html! {
        <div class="stage-name">
            <input id={field.id()} type="text" dir="auto" readonly={cx.is_read_only()} class="cell name" autocomplete="off" spellcheck="false" value={draft.text(field).to_owned()}
                placeholder={draft.stage_name(at)} aria-label={cx.t(ChannelText::StageNameLabel((at + 1).to_string()))}
                aria-invalid={is_error.then_some("true")} aria-describedby={note_id.clone()} oninput={type_into(cx, field)} />
            if let Some(note) = note { <p id={note_id} class={note.class}>{note.text}</p> }
        </div>
    }
}

fn remove_button(cx: &ViewContext, at: usize) -> Html {
    let onclick = cx.click_then(Action::RemoveStage(at), "add-stage".into());
    let label = ChannelText::RemoveStage(cx.draft().stage_name(at).into());
    html! {
        <button type="button" class="close" id={["remove-stage-", &(at + 1).to_string()].concat()} {onclick}
            aria-label={cx.t(label)}>{"×"}</button>
    }
}
