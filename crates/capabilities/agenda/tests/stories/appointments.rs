//! Appointments: a professional opens hours, people take them.

use futures::future::join_all;
use maillage_store::{both_engines, params, statements};
use serde_json::json;

use crate::kit::{NEIGHBOUR, OWNERS, PRO, begin};

statements! {
    /// What is left of people.
    NAMED = "select (select count(*) from appointment where name <> '' or email is not null or contact <> '') \
        + (select count(*) from appointment_link) as people";
    /// Rows that hold something.
    HOLDING = "select count(*) as grains from held";
    /// Appointments that somebody came to.
    CAME = "select count(*) as appointments from appointment where came";
}

/// The first time of Tuesday 1 December.
const FIRST: &str = "2026-12-01T08:00:00Z";

both_engines! { OWNERS;
    async fn a_time_is_found_taken_moved_and_called_off_without_an_account(test) {
        let story = begin(&test).await;
        assert!(story.page("/rendez-vous").await.visible().contains("Aucune heure libre"));
        story.receive(PRO, &[("themes", "email")]).await.expect(303);
        // Today’s times from nine to eleven are over or too near: eleven and half past are left.
        let page = story.page("/rendez-vous").await;
        for words in ["Espace numérique", "Avec Nora", "Courriels", "2 libres", "6 libres", "mardi 24 novembre 2026"] {
            assert!(page.visible().replace('\u{a0}', " ").contains(words), "{words}: {}", page.visible());
        }
        let slots = story.slots("from=2026-12-01&limit=2").await;
        assert_eq!((slots[0].1.as_str(), slots[1].1.as_str()), (FIRST, "2026-12-01T08:30:00Z"));
        let form = story.page(format!("/rendez-vous/{}", slots[0].0)).await.visible();
        assert!(form.contains("Mardi 1er") || form.contains("mardi 1er"), "{form}");
        let answer = story.take(&slots[0].0, "Alma").await.expect(303);
        let own = story.page(answer.location()).await.visible();
        for words in ["Votre rendez-vous est pris", "Avec Nora", "de 9 h à 9 h 30", "Changer l’heure"] {
            assert!(own.replace('\u{a0}', " ").contains(words), "{words}: {own}");
        }
        let letters = story.letters().await;
        assert_eq!((letters.len(), letters[0].subject.as_str()), (1, "Votre rendez-vous est pris"));
        let body = &letters[0].body;
        let link = body[body.find("/rendez-vous/le-mien").unwrap()..].split('\n').next().unwrap().to_owned();
        let key = link.split("cle=").nth(1).unwrap();
        assert_eq!(story.slots("from=2026-12-01&limit=1").await[0].1, "2026-12-01T08:30:00Z");
        // The link of the mail moves it: the former time is free again.
        let change = story.page(format!("/rendez-vous/le-mien/changer?cle={key}")).await;
        assert!(change.visible().replace('\u{a0}', " ").contains("mardi 1er décembre 2026, 9 h 30, avec Nora"), "{}", change.visible());
        let moved = story.app.post("/rendez-vous/le-mien/changer").form(&[("cle", key), ("slot", &slots[1].0)]).send().await.expect(303);
        story.app.settle().await;
        assert!(story.page(moved.location()).await.visible().replace('\u{a0}', " ").contains("de 9 h 30 à 10 h"));
        let first = story.slots("from=2026-12-01&limit=2").await;
        assert_eq!((first[0].1.as_str(), first[1].1.as_str()), (FIRST, "2026-12-01T09:00:00Z"));
        assert_eq!(story.letters().await[0].subject, "Votre rendez-vous change d’heure");
        story.app.post("/rendez-vous/le-mien/changer").form(&[("cle", key)]).send().await.expect(422);
        // And calls it off, once.
        story.app.post("/rendez-vous/le-mien/annuler").form(&[("cle", key)]).send().await.expect(303);
        story.app.settle().await;
        assert!(story.page(&link).await.visible().contains("Ce rendez-vous est annulé"));
        assert_eq!(story.slots("from=2026-12-01&limit=9").await.len(), 9);
        assert!(story.app.post("/rendez-vous/le-mien/annuler").form(&[("cle", key)]).send().await.expect(200).visible().contains("Rien n’a changé"));
        story.app.get("/rendez-vous/le-mien?cle=autre").send().await.expect(404);
    }

    async fn fifty_people_at_once_for_one_time_are_one(test) {
        let story = begin(&test).await;
        story.receive(PRO, &[]).await.expect(303);
        let slot = story.slots("from=2026-12-01&limit=1").await[0].0.clone();
        let asks = (0..50).map(|rank| {
            let (name, email) = (format!("Personne {rank}"), format!("personne{rank}@exemple.fr"));
            let (app, path) = (&story.app, format!("/rendez-vous/{slot}"));
            async move { app.post(path).form(&[("name", &name), ("email", &email), ("phone", "")]).send().await }
        });
        let answers = join_all(asks).await;
        let won = answers.iter().filter(|answer| answer.status.as_u16() == 303).count();
        let told: Vec<_> = answers.iter().filter(|answer| answer.status.as_u16() == 409).collect();
        assert_eq!((won, told.len()), (1, 49));
        for answer in told {
            let page = answer.visible();
            assert!(page.contains("Cette heure vient d’être prise. Rien n’a été enregistré."), "{page}");
            // What was typed stays, and the nearest other times are there.
            assert!(answer.html().contains("value=\"personne") && answer.html().contains("name=\"slot\""));
        }
        let grains = story.app.app.db().fetch_one(&HOLDING, params![], |row| row.get::<u64>("grains")).await.unwrap();
        assert_eq!(grains, 6);
        // The other time that the page proposes is taken with the same form.
        story.app.settle().await;
        let refused = story.take(&slot, "Yann").await.expect(409);
        let other = refused.all_between("name=\"slot\" value=\"", "\"").remove(0);
        let form = [("slot", other.as_str()), ("name", "Yann"), ("email", "yann@exemple.fr"), ("phone", "")];
        story.app.post(format!("/rendez-vous/{slot}")).form(&form).send().await.expect(303);
    }

    async fn two_people_share_one_room_and_never_at_the_same_time(test) {
        let story = begin(&test).await;
        story.act("/gestion/rendez-vous/materiel", &[("thing", "Bureau 2"), ("units", "1"), ("thing_place", &story.place)]).await.expect(303);
        let page = story.managed("/gestion/rendez-vous/heures").await;
        assert!(page.visible().contains("Bureau 2"), "{}", page.visible());
        let room = page.all_between("/gestion/rendez-vous/materiel/", "/retirer").remove(0);
        // Nora has it from nine by half hours, the manager of the place from a quarter past by three quarters.
        story.receive(PRO, &[("equipment", &room)]).await.expect(303);
        story.receive("place_manager", &[("equipment", &room), ("shown_name", "Lina"), ("from", "09:15"), ("length", "45")]).await.expect(303);
        let all = story.slots("from=2026-12-01&to=2026-12-01&limit=50").await;
        assert_eq!(all.len(), 6 + 3);
        // One takes Nora’s 9.30: Lina’s 9.15 crosses it, her ten o’clock does not.
        let nora = all.iter().find(|(_, at)| at == "2026-12-01T08:30:00Z").unwrap().0.clone();
        let lina = all.iter().find(|(_, at)| at == "2026-12-01T08:15:00Z").unwrap().0.clone();
        // Both at the same moment: one of them gets the room.
        let (one, other) = futures::join!(story.take(&nora, "Alma"), story.take(&lina, "Basile"));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        let left = story.slots("from=2026-12-01&to=2026-12-01&limit=50").await;
        assert!(left.iter().all(|(slot, _)| *slot != nora && *slot != lina), "{left:?}");
        // A room that openings need stays.
        let refused = story.act(format!("/gestion/rendez-vous/materiel/{room}/retirer"), &[]).await.expect(422);
        assert!(refused.visible().contains("Retirez d’abord ces heures"));
    }

    async fn of_two_tablets_each_goes_to_one(test) {
        let story = begin(&test).await;
        story.act("/gestion/rendez-vous/materiel", &[("thing", "Tablette"), ("units", "2"), ("thing_place", &story.place)]).await.expect(303);
        let tablets = story.managed("/gestion/rendez-vous/heures").await.all_between("/gestion/rendez-vous/materiel/", "/retirer").remove(0);
        for (who, name) in [(PRO, "Nora"), ("place_manager", "Lina"), ("organization_manager", "Omar")] {
            story.receive(who, &[("equipment", &tablets), ("shown_name", name)]).await.expect(303);
        }
        let slots = story.slots("from=2026-12-01&to=2026-12-01&limit=3").await;
        assert!(slots.iter().all(|(_, at)| at == FIRST), "{slots:?}");
        let names = ["Alma", "Basile", "Célestine"];
        let answers = join_all(slots.iter().zip(names).map(|((slot, _), name)| story.take(slot, name))).await;
        let won = answers.iter().filter(|answer| answer.status.as_u16() == 303).count();
        assert_eq!(won, 2, "{:?}", answers.iter().map(|answer| answer.status).collect::<Vec<_>>());
        assert_eq!(story.slots("from=2026-12-01&to=2026-12-01&limit=1").await[0].1, "2026-12-01T08:30:00Z");
    }

    async fn hours_are_those_of_the_clocks_and_absences_close_them(test) {
        let story = begin(&test).await;
        // Sunday 28 March 2027: two o’clock does not exist.
        story.app.set_clock("2027-03-20T09:00:00Z").await;
        story.receive(PRO, &[("days", "su"), ("from", "01:00"), ("to", "04:00"), ("length", "60"), ("first_day", "2027-03-20")]).await.expect(303);
        let times = async |query: &str| story.slots(query).await.into_iter().map(|(_, at)| at).collect::<Vec<_>>();
        assert_eq!(times("from=2027-03-21&to=2027-03-21").await, ["2027-03-21T00:00:00Z", "2027-03-21T01:00:00Z", "2027-03-21T02:00:00Z"]);
        assert_eq!(times("from=2027-03-28&to=2027-03-28").await, ["2027-03-28T00:00:00Z", "2027-03-28T01:00:00Z"]);
        assert_eq!(times("from=2027-04-04&to=2027-04-04").await, ["2027-04-03T23:00:00Z", "2027-04-04T00:00:00Z", "2027-04-04T01:00:00Z"]);
        let slot = story.slots("from=2027-03-28&limit=1").await[0].0.clone();
        story.act("/gestion/rendez-vous/absences", &[("away_from", "2027-03-27"), ("away_to", "2027-03-29")]).await.expect(303);
        assert_eq!(times("from=2027-03-28&limit=1").await, ["2027-04-03T23:00:00Z"]);
        let refused = story.take(&slot, "Alma").await.expect(409);
        assert!(refused.visible().contains("n’est plus proposée") || refused.visible().contains("vient d’être prise"), "{}", refused.visible());
        let page = story.managed("/gestion/rendez-vous/heures").await;
        let absence = page.all_between("/gestion/rendez-vous/absences/", "/retirer").remove(0);
        story.act(format!("/gestion/rendez-vous/absences/{absence}/retirer"), &[]).await.expect(303);
        story.take(&slot, "Alma").await.expect(303);
    }

    async fn what_cannot_be_taken_is_told_and_nothing_is_lost(test) {
        let story = begin(&test).await;
        story.receive(PRO, &[]).await.expect(303);
        let slot = story.slots("from=2026-12-01&limit=1").await[0].0.clone();
        let opening = slot.split('-').next().unwrap();
        for (at, words) in [
            ("202611240800", "passée, ou trop proche"),
            ("202611240930", "passée, ou trop proche"),
            ("202612010810", "n’est plus proposée"),
            ("202612020800", "n’est plus proposée"),
            ("202706010700", "n’est plus proposée"),
        ] {
            let page = story.take(&format!("{opening}-{at}"), "Alma").await.expect(409).visible();
            assert!(page.contains(words), "{at}: {page}");
        }
        story.take("zzzzzzzz-202612010800", "Alma").await.expect(404);
        story.take("nothing", "Alma").await.expect(404);
        let path = format!("/rendez-vous/{slot}");
        for (name, email, phone, words) in [
            ("", "alma@exemple.fr", "", "Écrivez votre nom"),
            ("Alma", "", "", "Donnez un courriel ou un téléphone"),
            ("Alma", "alma", "", "Ce courriel n’est pas complet"),
        ] {
            let form = [("name", name), ("email", email), ("phone", phone), ("theme", "email")];
            let page = story.app.post(path.clone()).form(&form).send().await.expect(422);
            assert!(page.visible().contains(words), "{}", page.visible());
            assert!([name, email].iter().filter(|typed| !typed.is_empty()).all(|typed| page.html().contains(&format!("value=\"{typed}\""))));
        }
        // The same person twice is one appointment; a fourth one to come is for the telephone.
        story.take(&slot, "Alma").await.expect(303);
        let again = story.take(&slot, "Alma").await.expect(200).visible();
        assert!(again.contains("déjà noté à ce nom"), "{again}");
        for (next, _) in story.slots("from=2026-12-01&limit=2").await {
            story.take(&next, "Alma").await.expect(303);
        }
        let next = story.slots("from=2026-12-01&limit=1").await[0].0.clone();
        assert!(story.take(&next, "Alma").await.expect(409).visible().contains("déjà trois rendez-vous"));
    }

    async fn a_professional_reads_her_week_and_the_neighbour_does_not(test) {
        let story = begin(&test).await;
        story.receive(PRO, &[]).await.expect(303);
        // Hours may not cross: one person is in one place at a time.
        let crossing = story.receive(PRO, &[("from", "11:30"), ("to", "13:00"), ("place", &story.other_place)]).await.expect(422);
        assert!(crossing.visible().contains("Vous recevez déjà à ces heures-là"));
        for (field, value, words) in [
            ("days", "", "Cochez au moins un jour"), ("to", "09:10", "Aucun rendez-vous ne tient"), ("length", "7", "de 10 minutes à 4 heures"),
            ("from", "09:01", "de cinq en cinq minutes"), ("last_day", "2026-11-01", "après le premier jour"), ("equipment", "x", "pas dans ce lieu"),
        ] {
            let page = story.receive(PRO, &[(field, value)]).await.expect(422).visible();
            assert!(page.contains(words), "{field}: {page}");
        }
        let slots = story.slots("from=2026-12-01&limit=2").await;
        story.take(&slots[0].0, "Alma").await.expect(303);
        // Somebody on the telephone: a name is enough.
        let form = [("name", "Odette"), ("email", ""), ("phone", "04 65 71 00 09")];
        let noted = story.act(format!("/rendez-vous/{}", slots[1].0), &form).await.expect(303);
        let week = story.managed(noted.location()).await;
        for words in ["Le rendez-vous est noté", "Alma", "alma@exemple.fr", "Odette", "2 rendez-vous cette semaine", "4 heures encore libres"] {
            assert!(week.visible().contains(words), "{words}: {}", week.visible());
        }
        let place = format!("/gestion/rendez-vous?day=2026-12-01&place={}", story.place);
        assert!(story.app.get(&place).session("place_manager").send().await.expect(200).visible().contains("Alma"));
        story.app.get(&place).session(NEIGHBOUR).send().await.expect(403);
        story.app.get(&place).session("inhabitant").send().await.expect(403);
        let ids = week.all_between("<tr id=\"a-", "\"");
        story.app.post(format!("/gestion/rendez-vous/{}", ids[0])).session(NEIGHBOUR).form(&[("act", "cancel")]).send().await.expect(403);
        story.letters().await;
        // Called off: who has an address gets a letter, who has none is to be called.
        for id in &ids {
            story.act(format!("/gestion/rendez-vous/{id}"), &[("act", "cancel")]).await.expect(303);
        }
        let letters = story.letters().await;
        assert_eq!((letters.len(), letters[0].subject.as_str()), (1, "Votre rendez-vous est annulé"));
        let week = story.managed("/gestion/rendez-vous?day=2026-12-01").await.visible();
        assert!(week.contains("appelez la personne") && week.contains("À rappeler") && week.contains("6 heures encore libres"), "{week}");
        // Who came is told once it has begun.
        story.take(&slots[0].0, "Basile").await.expect(303);
        story.app.set_clock("2026-12-01T08:10:00Z").await;
        let week = story.managed("/gestion/rendez-vous").await;
        let row = week.all_between("<tr id=\"a-", "</tr>").into_iter().find(|row| row.contains("Basile")).unwrap();
        let id = row.split('"').next().unwrap();
        story.act(format!("/gestion/rendez-vous/{id}"), &[("act", "cancel")]).await.expect(409);
        story.act(format!("/gestion/rendez-vous/{id}"), &[("act", "came")]).await.expect(303);
        assert!(story.managed("/gestion/rendez-vous").await.visible().contains("Présence notée"));
        story.act(format!("/gestion/rendez-vous/{id}"), &[("act", "dance")]).await.expect(400);
    }

    async fn who_sends_too_many_forms_waits_and_the_team_does_not(test) {
        let story = begin(&test).await;
        let event = story.announce(&[]).await;
        story.receive(PRO, &[]).await.expect(303);
        let slots = story.slots("from=2026-12-01&limit=2").await;
        story.gate.close();
        let page = story.take(&slots[0].0, "Alma").await.expect(429);
        assert!(page.visible().contains("Beaucoup de demandes viennent d’arriver"), "{}", page.visible());
        assert!(page.html().contains("value=\"Alma\""), "what was typed stays: {}", page.html());
        assert!(story.ask(&event, "Alma").await.expect(429).html().contains("value=\"Alma\""));
        let body = json!({ "slot": slots[0].0, "name": "Alma", "phone": "04 65 71 00 09" }).to_string();
        let request = story.app.post("/api/v1/appointments").body("application/json", body.clone());
        request.send().await.expect(429);
        story.act(format!("/rendez-vous/{}", slots[0].0), &[("name", "Alma")]).await.expect(303);
        story.act(format!("/agenda/{event}/inscription"), &[("name", "Basile"), ("phone", "0465710009")]).await.expect(303);
    }

    async fn who_receives_tells_of_it_from_the_week(test) {
        let story = begin(&test).await;
        story.receive(PRO, &[]).await.expect(303);
        let slot = story.slots("from=2026-12-01&limit=1").await[0].0.clone();
        story.take(&slot, "Alma").await.expect(303);
        story.app.set_clock("2026-12-01T08:40:00Z").await;
        let week = story.managed("/gestion/rendez-vous").await;
        let id = week.all_between("<tr id=\"a-", "\"").remove(0);
        assert!(!week.visible().contains("Faire le compte rendu"), "nobody knows yet whether Alma came");
        story.act(format!("/gestion/rendez-vous/{id}"), &[("act", "came")]).await.expect(303);
        let form = format!("href=\"/raconter/{id}/{}\"", story.place);
        assert!(story.managed("/gestion/rendez-vous").await.html().contains(&form));
        // A colleague who keeps the place sees who came, and has nothing to tell.
        let path = format!("/gestion/rendez-vous?place={}", story.place);
        let other = story.app.get(path).session("place_manager").send().await.expect(200);
        assert!(other.visible().contains("Présence notée") && !other.html().contains(&form), "{}", other.visible());
        let told = async || {
            let list = story.app.get("/api/v1/appointments?from=2026-12-01").session(PRO).send().await.expect(200);
            list.json()["appointments"][0]["told"].clone()
        };
        assert_eq!(told().await, false);
        story.ledger.tell(&id);
        let week = story.managed("/gestion/rendez-vous").await;
        assert!(week.visible().contains("Raconté") && !week.html().contains("/raconter/"), "{}", week.visible());
        assert_eq!(told().await, true);
    }

    async fn times_are_found_around_a_commune_and_on_the_sheet_of_the_place(test) {
        let story = begin(&test).await;
        story.receive(PRO, &[]).await.expect(303);
        story.receive("place_manager", &[("place", &story.other_place), ("shown_name", "Lina"), ("themes", "sante")]).await.expect(303);
        for (query, count) in [
            ("ou=Manosque", 6), ("ou=13100", 6), ("ou=Paris", 0), ("territory=D13", 6), ("territory=R93", 12), ("theme=sante", 12), ("theme=email", 6),
            ("ou=Manosque&theme=email", 6),
        ] {
            let found = story.slots(&format!("{query}&from=2026-12-01&to=2026-12-01&limit=99")).await;
            assert_eq!(found.len(), count, "{query}");
        }
        let page = story.page("/rendez-vous?ou=Manosque").await.visible();
        assert!(page.contains("Espace numérique") && !page.contains("Médiathèque"), "{page}");
        for (query, pointer) in [("limit=0", "/limit"), ("ou=zzzzzz", "/ou"), ("territory=99999", "/territory"), ("theme=magie", "/theme"), ("from=demain", "/from"), ("when=now", "/when")] {
            let document = story.app.get(format!("/api/v1/slots?{query}")).send().await.expect(422).json();
            assert_eq!(document["errors"][0]["pointer"], pointer, "{query}: {document}");
        }
        // The sheet of the place leads there, and tells what is coming.
        story.announce(&[]).await;
        let sheet = story.page(format!("/lieux/{}-espace-numerique-manosque", story.place)).await;
        assert!(sheet.html().contains(&format!("/rendez-vous?place={}", story.place)), "{}", sheet.html());
        assert!(sheet.visible().contains("Prochaine heure libre") && sheet.visible().contains("Ma boîte de courriels"), "{}", sheet.visible());
    }

    async fn programs_take_move_and_call_off(test) {
        let story = begin(&test).await;
        let call = async |method: &str, path: &str, token: Option<&str>, body: serde_json::Value| {
            let request = story.app.request(method, path).body("application/json", body.to_string());
            let answer = match token { Some(token) => request.token(token), None => request }.send().await;
            story.app.settle().await;
            answer
        };
        let thing = call("POST", "/api/v1/equipment", Some("robot"), json!({ "place": story.place, "name": "Bureau 2", "units": 1 })).await.expect(201).json();
        let opening = json!({ "name": "Nora", "place": story.place, "days": ["tu"], "from": "09:00", "to": "12:00", "length": 30, "equipment": thing["id"] });
        let own = call("POST", "/api/v1/openings", Some("robot"), opening).await.expect(201).json();
        assert_eq!((&own["openings"][0]["days"], &own["openings"][0]["from_minute"]), (&json!(["tu"]), &json!(540)));
        let wrong = call("POST", "/api/v1/equipment", Some("robot"), json!({ "place": "x", "name": "", "units": 0 })).await.expect(422).json();
        let pointers: Vec<_> = wrong["errors"].as_array().unwrap().iter().map(|error| error["pointer"].clone()).collect();
        assert_eq!(pointers, ["/place", "/name", "/units"]);
        let slots = story.slots("from=2026-12-01&limit=2").await;
        let body = |slot: &str, name: &str| json!({ "slot": slot, "name": name, "email": "", "phone": "04 65 71 00 09" });
        let booked = call("POST", "/api/v1/appointments", None, body(&slots[0].0, "Alma")).await.expect(201).json();
        assert_eq!((&booked["starts_at"], &booked["with"]), (&json!(FIRST), &json!("Nora")));
        let taken = call("POST", "/api/v1/appointments", None, body(&slots[0].0, "Yann")).await.expect(422).json();
        assert_eq!(taken["errors"][0]["pointer"], "/slot");
        let path = format!("/api/v1/appointments/{}", booked["id"].as_str().unwrap());
        let key = booked["key"].as_str().unwrap();
        call("PATCH", &path, None, json!({ "state": "cancelled" })).await.expect(403);
        call("PATCH", &path, None, json!({ "key": key, "came": true })).await.expect(403);
        call("PATCH", &path, None, json!({ "key": key, "state": "maybe" })).await.expect(422);
        let moved = call("PATCH", &path, None, json!({ "key": key, "slot": slots[1].0 })).await.expect(200).json();
        assert_eq!(moved["starts_at"], "2026-12-01T08:30:00Z");
        let list = story.app.get("/api/v1/appointments?from=2026-12-01").token("robot").send().await.expect(200).json();
        assert_eq!((&list["appointments"][0]["name"], list["appointments"].as_array().unwrap().len()), (&json!("Alma"), 1));
        story.app.get("/api/v1/appointments?from=2026-12-01&to=2027-12-01").token("robot").send().await.expect(422);
        call("PATCH", &path, Some("robot"), json!({ "came": true })).await.expect(200);
        assert_eq!(call("PATCH", &path, None, json!({ "key": key, "state": "cancelled" })).await.expect(200).json()["state"], "cancelled");
        let away = call("POST", "/api/v1/absences", Some("robot"), json!({ "first_day": "2026-12-01" })).await.expect(201).json();
        assert!(story.slots("from=2026-12-01&to=2026-12-01").await.is_empty());
        call("DELETE", &format!("/api/v1/absences/{}", away["absences"][0]["id"].as_str().unwrap()), Some("robot"), json!({})).await.expect(204);
        call("DELETE", &format!("/api/v1/openings/{}", own["openings"][0]["id"].as_str().unwrap()), Some("robot"), json!({})).await.expect(204);
        assert!(story.slots("").await.is_empty());
        call("DELETE", &format!("/api/v1/equipment/{}", thing["id"].as_str().unwrap()), Some("robot"), json!({})).await.expect(204);
    }

    async fn the_calendar_of_a_professional_names_nobody(test) {
        let story = begin(&test).await;
        story.receive(PRO, &[]).await.expect(303);
        let slot = story.slots("from=2026-12-01&limit=1").await[0].0.clone();
        story.take(&slot, "Alma").await.expect(303);
        let page = story.act("/gestion/agenda/calendrier", &[]).await.expect(200);
        let address = page.all_between("<code>", "</code>").remove(0);
        let path = address[address.find("/mon-agenda.ics").unwrap()..].to_owned();
        let read = async || story.page(&path).await.text().replace("\r\n ", "").replace("\r\n", "\n");
        let text = read().await;
        for line in ["SUMMARY:Rendez-vous\n", "DTSTART:20261201T080000Z\nDTEND:20261201T083000Z", "STATUS:CONFIRMED", "LOCATION:Espace numérique"] {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(!text.to_lowercase().contains("alma"), "{text}");
        let week = story.managed("/gestion/rendez-vous?day=2026-12-01").await;
        let id = week.all_between("<tr id=\"a-", "\"").remove(0);
        story.act(format!("/gestion/rendez-vous/{id}"), &[("act", "cancel")]).await.expect(303);
        let text = read().await;
        assert!(text.contains("STATUS:CANCELLED") && text.contains("SEQUENCE:1"), "{text}");
    }

    async fn people_are_reminded_and_their_names_leave_after_three_months(test) {
        let story = begin(&test).await;
        story.receive(PRO, &[]).await.expect(303);
        let slots = story.slots("from=2026-12-01&limit=2").await;
        story.take(&slots[0].0, "Alma").await.expect(303);
        story.take(&slots[1].0, "Basile").await.expect(303);
        story.letters().await;
        story.app.set_clock("2026-11-30T09:00:00Z").await;
        let reminded: Vec<_> = story.letters().await.into_iter().filter(|letter| letter.subject.starts_with("C’est demain")).map(|letter| letter.name).collect();
        assert_eq!(reminded.len(), 2, "{reminded:?}");
        story.app.set_clock("2026-11-30T20:00:00Z").await;
        assert!(story.letters().await.is_empty());
        story.app.set_clock("2026-12-01T10:00:00Z").await;
        let week = story.managed("/gestion/rendez-vous").await;
        let id = week.all_between("<tr id=\"a-", "\"").remove(0);
        story.act(format!("/gestion/rendez-vous/{id}"), &[("act", "came")]).await.expect(303);
        let named = async || story.app.app.db().fetch_one(&NAMED, params![], |row| row.get::<u64>("people")).await.unwrap();
        story.app.set_clock("2027-03-01T09:00:00Z").await;
        story.app.work().await;
        assert!(named().await >= 4);
        story.app.set_clock("2027-03-04T09:00:00Z").await;
        story.app.work().await;
        assert_eq!(named().await, 0);
        let came = story.app.app.db().fetch_one(&CAME, params![], |row| row.get::<u64>("appointments")).await.unwrap();
        let grains = story.app.app.db().fetch_one(&HOLDING, params![], |row| row.get::<u64>("grains")).await.unwrap();
        assert_eq!((came, grains), (1, 0));
        let week = story.managed("/gestion/rendez-vous?day=2026-12-01").await.visible();
        assert!(week.contains("Nom effacé") && week.contains("Présence notée"), "{week}");
    }
}
