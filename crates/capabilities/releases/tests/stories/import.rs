//! A `publiccode.yml` fills the form; what is wrong is told by line.

use maillage_store::both_engines;

use crate::kit::{LEAD, OTHER, OWNERS, begin};

const WRONG: &str = include_str!("../../../../core/release/tests/publiccode/error_three.yml");
const RIGHT: &str = include_str!("../../../../core/release/tests/publiccode/valid_full.yml");

both_engines! { OWNERS;
    async fn three_faults_are_told_by_line_and_the_form_is_filled(test) {
        let story = begin(&test).await;
        let path = format!("/gestion/essaimage/{}/importer", story.project);
        let page = story.app.post(&path).session(LEAD).file("publiccode.yml", WRONG.as_bytes(), &[]).send().await.expect(200);
        for words in [
            "3 points à regarder dans le fichier",
            "Ligne 7, colonne 14", "releaseDate", "Écrivez une date comme 2026-11-24.",
            "Ligne 10, colonne 20", "developmentStatus", "Vouliez-vous écrire stable",
            "Ligne 20, colonne 12", "legal.license", "Écrivez un identifiant SPDX",
        ] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        for filled in ["value=\"Le sentier des moulins\"", "value=\"https://git.exemple.fr/moulins/sentier\"", "Carte sans réseau", "value=\"code\" checked"] {
            assert!(page.html().contains(filled), "{filled}");
        }
    }

    async fn a_card_that_is_pasted_becomes_a_deliverable(test) {
        let story = begin(&test).await;
        let path = format!("/gestion/essaimage/{}/importer", story.project);
        let page = story.app.post(&path).session(LEAD).file("", b"", &[("text", RIGHT)]).send().await.expect(200);
        assert!(page.visible().contains("Le fichier est bien écrit"), "{}", page.visible());
        let value = |name: &str| page.all_between(&format!("name=\"{name}\""), ">").first().and_then(|rest| rest.split("value=\"").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned())).unwrap_or_default();
        let (address, version) = (value("address"), value("version"));
        assert_eq!((address.as_str(), version.as_str()), ("https://git.exemple.fr/moulins/sentier", "1.2"));
        assert!(page.html().contains("value=\"https://git.exemple.fr/fontaines/parcours\""), "what it is based on is a source");
    }

    async fn nothing_is_asked_again_and_others_do_not_import(test) {
        let story = begin(&test).await;
        let path = format!("/gestion/essaimage/{}/importer", story.project);
        let page = story.app.post(&path).session(LEAD).file("", b"", &[("text", " ")]).send().await.expect(422);
        assert!(page.visible().contains("Choisissez un fichier"));
        story.app.post(&path).session(OTHER).file("publiccode.yml", RIGHT.as_bytes(), &[]).send().await.expect(403);
        let large = vec![b'x'; 600 * 1024];
        story.app.post(&path).session(LEAD).file("publiccode.yml", &large, &[]).send().await.expect(413);
    }
}
