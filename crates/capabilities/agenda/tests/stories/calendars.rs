//! Calendars and frames: the agenda elsewhere.

use maillage_store::both_engines;

use crate::kit::{OWNERS, PRO, begin};

fn unfolded(text: &str) -> String {
    text.replace("\r\n ", "").replace("\r\n", "\n")
}

both_engines! { OWNERS;
    async fn other_programs_read_the_agenda(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("title", "Courriels ; tri, réponse"), ("repeat", "weekly"), ("until", "2026-12-08")]).await;
        story.announce(&[("place", story.other_place.as_str()), ("themes", "sante"), ("title", "Ma santé")]).await;
        let answer = story.app.get("/agenda.ics").send().await.expect(200);
        assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
        let raw = answer.text();
        assert!(raw.split("\r\n").all(|line| line.len() <= 75));
        let text = unfolded(&raw);
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
        assert!(text.contains("DTSTART:20261201T090000Z\nDTEND:20261201T110000Z"), "{text}");
        assert!(text.contains("SUMMARY:Courriels \\; tri\\, réponse"), "{text}");
        assert!(text.contains("LOCATION:Espace numérique\\, 1 rue Grande\\, 04100 Manosque"), "{text}");
        assert!(text.contains(&format!("UID:{id}@")) && text.contains("SEQUENCE:0"), "{text}");
        for (query, count) in [
            (format!("place={}", story.place), 2), ("theme=sante".to_owned(), 1), ("territory=D13".to_owned(), 1), ("kind=permanence".to_owned(), 0),
        ] {
            let text = story.app.get(format!("/agenda.ics?{query}")).send().await.expect(200).text();
            assert_eq!(text.matches("BEGIN:VEVENT").count(), count, "{query}");
        }
        story.act(format!("/gestion/agenda/{id}/annuler"), &[("which", "one")]).await.expect(303);
        let one = unfolded(&story.app.get(format!("/agenda/{id}/calendrier.ics")).send().await.expect(200).text());
        assert!(one.contains("STATUS:CANCELLED") && one.contains("SEQUENCE:1"), "{one}");
    }

    async fn ones_own_calendar_has_a_secret_that_can_be_taken_back(test) {
        let story = begin(&test).await;
        story.announce(&[]).await;
        story.app.get("/mon-agenda.ics?token=").send().await.expect(404);
        let secret = async || {
            let page = story.act("/gestion/agenda/calendrier", &[]).await.expect(200);
            let address = page.all_between("<code>", "</code>").remove(0);
            address[address.find("/mon-agenda.ics").unwrap()..].to_owned()
        };
        let first = secret().await;
        assert!(story.page(&first).await.text().contains("SUMMARY:Ma boîte de courriels"));
        let second = secret().await;
        story.app.get(&first).send().await.expect(404);
        story.app.get(&second).send().await.expect(200);
        story.act("/gestion/agenda/calendrier/retirer", &[]).await.expect(303);
        story.app.get(&second).send().await.expect(404);
        assert!(story.managed("/gestion/agenda").await.visible().contains("Créer l’adresse"));
    }

    async fn only_the_frame_may_stand_in_another_site(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        let frame = story.app.get("/agenda/integrer").send().await.expect(200);
        assert!(frame.header("content-security-policy").contains("frame-ancestors *"));
        assert!(frame.html().contains("target=\"_top\"") && frame.visible().contains("Ma boîte de courriels"));
        // Again, from the pages kept ready.
        let again = story.app.get("/agenda/integrer").send().await.expect(200);
        assert!(again.header("content-security-policy").contains("frame-ancestors *"));
        for path in ["/agenda".to_owned(), format!("/agenda/{id}-ma-boite-de-courriels"), "/gestion/agenda".to_owned()] {
            let page = story.app.get(path).session(PRO).send().await.expect(200);
            assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
        }
    }
}
