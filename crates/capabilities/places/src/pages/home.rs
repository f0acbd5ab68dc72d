//! `/`: one question first, then the network as it is today.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_search::BitSet;
use maillage_shell::map::{MapFrame, bounds_of_scope};
use maillage_shell::{Ctx, Failure, Figure, Keep, Page, html, text};
use maillage_territory::{Level, Point, Territories, TerritoryCode};

use super::State;
use super::finder_map::DrawnMap;
use super::territory::plain_map;
use crate::view::Snapshot;

/// Services offered as shortcuts: the ones that people come for, with their icons.
const SHORTCUTS: [(&str, &str, &str); 5] = [
    ("home-need-procedures", "demarches", "file-text"),
    ("home-need-phone", "outils-du-quotidien", "smartphone"),
    ("home-need-scam", "securite", "shield-check"),
    ("home-need-work", "travail", "briefcase"),
    ("home-need-print", "acces-internet", "printer"),
];

/// A group of places on the map of the network.
pub struct Knot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Radius of its circle.
    pub r: f64,
    /// Number of places.
    pub count: usize,
    /// Name of the territory.
    pub name: String,
    /// Its places.
    pub href: String,
}

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
        figures: figures(&ctx),
        date: text::date(ctx.local_now().date(), ctx.lang()),
        total: snapshot.places.len(),
        map: frame.as_ref().map(|frame| plain_map(&ctx, frame, None)),
        thread: thread(&knots),
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

/// Places of a selection grouped by intercommunalité, largest groups first, none hiding another.
pub fn knots_of(snapshot: &Snapshot, selection: &BitSet, frame: &MapFrame) -> Vec<Knot> {
    let mut groups: BTreeMap<TerritoryCode, (usize, f64, f64)> = BTreeMap::new();
    for entry in selection.iter().filter_map(|document| snapshot.place(document)) {
        let (Some(commune), Some(point)) = (entry.commune, entry.point) else {
            continue;
        };
        let code = commune.epci.map_or(TerritoryCode::Commune(commune.code), TerritoryCode::Epci);
        let group = groups.entry(code).or_default();
        *group = (group.0 + 1, group.1 + point.lat(), group.2 + point.lon());
    }
    let mut knots: Vec<Knot> =
        groups.into_iter().filter_map(|(code, group)| knot(code, group, frame)).collect();
    knots.sort_by_key(|knot| std::cmp::Reverse(knot.count));
    spread(knots)
}

fn knot(code: TerritoryCode, (count, lat, lon): (usize, f64, f64), frame: &MapFrame) -> Option<Knot> {
    #[expect(clippy::cast_precision_loss, reason = "a number of places")]
    let weight = count as f64;
    let (x, y) = frame.place(Point::new(lat / weight, lon / weight)?);
    Some(Knot {
        x,
        y,
        r: (8.0 + weight.sqrt() * 2.1).min(26.0).round(),
        count,
        name: Territories::embedded().territory(code)?.name().to_owned(),
        href: format!("/territoires/{code}"),
    })
}

/// Groups that do not hide each other: a group that a larger one would hide is counted with it.
fn spread(knots: Vec<Knot>) -> Vec<Knot> {
    let mut kept: Vec<Knot> = Vec::new();
    for knot in knots {
        let hides = |other: &&mut Knot| (other.x - knot.x).hypot(other.y - knot.y) <= other.r + knot.r + 3.0;
        match kept.iter_mut().find(hides) {
            Some(larger) => larger.count += knot.count,
            None => kept.push(knot),
        }
    }
    kept
}

/// The shortest thread that ties all groups: a minimum spanning tree (Prim).
fn thread(knots: &[Knot]) -> String {
    let far = |a: &Knot, b: &Knot| (a.x - b.x).hypot(a.y - b.y);
    let mut tied = vec![false; knots.len()];
    let mut nearest = vec![(f64::INFINITY, 0_usize); knots.len()];
    let mut path = String::new();
    let mut at = 0;
    for _ in 1..knots.len() {
        tied[at] = true;
        for (index, knot) in knots.iter().enumerate().filter(|(index, _)| !tied[*index]) {
            let distance = far(&knots[at], knot);
            if distance < nearest[index].0 {
                nearest[index] = (distance, at);
            }
        }
        let next = (0..knots.len())
            .filter(|index| !tied[*index])
            .min_by(|a, b| nearest[*a].0.total_cmp(&nearest[*b].0));
        let Some(next) = next else { break };
        let (from, to) = (&knots[nearest[next].1], &knots[next]);
        // Writing to memory cannot fail.
        let _ = write!(path, "M{} {}L{} {}", from.x, from.y, to.x, to.y);
        at = next;
    }
    path
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
