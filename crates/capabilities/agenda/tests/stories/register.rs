//! Registering without an account.

use chrono::TimeDelta;
use maillage_shell::post::PostError;
use maillage_store::both_engines;

use crate::kit::{OWNERS, begin, link};

both_engines! { OWNERS;
    async fn a_link_by_mail_confirms_and_cancels(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        let answer = story.ask(&id, "Alma").await.expect(303);
        let page = story.app.get(answer.location()).send().await.expect(200).visible();
        assert!(page.contains("Un message vous attend") && page.contains("Encore une place"), "{page}");
        let letters = story.letters().await;
        assert_eq!((letters.len(), letters[0].to.as_str()), (1, "alma@exemple.fr"));
        insta::assert_snapshot!("mail_to_confirm", letters[0].body.replace(&link(&letters[0]), "/agenda/inscription?cle=[secret]").replace('\u{a0}', " "));
        let link = link(&letters[0]);
        // Programs that check mail follow links: looking changes nothing.
        for _ in 0..2 {
            let page = story.page(&link).await.visible();
            assert!(page.contains("Une place est gardée pour vous") && page.contains("Confirmer"), "{page}");
        }
        story.follow(&link, "confirmer").await.expect(303);
        assert!(story.page(&link).await.visible().contains("Votre place est réservée"));
        story.follow(&link, "annuler").await.expect(303);
        assert!(story.page(&link).await.visible().contains("Votre inscription est annulée"));
        story.follow(&link, "annuler").await.expect(303);
        assert!(story.page("/agenda").await.visible().contains("2 places libres"));
        story.app.get("/agenda/inscription?cle=autre").send().await.expect(404);
        story.app.post("/agenda/inscription/annuler").form(&[("cle", "autre")]).send().await.expect(404);
    }

    async fn a_form_sent_twice_is_one_registration(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        let first = story.ask(&id, "Alma").await.expect(303);
        let second = story.ask(&id, "ALMA").await.expect(303);
        assert_eq!(first.location(), second.location(), "whether somebody registered must not show");
        assert_eq!(story.letters().await.len(), 1);
        assert_eq!(story.seated(&id).await, (vec!["Alma".to_owned()], vec![]));
        // Later the mail may have been lost: it leaves again, for the same registration.
        story.app.clock.advance(TimeDelta::minutes(11));
        story.ask(&id, "Alma").await.expect(303);
        assert_eq!(story.letters().await.len(), 1);
        // A couple with one telephone is two people.
        for name in ["Basile", "Célestine", "Basile"] {
            let form = [("name", name), ("email", ""), ("phone", "04 65 71 00 09")];
            story.app.post(format!("/agenda/{id}/inscription")).form(&form).send().await.expect(303);
        }
        let (seated, waiting) = story.seated(&id).await;
        assert_eq!((seated.len(), waiting), (2, vec!["Célestine".to_owned()]));
    }

    async fn without_mail_the_place_calls(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        let form = [("name", "Gisèle"), ("email", ""), ("phone", "04 65 71 00 09")];
        let answer = story.app.post(format!("/agenda/{id}/inscription")).form(&form).send().await.expect(303);
        let page = story.page(answer.location()).await.visible();
        assert!(page.contains("Le lieu vous appelle"), "{page}");
        let managed = story.managed(format!("/gestion/agenda/{id}")).await;
        assert!(managed.visible().contains("À rappeler"), "{}", managed.visible());
        let registration = managed.all_between(&format!("/gestion/agenda/{id}/inscriptions/"), "\"").remove(0);
        story.act(format!("/gestion/agenda/{id}/inscriptions/{registration}"), &[("act", "confirm")]).await.expect(303);
        assert!(story.page(answer.location()).await.visible().contains("Votre place est réservée"));
        assert!(story.letters().await.is_empty());
        story.act(format!("/gestion/agenda/{id}/inscriptions/{registration}"), &[("act", "dance")]).await.expect(400);
        let other = story.announce(&[]).await;
        story.act(format!("/gestion/agenda/{other}/inscriptions/{registration}"), &[("act", "cancel")]).await.expect(404);
    }

    async fn the_team_registers_somebody_on_the_telephone(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("joining", "telephone")]).await;
        story.ask(&id, "Alma").await.expect(409);
        for (name, email) in [("Odette", ""), ("Noël", "noel@exemple.fr")] {
            story.act(format!("/gestion/agenda/{id}/inscrire"), &[("name", name), ("email", email), ("phone", "")]).await.expect(303);
        }
        let (mut seated, _) = story.seated(&id).await;
        seated.sort();
        assert_eq!(seated, ["Noël", "Odette"]);
        let letters = story.letters().await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].subject.starts_with("Votre place est réservée"), "{}", letters[0].subject);
        let refused = story.act(format!("/gestion/agenda/{id}/inscrire"), &[("name", ""), ("email", ""), ("phone", "")]).await.expect(422);
        assert!(refused.visible().contains("Écrivez votre nom"));
    }

    async fn what_is_wrong_is_said_and_nothing_is_lost(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        for (name, email, phone, sentence) in [
            ("", "alma@exemple.fr", "", "Écrivez votre nom"),
            ("Alma", "", "", "Donnez un courriel ou un téléphone"),
            ("Alma", "alma", "", "Ce courriel n’est pas complet"),
            ("Alma", "", "12", "Ce numéro n’est pas complet"),
        ] {
            let form = [("name", name), ("email", email), ("phone", phone)];
            let answer = story.app.post(format!("/agenda/{id}/inscription")).form(&form).send().await.expect(422);
            assert!(answer.visible().contains(sentence), "{}", answer.visible());
            for typed in [name, email, phone].iter().filter(|typed| !typed.is_empty()) {
                assert!(answer.html().contains(&format!("value=\"{typed}\"")), "{typed} is lost");
            }
        }
        story.app.post("/agenda/zzzzzzzz/inscription").form(&[("name", "A"), ("email", "alma@exemple.fr")]).send().await.expect(404);
    }

    async fn an_event_called_off_or_over_takes_nobody(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        let link = story.register(&id, "Alma").await;
        story.act(format!("/gestion/agenda/{id}/annuler"), &[("which", "one")]).await.expect(303);
        let answer = story.ask(&id, "Basile").await.expect(409);
        assert!(answer.visible().contains("vient d’être annulé. Rien n’a été enregistré."), "{}", answer.visible());
        let late = story.follow(&link, "confirmer").await.expect(200);
        assert!(late.visible().contains("Ce rendez-vous est annulé"), "{}", late.visible());
        assert_eq!(story.seated(&id).await.0, ["Alma"]);
        let over = story.announce(&[]).await;
        story.app.set_clock("2026-12-01T11:00:01Z").await;
        let answer = story.ask(&over, "Basile").await.expect(409);
        assert!(answer.visible().contains("est terminé. Rien n’a été enregistré."), "{}", answer.visible());
    }

    async fn seats_that_nobody_confirms_are_free_again(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("capacity", "1")]).await;
        story.ask(&id, "Alma").await.expect(303);
        let waits = story.register(&id, "Basile").await;
        assert!(story.page(&waits).await.visible().contains("Vous êtes la prochaine personne"));
        story.app.clock.advance(TimeDelta::hours(25));
        let letters = story.letters().await;
        assert_eq!(letters.iter().map(|one| one.to.as_str()).collect::<Vec<_>>(), ["basile@exemple.fr"]);
        assert!(letters[0].subject.starts_with("Une place se libère pour vous"), "{}", letters[0].subject);
        assert_eq!(story.seated(&id).await, (vec!["Basile".to_owned()], vec![]));
    }

    async fn one_address_cannot_hold_seats_everywhere(test) {
        let story = begin(&test).await;
        let mut last = 0;
        for rank in 0..6 {
            let title = format!("Atelier {rank}");
            let id = story.announce(&[("title", &title)]).await;
            last = story.ask(&id, "Alma").await.status.as_u16();
        }
        assert_eq!(last, 409);
        assert_eq!(story.letters().await.len(), 5);
    }

    async fn a_mail_that_does_not_leave_is_tried_again(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        story.ask(&id, "Alma").await.expect(303);
        story.refuse(PostError::Later("not now".to_owned()));
        assert!(story.letters().await.is_empty());
        story.app.clock.advance(TimeDelta::hours(1));
        assert_eq!(story.letters().await.len(), 1);
    }
}
