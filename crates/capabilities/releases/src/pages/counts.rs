//! What releases tell other parts of the product: search results, figures, what stands beside a project and on a place.

use std::sync::Arc;

use maillage_projects::model::ProjectId;
use maillage_shell::words::{Arg, Lang};
use maillage_shell::{App, AtPlace, AtPlaceKind, Beside, Figure, SearchHit, encode};
use maillage_territory::TerritoryCode;

use super::card::{achievement_href, release_href};
use super::words::{licence, nature_key};
use crate::model::{Achievement, Deliverable};
use crate::state::Views;
use crate::view::Snapshot;

/// Releases and achievements for the one search box.
pub fn search_hits(views: &Views, query: &str, lang: Lang, limit: usize) -> Vec<SearchHit> {
    let snapshot = views.releases.snapshot();
    let projects = views.projects.snapshot();
    let release = |(one, score): (Arc<Deliverable>, f32)| {
        let project = projects.public(&one.project)?;
        Some(SearchHit {
            kind: "search-kind-release",
            title: one.sheet.title.to_string(),
            detail: format!("{}, {}", project.title, licence(one.sheet.licence, lang)),
            href: release_href(one.project),
            score,
        })
    };
    let achievement = |(one, score): (Arc<Achievement>, f32)| SearchHit {
        kind: "search-kind-achievement",
        title: one.sheet.title.to_string(),
        detail: one.commune().map_or_else(String::new, |commune| commune.name.to_owned()),
        href: achievement_href(one.id),
        score,
    };
    let mut hits: Vec<_> = snapshot.find_given(query, limit).into_iter().filter_map(release).collect();
    hits.extend(snapshot.find_published(query, limit).into_iter().map(achievement));
    hits.sort_by(|one, other| other.score.total_cmp(&one.score));
    hits.truncate(limit);
    hits
}

/// What was taken up and achieved: in the network, or in a territory.
pub fn figures(snapshot: &Snapshot, territory: Option<TerritoryCode>) -> Vec<Figure> {
    let here = |is_in: bool| territory.is_none() || is_in;
    let reuses =
        snapshot.shown().iter().filter(|one| here(territory.is_some_and(|code| one.is_in(code)))).count();
    let achieved =
        snapshot.published().iter().filter(|one| here(territory.is_some_and(|code| one.is_in(code)))).count();
    let query = territory.map(|code| format!("?territory={code}")).unwrap_or_default();
    let figure = |label, definition, value: usize, page: &str, rank| Figure {
        label,
        value: Some(value as u64),
        definition,
        coverage: None,
        href: (value > 0).then(|| format!("{page}{query}")),
        rank,
    };
    vec![
        figure("figure-reuses", "figure-reuses-definition", reuses, "/essaimage", 43),
        figure("figure-achievements", "figure-achievements-definition", achieved, "/realisations", 44),
    ]
}

/// The achievements of a place, as a way to them.
pub fn at_place(app: &App, snapshot: &Snapshot, place: &str, lang: Lang) -> Vec<AtPlace> {
    let count = snapshot.published().iter().filter(|one| one.place.as_str() == place).count();
    if count == 0 {
        return Vec::new();
    }
    let title = app.words().with(lang, "achievements-at-place", &[("count", Arg::from(count as u64))]);
    vec![AtPlace {
        kind: AtPlaceKind::Act,
        title,
        detail: String::new(),
        href: format!("/realisations?place={}", encode(place)),
    }]
}

/// What a project gives away, and who took it up, beside its page.
pub fn beside(app: &App, views: &Views, path: &str, lang: Lang) -> Vec<Beside> {
    let Some(id) = path.strip_prefix("/projets/").and_then(|id| ProjectId::of_address(id).ok()) else {
        return Vec::new();
    };
    let snapshot = views.releases.snapshot();
    let Some(releases) = snapshot.releases(&id) else { return Vec::new() };
    let one = |given: &Arc<Deliverable>| Beside {
        kind: nature_key(given.sheet.nature),
        title: given.sheet.title.to_string(),
        detail: licence(given.sheet.licence, lang).to_owned(),
        href: release_href(id),
    };
    let mut all: Vec<_> = releases.released().map(one).collect();
    if all.is_empty() {
        return all;
    }
    if releases.kit.is_some() {
        all.push(Beside {
            kind: "release-beside-kit",
            title: app.words().plain(lang, "release-kit").to_owned(),
            detail: String::new(),
            href: format!("{}/kit", release_href(id)),
        });
    }
    let reuses = snapshot.shown_of(&id).len() as u64;
    all.push(Beside {
        kind: "release-beside-reuses",
        title: app.words().with(lang, "reuse-count", &[("count", reuses.into())]),
        detail: String::new(),
        href: format!("{}#reprises", release_href(id)),
    });
    all
}
