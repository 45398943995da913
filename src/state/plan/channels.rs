//! Adding, removing and moving channels.

use super::field::Field;
use super::months::ChannelMonthTexts;
use super::{ChannelTexts, Draft, FieldText, SpreadKind};
use crate::model::{Input, Plan};
use crate::text::{ChannelText, Language, Localized, Message};

impl ChannelTexts {
    fn has_numbers(&self) -> bool {
        let has_input = |&input: &Input| self.inputs.get(input).is_some_and(|text| !text.is_blank());
        self.has_own_rates
            // How its budget is spread says nothing without one.
            || self.months != (ChannelMonthTexts { spread: self.months.spread, ..Default::default() })
            || Input::OF_CHANNEL.iter().any(has_input)
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

    /// The number of channels that are part of the plan. Those at the end that no number is typed into are not: a new
    /// one changes nothing.
    pub fn counted_channels(&self) -> usize {
        self.channels.iter().rposition(ChannelTexts::has_numbers).map_or(1, |last| last + 1)
    }

    /// Whether a channel has a name and no number, so that it is no part of the plan and the plan can't be saved.
    pub(super) fn has_name_without_numbers(&self) -> bool {
        self.channels[self.counted_channels()..].iter().any(|channel| !channel.name.is_blank())
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
            self.channels.push(channel);
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
