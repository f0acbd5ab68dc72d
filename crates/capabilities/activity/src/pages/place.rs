//! `/activite/lieu`: the place that reports count for.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_places::view::{Entry, Snapshot};
use maillage_shell::permission::Within;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};

use super::State;
use crate::acts;

/// Places shown at once.
const SHOWN: usize = 20;

#[derive(Template)]
#[template(path = "report_place.html")]
struct PlacePage {
    page: Page,
    query: String,
    places: Vec<Candidate>,
    none_at_all: bool,
}

struct Candidate {
    href: String,
    name: String,
    commune: String,
}

/// What is searched for.
#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
}

/// `GET /activite/lieu`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let snapshot = state.places.snapshot();
    let query = asked.q.trim();
    let found: Vec<_> = if query.is_empty() {
        candidates(&ctx, &snapshot).take(SHOWN).collect()
    } else {
        let found = snapshot.index.find(query);
        let best = found.best(found.ids(), SHOWN * 5).into_iter();
        best.filter_map(|(document, _)| snapshot.place(document).map(AsRef::as_ref))
            .filter(|entry| acts::may_tell(&ctx, entry))
            .take(SHOWN)
            .collect()
    };
    let template = PlacePage {
        page: ctx
            .page(ctx.t("report-place-title"))
            .crumb(ctx.t("activity-crumb-home"), "/")
            .crumb(ctx.t("report-title"), "/activite")
            .crumb(ctx.t("report-place-title"), "/activite/lieu")
            .hidden(),
        none_at_all: found.is_empty() && candidates(&ctx, &snapshot).next().is_none(),
        places: found.into_iter().map(candidate).collect(),
        query: query.to_owned(),
    };
    html(&ctx, Keep::Private, &template)
}

fn candidate(entry: &Entry) -> Candidate {
    Candidate {
        href: format!("/activite?lieu={}", entry.place.id),
        name: entry.place.sheet.name.to_string(),
        commune: entry.commune.map_or_else(String::new, |commune| commune.name.to_string()),
    }
}

/// The places for which the person may tell activity.
fn candidates<'a>(ctx: &'a Ctx, snapshot: &'a Snapshot) -> impl Iterator<Item = &'a Entry> {
    snapshot.places.iter().map(AsRef::as_ref).filter(|entry| acts::may_tell(ctx, entry))
}

/// The place of someone who works in one place only.
pub fn only_place(ctx: &Ctx, snapshot: &Snapshot) -> Option<String> {
    let grants = &ctx.identity()?.grants;
    let mut own = grants.iter().filter_map(|grant| match &grant.within {
        Within::Place(id) => Some(id.as_str()),
        _ => None,
    });
    let first = own.next()?;
    let alone = own.all(|other| other == first);
    (alone && acts::find_place(ctx, snapshot, first).is_some()).then(|| first.to_owned())
}
