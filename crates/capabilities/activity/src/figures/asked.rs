//! What a dashboard is asked, in an address: read into a question, with what was not understood.

use chrono::NaiveDate;
use maillage_places::model::PlaceId;
use maillage_places::view::{Entry, Group, Snapshot};
use maillage_search::BitSet;
use maillage_territory::{Scope, Territories, TerritoryCode};
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
        let kept: Vec<&Entry> = reader.places(asked, places, whose);
        let narrowed = !asked.r#type.is_empty() || !asked.label.is_empty() || is_of_places(whose);
        let slice = Slice {
            communes: communes(whose),
            places: narrowed.then(|| numbers(&kept, facts)),
            // Who told nothing yet has no number: nothing is theirs.
            author: own.map(|author| facts.authors().find(author).unwrap_or(u32::MAX - 1)),
        };
        let filter = Filter {
            period,
            slice,
            kinds: reader.set("kind", &asked.kind),
            settings: reader.set("setting", &asked.setting),
            themes: reader.set("theme", &asked.theme),
            public: Public {
                gender: reader.value("gender", &asked.gender),
                age: reader.value("age", &asked.age),
                status: reader.value("status", &asked.status),
            },
        };
        (Self { whose, filter, places: kept.len() as u64 }, reader.misread)
    }

    /// A question about all that a period holds.
    pub fn whole(whose: Whose, period: Period, facts: &Facts, places: &Snapshot) -> Self {
        let kept: Vec<&Entry> = Reader::default().places(&Asked::default(), places, whose);
        let slice = Slice {
            communes: communes(whose),
            places: is_of_places(whose).then(|| numbers(&kept, facts)),
            author: None,
        };
        let filter = Filter { slice, ..Filter::all(period) };
        Self { whose, filter, places: kept.len() as u64 }
    }
}

/// Whether it is places that count, wherever they stand.
const fn is_of_places(whose: Whose) -> bool {
    matches!(whose, Whose::Place(_) | Whose::Organization(_))
}

fn communes(whose: Whose) -> Option<Bits> {
    match whose {
        Whose::Territory(code) => Some(Bits::communes_in(code)),
        _ => None,
    }
}

/// The numbers of places in the facts.
fn numbers(places: &[&Entry], facts: &Facts) -> Bits {
    let known = places.iter().filter_map(|entry| facts.places().find(&entry.place.id));
    Bits::of(known.map(|number| number as usize))
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

    /// The places in use that the slice holds.
    fn places<'a>(&mut self, asked: &Asked, places: &'a Snapshot, whose: Whose) -> Vec<&'a Entry> {
        let types = self.documents(places, Group::Typology, "type", &asked.r#type);
        let labels = self.documents(places, Group::Label, "label", &asked.label);
        let inside = |entry: &Entry| match whose {
            Whose::Network | Whose::Own => true,
            Whose::Territory(code) => entry.commune.is_some_and(|commune| commune.is_in(code)),
            Whose::Place(id) => entry.place.id == id,
            Whose::Organization(siren) => belongs_to(entry, siren),
        };
        let among = |entry: &Entry, chosen: &Option<BitSet>| {
            let document = places.document(entry.place.id.as_str());
            chosen.as_ref().is_none_or(|chosen| document.is_some_and(|document| chosen.contains(document)))
        };
        let all = places.places.iter().map(AsRef::as_ref);
        all.filter(|entry| inside(entry) && among(entry, &types) && among(entry, &labels)).collect()
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
