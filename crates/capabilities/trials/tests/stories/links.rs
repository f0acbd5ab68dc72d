//! Secret links: each opens one thing, for a time, and no other’s.

use maillage_store::both_engines;

use crate::kit::{OWNERS, begin, key_of, path_of};

both_engines! { OWNERS;
    async fn a_link_that_is_too_old_says_so_and_another_is_asked_for(test) {
        let story = begin(&test).await;
        let key = story.joined(&[]).await;
        let (id, team) = story.recruiting(&[]).await;
        story.draw(&id, 1, 1).await;
        let letter = story.letter().await;
        let (path, seat) = (path_of(&letter), key_of(&letter));
        story.app.set_clock("2026-12-25T09:00:00Z").await;
        let page = story.app.get(format!("{path}?cle={seat}")).send().await.expect(410);
        assert!(page.visible().contains("Ce lien ne marche plus"), "{}", page.visible());
        story.post(&path, &[("cle", &seat), ("act", "accept")]).await.expect(410);
        story.page(format!("{path}?cle={key}")).await;
        story.app.set_clock("2027-02-24T09:00:00Z").await;
        for act in ["update", "agree", "leave", "confirm"] {
            story.post("/tests/moi", &[("cle", &key), ("act", act)]).await.expect(410);
        }
        story.page(format!("/tests/equipe?cle={team}")).await;
        story.app.set_clock("2027-11-30T09:00:00Z").await;
        story.app.get(format!("/tests/equipe/{id}?cle={team}")).send().await.expect(410);
        story.app.get(format!("/api/v1/trials/{id}/report?key={team}")).send().await.expect(422);
        story.letters().await;
        let page = story.post("/tests/equipe/lien", &[("email", " Nora@Exemple.fr ")]).await.expect(200);
        assert!(page.visible().contains("Si ce courriel est connu"));
        let fresh = key_of(&story.letter().await);
        assert_ne!(fresh, team);
        story.page(format!("/tests/equipe/{id}?cle={fresh}")).await;
    }

    async fn whether_a_mailbox_is_known_does_not_show(test) {
        let story = begin(&test).await;
        story.joined(&[]).await;
        for path in ["/tests/moi/lien", "/tests/equipe/lien"] {
            let known = story.post(path, &[("email", "odette@exemple.fr")]).await.expect(200).visible();
            let other = story.post(path, &[("email", "personne@exemple.fr")]).await.expect(200).visible();
            assert_eq!(known, other);
        }
        assert_eq!(story.letter().await.to, "odette@exemple.fr", "one letter, to the one who is known");
        story.gate.close();
        story.post("/tests/moi/lien", &[("email", "odette@exemple.fr")]).await.expect(429);
        assert!(story.letters().await.is_empty());
    }

    async fn the_link_of_an_invitation_opens_that_seat_and_nothing_else(test) {
        let story = begin(&test).await;
        let (id, team) = story.recruiting(&[]).await;
        let (path, seat) = story.taking_part(&id, &[]).await;
        let key = story.joined(&[("key", "cle-de-la-seconde-personne"), ("email", "basile@exemple.fr"), ("name", "Basile")]).await;
        story.draw(&id, 1, 2).await;
        let other = path_of(&story.letter().await);
        assert_ne!(path, other);
        for (at, secret) in [(other.as_str(), seat.as_str()), (path.as_str(), key.as_str()), (path.as_str(), team.as_str()), ("/tests/moi", seat.as_str()), ("/tests/equipe", seat.as_str()), ("/tests/equipe", key.as_str()), ("/tests/moi", team.as_str()), (path.as_str(), "invente"), (path.as_str(), "")] {
            let status = story.app.get(format!("{at}?cle={secret}")).send().await.status.as_u16();
            assert_eq!(status, 404, "{at}");
        }
        story.post(&other, &[("cle", &seat), ("act", "decline")]).await.expect(404);
        story.page(format!("{other}?cle={key}")).await;
    }

    async fn a_link_used_twice_does_nothing_twice(test) {
        let story = begin(&test).await;
        let (id, _) = story.recruiting(&[]).await;
        let (path, key) = story.taking_part(&id, &[]).await;
        story.post(&path, &[("cle", &key), ("act", "accept")]).await.expect(303);
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
        story.post(&path, &[("cle", &key), ("act", "drop"), ("reason", "pas-le-temps")]).await.expect(303);
        story.post(&path, &[("cle", &key), ("act", "drop"), ("reason", "trop-loin")]).await.expect(303);
        let page = story.post(&path, &[("cle", &key), ("act", "accept")]).await.expect(409);
        assert!(page.visible().contains("Cela n’est pas possible"), "no way back: {}", page.visible());
        assert_eq!(story.seats(&id).await[0].reason.map(|reason| reason.to_string()), Some("Pas le temps".to_owned()), "the first word counts");
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
    }
}
