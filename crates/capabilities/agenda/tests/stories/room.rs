//! The sign-in sheet: paper, tablets, a code to scan.

use chrono::TimeDelta;
use futures::future::join_all;
use maillage_agenda::attendance;
use maillage_store::both_engines;

use crate::kit::{OWNERS, Story, begin};

/// Registrations of a sheet, by their inner ids, in the order of names.
async fn rows(story: &Story, id: &str) -> Vec<String> {
    let sheet = story.managed(format!("/agenda/{id}/emargement")).await;
    sheet.all_between("<tr id=\"p-", "\"")
}

both_engines! { OWNERS;
    async fn two_tablets_on_one_sheet_lose_no_tick(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("capacity", "20")]).await;
        for name in ["Alma", "Basile", "Célestine", "Didier", "Élise", "Farid"] {
            story.act(format!("/gestion/agenda/{id}/inscrire"), &[("name", name), ("email", ""), ("phone", "")]).await.expect(303);
        }
        let rows = rows(&story, &id).await;
        assert_eq!(rows.len(), 6);
        // Each tablet shows the sheet as it was, and ticks its half; one tick is sent by both, and twice.
        let ticks = [0, 1, 2, 2, 3, 4, 2].map(|rank: usize| {
            let path = format!("/agenda/{id}/emargement/{}", rows[rank]);
            story.app.post(path).session(crate::kit::PRO).form(&[("present", "yes")]).send()
        });
        assert!(join_all(ticks).await.iter().all(|answer| answer.status.as_u16() == 303));
        let sheet = story.managed(format!("/agenda/{id}/emargement")).await.visible();
        assert!(sheet.contains("5 personnes présentes"), "{sheet}");
        story.act(format!("/agenda/{id}/emargement/{}", rows[0]), &[("present", "no")]).await.expect(303);
        assert!(story.managed(format!("/agenda/{id}/emargement")).await.visible().contains("4 personnes présentes"));
        story.act(format!("/agenda/{id}/emargement/nobody"), &[("present", "yes")]).await.expect(404);
    }

    async fn whoever_comes_without_registering_is_written_down_once(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("capacity", "1")]).await;
        story.act(format!("/gestion/agenda/{id}/inscrire"), &[("name", "Alma"), ("email", ""), ("phone", "")]).await.expect(303);
        for name in ["Odette", "ODETTE", "Noël"] {
            story.act(format!("/agenda/{id}/emargement/ajouter"), &[("name", name)]).await.expect(303);
        }
        let sheet = story.managed(format!("/agenda/{id}/emargement")).await.visible();
        assert!(sheet.contains("2 personnes présentes"), "{sheet}");
        let refused = story.act(format!("/agenda/{id}/emargement/ajouter"), &[("name", " ")]).await.expect(422);
        assert!(refused.visible().contains("Écrivez votre nom"));
        let day = |text: &str| text.parse().unwrap();
        let counted = attendance(&story.app.app, day("2026-12-01T00:00:00Z"), day("2026-12-02T00:00:00Z")).await.unwrap();
        assert_eq!((counted.len(), counted[0].registered, counted[0].present, counted[0].minutes), (1, 3, 2, 120));
        assert_eq!(counted[0].place.unwrap().as_str(), story.place);
    }

    async fn a_code_in_the_room_lets_people_say_that_they_are_there(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("capacity", "9")]).await;
        story.register(&id, "Alma").await;
        for name in ["Basile", "BASILE"] {
            story.act(format!("/gestion/agenda/{id}/inscrire"), &[("name", name), ("email", ""), ("phone", "")]).await.expect(303);
        }
        let page = story.act(format!("/agenda/{id}/emargement/code"), &[]).await.expect(200);
        assert!(page.html().contains("<svg class=\"qr\""));
        let address = page.all_between("<p class=\"small break\">", "</p>").remove(0);
        let path = address[address.find("/agenda/presence").unwrap()..].to_owned();
        let key = path.split("cle=").nth(1).unwrap().to_owned();
        assert!(story.page(&path).await.visible().contains("Écrivez votre nom comme à l’inscription"));
        let say = async |who: &str| story.app.post("/agenda/presence").form(&[("cle", &key), ("who", who)]).send().await;
        assert!(say("alma").await.expect(200).visible().contains("Votre présence est notée"));
        say("ALMA@exemple.fr").await.expect(200);
        // Nobody of that name, or two: the list is not shown, the person in charge helps.
        for who in ["Zoé", "Basile", "", "%"] {
            assert!(say(who).await.expect(422).visible().contains("Nous ne trouvons pas ce nom"), "{who}");
        }
        assert!(story.managed(format!("/agenda/{id}/emargement")).await.visible().contains("Une personne présente"));
        story.app.clock.advance(TimeDelta::minutes(16));
        assert!(story.page(&path).await.visible().contains("Ce code ne marche plus"));
        assert!(say("alma").await.expect(422).visible().contains("Ce code ne marche plus"));
        assert!(story.page("/agenda/presence?cle=autre").await.visible().contains("Ce code ne marche plus"));
    }
}
