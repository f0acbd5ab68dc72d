//! Time of protecting tables of about 2,000 cells with all their totals, and of the attack on every hidden cell.
//!
//! `cargo run --release -p maillage-statistics --example suppress [-- FOLDER]`: a folder to write the tables to as CSV, which
//! `maillage stats protect` and R read. One line of JSON a table.
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use maillage_statistics::disclosure::{Cell, Dimension, Publication, Rules, Status, TOTAL, protect};

/// A number from 0 to 65535 out of a seed, without chance.
fn draw(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 48
}

/// Inner cells with their codes, and the codes above each in every dimension.
struct Table {
    dimensions: Vec<Dimension>,
    cells: BTreeMap<Vec<String>, u64>,
}

impl Table {
    fn new(dimensions: Vec<Dimension>) -> Self {
        Self { dimensions, cells: BTreeMap::new() }
    }

    /// Adds a count to a cell and to all that contain it: `codes` has the code and those above it, a list a dimension.
    fn add(&mut self, codes: &[Vec<String>], count: u64) {
        let mut keys = vec![Vec::new()];
        for above in codes {
            let longer = |key: &Vec<String>| {
                above
                    .iter()
                    .map(|code| [key.as_slice(), std::slice::from_ref(code)].concat())
                    .collect::<Vec<_>>()
            };
            keys = keys.iter().flat_map(longer).collect();
        }
        for key in keys {
            *self.cells.entry(key).or_insert(0) += count;
        }
    }

    fn write(&self, file: &Path) -> Result<(), Box<dyn Error>> {
        let names: Vec<_> = self.dimensions.iter().map(Dimension::name).collect();
        let mut text = format!("{},n\n", names.join(","));
        for (key, count) in &self.cells {
            writeln!(text, "{},{count}", key.join(","))?;
        }
        Ok(std::fs::write(file, text)?)
    }

    fn measure(self, what: &str, minimum: u64) -> Result<(), Box<dyn Error>> {
        let begun = Instant::now();
        let cells = self.cells.into_iter().map(|(key, count)| (key, Cell::count(count)));
        let draft = protect(Publication::new(self.dimensions, cells)?, Rules::of(minimum))?;
        let hidden = begun.elapsed().as_secs_f64();
        let attack = draft.attack()?;
        let seconds = begun.elapsed().as_secs_f64();
        let checked = draft.check()?;
        println!(
            "{{\"table\": \"{what}, under {minimum}\", \"cells\": {}, \"primary\": {}, \"secondary\": {}, \
             \"exact_disclosures\": {}, \"interval_disclosures\": {}, \"suppression_seconds\": {hidden:.3}, \
             \"seconds\": {seconds:.3}}}",
            checked.len(),
            checked.count(Status::Primary),
            checked.count(Status::Secondary),
            attack.exact,
            attack.interval,
        );
        Ok(())
    }
}

fn flat(name: &str, size: usize) -> (Dimension, Vec<Vec<String>>) {
    let codes: Vec<_> = (1..=size).map(|rank| format!("{name}{rank}")).collect();
    let above = codes.iter().map(|code| vec![code.clone(), TOTAL.to_owned()]).collect();
    (Dimension::flat(name, &codes), above)
}

/// 50 × 40 counts, their totals; a third are small.
fn two_ways() -> Table {
    let ((row, rows), (column, columns)) = (flat("row", 50), flat("column", 40));
    let mut table = Table::new(vec![row, column]);
    let mut seed = 1;
    for row in &rows {
        let size = 2 + draw(&mut seed) % 40;
        for column in &columns {
            let count = draw(&mut seed) % size;
            table.add(&[row.clone(), column.clone()], count);
        }
    }
    table
}

/// 120 communes in 12 EPCI and 3 départements, by 4 ages and 2 answers.
fn territories() -> Table {
    let mut area = Dimension::new("territory");
    let mut above = Vec::new();
    for department in 1..=3 {
        let name = format!("D{department}");
        let mut groups = Vec::new();
        for group in 1..=4 {
            let group = format!("{name}E{group}");
            let communes: Vec<_> = (1..=10).map(|rank| format!("{group}C{rank}")).collect();
            let parts: Vec<_> = communes.iter().map(String::as_str).collect();
            area = area.with_sum(&group, &parts);
            above.extend(
                communes.iter().map(|one| vec![one.clone(), group.clone(), name.clone(), TOTAL.to_owned()]),
            );
            groups.push(group);
        }
        area = area.with_sum(&name, &groups.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let area = area.with_sum(TOTAL, &["D1", "D2", "D3"]);
    let ((age, ages), (answer, answers)) = (flat("age", 4), flat("answer", 2));
    let mut table = Table::new(vec![area, age, answer]);
    let mut seed = 2;
    for commune in &above {
        let size = 2 + draw(&mut seed) % 40;
        for age in &ages {
            for answer in &answers {
                let count = draw(&mut seed) % size;
                table.add(&[commune.clone(), age.clone(), answer.clone()], count);
            }
        }
    }
    table
}

fn main() -> Result<(), Box<dyn Error>> {
    if let Some(folder) = std::env::args().nth(1) {
        two_ways().write(&Path::new(&folder).join("two_ways.csv"))?;
        territories().write(&Path::new(&folder).join("territories.csv"))?;
    }
    for minimum in [5, 11] {
        two_ways().measure("50 × 40 with totals", minimum)?;
        territories()
            .measure("120 communes, 12 EPCI, 3 départements × 4 ages × 2 answers with totals", minimum)?;
    }
    Ok(())
}
