//! `/tests/moi?cle=…`: a tester’s own page: what she answered, what she agrees to, her seats; and the way out.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use maillage_shell::{
    Ctx, Failure, FieldError, Form, Keep, Page, Query, Sender, encode, html, kept, see_other, text,
};
use maillage_vocabulary::lists::trials::TrialPhase;
use maillage_vocabulary::{ClosedList, ClosedSet};
use serde::Deserialize;
use serde_json::{Value, json};

use super::card::Choice;
use super::join::{ages, devices, eases, phases};
use super::key::{Key, ask_page, open};
use super::seat::state_word;
use super::team::Mailbox;
use super::{told, with_status};
use crate::acts::{self, join, own};
use crate::model::{CalledName, Fault, NO_DEVICE, ToldTester};
use crate::state::State;
use crate::store::consents::{self, Consent};
use crate::store::links::LinkKind;
use crate::store::testers::{self, Tester};
use crate::store::{feedback, seats};
use crate::words;

/// A seat in the list.
struct SeatLine {
    href: String,
    title: String,
    state: (String, &'static str),
    day: String,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a question of the template")]
#[derive(Template)]
#[template(path = "tester.html")]
struct OwnPage {
    page: Page,
    key: String,
    /// The secret as it stands in an address.
    key_param: String,
    name: String,
    confirmed: bool,
    by_phone: bool,
    asked: bool,
    done: &'static str,
    errors: Vec<FieldError>,
    seats: Vec<SeatLine>,
    phases: Vec<Choice>,
    history: Vec<String>,
    ages: Vec<Choice>,
    eases: Vec<Choice>,
    devices: Vec<Choice>,
    commune: String,
    assistive: bool,
}

impl OwnPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// The secret, and what was just done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    cle: String,
    fait: String,
}

/// `GET /tests/moi`: without a secret, asks for a link. Looking changes nothing, as programs that check mail follow links.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    if asked.cle.is_empty() {
        return ask_page(&ctx, LinkKind::Tester, (false, false));
    }
    let tester = match find(&ctx, &asked.cle).await? {
        Ok(tester) => tester,
        Err(page) => return Ok(*page),
    };
    let done = match asked.fait.as_str() {
        "oui" => "tester-done",
        "bienvenue" => "tester-welcome",
        _ => "",
    };
    show(&ctx, &state, (&asked.cle, &tester), (&[], done)).await
}

/// The tester of a link.
async fn find(ctx: &Ctx, key: &str) -> Result<Result<Tester, Box<Response>>, Failure> {
    match open(ctx, key, &[LinkKind::Tester]).await? {
        Ok((_, id)) => testers::by_id(ctx.app().db(), &id).await?.map(Ok).ok_or(Failure::NotFound),
        Err(page) => Ok(Err(page)),
    }
}

/// What is done on the page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    cle: String,
    act: String,
    age: String,
    ease: String,
    devices: Vec<String>,
    commune: String,
    assistive: String,
    phases: Vec<String>,
    name: String,
}

/// `POST /tests/moi`.
pub async fn act(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let tester = match find(&ctx, &typed.cle).await? {
        Ok(tester) => tester,
        Err(page) => return Ok(*page),
    };
    let (app, actor) = (ctx.app(), acts::actor(&ctx));
    let back = |done: &str| Ok(see_other(&format!("/tests/moi?cle={}&fait={done}", encode(&typed.cle))));
    match typed.act.as_str() {
        // A number may be somebody else’s: the place that calls confirms it.
        "confirm" if tester.email.is_some() => {
            app.settle(join::confirm(app, &actor, &tester.id).await?).await;
            back("bienvenue")
        }
        "stay" => {
            own::stay(app, &actor, &tester.id).await?;
            back("oui")
        }
        "leave" => {
            let version = own::leave(app, &actor, &tester.id).await.map_err(failure)?;
            app.settle(version).await;
            left(&ctx)
        }
        "agree" => {
            let named = typed.phases.iter().filter_map(|slug| TrialPhase::from_slug(slug));
            let phases: ClosedSet<TrialPhase> = named.collect();
            app.settle(own::agree(app, &actor, &tester.id, phases).await.map_err(failure)?).await;
            back("oui")
        }
        "update" => match read(&ctx, &typed) {
            Ok((name, profile)) => {
                let version = own::update(app, &actor, &tester.id, &name, &profile).await.map_err(failure)?;
                app.settle(version).await;
                back("oui")
            }
            Err(faults) => {
                let page = show(&ctx, &state, (&typed.cle, &tester), (&faults, "")).await;
                with_status(page, StatusCode::UNPROCESSABLE_ENTITY)
            }
        },
        _ => Err(Failure::NotFound),
    }
}

fn failure(refusal: acts::Refusal) -> Failure {
    match refusal {
        acts::Refusal::Store(error) => error.into(),
        _ => Failure::NotFound,
    }
}

fn read(ctx: &Ctx, typed: &Typed) -> Result<(CalledName, crate::model::Profile), Vec<Fault>> {
    let told = ToldTester {
        age: typed.age.clone(),
        ease: typed.ease.clone(),
        devices: typed.devices.clone(),
        commune: typed.commune.clone(),
        assistive: typed.assistive.clone(),
        ..ToldTester::default()
    };
    let name = CalledName::new(&typed.name).map_err(|_| ("name", "tester-error-name"));
    match (name, told.profile(ctx.app().scope())) {
        (Ok(name), Ok(profile)) => Ok((name, profile)),
        (name, profile) => Err(name.err().into_iter().chain(profile.err().unwrap_or_default()).collect()),
    }
}

#[derive(Template)]
#[template(path = "tester_left.html")]
struct LeftPage {
    page: Page,
}

/// Nothing is left: there is no page to go back to.
fn left(ctx: &Ctx) -> Result<Response, Failure> {
    let page = ctx.page(ctx.t("tester-left")).hidden().crumb(ctx.t("nav-trials"), "/tests");
    html(ctx, Keep::Private, &LeftPage { page: page.crumb(ctx.t("tester-left"), "") })
}

/// `POST /tests/moi/lien`: the answer is the same whether the mailbox is known or not.
pub async fn ask_link(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Form(mailbox): Form<Mailbox>,
) -> Result<Response, Failure> {
    if let Some(seconds) = state.knock(&ctx, sender).await? {
        return Err(Failure::TooMany(seconds));
    }
    join::ask_link(ctx.app(), &acts::actor(&ctx), &mailbox.email).await?;
    ask_page(&ctx, LinkKind::Tester, (false, true))
}

async fn show(
    ctx: &Ctx,
    state: &State,
    (key, tester): (&str, &Tester),
    (faults, done): (&[Fault], &'static str),
) -> Result<Response, Failure> {
    let db = ctx.app().db();
    let consents = consents::of_tester(db, &tester.id).await?;
    let now = consents::phases(&consents);
    let profile = &tester.profile;
    let mut chosen: Vec<String> = profile.devices.iter().map(|device| device.slug().to_owned()).collect();
    if chosen.is_empty() {
        chosen.push(NO_DEVICE.to_owned());
    }
    let template = OwnPage {
        page: ctx
            .page(ctx.t("tester-title"))
            .hidden()
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-trials"), "/tests")
            .crumb(ctx.t("tester-title"), "/tests/moi")
            .script("suggest.js"),
        key: key.to_owned(),
        key_param: encode(key),
        name: tester.name.clone(),
        confirmed: tester.confirmed_at.is_some(),
        by_phone: tester.email.is_none(),
        asked: tester.asked_at.is_some(),
        done,
        errors: told(ctx, faults).iter().cloned().collect(),
        seats: seat_lines(ctx, state, key, tester).await?,
        phases: phases(ctx, |phase| now.contains(phase)),
        history: consents.iter().map(|consent| told_consent(ctx, consent)).collect(),
        ages: ages(ctx, profile.age.slug()),
        eases: eases(ctx, profile.ease.slug()),
        devices: devices(ctx, &chosen),
        commune: profile.commune().map_or_else(String::new, |commune| commune.name.to_owned()),
        assistive: profile.assistive,
    };
    html(ctx, Keep::Private, &template)
}

async fn seat_lines(ctx: &Ctx, state: &State, key: &str, tester: &Tester) -> Result<Vec<SeatLine>, Failure> {
    let snapshot = state.snapshot();
    let line = |seat: seats::Seat| {
        let entry = snapshot.by_id(&seat.trial)?;
        Some(SeatLine {
            href: format!("/tests/moi/{}?cle={}", seat.id, encode(key)),
            title: entry.trial.sheet.title.to_string(),
            state: state_word(ctx, seat.state),
            day: text::date(ctx.app().local(seat.sent_at).date(), ctx.lang()),
        })
    };
    Ok(seats::of_tester(ctx.app().db(), &tester.id).await?.into_iter().filter_map(line).collect())
}

/// A consent in words: to what, since when, until when.
fn told_consent(ctx: &Ctx, consent: &Consent) -> String {
    let day = |at| text::date(ctx.app().local(at).date(), ctx.lang());
    let phase = words::short(consent.phase, ctx.lang());
    let given = day(consent.given_at);
    match consent.revoked_at {
        None => ctx.tx("tester-consent", &[("phase", phase.into()), ("day", (&given).into())]),
        Some(at) => ctx.tx(
            "tester-consent-revoked",
            &[("phase", phase.into()), ("day", (&given).into()), ("until", (&day(at)).into())],
        ),
    }
}

/// `GET /tests/moi/donnees.json`: everything that is kept of a tester, to take along.
pub async fn export(ctx: Ctx, Query(key): Query<Key>) -> Result<Response, Failure> {
    let tester = match find(&ctx, &key.cle).await? {
        Ok(tester) => tester,
        Err(page) => return Ok(*page),
    };
    let document = everything(&ctx, &tester).await?;
    let mut response = axum::response::IntoResponse::into_response(axum::Json(document));
    let file = HeaderValue::from_static("attachment; filename=\"mes-donnees-tests.json\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, file);
    Ok(kept(&ctx, Keep::Private, response))
}

/// What is kept of a tester, as JSON.
pub async fn everything(ctx: &Ctx, tester: &Tester) -> Result<Value, Failure> {
    let db = ctx.app().db();
    let consent = |one: &Consent| {
        json!({
            "phase": one.phase.slug(), "given_at": one.given_at.to_rfc3339(),
            "revoked_at": one.revoked_at.map(|at| at.to_rfc3339()),
        })
    };
    let mut own = Vec::new();
    for seat in seats::of_tester(db, &tester.id).await? {
        let said: Vec<Value> = feedback::of_seat(db, &seat.id)
            .await?
            .iter()
            .map(|one| {
                json!({
                    "task": one.task + 1, "outcome": one.outcome.slug(),
                    "blocked": one.blocked.as_ref().map(ToString::to_string),
                    "severity": one.severity.map(ClosedList::slug),
                    "spot": one.spot.as_ref().map(ToString::to_string), "at": one.at.to_rfc3339(),
                })
            })
            .collect();
        own.push(json!({
            "campaign": seat.trial.to_string(), "seat": seat.id, "state": seat.state.code(),
            "invited_at": seat.sent_at.to_rfc3339(), "session": seat.session.map(|id| id.to_string()),
            "reason": seat.reason.map(ClosedList::slug), "said": said,
        }));
    }
    let profile = &tester.profile;
    Ok(json!({
        "name": tester.name, "email": tester.email, "phone": tester.phone,
        "place": tester.place.map(|place| place.to_string()),
        "age": profile.age.slug(), "ease": profile.ease.slug(),
        "devices": profile.devices.iter().map(ClosedList::slug).collect::<Vec<_>>(),
        "assistive_since": tester.assistive_at.map(|at| at.to_rfc3339()),
        "commune": profile.commune.to_string(), "joined_at": tester.joined_at.to_rfc3339(),
        "confirmed_at": tester.confirmed_at.map(|at| at.to_rfc3339()), "seen_at": tester.seen_at.to_rfc3339(),
        "consents": consents::of_tester(db, &tester.id).await?.iter().map(consent).collect::<Vec<_>>(),
        "seats": own,
    }))
}
