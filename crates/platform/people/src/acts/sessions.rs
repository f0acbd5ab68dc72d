//! Opening, raising and ending sessions.

use maillage_shell::words::Lang;
use maillage_store::{Actor, StoreError, Tx, params};
use serde_json::json;

use super::throttle::Client;
use crate::model::{Secret, Stage, fingerprint};
use crate::people::People;
use crate::store::persons::{self, Person};
use crate::store::second_factors;
use crate::store::sessions::{self, NewSession, Session};

/// A session that was just opened or raised: the browser gets the secret.
#[derive(Debug)]
pub struct Opened {
    /// For the cookie.
    pub secret: Secret,
    /// How far the sign-in has come.
    pub stage: Stage,
    /// The person's language.
    pub lang: Lang,
}

/// How somebody proved to hold an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// By the password.
    Password,
    /// By a link received at the address.
    Link,
    /// By the provider.
    OpenId,
}

impl Proof {
    const fn code(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Link => "link",
            Self::OpenId => "openid",
        }
    }
}

/// Opens a session in a transaction. The secret is always new, and the session that the browser had is ended, so that
/// nobody can plant a session in somebody else's browser.
pub async fn open(
    people: &People,
    tx: &mut Tx,
    person: &Person,
    client: &Client,
    proof: Proof,
    before: Before<'_>,
) -> Result<Opened, StoreError> {
    if let Some(secret) = before.secret {
        tx.execute(&sessions::END_SECRET, params![fingerprint(secret)]).await?;
    }
    let confirmed = tx
        .fetch_optional(&second_factors::SECOND_FACTOR, params![&person.id], |row| row.get("confirmed"))
        .await?
        .unwrap_or(false);
    let stage = Stage::after_first_proof(confirmed);
    let secret = Secret::draw(people.ids());
    let new = NewSession {
        id: people.ids().uuid(),
        person: &person.id,
        stage,
        device: &client.device,
        proved: proof != Proof::OpenId,
        id_token: before.id_token,
    };
    sessions::insert(tx, new, &secret).await?;
    if stage != Stage::Waiting {
        let now = tx.now();
        tx.execute(&persons::SEEN, params![&person.id, now]).await?;
    }
    tx.audit("session.open", "person", &person.id, json!({ "by": proof.code(), "stage": stage.code() }));
    Ok(Opened { secret, stage, lang: person.lang })
}

/// What a new session follows.
#[derive(Clone, Debug, Default)]
pub struct Before<'a> {
    /// The secret that the browser held.
    pub secret: Option<&'a str>,
    /// What the provider wants back at sign-out.
    pub id_token: Option<String>,
}

/// The living session of a secret, at any stage.
pub async fn find(people: &People, secret: &str) -> Result<Option<Session>, StoreError> {
    sessions::by_fingerprint(people.db(), &fingerprint(secret), people.now()).await
}

/// Ends the session of a secret: sign-out. Gives back what the provider wants to be told.
pub async fn sign_out(people: &People, secret: &str) -> Result<Option<Session>, StoreError> {
    let Some(session) = find(people, secret).await? else { return Ok(None) };
    end(people, &session.person, &session.id).await?;
    Ok(Some(session))
}

/// Ends a session of a person; whether there was one.
pub async fn end(people: &People, person: &str, session: &str) -> Result<bool, StoreError> {
    let mut tx = people.db().begin(&Actor::person(person), people.now()).await?;
    let ended = tx.execute(&sessions::END, params![session, person]).await? == 1;
    if ended {
        tx.audit("session.end", "person", person, json!({}));
    }
    tx.commit().await?;
    people.lookups().forget();
    Ok(ended)
}

/// Ends all sessions of a person but one; how many.
pub async fn end_others(people: &People, person: &str, kept: &str) -> Result<u64, StoreError> {
    let mut tx = people.db().begin(&Actor::person(person), people.now()).await?;
    let ended = tx.execute(&sessions::END_OTHERS, params![person, kept]).await?;
    tx.audit("session.end_others", "person", person, json!({ "count": ended }));
    tx.commit().await?;
    people.lookups().forget();
    Ok(ended)
}
