//! The question that a close rate typed beside stages raises: which stage rate it is to change.

use super::view_context::ViewContext;
use crate::model::Input;
use crate::state::{Action, CloseRateAnswer, Field};
use crate::text::{ChannelText, Style};
use crate::ui::html::html;
use yew::prelude::*;

/// The question for a channel; empty where there is none.
pub fn close_rate_question(cx: &ViewContext, channel: usize) -> Html {
    let draft = cx.draft();
    let Some(question) = draft.close_rate_question(channel) else { return Html::default() };
    let field_id = Field::Channel(channel, Input::CloseRate).id();
    let percent = |rate: f64| cx.writer.figure(rate, Style::Percent);
    let answer = |answer: CloseRateAnswer| {
        cx.click_then(Action::ResolveCloseRate(channel, answer), field_id.clone().into())
    };
    let steps = question.steps.iter().enumerate().map(|(step, &needed)| {
        let (from, to) = draft.step_ends(step);
        match needed.filter(|&rate| rate <= 1.0) {
            Some(rate) => html! {
                <button type="button" onclick={answer(CloseRateAnswer::Change(step))}>{cx.t(ChannelText::ChangeStep { from: from.into(), to: to.into(), rate: percent(rate) })}</button>
            },
            None => html! { <span class="note">{cx.t(ChannelText::AboveWhole { from: from.into(), to: to.into() })}</span> },
        }
    });
    let text = ChannelText::Question {
        channel: (draft.channels() > 1).then(|| draft.channel_name(channel, cx.language()).into()),
        is: percent(question.current),
        wanted: percent(question.wanted),
    };
    let heading = [&field_id, "-question"].concat();
    html! {
        <div class="question" role="group" aria-labelledby={heading.clone()}>
            <p id={heading} role="status">{cx.t(text)}</p>
            <div class="actions">
                { for steps }
                <button type="button" onclick={answer(CloseRateAnswer::Replace)}>{cx.t(ChannelText::Replace)}</button>
                <button type="button" onclick={answer(CloseRateAnswer::Keep)}>{cx.t(ChannelText::Keep(percent(question.current)))}</button>
            </div>
        </div>
    }
}
