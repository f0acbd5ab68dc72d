//! Building an index, in time linear in the text.

use std::collections::HashMap;

use crate::analyser::{Analyser, plain};
use crate::dictionary::Dictionary;
use crate::index::Index;
use crate::lists::Lists;
use crate::number::short;
use crate::postings::{Document, Entry, Postings};
use crate::words::words;

/// What a field of a document is, which says how much a word found there weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// The name of the thing: 8.
    Title,
    /// Where it is: commune, territory, postal code: 4.
    Territory,
    /// Words from closed lists: services, audiences, labels: 3.
    Keyword,
    /// Running text: 1.
    Body,
}

impl Weight {
    fn value(self) -> f32 {
        match self {
            Self::Title => 8.0,
            Self::Territory => 4.0,
            Self::Keyword => 3.0,
            Self::Body => 1.0,
        }
    }
}

/// Takes documents, gives an [`Index`].
pub struct IndexBuilder {
    analyser: Analyser,
    /// The term of each word as it was written, `None` for words that say nothing: most words have been seen before,
    /// and folding and stemming are what costs.
    forms: HashMap<String, Option<u32>>,
    /// The term of each folded form, numbered as they come.
    terms: HashMap<String, u32>,
    stems: Vec<(String, u32)>,
    entries: Vec<Entry>,
    documents: Vec<Document>,
    /// For each term the entry that it got last: it tells whether the current document has it already.
    last_entry: Vec<usize>,
}

impl Default for IndexBuilder {
    fn default() -> Self {
        Self::new()
    }
}

impl IndexBuilder {
    /// No document yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            analyser: Analyser::new(),
            forms: HashMap::new(),
            terms: HashMap::new(),
            stems: Vec::new(),
            entries: Vec::new(),
            documents: Vec::new(),
            last_entry: Vec::new(),
        }
    }

    /// Adds a document and gives its number: 0, then 1, and so on. A field may come several times, or be empty.
    pub fn push(&mut self, fields: &[(Weight, &str)]) -> u32 {
        let start = self.entries.len();
        let mut length = 0.0;
        for &(weight, text) in fields {
            for range in words(text) {
                if let Some(term) = self.term(&text[range]) {
                    self.count(term, weight.value(), start);
                    length += weight.value();
                }
            }
        }
        self.documents.push(Document { end: self.entries.len(), length });
        short(self.documents.len() - 1)
    }

    fn count(&mut self, term: u32, weight: f32, start: usize) {
        let last = self.last_entry[term as usize];
        match self.entries.get_mut(last) {
            Some(entry) if last >= start => entry.weight += weight,
            _ => {
                self.last_entry[term as usize] = self.entries.len();
                self.entries.push(Entry { term, weight });
            }
        }
    }

    fn term(&mut self, word: &str) -> Option<u32> {
        if let Some(&known) = self.forms.get(word) {
            return known;
        }
        let number = self.new_form(word);
        self.forms.insert(word.to_owned(), number);
        number
    }

    fn new_form(&mut self, word: &str) -> Option<u32> {
        let term = self.analyser.term(&plain(word))?;
        let next = short(self.terms.len());
        let number = *self.terms.entry(term.folded).or_insert(next);
        if number == next {
            self.last_entry.push(usize::MAX);
        }
        self.stems.extend(term.stems.into_iter().map(|stem| (stem, number)));
        Some(number)
    }

    /// Sorts the words and gathers the lists. The vocabulary grows much more slowly than the text, so sorting it does
    /// not show.
    #[must_use]
    pub fn build(mut self) -> Index {
        self.forms = HashMap::new();
        let mut sorted: Vec<(String, u32)> = std::mem::take(&mut self.terms).into_iter().collect();
        sorted.sort_unstable();
        let terms = Dictionary::from_sorted(sorted.iter().map(|(word, _)| word.as_str()));
        let mut ranks = vec![0; sorted.len()];
        for (rank, (_, number)) in sorted.iter().enumerate() {
            ranks[*number as usize] = short(rank);
        }
        drop(sorted);
        for entry in &mut self.entries {
            entry.term = ranks[entry.term as usize];
        }
        let postings = Postings::gather(ranks.len(), &self.entries, &self.documents);
        let (stems, relatives) = self.families(&ranks);
        Index::assemble(self.documents.len(), terms, stems, relatives, postings)
    }

    /// The stems, the terms of each stem and the stems of each term.
    fn families(&mut self, ranks: &[u32]) -> (Dictionary, [Lists; 2]) {
        let mut pairs = std::mem::take(&mut self.stems);
        for pair in &mut pairs {
            pair.1 = ranks[pair.1 as usize];
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut stems: Vec<&str> = pairs.iter().map(|pair| pair.0.as_str()).collect();
        stems.dedup();
        let dictionary = Dictionary::from_sorted(stems.iter().copied());
        let mut number = 0;
        let members: Vec<(u32, u32)> = pairs
            .iter()
            .map(|(stem, term)| {
                number += u32::from(dictionary.word(number) != stem);
                (number, *term)
            })
            .collect();
        let inverse: Vec<(u32, u32)> = members.iter().map(|&(stem, term)| (term, stem)).collect();
        let lists = [Lists::gather(stems.len(), &members), Lists::gather(ranks.len(), &inverse)];
        (dictionary, lists)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_numbered_as_they_come_even_without_words() {
        let mut builder = IndexBuilder::new();
        assert_eq!(builder.push(&[(Weight::Title, "Médiathèque")]), 0);
        assert_eq!(builder.push(&[]), 1);
        assert_eq!(builder.push(&[(Weight::Body, ""), (Weight::Body, "de la")]), 2);
        assert_eq!(builder.push(&[(Weight::Title, "Mairie")]), 3);
        let index = builder.build();
        assert_eq!(index.documents(), 4);
        assert_eq!(index.search("mairie").scored[0].0, 3);
    }

    #[test]
    fn a_word_found_in_two_fields_weighs_both_and_is_listed_once() {
        let mut builder = IndexBuilder::new();
        builder.push(&[(Weight::Body, "atelier"), (Weight::Body, "jardin")]);
        builder.push(&[(Weight::Body, "atelier"), (Weight::Body, "Ateliér")]);
        let hits = builder.build().search("atelier");
        assert_eq!(hits.scored.iter().map(|hit| hit.0).collect::<Vec<_>>(), [1, 0]);
    }

    #[test]
    fn memory_grows_with_what_is_held() {
        let small = IndexBuilder::new().build().memory_bytes();
        let mut builder = IndexBuilder::new();
        builder.push(&[(Weight::Title, "Médiathèque")]);
        assert!(builder.build().memory_bytes() > small);
    }
}
