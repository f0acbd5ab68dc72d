//! Links sent by mail.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::Secret;

statements! {
    /// Adds a link.
    pub INSERT_LINK = "insert into link (id, person, fingerprint, purpose, created_at, expires_at) \
        values ($1, $2, $3, $4, $5, $6)";
    /// A link by its fingerprint, living or not.
    pub LINK = "select l.id, l.person, l.purpose, l.expires_at, l.used_at, p.name from link l \
        join person p on p.id = l.person where l.fingerprint = $1 and p.erased_at is null";
    /// Uses a link: only once, and not when it has expired.
    pub USE_LINK = "update link set used_at = $2 where id = $1 and used_at is null and expires_at > $2";
    /// Takes all links of a person away.
    pub FORGET_LINKS = "delete from link where person = $1";
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signing in without a password.
    SignIn,
    /// Setting a new password.
    Password,
    /// The first sign-in to an account that someone else made.
    Invitation,
}

/// A text that is no purpose.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is no purpose of a link")]
pub struct UnknownPurpose(String);

impl Purpose {
    /// The name in the database and in jobs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Password => "password",
            Self::Invitation => "invitation",
        }
    }

    /// How long such a link lives.
    pub const fn life(self) -> TimeDelta {
        match self {
            Self::SignIn | Self::Password => TimeDelta::minutes(15),
            Self::Invitation => TimeDelta::days(7),
        }
    }

    /// The same, in French.
    pub const fn life_fr(self) -> &'static str {
        match self {
            Self::SignIn | Self::Password => "15 minutes",
            Self::Invitation => "7 jours",
        }
    }

    /// The same, in English.
    pub const fn life_en(self) -> &'static str {
        match self {
            Self::SignIn | Self::Password => "15 minutes",
            Self::Invitation => "7 days",
        }
    }
}

impl std::str::FromStr for Purpose {
    type Err = UnknownPurpose;

    fn from_str(text: &str) -> Result<Self, UnknownPurpose> {
        [Self::SignIn, Self::Password, Self::Invitation]
            .into_iter()
            .find(|purpose| purpose.code() == text)
            .ok_or_else(|| UnknownPurpose(text.to_owned()))
    }
}

/// A link.
#[derive(Clone, Debug)]
pub struct Link {
    /// Inner id.
    pub id: String,
    /// Whose account it opens.
    pub person: String,
    /// Their name.
    pub name: String,
    /// What it is for.
    pub purpose: Purpose,
    expires_at: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
}

impl Link {
    /// Whether it can be used.
    pub fn lives(&self, now: DateTime<Utc>) -> bool {
        self.used_at.is_none() && self.expires_at > now
    }

    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get("id")?,
            person: row.get("person")?,
            name: row.get("name")?,
            purpose: row.parse("purpose")?,
            expires_at: row.get("expires_at")?,
            used_at: row.get("used_at")?,
        })
    }
}

/// Adds a link.
pub async fn insert(
    tx: &mut Tx,
    id: String,
    person: &str,
    purpose: Purpose,
    secret: &Secret,
) -> Result<(), StoreError> {
    let now = tx.now();
    let values = params![id, person, secret.fingerprint(), purpose.code(), now, now + purpose.life()];
    tx.execute(&INSERT_LINK, values).await.map(drop)
}

/// A link by the fingerprint of its secret, living or not.
pub async fn by_fingerprint(db: &Db, fingerprint: &str) -> Result<Option<Link>, StoreError> {
    db.fetch_optional(&LINK, params![fingerprint], Link::read).await
}

/// Uses a link; whether it could be.
pub async fn spend(tx: &mut Tx, link: &Link) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&USE_LINK, params![&link.id, now]).await? == 1)
}
