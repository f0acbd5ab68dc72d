//! What the network does with what it reads.

use maillage_store::both_engines;

use crate::kit::{OWNERS, PRO, begin};

both_engines! { OWNERS;
    async fn a_need_is_read_and_published(test) {
        let story = begin(&test).await;
        story.tell(&[]).await.expect(303);
        let id = story.waiting().await.remove(0);
        // Only the coordination reads first.
        story.app.get("/gestion/besoins").session(PRO).send().await.expect(403);
        story.app.post(format!("/gestion/besoins/{id}")).session(PRO).form(&[("act", "publish")]).send().await.expect(403);
        story.decide(&id, &[("act", "publish")]).await.expect(303);
        let page = story.page(format!("/besoins/{id}")).await;
        for words in ["Lu et publié par le réseau", "Dit par une habitante ou un habitant", "Moi aussi"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let page = story.decide(&id, &[("act", "publish")]).await.expect(409);
        assert!(page.visible().contains("déjà été traité"));
        assert!(story.page("/besoins?area=transports&territory=D04").await.visible().contains("Un besoin dit ici"));
        assert!(story.page("/besoins?area=sante").await.visible().contains("Aucun besoin avec ces choix"));
    }

    async fn two_needs_become_one_with_the_voices_of_both(test) {
        let story = begin(&test).await;
        let kept = story.published(&[]).await;
        story.tell(&[("key", "une-seconde-cle-de-seize"), ("title", "Car scolaire en ligne seulement")]).await.expect(303);
        let id = story.waiting().await.remove(0);
        let page = story.decide(&id, &[("act", "merge"), ("into", "00000000")]).await.expect(409);
        assert!(page.visible().contains("Choisissez un autre besoin"));
        story.decide(&id, &[("act", "merge"), ("into", &kept)]).await.expect(303);
        let answer = story.app.get(format!("/besoins/{id}")).send().await.expect(308);
        assert_eq!(answer.location(), format!("/besoins/{kept}"));
        assert!(story.page(answer.location()).await.visible().contains("2 personnes appuient"));
        story.decide(&id, &[("act", "publish")]).await.expect(409);
    }

    async fn what_is_set_aside_says_why(test) {
        let story = begin(&test).await;
        story.tell(&[]).await.expect(303);
        let id = story.waiting().await.remove(0);
        let page = story.decide(&id, &[("act", "set-aside"), ("reason", " ")]).await.expect(422);
        assert!(page.visible().contains("Dites pourquoi"));
        story.decide(&id, &[("act", "set-aside"), ("reason", "Le guichet est rouvert.")]).await.expect(303);
        let page = story.page(format!("/besoins/{id}")).await;
        assert!(page.visible().contains("mis ce besoin de côté") && page.visible().contains("Le guichet est rouvert."));
        assert!(!page.visible().contains("Moi aussi") && !story.page("/besoins").await.visible().contains("car scolaire"));
        // Who was wrong can mend it.
        story.decide(&id, &[("act", "publish")]).await.expect(303);
        assert!(story.page("/besoins").await.visible().contains("car scolaire"));
    }
}
