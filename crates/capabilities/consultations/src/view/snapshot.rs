//! One immutable state of the consultations.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use maillage_search::{Index, IndexBuilder, Weight};
use maillage_territory::{Commune, Territories, TerritoryCode};
use maillage_vocabulary::Line;

use crate::model::{Consultation, ConsultationId, State};
use crate::store::syntheses::Synthesis;

/// A consultation, with what everybody reads of it.
#[derive(Debug)]
pub struct Entry {
    /// The consultation.
    pub consultation: Consultation,
    /// Its synthesis, once it is published.
    pub synthesis: Option<Synthesis>,
    /// The territories that it concerns, whole or in part.
    territories: HashSet<TerritoryCode>,
}

impl Entry {
    fn new(consultation: Consultation, synthesis: Option<Synthesis>) -> Self {
        let territory = Territories::embedded().territory(consultation.territory);
        let territories = territory.into_iter().flat_map(|one| one.communes()).flat_map(around).collect();
        let synthesis = synthesis.filter(|_| consultation.state.has_synthesis());
        Self { consultation, synthesis, territories }
    }

    /// Whether it concerns a territory: the same, a part of it, or what holds it.
    pub fn concerns(&self, code: TerritoryCode) -> bool {
        self.territories.contains(&code)
    }
}

/// A commune and what it is part of.
fn around(commune: &Commune) -> impl Iterator<Item = TerritoryCode> + use<> {
    let epci = commune.epci.map(TerritoryCode::Epci);
    let above = [TerritoryCode::Departement(commune.departement), TerritoryCode::Region(commune.region)];
    epci.into_iter().chain([TerritoryCode::Commune(commune.code)]).chain(above)
}

/// The consultations at one moment.
#[derive(Default)]
pub struct Snapshot {
    by_id: HashMap<ConsultationId, Arc<Entry>>,
    /// Those that everybody sees: open ones first, then those that wait for a decision, then the decided.
    shown: Vec<Arc<Entry>>,
    /// Their words, in the same order.
    index: Index,
}

impl Snapshot {
    /// From all consultations, in any order, and the syntheses that are published.
    pub fn of(all: Vec<Consultation>, mut published: HashMap<ConsultationId, Synthesis>) -> Self {
        let entry = |one: Consultation| {
            let synthesis = published.remove(&one.id);
            (one.id, Arc::new(Entry::new(one, synthesis)))
        };
        Self::from_shared(all.into_iter().map(entry).collect())
    }

    /// With some consultations changed.
    #[must_use]
    pub fn with(&self, fresh: Vec<(Consultation, Option<Synthesis>)>) -> Self {
        let mut by_id = self.by_id.clone();
        by_id
            .extend(fresh.into_iter().map(|(one, synthesis)| (one.id, Arc::new(Entry::new(one, synthesis)))));
        Self::from_shared(by_id)
    }

    fn from_shared(by_id: HashMap<ConsultationId, Arc<Entry>>) -> Self {
        let public = by_id.values().filter(|entry| entry.consultation.state.is_public());
        let mut shown: Vec<_> = public.cloned().collect();
        shown.sort_unstable_by_key(|entry| rank(&entry.consultation));
        let mut builder = IndexBuilder::new();
        for entry in &shown {
            let one = &entry.consultation;
            builder.push(&[
                (Weight::Title, one.title.as_str()),
                (Weight::Title, one.service.as_ref().map_or("", Line::as_str)),
                (Weight::Territory, one.territory_name()),
                (Weight::Body, one.body.name.as_str()),
                (Weight::Body, one.question.as_str()),
                (Weight::Body, one.subject.as_str()),
            ]);
        }
        Self { by_id, shown, index: builder.build() }
    }

    /// A consultation, whatever its state.
    pub fn by_id(&self, id: &ConsultationId) -> Option<&Arc<Entry>> {
        self.by_id.get(id)
    }

    /// Those that everybody sees, in the order of the list.
    pub fn shown(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.shown.iter()
    }

    /// All of them, drafts too, those that something happened to last first.
    pub fn all(&self) -> Vec<Arc<Entry>> {
        let mut all: Vec<_> = self.by_id.values().cloned().collect();
        all.sort_unstable_by_key(|entry| {
            (std::cmp::Reverse(entry.consultation.changed_at), entry.consultation.id)
        });
        all
    }

    /// Those that answer to words, best first, with how well.
    pub fn find(&self, words: &str, limit: usize) -> Vec<(Arc<Entry>, f32)> {
        let found = self.index.find(words);
        let best = found.best(found.ids(), limit).into_iter();
        best.filter_map(|(document, score)| Some((Arc::clone(self.shown.get(document as usize)?), score)))
            .collect()
    }
}

/// The order of the list: by what can still be done, then by the nearest day.
fn rank(one: &Consultation) -> (u8, i64, ConsultationId) {
    let days = |day: chrono::NaiveDate| i64::from(chrono::Datelike::num_days_from_ce(&day));
    let latest = -one.changed_at.timestamp();
    match one.state {
        State::Draft | State::Hidden => (9, latest, one.id),
        State::Open => (0, days(one.deadline), one.id),
        State::Published => (1, days(one.decision_on), one.id),
        State::Closed => (2, days(one.decision_on), one.id),
        State::Decided => {
            (3, one.decision.as_ref().map_or(latest, |decision| -decision.at.timestamp()), one.id)
        }
        State::Withdrawn => (4, latest, one.id),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use maillage_vocabulary::lists::needs::{BodyKind, NeedAudience, PolicyArea};

    use super::*;
    use crate::model::Body;

    /// A consultation of a territory, in a state.
    pub fn consultation(bits: u64, territory: &str, state: State) -> Consultation {
        Consultation {
            id: ConsultationId::from_bits(bits),
            title: format!("Les cars, {bits}").parse().unwrap(),
            body: Body { name: "Région".parse().unwrap(), kind: BodyKind::Region },
            subject: "Une application.".parse().unwrap(),
            question: "Qu’est-ce qui vous manque ?".parse().unwrap(),
            service: None,
            area: PolicyArea::Transport,
            audience: NeedAudience::Everyone,
            territory: territory.parse().unwrap(),
            deadline: "2027-01-15".parse().unwrap(),
            decision_on: "2027-02-15".parse().unwrap(),
            commitment: "Répondre.".parse().unwrap(),
            methods: Vec::new(),
            questions: Vec::new(),
            state,
            author: "person".to_owned(),
            created_at: chrono::DateTime::UNIX_EPOCH,
            opened_at: None,
            closes_at: None,
            published_at: None,
            decision: None,
            changed_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn open_ones_come_first_and_drafts_are_not_shown() {
        let states =
            [State::Decided, State::Closed, State::Draft, State::Open, State::Published, State::Withdrawn];
        let all = (1..).zip(states).map(|(bits, state)| consultation(bits, "R93", state)).collect();
        let snapshot = Snapshot::of(all, HashMap::new());
        let shown: Vec<_> = snapshot.shown().map(|entry| entry.consultation.state).collect();
        assert_eq!(shown, [State::Open, State::Published, State::Closed, State::Decided, State::Withdrawn]);
        assert_eq!((snapshot.all().len(), snapshot.find("cars", 9).len()), (6, 5));
    }

    #[test]
    fn a_consultation_concerns_its_parts_and_what_holds_it() {
        let snapshot = Snapshot::of(vec![consultation(1, "D04", State::Open)], HashMap::new());
        let entry = snapshot.shown().next().unwrap();
        let concerns = |code: &str| entry.concerns(code.parse().unwrap());
        assert!(concerns("D04") && concerns("R93") && concerns("04112") && concerns("200034700"));
        assert!(!concerns("D13") && !concerns("13055") && !concerns("R84"));
    }

    #[test]
    fn what_changed_is_shown() {
        let before = Snapshot::of(vec![consultation(1, "D04", State::Draft)], HashMap::new());
        let after = before.with(vec![(consultation(1, "D04", State::Open), None)]);
        assert_eq!((before.shown().count(), after.shown().count()), (0, 1));
    }
}
