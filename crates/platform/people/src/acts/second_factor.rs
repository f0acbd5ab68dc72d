//! The second factor: setting it up, presenting it, taking it away.

use maillage_shell::Failure;
use maillage_store::{Actor, StoreError, Tx, params};
use serde_json::json;

use super::sessions::Opened;
use super::throttle::codes_key;
use crate::mail::{Notice, jobs};
use crate::model::recovery;
use crate::model::throttle::Waits;
use crate::model::totp::Shared;
use crate::model::{Secret, Stage};
use crate::people::People;
use crate::store::persons::{self, Person};
use crate::store::second_factors::{self, SecondFactor};
use crate::store::sessions::{self, Session};
use crate::store::throttles;

/// What a person types as a second factor.
#[derive(Clone, Copy, Debug)]
pub enum Typed<'a> {
    /// The code of the phone.
    Code(&'a str),
    /// A recovery code.
    Recovery(&'a str),
}

impl Typed<'_> {
    const fn code(self) -> &'static str {
        match self {
            Self::Code(_) => "code",
            Self::Recovery(_) => "recovery_code",
        }
    }
}

/// The secret to scan: the one proposed already, or a new one. `None` once a phone is enrolled.
pub async fn propose(people: &People, person: &str) -> Result<Option<Shared>, StoreError> {
    match second_factors::of(people.db(), person).await? {
        Some(factor) if factor.confirmed => return Ok(None),
        Some(factor) => return Ok(Some(factor.shared)),
        None => {}
    }
    let mut tx = people.db().begin(&Actor::person(person), people.now()).await?;
    second_factors::propose(&mut tx, person, &Shared::draw(people.ids())).await?;
    tx.commit().await?;
    // Two pages opened side by side show the same drawing: the one that was kept.
    let kept = second_factors::of(people.db(), person).await?;
    Ok(kept.filter(|factor| !factor.confirmed).map(|factor| factor.shared))
}

/// Enrols the phone that shows this code: the session goes up under a new secret, the others end. `None` when the code
/// is wrong.
pub async fn enrol(
    people: &People,
    session: &Session,
    code: &str,
) -> Result<Option<(Opened, Vec<String>)>, Failure> {
    let Some(factor) =
        second_factors::of(people.db(), &session.person).await?.filter(|factor| !factor.confirmed)
    else {
        return Ok(None);
    };
    let mut tx = attempt(people, &session.person).await?;
    if !matches(&mut tx, &session.person, &factor, Typed::Code(code)).await? {
        tx.audit("second_factor.refuse", "person", &session.person, json!({ "by": "code" }));
        tx.commit().await?;
        return Ok(None);
    }
    let codes = recovery::draw(people.ids());
    second_factors::set_codes(&mut tx, &session.person, &codes).await?;
    tx.execute(&sessions::END_OTHERS, params![&session.person, &session.id]).await?;
    tx.enqueue(jobs::notice(people, &session.person, Notice::SecondFactorSet));
    tx.audit("second_factor.set", "person", &session.person, json!({}));
    let opened = raise(people, tx, session).await?;
    Ok(opened.map(|opened| (opened, codes)))
}

/// Presents the second factor: the session goes up under a new secret. `None` when it is wrong or was used before.
pub async fn present(
    people: &People,
    session: &Session,
    typed: Typed<'_>,
) -> Result<Option<Opened>, Failure> {
    let Some(factor) = confirmed(people, &session.person).await? else { return Ok(None) };
    let mut tx = attempt(people, &session.person).await?;
    let right = matches(&mut tx, &session.person, &factor, typed).await?;
    if !right {
        tx.audit("second_factor.refuse", "person", &session.person, json!({ "by": typed.code() }));
        tx.commit().await?;
        return Ok(None);
    }
    tx.audit("second_factor.present", "person", &session.person, json!({ "by": typed.code() }));
    Ok(raise(people, tx, session).await?)
}

/// Takes the second factor away for whoever presents it once more; whether it was right.
pub async fn remove(people: &People, session: &Session, typed: Typed<'_>) -> Result<bool, Failure> {
    let Some(factor) = confirmed(people, &session.person).await? else { return Ok(false) };
    let mut tx = attempt(people, &session.person).await?;
    if !matches(&mut tx, &session.person, &factor, typed).await? {
        tx.audit("second_factor.refuse", "person", &session.person, json!({ "by": typed.code() }));
        tx.commit().await?;
        return Ok(false);
    }
    throttles::forget(&mut tx, &codes_key(&session.person)).await?;
    take_away(people, &mut tx, &session.person).await?;
    // What was opened with it is closed with it.
    tx.execute(&sessions::END_OTHERS, params![&session.person, &session.id]).await?;
    tx.execute(&sessions::DEMOTE, params![&session.id, Stage::Plain.code()]).await?;
    tx.commit().await?;
    people.lookups().forget();
    Ok(true)
}

/// Takes the second factor away in a transaction; whether there was one.
pub async fn take_away(people: &People, tx: &mut Tx, person: &str) -> Result<bool, StoreError> {
    let removed = second_factors::remove(tx, person).await?;
    if removed {
        tx.audit("second_factor.remove", "person", person, json!({}));
        tx.enqueue(jobs::notice(people, person, Notice::SecondFactorRemoved));
    }
    Ok(removed)
}

/// Whether a phone is enrolled.
pub async fn is_set(people: &People, person: &str) -> Result<bool, StoreError> {
    Ok(confirmed(people, person).await?.is_some())
}

async fn confirmed(people: &People, person: &str) -> Result<Option<SecondFactor>, StoreError> {
    Ok(second_factors::of(people.db(), person).await?.filter(|factor| factor.confirmed))
}

/// Opens the transaction of a try, counted.
async fn attempt(people: &People, person: &str) -> Result<Tx, Failure> {
    let mut tx = people.db().begin(&Actor::person(person), people.now()).await?;
    match throttles::attempt(&mut tx, &codes_key(person), Waits::ACCOUNT).await? {
        Some(seconds) => Err(Failure::TooMany(seconds)),
        None => Ok(tx),
    }
}

/// Whether what was typed is right and not used yet; uses it.
async fn matches(
    tx: &mut Tx,
    person: &str,
    factor: &SecondFactor,
    typed: Typed<'_>,
) -> Result<bool, StoreError> {
    match typed {
        Typed::Recovery(code) => second_factors::use_code(tx, person, code).await,
        Typed::Code(code) => match factor.shared.step_of(code, tx.now()) {
            Some(step) => second_factors::take_step(tx, person, step).await,
            None => Ok(false),
        },
    }
}

async fn raise(people: &People, mut tx: Tx, session: &Session) -> Result<Option<Opened>, StoreError> {
    let secret = Secret::draw(people.ids());
    throttles::forget(&mut tx, &codes_key(&session.person)).await?;
    if !sessions::promote(&mut tx, session, Stage::Full, &secret).await? {
        tx.rollback().await?;
        return Ok(None);
    }
    let now = tx.now();
    tx.execute(&persons::SEEN, params![&session.person, now]).await?;
    let person = tx.fetch_optional(&persons::PERSON, params![&session.person], Person::read).await?;
    tx.commit().await?;
    people.lookups().forget();
    Ok(person.map(|person| Opened { secret, stage: Stage::Full, lang: person.lang }))
}
