//! Cells of a publication as CSV: a column for each dimension, whose margin is called `total`, and `n`.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Kind, Table, Wanted};
use super::{FileError, Wants};
use crate::MISSING;
use crate::disclosure::{Cell, Dimension, Publication, PublicationError, Rules, TOTAL};

/// Columns that are no dimensions: the count, and what rules on values need.
const NUMBERS: [(&str, Kind); 7] = [
    ("n", Kind::Counts),
    ("value", Kind::Weights),
    ("largest", Kind::Weights),
    ("second", Kind::Weights),
    ("contributors", Kind::Counts),
    ("places", Kind::Counts),
    ("cv", Kind::Numbers),
];

/// The codes of one column, a row each.
struct Labels {
    name: String,
    codes: Vec<String>,
    sums: Vec<(String, Vec<String>)>,
}

/// Reads cells, a row each. Columns that lie within one another (département, EPCI, commune) become one dimension.
pub fn read_cells(table: &Table<'_>, rules: &Rules) -> Result<Publication, FileError> {
    let needed = ["n"].into_iter().chain(rules.dominance.is_some().then_some("largest"));
    for name in needed.chain(rules.p_percent.is_some().then_some("second")) {
        if !table.has(name) {
            return Err(FileError::Column { column: name.to_owned(), known: table.head().join(", ") });
        }
    }
    let is_number = |name: &String| NUMBERS.iter().any(|(known, _)| known == name);
    let names: Vec<_> = table.head().iter().filter(|name| !is_number(name)).collect();
    let numbers: Vec<_> = NUMBERS.into_iter().filter(|(name, _)| table.has(name)).collect();
    let mut wanted: Vec<_> = names.iter().map(|name| Wanted::new(*name, Kind::Levels)).collect();
    wanted.extend(numbers.iter().map(|&(name, kind)| Wanted::new(name, kind)));
    let columns = table.columns(&wanted)?;
    let mut dimensions = Vec::new();
    for column in &columns[..names.len()] {
        let Ok((levels, codes)) = column.as_levels() else { continue };
        if let Some(row) = codes.iter().position(|&code| code == MISSING) {
            let (line, column) = (table.line(row), column.name().to_owned());
            return Err(FileError::Cell { line, column, value: String::new(), wants: Wants::Name });
        }
        let codes = codes.iter().map(|&code| levels[code as usize].clone()).collect();
        dimensions.push(Labels { name: column.name().to_owned(), codes, sums: Vec::new() });
    }
    let mut cells = vec![Cell::default(); columns.first().map_or(0, crate::Variable::len)];
    for ((name, _), column) in numbers.iter().zip(&columns[names.len()..]) {
        for (cell, &number) in cells.iter_mut().zip(column.as_numbers().unwrap_or_default()) {
            set(cell, name, number);
        }
    }
    publication(table, rules, dimensions, cells)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts are whole, from 0 to 9e15"
)]
fn set(cell: &mut Cell, name: &str, number: f64) {
    match name {
        "n" => cell.count = number as u64,
        "value" => cell.value = Some(number),
        "largest" => cell.largest = Some(number),
        "second" => cell.second = Some(number),
        "cv" => cell.cv = Some(number).filter(|cv| !cv.is_nan()),
        _ => cell.contributors = Some(number as u64),
    }
}

fn publication(
    table: &Table<'_>,
    rules: &Rules,
    mut columns: Vec<Labels>,
    cells: Vec<Cell>,
) -> Result<Publication, FileError> {
    for sum in &rules.hierarchy {
        let column = columns.iter_mut().find(|column| column.name == sum.column);
        let missing = || FileError::Column { column: sum.column.clone(), known: table.head().join(", ") };
        column.ok_or_else(missing)?.sums.push((sum.total.clone(), sum.parts.clone()));
    }
    while let Some((outer, inner)) = nested(&columns) {
        merge(&mut columns, outer, inner);
    }
    let dimensions = columns.iter().map(dimension).collect();
    let rows = cells.into_iter().enumerate();
    let rows =
        rows.map(|(row, cell)| (columns.iter().map(|column| column.codes[row].as_str()).collect(), cell));
    Publication::new::<&str>(dimensions, rows.collect::<Vec<_>>()).map_err(|error| at(table, &error))
}

/// The codes and their sums. What is part of no sum makes up the total, unless the total is told.
fn dimension(column: &Labels) -> Dimension {
    let mut dimension = Dimension::new(&column.name);
    let mut parts: BTreeSet<&str> =
        column.codes.iter().map(String::as_str).filter(|&code| code != TOTAL).collect();
    for (total, of) in &column.sums {
        for part in of {
            parts.remove(part.as_str());
        }
        dimension = dimension.with_sum(total, &of.iter().map(String::as_str).collect::<Vec<_>>());
    }
    if column.sums.iter().any(|(total, _)| total == TOTAL) {
        return dimension;
    }
    dimension.with_sum(TOTAL, &parts.into_iter().collect::<Vec<_>>())
}

/// Two columns of which one lies within the other: each of its codes stands under one code of the other, never under its total.
fn nested(columns: &[Labels]) -> Option<(usize, usize)> {
    let mut found: Option<(usize, (usize, usize))> = None;
    for inner in 0..columns.len() {
        for outer in (0..columns.len()).filter(|&outer| outer != inner) {
            let size = lies_within(&columns[inner], &columns[outer]);
            if let Some(size) = size.filter(|&size| found.is_none_or(|(least, _)| size < least)) {
                found = Some((size, (outer, inner)));
            }
        }
    }
    found.map(|(_, pair)| pair)
}

/// The number of codes of a column that lies within another.
fn lies_within(inner: &Labels, outer: &Labels) -> Option<usize> {
    let mut above: BTreeMap<&str, &str> = BTreeMap::new();
    if !inner.sums.is_empty() {
        return None;
    }
    for (code, over) in inner.codes.iter().zip(&outer.codes).filter(|(code, _)| *code != TOTAL) {
        if over == TOTAL || *above.entry(code).or_insert(over) != over {
            return None;
        }
    }
    Some(above.len()).filter(|&size| size > 0)
}

/// Two columns become one, whose codes are those of the outer one and `outer / inner`.
fn merge(columns: &mut Vec<Labels>, outer: usize, inner: usize) {
    let mut parts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut tops = BTreeSet::new();
    let mut codes = Vec::new();
    for (over, code) in columns[outer].codes.iter().zip(&columns[inner].codes) {
        if over != TOTAL {
            tops.insert(over.clone());
        }
        if code == TOTAL {
            codes.push(over.clone());
        } else {
            let code = format!("{over} / {code}");
            parts.entry(over.clone()).or_default().insert(code.clone());
            codes.push(code);
        }
    }
    let mut sums = columns[outer].sums.clone();
    if sums.is_empty() {
        sums.push((TOTAL.to_owned(), tops.into_iter().collect()));
    }
    sums.extend(parts.into_iter().map(|(total, parts)| (total, parts.into_iter().collect())));
    let name = format!("{} / {}", columns[outer].name, columns[inner].name);
    columns[inner] = Labels { name, codes, sums };
    columns.remove(outer);
}

/// What is wrong with a publication, by line.
fn at(table: &Table<'_>, error: &PublicationError) -> FileError {
    let cell = |rank: usize, column: &str, value: &str, wants| {
        let line = table.line(rank);
        FileError::Cell { line, column: column.to_owned(), value: value.to_owned(), wants }
    };
    match error {
        PublicationError::Twice { cell: called, rank } => cell(*rank, "n", called, Wants::New),
        PublicationError::Value { rank, value, .. } => cell(*rank, "value", value, Wants::Weight),
        PublicationError::Sum { rank, of_value, total, .. } => {
            cell(*rank, if *of_value { "value" } else { "n" }, total, Wants::Sum)
        }
        other => FileError::Broken { line: 1, reason: other.to_string() },
    }
}
