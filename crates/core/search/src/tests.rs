//! The index against a scan of the documents that applies the rules word by word.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::analyser::{Analyser, Term, plain};
use crate::synonyms::{Synonym, Synonyms};
use crate::words::words;
use crate::{BitSet, Index, IndexBuilder, Weight};

/// Documents as lists of words, and what their words have in common.
struct Scan {
    documents: Vec<BTreeSet<String>>,
    stems: BTreeMap<String, BTreeSet<String>>,
}

impl Scan {
    fn new(texts: &[String]) -> Self {
        let mut scan = Self { documents: Vec::new(), stems: BTreeMap::new() };
        for text in texts {
            let terms = terms(text);
            for term in &terms {
                scan.stems.entry(term.folded.clone()).or_default().extend(term.stems.iter().cloned());
            }
            scan.documents.push(terms.into_iter().map(|term| term.folded).collect());
        }
        scan
    }

    fn search(&self, query: &str) -> Vec<u32> {
        let terms = terms(query);
        let passes = |document: &BTreeSet<String>| {
            let mut rest = &terms[..];
            while !rest.is_empty() {
                let (length, synonyms) = Synonyms::shared().starting(rest).unwrap_or((1, &[]));
                let (expression, after) = rest.split_at(length);
                let typed = (1..=length).all(|end| {
                    let unfinished = after.is_empty() && end == length;
                    let matches = self.typed(&expression[end - 1], unfinished, synonyms.is_empty());
                    !matches.is_disjoint(document)
                });
                let other = |synonym: &Synonym| {
                    synonym.terms.iter().all(|term| !self.exact(term).is_disjoint(document))
                };
                if !typed && !synonyms.iter().any(other) {
                    return false;
                }
                rest = after;
            }
            true
        };
        let numbers = (0..).zip(&self.documents);
        numbers.filter(|(_, document)| passes(document)).map(|(number, _)| number).collect()
    }

    fn known(&self, passes: impl Fn(&String) -> bool) -> BTreeSet<String> {
        self.stems.keys().filter(|word| passes(word)).cloned().collect()
    }

    fn exact(&self, term: &Term) -> BTreeSet<String> {
        let mut family: BTreeSet<String> = term.stems.iter().cloned().collect();
        family.extend(self.stems.get(&term.folded).into_iter().flatten().cloned());
        self.known(|word| *word == term.folded || !self.stems[word].is_disjoint(&family))
    }

    fn typed(&self, term: &Term, unfinished: bool, corrected: bool) -> BTreeSet<String> {
        let mut found = self.exact(term);
        if (unfinished || found.is_empty()) && term.folded.chars().count() >= 2 {
            found.extend(self.known(|word| word.starts_with(&term.folded)));
        }
        let letters = term.folded.len() >= 4 && term.folded.bytes().all(|byte| byte.is_ascii_lowercase());
        if found.is_empty() && corrected && letters {
            for near in self.known(|word| word.len() >= 4 && one_slip(word, &term.folded)) {
                found.extend(self.exact(&Term { folded: near, stems: Vec::new() }));
            }
        }
        found
    }
}

fn terms(text: &str) -> Vec<Term> {
    let analyser = Analyser::new();
    words(text).filter_map(|range| analyser.term(&plain(&text[range]))).collect()
}

/// Whether cutting the common beginning and end leaves one letter on a side, one on each, or two swapped.
fn one_slip(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let start = left.iter().zip(right).take_while(|(one, other)| one == other).count();
    let (left, right) = (&left[start..], &right[start..]);
    let end = left.iter().rev().zip(right.iter().rev()).take_while(|(one, other)| one == other).count();
    match (&left[..left.len() - end], &right[..right.len() - end]) {
        ([_], [] | [_]) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

fn index(texts: &[String]) -> Index {
    let mut builder = IndexBuilder::new();
    for text in texts {
        builder.push(&[(Weight::Body, text)]);
    }
    builder.build()
}

const WORDS: &[&str] = &[
    "atelier",
    "ateliers",
    "l’atelier",
    "mobilité",
    "Mobilités",
    "mobilite",
    "mobile",
    "numérique",
    "numeriques",
    "ordi",
    "ordinateur",
    "PC",
    "wi-fi",
    "wifi",
    "médiateur",
    "MÉDIATRICE",
    "accès",
    "acces",
    "photo",
    "photos",
    "de",
    "la",
    "04000",
    "040",
    "art",
    "arts",
    "artisan",
    "pôle emploi",
    "ANPE",
    "emploi",
    "France Travail",
    "pêche",
    "péché",
    "pecher",
    "œuvre",
    "oeuvres",
    "café",
    "cafetière",
    "CAF",
    "allocations familiales",
    "Nice",
    "nièce",
    "démarches administratives",
    "passeport",
    "St-Jean",
];

fn text(most: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS), 0..most).prop_map(|words| words.join(" "))
}

/// A query as typed: words cut short, letters lost or swapped.
fn query() -> impl Strategy<Value = String> {
    (text(4), any::<proptest::sample::Index>(), 0..4).prop_map(|(text, place, damage)| {
        let mut letters: Vec<char> = text.chars().collect();
        if letters.len() > 2 {
            let place = place.index(letters.len() - 1);
            match damage {
                0 => letters.truncate(place + 1),
                1 => drop(letters.remove(place)),
                2 => letters.swap(place, place + 1),
                _ => {}
            }
        }
        letters.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_index_finds_what_a_scan_finds(texts in proptest::collection::vec(text(6), 0..12), query in query()) {
        prop_assume!(query.trim().is_empty() || !terms(&query).is_empty());
        let found = index(&texts).search(&query);
        let expected = Scan::new(&texts).search(&query);
        prop_assert_eq!(found.ids.iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn hits_are_scored_in_order_and_best_is_their_beginning(
        texts in proptest::collection::vec(text(6), 0..12),
        query in query(),
        within in proptest::collection::btree_set(0_u32..12, 0..12),
        limit in 0_usize..5,
    ) {
        let index = index(&texts);
        let hits = index.search(&query);
        prop_assert_eq!(&hits.ids, &index.matching(&query));
        prop_assert_eq!(hits.scored.len(), hits.ids.count());
        prop_assert!(hits.scored.is_sorted_by_key(|hit| (std::cmp::Reverse(hit.1.to_bits()), hit.0)));
        prop_assert!(query.trim().is_empty() || hits.scored.iter().all(|hit| hit.1 > 0.0));
        let best = index.find(&query).best(&BitSet::from_numbers(12, within.iter().copied()), limit);
        let expected: Vec<_> = hits.scored.into_iter().filter(|hit| within.contains(&hit.0)).take(limit).collect();
        prop_assert_eq!(best, expected);
    }

    #[test]
    fn the_same_documents_give_the_same_answers(texts in proptest::collection::vec(text(6), 0..12), query in query()) {
        prop_assert_eq!(index(&texts).search(&query), index(&texts).search(&query));
    }

    #[test]
    fn any_text_can_be_indexed_and_asked_for(text in any::<String>(), query in any::<String>()) {
        let index = index(std::slice::from_ref(&text));
        let marked = !index.highlighter(&query).marks(&text).is_empty();
        prop_assert!(marked || index.matching(&query).is_empty() || query.trim().is_empty());
        prop_assert!(index.matching(&text).contains(0) || terms(&text).is_empty());
    }
}
