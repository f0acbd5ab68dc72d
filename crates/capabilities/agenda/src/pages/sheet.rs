//! `/agenda/{event}/emargement`: the sign-in sheet, on paper, on a tablet, or by a code to scan.

use std::fmt::Write as _;

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, html, see_other};
use qrcodegen::{QrCode, QrCodeEcc};
use serde::Deserialize;

use super::{State, refused};
use crate::acts::{self, attend};
use crate::model::Seat;
use crate::store::registrations;
use crate::view::Entry;
use crate::words;

/// A line of the sheet.
struct Row {
    id: String,
    name: String,
    present: bool,
}

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPage {
    page: Page,
    id: String,
    title: String,
    when: String,
    place: String,
    rows: Vec<Row>,
    present: usize,
    empty_lines: usize,
    error: String,
}

#[derive(Template)]
#[template(path = "sheet_code.html")]
struct CodePage {
    page: Page,
    id: String,
    title: String,
    address: String,
    side: i32,
    path: String,
}

/// Lines left to write on, on paper.
const EMPTY_LINES: usize = 6;

/// `GET /agenda/{event}/emargement`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>, id: Path<String>) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, id).await?;
    show(&ctx, &state, &entry, "").await
}

async fn show(ctx: &Ctx, state: &State, entry: &Entry, error: &str) -> Result<Response, Failure> {
    let held = registrations::of_event(ctx.app().db(), &entry.event.id).await?;
    let mut rows: Vec<_> = held
        .into_iter()
        .filter(|one| one.seat == Seat::Seated)
        .map(|one| Row { id: one.id, name: one.name, present: one.present_at.is_some() })
        .collect();
    rows.sort_by_cached_key(|row| maillage_search::fold(&row.name));
    let template = SheetPage {
        page: frame(ctx, entry).script("print.js"),
        id: entry.event.id.to_string(),
        title: entry.series.sheet.title.as_str().to_owned(),
        when: words::when(entry.span, ctx.lang()),
        place: words::place_line(&state.places(), &entry.series.sheet),
        present: rows.iter().filter(|row| row.present).count(),
        rows,
        empty_lines: EMPTY_LINES,
        error: error.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

fn frame(ctx: &Ctx, entry: &Entry) -> Page {
    ctx.page(ctx.t("sheet-title"))
        .hidden()
        .crumb(ctx.t("nav-agenda-manage"), "/gestion/agenda")
        .crumb(entry.series.sheet.title.as_str(), format!("/gestion/agenda/{}", entry.event.id))
        .crumb(ctx.t("sheet-title"), ctx.path())
}

/// A tick.
#[derive(Deserialize)]
pub struct Tick {
    #[serde(default)]
    present: String,
}

/// `POST /agenda/{event}/emargement/{registration}`: one tick, one write, as often as it is sent.
pub async fn tick(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, registration)): Path<(String, String)>,
    Form(tick): Form<Tick>,
) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, Path(id)).await?;
    let event = &entry.event.id;
    let present = tick.present == "yes";
    if attend::mark(ctx.app(), &acts::actor(&ctx), event, &registration, present).await? {
        Ok(see_other(&format!("/agenda/{event}/emargement#p-{registration}")))
    } else {
        Err(Failure::NotFound)
    }
}

/// Somebody who came without a registration.
#[derive(Deserialize)]
pub struct WalkIn {
    #[serde(default)]
    name: String,
}

/// `POST /agenda/{event}/emargement/ajouter`.
pub async fn walk_in(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Form(typed): Form<WalkIn>,
) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, id).await?;
    let Ok(name) = typed.name.parse() else {
        return Ok(refused(show(&ctx, &state, &entry, ctx.t("agenda-error-name")).await));
    };
    if attend::walk_in(ctx.app(), &acts::actor(&ctx), &entry.event.id, &name).await? {
        return Ok(see_other(&format!("/agenda/{}/emargement", entry.event.id)));
    }
    Ok(refused(show(&ctx, &state, &entry, ctx.t("agenda-refused-cancelled")).await))
}

/// `POST /agenda/{event}/emargement/code`: a code to show in the room, for a quarter of an hour.
pub async fn code(ctx: Ctx, Shared(state): Shared<State>, id: Path<String>) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, id).await?;
    let secret = attend::show_code(ctx.app(), &acts::actor(&ctx), &entry.event.id).await?;
    let address = ctx.app().address(&format!("/agenda/presence?cle={}", secret.as_str()));
    let (side, path) = draw(&address).unwrap_or_default();
    let template = CodePage {
        page: frame(&ctx, &entry),
        id: entry.event.id.to_string(),
        title: entry.series.sheet.title.as_str().to_owned(),
        address,
        side,
        path,
    };
    html(&ctx, Keep::Private, &template)
}

/// The side of a drawing in modules, and its dark modules as an SVG path.
fn draw(text: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    Some((code.size(), path))
}
