//! People whose sessions and tokens are declared in memory.

use std::collections::HashMap;
use std::sync::Arc;

use async_trait::async_trait;
use maillage_store::StoreError;

use crate::identity::{Authenticator, Identity, Via};
use crate::permission::{Grant, Right, Role, Within};

/// Who makes requests in a story: stands in for accounts where the story is not about them.
#[derive(Default)]
pub struct TestPeople {
    sessions: HashMap<String, Arc<Identity>>,
    tokens: HashMap<String, Arc<Identity>>,
    away: bool,
}

impl TestPeople {
    /// With a person in the whole network, signed in with both factors; the secret of the session is the role's code.
    #[must_use]
    pub fn role(self, role: Role) -> Self {
        self.session(role.code(), role, true)
    }

    /// With a session of its own secret.
    #[must_use]
    pub fn session(mut self, secret: &str, role: Role, second_factor: bool) -> Self {
        let via = Via::Session { id: format!("session-{secret}"), second_factor };
        self.sessions.insert(secret.to_owned(), Arc::new(identity(secret, role, via)));
        self
    }

    /// With a session of its own secret, whose role holds in one scope only.
    #[must_use]
    pub fn within(mut self, secret: &str, role: Role, within: Within) -> Self {
        let via = Via::Session { id: format!("session-{secret}"), second_factor: true };
        let grants = vec![Grant { role, within }];
        self.sessions.insert(secret.to_owned(), Arc::new(Identity { grants, ..identity(secret, role, via) }));
        self
    }

    /// With an API token of its own secret, limited to some rights.
    #[must_use]
    pub fn token(mut self, secret: &str, role: Role, rights: &[Right]) -> Self {
        let via = Via::Token { id: format!("token-{secret}"), rights: rights.to_vec() };
        self.tokens.insert(secret.to_owned(), Arc::new(identity(secret, role, via)));
        self
    }

    /// Nobody can be looked up: the database is away.
    #[must_use]
    pub const fn away(mut self) -> Self {
        self.away = true;
        self
    }

    fn find(
        &self,
        known: &HashMap<String, Arc<Identity>>,
        secret: &str,
    ) -> Result<Option<Arc<Identity>>, StoreError> {
        if self.away {
            return Err(StoreError::Unavailable("the story says so".into()));
        }
        Ok(known.get(secret).cloned())
    }
}

fn identity(name: &str, role: Role, via: Via) -> Identity {
    let grants = vec![Grant { role, within: Within::Network }];
    Identity { person: format!("person-{name}"), name: format!("Zoé {name}"), grants, via }
}

#[async_trait]
impl Authenticator for TestPeople {
    async fn by_session(&self, secret: &str) -> Result<Option<Arc<Identity>>, StoreError> {
        self.find(&self.sessions, secret)
    }

    async fn by_token(&self, secret: &str) -> Result<Option<Arc<Identity>>, StoreError> {
        self.find(&self.tokens, secret)
    }
}
