//! What the team of a place does: receiving testers, calling those who have no mailbox.

use maillage_store::both_engines;

use crate::kit::{NEIGHBOUR, OWNERS, PRO, begin, joining};

both_engines! { OWNERS;
    async fn who_has_no_mailbox_is_called_by_a_place(test) {
        let story = begin(&test).await;
        let page = story.post("/tests/participer", &joining(&[("screen", "6")])).await.expect(200);
        assert!(page.visible().contains("Pas de courriel") && page.html().contains(&story.place), "{}", page.visible());
        let by_phone = [("email", ""), ("phone", "06 12 34 56 78"), ("place", story.place.as_str())];
        let answer = story.post("/tests/participer", &joining(&by_phone)).await.expect(303);
        assert!(answer.location().starts_with("/tests/moi?cle="), "her page opens at once");
        let own = answer.location().to_owned();
        assert!(story.page(&own).await.visible().contains("Le lieu vous appelle pour confirmer"));
        // Whoever gives the number of somebody else gets no link.
        let again = story.post("/tests/participer", &joining(&[&by_phone[..], &[("key", "une-autre-cle-de-seize")]].concat())).await.expect(303);
        assert_eq!(again.location(), "/tests/participer/merci?par=telephone");
        assert!(story.letters().await.is_empty());
        // The team of the place sees the number; others do not.
        let desk = "/gestion/accueil-tests";
        let page = story.app.get(desk).session(PRO).send().await.expect(200);
        assert!(page.visible().contains("Odette") && page.visible().contains("06 12 34 56 78"), "{}", page.visible());
        assert!(!story.app.get(desk).session(NEIGHBOUR).send().await.expect(200).visible().contains("Odette"));
        let tester = page.all_between("id=\"c-", "\"").remove(0);
        story.act(NEIGHBOUR, format!("{desk}/{tester}"), &[("act", "confirm")]).await.expect(404);
        story.act(PRO, format!("{desk}/{tester}"), &[("act", "confirm")]).await.expect(303);
        // Invited, she is told by telephone.
        let (id, _) = story.recruiting(&[]).await;
        assert_eq!(story.draw(&id, 1, 1).await["invited"], 1);
        assert!(story.letters().await.is_empty(), "nothing is written to her");
        let page = story.app.get(desk).session(PRO).send().await.expect(200);
        assert!(page.visible().contains("Une personne à appeler") && page.visible().contains("Réponse attendue avant le 4\u{a0}décembre 2026"), "{}", page.visible());
        let seat = page.all_between("name=\"seat\" value=\"", "\"").remove(0);
        story.act(PRO, format!("{desk}/{tester}"), &[("act", "accept"), ("seat", "inconnu")]).await.expect(404);
        story.act(PRO, format!("{desk}/{tester}"), &[("act", "accept"), ("seat", &seat)]).await.expect(303);
        assert_eq!(story.seats(&id).await[0].state.code(), "accepted");
        story.act(PRO, format!("{desk}/{tester}"), &[("act", "leave")]).await.expect(303);
        assert_eq!((story.seats(&id).await[0].tester.clone(), story.miscounts(&id).await), (None, Vec::new()));
        story.app.get(&own).send().await.expect(404);
    }

    async fn the_team_of_the_place_writes_down_what_is_said(test) {
        let story = begin(&test).await;
        let (id, team) = story.recruiting(&[]).await;
        let session = story.session(&id, &[]).await;
        let (path, key) = story.taking_part(&id, &[]).await;
        story.post(&path, &[("cle", &key), ("act", "choose"), ("session", &session)]).await.expect(303);
        let room = format!("/gestion/accueil-tests/seances/{session}");
        for (who, status) in [(PRO, 200), (NEIGHBOUR, 403)] {
            story.app.get(&room).session(who).send().await.expect(status);
        }
        let page = story.app.get("/gestion/accueil-tests").session(PRO).send().await.expect(200);
        assert!(page.visible().contains("Une personne attendue"), "{}", page.visible());
        let seat = story.seats(&id).await.remove(0).id;
        story.step(&id, "starts").await;
        story.act(PRO, format!("{room}/{seat}"), &[("act", "came")]).await.expect(303);
        let task = format!("{room}/{seat}/1");
        let page = story.app.get(&task).session(PRO).send().await.expect(200);
        assert!(page.visible().contains("Odette") && page.visible().contains("Trouver le guichet"), "{}", page.visible());
        let said = [("outcome", "avec-aide"), ("blocked", "Elle cherche le menu."), ("severity", "2")];
        story.app.post(&task).session(NEIGHBOUR).file("", b"", &said).send().await.expect(403);
        story.app.post(&task).session(PRO).file("", b"", &said).send().await.expect(303);
        assert!(story.page(format!("/tests/equipe/{id}?cle={team}")).await.visible().contains("Elle cherche le menu."));
        let page = story.act(PRO, format!("{room}/{seat}"), &[("act", "drop"), ("reason", "")]).await.expect(422);
        assert!(page.visible().contains("Choisissez une raison"));
        story.act(PRO, format!("{room}/{seat}"), &[("act", "drop"), ("reason", "trop-long")]).await.expect(303);
        assert_eq!(story.seats(&id).await[0].state.code(), "dropped");
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
    }
}
