//! The sum of the amounts in each currency of a table, before it is known how its numbers are written.

use super::formats::ColumnFormats;
use super::labels;
use super::mapping::Mapping;
use super::numbers::{DecimalSeparator, number};
use super::records::CsvRecord;
use super::role::Role;
use super::row::currency_in;

/// The amounts of each currency in the first column of spend.
#[derive(Debug, Default)]
pub(super) struct CurrencyAmounts {
    currency: Option<usize>,
    channel: Option<usize>,
    spend: Option<usize>,
    /// The currency of amounts without one of their own.
    of_column: Option<&'static str>,
    /// With a decimal point, and with a decimal comma.
    sums: Vec<(&'static str, [f64; 2])>,
}

impl CurrencyAmounts {
    pub fn new(mapping: &Mapping, of_column: Option<&'static str>) -> Self {
        let [currency, channel, spend] =
            [Role::Currency, Role::Channel, Role::Spend].map(|role| mapping.column(role));
        Self { currency, channel, spend, of_column, sums: Vec::new() }
    }

    pub fn observe(&mut self, record: CsvRecord) {
        let Some(spend) = self.spend else { return };
        let Some(code) = currency_in(record, self.currency, spend).or(self.of_column) else { return };
        let is_total = |cell| labels::is_total(cell);
        if record.cells().next().is_some_and(is_total)
            || self.channel.is_some_and(|at| is_total(record.get(at)))
        {
            return;
        }
        let amounts = [DecimalSeparator::Point, DecimalSeparator::Comma]
            .map(|separator| number(record.get(spend), separator).unwrap_or(0.0));
        let at = self.sums.iter().position(|(known, _)| *known == code).unwrap_or_else(|| {
            self.sums.push((code, [0.0; 2]));
            self.sums.len() - 1
        });
        for (sum, amount) in self.sums[at].1.iter_mut().zip(amounts) {
            *sum += amount;
        }
    }

    /// The sums, once it is known how numbers are written.
    pub fn amounts(&self, formats: &ColumnFormats) -> Vec<(&'static str, f64)> {
        let separator = self.spend.map_or(DecimalSeparator::Point, |at| formats.separator(at));
        self.sums.iter().map(|(code, sums)| (*code, sums[separator as usize])).collect()
    }
}
