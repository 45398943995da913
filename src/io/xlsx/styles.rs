//! How cells look.

use super::xml::{DECLARATION, escaped};

/// What a cell is, which decides its font, fill and border.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs)]
pub enum Look {
    #[default]
    Plain,
    Title,
    Heading,
    /// The heading of a column of numbers, which is at their side.
    NumberHeading,
    /// A cell that may be changed: blue on a pale ground, as in financial models.
    Input,
    Total,
    Note,
}

impl Look {
    /// Indices of the font, the fill and the border.
    fn parts(self) -> [u8; 3] {
        match self {
            Look::Plain => [0, 0, 0],
            Look::Title => [2, 0, 0],
            Look::Heading | Look::NumberHeading => [1, 3, 2],
            Look::Input => [3, 2, 1],
            Look::Total => [1, 0, 3],
            Look::Note => [4, 0, 0],
        }
    }
}

/// The look of a cell and the code that its numbers are formatted with, empty for the general one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CellStyle {
    /// Font, fill and border.
    pub look: Look,
    /// A format code such as `0.00%`.
    pub code: String,
    /// Whether a text stays one when it is edited, although it begins like a formula.
    pub(super) stays_text: bool,
}

/// The styles of a workbook, each once.
#[derive(Default)]
pub(super) struct Styles(Vec<CellStyle>);

/// The first number that a format of one's own can have.
const FIRST_FORMAT: usize = 164;

const PARTS: &str = "<fonts count=\"5\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
    <font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>\
    <font><b/><sz val=\"14\"/><name val=\"Calibri\"/></font>\
    <font><sz val=\"11\"/><color rgb=\"FF0B3FB5\"/><name val=\"Calibri\"/></font>\
    <font><i/><sz val=\"10\"/><color rgb=\"FF5B6670\"/><name val=\"Calibri\"/></font></fonts>\
    <fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
    <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF8DC\"/></patternFill></fill>\
    <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EDEF\"/></patternFill></fill></fills>\
    <borders count=\"4\"><border/>\
    <border><left style=\"thin\"><color rgb=\"FFC9BE93\"/></left><right style=\"thin\"><color rgb=\"FFC9BE93\"/></right>\
    <top style=\"thin\"><color rgb=\"FFC9BE93\"/></top><bottom style=\"thin\"><color rgb=\"FFC9BE93\"/></bottom></border>\
    <border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF8A959E\"/></bottom></border>\
    <border><left/><right/><top style=\"thin\"><color rgb=\"FF8A959E\"/></top><bottom/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>";

impl Styles {
    /// The index of a style; 0 is that of cells without one.
    pub(super) fn index(&mut self, style: &CellStyle) -> usize {
        let found = self.0.iter().position(|known| known == style);
        1 + found.unwrap_or_else(|| {
            self.0.push(style.clone());
            self.0.len() - 1
        })
    }

    pub(super) fn xml(&self) -> String {
        let mut codes: Vec<&str> = Vec::new();
        let mut cells =
            String::from("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        for style in &self.0 {
            let number = match codes.iter().position(|code| *code == style.code) {
                _ if style.code.is_empty() => 0,
                Some(at) => FIRST_FORMAT + at,
                None => {
                    codes.push(&style.code);
                    FIRST_FORMAT + codes.len() - 1
                }
            };
            let [font, fill, border] = style.look.parts().map(|part| part.to_string());
            let quoted = if style.stays_text { " quotePrefix=\"1\"" } else { "" };
            let alignment = match style.look {
                Look::Heading => "<alignment wrapText=\"1\"/>",
                Look::NumberHeading => "<alignment horizontal=\"right\" wrapText=\"1\"/>",
                Look::Note => "<alignment horizontal=\"left\" indent=\"1\"/>",
                _ => "<alignment/>",
            };
            cells += &[
                "<xf numFmtId=\"", &number.to_string(), "\" fontId=\"", &font, "\" fillId=\"", &fill, "\" borderId=\"",
                &border, "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"",
                quoted, ">", alignment, "</xf>",
            ]
            .concat();
        }
        let format = |(at, code): (usize, &&str)| {
            [
                "<numFmt numFmtId=\"",
                &(FIRST_FORMAT + at).to_string(),
                "\" formatCode=\"",
                &escaped(code),
                "\"/>",
            ]
            .concat()
        };
        let formats: String = codes.iter().enumerate().map(format).collect();
        let formats = match codes.len() {
            0 => String::new(),
            count => ["<numFmts count=\"", &count.to_string(), "\">", &formats, "</numFmts>"].concat(),
        };
        [
            DECLARATION,
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
            &formats,
            PARTS,
            "<cellXfs count=\"",
            &(self.0.len() + 1).to_string(),
            "\">",
            &cells,
            "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        ]
        .concat()
    }
}
