//! Making accounts, giving and taking roles, changing one's profile.

use maillage_shell::permission::{Grant, Role, Within};
use maillage_shell::words::Lang;
use maillage_shell::{Failure, Identity, Via};
use maillage_store::{Actor, StoreError, Tx, params};
use serde_json::json;

use crate::mail::jobs;
use crate::model::{Address, PersonName, exists, may_give, may_manage};
use crate::people::People;
use crate::store::links::Purpose;
use crate::store::persons::{self, NewPerson, Person, SET_PROFILE, search_key};
use crate::store::{grants, sessions};

/// Who acts, for the journal.
pub fn actor(who: &Identity) -> Actor {
    match &who.via {
        Via::Session { .. } => Actor::person(&who.person),
        Via::Token { id, .. } => Actor::key(id),
    }
}

/// An account to make.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Address.
    pub email: Address,
    /// Name.
    pub name: PersonName,
    /// Language of mails.
    pub lang: Lang,
    /// First roles.
    pub grants: Vec<Grant>,
}

/// Why an account was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// An account has that address already.
    #[error("an account has this address already")]
    Taken,
    /// The role is above what the giver holds, or outside their scope.
    #[error("this role is above what you hold, or outside your territory")]
    Above,
    /// The role would hold nowhere: no such territory, no such place.
    #[error("there is no such territory or place")]
    Nowhere,
    /// There is no such account.
    #[error("there is no such account")]
    Unknown,
    /// The network would have no administrator left.
    #[error("the network needs at least one administrator")]
    LastAdministrator,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AccountError> for Failure {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Unknown => Self::NotFound,
            AccountError::Above => Self::Forbidden,
            AccountError::Store(error) => error.into(),
            other => Self::BadRequest(other.to_string()),
        }
    }
}

/// Makes an account in somebody's name; an invitation leaves by mail.
pub async fn make(people: &People, by: &Identity, new: NewAccount) -> Result<String, AccountError> {
    new.grants.iter().try_for_each(|grant| check(people, by, grant))?;
    let mut tx = people.db().begin(&actor(by), people.now()).await?;
    let id = insert(people, &mut tx, &new, None).await?;
    tx.enqueue(jobs::link(people, Some(&id), Purpose::Invitation));
    tx.commit().await?;
    Ok(id)
}

/// Adds an account in a transaction; its inner id.
pub async fn insert(
    people: &People,
    tx: &mut Tx,
    new: &NewAccount,
    siret: Option<&str>,
) -> Result<String, AccountError> {
    let id = people.ids().uuid();
    let person = NewPerson { id: &id, email: &new.email, name: &new.name, lang: new.lang, siret };
    persons::insert(tx, person).await.map_err(|error| {
        if error.is_duplicate("person", "email") { AccountError::Taken } else { error.into() }
    })?;
    tx.audit("person.make", "person", &id, json!({}));
    // Everyone with an account keeps it themselves.
    give_in(tx, &id, &Grant { role: Role::Inhabitant, within: Within::Network }).await?;
    for grant in &new.grants {
        give_in(tx, &id, grant).await?;
    }
    Ok(id)
}

async fn give_in(tx: &mut Tx, person: &str, grant: &Grant) -> Result<bool, StoreError> {
    let given = grants::give(tx, person, grant).await?;
    if given {
        tx.audit("role.give", "person", person, told(grant));
    }
    Ok(given)
}

/// A role in the journal.
fn told(grant: &Grant) -> serde_json::Value {
    json!({ "role": grant.role.code(), "within": grant.within.to_string() })
}

/// Gives a role to a person.
pub async fn give(people: &People, by: &Identity, person: &str, grant: &Grant) -> Result<(), AccountError> {
    managed(people, by, person).await?;
    check(people, by, grant)?;
    let mut tx = people.db().begin(&actor(by), people.now()).await?;
    give_in(&mut tx, person, grant).await?;
    tx.commit().await?;
    people.lookups().forget();
    Ok(())
}

/// Refuses a role that would hold nowhere, or that somebody may not give.
fn check(people: &People, by: &Identity, grant: &Grant) -> Result<(), AccountError> {
    if !exists(&grant.within, people.places()) {
        return Err(AccountError::Nowhere);
    }
    if may_give(by, grant, people.places()) { Ok(()) } else { Err(AccountError::Above) }
}

/// Takes a role from a person.
pub async fn take(people: &People, by: &Identity, person: &str, grant: &Grant) -> Result<(), AccountError> {
    find(people, person).await?;
    if !may_give(by, grant, people.places()) {
        return Err(AccountError::Above);
    }
    let mut tx = people.db().begin(&actor(by), people.now()).await?;
    if grants::take(&mut tx, person, grant).await? {
        keep_an_administrator(&mut tx, std::slice::from_ref(grant)).await?;
        tx.audit("role.take", "person", person, told(grant));
    }
    tx.commit().await?;
    people.lookups().forget();
    Ok(())
}

/// Refuses to take the last administrator away, as the transaction sees it.
pub async fn keep_an_administrator(tx: &mut Tx, taken: &[Grant]) -> Result<(), AccountError> {
    let whole = Grant { role: Role::Administrator, within: Within::Network };
    if taken.contains(&whole) && grants::holders(tx, Role::Administrator).await? == 0 {
        return Err(AccountError::LastAdministrator);
    }
    Ok(())
}

/// An open account.
pub async fn find(people: &People, person: &str) -> Result<Person, AccountError> {
    let found = persons::by_id(people.db(), person).await?;
    found.filter(Person::is_open).ok_or(AccountError::Unknown)
}

/// An open account that somebody may manage, with its roles.
pub async fn managed(
    people: &People,
    by: &Identity,
    person: &str,
) -> Result<(Person, Vec<Grant>), AccountError> {
    let found = find(people, person).await?;
    let grants = grants::of(people.db(), person).await?;
    if may_manage(by, &grants, people.places()) { Ok((found, grants)) } else { Err(AccountError::Above) }
}

/// Helps a person back in: a link by mail and, where the phone is lost, without the second factor. All sessions end.
pub async fn help(
    people: &People,
    by: &Identity,
    person: &str,
    phone_lost: bool,
) -> Result<(), AccountError> {
    managed(people, by, person).await?;
    let mut tx = people.db().begin(&actor(by), people.now()).await?;
    if phone_lost {
        super::second_factor::take_away(people, &mut tx, person).await?;
        tx.execute(&sessions::END_ALL, params![person]).await?;
    }
    tx.audit("person.help", "person", person, json!({ "phone_lost": phone_lost }));
    tx.enqueue(jobs::link(people, Some(person), Purpose::Invitation));
    tx.commit().await?;
    people.lookups().forget();
    Ok(())
}

/// Changes one's own name and language.
pub async fn set_profile(
    people: &People,
    person: &Person,
    name: &PersonName,
    lang: Lang,
) -> Result<(), AccountError> {
    let address: Address =
        person.email.as_deref().unwrap_or_default().parse().map_err(|_| AccountError::Unknown)?;
    let mut tx = people.db().begin(&Actor::person(&person.id), people.now()).await?;
    let values = params![&person.id, name.as_str(), search_key(name, &address), lang.code()];
    tx.execute(&SET_PROFILE, values).await?;
    tx.changed("person", &person.id);
    tx.audit("person.change", "person", &person.id, json!({ "fields": ["name", "lang"] }));
    tx.commit().await?;
    people.lookups().forget();
    Ok(())
}
