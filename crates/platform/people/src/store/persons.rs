//! Accounts.

use chrono::{DateTime, Utc};
use maillage_search::fold;
use maillage_shell::words::Lang;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::retention::Warned;
use crate::model::{Address, PersonName};

statements! {
    /// Adds an account.
    pub INSERT_PERSON = "insert into person (id, email, name, search_key, lang, siret, created_at, seen_at, warned_days) \
        values ($1, $2, $3, $4, $5, $6, $7, $7, 0)";
    /// An account by its inner id.
    pub PERSON = "select id, email, name, lang, password is not null as has_password, siret, created_at, seen_at, \
        erased_at from person where id = $1";
    /// An account by its address.
    pub PERSON_BY_EMAIL = "select id, email, name, lang, password is not null as has_password, siret, created_at, \
        seen_at, erased_at from person where email = $1";
    /// A page of accounts in the order of names, after a key.
    pub PERSONS_AFTER = "select id, email, name, lang, password is not null as has_password, siret, created_at, \
        seen_at, erased_at, search_key from person where erased_at is null and search_key like $1 escape '!' \
        and (search_key, id) > ($2, $3) order by search_key, id limit $4";
    /// The hash of a password, with the account that it opens.
    pub PASSWORD_BY_EMAIL = "select id, password from person where email = $1";
    /// The hash of a password.
    pub PASSWORD = "select password from person where id = $1";
    /// Sets a password.
    pub SET_PASSWORD = "update person set password = $2 where id = $1 and erased_at is null";
    /// Changes name and language.
    pub SET_PROFILE = "update person set name = $2, search_key = $3, lang = $4 where id = $1 and erased_at is null";
    /// Notes a sign-in, which ends all warnings.
    pub SEEN = "update person set seen_at = $2, warned_days = 0, warned_at = null where id = $1";
    /// Keeps the organization that a provider named.
    pub SET_SIRET = "update person set siret = $2 where id = $1 and erased_at is null";
    /// Accounts that have not been used since a time.
    pub IDLE = "select id, seen_at, warned_days, warned_at from person where erased_at is null and seen_at <= $1 \
        and id > $2 order by id limit $3";
    /// Notes a warning.
    pub SET_WARNED = "update person set warned_days = $2, warned_at = $3 where id = $1";
    /// Takes away what names the person.
    pub ERASE = "update person set email = null, name = '', search_key = '', password = null, siret = null, \
        erased_at = $2 where id = $1 and erased_at is null";
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Inner id.
    pub id: String,
    /// Address; none once anonymised.
    pub email: Option<String>,
    /// Name; empty once anonymised.
    pub name: String,
    /// Language of mails and of the screens after a sign-in.
    pub lang: Lang,
    /// Whether a password is set.
    pub has_password: bool,
    /// SIRET of the organization that a provider named.
    pub siret: Option<String>,
    /// When the account was made.
    pub created_at: DateTime<Utc>,
    /// The last sign-in or use, to the nearest minutes.
    pub seen_at: Option<DateTime<Utc>>,
    /// When it was anonymised.
    pub erased_at: Option<DateTime<Utc>>,
}

impl Person {
    /// The last time that the person came; none for who never did: the account then only has the day on which it was
    /// made, from which its retention counts.
    pub fn last_seen(&self) -> Option<DateTime<Utc>> {
        self.seen_at.filter(|seen| *seen > self.created_at)
    }

    /// Reads a row.
    pub fn read(row: &Row) -> Result<Self, StoreError> {
        let lang: String = row.get("lang")?;
        Ok(Self {
            id: row.get("id")?,
            email: row.get("email")?,
            name: row.get("name")?,
            lang: Lang::read(&lang).unwrap_or_default(),
            has_password: row.get("has_password")?,
            siret: row.get("siret")?,
            created_at: row.get("created_at")?,
            seen_at: row.get("seen_at")?,
            erased_at: row.get("erased_at")?,
        })
    }

    /// Whether the account can be used.
    pub fn is_open(&self) -> bool {
        self.erased_at.is_none()
    }
}

/// What people are found by: their name, then their address, without accents.
pub fn search_key(name: &PersonName, email: &Address) -> String {
    format!("{} {email}", fold(name.as_str()))
}

/// An account to add.
pub struct NewPerson<'a> {
    /// Inner id.
    pub id: &'a str,
    /// Address.
    pub email: &'a Address,
    /// Name.
    pub name: &'a PersonName,
    /// Language.
    pub lang: Lang,
    /// SIRET of the organization, where a provider named it.
    pub siret: Option<&'a str>,
}

/// Adds an account. An address in use is refused as [`StoreError::is_duplicate`] of `person.email`.
pub async fn insert(tx: &mut Tx, new: NewPerson<'_>) -> Result<(), StoreError> {
    let NewPerson { id, email, name, lang, siret } = new;
    let now = tx.now();
    let values = params![id, email.as_str(), name.as_str(), search_key(name, email), lang.code(), siret, now];
    tx.execute(&INSERT_PERSON, values).await?;
    tx.changed("person", id);
    Ok(())
}

/// An account by its inner id.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Person>, StoreError> {
    db.fetch_optional(&PERSON, params![id], Person::read).await
}

/// An account by its address.
pub async fn by_email(db: &Db, email: &Address) -> Result<Option<Person>, StoreError> {
    db.fetch_optional(&PERSON_BY_EMAIL, params![email.as_str()], Person::read).await
}

/// A page of accounts whose name or address contains a text, after a key.
pub async fn page(
    db: &Db,
    text: &str,
    after: (&str, &str),
    limit: u32,
) -> Result<Vec<(Person, String)>, StoreError> {
    let pattern = format!("%{}%", fold(text).replace('!', "!!").replace('%', "!%").replace('_', "!_"));
    let values = params![pattern, after.0, after.1, limit];
    db.fetch_all(&PERSONS_AFTER, values, |row| Ok((Person::read(row)?, row.get("search_key")?))).await
}

/// An account that has not been used for long.
pub struct Idle {
    /// Inner id.
    pub id: String,
    /// Last use.
    pub seen_at: DateTime<Utc>,
    /// Last warning.
    pub warned: Option<Warned>,
}

impl Idle {
    /// Reads a row.
    pub fn read(row: &Row) -> Result<Self, StoreError> {
        let at: Option<DateTime<Utc>> = row.get("warned_at")?;
        let day = row.get("warned_days")?;
        Ok(Self { id: row.get("id")?, seen_at: row.get("seen_at")?, warned: at.map(|at| Warned { day, at }) })
    }
}
