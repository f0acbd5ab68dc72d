//! The synthesis, and the decision next to it.

use maillage_store::both_engines;

use crate::kit::{DECIDER, NETWORK, OWNERS, Seen, TEAM, begin};

both_engines! { OWNERS;
    async fn a_deadline_closes_by_itself(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        story.app.set_clock("2026-12-15T09:00:00Z").await;
        story.app.work().await;
        assert!(story.page(format!("/consultations/{id}")).await.seen().contains("À vous"));
        story.closed().await;
        let page = story.page(format!("/consultations/{id}")).await;
        assert!(page.seen().contains("Close : le délai est passé") && !page.seen().contains("À vous"));
        // Nothing happens twice.
        story.app.set_clock("2026-12-17T09:00:00Z").await;
        story.app.work().await;
        let text = story.page(format!("/consultations/{id}")).await.seen();
        assert_eq!(text.matches("Close : le délai est passé").count(), 1);
    }

    async fn a_synthesis_has_method_and_numbers(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let [manosque, _, _] = story.places.clone();
        story.joined(&id, &manosque).await;
        story.answered(&id, 0..20, &[("q0", "1"), ("q1", "1"), ("q2", "2"), ("uptake", "known"), ("commune", "Riez")]).await;
        story.answered(&id, 20..28, &[("q0", "2"), ("q1", "2"), ("q2", "4"), ("uptake", "autonomous"), ("q3", "Un guichet.")]).await;
        for rank in 0..12 {
            let key = format!("une-cle-de-saisie-{rank}");
            story.team(&id, "saisie", &[("place", &manosque), ("key", &key), ("mode", "spoken"), ("q0", "1"), ("uptake", "used"), ("age", "soixante-dix-plus")]).await.expect(303);
        }
        story.team(&id, "apport", &[("place", &manosque), ("key", "un-atelier-de-douze"), ("kind", "workshop"), ("day", "2026-11-20"), ("count", "12"), ("age-soixante-dix-plus", "12"), ("said", "Le code.")]).await.expect(303);
        // Nothing is shown before it is published.
        story.closed().await;
        let page = story.page(format!("/consultations/{id}")).await;
        assert!(page.seen().contains("40 réponses") && !page.seen().contains("Au guichet"), "{}", page.seen());
        story.app.get(format!("/api/v1/consultations/{id}/results")).send().await.expect(404);
        let page = story.network(format!("/gestion/consultations/{id}/synthese")).await;
        for words in ["8 textes", "Un guichet.", "Le code.", "40 questionnaires remplis", "Les nombres qui paraîtront"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        let page = story.publish(&id, &[("divides", " ")]).await.expect(422);
        assert!(page.seen().contains("Il manque ce texte") && page.html().contains("Garder le guichet."));
        story.publish(&id, &[("cite", "Un guichet.")]).await.expect(303);
        let page = story.page(format!("/consultations/{id}")).await;
        for words in [
            "Ce que nous avons entendu", "Le code n’arrive pas.", "Garder le guichet.", "Un guichet.", "40 questionnaires remplis.",
            "En ligne : 28, posé par une équipe : 12.", "Elles ne représentent pas toute la population", "Un atelier.", "12 personnes.",
            "Connaissent", "Utilisent sans aide", "8 personnes sur 40", "« Au guichet » vient en tête", "Espace numérique, Manosque",
            "En moyenne", "Décision annoncée",
        ] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        let results = story.app.get(format!("/api/v1/consultations/{id}/results")).send().await.expect(200).json();
        assert_eq!(results["questions"][0]["rows"][0]["count"], 32);
        assert_eq!(results["questions"][0]["rows"][0]["by_mode"], serde_json::json!([20, 12]));
        assert_eq!(results["uptake"]["rows"][1]["count"], 20);
        let csv = story.app.get(format!("/consultations/{id}/resultats.csv")).send().await.expect(200).text();
        assert!(csv.contains("question-1,Réservez-vous vos cars ?,1,Au guichet,32,40,20,12,"), "{csv}");
    }

    async fn small_counts_are_hidden_for_good(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        story.answered(&id, 0..20, &[("q0", "1"), ("uptake", "known")]).await;
        story.answered(&id, 20..23, &[("q0", "2"), ("uptake", "used")]).await;
        story.closed().await;
        story.publish(&id, &[]).await.expect(303);
        let results = story.app.get(format!("/api/v1/consultations/{id}/results")).send().await.expect(200).json();
        assert_eq!(results["questionnaires"], 23);
        assert!(results["questions"][0]["rows"][0]["count"].is_null() && results["questions"][0]["rows"][1]["count"].is_null(), "23 less 20 would tell 3");
        let page = story.page(format!("/consultations/{id}")).await;
        assert!(page.seen().contains("masqué") && page.html().contains("id=\"pourquoi-masque\""), "{}", page.seen());
    }

    async fn what_is_published_does_not_change_any_more(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        story.publish(&id, &[]).await.expect(409);
        story.closed().await;
        story.lead(&id, "synthese", &[("heard", "Le code n’arrive pas."), ("act", "save")]).await.expect(303);
        assert!(!story.page(format!("/consultations/{id}")).await.seen().contains("Le code n’arrive pas."));
        story.publish(&id, &[]).await.expect(303);
        let page = story.publish(&id, &[("heard", "Autre chose.")]).await.expect(409);
        assert!(page.seen().contains("Rien n’a changé"));
        story.lead(&id, "rectifier", &[("added", " ")]).await.expect(422);
        story.lead(&id, "rectifier", &[("added", "Le nombre de lieux était faux.")]).await.expect(303);
        story.app.post(format!("/gestion/consultations/{id}/rectifier")).session(DECIDER).form(&[("added", "x")]).send().await.expect(403);
        let page = story.page(format!("/consultations/{id}")).await;
        for words in ["Le code n’arrive pas.", "Ajout du 16 décembre 2026", "Le nombre de lieux était faux."] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        assert!(!page.seen().contains("Autre chose."));
        story.lead(&id, "retirer", &[("reason", "Trop tard.")]).await.expect(409);
    }

    async fn a_body_decides_by_the_link_of_a_letter_once(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        story.closed().await;
        story.publish(&id, &[]).await.expect(303);
        story.app.work().await;
        let secret = story.secret();
        let path = format!("/consultations/decision?cle={secret}");
        // Looking changes nothing.
        for _ in 0..2 {
            assert!(story.page(&path).await.seen().contains("Ce que vous décidez, et pourquoi"));
        }
        let decide = |verdict: &'static str, why: &'static str| story.app.post("/consultations/decision").form(&[("cle", secret.as_str()), ("verdict", verdict), ("why", why)]).send();
        let page = decide("", "Nous gardons le guichet.").await.expect(422);
        assert!(page.seen().contains("Choisissez dans la liste") && page.html().contains("Nous gardons le guichet."));
        let answer = decide("partly", "Nous gardons le guichet.").await.expect(303);
        assert_eq!(answer.location(), format!("/consultations/{id}#decision"));
        let page = story.page(format!("/consultations/{id}")).await;
        for words in ["Avis suivi en partie", "Nous gardons le guichet.", "Écrit par l’organisme lui-même", "Décision écrite par l’organisme"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        let page = decide("followed", "Autre chose.").await.expect(404);
        assert!(page.seen().contains("Ce lien ne sert plus"));
        story.app.get(&path).send().await.expect(404);
        assert!(!story.page(format!("/consultations/{id}")).await.seen().contains("Autre chose."));
    }

    async fn a_link_ends(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        story.closed().await;
        story.publish(&id, &[]).await.expect(303);
        story.app.work().await;
        let secret = story.secret();
        story.app.set_clock("2027-04-15T09:00:00Z").await;
        story.app.get(format!("/consultations/decision?cle={secret}")).send().await.expect(404);
        story.app.post("/consultations/decision").form(&[("cle", &secret), ("verdict", "followed"), ("why", "Oui.")]).send().await.expect(404);
        for wrong in ["", "x"] {
            story.app.get(format!("/consultations/decision?cle={wrong}")).send().await.expect(404);
        }
    }

    async fn the_network_decides_for_the_body_and_says_so(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        story.lead(&id, "decision", &[("verdict", "followed"), ("why", "Trop tôt.")]).await.expect(409);
        story.closed().await;
        story.publish(&id, &[]).await.expect(303);
        story.app.work().await;
        let path = format!("/gestion/consultations/{id}/decision");
        story.app.post(&path).session(DECIDER).form(&[("verdict", "followed"), ("why", "Oui.")]).send().await.expect(403);
        story.app.post(&path).session(TEAM).form(&[("verdict", "followed"), ("why", "Oui.")]).send().await.expect(403);
        story.lead(&id, "decision", &[("verdict", "not-followed"), ("why", " ")]).await.expect(422);
        story.lead(&id, "decision", &[("verdict", "not-followed"), ("why", "Le vote a eu lieu.")]).await.expect(303);
        let page = story.page(format!("/consultations/{id}")).await;
        for words in ["Avis non suivi", "Le vote a eu lieu.", "Noté par le réseau pour l’organisme"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        // The link of the letter serves no more: there is nothing to decide.
        story.app.get(format!("/consultations/decision?cle={}", story.secret())).send().await.expect(404);
    }

    async fn a_body_that_does_not_answer_is_reminded_and_everybody_sees_it(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        story.closed().await;
        story.publish(&id, &[]).await.expect(303);
        story.app.work().await;
        let reminders = |story: &crate::kit::Story| story.letters().iter().filter(|letter| letter.subject.starts_with("Votre décision est attendue")).count();
        story.app.set_clock("2027-01-15T09:00:00Z").await;
        story.app.work().await;
        assert_eq!(reminders(&story), 0, "the day has not passed");
        assert!(story.page(format!("/consultations/{id}")).await.seen().contains("Elle paraîtra ici"));
        story.app.set_clock("2027-01-16T09:00:00Z").await;
        story.app.work().await;
        story.app.set_clock("2027-01-27T09:00:00Z").await;
        story.app.work().await;
        assert_eq!(reminders(&story), 1, "two weeks between two letters");
        let page = story.page(format!("/consultations/{id}")).await;
        assert!(page.seen().contains("Sans réponse depuis 12 jours") && page.seen().contains("Rappel envoyé à l’organisme"), "{}", page.seen());
        assert!(story.page("/consultations").await.seen().contains("Sans réponse depuis 12 jours"));
        for month in 2..9 {
            story.app.set_clock(&format!("2027-{month:02}-15T09:00:00Z")).await;
            story.app.work().await;
        }
        assert_eq!(reminders(&story), 6, "then the page alone goes on counting");
        let last = story.secret();
        story.app.set_clock("2027-08-16T09:00:00Z").await;
        story.app.get(format!("/consultations/decision?cle={last}")).send().await.expect(200);
    }

    async fn nobody_decides_twice_at_once(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        story.closed().await;
        story.publish(&id, &[]).await.expect(303);
        story.app.work().await;
        let secret = story.secret();
        let path = format!("/gestion/consultations/{id}/decision");
        let (form, own) = ([("verdict", "followed"), ("why", "Le réseau.")], [("cle", secret.as_str()), ("verdict", "partly"), ("why", "L’organisme.")]);
        let network = (0..4).map(|_| story.app.post(&path).session(NETWORK).form(&form).send());
        let body = (0..4).map(|_| story.app.post("/consultations/decision").form(&own).send());
        let (network, body) = futures::join!(futures::future::join_all(network), futures::future::join_all(body));
        let done = network.iter().chain(&body).filter(|answer| answer.status == 303).count();
        assert_eq!(done, 1, "{:?}", network.iter().chain(&body).map(|answer| answer.status).collect::<Vec<_>>());
    }
}
