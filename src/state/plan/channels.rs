//! Adding, removing and moving channels.

use super::field::Field;
use super::months::ChannelMonthTexts;
use super::{ChannelTexts, Draft, FieldText, PerChannelInput, SpreadKind};
use crate::model::{Input, Plan};
use crate::text::{ChannelText, Language, Localized, Message};
use std::rc::Rc;

impl ChannelTexts {
    /// Whether it has a part in the plan: a close rate, and what belongs to it, say nothing of a channel without a
    /// budget.
    fn has_numbers(&self) -> bool {
        let has_input = |&input: &Input| self.inputs.get(input).is_some_and(|text| !text.is_blank());
        let ChannelMonthTexts { spread: _, inputs, lag: _, actuals, source: _ } = &self.months;
        self.has_own_rates
            || [Input::Budget, Input::CostPerLead].iter().any(has_input)
            || *inputs != PerChannelInput::default()
            || !actuals.is_empty()
    }

    /// Whether anything is typed that a person would miss.
    fn is_blank(&self) -> bool {
        self.name.is_blank()
            && Input::OF_CHANNEL.iter().all(|&input| self.inputs.get(input).is_none_or(FieldText::is_blank))
    }
}

impl Draft {
    /// A channel's typed name, or its number in the given language.
    pub fn channel_name(&self, at: usize, language: Language) -> String {
        let typed = self.text(Field::ChannelName(at)).trim();
        match typed.is_empty() {
            true => Message::Channel(ChannelText::Number((at + 1).to_string())).t(language).into_owned(),
            false => typed.to_owned(),
        }
    }

    /// Whether nothing of a channel, and nothing that its fields are read with, was changed since another draft.
    pub fn has_same_channel(&self, other: &Draft, at: usize) -> bool {
        let channels = self.channels.get(at).zip(other.channels.get(at));
        channels.is_some_and(|(own, theirs)| Rc::ptr_eq(own, theirs))
            && (self.locale, self.currency) == (other.locale, other.currency)
            && (self.channels.len() > 1) == (other.channels.len() > 1)
            && (&self.stages, &self.steps, &self.months) == (&other.stages, &other.steps, &other.months)
    }

    /// The number of channels that are part of the plan. Those at the end without a budget and a cost per lead are not:
    /// a new one changes nothing.
    pub fn counted_channels(&self) -> usize {
        self.channels.iter().rposition(|channel| channel.has_numbers()).map_or(1, |last| last + 1)
    }

    /// The channels, by index, that have a name or a close rate and no budget yet. They are no part of the plan, and it
    /// can't be saved with them.
    pub fn channels_without_budget(&self) -> impl Iterator<Item = usize> {
        (self.counted_channels()..self.channels.len()).filter(|&at| !self.channels[at].is_blank())
    }

    /// Whether there are fewer channels than the limit.
    pub fn takes_channels(&self) -> bool {
        self.channels.len() < Plan::MAX_CHANNELS
    }

    /// Appends an empty channel, up to the limit. It follows the season where others do.
    pub fn add_channel(&mut self) {
        if self.takes_channels() {
            let mut channel = ChannelTexts {
                steps: vec![FieldText::default(); self.steps.len()],
                ..ChannelTexts::default()
            };
            if self.is_in_months() && self.follows_season() {
                channel.months.spread = SpreadKind::Season;
            }
            self.channels.push(Rc::new(channel));
        }
    }

    /// Removes a channel, except the last one.
    pub fn remove_channel(&mut self, at: usize) {
        if self.channels.len() > 1 && at < self.channels.len() {
            self.channels.remove(at);
        }
    }

    pub fn move_channel(&mut self, from: usize, to: usize) {
        if from < self.channels.len() && to < self.channels.len() {
            let channel = self.channels.remove(from);
            self.channels.insert(to, channel);
        }
    }
}
