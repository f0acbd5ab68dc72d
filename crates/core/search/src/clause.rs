//! What one word of a query matches.

use std::ops::Range;

use crate::analyser::Term;
use crate::bitset::BitSet;
use crate::index::Index;
use crate::typo::one_slip_away;

/// The word itself.
const SAME: f32 = 1.0;
/// A word of the same family: `ateliers` for `atelier`.
const FAMILY: f32 = 0.8;
/// A longer word: `atelier` for `atel`.
const BEGINNING: f32 = 0.4;
/// A word one slip away.
const SLIP: f32 = 0.4;

/// Shorter words are not completed: they would match everything.
const SHORTEST_BEGINNING: usize = 2;
/// Shorter words are not corrected: too many words are one slip away.
const SHORTEST_CORRECTED: usize = 4;

/// Neighbouring terms that match a word, and how well, from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Span {
    pub(crate) terms: Range<u32>,
    pub(crate) quality: f32,
}

/// A word of a query: a document needs one of these terms.
pub(crate) type Matches = Vec<Span>;

/// A word or expression of a query: a document needs all words of one of the alternatives.
#[derive(Debug)]
pub(crate) struct Clause {
    pub(crate) alternatives: Vec<Vec<Matches>>,
}

impl Clause {
    pub(crate) fn documents(&self, index: &Index) -> BitSet {
        let mut any = self.alternatives.iter().map(|words| all_of(index, words));
        let first = any.next().unwrap_or_default();
        any.fold(first, |so_far, documents| so_far.or(&documents))
    }

    pub(crate) fn spans(&self) -> impl Iterator<Item = &Span> {
        self.alternatives.iter().flatten().flatten()
    }
}

fn all_of(index: &Index, words: &[Matches]) -> BitSet {
    let mut all = words.iter().map(|spans| any_of(index, spans));
    let first = all.next().unwrap_or_default();
    all.fold(first, |so_far, documents| so_far.and(&documents))
}

fn any_of(index: &Index, spans: &[Span]) -> BitSet {
    let mut documents = BitSet::new(index.documents());
    for span in spans {
        index.postings.add_documents(span.terms.clone(), &mut documents);
    }
    documents
}

/// How freely a word is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading {
    /// It may be the beginning of a word even if it is a word itself, because it may not be finished.
    pub(crate) unfinished: bool,
    /// It may hold a slip if nothing else matches.
    pub(crate) corrected: bool,
}

/// The word and its family; failing that (or if unfinished) longer words; failing that words one slip away.
pub(crate) fn typed(index: &Index, term: &Term, reading: Reading) -> Matches {
    let mut spans = exact(index, term);
    if reading.unfinished || spans.is_empty() {
        with_beginning(&mut spans, beginning(index, &term.folded));
    }
    if spans.is_empty() && reading.corrected {
        spans = corrected(index, &term.folded);
    }
    spans
}

/// Adds longer words. Scores add up, so a longer word of the family is lowered to come out as one of the family.
fn with_beginning(spans: &mut Matches, longer: Option<Span>) {
    let Some(longer) = longer else { return };
    for span in spans.iter_mut().filter(|span| longer.terms.contains(&span.terms.start)) {
        span.quality -= longer.quality;
    }
    spans.push(longer);
}

/// The word and its family.
pub(crate) fn exact(index: &Index, term: &Term) -> Matches {
    let own = index.terms.find(&term.folded);
    let mut families: Vec<u32> = term.stems.iter().filter_map(|stem| index.stems.find(stem)).collect();
    // A word typed without accents takes those that the documents give it, and meets the family that they imply.
    families.extend(own.iter().flat_map(|&own| index.families.row(own)));
    with_families(index, own, families, SAME)
}

/// Longer words that start so.
pub(crate) fn beginning(index: &Index, folded: &str) -> Option<Span> {
    if folded.chars().count() < SHORTEST_BEGINNING {
        return None;
    }
    let mut terms = index.terms.starting_with(folded);
    if index.terms.find(folded).is_some() {
        // The word itself stands before all longer ones.
        terms.start += 1;
    }
    (!terms.is_empty()).then_some(Span { terms, quality: BEGINNING })
}

fn corrected(index: &Index, folded: &str) -> Matches {
    let letters = folded.bytes().all(|letter| letter.is_ascii_lowercase());
    if !letters || folded.len() < SHORTEST_CORRECTED {
        return Vec::new();
    }
    let near = one_slip_away(&index.terms, folded).into_iter();
    near.filter(|&term| index.terms.word(term).len() >= SHORTEST_CORRECTED)
        .flat_map(|term| with_families(index, Some(term), index.families.row(term).to_vec(), SLIP))
        .collect()
}

fn with_families(index: &Index, own: Option<u32>, mut families: Vec<u32>, quality: f32) -> Matches {
    families.sort_unstable();
    families.dedup();
    let mut relatives: Vec<u32> =
        families.iter().flat_map(|&stem| index.members.row(stem)).copied().collect();
    relatives.sort_unstable();
    relatives.dedup();
    let relatives = relatives.into_iter().filter(|term| Some(*term) != own);
    let one = |term: u32, quality| Span { terms: term..term + 1, quality };
    own.map(|term| one(term, quality))
        .into_iter()
        .chain(relatives.map(|term| one(term, quality * FAMILY)))
        .collect()
}
