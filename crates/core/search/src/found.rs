//! What a query found, and in which order.

use crate::bitset::BitSet;
use crate::index::Index;
use crate::plan::Plan;
use crate::postings::rarity;

/// Documents that match a query, with scores that are put in order on demand.
#[derive(Debug, Clone)]
pub struct Found {
    ids: BitSet,
    /// By document number; empty when the query was, as nothing is better than anything else then.
    scores: Vec<f32>,
}

/// Documents that match a query, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Hits {
    /// The numbers of the documents.
    pub ids: BitSet,
    /// The same documents with their scores (above 0, or all 0 for an empty query), best first; equal scores by
    /// number.
    pub scored: Vec<(u32, f32)>,
}

impl Found {
    pub(crate) fn of(index: &Index, plan: &Plan) -> Self {
        let each: Vec<BitSet> = plan.clauses().iter().map(|clause| clause.documents(index)).collect();
        let ids = intersection(index, &each);
        let mut scores = Vec::new();
        if !each.is_empty() && !ids.is_empty() {
            scores.resize(index.documents(), 0.0);
            for (clause, documents) in plan.clauses().iter().zip(&each) {
                let telling = rarity(documents.count(), index.documents()) / f32::from(u16::MAX);
                for span in clause.spans() {
                    let factor = telling * span.quality;
                    for (document, impact) in index.postings.impacts(span.terms.clone()) {
                        scores[document as usize] += factor * f32::from(impact);
                    }
                }
            }
        }
        Self { ids, scores }
    }

    pub(crate) fn documents(index: &Index, plan: &Plan) -> BitSet {
        let each: Vec<BitSet> = plan.clauses().iter().map(|clause| clause.documents(index)).collect();
        intersection(index, &each)
    }

    /// The documents that match.
    #[must_use]
    pub fn ids(&self) -> &BitSet {
        &self.ids
    }

    /// The score of a document, 0 if it does not match or if the query was empty.
    #[must_use]
    pub fn score(&self, document: u32) -> f32 {
        if !self.ids.contains(document) {
            return 0.0;
        }
        self.scores.get(document as usize).copied().unwrap_or(0.0)
    }

    /// The best `limit` documents among those `within` a set (for instance what facets left), best first; equal
    /// scores by number.
    #[must_use]
    pub fn best(&self, within: &BitSet, limit: usize) -> Vec<(u32, f32)> {
        let ids = self.ids.and(within);
        let mut keys: Vec<u64> = ids.iter().map(|document| key(document, self.score(document))).collect();
        if (1..keys.len()).contains(&limit) {
            keys.select_nth_unstable(limit - 1);
        }
        keys.truncate(limit);
        keys.sort_unstable();
        keys.into_iter().map(unlock).collect()
    }

    /// All documents in order.
    #[must_use]
    pub fn into_hits(self) -> Hits {
        let scored = self.best(&self.ids, usize::MAX);
        Hits { ids: self.ids, scored }
    }
}

/// One number that sorts as better scores first, then lower documents: scores are not negative, so their bits are in
/// the order of their values.
fn key(document: u32, score: f32) -> u64 {
    u64::from(!score.to_bits()) << 32 | u64::from(document)
}

/// The document and the score of a key.
#[expect(clippy::cast_possible_truncation, reason = "the halves of the key are taken apart")]
fn unlock(key: u64) -> (u32, f32) {
    (key as u32, f32::from_bits(!((key >> 32) as u32)))
}

fn intersection(index: &Index, each: &[BitSet]) -> BitSet {
    match each {
        [] => BitSet::full(index.documents()),
        [first, others @ ..] => others.iter().fold(first.clone(), |so_far, documents| so_far.and(documents)),
    }
}
