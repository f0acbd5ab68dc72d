//! Something is given away, once its licence goes with what it was made from.

use maillage_projects::model::State;
use maillage_store::both_engines;

use crate::kit::{LEAD, NETWORK, OTHER, OWNERS, begin, deliverable, program};

/// A source out of OpenStreetMap.
const OSM: [(&str, &str); 2] = [("source_title", "OpenStreetMap"), ("source_licence", "ODbL-1.0")];

both_engines! { OWNERS;
    async fn data_out_of_openstreetmap_are_not_given_under_the_open_licence(test) {
        let story = begin(&test).await;
        let id = story.draft(&deliverable(&OSM)).await;
        let page = story.managed().await;
        for words in ["Cela ne va pas", "Une base faite à partir de données sous Licence de base de données ouverte (ODbL) 1.0 se partage sous", "Licence Ouverte 2.0 ne va pas", "Licences qui vont"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let page = story.manage(LEAD, &[("act", "release"), ("id", &id)]).await.expect(409);
        assert!(page.visible().contains("Cette licence ne va pas avec les sources"), "{}", page.visible());
        // The network cannot either: this is no doubt.
        story.manage(NETWORK, &[("act", "release"), ("id", &id), ("reason", "Nous en répondons.")]).await.expect(409);
        story.app.get(format!("/essaimage/{}", story.project)).send().await.expect(404);
        // Under the same licence as its source, it goes.
        let path = format!("/gestion/essaimage/{}/livrables/{id}", story.project);
        story.send(LEAD, &path, &deliverable(&[&OSM[..], &[("licence", "ODbL-1.0")]].concat())).await.expect(303);
        story.manage(LEAD, &[("act", "release"), ("id", &id)]).await.expect(303);
        let page = story.shown().await;
        for words in ["Les moulins", "Licence de base de données ouverte", "Citez les auteurs et la source. Partagez de même.", "OpenStreetMap"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
    }

    async fn the_first_release_moves_the_project_and_shows_beside_it(test) {
        let story = begin(&test).await;
        let path = format!("/projets/{}", story.project);
        assert!(!story.page(&path).await.visible().contains("Publié sous licence libre"));
        story.released(&deliverable(&[])).await;
        let page = story.page(&path).await;
        for words in ["Publié sous licence libre", "Les moulins (etalab-2.0)", "Libre et ouvert", "Les données", "Pas encore de reprise"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(page.html().contains(&format!("href=\"/essaimage/{}\"", story.project)));
        // A second one is one more line, and both licences go together.
        story.released(&program(&[])).await;
        assert!(story.shown().await.visible().contains("Ces licences vont ensemble."));
        assert!(story.page("/essaimage").await.visible().contains("Le sentier des moulins"));
        assert!(story.page("/recherche?q=moulins").await.visible().contains("Libre de reprendre"));
    }

    async fn nothing_is_given_before_the_project_is_validated(test) {
        let mut story = begin(&test).await;
        story.project = story.add("Trop tôt", State::Making).await;
        let id = story.draft(&deliverable(&[])).await;
        assert!(story.managed().await.visible().contains("doit d’abord être validé"));
        let page = story.manage(LEAD, &[("act", "release"), ("id", &id)]).await.expect(409);
        assert!(page.visible().contains("Il doit être validé"));
    }

    async fn where_rules_leave_a_doubt_the_network_answers_for_it(test) {
        let story = begin(&test).await;
        let form = deliverable(&[("source_title", "Un relevé ancien"), ("source_licence", "unknown")]);
        let id = story.draft(&form).await;
        assert!(story.managed().await.visible().contains("Une personne du réseau doit regarder les licences"));
        let release = [("act", "release"), ("id", id.as_str())];
        let page = story.manage(LEAD, &[&release[..], &[("reason", "C’est bon.")]].concat()).await.expect(409);
        assert!(page.visible().contains("Une personne du réseau doit répondre"));
        story.manage(NETWORK, &release).await.expect(409);
        let why = "La mairie a donné son accord par courrier.";
        story.manage(NETWORK, &[&release[..], &[("reason", why)]].concat()).await.expect(303);
        let page = story.shown().await;
        assert!(page.visible().contains(why) && page.visible().contains("Le réseau a vérifié les licences"), "{}", page.visible());
        // Its licence cannot change in silence.
        let path = format!("/gestion/essaimage/{}/livrables/{id}", story.project);
        let other = deliverable(&[("source_title", "Un relevé ancien"), ("source_licence", "unknown"), ("licence", "CC-BY-4.0")]);
        story.send(LEAD, &path, &other).await.expect(409);
        // What else is told of it may.
        let same = deliverable(&[("source_title", "Un relevé ancien"), ("source_licence", "unknown"), ("version", "1.1")]);
        story.send(LEAD, &path, &same).await.expect(303);
        let page = story.shown().await;
        assert!(page.visible().contains("1.1, le 20\u{a0}novembre 2026"), "{}", page.visible());
    }

    async fn only_those_who_lead_a_project_give_it_away(test) {
        let story = begin(&test).await;
        let path = format!("/gestion/essaimage/{}/livrable", story.project);
        story.send(OTHER, &path, &deliverable(&[])).await.expect(403);
        assert_eq!(story.send("", &path, &deliverable(&[])).await.expect(303).location().split('?').next(), Some("/connexion"));
        let id = story.draft(&deliverable(&[])).await;
        story.manage(OTHER, &[("act", "release"), ("id", &id)]).await.expect(403);
        // What is of another project is not of this one.
        let other = story.add("Les fontaines", State::Validated).await;
        story.send(LEAD, &format!("/gestion/essaimage/{other}"), &[("act", "release"), ("id", &id)]).await.expect(404);
        // A draft has no file for others.
        let license = format!("/essaimage/{}/livrables/{id}/LICENSE", story.project);
        story.app.get(&license).send().await.expect(404);
        story.app.get(&license).session(LEAD).send().await.expect(200);
    }

    async fn files_come_with_what_is_given(test) {
        let story = begin(&test).await;
        let data = story.released(&deliverable(&[])).await;
        let code = story.released(&program(&[("source_title", "Fontaines"), ("source_address", "https://git.exemple.fr/fontaines"), ("source_licence", "MIT")])).await;
        let base = format!("/essaimage/{}/livrables", story.project);
        let license = story.page(format!("{base}/{data}/LICENSE")).await;
        assert_eq!(license.header("content-type"), "text/plain; charset=utf-8");
        assert!(license.text().starts_with("Les moulins\n© 2026 L’équipe du projet") && license.text().contains("LICENCE OUVERTE"));
        assert!(story.page(format!("{base}/{code}/LICENSE")).await.text().trim_start().starts_with("GNU AFFERO GENERAL PUBLIC LICENSE"));
        story.app.get(format!("{base}/{data}/publiccode.yml")).send().await.expect(404);
        story.reused(&[]).await;
        let card = story.page(format!("{base}/{code}/publiccode.yml")).await.text();
        let reading = maillage_release::publiccode::read(card.as_bytes());
        assert!(reading.is_valid(), "{:?}\n{card}", reading.problems);
        for words in ["url: https://git.exemple.fr/moulins/sentier", "- https://git.exemple.fr/fontaines", "license: AGPL-3.0-or-later", "Commune de Barjols", "type: community"] {
            assert!(card.contains(words), "{words}: {card}");
        }
        assert!(!card.contains('@'), "contact goes through the place: {card}");
    }

    async fn what_is_taken_back_says_why_and_a_draft_goes_whole(test) {
        let story = begin(&test).await;
        let id = story.released(&deliverable(&[])).await;
        story.reused(&[]).await;
        story.manage(LEAD, &[("act", "withdraw"), ("id", &id), ("reason", "Les moulins ont changé.")]).await.expect(303);
        let page = story.shown().await;
        assert!(page.visible().contains("n’offre plus rien") && page.visible().contains("Les moulins ont changé."), "{}", page.visible());
        story.app.get(format!("/essaimage/{}/livrables/{id}/LICENSE", story.project)).send().await.expect(404);
        let draft = story.draft(&deliverable(&[("key", "une-autre-chose")])).await;
        story.manage(LEAD, &[("act", "withdraw"), ("id", &draft)]).await.expect(303);
        assert!(!story.managed().await.html().contains(&format!("id=\"d-{draft}\"")));
    }

    async fn faults_stand_beside_fields_and_sources_can_be_added(test) {
        let story = begin(&test).await;
        let path = format!("/gestion/essaimage/{}/livrable", story.project);
        let page = story.send(LEAD, &path, &deliverable(&[("title", ""), ("licence", "MIT"), ("source_title", ""), ("source_address", "ici")])).await.expect(422);
        for words in ["Donnez un nom.", "Choisissez une licence faite pour cette nature.", "Nommez la source.", "Douze moulins"] {
            assert!(page.html().contains(words), "{words}");
        }
        let page = story.send(LEAD, &path, &deliverable(&[("more", "1"), ("source_title", "Un"), ("source_title", "Deux"), ("source_title", "Trois")])).await.expect(200);
        assert!(page.html().contains("id=\"f-source-title-4\"") && page.html().contains("value=\"Trois\""));
        // Sent twice, it is one.
        story.send(LEAD, &path, &deliverable(&[])).await.expect(303);
        story.send(LEAD, &path, &deliverable(&[])).await.expect(303);
        assert_eq!(story.managed().await.all_between("id=\"d-", "\"").len(), 1);
    }
}
