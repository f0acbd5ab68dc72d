//! Answering online, without an account.

use futures::future::join_all;
use maillage_store::both_engines;

use crate::kit::{NETWORK, OWNERS, Seen, begin};

both_engines! { OWNERS;
    async fn a_question_a_screen_keeps_what_was_answered(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let path = format!("/consultations/{id}/repondre");
        let page = story.page(&path).await;
        for words in ["Écran 1 sur 6", "Réservez-vous vos cars ?", "Au guichet", "Vous pouvez continuer sans répondre"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        let post = |form: Vec<(&'static str, &'static str)>| {
            let request = story.app.post(&path);
            async move { request.form(&form).send().await }
        };
        let page = post(vec![("screen", "1"), ("q0", "2")]).await.expect(200);
        assert!(page.seen().contains("Écran 2 sur 6") && page.html().contains("name=\"q0\" value=\"2\""), "{}", page.html());
        let page = post(vec![("screen", "1"), ("q0", "9")]).await.expect(422);
        assert!(page.seen().contains("Choisissez dans la liste") && page.seen().contains("Écran 1 sur 6"));
        let page = post(vec![("screen", "3"), ("q0", "2"), ("back", "1")]).await.expect(200);
        assert!(page.seen().contains("Écran 2 sur 6"));
        let page = post(vec![("screen", "4"), ("q0", "2"), ("q3", "Un guichet.")]).await.expect(200);
        assert!(page.seen().contains("Mon car : où en êtes-vous ?") && page.seen().contains("Je l’utilise sans aide"));
        let page = post(vec![("screen", "5"), ("q0", "2"), ("uptake", "known")]).await.expect(200);
        assert!(page.seen().contains("Votre commune") && page.seen().contains("effacées un an après"), "{}", page.seen());
        let page = post(vec![("screen", "6"), ("q0", "2"), ("commune", "Lune-sur-Mer")]).await.expect(422);
        assert!(page.seen().contains("Nous ne trouvons pas cette commune"));
        let page = post(vec![("screen", "6")]).await.expect(422);
        assert!(page.seen().contains("Répondez à une question au moins"));
        assert!(story.page(format!("/consultations/{id}")).await.seen().contains("Pas encore de réponse"));
    }

    async fn a_browser_answers_once(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let path = format!("/consultations/{id}/repondre");
        let answer = story.app.post(&path).form(&[("screen", "6"), ("q0", "1")]).send().await.expect(303);
        assert_eq!(answer.location(), format!("/consultations/{id}/merci"));
        assert!(answer.header("set-cookie").starts_with("maillage_voix="));
        let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
        assert!(story.page(answer.location()).await.seen().contains("Merci, c’est compté"));
        let again = story.app.post(&path).header("cookie", &cookie).form(&[("screen", "6"), ("q0", "2")]).send().await.expect(303);
        assert_eq!(again.location(), format!("/consultations/{id}/merci?deja=oui"));
        assert!(story.page(again.location()).await.seen().contains("Vous aviez déjà répondu"));
        // Few answers are not told in numbers.
        story.app.set_clock("2026-11-24T09:05:00Z").await;
        assert!(story.page(format!("/consultations/{id}")).await.seen().contains("Les premières réponses arrivent"));
        // The same browser answers another consultation.
        let other = story.opened(&[("key", "une-seconde-cle-de-seize")]).await;
        let answer = story.app.post(format!("/consultations/{other}/repondre")).header("cookie", &cookie).form(&[("screen", "6"), ("q0", "1")]).send().await.expect(303);
        assert!(answer.location().ends_with("/merci"));
    }

    async fn forty_answers_of_one_browser_at_once_are_one(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let send = |_| story.answer(&id, "one-browser-alone", &[("q0", "1")]);
        let answers = join_all((0..40).map(send)).await;
        let new = answers.iter().filter(|answer| answer.location() == format!("/consultations/{id}/merci")).count();
        assert!(answers.iter().all(|answer| answer.status == 303));
        assert_eq!(new, 1, "one is new, the others are told so");
        story.answered(&id, 0..5, &[("q0", "2")]).await;
        story.app.set_clock("2026-11-24T09:05:00Z").await;
        let page = story.page(format!("/consultations/{id}")).await;
        assert!(page.seen().contains("6 réponses"), "{}", page.seen());
    }

    async fn too_many_forms_wait_and_lose_nothing(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        story.gate.close();
        let page = story.answer(&id, "a-browser-in-a-hurry", &[("q3", "Un guichet.")]).await.expect(429);
        assert!(page.seen().contains("Réessayez dans une heure") && page.html().contains("value=\"Un guichet.\""));
    }

    async fn the_deadline_holds_before_anything_closes_it(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        story.app.set_clock("2026-12-15T22:59:00Z").await;
        story.answer(&id, "just-before-midnight", &[("q0", "1")]).await.expect(303);
        story.app.set_clock("2026-12-15T23:00:00Z").await;
        // No job has run: the clock is enough.
        let answer = story.answer(&id, "just-after-midnight", &[("q0", "1")]).await.expect(303);
        assert_eq!(answer.location(), format!("/consultations/{id}?etat=close"));
        let page = story.page(answer.location()).await;
        assert!(page.seen().contains("Les réponses ne sont pas ouvertes") && page.seen().contains("La synthèse s’écrit"), "{}", page.seen());
        story.app.get(format!("/consultations/{id}/repondre")).send().await.expect(303);
        story.app.work().await;
        assert!(story.page(format!("/consultations/{id}")).await.seen().contains("Close : le délai est passé"));
    }

    async fn what_somebody_wrote_is_read_by_the_network_alone(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let evil = "<script>alert(1)</script> & \"secret\"";
        story.answered(&id, 0..6, &[("q0", "1"), ("q3", evil)]).await;
        story.closed().await;
        let path = format!("/gestion/consultations/{id}/synthese");
        let page = story.network(&path).await;
        assert!(page.html().contains("&#60;script&#62;alert(1)") && !page.html().contains("<script>alert"));
        story.app.get(&path).session("decider-of-d04").send().await.expect(403);
        story.publish(&id, &[]).await.expect(303);
        let files = ["", "/resultats.csv"].map(|end| format!("/consultations/{id}{end}"));
        for path in files.into_iter().chain([format!("/api/v1/consultations/{id}"), format!("/api/v1/consultations/{id}/results"), "/donnees/consultations-reponses.csv".to_owned(), "/consultations/flux.xml".to_owned()]) {
            let text = story.app.get(&path).session(NETWORK).send().await.expect(200).text();
            assert!(!text.contains("secret"), "{path}");
        }
    }

    async fn the_address_of_a_place_counts_for_it(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let [manosque, _, marseille] = story.places.clone();
        story.joined(&id, &manosque).await;
        let page = story.page(format!("/consultations/{id}/repondre?lieu={manosque}")).await;
        assert!(page.html().contains(&format!("name=\"lieu\" value=\"{manosque}\"")), "{}", page.html());
        story.answer(&id, "in-the-place", &[("q0", "1"), ("lieu", &manosque)]).await.expect(303);
        // A place that does not take part gets none, and nothing is lost.
        story.answer(&id, "in-another-place", &[("q0", "1"), ("lieu", &marseille)]).await.expect(303);
        let page = story.app.get(format!("/consultations/{id}/lieu?place={manosque}")).session("team-of-d04").send().await.expect(200);
        assert!(page.seen().contains("Une réponse recueillie ici"), "{}", page.seen());
    }
}
