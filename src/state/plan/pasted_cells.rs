//! Takes a pasted text apart into lines of cells.

/// Parser of text with tabs, semicolons or commas between its cells, as spreadsheets copy and save it: cells with one of
/// them or a line break are quoted. Cells and lines beyond the table's size are dropped, so a huge paste needs little memory.
#[derive(Default)]
pub(super) struct PastedCells {
    pub(super) lines: Vec<Vec<String>>,
    /// Number of non-empty lines dropped.
    pub(super) dropped: usize,
    /// Number of non-empty cells dropped, those of the lines among them.
    pub(super) dropped_cells: usize,
    max_lines: usize,
    /// Whether an empty line between others keeps its place, because the lines below it have theirs.
    keeps_gaps: bool,
    /// Empty lines since the last one that is not.
    gap: usize,
}

impl PastedCells {
    /// Keeps at most so many lines, and cells of each line.
    pub(super) fn read(text: &str, [max_lines, max_cells]: [usize; 2], keeps_gaps: bool) -> Self {
        let mut block = PastedCells { max_lines, keeps_gaps, ..PastedCells::default() };
        let mut line = PastedLine::new(max_cells);
        // Where lines are months, commas stand in numbers.
        let (mut quoted, delimiter) = (false, if keeps_gaps { '\t' } else { delimiter(text) });
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '"' if quoted && characters.peek() == Some(&'"') => {
                    characters.next();
                    line.push('"');
                }
                '"' if quoted => quoted = false,
                '"' if line.cell.is_empty() => quoted = true,
                sign if sign == delimiter && !quoted => line.end_cell(),
                '\r' if !quoted => {}
                '\n' if !quoted => block.end_line(&mut line),
                character if character.is_control() => line.push(' '),
                character => line.push(character),
            }
        }
        block.end_line(&mut line);
        block
    }

    fn end_line(&mut self, line: &mut PastedLine) {
        line.end_cell();
        let PastedLine { cells, has_content, dropped, .. } =
            std::mem::replace(line, PastedLine::new(line.max_cells));
        if !has_content {
            self.gap += usize::from(self.keeps_gaps);
            return;
        }
        self.dropped_cells += dropped;
        let at = self.lines.len() + self.gap;
        if at < self.max_lines {
            self.lines.resize_with(at, Vec::new);
            self.lines.push(cells);
            self.gap = 0;
        } else {
            self.dropped += 1;
            self.dropped_cells += cells.iter().filter(|cell| !cell.is_empty()).count();
        }
    }
}

struct PastedLine {
    cells: Vec<String>,
    cell: String,
    has_content: bool,
    max_cells: usize,
    /// Non-empty cells beyond them.
    dropped: usize,
}

impl PastedLine {
    fn new(max_cells: usize) -> Self {
        Self { cells: Vec::new(), cell: String::new(), has_content: false, max_cells, dropped: 0 }
    }

    fn push(&mut self, character: char) {
        self.has_content |= !character.is_whitespace();
        self.cell.push(character);
    }

    fn end_cell(&mut self) {
        if self.cells.len() < self.max_cells {
            self.cells.push(self.cell.trim().to_owned());
        } else if !self.cell.trim().is_empty() {
            self.dropped += 1;
        }
        self.cell.clear();
    }
}

/// The character between the cells of a pasted text: a tab, as spreadsheets copy them, or else what parts each line into
/// the four cells of a channel. A comma may be a part of numbers, so that the first cell has to be a name.
fn delimiter(text: &str) -> char {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).peekable();
    if text.contains('\t') || lines.peek().is_none() {
        return '\t';
    }
    let parts_all = |by: char, least: usize| {
        lines
            .clone()
            .all(|line| line.matches(by).count() >= least && line.starts_with(|c: char| !c.is_ascii_digit()))
    };
    if parts_all(';', 1) {
        ';'
    } else if parts_all(',', 3) {
        ','
    } else {
        '\t'
    }
}
