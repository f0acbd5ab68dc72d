//! Consultations as JSON.

use chrono::{DateTime, Utc};
use maillage_vocabulary::ClosedList as _;
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{Consultation, Question, ToldFindings, ToldQuestion};
use crate::store::steps::Happened;
use crate::view::Entry;

/// A consultation.
#[derive(Serialize, ToSchema)]
pub struct ConsultationJson {
    /// Public id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who asks.
    pub body: BodyJson,
    /// What is going to be decided.
    pub subject: String,
    /// What the body wants to know.
    pub question: String,
    /// The digital service that it is about.
    pub service: Option<String>,
    /// Policy area, by slug.
    pub area: &'static str,
    /// Whom it concerns, by slug.
    pub audience: &'static str,
    /// Code of the territory: `04112`, `200034700`, `D04`, `R93`.
    pub territory: String,
    /// The last day on which people answer.
    pub deadline: String,
    /// When the body decides.
    pub decision_on: String,
    /// What the body commits to do with the answer.
    pub commitment: String,
    /// `questionnaire`, `workshop`, `observation`.
    pub methods: Vec<&'static str>,
    /// The short questionnaire.
    pub questions: Vec<ToldQuestion>,
    /// `draft` for whoever wrote it and the network; `open`, `closed`, `published`, `decided`, `withdrawn`.
    pub state: &'static str,
    /// When it was opened.
    pub opened_at: Option<String>,
    /// When its synthesis was published.
    pub published_at: Option<String>,
    /// What was decided.
    pub decision: Option<DecidedJson>,
    /// When something last happened to it.
    pub changed_at: String,
}

/// A body that asks.
#[derive(Serialize, ToSchema)]
pub struct BodyJson {
    /// Its name.
    pub name: String,
    /// `commune`, `intercommunalite`, `departement`, `region`, `etat`, `operateur`, `entreprise`, `autre`.
    pub kind: &'static str,
}

/// What was decided.
#[derive(Serialize, ToSchema)]
pub struct DecidedJson {
    /// `followed`, `partly`, `not-followed`.
    pub verdict: &'static str,
    /// Why.
    pub why: String,
    /// `body`: recorded by the body itself; `network`: by the network, for it.
    pub by: &'static str,
    /// When.
    pub at: String,
}

/// Something that happened to a consultation.
#[derive(Serialize, ToSchema)]
pub struct StepJson {
    /// When.
    pub at: String,
    /// `drafted`, `opened`, `extended`, `closed`, `published`, `corrected`, `reminded`, `decided`, `withdrawn`.
    pub step: &'static str,
    /// `body`, `network`, `calendar`.
    pub by: &'static str,
    /// Why, or what was added, where it was told.
    pub reason: Option<String>,
}

/// A consultation with what happened to it, and what was found.
#[derive(Serialize, ToSchema)]
pub struct WholeJson {
    /// The consultation.
    #[serde(flatten)]
    pub consultation: ConsultationJson,
    /// Public ids of the places that take part.
    pub places: Vec<String>,
    /// Its synthesis, once it is published.
    pub synthesis: Option<ToldFindings>,
    /// Days since the announced day of a decision that nobody recorded.
    pub days_without_answer: Option<u64>,
    /// What happened to it, in order.
    pub steps: Vec<StepJson>,
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339()
}

impl ConsultationJson {
    /// Of a consultation.
    pub fn of(one: &Consultation) -> Self {
        Self {
            id: one.id.to_string(),
            title: one.title.to_string(),
            body: BodyJson { name: one.body.name.to_string(), kind: one.body.kind.slug() },
            subject: one.subject.to_string(),
            question: one.question.to_string(),
            service: one.service.as_ref().map(ToString::to_string),
            area: one.area.slug(),
            audience: one.audience.slug(),
            territory: one.territory.to_string(),
            deadline: one.deadline.to_string(),
            decision_on: one.decision_on.to_string(),
            commitment: one.commitment.to_string(),
            methods: one.methods.iter().map(|method| method.code()).collect(),
            questions: one.questions.iter().map(Question::told).collect(),
            state: one.state.code(),
            opened_at: one.opened_at.map(moment),
            published_at: one.published_at.map(moment),
            decision: one.decision.as_ref().map(|decision| DecidedJson {
                verdict: decision.verdict.code(),
                why: decision.why.to_string(),
                by: decision.by.code(),
                at: moment(decision.at),
            }),
            changed_at: moment(one.changed_at),
        }
    }
}

impl StepJson {
    /// Of a line.
    pub fn of(happened: &Happened) -> Self {
        Self {
            at: moment(happened.at),
            step: happened.step.code(),
            by: happened.by_whom.code(),
            reason: happened.reason.clone(),
        }
    }
}

impl WholeJson {
    /// Of a consultation, its path, and who takes part.
    pub fn of(entry: &Entry, steps: &[Happened], places: Vec<String>, today: chrono::NaiveDate) -> Self {
        Self {
            consultation: ConsultationJson::of(&entry.consultation),
            places,
            synthesis: entry.synthesis.as_ref().map(|found| found.findings.told()),
            days_without_answer: entry.consultation.days_without_answer(today),
            steps: steps.iter().map(StepJson::of).collect(),
        }
    }
}
