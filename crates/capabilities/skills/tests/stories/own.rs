//! One's own page.

use futures::future::join_all;
use maillage_store::both_engines;
use maillage_vocabulary::ClosedList;

use crate::kit::{OWNERS, Seen, Story, begin};

/// Sends the form that changes one thing.
async fn change(
    story: &Story,
    key: &str,
    what: &str,
    fields: &[(&str, &str)],
) -> maillage_shell::testing::Answer {
    let form: Vec<_> = [("cle", key), ("quoi", what)].into_iter().chain(fields.iter().copied()).collect();
    let answer = story.app.post("/competences/moi/changer").form(&form).send().await;
    story.app.settle().await;
    answer
}

both_engines! { OWNERS;
    async fn everything_that_was_told_can_be_changed(test) {
        let story = begin(&test).await;
        let key = story.join("Odette", &[]).await;
        let page = story.own(&key).await;
        for words in ["Bonjour Odette", "Contribuer à OpenStreetMap : Je sais faire sans aide", "Python", "Manosque, Jusqu’à 30 km, à distance", "De 6 à 10 heures. 2 projets à la fois", "Oui, depuis le 24 novembre 2026", "jusqu’au 24 novembre 2027"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        for what in ["savoir", "niveaux", "apprendre", "temps", "lieu", "nom"] {
            story.page(format!("/competences/moi/changer?cle={key}&quoi={what}")).await;
        }
        // What is new is asked for its level; what was known keeps its own.
        let page = change(&story, &key, "savoir", &[("can", "sig"), ("level-sig", "3"), ("can", "html-css")]).await.expect(200);
        assert!(page.seen().contains("À quel niveau ?") && page.html().contains(r#"name="level-sig" value="3" checked"#), "{}", page.html());
        change(&story, &key, "niveaux", &[("can", "sig"), ("level-sig", "4"), ("can", "html-css"), ("level-html-css", "1")]).await.expect(303);
        change(&story, &key, "apprendre", &[("learn", "falc")]).await.expect(303);
        change(&story, &key, "temps", &[("hours", "1-5"), ("projects", "1")]).await.expect(303);
        change(&story, &key, "lieu", &[("commune", "Riez"), ("radius", "5")]).await.expect(303);
        change(&story, &key, "nom", &[("name", "Odette B.")]).await.expect(303);
        let page = story.own(&key).await;
        for words in ["Bonjour Odette B.", "(SIG) : Je peux l’apprendre à d’autres", "Pages web (HTML, CSS) : J’ai des notions", "(FALC)", "Riez, Jusqu’à 5 km", "De 1 à 5 heures. Un projet à la fois"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        assert!(!page.seen().contains("OpenStreetMap") && !page.seen().contains("à distance"));
        let offers = story.skills.view().snapshot();
        let offer = offers.iter().next().unwrap();
        assert_eq!((offer.radius_km, offer.remote, offer.slots_max), (5, false, 1));
    }

    async fn a_change_that_is_wrong_says_so_and_changes_nothing(test) {
        let story = begin(&test).await;
        let key = story.join("Odette", &[("learn", "-")]).await;
        let page = change(&story, &key, "savoir", &[]).await.expect(422);
        assert!(page.seen().contains("Cochez au moins une chose"), "{}", page.seen());
        let page = change(&story, &key, "lieu", &[("commune", "Lyon"), ("radius", "5")]).await.expect(422);
        assert!(page.seen().contains("Nous ne trouvons pas cette commune") && page.html().contains(r#"value="Lyon""#));
        for what in ["accords", "lune"] {
            change(&story, &key, what, &[("consents", "counted")]).await.expect(404);
        }
        assert!(story.own(&key).await.seen().contains("Manosque"));
    }

    async fn each_consent_is_taken_back_and_given_apart(test) {
        let story = begin(&test).await;
        let key = story.join("Odette", &[]).await;
        assert_eq!(story.skills.view().snapshot().len(), 1);
        story.press_with(&key, "accord", &[("accord", "proposed")]).await.expect(303);
        assert!(story.skills.view().snapshot().is_empty(), "no team sees her any more");
        story.app.set_clock("2026-12-01T09:00:00Z").await;
        story.press_with(&key, "accord", &[("accord", "letters"), ("donne", "oui")]).await.expect(303);
        // Said twice, it is said once.
        story.press_with(&key, "accord", &[("accord", "letters"), ("donne", "oui")]).await.expect(303);
        let page = story.own(&key).await;
        assert!(page.seen().contains("Oui, depuis le 1er décembre 2026") && page.seen().contains("Non"), "{}", page.seen());
        let kept = story.page(format!("/competences/moi/donnees?cle={key}")).await.json();
        let said: Vec<_> = kept["consent_history"].as_array().unwrap().iter().map(|said| (said["consent"].as_str().unwrap(), said["given"].as_bool().unwrap())).collect();
        assert_eq!(said, [("counted", true), ("proposed", true), ("proposed", false), ("letters", true)]);
        story.press_with(&key, "accord", &[("accord", "lune")]).await.expect(404);
    }

    async fn a_break_hides_and_its_end_shows_again(test) {
        let story = begin(&test).await;
        let key = story.join("Odette", &[]).await;
        for (act, offers) in [("pause", 0), ("pause", 0), ("reprendre", 1), ("encore", 1)] {
            story.press(&key, act).await.expect(303);
            assert_eq!(story.skills.view().snapshot().len(), offers, "{act}");
        }
        story.press(&key, "lune").await.expect(404);
    }

    async fn what_is_kept_is_given_whole_and_erased_whole(test) {
        let story = begin(&test).await;
        let key = story.join("Odette", &[]).await;
        let answer = story.page(format!("/competences/moi/donnees?cle={key}")).await;
        assert!(answer.header("content-disposition").starts_with("attachment"));
        let kept = answer.json();
        assert_eq!((kept["email"].as_str(), kept["commune"].as_str(), kept["can"][0]["level"].as_u64()), (Some("odette@exemple.fr"), Some("04112"), Some(2)));
        let answer = story.press(&key, "effacer").await.expect(303);
        assert!(story.page(answer.location()).await.seen().contains("Nous ne gardons plus rien de vous"));
        assert_eq!((story.profiles().await, story.skills.view().snapshot().len()), (0, 0));
        // The link opens nothing any more, like any other that was never made.
        for secret in [key, story.stranger(), "x".to_owned()] {
            story.app.get(format!("/competences/moi?cle={secret}")).send().await.expect(404);
            story.app.get(format!("/competences/moi/donnees?cle={secret}")).send().await.expect(404);
            story.app.get(format!("/competences/moi/changer?cle={secret}&quoi=nom")).send().await.expect(404);
            story.press(&secret, "effacer").await.expect(404);
        }
        assert_eq!(story.app.get("/competences/moi").send().await.expect(303).location(), "/competences/lien");
    }

    async fn changes_made_at_once_are_all_kept(test) {
        let story = begin(&test).await;
        let key = story.join("Odette", &[]).await;
        let (can, learns) = ([("can", "git"), ("level-git", "1"), ("can", "sig")], [("learn", "falc")]);
        for answer in join_all([change(&story, &key, "niveaux", &can), change(&story, &key, "apprendre", &learns)]).await {
            answer.expect(303);
        }
        let offers = story.skills.view().snapshot();
        let offer = offers.iter().next().unwrap();
        let slugs = |skills: Vec<&str>| skills.join(",");
        assert_eq!(slugs(offer.skills.keys().map(|skill| skill.slug()).collect()), "git,sig");
        assert_eq!(slugs(offer.learns.iter().map(ClosedList::slug).collect()), "falc");
    }
}
