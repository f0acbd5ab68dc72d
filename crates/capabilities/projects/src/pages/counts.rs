//! What projects tell other parts of the product: search results, figures, what answers a need.

use maillage_shell::words::Lang;
use maillage_shell::{App, Beside, Figure, SearchHit};
use maillage_territory::TerritoryCode;

use super::card::href;
use super::words::state_key;
use crate::view::Snapshot;

/// Projects for the one search box.
pub fn search_hits(snapshot: &Snapshot, query: &str, limit: usize) -> Vec<SearchHit> {
    let hit = |(project, score): (std::sync::Arc<crate::model::Project>, f32)| SearchHit {
        kind: "search-kind-project",
        title: project.title.to_string(),
        detail: project.commune().map_or_else(String::new, |commune| commune.name.to_owned()),
        href: href(&project),
        score,
    };
    snapshot.find(query, limit).into_iter().map(hit).collect()
}

fn figure(value: usize, definition: &'static str, href: String) -> Figure {
    Figure {
        label: "figure-projects",
        value: Some(value as u64),
        definition,
        coverage: None,
        href: (value > 0).then_some(href),
        rank: 42,
    }
}

/// How many projects the network has.
pub fn figures(snapshot: &Snapshot) -> Vec<Figure> {
    vec![figure(snapshot.shown().len(), "figure-projects-definition", "/projets".to_owned())]
}

/// How many projects a territory has.
pub fn indicators(snapshot: &Snapshot, territory: TerritoryCode) -> Vec<Figure> {
    let count = snapshot.shown().iter().filter(|project| project.is_in(territory)).count();
    vec![figure(count, "figure-projects-here", format!("/projets?territory={territory}"))]
}

/// The projects that answer a need.
pub fn beside(app: &App, snapshot: &Snapshot, path: &str, lang: Lang) -> Vec<Beside> {
    let Some(need) = path.strip_prefix("/besoins/").and_then(|id| id.parse().ok()) else { return Vec::new() };
    let beside = |project: &std::sync::Arc<crate::model::Project>| Beside {
        kind: "project-beside-need",
        title: project.title.to_string(),
        detail: app.words().plain(lang, state_key(project.state)).to_owned(),
        href: href(project),
    };
    snapshot.of_need(&need).map(beside).collect()
}
