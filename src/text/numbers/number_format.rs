//! How a region punctuates numbers, as plain data read off samples that the browser writes.

use super::money::SymbolPosition;

/// The signs and groups of a region's numbers, in so few bytes that they are passed in a register. The default is
/// `1,234.56`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberFormat {
    /// The decimal separator, by its place in [`SEPARATORS`].
    decimal: u8,
    /// The thousands separator, likewise.
    group: u8,
    /// Digits of each group before the last, which has three: two in India.
    earlier_groups: u8,
    /// Digits before the first separator at least: two in Spain, which writes 1234 and 12.345.
    first_group: u8,
    /// Whether a space stands before the percent sign.
    pub(super) percent_spaced: bool,
    /// The side of a currency symbol.
    pub(super) symbol: SymbolPosition,
}

/// The separators of numbers. Only the first two separate decimals.
const SEPARATORS: [char; 4] = ['.', ',', '’', '\u{a0}'];
const POINT: u8 = 0;
const COMMA: u8 = 1;
const BLANK: u8 = 3;

/// One separator for each kind: browsers differ in which blank and which apostrophe they write.
fn separator(sign: char) -> Option<u8> {
    Some(match sign {
        '.' => POINT,
        ',' => COMMA,
        '\'' | '’' => 2,
        ' ' | '\u{a0}' | '\u{202f}' => BLANK,
        _ => return None,
    })
}

impl NumberFormat {
    /// `1,234.56`.
    pub const POINT: Self = Self {
        decimal: POINT,
        group: COMMA,
        earlier_groups: 3,
        first_group: 1,
        percent_spaced: false,
        symbol: SymbolPosition::Before,
    };
    /// `1.234,56`.
    pub const COMMA: Self = Self {
        decimal: COMMA,
        group: POINT,
        percent_spaced: true,
        symbol: SymbolPosition::After,
        ..Self::POINT
    };

    /// The ways of writing numbers that a reader can choose from.
    pub const SAMPLES: [&str; 5] = ["1,234.56", "1.234,56", "1’234.56", "12,34,567.89", "1\u{a0}234,56"];

    /// Reads the format off 12345678.5 % and 1234.50 EUR as the region writes them; none where they have other digits
    /// or separators.
    pub fn from_samples(percent: &str, money: &str) -> Option<Self> {
        let place = |text: &str, digit: u8| text.bytes().position(|it| it == digit);
        // The 5 of the decimals is the last.
        let start = place(percent, b'1')?;
        let end = percent.bytes().rposition(|it| it == b'5')? + 1;
        let (sign, amount) = money.split_at(place(money, b'1')?);
        let is_blank = |c: Option<char>| c.and_then(separator) == Some(BLANK);
        Some(Self {
            first_group: if amount.starts_with("12") { 2 } else { 1 },
            percent_spaced: is_blank(percent[end..].chars().next()),
            symbol: if money.ends_with("€") || money.ends_with("R") {
                SymbolPosition::After
            } else if is_blank(sign.chars().next_back()) {
                SymbolPosition::BeforeSpaced
            } else {
                SymbolPosition::Before
            },
            ..Self::POINT.like(percent.get(start..end)?)?
        })
    }

    /// This format with the separators and groups of a number such as `1’234.56`; none where it has no two different
    /// separators.
    pub fn like(self, sample: &str) -> Option<Self> {
        let (mut first, mut last, mut earlier_groups, mut digits) = (None, None, 0, 0);
        for sign in sample.chars() {
            if sign.is_ascii_digit() {
                digits += 1;
                continue;
            }
            last = Some(separator(sign)?);
            if first.is_none() {
                first = last;
            } else if earlier_groups == 0 {
                earlier_groups = digits;
            }
            digits = 0;
        }
        let (group, decimal) = (first?, last?);
        let is_known = matches!(earlier_groups, 2 | 3) && group != decimal && decimal <= COMMA;
        is_known.then_some(Self { decimal, group, earlier_groups, first_group: 1, ..self })
    }

    /// The decimal separator.
    pub fn decimal(self) -> char {
        SEPARATORS[usize::from(self.decimal)]
    }

    /// The thousands separator.
    pub fn group(self) -> char {
        SEPARATORS[usize::from(self.group)]
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
        Self { decimal: COMMA - self.decimal, ..self }
    }

    /// Digits with separators.
    pub(super) fn join(self, whole: &str, decimals: &str) -> String {
        let mut text = String::with_capacity(whole.len() * 4 / 3 + decimals.len() + 1);
        let grouped = whole.len() >= 3 + usize::from(self.first_group);
        for (at, digit) in whole.chars().enumerate() {
            // The digits of all groups but the last that are still to come.
            let earlier = (whole.len() - at).checked_sub(3);
            if grouped
                && at > 0
                && earlier.is_some_and(|left| left.is_multiple_of(usize::from(self.earlier_groups)))
            {
                text.push(self.group());
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(self.decimal());
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
