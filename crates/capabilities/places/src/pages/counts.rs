//! What the directory tells other parts of the product: figures, indicators, search results.

use maillage_shell::{App, Figure, SearchAll, SearchHit};
use maillage_territory::TerritoryCode;
use maillage_vocabulary::Service;

use super::card::address;
use super::list_query::Params;
use crate::view::{Counted, Group, Snapshot, Staff, Value};

/// A sheet is fresh for that many days.
const FRESH_DAYS: i64 = 183;

/// Percentage, rounded; none of nothing.
fn percent(part: usize, whole: usize) -> Option<u8> {
    (whole > 0).then(|| u8::try_from((part * 200 + whole) / (2 * whole)).unwrap_or(100))
}

/// The figures of the network that the directory knows.
pub fn figures(snapshot: &Snapshot, app: &App) -> Vec<Figure> {
    let today = app.local(app.now()).date();
    let fresh = snapshot
        .places
        .iter()
        .filter_map(|entry| entry.place.sheet.updated_by(today))
        .filter(|updated| (today - *updated).num_days() <= FRESH_DAYS)
        .count();
    vec![Figure {
        label: "figure-places",
        value: Some(snapshot.places.len() as u64),
        definition: "figure-places-definition",
        coverage: percent(fresh, snapshot.places.len()),
        href: Some("/lieux".to_owned()),
        rank: 10,
    }]
}

/// The professionals of the network.
pub fn professionals(snapshot: &Snapshot, staff: &Staff) -> Figure {
    let counted = staff.of_all(snapshot);
    professionals_figure(counted, snapshot.places.len(), "figure-professionals-definition")
}

/// The professionals of a territory; nothing where it has no place.
pub fn professionals_in(snapshot: &Snapshot, staff: &Staff, territory: TerritoryCode) -> Option<Figure> {
    let places = occupied(snapshot, territory)?;
    let counted = staff.within(snapshot, &places);
    Some(professionals_figure(counted, places.count(), "indicator-professionals-definition"))
}

/// Nobody known anywhere is not "zero professionals": the figure is unknown.
fn professionals_figure(counted: Counted, places: usize, definition: &'static str) -> Figure {
    Figure {
        label: "figure-professionals",
        value: (counted.people > 0).then_some(counted.people),
        definition,
        coverage: percent(counted.places, places).filter(|_| counted.people > 0),
        href: None,
        rank: 20,
    }
}

/// The figures of a territory that the directory knows.
pub fn indicators(snapshot: &Snapshot, territory: TerritoryCode) -> Vec<Figure> {
    let Some(places) = occupied(snapshot, territory) else { return Vec::new() };
    let service = |service| {
        let value = Value::of(Group::Service, service);
        places.and_count(&snapshot.facets.documents(&value)) as u64
    };
    let figure = |label, definition, value, rank| Figure {
        label,
        value: Some(value),
        definition,
        coverage: None,
        href: None,
        rank,
    };
    vec![
        figure("figure-places", "indicator-places-definition", places.count() as u64, 10),
        figure("indicator-procedures", "indicator-procedures-definition", service(Service::Procedures), 11),
        figure(
            "indicator-equipment",
            "indicator-equipment-definition",
            service(Service::AccessAndEquipment),
            12,
        ),
    ]
}

/// The places of a territory, where it has some.
fn occupied(snapshot: &Snapshot, territory: TerritoryCode) -> Option<maillage_search::BitSet> {
    Some(snapshot.areas.set(territory)).filter(|places| !places.is_empty())
}

/// Places for the one search box.
pub fn search_hits(snapshot: &Snapshot, query: &str, limit: usize) -> Vec<SearchHit> {
    let found = snapshot.index.find(query);
    found
        .best(found.ids(), limit)
        .into_iter()
        .filter_map(|(document, score)| {
            let entry = snapshot.place(document)?;
            Some(SearchHit {
                kind: "search-kind-place",
                title: entry.place.sheet.name.as_str().to_owned(),
                detail: address(entry),
                href: entry.href(),
                score,
            })
        })
        .collect()
}

/// How many places answer, and their list: the same words find the same places there.
pub fn search_all(snapshot: &Snapshot, query: &str) -> SearchAll {
    let total = snapshot.index.find(query).ids().count();
    SearchAll { total, href: Params::only("q", query).href("/lieux") }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn percentages_are_rounded() {
        assert_eq!(percent(1, 3), Some(33));
        assert_eq!(percent(2, 3), Some(67));
        assert_eq!(percent(0, 0), None);
        assert_eq!(percent(300, 300), Some(100));
    }
}
