//! `/rendez-vous/{slot}`: taking a time without an account, or for somebody on the telephone.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use chrono::TimeDelta;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Sender, html, see_other};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::Theme;
use serde::Deserialize;

use super::super::State;
use super::super::card::short;
use super::super::manage_form::Choice;
use super::super::register::{self, PACE, read, read_by_team};
use super::{may_keep, others};
use crate::acts;
use crate::acts::appointments::{Asked, NOTICE, Refusal, book};
use crate::mail::notices::{make_link, own_page};
use crate::model::{DayClock, Opening, SlotKey, grain, grains, moment};
use crate::view::diary::Diary;
use crate::words;

/// Other times proposed.
const PROPOSED: usize = 6;

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Another time than that of the address, chosen where that one was taken.
    pub slot: String,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Number.
    pub phone: String,
    /// Theme, by slug.
    pub theme: String,
}

#[derive(Template)]
#[template(path = "take_time.html")]
struct TakePage {
    page: Page,
    slot: String,
    when: String,
    with: String,
    place: String,
    place_href: String,
    phone: Option<(String, String)>,
    find_href: String,
    team: bool,
    /// What a browser may fill in: name, address, number.
    fill: (&'static str, &'static str, &'static str),
    /// Key.
    email_hint: &'static str,
    noted: bool,
    others: Vec<Choice>,
    form: bool,
    problem: &'static str,
    themes: Vec<Choice>,
    typed: Typed,
    listed: Vec<FieldError>,
    errors: FieldErrors,
}

impl TakePage {
    /// What is wrong with a field, or nothing.
    fn wrong(&self, field: &str) -> &str {
        self.errors.of(field).unwrap_or_default()
    }
}

/// What the page has to say beside the form.
#[derive(Default)]
struct Said {
    typed: Typed,
    errors: FieldErrors,
    /// Key of a sentence; empty where all is well.
    problem: &'static str,
    noted: bool,
}

/// `GET /rendez-vous/{slot}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(slot): Path<String>,
) -> Result<Response, Failure> {
    let slot: SlotKey = slot.parse().map_err(|_| Failure::NotFound)?;
    show(&ctx, &state, &slot, Said::default())
}

/// `POST /rendez-vous/{slot}`.
pub async fn save(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(slot): Path<String>,
    sender: Sender,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let chosen = if typed.slot.is_empty() { &slot } else { &typed.slot };
    let slot: SlotKey = chosen.parse().map_err(|_| Failure::NotFound)?;
    let team = is_team(&ctx, &state, &slot);
    let asked = match asked(&ctx, &typed, team) {
        Ok(asked) => asked,
        Err(errors) => {
            let said = Said { typed, errors, ..Said::default() };
            return Ok(super::super::refused(show(&ctx, &state, &slot, said)));
        }
    };
    if state.knock(sender, team).await?.is_some() {
        let mut page = show(&ctx, &state, &slot, Said { typed, problem: PACE, ..Said::default() })?;
        *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        return Ok(page);
    }
    match book(ctx.app(), &acts::actor(&ctx), &slot, &asked).await {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            if team {
                let day = ctx.app().local(slot.at).date();
                return Ok(see_other(&format!("/gestion/rendez-vous?day={day}&booked={}", done.appointment)));
            }
            let link = make_link(ctx.app(), &acts::actor(&ctx), &done.appointment).await?;
            Ok(see_other(&own_page(&link)))
        }
        Err(Refusal::Again) => show(&ctx, &state, &slot, Said { typed, noted: true, ..Said::default() }),
        Err(refusal) => {
            let problem = sentence(refusal)?;
            let mut page = show(&ctx, &state, &slot, Said { typed, problem, ..Said::default() })?;
            *page.status_mut() = StatusCode::CONFLICT;
            Ok(page)
        }
    }
}

/// The sentence for whoever cannot have a time.
pub fn sentence(refusal: Refusal) -> Result<&'static str, Failure> {
    match refusal {
        Refusal::Unknown => Err(Failure::NotFound),
        Refusal::Past => Ok("take-refused-past"),
        Refusal::NotOffered => Ok("take-refused-not-offered"),
        Refusal::Taken => Ok("take-refused-taken"),
        Refusal::Again => Ok("take-refused-again"),
        Refusal::TooMany => Ok("take-refused-too-many"),
        Refusal::Closed => Ok("take-refused-closed"),
        Refusal::Store(error) => Err(error.into()),
    }
}

fn is_team(ctx: &Ctx, state: &State, slot: &SlotKey) -> bool {
    let diary = state.diary();
    diary.opening(&slot.opening).is_some_and(|opening| may_keep(ctx, &state.places(), opening.place))
}

/// Reads the form; for the team, a name is enough.
pub fn asked(ctx: &Ctx, typed: &Typed, team: bool) -> Result<Asked, FieldErrors> {
    let who =
        register::Typed { name: typed.name.clone(), email: typed.email.clone(), phone: typed.phone.clone() };
    let read = if team {
        read_by_team(ctx, &who)
    } else {
        read(ctx, &who).map(|(name, contact)| (name, Some(contact)))
    };
    let theme = typed.theme.trim();
    let known = Theme::from_slug(theme);
    let (mut errors, read) = match read {
        Ok(read) => (FieldErrors::default(), Some(read)),
        Err(errors) => (errors, None),
    };
    if !theme.is_empty() && known.is_none() {
        errors.add("theme", ctx.t("form-error-choose"));
    }
    match read {
        Some((name, contact)) if errors.is_empty() => {
            Ok(Asked { name, contact, theme: known, lang: ctx.lang(), by_team: team })
        }
        _ => Err(errors),
    }
}

fn show(ctx: &Ctx, state: &State, slot: &SlotKey, said: Said) -> Result<Response, Failure> {
    let (diary, places) = (state.diary(), state.places());
    let opening = diary.opening(&slot.opening).ok_or(Failure::NotFound)?;
    let team = may_keep(ctx, &places, opening.place);
    let end = moment(grain(slot.at) + grains(opening.hours.length()));
    let problem = if said.problem.is_empty() && !said.noted {
        standing(ctx, &diary, opening, slot, team)
    } else {
        said.problem
    };
    let near = if matches!(problem, "" | PACE | "take-refused-too-many") {
        Vec::new()
    } else {
        others::nearest(ctx, &diary, opening.place, slot.at, PROPOSED)
    };
    let at = places.by_id(opening.place.as_str());
    let phone = at.and_then(|entry| entry.place.sheet.contact.phone.as_ref());
    let proposes = !near.is_empty();
    let template = TakePage {
        page: frame(ctx),
        slot: slot.to_string(),
        when: words::when((ctx.app().local(slot.at), ctx.app().local(end)), ctx.lang()),
        with: opening.shown_name.as_str().to_owned(),
        place: words::place_of(&places, opening.place),
        place_href: at.map_or_else(String::new, |entry| entry.href()),
        phone: phone.map(|phone| (phone.national(), phone.as_str().to_owned())),
        find_href: format!("/rendez-vous?place={}", opening.place),
        team,
        fill: if team { ("off", "off", "off") } else { ("name", "email", "tel") },
        email_hint: if team { "take-team-hint" } else { "event-email-hint" },
        noted: said.noted,
        others: others::choices(ctx, &near),
        form: !said.noted && (problem.is_empty() || problem == PACE || proposes),
        problem,
        themes: themes(ctx, opening, &said.typed.theme),
        typed: said.typed,
        listed: said.errors.iter().cloned().collect(),
        errors: said.errors,
    };
    html(ctx, Keep::Private, &template)
}

/// Why a time cannot be had now, before anybody asks; empty where it can.
fn standing(ctx: &Ctx, diary: &Diary, opening: &Arc<Opening>, slot: &SlotKey, team: bool) -> &'static str {
    let notice = if team { TimeDelta::zero() } else { NOTICE };
    let day = ctx.app().local(slot.at).date();
    let start = grain(slot.at);
    let offered = DayClock::new(day, ctx.app().zone()).slots(opening).find(|span| span.start == start);
    match offered {
        _ if slot.at <= ctx.now() + notice => "take-refused-past",
        Some(span) if diary.is_free(opening, &span, day) => "",
        Some(_) => "take-refused-taken",
        None => "take-refused-not-offered",
    }
}

fn frame(ctx: &Ctx) -> Page {
    ctx.page(ctx.t("take-title"))
        .hidden()
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("find-title"), "/rendez-vous")
        .crumb(ctx.t("take-title"), ctx.path())
}

/// What the professional helps with; everything where she did not say.
fn themes(ctx: &Ctx, opening: &Opening, chosen: &str) -> Vec<Choice> {
    let all = if opening.themes.is_empty() { maillage_vocabulary::ClosedSet::all() } else { opening.themes };
    let choice = |theme: Theme| Choice::new(theme.slug(), short(theme, ctx.lang()), theme.slug() == chosen);
    all.iter().map(choice).collect()
}
