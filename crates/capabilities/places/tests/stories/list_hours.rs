//! Hours on cards, sheets and paper.

use maillage_shell::testing::Answer;
use maillage_store::both_engines;

use crate::kit::{OWNERS, directory, many, row};

fn said(page: &Answer) -> String {
    page.visible().replace(['\u{a0}', '\u{202f}'], " ")
}

both_engines! { OWNERS;
    async fn a_day_that_is_asked_for_shows_its_hours(test) {
        let rows = [row("a").set("horaires", "Mo-Fr 10:00-18:00; Sa 09:00-12:00")];
        let directory = directory(&test, &rows).await;
        directory.app.set_clock("2026-11-24T19:00:00Z").await;
        let page = directory.app.get("/lieux?day=sa").send().await.expect(200);
        assert!(said(&page).contains("Samedi : 9 h à 12 h"));
        assert!(!said(&page).contains("Fermé, ouvre"));
        let both = directory.app.get("/lieux?day=sa&day=tu&print=1").send().await.expect(200);
        assert!(said(&both).contains("Mardi : 10 h à 18 h") && said(&both).contains("Samedi : 9 h à 12 h"));
        let plain = directory.app.get("/lieux").send().await.expect(200);
        assert!(said(&plain).contains("Fermé, ouvre demain à 10 h"));
    }

    async fn paper_has_the_week_and_not_the_moment(test) {
        let rows = [
            row("a").set("horaires", "Mo-Fr 10:00-18:00; Sa 09:00-12:00"),
            row("b").set("nom", "Sans horaires"),
        ];
        let directory = directory(&test, &rows).await;
        directory.app.set_clock("2026-11-24T19:00:00Z").await;
        let printed = said(&directory.app.get("/lieux?print=1").send().await.expect(200));
        assert!(printed.contains("du lundi au vendredi, de 10 h à 18 h ; le samedi, de 9 h à 12 h"), "{printed}");
        assert!(printed.contains("horaires inconnus") && !printed.contains("demain"));
        let list = directory.app.get("/lieux").send().await.expect(200).html();
        let moment = list.split("Fermé, ouvre demain").next().unwrap();
        assert!(moment.rsplit("<p").next().unwrap().contains("<span class=\"no-print\">"));
        assert!(list.contains("<p class=\"print-only\">Horaires"));
    }

    async fn nobody_has_to_read_the_codes_of_openstreetmap(test) {
        let rows = [row("a").set("horaires", "Tu-Th 08:45-13:45; Mo 08:45-12:00-13:45")];
        let directory = directory(&test, &rows).await;
        for path in [directory.entry("a").href(), "/lieux?print=1".to_owned()] {
            let page = said(&directory.app.get(&path).send().await.expect(200));
            assert!(page.contains("du mardi au jeudi, de 8 h 45 à 13 h 45 ; lundi 08:45-12:00-13:45"), "{page}");
            assert!(!page.contains("Tu-Th"));
        }
    }

    async fn a_date_that_cannot_be_is_unknown(test) {
        let rows = [
            row("epoque").set("date_maj", "1970-01-01"),
            row("ici").set("nom", "Ici").set("date_maj", "2026-11-01"),
        ];
        let directory = directory(&test, &rows).await;
        let page = said(&directory.app.get(directory.entry("epoque").href()).send().await.expect(200));
        assert!(page.contains("Date de l’information inconnue") && page.contains("date inconnue"));
        assert!(!page.contains("1970"));
        let page = said(&directory.app.get(directory.entry("ici").href()).send().await.expect(200));
        assert!(page.contains("Information du 1er novembre 2026"));
    }

    async fn the_last_page_stands_for_those_beyond(test) {
        let directory = directory(&test, &many(25, 12)).await;
        let last = directory.app.get("/lieux?page=2").send().await.expect(200);
        let beyond = directory.app.get("/lieux?page=999").send().await.expect(200);
        assert_eq!(crate::kit::cards(&beyond), crate::kit::cards(&last));
        assert!(beyond.html().contains("start=\"21\"") && !beyond.html().contains("rel=\"next\""));
    }

    async fn what_is_misread_is_told(test) {
        let directory = directory(&test, &many(5, 13)).await;
        for (query, expected) in [
            ("open_at=junk", "Le moment s’écrit"),
            ("radius_km=abc", "La distance doit être"),
            ("sort=bad", "Le tri est"),
            ("departement=99", "un numéro comme 04"),
            ("commune=99999", "un code INSEE comme 04112"),
        ] {
            let page = directory.app.get(format!("/lieux?{query}")).send().await.expect(200);
            assert!(said(&page).contains(expected), "{query}");
            assert!(!said(&page).contains("Vos choix"), "nothing was chosen: {query}");
        }
    }

    async fn the_search_tells_how_much_there_is(test) {
        let directory = directory(&test, &many(60, 14)).await;

        let page = directory.app.get("/recherche?q=numerique").send().await.expect(200);
        let found = directory.walk("/lieux?q=numerique").await.len();
        assert!(found > 20, "enough places to have more than are shown: {found}");
        assert!(page.html().contains("href=\"/lieux?q=numerique\""));
        assert!(said(&page).contains(&format!("Voir les {found} résultats")));
    }
}
