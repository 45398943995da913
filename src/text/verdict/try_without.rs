//! What a plan comes to without the channels that lose money, in words.

use crate::model::{DroppedChannels, Plan, drop_losing_channels};
use crate::text::list::name_list;
use crate::text::{ChannelText, Language, Localized, Message, Sentence, VerdictText, Writer};

/// The channels to drop, with a sentence that says what that brings; none where it brings nothing.
pub fn without_channels(plan: &Plan, writer: Writer) -> Option<(DroppedChannels, Sentence)> {
    let dropped = drop_losing_channels(plan, &|one, other| writer.writes_same(one, other))?;
    let names = name_list(writer.language, &channels_of(plan, &dropped.channels, writer.language));
    let template = if dropped.earned < 0.0 { VerdictText::WithoutLosing } else { VerdictText::Without };
    let [cac, less, more] =
        [dropped.loaded_cac, dropped.less_spent, dropped.more_earned].map(|it| writer.money(it));
    let sentence = writer.sentence(template, &[&names, &writer.sales(dropped.sales), &cac, &less, &more]);
    Some((dropped, sentence))
}

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
