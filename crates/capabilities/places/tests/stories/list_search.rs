//! `/lieux?q=` and `/recherche`: words as people write them.

use maillage_store::both_engines;

use crate::kit::{OWNERS, Row, cards, directory, heading, row};

fn places() -> Vec<Row> {
    let place = |id: &str, name: &str, commune: &str, postal: &str, insee: &str| {
        row(id).set("nom", name).set("commune", commune).set("code_postal", postal).set("code_insee", insee)
    };
    vec![
        place("a", "Médiathèque Louis Aragon", "Manosque", "04100", "04112"),
        place("b", "Bibliothèque des Œillets", "Digne-les-Bains", "04000", "04070"),
        place("c", "Espace public numérique", "Aubagne", "13400", "13005")
            .set("presentation_resume", "Initiation au traitement de texte"),
        place("d", "Maison de l’Été", "Gap", "05000", "05061")
            .set("services", "Parentalité et éducation avec le numérique"),
    ]
}

both_engines! { OWNERS;
    async fn accents_case_typos_and_beginnings_are_forgiven(test) {
        let directory = directory(&test, &places()).await;
        let cases = [
            ("médiathèque", "a"),
            ("MEDIATHEQUE", "a"),
            ("mediatheqe", "a"),
            ("médiath", "a"),
            ("aragon manosque", "a"),
            ("oeillets", "b"),
            ("digne", "b"),
            ("04000", "b"),
            ("traitement de texte", "c"),
            ("aubagne", "c"),
            ("l'ete", "d"),
        ];
        for (typed, expected) in cases {
            let path = format!("/lieux?q={}", maillage_shell::encode(typed));
            let page = directory.app.get(path).send().await.expect(200);
            assert_eq!(cards(&page).first(), Some(&directory.entry(expected).href()), "{typed}");
        }
        let page = directory.app.get("/lieux?q=tracteur").send().await.expect(200);
        assert_eq!(heading(&page), "Aucun lieu pour «\u{a0}tracteur\u{a0}»");
    }

    async fn the_box_in_the_header_finds_places_and_territories(test) {
        let directory = directory(&test, &places()).await;
        let page = directory.app.get("/recherche?q=manosque").send().await.expect(200);
        let html = page.html();
        assert!(html.contains(&directory.entry("a").href()) && html.contains("/territoires/04112"));
        let nothing = directory.app.get("/recherche?q=xyzxyz").send().await.expect(200).html();
        assert!(!nothing.contains("/lieux/") && !nothing.contains("/territoires/"));
        directory.app.get("/recherche").send().await.expect(200);
    }

    async fn a_place_is_looked_for_around_a_commune(test) {
        let rows = [
            row("ici").set("nom", "Ici"),
            row("loin").set("nom", "Loin").set("commune", "Nice").set("code_postal", "06000").set("code_insee", "06088").set("latitude", "43.7").set("longitude", "7.26"),
        ];
        let directory = directory(&test, &rows).await;
        for typed in ["Manosque", "manosqe", "04100"] {
            let page = directory.app.get(format!("/lieux?ou={typed}")).send().await.expect(200);
            assert_eq!(cards(&page), [directory.entry("ici").href()], "{typed}");
            assert_eq!(heading(&page), "Un lieu autour de Manosque");
        }
        let page = directory.app.get("/lieux?ou=Manosque&radius_km=200").send().await.expect(200);
        assert_eq!(cards(&page), [directory.entry("ici").href(), directory.entry("loin").href()]);
        let page = directory.app.get("/lieux?ou=Atlantide").send().await.expect(200);
        assert_eq!(cards(&page).len(), 2, "what is not understood is left aside");
    }
}
