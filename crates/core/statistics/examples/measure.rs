//! Time of protecting a table of 947 communes in 52 areas by 8 ages. Run with `cargo run --release -p maillage-statistics
//! --example measure`.
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

use std::time::Instant;

use maillage_statistics::{Line, Rule, ShownLine, protect};

/// A number from 0 to 65535 out of a seed, without chance.
fn draw(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 48
}

fn hidden(line: &ShownLine) -> (usize, usize) {
    let own = line.counts.iter().chain([&line.total]);
    let own = (own.clone().filter(|cell| cell.count().is_none()).count(), own.count());
    line.parts.iter().map(hidden).fold(own, |sum, part| (sum.0 + part.0, sum.1 + part.1))
}

fn main() -> Result<(), maillage_statistics::UnevenLines> {
    let mut seed = 1;
    let mut town = |_| {
        let size = 1 + draw(&mut seed) % 60;
        Line::of((0..8).map(|_| draw(&mut seed) % size).collect())
    };
    let areas: Result<Vec<_>, _> = (0..52).map(|_| Line::sum((0..18).map(&mut town).collect())).collect();
    let table = Line::sum(areas?)?;
    let start = Instant::now();
    let shown = protect(&table, Rule::default());
    let (hidden, cells) = hidden(&shown);
    println!("{cells} cells, {hidden} hidden, {:?}", start.elapsed());
    let line = Line::of((0..12).map(|count| count * 3).collect());
    let start = Instant::now();
    for _ in 0..10_000 {
        std::hint::black_box(protect(std::hint::black_box(&line), Rule::default()));
    }
    println!("a line of 12: {:?}", start.elapsed() / 10_000);
    Ok(())
}
