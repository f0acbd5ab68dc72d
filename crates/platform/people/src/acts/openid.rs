//! Who a person of the provider is here.

use maillage_shell::words::Lang;
use maillage_store::{Actor, StoreError, Tx, params};
use serde_json::json;

use super::accounts::{self, AccountError, NewAccount};
use super::sessions::{self, Before, Opened, Proof};
use super::throttle::Client;
use crate::openid::Claims;
use crate::people::People;
use crate::store::openid as rows;
use crate::store::persons::{PERSON, PERSON_BY_EMAIL, Person, SET_SIRET};

/// How a sign-in through the provider ended.
#[derive(Debug)]
pub enum Outcome {
    /// Signed in, or on the way to the second factor.
    Opened(Opened),
    /// The provider gives no address that can be trusted, and does not know the person from before.
    NoAddress,
}

/// Signs in the person that the provider vouches for.
///
/// The issuer and the subject name an account for good. The first time, the address that the provider checked ties
/// them to the account of that address, or to a new one. ProConnect gives one person a subject for each identity
/// provider, so that an account may have several.
pub async fn sign_in(
    people: &People,
    client: &Client,
    issuer: &str,
    claims: &Claims,
    lang: Lang,
    secret: Option<&str>,
) -> Result<Outcome, StoreError> {
    let mut tx = people.db().begin(&Actor::anonymous(), people.now()).await?;
    let Some(person) = reconcile(people, &mut tx, issuer, claims, lang).await? else {
        tx.rollback().await?;
        return Ok(Outcome::NoAddress);
    };
    if let Some(siret) = claims.siret().filter(|siret| person.siret.as_deref() != Some(siret)) {
        tx.execute(&SET_SIRET, params![&person.id, siret]).await?;
        tx.changed("person", &person.id);
    }
    let before = Before { secret, id_token: Some(claims.id_token.clone()) };
    let opened = sessions::open(people, &mut tx, &person, client, Proof::OpenId, before).await?;
    tx.commit().await?;
    people.lookups().forget();
    Ok(Outcome::Opened(opened))
}

async fn reconcile(
    people: &People,
    tx: &mut Tx,
    issuer: &str,
    claims: &Claims,
    lang: Lang,
) -> Result<Option<Person>, StoreError> {
    if let Some(id) = rows::person_of(tx, issuer, &claims.sub).await? {
        return tx.fetch_optional(&PERSON, params![id], Person::read).await;
    }
    let Some(email) = claims.address() else { return Ok(None) };
    let known = tx.fetch_optional(&PERSON_BY_EMAIL, params![email.as_str()], Person::read).await?;
    let person = match (known, claims.person_name()) {
        (Some(known), _) => known,
        (None, Some(name)) => {
            let new = NewAccount { email, name, lang, grants: Vec::new() };
            let made = accounts::insert(people, tx, &new, claims.siret()).await;
            let id = made.map_err(|error| match error {
                AccountError::Store(error) => error,
                other => StoreError::Settings(other.to_string()),
            })?;
            tx.fetch_one(&PERSON, params![id], Person::read).await?
        }
        (None, None) => return Ok(None),
    };
    rows::tie(tx, issuer, &claims.sub, &person.id).await?;
    tx.audit("openid.tie", "person", &person.id, json!({ "issuer": issuer }));
    Ok(Some(person))
}
