//! API tokens.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_shell::permission::Right;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::Secret;
use crate::model::token::{self, NewToken};

statements! {
    /// Adds a token.
    pub INSERT_TOKEN = "insert into api_token (id, person, fingerprint, name, rights, created_at, expires_at) \
        values ($1, $2, $3, $4, $5, $6, $7)";
    /// Living tokens of a person, the newest first.
    pub TOKENS = "select id, name, rights, created_at, expires_at, used_on from api_token \
        where person = $1 and expires_at > $2 order by created_at desc, id desc";
    /// A living token by its fingerprint.
    pub TOKEN = "select t.id, t.person, t.rights, t.used_on, p.name from api_token t \
        join person p on p.id = t.person where t.fingerprint = $1 and t.expires_at > $2 and p.erased_at is null";
    /// Notes the day of the last use.
    pub TOKEN_USED = "update api_token set used_on = $2 where id = $1";
    /// Revokes a token of a person.
    pub REVOKE = "delete from api_token where id = $1 and person = $2";
    /// Revokes all tokens of a person.
    pub REVOKE_ALL = "delete from api_token where person = $1";
}

/// A token, without its secret.
#[derive(Clone, Debug)]
pub struct Token {
    /// Inner id.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// What it may do.
    pub rights: Vec<Right>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
    /// The day of the last use.
    pub used_on: Option<NaiveDate>,
}

impl Token {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let rights: String = row.get("rights")?;
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            rights: token::from_stored(&rights),
            created_at: row.get("created_at")?,
            expires_at: row.get("expires_at")?,
            used_on: row.get("used_on")?,
        })
    }
}

/// Who presents a token.
pub struct Bearer {
    /// Inner id of the token.
    pub id: String,
    /// Inner id of the person.
    pub person: String,
    /// Name of the person.
    pub name: String,
    /// What the token may do.
    pub rights: Vec<Right>,
    /// The day of the last use.
    pub used_on: Option<NaiveDate>,
}

impl Bearer {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let rights: String = row.get("rights")?;
        let rights = token::from_stored(&rights);
        let (id, person, name) = (row.get("id")?, row.get("person")?, row.get("name")?);
        Ok(Self { id, person, name, rights, used_on: row.get("used_on")? })
    }
}

/// Adds a token under a secret.
pub async fn insert(
    tx: &mut Tx,
    id: &str,
    person: &str,
    new: &NewToken,
    secret: &Secret,
) -> Result<(), StoreError> {
    let now = tx.now();
    let rights = token::stored(&new.rights);
    let values = params![id, person, secret.fingerprint(), new.name.as_str(), rights, now, now + new.life];
    tx.execute(&INSERT_TOKEN, values).await.map(drop)
}

/// Living tokens of a person, the newest first.
pub async fn of(db: &Db, person: &str, now: DateTime<Utc>) -> Result<Vec<Token>, StoreError> {
    db.fetch_all(&TOKENS, params![person, now], Token::read).await
}

/// Who presents a token, by its fingerprint.
pub async fn bearer(db: &Db, fingerprint: &str, now: DateTime<Utc>) -> Result<Option<Bearer>, StoreError> {
    db.fetch_optional(&TOKEN, params![fingerprint, now], Bearer::read).await
}
