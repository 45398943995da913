//! The choices of the sharing view.

use super::picture_kind::PictureKind;
use super::view::View;
use super::view_choices::StoredTexts;
use crate::state::library::Id;
use crate::text::{CsvDecimalSign, CsvSeparator, WikiMarkup};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct SharingChoices {
    /// What an embedded page shows; the plan where it can't show that.
    pub embedded: View,
    /// Whether to publish the comparison instead of the open plan.
    pub publishes_comparison: bool,
    pub picture: PictureKind,
    pub markup: WikiMarkup,
    /// `None` for the default of spreadsheets in the reader's language.
    pub separator: Option<CsvSeparator>,
    pub decimal_sign: Option<CsvDecimalSign>,
    pub sent: SentPlans,
    /// The plans to send, for [`SentPlans::Chosen`].
    pub chosen: Vec<Id>,
    /// The text of the search field.
    pub search: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SentPlans {
    #[default]
    Open,
    Chosen,
    All,
}

#[derive(Debug, Clone, PartialEq)]
pub enum SharingChoice {
    Embedded(View),
    Picture(PictureKind),
    PublishComparison(bool),
    Markup(WikiMarkup),
    Separator(CsvSeparator),
    DecimalSign(CsvDecimalSign),
    Sent(SentPlans),
    Chosen(Vec<Id>),
    Search(String),
}

/// Ids of lists and fields on the page, under which their choice is stored.
pub mod sharing_ids {
    pub const EMBEDDED: &str = "embed-show";
    pub const PUBLISH: &str = "publish";
    pub const PICTURE: &str = "publish-picture";
    pub const MARKUP: &str = "publish-markup";
    pub const SEPARATOR: &str = "csv-separator";
    pub const DECIMAL_SIGN: &str = "csv-decimal";
    pub const SENT: &str = "send";
    pub const CHOSEN: &str = "send-chosen";
    pub const SEARCH: &str = "send-sought";
    /// Values of the `PUBLISH` list.
    pub const PLAN: &str = "plan";
    pub const COMPARISON: &str = "comparison";
}
use sharing_ids::{
    CHOSEN, COMPARISON, DECIMAL_SIGN, EMBEDDED, MARKUP, PICTURE, PLAN, PUBLISH, SEARCH, SENT, SEPARATOR,
};

impl SentPlans {
    pub const ALL: [SentPlans; 3] = [SentPlans::Open, SentPlans::Chosen, SentPlans::All];

    /// Id in the list and in storage.
    pub fn code(self) -> &'static str {
        match self {
            SentPlans::Open => "this",
            SentPlans::Chosen => "chosen",
            SentPlans::All => "all",
        }
    }
}

impl SharingChoice {
    pub(super) fn parse(id: &str, text: &str) -> Option<Self> {
        Some(match id {
            EMBEDDED => Self::Embedded(View::embedded_from_code(text)?),
            PUBLISH if text == COMPARISON => Self::PublishComparison(true),
            PUBLISH if text == PLAN => Self::PublishComparison(false),
            PICTURE => Self::Picture(PictureKind::OF_A_PLAN.into_iter().find(|it| it.code() == text)?),
            MARKUP => Self::Markup(WikiMarkup::ALL.into_iter().find(|it| it.code() == text)?),
            SEPARATOR => Self::Separator(CsvSeparator::ALL.into_iter().find(|it| it.code() == text)?),
            DECIMAL_SIGN => Self::DecimalSign(CsvDecimalSign::ALL.into_iter().find(|it| it.code() == text)?),
            SENT => Self::Sent(SentPlans::ALL.into_iter().find(|it| it.code() == text)?),
            CHOSEN => Self::Chosen(text.split(' ').filter(|id| !id.is_empty()).map(Id::new).collect()),
            SEARCH => Self::Search(text.to_owned()),
            _ => return None,
        })
    }
}

impl SharingChoices {
    pub(super) fn set(&mut self, choice: SharingChoice) {
        match choice {
            SharingChoice::Embedded(view) => self.embedded = view,
            SharingChoice::PublishComparison(publishes) => self.publishes_comparison = publishes,
            SharingChoice::Picture(picture) => self.picture = picture,
            SharingChoice::Markup(markup) => self.markup = markup,
            SharingChoice::Separator(separator) => self.separator = Some(separator),
            SharingChoice::DecimalSign(sign) => self.decimal_sign = Some(sign),
            SharingChoice::Sent(sent) => self.sent = sent,
            SharingChoice::Chosen(ids) => self.chosen = ids,
            SharingChoice::Search(text) => self.search = text,
        }
    }

    pub(super) fn write_all(&self, to: &mut StoredTexts) {
        to.put(EMBEDDED, if self.embedded == View::default() { "" } else { self.embedded.code() });
        to.put(PUBLISH, if self.publishes_comparison { COMPARISON } else { "" });
        to.put(PICTURE, if self.picture == PictureKind::default() { "" } else { self.picture.code() });
        to.put(MARKUP, if self.markup == WikiMarkup::default() { "" } else { self.markup.code() });
        to.put(SEPARATOR, self.separator.map_or("", CsvSeparator::code));
        to.put(DECIMAL_SIGN, self.decimal_sign.map_or("", CsvDecimalSign::code));
        to.put(SENT, if self.sent == SentPlans::default() { "" } else { self.sent.code() });
        let chosen: Vec<&str> = self.chosen.iter().map(Id::as_str).collect();
        to.put(CHOSEN, &chosen.join(" "));
        to.put(SEARCH, &self.search);
    }
}
