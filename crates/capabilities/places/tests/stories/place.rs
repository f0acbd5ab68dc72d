//! `/lieux/{id}-{slug}`: the page of a place.

use maillage_store::both_engines;

use crate::kit::{OWNERS, cards, directory, file, row};

both_engines! { OWNERS;
    async fn what_people_come_for_stands_on_the_page(test) {
        let whole = row("a")
            .set("nom", "Médiathèque d’Aix « Cité »")
            .set("telephone", "+33492000000")
            .set("courriels", "ici@exemple.fr|la@exemple.fr")
            .set("site_web", "https://exemple.fr/lieu")
            .set("prise_rdv", "https://rdv.exemple.fr")
            .set("horaires", "Mo-Fr 09:00-12:00")
            .set("presentation_resume", "Aide de tous les jours")
            .set("presentation_detail", "Premier paragraphe.\nSecond paragraphe.")
            .set("frais_a_charge", "Gratuit")
            .set("autres_formations_labels", "Label maison");
        let directory = directory(&test, &[whole]).await;
        let href = directory.entry("a").href();
        assert!(href.ends_with("-mediatheque-d-aix-cite-manosque"), "{href}");
        let page = directory.app.get(&href).send().await.expect(200);
        let (html, text) = (page.html(), page.visible());
        for link in ["tel:+33492000000", "mailto:ici@exemple.fr", "mailto:la@exemple.fr", "https://rdv.exemple.fr"] {
            assert!(html.contains(&format!("href=\"{link}")), "{link}");
        }
        for words in ["04 92 00 00 00", "Aide de tous les jours", "Second paragraphe.", "Label maison", "04100 Manosque"] {
            assert!(text.replace('\u{a0}', " ").contains(words), "{words}");
        }
        assert!(html.contains("ferme à 12") || text.contains("12\u{a0}h"), "open until noon");
        let block = html.split("application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        let data: serde_json::Value = serde_json::from_str(block).unwrap();
        assert_eq!((&data["name"], &data["telephone"]), (&"Médiathèque d’Aix « Cité »".into(), &"+33492000000".into()));
        assert_eq!(data["isAccessibleForFree"], true);
        assert_eq!(data["openingHours"], "Mo-Fr 09:00-12:00");
    }

    async fn old_addresses_lead_to_the_present_one(test) {
        let directory = directory(&test, &[row("a").set("nom", "Ancien nom")]).await;
        let old = directory.entry("a").href();
        directory.deliver(&file(&[row("a").set("nom", "Nouveau nom")])).await;
        let new = directory.entry("a").href();
        assert_ne!(old, new);
        let id = directory.entry("a").place.id.to_string();
        for address in [old, format!("/lieux/{id}"), format!("/lieux/{}-n-importe-quoi", id.to_uppercase())] {
            let answer = directory.app.get(&address).send().await.expect(308);
            assert_eq!(answer.location(), new, "{address}");
        }
        directory.app.get(&new).send().await.expect(200);
    }

    async fn unknown_places_are_not_found(test) {
        let directory = directory(&test, &[row("a")]).await;
        for address in ["/lieux/00000000-rien", "/lieux/rien", "/lieux/%F0%9F%92%A9", "/lieux/-", "/lieux/é2345678-x"] {
            directory.app.get(address).send().await.expect(404);
        }
        directory.app.get("/api/v1/places/00000000").send().await.expect(404);
        directory.app.get("/api/v1/places/rien").send().await.expect(404);
    }

    async fn a_place_that_left_its_source_says_so_and_leaves_the_lists(test) {
        let rows = [row("a").set("nom", "Reste"), row("b").set("nom", "Part")];
        let directory = directory(&test, &rows).await;
        let href = directory.entry("b").href();
        directory.deliver(&file(&rows[..1])).await;
        let page = directory.app.get(&href).send().await.expect(200);
        assert!(page.visible().contains("24\u{a0}novembre 2026"), "since when");
        assert!(page.html().contains("alert-warning") || page.html().contains("warning"));
        assert_eq!(cards(&directory.app.get("/lieux").send().await), [directory.entry("a").href()]);
        assert!(!directory.app.get("/recherche?q=part").send().await.html().contains(&href));
        let id = directory.entry("b").place.id.to_string();
        let document = directory.app.get(format!("/api/v1/places/{id}")).send().await.expect(200).json();
        assert_eq!(document["absent_since"], "2026-11-24");
        let data = directory.app.get("/donnees/lieux.csv").send().await.expect(200).text();
        assert!(data.contains("Reste") && !data.contains("Part"));
    }

    async fn who_is_near_stands_beside(test) {
        let at = |id: &str, lat: &str| row(id).set("nom", format!("Lieu {id}")).set("latitude", lat);
        let directory = directory(&test, &[at("a", "43.83"), at("b", "43.84"), at("c", "43.90"), at("d", "44.12")]).await;
        let page = directory.app.get(directory.entry("a").href()).send().await.expect(200);
        let near = page.all_between("<ol class=\"near-list\" start=\"2\">", "</ol>").remove(0);
        let (b, c) = (near.find(&directory.entry("b").href()).unwrap(), near.find(&directory.entry("c").href()).unwrap());
        assert!(b < c && !near.contains(&directory.entry("d").href()));
        // Without a position, nothing is near.
        directory.deliver(&file(&[row("a").set("latitude", "").set("longitude", "")])).await;
        let page = directory.app.get(directory.entry("a").href()).send().await.expect(200);
        assert!(!page.html().contains("near-list"));
    }
}
