//! A need as JSON.

use maillage_vocabulary::ClosedList;
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::Need;
use crate::store::steps::Happened;

/// A need.
#[derive(Serialize, ToSchema)]
pub struct NeedJson {
    /// Public id.
    pub id: String,
    /// What blocks.
    pub title: String,
    /// What happens.
    pub story: String,
    /// What would help.
    pub wish: Option<String>,
    /// Policy area, by slug.
    pub area: &'static str,
    /// What would answer it, by slug.
    pub kind: &'static str,
    /// Sphere of life, by slug.
    pub sphere: Option<&'static str>,
    /// Whom it concerns, by slug.
    pub audience: &'static str,
    /// INSEE code of the commune; null for the whole network.
    pub commune: Option<String>,
    /// Public id of the place that wrote it down.
    pub place: Option<String>,
    /// `published`, `set-aside`, `merged`; `received` for those who read it first.
    pub state: &'static str,
    /// The need in which it went on.
    pub merged_into: Option<String>,
    /// Voices.
    pub supports: u64,
    /// When it was raised.
    pub raised_at: String,
}

impl NeedJson {
    /// Of a need.
    pub fn of(need: &Need) -> Self {
        Self {
            id: need.id.to_string(),
            title: need.title.to_string(),
            story: need.story.to_string(),
            wish: need.wish.as_ref().map(ToString::to_string),
            area: need.area.slug(),
            kind: need.kind.slug(),
            sphere: need.sphere.map(ClosedList::slug),
            audience: need.audience.slug(),
            commune: need.commune.map(|code| code.to_string()),
            place: need.place.map(|place| place.to_string()),
            state: need.state.code(),
            merged_into: need.merged_into.map(|id| id.to_string()),
            supports: need.supports,
            raised_at: need.raised_at.to_rfc3339(),
        }
    }
}

/// Something that happened to a need.
#[derive(Serialize, ToSchema)]
pub struct StepJson {
    /// When.
    pub at: String,
    /// `raised`, `published`, `merged`, `set-aside`.
    pub step: &'static str,
    /// `inhabitant`, `professional`, `network`.
    pub by: &'static str,
    /// Why, where it was told.
    pub reason: Option<String>,
}

impl StepJson {
    /// Of a line.
    pub fn of(happened: &Happened) -> Self {
        Self {
            at: happened.at.to_rfc3339(),
            step: happened.step.code(),
            by: happened.by_whom.code(),
            reason: happened.reason.clone(),
        }
    }
}
