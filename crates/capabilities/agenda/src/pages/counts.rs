//! What the agenda tells other parts of the product: search results, figures of territories.

use maillage_places::view::Snapshot as Places;
use maillage_shell::words::Lang;
use maillage_shell::{Figure, SearchHit};
use maillage_territory::TerritoryCode;

use super::card::short;
use crate::view::Snapshot;
use crate::words;

/// Events for the one search box: the next one of each series.
pub fn search_hits(
    snapshot: &Snapshot,
    places: &Places,
    query: &str,
    lang: Lang,
    limit: usize,
) -> Vec<SearchHit> {
    let hit = |(entry, score): (std::sync::Arc<crate::view::Entry>, f32)| {
        let sheet = &entry.series.sheet;
        let first = words::day(entry.span.0.date(), lang);
        let place = words::place_parts(places, sheet).0;
        let parts = [short(sheet.kind, lang), &first, &place];
        let detail: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        SearchHit {
            kind: "search-kind-event",
            title: sheet.title.as_str().to_owned(),
            detail: detail.join(", "),
            href: entry.href(),
            score,
        }
    };
    snapshot.find(query, limit).into_iter().map(hit).collect()
}

/// Events to come in a territory; nothing where there is none.
pub fn indicators(snapshot: &Snapshot, places: &Places, territory: TerritoryCode) -> Vec<Figure> {
    let planned = snapshot.entries().filter(|entry| entry.event.is_planned());
    let count = planned.filter(|entry| entry.is_in(places, territory)).count();
    if count == 0 {
        return Vec::new();
    }
    vec![Figure {
        label: "indicator-events",
        value: Some(count as u64),
        definition: "indicator-events-definition",
        coverage: None,
        href: Some(format!("/agenda?territory={territory}")),
        rank: 30,
    }]
}
