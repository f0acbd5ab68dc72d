//! Outside calendars: what they announce comes, changes and leaves with them.

use chrono::TimeDelta;
use maillage_agenda::exchange::ical::Left;
use maillage_agenda::outside::Unreachable;
use maillage_store::both_engines;
use serde_json::json;

use crate::kit::{NEIGHBOUR, OWNERS, Story, begin};

const ADDRESS: &str = "https://agenda.exemple.fr/mediatheque.ics?cle=secret";
const PAGE: &str = "/gestion/agenda/calendriers";

fn calendar(events: &[&str]) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Médiathèque de Manosque\r\n{}\r\nEND:VCALENDAR\r\n",
        events.join("\r\n")
    )
}

const CLUB: &str = "BEGIN:VEVENT\r\nUID:club\r\nSUMMARY:Club de lecture\r\nLOCATION:Salle des contes\r\n\
    DTSTART;TZID=Europe/Paris:20261201T180000\r\nDURATION:PT2H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT";
const TALE: &str =
    "BEGIN:VEVENT\r\nUID:conte\r\nSUMMARY:Heure du conte\r\nDTSTART;VALUE=DATE:20261202\r\nEND:VEVENT";
const LATER: &str = "BEGIN:VEVENT\r\nUID:club\r\nSUMMARY:Club de lecture du soir\r\n\
    DTSTART;TZID=Europe/Paris:20261201T190000\r\nDURATION:PT2H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nEND:VEVENT";

/// Follows the calendar, and reads it.
async fn follow(story: &Story) {
    story.act(PAGE, &[("place", &story.place), ("address", ADDRESS)]).await.expect(303);
    work(story).await;
}

async fn work(story: &Story) {
    story.app.work().await;
    story.app.settle().await;
}

async fn titles(story: &Story) -> Vec<String> {
    let events = story.app.get("/api/v1/events?limit=500").send().await.expect(200).json();
    let told = |event: &serde_json::Value| {
        format!("{} {}", event["starts_at"].as_str().unwrap(), event["title"].as_str().unwrap())
    };
    events["events"].as_array().unwrap().iter().map(told).collect()
}

both_engines! { OWNERS;
    async fn what_a_calendar_announces_comes_changes_and_leaves_with_it(test) {
        let story = begin(&test).await;
        story.web.answers(Ok(&calendar(&[CLUB, TALE])));
        follow(&story).await;
        assert_eq!(titles(&story).await, [
            "2026-12-01T17:00:00Z Club de lecture", "2026-12-01T23:00:00Z Heure du conte", "2026-12-08T17:00:00Z Club de lecture", "2026-12-15T17:00:00Z Club de lecture",
        ]);
        let list = story.page("/agenda").await.visible();
        for words in ["Club de lecture", "Calendrier du lieu", "toute la journée", "Espace numérique"] {
            assert!(list.contains(words), "{words}: {list}");
        }
        let events = story.app.get("/api/v1/events").send().await.json();
        assert_eq!((&events["events"][0]["calendar"], &events["events"][0]["place"]), (&json!("Médiathèque de Manosque"), &json!(story.place)));
        let event = events["events"][0]["id"].as_str().unwrap().to_owned();
        let page = story.page(format!("/agenda/{event}-club-de-lecture")).await.visible();
        assert!(page.contains("Médiathèque de Manosque") && page.contains("Salle des contes") && !page.contains("Gratuit"), "{page}");
        let managed = story.managed(PAGE).await;
        for words in ["Médiathèque de Manosque", "agenda.exemple.fr", "4 rendez-vous à venir"] {
            assert!(managed.visible().contains(words), "{words}: {}", managed.visible());
        }
        assert!(!managed.html().contains("secret"));
        // Nobody changes it by hand.
        for (act, form) in [("annuler", vec![("which", "one")]), ("deplacer", vec![("day", "2026-12-03"), ("from", "10:00"), ("to", "12:00")])] {
            let refused = story.act(format!("/gestion/agenda/{event}/{act}"), &form).await.expect(422).visible();
            assert!(refused.contains("il se change là-bas"), "{act}: {refused}");
        }
        story.act(format!("/gestion/agenda/{event}/modifier"), &crate::kit::typed(&story.place, &[])).await.expect(422);
        // An hour later it is asked for with the version that is known; it has not changed.
        assert_eq!(story.web.asked(), [(ADDRESS.to_owned(), None)]);
        story.app.clock.advance(TimeDelta::hours(1));
        work(&story).await;
        let known = story.web.asked();
        assert!(known.len() == 1 && known[0].1.is_some(), "{known:?}");
        assert_eq!(titles(&story).await.len(), 4);
        // Another title and hour, one date less; the tale has left.
        story.web.answers(Ok(&calendar(&[LATER])));
        story.app.clock.advance(TimeDelta::hours(1));
        work(&story).await;
        assert_eq!(titles(&story).await, ["2026-12-01T18:00:00Z Club de lecture du soir", "2026-12-08T18:00:00Z Club de lecture du soir"]);
        // The address of an event stays.
        assert_eq!(story.app.get(format!("/api/v1/events/{event}")).send().await.expect(200).json()["title"], "Club de lecture du soir");
        // Followed no more: all of it leaves.
        let id = story.managed(PAGE).await.all_between("/gestion/agenda/calendriers/", "/lire").remove(0);
        story.app.post(format!("{PAGE}/{id}/retirer")).session(NEIGHBOUR).send().await.expect(403);
        story.act(format!("{PAGE}/{id}/retirer"), &[]).await.expect(303);
        assert!(titles(&story).await.is_empty());
        assert!(story.managed(PAGE).await.visible().contains("Aucun calendrier suivi"));
    }

    async fn an_event_for_which_people_were_written_down_is_called_off_not_lost(test) {
        let story = begin(&test).await;
        story.web.answers(Ok(&calendar(&[CLUB])));
        follow(&story).await;
        let event = story.app.get("/api/v1/events").send().await.json()["events"][0]["id"].as_str().unwrap().to_owned();
        story.act(format!("/gestion/agenda/{event}/inscrire"), &[("name", "Odette"), ("email", ""), ("phone", "")]).await.expect(303);
        let cancelled = CLUB.replace("SUMMARY", "STATUS:CANCELLED\r\nSUMMARY");
        for (answer, states) in [(calendar(&[]), vec!["cancelled"]), (calendar(&[CLUB]), vec!["planned"; 3]), (calendar(&[&cancelled]), vec!["cancelled"; 3])] {
            story.web.answers(Ok(&answer));
            story.app.clock.advance(TimeDelta::hours(1));
            work(&story).await;
            let events = story.app.get("/api/v1/events").send().await.json();
            let found: Vec<_> = events["events"].as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap().to_owned()).collect();
            assert_eq!(found, states);
        }
    }

    async fn what_cannot_be_had_is_told_and_what_was_read_stays(test) {
        let story = begin(&test).await;
        story.web.answers(Ok(&calendar(&[CLUB])));
        follow(&story).await;
        story.act(PAGE, &[("place", &story.place), ("address", ADDRESS)]).await.expect(422);
        for problem in Unreachable::ALL {
            story.web.answers(Err(problem));
            story.app.clock.advance(TimeDelta::hours(1));
            work(&story).await;
            let key = format!("outside-problem-{}", problem.code());
            let words = story.app.app.words().plain(maillage_shell::words::Lang::Fr, &key).to_owned();
            assert!(words != key && story.managed(PAGE).await.html().contains(words.split('.').next().unwrap()), "{key}");
        }
        story.web.answers(Ok("<!doctype html><title>Connexion</title>"));
        story.app.clock.advance(TimeDelta::hours(1));
        work(&story).await;
        assert!(story.managed(PAGE).await.visible().contains("ne donne pas de calendrier"));
        assert_eq!(titles(&story).await.len(), 3);
        // What was left out is told by line, and each remark has its words.
        story.web.answers(Ok(&calendar(&[CLUB, "BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:Sans date\r\nEND:VEVENT"])));
        let id = story.managed(PAGE).await.all_between("/gestion/agenda/calendriers/", "/lire").remove(0);
        story.act(format!("{PAGE}/{id}/lire"), &[]).await.expect(303);
        work(&story).await;
        let page = story.managed(PAGE).await.visible();
        assert!(page.contains("Une remarque") && page.contains("n’a pas de date comprise") && page.contains("Sans date"), "{page}");
        for left in Left::ALL {
            let key = format!("outside-left-{}", left.code());
            for lang in maillage_shell::words::Lang::ALL {
                assert!(story.app.app.words().has(lang, &key), "{key}");
            }
        }
        for address in ["", "agenda", "http://exemple.fr/a.ics", "https://moi:secret@exemple.fr/a.ics"] {
            let refused = story.act(PAGE, &[("place", &story.place), ("address", address)]).await.expect(422);
            assert!(refused.visible().contains("Cette adresse n’est pas complète"), "{address}");
        }
        let far = story.app.post(PAGE).session(NEIGHBOUR).form(&[("place", &story.place), ("address", ADDRESS)]).send().await.expect(422);
        assert!(far.visible().contains("Vous ne gérez pas l’agenda de ce lieu"));
    }

    async fn programs_follow_and_leave(test) {
        let story = begin(&test).await;
        story.web.answers(Ok(&calendar(&[CLUB])));
        let call = async |method: &str, path: &str, body: serde_json::Value| {
            let answer = story.app.request(method, path).token("robot").body("application/json", body.to_string()).send().await;
            story.app.settle().await;
            answer
        };
        let body = json!({ "place": story.place, "address": "webcal://agenda.exemple.fr/a.ics" });
        let made = call("POST", "/api/v1/calendars", body.clone()).await.expect(201).json();
        assert_eq!((&made["host"], &made["read_at"]), (&json!("agenda.exemple.fr"), &json!(null)));
        assert_eq!(call("POST", "/api/v1/calendars", body).await.expect(422).json()["errors"][0]["pointer"], "/address");
        work(&story).await;
        let list = story.app.get("/api/v1/calendars").token("robot").send().await.expect(200).json();
        assert_eq!((&list["calendars"][0]["events"], &list["calendars"][0]["name"]), (&json!(3), &json!("Médiathèque de Manosque")));
        let path = format!("/api/v1/calendars/{}", made["id"].as_str().unwrap());
        call("POST", &format!("{path}/read"), json!({})).await.expect(202);
        let event = story.app.get("/api/v1/events").send().await.json()["events"][0]["id"].as_str().unwrap().to_owned();
        let refused = call("PATCH", &format!("/api/v1/events/{event}"), json!({ "state": "cancelled" })).await.expect(422).json();
        assert_eq!(refused["errors"][0]["pointer"], "/id");
        call("DELETE", &path, json!({})).await.expect(204);
        call("DELETE", &path, json!({})).await.expect(404);
        assert!(titles(&story).await.is_empty());
    }
}
