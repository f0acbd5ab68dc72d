//! `/gestion/consultations/nouvelle` and the form of a draft: what a body asks, and what it commits to.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldError, Form, Keep, Page, html, see_other};
use maillage_vocabulary::Email;
use maillage_vocabulary::lists::needs::{BodyKind, NeedAudience, PolicyArea};
use serde::Deserialize;

use super::choice::{Choice, listed, told, wrong};
use super::refused;
use super::words::method;
use crate::acts;
use crate::model::{
    ByWhom, Consultation, Draft, Fault, MOST_QUESTIONS, Method, Question, QuestionKind, Told, ToldQuestion,
};
use crate::state::{State, actor, may_ask, may_lead};

/// The form: a question stands in three fields that are repeated.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    key: String,
    title: String,
    body_name: String,
    body_kind: String,
    subject: String,
    question: String,
    service: String,
    area: String,
    audience: String,
    territory: String,
    deadline: String,
    decision_on: String,
    commitment: String,
    methods: Vec<String>,
    question_kind: Vec<String>,
    question_text: Vec<String>,
    question_choices: Vec<String>,
    contact: String,
}

impl Typed {
    /// What it tells.
    pub fn told(self) -> Told {
        let at = |list: &[String], rank: usize| list.get(rank).cloned().unwrap_or_default();
        let question = |rank| ToldQuestion {
            kind: at(&self.question_kind, rank),
            text: at(&self.question_text, rank),
            choices: at(&self.question_choices, rank).lines().map(str::to_owned).collect(),
        };
        let questions = (0..self.question_text.len()).map(question).collect();
        let Self {
            key,
            title,
            body_name,
            body_kind,
            subject,
            question,
            service,
            area,
            audience,
            territory,
            ..
        } = self;
        let (deadline, decision_on, commitment) = (self.deadline, self.decision_on, self.commitment);
        let (methods, contact) = (self.methods, self.contact);
        Told {
            key,
            title,
            body_name,
            body_kind,
            subject,
            question,
            service,
            area,
            audience,
            territory,
            deadline,
            decision_on,
            commitment,
            methods,
            questions,
            contact,
        }
    }
}

/// A consultation as it is told.
pub fn told_of(one: &Consultation) -> Told {
    use maillage_vocabulary::ClosedList as _;
    Told {
        key: String::new(),
        title: one.title.to_string(),
        body_name: one.body.name.to_string(),
        body_kind: one.body.kind.slug().to_owned(),
        subject: one.subject.to_string(),
        question: one.question.to_string(),
        service: one.service.as_ref().map(ToString::to_string).unwrap_or_default(),
        area: one.area.slug().to_owned(),
        audience: one.audience.slug().to_owned(),
        territory: one.territory_name().to_owned(),
        deadline: one.deadline.to_string(),
        decision_on: one.decision_on.to_string(),
        commitment: one.commitment.to_string(),
        methods: one.methods.iter().map(|method| method.code().to_owned()).collect(),
        questions: one.questions.iter().map(Question::told).collect(),
        contact: String::new(),
    }
}

/// A question of the form.
pub struct Asked {
    /// Rank, from 1.
    pub number: usize,
    /// The question.
    pub text: String,
    /// Its kinds.
    pub kinds: Vec<Choice>,
    /// Choices, one a line.
    pub choices: String,
    /// What is wrong with it.
    pub error: String,
    /// Whether it is shown at once.
    pub open: bool,
}

/// The fields of a draft, ready to be shown.
pub struct Sheet {
    /// What was told.
    pub told: Told,
    /// Kinds of bodies.
    pub kinds: Vec<Choice>,
    /// Policy areas.
    pub areas: Vec<Choice>,
    /// Audiences.
    pub audiences: Vec<Choice>,
    /// Methods.
    pub methods: Vec<Choice>,
    /// Questions.
    pub questions: Vec<Asked>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// Whether an address is kept already.
    pub kept: bool,
    /// What to say of the address.
    pub contact_hint: &'static str,
}

impl Sheet {
    /// The form of what was told.
    pub fn of(ctx: &Ctx, asked: Told, faults: &[Fault], kept: bool) -> Self {
        let errors = told(ctx, faults);
        let way = |one: &Method| {
            Choice::new(one.code(), ctx.t(method(*one)), asked.methods.iter().any(|code| code == one.code()))
        };
        let audience = if asked.audience.is_empty() { "tous" } else { &asked.audience };
        Self {
            kinds: listed::<BodyKind>(ctx, &asked.body_kind),
            areas: listed::<PolicyArea>(ctx, &asked.area),
            audiences: listed::<NeedAudience>(ctx, audience),
            methods: Method::ALL.iter().map(way).collect(),
            questions: questions(ctx, &asked.questions, &errors),
            told: asked,
            errors,
            kept,
            contact_hint: if kept {
                "consultation-form-contact-kept"
            } else {
                "consultation-form-contact-hint"
            },
        }
    }

    /// The words about one field.
    pub fn wrong(&self, field: &str) -> &str {
        wrong(&self.errors, field)
    }
}

fn questions(ctx: &Ctx, told: &[ToldQuestion], errors: &[FieldError]) -> Vec<Asked> {
    let blank = ToldQuestion::default();
    let asked = |rank: usize| {
        let question = told.get(rank).unwrap_or(&blank);
        let kind = |kind: &QuestionKind| {
            let chosen =
                kind.code() == question.kind || question.kind.is_empty() && *kind == QuestionKind::Single;
            Choice::new(kind.code(), ctx.t(question_kind(*kind)), chosen)
        };
        Asked {
            number: rank + 1,
            text: question.text.clone(),
            kinds: QuestionKind::ALL.iter().map(kind).collect(),
            choices: question.choices.join("\n"),
            error: wrong(errors, &format!("questions/{rank}")).to_owned(),
            open: rank < 2 || !question.is_blank(),
        }
    };
    (0..MOST_QUESTIONS).map(asked).collect()
}

const fn question_kind(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Single => "consultation-question-single",
        QuestionKind::Multiple => "consultation-question-multiple",
        QuestionKind::Scale => "consultation-question-scale",
        QuestionKind::Text => "consultation-question-text",
    }
}

#[derive(Template)]
#[template(path = "consultation_new.html")]
struct NewPage {
    page: Page,
    sheet: Sheet,
}

/// `GET /gestion/consultations/nouvelle`.
pub async fn page(ctx: Ctx) -> Result<Response, Failure> {
    let key = ctx.app().ids().uuid();
    show(&ctx, Told { key, methods: vec![Method::Questionnaire.code().to_owned()], ..Told::default() }, &[])
}

fn show(ctx: &Ctx, told: Told, faults: &[Fault]) -> Result<Response, Failure> {
    let page = ctx
        .page(ctx.t("consultation-ask"))
        .hidden()
        .crumb(ctx.t("nav-consultations-manage"), "/gestion/consultations")
        .crumb(ctx.t("consultation-ask"), "/gestion/consultations/nouvelle")
        .script("suggest.js");
    html(ctx, Keep::Private, &NewPage { page, sheet: Sheet::of(ctx, told, faults, false) })
}

/// What was told, by somebody who may ask about its territory.
pub fn read(ctx: &Ctx, told: &Told, kept: Option<&Email>) -> Result<Draft, Vec<Fault>> {
    let draft = told.read(ctx.app().scope(), ctx.local_now().date(), kept, ctx.lang())?;
    if may_ask(ctx, draft.territory) {
        Ok(draft)
    } else {
        Err(vec![("territory", "consultation-error-not-yours")])
    }
}

/// `POST /gestion/consultations/nouvelle`.
pub async fn add(ctx: Ctx, Shared(_): Shared<State>, Form(typed): Form<Typed>) -> Result<Response, Failure> {
    let mut told = typed.told();
    if told.key.trim().is_empty() {
        told.key = ctx.app().ids().uuid();
    }
    let draft = match read(&ctx, &told, None) {
        Ok(draft) => draft,
        Err(faults) => return refused::page(show(&ctx, told, &faults), true),
    };
    let who = ctx.signed_in()?.person.clone();
    let by = by_whom(&ctx, &draft);
    match acts::draft(ctx.app(), &actor(&ctx), (&draft, told.key.trim()), (&who, by)).await {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            Ok(see_other(&format!("/gestion/consultations/{}?fait=ecrite", done.id)))
        }
        Err(refusal) => {
            let (faults, _) = refused::told(refusal)?;
            refused::page(show(&ctx, told, &faults), false)
        }
    }
}

/// In whose name somebody writes a draft.
pub fn by_whom(ctx: &Ctx, draft: &Draft) -> ByWhom {
    if may_lead(ctx, draft.territory) { ByWhom::Network } else { ByWhom::Body }
}
