//! The index of digital fragility, and the demonstration that fills it.

use maillage_shell::Capability as _;
use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn without_figures_there_is_no_index_and_the_formula_stands_there(test) {
        let story = begin(&test).await;
        let page = story.page("/observatoire/fragilite").await;
        for words in ["Aucune commune n’a d’indice ici", "Pas encore d’indice", "100 × (no-diploma) / left-school", "Pas de donnée"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let json = story.page("/api/v1/observatory/fragility?territory=04112").await.json();
        assert_eq!((json["least_present"].as_u64(), json["communes"][0]["present"].as_u64()), (Some(4), Some(0)));
        assert!(json["communes"][0]["index"].is_null());
        story.app.get("/api/v1/observatory/fragility?service=x").send().await.expect(422);
    }

    async fn the_demonstration_fills_every_page_and_holds_some_figures_back(test) {
        let story = begin(&test).await;
        for _ in 0..2 {
            story.observatory.demo(&story.app.app, 7, 1).await.unwrap();
        }
        story.app.settle().await;
        let rows = story.page("/api/v1/observatory/indicators?indicator=poverty").await.json();
        let rows = rows.as_array().unwrap();
        let kept = rows.iter().filter(|row| row["status"] == "not_published").count();
        assert!(rows.len() == 946 && kept > 400 && kept < 800, "{kept} of {}", rows.len());
        let json = story.page("/api/v1/observatory/fragility?territory=D04").await.json();
        let communes = json["communes"].as_array().unwrap();
        assert_eq!((communes.len(), json["components"][0]["period"].as_str()), (198, Some("2024")));
        for commune in communes.iter().filter(|commune| commune["index"].is_number()) {
            let parts = commune["components"].as_array().unwrap();
            let sum: f64 = parts.iter().filter_map(|part| part["contribution"].as_f64()).sum();
            assert!((50.0 + sum - commune["index"].as_f64().unwrap()).abs() < 1e-9, "{commune}");
        }
        let page = story.page("/observatoire/fragilite?territory=D04").await;
        assert!(page.visible().contains("Non publié") && page.html().matches("#a04").count() == 198, "{}", page.visible());
        let csv = story.page("/donnees/fragilite.csv?territory=D04").await.text();
        assert_eq!(csv.lines().count(), 1 + 6 * 198);
        let page = story.page("/observatoire/fragilite").await;
        assert!(page.visible().contains("946 communes sur 946 ont un indice"), "{}", page.visible());
        let figures = story.observatory.indicators(&story.app.app, "D04".parse().unwrap());
        assert!(figures[1].label == "figure-fragility" && figures[1].value.is_some_and(|value| value > 30 && value < 90), "{figures:?}");
        // People count by the index of their commune: nobody is left without one.
        let page = story.page("/observatoire/implantation?territory=D05&weights=fragility&new=1").await;
        assert!(page.visible().contains("Cet arrêt rapproche") && !page.visible().contains("pas d’indice"), "{}", page.visible());
    }
}
