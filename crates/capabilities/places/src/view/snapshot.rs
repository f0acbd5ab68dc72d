//! One immutable state of the directory: places in the order of their names, and the indexes over them.

use maillage_vocabulary::{Line, Text};
use std::collections::HashMap;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use arc_swap::ArcSwapOption;
use chrono::{NaiveDate, NaiveDateTime, Timelike};
use maillage_search::{BitSet, Facets, FacetsBuilder, Index, IndexBuilder, Weight, fold};
use maillage_shell::Areas;
use maillage_territory::{BoundingBox, PointIndex, Territories, TerritoryCode};

use super::calendar::Calendar;
use super::entry::Entry;
use super::facet::{Group, Value, values_of};
use super::need_words;
use crate::model::{Sheet, Status, Wheelchair};

/// The directory at one moment. Documents are numbered in the order of names.
pub struct Snapshot {
    /// Places in use, by document number.
    pub places: Vec<Arc<Entry>>,
    /// The coming weeks of each, where its hours are understood.
    calendars: Vec<Option<Arc<Calendar>>>,
    /// Day for which weeks were unrolled.
    pub day: NaiveDate,
    /// Words.
    pub index: Index,
    /// Filters.
    pub facets: Facets<Value>,
    /// Positions, and the document of each.
    pub points: PointIndex,
    /// Document of each position of `points`.
    pub located: Vec<u32>,
    by_id: HashMap<String, Arc<Entry>>,
    documents: HashMap<String, u32>,
    /// Places of each territory.
    pub areas: Areas,
    open_now: ArcSwapOption<(NaiveDateTime, BitSet)>,
}

impl Snapshot {
    /// Builds the indexes. Places that left their source are found by their id alone.
    pub fn build(mut all: Vec<Arc<Entry>>, day: NaiveDate, previous: Option<&Self>) -> Self {
        all.sort_by_cached_key(|entry| {
            (fold(entry.place.sheet.name.as_str()), entry.place.id.as_str().to_owned())
        });
        let by_id = all.iter().map(|entry| (entry.place.id.as_str().to_owned(), Arc::clone(entry))).collect();
        let places: Vec<_> = all.into_iter().filter(|entry| entry.place.status == Status::Active).collect();
        // The words take as long as all the rest.
        let (index, calendars, facets, areas) = thread::scope(|scope| {
            let words = scope.spawn(|| index(&places));
            let calendars = unroll(&places, day, previous);
            let facets = facets(&places, &calendars);
            let areas = Areas::of(places.iter().map(|entry| entry.commune));
            (words.join().unwrap_or_else(|broken| resume_unwind(broken)), calendars, facets, areas)
        });
        let (points, located) = positions(&places);
        Self {
            index,
            facets,
            areas,
            documents: documents(&places),
            points,
            located,
            by_id,
            places,
            calendars,
            day,
            open_now: ArcSwapOption::empty(),
        }
    }

    /// A place by its public id, in use or not.
    pub fn by_id(&self, id: &str) -> Option<&Arc<Entry>> {
        self.by_id.get(id)
    }

    /// All places, in use or not.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.by_id.values()
    }

    /// Document number of a place in use.
    pub fn document(&self, id: &str) -> Option<u32> {
        self.documents.get(id).copied()
    }

    /// A place in use by its document number.
    pub fn place(&self, document: u32) -> Option<&Arc<Entry>> {
        self.places.get(document as usize)
    }

    /// The coming weeks of a place in use, where its hours are understood.
    pub fn calendar(&self, document: u32) -> Option<&Calendar> {
        self.calendars.get(document as usize)?.as_deref()
    }

    /// Places where anybody can walk in at that moment; computed once a minute for the present.
    pub fn open_at(&self, at: NaiveDateTime) -> BitSet {
        let minute = at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at);
        if let Some(known) = self.open_now.load().as_ref()
            && known.0 == minute
        {
            return known.1.clone();
        }
        let open = self.compute_open(minute);
        self.open_now.store(Some(Arc::new((minute, open.clone()))));
        open
    }

    /// Places that stand in a rectangle, its edges included.
    pub fn inside(&self, bounds: BoundingBox) -> BitSet {
        let mut inside = BitSet::new(self.places.len());
        for (document, entry) in (0_u32..).zip(&self.places) {
            if entry.point.is_some_and(|point| bounds.holds(point)) {
                inside.insert(document);
            }
        }
        inside
    }

    fn compute_open(&self, at: NaiveDateTime) -> BitSet {
        // Many places share the same hours: each calendar is asked once.
        let mut known: HashMap<*const Calendar, bool> = HashMap::new();
        let mut open = BitSet::new(self.places.len());
        for (document, calendar) in (0_u32..).zip(&self.calendars) {
            let Some(calendar) = calendar else { continue };
            if *known.entry(Arc::as_ptr(calendar)).or_insert_with(|| calendar.is_open(at)) {
                open.insert(document);
            }
        }
        open
    }
}

fn documents(places: &[Arc<Entry>]) -> HashMap<String, u32> {
    places
        .iter()
        .zip(0_u32..)
        .map(|(entry, document)| (entry.place.id.as_str().to_owned(), document))
        .collect()
}

fn positions(places: &[Arc<Entry>]) -> (PointIndex, Vec<u32>) {
    let (located, points): (Vec<_>, Vec<_>) = places
        .iter()
        .zip(0_u32..)
        .filter_map(|(entry, document)| entry.point.map(|point| (document, point)))
        .unzip();
    (PointIndex::build(&points), located)
}

/// One calendar a distinct text of hours; those of the previous snapshot serve again on the same day.
fn unroll(places: &[Arc<Entry>], day: NaiveDate, previous: Option<&Snapshot>) -> Vec<Option<Arc<Calendar>>> {
    let mut known: HashMap<&str, Arc<Calendar>> = HashMap::new();
    for calendar in previous.filter(|one| one.day == day).iter().flat_map(|one| &one.calendars).flatten() {
        known.insert(calendar.hours().as_str(), Arc::clone(calendar));
    }
    places
        .iter()
        .map(|entry| {
            let hours = entry.hours()?;
            let calendar = known.entry(hours.as_str()).or_insert_with(|| Arc::new(Calendar::new(hours, day)));
            Some(Arc::clone(calendar))
        })
        .collect()
}

fn facets(places: &[Arc<Entry>], calendars: &[Option<Arc<Calendar>>]) -> Facets<Value> {
    let mut builder = FacetsBuilder::new(places.len());
    for group in Group::ALL {
        for code in 0..group.size() {
            builder.declare(Value { group, code: u16::try_from(code).unwrap_or(u16::MAX) });
        }
    }
    for (document, (entry, calendar)) in (0_u32..).zip(places.iter().zip(calendars)) {
        for value in values_of(&entry.place.sheet) {
            builder.insert(value, document);
        }
        if let Some(calendar) = calendar {
            for code in (0..7).filter(|day| calendar.opens_on(*day)) {
                builder.insert(Value { group: Group::Day, code }, document);
            }
        }
        if let Some(code) = wheelchair(entry.place.sheet.wheelchair) {
            builder.insert(Value { group: Group::Wheelchair, code }, document);
        }
    }
    builder.build()
}

const fn wheelchair(wheelchair: Wheelchair) -> Option<u16> {
    match wheelchair {
        Wheelchair::Yes => Some(0),
        Wheelchair::Partly => Some(1),
        Wheelchair::No | Wheelchair::Unknown => None,
    }
}

fn index(places: &[Arc<Entry>]) -> Index {
    let mut builder = IndexBuilder::new();
    for entry in places {
        let sheet = &entry.place.sheet;
        let territory = territory_words(entry);
        let keywords = keywords(sheet);
        let body = body(sheet);
        builder.push(&[
            (Weight::Title, sheet.name.as_str()),
            (Weight::Territory, &territory),
            (Weight::Keyword, &keywords),
            (Weight::Body, &body),
        ]);
    }
    builder.build()
}

fn territory_words(entry: &Entry) -> String {
    let location = &entry.place.sheet.location;
    let mut words = format!("{} {}", location.commune_name.as_str(), location.postal_code);
    if let Some(commune) = entry.commune {
        let all = Territories::embedded();
        let around =
            [Some(TerritoryCode::Departement(commune.departement)), commune.epci.map(TerritoryCode::Epci)];
        words.push(' ');
        words.push_str(commune.name);
        for found in around.into_iter().flatten().filter_map(|code| all.territory(code)) {
            words.push(' ');
            words.push_str(found.name());
        }
    }
    words
}

fn keywords(sheet: &Sheet) -> String {
    let mut words = String::new();
    for value in values_of(sheet) {
        words.push_str(value.long());
        words.push(' ');
    }
    for label in sheet.other_labels.iter() {
        words.push_str(label);
        words.push(' ');
    }
    for service in sheet.services {
        words.push_str(need_words::words(service));
        words.push(' ');
    }
    words
}

fn body(sheet: &Sheet) -> String {
    let texts = [
        sheet.summary.as_ref().map(Text::as_str),
        sheet.detail.as_ref().map(Text::as_str),
        sheet.parent.as_ref().map(Line::as_str),
        Some(sheet.location.street.as_str()),
        sheet.location.complement.as_ref().map(Line::as_str),
    ];
    texts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
