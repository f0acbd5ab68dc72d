//! `/gestion/competences`: the network writes to those who agreed to receive its letters, and knows how many they are.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other, text};
use maillage_store::Actor;
use maillage_territory::TerritoryCode;
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::skills::SkillFamily;
use serde::Deserialize;

use super::join::{frame, refused};
use super::map::{Asked, Filter};
use super::screen::Choice;
use super::territory::departements;
use crate::acts;
use crate::counts::threshold;
use crate::model::{Fault, Letter};
use crate::state::State;
use crate::store::letters;
use crate::words::short;

/// A letter that was sent.
struct Line {
    day: String,
    subject: String,
    people: String,
}

#[derive(Template)]
#[template(path = "skills_letters.html")]
struct LettersPage {
    page: Page,
    typed: Typed,
    families: Vec<Choice>,
    places: Vec<Choice>,
    errors: Vec<FieldError>,
    /// To how many it would go, once it was read again.
    ready: String,
    sent: Vec<Line>,
}

impl LettersPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// What is typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    key: String,
    subject: String,
    body: String,
    family: String,
    territory: String,
    act: String,
}

/// `GET /gestion/competences`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let typed = Typed { key: ctx.app().ids().uuid(), ..Typed::default() };
    show(&ctx, &state, typed, &[], None).await
}

/// `POST /gestion/competences`: first how many it goes to, then it leaves.
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let asked =
        Asked { family: typed.family.clone(), territory: typed.territory.clone(), ..Asked::default() };
    let (filter, _) = Filter::read(&asked, ctx.app().scope());
    let letter = match Letter::read(&typed.key, (&typed.subject, &typed.body), (filter.item, filter.area())) {
        Ok(letter) => letter,
        Err(faults) => return refused(show(&ctx, &state, typed, &faults, None).await),
    };
    if typed.act != "send" {
        let readers = acts::readers(ctx.app(), &letter).await?.len();
        return show(&ctx, &state, typed, &[], Some(readers)).await;
    }
    let actor = Actor::person(&ctx.signed_in()?.person);
    acts::write(ctx.app(), &actor, &letter).await?;
    Ok(see_other("/gestion/competences"))
}

/// Few are not counted, for the network neither.
fn people(ctx: &Ctx, count: u64) -> String {
    let few = threshold(ctx.app());
    if (1..few).contains(&count) {
        ctx.tx("skills-letter-few", &[("count", few.into())])
    } else {
        ctx.tx("skills-letter-people", &[("count", count.into())])
    }
}

async fn show(
    ctx: &Ctx,
    state: &State,
    typed: Typed,
    faults: &[Fault],
    ready: Option<usize>,
) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    let family = |family: &SkillFamily| {
        Choice::new(family.slug(), short(*family, ctx.lang()), typed.family == family.slug())
    };
    let place = |(code, name)| {
        let code = TerritoryCode::Departement(code).to_string();
        Choice::new(&*code, name, typed.territory == code)
    };
    let sent = letters::latest(ctx.app().db()).await?.into_iter().map(|sent| Line {
        day: text::date(ctx.app().local(sent.at).date(), ctx.lang()),
        subject: sent.subject,
        people: people(ctx, sent.people),
    });
    let template = LettersPage {
        page: frame(ctx, "nav-skills-manage").hidden(),
        families: SkillFamily::ALL.iter().map(family).collect(),
        places: departements(state.counts().as_deref()).into_iter().map(place).collect(),
        errors: errors.iter().cloned().collect(),
        ready: ready.map(|count| people(ctx, count as u64)).unwrap_or_default(),
        sent: sent.collect(),
        typed,
    };
    html(ctx, Keep::Private, &template)
}
