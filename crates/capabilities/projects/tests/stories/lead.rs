//! What whoever leads a project does with it.

use maillage_store::both_engines;

use crate::kit::{DEVELOPER, NETWORK, OWNERS, PRO, begin, typed};

both_engines! { OWNERS;
    async fn the_account_the_host_place_and_the_network_lead(test) {
        let story = begin(&test).await;
        let id = story.open(&[]).await;
        let path = format!("/gestion/projets/{id}");
        for session in [DEVELOPER, PRO, NETWORK] {
            story.app.get(&path).session(session).send().await.expect(200);
        }
        story.app.get(&path).session("decision_maker").send().await.expect(403);
        story.app.get(&path).send().await.expect(303);
        assert!(story.app.get("/gestion/projets").session(PRO).send().await.expect(200).visible().contains("Ceux que votre lieu accueille"));
        assert!(story.app.get("/gestion/projets").session(DEVELOPER).send().await.expect(200).visible().contains("Ceux que vous menez"));
        // Without a host place, only its account and the network do.
        let other = story.proposed(&[("key", "une-seconde-cle-de-seize")]).await;
        story.app.get(format!("/gestion/projets/{other}")).session(PRO).send().await.expect(403);
    }

    async fn what_is_told_is_changed_and_seats_stay(test) {
        let story = begin(&test).await;
        let id = story.open(&[]).await;
        let path = format!("/gestion/projets/{id}/modifier");
        assert!(story.app.get(&path).session(DEVELOPER).send().await.expect(200).html().contains("value=\"Une carte des fontaines\""));
        story.app.post(&path).session(DEVELOPER).form(&typed(&[("title", "")])).send().await.expect(422);
        story.app.post(&path).session(DEVELOPER).form(&typed(&[("title", "La carte des sources"), ("tutor", "Léa, médiatrice"), ("cohort_kind", "gen"), ("cohort_name", "Promotion Ada")])).send().await.expect(303);
        story.app.settle().await;
        let page = story.page(format!("/projets/{id}")).await;
        for words in ["La carte des sources", "Léa, médiatrice", "Promotion Ada", "Grande École du Numérique", "Cherche 2 personnes"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
    }

    async fn seats_come_and_go(test) {
        let story = begin(&test).await;
        let id = story.open(&[]).await;
        let page = story.act(DEVELOPER, &id, &[("act", "seat"), ("skill-0", "bases-de-donnees")]).await.expect(422);
        assert!(page.visible().contains("entre 1 et 80"), "{}", page.visible());
        story.act(DEVELOPER, &id, &[("act", "seat"), ("skill-0", "bases-de-donnees"), ("level-0", "notions"), ("hours-0", "3"), ("learner-0", "yes")]).await.expect(303);
        assert!(story.page(format!("/projets/{id}")).await.visible().contains("Cherche 3 personnes"));
        for rank in ["0", "2"] {
            story.act(DEVELOPER, &id, &[("act", "seat-away"), ("rank", rank)]).await.expect(303);
        }
        story.act(DEVELOPER, &id, &[("act", "seat-away"), ("rank", "1")]).await.expect(409);
        story.act(DEVELOPER, &id, &[("act", "seat-away"), ("rank", "7")]).await.expect(404);
        let one = story.app.get(format!("/api/v1/projects/{id}")).send().await.expect(200).json();
        assert_eq!((one["seats"].as_array().unwrap().len(), one["seats"][0]["rank"].as_u64()), (1, Some(1)));
    }

    async fn nothing_is_validated_without_inhabitants_or_a_reason(test) {
        let story = begin(&test).await;
        let id = story.teamed().await;
        story.go(&id, "begin").await;
        story.go(&id, "prototype").await;
        story.act(DEVELOPER, &id, &[("act", "move"), ("step", "release")]).await.expect(422);
        let page = story.act(DEVELOPER, &id, &[("act", "move"), ("step", "validate")]).await.expect(409);
        assert!(page.visible().contains("Tenez-en un, ou dites pourquoi non"), "{}", page.visible());
        // Nobody concerned came: it is no co-creation.
        story.workshop(&id, "0").await;
        story.act(DEVELOPER, &id, &[("act", "move"), ("step", "validate")]).await.expect(409);
        story.workshop(&id, "12").await;
        story.go(&id, "validate").await;
        let page = story.page(format!("/projets/{id}")).await;
        for words in ["Validé avec les habitants", "Moins de texte.", "17 personnes sont venues, dont 12 habitantes et habitants"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
    }

    async fn a_reason_stands_in_public_for_the_workshop_that_was_not_held(test) {
        let story = begin(&test).await;
        let id = story.teamed().await;
        story.go(&id, "begin").await;
        story.go(&id, "prototype").await;
        story.act(DEVELOPER, &id, &[("act", "move"), ("step", "validate"), ("reason", "Le village n’a que trois habitants.")]).await.expect(303);
        assert!(story.page(format!("/projets/{id}")).await.visible().contains("Le village n’a que trois habitants."));
    }

    async fn workshops_are_mended_and_counted_once(test) {
        let story = begin(&test).await;
        let id = story.open(&[]).await;
        for (form, status) in [
            (vec![("act", "plan"), ("aim", ""), ("day", "demain")], 422),
            (vec![("act", "hold"), ("workshop", "00000000"), ("people", "2"), ("inhabitants", "1"), ("decided", "x")], 404),
        ] {
            story.act(DEVELOPER, &id, &form).await.expect(status);
        }
        story.workshop(&id, "12").await;
        let one = story.app.get(format!("/api/v1/projects/{id}")).send().await.expect(200).json();
        let workshop = one["workshops"][0]["id"].as_str().unwrap().to_owned();
        let form = |people: &'static str| vec![("act", "hold"), ("workshop", workshop.as_str()), ("people", people), ("inhabitants", "5"), ("decided", "Corrigé.")];
        story.act(DEVELOPER, &id, &form("3")).await.expect(422);
        story.act(DEVELOPER, &id, &form("6")).await.expect(303);
        story.act(DEVELOPER, &id, &[("act", "cancel"), ("workshop", &workshop)]).await.expect(409);
        let one = story.app.get(format!("/api/v1/projects/{id}")).send().await.expect(200).json();
        let held = one["steps"].as_array().unwrap().iter().filter(|step| step["step"] == "workshop").count();
        assert_eq!((held, one["workshops"][0]["people"].as_u64()), (1, Some(6)));
    }

    async fn texts_are_texts_everywhere(test) {
        let story = begin(&test).await;
        let evil = "<script>alert(1)</script> & \"x\"";
        let id = story.open(&[("title", evil), ("pitch", evil), ("tutor", evil)]).await;
        for path in [format!("/projets/{id}"), "/projets".to_owned(), "/projets/flux.xml".to_owned()] {
            let page = story.page(&path).await;
            assert!(!page.text().contains("<script>alert") && page.text().contains("&#60;script&#62;"), "{path}");
        }
    }
}
