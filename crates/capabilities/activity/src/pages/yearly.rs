//! `/bilan/{year}`: the yearly report, on screen and on paper.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_places::view::Snapshot;
use maillage_shell::chart::{Figure, columns};
use maillage_shell::pdf::{self, Pdf};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Keep, Page, html, see_other, text};
use maillage_store::made::Wish;
use maillage_vocabulary::Siren;

use super::State;
use crate::yearly::{self, Essential, Order, Subject, Year, Yearly, definitions, essential, sources};

/// A chapter, as the page shows it.
struct Shown {
    id: &'static str,
    title: &'static str,
    lead: &'static str,
    grid: [Vec<Figure>; 2],
}

impl Shown {
    const fn columns(&self) -> &[Vec<Figure>; 2] {
        &self.grid
    }
}

#[derive(Template)]
#[template(path = "yearly.html")]
struct YearlyPage {
    page: Page,
    title: String,
    name: String,
    period: String,
    made: String,
    warnings: Vec<String>,
    essential: Vec<Essential>,
    coverage: String,
    chapters: Vec<Shown>,
    hides: bool,
    smallest: u64,
    empty: bool,
    definitions: Vec<(String, String)>,
    sources: Vec<(String, String)>,
    csv: String,
    figures: Option<String>,
    years: Vec<(String, String)>,
    paper: String,
    can_print: bool,
}

#[derive(Template)]
#[template(path = "yearly_paper.html")]
struct PaperPage {
    page: Page,
    title: String,
    name: String,
    back: String,
    pdf: Pdf,
}

/// What is asked for, found and allowed.
pub struct Found {
    /// Which report.
    pub order: Order,
    /// The report.
    pub yearly: Yearly,
}

/// Finds a report that the person may read. Those of the network and of its territories are public; those of places, for
/// who reads the dashboards of each of them: a place may be one person.
pub fn found(ctx: &Ctx, state: &State, subject: Subject, year: &str) -> Result<Found, Failure> {
    let year: Year = year.parse().map_err(|_| Failure::NotFound)?;
    let places = state.places.snapshot();
    allow(ctx, &places, subject)?;
    if !year.has_begun(ctx.local_now().date()) {
        return Err(Failure::NotFound);
    }
    let facts = state.activities.facts();
    let yearly = Yearly::new(ctx.app(), &facts, &places, subject, year).ok_or(Failure::NotFound)?;
    Ok(Found { order: Order { subject, year, lang: ctx.lang() }, yearly })
}

fn allow(ctx: &Ctx, places: &Snapshot, subject: Subject) -> Result<(), Failure> {
    let organization = match subject {
        Subject::Network | Subject::Territory(_) => return Ok(()),
        Subject::Place(_) => None,
        Subject::Organization(siren) => Some(siren),
    };
    ctx.signed_in()?;
    let places = subject.places(places);
    if places.is_empty() {
        return Err(Failure::NotFound);
    }
    let organization = organization.as_ref().map(Siren::as_str);
    places.iter().try_for_each(|entry| {
        let target = Target::Place { id: entry.place.id.as_str(), commune: entry.commune, organization };
        ctx.require(Right::ReadDashboards, target)
    })
}

/// The parts of the address: the year, and whom the report is about.
type Parts = Path<Vec<(String, String)>>;

fn of_address(ctx: &Ctx, state: &State, Path(parts): Parts) -> Result<Found, Failure> {
    let year = parts.iter().find(|(name, _)| name == "year").map_or("", |(_, year)| year.as_str());
    let subject = match parts.iter().find(|(name, _)| name != "year") {
        Some((part, id)) => Subject::read(part, id).ok_or(Failure::NotFound)?,
        None => Subject::Network,
    };
    found(ctx, state, subject, year)
}

/// `GET /bilan`: the report of this year.
pub async fn this_year(ctx: Ctx) -> Response {
    see_other(&Subject::Network.href(Year::of(ctx.local_now().date())))
}

/// `GET /bilan/{year}`, and the same of a territory, a place, an organization.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>, parts: Parts) -> Result<Response, Failure> {
    let Found { order, yearly } = of_address(&ctx, &state, parts)?;
    let voice = ctx.voice();
    let today = ctx.local_now().date();
    let href = order.subject.href(order.year);
    let shown = |one: yearly::Chapter| Shown {
        id: one.id,
        title: one.title,
        lead: one.lead,
        grid: columns(one.figures),
    };
    let years = [order.year.before(), order.year.after(today)];
    let link = |year: Year| (Yearly::title_of(&voice, year), order.subject.href(year));
    let days = yearly.dashboard.periods[0];
    let figures = order.subject.query();
    let template = YearlyPage {
        page: frame(&ctx, &yearly, &order).script("copy.js").script("print.js"),
        title: yearly.title(&voice),
        name: yearly.name.clone(),
        period: yearly.period(&voice),
        made: ctx.tx("yearly-made", &[("day", (&text::date(today, ctx.lang())).into())]),
        warnings: yearly.warnings(&voice),
        essential: essential(&yearly, &voice),
        coverage: yearly.coverage(&voice),
        chapters: yearly.chapters(&voice).into_iter().map(shown).collect(),
        hides: yearly.hides(),
        smallest: Yearly::most_hidden(&voice),
        empty: yearly.dashboard.is_empty(),
        definitions: definitions(&voice),
        sources: sources(&voice),
        csv: yearly.csv(),
        figures: figures.map(|query| format!("/chiffres?{query}from={}&to={}", days.from, days.until)),
        years: years.into_iter().flatten().map(link).collect(),
        paper: format!("{href}/papier"),
        can_print: ctx.app().press().is_some(),
    };
    html(&ctx, Keep::Ready, &template)
}

fn frame(ctx: &Ctx, yearly: &Yearly, order: &Order) -> Page {
    let title = yearly.title(&ctx.voice());
    let titled = ctx.tx("yearly-page-title", &[("title", (&title).into()), ("name", (&yearly.name).into())]);
    ctx.page(titled)
        .crumb(ctx.t("activity-crumb-home"), "/")
        .crumb(ctx.t("figures-title"), "/chiffres")
        .crumb(title, order.subject.href(order.year))
        .describe(ctx.t("yearly-description"))
}

/// How far the PDF is.
pub async fn look(ctx: &Ctx, found: &Found) -> Result<Pdf, Failure> {
    let href = format!("{}/bilan.pdf", found.order.subject.href(found.order.year));
    let fingerprint = yearly::fingerprint(&found.yearly);
    pdf::look(ctx, &found.order.key(), href, &fingerprint, yearly::KEPT).await
}

/// Asks for the PDF, unless there is one that says the same.
pub async fn ask(ctx: &Ctx, found: &Found) -> Result<(), Failure> {
    let pdf = look(ctx, found).await?;
    if pdf.can && !pdf.is_wanting() {
        return Ok(());
    }
    let order = &found.order;
    let key = order.key();
    let wish = Wish { key: &key, kind: yearly::KIND, payload: order.payload(), kept: yearly::KEPT };
    let note = |tx: &mut maillage_store::Tx| {
        tx.audit("activity.yearly.print", "yearly_report", &key, serde_json::json!({}));
    };
    pdf::ask(ctx, wish, note).await.map(drop)
}

/// `GET /bilan/{year}/papier`: how far the PDF is, and where to take it.
pub async fn paper(ctx: Ctx, Shared(state): Shared<State>, parts: Parts) -> Result<Response, Failure> {
    let found = of_address(&ctx, &state, parts)?;
    let back = found.order.subject.href(found.order.year);
    let mut pdf = look(&ctx, &found).await?;
    // The form of this page leads to itself; the file has an address of its own.
    pdf.ask = format!("{back}/papier");
    let mut page =
        frame(&ctx, &found.yearly, &found.order).crumb(ctx.t("pdf-title"), format!("{back}/papier")).hidden();
    page.refresh_seconds = pdf.refresh();
    let (title, name) = (found.yearly.title(&ctx.voice()), found.yearly.name.clone());
    html(&ctx, Keep::Private, &PaperPage { page, title, name, back, pdf })
}

/// `POST /bilan/{year}/papier`.
pub async fn print(ctx: Ctx, Shared(state): Shared<State>, parts: Parts) -> Result<Response, Failure> {
    let found = of_address(&ctx, &state, parts)?;
    ask(&ctx, &found).await?;
    Ok(see_other(&format!("{}/papier", found.order.subject.href(found.order.year))))
}

/// `GET /bilan/{year}/bilan.pdf`.
pub async fn file(ctx: Ctx, Shared(state): Shared<State>, parts: Parts) -> Result<Response, Failure> {
    let found = of_address(&ctx, &state, parts)?;
    let part = found.order.subject.parts().map(|(_, id)| format!("-{id}")).unwrap_or_default();
    pdf::take(&ctx, &found.order.key(), &format!("bilan-{}{part}", found.order.year)).await
}
