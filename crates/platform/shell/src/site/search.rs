//! The one search box: what every capability knows, and the communes, départements and intercommunalités.

use askama::Template;
use axum::response::Response;
use maillage_territory::{Level, Scope, Suggestion, Territories};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::capability::{SearchAll, SearchHit};
use crate::context::Ctx;
use crate::failure::Failure;
use crate::form::Query;
use crate::page::{Keep, Page, html, public_json};

/// Longest query that is looked at: longer ones are cut, people do not type them.
const LONGEST_QUERY: usize = 200;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
}

/// Results of one capability, or territories.
pub struct Group {
    /// Key of its title.
    pub title: String,
    /// Its results, best first.
    pub hits: Vec<SearchHit>,
    /// How many results there are, shown or not.
    pub total: usize,
    /// Where the others are; empty where all are shown.
    pub all_href: String,
}

impl Group {
    fn new(title: String, hits: Vec<SearchHit>, all: Option<SearchAll>) -> Self {
        let shown = hits.len();
        let all = all.filter(|all| all.total > shown);
        let (total, all_href) = all.map_or((shown, String::new()), |all| (all.total, all.href));
        Self { title, hits, total, all_href }
    }
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    page: Page,
    groups: Vec<Group>,
    found: usize,
}

/// `GET /recherche?q=`.
pub(super) async fn page(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let q = clip(asked.q.trim());
    let mut groups = Vec::new();
    if !q.is_empty() {
        for capability in ctx.app().capabilities() {
            let hits = capability.search(q, ctx.lang(), 20);
            if !hits.is_empty() {
                let title = format!("search-in-{}", capability.name());
                groups.push(Group::new(title, hits, capability.search_all(q)));
            }
        }
        let hits = territories(&ctx, q, 10);
        if !hits.is_empty() {
            groups.push(Group::new("search-in-territories".to_owned(), hits, None));
        }
    }
    let found = groups.iter().map(|group| group.total).sum();
    let title = if q.is_empty() {
        ctx.t("search-title").to_owned()
    } else {
        ctx.tx("search-title-for", &[("q", q.into())])
    };
    let mut page = ctx.page(title).hidden();
    q.clone_into(&mut page.query);
    html(&ctx, Keep::Ready, &SearchPage { page, groups, found })
}

fn territories(ctx: &Ctx, q: &str, limit: usize) -> Vec<SearchHit> {
    Territories::embedded()
        .suggest(q, Some(ctx.app().scope()), limit)
        .into_iter()
        .map(|found| SearchHit {
            kind: level_key(found.code.level()),
            href: format!("/territoires/{}", found.code),
            title: found.name,
            detail: found.context,
            score: 0.0,
        })
        .collect()
}

const fn level_key(level: Level) -> &'static str {
    match level {
        Level::Commune => "level-commune",
        Level::Epci => "level-epci",
        Level::Departement => "level-departement",
        Level::Region => "level-region",
    }
}

/// A territory that is proposed.
#[derive(Serialize, ToSchema)]
pub struct Proposal {
    /// Its name, as people read it.
    label: String,
    /// What tells it from others of the same name.
    detail: String,
    /// `level-commune`, `level-epci`, `level-departement` or `level-region`.
    kind: &'static str,
    /// Its code: `04112`, `200034700`, `D04`, `R93`.
    code: String,
    /// What to write in the field.
    value: String,
}

/// Communes, postal codes, intercommunalités and départements that begin like this.
#[utoipa::path(
    get,
    path = "/api/v1/suggest",
    operation_id = "suggestTerritories",
    summary = "Territories of the network whose name or postal code begins like a text.",
    params(("q" = String, Query, description = "The beginning of a name or of a postal code; one typo forgiven")),
    responses((status = 200, description = "The proposals, best first, 8 at most", body = Vec<Proposal>))
)]
pub(super) async fn suggest(ctx: Ctx, Query(asked): Query<Asked>) -> Response {
    let q = clip(asked.q.trim());
    let scope = ctx.app().scope();
    let found: Vec<Proposal> = Territories::embedded()
        .suggest(q, Some(scope), 8)
        .into_iter()
        .map(|one| proposal(one, scope))
        .collect();
    public_json(&ctx, &found)
}

fn proposal(found: Suggestion, scope: &Scope) -> Proposal {
    Proposal {
        kind: level_key(found.code.level()),
        code: found.code.to_string(),
        value: value(&found, scope),
        label: found.name,
        detail: found.context,
    }
}

/// What reads back as the same territory: the name, with a postal code where a namesake would be taken for it; else the
/// code.
fn value(found: &Suggestion, scope: &Scope) -> String {
    let all = Territories::embedded();
    let postal = all.commune(&found.code.to_string()).and_then(|commune| commune.postal_codes.first());
    let with_postal = postal.map(|postal| format!("{} {postal}", found.name));
    let reads_back =
        |text: &String| all.understand(text, scope).is_some_and(|meant| meant.code == found.code);
    let named = std::iter::once(found.name.clone()).chain(with_postal).find(reads_back);
    named.unwrap_or_else(|| found.code.to_string())
}

fn clip(text: &str) -> &str {
    text.char_indices().nth(LONGEST_QUERY).map_or(text, |(end, _)| &text[..end])
}
