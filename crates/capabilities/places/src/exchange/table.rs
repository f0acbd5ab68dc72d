//! Rows of a CSV text, read one at a time, that never lose what follows a mistake.
//!
//! Cells borrow from the text. A quote that is opened and never closed costs one row, not the rest of
//! the file; a cell of several megabytes costs one row, and no memory.

use std::borrow::Cow;

use super::scan::find;

/// Most bytes in a cell.
const LARGEST_CELL: usize = 65_536;
/// Most cells in a row: no table is that wide.
pub(super) const MOST_CELLS: usize = 2_000;

/// Reads the rows of a CSV text.
pub struct Table<'a> {
    text: &'a str,
    separator: u8,
    position: usize,
    line: u64,
}

/// One row.
#[derive(Debug, PartialEq, Eq)]
pub struct TableRow<'a> {
    /// Line on which it begins, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<Cow<'a, str>>,
    /// What is wrong with its structure.
    pub fault: Option<RowFault>,
}

/// Something wrong with the structure of a row. Columns are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFault {
    /// A quote is opened and never closed.
    UnclosedQuote {
        /// The column.
        column: usize,
        /// The line on which it is opened, from 1.
        line: u64,
    },
    /// A cell has too many bytes; its text is left out.
    CellTooLarge {
        /// The column.
        column: usize,
        /// How many bytes it has.
        length: usize,
    },
    /// More cells than any table has.
    TooManyCells,
}

/// One cell, or why there is none.
enum Cell<'a> {
    Text(Cow<'a, str>),
    TooLarge(usize),
    Unclosed,
}

impl<'a> Table<'a> {
    /// Reads `text` from its beginning.
    pub fn new(text: &'a str, separator: u8) -> Self {
        Self { text, separator, position: 0, line: 1 }
    }

    fn byte(&self, position: usize) -> Option<u8> {
        self.text.as_bytes().get(position).copied()
    }

    fn skip_blank_lines(&mut self) {
        while matches!(self.byte(self.position), Some(b'\n' | b'\r')) {
            self.end_line();
        }
    }

    /// Passes the line break at the position.
    fn end_line(&mut self) {
        if self.byte(self.position) == Some(b'\r') && self.byte(self.position + 1) == Some(b'\n') {
            self.position += 1;
        }
        self.position += 1;
        self.line += 1;
    }

    /// The next cell; the position is then on the separator, the line break or the end after it.
    fn cell(&mut self) -> Cell<'a> {
        if self.byte(self.position) == Some(b'"') {
            return self.quoted();
        }
        let start = self.position;
        self.position = self.end_of_plain(start);
        sized(Cow::Borrowed(&self.text[start..self.position]))
    }

    /// Where an unquoted cell that begins at `start` ends.
    fn end_of_plain(&self, start: usize) -> usize {
        let bytes = &self.text.as_bytes()[start..];
        start + find(bytes, [self.separator, b'\n', b'\r']).unwrap_or(bytes.len())
    }

    fn quoted(&mut self) -> Cell<'a> {
        let start = self.position + 1;
        let Some((close, doubled)) = self.closing_quote(start) else { return Cell::Unclosed };
        let inner = &self.text[start..close];
        let end = self.end_of_plain(close + 1);
        let after = &self.text[close + 1..end];
        let breaks = line_breaks(inner);
        // Words after a quote that closes on a later line: the quote was not meant to open there.
        if breaks > 0 && !after.trim().is_empty() {
            return Cell::Unclosed;
        }
        self.line += breaks;
        self.position = end;
        if inner.len() > LARGEST_CELL {
            return Cell::TooLarge(inner.len());
        }
        let mut text = if doubled { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) };
        if !after.trim().is_empty() {
            text.to_mut().push_str(after);
        }
        sized(text)
    }

    /// The quote that closes a cell, and whether doubled quotes stand before it.
    fn closing_quote(&self, start: usize) -> Option<(usize, bool)> {
        let (mut from, mut doubled) = (start, false);
        loop {
            let quote = from + find(&self.text.as_bytes()[from..], [b'"'])?;
            if self.byte(quote + 1) != Some(b'"') {
                return Some((quote, doubled));
            }
            doubled = true;
            from = quote + 2;
        }
    }

    /// Gives up a row: its first line is read without regard to quotes, the next row begins after the
    /// line on which the quote was opened.
    fn abandon(&mut self, start: usize, first_line: u64, column: usize) -> TableRow<'a> {
        let line_end =
            self.text[self.position..].find(['\n', '\r']).map_or(self.text.len(), |end| self.position + end);
        let raw = &self.text[start..line_end];
        let cells = raw.split(char::from(self.separator)).take(MOST_CELLS).map(Cow::Borrowed).collect();
        let fault = RowFault::UnclosedQuote { column, line: self.line };
        self.position = line_end;
        self.pass_line_break();
        TableRow { line: first_line, cells, fault: Some(fault) }
    }

    fn pass_line_break(&mut self) {
        if self.position < self.text.len() {
            self.end_line();
        }
    }
}

fn sized(text: Cow<'_, str>) -> Cell<'_> {
    if text.len() > LARGEST_CELL { Cell::TooLarge(text.len()) } else { Cell::Text(text) }
}

/// Line breaks in a text: `\n`, `\r\n` or `\r`.
pub(super) fn line_breaks(text: &str) -> u64 {
    let bytes = text.as_bytes();
    if find(bytes, [b'\n', b'\r']).is_none() {
        return 0;
    }
    let breaks = bytes
        .iter()
        .enumerate()
        .filter(|&(rank, &byte)| byte == b'\n' || byte == b'\r' && bytes.get(rank + 1) != Some(&b'\n'));
    breaks.count() as u64
}

impl<'a> Iterator for Table<'a> {
    type Item = TableRow<'a>;

    fn next(&mut self) -> Option<TableRow<'a>> {
        self.skip_blank_lines();
        let (start, line) = (self.position, self.line);
        self.byte(start)?;
        let mut cells = Vec::with_capacity(40);
        let mut fault = None;
        loop {
            match self.cell() {
                Cell::Text(text) if cells.len() < MOST_CELLS => cells.push(text),
                Cell::Text(_) => fault = fault.or(Some(RowFault::TooManyCells)),
                Cell::TooLarge(length) => {
                    fault = fault.or(Some(RowFault::CellTooLarge { column: cells.len(), length }));
                    cells.push(Cow::Borrowed(""));
                }
                Cell::Unclosed => return Some(self.abandon(start, line, cells.len())),
            }
            if self.byte(self.position) != Some(self.separator) {
                break;
            }
            self.position += 1;
        }
        self.pass_line_break();
        Some(TableRow { line, cells, fault })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str) -> Vec<(u64, Vec<String>, Option<RowFault>)> {
        let own =
            |row: TableRow<'_>| (row.line, row.cells.into_iter().map(Cow::into_owned).collect(), row.fault);
        Table::new(text, b',').map(own).collect()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).into_iter().map(|(_, cells, _)| cells).collect()
    }

    #[test]
    fn plain_and_quoted_cells() {
        assert_eq!(cells("a,b\n\"c,\"\"d\"\"\",\n"), [["a", "b"], ["c,\"d\"", ""]]);
        assert_eq!(cells("a,\"b\" ,c"), [["a", "b", "c"]]);
        assert_eq!(cells("a,\"b\"x,c\"d"), [["a", "bx", "c\"d"]]);
    }

    #[test]
    fn lines_are_counted_as_a_person_does() {
        let lines: Vec<u64> = rows("a\r\n\r\n\"b\nb\r\nb\"\rc\nd").into_iter().map(|row| row.0).collect();
        assert_eq!(lines, [1, 3, 6, 7]);
    }

    #[test]
    fn an_unclosed_quote_costs_one_row() {
        let read = rows("a,b\n1,\"un\n2,deux\n3,\"trois\"\n");
        assert_eq!(read[1].2, Some(RowFault::UnclosedQuote { column: 1, line: 2 }));
        assert_eq!(read[1].1, ["1", "\"un"]);
        assert_eq!((read[2].0, &read[2].1[..]), (3, &["2".to_owned(), "deux".to_owned()][..]));
        assert_eq!((read[3].1[1].as_str(), read[3].2), ("trois", None));
    }

    #[test]
    fn the_last_quote_of_a_file_may_be_unclosed() {
        let read = rows("1,\"un\n2,deux");
        assert_eq!(read.len(), 2);
        assert!(read[0].2.is_some() && read[1].2.is_none());
    }

    #[test]
    fn a_huge_cell_costs_one_row_and_no_memory() {
        let text = format!("1,\"{}\",x\n2,b,c\n", "é\n".repeat(2_000_000));
        let read: Vec<TableRow<'_>> = Table::new(&text, b',').collect();
        assert_eq!(read[0].fault, Some(RowFault::CellTooLarge { column: 1, length: 6_000_000 }));
        assert_eq!(read[0].cells, ["1", "", "x"]);
        assert_eq!((read[1].line, read[1].fault), (2_000_002, None));
    }

    #[test]
    fn an_absurd_width_is_bounded() {
        let text = ",".repeat(1_000_000);
        let read: Vec<TableRow<'_>> = Table::new(&text, b',').collect();
        assert_eq!(
            (read.len(), read[0].cells.len(), read[0].fault),
            (1, MOST_CELLS, Some(RowFault::TooManyCells))
        );
    }

    proptest! {
        /// The crate csv is the judge on well-formed tables.
        #[test]
        fn agrees_with_the_csv_crate(table in prop::collection::vec(prop::collection::vec("[a é,\"\n|]{0,6}", 2..4), 1..6)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            prop_assert_eq!(cells(&text), table);
        }

        #[test]
        fn any_text_is_read_to_its_end(text in "[a,\"\n\r]{0,60}") {
            let read = rows(&text);
            prop_assert!(read.len() <= text.len());
            prop_assert!(read.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }
}
