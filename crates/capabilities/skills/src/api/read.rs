//! Reading skills and counts.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldErrors, Query, list_length, only_parameters, public_json};
use maillage_vocabulary::lists::skills;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::{CountRow, SkillJson, SkillsJson};
use crate::counts::{Area, Count, Counts, Item, Measure};
use crate::pages::{Asked, Filter, strict};
use crate::state::State;

/// Length of a list of skills by default.
const USUAL: usize = 10;

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/skills",
    operation_id = "listSkills",
    summary = "The list of skills of the network, open (CC0), with its families and other words.",
    responses((status = 200, description = "The list", body = SkillsJson), (status = 422, description = "A parameter is not understood"))
)]
pub async fn list(ctx: Ctx) -> Result<Response, Failure> {
    only_parameters(&ctx, &[]).map_err(Failure::Invalid)?;
    Ok(public_json(&ctx, &SkillsJson::all()))
}

/// Words.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Words {
    q: String,
    limit: String,
}

/// A skill that answers to words.
#[derive(Serialize, ToSchema)]
pub struct FoundJson {
    /// How well it answers, from 1 to 1,000; 1,000 is its name or one of its words.
    pub score: u32,
    /// The skill.
    #[serde(flatten)]
    pub skill: SkillJson,
}

/// The finder.
#[utoipa::path(
    get,
    path = "/api/v1/skills/find",
    operation_id = "findSkills",
    summary = "The skills that answer to words, best first: accents, plurals and small mistakes do not count.",
    params(
        ("q" = String, Query, description = "Words, as people write them"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 10 by default, 500 at most"),
    ),
    responses((status = 200, description = "The skills", body = [FoundJson]), (status = 422, description = "A parameter is not understood"))
)]
pub async fn find(ctx: Ctx, Query(words): Query<Words>) -> Result<Response, Failure> {
    let limit = match (only_parameters(&ctx, &["q", "limit"]), list_length(&ctx, &words.limit, USUAL)) {
        (Ok(()), Ok(limit)) => limit,
        (known, limit) => return Err(Failure::Invalid(FieldErrors::joined([known.err(), limit.err()]))),
    };
    let found = skills::find(&words.q, limit).into_iter();
    let found = found.map(|one| FoundJson { score: one.score, skill: SkillJson::of(one.skill) });
    Ok(public_json(&ctx, &found.collect::<Vec<_>>()))
}

/// Counts of one skill, one family or all, over the network and its territories.
#[derive(Serialize, ToSchema)]
pub struct CountsJson {
    /// When they were made; null before the first time.
    pub made_at: Option<String>,
    /// Under this, a count is not shown.
    pub threshold: u64,
    /// People who can, in the territory that is asked for.
    pub can: Option<u64>,
    /// People who want to learn, there.
    pub learns: Option<u64>,
    /// Of the territory and its parts, what is not zero; `people` is null where it is not shown.
    pub rows: Vec<CountRow>,
}

/// The counts.
#[utoipa::path(
    get,
    path = "/api/v1/skills/counts",
    operation_id = "countSkills",
    summary = "How many people can do it, and want to learn it, where: counts under five and what would tell them are null.",
    params(
        ("family" = Option<String>, Query, description = "Family, by slug"),
        ("skill" = Option<String>, Query, description = "Skill, by slug"),
        ("territory" = Option<String>, Query, description = "Code of a département: `D04`; the network where it is empty"),
    ),
    responses((status = 200, description = "The counts", body = CountsJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn counts(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let known = only_parameters(&ctx, &["family", "skill", "territory"]);
    let filter = match (known, strict(&ctx, &asked)) {
        (Ok(()), Ok(filter)) => filter,
        (known, filter) => return Err(Failure::Invalid(FieldErrors::joined([known.err(), filter.err()]))),
    };
    let threshold = crate::counts::threshold(ctx.app());
    Ok(public_json(&ctx, &told(state.counts().as_deref(), filter, threshold)))
}

fn told(counts: Option<&Counts>, filter: Filter, threshold: u64) -> CountsJson {
    let of = |measure| {
        counts.and_then(|counts| counts.of(measure, filter.item, filter.area())).and_then(Count::shown)
    };
    CountsJson {
        made_at: counts.map(|counts| counts.made_at.to_rfc3339()),
        threshold,
        can: of(Measure::Can),
        learns: of(Measure::Learns),
        rows: counts.map(|counts| rows(counts, filter)).unwrap_or_default(),
    }
}

fn rows(counts: &Counts, filter: Filter) -> Vec<CountRow> {
    let inside = |item: Item, area: Area| {
        item == filter.item
            && match (filter.territory, area) {
                (None, _) => true,
                (Some(code), Area::Departement(other) | Area::Part(other, _)) => code == other,
                (Some(_), Area::Network) => false,
            }
    };
    let rows = counts.rows().filter(|(_, item, area, _)| inside(*item, *area));
    rows.map(|(measure, item, area, count)| CountRow {
        measure: measure.code(),
        item: item.code(),
        territory: area.to_string(),
        people: count.shown(),
    })
    .collect()
}
