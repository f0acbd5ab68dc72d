//! Sessions.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::{Device, Secret, Stage};

statements! {
    /// Opens a session.
    pub INSERT_SESSION = "insert into session (id, person, fingerprint, stage, device, created_at, seen_at, idle_at, \
        expires_at, proved_at, id_token) values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)";
    /// A living session of an open account, by its fingerprint.
    pub SESSION = "select s.id, s.person, s.stage, s.device, s.created_at, s.seen_at, s.proved_at, s.id_token, p.name from session s join person p on p.id = s.person \
        where s.fingerprint = $1 and s.idle_at > $2 and s.expires_at > $2 and p.erased_at is null";
    /// Living sessions of a person, the last used first.
    pub SESSIONS = "select s.id, s.person, s.stage, s.device, s.created_at, s.seen_at, s.proved_at, s.id_token, p.name from session s join person p on p.id = s.person \
        where s.person = $1 and s.idle_at > $2 and s.expires_at > $2 and s.stage <> 'waiting' \
        order by s.seen_at desc, s.id";
    /// Notes that a session was used.
    pub TOUCH = "update session set seen_at = $2, idle_at = $3 where id = $1";
    /// A session goes one step further, under a new secret.
    pub PROMOTE = "update session set fingerprint = $2, stage = $3, seen_at = $4, idle_at = $5, expires_at = $6, \
        proved_at = $4 where id = $1 and person = $7";
    /// Ends a session of a person.
    pub END = "delete from session where id = $1 and person = $2";
    /// Ends all sessions of a person.
    pub END_ALL = "delete from session where person = $1";
    /// A session goes back to a stage, under the same secret.
    pub DEMOTE = "update session set stage = $2 where id = $1";
    /// Ends the session of a secret.
    pub END_SECRET = "delete from session where fingerprint = $1";
    /// Ends the other sessions of a person.
    pub END_OTHERS = "delete from session where person = $1 and id <> $2";
}

/// A living session.
#[derive(Clone, Debug)]
pub struct Session {
    /// Inner id.
    pub id: String,
    /// Inner id of the person.
    pub person: String,
    /// Name of the person.
    pub name: String,
    /// How far the sign-in has come.
    pub stage: Stage,
    /// Browser and system.
    pub device: Device,
    /// When it was opened.
    pub created_at: DateTime<Utc>,
    /// Last use, to five minutes.
    pub seen_at: DateTime<Utc>,
    /// The last proof (password, link, code); none for a provider's.
    pub proved_at: Option<DateTime<Utc>>,
    /// What the provider wants back at sign-out.
    pub id_token: Option<String>,
}

impl Session {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let device: String = row.get("device")?;
        Ok(Self {
            id: row.get("id")?,
            person: row.get("person")?,
            name: row.get("name")?,
            stage: row.parse("stage")?,
            device: Device::from_stored(&device),
            created_at: row.get("created_at")?,
            seen_at: row.get("seen_at")?,
            proved_at: row.get("proved_at")?,
            id_token: row.get("id_token")?,
        })
    }
}

/// A session to open.
pub struct NewSession<'a> {
    /// Inner id.
    pub id: String,
    /// Who signs in.
    pub person: &'a str,
    /// How far the sign-in has come.
    pub stage: Stage,
    /// Browser and system.
    pub device: &'a Device,
    /// Whether the person has just proved to hold the account by a password or a link.
    pub proved: bool,
    /// What the provider wants back at sign-out.
    pub id_token: Option<String>,
}

/// Opens a session under a secret.
pub async fn insert(tx: &mut Tx, new: NewSession<'_>, secret: &Secret) -> Result<(), StoreError> {
    let now = tx.now();
    let life = new.stage.lifetime();
    let (idle, whole) = (now + life.idle, now + life.whole);
    let proved = new.proved.then_some(now);
    let (stage, device) = (new.stage.code(), new.device.stored());
    let fingerprint = secret.fingerprint();
    let values =
        params![&new.id, &new.person, fingerprint, stage, device, now, idle, whole, proved, &new.id_token];
    tx.execute(&INSERT_SESSION, values).await.map(drop)
}

/// A living session by the fingerprint of its secret.
pub async fn by_fingerprint(
    db: &Db,
    fingerprint: &str,
    now: DateTime<Utc>,
) -> Result<Option<Session>, StoreError> {
    db.fetch_optional(&SESSION, params![fingerprint, now], Session::read).await
}

/// Living sessions of a person, the last used first.
pub async fn of(db: &Db, person: &str, now: DateTime<Utc>) -> Result<Vec<Session>, StoreError> {
    db.fetch_all(&SESSIONS, params![person, now], Session::read).await
}

/// Notes that a session was used.
pub async fn touch(tx: &mut Tx, session: &Session) -> Result<(), StoreError> {
    let now = tx.now();
    let idle = session.stage.lifetime().ends(session.created_at, now);
    tx.execute(&TOUCH, params![&session.id, now, idle]).await?;
    tx.execute(&super::persons::SEEN, params![&session.person, now]).await.map(drop)
}

/// Takes a session to a stage under a new secret; whether it still lived.
pub async fn promote(
    tx: &mut Tx,
    session: &Session,
    stage: Stage,
    secret: &Secret,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let life = stage.lifetime();
    let values = params![
        &session.id,
        secret.fingerprint(),
        stage.code(),
        now,
        now + life.idle,
        now + life.whole,
        &session.person
    ];
    Ok(tx.execute(&PROMOTE, values).await? == 1)
}
