//! Adding, removing and moving channels.

use super::field::Field;
use super::{ChannelTexts, Draft, FieldText, SpreadKind};
use crate::model::Plan;
use crate::text::{ChannelText, Language, Localized, Message};

impl Draft {
    /// A channel's typed name, or its number in the given language.
    pub fn channel_name(&self, at: usize, language: Language) -> String {
        let typed = self.text(Field::ChannelName(at)).trim();
        match typed.is_empty() {
            true => Message::Channel(ChannelText::Number((at + 1).to_string())).t(language).into_owned(),
            false => typed.to_owned(),
        }
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
