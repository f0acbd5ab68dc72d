//! Who makes a request: sessions and tokens, looked up in the database and remembered for a moment.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use maillage_shell::{Authenticator, Identity, Via};
use maillage_store::{Actor, StoreError, params};
use quick_cache::sync::Cache;

use crate::model::{NOTED_EVERY, Stage, TOKEN_PREFIX, fingerprint};
use crate::people::People;
use crate::store::sessions::Session;
use crate::store::tokens::Bearer;
use crate::store::{grants, sessions, tokens};

/// How long a lookup is remembered: a session revoked on another node is refused here at the latest after that.
const REMEMBERED: TimeDelta = TimeDelta::seconds(3);
/// Lookups remembered at most.
const MOST: usize = 10_000;

/// Sessions and tokens looked up a moment ago, by the fingerprint of their secret.
pub struct Lookups(Cache<String, (DateTime<Utc>, Arc<Identity>)>);

impl Lookups {
    /// None yet.
    pub fn new() -> Self {
        Self(Cache::new(MOST))
    }

    fn find(&self, fingerprint: &str, now: DateTime<Utc>) -> Option<Arc<Identity>> {
        let (at, identity) = self.0.get(fingerprint)?;
        (now - at < REMEMBERED && now >= at).then_some(identity)
    }

    fn keep(&self, fingerprint: String, now: DateTime<Utc>, identity: &Arc<Identity>) {
        self.0.insert(fingerprint, (now, identity.clone()));
    }

    /// Forgets everything: something was revoked or granted here.
    pub fn forget(&self) {
        self.0.clear();
    }
}

impl Default for Lookups {
    fn default() -> Self {
        Self::new()
    }
}

#[async_trait]
impl Authenticator for People {
    async fn by_session(&self, secret: &str) -> Result<Option<Arc<Identity>>, StoreError> {
        let (now, fingerprint) = (self.now(), fingerprint(secret));
        if let Some(known) = self.lookups().find(&fingerprint, now) {
            return Ok(Some(known));
        }
        let Some(session) = sessions::by_fingerprint(self.db(), &fingerprint, now).await? else {
            return Ok(None);
        };
        if session.stage == Stage::Waiting {
            return Ok(None);
        }
        let identity = Arc::new(self.of_session(&session).await?);
        if now - session.seen_at >= NOTED_EVERY {
            self.note_use(&session, now).await;
        }
        self.lookups().keep(fingerprint, now, &identity);
        Ok(Some(identity))
    }

    async fn by_token(&self, secret: &str) -> Result<Option<Arc<Identity>>, StoreError> {
        if !secret.starts_with(TOKEN_PREFIX) {
            return Ok(None);
        }
        let (now, fingerprint) = (self.now(), fingerprint(secret));
        if let Some(known) = self.lookups().find(&fingerprint, now) {
            return Ok(Some(known));
        }
        let Some(bearer) = tokens::bearer(self.db(), &fingerprint, now).await? else { return Ok(None) };
        self.note_day(&bearer, now).await;
        let identity = Arc::new(self.of_token(bearer).await?);
        self.lookups().keep(fingerprint, now, &identity);
        Ok(Some(identity))
    }
}

impl People {
    async fn of_session(&self, session: &Session) -> Result<Identity, StoreError> {
        let grants = grants::of(self.db(), &session.person).await?;
        let via = Via::Session { id: session.id.clone(), second_factor: session.stage == Stage::Full };
        Ok(Identity { person: session.person.clone(), name: session.name.clone(), grants, via })
    }

    async fn of_token(&self, bearer: Bearer) -> Result<Identity, StoreError> {
        let grants = grants::of(self.db(), &bearer.person).await?;
        let via = Via::Token { id: bearer.id, rights: bearer.rights };
        Ok(Identity { person: bearer.person, name: bearer.name, grants, via })
    }

    /// Puts the end of the session off. That it cannot be written is no reason to refuse the person.
    async fn note_use(&self, session: &Session, now: DateTime<Utc>) {
        let noted = async {
            let mut tx = self.db().begin(&Actor::system("sessions"), now).await?;
            sessions::touch(&mut tx, session).await?;
            tx.commit().await
        };
        if let Err(error) = noted.await {
            tracing::warn!(error = %error, session.id, "the use of a session could not be noted");
        }
    }

    async fn note_day(&self, bearer: &Bearer, now: DateTime<Utc>) {
        if bearer.used_on == Some(now.date_naive()) {
            return;
        }
        let noted = async {
            let mut tx = self.db().begin(&Actor::system("tokens"), now).await?;
            tx.execute(&tokens::TOKEN_USED, params![&bearer.id, now.date_naive()]).await?;
            tx.commit().await
        };
        if let Err(error) = noted.await {
            tracing::warn!(error = %error, token.id = bearer.id, "the use of a token could not be noted");
        }
    }
}
