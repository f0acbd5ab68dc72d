//! How many documents each value of each filter would leave.

use std::collections::BTreeMap;

use crate::bitset::BitSet;

/// A value of a filter, for instance a variant of an enum over services, audiences and départements. The order of
/// values is the order in which they are shown.
pub trait Facet: Ord + Clone {
    /// What tells the filters apart.
    type Group: Ord + Copy;

    /// The filter that the value belongs to.
    fn group(&self) -> Self::Group;
}

/// The documents of each value of each filter, unchangeable.
///
/// Values chosen in one filter widen the result (a document needs one of them); filters narrow it (a document must
/// pass all). The counts of a filter ignore what is chosen in it, so that they tell what choosing differently would
/// give.
#[derive(Debug, Clone)]
pub struct Facets<K> {
    documents: usize,
    values: BTreeMap<K, Members>,
}

/// Takes values, gives [`Facets`].
#[derive(Debug, Clone)]
pub struct FacetsBuilder<K> {
    documents: usize,
    values: BTreeMap<K, Vec<u32>>,
}

impl<K: Facet> FacetsBuilder<K> {
    /// For documents numbered below `documents`.
    #[must_use]
    pub fn new(documents: usize) -> Self {
        Self { documents, values: BTreeMap::new() }
    }

    /// Makes a value known, so that it is counted even if no document has it.
    pub fn declare(&mut self, value: K) {
        self.values.entry(value).or_default();
    }

    /// Notes that a document has a value; a document out of range is ignored.
    pub fn insert(&mut self, value: K, document: u32) {
        let members = self.values.entry(value).or_default();
        if (document as usize) < self.documents && members.last() != Some(&document) {
            members.push(document);
        }
    }

    /// Packs the sets.
    #[must_use]
    pub fn build(self) -> Facets<K> {
        let pack = |(value, numbers)| (value, Members::pack(numbers, self.documents));
        Facets { documents: self.documents, values: self.values.into_iter().map(pack).collect() }
    }
}

impl<K: Facet> Facets<K> {
    /// The documents within a set that pass all filters. A chosen value that is unknown passes none.
    #[must_use]
    pub fn filter(&self, chosen: &[K], within: &BitSet) -> BitSet {
        self.narrowed(&self.by_group(chosen), None, within)
    }

    /// For every known value, in order, how many documents within a set would pass if it were chosen alone in its
    /// filter, the other filters staying as they are.
    #[must_use]
    pub fn counts(&self, chosen: &[K], within: &BitSet) -> Vec<(&K, usize)> {
        let chosen = self.by_group(chosen);
        let narrowed = self.narrowed(&chosen, None, within);
        let without: BTreeMap<K::Group, BitSet> =
            chosen.keys().map(|&group| (group, self.narrowed(&chosen, Some(group), within))).collect();
        let few = narrowed.few();
        let count = |value: &K, members: &Members| match (without.get(&value.group()), &few) {
            (Some(set), _) => members.count_within(set),
            (None, Some(few)) => members.count_among(few),
            (None, None) => members.count_within(&narrowed),
        };
        self.values.iter().map(|(value, members)| (value, count(value, members))).collect()
    }

    /// The documents that have a value.
    #[must_use]
    pub fn documents(&self, value: &K) -> BitSet {
        let mut documents = BitSet::new(self.documents);
        if let Some(members) = self.values.get(value) {
            members.add_to(&mut documents);
        }
        documents
    }

    /// Bytes held by the sets.
    #[must_use]
    pub fn memory_bytes(&self) -> usize {
        self.values.values().map(Members::memory_bytes).sum()
    }

    fn by_group(&self, chosen: &[K]) -> BTreeMap<K::Group, BitSet> {
        let mut groups: BTreeMap<K::Group, BitSet> = BTreeMap::new();
        for value in chosen {
            let documents = groups.entry(value.group()).or_insert_with(|| BitSet::new(self.documents));
            if let Some(members) = self.values.get(value) {
                members.add_to(documents);
            }
        }
        groups
    }

    fn narrowed(
        &self,
        chosen: &BTreeMap<K::Group, BitSet>,
        except: Option<K::Group>,
        within: &BitSet,
    ) -> BitSet {
        let mut documents = BitSet::full(self.documents);
        documents &= within;
        for (_, passing) in chosen.iter().filter(|(group, _)| Some(**group) != except) {
            documents &= passing;
        }
        documents
    }
}

/// The documents of a value: one bit each, or their numbers where they are so few that this is smaller. Filters over
/// communes have thousands of values with a handful of documents.
#[derive(Debug, Clone)]
enum Members {
    Many(BitSet),
    Few(Box<[u32]>),
}

impl Members {
    fn pack(mut numbers: Vec<u32>, documents: usize) -> Self {
        numbers.sort_unstable();
        numbers.dedup();
        if numbers.len() < documents / 64 {
            Self::Few(numbers.into())
        } else {
            Self::Many(BitSet::from_numbers(documents, numbers))
        }
    }

    fn count_within(&self, set: &BitSet) -> usize {
        match self {
            Self::Many(members) => members.and_count(set),
            Self::Few(numbers) => numbers.iter().filter(|number| set.contains(**number)).count(),
        }
    }

    /// The same for a set of a few numbers, in order.
    fn count_among(&self, few: &[u32]) -> usize {
        match self {
            Self::Many(members) => few.iter().filter(|number| members.contains(**number)).count(),
            Self::Few(numbers) if few.len() < numbers.len() => {
                few.iter().filter(|number| numbers.binary_search(number).is_ok()).count()
            }
            Self::Few(numbers) => numbers.iter().filter(|number| few.binary_search(number).is_ok()).count(),
        }
    }

    fn add_to(&self, set: &mut BitSet) {
        match self {
            Self::Many(members) => *set |= members,
            Self::Few(numbers) => numbers.iter().for_each(|number| set.insert(*number)),
        }
    }

    fn memory_bytes(&self) -> usize {
        match self {
            Self::Many(members) => members.memory_bytes(),
            Self::Few(numbers) => size_of_val(&**numbers),
        }
    }
}
