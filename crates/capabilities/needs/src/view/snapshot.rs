//! One immutable state of the needs.

use std::collections::HashMap;
use std::sync::Arc;

use maillage_search::{Index, IndexBuilder, Weight};

use super::grams::Grams;
use crate::model::{Need, NeedId, State};

/// From there on, two sentences are shown to whoever writes one of them. Tried on the needs of the demonstration: pairs
/// that say the same stand above 0.5, others below 0.3.
const NEAR: f64 = 0.4;

/// A need that everybody sees, with what finds it.
#[derive(Debug)]
struct Shown {
    need: Arc<Need>,
    grams: Grams,
}

/// The needs at one moment.
#[derive(Default)]
pub struct Snapshot {
    by_id: HashMap<NeedId, Arc<Need>>,
    /// Those that everybody sees, the latest first.
    shown: Vec<Shown>,
    /// Their words, in the same order.
    index: Index,
}

impl Snapshot {
    /// From all needs, in any order.
    pub fn of(needs: Vec<Need>) -> Self {
        Self::from_shared(needs.into_iter().map(|need| (need.id, Arc::new(need))).collect())
    }

    fn from_shared(by_id: HashMap<NeedId, Arc<Need>>) -> Self {
        let mut needs: Vec<_> =
            by_id.values().filter(|need| need.state == State::Published).cloned().collect();
        needs.sort_unstable_by_key(|need| (std::cmp::Reverse(need.raised_at), need.id));
        let mut builder = IndexBuilder::new();
        for need in &needs {
            let commune = need.commune().map_or("", |commune| commune.name);
            let wish = need.wish.as_ref().map_or("", |wish| wish.as_str());
            builder.push(&[
                (Weight::Title, need.title.as_str()),
                (Weight::Territory, commune),
                (Weight::Body, need.story.as_str()),
                (Weight::Body, wish),
            ]);
        }
        let shown =
            needs.into_iter().map(|need| Shown { grams: Grams::of(need.title.as_str()), need }).collect();
        Self { by_id, shown, index: builder.build() }
    }

    /// With some needs changed.
    #[must_use]
    pub fn with(&self, fresh: Vec<Need>) -> Self {
        let mut by_id = self.by_id.clone();
        by_id.extend(fresh.into_iter().map(|need| (need.id, Arc::new(need))));
        Self::from_shared(by_id)
    }

    /// A need, whatever its state.
    pub fn by_id(&self, id: &NeedId) -> Option<&Arc<Need>> {
        self.by_id.get(id)
    }

    /// Those that everybody sees, the latest first.
    pub fn shown(&self) -> impl Iterator<Item = &Arc<Need>> {
        self.shown.iter().map(|shown| &shown.need)
    }

    /// Those that wait for somebody to read them, the oldest first.
    pub fn received(&self) -> Vec<Arc<Need>> {
        let mut waiting: Vec<_> =
            self.by_id.values().filter(|need| need.state == State::Received).cloned().collect();
        waiting.sort_unstable_by_key(|need| (need.raised_at, need.id));
        waiting
    }

    /// Those that answer to words, best first, with how well.
    pub fn find(&self, words: &str, limit: usize) -> Vec<(Arc<Need>, f32)> {
        let found = self.index.find(words);
        let best = found.best(found.ids(), limit).into_iter();
        best.filter_map(|(document, score)| {
            Some((Arc::clone(&self.shown.get(document as usize)?.need), score))
        })
        .collect()
    }

    /// Those that everybody sees and that may say the same as a sentence, the nearest first.
    pub fn near(&self, title: &str, limit: usize) -> Vec<Arc<Need>> {
        let grams = Grams::of(title);
        let mut near: Vec<_> = self
            .shown
            .iter()
            .map(|shown| (grams.alike(&shown.grams), &shown.need))
            .filter(|(alike, _)| *alike >= NEAR)
            .collect();
        near.sort_by(|one, two| two.0.total_cmp(&one.0));
        near.into_iter().take(limit).map(|(_, need)| Arc::clone(need)).collect()
    }
}
