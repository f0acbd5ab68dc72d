//! Reporting, in two screens, without an account.

use futures::future::join_all;
use maillage_store::both_engines;

use crate::kit::{ADMIN, NORA, NOTE, OWNERS, REACHED, Seen, begin, key_of, link_of};

both_engines! { OWNERS;
    async fn what_people_wrote_leads_to_the_page_that_reports_it(test) {
        let story = begin(&test).await;
        assert_eq!(story.page(NOTE).await.text(), "/signaler?page=%2Ftableau%2F1");
        assert_eq!(story.page("/tableau/9").await.text(), "", "nothing is written there");
        let page = story.page("/signaler").await;
        assert!(page.seen().contains("Ouvrez la page en question") && page.seen().contains("119"));
    }

    async fn two_screens_keep_what_was_told(test) {
        let story = begin(&test).await;
        let page = story.page("/signaler?page=%2Ftableau%2F1").await;
        assert!(page.seen().contains("Écran 1 sur 2") && page.seen().contains("Mot du tableau : Un mot de trop"), "{}", page.seen());
        let page = story.report(&[("screen", "1"), ("wrong", "")]).await.expect(422);
        assert!(page.seen().contains("Choisissez ce qui ne va pas.") && page.html().contains("On y vend des téléphones."));
        let page = story.report(&[("screen", "1")]).await.expect(200);
        assert!(page.seen().contains("Écran 2 sur 2") && page.seen().contains("en 3 jours au plus"), "{}", page.seen());
        let page = story.report(&[("words", " "), ("email", "zoe")]).await.expect(422);
        for words in ["Expliquez, même en peu de mots.", "Vérifiez l’adresse"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        let page = story.report(&[("back", "1")]).await.expect(200);
        assert!(page.seen().contains("Écran 1 sur 2") && page.html().contains("value=\"advertising\" checked"));
        // A child in danger has a number to call.
        let page = story.report(&[("screen", "1"), ("wrong", "child-protection")]).await.expect(200);
        assert!(page.html().contains("tel:119") && page.seen().contains("en un jour au plus"));
        assert!(story.waiting().await.is_empty(), "nothing was sent");
    }

    async fn a_report_is_followed_by_its_reference(test) {
        let story = begin(&test).await;
        let answer = story.report(&[]).await.expect(303);
        let page = story.page(answer.location()).await;
        let reference = key_of(answer.location());
        assert_eq!(reference.len(), 14, "{reference}");
        assert!(page.seen().contains("Merci, c’est bien reçu") && page.seen().contains(&reference));
        assert!(page.seen().contains("Réponse avant le 27 novembre 2026"), "{}", page.seen());
        // As people copy it.
        for copied in [reference.to_uppercase(), reference.replace('-', "%20")] {
            story.page(format!("/signalement?cle={copied}")).await;
        }
        story.app.get("/signalement?cle=0000-0000-0000").send().await.expect(404);
        assert!(story.page("/signalement").await.seen().contains("Votre référence"));
        // Sent twice, it is one report with one reference.
        let again = story.report(&[]).await.expect(303);
        assert_eq!(key_of(again.location()), reference);
        let page = story.app.get(format!("/gestion/moderation/{}", story.waiting().await[0])).session(NORA).send().await.expect(200);
        assert!(page.seen().contains("Un signalement\n"), "{}", page.seen());
    }

    async fn several_who_report_one_thing_speak_of_one_case(test) {
        let story = begin(&test).await;
        story.reported(&[]).await;
        story.reported(&[("key", "une-autre-cle-de-seize"), ("page", REACHED)]).await;
        story.app.set_clock("2026-11-24T10:00:00Z").await;
        story.reported(&[("key", "une-troisieme-cle-ici"), ("page", REACHED), ("wrong", "personal-data")]).await;
        let page = story.app.get("/gestion/moderation").session(NORA).send().await.expect(200);
        assert!(page.seen().contains("2 textes attendent une décision.") && page.seen().contains("2 signalements"));
        // What touches a name comes first, and is due within a day.
        let titles: Vec<_> = page.seen().lines().filter(|line| line.starts_with("Un mot ")).map(str::to_owned).collect();
        assert_eq!(titles, ["Un mot à revoir", "Un mot de trop"]);
        assert!(page.seen().contains("À décider avant le 25 novembre 2026"), "{}", page.seen());
    }

    async fn reports_sent_at_once_are_one_case(test) {
        let story = begin(&test).await;
        let keys: Vec<_> = (0..8).map(|rank| format!("une-cle-de-seize-{rank}")).collect();
        let send = |key: &String| {
            let form = crate::kit::typed(&[("key", key)]).iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect::<Vec<_>>();
            let post = story.app.post("/signaler");
            async move {
                let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                post.form(&form).send().await
            }
        };
        for answer in join_all(keys.iter().map(send)).await {
            answer.expect(303);
        }
        let waiting = story.waiting().await;
        assert_eq!(waiting.len(), 1);
        let page = story.app.get(format!("/gestion/moderation/{}", waiting[0])).session(NORA).send().await.expect(200);
        assert!(page.seen().contains("8 signalements"), "{}", page.seen());
    }

    async fn of_what_nobody_sees_nobody_learns(test) {
        let story = begin(&test).await;
        story.board.set_aside(NOTE);
        story.app.get("/signaler?page=%2Ftableau%2F1").send().await.expect(404);
        story.report(&[]).await.expect(404);
        story.report(&[("page", "/tableau/9")]).await.expect(404);
        story.report(&[("page", "https://ailleurs.example/tableau/2")]).await.expect(404);
        assert!(story.waiting().await.is_empty());
        // The whole address of a page of ours is understood.
        let address = story.app.app.address(REACHED);
        story.report(&[("page", &format!("{address}?voix=oui#bas"))]).await.expect(303);
    }

    async fn who_wishes_an_answer_gets_a_letter(test) {
        let story = begin(&test).await;
        story.reported(&[("email", "zoe@exemple.fr")]).await;
        let letters = story.letters().await;
        assert_eq!(letters.len(), 1);
        assert_eq!((letters[0].to.as_str(), letters[0].subject.as_str()), ("zoe@exemple.fr", "Votre signalement est bien arrivé"));
        assert!(letters[0].seen().contains("avant le 27 novembre 2026"), "{}", letters[0].body);
        let page = story.page(link_of(&letters[0])).await;
        assert!(page.seen().contains("En attente d’une décision"));
        // Nobody who decides sees the address.
        for path in ["/gestion/moderation".to_owned(), format!("/gestion/moderation/{}", story.waiting().await[0])] {
            let page = story.app.get(path).session(ADMIN).send().await.expect(200);
            assert!(!page.html().contains("exemple.fr"));
        }
    }

    async fn too_many_forms_wait_and_lose_nothing(test) {
        let story = begin(&test).await;
        story.gate.close();
        let page = story.report(&[]).await.expect(429);
        assert!(page.seen().contains("Réessayez dans une heure") && page.html().contains("On y vend des téléphones."));
        assert!(story.waiting().await.is_empty());
    }
}
