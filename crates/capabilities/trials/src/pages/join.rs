//! `/tests/participer`: joining the panel, one question a screen, without an account. What was told goes along in the form: nothing
//! is kept before it is sent.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_places::view::Snapshot as Places;
use maillage_shell::{Ctx, Failure, FieldError, Form, Keep, Page, Sender, html, see_other};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::trials::{TesterAge, TesterDevice, TesterEase, TrialPhase};
use serde::Deserialize;

use super::card::Choice;
use super::{sentence, told, with_status};
use crate::acts::join::Joined;
use crate::acts::{self, join};
use crate::model::{Fault, NO_DEVICE, ToldTester};
use crate::state::State;
use crate::words;

/// Places that can call, near the commune, to choose from.
const NEAR: usize = 12;

/// The screens, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    Age,
    Ease,
    Devices,
    Commune,
    Assistive,
    Phases,
    Contact,
    Send,
}

impl Screen {
    const ALL: [Self; 8] = [
        Self::Age,
        Self::Ease,
        Self::Devices,
        Self::Commune,
        Self::Assistive,
        Self::Phases,
        Self::Contact,
        Self::Send,
    ];

    fn number(self) -> usize {
        Self::ALL.iter().position(|screen| *screen == self).unwrap_or_default() + 1
    }

    fn of(number: &str) -> Option<Self> {
        let place: usize = number.parse().ok()?;
        Self::ALL.get(place.checked_sub(1)?).copied()
    }

    fn next(self) -> Self {
        Self::ALL.get(self.number()).copied().unwrap_or(Self::Send)
    }

    /// The fields that it asks for.
    const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Age => &["age"],
            Self::Ease => &["ease"],
            Self::Devices => &["devices"],
            Self::Commune => &["commune"],
            Self::Assistive => &["assistive"],
            Self::Phases => &["phases"],
            Self::Contact => &["name", "email", "phone", "place"],
            Self::Send => &[],
        }
    }
}

/// The form: what is told, the screen it comes from, and where to go where that is not on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    screen: String,
    back: String,
    key: String,
    age: String,
    ease: String,
    devices: Vec<String>,
    commune: String,
    assistive: String,
    phases: Vec<String>,
    name: String,
    email: String,
    phone: String,
    place: String,
}

impl Typed {
    fn told(&self) -> ToldTester {
        ToldTester {
            key: self.key.clone(),
            age: self.age.clone(),
            ease: self.ease.clone(),
            devices: self.devices.clone(),
            commune: self.commune.clone(),
            assistive: self.assistive.clone(),
            phases: self.phases.clone(),
            name: self.name.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            place: self.place.clone(),
        }
    }
}

#[derive(Template)]
#[template(path = "tester_join.html")]
struct JoinPage {
    page: Page,
    screen: usize,
    screens: usize,
    typed: Typed,
    errors: Vec<FieldError>,
    problem: String,
    ages: Vec<Choice>,
    eases: Vec<Choice>,
    devices: Vec<Choice>,
    phases: Vec<Choice>,
    places: Vec<Choice>,
    summary: Vec<(&'static str, String)>,
}

impl JoinPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

#[derive(Template)]
#[template(path = "tester_thanks.html")]
struct ThanksPage {
    page: Page,
    by_phone: bool,
}

/// `GET /tests/participer`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let typed = Typed { key: ctx.app().ids().uuid(), ..Typed::default() };
    show(&ctx, &state, (Screen::Age, &typed), &[], "")
}

/// `POST /tests/participer`: on to the next screen, back to another, or sent.
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Form(mut typed): Form<Typed>,
) -> Result<Response, Failure> {
    if typed.key.trim().is_empty() {
        typed.key = ctx.app().ids().uuid();
    }
    if let Some(back) = Screen::of(&typed.back) {
        return show(&ctx, &state, (back, &typed), &[], "");
    }
    let here = Screen::of(&typed.screen).unwrap_or(Screen::Age);
    if here == Screen::Send {
        return send(&ctx, &state, sender, &typed).await;
    }
    let faults = faults(&ctx, &state, &typed);
    let own: Vec<Fault> = faults.into_iter().filter(|(field, _)| here.fields().contains(field)).collect();
    if own.is_empty() {
        return show(&ctx, &state, (here.next(), &typed), &[], "");
    }
    with_status(show(&ctx, &state, (here, &typed), &own, ""), StatusCode::UNPROCESSABLE_ENTITY)
}

fn faults(ctx: &Ctx, state: &State, typed: &Typed) -> Vec<Fault> {
    let places = state.places();
    let knows = |place: &maillage_places::model::PlaceId| places.by_id(place.as_str()).is_some();
    typed.told().read(ctx.app().scope(), knows).err().unwrap_or_default()
}

async fn send(ctx: &Ctx, state: &State, sender: Sender, typed: &Typed) -> Result<Response, Failure> {
    let places = state.places();
    let knows = |place: &maillage_places::model::PlaceId| places.by_id(place.as_str()).is_some();
    let new = match typed.told().read(ctx.app().scope(), knows) {
        Ok(new) => new,
        Err(faults) => {
            // The first screen that has something to mend.
            let asks = |screen: &&Screen| faults.iter().any(|(field, _)| screen.fields().contains(field));
            let screen = Screen::ALL.iter().find(asks).copied().unwrap_or(Screen::Age);
            let page = show(ctx, state, (screen, typed), &faults, "");
            return with_status(page, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    if state.knock(ctx, sender).await?.is_some() {
        let page = show(ctx, state, (Screen::Send, typed), &[], ctx.t("trial-hurried"));
        return with_status(page, StatusCode::TOO_MANY_REQUESTS);
    }
    match join::join(ctx.app(), &acts::actor(ctx), &new, typed.key.trim(), ctx.lang()).await {
        Ok(Joined::ByMail) => Ok(see_other("/tests/participer/merci")),
        Ok(Joined::ByPhone(secret)) => Ok(see_other(&format!("/tests/moi?cle={}", secret.as_str()))),
        Ok(Joined::Known) => Ok(see_other("/tests/participer/merci?par=telephone")),
        Err(refusal) => {
            let problem = sentence(ctx, refusal)?;
            with_status(show(ctx, state, (Screen::Send, typed), &[], &problem), StatusCode::CONFLICT)
        }
    }
}

/// How the person is told.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Thanked {
    par: String,
}

/// `GET /tests/participer/merci`.
pub async fn thanks(
    ctx: Ctx,
    maillage_shell::Query(asked): maillage_shell::Query<Thanked>,
) -> Result<Response, Failure> {
    let page = frame(&ctx).hidden();
    html(&ctx, Keep::Ready, &ThanksPage { page, by_phone: asked.par == "telephone" })
}

fn frame(ctx: &Ctx) -> Page {
    ctx.page(ctx.t("tester-join"))
        .describe(ctx.t("tester-join-lead"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-trials"), "/tests")
        .crumb(ctx.t("tester-join"), "/tests/participer")
}

/// What a phase asks of a tester.
pub(super) const fn phase_detail(phase: TrialPhase) -> &'static str {
    match phase {
        TrialPhase::Exploration => "tester-phase-exploration",
        TrialPhase::CoDesign => "tester-phase-co-design",
        TrialPhase::Prototype => "tester-phase-prototype",
        TrialPhase::RealLife => "tester-phase-real-life",
        TrialPhase::Evaluation => "tester-phase-evaluation",
        TrialPhase::FollowUp => "tester-phase-follow-up",
    }
}

const fn ease_detail(ease: TesterEase) -> &'static str {
    match ease {
        TesterEase::Beginning => "tester-ease-beginning",
        TesterEase::Managing => "tester-ease-managing",
        TesterEase::Alone => "tester-ease-alone",
        TesterEase::Helping => "tester-ease-helping",
    }
}

/// The choices of each question, and what is chosen.
pub(super) fn ages(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let choice =
        |age: &TesterAge| Choice::new(age.slug(), words::short(*age, ctx.lang()), age.slug() == chosen);
    TesterAge::ALL.iter().map(choice).collect()
}

pub(super) fn eases(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let choice = |ease: &TesterEase| {
        let choice = Choice::new(ease.slug(), words::short(*ease, ctx.lang()), ease.slug() == chosen);
        choice.detail(ctx.t(ease_detail(*ease)))
    };
    TesterEase::ALL.iter().map(choice).collect()
}

pub(super) fn devices(ctx: &Ctx, chosen: &[String]) -> Vec<Choice> {
    let is = |slug: &str| chosen.iter().any(|one| one == slug);
    let choice = |one: &TesterDevice| Choice::new(one.slug(), words::short(*one, ctx.lang()), is(one.slug()));
    let none = Choice::new(NO_DEVICE, ctx.t("tester-no-device"), is(NO_DEVICE));
    TesterDevice::ALL.iter().map(choice).chain([none]).collect()
}

pub(super) fn phases(ctx: &Ctx, is: impl Fn(TrialPhase) -> bool) -> Vec<Choice> {
    let choice = |phase: &TrialPhase| {
        let choice = Choice::new(phase.slug(), words::short(*phase, ctx.lang()), is(*phase));
        choice.detail(ctx.t(phase_detail(*phase)))
    };
    TrialPhase::ALL.iter().map(choice).collect()
}

/// Places with a telephone, the nearest to a commune first: whoever has no mailbox is called by one.
fn places(ctx: &Ctx, places: &Places, typed: &Typed) -> Vec<Choice> {
    let commune = typed.told().commune(ctx.app().scope()).ok();
    let all = maillage_territory::Territories::embedded();
    let from = commune.and_then(|code| all.commune(code.as_str())).and_then(|commune| commune.point);
    let mut near: Vec<_> = places
        .places
        .iter()
        .filter(|entry| entry.place.sheet.contact.phone.is_some())
        .map(|entry| {
            let km = from.zip(entry.point).map_or(f64::MAX, |(from, to)| from.distance_km(to));
            (km, entry)
        })
        .collect();
    near.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.place.id.cmp(&other.1.place.id)));
    let choice = |(_, entry): (f64, &std::sync::Arc<maillage_places::view::Entry>)| {
        let id = entry.place.id.as_str();
        Choice::new(id, words::place_name(places, entry.place.id), id == typed.place)
    };
    near.into_iter().take(NEAR).map(choice).collect()
}

/// What is about to be sent, in words.
fn summary(ctx: &Ctx, state: &State, typed: &Typed) -> Vec<(&'static str, String)> {
    fn chosen(choices: &[Choice]) -> Vec<&str> {
        choices.iter().filter(|choice| choice.selected).map(|choice| choice.label.as_str()).collect()
    }
    let named = |slug: &str| TrialPhase::from_slug(slug);
    let is = |phase: TrialPhase| typed.phases.iter().any(|slug| named(slug) == Some(phase));
    let place =
        typed.place.parse().map(|place| words::place_name(&state.places(), place)).unwrap_or_default();
    let reach = if typed.email.trim().is_empty() {
        format!("{} ({place})", typed.phone)
    } else {
        typed.email.clone()
    };
    vec![
        ("tester-sum-name", typed.name.clone()),
        ("tester-sum-reach", reach),
        ("tester-sum-age", chosen(&ages(ctx, &typed.age)).join(", ")),
        ("tester-sum-ease", chosen(&eases(ctx, &typed.ease)).join(", ")),
        ("tester-sum-devices", chosen(&devices(ctx, &typed.devices)).join(", ")),
        ("tester-sum-commune", typed.commune.clone()),
        (
            "tester-sum-assistive",
            ctx.t(if typed.assistive == "oui" { "tester-assistive-yes" } else { "tester-assistive-no" })
                .to_owned(),
        ),
        ("tester-sum-phases", chosen(&phases(ctx, is)).join(", ")),
    ]
}

fn show(
    ctx: &Ctx,
    state: &State,
    (screen, typed): (Screen, &Typed),
    faults: &[Fault],
    problem: &str,
) -> Result<Response, Failure> {
    let is = |phase: TrialPhase| typed.phases.iter().any(|slug| slug == phase.slug());
    let template = JoinPage {
        page: frame(ctx).script("suggest.js"),
        screen: screen.number(),
        screens: Screen::ALL.len(),
        errors: told(ctx, faults).iter().cloned().collect(),
        problem: problem.to_owned(),
        ages: ages(ctx, &typed.age),
        eases: eases(ctx, &typed.ease),
        devices: devices(ctx, &typed.devices),
        phases: phases(ctx, is),
        places: if screen == Screen::Contact { places(ctx, &state.places(), typed) } else { Vec::new() },
        summary: if screen == Screen::Send { summary(ctx, state, typed) } else { Vec::new() },
        typed: typed.clone(),
    };
    html(ctx, Keep::Private, &template)
}
