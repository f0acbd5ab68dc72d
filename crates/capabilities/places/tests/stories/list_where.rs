//! `/lieux?ou=`, `?bounds=`: where people look, and what they are told of how it was read.

use maillage_shell::testing::Answer;
use maillage_store::both_engines;

use crate::kit::{Directory, OWNERS, Row, cards, directory, heading, row};

/// A place in each of four communes, of three départements.
fn places() -> Vec<Row> {
    let place = |id: &str, commune: &str, postal: &str, insee: &str, lat: &str, lon: &str| {
        row(id)
            .set("nom", format!("Lieu {id}"))
            .set("commune", commune)
            .set("code_postal", postal)
            .set("code_insee", insee)
            .set("latitude", lat)
            .set("longitude", lon)
    };
    vec![
        place("manosque", "Manosque", "04100", "04112", "43.8339", "5.7833"),
        place("digne", "Digne-les-Bains", "04000", "04070", "44.0925", "6.2356"),
        place("aix", "Aix-en-Provence", "13100", "13001", "43.5297", "5.4474"),
        place("thor", "LE THOR", "84250", "84132", "43.9292", "4.9956"),
    ]
}

fn said(page: &Answer) -> String {
    page.visible().replace(['\u{a0}', '\u{202f}'], " ")
}

async fn asked(directory: &Directory, where_: &str) -> Answer {
    directory.app.get(format!("/lieux?ou={}", maillage_shell::encode(where_))).send().await.expect(200)
}

both_engines! { OWNERS;
    async fn a_commune_is_understood_as_people_write_it(test) {
        let directory = directory(&test, &places()).await;
        for typed in ["Manosque", "Manosque 04100", "04100 Manosque", "04100"] {
            let page = asked(&directory, typed).await;
            assert_eq!(heading(&page), "Un lieu autour de Manosque", "{typed}");
            assert!(!said(&page).contains("Nous avons compris"), "{typed}");
        }
        for typed in ["12 rue Grande, Manosque", "manosqe", "12 rue Grande 04100 Manosque"] {
            let page = asked(&directory, typed).await;
            assert_eq!(cards(&page), [directory.entry("manosque").href()], "{typed}");
            assert!(said(&page).contains("Nous avons compris : Manosque."), "{typed}");
            assert!(said(&page).contains("Autour de Manosque"), "the choice bears the name: {typed}");
        }
    }

    async fn a_larger_territory_holds_its_places(test) {
        let directory = directory(&test, &places()).await;
        let page = asked(&directory, "Alpes-de-Haute-Provence").await;
        assert_eq!(cards(&page), [directory.entry("digne").href(), directory.entry("manosque").href()]);
        assert_eq!(heading(&page), "2 lieux (Alpes-de-Haute-Provence)");
        let page = asked(&directory, "DLVA").await;
        assert_eq!(cards(&page), [directory.entry("manosque").href()]);
        assert!(said(&page).contains("Nous avons compris : "));
        let document = directory.app.get("/api/v1/places?ou=Vaucluse").send().await.expect(200).json();
        assert_eq!(document["total"], 1);
    }

    async fn what_means_nothing_or_lies_elsewhere_is_told(test) {
        let directory = directory(&test, &places()).await;
        let page = asked(&directory, "Atlantide").await;
        assert!(said(&page).contains("Nous n’avons pas compris où chercher."));
        assert_eq!(cards(&page).len(), 4);
        let page = asked(&directory, "Lyon").await;
        assert!(said(&page).contains("Lyon est en dehors du territoire de ce réseau."));
        assert!(cards(&page).is_empty());
        let printed = directory.app.get("/lieux?ou=Atlantide&print=1").send().await.expect(200);
        assert!(said(&printed).contains("Nous n’avons pas compris où chercher."));
    }

    async fn names_of_communes_follow_french_grammar(test) {
        let directory = directory(&test, &places()).await;
        for (typed, expected) in [
            ("aix en provence", "Un lieu autour d’Aix-en-Provence"),
            ("le thor", "Un lieu autour du Thor"),
            ("Les Mées", "Aucun lieu autour des Mées"),
        ] {
            assert_eq!(heading(&asked(&directory, typed).await), expected);
        }
        let page = directory.app.get("/lieux?ou=le+thor").lang("en").send().await.expect(200);
        assert_eq!(heading(&page), "One place around Le Thor");
        let sheet = directory.app.get("/territoires/84132").send().await.expect(200).html();
        assert!(sheet.contains("content=\"Les lieux de médiation numérique au Thor.\""));
    }

    async fn a_commune_has_its_official_name(test) {
        let directory = directory(&test, &places()).await;
        let page = directory.app.get("/lieux").send().await.expect(200);
        assert!(said(&page).contains("1 rue Grande, Le Thor.") && !said(&page).contains("LE THOR"));
        let sheet = directory.app.get(directory.entry("thor").href()).send().await.expect(200);
        assert!(said(&sheet).contains("84250 Le Thor"));
    }

    async fn an_area_of_the_map_is_a_filter_everywhere(test) {
        let directory = directory(&test, &places()).await;
        let area = "bounds=5.5,43.7,6.5,44.2";
        let page = directory.app.get(format!("/lieux?{area}")).send().await.expect(200);
        let inside = [directory.entry("digne").href(), directory.entry("manosque").href()];
        assert_eq!(cards(&page), inside);
        assert_eq!(heading(&page), "2 lieux dans cette zone");
        assert!(page.html().contains("data-bounds=\"5.5000,43.7000,6.5000,44.2000\""));
        let document = directory.app.get(format!("/api/v1/places?{area}")).send().await.expect(200).json();
        assert_eq!(document["total"], 2);
        let tile = directory.app.get(format!("/tiles/places/0/0/0.mvt?{area}")).send().await.expect(200);
        let counts = crate::mvt::marks(&tile.bytes).iter().map(crate::mvt::Mark::count).sum::<u64>();
        assert_eq!(counts, 2);
        // The form keeps it, its choice can be taken away, and another place takes its place.
        assert!(page.html().contains("name=\"bounds\" value=\"5.5,43.7,6.5,44.2\""));
        assert!(page.html().contains("<a class=\"chip\" href=\"/lieux\" data-filter-link>Dans cette zone"));
        let page = directory.app.get(format!("/lieux?{area}&ou=Aix-en-Provence")).send().await.expect(200);
        assert_eq!(cards(&page), [directory.entry("aix").href()]);
        let wrong = directory.app.get("/lieux?bounds=5,44,6,43").send().await.expect(200);
        assert!(said(&wrong).contains("La zone s’écrit"));
        directory.app.get("/api/v1/places?bounds=5,44,6,43").send().await.expect(422);
    }

    async fn words_take_the_place_of_a_position(test) {
        let directory = directory(&test, &places()).await;
        let page = directory.app.get("/lieux?near=43.53,5.45&ou=Manosque").send().await.expect(200);
        assert_eq!(cards(&page), [directory.entry("manosque").href()]);
        assert!(!page.html().contains("near="));
        let page = directory.app.get("/lieux?near=43.53,5.45").send().await.expect(200);
        assert_eq!(heading(&page), "Un lieu autour de vous");
    }

    async fn a_position_far_from_its_commune_is_not_believed(test) {
        let mut rows = places();
        rows.push(row("perdu").set("nom", "Lieu perdu").set("latitude", "46.62").set("longitude", "1.85"));
        let directory = directory(&test, &rows).await;
        let page = asked(&directory, "Manosque").await;
        assert_eq!(cards(&page), [directory.entry("perdu").href(), directory.entry("manosque").href()]);
        assert_eq!(said(&page).matches("Position approximative (commune)").count(), 1);
        let sheet = directory.app.get(directory.entry("perdu").href()).send().await.expect(200);
        assert!(said(&sheet).contains("Position approximative (commune)"));
        assert!(!sheet.html().contains("46.62") && sheet.html().contains("openstreetmap.org/search?query="));
        // What the source says is kept.
        let export = directory.app.get("/donnees/lieux.csv").send().await.expect(200).text();
        assert!(export.contains("46.62"));
    }

    async fn a_territory_of_others_says_so(test) {
        let directory = directory(&test, &places()).await;
        let page = directory.app.get("/territoires/75056").send().await.expect(200);
        assert!(said(&page).contains("Ce territoire est en dehors du réseau"));
        assert!(!page.html().contains("ou=Paris") && !page.html().contains("data-map"));
        let page = directory.app.get("/territoires/04245").send().await.expect(200);
        let around = page.all_between("href=\"/lieux?ou=", "\"").remove(0);
        let found = directory.app.get(format!("/lieux?ou={around}")).send().await.expect(200);
        assert_eq!(cards(&found), [directory.entry("manosque").href()]);
    }

    async fn a_territory_is_framed_and_marked(test) {
        let directory = directory(&test, &places()).await;
        let page = directory.app.get("/territoires/D04").send().await.expect(200).html();
        assert!(page.contains("data-here=\"D04\"") && page.contains("/contours/D04.outline.svg#c"));
        let bounds = page.split("data-bounds=\"").nth(1).unwrap().split('"').next().unwrap();
        let bounds: Vec<f64> = bounds.split(',').map(|degrees| degrees.parse().unwrap()).collect();
        assert!(bounds[0] < 5.6 && bounds[2] > 6.8, "the whole département: {bounds:?}");
        for file in ["D04.outline.svg", "D04.outline.json", "200034700.outline.json"] {
            let drawing = directory.app.get(format!("/contours/{file}")).send().await.expect(200).text();
            let shapes = drawing.matches("<path").count() + drawing.matches("\"Feature\"").count();
            assert_eq!(shapes, 1, "{file}");
        }
    }
}
