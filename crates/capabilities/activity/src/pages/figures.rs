//! `/chiffres` and `/activite/chiffres`: figures for those who decide, and one's own.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use maillage_places::view::{Group, Snapshot};
use maillage_shell::chart::{Figure, columns};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html, kept, text};
use maillage_statistics::{Rule, share};
use maillage_territory::Territories;
use maillage_vocabulary::lists::activity::{AgeBracket, Gender, SocialStatus, Theme};

use super::State;
use super::area_map::{self, AreaMap};
use super::charts::{change, figures};
use super::choices::{Choice, choices};
use super::compared::{self, Shown};
use crate::figures::{Areas, Asked, Count, Dashboard, Misread, Question, Secrecy, Whose, write_csv};
use crate::yearly::{Subject, Year, Yearly};

#[derive(Template)]
#[template(path = "figures.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of the template")]
struct FiguresPage {
    page: Page,
    action: &'static str,
    heading: String,
    period: String,
    misread: Vec<String>,
    headline: Vec<Stat>,
    grid: [Vec<Figure>; 2],
    asked: Asked,
    from: String,
    to: String,
    themes: Vec<Choice>,
    ages: Vec<Choice>,
    genders: Vec<Choice>,
    statuses: Vec<Choice>,
    types: Vec<Choice>,
    labels: Vec<Choice>,
    more_open: bool,
    map: Option<AreaMap>,
    comparison: Option<Shown>,
    caseload: String,
    place_name: String,
    csv: String,
    hides: bool,
    smallest: u64,
    left_out: u64,
    own: bool,
    empty: bool,
    /// The yearly report of the same places: its title and its address.
    yearly: Option<(String, String)>,
}

/// A figure at the top.
struct Stat {
    label: &'static str,
    value: String,
    trend: String,
    about: String,
}

/// What is asked, answered.
pub struct Answered {
    /// The question.
    pub question: Question,
    /// Its answer.
    pub dashboard: Dashboard,
    /// The parts of the territory.
    pub areas: Option<Areas>,
    /// What was not understood.
    pub misread: Vec<Misread>,
}

/// Answers a question about everybody's activity, or one's own.
///
/// Figures of the network and of its territories are public; those of one place, for who reads the dashboards of the
/// place: a place may be one person.
pub fn answer(ctx: &Ctx, state: &State, asked: &Asked, own: bool) -> Result<Answered, Failure> {
    let facts = state.activities.facts();
    let places = state.places.snapshot();
    let person = if own { Some(ctx.signed_in()?.person.clone()) } else { None };
    let today = ctx.local_now().date();
    let (question, misread) = Question::read(asked, &facts, &places, today, person.as_ref());
    let only = question.only_place.filter(|_| !own);
    if let (Whose::Place(id), _) | (_, Some(id)) = (question.whose, only) {
        allow(ctx, &places, id.as_str())?;
    }
    let smallest = u64::from(ctx.app().settings().network.smallest_count.max(2));
    let secrecy = Secrecy((!own).then(|| Rule::new(smallest)));
    let dashboard = Dashboard::new(&facts, &question, secrecy, question.places);
    let areas = Areas::new(&question, &dashboard, ctx.app().scope());
    Ok(Answered { question, dashboard, areas, misread })
}

fn allow(ctx: &Ctx, places: &Snapshot, id: &str) -> Result<(), Failure> {
    ctx.signed_in()?;
    let entry = places.by_id(id).ok_or(Failure::NotFound)?;
    ctx.require(Right::ReadDashboards, Target::Place { id, commune: entry.commune, organization: None })
}

/// `GET /chiffres`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    show(&ctx, &state, asked, false)
}

/// `GET /activite/chiffres`.
pub async fn own(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    show(&ctx, &state, asked, true)
}

/// `GET /chiffres.csv`.
pub async fn csv(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let answered = answer(&ctx, &state, &asked, false)?;
    Ok(kept(&ctx, Keep::Ready, table_file(&answered)?))
}

/// `GET /activite/chiffres.csv`.
pub async fn own_csv(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let answered = answer(&ctx, &state, &asked, true)?;
    Ok(kept(&ctx, Keep::Private, table_file(&answered)?))
}

fn table_file(answered: &Answered) -> Result<Response, Failure> {
    let bytes = write_csv(&answered.dashboard, answered.areas.as_ref()).map_err(Failure::internal)?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"chiffres.csv\""),
    );
    Ok(response)
}

fn show(ctx: &Ctx, state: &State, asked: Asked, own: bool) -> Result<Response, Failure> {
    let answered = answer(ctx, state, &asked, own)?;
    let Answered { question, dashboard, areas, misread } = &answered;
    let lang = ctx.lang();
    let query = ctx.path_and_query().split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default();
    let base = if own { "/activite/chiffres" } else { "/chiffres" };
    let csv = if query.is_empty() { format!("{base}.csv") } else { format!("{base}.csv?{query}") };
    let charts = figures(&ctx.voice(), dashboard, &csv);
    let period = question.filter.period;
    let (from, to) = (text::date(period.from, lang), text::date(period.until, lang));
    let heading = heading(ctx, state, question.whose);
    let is = |chosen: &str| {
        let chosen = chosen.to_owned();
        move |slug: &str| slug == chosen
    };
    let title = ctx.t(if own { "figures-own-title" } else { "figures-title" });
    let mut page = ctx.page(title).crumb(ctx.t("activity-crumb-home"), "/");
    if own {
        page = page.crumb(ctx.t("report-title"), "/activite");
    }
    let template = FiguresPage {
        page: page
            .crumb(title, base)
            .script("copy.js")
            .script("suggest.js")
            .describe(ctx.t("figures-description")),
        action: base,
        period: ctx.tx("figures-period", &[("from", (&from).into()), ("to", (&to).into())]),
        misread: misread.iter().map(|one| misread_words(ctx, one)).collect(),
        headline: headline(ctx, dashboard),
        hides: charts.iter().any(Figure::hides),
        grid: columns(charts),
        from: period.from.to_string(),
        to: period.until.to_string(),
        themes: choices::<Theme>(lang, |slug| asked.theme.iter().any(|theme| theme == slug)),
        ages: choices::<AgeBracket>(lang, is(&asked.age)),
        genders: choices::<Gender>(lang, is(&asked.gender)),
        statuses: choices::<SocialStatus>(lang, is(&asked.status)),
        types: listed(ctx, Group::Typology, &state.places.snapshot(), &asked.r#type),
        labels: listed(ctx, Group::Label, &state.places.snapshot(), &asked.label),
        more_open: opens(&asked),
        map: areas.as_ref().and_then(|areas| area_map::draw(ctx, question, areas, &csv)),
        comparison: dashboard.comparison.as_ref().and_then(|one| compared::shown(ctx, one)),
        caseload: caseload(ctx, dashboard.headline.caseload),
        place_name: place_name(state, question.whose),
        smallest: u64::from(ctx.app().settings().network.smallest_count.max(2)) - 1,
        left_out: dashboard.left_out,
        empty: dashboard.is_empty(),
        yearly: yearly_link(ctx, question),
        heading,
        asked,
        csv,
        own,
    };
    html(
        ctx,
        if own || matches!(question.whose, Whose::Place(_)) { Keep::Private } else { Keep::Ready },
        &template,
    )
}

/// The report of the year in which the period ends.
fn yearly_link(ctx: &Ctx, question: &Question) -> Option<(String, String)> {
    let subject = match question.whose {
        Whose::Network => Subject::Network,
        Whose::Territory(code) => Subject::Territory(code),
        Whose::Place(id) => Subject::Place(id),
        Whose::Organization(_) | Whose::Own => return None,
    };
    let year = Year::of(question.filter.period.until);
    Some((Yearly::title_of(&ctx.voice(), year), subject.href(year)))
}

/// The kinds or labels that places have, in words.
fn listed(ctx: &Ctx, group: Group, places: &Snapshot, chosen: &[String]) -> Vec<Choice> {
    let known = group.values().filter(|value| !places.facets.documents(value).is_empty());
    let choice = |value: maillage_places::view::Value| Choice {
        value: value.slug(),
        label: value.short(ctx.lang()),
        selected: chosen.iter().any(|slug| slug == value.slug()),
    };
    let mut choices: Vec<_> = known.map(choice).collect();
    choices.sort_by_cached_key(|choice| maillage_search::fold(choice.label));
    choices
}

/// What is known of the number of different people.
fn caseload(ctx: &Ctx, followed: Option<Count>) -> String {
    match followed {
        None => ctx.t("figures-people-note").to_owned(),
        Some(Count::Hidden) => ctx.t("figures-people-hidden").to_owned(),
        Some(Count::Shown(count)) => ctx.tx("figures-people-followed", &[("count", count.into())]),
    }
}

/// Whether a choice is made that stands among the folded ones.
fn opens(asked: &Asked) -> bool {
    let texts = [&asked.age, &asked.gender, &asked.status, &asked.organization];
    let lists = asked.r#type.iter().chain(&asked.label);
    texts.into_iter().chain(lists).any(|text| !text.is_empty())
}

fn misread_words(ctx: &Ctx, misread: &Misread) -> String {
    ctx.tx("figures-misread", &[("text", misread.text.as_str().into())])
}

fn place_name(state: &State, whose: Whose) -> String {
    let Whose::Place(id) = whose else { return String::new() };
    let places = state.places.snapshot();
    places.by_id(id.as_str()).map(|entry| entry.place.sheet.name.to_string()).unwrap_or_default()
}

fn heading(ctx: &Ctx, state: &State, whose: Whose) -> String {
    match whose {
        Whose::Own => ctx.t("figures-own-title").to_owned(),
        Whose::Network | Whose::Organization(_) => ctx.t("figures-network").to_owned(),
        Whose::Place(_) => ctx.tx("figures-of", &[("name", place_name(state, whose).as_str().into())]),
        Whose::Territory(code) => {
            let name = Territories::embedded().territory(code).map(|territory| territory.name().to_owned());
            ctx.tx("figures-of", &[("name", name.unwrap_or_default().as_str().into())])
        }
    }
}

fn headline(ctx: &Ctx, dashboard: &Dashboard) -> Vec<Stat> {
    let head = &dashboard.headline;
    let stat = |label, about, counts: [Count; 2]| Stat {
        label,
        value: match counts[0] {
            Count::Shown(count) => text::number(count, ctx.lang()),
            Count::Hidden => ctx.t("figures-hidden").to_owned(),
        },
        trend: change(&ctx.voice(), counts).unwrap_or_default(),
        about: ctx.t(about).to_owned(),
    };
    let (telling, places) = head.places;
    let told = head.first_time[0].shown().zip(head.again[0].shown());
    let loyal = told.and_then(|(first, again)| share(again, first + again));
    let loyal = loyal.map(|part| {
        let percent = text::decimal(part * 100.0, 0, ctx.lang());
        ctx.tx("figures-percent", &[("percent", (&percent).into())])
    });
    let telling = (places > 1 && dashboard.protected).then(|| Stat {
        label: "figures-places",
        value: ctx.tx("figures-places-value", &[("telling", telling.into()), ("places", places.into())]),
        trend: String::new(),
        about: ctx.t("figures-places-about").to_owned(),
    });
    let stats = [
        Some(stat("figures-supports", "figures-supports-about", head.supports)),
        Some(stat("figures-visits", "figures-visits-about", head.visits)),
        Some(stat("figures-hours", "figures-hours-about", head.hours)),
        // Of one's own figures, or of one place, it says nothing.
        telling,
        Some(Stat {
            label: "figures-loyal",
            value: loyal.unwrap_or_else(|| ctx.t("figures-unknown").to_owned()),
            trend: String::new(),
            about: ctx.t("figures-loyal-about").to_owned(),
        }),
    ];
    stats.into_iter().flatten().collect()
}
