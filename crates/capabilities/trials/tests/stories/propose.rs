//! A team proposes a campaign, and the network takes it or does not.

use maillage_store::both_engines;

use crate::kit::{NETWORK, OWNERS, PRO, begin, key_of, proposal};

both_engines! { OWNERS;
    async fn a_team_proposes_and_confirms_by_the_link_of_a_mail(test) {
        let story = begin(&test).await;
        let page = story.page("/tests/proposer").await;
        for words in ["Proposer une campagne", "On teste le service, pas la personne", "Notre équipe accepte cette charte"] {
            assert!(page.visible().contains(words), "{words}");
        }
        story.post("/tests/proposer", &proposal(&[])).await.expect(303);
        // The same form again is the same campaign.
        story.post("/tests/proposer", &proposal(&[])).await.expect(303);
        let letter = story.letter().await;
        assert!(letter.subject.contains("Confirmez votre campagne") && letter.to == "nora@exemple.fr", "{letter:?}");
        let key = key_of(&letter);
        // Nobody reads it before it is confirmed, and looking confirms nothing.
        let page = story.page(format!("/tests/equipe?cle={key}")).await;
        assert!(page.visible().contains("Une campagne attend que vous confirmiez"), "{}", page.visible());
        assert!(!story.led("/gestion/tests").await.visible().contains("Un guichet en ligne"));
        story.post("/tests/equipe/confirmer", &[("cle", &key)]).await.expect(303);
        assert!(story.led("/gestion/tests").await.visible().contains("Un guichet en ligne"));
        // Nothing of it is public yet, nor what concerns the contact.
        assert!(!story.page("/tests").await.visible().contains("Un guichet en ligne"));
        story.app.get("/gestion/tests").session(PRO).send().await.expect(403);
    }

    async fn everything_to_mend_is_told_at_once_and_nothing_is_lost(test) {
        let story = begin(&test).await;
        let wrong = [("email", "nora"), ("tasks", " "), ("charter", ""), ("seats", "0"), ("euros", "")];
        let page = story.post("/tests/proposer", &proposal(&wrong)).await.expect(422);
        for words in ["Ce courriel n’est pas complet", "Écrivez une à huit tâches", "Il faut accepter la charte", "de 1 à 200", "de 1 à 500 euros"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(page.html().contains("value=\"Un guichet en ligne\""), "what was typed stays");
        let over = [("on", "age-75-plus"), ("target", "6"), ("on", "age-15-24"), ("target", "3")];
        let page = story.post("/tests/proposer", &proposal(&over)).await.expect(422);
        assert!(page.visible().contains("demandent ensemble plus de personnes"), "{}", page.visible());
        story.gate.close();
        let page = story.post("/tests/proposer", &proposal(&[])).await.expect(429);
        assert!(page.visible().contains("Réessayez dans une heure") && page.html().contains("Un guichet en ligne"));
        assert!(story.letters().await.is_empty());
    }

    async fn what_is_refused_says_why_and_stays_so(test) {
        let story = begin(&test).await;
        let (id, key) = story.confirmed(&[]).await;
        let path = format!("/gestion/tests/{id}");
        let page = story.act(NETWORK, &path, &[("act", "refused"), ("reason", " ")]).await.expect(422);
        assert!(page.visible().contains("Dites pourquoi, en une phrase"));
        story.act(NETWORK, &path, &[("act", "refused"), ("reason", "Ce n’est pas prêt.")]).await.expect(303);
        let letter = story.letter().await;
        assert!(letter.body.contains("Ce n’est pas prêt.") && letter.subject.contains("n’est pas retenue"), "{letter:?}");
        assert!(story.page(format!("/tests/equipe/{id}?cle={key}")).await.visible().contains("Ce n’est pas prêt."));
        story.app.get(format!("/tests/{id}")).send().await.expect(404);
        let page = story.act(NETWORK, &path, &[("act", "accepted")]).await.expect(409);
        assert!(page.visible().contains("Cela n’est pas possible"), "{}", page.visible());
        story.act(PRO, &path, &[("act", "accepted")]).await.expect(403);
    }

    async fn a_team_takes_its_proposal_back_while_nobody_was_asked(test) {
        let story = begin(&test).await;
        let (id, key) = story.confirmed(&[]).await;
        let path = format!("/tests/equipe/{id}");
        let back = [("cle", key.as_str()), ("act", "withdraw"), ("reason", "Nous nous sommes trompés.")];
        story.post(&path, &back).await.expect(303);
        assert_eq!(story.state(&id).await, "stopped");
        let (id, _) = story.recruiting(&[("key", "cle-de-la-seconde-campagne")]).await;
        let page = story.post(format!("/tests/equipe/{id}"), &back).await.expect(409);
        assert!(page.visible().contains("Cela n’est pas possible"), "testers are asked: it is the network’s to stop");
    }

    async fn quotas_change_while_the_campaign_is_prepared_and_not_later(test) {
        let story = begin(&test).await;
        let (id, _) = story.confirmed(&[("on", "age-75-plus"), ("target", "3")]).await;
        let path = format!("/gestion/tests/{id}/quotas");
        story.act(NETWORK, &path, &[("seats", "6"), ("on", "petite-commune"), ("target", "2")]).await.expect(303);
        let page = story.act(NETWORK, &path, &[("seats", "6"), ("on", "petite-commune"), ("target", "9")]).await.expect(422);
        assert!(page.visible().contains("Un quota demande plus de personnes"));
        story.step(&id, "accepted").await;
        story.step(&id, "recruits").await;
        let page = story.page(format!("/tests/{id}")).await;
        assert!(page.visible().contains("2 personnes de petites communes") && page.visible().contains("6 personnes cherchées"), "{}", page.visible());
        story.act(NETWORK, &path, &[("seats", "7")]).await.expect(409);
    }

    async fn the_charter_stands_in_the_open_with_its_version(test) {
        let story = begin(&test).await;
        let page = story.page("/tests/charte").await;
        assert!(page.visible().contains("Version 1") && page.visible().contains("Nous répondons"), "{}", page.visible());
        story.page("/tests/charte?version=1").await;
        for version in ["2", "x", "0"] {
            story.app.get(format!("/tests/charte?version={version}")).send().await.expect(404);
        }
        let (id, _) = story.recruiting(&[]).await;
        assert!(story.page(format!("/tests/{id}")).await.html().contains("/tests/charte?version=1"));
    }
}
