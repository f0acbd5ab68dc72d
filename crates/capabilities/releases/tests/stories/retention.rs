//! What ties a reuse to whoever told it goes after a year; projects hear of releases that they missed.

use maillage_store::both_engines;

use crate::kit::{LEAD, OWNERS, begin, deliverable};

both_engines! { OWNERS;
    async fn links_and_refused_reuses_are_forgotten(test) {
        let story = begin(&test).await;
        story.released(&deliverable(&[])).await;
        let link = story.tell(&[]).await;
        let kept = story.managed().await.all_between("id=\"r-", "\"").remove(0);
        story.manage(LEAD, &[("act", "show"), ("id", &kept)]).await.expect(303);
        story.tell(&[("key", "cle-d-une-mauvaise-reprise"), ("who", "Rien à voir")]).await;
        let refused = story.managed().await.all_between("id=\"r-", "\"").remove(0);
        story.manage(LEAD, &[("act", "refuse"), ("id", &refused), ("reason", "Rien à voir.")]).await.expect(303);
        assert!(story.managed().await.visible().contains("Non retenue"));
        story.app.set_clock("2027-03-01T09:00:00Z").await;
        story.app.work().await;
        story.app.post("/essaimage/reprises/retirer").form(&[("cle", "x")]).send().await.expect(404);
        let page = story.page(link.as_str()).await;
        assert!(page.visible().contains("Publiée"), "the link still opens");
        story.app.set_clock("2028-01-01T09:00:00Z").await;
        story.app.work().await;
        let secret = link.split("cle=").nth(1).unwrap().split('&').next().unwrap();
        story.app.get(format!("/essaimage/reprises/retirer?cle={secret}")).send().await.expect(404);
        assert!(story.page(format!("/essaimage/reprises/{kept}")).await.visible().contains("Commune de Barjols"));
        let register = story.releases.clone();
        assert!(maillage_shell::Capability::personal_data(&*register).iter().any(|one| one.name == "reuses"));
    }
}
