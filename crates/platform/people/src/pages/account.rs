//! `/compte`: one's own account.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::permission::Right;
use maillage_shell::{Ctx, Failure, Identity, Keep, Page, Via, html};

use super::knock::refused;
use super::when;
use crate::acts::{accounts, second_factor};
use crate::model::token;
use crate::people::People;
use crate::store::persons::Person;
use crate::store::{grants, sessions, tokens};

/// The person, as the page shows them.
struct ShownPerson {
    name: String,
    email: String,
    role: String,
}

/// A session, in words.
struct ShownSession {
    id: String,
    device: String,
    seen: String,
    current: bool,
}

/// A token, in words.
struct ShownToken {
    id: String,
    name: String,
    scope: String,
    expires: String,
    used: Option<String>,
}

/// A right that a token can carry.
struct Choice {
    value: &'static str,
    label: String,
    detail: &'static str,
    selected: bool,
    count: Option<u32>,
}

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    page: Page,
    person: ShownPerson,
    has_password: bool,
    has_factor: bool,
    sessions: Vec<ShownSession>,
    tokens: Vec<ShownToken>,
    new_token: Option<String>,
    can_have_tokens: bool,
    rights: Vec<Choice>,
    token_error: String,
}

/// `GET /compte`.
pub(super) async fn page(ctx: Ctx, State(people): State<People>) -> Result<Response, Failure> {
    show(&ctx, &people, Show::default()).await
}

/// What the page shows beside the account.
#[derive(Default)]
pub(super) struct Show {
    /// A token that was just made.
    pub(super) token: Option<String>,
    /// Why a token was not made.
    pub(super) token_error: Option<&'static str>,
}

/// The page.
pub(super) async fn show(ctx: &Ctx, people: &People, show: Show) -> Result<Response, Failure> {
    let who = ctx.signed_in()?;
    let person = accounts::find(people, &who.person).await?;
    let wrong = show.token_error.is_some();
    let template = AccountPage {
        page: ctx.page(ctx.t("account-title")).hidden().script("copy.js"),
        has_password: person.has_password,
        has_factor: second_factor::is_set(people, &person.id).await?,
        sessions: shown_sessions(ctx, people, who).await?,
        tokens: shown_tokens(ctx, people, who).await?,
        new_token: show.token,
        can_have_tokens: who.holds(Right::OwnAccount) && matches!(who.via, Via::Session { .. }),
        rights: rights(ctx, who),
        token_error: show.token_error.map(|key| ctx.t(key).to_owned()).unwrap_or_default(),
        person: shown(ctx, people, person).await?,
    };
    let page = html(ctx, Keep::Private, &template);
    if wrong { Ok(refused(page)) } else { page }
}

async fn shown(ctx: &Ctx, people: &People, person: Person) -> Result<ShownPerson, Failure> {
    let grants = grants::of(people.db(), &person.id).await?;
    let role =
        grants.iter().map(|grant| super::roles::in_words(ctx, people, grant)).collect::<Vec<_>>().join(", ");
    Ok(ShownPerson { name: person.name, email: person.email.unwrap_or_default(), role })
}

async fn shown_sessions(ctx: &Ctx, people: &People, who: &Identity) -> Result<Vec<ShownSession>, Failure> {
    let own = match &who.via {
        Via::Session { id, .. } => Some(id),
        Via::Token { .. } => None,
    };
    let open = sessions::of(people.db(), &who.person, ctx.now()).await?;
    let shown = open.into_iter().map(|session| ShownSession {
        current: Some(&session.id) == own,
        device: super::sessions::device(ctx, &session.device),
        seen: when::moment(ctx, session.seen_at),
        id: session.id,
    });
    Ok(shown.collect())
}

async fn shown_tokens(ctx: &Ctx, people: &People, who: &Identity) -> Result<Vec<ShownToken>, Failure> {
    let living = tokens::of(people.db(), &who.person, ctx.now()).await?;
    let shown = living.into_iter().map(|token| ShownToken {
        scope: token.rights.iter().map(|right| right_in_words(ctx, *right)).collect::<Vec<_>>().join(", "),
        expires: when::plain_day(ctx, token.expires_at),
        used: token.used_on.map(|day| maillage_shell::text::date(day, ctx.lang())),
        id: token.id,
        name: token.name,
    });
    Ok(shown.collect())
}

fn rights(ctx: &Ctx, who: &Identity) -> Vec<Choice> {
    let choice = |right: Right| Choice {
        value: right.code(),
        label: right_in_words(ctx, right),
        detail: "",
        selected: right == Right::EditPlaces,
        count: None,
    };
    token::offered(who).into_iter().map(choice).collect()
}

fn right_in_words(ctx: &Ctx, right: Right) -> String {
    ctx.t(&format!("right-{}", right.code().replace('_', "-"))).to_owned()
}
