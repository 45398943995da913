//! Texts and numbers in the reader's language: messages, number parsing and formatting, tables for publishing.

mod file_name;
mod formula;
mod language;
mod list;
mod locale;
mod localized;
mod messages;
mod numbers;
mod plan_summary;
mod sentence;
mod table;
mod user_text;
mod verdict;
mod workbook;
mod worked_example;

pub use file_name::{file_name, file_name_of_part};
pub use formula::{formula, style_of, style_of_field, style_of_input};
pub use language::Language;
pub use list::{joined, name_list};
pub use locale::{Locale, regional};
pub use localized::Localized;
pub use messages::{
    ActualText, ActualsVerdictText, AgreementText, ChannelCostText, ChannelText, CommandText, ComparisonText,
    ComparisonVerdictText, ExplanationText, ExportText, FirstVisitText, FrameText, FunnelText, GoalPhrase,
    GoalText, GuideText, ImportText, IncomingText, Message, Mistake, MonthChartText, MonthText,
    MonthsVerdictText, NoticeText, PlanMenuText, PublishText, SaleCostText, SensitivityText, ShareText,
    SharingText, SourceFailure, StorageFailure, Term, TermText, Topic, Trouble, TryWithoutText, VerdictText,
    WorkedText, channel_name, missing_text, months_warning,
};
pub use numbers::{
    ArrowStep, NumberError, NumberFormat, ParsedNumber, RoundedParts, SliderScale, Style, SymbolPosition,
    Writer, currency_symbol, format_difference, format_percent_change, is_sign_of, parse_number,
    parse_percent, plain, rounded_difference, step, step_percent, without_rounding_noise,
};
pub use sentence::{Sentence, Span, Tone};
pub use table::{
    CsvDecimalSign, CsvFormat, CsvSeparator, Document, MonthRow, MonthRows, PublishedPlan, PublishedTable,
    TableCell, TableHeading, TableNumber, TableRow, WikiMarkup, agreement_tables, comparison_tables, escaped,
    html_table, month_gaps_table, owed_names, plain_table, scenario_tables,
};
pub use user_text::UserText;
pub use verdict::{
    PlansToCompare, Verdict, actuals_verdict, agreement_status, agreement_verdict, channels_of,
    comparison_verdict, incomplete_verdict, months_verdict, plan_verdict, short_verdict, void_sentence,
    without_channels,
};
pub use workbook::workbook;
pub use worked_example::worked_sentence;
