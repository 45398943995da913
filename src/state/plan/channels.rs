//! Channels come, go and change places.

use super::field::Field;
use super::{ChannelTexts, Draft, FieldText};
use crate::model::Plan;
use crate::text::{ChannelText, Language, Localized, Message};

impl Draft {
    /// What a channel is called in a language: the name typed, or its number.
    pub fn channel_name(&self, at: usize, language: Language) -> String {
        let typed = self.text(Field::ChannelName(at)).trim();
        match typed.is_empty() {
            true => Message::Channel(ChannelText::Number((at + 1).to_string())).t(language).into_owned(),
            false => typed.to_owned(),
        }
    }

    /// Whether there is room for one more channel.
    pub fn takes_channels(&self) -> bool {
        self.channels.len() < Plan::MAX_CHANNELS
    }

    /// Puts an empty channel at the end, while there is room.
    pub fn add_channel(&mut self) {
        if self.takes_channels() {
            self.channels.push(ChannelTexts {
                steps: vec![FieldText::default(); self.steps.len()],
                ..ChannelTexts::default()
            });
        }
    }

    /// Takes a channel away; the last one stays.
    pub fn remove_channel(&mut self, at: usize) {
        if self.channels.len() > 1 && at < self.channels.len() {
            self.channels.remove(at);
        }
    }

    /// Moves a channel to another's place, and those between one along.
    pub fn move_channel(&mut self, from: usize, to: usize) {
        if from < self.channels.len() && to < self.channels.len() {
            let row = self.channels.remove(from);
            self.channels.insert(to, row);
        }
    }
}
