//! A need as JSON.

use maillage_vocabulary::ClosedList;
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{Answer, Asked, Need};
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
    /// The digital service that it is about.
    pub service: Option<String>,
    /// Policy area: a slug, or the id of one of the network.
    pub area: String,
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
    /// The bodies that it was put to, and what they said.
    pub asked: Vec<AskedJson>,
}

impl NeedJson {
    /// Of a need.
    pub fn of(need: &Need) -> Self {
        Self {
            id: need.id.to_string(),
            title: need.title.to_string(),
            story: need.story.to_string(),
            wish: need.wish.as_ref().map(ToString::to_string),
            service: need.service.as_ref().map(ToString::to_string),
            area: need.area.code().to_owned(),
            kind: need.kind.slug(),
            sphere: need.sphere.map(ClosedList::slug),
            audience: need.audience.slug(),
            commune: need.commune.map(|code| code.to_string()),
            place: need.place.map(|place| place.to_string()),
            state: need.state.code(),
            merged_into: need.merged_into.map(|id| id.to_string()),
            supports: need.supports,
            raised_at: need.raised_at.to_rfc3339(),
            asked: need.asked.iter().map(AskedJson::of).collect(),
        }
    }
}

/// A body that a need was put to.
#[derive(Serialize, ToSchema)]
pub struct AskedJson {
    /// Public id of the question.
    pub id: String,
    /// Name of the body.
    pub body: String,
    /// What it is, by slug.
    pub kind: &'static str,
    /// When it was asked.
    pub asked_at: String,
    /// The day by which an answer is hoped for.
    pub due_on: String,
    /// Reminders that it was sent.
    pub reminders: u32,
    /// What it said, the first first.
    pub answers: Vec<AnswerJson>,
}

/// What a body said.
#[derive(Serialize, ToSchema)]
pub struct AnswerJson {
    /// When.
    pub at: String,
    /// `done`, `will-do`, `partly`, `no`, `not-ours`.
    pub outcome: &'static str,
    /// In its words.
    pub words: String,
    /// The day that it names.
    pub by_when: Option<String>,
    /// `body`: it wrote itself; `network`: the network wrote down what it was told.
    pub through: &'static str,
}

impl AskedJson {
    fn of(asked: &Asked) -> Self {
        let answer = |answer: &Answer| AnswerJson {
            at: answer.at.to_rfc3339(),
            outcome: answer.outcome.code(),
            words: answer.words.to_string(),
            by_when: answer.by_when.map(|day| day.to_string()),
            through: answer.through.code(),
        };
        Self {
            id: asked.id.to_string(),
            body: asked.body.to_string(),
            kind: asked.kind.slug(),
            asked_at: asked.asked_at.to_rfc3339(),
            due_on: asked.due_on.to_string(),
            reminders: asked.reminders,
            answers: asked.answers.iter().map(answer).collect(),
        }
    }
}

/// Something that happened to a need.
#[derive(Serialize, ToSchema)]
pub struct StepJson {
    /// When.
    pub at: String,
    /// `raised`, `published`, `merged`, `set-aside`, `asked`, `reminded`, `answered`.
    pub step: &'static str,
    /// `inhabitant`, `professional`, `network`, `body`.
    pub by: &'static str,
    /// Why, where it was told; the body, where one was asked.
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
