//! How a region punctuates numbers, as plain data read off samples that the browser writes.

use super::money::SymbolPosition;

/// The signs and groups of a region's numbers. The default is `1,234.56`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberFormat {
    /// The decimal separator.
    pub decimal: char,
    /// The thousands separator.
    pub group: char,
    /// Digits of each group before the last, which has three: two in India.
    earlier_groups: usize,
    /// Digits before the first separator at least: two in Spain, which writes 1234 and 12.345.
    first_group: usize,
    /// Whether a space stands before the percent sign.
    pub(super) percent_spaced: bool,
    /// The side of a currency symbol.
    pub(super) symbol: SymbolPosition,
}

impl NumberFormat {
    /// `1,234.56`.
    pub const POINT: Self = Self {
        decimal: '.',
        group: ',',
        earlier_groups: 3,
        first_group: 1,
        percent_spaced: false,
        symbol: SymbolPosition::Before,
    };
    /// `1.234,56`.
    pub const COMMA: Self = Self {
        decimal: ',',
        group: '.',
        percent_spaced: true,
        symbol: SymbolPosition::After,
        ..Self::POINT
    };

    /// The ways of writing numbers that a reader can choose from.
    pub const SAMPLES: [&str; 5] = ["1,234.56", "1.234,56", "1’234.56", "12,34,567.89", "1\u{a0}234,56"];

    /// Reads the format off 12345678.5 % and 1234.50 EUR as the region writes them; none where they are not written
    /// with Latin digits and separators.
    pub fn from_samples(percent: &str, money: &str) -> Option<Self> {
        let number = percent.trim_matches(|c: char| !c.is_ascii_digit());
        let after_one = money.split_once('1')?.1;
        Some(Self {
            first_group: if after_one.starts_with('2') { 2 } else { 1 },
            percent_spaced: percent.strip_suffix('%').is_some_and(|it| it.ends_with(char::is_whitespace)),
            symbol: match money.split_once('1')?.0 {
                _ if money.ends_with(['€', 'R']) => SymbolPosition::After,
                sign if sign.ends_with(char::is_whitespace) => SymbolPosition::BeforeSpaced,
                _ => SymbolPosition::Before,
            },
            ..Self::POINT.like(number)?
        })
    }

    /// This format with the separators and groups of a number such as `1’234.56`; none where it has no two different
    /// separators.
    pub fn like(self, sample: &str) -> Option<Self> {
        let mut after_first = sample.trim_start_matches(|c: char| c.is_ascii_digit()).chars();
        let group = separator(after_first.next()?);
        let earlier_groups = after_first.take_while(char::is_ascii_digit).count();
        let decimal = separator(sample.trim_end_matches(|c: char| c.is_ascii_digit()).chars().next_back()?);
        let is_known = matches!(earlier_groups, 2 | 3) && group != decimal && matches!(decimal, '.' | ',');
        is_known.then_some(Self { decimal, group, earlier_groups, first_group: 1, ..self })
    }

    /// A number that shows the format: `1,234.56`, `12,34,567.89`.
    pub fn sample(self) -> String {
        let (whole, decimals) = if self.earlier_groups == 2 { ("1234567", "89") } else { ("1234", "56") };
        Self { first_group: 1, ..self }.join(whole, decimals)
    }

    /// Whether digits are written with the same separators in the same places.
    pub fn same_digits(self, other: Self) -> bool {
        (self.decimal, self.group, self.earlier_groups) == (other.decimal, other.group, other.earlier_groups)
    }

    /// The same digits with the other decimal separator.
    pub(super) fn other_way(self) -> Self {
        let decimal = if self.decimal == '.' { ',' } else { '.' };
        Self { decimal, ..self }
    }

    /// Digits with separators.
    pub(super) fn join(self, whole: &str, decimals: &str) -> String {
        let mut text = String::with_capacity(whole.len() * 4 / 3 + decimals.len() + 1);
        let grouped = whole.len() >= 3 + self.first_group;
        for (at, digit) in whole.chars().enumerate() {
            // The digits of all groups but the last that are still to come.
            let earlier = (whole.len() - at).checked_sub(3);
            if grouped && at > 0 && earlier.is_some_and(|left| left.is_multiple_of(self.earlier_groups)) {
                text.push(self.group);
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(self.decimal);
            text.push_str(decimals);
        }
        text
    }
}

impl Default for NumberFormat {
    fn default() -> Self {
        Self::POINT
    }
}

/// One sign for each kind of separator: browsers differ in which blank and which apostrophe they write.
fn separator(sign: char) -> char {
    match sign {
        '\'' => '’',
        blank if blank.is_whitespace() => '\u{a0}',
        sign => sign,
    }
}
