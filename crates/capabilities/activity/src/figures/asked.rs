//! What a dashboard is asked, in an address: read into a question, with what was not understood.

use chrono::NaiveDate;
use maillage_places::model::PlaceId;
use maillage_places::view::{Entry, Group, Snapshot};
use maillage_search::BitSet;
use maillage_territory::{Level, Scope, Territories, TerritoryCode};
use maillage_vocabulary::{ClosedList, ClosedSet, Siren};
use serde::Deserialize;

use crate::model::EARLIEST;
use crate::view::{Bits, Facts, Filter, Period, Public, Slice};

/// The fields of the address, as texts.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "each is the text of the parameter of the same name")]
pub struct Asked {
    pub territory: String,
    pub place: String,
    pub from: String,
    pub to: String,
    pub theme: Vec<String>,
    pub kind: Vec<String>,
    pub setting: Vec<String>,
    pub age: String,
    pub gender: String,
    pub status: String,
    /// Kinds of places.
    pub r#type: Vec<String>,
    /// Labels of places.
    pub label: Vec<String>,
    /// SIREN of the body that carries places.
    pub organization: String,
}

/// Whose activity is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    Network,
    /// That of a territory.
    Territory(TerritoryCode),
    /// That of a place.
    Place(PlaceId),
    /// That of the places of an organization.
    Organization(Siren),
    /// One's own.
    Own,
}

/// A parameter that was left aside, and so says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// Its name.
    pub field: &'static str,
    /// What it held.
    pub text: String,
}

/// A question.
#[derive(Clone, Debug)]
pub struct Question {
    /// Whose activity.
    pub whose: Whose,
    /// What the scan keeps.
    pub filter: Filter,
    /// Number of places in use that the slice holds.
    pub places: u64,
    /// The only place that is left once kinds, labels or a body were chosen: its figures are those of a place.
    pub only_place: Option<PlaceId>,
    /// What is around, to compare with.
    pub beside: Option<Beside>,
}

/// The territory around what a question is about, with the same kinds of places.
#[derive(Clone, Debug)]
pub struct Beside {
    /// Its code.
    pub code: TerritoryCode,
    /// What the scan keeps of it.
    pub slice: Slice,
}

impl Question {
    /// Reads a question. `own` is the id of the account where one's own activity is asked for.
    pub fn read(
        asked: &Asked,
        facts: &Facts,
        places: &Snapshot,
        today: NaiveDate,
        own: Option<&String>,
    ) -> (Self, Vec<Misread>) {
        let mut reader = Reader::default();
        let whose = reader.whose(asked, places, own.is_some());
        let period = reader.period(asked, today);
        let chosen = reader.chosen(asked, places);
        let kept: Vec<&Entry> = chosen.of(places, whose).collect();
        let beside = around(whose, places)
            .map(|code| Beside { code, slice: chosen.slice(facts, places, Whose::Territory(code)) });
        let filter = Filter {
            period,
            slice: Slice {
                // Who told nothing yet has no number: nothing is theirs.
                author: own.map(|author| facts.authors().find(author).unwrap_or(u32::MAX - 1)),
                ..chosen.slice(facts, places, whose)
            },
            kinds: reader.set("kind", &asked.kind),
            settings: reader.set("setting", &asked.setting),
            themes: reader.set("theme", &asked.theme),
            public: Public {
                gender: reader.value("gender", &asked.gender),
                age: reader.value("age", &asked.age),
                status: reader.value("status", &asked.status),
            },
        };
        let only_place = match kept[..] {
            [only] if chosen.narrows() => Some(only.place.id),
            _ => None,
        };
        (Self { whose, filter, places: kept.len() as u64, only_place, beside }, reader.misread)
    }
}

impl Question {
    /// A question about all that a period holds.
    pub fn whole(whose: Whose, period: Period, facts: &Facts, places: &Snapshot) -> Self {
        let all = Chosen { documents: Vec::new(), body: None };
        Self {
            whose,
            filter: Filter { slice: all.slice(facts, places, whose), ..Filter::all(period) },
            places: all.of(places, whose).count() as u64,
            only_place: None,
            beside: None,
        }
    }

    /// The territory that it is about.
    pub const fn territory(&self) -> Option<TerritoryCode> {
        match self.whose {
            Whose::Territory(code) => Some(code),
            _ => None,
        }
    }

    /// The level of the parts that it divides into: the départements of a network, the EPCI of a département, the
    /// communes of an EPCI.
    pub const fn parts(&self) -> Option<Level> {
        match self.whose {
            Whose::Network | Whose::Territory(TerritoryCode::Region(_)) => Some(Level::Departement),
            Whose::Territory(TerritoryCode::Departement(_)) => Some(Level::Epci),
            Whose::Territory(TerritoryCode::Epci(_)) => Some(Level::Commune),
            _ => None,
        }
    }
}

/// The territory to compare with: around a place its département, around a commune its intercommunalité, around the
/// others their région.
fn around(whose: Whose, places: &Snapshot) -> Option<TerritoryCode> {
    let territories = Territories::embedded();
    let region = |code: TerritoryCode| {
        let commune = territories.territory(code)?.communes().next()?;
        Some(TerritoryCode::Region(commune.region))
    };
    match whose {
        Whose::Place(id) => {
            let commune = places.by_id(id.as_str())?.commune?;
            Some(TerritoryCode::Departement(commune.departement))
        }
        Whose::Territory(TerritoryCode::Commune(code)) => {
            let commune = territories.commune(code.as_str())?;
            let departement = TerritoryCode::Departement(commune.departement);
            Some(commune.epci.map_or(departement, TerritoryCode::Epci))
        }
        Whose::Territory(code @ (TerritoryCode::Epci(_) | TerritoryCode::Departement(_))) => region(code),
        Whose::Territory(TerritoryCode::Region(_)) | Whose::Organization(_) | Whose::Network | Whose::Own => {
            None
        }
    }
}

/// Which places count: some kinds, labels, or those of a body.
struct Chosen {
    documents: Vec<BitSet>,
    body: Option<Siren>,
}

impl Chosen {
    /// Whether it leaves places out.
    const fn narrows(&self) -> bool {
        !self.documents.is_empty() || self.body.is_some()
    }

    /// The places in use of a part of the network.
    fn of<'a>(&'a self, places: &'a Snapshot, whose: Whose) -> impl Iterator<Item = &'a Entry> {
        let inside = move |entry: &Entry| match whose {
            Whose::Network | Whose::Own => true,
            Whose::Territory(code) => entry.commune.is_some_and(|commune| commune.is_in(code)),
            Whose::Place(id) => entry.place.id == id,
            Whose::Organization(siren) => belongs_to(entry, siren),
        };
        let all = places.places.iter().map(AsRef::as_ref);
        all.filter(move |entry: &&Entry| inside(entry) && self.takes(places, entry))
    }

    fn takes(&self, places: &Snapshot, entry: &Entry) -> bool {
        let document = places.document(entry.place.id.as_str());
        let among = |set: &BitSet| document.is_some_and(|document| set.contains(document));
        self.documents.iter().all(among) && self.body.is_none_or(|body| belongs_to(entry, body))
    }

    fn slice(&self, facts: &Facts, places: &Snapshot, whose: Whose) -> Slice {
        let narrowed = self.narrows() || matches!(whose, Whose::Place(_) | Whose::Organization(_));
        let number = |entry: &Entry| facts.places().find(&entry.place.id).map(|number| number as usize);
        Slice {
            communes: match whose {
                Whose::Territory(code) => Some(Bits::communes_in(code)),
                _ => None,
            },
            places: narrowed.then(|| Bits::of(self.of(places, whose).filter_map(number))),
            author: None,
        }
    }
}

/// Whether a place is one of an organization: its SIRET begins with the SIREN.
pub fn belongs_to(entry: &Entry, siren: Siren) -> bool {
    entry.place.sheet.pivot.siret().is_some_and(|siret| siret.siren() == siren)
}

#[derive(Default)]
struct Reader {
    misread: Vec<Misread>,
}

impl Reader {
    fn miss(&mut self, field: &'static str, text: &str) {
        self.misread.push(Misread { field, text: text.to_owned() });
    }

    fn value<T: ClosedList>(&mut self, field: &'static str, text: &str) -> Option<T> {
        let value = T::from_slug(text.trim());
        if value.is_none() && !text.trim().is_empty() {
            self.miss(field, text);
        }
        value
    }

    fn set<T: ClosedList>(&mut self, field: &'static str, texts: &[String]) -> ClosedSet<T> {
        texts.iter().filter_map(|text| self.value(field, text)).collect()
    }

    fn day(&mut self, field: &'static str, text: &str) -> Option<NaiveDate> {
        let day = text.trim().parse().ok().filter(|day| *day >= EARLIEST);
        if day.is_none() && !text.trim().is_empty() {
            self.miss(field, text);
        }
        day
    }

    /// Twelve months up to today unless told; days in the wrong order are put right.
    fn period(&mut self, asked: &Asked, today: NaiveDate) -> Period {
        let until = self.day("to", &asked.to);
        let from = self.day("from", &asked.from);
        let usual = Period::year_until(until.unwrap_or(today));
        let (from, until) = (from.unwrap_or(usual.from), until.unwrap_or(today));
        let (from, until) = if from <= until { (from, until) } else { (until, from) };
        // Days to come hold nothing; a century holds all.
        Period { from, until: until.min(today.max(from)) }
    }

    fn whose(&mut self, asked: &Asked, places: &Snapshot, own: bool) -> Whose {
        if own {
            return Whose::Own;
        }
        let id = asked.place.trim().to_ascii_lowercase();
        if let Some(entry) = places.by_id(&id) {
            return Whose::Place(entry.place.id);
        }
        if !id.is_empty() {
            self.miss("place", &asked.place);
        }
        let text = asked.territory.trim();
        if let Some(code) = territory(text) {
            return Whose::Territory(code);
        }
        if !text.is_empty() {
            self.miss("territory", text);
        }
        Whose::Network
    }

    fn chosen(&mut self, asked: &Asked, places: &Snapshot) -> Chosen {
        let types = self.documents(places, Group::Typology, "type", &asked.r#type);
        let labels = self.documents(places, Group::Label, "label", &asked.label);
        let text = asked.organization.trim();
        let body = Siren::read(text).ok();
        if body.is_none() && !text.is_empty() {
            self.miss("organization", text);
        }
        Chosen { documents: types.into_iter().chain(labels).collect(), body }
    }

    /// Documents of the places that have one of the values; none where nothing is asked.
    fn documents(
        &mut self,
        places: &Snapshot,
        group: Group,
        field: &'static str,
        texts: &[String],
    ) -> Option<BitSet> {
        let mut found: Option<BitSet> = None;
        for text in texts.iter().filter(|text| !text.trim().is_empty()) {
            let Some(value) = group.read(text.trim()) else {
                self.miss(field, text);
                continue;
            };
            let documents = places.facets.documents(&value);
            match &mut found {
                Some(found) => *found = found.or(&documents),
                None => found = Some(documents),
            }
        }
        found
    }
}

/// A territory by its code, or the one whose name comes first.
fn territory(text: &str) -> Option<TerritoryCode> {
    if text.is_empty() {
        return None;
    }
    let territories = Territories::embedded();
    let code: Option<TerritoryCode> = text.parse().ok();
    let known = code.and_then(|code| territories.territory(code)).map(|territory| territory.code());
    known.or_else(|| territories.suggest(text, None::<&Scope>, 1).first().map(|found| found.code))
}
