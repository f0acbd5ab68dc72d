//! The list, its filters, feeds and files.

use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn projects_are_found_by_words_skill_territory_and_stage(test) {
        let story = begin(&test).await;
        let id = story.open(&[]).await;
        story.open(&[("key", "une-seconde-cle-de-seize"), ("title", "Un index des projets d’Europe"), ("makes", "repertoire"), ("commune", "Gap"), ("skill-0", "bases-de-donnees"), ("skill-1", "")]).await;
        for (query, found) in [
            ("", 2), ("q=fontaine", 1), ("skill=relecture", 1), ("skill=bases-de-donnees", 1), ("territory=D04", 1), ("phase=open", 2), ("phase=out", 0),
            ("area=culture", 2), ("makes=carte", 1), ("q=fontaine&territory=D05", 0),
        ] {
            let list = story.app.get(format!("/api/v1/projects?{query}")).send().await.expect(200).json();
            assert_eq!(list["total"], found, "{query}");
            story.page(format!("/projets?{query}")).await;
        }
        for wrong in ["phase=lune", "skill=lune", "territory=x", "quoi=1", "page=0", "limit=9999"] {
            story.app.get(format!("/api/v1/projects?{wrong}")).send().await.expect(422);
        }
        assert!(story.page("/projets?phase=out").await.visible().contains("Aucun projet avec ces choix"));
        assert!(story.page("/projets/flux.xml").await.text().contains(&format!("/projets/{id}</id>")));
        assert_eq!(story.page("/projets/flux.json").await.json()["items"].as_array().unwrap().len(), 2);
        assert!(story.page("/donnees/projets.csv").await.text().contains("Une carte des fontaines"));
        assert!(story.app.get("/projets").lang("en").send().await.expect(200).visible().contains("2 citizens’ projects"));
    }
}
