//! Which documents have which term, and how much it matters there.

use std::ops::Range;

use crate::bitset::BitSet;
use crate::lists::{bounds, starts};
use crate::number::{real, short, steps};

/// One term of one document, before sorting.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) term: u32,
    /// Sum of the weights of the fields where it stands.
    pub(crate) weight: f32,
}

/// One document, before sorting.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Document {
    /// Where its entries end; they start where those of the document before end.
    pub(crate) end: usize,
    /// Sum of the weights of all its words.
    pub(crate) length: f32,
}

/// How soon repeating a word stops to count: half of the effect at this weight.
const SATURATION: f32 = 1.2;
/// How much a long document is held against it, from 0 to 1. Low, because pages, places and communes are compared.
const LENGTH_MATTERS: f32 = 0.5;

/// For each term its documents in ascending order and an impact for each: six bytes together. The lists of terms
/// with neighbouring numbers stand side by side, so that all words with one beginning are read in one go.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    starts: Box<[u32]>,
    documents: Box<[u32]>,
    impacts: Box<[u16]>,
    /// The terms that so many documents have that a bit set is the smaller list, in order, with that set: it is
    /// united in a fraction of the time.
    frequent: Vec<(u32, BitSet)>,
}

impl Postings {
    /// Linear in the entries, which stand document by document.
    pub(crate) fn gather(terms: usize, entries: &[Entry], documents: &[Document]) -> Self {
        let starts = starts(terms, entries.iter().map(|entry| entry.term));
        let mut next = starts.clone();
        let mut numbers = vec![0; entries.len()].into_boxed_slice();
        let mut impacts = vec![0; entries.len()].into_boxed_slice();
        let total: f32 = documents.iter().map(|document| document.length).sum();
        let mean = (total / real(documents.len().max(1))).max(1.0);
        let mut start = 0;
        for (number, document) in (0..).zip(documents) {
            let damping = SATURATION * (1.0 - LENGTH_MATTERS + LENGTH_MATTERS * document.length / mean);
            for entry in &entries[start..document.end] {
                let place = next[entry.term as usize] as usize;
                numbers[place] = number;
                impacts[place] = steps(entry.weight / (entry.weight + damping));
                next[entry.term as usize] += 1;
            }
            start = document.end;
        }
        let mut postings = Self { starts, documents: numbers, impacts, frequent: Vec::new() };
        postings.frequent = postings.packed(terms, documents.len());
        postings
    }

    fn packed(&self, terms: usize, documents: usize) -> Vec<(u32, BitSet)> {
        let numbers = (0..short(terms)).map(|term| (term, self.documents(term..term + 1)));
        let frequent = numbers.filter(|(_, list)| list.len() > documents / 32);
        frequent.map(|(term, list)| (term, BitSet::from_numbers(documents, list.iter().copied()))).collect()
    }

    /// The documents of several neighbouring terms, ascending within each term.
    fn documents(&self, terms: Range<u32>) -> &[u32] {
        &self.documents[bounds(&self.starts, terms)]
    }

    /// Adds the documents of several neighbouring terms to a set.
    pub(crate) fn add_documents(&self, terms: Range<u32>, set: &mut BitSet) {
        let first = self.frequent.partition_point(|frequent| frequent.0 < terms.start);
        let mut start = terms.start;
        for (term, documents) in self.frequent[first..].iter().take_while(|frequent| frequent.0 < terms.end) {
            set.insert_all(self.documents(start..*term));
            *set |= documents;
            start = term + 1;
        }
        set.insert_all(self.documents(start..terms.end));
    }

    /// The same documents, each with its impact in 65,535ths.
    pub(crate) fn impacts(&self, terms: Range<u32>) -> impl Iterator<Item = (u32, u16)> {
        let range = bounds(&self.starts, terms);
        self.documents[range.clone()].iter().copied().zip(self.impacts[range].iter().copied())
    }

    pub(crate) fn memory_bytes(&self) -> usize {
        size_of_val(&*self.starts)
            + size_of_val(&*self.documents)
            + size_of_val(&*self.impacts)
            + self
                .frequent
                .iter()
                .map(|frequent| size_of_val(frequent) + frequent.1.memory_bytes())
                .sum::<usize>()
    }
}

/// How telling it is that a document matches, when `matching` of all `documents` do (the formula of BM25).
pub(crate) fn rarity(matching: usize, documents: usize) -> f32 {
    let (matching, documents) = (real(matching), real(documents));
    (1.0 + (documents - matching + 0.5) / (matching + 0.5)).ln()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn gather(terms: usize, documents: &[(&[(u32, f32)], f32)]) -> Postings {
        let (mut entries, mut ends) = (Vec::new(), Vec::new());
        for &(terms, length) in documents {
            entries.extend(terms.iter().map(|&(term, weight)| Entry { term, weight }));
            ends.push(Document { end: entries.len(), length });
        }
        Postings::gather(terms, &entries, &ends)
    }

    #[test]
    fn lists_are_sorted_and_heavier_words_matter_more() {
        let postings = gather(2, &[(&[(1, 1.0), (0, 1.0)], 2.0), (&[(1, 8.0)], 2.0)]);
        assert_eq!(postings.documents(0..1), [0]);
        assert_eq!(postings.documents(0..2), [0, 0, 1]);
        let impacts: Vec<(u32, u16)> = postings.impacts(1..2).collect();
        assert!(impacts[0].1 < impacts[1].1);
    }

    #[test]
    fn the_same_word_matters_more_in_a_short_document() {
        let postings = gather(1, &[(&[(0, 1.0)], 1.0), (&[(0, 1.0)], 9.0)]);
        let impacts: Vec<u16> = postings.impacts(0..1).map(|(_, impact)| impact).collect();
        assert!(impacts[0] > impacts[1]);
    }

    proptest! {
        #[test]
        fn frequent_and_rare_terms_add_the_same_documents_as_their_lists(
            documents in proptest::collection::vec(proptest::collection::btree_set(0_u32..40, 0..6), 0..150),
            start in 0_u32..41,
            length in 0_u32..41,
        ) {
            let documents: Vec<Vec<(u32, f32)>> =
                documents.iter().map(|terms| terms.iter().map(|term| (*term, 1.0)).collect()).collect();
            let postings = gather(40, &documents.iter().map(|terms| (&terms[..], 1.0)).collect::<Vec<_>>());
            let terms = start..(start + length).min(40).max(start);
            let mut set = BitSet::new(documents.len());
            postings.add_documents(terms.clone(), &mut set);
            let listed = postings.documents(terms).iter().copied();
            prop_assert_eq!(set, BitSet::from_numbers(documents.len(), listed));
        }
    }

    #[test]
    fn rare_words_tell_more_and_common_ones_still_something() {
        assert!(rarity(1, 100) > rarity(50, 100));
        assert!(rarity(100, 100) > 0.0);
    }
}
