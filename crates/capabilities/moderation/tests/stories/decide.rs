//! Deciding, with a ground and a reason.

use futures::future::join_all;
use maillage_store::both_engines;

use crate::kit::{HIDDEN, KEPT, NORA, NOTE, OWNERS, REACHED, SAMIR, Seen, begin, link_of};

both_engines! { OWNERS;
    async fn only_those_who_decide_for_the_network_see_what_is_reported(test) {
        let story = begin(&test).await;
        story.reported(&[]).await;
        let id = story.waiting().await.remove(0);
        for path in ["/gestion/moderation".to_owned(), format!("/gestion/moderation/{id}")] {
            story.app.get(&path).session("professional").send().await.expect(403);
            assert_eq!(story.app.get(&path).send().await.status.as_u16(), 303, "signs in first");
            story.app.get(&path).session(NORA).send().await.expect(200);
        }
        story.decide("professional", &id, KEPT).await.expect(403);
        for unknown in ["00000000", "x"] {
            story.app.get(format!("/gestion/moderation/{unknown}")).session(NORA).send().await.expect(404);
        }
    }

    async fn what_hides_stands_on_a_ground_and_a_reason(test) {
        let story = begin(&test).await;
        story.reported(&[]).await;
        let id = story.waiting().await.remove(0);
        let page = story.app.get(format!("/gestion/moderation/{id}")).session(NORA).send().await.expect(200);
        for words in ["Texte de « Un mot de trop »", "On y vend des téléphones.", "Écrit par une habitante ou un habitant"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        assert!(!page.html().contains("value=\"mend\""), "nobody can be asked to mend it");
        let page = story.decide(NORA, &id, &[("outcome", "hidden"), ("reason", " ")]).await.expect(422);
        for words in ["Dites sur quoi se fonde la décision.", "Dites pourquoi, en une phrase."] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        story.decide(NORA, &id, &[("outcome", "gone"), ("reason", "x")]).await.expect(422);
        story.decide(NORA, &id, &[("outcome", "mend"), ("ground", "law-data"), ("reason", "x")]).await.expect(409);
        assert!(story.board.note(NOTE).shown);
        story.decide(NORA, &id, HIDDEN).await.expect(303);
        let note = story.board.note(NOTE);
        assert_eq!(note.told, [(true, format!("On y vend quelque chose. (référence {id})"), None)]);
        assert!(!note.shown && story.waiting().await.is_empty());
        // It is decided once.
        let page = story.decide(NORA, &id, KEPT).await.expect(409);
        assert!(page.seen().contains("C’est déjà décidé"), "{}", page.seen());
    }

    async fn what_is_kept_stays_as_its_owner_has_it(test) {
        let story = begin(&test).await;
        story.reported(&[]).await;
        let id = story.waiting().await.remove(0);
        // Meanwhile its owner set it aside for another reason.
        story.board.set_aside(NOTE);
        story.decide(NORA, &id, KEPT).await.expect(303);
        assert!(story.board.note(NOTE).told.is_empty() && !story.board.note(NOTE).shown);
    }

    async fn both_sides_read_why(test) {
        let story = begin(&test).await;
        let link = story.reported(&[("email", "zoe@exemple.fr")]).await;
        story.letters().await;
        let id = story.hidden(NOTE).await;
        let letters = story.letters().await;
        assert_eq!(letters.len(), 1);
        for words in ["La décision : Le texte est masqué", "Ce qui la fonde : Règle du réseau : pas de publicité", "On y vend quelque chose."] {
            assert!(letters[0].seen().contains(words), "{words}: {}", letters[0].body);
        }
        assert!(!letters[0].seen().contains("Un mot de trop"), "what is hidden is not sent again");
        for link in [link, link_of(&letters[0])] {
            let page = story.page(link).await;
            assert!(page.seen().contains("Le texte est masqué. Règle du réseau : pas de publicité."), "{}", page.seen());
            assert!(page.seen().contains("On y vend quelque chose.") && !page.seen().contains("Un mot de trop"));
            assert!(!page.seen().contains("Vous n’êtes pas d’accord"), "it went as they wished");
        }
        // Who wrote it cannot be written to: what stands beside the reason finds the decision.
        let page = story.page(format!("/signalement?cle={id}")).await;
        assert!(page.seen().contains("Vous avez écrit") && page.seen().contains("Vous n’êtes pas d’accord"), "{}", page.seen());
        assert!(!page.seen().contains("On y vend des téléphones."), "what was reported is not for the author");
    }

    async fn whoever_comes_to_what_is_hidden_reads_why(test) {
        let story = begin(&test).await;
        story.reported(&[]).await;
        let id = story.hidden(NOTE).await;
        let page = story.app.get(NOTE).send().await.expect(404);
        assert!(page.seen().contains("Ce texte a été masqué") && page.seen().contains("On y vend quelque chose."), "{}", page.seen());
        assert!(page.html().contains(&format!("href=\"/signalement?cle={id}\"")) && !page.seen().contains("Un mot de trop"));
        let other = story.app.get("/tableau").send().await.expect(404);
        assert!(other.seen().contains("Cette page n’existe pas"));
        // Whoever was given a way of her own contests there alone.
        story.reported(&[("key", "une-autre-cle-de-seize"), ("page", REACHED)]).await;
        let id = story.hidden(REACHED).await;
        let page = story.app.get(REACHED).send().await.expect(404);
        assert!(page.html().contains("href=\"/moderation\"") && !page.html().contains(&id));
    }

    async fn who_can_be_written_to_is_given_a_link_of_her_own(test) {
        let story = begin(&test).await;
        story.reported(&[("page", REACHED)]).await;
        let id = story.hidden(REACHED).await;
        let told = story.board.note(REACHED).told;
        let link = told[0].2.clone().unwrap();
        let page = story.page(&link[link.find("/signalement").unwrap()..]).await;
        assert!(page.seen().contains("Vous avez écrit"));
        story.app.get(format!("/signalement?cle={id}")).send().await.expect(404);
    }

    async fn of_two_who_decide_at_once_one_does(test) {
        let story = begin(&test).await;
        story.reported(&[]).await;
        let id = story.waiting().await.remove(0);
        let decide = |(who, form): (&'static str, &'static [(&'static str, &'static str)])| {
            let post = story.app.post(format!("/gestion/moderation/{id}"));
            async move { post.session(who).form(form).send().await.status.as_u16() }
        };
        let mut answers = join_all([(NORA, HIDDEN), (SAMIR, KEPT), (NORA, HIDDEN), (SAMIR, KEPT)].map(decide)).await;
        answers.sort_unstable();
        assert_eq!(answers, [303, 409, 409, 409]);
    }

    async fn what_this_node_could_not_hide_is_hidden_by_the_queue(test) {
        let story = begin(&test).await;
        story.reported(&[]).await;
        let id = story.waiting().await.remove(0);
        story.board.away(true);
        story.decide(NORA, &id, HIDDEN).await.expect(503);
        assert!(story.board.note(NOTE).shown && story.waiting().await.is_empty(), "it is decided");
        story.board.away(false);
        story.app.set_clock("2026-11-24T09:02:00Z").await;
        story.app.work().await;
        assert!(!story.board.note(NOTE).shown);
    }

    async fn what_only_a_team_can_hide_says_so(test) {
        let story = begin(&test).await;
        story.board.only_by_hand(NOTE);
        story.reported(&[]).await;
        let id = story.waiting().await.remove(0);
        story.decide(NORA, &id, HIDDEN).await.expect(303);
        let page = story.app.get("/gestion/moderation").session(NORA).send().await.expect(200);
        assert!(page.seen().contains("À faire à la main"), "{}", page.seen());
        let page = story.app.get(format!("/gestion/moderation/{id}")).session(NORA).send().await.expect(200);
        assert!(page.seen().contains("ne peut pas être masqué d’ici"));
    }

    async fn what_was_decided_can_be_reported_again(test) {
        let story = begin(&test).await;
        story.reported(&[]).await;
        let first = story.waiting().await.remove(0);
        story.decide(NORA, &first, KEPT).await.expect(303);
        story.reported(&[("key", "une-autre-cle-de-seize")]).await;
        let second = story.waiting().await.remove(0);
        assert_ne!(first, second);
        let page = story.app.get(format!("/gestion/moderation/{second}")).session(NORA).send().await.expect(200);
        assert!(page.seen().contains("Autres signalements de cette page") && page.html().contains(&format!("href=\"/gestion/moderation/{first}\"")));
    }
}
