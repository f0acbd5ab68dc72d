//! One immutable state of the needs.

use std::collections::HashMap;
use std::sync::Arc;

use maillage_search::{Grams, Index, IndexBuilder, Weight};

use crate::model::{Need, NeedId, State};

/// From there on, two sentences are shown to whoever writes one of them. The test below holds it over the needs of the
/// demonstration: the pair that says the same is beyond, no other pair is.
const NEAR: f64 = 0.5;

/// A need that everybody sees, with what finds it.
#[derive(Clone, Debug)]
struct Shown {
    need: Arc<Need>,
    grams: Arc<Grams>,
}

/// The needs at one moment.
#[derive(Default)]
pub struct Snapshot {
    by_id: HashMap<NeedId, Arc<Need>>,
    /// Those that everybody sees, the latest first.
    shown: Vec<Shown>,
    /// Their words, in the same order.
    index: Arc<Index>,
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
        let shown = needs
            .into_iter()
            .map(|need| Shown { grams: Arc::new(Grams::of(need.title.as_str())), need })
            .collect();
        Self { by_id, shown, index: Arc::new(builder.build()) }
    }

    /// With some needs changed. Voices come all day long: as long as nothing else changes, what finds the needs stays.
    #[must_use]
    pub fn with(&self, fresh: Vec<Need>) -> Self {
        let mut by_id = self.by_id.clone();
        let fresh: Vec<_> = fresh.into_iter().map(Arc::new).collect();
        let only_voices =
            fresh.iter().all(|need| self.by_id(&need.id).is_some_and(|old| differ_in_voices(old, need)));
        by_id.extend(fresh.iter().map(|need| (need.id, Arc::clone(need))));
        if !only_voices {
            return Self::from_shared(by_id);
        }
        let mut shown = self.shown.clone();
        for one in &mut shown {
            if let Some(need) = fresh.iter().find(|need| need.id == one.need.id) {
                one.need = Arc::clone(need);
            }
        }
        Self { by_id, shown, index: Arc::clone(&self.index) }
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

/// Whether two states of a need differ in their voices at most.
fn differ_in_voices(old: &Need, fresh: &Need) -> bool {
    Need { supports: old.supports, ..fresh.clone() } == *old
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::NEEDS;

    fn need(rank: u64, title: &str) -> Need {
        Need {
            id: NeedId::from_bits(rank),
            title: title.parse().unwrap(),
            story: "Ce qui se passe.".parse().unwrap(),
            wish: None,
            area: maillage_vocabulary::lists::needs::PolicyArea::Other,
            kind: maillage_vocabulary::lists::needs::NeedKind::Help,
            sphere: None,
            audience: maillage_vocabulary::lists::needs::NeedAudience::Everyone,
            commune: None,
            place: None,
            state: State::Published,
            merged_into: None,
            supports: 1,
            raised_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn of_the_needs_of_the_demonstration_one_pair_is_near() {
        let all = (0..).zip(&NEEDS).map(|(rank, told)| need(rank, told.title)).collect();
        let snapshot = Snapshot::of(all);
        let near: Vec<_> = NEEDS
            .iter()
            .filter_map(|told| {
                let found = snapshot.near(told.title, 9);
                assert_eq!(found[0].title.as_str(), told.title, "it is nearest to itself");
                (found.len() > 1).then(|| (told.title, found[1].title.to_string()))
            })
            .collect();
        assert_eq!(near.len(), 2, "{near:#?}");
        assert!(
            near.iter().all(|(one, other)| one.contains("car scolaire") && other.contains("car scolaire"))
        );
    }

    #[test]
    fn a_voice_leaves_what_finds_the_needs_and_a_word_does_not() {
        let before = Snapshot::of(vec![need(1, "Un arrêt sans horaire"), need(2, "Une tablette à réparer")]);
        let after = before.with(vec![Need { supports: 9, ..need(1, "Un arrêt sans horaire") }]);
        assert!(Arc::ptr_eq(&before.index, &after.index));
        assert_eq!(after.find("arrêt", 5)[0].0.supports, 9);
        assert_eq!(after.near("Un arrêt sans horaires", 5)[0].supports, 9);
        assert_eq!(after.by_id(&NeedId::from_bits(1)).unwrap().supports, 9);
        let renamed = after.with(vec![need(1, "Un car sans arrêt")]);
        assert_eq!((renamed.find("horaire", 5).len(), renamed.find("car", 5).len()), (0, 1));
    }
}
