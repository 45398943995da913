//! The names of channels within a sentence.

use crate::model::Plan;
use crate::text::{ChannelText, Language, Localized, Message};

/// The names of some of a plan's channels: of those without a name their number, of namesakes all but the first with
/// a number.
pub fn channels_of(plan: &Plan, channels: &[usize], language: Language) -> Vec<String> {
    let name = |&at: &usize| {
        let number = (at + 1).to_string();
        let name = plan.channels()[at].name.as_ref();
        let Some(name) = name else {
            return Message::Channel(ChannelText::Number(number)).t(language).into_owned();
        };
        match plan.channels()[..at].iter().filter(|before| before.name.as_ref() == Some(name)).count() {
            0 => name.as_str().to_owned(),
            before => format!("{} ({})", name.as_str(), before + 1),
        }
    };
    channels.iter().map(name).collect()
}
