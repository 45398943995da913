//! A close rate typed beside stages asks what it is to change.

use super::acts::click_then;
use super::hooks::Dispatch;
use super::words::say;
use crate::model::Input;
use crate::state::{Action, App, CloseRateAnswer, Field};
use crate::text::{ChannelText, Message, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// The question for a channel; nothing where there is none.
pub fn question(app: &App, dispatch: &Dispatch, channel: usize) -> Html {
    let draft = &app.open_plan().draft;
    let Some(wish) = draft.close_rate_question(channel) else { return Html::default() };
    let say = |text: ChannelText| say(app.preferences.language, Message::Channel(text));
    let percent = |rate: f64| draft.writer().figure(rate, Style::Percent);
    let answer = |answer: CloseRateAnswer| {
        let id = Field::Channel(channel, Input::CloseRate).id();
        click_then(dispatch, Action::ResolveCloseRate(channel, answer), id.into())
    };
    let steps = wish.steps.iter().enumerate().map(|(step, &needed)| {
        let (from, to) = draft.step_ends(step);
        match needed.filter(|&rate| rate <= 1.0) {
            Some(rate) => html! {
                <button type="button" onclick={answer(CloseRateAnswer::Change(step))}>{say(ChannelText::ChangeStep { from, to, rate: percent(rate) })}</button>
            },
            None => html! { <span class="note">{say(ChannelText::Beyond { from, to })}</span> },
        }
    });
    let several = draft.channels() > 1;
    let question = ChannelText::Question {
        channel: several.then(|| draft.channel_name(channel, app.preferences.language)),
        is: percent(wish.current),
        wanted: percent(wish.wanted),
    };
    let heading = [&Field::Channel(channel, Input::CloseRate).id(), "-question"].concat();
    html! {
        <div class="question" role="group" aria-labelledby={heading.clone()}>
            <p id={heading} role="status">{say(question)}</p>
            <div class="actions">
                { for steps }
                <button type="button" onclick={answer(CloseRateAnswer::Replace)}>{say(ChannelText::Replace)}</button>
                <button type="button" onclick={answer(CloseRateAnswer::Keep)}>{say(ChannelText::Keep(percent(wish.current)))}</button>
            </div>
        </div>
    }
}
