//! From bytes to values.

use std::io::{self, BufRead, BufReader, Read};

use maillage_territory::{Commune, CommuneCode, Scope, Territories};

use super::cells::{separator, split, told};
use super::columns::{Column, Layout, layout};
use super::join::{Part, Parts};
use super::lines::{Line, next};
use super::remark::{FileProblem, Reason, Remarks};
use crate::model::{Indicator, Kind, Observation, Period, Reported};

/// Values of a network, at most: thirty-five thousand communes with sixty columns.
const MOST_VALUES: usize = 2_000_000;

/// How a file is read.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The network: rows of other communes are left aside.
    pub scope: &'a Scope,
    /// The period of values whose column does not tell it.
    pub period: Period,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Why nothing was, where the file as a whole is refused.
    pub problem: Option<FileProblem>,
    /// Rows of the file.
    pub rows: u64,
    /// Of those, rows of other networks.
    pub elsewhere: u64,
    /// Columns that are not understood.
    pub unknown: Vec<String>,
    /// What is told, by commune of today.
    pub values: Vec<Observation>,
    /// What was noticed.
    pub remarks: Remarks,
}

/// Reads a file as a stream.
///
/// # Errors
/// Where the bytes cannot be had. What is wrong with them is told by the reading.
pub fn read(input: impl Read, options: Options<'_>) -> io::Result<Reading> {
    let mut input = BufReader::with_capacity(64 * 1024, input);
    let mut rows = Rows { options, parts: Parts::default(), reading: Reading::default(), line: 1 };
    if let Err(problem) = rows.all(&mut input)? {
        return Ok(Reading { problem: Some(problem), rows: rows.reading.rows, ..Reading::default() });
    }
    let Rows { parts, mut reading, .. } = rows;
    reading.values = parts.joined(&mut reading.remarks);
    Ok(reading)
}

struct Rows<'a> {
    options: Options<'a>,
    parts: Parts,
    reading: Reading,
    line: u64,
}

impl Rows<'_> {
    fn all(&mut self, input: &mut impl BufRead) -> io::Result<Result<(), FileProblem>> {
        let mut room = Vec::new();
        let head = match next(input, &mut room)? {
            Line::Text(text) => text,
            Line::TooLong => return Ok(Err(FileProblem::TooLong(1))),
            Line::End => return Ok(Err(FileProblem::Empty)),
        };
        let head = head.trim_start_matches('\u{feff}');
        let separator = separator(head);
        let Some((layout, unknown)) = layout(&split(head, separator)) else {
            return Ok(Err(FileProblem::Columns));
        };
        self.reading.unknown = unknown;
        loop {
            self.line += 1;
            match next(input, &mut room)? {
                Line::End => return Ok(Ok(())),
                Line::TooLong => return Ok(Err(FileProblem::TooLong(self.line))),
                Line::Text(text) if text.trim().is_empty() => {}
                Line::Text(text) => self.row(&layout, &split(&text, separator)),
            }
            if self.parts.len() > MOST_VALUES {
                return Ok(Err(FileProblem::TooMany));
            }
        }
    }

    fn row(&mut self, layout: &Layout, cells: &[String]) {
        self.reading.rows += 1;
        let at = match layout {
            Layout::Wide { commune, .. } | Layout::Long { at: [commune, ..] } => *commune,
        };
        let Some((code, commune)) = self.commune(cells.get(at).map_or("", String::as_str)) else { return };
        match layout {
            Layout::Wide { period, columns, .. } => {
                let Some(period) = self.period_of(period.map(|at| cell(cells, at)), "period") else { return };
                for column in columns {
                    self.value(cells.get(column.at), column, period, (code, commune));
                }
            }
            Layout::Long { at } => self.long(cells, *at, (code, commune)),
        }
    }

    /// A row of our own file: a value.
    fn long(&mut self, cells: &[String], at: [usize; 4], commune: (CommuneCode, &Commune)) {
        let [_, indicator, period, value] = at;
        let name = cell(cells, indicator);
        let Some(indicator) = Indicator::from_code(name) else {
            return self.reading.remarks.add(self.line, "indicator", name, Reason::UnknownIndicator);
        };
        let Some(period) = self.period_of(Some(cell(cells, period)), "period") else { return };
        let column = Column { at: value, name: indicator.code().to_owned(), indicator, period: None };
        self.value(cells.get(value), &column, period, commune);
    }

    /// The code of a row, and its commune of today where the network has it. Spreadsheets take the leading zero away.
    fn commune(&mut self, cell: &str) -> Option<(CommuneCode, &'static Commune)> {
        let padded = format!("{cell:0>5}");
        let is_number = cell.len() == 4 && cell.bytes().all(|byte| byte.is_ascii_digit());
        let code = if is_number { padded.as_str() } else { cell };
        let found = code.parse().ok().zip(Territories::embedded().commune(code));
        match found {
            None => {
                self.reading.remarks.add(self.line, "commune", cell, Reason::UnknownCommune);
                None
            }
            Some((_, commune)) if !self.options.scope.contains(commune) => {
                self.reading.elsewhere += 1;
                None
            }
            Some(found) => Some(found),
        }
    }

    fn period_of(&mut self, cell: Option<&str>, column: &str) -> Option<Period> {
        let Some(text) = cell.filter(|text| !text.is_empty()) else { return Some(self.options.period) };
        let period = text.parse().ok();
        if period.is_none() {
            self.reading.remarks.add(self.line, column, text, Reason::BadPeriod);
        }
        period
    }

    fn value(
        &mut self,
        cell: Option<&String>,
        column: &Column,
        period: Period,
        (code, commune): (CommuneCode, &Commune),
    ) {
        let mut notice = |cell: &str, reason| self.reading.remarks.add(self.line, &column.name, cell, reason);
        let Some(cell) = cell else { return notice("", Reason::ShortRow) };
        let told = match told(cell) {
            None => return notice(cell, Reason::NotANumber),
            Some(Reported::Value(value)) if value < 0.0 => return notice(cell, Reason::Negative),
            Some(Reported::Value(value)) if value > 100.0 && column.indicator.kind() == Kind::Rate => {
                return notice(cell, Reason::OverHundred);
            }
            Some(told) => told,
        };
        let key = (commune.code, column.indicator, column.period.unwrap_or(period));
        if !self.parts.add(key, Part { code, line: self.line, told }) {
            notice(cell, Reason::Twice);
        }
    }
}

fn cell(cells: &[String], at: usize) -> &str {
    cells.get(at).map_or("", String::as_str)
}
