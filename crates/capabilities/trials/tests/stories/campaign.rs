//! The whole way of a campaign, and the rule about the next one.

use maillage_store::both_engines;

use crate::kit::{NETWORK, OWNERS, PRO, Story, begin, key_of, path_of};
use maillage_trials::model::TrialId;

/// Somebody tries, something blocks, and the campaign ends.
async fn tried(story: &Story, id: &TrialId, person: &[(&str, &str)]) -> (String, String) {
    let (path, key) = story.taking_part(id, person).await;
    if story.state(id).await == "recruiting" {
        story.step(id, "starts").await;
    }
    let said = [
        ("cle", key.as_str()),
        ("outcome", "pas-fait"),
        ("blocked", "Le bouton ne se voit pas."),
        ("severity", "4"),
        ("spot", "Accueil"),
    ];
    story.app.post(format!("{path}/1")).file("", b"", &said).send().await.expect(303);
    story.letters().await;
    (path, key)
}

both_engines! { OWNERS;
    async fn a_campaign_goes_its_whole_way(test) {
        let story = begin(&test).await;
        let (id, team) = story.confirmed(&[("on", "age-75-plus"), ("target", "1")]).await;
        story.step(&id, "accepted").await;
        assert!(story.letter().await.subject.contains("Votre campagne est acceptée"));
        let session = story.session(&id, &[]).await;
        story.step(&id, "recruits").await;
        let page = story.page("/tests").await;
        assert!(page.visible().contains("Un guichet en ligne") && page.visible().contains("8 personnes cherchées, aucune place prise"), "{}", page.visible());
        // Somebody is drawn, says yes and chooses the session.
        story.joined(&[]).await;
        assert_eq!(story.draw(&id, 8, 7).await["invited"], 1);
        let letter = story.letter().await;
        for words in ["Mairie de Riez", "45\u{a0}min", "Cadeau ou bon d’achat (20\u{a0}€)", "4\u{a0}décembre 2026"] {
            assert!(letter.body.contains(words), "{words}: {}", letter.body);
        }
        let (path, key) = (path_of(&letter), key_of(&letter));
        let page = story.page(format!("{path}?cle={key}")).await;
        for words in ["Voulez-vous essayer", "Prendre un rendez-vous", "mardi 1er\u{a0}décembre 2026", "4 places libres", "Ce que vous faites à l’écran."] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        story.post(&path, &[("cle", &key), ("act", "accept"), ("session", &session)]).await.expect(303);
        let letter = story.letter().await;
        assert!(letter.subject.contains("C’est noté") && letter.body.contains("1 rue Grande"), "{letter:?}");
        // The session begins, the place sees who comes.
        story.app.set_clock("2026-12-01T09:30:00Z").await;
        story.letters().await;
        assert_eq!(story.state(&id).await, "running", "it begins with its first session");
        let room = format!("/gestion/accueil-tests/seances/{session}");
        let page = story.app.get(&room).session(PRO).send().await.expect(200);
        assert!(page.visible().contains("Odette"), "{}", page.visible());
        let seat = story.seats(&id).await.remove(0).id;
        story.act(PRO, format!("{room}/{seat}"), &[("act", "came")]).await.expect(303);
        let said = [("cle", key.as_str()), ("outcome", "avec-aide"), ("blocked", "Le bouton ne se voit pas."), ("severity", "3"), ("spot", "Accueil")];
        story.app.post(format!("{path}/1")).file("", b"", &said).send().await.expect(303);
        story.step(&id, "ends").await;
        assert!(story.letter().await.subject.contains("Le compte rendu vous attend"));
        // The team names the problem, answers it, and tells the testers.
        let report = format!("/tests/equipe/{id}");
        let page = story.page(format!("{report}?cle={team}")).await;
        assert!(page.visible().contains("Le bouton ne se voit pas.") && page.visible().contains("Une remarque à nommer"), "{}", page.visible());
        let said = page.all_between("name=\"said\" value=\"", "\"").remove(0);
        story.post(&report, &[("cle", &team), ("act", "name"), ("said", &said), ("title", "Le bouton est trop petit")]).await.expect(303);
        let page = story.post(&report, &[("cle", &team), ("act", "return"), ("changes", "Merci.")]).await.expect(409);
        assert!(page.visible().contains("Un problème n’a pas encore de réponse"), "{}", page.visible());
        let problem = story.page(format!("{report}?cle={team}")).await.all_between("id=\"p-", "\"").remove(0);
        let answer = [("cle", team.as_str()), ("act", "answer"), ("problem", &problem), ("answer", "kept"), ("words", "")];
        let page = story.post(&report, &answer).await.expect(422);
        assert!(page.visible().contains("Dites pourquoi vous gardez ainsi"));
        let answer = [("cle", team.as_str()), ("act", "answer"), ("problem", &problem), ("answer", "changed"), ("words", "Il est deux fois plus grand.")];
        story.post(&report, &answer).await.expect(303);
        story.post(&report, &[("cle", &team), ("act", "return"), ("changes", "Merci. Le guichet parle plus simplement.")]).await.expect(303);
        let letter = story.letter().await;
        assert!(letter.subject.contains("Ce qui a changé grâce à vous") && letter.to == "odette@exemple.fr", "{letter:?}");
        let page = story.page(format!("/tests/{id}")).await;
        for words in ["Le guichet parle plus simplement.", "Le bouton est trop petit", "Corrigé", "Il est deux fois plus grand.", "Quelques personnes ont essayé", "L’équipe dit ce qui a changé"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(!page.visible().contains("Le bouton ne se voit pas."), "what a tester said stays between her and the team");
        story.step(&id, "closed").await;
        assert_eq!(story.state(&id).await, "closed");
    }

    async fn a_team_that_owes_an_answer_gets_no_other_campaign(test) {
        let story = begin(&test).await;
        let (first, team) = story.recruiting(&[]).await;
        let (second, _) = story.confirmed(&[("key", "cle-de-la-seconde-campagne"), ("title", "Le même en mieux"), ("email", "NORA@exemple.fr")]).await;
        let path = format!("/gestion/tests/{second}");
        let accept = async || story.act(NETWORK, &path, &[("act", "accepted")]).await;
        let page = accept().await.expect(409);
        assert!(page.visible().contains("n’a pas encore de réponse pour les personnes"), "{}", page.visible());
        assert!(story.led(&path).await.visible().contains("Un guichet en ligne"), "the former one is shown");
        tried(&story, &first, &[]).await;
        assert!(story.page(format!("/tests/equipe?cle={team}")).await.visible().contains("attendent votre réponse"));
        // Stopping it in the middle does not pay the debt.
        story.act(NETWORK, format!("/gestion/tests/{first}"), &[("act", "stopped"), ("reason", "L’équipe n’est plus là.")]).await.expect(303);
        accept().await.expect(409);
        story.post(format!("/tests/equipe/{first}"), &[("cle", &team), ("act", "return"), ("changes", "Merci. Nous avons tout refait.")]).await.expect(303);
        assert_eq!(story.state(&first).await, "returned");
        accept().await.expect(303);
    }

    async fn two_campaigns_of_a_team_accepted_at_once_are_one(test) {
        let story = begin(&test).await;
        let (first, _) = story.confirmed(&[]).await;
        let (second, _) = story.confirmed(&[("key", "cle-de-la-seconde-campagne")]).await;
        let accept = |id: TrialId| {
            story.app.post(format!("/gestion/tests/{id}")).session(NETWORK).form(&[("act", "accepted")]).send()
        };
        let (one, two) = futures::join!(accept(first), accept(second));
        let mut statuses = [one.status.as_u16(), two.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "{one:?} {two:?}");
    }

    async fn what_is_stopped_frees_everybody_and_says_why(test) {
        let story = begin(&test).await;
        let (id, _) = story.recruiting(&[]).await;
        let (path, key) = story.taking_part(&id, &[]).await;
        story.letters().await;
        let page = story.act(NETWORK, format!("/gestion/tests/{id}"), &[("act", "stopped"), ("reason", "")]).await.expect(422);
        assert!(page.visible().contains("Dites pourquoi"));
        story.act(NETWORK, format!("/gestion/tests/{id}"), &[("act", "stopped"), ("reason", "Le service ferme.")]).await.expect(303);
        let letters = story.letters().await;
        let to: Vec<_> = letters.iter().map(|letter| (letter.to.as_str(), letter.body.contains("Le service ferme."))).collect();
        assert!(to.contains(&("odette@exemple.fr", true)) && to.contains(&("nora@exemple.fr", true)), "{to:?}");
        assert!(story.page(format!("{path}?cle={key}")).await.visible().contains("Cette invitation est retirée"));
        assert!(story.page(format!("/tests/{id}")).await.visible().contains("Le service ferme."));
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
        story.post(&path, &[("cle", &key), ("act", "accept")]).await.expect(409);
    }
}
