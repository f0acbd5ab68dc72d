//! Offering one's help, a question a screen.

use futures::future::join_all;
use maillage_store::both_engines;

use crate::kit::{OWNERS, Seen, begin, key, link, typed};

both_engines! { OWNERS;
    async fn seven_screens_keep_what_was_told(test) {
        let story = begin(&test).await;
        let page = story.page("/competences/participer").await;
        assert!(page.seen().contains("Écran 1 sur 7") && page.seen().contains("Que savez-vous faire ?"));
        let go = |screen: &'static str, more: Vec<(&'static str, &'static str)>| {
            let all = more.into_iter().chain([("screen", screen)]).collect::<Vec<_>>();
            let form = typed(&all);
            story.app.post("/competences/participer").form(&form).send()
        };
        let page = go("1", vec![]).await.expect(200);
        assert!(page.seen().contains("À quel niveau ?") && page.seen().contains("Système d’information géographique (SIG)"), "{}", page.seen());
        assert!(page.html().contains(r#"name="can" value="sig""#) && page.html().contains(r#"name="level-sig" value="3" checked"#), "{}", page.html());
        let page = go("2", vec![]).await.expect(200);
        assert!(page.seen().contains("Que voulez-vous apprendre ?") && page.html().contains(r#"value="python" checked"#));
        assert!(page.html().contains(r#"name="level-sig" value="3""#), "levels go along");
        for (screen, words) in [("3", "Combien de temps avez-vous ?"), ("4", "Où pouvez-vous aider ?"), ("5", "Comment vous joindre ?"), ("6", "À quoi dites-vous oui ?")] {
            let page = go(screen, vec![]).await.expect(200);
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        // Who can do nothing goes straight on to what she wants to learn, and back.
        let page = go("1", vec![("can", "-")]).await.expect(200);
        assert!(page.seen().contains("Que voulez-vous apprendre ?"));
        let page = go("3", vec![("can", "-"), ("back", "1")]).await.expect(200);
        assert!(page.seen().contains("Que savez-vous faire ?"));
        assert_eq!(story.profiles().await, 0, "nothing was sent");
    }

    async fn every_screen_says_what_to_mend_and_loses_nothing(test) {
        let story = begin(&test).await;
        for (screen, wrong, words) in [
            ("3", vec![("can", "-"), ("learn", "-")], "Cochez au moins une chose"),
            ("4", vec![("hours", "-")], "Choisissez dans la liste."),
            ("5", vec![("commune", "Lyon"), ("radius", "-"), ("remote", "-")], "Nous ne trouvons pas cette commune"),
            ("5", vec![("radius", "-"), ("remote", "-")], "Dites jusqu’où vous vous déplacez"),
            ("6", vec![("email", "odette chez exemple")], "elle ressemble à prenom@exemple.fr"),
            ("7", vec![("consents", "-")], "Cochez au moins un accord"),
        ] {
            let mut all = wrong;
            all.push(("screen", screen));
            let page = story.send(&all).await.expect(422);
            let here = format!("Écran {screen} sur 7");
            assert!(page.seen().contains(&here) && page.seen().contains(words), "{screen} {words}: {}", page.seen());
        }
        // What an earlier screen let pass is asked for there.
        let page = story.send(&[("commune", "Lyon")]).await.expect(422);
        assert!(page.seen().contains("Écran 5 sur 7") && page.html().contains(r#"value="Lyon""#));
        assert_eq!(story.profiles().await, 0);
    }

    async fn words_find_skills_and_what_is_chosen_stays(test) {
        let story = begin(&test).await;
        let page = story.send(&[("screen", "1"), ("back", "find"), ("find", "faire un site wordpress")]).await.expect(200);
        assert!(page.html().contains(r#"name="can" value="cms""#) && page.html().contains(r#"name="can" value="sig" checked"#), "{}", page.html());
        let page = story.send(&[("screen", "3"), ("back", "find"), ("find", "xyzzy")]).await.expect(200);
        assert!(page.seen().contains("Nous ne trouvons rien avec ces mots") && page.html().contains(r#"name="learn" value="python" checked"#));
    }

    async fn nothing_counts_before_the_address_is_confirmed(test) {
        let story = begin(&test).await;
        let answer = story.send(&[]).await.expect(303);
        assert_eq!(answer.location(), "/competences/participer/merci");
        assert!(story.page("/competences/participer/merci").await.seen().contains("Avant cela, rien ne compte"));
        assert!(story.skills.view().snapshot().is_empty());
        // The same form again is the same profile, and no second letter.
        story.send(&[]).await.expect(303);
        let letters = story.letters().await;
        assert_eq!((letters.len(), letters[0].to.as_str()), (1, "odette@exemple.fr"));
        assert!(letters[0].subject.contains("Confirmez") && letters[0].body.contains("deux jours"));
        // Looking changes nothing: programs that check mail follow links.
        let path = link(&letters[0]);
        let page = story.page(&path).await;
        assert!(page.seen().contains("Si c’est bien vous, confirmez.") && page.seen().contains("Contribuer à OpenStreetMap"));
        assert!(!page.html().contains("/competences/moi/pause"), "nothing else can be done yet");
        assert!(story.skills.view().snapshot().is_empty());
        story.press(key(&path), "pause").await.expect(303);
        assert!(story.page(&path).await.seen().contains("confirmez"), "nor by another way");
        let answer = story.press(key(&path), "confirmer").await.expect(303);
        assert!(story.page(answer.location()).await.seen().contains("C’est confirmé."));
        let offers = story.skills.view().snapshot();
        let offer = offers.iter().next().unwrap();
        assert_eq!((offers.len(), offer.radius_km, offer.slots_max, offer.remote, offer.skills.len()), (1, 30, 2, true, 2));
        assert!(offer.place.unwrap().lat() > 43.0);
    }

    async fn an_address_has_one_profile_and_tells_nobody(test) {
        let story = begin(&test).await;
        story.join("Odette", &[]).await;
        // Somebody else writes the same address, in other letters: the answer is the same, the letter leads to the page.
        let answer = story.send(&[("email", "odette@EXEMPLE.fr"), ("key", "une-autre-cle-de-seize")]).await.expect(303);
        assert_eq!(answer.location(), "/competences/participer/merci");
        let letters = story.letters().await;
        assert_eq!((letters.len(), story.profiles().await), (1, 1));
        assert!(letters[0].subject.contains("déjà une page") && letters[0].body.contains("rien n’y a changé"));
    }

    async fn two_links_pressed_at_once_make_one_profile(test) {
        let story = begin(&test).await;
        for rank in 0..6 {
            let key_of = format!("cle-de-seize-signes-{rank}");
            story.send(&[("key", &key_of)]).await.expect(303);
        }
        let letters = story.letters().await;
        assert_eq!(letters.len(), 6);
        let links: Vec<String> = letters.iter().map(link).collect();
        let pressed = join_all(links.iter().map(|path| story.press(key(path), "confirmer"))).await;
        assert!(pressed.iter().all(|answer| matches!(answer.status.as_u16(), 200 | 303)));
        let told: Vec<_> = pressed.iter().filter(|answer| answer.status.as_u16() == 200).collect();
        assert_eq!(told.len(), 5);
        assert!(told.iter().all(|answer| answer.seen().contains("Vous avez déjà une page")));
        assert_eq!((story.skills.view().snapshot().len(), story.profiles().await), (1, 1));
    }

    async fn too_many_forms_wait_and_lose_nothing(test) {
        let story = begin(&test).await;
        story.gate.close();
        let page = story.send(&[]).await.expect(429);
        assert!(page.seen().contains("Réessayez dans une heure") && page.html().contains(r#"value="odette@exemple.fr""#));
        let page = story.app.post("/competences/lien").form(&[("email", "odette@exemple.fr")]).send().await.expect(429);
        assert!(page.html().contains(r#"value="odette@exemple.fr""#));
        assert_eq!(story.profiles().await, 0);
    }

    async fn texts_are_texts_everywhere(test) {
        let story = begin(&test).await;
        let evil = "<script>alert(1)</script> & \"x\"";
        for screen in ["2", "3", "6"] {
            let page = story.send(&[("screen", screen), ("name", evil), ("find", evil), ("email", evil)]).await;
            assert!(!page.html().contains("<script>alert"), "{screen}");
        }
        story.send(&[("name", evil)]).await.expect(303);
        let path = link(&story.letters().await[0]);
        let page = story.page(&path).await;
        assert!(!page.html().contains("<script>alert") && page.html().contains("&#60;script&#62;"));
    }
}
