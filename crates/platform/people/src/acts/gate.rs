//! Forms that people send: counted by neighbourhood or by account, and what waits for a person.

use async_trait::async_trait;
use maillage_search::Grams;
use maillage_shell::{Gate, Sender, Waits, Writing};
use maillage_store::{Actor, StoreError};

use super::throttle::network_key;
use crate::model::fingerprint;
use crate::model::throttle::Quota;
use crate::model::writing::{self, FIRST_TEXTS};
use crate::people::People;
use crate::store::{throttles, writing as rows};

#[async_trait]
impl Gate for People {
    async fn knock(&self, sender: Sender) -> Result<Option<u64>, StoreError> {
        let Some(network) = network_key(self, sender.0, self.now()).await? else { return Ok(None) };
        spend(self, &format!("forms:{network}"), Quota::NETWORK_FORMS).await
    }

    async fn knock_as(&self, person: &str) -> Result<Option<u64>, StoreError> {
        spend(self, &format!("forms:{}", fingerprint(person)), Quota::ACCOUNT_FORMS).await
    }

    async fn weigh(&self, text: &Writing<'_>) -> Result<Option<Waits>, StoreError> {
        let alike = is_heard_everywhere(self, text).await?;
        let first = match text.person {
            Some(person) => rows::accepted(self.db(), person).await? < FIRST_TEXTS,
            None => true,
        };
        Ok(if alike { Some(Waits::Alike) } else { first.then_some(Waits::First) })
    }

    async fn vouch(&self, person: &str, accepted: bool) -> Result<(), StoreError> {
        let mut tx = self.db().begin(&Actor::system("gate"), self.now()).await?;
        rows::vouch(&mut tx, person, accepted).await?;
        tx.commit().await.map(drop)
    }
}

/// Counts one form; the seconds to wait where the quota is used up, and then nothing is counted.
async fn spend(people: &People, key: &str, quota: Quota) -> Result<Option<u64>, StoreError> {
    let mut tx = people.db().begin(&Actor::anonymous(), people.now()).await?;
    let wait = throttles::spend(&mut tx, key, quota).await?;
    match wait {
        Some(_) => tx.rollback().await?,
        None => drop(tx.commit().await?),
    }
    Ok(wait)
}

/// Remembers that something like a text was sent; whether several sent it to several things.
async fn is_heard_everywhere(people: &People, text: &Writing<'_>) -> Result<bool, StoreError> {
    if !writing::says_enough(text.text) {
        return Ok(false);
    }
    let now = people.now();
    let sender = match text.person {
        Some(person) => Some(fingerprint(person)),
        None => network_key(people, text.sender.0, now).await?,
    };
    // From nowhere, it counts as one place.
    let sender = sender.unwrap_or_default();
    let bands: Vec<_> =
        Grams::of(text.text).bands().into_iter().map(|band| fingerprint(&band.to_string())).collect();
    let mut tx = people.db().begin(&Actor::anonymous(), now).await?;
    let thing = fingerprint(text.to);
    let spread = rows::hear(&mut tx, &bands, (&sender, &thing), now - writing::REMEMBERED).await?;
    tx.commit().await?;
    Ok(writing::is_everywhere(spread.senders, spread.things))
}
