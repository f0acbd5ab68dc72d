//! What projects tell other parts of the product: search results, figures, what answers a need.

use maillage_needs::view::Snapshot as Needs;
use maillage_shell::words::Lang;
use maillage_shell::{App, Beside, Figure, SearchHit};
use maillage_territory::TerritoryCode;
use maillage_vocabulary::lists::needs::NeedKind;

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

/// The projects that answer a need; a way to make one of what is to be built, where there is none.
pub fn beside(app: &App, (snapshot, needs): (&Snapshot, &Needs), path: &str, lang: Lang) -> Vec<Beside> {
    let Some(id) = path.strip_prefix("/besoins/").and_then(|id| id.parse().ok()) else { return Vec::new() };
    let beside = |project: &std::sync::Arc<crate::model::Project>| Beside {
        kind: "project-beside-need",
        title: project.title.to_string(),
        detail: app.words().plain(lang, state_key(project.state)).to_owned(),
        href: href(project),
    };
    let found: Vec<_> = snapshot.of_need(&id).map(beside).collect();
    let to_build = |need: &maillage_needs::model::Need| {
        need.kind == NeedKind::Build && need.state == maillage_needs::model::State::Published
    };
    if found.is_empty() && needs.by_id(&id).is_some_and(|need| to_build(need)) {
        return vec![Beside {
            kind: "project-beside-idea",
            title: app.words().plain(lang, "project-beside-make").to_owned(),
            detail: app.words().plain(lang, "project-beside-make-about").to_owned(),
            href: format!("/projets/test?need={id}"),
        }];
    }
    found
}
