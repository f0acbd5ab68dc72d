//! A French text index in memory, for snapshots that are rebuilt when the data change.
//!
//! ```
//! use maillage_search::{IndexBuilder, Weight};
//!
//! let mut builder = IndexBuilder::new();
//! builder.push(&[(Weight::Title, "Médiathèque René-Char"), (Weight::Territory, "Digne-les-Bains")]);
//! builder.push(&[(Weight::Title, "Cyber-café"), (Weight::Body, "Accès libre à l'ordinateur")]);
//! let index = builder.build();
//!
//! assert_eq!(index.search("mediatheque digne").scored[0].0, 0);
//! assert_eq!(index.search("ordi").ids.iter().collect::<Vec<_>>(), [1]);
//! ```
//!
//! Documents are numbered from 0 in the order in which they were pushed; the caller keeps the table from numbers
//! to things. What a query means is told in [`Index::find`]; how a text becomes words is told in [`fold()`] and in
//! the analyser; groups of words that mean the same stand in `synonyms.rs`, words that say nothing in
//! `stop_words.rs`.
//!
//! Everything is deterministic: the same documents in the same order give the same answers, scores included.

mod analyser;
mod bitset;
mod builder;
mod clause;
mod dictionary;
mod facets;
mod fold;
mod found;
mod grams;
mod highlight;
mod index;
mod lists;
mod number;
mod plan;
mod postings;
mod stop_words;
mod synonyms;
#[cfg(test)]
mod tests;
mod typo;
mod words;

pub use bitset::BitSet;
pub use builder::{IndexBuilder, Weight};
pub use facets::{Facet, Facets, FacetsBuilder};
pub use fold::fold;
pub use found::{Found, Hits};
pub use grams::Grams;
pub use highlight::{Highlighter, Snippet};
pub use index::Index;
