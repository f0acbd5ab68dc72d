//! Who makes a request.

use std::sync::Arc;

use async_trait::async_trait;
use maillage_store::StoreError;

use crate::permission::{Grant, Right, Role, Target, Within};

/// How a person is known in a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Via {
    /// A session of the browser, by its inner id.
    Session {
        /// Inner id of the session.
        id: String,
        /// Whether the second factor was presented in this session.
        second_factor: bool,
    },
    /// An API token, by its inner id, with the rights it was limited to.
    Token {
        /// Inner id of the token.
        id: String,
        /// The rights that the token carries.
        rights: Vec<Right>,
    },
}

/// A person who is signed in.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Inner id of the person.
    pub person: String,
    /// Name, for the header of pages.
    pub name: String,
    /// Roles, each in its scope.
    pub grants: Vec<Grant>,
    /// Session or token.
    pub via: Via,
}

impl Identity {
    /// Whether the person holds the right somewhere, now.
    pub fn holds(&self, right: Right) -> bool {
        self.passes(right) && self.active().any(|grant| grant.role.rights().contains(&right))
    }

    /// Whether the person would hold the right once the second factor is presented.
    pub fn would_hold(&self, right: Right) -> bool {
        matches!(self.via, Via::Session { second_factor: false, .. })
            && self.grants.iter().any(|grant| grant.role.rights().contains(&right))
    }

    /// Whether the person may do this about that.
    pub fn can(&self, right: Right, target: Target<'_>) -> bool {
        self.passes(right)
            && self.active().any(|grant| grant.role.rights().contains(&right) && grant.within.covers(target))
    }

    /// Where the person holds the right, now.
    pub fn scopes(&self, right: Right) -> Vec<Within> {
        let passes = self.passes(right);
        let holding = self.active().filter(|grant| passes && grant.role.rights().contains(&right));
        holding.map(|grant| grant.within.clone()).collect()
    }

    /// Whether one of the person's roles needs a second factor.
    pub fn needs_second_factor(&self) -> bool {
        self.grants.iter().any(|grant| grant.role.needs_second_factor())
    }

    /// The most trusted role that is active.
    pub fn role(&self) -> Role {
        self.active().map(|grant| grant.role).max().unwrap_or(Role::Inhabitant)
    }

    /// Grants that count now: those that need a second factor wait for it.
    fn active(&self) -> impl Iterator<Item = &Grant> {
        let proved = !matches!(self.via, Via::Session { second_factor: false, .. });
        self.grants.iter().filter(move |grant| proved || !grant.role.needs_second_factor())
    }

    fn passes(&self, right: Right) -> bool {
        match &self.via {
            Via::Session { .. } => true,
            Via::Token { rights, .. } => rights.contains(&right),
        }
    }
}

/// Finds out who makes a request.
#[async_trait]
pub trait Authenticator: Send + Sync {
    /// The person behind the session cookie, if the session is alive.
    async fn by_session(&self, secret: &str) -> Result<Option<Arc<Identity>>, StoreError>;

    /// The person behind an API token, if it is alive.
    async fn by_token(&self, secret: &str) -> Result<Option<Arc<Identity>>, StoreError>;
}
