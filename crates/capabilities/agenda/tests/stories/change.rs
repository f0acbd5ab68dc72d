//! Moving and calling off, one meeting or the series; everyone who registered is told.

use maillage_store::both_engines;

use crate::kit::{NEIGHBOUR, OWNERS, PRO, begin, typed};

both_engines! { OWNERS;
    async fn one_meeting_moves_and_people_hear_of_it(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("repeat", "weekly"), ("until", "2026-12-15")]).await;
        story.register(&id, "Alma").await;
        let form = [("day", "2026-12-02"), ("from", "14:00"), ("to", "16:00"), ("which", "one")];
        story.act(format!("/gestion/agenda/{id}/deplacer"), &form).await.expect(303);
        let letters = story.letters().await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].subject.starts_with("La date ou l’heure change"), "{}", letters[0].subject);
        assert!(letters[0].body.replace('\u{a0}', " ").contains("mercredi 2 décembre 2026, de 14 h à 16 h"), "{}", letters[0].body);
        let page = story.page(format!("/agenda/{id}")).await.visible();
        assert!(page.contains("La date ou l’heure a changé depuis l’annonce."), "{page}");
        let events = story.app.get("/api/v1/events").send().await.expect(200).json();
        let starts: Vec<_> = events["events"].as_array().unwrap().iter().map(|one| one["starts_at"].as_str().unwrap()).collect();
        assert_eq!(starts, ["2026-12-02T13:00:00Z", "2026-12-08T09:00:00Z", "2026-12-15T09:00:00Z"]);
    }

    async fn hours_change_for_those_that_follow(test) {
        let story = begin(&test).await;
        let first = story.announce(&[("repeat", "weekly"), ("until", "2026-12-22")]).await;
        let events = story.app.get("/api/v1/events").send().await.expect(200).json();
        let second = events["events"][1]["id"].as_str().unwrap().to_owned();
        let form = [("day", "2026-12-08"), ("from", "9 h 30"), ("to", "11h"), ("which", "following")];
        story.act(format!("/gestion/agenda/{second}/deplacer"), &form).await.expect(303);
        let events = story.app.get("/api/v1/events").send().await.expect(200).json();
        let starts: Vec<_> = events["events"].as_array().unwrap().iter().map(|one| one["starts_at"].as_str().unwrap()).collect();
        assert_eq!(starts, ["2026-12-01T09:00:00Z", "2026-12-08T08:30:00Z", "2026-12-15T08:30:00Z", "2026-12-22T08:30:00Z"]);
        let wrong = [("day", "2026-12-01"), ("from", "10:00"), ("to", "10:00"), ("which", "one")];
        let answer = story.act(format!("/gestion/agenda/{first}/deplacer"), &wrong).await.expect(422);
        assert!(answer.visible().contains("La fin doit venir après le début"), "{}", answer.visible());
    }

    async fn calling_off_tells_everyone(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("repeat", "weekly"), ("until", "2026-12-15"), ("capacity", "1")]).await;
        story.register(&id, "Alma").await;
        story.register(&id, "Basile").await;
        let form = [("name", "Gisèle"), ("email", ""), ("phone", "04 65 71 00 09")];
        story.app.post(format!("/agenda/{id}/inscription")).form(&form).send().await.expect(303);
        story.act(format!("/gestion/agenda/{id}/annuler"), &[("which", "one")]).await.expect(303);
        let mut told: Vec<_> = story.letters().await.into_iter().map(|one| (one.name, one.subject)).collect();
        told.sort();
        let subject = "Annulé : Ma boîte de courriels".to_owned();
        assert_eq!(told, [("Alma".to_owned(), subject.clone()), ("Basile".to_owned(), subject)]);
        let page = story.managed(format!("/gestion/agenda/{id}")).await.visible().replace('\u{a0}', " ");
        assert!(page.contains("Une personne inscrite n’a pas de courriel : appelez-la"), "{page}");
        assert!(story.page(format!("/agenda/{id}")).await.visible().contains("Ce rendez-vous est annulé."));
        // Again: nothing to call off.
        let again = story.act(format!("/gestion/agenda/{id}/annuler"), &[("which", "one")]).await.expect(422);
        assert!(again.visible().contains("déjà annulé"), "{}", again.visible());
        assert!(story.page("/agenda").await.visible().contains("2 rendez-vous à venir"));
    }

    async fn a_series_ends_where_it_is_called_off(test) {
        let story = begin(&test).await;
        story.announce(&[("repeat", "weekly")]).await;
        let events = story.app.get("/api/v1/events").send().await.expect(200).json();
        let third = events["events"][2]["id"].as_str().unwrap().to_owned();
        story.act(format!("/gestion/agenda/{third}/annuler"), &[("which", "following")]).await.expect(303);
        assert!(story.page("/agenda").await.visible().contains("2 rendez-vous à venir"));
        // Months later, nothing comes back.
        story.app.set_clock("2026-11-30T09:00:00Z").await;
        story.app.work().await;
        assert!(story.page("/agenda").await.visible().contains("2 rendez-vous à venir"));
    }

    async fn what_is_announced_changes_for_all_dates(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("repeat", "weekly"), ("until", "2026-12-08")]).await;
        let page = story.managed(format!("/gestion/agenda/{id}/modifier")).await;
        assert!(page.html().contains("value=\"Ma boîte de courriels\""));
        let form = typed(&story.place, &[("title", "Mes courriels, rangés")]);
        story.act(format!("/gestion/agenda/{id}/modifier"), &form).await.expect(303);
        let list = story.page("/agenda").await;
        assert_eq!(list.all_between("class=\"day-title\" href=\"", "\"").len(), 2);
        assert_eq!(list.visible().matches("Mes courriels, rangés").count(), 2);
        let refused = story.act(format!("/gestion/agenda/{id}/modifier"), &typed(&story.place, &[("title", "")])).await;
        assert!(refused.expect(422).visible().contains("Donnez un titre"));
    }

    async fn a_role_holds_within_its_scope(test) {
        let story = begin(&test).await;
        let here = story.announce(&[]).await;
        let announce = async |place: &str| {
            story.app.post("/gestion/agenda/ajouter").session(NEIGHBOUR).form(&typed(place, &[])).send().await
        };
        let refused = announce(&story.place).await.expect(422);
        assert!(refused.visible().contains("Vous ne gérez pas l’agenda de ce lieu"), "{}", refused.visible());
        let there = announce(&story.other_place).await.expect(303).location().to_owned();
        story.app.settle().await;
        story.app.get(&there).session(NEIGHBOUR).send().await.expect(200);
        for path in ["annuler", "deplacer", "inscrire", "modifier"] {
            let path = format!("/gestion/agenda/{here}/{path}");
            story.app.post(path).session(NEIGHBOUR).form(&typed(&story.place, &[])).send().await.expect(403);
        }
        for path in [format!("/agenda/{here}/emargement"), format!("/gestion/agenda/{here}")] {
            story.app.get(path).session(NEIGHBOUR).send().await.expect(403);
        }
        // An event cannot be carried over the border either.
        let moved = story.app.post(format!("{there}/modifier")).session(NEIGHBOUR).form(&typed(&story.place, &[]));
        moved.send().await.expect(422);
        let list = story.app.get("/gestion/agenda?all=yes").session(NEIGHBOUR).send().await.expect(200).visible();
        assert!(list.contains("Un rendez-vous à venir"), "{list}");
    }

    async fn nobody_else_manages(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        for path in ["annuler", "deplacer", "inscrire", "modifier"] {
            let path = format!("/gestion/agenda/{id}/{path}");
            let shut = story.app.post(&path).session("inhabitant").form(&[("which", "one")]).send().await;
            shut.expect(403);
            let anonymous = story.app.post(&path).form(&[("which", "one")]).send().await;
            assert!(anonymous.location().starts_with("/connexion") || anonymous.status.as_u16() == 401);
        }
        story.app.get(format!("/agenda/{id}/emargement")).session("inhabitant").send().await.expect(403);
        story.app.get("/gestion/agenda/zzzzzzzz").session(PRO).send().await.expect(404);
        assert!(story.page("/agenda").await.visible().contains("Un rendez-vous à venir"));
    }
}
