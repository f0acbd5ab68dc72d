//! The index: words, their families, and the documents that have them.

use crate::bitset::BitSet;
use crate::dictionary::Dictionary;
use crate::found::{Found, Hits};
use crate::highlight::Highlighter;
use crate::lists::Lists;
use crate::plan::Plan;
use crate::postings::Postings;

/// Documents by their words, unchangeable: when data change, build another one and put it in its place. Made by
/// [`crate::IndexBuilder`].
#[derive(Debug, Default)]
pub struct Index {
    documents: usize,
    /// Folded words.
    pub(crate) terms: Dictionary,
    pub(crate) stems: Dictionary,
    /// The terms of each stem.
    pub(crate) members: Lists,
    /// The stems of each term.
    pub(crate) families: Lists,
    pub(crate) postings: Postings,
}

impl Index {
    pub(crate) fn assemble(
        documents: usize,
        terms: Dictionary,
        stems: Dictionary,
        [members, families]: [Lists; 2],
        postings: Postings,
    ) -> Self {
        Self { documents, terms, stems, members, families, postings }
    }

    /// How many documents were pushed.
    #[must_use]
    pub fn documents(&self) -> usize {
        self.documents
    }

    /// Looks a query up.
    ///
    /// An empty query finds every document. Otherwise a document must match every word that says something, in any
    /// order. A word matches itself and its family (`atelier`, `ateliers`), with or without accents, its synonyms
    /// and the service that helps with what it names. The last word, which may be unfinished, and any word unknown to the documents also match longer
    /// words, from 2 letters. A word of 4 letters or more that still matches nothing is read with one slip
    /// (`mediatéque`). Punctuation alone finds nothing. Twelve words count, the rest is ignored.
    ///
    /// Scores follow BM25 over weighted fields; nearer matches weigh more.
    #[must_use]
    pub fn find(&self, query: &str) -> Found {
        Found::of(self, &Plan::read(self, query))
    }

    /// Every document that matches, best first; equal scores by number. Sorting takes longer than finding: where a
    /// page of results is enough, take [`Found::best`].
    #[must_use]
    pub fn search(&self, query: &str) -> Hits {
        self.find(query).into_hits()
    }

    /// The documents that match, without scores: what counts of facets need.
    #[must_use]
    pub fn matching(&self, query: &str) -> BitSet {
        Found::documents(self, &Plan::read(self, query))
    }

    /// Marks in texts what a query matched.
    #[must_use]
    pub fn highlighter(&self, query: &str) -> Highlighter<'_> {
        Highlighter::of(self, &Plan::read(self, query))
    }

    /// Bytes held, apart from the struct itself.
    #[must_use]
    pub fn memory_bytes(&self) -> usize {
        self.terms.memory_bytes()
            + self.stems.memory_bytes()
            + self.members.memory_bytes()
            + self.families.memory_bytes()
            + self.postings.memory_bytes()
    }
}
