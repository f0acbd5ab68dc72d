//! Sign-ins through an OpenID Connect provider.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

statements! {
    /// Remembers a sign-in that leaves for the provider.
    pub INSERT_STATE = "insert into openid_state (fingerprint, browser, nonce, verifier, back, expires_at) \
        values ($1, $2, $3, $4, $5, $6)";
    /// Takes it back, once, from the browser that left with it.
    pub TAKE_STATE = "delete from openid_state where fingerprint = $1 and browser = $2 and expires_at > $3 \
        returning nonce, verifier, back";
    /// Who a subject is.
    pub SUBJECT = "select person from openid_subject where issuer = $1 and subject = $2";
    /// Ties a subject to an account.
    pub TIE = "insert into openid_subject (issuer, subject, person, linked_at) values ($1, $2, $3, $4)";
    /// Unties an account.
    pub UNTIE_ALL = "delete from openid_subject where person = $1";
    /// What an account is tied to.
    pub SUBJECTS = "select issuer, linked_at from openid_subject where person = $1 order by issuer, subject";
}

/// What is remembered of a sign-in while the person is with the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// What the provider must repeat in the token.
    pub nonce: String,
    /// The secret half of PKCE, where the provider knows it.
    pub verifier: Option<String>,
    /// Where the person was going.
    pub back: String,
}

impl Departure {
    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self { nonce: row.get("nonce")?, verifier: row.get("verifier")?, back: row.get("back")? })
    }
}

/// Remembers a sign-in that leaves; `state` and `browser` are fingerprints.
pub async fn leave(
    tx: &mut Tx,
    state: &str,
    browser: &str,
    departure: &Departure,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Departure { nonce, verifier, back } = departure;
    tx.execute(&INSERT_STATE, params![state, browser, nonce, verifier, back, expires_at]).await.map(drop)
}

/// Takes back a sign-in that left from this browser. Works once.
pub async fn come_back(tx: &mut Tx, state: &str, browser: &str) -> Result<Option<Departure>, StoreError> {
    let now = tx.now();
    tx.fetch_optional(&TAKE_STATE, params![state, browser, now], Departure::read).await
}

/// The account of a subject.
pub async fn person_of(tx: &mut Tx, issuer: &str, subject: &str) -> Result<Option<String>, StoreError> {
    tx.fetch_optional(&SUBJECT, params![issuer, subject], |row| row.get("person")).await
}

/// Ties a subject to an account.
pub async fn tie(tx: &mut Tx, issuer: &str, subject: &str, person: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&TIE, params![issuer, subject, person, now]).await.map(drop)
}

/// The issuers that an account is tied to, and since when.
pub async fn issuers(db: &Db, person: &str) -> Result<Vec<(String, DateTime<Utc>)>, StoreError> {
    db.fetch_all(&SUBJECTS, params![person], |row| Ok((row.get("issuer")?, row.get("linked_at")?))).await
}
