//! What the acts of this crate share.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use maillage_shell::settings::Settings;
use maillage_store::{Clock, Db, Ids};

use crate::acts::passwords::{Passwords, PasswordsError};
use crate::lookup::Lookups;
use crate::mail::{MailSetupError, Mailer};
use crate::model::PlaceLocator;
use crate::openid::{Provider, ProviderSetupError};

/// Accounts, sign-in and mail. Cheap to clone.
#[derive(Clone)]
pub struct People(Arc<Inner>);

struct Inner {
    db: Db,
    clock: Arc<dyn Clock>,
    ids: Ids,
    settings: Settings,
    passwords: Passwords,
    lookups: Lookups,
    mailer: Mailer,
    provider: Option<Provider>,
    places: Option<Arc<dyn PlaceLocator>>,
}

/// Why accounts cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum PeopleError {
    /// Mail settings.
    #[error(transparent)]
    Mail(#[from] MailSetupError),
    /// OpenID settings.
    #[error(transparent)]
    OpenId(#[from] ProviderSetupError),
    /// Hashing.
    #[error(transparent)]
    Passwords(#[from] PasswordsError),
}

impl People {
    /// Prepares accounts from the settings; nothing is connected yet.
    pub fn new(settings: &Settings, db: Db, clock: Arc<dyn Clock>, ids: Ids) -> Result<Self, PeopleError> {
        let provider = settings.sign_in.openid.as_ref();
        let provider = provider.map(|openid| Provider::new(openid, &public_url(settings))).transpose()?;
        Ok(Self(Arc::new(Inner {
            db,
            clock,
            ids,
            passwords: Passwords::new()?,
            lookups: Lookups::new(),
            mailer: Mailer::new(&settings.mail, &settings.storage.data)?,
            provider,
            settings: settings.clone(),
            places: None,
        })))
    }

    /// With what knows where places stand, so that keepers of a territory can name keepers of its places.
    #[must_use]
    pub fn with_places(self, places: Arc<dyn PlaceLocator>) -> Self {
        let inner = self.0;
        let provider = inner.provider.clone();
        Self(Arc::new(Inner {
            db: inner.db.clone(),
            clock: inner.clock.clone(),
            ids: inner.ids.clone(),
            settings: inner.settings.clone(),
            passwords: inner.passwords.clone(),
            lookups: Lookups::new(),
            mailer: inner.mailer.clone(),
            provider,
            places: Some(places),
        }))
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// Identifiers and secrets.
    pub fn ids(&self) -> &Ids {
        &self.0.ids
    }

    /// The present moment.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.clock.now()
    }

    /// Settings of the instance.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// Hashing of passwords.
    pub fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    /// Sessions and tokens looked up a moment ago.
    pub fn lookups(&self) -> &Lookups {
        &self.0.lookups
    }

    /// Mail.
    pub fn mailer(&self) -> &Mailer {
        &self.0.mailer
    }

    /// The OpenID Connect provider, where one is set.
    pub fn provider(&self) -> Option<&Provider> {
        self.0.provider.as_ref()
    }

    /// What knows where places stand.
    pub fn places(&self) -> Option<&dyn PlaceLocator> {
        self.0.places.as_deref()
    }

    /// A path as an address that works in a mail.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", public_url(&self.0.settings))
    }

    /// Whether cookies travel over HTTPS only.
    pub fn is_secure(&self) -> bool {
        public_url(&self.0.settings).starts_with("https://")
    }
}

/// The address that people use, without a slash at the end.
fn public_url(settings: &Settings) -> String {
    let url =
        settings.server.public_url.clone().unwrap_or_else(|| format!("http://{}", settings.server.listen));
    url.trim_end_matches('/').to_owned()
}
