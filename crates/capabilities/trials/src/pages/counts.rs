//! What campaigns tell other parts of the product: search results, figures, what comes at a place.

use std::sync::Arc;

use maillage_shell::words::{Arg, Lang};
use maillage_shell::{App, AtPlace, AtPlaceKind, Figure, SearchHit};
use maillage_statistics::Rule;
use maillage_territory::TerritoryCode;

use crate::view::{Entry, Snapshot, Stage};
use crate::words;

/// Campaigns for the one search box.
pub fn search_hits(snapshot: &Snapshot, query: &str, limit: usize) -> Vec<SearchHit> {
    let hit = |(entry, score): (Arc<Entry>, f32)| SearchHit {
        kind: "search-kind-trial",
        title: entry.trial.sheet.title.to_string(),
        detail: entry.trial.sheet.team_name.to_string(),
        href: entry.href(),
        score,
    };
    snapshot.find(query, limit).into_iter().map(hit).collect()
}

fn rule(app: &App) -> Rule {
    Rule::new(app.settings().network.smallest_count.into())
}

/// How many people of the network are ready to try.
pub fn figures(app: &App, snapshot: &Snapshot) -> Vec<Figure> {
    vec![Figure {
        label: "figure-testers",
        value: snapshot.testers(None, rule(app)),
        definition: "figure-testers-definition",
        coverage: None,
        href: Some("/tests".to_owned()),
        rank: 70,
    }]
}

/// The same for a territory, and the campaigns that concern it.
pub fn indicators(app: &App, snapshot: &Snapshot, territory: TerritoryCode) -> Vec<Figure> {
    let here = snapshot.shown().iter().filter(|entry| entry.trial.concerns(territory));
    let count = here.count() as u64;
    let figure = |label, value, definition, rank| Figure {
        label,
        value,
        definition,
        coverage: None,
        href: Some("/tests".to_owned()),
        rank,
    };
    vec![
        figure("figure-trials", Some(count), "figure-trials-definition", 70),
        figure(
            "figure-testers",
            snapshot.testers(Some(territory), rule(app)),
            "figure-testers-definition",
            71,
        ),
    ]
}

/// The sessions that come at a place.
pub fn at_place(app: &App, snapshot: &Snapshot, place: &str, lang: Lang) -> Vec<AtPlace> {
    let now = app.now();
    let open = snapshot.shown().iter().filter(|entry| entry.stage() != Stage::Results);
    let coming = open.flat_map(|entry| entry.coming(now).map(move |session| (entry, session)));
    let here = coming.filter(|(_, session)| session.place.as_str() == place);
    let told = |(entry, session): (&Arc<Entry>, &crate::store::sessions::Session)| AtPlace {
        kind: AtPlaceKind::Coming,
        title: app.words().with(
            lang,
            "trial-at-place",
            &[("title", Arg::Text(entry.trial.sheet.title.as_str()))],
        ),
        detail: words::when((app.local(session.starts_at), app.local(session.ends_at)), lang),
        href: entry.href(),
    };
    here.take(3).map(told).collect()
}
