//! What a plan comes to without the channels that lose money, in words.

use super::channels_of;
use crate::model::{DroppedChannels, Plan, drop_losing_channels};
use crate::text::list::name_list;
use crate::text::{Sentence, TryWithoutText, Writer};

/// The channels to drop, with a sentence that says what that brings; none where it brings nothing.
pub fn without_channels(plan: &Plan, writer: Writer) -> Option<(DroppedChannels, Sentence)> {
    let dropped = drop_losing_channels(plan, &|one, other| writer.writes_same(one, other))?;
    let names =
        name_list(writer.locale.language, &channels_of(plan, &dropped.channels, writer.locale.language));
    let template = if dropped.earned < 0.0 { TryWithoutText::WithoutLosing } else { TryWithoutText::Without };
    let [cac, less, more] =
        [dropped.loaded_cac, dropped.less_spent, dropped.more_earned].map(|it| writer.short_money(it));
    let sentence = writer.sentence(template, &[&names, &writer.sales(dropped.sales), &cac, &less, &more]);
    Some((dropped, sentence))
}
