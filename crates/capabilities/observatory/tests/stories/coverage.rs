//! Who is far from help.

use maillage_shell::Capability as _;
use maillage_store::both_engines;

use crate::kit::{OWNERS, begin, commune, empty};

both_engines! { OWNERS;
    async fn everybody_sees_who_is_far_and_where(test) {
        let story = begin(&test).await;
        let page = story.page("/observatoire/couverture").await;
        for words in ["vivent à plus de 20 km d’une aide", "Par intercommunalité", "Alpes-de-Haute-Provence", "CA Durance-Lubéron-Verdon"] {
            let shorter = words.trim_start_matches("CA ");
            assert!(page.visible().contains(shorter), "{words}: {}", page.visible());
        }
        assert!(page.html().contains("href=\"/contours/D04.epci.svg#a200034700\""), "each intercommunalité is drawn");
        let page = story.page("/observatoire/couverture?territory=D04").await;
        assert!(page.html().contains("href=\"/contours/D04.svg#a04112\"") && page.visible().contains("Espace numérique, Manosque"));
        // The farthest stand first, and the map is the same as the table.
        let rows = page.all_between("<th scope=\"row\"><a href=\"/territoires/", "\"");
        assert_eq!((rows.len(), rows.last().unwrap().as_str()), (198, "04112"));
        assert_eq!(page.html().matches("#a04").count(), 198);
        // What is not understood is left aside.
        let page = story.page("/observatoire/couverture?territory=D75&service=x").await;
        assert!(page.visible().contains("Tout le réseau"));
    }

    async fn a_service_that_nobody_offers_is_far_from_all(test) {
        let story = begin(&test).await;
        let json = story.page("/api/v1/observatory/coverage?service=loisirs-et-creation&territory=D04").await;
        let json = json.json();
        assert_eq!(json["bands"].as_array().unwrap().len(), 4);
        assert!(json["communes"].as_array().unwrap().iter().all(|row| row["distance_km"].is_null() && row["place"].is_null()), "{json}");
        assert!(json["mean_km"].is_null() && json["bands"][3]["people"].as_u64().unwrap() > 160_000);
        let page = story.page("/observatoire/couverture?service=loisirs-et-creation&territory=D04").await;
        assert!(page.visible().contains("Aucun lieu"), "{}", page.visible());
    }

    async fn a_program_and_a_file_say_the_same(test) {
        let story = begin(&test).await;
        let json = story.page("/api/v1/observatory/coverage?territory=04112").await.json();
        let row = &json["communes"][0];
        assert_eq!((row["commune"].as_str(), row["population"].as_u64()), (Some("04112"), commune("04112").population.map(u64::from)));
        let csv = story.page("/donnees/couverture.csv?territory=04112").await.text();
        let km = row["distance_km"].as_f64().unwrap();
        assert!(km < 5.0 && csv.lines().nth(1).unwrap().contains(&format!(",,{km},{}", row["place"].as_str().unwrap())), "{csv}");
        assert_eq!(story.page("/donnees/couverture.csv").await.text().lines().count(), 947);
        for wrong in ["territory=D75", "service=x", "radius=3"] {
            let name = wrong.split('=').next().unwrap();
            let problem = story.app.get(format!("/api/v1/observatory/coverage?{wrong}")).send().await.expect(422).json();
            assert!(problem["errors"][0]["pointer"].as_str().unwrap().contains(name), "{problem}");
        }
    }

    async fn a_network_that_begins_is_told_what_is_missing(test) {
        let story = empty(&test).await;
        let page = story.page("/observatoire/couverture").await;
        assert!(page.visible().contains("Aucun lieu dans l’annuaire"), "{}", page.visible());
        story.page("/observatoire").await;
    }

    async fn the_observatory_begins_on_one_page_and_tells_how_it_counts(test) {
        let story = begin(&test).await;
        let page = story.page("/observatoire").await;
        for href in ["/observatoire/couverture", "/observatoire/implantation", "/observatoire/methode"] {
            assert!(page.html().contains(&format!("href=\"{href}\"")), "{href}");
            story.page(href).await;
        }
        assert!(page.visible().contains("des habitants vivent à 5 km ou moins d’un lieu du réseau"));
        let far = story.observatory.indicators(&story.app.app, "D05".parse().unwrap());
        assert_eq!((far[0].label, far[0].value), ("figure-far", Some(100)), "no place is near the Hautes-Alpes");
        assert!(story.observatory.indicators(&story.app.app, "D75".parse().unwrap()).is_empty());
    }
}
