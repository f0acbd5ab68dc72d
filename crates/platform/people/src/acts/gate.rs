//! Forms that people send without an account, counted by neighbourhood.

use async_trait::async_trait;
use maillage_shell::{Gate, Sender};
use maillage_store::{Actor, StoreError};

use super::throttle::network_key;
use crate::model::throttle::Quota;
use crate::people::People;
use crate::store::throttles;

#[async_trait]
impl Gate for People {
    async fn knock(&self, sender: Sender) -> Result<Option<u64>, StoreError> {
        let now = self.now();
        let Some(network) = network_key(self, sender.0, now).await? else { return Ok(None) };
        let mut tx = self.db().begin(&Actor::anonymous(), now).await?;
        let wait = throttles::spend(&mut tx, &format!("forms:{network}"), Quota::NETWORK_FORMS).await?;
        match wait {
            Some(_) => tx.rollback().await?,
            None => drop(tx.commit().await?),
        }
        Ok(wait)
    }
}
