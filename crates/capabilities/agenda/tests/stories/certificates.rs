//! Certificates of attendance: for who came, once it is over, for a week.

use chrono::TimeDelta;
use maillage_shell::testing::ProofPress;
use maillage_store::both_engines;

use crate::kit::{NEIGHBOUR, OWNERS, PRO, Story, begin, begin_with};

/// An event to which Alma and Basile came, and Célestine did not; it is over.
async fn over(story: &Story) -> String {
    let id = story.announce(&[("capacity", "9")]).await;
    for name in ["Basile", "Alma", "Célestine"] {
        story
            .act(format!("/gestion/agenda/{id}/inscrire"), &[("name", name), ("email", ""), ("phone", "")])
            .await
            .expect(303);
    }
    let sheet = story.managed(format!("/agenda/{id}/emargement")).await;
    for row in sheet.all_between("<tr id=\"p-", "\"").iter().take(2) {
        story.act(format!("/agenda/{id}/emargement/{row}"), &[("present", "yes")]).await.expect(303);
    }
    let early = story.managed(format!("/gestion/agenda/{id}/attestations")).await.visible();
    assert!(
        early.contains("Les attestations se font après le rendez-vous") && !early.contains("Alma"),
        "{early}"
    );
    story.app.set_clock("2026-12-01T15:00:00Z").await;
    id
}

both_engines! { OWNERS;
    async fn who_came_gets_a_certificate_once_it_is_over(test) {
        let story = begin(&test).await;
        let id = over(&story).await;
        let page = story.managed(format!("/gestion/agenda/{id}/attestations")).await;
        let said = page.visible().replace(['\u{a0}', '\u{202f}'], " ");
        for words in ["Alma", "Basile", "Espace numérique atteste que", "Ma boîte de courriels", "mardi 1er décembre 2026, de 10 h à 12 h", "2 h", "Fait à Manosque, le 1er décembre 2026", "Ce serveur ne fait pas de PDF"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(!said.contains("Célestine"), "who did not come gets none");
        let person = page.all_between("?personne=", "\"").remove(0);
        let one = story.managed(format!("/gestion/agenda/{id}/attestations?personne={person}")).await.visible();
        assert!(one.contains("Alma") && !one.contains("Basile"), "{one}");
        story.act(format!("/gestion/agenda/{id}/attestations"), &[]).await.expect(501);
    }

    async fn only_who_manages_the_event_gives_them(test) {
        let story = begin(&test).await;
        let id = over(&story).await;
        for path in ["attestations", "attestations.pdf"] {
            let path = format!("/gestion/agenda/{id}/{path}");
            story.app.get(path.clone()).send().await.expect(303);
            story.app.get(path.clone()).session("inhabitant").send().await.expect(403);
            story.app.get(path).session(NEIGHBOUR).send().await.expect(403);
        }
        story.app.post(format!("/gestion/agenda/{id}/attestations")).session(NEIGHBOUR).send().await.expect(403);
        story.app.get(format!("/api/v1/events/{id}/certificates")).send().await.expect(401);
        story.app.get(format!("/gestion/agenda/{id}/attestations?personne=x")).session(PRO).send().await.expect(404);
    }

    async fn the_pdf_is_made_by_a_job_and_gone_after_a_week(test) {
        let story = begin_with(&test, |builder| builder.press(ProofPress)).await;
        let id = over(&story).await;
        let path = format!("/gestion/agenda/{id}/attestations");
        let asked = story.act(path.clone(), &[]).await.expect(303);
        assert_eq!(asked.location(), format!("{path}#pdf"));
        assert!(story.managed(path.clone()).await.text().contains("http-equiv=\"refresh\""));
        story.app.work().await;
        let file = story.managed(format!("{path}.pdf")).await;
        assert_eq!(file.header("content-type"), "application/pdf");
        let text = file.text();
        assert!(text.contains("2 parts") && text.contains("Alma") && text.contains("Attestation de participation"), "{text}");
        let row = story.managed(format!("/agenda/{id}/emargement")).await.all_between("<tr id=\"p-", "\"").remove(2);
        story.act(format!("/agenda/{id}/emargement/{row}"), &[("present", "yes")]).await.expect(303);
        assert!(story.managed(path.clone()).await.visible().contains("Les données ont changé depuis."), "one more came");
        story.act(path.clone(), &[]).await.expect(303);
        story.app.work().await;
        assert!(story.managed(format!("{path}.pdf")).await.text().contains("3 parts"));
        story.act(format!("{path}?personne={row}"), &[]).await.expect(303);
        story.app.work().await;
        let one = story.managed(format!("{path}.pdf?personne={row}")).await.text();
        assert!(one.contains("1 parts") && one.contains("Célestine") && !one.contains("Alma"), "{one}");
        story.app.clock.set(story.app.now() + TimeDelta::days(7));
        story.app.get(format!("{path}.pdf")).session(PRO).send().await.expect(404);
        story.app.work().await;
        let left: i64 = story.app.app.db().fetch_one(&LEFT, vec![], |row| row.get("files")).await.unwrap();
        assert_eq!(left, 0, "the bytes are gone too");
    }

    async fn programs_read_them_and_ask_for_their_pdf(test) {
        let story = begin_with(&test, |builder| builder.press(ProofPress)).await;
        let id = over(&story).await;
        let path = format!("/api/v1/events/{id}/certificates");
        let read = story.app.get(path.clone()).token("robot").send().await.expect(200).json();
        assert_eq!(read["pdf"], "none");
        let names: Vec<_> = read["people"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["Alma", "Basile"]);
        let asked = story.app.post(path.clone()).token("robot").send().await.expect(202).json();
        assert_eq!(asked["pdf"], "waiting");
        story.app.work().await;
        let ready = story.app.get(path).token("robot").send().await.expect(200).json();
        assert_eq!(ready["pdf"], "ready");
        story.app.get(ready["href"].as_str().unwrap()).token("robot").send().await.expect(200);
    }
}

maillage_store::statements! {
    LEFT = "select count(*) as files from file";
}
