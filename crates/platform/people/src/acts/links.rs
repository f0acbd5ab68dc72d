//! Links by mail: asked for, looked at, used once.

use chrono::{DateTime, Utc};
use maillage_store::{Actor, StoreError};
use serde_json::json;

use super::sessions::{self, Before, Opened, Proof};
use super::throttle::{Client, links_key};
use crate::mail::jobs;
use crate::model::throttle::Quota;
use crate::model::{Address, Secret, fingerprint};
use crate::people::People;
use crate::store::links::{self, Link, Purpose};
use crate::store::persons::Person;
use crate::store::{persons, throttles};

/// Asks for a link; seconds to wait when too many were. Whether there is such an account changes nothing that can be
/// seen: the same rows are written and a job is queued either way.
pub async fn ask(
    people: &People,
    client: &Client,
    email: &Address,
    purpose: Purpose,
) -> Result<Option<u64>, StoreError> {
    let now = people.now();
    let network = client.key(people, now).await?;
    let person = persons::by_email(people.db(), email).await?;
    let mut tx = people.db().begin(&Actor::anonymous(), now).await?;
    let mut wait = throttles::spend(&mut tx, &links_key(email.as_str()), Quota::LINKS).await?;
    if let Some(network) = network {
        wait = wait.max(throttles::spend(&mut tx, &format!("links:{network}"), Quota::NETWORK_LINKS).await?);
    }
    if wait.is_some() {
        tx.rollback().await?;
        return Ok(wait);
    }
    let id = person.as_ref().map(|person| person.id.as_str());
    tx.enqueue(jobs::link(people, id, purpose));
    tx.audit("link.ask", "person", id.unwrap_or("unknown"), json!({ "for": purpose.code() }));
    tx.commit().await?;
    Ok(None)
}

/// Makes a link: the address to open.
pub async fn make(
    people: &People,
    actor: &Actor,
    person: &str,
    purpose: Purpose,
) -> Result<String, StoreError> {
    let secret = Secret::draw(people.ids());
    let mut tx = people.db().begin(actor, people.now()).await?;
    links::insert(&mut tx, people.ids().uuid(), person, purpose, &secret).await?;
    tx.commit().await?;
    Ok(address(people, &secret))
}

/// The address of a link.
fn address(people: &People, secret: &Secret) -> String {
    people.address(&format!("/connexion/lien?cle={}", secret.as_str()))
}

/// The living link of a secret. Looking does not use it: programs that check mail follow links.
pub async fn look(people: &People, secret: &str, now: DateTime<Utc>) -> Result<Option<Link>, StoreError> {
    let link = links::by_fingerprint(people.db(), &fingerprint(secret)).await?;
    Ok(link.filter(|link| link.lives(now)))
}

/// Uses a link; `None` when it is unknown, used or too old.
pub async fn spend(
    people: &People,
    client: &Client,
    secret: &str,
    before: Before<'_>,
) -> Result<Option<(Opened, Purpose)>, StoreError> {
    let now = people.now();
    let Some(link) = look(people, secret, now).await? else { return Ok(None) };
    let Some(person) = persons::by_id(people.db(), &link.person).await?.filter(Person::is_open) else {
        return Ok(None);
    };
    let mut tx = people.db().begin(&Actor::person(&person.id), now).await?;
    if !links::spend(&mut tx, &link).await? {
        tx.rollback().await?;
        return Ok(None);
    }
    throttles::forget(&mut tx, &super::throttle::account_key(person.email.as_deref().unwrap_or_default()))
        .await?;
    let opened = sessions::open(people, &mut tx, &person, client, Proof::Link, before).await?;
    tx.commit().await?;
    people.lookups().forget();
    Ok(Some((opened, link.purpose)))
}
