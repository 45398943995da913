//! The stages between lead and sale, with the rate of each step.

use super::acts::{click, click_then, jotting};
use super::field::{field, note, typing};
use super::hooks::Dispatch;
use super::remark::WRONG;
use super::words::say;
use crate::model::Stages;
use crate::state::{Action, App, Field};
use crate::text::{ChannelText, Message, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// Which channel's rates are shown: its number from 1, or nothing for those of the scenario.
const SCOPE: &str = "stage-scope";

/// The part of the plan that says how a lead becomes a sale.
pub fn stages(app: &App, dispatch: &Dispatch) -> Html {
    let (language, draft) = (app.preferences.language, &app.open_plan().draft);
    let say = |text: ChannelText| say(language, Message::Channel(text));
    let count = draft.stages();
    let read_only = app.open_plan().is_read_only();
    let scope = scope(app);
    let shared = scope.is_none_or(|channel| !draft.has_own_rates(channel));
    let rates = (0..=count).filter(|_| count > 0).map(|step| {
        let (from, to) = draft.step_ends(step);
        let at = match scope {
            Some(channel) if !shared => Field::OwnStep(channel, step),
            _ => Field::Step(step),
        };
        let label = say(ChannelText::StepLabel { from, to });
        html! {
            <li key={at.id()}>
                if step < count { { name(app, dispatch, step) } } else { <span class="last">{say(ChannelText::ToSale)}</span> }
                { field(app, dispatch, at, label, AttrValue::default()) }
                if step < count && !read_only { { remove(app, dispatch, step) } }
            </li>
        }
    });
    // Of a channel, or of any that shares the scenario's rates.
    let whose = scope.or_else(|| (0..draft.channels()).find(|&at| !draft.has_own_rates(at)));
    let together = match whose {
        None => Some(ChannelText::NobodyShares),
        Some(channel) => {
            let rate = draft.staged_close_rate(channel);
            rate.map(|rate| ChannelText::Together(draft.writer().figure(rate, Style::Percent)))
        }
    };
    let share = click_then(dispatch, Action::ShareRates, "add-stage".into());
    let name_of_next = say(ChannelText::UsualStage(count)).to_string();
    let add = click_then(dispatch, Action::AddStage(name_of_next), Field::StageName(count).id().into());
    html! {
        <>
            <h3>{say(ChannelText::StagesHeading)}{" "}<span class="optional">{super::words::say(language, Message::Optional)}</span></h3>
            if count == 0 { <p class="note">{say(ChannelText::StagesHint)}</p> } else { { choice(app, dispatch, scope) } }
            <ol class="stages">{ for rates }</ol>
            if whose.is_none() && !read_only {
                <button type="button" id="share-rates" onclick={share}>{say(ChannelText::Share)}</button>
            }
            if let Some(together) = together { <p class="note" id="stages-together">{say(together)}</p> }
            if count < Stages::MAX_STAGES && !read_only {
                <button type="button" id="add-stage" onclick={add}>{say(ChannelText::AddStage)}</button>
            }
        </>
    }
}

/// The channel whose rates are shown; none for those of the scenario.
fn scope(app: &App) -> Option<usize> {
    let channels = app.open_plan().draft.channels();
    let number: usize = app.choices.text(SCOPE).parse().ok()?;
    number.checked_sub(1).filter(|&at| channels > 1 && at < channels)
}

/// Of several channels, whose rates are shown, and whether they are its own.
fn choice(app: &App, dispatch: &Dispatch, scope: Option<usize>) -> Html {
    let (language, draft) = (app.preferences.language, &app.open_plan().draft);
    if draft.channels() < 2 {
        return Html::default();
    }
    let say = |text: ChannelText| say(language, Message::Channel(text));
    let onchange = jotting(dispatch, SCOPE.into());
    let own = scope.map(|channel| {
        let own = draft.has_own_rates(channel);
        let onclick = click(dispatch, Action::SetOwnRates(channel, !own));
        html! {
            <label class="tick"><input type="checkbox" id="own-rates" checked={own} {onclick} disabled={app.open_plan().is_read_only()} />{say(ChannelText::OwnRates)}</label>
        }
    });
    let options = (0..draft.channels()).map(|at| {
        html! { <option value={(at + 1).to_string()} selected={scope == Some(at)}>{draft.channel_name(at, language)}</option> }
    });
    html! {
        <>
            <label class="setting">
                <span>{say(ChannelText::RatesOf)}</span>
                <select id={SCOPE} {onchange}>
                    <option value="" selected={scope.is_none()}>{say(ChannelText::AllChannels)}</option>
                    { for options }
                </select>
            </label>
            { for own }
        </>
    }
}

/// The name of a stage.
fn name(app: &App, dispatch: &Dispatch, at: usize) -> Html {
    let (language, draft, field) = (app.preferences.language, &app.open_plan().draft, Field::StageName(at));
    let say = |text: ChannelText| say(language, Message::Channel(text));
    let (note, tone) = note(app, field);
    let note_id = note.is_some().then(|| field.id() + "-note");
    html! {
        <div class="stage-name">
            <input id={field.id()} type="text" dir="auto" readonly={app.open_plan().is_read_only()} class="cell name" autocomplete="off" spellcheck="false" value={draft.text(field).to_owned()}
                placeholder={draft.stage_name(at)} aria-label={say(ChannelText::StageNameLabel((at + 1).to_string()))}
                aria-invalid={(tone == WRONG).then_some("true")} aria-describedby={note_id.clone()} oninput={typing(dispatch, field)} />
            if let Some(note) = note { <p id={note_id} class={tone}>{note}</p> }
        </div>
    }
}

/// The button that takes a stage away.
fn remove(app: &App, dispatch: &Dispatch, at: usize) -> Html {
    let onclick = click_then(dispatch, Action::RemoveStage(at), "add-stage".into());
    let label = ChannelText::RemoveStage(app.open_plan().draft.stage_name(at));
    html! {
        <button type="button" class="close" id={["remove-stage-", &(at + 1).to_string()].concat()} {onclick}
            aria-label={say(app.preferences.language, Message::Channel(label))}>{"×"}</button>
    }
}
