//! All needs on a map, and the same as a list; feeds and the file.

use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn the_map_shows_all_needs_and_the_list_the_same(test) {
        let story = begin(&test).await;
        for rank in 0..45 {
            let (key, title) = (format!("une-cle-de-seize-{rank:04}"), format!("Un arrêt de car sans horaire, numéro {rank}"));
            let commune = ["Manosque", "Gap", ""][rank % 3];
            story.published(&[("key", &key), ("title", &title), ("commune", commune)]).await;
        }
        let page = story.page("/besoins/carte").await;
        assert!(page.visible().contains("Voir les 45 besoins en liste") && page.visible().contains("15 autres besoins concernent tout le réseau"), "{}", page.visible());
        assert_eq!(page.html().matches("class=\"cluster\"").count(), 2, "two groups of one intercommunality each");
        // A group leads to the same needs as a list.
        let href = page.all_between("class=\"cluster\" href=\"", "\"").remove(0);
        assert!(story.page(&href).await.visible().contains("15 besoins dits ici"), "{href}");
        let page = story.page("/besoins/carte?q=num%C3%A9ro+4").await;
        assert!(page.html().contains("data-query=\"q=num%C3%A9ro%204\""), "{}", page.html());
        // A tile of the whole region, one of its middle, one of nowhere.
        let tile = story.page("/tiles/needs/6/33/23.mvt").await;
        assert_eq!(tile.header("content-type"), "application/vnd.mapbox-vector-tile");
        story.app.get("/tiles/needs/6/99/23.mvt").send().await.expect(404);
        story.app.get("/tiles/needs/6/33/23.png").send().await.expect(404);
    }

    async fn what_is_new_can_be_followed_and_taken(test) {
        let story = begin(&test).await;
        let evil = "<b>=1+1 & \u{1}</b>";
        let id = story.published(&[("title", evil)]).await;
        let atom = story.page("/besoins/flux.xml").await;
        assert_eq!(atom.header("content-type"), "application/atom+xml; charset=utf-8");
        assert!(atom.text().contains(&format!("/besoins/{id}</id>")) && atom.text().contains("&#60;b&#62;=1+1"), "{}", atom.text());
        let json = story.page("/besoins/flux.json").await.json();
        assert_eq!(json["items"].as_array().unwrap().len(), 1);
        assert!(story.page("/besoins").await.html().contains("href=\"/besoins/flux.xml\""));
        let csv = story.page("/donnees/besoins.csv").await;
        assert!(csv.text().starts_with("id,title,") && csv.text().contains(&id), "{}", csv.text());
        // Nothing that waits is told anywhere.
        story.tell(&[("key", "une-autre-cle-de-seize"), ("title", "Pas encore lu")]).await.expect(303);
        for path in ["/besoins/flux.xml", "/besoins/flux.json", "/donnees/besoins.csv", "/besoins/carte", "/besoins/bilan"] {
            assert!(!story.page(path).await.text().contains("Pas encore lu"), "{path}");
        }
    }
}
