//! `/projets/test`: whether something is a project for citizen developers. Five questions, answered on screen; nothing is
//! kept.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Keep, Page, Query, encode, html};
use serde::Deserialize;

use super::words::Choice;
use crate::model::{Test, Verdict};
use crate::state::State;

/// The answers, and the need that it is about.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    need: String,
    /// Whether answers were sent.
    sent: String,
    #[serde(flatten)]
    test: Test,
}

/// A question, its answers.
pub struct Question {
    /// Name of the field.
    pub name: &'static str,
    /// The question.
    pub label: String,
    /// Its answers.
    pub choices: Vec<Choice>,
    /// What is wrong.
    pub error: String,
}

#[derive(Template)]
#[template(path = "project_test.html")]
struct TestPage {
    page: Page,
    need: String,
    about: String,
    questions: Vec<Question>,
    errors: Vec<FieldError>,
    verdict: &'static str,
    against: Vec<String>,
    discuss: Vec<String>,
    propose: String,
}

/// `GET /projets/test?need=…`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    let answers = match asked.test.read() {
        _ if asked.sent.is_empty() => None,
        Ok(answers) => Some(answers),
        Err(fields) => {
            for field in fields {
                errors.add(field, ctx.t("project-error-choose"));
            }
            None
        }
    };
    let said = |keys: Vec<&'static str>| keys.into_iter().map(|key| ctx.t(key).to_owned()).collect();
    let template = TestPage {
        page: ctx
            .page(ctx.t("project-test"))
            .describe(ctx.t("project-test-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-projects"), "/projets")
            .crumb(ctx.t("project-test"), "/projets/test"),
        about: need_title(&state, &asked.need),
        questions: questions(&ctx, &asked.test, &errors),
        errors: errors.iter().cloned().collect(),
        verdict: match answers.map(crate::model::Answers::verdict) {
            None => "",
            Some(Verdict::Eligible) => "project-verdict-eligible",
            Some(Verdict::ToDiscuss) => "project-verdict-discuss",
            Some(Verdict::NotEligible) => "project-verdict-no",
        },
        against: said(answers.map(crate::model::Answers::against).unwrap_or_default()),
        discuss: said(answers.map(crate::model::Answers::to_discuss).unwrap_or_default()),
        propose: answers
            .filter(|answers| answers.verdict() != Verdict::NotEligible)
            .map(|_| propose_href(&asked.need, &asked.test))
            .unwrap_or_default(),
        need: asked.need,
    };
    html(&ctx, Keep::Ready, &template)
}

/// The form of a project, with the answers of the test.
fn propose_href(need: &str, test: &Test) -> String {
    let pairs = [
        ("need", need),
        ("serves", &test.serves),
        ("market", &test.market),
        ("part", &test.part),
        ("data", &test.data),
        ("free", &test.free),
    ];
    let query: Vec<_> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encode(value)))
        .collect();
    format!("/projets/proposer?{}", query.join("&"))
}

/// The title of a need that everybody sees.
pub fn need_title(state: &State, id: &str) -> String {
    let needs = state.needs();
    let need = id.parse().ok().and_then(|id| needs.by_id(&id).cloned());
    let public = need.filter(|need| need.state == maillage_needs::model::State::Published);
    public.map(|need| need.title.to_string()).unwrap_or_default()
}

/// The questions of the test.
fn questions(ctx: &Ctx, test: &Test, errors: &FieldErrors) -> Vec<Question> {
    let all: [(&str, &str, &[&str]); 5] = [
        ("serves", &test.serves, &["public", "social", "private"]),
        ("market", &test.market, &["nothing", "too-dear", "affordable"]),
        ("free", &test.free, &["yes", "no"]),
        ("part", &test.part, &["from-the-start", "at-the-end", "no"]),
        ("data", &test.data, &["none", "some", "sensitive"]),
    ];
    let question = |(name, chosen, codes): (&'static str, &str, &[&str])| Question {
        name,
        label: ctx.t(&format!("project-test-{name}")).to_owned(),
        choices: codes
            .iter()
            .map(|code| Choice::new(*code, ctx.t(&format!("project-test-{name}-{code}")), *code == chosen))
            .collect(),
        error: errors.of(name).unwrap_or_default().to_owned(),
    };
    all.map(question).into()
}
