//! Everything the page says, each message in every language, by area of the page.

mod actuals;
mod agreement;
mod channel_costs;
mod channels;
mod commands;
mod comparison;
mod explanations;
mod exports;
mod first_visit;
mod frame;
mod funnel;
mod goals;
mod guide;
mod import;
mod incoming;
mod labels;
mod mistake;
mod month_charts;
mod months;
mod notices;
mod page;
mod plan_menu;
mod publish;
mod sale_cost;
mod sensitivity;
mod share;
mod sharing;
mod verdict;
mod workbook;

pub use actuals::ActualText;
pub use agreement::AgreementText;
pub use channel_costs::ChannelCostText;
pub use channels::ChannelText;
pub use commands::CommandText;
pub use comparison::{ComparisonText, channel_name, missing_text, months_warning};
pub use explanations::{ExplanationText, Topic};
pub use exports::ExportText;
pub use first_visit::FirstVisitText;
pub use frame::FrameText;
pub use funnel::FunnelText;
pub use goals::{GoalPhrase, GoalText};
pub use guide::{GuideText, Term, TermText, Trouble, WorkedText};
pub use import::ImportText;
pub use incoming::{IncomingText, SourceFailure};
pub use mistake::Mistake;
pub use month_charts::MonthChartText;
pub use months::MonthText;
pub use notices::{NoticeText, StorageFailure};
pub use page::Message;
pub(super) use page::counted;
pub use plan_menu::PlanMenuText;
pub use publish::PublishText;
pub use sale_cost::SaleCostText;
pub use sensitivity::SensitivityText;
pub use share::ShareText;
pub use sharing::SharingText;
pub use verdict::{
    ActualsVerdictText, ComparisonVerdictText, MonthsVerdictText, TryWithoutText, VerdictText,
};
pub(super) use workbook::WorkbookText;

/// Declares an enum of messages and implements `Localized` for it. Each message is declared once, with its English and
/// its Spanish beside each other; one that misses a language does not compile. The text of a message is a literal into
/// which its fields are put, a block, or a function for both languages.
///
/// ```ignore
/// messages! {
///     /// What the page says about plans.
///     PlanText {
///         Heading = "The plan", "El plan";
///         RangeOf(input: String) = "Range of {input}", "Rango de {input}";
///         In(month: Month) = { format!("in {}", english(month)) }, { format!("en {}", spanish(month)) };
///         LeftOut(count: usize) => left_out; // fn left_out(language: Language, count: &usize) -> impl Into<Cow>
///     }
/// }
/// ```
///
/// Each area has an enum of its own instead of one for all, so that a part of the page that is loaded on demand brings
/// only its own texts.
macro_rules! messages {
    ($(#[$about:meta])* $area:ident { $(
        $(#[$note:meta])* $message:ident
        $(($($item:ident: $item_type:ty),+))? $({ $($field:ident: $field_type:ty),+ })?
        $(= $english:tt, $spanish:tt)? $(=> $function:ident)?;
    )+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq)]
        #[allow(missing_docs)] // the sentence says what each is
        pub enum $area { $($(#[$note])* $message $(($($item_type),+))? $({ $($field: $field_type),+ })?,)+ }

        impl $crate::text::Localized for $area {
            fn t(&self, language: $crate::text::Language) -> std::borrow::Cow<'static, str> {
                use $crate::text::{Language, messages::sentence};
                // One match for each language: a table of both texts for each message compresses 3 % worse
                // (36 messages, opt-level z, brotli; measured in November 2026).
                std::borrow::Cow::Borrowed(match language {
                    Language::English => match self { $(
                        Self::$message $(($($item),+))? $({ $($field),+ })? =>
                            sentence!(language; $($english)? $($function)?; $($($item)+)? $($($field)+)?),
                    )+ },
                    Language::Spanish => match self { $(
                        Self::$message $(($($item),+))? $({ $($field),+ })? =>
                            sentence!(language; $($spanish)? $($function)?; $($($item)+)? $($($field)+)?),
                    )+ },
                })
            }
        }
    };
}

/// One text of a message: as it is, with its fields put in, or what an expression or a function makes of them.
macro_rules! sentence {
    ($language:ident; $text:literal;) => { $text };
    ($language:ident; $text:literal; $($field:ident)+) => { return format!($text).into() };
    ($language:ident; $code:block; $($field:ident)*) => { return $code.into() };
    ($language:ident; $function:ident; $($field:ident)*) => { return $function($language, $($field),*).into() };
}

use {messages, sentence};
