//! What La Coop tells, brought in and told to the coordination.

use std::time::Duration;

use async_trait::async_trait;
use maillage_activity::coop::{Answer, Fetch, Unreachable};
use maillage_activity::pull::bring;
use maillage_store::both_engines;
use serde_json::{Value, json};

use crate::kit::{Network, OWNERS, network, words};

/// La Coop, that answers one page to whoever asks.
struct Coop(Result<Value, u16>);

#[async_trait]
impl Fetch for Coop {
    async fn get(&self, _: &str) -> Result<Answer, Unreachable> {
        Ok(match &self.0 {
            Ok(page) => Answer { status: 200, retry_after: None, body: page.to_string().into_bytes() },
            Err(status) => Answer { status: *status, retry_after: None, body: Vec::new() },
        })
    }

    async fn wait(&self, _: Duration) {}
}

/// An activity in a commune; taken away where it says so.
fn activity(id: &str, commune: &str, gone: bool) -> Value {
    json!({"type": "activite", "id": id, "attributes": {
        "type": "individuel", "accompagnements": 1, "date": "2026-11-20", "duree": 30, "type_lieu": "autre",
        "lieu_code_insee": commune, "thematiques": ["email"], "modification": "2026-11-21T08:00:00.000Z",
        "suppression": gone.then_some("2026-11-22T08:00:00.000Z"),
        "beneficiaires": {"total": 1, "genres": {"feminin": 1}, "tranches_age": {}, "statuts": {}}}})
}

fn page(activities: &[Value]) -> Coop {
    Coop(Ok(json!({"data": activities, "links": {"next": null}, "meta": {"has_next_page": false}})))
}

async fn ask(network: &Network, coop: &Coop) -> Result<maillage_activity::store::ImportRun, String> {
    let places = network.places.view().snapshot();
    bring(&network.app.app, &places, coop, None).await.map_err(|error| error.to_string())
}

both_engines! { OWNERS;
    async fn what_concerns_the_network_is_kept_once(test) {
        let network = network(&test).await;
        let mut told: Vec<_> = (0..6).map(|rank| activity(&format!("a-{rank}"), "04112", false)).collect();
        told.push(activity("paris", "75056", false));
        told.push(json!({"type": "activite", "id": "broken", "attributes": {"type": "individuel"}}));
        let first = ask(&network, &page(&told)).await.unwrap();
        assert_eq!((first.read, first.counts.added, first.counts.elsewhere, first.refused), (8, 6, 1, 1), "{first:?}");
        assert_eq!(network.figure("territory=04112", "/headline/supports/count").await, 6);
        told[0] = activity("a-0", "04112", true);
        let second = ask(&network, &page(&told)).await.unwrap();
        assert_eq!((second.counts.added, second.counts.unchanged, second.counts.gone), (0, 5, 1), "{second:?}");
        assert_eq!(network.figure("territory=04112", "/headline/supports/count").await, 5);
        let seen = words(&network.app.get("/activite/imports").session("coordinator").send().await.expect(200));
        assert!(seen.contains("Dernière reprise : 24 novembre 2026") && seen.contains("Retirées 1"), "{seen}");
        let keeper = words(&network.app.get("/activite/imports").session("keeper").send().await.expect(200));
        assert!(!keeper.contains("La Coop n’a jamais") && !keeper.contains("Dernière reprise"), "{keeper}");
    }

    async fn what_fails_is_told_and_asked_again_from_where_it_was(test) {
        let network = network(&test).await;
        let never = words(&network.app.get("/activite/imports").session("coordinator").send().await.expect(200));
        assert!(never.contains("n’a jamais été interrogée"), "{never}");
        ask(&network, &page(&[activity("a", "04112", false)])).await.unwrap();
        let error = ask(&network, &Coop(Err(403))).await.unwrap_err();
        assert!(error.contains("refuses the key"), "{error}");
        let (last, since) = maillage_activity::store::last_pull(network.app.app.db()).await.unwrap();
        assert!(last.unwrap().failure.is_some());
        assert_eq!(since.unwrap().to_rfc3339(), "2026-11-21T08:00:00+00:00");
        let seen = words(&network.app.get("/activite/imports").session("coordinator").send().await.expect(200));
        assert!(seen.contains("La reprise n’a pas abouti"), "{seen}");
    }
}
