//! The kit, figures, files of data, and what all screens promise.

use maillage_store::both_engines;

use crate::kit::{LEAD, OWNERS, begin, deliverable};

const KIT: [(&str, &str); 7] = [
    ("skills", "Animer un atelier."),
    ("data", "La liste des moulins."),
    ("hosting", "Un dossier sur le site de la commune."),
    ("cost", "Rien, ou 50 euros d’impression."),
    ("duration", "Trois ateliers"),
    ("helped", "La médiathèque et le parc."),
    ("steps", "Réunir les anciens.\n\nPoser les points sur la carte."),
];

both_engines! { OWNERS;
    async fn a_kit_tells_how_to_do_it_at_home(test) {
        let story = begin(&test).await;
        let path = format!("/gestion/essaimage/{}/kit", story.project);
        let page = story.send(LEAD, &path, &[("skills", "")]).await.expect(422);
        assert!(page.visible().contains("Répondez, même en quelques mots.") && page.visible().contains("une à douze étapes"));
        story.send(LEAD, &path, &KIT).await.expect(303);
        let kit = format!("/essaimage/{}/kit", story.project);
        story.app.get(&kit).send().await.expect(404);
        story.released(&deliverable(&[])).await;
        let page = story.page(&kit).await;
        for words in ["Animer un atelier.", "50 euros", "Poser les points sur la carte.", "Les moulins", "passez par", "Espace numérique"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let json = story.page(format!("{kit}.json")).await.json();
        assert_eq!(json["steps"].as_array().unwrap().len(), 2);
        assert!(json["contact"].as_str().unwrap().contains("/lieux/"));
        assert!(story.page(format!("/projets/{}", story.project)).await.visible().contains("Adapter chez moi"));
    }

    async fn data_are_open(test) {
        let story = begin(&test).await;
        story.released(&deliverable(&[("source_title", "Base nationale"), ("source_licence", "etalab-2.0")])).await;
        story.reused(&[]).await;
        let file = story.page("/donnees/essaimage.csv").await.text();
        assert!(file.contains("Les moulins") && file.contains("Base nationale (etalab-2.0)"), "{file}");
        let file = story.page("/donnees/reprises.csv").await.text();
        assert!(file.contains("Commune de Barjols") && file.contains("2026-09") && file.contains("83012"), "{file}");
        let territory = story.page("/essaimage?territory=D83").await;
        assert!(territory.visible().contains("Le sentier des moulins"));
        assert!(story.page("/essaimage?territory=D13").await.visible().contains("Rien avec ces choix"));
        assert!(story.page("/essaimage?nature=code").await.visible().contains("Rien avec ces choix"));
    }

    async fn screens_speak_both_languages_and_the_api_is_described(test) {
        let story = begin(&test).await;
        story.released(&deliverable(&[])).await;
        story.send(LEAD, &format!("/gestion/essaimage/{}/kit", story.project), &KIT).await.expect(303);
        let reuse = story.reused(&[]).await;
        let achievement = story.achieved(&[]).await;
        let base = format!("/gestion/essaimage/{}", story.project);
        let paths = [
            "/essaimage".to_owned(), "/essaimage/licences".to_owned(), format!("/essaimage/{}", story.project),
            format!("/essaimage/{}/kit", story.project), format!("/essaimage/{}/reprendre", story.project),
            format!("/essaimage/reprises/{reuse}"), "/realisations".to_owned(), format!("/realisations/{achievement}"),
            format!("/realisations/{achievement}/integrer"), "/gestion/essaimage".to_owned(), base.clone(),
            format!("{base}/livrable"), format!("{base}/importer"), format!("{base}/kit"), "/gestion/realisations".to_owned(),
            "/gestion/realisations/nouvelle".to_owned(), format!("/gestion/realisations/{achievement}"),
        ];
        for path in &paths {
            for lang in ["fr", "en"] {
                let page = story.app.get(path).session("coordinator").lang(lang).send().await.expect(200);
                let keys = story.app.keys_shown(&page.html());
                assert!(keys.is_empty(), "{path} {lang}: {keys:?}");
            }
        }
        let faults = story.app.openapi_faults().await;
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
