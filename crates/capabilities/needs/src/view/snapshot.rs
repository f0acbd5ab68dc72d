//! One immutable state of the needs.

use std::collections::HashMap;
use std::sync::Arc;

use maillage_search::{BitSet, Grams, Index, IndexBuilder, Weight};
use maillage_shell::Areas;
use maillage_shell::words::Lang;
use maillage_territory::{BoundingBox, Commune, Point, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::needs::{NeedKind, PolicyArea};

use super::around::Around;
use crate::model::{Area, Need, NeedId, OwnArea, State};

/// From there on, two sentences are shown to whoever writes one of them. The test below holds it over the needs of the
/// demonstration: the pair that says the same is beyond, no other pair is.
const NEAR: f64 = 0.5;

/// The needs at one moment. Those that everybody sees are numbered, the latest first.
#[derive(Default)]
pub struct Snapshot {
    by_id: HashMap<NeedId, Arc<Need>>,
    /// Those that everybody sees.
    shown: Vec<Arc<Need>>,
    /// The same, the most supported first.
    by_supports: Vec<u32>,
    /// What finds them.
    finder: Arc<Finder>,
    /// Policy areas that the network added.
    own_areas: Arc<[OwnArea]>,
}

/// What finds needs: a voice does not change it.
#[derive(Default)]
pub struct Finder {
    /// Words.
    pub index: Index,
    grams: Vec<Grams>,
    areas: HashMap<Area, BitSet>,
    kinds: HashMap<NeedKind, BitSet>,
    /// Territories.
    pub territories: Areas,
    /// Where each is put on a map.
    points: Vec<Option<Point>>,
}

impl Finder {
    fn of(needs: &[Arc<Need>]) -> Self {
        let communes: Vec<_> = needs.iter().map(|need| need.commune()).collect();
        let mut index = IndexBuilder::new();
        let (mut areas, mut kinds) = (HashMap::new(), HashMap::new());
        for (document, need) in (0_u32..).zip(needs) {
            let commune = communes.get(document as usize).copied().flatten();
            push(&mut index, need, commune);
            areas.entry(need.area).or_insert_with(|| BitSet::new(needs.len())).insert(document);
            kinds.entry(need.kind).or_insert_with(|| BitSet::new(needs.len())).insert(document);
        }
        let mut around = Around::default();
        Self {
            index: index.build(),
            grams: needs.iter().map(|need| Grams::of(need.title.as_str())).collect(),
            areas,
            kinds,
            territories: Areas::of(communes.iter().copied()),
            points: communes.iter().map(|commune| around.next((*commune)?)).collect(),
        }
    }
}

fn push(index: &mut IndexBuilder, need: &Need, commune: Option<&Commune>) {
    let wish = need.wish.as_ref().map_or("", |wish| wish.as_str());
    let service = need.service.as_ref().map_or("", |service| service.as_str());
    index.push(&[
        (Weight::Title, need.title.as_str()),
        (Weight::Territory, commune.map_or("", |commune| commune.name)),
        (Weight::Body, need.story.as_str()),
        (Weight::Body, wish),
        (Weight::Body, service),
    ]);
}

impl Snapshot {
    /// From all needs, in any order.
    pub fn of(needs: Vec<Need>, own_areas: Vec<OwnArea>) -> Self {
        let by_id = needs.into_iter().map(|need| (need.id, Arc::new(need))).collect();
        Self::from_shared(by_id, own_areas.into())
    }

    fn from_shared(by_id: HashMap<NeedId, Arc<Need>>, own_areas: Arc<[OwnArea]>) -> Self {
        let mut shown: Vec<_> =
            by_id.values().filter(|need| need.state == State::Published).cloned().collect();
        shown.sort_unstable_by_key(|need| (std::cmp::Reverse(need.raised_at), need.id));
        let finder = Arc::new(Finder::of(&shown));
        Self { by_supports: by_supports(&shown), by_id, shown, finder, own_areas }
    }

    /// With some needs changed. Voices and answers come all day long: as long as nothing else changes, what finds the
    /// needs stays.
    #[must_use]
    pub fn with(&self, fresh: Vec<Need>) -> Self {
        let mut by_id = self.by_id.clone();
        let fresh: Vec<_> = fresh.into_iter().map(Arc::new).collect();
        let found_alike =
            fresh.iter().all(|need| self.by_id(&need.id).is_some_and(|old| are_found_alike(old, need)));
        by_id.extend(fresh.iter().map(|need| (need.id, Arc::clone(need))));
        if !found_alike {
            return Self::from_shared(by_id, Arc::clone(&self.own_areas));
        }
        let mut shown = self.shown.clone();
        for one in &mut shown {
            if let Some(need) = fresh.iter().find(|need| need.id == one.id) {
                *one = Arc::clone(need);
            }
        }
        let (finder, own_areas) = (Arc::clone(&self.finder), Arc::clone(&self.own_areas));
        Self { by_supports: by_supports(&shown), by_id, shown, finder, own_areas }
    }

    /// With other policy areas of the network.
    #[must_use]
    pub fn with_areas(&self, own_areas: Vec<OwnArea>) -> Self {
        Self {
            by_id: self.by_id.clone(),
            shown: self.shown.clone(),
            by_supports: self.by_supports.clone(),
            finder: Arc::clone(&self.finder),
            own_areas: own_areas.into(),
        }
    }

    /// A need, whatever its state.
    pub fn by_id(&self, id: &NeedId) -> Option<&Arc<Need>> {
        self.by_id.get(id)
    }

    /// Those that everybody sees, the latest first.
    pub fn shown(&self) -> &[Arc<Need>] {
        &self.shown
    }

    /// The numbers of those that everybody sees, the most supported first.
    pub fn by_supports(&self) -> &[u32] {
        &self.by_supports
    }

    /// What finds them.
    pub const fn finder(&self) -> &Arc<Finder> {
        &self.finder
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Need>> {
        self.by_id.values()
    }

    /// Those that wait for somebody to read them, the oldest first.
    pub fn received(&self) -> Vec<Arc<Need>> {
        let mut waiting: Vec<_> =
            self.by_id.values().filter(|need| need.state == State::Received).cloned().collect();
        waiting.sort_unstable_by_key(|need| (need.raised_at, need.id));
        waiting
    }

    /// Those that everybody sees and that may say the same as a sentence, the nearest first.
    pub fn near(&self, title: &str, limit: usize) -> Vec<Arc<Need>> {
        let grams = Grams::of(title);
        let alike = self.shown.iter().zip(&self.finder.grams);
        let mut near: Vec<_> = alike
            .map(|(need, other)| (grams.alike(other), need))
            .filter(|(alike, _)| *alike >= NEAR)
            .collect();
        near.sort_by(|one, two| two.0.total_cmp(&one.0));
        near.into_iter().take(limit).map(|(_, need)| Arc::clone(need)).collect()
    }

    /// Where a need is put on a map: around the middle of its commune.
    pub fn point(&self, document: u32) -> Option<Point> {
        self.finder.points.get(document as usize).copied().flatten()
    }

    /// The numbers of those of an area.
    pub fn of_area(&self, area: Area) -> BitSet {
        self.finder.areas.get(&area).cloned().unwrap_or_else(|| BitSet::new(self.shown.len()))
    }

    /// The numbers of those of a kind.
    pub fn of_kind(&self, kind: NeedKind) -> BitSet {
        self.finder.kinds.get(&kind).cloned().unwrap_or_else(|| BitSet::new(self.shown.len()))
    }

    /// The numbers of those in a territory.
    pub fn of_territory(&self, code: TerritoryCode) -> BitSet {
        self.finder.territories.set(code)
    }

    /// The numbers of those that are put in a rectangle of the map.
    pub fn within(&self, bounds: BoundingBox) -> BitSet {
        let points = (0_u32..).zip(&self.finder.points);
        let inside = points.filter(|(_, point)| point.is_some_and(|point| bounds.holds(point)));
        BitSet::from_numbers(self.shown.len(), inside.map(|(number, _)| number))
    }

    /// Policy areas that the network added.
    pub fn own_areas(&self) -> &[OwnArea] {
        &self.own_areas
    }

    /// The areas to choose from, those of every network first.
    pub fn offered_areas(&self) -> impl Iterator<Item = Area> {
        let common = PolicyArea::ALL.iter().map(|area| Area::Common(*area));
        common.chain(self.own_areas.iter().filter(|area| area.offered).map(|area| Area::Own(area.id)))
    }

    /// What an area is called, in a few words.
    pub fn area_name(&self, area: Area, lang: Lang) -> &str {
        let own = |id| self.own_areas.iter().find(|own| own.id == id);
        match (area, lang) {
            (Area::Common(area), Lang::Fr) => area.short_fr(),
            (Area::Common(area), Lang::En) => area.short_en(),
            (Area::Own(id), Lang::Fr) => own(id).map_or("", |own| own.fr.as_str()),
            (Area::Own(id), Lang::En) => own(id).map_or("", |own| own.en.as_str()),
        }
    }
}

/// The most supported first; of two alike, the latest.
fn by_supports(shown: &[Arc<Need>]) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0..).zip(shown).map(|(number, _)| number).collect();
    numbers.sort_by_key(|number| std::cmp::Reverse(shown.get(*number as usize).map(|need| need.supports)));
    numbers
}

/// Whether the same words and filters find two states of a need.
fn are_found_alike(old: &Need, fresh: &Need) -> bool {
    Need { supports: old.supports, asked: old.asked.clone(), ..fresh.clone() } == *old
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
            service: None,
            area: PolicyArea::Other.into(),
            kind: NeedKind::Help,
            sphere: None,
            audience: maillage_vocabulary::lists::needs::NeedAudience::Everyone,
            commune: None,
            place: None,
            state: State::Published,
            merged_into: None,
            supports: 1,
            raised_at: chrono::DateTime::UNIX_EPOCH,
            asked: Vec::new(),
        }
    }

    #[test]
    fn of_the_needs_of_the_demonstration_one_pair_is_near() {
        let all = (0..).zip(&NEEDS).map(|(rank, told)| need(rank, told.title)).collect();
        let snapshot = Snapshot::of(all, Vec::new());
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
        let before = Snapshot::of(
            vec![need(1, "Un arrêt sans horaire"), need(2, "Une tablette à réparer")],
            Vec::new(),
        );
        let after = before.with(vec![Need { supports: 9, ..need(1, "Un arrêt sans horaire") }]);
        assert!(Arc::ptr_eq(before.finder(), after.finder()));
        assert_eq!(after.shown()[after.by_supports()[0] as usize].supports, 9);
        assert_eq!(after.near("Un arrêt sans horaires", 5)[0].supports, 9);
        assert_eq!(after.by_id(&NeedId::from_bits(1)).unwrap().supports, 9);
        let renamed = after.with(vec![need(1, "Un car sans arrêt")]);
        let found = |words: &str| renamed.finder().index.matching(words).count();
        assert_eq!((found("horaire"), found("car")), (0, 1));
    }
}
