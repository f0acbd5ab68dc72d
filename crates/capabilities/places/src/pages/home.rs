//! `/`: one question first, then the network as it is today.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_search::BitSet;
use maillage_shell::map::{self, DrawnMap, Knot, MapFrame, bounds_of_scope};
use maillage_shell::{Ctx, Door, Failure, Figure, Keep, Page, html, text};
use maillage_territory::{Level, Territories};

use super::State;
use crate::view::Snapshot;

/// Services offered as shortcuts: the ones that people come for, with their icons.
const SHORTCUTS: [(&str, &str, &str); 5] = [
    ("home-need-procedures", "demarches", "file-text"),
    ("home-need-phone", "outils-du-quotidien", "smartphone"),
    ("home-need-scam", "securite", "shield-check"),
    ("home-need-work", "travail", "briefcase"),
    ("home-need-print", "acces-internet", "printer"),
];

/// A shortcut to a need.
struct Shortcut {
    label: String,
    href: String,
    icon: &'static str,
}

/// A figure with its words.
struct ShownFigure {
    label: String,
    value: String,
    note: String,
}

/// A département and its places.
struct Departement {
    name: String,
    href: String,
    places: usize,
    open: usize,
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    page: Page,
    shortcuts: Vec<Shortcut>,
    doors: Vec<Door>,
    figures: Vec<ShownFigure>,
    date: String,
    total: usize,
    map: Option<DrawnMap>,
    knots: Vec<Knot>,
    thread: String,
    departements: Vec<Departement>,
}

/// `GET /`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let frame = bounds_of_scope(ctx.app().scope()).and_then(|shown| MapFrame::fitting(shown, 480.0, 470.0));
    let knots = frame.as_ref().map(|frame| knots(&ctx, &snapshot, frame)).unwrap_or_default();
    let shortcuts = SHORTCUTS
        .iter()
        .map(|(key, slug, icon)| Shortcut {
            label: ctx.t(key).to_owned(),
            href: format!("/lieux?service={slug}"),
            icon,
        })
        .collect();
    let template = HomePage {
        page: home_page(&ctx),
        shortcuts,
        doors: doors(&ctx),
        figures: figures(&ctx),
        date: text::date(ctx.local_now().date(), ctx.lang()),
        total: snapshot.places.len(),
        map: frame.as_ref().map(|frame| DrawnMap::plain(&ctx, frame, None)),
        thread: map::thread(&knots),
        knots,
        departements: departements(&ctx, &snapshot),
    };
    html(&ctx, Keep::Ready, &template)
}

fn home_page(ctx: &Ctx) -> Page {
    let mut page = ctx
        .page(ctx.t("home-title"))
        .describe(ctx.t("home-description"))
        .script("suggest.js")
        .script("locate.js");
    page.canonical = ctx.app().settings().server.public_url.as_ref().map(|url| format!("{url}/"));
    page
}

/// How one takes part, by what each capability offers.
fn doors(ctx: &Ctx) -> Vec<Door> {
    let mut doors: Vec<Door> = ctx.app().capabilities().iter().flat_map(|one| one.doors()).collect();
    doors.sort_by_key(|door| door.rank);
    doors
}

/// The figures that capabilities know, each with its definition and coverage.
fn figures(ctx: &Ctx) -> Vec<ShownFigure> {
    let mut figures: Vec<Figure> =
        ctx.app().capabilities().iter().flat_map(|one| one.figures(ctx.app())).collect();
    figures.sort_by_key(|figure| figure.rank);
    figures.into_iter().map(|figure| shown(ctx, &figure)).collect()
}

fn shown(ctx: &Ctx, figure: &Figure) -> ShownFigure {
    let mut note = ctx.t(figure.definition).to_owned();
    if let Some(coverage) = figure.coverage {
        note.push(' ');
        note.push_str(
            &ctx.tx(&format!("{}-coverage", figure.label), &[("percent", u64::from(coverage).into())]),
        );
    }
    ShownFigure {
        label: ctx.t(figure.label).to_owned(),
        value: figure
            .value
            .map_or_else(|| ctx.t("figure-unknown").to_owned(), |value| text::number(value, ctx.lang())),
        note,
    }
}

fn knots(ctx: &Ctx, snapshot: &Snapshot, frame: &MapFrame) -> Vec<Knot> {
    let mut inside = BitSet::new(snapshot.places.len());
    for (document, entry) in (0_u32..).zip(&snapshot.places) {
        if entry.commune.is_some_and(|commune| ctx.app().scope().contains(commune)) {
            inside.insert(document);
        }
    }
    knots_of(snapshot, &inside, frame)
}

/// Places of a selection grouped by intercommunalité.
pub fn knots_of(snapshot: &Snapshot, selection: &BitSet, frame: &MapFrame) -> Vec<Knot> {
    let located = selection.iter().filter_map(|document| {
        let entry = snapshot.place(document)?;
        Some((entry.commune?, entry.point?))
    });
    map::knots(located, frame, |code| format!("/territoires/{code}"))
}

fn departements(ctx: &Ctx, snapshot: &Snapshot) -> Vec<Departement> {
    let open = snapshot.open_at(ctx.local_now());
    let all = Territories::embedded();
    all.level(Level::Departement)
        .filter(|found| ctx.app().scope().touches(all, found.code()))
        .map(|found| {
            let places = snapshot.areas.set(found.code());
            Departement {
                name: found.name().to_owned(),
                href: format!("/territoires/{}", found.code()),
                places: places.count(),
                open: places.and_count(&open),
            }
        })
        .collect()
}
