//! The things of each territory: a snapshot numbers them, and finds those of a commune, an EPCI, a département, a région.

use std::collections::HashMap;

use maillage_search::BitSet;
use maillage_territory::{Commune, Level, TerritoryCode};

/// Documents of every commune, EPCI, département and région that has some.
#[derive(Debug, Default)]
pub struct Areas {
    /// For each level, territories by code with their documents in order.
    levels: [Vec<(TerritoryCode, Box<[u32]>)>; 4],
    /// For each level, the rank of the territory of each document.
    ranks: [Box<[u16]>; 4],
    length: usize,
}

/// The rank of no territory.
const NOWHERE: u16 = u16::MAX;

const fn rank(level: Level) -> usize {
    match level {
        Level::Commune => 0,
        Level::Epci => 1,
        Level::Departement => 2,
        Level::Region => 3,
    }
}

impl Areas {
    /// Sorts documents, numbered in that order, into the territories of their communes.
    pub fn of(communes: impl Iterator<Item = Option<&'static Commune>>) -> Self {
        let mut found: [HashMap<TerritoryCode, Vec<u32>>; 4] = Default::default();
        let mut length = 0;
        for (document, commune) in (0_u32..).zip(communes) {
            length += 1;
            let Some(commune) = commune else { continue };
            let codes = [
                Some(TerritoryCode::Commune(commune.code)),
                commune.epci.map(TerritoryCode::Epci),
                Some(TerritoryCode::Departement(commune.departement)),
                Some(TerritoryCode::Region(commune.region)),
            ];
            for (level, code) in found.iter_mut().zip(codes) {
                if let Some(code) = code {
                    level.entry(code).or_default().push(document);
                }
            }
        }
        let levels = found.map(|level| {
            let mut sorted: Vec<_> =
                level.into_iter().map(|(code, documents)| (code, documents.into_boxed_slice())).collect();
            sorted.sort_unstable_by_key(|(code, _)| *code);
            sorted
        });
        let ranks = std::array::from_fn(|level| ranks(&levels[level], length));
        Self { levels, ranks, length }
    }

    /// The documents of a territory, in their order.
    pub fn documents(&self, code: TerritoryCode) -> &[u32] {
        let level = &self.levels[rank(code.level())];
        let found = level.binary_search_by_key(&code, |(known, _)| *known);
        found.map_or(&[], |index| &level[index].1)
    }

    /// The same as a set.
    pub fn set(&self, code: TerritoryCode) -> BitSet {
        BitSet::from_numbers(self.length, self.documents(code).iter().copied())
    }

    /// How many documents of a set each territory of a level has; those that have none are left out.
    pub fn counts(&self, level: Level, within: &BitSet) -> Vec<(TerritoryCode, usize)> {
        let known = &self.levels[rank(level)];
        let ranks = &self.ranks[rank(level)];
        if let Some(few) = within.few() {
            // The territories of a handful of documents are looked at, not the thousands of all.
            let mut found: Vec<u16> = few
                .into_iter()
                .filter_map(|document| ranks.get(document as usize).copied())
                .filter(|rank| *rank != NOWHERE)
                .collect();
            found.sort_unstable();
            let same = found.chunk_by(|one, other| one == other);
            return same
                .filter_map(|all| Some((known.get(usize::from(*all.first()?))?.0, all.len())))
                .collect();
        }
        let mut counts = vec![0; known.len()];
        for document in within.iter() {
            // Who stands nowhere counts nowhere.
            if let Some(count) =
                ranks.get(document as usize).and_then(|rank| counts.get_mut(usize::from(*rank)))
            {
                *count += 1;
            }
        }
        let codes = known.iter().map(|(code, _)| *code);
        codes.zip(counts).filter(|(_, count)| *count > 0).collect()
    }
}

fn ranks(level: &[(TerritoryCode, Box<[u32]>)], length: usize) -> Box<[u16]> {
    let mut ranks = vec![NOWHERE; length];
    // France has 35,000 communes: sixteen bits hold their ranks, and one more.
    for (rank, (_, documents)) in (0..NOWHERE).zip(level) {
        for document in documents {
            ranks[*document as usize] = rank;
        }
    }
    ranks.into()
}
