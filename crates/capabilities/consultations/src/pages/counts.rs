//! What consultations tell other parts of the product: search results, figures of the network and of a territory.

use std::sync::Arc;

use maillage_shell::{Figure, SearchHit};
use maillage_territory::TerritoryCode;

use crate::model::State;
use crate::view::{Entry, Snapshot};

/// Consultations for the one search box.
pub fn search_hits(snapshot: &Snapshot, query: &str, limit: usize) -> Vec<SearchHit> {
    let hit = |(entry, score): (Arc<Entry>, f32)| SearchHit {
        kind: "search-kind-consultation",
        title: entry.consultation.title.to_string(),
        detail: entry.consultation.body.name.to_string(),
        href: entry.consultation.href(),
        score,
    };
    snapshot.find(query, limit).into_iter().map(hit).collect()
}

/// How many were asked, and how many were answered by a decision: in the network, or of a territory.
pub fn figures(snapshot: &Snapshot, territory: Option<TerritoryCode>) -> Vec<Figure> {
    let own = snapshot.shown().filter(|entry| territory.is_none_or(|code| entry.concerns(code)));
    let states: Vec<State> =
        own.map(|entry| entry.consultation.state).filter(|state| state.counts()).collect();
    let decided = states.iter().filter(|state| **state == State::Decided).count() as u64;
    let asked = states.len() as u64;
    let base = territory.map_or_else(String::new, |code| format!("territory={code}"));
    let href = |count: u64, more: &str| {
        let query = [base.as_str(), more]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join("&");
        (count > 0).then(|| {
            if query.is_empty() { "/consultations".to_owned() } else { format!("/consultations?{query}") }
        })
    };
    let figure = |label, definition, count, more, rank| Figure {
        label,
        value: Some(count),
        definition,
        coverage: None,
        href: href(count, more),
        rank,
    };
    vec![
        figure("figure-consultations", "figure-consultations-definition", asked, "", 44),
        figure(
            "figure-consultations-decided",
            "figure-consultations-decided-definition",
            decided,
            "state=decided",
            45,
        ),
    ]
}
