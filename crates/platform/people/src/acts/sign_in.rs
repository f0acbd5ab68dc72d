//! Signing in with a password, and setting one.

use chrono::{DateTime, Utc};
use maillage_shell::Failure;
use maillage_store::{Actor, Db, StoreError, Tx, params};
use serde_json::json;

use super::sessions::{self, Before, Opened, Proof};
use super::throttle::{Client, account_key};
use crate::mail::{Notice, jobs};
use crate::model::throttle::Waits;
use crate::model::{Address, NewPassword};
use crate::people::People;
use crate::store::persons::{self, PASSWORD, PASSWORD_BY_EMAIL, SET_PASSWORD};
use crate::store::{sessions as rows, throttles};

/// How a sign-in with a password ended.
#[derive(Debug)]
pub enum Outcome {
    /// Signed in, or on the way to the second factor.
    Opened(Opened),
    /// No such account, no password, or not this one: never told which.
    Refused,
    /// Too many tries: wait that many seconds.
    Wait(u64),
}

/// Signs in with a password.
pub async fn with_password(
    people: &People,
    client: &Client,
    email: &Address,
    password: &str,
    before: Before<'_>,
) -> Result<Outcome, Failure> {
    let now = people.now();
    let keys = Keys { account: account_key(email.as_str()), network: client.key(people, now).await? };
    if let Some(seconds) = keys.attempt(people.db(), now).await? {
        return Ok(Outcome::Wait(seconds));
    }
    let found = people
        .db()
        .fetch_optional(&PASSWORD_BY_EMAIL, params![email.as_str()], |row| {
            Ok((row.get::<String>("id")?, row.get::<Option<String>>("password")?))
        })
        .await?;
    let (id, kept) = found.map_or((None, None), |(id, kept)| (Some(id), kept));
    let right = people.passwords().verify(password, kept).await.map_err(Failure::internal)?;
    let person = match (&id, right) {
        (Some(id), true) => persons::by_id(people.db(), id).await?,
        _ => None,
    };
    let mut tx = people.db().begin(&Actor::anonymous(), now).await?;
    let Some(person) = person else {
        tx.audit("session.refuse", "person", id.as_deref().unwrap_or("unknown"), json!({ "by": "password" }));
        tx.commit().await?;
        return Ok(Outcome::Refused);
    };
    keys.succeed(&mut tx).await?;
    let opened = sessions::open(people, &mut tx, &person, client, Proof::Password, before).await?;
    tx.commit().await?;
    people.lookups().forget();
    Ok(Outcome::Opened(opened))
}

/// The counters of one try.
struct Keys {
    account: String,
    network: Option<String>,
}

impl Keys {
    /// Counts the try; seconds to wait where it may not be made.
    async fn attempt(&self, db: &Db, now: DateTime<Utc>) -> Result<Option<u64>, StoreError> {
        let mut tx = db.begin(&Actor::anonymous(), now).await?;
        let mut wait = throttles::attempt(&mut tx, &self.account, Waits::ACCOUNT).await?;
        if let Some(network) = &self.network {
            wait = wait.max(throttles::attempt(&mut tx, network, Waits::NETWORK).await?);
        }
        match wait {
            Some(_) => tx.rollback().await?,
            None => tx.commit().await.map(drop)?,
        }
        Ok(wait)
    }

    async fn succeed(&self, tx: &mut Tx) -> Result<(), StoreError> {
        throttles::forget(tx, &self.account).await?;
        match &self.network {
            Some(network) => throttles::give_back(tx, network).await,
            None => Ok(()),
        }
    }
}

/// Whether a password is the one of the account. Counted as a try.
pub async fn is_password(people: &People, person: &str, password: &str) -> Result<Option<bool>, Failure> {
    let now = people.now();
    let keys = Keys { account: account_key(person), network: None };
    if let Some(seconds) = keys.attempt(people.db(), now).await? {
        return Err(Failure::TooMany(seconds));
    }
    let kept: Option<Option<String>> =
        people.db().fetch_optional(&PASSWORD, params![person], |row| row.get("password")).await?;
    let Some(kept) = kept.flatten() else { return Ok(None) };
    let right = people.passwords().verify(password, Some(kept)).await.map_err(Failure::internal)?;
    if right {
        let mut tx = people.db().begin(&Actor::person(person), now).await?;
        keys.succeed(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(Some(right))
}

/// Sets a password, ends the other sessions, and tells the person by mail.
pub async fn set_password(
    people: &People,
    person: &str,
    session: &str,
    password: &NewPassword,
) -> Result<(), Failure> {
    let hash = people.passwords().hash(password, people.ids()).await.map_err(Failure::internal)?;
    let mut tx = people.db().begin(&Actor::person(person), people.now()).await?;
    tx.execute(&SET_PASSWORD, params![person, hash]).await?;
    tx.execute(&rows::END_OTHERS, params![person, session]).await?;
    tx.audit("password.set", "person", person, json!({}));
    tx.enqueue(jobs::notice(people, person, Notice::PasswordSet));
    tx.commit().await?;
    people.lookups().forget();
    Ok(())
}
