//! Joining the panel, and one's own page of it.

use maillage_store::{both_engines, params, statements};

use crate::kit::{OWNERS, begin, joining, key_of};

statements! {
    /// How many there are.
    PEOPLE = "select count(*) as people from tester";
    /// Since when it is known that somebody uses assistive means.
    ASSISTIVE = "select count(*) as people from tester where assistive_at is not null";
}

both_engines! { OWNERS;
    async fn one_question_a_screen_and_what_was_told_stays(test) {
        let story = begin(&test).await;
        let page = story.page("/tests/participer").await;
        assert!(page.visible().contains("Question 1 sur 8") && page.visible().contains("Quel âge avez-vous"), "{}", page.visible());
        let page = story.post("/tests/participer", &[("screen", "1"), ("key", "cle-de-seize-signes")]).await.expect(422);
        assert!(page.visible().contains("Choisissez une réponse"), "{}", page.visible());
        for (screen, asked) in [("1", "vous diriez"), ("2", "allez-vous sur internet"), ("3", "Où habitez-vous"), ("4", "aide technique"), ("5", "À quoi voulez-vous participer"), ("6", "Comment vous joindre"), ("7", "Relire et envoyer")] {
            let page = story.post("/tests/participer", &joining(&[("screen", screen)])).await.expect(200);
            assert!(page.visible().contains(asked), "{screen}: {}", page.visible());
        }
        let page = story.post("/tests/participer", &joining(&[("screen", "7")])).await.expect(200);
        for words in ["Odette", "odette@exemple.fr", "75 ans ou plus", "Je débute", "Une tablette", "Manosque", "Essayer une maquette"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let page = story.post("/tests/participer", &joining(&[("screen", "8"), ("back", "4")])).await.expect(200);
        assert!(page.html().contains("value=\"Manosque\"") && page.visible().contains("Question 4 sur 8"));
        let page = story.post("/tests/participer", &joining(&[("commune", "Lille")])).await.expect(422);
        assert!(page.visible().contains("Question 4 sur 8"), "back to the screen that has something to mend");
        let people: u64 = story.app.app.db().fetch_one(&PEOPLE, params![], |row| row.get("people")).await.unwrap();
        assert_eq!(people, 0, "nothing is kept before it is sent");
    }

    async fn a_mail_confirms_and_joining_twice_does_not_show(test) {
        let story = begin(&test).await;
        let answer = story.post("/tests/participer", &joining(&[])).await.expect(303);
        assert_eq!(answer.location(), "/tests/participer/merci");
        let key = key_of(&story.letter().await);
        let page = story.page(format!("/tests/moi?cle={key}")).await;
        assert!(page.visible().contains("confirmez que c’est bien vous"), "{}", page.visible());
        let page = story.post("/tests/moi", &[("cle", &key), ("act", "confirm")]).await.expect(303);
        assert!(story.page(page.location()).await.visible().contains("Bienvenue dans le panel"));
        // The link works again, and changes nothing.
        story.post("/tests/moi", &[("cle", &key), ("act", "confirm")]).await.expect(303);
        let again = story.post("/tests/participer", &joining(&[("key", "une-autre-cle-de-seize"), ("age", "15-24")])).await.expect(303);
        assert_eq!(again.location(), "/tests/participer/merci", "the same answer as for anybody");
        let letter = story.letter().await;
        assert!(letter.subject.contains("Votre page du panel"), "{letter:?}");
        let page = story.page(format!("/tests/moi?cle={}", key_of(&letter))).await;
        assert!(page.html().contains("<option value=\"75-plus\" selected>"), "nobody else’s form changes one’s answers");
    }

    async fn consents_are_recorded_with_their_days_and_taken_back(test) {
        let story = begin(&test).await;
        let key = story.joined(&[("phases", "prototype"), ("phases", "evaluation")]).await;
        let page = story.page(format!("/tests/moi?cle={key}")).await;
        assert!(page.visible().contains("Essayer une maquette\u{a0}: donné le 24\u{a0}novembre 2026"), "{}", page.visible());
        story.app.set_clock("2026-11-26T09:00:00Z").await;
        story.post("/tests/moi", &[("cle", &key), ("act", "agree"), ("phases", "evaluation"), ("phases", "suivi")]).await.expect(303);
        let page = story.page(format!("/tests/moi?cle={key}")).await;
        for words in ["donné le 24\u{a0}novembre 2026, repris le 26\u{a0}novembre 2026", "Donner des nouvelles\u{a0}: donné le 26\u{a0}novembre 2026"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let kept = story.app.get(format!("/tests/moi/donnees.json?cle={key}")).send().await.expect(200).json();
        assert_eq!(kept["consents"].as_array().unwrap().len(), 3);
        assert_eq!((kept["email"].as_str(), kept["commune"].as_str()), (Some("odette@exemple.fr"), Some("04112")));
    }

    async fn assistive_means_are_kept_on_explicit_consent_only(test) {
        let story = begin(&test).await;
        let key = story.joined(&[]).await;
        let known = async || story.app.app.db().fetch_one(&ASSISTIVE, params![], |row| row.get::<u64>("people")).await.unwrap();
        assert_eq!(known().await, 0);
        let answers = [("cle", key.as_str()), ("act", "update"), ("name", "Odette"), ("age", "75-plus"), ("ease", "debute"), ("devices", "aucun"), ("commune", "Riez")];
        story.post("/tests/moi", &[&answers[..], &[("assistive", "oui")]].concat()).await.expect(303);
        assert_eq!(known().await, 1);
        story.post("/tests/moi", &answers).await.expect(303);
        assert_eq!(known().await, 0, "taken back");
        let page = story.post("/tests/moi", &[("cle", &key), ("act", "update"), ("name", " "), ("age", "x")]).await.expect(422);
        assert!(page.visible().contains("Écrivez un prénom ou un surnom") && page.visible().contains("Choisissez une réponse"), "{}", page.visible());
    }

    async fn names_are_texts_everywhere(test) {
        let story = begin(&test).await;
        let evil = "<script>alert(1)</script>";
        let key = story.joined(&[("name", evil)]).await;
        let page = story.page(format!("/tests/moi?cle={key}")).await;
        assert!(!page.html().contains("<script>alert") && page.html().contains("&#60;script&#62;"));
        let (id, team) = story.recruiting(&[("title", evil), ("tried", evil), ("team", evil), ("tasks", evil)]).await;
        for path in ["/tests".to_owned(), format!("/tests/{id}"), format!("/tests/equipe?cle={team}"), "/tests/flux.xml".to_owned()] {
            let text = story.app.get(&path).send().await.expect(200).text();
            assert!(!text.contains("<script>alert"), "{path}");
        }
    }
}
