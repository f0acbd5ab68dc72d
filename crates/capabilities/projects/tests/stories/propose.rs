//! The test, the form, the decision of the network.

use maillage_store::both_engines;

use crate::kit::{DEVELOPER, NETWORK, OWNERS, PRO, begin};

const PASSED: &str = "serves=public&market=too-dear&free=yes&part=at-the-end&data=none";

both_engines! { OWNERS;
    async fn five_questions_say_whether_it_is_one(test) {
        let story = begin(&test).await;
        let page = story.page("/projets/test").await;
        assert!(page.visible().contains("Cinq questions") && !page.visible().contains("Proposer un projet"));
        let page = story.page("/projets/test?sent=1&serves=public").await;
        assert!(page.visible().contains("Choisissez dans la liste"), "{}", page.visible());
        let page = story.page("/projets/test?sent=1&serves=private&market=affordable&free=no&part=no&data=none").await;
        for words in ["Non, pas sous cette forme", "ne lui fait pas concurrence", "libre, pour que d’autres"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let page = story.page(format!("/projets/test?sent=1&{PASSED}")).await;
        assert!(page.visible().contains("Oui, et il faudra en parler") && page.html().contains("/projets/proposer?serves=public"));
        // Without a passed test, the test comes first; without an account, nothing is proposed.
        let answer = story.app.get("/projets/proposer").session(DEVELOPER).send().await.expect(303);
        assert!(answer.location().starts_with("/projets/test"));
        story.app.get(format!("/projets/proposer?{PASSED}")).session(DEVELOPER).send().await.expect(200);
        story.app.post("/projets/proposer").form(&[("title", "x")]).send().await.expect(303);
    }

    async fn what_was_typed_comes_back_and_nothing_is_proposed(test) {
        let story = begin(&test).await;
        let page = story.propose(&[("title", " "), ("skill-0", "lune"), ("hours-1", "900"), ("pitch", "Pour tous <b>.")]).await.expect(422);
        for words in ["Dites en une phrase", "Choisissez dans la liste", "entre 1 et 80"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(page.html().contains("Pour tous &#60;b&#62;."));
        let page = story.propose(&[("market", "affordable")]).await.expect(422);
        assert!(page.visible().contains("Refaites le test"));
        let waiting = story.app.get("/gestion/projets").session(NETWORK).send().await.expect(200);
        assert!(waiting.visible().contains("Aucun projet n’attend de décision"));
    }

    async fn a_host_place_is_known_by_its_name(test) {
        let story = begin(&test).await;
        for (rank, name) in ["espace numerique", "Espace numérique, Manosque"].iter().enumerate() {
            let id = story.proposed(&[("key", &format!("une-cle-de-seize-{rank}")), ("place", name)]).await;
            let page = story.app.get(format!("/projets/{id}")).session(DEVELOPER).send().await.expect(200);
            assert!(page.visible().contains("Accueilli par"), "{name}");
        }
        let page = story.propose(&[("place", "Nulle part")]).await.expect(422);
        assert!(page.visible().contains("Nous ne trouvons pas ce lieu") && page.html().contains("value=\"Nulle part\""));
    }

    async fn the_network_decides_and_says_why(test) {
        let story = begin(&test).await;
        let id = story.proposed(&[]).await;
        let again = story.proposed(&[]).await;
        assert_eq!(id, again, "sent twice, it is one project");
        let path = format!("/projets/{id}");
        story.app.get(&path).send().await.expect(404);
        story.app.get(format!("/api/v1/projects/{id}")).send().await.expect(404);
        assert!(!story.page("/projets").await.visible().contains("fontaines"));
        assert!(story.app.get(&path).session(DEVELOPER).send().await.expect(200).visible().contains("Proposé"));
        // Others neither see nor lead it; whoever proposes does not decide.
        story.app.get(format!("/gestion/projets/{id}")).session(PRO).send().await.expect(403);
        story.act(DEVELOPER, &id, &[("act", "move"), ("step", "accept")]).await.expect(404);
        let page = story.act(NETWORK, &id, &[("act", "move"), ("step", "refuse"), ("reason", "")]).await.expect(422);
        assert!(page.visible().contains("Dites pourquoi"));
        story.act(NETWORK, &id, &[("act", "move"), ("step", "refuse"), ("reason", "Une commune voisine le fait déjà.")]).await.expect(303);
        assert!(story.app.get(&path).session(DEVELOPER).send().await.expect(200).visible().contains("Une commune voisine le fait déjà."));
        // Who was wrong can mend it.
        story.act(NETWORK, &id, &[("act", "move"), ("step", "accept")]).await.expect(303);
        let page = story.page(&path).await;
        for words in ["Une carte des fontaines", "Équipe à former", "Cherche 2 personnes", "HTML, CSS", "4 heures par mois", "Accepté par le réseau"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
    }

    async fn a_need_to_build_becomes_a_project(test) {
        let story = begin(&test).await;
        let told = [
            ("screen", "3"), ("key", "cle-d-un-besoin-de-seize"), ("title", "Personne ne trouve nos fontaines"), ("story", "Elles ne sont sur aucune carte."),
            ("area", "culture"), ("kind", "a-construire"), ("commune", "Manosque"), ("place", &*story.place),
        ];
        let answer = story.app.post("/besoins/dire").session(PRO).form(&told).send().await.expect(303);
        story.app.settle().await;
        let need = answer.location().strip_prefix("/besoins/").unwrap().to_owned();
        let page = story.page(format!("/besoins/{need}")).await;
        assert!(page.visible().contains("En faire un projet") && page.html().contains(&format!("/projets/test?need={need}")));
        assert!(story.page(format!("/projets/test?need={need}")).await.visible().contains("Personne ne trouve nos fontaines"));
        let page = story.app.get(format!("/projets/proposer?need={need}&{PASSED}")).session(DEVELOPER).send().await.expect(200);
        assert!(page.html().contains("value=\"Manosque\""), "what the need says is not asked again");
        story.propose(&[("need", "00000000")]).await.expect(422);
        let id = story.open(&[("need", &need)]).await;
        let page = story.page(format!("/besoins/{need}")).await;
        assert!(page.visible().contains("Ce besoin est devenu un projet") && page.html().contains(&format!("href=\"/projets/{id}\"")));
        assert!(story.page(format!("/projets/{id}")).await.html().contains(&format!("href=\"/besoins/{need}\"")));
    }
}
