//! A need is put to a body, which answers in public.

use maillage_store::both_engines;
use serde_json::json;

use crate::kit::{NETWORK, OWNERS, PRO, begin};

both_engines! { OWNERS;
    async fn a_body_gets_a_letter_and_answers_without_an_account(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        let path = format!("/besoins/{id}");
        story.app.post(format!("/gestion/besoins/{id}")).session(PRO).form(&[("act", "ask")]).send().await.expect(403);
        let link = story.ask(&id).await;
        let page = story.page(&path).await;
        for words in ["Mairie de Manosque", "Une réponse est attendue pour le", "Adressé par le réseau"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(!page.html().contains("accueil@mairie.example"), "an address is never shown");
        assert!(story.page("/besoins?answer=waiting").await.visible().contains("Réponse attendue"));
        // What is missing is told, and what was typed stays.
        let page = story.page(&link).await;
        assert!(page.visible().contains("Pour Mairie de Manosque") && page.visible().contains("Le car scolaire"));
        let page = story.answer(&link, &[("outcome", ""), ("by_when", "demain")]).await.expect(422);
        assert!(page.visible().contains("Écrivez la date comme") && page.html().contains("Au printemps."), "{}", page.visible());
        let answer = story.answer(&link, &[]).await.expect(303);
        assert_eq!(answer.location(), path);
        let page = story.page(&path).await;
        for words in ["Ce sera fait", "Au printemps.", "Échéance", "écrite par l’organisme", "Une réponse publique"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        // The same form again is the same answer; another is one more.
        story.answer(&link, &[]).await.expect(303);
        story.answer(&link, &[("key", "seconde"), ("outcome", "done"), ("words", "C’est ouvert."), ("by_when", "")]).await.expect(303);
        let one = story.app.get(format!("/api/v1/needs/{id}")).send().await.expect(200).json();
        let said: Vec<_> = one["asked"][0]["answers"].as_array().unwrap().iter().map(|answer| answer["outcome"].as_str().unwrap()).collect();
        assert_eq!(said, ["will-do", "done"]);
        assert!(!one.to_string().contains("mairie.example"));
        assert!(story.page(&link).await.visible().contains("Ce que vous avez déjà répondu"));
    }

    async fn silence_is_shown_and_reminded_three_times(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        let first = story.ask(&id).await;
        for (day, silent) in [("2026-12-24", false), ("2026-12-25", true), ("2027-01-24", true), ("2027-02-23", true)] {
            story.app.set_clock(&format!("{day}T09:00:00Z")).await;
            maillage_needs::acts::asked::remind(&story.app.app).await.unwrap();
            story.app.work().await;
            let letters = story.mail.take();
            assert_eq!(letters.len(), usize::from(silent), "{day}: {letters:?}");
            assert!(letters.iter().all(|letter| letter.subject.starts_with("Sans réponse de votre part")));
        }
        story.app.set_clock("2027-06-01T09:00:00Z").await;
        assert_eq!(maillage_needs::acts::asked::remind(&story.app.app).await.unwrap(), 0, "three reminders, no more");
        let page = story.page(format!("/besoins/{id}")).await;
        assert!(page.visible().contains("La réponse a 159 jours de retard"), "{}", page.visible());
        assert!(story.page("/besoins?answer=silent").await.visible().contains("Sans réponse depuis 159 jours"));
        assert!(story.app.get("/gestion/besoins").session(NETWORK).send().await.expect(200).visible().contains("Adressés, et sans réponse"));
        // The first letter still opens.
        story.answer(&first, &[]).await.expect(303);
        assert!(story.page(format!("/besoins/{id}")).await.visible().contains("Ce sera fait"));
    }

    async fn the_network_writes_down_what_it_was_told(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        story.ask(&id).await;
        let one = story.app.get(format!("/api/v1/needs/{id}")).send().await.expect(200).json();
        let question = one["asked"][0]["id"].as_str().unwrap().to_owned();
        let form = [("act", "answer"), ("asked", &*question), ("key", "k"), ("outcome", "no"), ("words", "Pas cette année.")];
        story.decide(&id, &form).await.expect(303);
        let page = story.page(format!("/besoins/{id}")).await;
        assert!(page.visible().contains("Ce ne sera pas fait") && page.visible().contains("notée par le réseau"), "{}", page.visible());
        // The same body is not asked twice at once; a need that was set aside waits for no answer.
        story.decide(&id, &[("act", "ask"), ("body", "Mairie"), ("kind", "commune"), ("email", "x"), ("days", "3")]).await.expect(422);
    }

    async fn a_body_has_one_question_open_about_a_need(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        let link = story.ask(&id).await;
        let form = [("act", "ask"), ("body", "La mairie"), ("kind", "commune"), ("email", "accueil@mairie.example")];
        let page = story.decide(&id, &form).await.expect(409);
        assert!(page.visible().contains("Cet organisme a déjà ce besoin") && page.html().contains("value=\"La mairie\""), "{}", page.visible());
        story.decide(&id, &[("act", "set-aside"), ("reason", "Résolu.")]).await.expect(303);
        story.app.get(&link).send().await.expect(404);
        story.answer(&link, &[]).await.expect(404);
    }

    async fn questions_go_on_where_a_need_does(test) {
        let story = begin(&test).await;
        let kept = story.published(&[]).await;
        let other = story.published(&[("key", "une-seconde-cle-de-seize"), ("title", "Car scolaire en ligne seulement")]).await;
        let link = story.ask(&other).await;
        story.decide(&other, &[("act", "merge"), ("into", &kept)]).await.expect(303);
        let answer = story.answer(&link, &[]).await.expect(303);
        assert_eq!(answer.location(), format!("/besoins/{kept}"));
        assert!(story.page(answer.location()).await.visible().contains("Mairie de Manosque"));
    }

    async fn links_that_are_none_open_nothing_and_addresses_go_after_a_year(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        let link = story.ask(&id).await;
        for wrong in ["/besoins/repondre", "/besoins/repondre?cle=", "/besoins/repondre?cle=autre"] {
            story.app.get(wrong).send().await.expect(404);
        }
        story.app.set_clock("2028-06-01T09:00:00Z").await;
        story.app.get(&link).send().await.expect(404);
        let (db, now) = (story.app.app.db(), story.app.now());
        assert_eq!(maillage_needs::store::retention::run(db, now).await.unwrap(), 1);
        assert_eq!(maillage_needs::store::retention::run(db, now).await.unwrap(), 0);
        maillage_needs::acts::asked::remind(&story.app.app).await.unwrap();
        story.app.work().await;
        assert!(story.mail.take().is_empty(), "without an address nothing leaves");
    }

    async fn a_program_asks_and_answers(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        let question = json!({ "body": "Région", "kind": "region", "email": "cars@region.example" });
        let path = format!("/api/v1/needs/{id}/bodies");
        story.app.post(&path).body("application/json", question.to_string()).send().await.expect(401);
        story.app.post(&path).token("robot").body("application/json", json!({ "days": "1" }).to_string()).send().await.expect(422);
        let asked = story.app.post(&path).token("robot").body("application/json", question.to_string()).send().await.expect(201).json();
        let link = story.link().await;
        let secret = link.split_once("cle=").unwrap().1;
        let said = |more: serde_json::Value| {
            let mut said = json!({ "key": "une-cle", "outcome": "partly", "words": "Dans six gares." });
            said.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            said.to_string()
        };
        let say = |body: String| story.app.post("/api/v1/needs/answers").body("application/json", body);
        say(said(json!({ "question": asked["id"] }))).send().await.expect(401);
        say(said(json!({ "secret": "autre" }))).send().await.expect(422);
        say(said(json!({ "secret": secret, "outcome": "peut-être" }))).send().await.expect(422);
        say(said(json!({ "secret": secret }))).send().await.expect(204);
        say(said(json!({ "question": asked["id"], "key": "autre" }))).token("robot").send().await.expect(204);
        story.app.settle().await;
        let one = story.app.get(format!("/api/v1/needs/{id}")).send().await.expect(200).json();
        let through: Vec<_> = one["asked"][0]["answers"].as_array().unwrap().iter().map(|answer| answer["through"].as_str().unwrap()).collect();
        assert_eq!(through, ["body", "network"]);
    }
}
