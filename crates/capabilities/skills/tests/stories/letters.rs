//! Links that are asked for.

use maillage_shell::post::PostError;
use maillage_store::both_engines;

use crate::kit::{OWNERS, Seen, begin, key, link};

both_engines! { OWNERS;
    async fn a_link_is_sent_without_telling_whether_the_address_is_known(test) {
        let story = begin(&test).await;
        story.join("Odette", &[]).await;
        for (email, letters) in [("personne@exemple.fr", 0), ("odette@exemple.fr", 1), ("odette@exemple.fr", 0)] {
            let answer = story.app.post("/competences/lien").form(&[("email", email)]).send().await.expect(303);
            assert_eq!(answer.location(), "/competences/lien/envoye");
            let sent = story.letters().await;
            assert_eq!(sent.len(), letters, "{email}: a second one within minutes is not needed");
            for letter in sent {
                assert!(story.page(link(&letter)).await.seen().contains("Bonjour Odette"));
            }
        }
        let page = story.app.post("/competences/lien").form(&[("email", "odette")]).send().await.expect(422);
        assert!(page.seen().contains("elle ressemble à"));
        story.app.set_clock("2026-11-24T09:30:00Z").await;
        story.app.post("/competences/lien").form(&[("email", "odette@exemple.fr")]).send().await.expect(303);
        assert_eq!(story.letters().await.len(), 1);
    }

    async fn a_link_to_a_profile_that_nobody_confirmed_is_not_sent(test) {
        let story = begin(&test).await;
        story.send(&[]).await.expect(303);
        story.letters().await;
        story.app.post("/competences/lien").form(&[("email", "odette@exemple.fr")]).send().await.expect(303);
        assert!(story.letters().await.is_empty());
    }

    async fn links_end_after_their_time(test) {
        let story = begin(&test).await;
        let secret = story.join("Odette", &[]).await;
        story.app.set_clock("2027-01-07T09:00:00Z").await;
        story.own(&secret).await;
        story.app.set_clock("2027-01-09T09:00:00Z").await;
        story.app.get(format!("/competences/moi?cle={secret}")).send().await.expect(404);
        story.press(&secret, "effacer").await.expect(404);
        assert_eq!(story.profiles().await, 1);
    }

    async fn a_letter_that_does_not_leave_is_tried_again(test) {
        let story = begin(&test).await;
        story.mail.refuse(PostError::Later("away".to_owned()));
        story.send(&[]).await.expect(303);
        assert!(story.letters().await.is_empty());
        story.app.set_clock("2026-11-24T10:00:00Z").await;
        let letters = story.letters().await;
        assert_eq!(letters.len(), 1);
        story.press(key(&link(&letters[0])), "confirmer").await.expect(303);
    }

    async fn letters_speak_the_language_of_whoever_asked(test) {
        let story = begin(&test).await;
        let form = crate::kit::typed(&[]);
        story.app.post("/competences/participer").lang("en").form(&form).send().await.expect(303);
        let letters = story.letters().await;
        assert!(letters[0].subject.contains("Confirm your help"), "{}", letters[0].subject);
    }
}
