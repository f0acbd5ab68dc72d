//! The needs of a year, and the policy areas of the network.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, Query, kept, only_parameters, public_json};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::needs::PolicyArea;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::write::{actor, failure};
use crate::acts::areas;
use crate::model::{AreaId, AreaName};
use crate::pages::year_of;
use crate::state::State;
use crate::summary::{Count, Summary};

/// A year.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    year: String,
}

/// Counts of some needs.
#[derive(Serialize, ToSchema)]
pub struct CountJson {
    /// Needs that were told.
    pub told: u64,
    /// Voices that they have.
    pub voices: u64,
    /// Those that were put to a body.
    pub asked: u64,
    /// Those that a body answered.
    pub answered: u64,
    /// Those that wait longer than they should.
    pub silent: u64,
}

impl From<Count> for CountJson {
    fn from(count: Count) -> Self {
        let Count { told, voices, asked, answered, silent } = count;
        Self { told, voices, asked, answered, silent }
    }
}

/// Needs of an area.
#[derive(Serialize, ToSchema)]
pub struct AreaCountJson {
    /// Policy area: a slug, or the id of one of the network.
    pub area: String,
    /// Counts.
    #[serde(flatten)]
    pub count: CountJson,
}

/// Needs of an area in a département.
#[derive(Serialize, ToSchema)]
pub struct CellJson {
    /// Policy area: a slug, or the id of one of the network.
    pub area: String,
    /// Code of the département; null where needs concern the whole network.
    pub departement: Option<String>,
    /// Needs that were told.
    pub told: u64,
}

/// The needs of a year.
#[derive(Serialize, ToSchema)]
pub struct SummaryJson {
    /// The year.
    pub year: i32,
    /// All of them.
    pub total: CountJson,
    /// Days that bodies took to answer: half of them took no longer.
    pub median_days: Option<u64>,
    /// By policy area.
    pub areas: Vec<AreaCountJson>,
    /// By area and département.
    pub cells: Vec<CellJson>,
}

/// The needs of a year.
#[utoipa::path(
    get,
    path = "/api/v1/needs/summary",
    operation_id = "summariseNeeds",
    summary = "The needs of a year, by policy area and by département, and the answers that came.",
    params(("year" = Option<i32>, Query, description = "Year, the present one by default")),
    responses((status = 200, description = "The counts", body = SummaryJson), (status = 422, description = "A parameter is not understood"))
)]
pub async fn summary(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    only_parameters(&ctx, &["year"]).map_err(Failure::Invalid)?;
    let today = ctx.local_now().date();
    let year = year_of(&asked.year, today);
    let summary = Summary::of(ctx.app(), &state.snapshot(), year, today);
    let document = SummaryJson {
        year,
        total: summary.total.into(),
        median_days: summary.median_days,
        areas: summary
            .areas
            .iter()
            .map(|(area, count)| AreaCountJson { area: area.code().to_owned(), count: (*count).into() })
            .collect(),
        cells: summary
            .cells
            .iter()
            .map(|((area, departement), told)| CellJson {
                area: area.code().to_owned(),
                departement: departement.map(|code| code.to_string()),
                told: *told,
            })
            .collect(),
    };
    Ok(public_json(&ctx, &document))
}

/// A policy area.
#[derive(Serialize, ToSchema)]
pub struct AreaJson {
    /// A slug, or the id of one of the network.
    pub area: String,
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
    /// Whether needs can be told in it.
    pub offered: bool,
    /// Whether the network added it.
    pub own: bool,
}

/// The policy areas.
#[utoipa::path(
    get,
    path = "/api/v1/needs/areas",
    operation_id = "listAreas",
    summary = "The policy areas to choose from: those of every network, and those that this one added.",
    responses((status = 200, description = "The areas", body = [AreaJson]))
)]
pub async fn list_areas(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let common = PolicyArea::ALL.iter().map(|area| AreaJson {
        area: area.slug().to_owned(),
        fr: area.short_fr().to_owned(),
        en: area.short_en().to_owned(),
        offered: true,
        own: false,
    });
    let own = snapshot.own_areas().iter().map(|area| AreaJson {
        area: area.id.to_string(),
        fr: area.fr.to_string(),
        en: area.en.to_string(),
        offered: area.offered,
        own: true,
    });
    Ok(public_json(&ctx, &common.chain(own).collect::<Vec<_>>()))
}

/// An area to add.
#[derive(Deserialize, ToSchema)]
pub struct NewAreaJson {
    /// In French, 60 characters.
    pub fr: String,
    /// In English, 60 characters.
    pub en: String,
}

/// Adds an area.
#[utoipa::path(
    post,
    path = "/api/v1/needs/areas",
    operation_id = "addArea",
    summary = "Adds a policy area of the network’s own.",
    request_body = NewAreaJson,
    responses((status = 201, description = "It is offered", body = AreaJson), (status = 422, description = "Fields to mend"))
)]
pub async fn add_area(ctx: Ctx, Body(new): Body<NewAreaJson>) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    let mut name = |field, text: &str| {
        errors.take(field, AreaName::new(text).map_err(|_| ctx.t("need-error-area-name").to_owned()))
    };
    let names = (name("fr", &new.fr), name("en", &new.en));
    let (Some(fr), Some(en)) = names else { return Err(Failure::Invalid(errors)) };
    let document =
        AreaJson { area: String::new(), fr: fr.to_string(), en: en.to_string(), offered: true, own: true };
    let done = areas::add(ctx.app(), &actor(&ctx), fr, en).await;
    let (id, version) = done.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(version).await;
    let document = axum::Json(AreaJson { area: id.to_string(), ..document });
    Ok(kept(&ctx, Keep::Private, (StatusCode::CREATED, document).into_response()))
}

/// Whether an area is offered.
#[derive(Deserialize, ToSchema)]
pub struct OfferJson {
    /// Whether needs can be told in it.
    pub offered: bool,
}

/// Offers an area, or no longer.
#[utoipa::path(
    patch,
    path = "/api/v1/needs/areas/{id}",
    operation_id = "offerArea",
    summary = "Offers an area of the network, or no longer: needs that were told in it keep it.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = OfferJson,
    responses((status = 204, description = "It is done"), (status = 422, description = "It stands so already"))
)]
pub async fn offer_area(
    ctx: Ctx,
    Path(id): Path<String>,
    Body(asked): Body<OfferJson>,
) -> Result<Response, Failure> {
    let id: AreaId = id.parse().map_err(|_| Failure::NotFound)?;
    let done = areas::offer(ctx.app(), &actor(&ctx), &id, asked.offered).await;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}
