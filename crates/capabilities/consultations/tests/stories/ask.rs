//! A body asks; the network opens.

use maillage_store::both_engines;

use crate::kit::{DECIDER, NETWORK, OWNERS, PRO, Seen, begin, typed};

both_engines! { OWNERS;
    async fn a_draft_is_for_whoever_wrote_it_and_for_the_network(test) {
        let story = begin(&test).await;
        let id = story.drafted(&[]).await;
        let path = format!("/consultations/{id}");
        story.app.get(&path).send().await.expect(404);
        story.app.get(&path).session(PRO).send().await.expect(404);
        for session in [DECIDER, NETWORK] {
            let page = story.app.get(&path).session(session).send().await.expect(200);
            for words in ["Une seule application pour les cars", "Brouillon", "Demandée par l’organisme", "Mon car"] {
                assert!(page.seen().contains(words), "{words}: {}", page.seen());
            }
            assert!(!page.html().contains("transports@exemple.fr"), "the address is never shown");
        }
        assert!(!story.page("/consultations").await.seen().contains("Une seule application"));
        // Sent twice, it is one.
        assert_eq!(story.drafted(&[]).await, id);
        assert_eq!(story.network("/gestion/consultations").await.all_between("href=\"/gestion/consultations/", "\"").iter().filter(|href| **href == id).count(), 1);
    }

    async fn what_is_wrong_is_told_and_what_was_typed_stays(test) {
        let story = begin(&test).await;
        let page = story.write(&[("title", " "), ("territory", "Lyon"), ("decision_on", "2026-12-01"), ("contact", "x"), ("question_text", "Où ?"), ("question_kind", "single"), ("question_choices", "Ici")]).await.expect(422);
        for words in ["Dites en une phrase", "Nous ne trouvons pas ce territoire", "La décision vient après", "adresse de courriel complète", "Donnez de 2 à 10 réponses"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        assert!(page.html().contains("value=\"Mon car\"") && page.html().contains("value=\"Où ?\"") && page.html().contains("value=\"Lyon\""));
    }

    async fn a_decider_asks_about_the_own_territory_only(test) {
        let story = begin(&test).await;
        let page = story.write(&[("territory", "R93")]).await.expect(422);
        assert!(page.seen().contains("sur tout ce territoire"), "{}", page.seen());
        story.drafted(&[("territory", "04112")]).await;
        story.app.get("/gestion/consultations/nouvelle").session(PRO).send().await.expect(403);
        let answer = story.app.get("/gestion/consultations/nouvelle").send().await.expect(303);
        assert!(answer.location().starts_with("/connexion"));
        // Another decider neither sees it nor changes it.
        let id = story.drafted(&[("key", "une-seconde-cle-de-seize")]).await;
        let path = format!("/gestion/consultations/{id}");
        story.app.get(&path).session("decision_maker").send().await.expect(404);
        story.app.post(&path).session("decision_maker").form(&typed(&[])).send().await.expect(404);
        assert!(!story.app.get("/gestion/consultations").session("decision_maker").send().await.expect(200).seen().contains("Une seule application"));
    }

    async fn a_draft_is_written_anew_without_telling_the_address_again(test) {
        let story = begin(&test).await;
        let id = story.drafted(&[]).await;
        let path = format!("/gestion/consultations/{id}");
        let page = story.app.get(&path).session(DECIDER).send().await.expect(200);
        assert!(page.html().contains("value=\"2026-12-15\"") && page.html().contains("Au guichet\nEn ligne"), "{}", page.html());
        let form = typed(&[("title", "Une application pour tous"), ("contact", "")]);
        story.app.post(&path).session(DECIDER).form(&form).send().await.expect(303);
        story.app.settle().await;
        assert!(story.network(&path).await.seen().contains("Une application pour tous"));
        story.lead(&id, "ouvrir", &[]).await.expect(303);
        story.app.work().await;
        assert_eq!(story.letters()[0].to, "transports@exemple.fr");
        // What is open does not change any more.
        for session in [DECIDER, NETWORK] {
            let page = story.app.post(&path).session(session).form(&form).send().await.expect(409);
            assert!(page.seen().contains("Rien n’a changé"));
        }
    }

    async fn nobody_but_the_network_opens(test) {
        let story = begin(&test).await;
        let id = story.drafted(&[]).await;
        let path = format!("/gestion/consultations/{id}/ouvrir");
        for session in [DECIDER, PRO, "place_manager", "inhabitant"] {
            story.app.post(&path).session(session).form(&[("", "")]).send().await.expect(403);
        }
        assert!(!story.app.get(format!("/gestion/consultations/{id}")).session(DECIDER).send().await.expect(200).seen().contains("Ouvrir la consultation"));
        story.lead(&id, "ouvrir", &[]).await.expect(303);
        let page = story.page(format!("/consultations/{id}")).await;
        for words in ["Ouverte", "Répondre", "Ouverte par le réseau", "15 décembre 2026", "Pas encore de réponse"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        let page = story.lead(&id, "ouvrir", &[]).await.expect(409);
        assert!(page.seen().contains("Rien n’a changé"));
        story.app.work().await;
        let letters = story.letters();
        assert_eq!((letters.len(), letters[0].subject.as_str()), (1, "Votre consultation est ouverte : Une seule application pour les cars"));
    }

    async fn opening_needs_two_weeks_and_a_way_of_asking(test) {
        let story = begin(&test).await;
        let id = story.drafted(&[("deadline", "2026-12-07"), ("methods", "")]).await;
        let page = story.lead(&id, "ouvrir", &[]).await.expect(422);
        for words in ["dans deux semaines au moins", "au moins une manière"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        story.app.get(format!("/consultations/{id}")).send().await.expect(404);
    }

    async fn what_is_withdrawn_says_why(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let page = story.lead(&id, "retirer", &[("reason", " ")]).await.expect(422);
        assert!(page.seen().contains("Dites pourquoi"));
        // A body withdraws its draft only.
        let path = format!("/gestion/consultations/{id}/retirer");
        story.app.post(&path).session(DECIDER).form(&[("reason", "Trop tôt.")]).send().await.expect(409);
        story.lead(&id, "retirer", &[("reason", "Le projet est abandonné.")]).await.expect(303);
        let page = story.page(format!("/consultations/{id}")).await;
        assert!(page.seen().contains("Retirée par le réseau") && page.seen().contains("Le projet est abandonné."));
        assert!(!page.seen().contains("Quelques questions"));
        story.lead(&id, "retirer", &[("reason", "Encore.")]).await.expect(409);
        let own = story.drafted(&[("key", "une-seconde-cle-de-seize")]).await;
        let path = format!("/gestion/consultations/{own}/retirer");
        story.app.post(&path).session(DECIDER).form(&[("reason", "Trop tôt.")]).send().await.expect(303);
    }

    async fn a_deadline_is_put_off_in_the_open(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        for day in ["2026-12-15", "2027-01-15", "x"] {
            story.lead(&id, "prolonger", &[("deadline", day), ("reason", "Les vacances.")]).await.expect(422);
        }
        story.lead(&id, "prolonger", &[("deadline", "2027-01-05"), ("reason", "Les vacances.")]).await.expect(303);
        let page = story.page(format!("/consultations/{id}")).await;
        assert!(page.seen().contains("Prolongée par le réseau") && page.seen().contains("5 janvier 2027"), "{}", page.seen());
        story.closed().await;
        story.app.get(format!("/consultations/{id}/repondre")).send().await.expect(200);
    }
}
