//! `/observatoire/implantation`: where to open, worked out and proved; who is brought nearer by each stop.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::map::{DrawnMap, Pin};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html, text};

use super::area_map::frame_of;
use super::frame;
use crate::siting::{Aim, Answer, Asked, MOST_NEW, Question, RADII_KM, Refusal, Stop, Weights};
use crate::state::State;
use crate::words::{Choice, percent, territories, whereabouts};

/// A stop, in words.
struct ShownStop {
    number: usize,
    name: String,
    href: String,
    sentence: String,
    people: String,
    communes: usize,
    before: String,
    after: String,
}

#[derive(Template)]
#[template(path = "observatory_siting.html")]
struct SitingPage {
    page: Page,
    aims: Vec<Choice>,
    radii: Vec<Choice>,
    weights: Vec<Choice>,
    numbers: Vec<Choice>,
    groups: Vec<(String, Vec<Choice>)>,
    heading: String,
    problem: String,
    sentences: Vec<String>,
    stops: Vec<ShownStop>,
    map: Option<DrawnMap>,
    api: String,
}

/// `GET /observatoire/implantation`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (question, _) = Question::read(&asked, ctx.app().scope());
    let (answer, problem, keep) = match state.siting(ctx.app(), question).await {
        Ok(Ok(answer)) => (Some(answer), String::new(), Keep::Ready),
        Ok(Err(refusal)) => (None, refused(&ctx, &refusal), Keep::Ready),
        Err(_) => (None, ctx.t("siting-busy").to_owned(), Keep::Private),
    };
    let answer = answer.as_deref();
    let template = SitingPage {
        page: frame(&ctx, "siting", "siting-about"),
        aims: aims(&ctx, question),
        radii: radii(&ctx, question),
        weights: weights(&ctx, question),
        numbers: (1..=MOST_NEW)
            .map(|new| choice(new.to_string(), new.to_string(), new == question.new))
            .collect(),
        groups: territories(&ctx, question.territory),
        heading: whereabouts(&ctx, question.territory),
        problem,
        sentences: answer.map(|answer| sentences(&ctx, answer)).unwrap_or_default(),
        stops: answer.map(|answer| stops(&ctx, answer)).unwrap_or_default(),
        map: answer.and_then(|answer| map(&ctx, answer)),
        api: href(question),
    };
    html(&ctx, keep, &template)
}

const fn choice(value: String, label: String, selected: bool) -> Choice {
    Choice { value, label, selected }
}

fn aims(ctx: &Ctx, question: Question) -> Vec<Choice> {
    let one =
        |code: &str, key: &str| choice(code.to_owned(), ctx.t(key).to_owned(), question.aim.code() == code);
    vec![one("coverage", "siting-aim-coverage"), one("p-median", "siting-aim-median")]
}

fn radii(ctx: &Ctx, question: Question) -> Vec<Choice> {
    let chosen = question.radius_km().unwrap_or(20.0);
    let one = |km: u32| {
        let label = text::distance(f64::from(km), ctx.lang());
        choice(km.to_string(), label, (f64::from(km) - chosen).abs() < 1e-9)
    };
    RADII_KM.map(one).into()
}

fn weights(ctx: &Ctx, question: Question) -> Vec<Choice> {
    let key = |weights: Weights| match weights {
        Weights::Population => "siting-weights-population",
        Weights::Fragility => "siting-weights-fragility",
    };
    let one = |weights: Weights| {
        choice(weights.code().to_owned(), ctx.t(key(weights)).to_owned(), question.weights == weights)
    };
    Weights::ALL.map(one).into()
}

/// The same question to the API.
fn href(question: Question) -> String {
    let radius = question.radius_km().map(|km| format!("&radius_km={km}")).unwrap_or_default();
    let territory = question.territory.map(|code| format!("&territory={code}")).unwrap_or_default();
    let (aim, weights, new) = (question.aim.code(), question.weights.code(), question.new);
    format!("/api/v1/observatory/siting?objective={aim}&weights={weights}&new={new}{radius}{territory}")
}

/// Why there is no answer, in words.
pub fn refused(ctx: &Ctx, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Nobody | Refusal::Siting(_) => ctx.t("siting-nobody").to_owned(),
        Refusal::TooMany { communes, .. } => ctx.tx("siting-too-many", &[("count", (*communes).into())]),
    }
}

/// What the stops bring together, and how sure that is.
fn sentences(ctx: &Ctx, answer: &Answer) -> Vec<String> {
    let mut all = vec![together(ctx, answer), gap_words(ctx, answer)];
    if answer.question.weights == Weights::Fragility && answer.without_index > 0 {
        all.push(ctx.tx("siting-without-index", &[("count", answer.without_index.into())]));
    }
    all
}

fn together(ctx: &Ctx, answer: &Answer) -> String {
    let distance = |km: f64| text::distance(km, ctx.lang());
    let count = ("count", answer.stops.len().into());
    if let (Some((before, after)), Some(km)) = (answer.covered, answer.question.radius_km()) {
        let share = |people: u64| percent(ctx, ratio(people, answer.people) * 100.0);
        let (before, after, km) = (share(before), share(after), distance(km));
        let args = [count, ("before", (&before).into()), ("after", (&after).into()), ("km", (&km).into())];
        return ctx.tx("siting-together-coverage", &args);
    }
    match answer.mean_km {
        (Some(before), Some(after)) => {
            let (before, after) = (distance(before), distance(after));
            ctx.tx(
                "siting-together-median",
                &[count, ("before", (&before).into()), ("after", (&after).into())],
            )
        }
        (None, Some(after)) => {
            ctx.tx("siting-together-first", &[count, ("after", (&distance(after)).into())])
        }
        _ => ctx.t("siting-nobody").to_owned(),
    }
}

/// How far the answer may be from the best, in words.
fn gap_words(ctx: &Ctx, answer: &Answer) -> String {
    if answer.proved {
        return ctx.t("siting-proved").to_owned();
    }
    ctx.tx("siting-gap", &[("share", (&percent(ctx, answer.gap * 100.0)).into())])
}

fn stops(ctx: &Ctx, answer: &Answer) -> Vec<ShownStop> {
    let km = |km: Option<f64>| km.map_or_else(|| "–".to_owned(), |km| text::distance(km, ctx.lang()));
    let shown = |(number, stop): (usize, &Stop)| ShownStop {
        number,
        name: stop.commune.name.to_owned(),
        href: format!("/territoires/{}", stop.commune.code),
        sentence: sentence(ctx, answer, stop),
        people: text::number(stop.people, ctx.lang()),
        communes: stop.communes,
        before: km(stop.km_before),
        after: km(stop.km_after),
    };
    (1..).zip(&answer.stops).map(shown).collect()
}

/// Whom a stop is for.
fn sentence(ctx: &Ctx, answer: &Answer, stop: &Stop) -> String {
    let count = ("count", stop.people.into());
    if stop.people == 0 {
        return ctx.t("siting-stop-nobody").to_owned();
    }
    match (answer.question.aim, stop.km_before, stop.km_after) {
        (Aim::Coverage { .. }, ..) => {
            let km = text::distance(answer.question.radius_km().unwrap_or_default(), ctx.lang());
            ctx.tx("siting-stop-coverage", &[count, ("km", (&km).into())])
        }
        (Aim::PMedian, Some(before), Some(after)) => {
            let [before, after] = [before, after].map(|km| text::distance(km, ctx.lang()));
            ctx.tx("siting-stop-median", &[count, ("before", (&before).into()), ("after", (&after).into())])
        }
        (Aim::PMedian, ..) => ctx.tx("siting-stop-first", &[count]),
    }
}

/// The stops on the land.
fn map(ctx: &Ctx, answer: &Answer) -> Option<DrawnMap> {
    let here = answer.question.territory;
    let frame = frame_of(ctx, here)?;
    let pin = |(number, stop): (usize, &Stop)| {
        let (x, y) = frame.place(stop.commune.point?);
        let name = stop.commune.name.to_owned();
        Some(Pin { number, x, y, name, href: format!("#arret-{number}") })
    };
    let mut map = DrawnMap::plain(ctx, &frame, here);
    map.pins = (1..).zip(&answer.stops).filter_map(pin).collect();
    Some(map)
}

#[expect(clippy::cast_precision_loss, reason = "a population is far under 2^53")]
fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
