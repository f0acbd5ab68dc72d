//! Where to open.

use maillage_store::both_engines;

use crate::kit::{OWNERS, begin, empty};

both_engines! { OWNERS;
    async fn stops_are_proposed_with_whom_they_are_for(test) {
        let story = begin(&test).await;
        let page = story.page("/observatoire/implantation?territory=D05&new=2").await;
        for words in ["Cet arrêt rapproche", "aujourd’hui à plus de 20\u{a0}km d’une aide", "Avec ces 2 arrêts", "Aucun autre choix ne fait mieux"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert_eq!(page.html().matches("class=\"pin\"").count(), 2, "each stop is on the map");
        let json = story.page("/api/v1/observatory/siting?territory=D05&new=2").await.json();
        assert_eq!((json["proof"].as_str(), json["gap"].as_f64(), json["objective"].as_str()), (Some("optimal"), Some(0.0), Some("coverage")), "{json}");
        let names: Vec<_> = json["chosen"].as_array().unwrap().iter().map(|stop| stop["name"].as_str().unwrap().to_owned()).collect();
        assert!(names.len() == 2 && names.iter().all(|name| page.visible().contains(name)), "{names:?}");
        let brought: u64 = json["chosen"].as_array().unwrap().iter().map(|stop| stop["people"].as_u64().unwrap()).sum();
        assert_eq!(json["covered_after"].as_u64().unwrap(), json["covered_before"].as_u64().unwrap() + brought, "{json}");
    }

    async fn kilometres_can_be_spared_too(test) {
        let story = begin(&test).await;
        let page = story.page("/observatoire/implantation?objective=p-median&territory=D04&new=1&weights=fragility").await;
        assert!(page.visible().contains("l’aide passe en moyenne de") && page.visible().contains("n’ont pas d’indice de fragilité"), "{}", page.visible());
        let nothing = empty(&test).await;
        let page = nothing.page("/observatoire/implantation?objective=p-median&territory=D04&new=1").await;
        assert!(page.visible().contains("passe en moyenne de"), "places of the other story stand in the same database: {}", page.visible());
    }

    async fn what_cannot_be_is_said(test) {
        let story = begin(&test).await;
        let page = story.page("/observatoire/implantation?territory=04112&new=2").await;
        assert!(page.visible().contains("demandez un seul arrêt"), "{}", page.visible());
        for wrong in ["territory=04112&new=2", "new=21", "new=x", "radius_km=7", "objective=x", "weights=x", "territory=D75", "x=1"] {
            story.app.get(format!("/api/v1/observatory/siting?{wrong}")).send().await.expect(422);
        }
    }
}
