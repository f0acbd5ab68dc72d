//! `/gestion/agenda/{event}/attestations`: certificates of attendance, to print from the browser or as PDF.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::pdf::{self, Pdf};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, encode, html, see_other};
use maillage_store::made::Wish;
use serde::Deserialize;

use super::State;
use crate::certificates::{self, Given, KEPT, KIND, Order};
use crate::view::Entry;

#[derive(Template)]
#[template(path = "certificates.html")]
struct CertificatesPage {
    page: Page,
    base: String,
    event: String,
    title: String,
    over: bool,
    everyone: bool,
    before: String,
    foot: String,
    given: Given,
    pdf: Pdf,
}

/// For whom: everyone, or one registration.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Inner id of the registration, under its name on screen.
    pub personne: String,
    /// The same, in the API.
    pub person: String,
}

impl Asked {
    fn only(&self) -> &str {
        if self.personne.is_empty() { &self.person } else { &self.personne }
    }
}

/// Certificates that the person may give.
pub struct Found {
    /// The event.
    pub entry: Entry,
    /// What they say, and to whom.
    pub given: Given,
    /// Which they are.
    pub order: Order,
}

/// Finds the certificates of an event that the person manages: of everyone, or of one.
pub async fn found(ctx: &Ctx, state: &State, id: Path<String>, asked: &Asked) -> Result<Found, Failure> {
    let entry = state.managed(ctx, id).await?;
    let people = certificates::present(ctx.app(), &entry, asked.only()).await?;
    if people.is_empty() && !asked.only().is_empty() {
        return Err(Failure::NotFound);
    }
    let given = certificates::given(&ctx.voice(), &state.places(), &entry, people, ctx.now());
    let order = Order { event: entry.event.id, only: asked.only().to_owned(), lang: ctx.lang() };
    Ok(Found { entry, given, order })
}

impl Found {
    fn base(&self) -> String {
        format!("/gestion/agenda/{}/attestations", self.order.event)
    }

    /// What follows the address where it is about one person.
    fn query(&self) -> String {
        let only = &self.order.only;
        if only.is_empty() { String::new() } else { format!("?personne={}", encode(only)) }
    }
}

/// How far the PDF is.
pub async fn look(ctx: &Ctx, found: &Found) -> Result<Pdf, Failure> {
    let href = format!("{}.pdf{}", found.base(), found.query());
    let fingerprint = certificates::fingerprint(&found.given);
    let mut pdf = pdf::look(ctx, &found.order.key(), href, &fingerprint, KEPT).await?;
    pdf.ask = format!("{}{}", found.base(), found.query());
    Ok(pdf)
}

/// Asks for the PDF, unless there is one that says the same.
pub async fn ask(ctx: &Ctx, found: &Found) -> Result<(), Failure> {
    if found.given.people.is_empty() {
        return Err(Failure::NotFound);
    }
    let pdf = look(ctx, found).await?;
    if pdf.can && !pdf.is_wanting() {
        return Ok(());
    }
    let key = found.order.key();
    let wish = Wish { key: &key, kind: KIND, payload: found.order.payload(), kept: KEPT };
    let (event, people) = (found.order.event, found.given.people.len());
    let note = |tx: &mut maillage_store::Tx| {
        tx.audit("agenda.certificates", "event", event.as_str(), serde_json::json!({ "people": people }));
    };
    pdf::ask(ctx, wish, note).await.map(drop)
}

/// `GET /gestion/agenda/{event}/attestations`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let found = found(&ctx, &state, id, &asked).await?;
    let pdf = look(&ctx, &found).await?;
    let title = found.entry.series.sheet.title.as_str().to_owned();
    let mut page = ctx
        .page(ctx.t("certificates-title"))
        .hidden()
        .script("print.js")
        .crumb(ctx.t("nav-agenda-manage"), "/gestion/agenda")
        .crumb(&title, format!("/gestion/agenda/{}", found.order.event))
        .crumb(ctx.t("certificates-title"), found.base());
    page.refresh_seconds = pdf.refresh();
    let network = ctx.app().settings().network.name.clone();
    let template = CertificatesPage {
        page,
        base: found.base(),
        event: found.order.event.to_string(),
        title,
        over: certificates::is_over(ctx.app(), &found.entry),
        everyone: found.order.only.is_empty(),
        before: ctx.tx("certificate-before", &[("giver", (&found.given.giver).into())]),
        foot: ctx.tx("certificate-foot", &[("network", (&network).into())]),
        given: found.given,
        pdf,
    };
    html(&ctx, Keep::Private, &template)
}

/// `POST /gestion/agenda/{event}/attestations`.
pub async fn print(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let found = found(&ctx, &state, id, &asked).await?;
    ask(&ctx, &found).await?;
    Ok(see_other(&format!("{}{}#pdf", found.base(), found.query())))
}

/// `GET /gestion/agenda/{event}/attestations.pdf`.
pub async fn file(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let found = found(&ctx, &state, id, &asked).await?;
    pdf::take(&ctx, &found.order.key(), &format!("attestations-{}", found.order.event)).await
}
