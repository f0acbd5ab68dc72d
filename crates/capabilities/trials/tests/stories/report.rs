//! The report of a campaign: for its team and the network, and for nobody else.

use maillage_store::both_engines;
use maillage_trials::acts::{answer, say};
use maillage_trials::model::{ToldFeedback, TrialId, Writer};
use maillage_vocabulary::lists::trials::DropReason::{TooHard, TooLong};

use crate::kit::{NETWORK, OWNERS, PRO, Story, begin};

/// People of two ages try: so many of the first, the others of the second.
async fn tried(story: &Story, old: usize, people: usize) -> (TrialId, String) {
    story
        .panel(people, |rank, told| told.age = String::from(if rank < old { "75-plus" } else { "40-59" }))
        .await;
    let seats = people.to_string();
    let (id, team) =
        story.recruiting(&[("seats", &seats), ("on", "age-75-plus"), ("target", &old.to_string())]).await;
    story.draw(&id, u16::try_from(people).unwrap(), 1).await;
    story.step(&id, "starts").await;
    let (app, anonymous) = (&story.app.app, maillage_store::Actor::anonymous());
    for seat in story.seats(&id).await {
        answer::accept(app, &anonymous, &seat.id, None).await.unwrap();
        answer::come(app, &anonymous, &seat.id).await.unwrap();
        for task in 0..2 {
            let told = ToldFeedback {
                outcome: "pas-fait".to_owned(),
                blocked: "Le bouton.".to_owned(),
                severity: "4".to_owned(),
                spot: String::new(),
            };
            say::say(app, &anonymous, &seat.id, (&told.read(task).unwrap(), Writer::Tester)).await.unwrap();
        }
    }
    story.letters().await;
    (id, team)
}

both_engines! { OWNERS;
    async fn a_team_never_sees_the_report_of_another(test) {
        let story = begin(&test).await;
        let (id, own) = tried(&story, 3, 8).await;
        let (_, other) = story.confirmed(&[("key", "cle-de-la-seconde-campagne"), ("email", "autre@exemple.fr")]).await;
        story.page(format!("/tests/equipe/{id}?cle={own}")).await;
        for (path, secret) in [(format!("/tests/equipe/{id}?cle="), other.as_str()), (format!("/tests/equipe/{id}?cle="), ""), (format!("/api/v1/trials/{id}/report?key="), other.as_str()), (format!("/api/v1/trials/{id}/report?key="), "")] {
            story.app.get(format!("{path}{secret}")).send().await.expect(404);
        }
        story.app.get(format!("/api/v1/trials/{id}/report")).session(PRO).send().await.expect(404);
        story.post(format!("/tests/equipe/{id}"), &[("cle", &other), ("act", "return"), ("changes", "Rien.")]).await.expect(404);
        story.app.get(format!("/gestion/tests/{id}/compte-rendu")).session(PRO).send().await.expect(403);
        assert!(story.led(format!("/gestion/tests/{id}/compte-rendu")).await.visible().contains("Le bouton."));
    }

    async fn counts_of_few_people_are_hidden(test) {
        let story = begin(&test).await;
        let (id, team) = tried(&story, 3, 12).await;
        let page = story.page(format!("/tests/equipe/{id}?cle={team}")).await;
        for words in ["les nombres de 1 à 4 sont cachés", "Trop peu de personnes pour les compter ainsi"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let report = story.app.get(format!("/api/v1/trials/{id}/report?key={team}")).send().await.expect(200).json();
        assert_eq!(report["came"], 12, "the whole is known");
        for bracket in report["brackets"].as_array().unwrap() {
            assert!(bracket["people"].is_null() && bracket["outcomes"][2].is_null(), "{bracket}");
        }
    }

    async fn brackets_of_enough_people_are_shown(test) {
        let story = begin(&test).await;
        let (id, team) = tried(&story, 6, 14).await;
        let report = story.app.get(format!("/api/v1/trials/{id}/report?key={team}")).send().await.expect(200).json();
        let people: Vec<_> = report["brackets"].as_array().unwrap().iter().map(|one| one["people"].as_u64()).collect();
        assert_eq!(people, [Some(6), Some(8)]);
        assert_eq!(report["brackets"][0]["outcomes"][2], 12);
        assert_eq!((report["severities"][3].as_u64(), report["unnamed"].as_array().unwrap().len()), (Some(28), 28));
    }

    async fn what_several_people_say_becomes_one_problem(test) {
        let story = begin(&test).await;
        let (id, team) = tried(&story, 0, 3).await;
        let path = format!("/gestion/tests/{id}/compte-rendu");
        let page = story.led(&path).await;
        let said = page.all_between("name=\"said\" value=\"", "\"");
        assert_eq!(said.len(), 6);
        let page = story.act(NETWORK, &path, &[("act", "name"), ("title", "Le bouton")]).await.expect(422);
        assert!(page.visible().contains("Cochez au moins une remarque"));
        let page = story.act(NETWORK, &path, &[("act", "name"), ("said", &said[0]), ("title", " ")]).await.expect(422);
        assert!(page.visible().contains("Donnez un nom au problème"));
        story.act(NETWORK, &path, &[("act", "name"), ("said", &said[0]), ("said", &said[1]), ("title", "Le bouton ne se voit pas")]).await.expect(303);
        let problem = story.led(&path).await.all_between("id=\"p-", "\"").remove(0);
        // The team adds to what the network named.
        let rest: Vec<_> = said[2..].iter().map(|one| ("said", one.as_str())).collect();
        let form = [&[("cle", team.as_str()), ("act", "name"), ("problem", problem.as_str())][..], &rest].concat();
        story.post(format!("/tests/equipe/{id}"), &form).await.expect(303);
        let report = story.app.get(format!("/api/v1/trials/{id}/report?key={team}")).send().await.expect(200).json();
        assert_eq!((report["problems"].as_array().unwrap().len(), report["problems"][0]["testers"].as_u64()), (1, Some(3)));
        // What belongs to another campaign cannot be named here.
        story.act(NETWORK, &path, &[("act", "name"), ("said", "inconnu"), ("title", "Autre")]).await.expect(404);
    }

    async fn why_people_leave_is_counted_by_theme(test) {
        let story = begin(&test).await;
        story.panel(3, |_, _| {}).await;
        let (id, team) = story.recruiting(&[]).await;
        story.draw(&id, 3, 1).await;
        let (app, anonymous) = (&story.app.app, maillage_store::Actor::anonymous());
        for (seat, reason) in story.seats(&id).await.iter().zip([TooHard, TooLong, TooLong]) {
            answer::accept(app, &anonymous, &seat.id, None).await.unwrap();
            answer::drop_out(app, &anonymous, &seat.id, reason).await.unwrap();
        }
        let page = story.page(format!("/tests/equipe/{id}?cle={team}")).await;
        for words in ["Ce qui est essayé", "C’est trop compliqué (1)", "La façon de tester", "Le test est trop long (2)"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
    }
}
