//! Stages between lead and sale. Adding or removing one keeps the overall close rate. A close rate typed
//! while there are stages conflicts with them, so the reader is asked which to change.

use super::field::Field;
use super::{Draft, FieldText};
use crate::model::{Input, Rate, Stages};
use crate::text::{ChannelText, Localized, Message};

/// The question asked when a channel's typed close rate differs from its stages' rate.
#[derive(Debug, Clone, PartialEq)]
pub struct CloseRateQuestion {
    /// The stages' overall close rate, as a fraction.
    pub current: f64,
    /// The close rate typed, as a fraction.
    pub wanted: f64,
    /// The rate each step would need for the typed close rate, the others unchanged: above 1 where it is
    /// unreachable, `None` where another step is 0.
    pub steps: Vec<Option<f64>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CloseRateAnswer {
    /// Change the rate of this step.
    Change(usize),
    /// Keep the stages and drop the typed rate.
    Keep,
    /// Remove all stages and use the typed rate.
    Replace,
}

impl Draft {
    /// Whether a channel of the plan uses the shared rates.
    pub(super) fn shares_rates(&self) -> bool {
        self.channels[..self.counted_channels()].iter().any(|channel| !channel.has_own_rates)
    }

    /// A stage's typed name, or its number.
    pub fn stage_name(&self, at: usize) -> String {
        let typed = self.text(Field::StageName(at)).trim();
        match typed.is_empty() {
            true => Message::Channel(ChannelText::StageNumber((at + 1).to_string()))
                .t(self.locale.language)
                .into_owned(),
            false => typed.to_owned(),
        }
    }

    /// The names of a step's start and end in the draft's language: lead, stages, sale.
    pub fn step_ends(&self, step: usize) -> (String, String) {
        let name = |text: ChannelText| Message::Channel(text).t(self.locale.language).into_owned();
        let from = if step == 0 { name(ChannelText::Lead) } else { self.stage_name(step - 1) };
        let to = if step == self.stages.len() { name(ChannelText::ToSale) } else { self.stage_name(step) };
        (from, to)
    }

    /// The step rate fields that apply to a channel; empty without stages.
    pub fn step_fields(&self, channel: usize) -> Vec<Field> {
        let own = self.has_own_rates(channel);
        let field = |at| if own { Field::OwnStep(channel, at) } else { Field::Step(at) };
        (0..self.steps.len()).map(field).collect()
    }

    /// Adds a stage before the sale. Its rate is 100 %, so the close rate stays the same.
    pub fn add_stage(&mut self, name: String) {
        let full_rate = self.number_text(Field::Step(0), 1.0);
        match self.stages.len() {
            Stages::MAX_STAGES.. => return,
            0 => self.move_close_rates_to_last_step(&full_rate),
            count => {
                self.steps.insert(count, full_rate.clone());
                self.channels_mut().for_each(|channel| channel.steps.insert(count, full_rate.clone()));
            }
        }
        self.stages.push(FieldText { text: name, typed: true, grouped: false });
    }

    /// The channels' close rates become the rates of the last step: shared by all channels if they are equal.
    fn move_close_rates_to_last_step(&mut self, full_rate: &FieldText) {
        let close_rate_text = |channel: &super::ChannelTexts| channel.inputs.close_rate.clone();
        let first = close_rate_text(&self.channels[0]);
        let is_shared = self.channels.iter().all(|channel| channel.inputs.close_rate.text == first.text);
        self.steps = vec![full_rate.clone(), if is_shared { first } else { FieldText::default() }];
        for channel in self.channels_mut() {
            channel.steps = vec![full_rate.clone(), close_rate_text(channel)];
            channel.has_own_rates = !is_shared;
            channel.inputs.close_rate = FieldText::default();
        }
    }

    /// Removes a stage; its rate is multiplied into the next step. With the last stage removed, the close
    /// rate becomes a field again.
    pub fn remove_stage(&mut self, at: usize) {
        if at >= self.stages.len() {
            return;
        }
        self.stages.remove(at);
        self.multiply_rate_into(Field::Step(at), Field::Step(at + 1));
        self.steps.remove(at);
        for channel in 0..self.channels.len() {
            self.multiply_rate_into(Field::OwnStep(channel, at), Field::OwnStep(channel, at + 1));
            self.channel_mut(channel).into_iter().for_each(|it| _ = it.steps.remove(at));
        }
        if self.stages.is_empty() {
            let shared = self.steps.pop().unwrap_or_default();
            for channel in self.channels_mut() {
                let close = if channel.has_own_rates {
                    channel.steps.pop().unwrap_or_default()
                } else {
                    shared.clone()
                };
                channel.steps.clear();
                channel.has_own_rates = false;
                // A close rate typed while there were stages takes precedence.
                if channel.inputs.close_rate.text.trim().is_empty() {
                    channel.inputs.close_rate = close;
                }
            }
        }
    }

    fn multiply_rate_into(&mut self, removed: Field, into: Field) {
        if let (Some(removed), Some(rate)) = (self.number(removed), self.number(into)) {
            self.write(into, removed * rate);
        }
    }

    /// Gives a channel own rates, at first a copy of the shared ones, or makes it use the shared ones again.
    pub fn set_own_rates(&mut self, channel: usize, own: bool) {
        let shared = self.steps.clone();
        if let Some(channel) = self.channel_mut(channel) {
            channel.has_own_rates = own && !shared.is_empty();
            if channel.has_own_rates && channel.steps.iter().all(|step| step.text.trim().is_empty()) {
                channel.steps = shared;
            }
        }
    }

    /// A channel's overall close rate, as a fraction; `None` unless all of its step rates are valid.
    pub fn staged_close_rate(&self, channel: usize) -> Option<f64> {
        self.stage_rates(self.step_fields(channel).into_iter()).map(|steps| steps.close_rate().get())
    }

    /// Whether any channel has a typed close rate while there are stages.
    pub fn has_close_rate_question(&self) -> bool {
        !self.stages.is_empty()
            && self.channels.iter().any(|channel| !channel.inputs.close_rate.text.trim().is_empty())
    }

    /// The question to ask for a channel; `None` if its close rate agrees with the stages.
    pub fn close_rate_question(&self, channel: usize) -> Option<CloseRateQuestion> {
        let wanted = self.number(Field::Channel(channel, Input::CloseRate))?;
        let current = self.staged_close_rate(channel)?;
        if (wanted - current).abs() <= 1e-12 * current {
            return None;
        }
        let (steps, wanted_rate) =
            (self.stage_rates(self.step_fields(channel).into_iter())?, Rate::new(wanted).ok()?);
        Some(CloseRateQuestion {
            current,
            wanted,
            steps: (0..steps.rates().len()).map(|step| steps.required_rate(step, wanted_rate)).collect(),
        })
    }

    /// Applies the answer to the close rate question. A changed step affects this channel only: with several
    /// channels it gets own rates.
    pub fn answer_close_rate(&mut self, channel: usize, answer: CloseRateAnswer) {
        let Some(question) = self.close_rate_question(channel) else { return };
        match answer {
            CloseRateAnswer::Change(step) => {
                let Some(rate) =
                    question.steps.get(step).copied().flatten().and_then(|it| Rate::new(it).ok())
                else {
                    return;
                };
                if self.channels.len() > 1 && !self.has_own_rates(channel) {
                    let shared = self.steps.clone();
                    if let Some(channel) = self.channel_mut(channel) {
                        (channel.steps, channel.has_own_rates) = (shared, true);
                    }
                }
                self.write(self.step_fields(channel)[step], rate.get());
                self.set(Field::Channel(channel, Input::CloseRate), String::new());
            }
            CloseRateAnswer::Keep => self.set(Field::Channel(channel, Input::CloseRate), String::new()),
            CloseRateAnswer::Replace => (0..self.stages.len()).rev().for_each(|at| self.remove_stage(at)),
        }
    }
}
