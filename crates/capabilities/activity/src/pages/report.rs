//! `/activite`: one report, in a few seconds.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_places::view::Entry;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Query, html, see_other, text};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::{
    ActivityKind, AgeBracket, AnimationKind, AnimationTheme, Autonomy, CoordinationKind, Equipment,
    EventKind, Gender, Initiative, Organizer, PartnershipNature, Redirection, Setting, SocialStatus,
    TerritorialLevel, Theme, WorkshopLevel,
};

use super::choices::{Choice, CountField, choice, choices, count_fields, short};
use super::form::{Pairs, told, told_of, value_of};
use super::habits::habits;
use super::prefill;
use super::today::{Line, detail, line, title};
use super::{State, field_errors};
use crate::model::{ClientKey, Told};
use crate::store::{self, Saved};
use crate::{acts, follow};

/// Durations that are one press away, in minutes.
const DURATIONS: [&str; 6] = ["15", "30", "45", "60", "90", "120"];

/// The fields of the form, with what is told.
pub struct Fields {
    /// What is told.
    pub told: Told,
    /// Key under which it is counted once, however often it is sent.
    pub key: String,
    /// Wrong fields.
    pub errors: Vec<FieldError>,
    /// The four kinds, as links.
    pub kinds: Vec<KindLink>,
    /// The three kinds of work for the network, as links.
    pub works: Vec<KindLink>,
    /// Themes that are near, the others, and those of procedures.
    pub near: Vec<Choice>,
    /// The others.
    pub far: Vec<Choice>,
    /// Those of procedures.
    pub procedures: Vec<Choice>,
    /// Whether a theme is chosen that is not near.
    pub far_open: bool,
    /// Durations.
    pub durations: Vec<(&'static str, bool)>,
    /// A duration that is none of them.
    pub minutes_other: String,
    /// Followed people of the place: id, name, whether it is the one told.
    pub followed: Vec<(String, String, bool)>,
    /// Other choices, by field.
    pub lists: Lists,
}

/// The choices of the lists, each under the name of its field.
pub struct Lists {
    pub settings: Vec<Choice>,
    pub equipment: Vec<Choice>,
    pub genders: Vec<Choice>,
    pub ages: Vec<Choice>,
    pub statuses: Vec<Choice>,
    pub autonomy: Vec<Choice>,
    pub redirections: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub gender_counts: Vec<CountField>,
    pub age_counts: Vec<CountField>,
    pub status_counts: Vec<CountField>,
    pub animation_forms: Vec<Choice>,
    pub event_forms: Vec<Choice>,
    pub initiatives: Vec<Choice>,
    pub work_themes: Vec<Choice>,
    pub organizers: Vec<Choice>,
    pub natures: Vec<Choice>,
    pub partner_forms: Vec<Choice>,
    pub work_levels: Vec<Choice>,
}

/// A kind of activity, as a link to its form.
pub struct KindLink {
    /// Its form.
    pub href: String,
    /// Its words.
    pub label: &'static str,
    /// Its drawing.
    pub icon: &'static str,
    /// Whether it is the one shown.
    pub current: bool,
}

impl Fields {
    /// The words of a wrong field, or nothing.
    pub fn error(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| error.message.as_str())
    }

    /// Whether this kind is told.
    pub fn is(&self, kind: &str) -> bool {
        self.told.kind == kind
    }

    /// Whether this kind of work is told.
    pub fn works_at(&self, work: &str) -> bool {
        self.told.work.kind == work
    }

    /// The first partner, as typed.
    pub fn partner(&self) -> &str {
        self.told.work.partners.first().map_or("", |(name, _)| name)
    }
}

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage {
    page: Page,
    fields: Fields,
    place: Option<PlaceLine>,
    day_words: String,
    last: Option<(String, String)>,
    doors: Vec<prefill::Door>,
    more_doors: usize,
    /// The latest of today.
    lines: Vec<Line>,
    told_today: usize,
    noted: Option<String>,
    /// Whether following people may be for this professional.
    follows: bool,
}

/// Reports of today that are shown: the others stand among all that one told.
const LINES: usize = 40;

/// The place that a report counts for.
pub struct PlaceLine {
    /// Name.
    pub name: String,
}

impl PlaceLine {
    /// Of a sheet.
    pub fn of(entry: &Entry) -> Self {
        Self { name: entry.place.sheet.name.to_string() }
    }
}

/// What the address asks for.
#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    qui: String,
    travail: String,
    lieu: String,
    fait: String,
    agenda: String,
}

/// `GET /activite`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let kind = ActivityKind::from_slug(&asked.qui).unwrap_or(ActivityKind::Individual);
    let mut told = Told {
        kind: kind.slug().to_owned(),
        day: ctx.local_now().date().to_string(),
        place: asked.lieu,
        setting: Setting::Place.slug().to_owned(),
        ..Told::default()
    };
    let work = CoordinationKind::from_slug(&asked.travail).unwrap_or(CoordinationKind::Animation);
    work.slug().clone_into(&mut told.work.kind);
    if !asked.agenda.is_empty() {
        prefill::from_agenda(&ctx, &state, &asked.agenda, &mut told).await?;
    }
    let noted = Some(asked.fait).filter(|id| !id.is_empty());
    show(&ctx, &state, told, ctx.app().ids().uuid(), FieldErrors::default(), noted).await
}

async fn show(
    ctx: &Ctx,
    state: &State,
    mut told: Told,
    key: String,
    errors: FieldErrors,
    noted: Option<String>,
) -> Result<Response, Failure> {
    let person = ctx.signed_in()?.person.clone();
    let db = ctx.app().db();
    let last = store::last_of(db, &person).await?;
    let places = state.places.snapshot();
    if told.place.is_empty() {
        let usual = last.as_ref().and_then(|kept| kept.activity.place).map(|place| place.to_string());
        let usual = usual.filter(|id| acts::find_place(ctx, &places, id).is_some());
        told.place = usual.or_else(|| super::place::only_place(ctx, &places)).unwrap_or_default();
    }
    let place = acts::find_place(ctx, &places, &told.place);
    if place.is_none() && errors.is_empty() {
        return Ok(see_other("/activite/lieu"));
    }
    let today = ctx.local_now().date();
    let lines = store::of_day(db, &person, today).await?;
    let refused = !errors.is_empty();
    let (doors, more_doors) = match &place {
        Some(place) if errors.is_empty() && told.event.is_empty() => {
            prefill::doors(ctx, state, place).await?
        }
        _ => Default::default(),
    };
    let template = ReportPage {
        doors,
        more_doors,
        page: ctx
            .page(ctx.t("report-title"))
            .crumb(ctx.t("activity-crumb-home"), "/")
            .crumb(ctx.t("report-title"), "/activite")
            .hidden(),
        fields: fields(ctx, state, &person, told, key, &errors).await?,
        follows: follow::concerns(ctx),
        place: place.as_deref().map(PlaceLine::of),
        day_words: text::date(today, ctx.lang()),
        last: last.map(|kept| (title(ctx, &kept.activity), detail(ctx, &kept.activity))),
        lines: lines.iter().take(LINES).map(|kept| line(ctx, kept)).collect(),
        told_today: lines.len(),
        noted,
    };
    let mut response = html(ctx, Keep::Private, &template)?;
    if refused {
        *response.status_mut() = http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The form with what is told in it.
pub async fn fields(
    ctx: &Ctx,
    state: &State,
    person: &str,
    told: Told,
    key: String,
    errors: &FieldErrors,
) -> Result<Fields, Failure> {
    let lang = ctx.lang();
    let near_themes = habits(ctx, state, person);
    let chosen = |slug: &str| told.themes.iter().any(|theme| theme == slug);
    let near = near_themes.iter().map(|theme| choice(*theme, lang, chosen)).collect();
    let rest = |procedures: bool| {
        let others = Theme::ALL
            .iter()
            .filter(|theme| theme.is_procedure() == procedures && !near_themes.contains(theme));
        others.map(|theme| choice(*theme, lang, chosen)).collect::<Vec<_>>()
    };
    let (far, procedures) = (rest(false), rest(true));
    let minutes = told.minutes.clone();
    let is_usual = DURATIONS.contains(&minutes.as_str());
    let followed = follow::choices(ctx, &told.place).await?.into_iter();
    let followed = followed.map(|(id, name)| (id.to_string(), name, told.followed == id.to_string()));
    Ok(Fields {
        key,
        errors: errors.iter().cloned().collect(),
        kinds: kinds(ctx, &told),
        works: works(ctx, &told),
        near,
        far_open: far.iter().chain(&procedures).any(|one| one.selected),
        far,
        procedures,
        durations: DURATIONS.iter().map(|duration| (*duration, *duration == minutes)).collect(),
        minutes_other: if is_usual { String::new() } else { minutes },
        followed: followed.collect(),
        lists: lists(ctx, &told),
        told,
    })
}

/// The drawing of a kind.
pub const fn icon(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Individual => "user",
        ActivityKind::Workshop => "users",
        ActivityKind::OpenAccess => "door-open",
        ActivityKind::Coordination => "heart-handshake",
    }
}

fn kinds(ctx: &Ctx, told: &Told) -> Vec<KindLink> {
    let link = |kind: &ActivityKind| KindLink {
        href: format!("/activite?qui={}&lieu={}", kind.slug(), told.place),
        label: short(*kind, ctx.lang()),
        icon: icon(*kind),
        current: told.kind == kind.slug(),
    };
    ActivityKind::ALL.iter().map(link).collect()
}

fn works(ctx: &Ctx, told: &Told) -> Vec<KindLink> {
    let link = |kind: &CoordinationKind| KindLink {
        href: format!("/activite?qui=coordination&travail={}&lieu={}", kind.slug(), told.place),
        label: short(*kind, ctx.lang()),
        icon: "chevron-right",
        current: told.work.kind == kind.slug(),
    };
    CoordinationKind::ALL.iter().map(link).collect()
}

fn lists(ctx: &Ctx, told: &Told) -> Lists {
    let lang = ctx.lang();
    let is = |chosen: &str| {
        let chosen = chosen.to_owned();
        move |slug: &str| slug == chosen
    };
    let among = |chosen: &[String]| {
        let chosen = chosen.to_vec();
        move |slug: &str| chosen.iter().any(|one| one == slug)
    };
    let partner = told.work.partners.first().map(|(_, form)| form.clone()).unwrap_or_default();
    let redirection = if told.redirection.is_empty() { &told.redirected } else { &told.redirection };
    Lists {
        settings: choices::<Setting>(lang, is(&told.setting)),
        equipment: choices::<Equipment>(lang, among(&told.equipment)),
        genders: choices::<Gender>(lang, is(&told.gender)),
        ages: choices::<AgeBracket>(lang, is(&told.age)),
        statuses: choices::<SocialStatus>(lang, is(&told.status)),
        autonomy: choices::<Autonomy>(lang, is(&told.autonomy)),
        redirections: choices::<Redirection>(lang, is(redirection)),
        levels: choices::<WorkshopLevel>(lang, is(&told.level)),
        gender_counts: count_fields::<Gender>("gender", lang, &told.genders),
        age_counts: count_fields::<AgeBracket>("age", lang, &told.ages),
        status_counts: count_fields::<SocialStatus>("status", lang, &told.statuses),
        animation_forms: choices::<AnimationKind>(lang, is(&told.work.form)),
        event_forms: choices::<EventKind>(lang, is(&told.work.form)),
        initiatives: choices::<Initiative>(lang, is(&told.work.initiative)),
        work_themes: choices::<AnimationTheme>(lang, among(&told.work.themes)),
        organizers: choices::<Organizer>(lang, among(&told.work.organizers)),
        natures: choices::<PartnershipNature>(lang, among(&told.work.natures)),
        partner_forms: choices::<Organizer>(lang, is(&partner)),
        work_levels: choices::<TerritorialLevel>(lang, is(&told.work.level)),
    }
}

/// `POST /activite`.
pub async fn save(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Failure> {
    keep(&ctx, &state, told(&pairs), value_of(&pairs, "key")).await
}

/// `POST /activite/refaire`: the last report once more, today.
pub async fn again(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Failure> {
    let person = ctx.signed_in()?.person.clone();
    let Some(last) = store::last_of(ctx.app().db(), &person).await? else {
        return Ok(see_other("/activite"));
    };
    let mut told = told_of(&last.activity);
    told.day = ctx.local_now().date().to_string();
    // A remark is about one act: it is not told twice. Nor is the event, nor who was helped.
    told.note.clear();
    told.event.clear();
    told.followed.clear();
    keep(&ctx, &state, told, value_of(&pairs, "key")).await
}

/// Keeps what is told and opens the form for the next one; or shows it again, with what is wrong.
async fn keep(ctx: &Ctx, state: &State, told: Told, key: &str) -> Result<Response, Failure> {
    match acts::read_whole(ctx, state, &told, acts::new_id(ctx)).await? {
        Ok(activity) => {
            let client: Option<ClientKey> = key.parse().ok();
            let kind = activity.kind().slug();
            let saved = acts::keep(ctx, &[(activity, client)]).await?;
            if let Some(Saved::EventTold(_)) = saved.first() {
                let errors = FieldErrors::one("event", ctx.t("activity-error-event-told"));
                return show(ctx, state, told, key.to_owned(), errors, None).await;
            }
            let id = saved.first().map(|saved| saved.id().to_string()).unwrap_or_default();
            Ok(see_other(&format!("/activite?qui={kind}&lieu={}&fait={id}", told.place)))
        }
        Err(refused) => {
            let errors = field_errors(ctx, &refused);
            show(ctx, state, told, key.to_owned(), errors, None).await
        }
    }
}
