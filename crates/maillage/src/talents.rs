//! Hands those who offer their skills to the projects: neither crate knows the other.

use std::sync::Arc;

use async_trait::async_trait;
use maillage_projects::talents::{Talent, Talents, Word};
use maillage_shell::App;
use maillage_skills::relay::{self, Relayed, Words};
use maillage_skills::store::developers;
use maillage_skills::view::{Offer, SkillsView};
use maillage_store::{StoreError, Tx};

/// Those who agree to be proposed to teams.
pub struct Offered(pub Arc<SkillsView>);

#[async_trait]
impl Talents for Offered {
    fn all(&self) -> Vec<Talent> {
        self.0.snapshot().iter().map(|offer| talent(offer)).collect()
    }

    async fn is_there(&self, app: &App, id: &str) -> Result<bool, StoreError> {
        let Ok(id) = id.parse() else { return Ok(false) };
        Ok(developers::by_id(app.db(), &id).await?.is_some())
    }

    async fn write(&self, app: &App, tx: &mut Tx, id: &str, word: &Word) -> Result<bool, StoreError> {
        let Ok(id) = id.parse() else { return Ok(false) };
        let letter =
            Relayed { words: Words { fr: &word.fr, en: &word.en }, path: word.path, about: &word.about };
        relay::write_to(tx, app, &id, &letter).await
    }

    async fn answering(&self, app: &App, secret: &str) -> Result<Option<(String, String)>, StoreError> {
        let found = relay::answering(app.db(), app.now(), secret).await?;
        Ok(found.map(|answer| (answer.developer.to_string(), answer.about)))
    }
}

fn talent(offer: &Offer) -> Talent {
    Talent {
        id: offer.id.to_string(),
        place: offer.place,
        radius_km: f64::from(offer.radius_km),
        slots_max: usize::from(offer.slots_max),
        skills: offer.skills.iter().map(|(skill, level)| (*skill, *level)).collect(),
        learns: offer.learns.iter().collect(),
        remote: offer.remote,
    }
}
