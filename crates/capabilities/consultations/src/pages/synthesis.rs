//! `/gestion/consultations/{id}/synthese`: what was heard, read by the network alone, and what it finds in it.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldError, Form, Keep, Page, Query, html, see_other};
use serde::Deserialize;

use super::choice::{told, wrong};
use super::one::{Counted, counted};
use super::refused;
use super::words::day;
use crate::acts::{self, smallest_count};
use crate::counts::Collected;
use crate::model::{Consultation, ContributionKind, Fault, Given, State as Standing, ToldFindings};
use crate::state::{State, actor, require_lead};
use crate::store::{answers, contributions, syntheses};

/// Words of people about one question: nobody else reads them.
pub struct Heard {
    /// The question.
    pub question: String,
    /// What was written.
    pub texts: Vec<String>,
}

/// A workshop or an observation.
struct Brought {
    title: String,
    place: String,
    said: String,
    proposals: String,
}

#[derive(Template)]
#[template(path = "consultation_synthesis.html")]
struct SynthesisPage {
    page: Page,
    id: String,
    title: String,
    saved: bool,
    problem: &'static str,
    typed: ToldFindings,
    errors: Vec<FieldError>,
    heard: Vec<Heard>,
    brought: Vec<Brought>,
    counted: Counted,
    nothing: bool,
}

impl SynthesisPage {
    fn wrong(&self, field: &str) -> &str {
        wrong(&self.errors, field)
    }
}

/// What was just done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    fait: String,
}

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    act: String,
    heard: String,
    divides: String,
    proposes: String,
    quotes: Vec<String>,
    /// Words to quote, among those that were heard.
    cite: String,
}

/// The consultation, where somebody leads it and its synthesis is being written.
fn closed(ctx: &Ctx, state: &State, address: &str) -> Result<Consultation, Failure> {
    let entry = state.seen(ctx, address)?;
    require_lead(ctx, &entry.consultation)?;
    Ok(entry.consultation.clone())
}

/// `GET /gestion/consultations/{id}/synthese`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let one = closed(&ctx, &state, &address)?;
    if one.state != Standing::Closed {
        return Ok(see_other(&format!("/gestion/consultations/{}", one.id)));
    }
    let kept = syntheses::of(ctx.app().db(), &one.id).await?.findings.told();
    show(&ctx, &state, &one, kept, (&[], ""), !asked.fait.is_empty()).await
}

/// Everything that was collected, for those who write the synthesis.
pub struct Material {
    /// Filled questionnaires.
    pub given: Vec<crate::counts::Given>,
    /// Workshops and observations.
    pub brought: Vec<contributions::Brought>,
}

impl Material {
    /// Of a consultation.
    pub async fn of(ctx: &Ctx, one: &Consultation) -> Result<Self, Failure> {
        let db = ctx.app().db();
        let given = answers::of(db, &one.id, &one.questions).await?;
        Ok(Self { given, brought: contributions::of(db, &one.id).await? })
    }

    /// Words of people, question by question.
    pub fn heard(&self, one: &Consultation) -> Vec<Heard> {
        let of = |rank: usize| {
            let words = self.given.iter().filter_map(|filled| match filled.answer.given.get(rank) {
                Some(Given::Words(text)) => Some(text.to_string()),
                _ => None,
            });
            words.collect::<Vec<_>>()
        };
        let all = one.questions.iter().enumerate();
        all.map(|(rank, question)| Heard { question: question.text().to_owned(), texts: of(rank) })
            .filter(|heard| !heard.texts.is_empty())
            .collect()
    }
}

async fn show(
    ctx: &Ctx,
    state: &State,
    one: &Consultation,
    typed: ToldFindings,
    (faults, problem): (&[Fault], &'static str),
    saved: bool,
) -> Result<Response, Failure> {
    let material = Material::of(ctx, one).await?;
    let pairs: Vec<_> = material.brought.iter().map(|one| (one.place, one.contribution.clone())).collect();
    let collected = Collected {
        methods: &one.methods,
        questions: &one.questions,
        given: &material.given,
        brought: &pairs,
        smallest: smallest_count(ctx.app()),
    };
    let results = collected.results(|place| state.place_name(*place));
    let template = SynthesisPage {
        page: ctx
            .page(ctx.t("consultation-write"))
            .hidden()
            .crumb(ctx.t("nav-consultations-manage"), "/gestion/consultations")
            .crumb(one.title.as_str(), format!("/gestion/consultations/{}", one.id))
            .crumb(ctx.t("consultation-write"), format!("/gestion/consultations/{}/synthese", one.id))
            .script("copy.js"),
        id: one.id.to_string(),
        title: one.title.to_string(),
        saved,
        problem,
        typed,
        errors: told(ctx, faults),
        heard: material.heard(one),
        brought: material.brought.iter().map(|one| brought(ctx, state, one)).collect(),
        counted: counted(ctx, one, &results),
        nothing: results.is_empty(),
    };
    html(ctx, Keep::Private, &template)
}

fn brought(ctx: &Ctx, state: &State, one: &contributions::Brought) -> Brought {
    let contribution = &one.contribution;
    let (kind, count) = match contribution.kind {
        ContributionKind::Workshop => ("consultation-method-workshop", "consultation-method-people"),
        ContributionKind::Observation => {
            ("consultation-method-observation", "consultation-method-situations")
        }
    };
    let count = ctx.tx(count, &[("count", u64::from(contribution.count).into())]);
    Brought {
        title: format!("{}, {}. {count}", ctx.t(kind), day(ctx, contribution.day)),
        place: state.place_name(one.place),
        said: contribution.said.to_string(),
        proposals: contribution.proposals.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}

/// `POST /gestion/consultations/{id}/synthese`: kept, with one more quotation, or published.
pub async fn save(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let one = closed(&ctx, &state, &address)?;
    let Typed { act, heard, divides, proposes, mut quotes, cite } = typed;
    if !cite.trim().is_empty() {
        quotes.push(cite);
    }
    let told = ToldFindings { heard, divides, proposes, quotes };
    let findings = match told.read() {
        Ok(findings) => findings,
        Err(faults) => {
            return refused::page(show(&ctx, &state, &one, told, (&faults, ""), false).await, true);
        }
    };
    let (app, who) = (ctx.app(), actor(&ctx));
    let saved = acts::save(app, &who, &one.id, &findings).await;
    let (done, href) = match (saved, act.as_str()) {
        (Ok(_), "publish") => {
            let published = acts::publish(app, &who, &one.id, |place| state.place_name(*place)).await;
            (published, one.href())
        }
        (saved, _) => (saved, format!("/gestion/consultations/{}/synthese?fait=garde", one.id)),
    };
    match done {
        Ok(version) => {
            app.settle(version).await;
            Ok(see_other(&href))
        }
        Err(refusal) => {
            let (faults, problem) = refused::told(refusal)?;
            let fields = !faults.is_empty();
            refused::page(show(&ctx, &state, &one, told, (&faults, problem), false).await, fields)
        }
    }
}
