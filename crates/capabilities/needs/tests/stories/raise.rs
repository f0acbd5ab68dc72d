//! Telling a need, in three screens.

use maillage_store::both_engines;

use crate::kit::{NETWORK, OWNERS, PRO, begin, typed};

both_engines! { OWNERS;
    async fn three_screens_keep_what_was_told(test) {
        let story = begin(&test).await;
        let page = story.page("/besoins/dire").await;
        assert!(page.visible().contains("Écran 1 sur 3") && page.visible().contains("Qu’est-ce qui bloque"));
        // Nothing goes on before it is told.
        let page = story.tell(&[("screen", "1"), ("title", " "), ("story", "")]).await.expect(422);
        for words in ["Écran 1 sur 3", "Dites en une phrase ce qui bloque.", "Racontez ce qui se passe"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let page = story.tell(&[("screen", "1")]).await.expect(200);
        assert!(page.visible().contains("Écran 2 sur 3") && page.html().contains("value=\"Le car scolaire"), "{}", page.html());
        let page = story.tell(&[("screen", "2"), ("kind", ""), ("commune", "Lyon")]).await.expect(422);
        assert!(page.visible().contains("Choisissez dans la liste.") && page.visible().contains("cette commune dans le réseau"));
        let page = story.tell(&[("screen", "2")]).await.expect(200);
        assert!(page.visible().contains("Relire et envoyer") && page.visible().contains("S’inscrire au guichet."));
        // Going back shows what was told.
        let page = story.tell(&[("screen", "3"), ("back", "1"), ("title", "Trop tôt")]).await.expect(200);
        assert!(page.html().contains("value=\"Trop tôt\"") && page.visible().contains("Écran 1 sur 3"));
        assert!(story.waiting().await.is_empty(), "nothing was sent");
    }

    async fn what_an_inhabitant_tells_is_read_first(test) {
        let story = begin(&test).await;
        let answer = story.tell(&[]).await.expect(303);
        assert_eq!(answer.location(), "/besoins/dire/merci");
        assert!(answer.header("set-cookie").starts_with("maillage_voix="), "one voice a browser");
        assert!(story.page("/besoins/dire/merci").await.visible().contains("Merci, c’est noté"));
        // The same form again is the same need.
        story.tell(&[]).await.expect(303);
        let waiting = story.waiting().await;
        assert_eq!(waiting.len(), 1);
        let path = format!("/besoins/{}", waiting[0]);
        story.app.get(&path).send().await.expect(404);
        assert!(!story.page("/besoins").await.visible().contains("Le car scolaire"));
        assert!(story.app.get(&path).session(NETWORK).send().await.expect(200).visible().contains("Le car scolaire"));
    }

    async fn what_a_team_writes_down_for_somebody_is_seen_at_once(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        let page = story.page(format!("/besoins/{id}")).await;
        for words in ["Le car scolaire se réserve seulement en ligne", "à Espace numérique", "Manosque", "Noté par une équipe, pour quelqu’un", "Une personne appuie ce besoin"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(story.page("/besoins?q=car").await.visible().contains("Un besoin dit ici"));
        // Somebody without an account cannot speak in the name of a place.
        story.tell(&[("key", "une-autre-cle-de-seize"), ("place", &story.place)]).await.expect(303);
        assert_eq!(story.waiting().await.len(), 1);
        // The last screen asks whom it is for.
        let form = typed(&[("screen", "2")]);
        let page = story.app.post("/besoins/dire").session(PRO).form(&form).send().await.expect(200);
        assert!(page.visible().contains("Noté pour quelqu’un"), "{}", page.visible());
    }

    async fn what_was_said_already_is_shown_before_sending(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        let page = story.tell(&[("screen", "2"), ("title", "Car scolaire : réservation en ligne seulement")]).await.expect(200);
        assert!(page.visible().contains("Un besoin dit peut-être la même chose") && page.html().contains(&format!("href=\"/besoins/{id}\"")), "{}", page.visible());
        let page = story.tell(&[("screen", "2"), ("title", "Apprendre à réparer une tablette")]).await.expect(200);
        assert!(!page.visible().contains("la même chose"));
    }

    async fn texts_are_texts_everywhere(test) {
        let story = begin(&test).await;
        let evil = "<script>alert(1)</script> & \"x\"";
        let id = story.published(&[("title", evil), ("story", evil), ("wish", evil)]).await;
        for path in [format!("/besoins/{id}"), "/besoins".to_owned(), "/besoins?q=script".to_owned()] {
            let page = story.page(&path).await;
            assert!(!page.html().contains("<script>alert") && page.html().contains("&#60;script&#62;"), "{path}");
        }
    }

    async fn too_many_forms_wait_and_lose_nothing(test) {
        let story = begin(&test).await;
        story.gate.close();
        let page = story.tell(&[]).await.expect(429);
        assert!(page.visible().contains("Réessayez dans une heure") && page.html().contains("Le car scolaire"));
        story.published(&[]).await;
    }
}
