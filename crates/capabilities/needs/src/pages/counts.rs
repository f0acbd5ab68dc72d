//! What needs tell other parts of the product: search results, figures of a territory.

use maillage_shell::{Figure, SearchHit};
use maillage_territory::TerritoryCode;

use super::card::href;
use crate::view::Snapshot;

/// Needs for the one search box.
pub fn search_hits(snapshot: &Snapshot, query: &str, limit: usize) -> Vec<SearchHit> {
    let found = snapshot.finder().index.find(query);
    let hit = |(number, score): (u32, f32)| {
        let need = snapshot.shown().get(number as usize)?;
        Some(SearchHit {
            kind: "search-kind-need",
            title: need.title.to_string(),
            detail: need.commune().map_or_else(String::new, |commune| commune.name.to_owned()),
            href: href(need),
            score,
        })
    };
    found.best(found.ids(), limit).into_iter().filter_map(hit).collect()
}

/// How many needs a territory has, and how many of them a body answered.
pub fn indicators(snapshot: &Snapshot, territory: TerritoryCode) -> Vec<Figure> {
    let here = snapshot.of_territory(territory);
    let count = here.count() as u64;
    let answered = here
        .iter()
        .filter_map(|number| snapshot.shown().get(number as usize))
        .filter(|need| need.asked.iter().any(|one| one.last().is_some()))
        .count() as u64;
    let figure = |label, definition, value, query: &str| Figure {
        label,
        value: Some(value),
        definition,
        coverage: None,
        href: (value > 0).then(|| format!("/besoins?territory={territory}{query}")),
        rank: 40,
    };
    vec![
        figure("figure-needs", "figure-needs-definition", count, ""),
        figure("figure-needs-answered", "figure-needs-answered-definition", answered, "&answer=answered"),
    ]
}
