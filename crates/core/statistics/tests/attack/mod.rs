//! An attacker who tries every table that agrees with what is published. Written without the networks of the crate.

mod solve;

use maillage_statistics::{Line, Shown, ShownLine};

use solve::{Sum, solve};

/// Every cell with what is shown of it, in the order total, counts, parts.
///
/// The true counts are read from the table protected with a rule that hides nothing.
pub fn cells(table: &Line, shown: &ShownLine) -> Vec<(u64, Shown)> {
    let open = maillage_statistics::protect(table, maillage_statistics::Rule::new(0));
    let counts = flat(&open).into_iter().map(|cell| cell.count().expect("nothing is hidden"));
    counts.zip(flat(shown)).collect()
}

fn flat(line: &ShownLine) -> Vec<Shown> {
    let mut cells = vec![line.total];
    cells.extend(&line.counts);
    cells.extend(line.parts.iter().flat_map(flat));
    cells
}

/// The sums of a table, all of them, the redundant ones too. Returns the cells of the line.
fn sums(line: &ShownLine, next: &mut usize, found: &mut Vec<Sum>) -> Vec<usize> {
    let own: Vec<usize> = (*next..=*next + line.counts.len()).collect();
    *next += own.len();
    if !line.counts.is_empty() {
        found.push((own[0], own[1..].to_vec()));
    }
    let parts: Vec<_> = line.parts.iter().map(|part| sums(part, next, found)).collect();
    if !parts.is_empty() {
        found.extend(
            own.iter().enumerate().map(|(rank, &cell)| (cell, parts.iter().map(|p| p[rank]).collect())),
        );
    }
    own
}

/// Whether some table of whole numbers agrees with every published cell and every sum, hidden cells being at least 1,
/// and has `wanted` in the hidden cell `target`. Looks within `wanted - count` of the true counts: what is found there
/// is a proof.
pub fn could_be(table: &Line, shown: &ShownLine, target: usize, wanted: u64) -> bool {
    let cells = cells(table, shown);
    let reach = cells[target].0.abs_diff(wanted);
    let mut found = Vec::new();
    sums(shown, &mut 0, &mut found);
    let ranges: Vec<(u64, u64)> = cells
        .iter()
        .enumerate()
        .map(|(rank, &(count, cell))| match cell {
            _ if rank == target => (wanted, wanted),
            Shown::Count(count) => (count, count),
            Shown::Hidden(_) => (count.saturating_sub(reach).max(1), count + reach),
        })
        .collect();
    solve(ranges, &found)
}
