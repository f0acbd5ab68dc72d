//! Which counts may be shown.

use std::collections::BTreeSet;

use maillage_statistics::{Line, Rule, ShownLine, Wishes, protect_with};

use super::area::Ground;
use super::item::Item;
use super::tally::Tally;
use super::twin::{Cell, Everyone, One, Told};

/// Protects the tables of all items, each by itself and all together.
pub fn tables(people: &[One], ground: &Ground, rule: Rule) -> Told {
    let tally = Tally::of(people, ground);
    let mut depths: Vec<usize> = Item::all().map(Item::depth).collect();
    loop {
        let told = with_depths(&tally, ground, rule, &depths);
        let mut coarsened = false;
        for item in found(&Everyone::new(people, &tally, &told, ground), &tally, rule) {
            coarsened |= coarser(&mut depths, item);
        }
        if !coarsened {
            return told;
        }
    }
}

/// The items of which a small count may be found out: no other people would be told in the same way.
fn found(everyone: &Everyone<'_>, tally: &Tally, rule: Rule) -> BTreeSet<Item> {
    let is_found = |item: &Item| {
        let counts = tally.0[item.rank()].iter().enumerate();
        let mut small = counts.filter(|(_, count)| rule.is_small(**count));
        small.any(|(area, _)| everyone.twin(*item, area).is_none())
    };
    Item::all().filter(is_found).collect()
}

/// Takes the finest territories from the table of an item, or of what it is a part of where it has none left; false
/// where nothing is told any more.
fn coarser(depths: &mut [usize], item: Item) -> bool {
    let mut at = Some(item);
    while let Some(item) = at {
        if depths[item.rank()] > 0 {
            depths[item.rank()] -= 1;
            return true;
        }
        at = item.whole();
    }
    false
}

/// Protects the table of each item by itself, down to a depth of its own. Where a whole is not shown, nothing is told of its
/// parts.
pub fn with_depths(tally: &Tally, ground: &Ground, rule: Rule, depths: &[usize]) -> Told {
    let mut told = Told(Vec::with_capacity(depths.len()));
    for (item, &depth) in Item::all().zip(depths) {
        let whole = item.whole().map(|whole| &*told.0[whole.rank()]);
        let tells = |rank: &usize| {
            let shown = whole.is_none_or(|whole| matches!(whole[*rank], Cell::Shown(_)));
            shown && ground.areas()[*rank].depth() < depth
        };
        told.0.push(with_total(&tally.0[item.rank()], ground, rule, (depth, &tells)));
    }
    told
}

/// What is told of an item: rather a total without its finest parts than parts without their total.
fn with_total(
    counts: &[u64],
    ground: &Ground,
    rule: Rule,
    (depth, tells): (usize, &dyn Fn(&usize) -> bool),
) -> Vec<Cell> {
    let may_be_told = tells(&0) && !rule.is_small(counts[0]);
    let mut told = row(counts, ground, rule, (depth, tells));
    for depth in (1..depth).rev() {
        if may_be_told && told[0] == Cell::Hidden {
            told = row(counts, ground, rule, (depth, tells));
        }
    }
    told
}

/// What is told of an item over the territories, down to a depth.
fn row(
    counts: &[u64],
    ground: &Ground,
    rule: Rule,
    (depth, tells): (usize, &dyn Fn(&usize) -> bool),
) -> Vec<Cell> {
    let mut row = vec![Cell::Untold; counts.len()];
    let within: Vec<usize> = (0..counts.len()).filter(|rank| ground.areas()[*rank].depth() < depth).collect();
    if counts[0] == 0 || within.is_empty() {
        within.into_iter().filter(tells).for_each(|rank| row[rank] = Cell::Shown(0));
        return row;
    }
    let untold = within.iter().enumerate().filter(|(_, rank)| !tells(rank));
    let also: Vec<usize> = untold.map(|(cell, _)| cell).collect();
    // Larger territories are hidden later than their parts.
    let weight =
        |cell: usize| [10_000, 100, 1].get(ground.areas()[within[cell]].depth()).copied().unwrap_or(1);
    let wishes = Wishes { hidden: &also, weight: &weight };
    let protected = protect_with(&line(counts, ground, 0, depth), rule, &wishes);
    let mut cells = Vec::with_capacity(within.len());
    flat(&protected, &mut cells);
    for (rank, shown) in within.into_iter().zip(cells).filter(|(rank, _)| tells(rank)) {
        row[rank] = shown.map_or(Cell::Hidden, Cell::Shown);
    }
    row
}

/// The table of a territory, down to a depth; its cells stand in the order of the ground.
fn line(counts: &[u64], ground: &Ground, rank: usize, depth: usize) -> Line {
    let parts = ground.parts(rank);
    if parts.is_empty() || ground.areas()[rank].depth() + 1 >= depth {
        return Line::count(counts[rank]);
    }
    let parts = parts.iter().map(|&part| line(counts, ground, part, depth)).collect();
    // Lines without categories are never uneven.
    Line::sum(parts).unwrap_or(Line::count(counts[rank]))
}

fn flat(line: &ShownLine, cells: &mut Vec<Option<u64>>) {
    cells.push(line.total.count());
    line.parts.iter().for_each(|part| flat(part, cells));
}
