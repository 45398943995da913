//! Pastes a block of cells copied from a spreadsheet.

use super::Draft;
use super::field::Field;
use super::pasted_cells::PastedCells;
use super::pasted_numbers::PastedNumbers;
use super::{ScheduleChange, SpreadKind};
use crate::model::{Input, Plan, Schedule};
use crate::text::Style;

/// How much of a block was pasted, for the notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PasteResult {
    /// Channels filled.
    pub channels: usize,
    /// Months filled.
    pub months: usize,
    /// Lines beyond the maximum number of channels or months.
    pub left_out: usize,
    /// Whether a line that is the sum of the others was left out.
    pub total: bool,
}

impl Draft {
    /// Pastes a block into the channel table, with its first cell in the given field. Channels are added as
    /// needed. A heading line and columns beyond the last are skipped.
    pub fn paste(&mut self, at: Field, block: &str) -> PasteResult {
        if let Field::Monthly(channel, input, month) = at {
            return self.paste_months(channel, input, month, block);
        }
        let Some((row, column)) = at.cell() else { return PasteResult::default() };
        let PastedCells { mut lines, dropped, .. } =
            PastedCells::read(block, [MAX_LINES, Field::COLUMNS], false);
        if lines.len() > 1 && self.is_heading(&lines[0], column) {
            lines.remove(0);
        }
        let numbers = self.pasted_numbers(&mut lines.iter().flatten().map(String::as_str));
        let all = lines.len();
        if column == 0 {
            self.remove_total(&mut lines, numbers);
        }
        let total = lines.len() < all;
        let mut pasted = PasteResult { left_out: dropped, total, ..PasteResult::default() };
        for (at, line) in lines.into_iter().enumerate() {
            let row = row + at;
            if row >= Plan::MAX_CHANNELS {
                pasted.left_out += 1;
                continue;
            }
            while self.channels() <= row {
                self.add_channel();
            }
            for (column, cell) in (column..).zip(line) {
                if let Some(field) = Field::of_cell(row, column) {
                    self.set_pasted_text(field, cell, numbers);
                }
            }
            pasted.channels += 1;
        }
        pasted
    }

    /// Pastes a block into a channel's months, one line per month; a single line is read as one cell per
    /// month. Several columns go into the given input and those after it.
    fn paste_months(&mut self, channel: usize, input: Input, month: usize, block: &str) -> PasteResult {
        let PastedCells { mut lines, dropped, .. } =
            PastedCells::read(block, [MAX_LINES, Schedule::MAX_MONTHS], true);
        if let [line] = &mut lines[..] {
            lines = std::mem::take(line).into_iter().map(|cell| vec![cell]).collect();
        }
        let mut pasted = PasteResult { left_out: dropped, ..PasteResult::default() };
        let inputs = Input::OF_CHANNEL.into_iter().skip_while(|&each| each != input);
        let numbers = self.pasted_numbers(&mut lines.iter().flatten().map(String::as_str));
        let months = self.span().map_or(0, |(_, count)| count);
        for (month, line) in (month..).zip(lines) {
            if month >= months {
                pasted.left_out += 1;
                continue;
            }
            for (input, cell) in inputs.clone().zip(line) {
                if input == Input::Budget && self.spread(channel) != SpreadKind::Months {
                    self.change_schedule(ScheduleChange::Spread(channel, SpreadKind::Months));
                }
                self.set_pasted_text(Field::Monthly(channel, input, month), cell, numbers);
            }
            pasted.months += 1;
        }
        pasted
    }

    /// Removes the last line if its name is that of a total, or if it has no such name and the sum of the budgets.
    fn remove_total(&self, lines: &mut Vec<Vec<String>>, numbers: PastedNumbers) {
        let [others @ .., last] = lines.as_slice() else { return };
        let budget = |line: &[String]| {
            let text = self.without_wrong_decimal(line.get(1)?.clone(), Style::Money, numbers);
            self.locale.parse(&text, Style::Money).ok().map(|it| it.value)
        };
        let sum: f64 = others.iter().filter_map(|line| budget(line)).sum();
        // Each amount may be rounded.
        let rounding = others.len() as f64;
        let is_sum = rounding > 1.0 && budget(last).is_some_and(|total| (total - sum).abs() < rounding);
        // Without tables of other alphabets, which a first visit need not load.
        let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
        let name = last.first().map_or("", String::as_str);
        let mut words = name.as_bytes().split(|byte| !is_letter(byte)).filter(|word| !word.is_empty());
        let names_sum = words.clone().any(|word| is_in(SUMS, word));
        let names_nothing_else = words.all(|word| is_in(SUMS, word) || is_in(BESIDE_SUMS, word));
        if names_nothing_else && (names_sum || is_sum) && !others.is_empty() || (names_sum && is_sum) {
            lines.pop();
        }
    }

    /// Whether a line is a heading: text without digits in every cell meant for a number.
    fn is_heading(&self, line: &[String], column: usize) -> bool {
        let mut trial = Self::blank(self.locale, self.currency);
        let mut number_cells_are_text = (column..).zip(line).filter_map(|(column, cell)| {
            let field = Field::of_cell(0, column).filter(|field| !field.is_name())?;
            trial.set(field, cell.clone());
            (!cell.is_empty())
                .then(|| !cell.contains(|c: char| c.is_ascii_digit()) && trial.number(field).is_none())
        });
        number_cells_are_text.next() == Some(true) && number_cells_are_text.all(|is_text| is_text)
    }
}

/// Words for a sum.
const SUMS: &str = "total|totals|totales|totais|totaux|suma|sum|summe|gesamt|insgesamt";
/// Words that may stand beside them. Alone they may name a channel.
const BESIDE_SUMS: &str = "grand|general";

fn is_in(words: &str, word: &[u8]) -> bool {
    words.split('|').any(|it| it.as_bytes().eq_ignore_ascii_case(word))
}

/// The maximum number of channels, a heading and a row of totals.
const MAX_LINES: usize = Plan::MAX_CHANNELS + 2;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::limits;
    use crate::model::{Currency, Month};
    use crate::text::{Language, Locale};

    #[test]
    fn a_block_becomes_channels() {
        let mut draft = Draft::blank(Locale::stored(Language::Spanish), Currency::EUR);
        let block = "Canal\tPresupuesto\tCPL\tCierre\r\n\"Redes \"\"A\"\"\nB\"\t1.200,50\t10\t5 %\r\nBúsqueda\t800\t8\t2,5\tde más\r\n";
        let pasted = draft.paste(Field::ChannelName(0), block);
        assert_eq!(pasted, PasteResult { channels: 2, ..PasteResult::default() });
        assert_eq!(draft.text(Field::ChannelName(0)), "Redes \"A\" B");
        assert_eq!(draft.number(Field::Channel(0, Input::Budget)), Some(1200.5));
        assert_eq!(draft.number(Field::Channel(1, Input::CloseRate)), Some(0.025));
    }

    #[test]
    fn numbers_of_another_region_are_read_as_one_of_them_tells() {
        let block = "Búsqueda;10.000,50;50;5,5\nFerias;3.000;60;20\nTotal;13.000,50;52;8";
        let mut draft = Draft::blank(Locale::stored(Language::English), Currency::EUR);
        let pasted = draft.paste(Field::ChannelName(0), block);
        assert_eq!(pasted, PasteResult { channels: 2, total: true, ..PasteResult::default() });
        assert_eq!(draft.text(Field::Channel(0, Input::Budget)), "10,000.5");
        assert_eq!(draft.text(Field::Channel(1, Input::Budget)), "3,000");
        let mut draft = Draft::blank(Locale::stored(Language::Spanish), Currency::EUR);
        draft.paste(Field::Channel(0, Input::Budget), "$10,000.50\t50\t5.5\n3,000\t60\t20");
        assert_eq!(draft.number(Field::Channel(1, Input::Budget)), Some(3000.0));
        // A sign of another currency stays, because the page tells of it.
        draft.paste(Field::Channel(0, Input::Budget), "US$ 10,000.50\t50\t5.5\nUS$ 3,000\t60\t20");
        assert_eq!(draft.text(Field::Channel(1, Input::Budget)), "US$ 3000");
        // Where none tells it, or two contradict each other, the region decides, and the page asks.
        for (block, second) in [("3.000\n4.000", 4.0), ("10.000,50\n7.5\n4.000", 7.5)] {
            let mut draft = Draft::blank(Locale::stored(Language::English), Currency::EUR);
            draft.paste(Field::Channel(0, Input::Budget), block);
            assert_eq!(draft.number(Field::Channel(1, Input::Budget)), Some(second), "{block}");
        }
    }

    #[test]
    fn a_row_of_totals_is_left_out() {
        for total in
            ["Total", "TOTAL:", "Grand total", "Totales", "Total (2)", "", "Summe", "Resultados totales"]
        {
            let mut draft = Draft::blank(Locale::stored(Language::English), Currency::EUR);
            let block = format!(
                "Channel\tBudget\tCPL\tClose rate\nSearch\t10000\t50\t5\nFairs\t3000\t60\t20\n{total}\t13000\t52\t8\n"
            );
            let pasted = draft.paste(Field::ChannelName(0), &block);
            assert_eq!(pasted, PasteResult { channels: 2, total: true, ..PasteResult::default() }, "{total}");
            assert_eq!(draft.channels(), 2);
        }
        for name in ["Total Wine", "", "Fair", "General", "Grand"] {
            let mut draft = Draft::blank(Locale::stored(Language::English), Currency::EUR);
            let block = format!("Search\t10000\t50\t5\nFairs\t3000\t60\t20\n{name}\t4000\t52\t8\n");
            assert_eq!(draft.paste(Field::ChannelName(0), &block).channels, 3, "{name}");
        }
    }

    #[test]
    fn cells_may_be_parted_by_semicolons_or_commas() {
        for block in [
            "Search;10000;50;5\nFairs;3000;60;20",
            "Search,10000,50,5\r\nFairs,3000,60,20\r\n",
            "Channel,Budget,CPL,Close rate\n\"Search\",\"10,000\",50,5\nFairs,3000,60,20\nTotal,13000,52,8",
        ] {
            let mut draft = Draft::blank(Locale::stored(Language::English), Currency::EUR);
            assert_eq!(draft.paste(Field::ChannelName(0), block).channels, 2, "{block}");
            assert_eq!(draft.number(Field::Channel(0, Input::Budget)), Some(10_000.0), "{block}");
            assert_eq!(draft.number(Field::Channel(1, Input::CloseRate)), Some(0.2), "{block}");
        }
        // Commas of numbers part nothing.
        let mut draft = Draft::blank(Locale::stored(Language::English), Currency::EUR);
        draft.paste(Field::Channel(0, Input::Budget), "1,234,567,890\n2,345,678,901");
        assert_eq!(draft.number(Field::Channel(1, Input::Budget)), Some(2_345_678_901.0));
    }

    #[test]
    fn a_full_table_with_a_heading_and_a_row_of_totals_has_room() {
        let mut draft = Draft::blank(Locale::stored(Language::English), Currency::EUR);
        let rows: String = (0..50).map(|at| format!("Channel {at}\t100\t50\t5\n")).collect();
        let block = format!("Channel\tBudget\tCPL\tClose rate\n{rows}Total\t5000\t50\t5\n");
        let pasted = draft.paste(Field::ChannelName(0), &block);
        assert_eq!(pasted, PasteResult { channels: 50, total: true, ..PasteResult::default() });
    }

    #[test]
    fn what_has_no_room_is_counted() {
        let mut draft = Draft::blank(Locale::stored(Language::English), Currency::EUR);
        let block = "10\n".repeat(60);
        assert_eq!(
            draft.paste(Field::Channel(0, Input::Budget), &block),
            PasteResult { channels: 50, left_out: 10, ..PasteResult::default() }
        );
        assert_eq!(draft.channels(), 50);
        let rows = ["Budget\n", &"10\n \t\n".repeat(100_000)].concat();
        let pasted = draft.paste(Field::Channel(0, Input::Budget), &rows);
        assert_eq!(pasted, PasteResult { channels: 50, left_out: 99_950, ..PasteResult::default() });
    }

    #[test]
    fn a_row_or_a_column_becomes_months() {
        let mut draft = Draft::blank(Locale::stored(Language::Spanish), Currency::EUR);
        let at = |input, month| Field::Monthly(0, input, month);
        draft.change_schedule(ScheduleChange::On(Month::new(2026, 1).unwrap()));
        draft.change_schedule(ScheduleChange::Months(3));
        let pasted = draft.paste(at(Input::Budget, 1), "1.000\t2.000\t3.000");
        assert_eq!(pasted, PasteResult { months: 2, left_out: 1, ..PasteResult::default() });
        assert_eq!(draft.number(Field::Channel(0, Input::Budget)), Some(3_000.0));
        draft.paste(at(Input::CostPerLead, 0), "70\n\n80\n");
        assert_eq!(draft.number(at(Input::CostPerLead, 2)), Some(80.0), "an empty line keeps its place");
        let pasted = draft.paste(at(Input::CostPerLead, 0), "50\t5 %\tde más\n60\t\n\n");
        assert_eq!(pasted, PasteResult { months: 2, ..PasteResult::default() });
        assert_eq!(draft.number(at(Input::CloseRate, 0)), Some(0.05));
        assert_eq!(draft.number(at(Input::CostPerLead, 1)), Some(60.0));
    }

    #[test]
    fn no_cell_holds_more_than_a_field() {
        let mut draft = Draft::blank(Locale::stored(Language::English), Currency::EUR);
        let block = ["x".repeat(1_000_000), "1".repeat(1_000_000), "\t".repeat(1_000_000)].join("\t");
        draft.paste(Field::ChannelName(0), &block);
        assert_eq!(draft.text(Field::ChannelName(0)).len(), limits::TEXT);
        assert_eq!(draft.text(Field::Channel(0, Input::Budget)).len(), limits::TEXT);
        assert_eq!(draft.number(Field::Channel(0, Input::Budget)), None);
    }
}
