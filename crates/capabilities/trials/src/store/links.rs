//! Secret links, as fingerprints: each opens one thing, for a time.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Db, Secret, StoreError, Tx, fingerprint, params, statements};
use maillage_vocabulary::codes;

statements! {
    /// A new link.
    INSERT_LINK = "insert into trial_link (fingerprint, kind, subject, created_at, expires_at) values ($1, $2, $3, $4, $5)";
    /// What a link opens.
    LINK = "select kind, subject, expires_at from trial_link where fingerprint = $1";
    /// What opens something goes with it.
    DELETE_LINKS = "delete from trial_link where subject = $1";
}

codes! {
    /// What a link opens.
    pub enum LinkKind("kind of link") {
        /// The campaigns of a team.
        Team = "team",
        /// The page of a tester.
        Tester = "tester",
        /// One seat, and nothing else of its tester.
        Seat = "seat",
    }
}

impl LinkKind {
    /// How long such a link works: a mail is read late, and forwarded.
    pub const fn lasts(self) -> TimeDelta {
        match self {
            Self::Team => TimeDelta::days(365),
            Self::Tester => TimeDelta::days(90),
            Self::Seat => TimeDelta::days(30),
        }
    }
}

/// What stands behind a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A thing, by its inner id.
    Open(LinkKind, String),
    /// The link no longer works.
    Expired(LinkKind),
    /// There is no such link.
    Unknown,
}

/// Keeps a link.
pub async fn insert(tx: &mut Tx, secret: &Secret, kind: LinkKind, subject: &str) -> Result<(), StoreError> {
    let now = tx.now();
    let values = params![secret.fingerprint(), kind.code(), subject, now, now + kind.lasts()];
    tx.execute(&INSERT_LINK, values).await.map(drop)
}

/// What a secret opens now.
pub async fn open(db: &Db, secret: &str, now: DateTime<Utc>) -> Result<Opened, StoreError> {
    let found = db
        .fetch_optional(&LINK, params![fingerprint(secret)], |row| {
            let over: DateTime<Utc> = row.get("expires_at")?;
            let kind = row.parse("kind")?;
            Ok(if over > now { Opened::Open(kind, row.get("subject")?) } else { Opened::Expired(kind) })
        })
        .await?;
    Ok(found.unwrap_or(Opened::Unknown))
}

/// Forgets what opens something.
pub async fn forget(tx: &mut Tx, subject: &str) -> Result<(), StoreError> {
    tx.execute(&DELETE_LINKS, params![subject]).await.map(drop)
}
