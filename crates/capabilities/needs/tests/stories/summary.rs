//! The needs of a year.

use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn a_year_is_told_by_area_and_territory(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        story.published(&[("key", "une-seconde-cle-de-seize"), ("title", "Un guichet qui ferme"), ("area", "sante"), ("commune", "Gap")]).await;
        story.published(&[("key", "une-troisieme-cle-seize"), ("title", "Un formulaire trop long"), ("commune", "")]).await;
        let link = story.ask(&id).await;
        story.answer(&link, &[]).await.expect(303);
        let page = story.page("/besoins/bilan").await;
        for words in ["Les besoins dits en 2026", "3 besoins ont été dits, avec 3 voix", "Un seul a été adressé", "un a une réponse", "venues le jour même", "Alpes-de-Haute-Provence", "Hautes-Alpes", "Partout dans le réseau"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(story.page("/besoins/bilan?year=2019").await.visible().contains("Aucun besoin cette année"));
        let csv = story.page("/besoins/bilan.csv?year=2026").await.text();
        assert!(csv.contains("2026,sante,Santé,D05,1") || csv.contains("2026,sante,Santé,05,1"), "{csv}");
        let summary = story.app.get("/api/v1/needs/summary?year=2026").send().await.expect(200).json();
        assert_eq!((summary["total"]["told"].as_u64(), summary["total"]["answered"].as_u64(), summary["median_days"].as_u64()), (Some(3), Some(1), Some(0)));
        story.app.get("/api/v1/needs/summary?an=2026").send().await.expect(422);
    }
}
