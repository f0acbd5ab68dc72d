//! What the network does with what it reads.

use maillage_shell::{Capability as _, Hiding};
use maillage_store::{Actor, both_engines};

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

    async fn what_moderation_hides_is_nowhere_and_comes_back_where_it_stood(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        let path = format!("/besoins/{id}");
        let written = story.needs.written(&path).unwrap();
        assert!(written.shown && written.path == path && written.title.starts_with("Le car scolaire"));
        let moderate = async |hidden: bool| {
            let hiding = Hiding { path: &path, hidden, reason: "Décision 7.", contest: None };
            let done = story.needs.hide(&story.app.app, &Actor::system("story"), &hiding).await.unwrap();
            story.app.settle().await;
            done
        };
        for _ in 0..2 {
            assert!(moderate(true).await.is_some());
        }
        story.app.get(&path).send().await.expect(404);
        story.app.get(format!("/api/v1/needs/{id}")).send().await.expect(404);
        for page in ["/besoins", "/besoins/flux.xml", "/donnees/besoins.csv", "/api/v1/needs", "/recherche?q=scolaire"] {
            assert!(!story.page(page).await.text().contains("Le car scolaire"), "{page}");
        }
        assert!(!story.needs.written(&path).unwrap().shown);
        story.decide(&id, &[("act", "publish")]).await.expect(409);
        assert!(moderate(false).await.is_some());
        assert!(story.page(&path).await.visible().contains("Remis par la modération"));
        assert!(story.page("/besoins").await.visible().contains("Le car scolaire"));
        // What nobody saw cannot be hidden.
        story.tell(&[("key", "cle-de-la-deuxieme-histoire"), ("title", "Le guichet ferme à midi")]).await.expect(303);
        let waiting = format!("/besoins/{}", story.waiting().await.remove(0));
        let hiding = Hiding { path: &waiting, hidden: true, reason: "Décision 8.", contest: None };
        assert!(story.needs.hide(&story.app.app, &Actor::system("story"), &hiding).await.unwrap().is_none());
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
