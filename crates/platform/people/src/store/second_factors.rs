//! Second factors and recovery codes.

use maillage_store::{Db, Insert, Row, StoreError, Tx, params, statements};

use crate::model::recovery;
use crate::model::totp::Shared;

statements! {
    /// Keeps a secret until a first code confirms it.
    pub PROPOSE = "insert into second_factor (person, secret, created_at, last_step) values ($1, $2, $3, 0) \
        on conflict (person) do nothing";
    /// The secret of a person.
    pub SECOND_FACTOR = "select secret, confirmed_at is not null as confirmed from second_factor where person = $1";
    /// Takes the code of a step: once, and never an older one.
    pub TAKE_STEP = "update second_factor set last_step = $2, confirmed_at = coalesce(confirmed_at, $3) \
        where person = $1 and last_step < $2";
    /// Takes the second factor away.
    pub REMOVE = "delete from second_factor where person = $1";
    /// Takes the recovery codes away.
    pub REMOVE_CODES = "delete from recovery_code where person = $1";
    /// Uses a recovery code, once.
    pub USE_CODE = "update recovery_code set used_at = $3 where person = $1 and fingerprint = $2 and used_at is null";
    /// Recovery codes that are left.
    pub CODES_LEFT = "select count(*) as left_over from recovery_code where person = $1 and used_at is null";
}

const CODES: Insert = Insert {
    table: "recovery_code",
    columns: &["person", "fingerprint"],
    on_conflict: "on conflict do nothing",
};

/// The second factor of a person.
#[derive(Clone, Debug)]
pub struct SecondFactor {
    /// The shared secret.
    pub shared: Shared,
    /// Whether a first code was taken.
    pub confirmed: bool,
}

impl SecondFactor {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let secret: String = row.get("secret")?;
        let shared = Shared::read(&secret)
            .map_err(|error| StoreError::Column { column: "secret".to_owned(), reason: error.to_string() })?;
        Ok(Self { shared, confirmed: row.get("confirmed")? })
    }
}

/// The second factor of a person, confirmed or proposed.
pub async fn of(db: &Db, person: &str) -> Result<Option<SecondFactor>, StoreError> {
    db.fetch_optional(&SECOND_FACTOR, params![person], SecondFactor::read).await
}

/// Proposes a secret, unless one stands already.
pub async fn propose(tx: &mut Tx, person: &str, shared: &Shared) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&PROPOSE, params![person, shared.as_str(), now]).await.map(drop)
}

/// Takes the code of a step; whether it was not taken before.
pub async fn take_step(tx: &mut Tx, person: &str, step: i64) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&TAKE_STEP, params![person, step, now]).await? == 1)
}

/// Uses a recovery code; whether it was there.
pub async fn use_code(tx: &mut Tx, person: &str, typed: &str) -> Result<bool, StoreError> {
    let Some(fingerprint) = recovery::fingerprint_of(typed) else { return Ok(false) };
    let now = tx.now();
    Ok(tx.execute(&USE_CODE, params![person, fingerprint, now]).await? == 1)
}

/// Replaces the recovery codes.
pub async fn set_codes(tx: &mut Tx, person: &str, codes: &[String]) -> Result<(), StoreError> {
    tx.execute(&REMOVE_CODES, params![person]).await?;
    let rows = codes.iter().filter_map(|code| Some(params![person, recovery::fingerprint_of(code)?]));
    tx.insert_many(&CODES, rows.collect::<Vec<_>>()).await.map(drop)
}

/// Takes the second factor and its codes away; whether there was one.
pub async fn remove(tx: &mut Tx, person: &str) -> Result<bool, StoreError> {
    tx.execute(&REMOVE_CODES, params![person]).await?;
    Ok(tx.execute(&REMOVE, params![person]).await? == 1)
}

/// Recovery codes that are left.
pub async fn codes_left(db: &Db, person: &str) -> Result<u32, StoreError> {
    db.fetch_one(&CODES_LEFT, params![person], |row| row.get("left_over")).await
}
