//! Stages come and go without changing what the plan comes to, and a close rate typed beside them asks what
//! it is to change.

use super::field::Field;
use super::{Draft, FieldText};
use crate::model::{Input, Rate, Stages};
use crate::text::{ChannelText, Localized, Message};

/// A close rate typed for a channel whose stages come to another.
#[derive(Debug, Clone, PartialEq)]
pub struct CloseRateQuestion {
    /// What the stages come to, as a fraction.
    pub current: f64,
    /// What was typed, as a fraction.
    pub wanted: f64,
    /// What each step would have to be, the others held: above 1 where it can't be reached that way, none
    /// where another step is zero.
    pub steps: Vec<Option<f64>>,
}

/// What a close rate typed beside stages is to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CloseRateAnswer {
    /// The rate of one step.
    Change(usize),
    /// Nothing: the stages count.
    Keep,
    /// It takes the place of all stages.
    Replace,
}

impl Draft {
    /// What a stage is called: the name typed, or its number.
    pub fn stage_name(&self, at: usize) -> String {
        let typed = self.text(Field::StageName(at)).trim();
        match typed.is_empty() {
            true => {
                Message::Channel(ChannelText::StageNumber((at + 1).to_string())).t(self.language).into_owned()
            }
            false => typed.to_owned(),
        }
    }

    /// What a step leads from and to, in the draft's language: from the lead, over the stages, to the sale.
    pub fn step_ends(&self, step: usize) -> (String, String) {
        let own = |text: ChannelText| Message::Channel(text).t(self.language).into_owned();
        let from = if step == 0 { own(ChannelText::Lead) } else { self.stage_name(step - 1) };
        let to = if step == self.stages.len() { own(ChannelText::ToSale) } else { self.stage_name(step) };
        (from, to)
    }

    /// The fields with the rates from lead to sale that count for a channel; none without stages.
    pub fn step_fields(&self, channel: usize) -> Vec<Field> {
        let own = self.has_own_rates(channel);
        let field = |at| if own { Field::OwnStep(channel, at) } else { Field::Step(at) };
        (0..self.steps.len()).map(field).collect()
    }

    /// Puts a stage before the sale. Every lead gets that far at first, so nothing else changes.
    pub fn add_stage(&mut self, name: String) {
        let every = self.written(Field::Step(0), 1.0);
        match self.stages.len() {
            Stages::MAX_STAGES.. => return,
            0 => self.first_stage(&every),
            count => {
                self.steps.insert(count, every.clone());
                self.channels.iter_mut().for_each(|row| row.steps.insert(count, every.clone()));
            }
        }
        self.stages.push(FieldText { text: name, typed: true });
    }

    /// The close rates become rates of the last step: shared where they are all the same.
    fn first_stage(&mut self, every: &FieldText) {
        let close = |row: &super::ChannelTexts| row.numbers[2].clone();
        let first = close(&self.channels[0]);
        let same = self.channels.iter().all(|row| row.numbers[2].text == first.text);
        self.steps = vec![every.clone(), if same { first } else { FieldText::default() }];
        for row in &mut self.channels {
            row.steps = vec![every.clone(), close(row)];
            row.own = !same;
            row.numbers[2] = FieldText::default();
        }
    }

    /// Takes a stage away: the step after it takes in its rate. With the last stage the close rate is typed
    /// again.
    pub fn remove_stage(&mut self, at: usize) {
        if at >= self.stages.len() {
            return;
        }
        self.stages.remove(at);
        self.merge(Field::Step(at), Field::Step(at + 1));
        self.steps.remove(at);
        for channel in 0..self.channels.len() {
            self.merge(Field::OwnStep(channel, at), Field::OwnStep(channel, at + 1));
            self.channels[channel].steps.remove(at);
        }
        if self.stages.is_empty() {
            let shared = self.steps.pop().unwrap_or_default();
            for row in &mut self.channels {
                let close = if row.own { row.steps.pop().unwrap_or_default() } else { shared.clone() };
                row.steps.clear();
                row.own = false;
                // A close rate typed beside the stages now has its place.
                if row.numbers[2].text.trim().is_empty() {
                    row.numbers[2] = close;
                }
            }
        }
    }

    fn merge(&mut self, gone: Field, into: Field) {
        if let (Some(gone), Some(rate)) = (self.number(gone), self.number(into)) {
            self.write(into, gone * rate);
        }
    }

    /// Gives a channel rates of its own, at first those it has, or takes them out of count.
    pub fn set_own_rates(&mut self, channel: usize, own: bool) {
        let shared = self.steps.clone();
        if let Some(row) = self.channels.get_mut(channel) {
            row.own = own && !shared.is_empty();
            if row.own && row.steps.iter().all(|step| step.text.trim().is_empty()) {
                row.steps = shared;
            }
        }
    }

    /// What a channel's stages come to, while all of their rates are given.
    pub fn staged_close_rate(&self, channel: usize) -> Option<f64> {
        self.rates(self.step_fields(channel).into_iter()).map(|steps| steps.close_rate().get())
    }

    /// Whether a close rate stands beside stages that come to another, or to none yet.
    pub fn has_close_rate_question(&self) -> bool {
        !self.stages.is_empty() && self.channels.iter().any(|row| !row.numbers[2].text.trim().is_empty())
    }

    /// The question that a close rate typed beside stages asks; none where there is nothing to ask.
    pub fn close_rate_question(&self, channel: usize) -> Option<CloseRateQuestion> {
        let is = self.staged_close_rate(channel)?;
        let wanted = self.number(Field::Channel(channel, Input::CloseRate))?;
        if (wanted - is).abs() <= 1e-12 * is {
            return None;
        }
        let (steps, wish) = (self.rates(self.step_fields(channel).into_iter())?, Rate::new(wanted).ok()?);
        Some(CloseRateQuestion {
            current: is,
            wanted,
            steps: (0..steps.rates().len()).map(|step| steps.required_rate(step, wish)).collect(),
        })
    }

    /// Does what the person says a close rate typed beside stages is for. Of several channels only the one it
    /// was typed for changes.
    pub fn answer_close_rate(&mut self, channel: usize, answer: CloseRateAnswer) {
        let Some(wish) = self.close_rate_question(channel) else { return };
        match answer {
            CloseRateAnswer::Change(step) => {
                let Some(rate) = wish.steps.get(step).copied().flatten().and_then(|it| Rate::new(it).ok())
                else {
                    return;
                };
                if self.channels.len() > 1 && !self.has_own_rates(channel) {
                    self.channels[channel].steps = self.steps.clone();
                    self.channels[channel].own = true;
                }
                self.write(self.step_fields(channel)[step], rate.get());
                self.set(Field::Channel(channel, Input::CloseRate), String::new());
            }
            CloseRateAnswer::Keep => self.set(Field::Channel(channel, Input::CloseRate), String::new()),
            CloseRateAnswer::Replace => (0..self.stages.len()).rev().for_each(|at| self.remove_stage(at)),
        }
    }
}
