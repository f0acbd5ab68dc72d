//! Accounts from the command line: for whoever can read the database anyway.

use maillage_shell::permission::Grant;
use maillage_shell::words::Lang;
use maillage_store::{Actor, StoreError};
use serde_json::json;

use crate::acts::accounts::{self, AccountError, NewAccount};
use crate::acts::{links, second_factor, tokens};
use crate::model::token::{NewToken, TokenError};
use crate::model::{Address, AddressError, NameError, PersonName};
use crate::people::People;
use crate::store::grants;
use crate::store::links::Purpose;
use crate::store::persons::{self, Person};

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The address.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// The name.
    #[error(transparent)]
    Name(#[from] NameError),
    /// The account.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// The token.
    #[error(transparent)]
    Token(#[from] TokenError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn actor() -> Actor {
    Actor::system("command-line")
}

/// Adds an account with roles: its inner id, and a link that opens it once within seven days. Where the account is
/// there already, the roles are added and there is no link.
pub async fn add_person(
    people: &People,
    email: &str,
    name: &str,
    roles: &[Grant],
) -> Result<(String, Option<String>), CommandError> {
    let (email, name): (Address, PersonName) = (email.parse()?, name.parse()?);
    let mut tx = people.db().begin(&actor(), people.now()).await?;
    if let Some(known) = persons::by_email(people.db(), &email).await? {
        for grant in roles {
            if grants::give(&mut tx, &known.id, grant).await? {
                let detail = json!({ "role": grant.role.code(), "within": grant.within.to_string() });
                tx.audit("role.give", "person", &known.id, detail);
            }
        }
        tx.commit().await?;
        return Ok((known.id, None));
    }
    let new = NewAccount { email, name, lang: Lang::Fr, grants: roles.to_vec() };
    let id = accounts::insert(people, &mut tx, &new, None).await?;
    tx.commit().await?;
    let link = links::make(people, &actor(), &id, Purpose::Invitation).await?;
    Ok((id, Some(link)))
}

/// A link that opens an account once within fifteen minutes and leads to a new password. With `phone_lost`, the second
/// factor is taken away too.
pub async fn reset(people: &People, email: &str, phone_lost: bool) -> Result<String, CommandError> {
    let person = find(people, email).await?;
    let mut tx = people.db().begin(&actor(), people.now()).await?;
    if phone_lost {
        second_factor::take_away(people, &mut tx, &person.id).await?;
    }
    tx.audit("person.help", "person", &person.id, json!({ "phone_lost": phone_lost }));
    tx.commit().await?;
    people.lookups().forget();
    Ok(links::make(people, &actor(), &person.id, Purpose::Password).await?)
}

/// Makes a token for an account: the token, to be shown once.
pub async fn create_token(
    people: &People,
    email: &str,
    rights: &[String],
    name: &str,
    days: u16,
) -> Result<String, CommandError> {
    let person = find(people, email).await?;
    let held = grants::of(people.db(), &person.id).await?;
    let new = NewToken::read(name, rights, days, |right| {
        held.iter().any(|grant| grant.role.rights().contains(&right))
    })?;
    Ok(tokens::make(people, &actor(), &person.id, &new).await?.secret.as_str().to_owned())
}

async fn find(people: &People, email: &str) -> Result<Person, CommandError> {
    let found = persons::by_email(people.db(), &email.parse()?).await?;
    Ok(found.ok_or(AccountError::Unknown)?)
}

/// An account, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Inner id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Roles, each in its scope.
    pub roles: Vec<Grant>,
    /// Whether a phone is enrolled.
    pub second_factor: bool,
}

/// All open accounts, in the order of names.
pub async fn list(people: &People) -> Result<Vec<Listed>, StoreError> {
    let (mut all, mut after) = (Vec::new(), (String::new(), String::new()));
    loop {
        let page = persons::page(people.db(), "", (&after.0, &after.1), 500).await?;
        let Some((last, key)) = page.last() else { return Ok(all) };
        after = (key.clone(), last.id.clone());
        for (person, _) in page {
            let roles = grants::of(people.db(), &person.id).await?;
            let second_factor = second_factor::is_set(people, &person.id).await?;
            let Person { id, name, email, .. } = person;
            all.push(Listed { id, name, email: email.unwrap_or_default(), roles, second_factor });
        }
    }
}
