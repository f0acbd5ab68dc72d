//! Keys of counters: from none of them can a person or an address be found.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use maillage_store::StoreError;

use crate::model::{Device, Neighbourhood, fingerprint};
use crate::people::People;
use crate::store::throttles;

/// What is known of whoever knocks.
#[derive(Clone, Debug)]
pub struct Client {
    /// Where the request comes from, if that is known.
    pub address: Option<IpAddr>,
    /// Browser and system.
    pub device: Device,
}

impl Client {
    /// The key of its neighbourhood today.
    pub async fn key(&self, people: &People, now: DateTime<Utc>) -> Result<Option<String>, StoreError> {
        network_key(people, self.address, now).await
    }
}

/// The key of the neighbourhood of an address today.
pub async fn network_key(
    people: &People,
    address: Option<IpAddr>,
    now: DateTime<Utc>,
) -> Result<Option<String>, StoreError> {
    let Some(address) = address else { return Ok(None) };
    let day = now.date_naive();
    let salt = throttles::salt(people.db(), people.ids(), day, now).await?;
    Ok(Some(Neighbourhood::of(address).key(day, &salt)))
}

/// The key of passwords tried on an account, whether it exists or not.
pub fn account_key(email: &str) -> String {
    format!("account:{}", fingerprint(email))
}

/// The key of links sent to an address, whether it has an account or not.
pub fn links_key(email: &str) -> String {
    format!("links:{}", fingerprint(email))
}

/// The key of codes tried by a person.
pub fn codes_key(person: &str) -> String {
    format!("codes:{}", fingerprint(person))
}
