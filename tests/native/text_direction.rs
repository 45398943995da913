//! User text in right-to-left scripts, or with bidi control characters, is isolated from the text around it.

use embudo::io::exports::SkipReason;
use embudo::text::{
    ChannelCostText, ChannelText, ComparisonText, ExportText, GoalText, ImportText, IncomingText, Language,
    Localized, Message, NoticeText, SourceFailure, UserText,
};

/// Every message that includes user text within a sentence.
fn messages(words: &str) -> Vec<Box<dyn Localized>> {
    let words = || UserText::from(words);
    let steps = || (words(), words());
    let rate = || "5%".to_owned();
    let page = |text: Message| -> Box<dyn Localized> { Box::new(text) };
    let notice = |text: NoticeText| -> Box<dyn Localized> { Box::new(text) };
    let channel = |text: ChannelText| -> Box<dyn Localized> { Box::new(text) };
    let compared = |text: ComparisonText| -> Box<dyn Localized> { Box::new(text) };
    let arrived = |text: IncomingText| -> Box<dyn Localized> { Box::new(text) };
    let ((from, to), (first, last), (before, after)) = (steps(), steps(), steps());
    vec![
        page(Message::Title { scenario: Some(words()) }),
        notice(NoticeText::NumberUnread { key: "budget".into(), value: words() }),
        notice(NoticeText::Deleted(words())),
        notice(NoticeText::Discarded(words())),
        notice(NoticeText::KeptBoth(words())),
        channel(ChannelText::Remove(words())),
        channel(ChannelText::Drag(words())),
        channel(ChannelText::RemoveStage(words())),
        channel(ChannelText::StepLabel { from, to }),
        channel(ChannelText::Question { channel: Some(words()), is: rate(), wanted: rate() }),
        channel(ChannelText::ChangeStep { from: first, to: last, rate: rate() }),
        channel(ChannelText::AboveWhole { from: before, to: after }),
        compared(ComparisonText::LeftOut(words())),
        compared(ComparisonText::Caption(words())),
        compared(ComparisonText::Step { from: Some(words()), to: None }),
        compared(ComparisonText::Step { from: None, to: Some(words()) }),
        compared(ComparisonText::Namesake { name: words(), number: "2".into() }),
        compared(ComparisonText::BridgeTo(words())),
        compared(ComparisonText::NoBridge {
            measure: "ROI".into(),
            scenario: words(),
            reason: String::new(),
        }),
        compared(ComparisonText::Added(words())),
        compared(ComparisonText::Removed(words())),
        Box::new(GoalText::OnlyIn(words())),
        Box::new(ChannelCostText::Cheapest { least: words(), most: words() }),
        Box::new(ChannelCostText::OnlyOneSells(words())),
        Box::new(ExportText::AskOrder { column: words(), example: words() }),
        Box::new(ExportText::AskDecimal { column: words(), example: words() }),
        Box::new(ExportText::SkipReason { reason: SkipReason::NotADate(0), column: words() }),
        Box::new(ImportText::LeadCosts { channel: words(), cost: String::new() }),
        arrived(IncomingText::Loading(words())),
        arrived(IncomingText::Opened(words())),
        arrived(IncomingText::SourceLeftOut { file: words(), count: 1 }),
        arrived(IncomingText::SourceLeftOut { file: words(), count: 2 }),
        arrived(IncomingText::SourceFailed { file: words(), trouble: SourceFailure::Missing }),
    ]
}

/// The part of a text outside of bidi isolates.
fn around(text: &str) -> String {
    let mut depth = 0_i32;
    let mut outside = String::new();
    for c in text.chars() {
        depth += i32::from(('\u{2066}'..='\u{2068}').contains(&c)) - i32::from(c == '\u{2069}');
        assert!(depth >= 0, "{text:?}");
        if depth == 0 && c != '\u{2069}' {
            outside.push(c);
        }
    }
    assert_eq!(depth, 0, "{text:?}");
    outside
}

#[test]
fn in_no_message_a_name_turns_what_stands_around_it() {
    let hostile = "x\u{2069}\u{202e}\u{2067}gnp";
    for language in [Language::English, Language::Spanish] {
        for ((right_to_left, turning), plain) in
            messages("אביב").iter().zip(&messages(hostile)).zip(&messages("Spring"))
        {
            let plain = plain.t(language).into_owned();
            assert_eq!(around(&plain), plain);
            let frame = plain.replace("Spring", "");
            assert_eq!(around(&right_to_left.t(language)), frame);
            assert_eq!(around(&turning.t(language)), frame);
        }
    }
}
