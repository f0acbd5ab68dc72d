//! What needs tell other parts of the product: search results, figures of a territory.

use maillage_shell::{Figure, SearchHit};
use maillage_territory::TerritoryCode;

use super::card::href;
use crate::view::Snapshot;

/// Needs for the one search box.
pub fn search_hits(snapshot: &Snapshot, query: &str, limit: usize) -> Vec<SearchHit> {
    let hit = |(need, score): (std::sync::Arc<crate::model::Need>, f32)| SearchHit {
        kind: "search-kind-need",
        title: need.title.to_string(),
        detail: need.commune().map_or_else(String::new, |commune| commune.name.to_owned()),
        href: href(&need),
        score,
    };
    snapshot.find(query, limit).into_iter().map(hit).collect()
}

/// How many needs a territory has.
pub fn indicators(snapshot: &Snapshot, territory: TerritoryCode) -> Vec<Figure> {
    let count = snapshot.shown().filter(|need| need.is_in(territory)).count() as u64;
    vec![Figure {
        label: "figure-needs",
        value: Some(count),
        definition: "figure-needs-definition",
        coverage: None,
        href: (count > 0).then(|| format!("/besoins?territory={territory}")),
        rank: 40,
    }]
}
