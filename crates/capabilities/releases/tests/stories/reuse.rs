//! “We took it up”: told without an account, read, shown, taken back.

use maillage_store::both_engines;

use crate::kit::{LEAD, NETWORK, OTHER, OWNERS, begin, deliverable, reuse};

both_engines! { OWNERS;
    async fn a_reuse_waits_for_somebody_and_then_everybody_sees_it(test) {
        let story = begin(&test).await;
        let path = format!("/essaimage/{}/reprendre", story.project);
        story.app.get(&path).send().await.expect(404);
        story.released(&deliverable(&[])).await;
        let link = story.tell(&[]).await;
        let page = story.page(&link).await;
        for words in ["Merci, c’est noté", "Une personne lit votre reprise", "Gardez ce lien"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(!story.shown().await.visible().contains("Barjols"));
        let id = story.managed().await.all_between("id=\"r-", "\"").remove(0);
        story.app.get(format!("/essaimage/reprises/{id}")).send().await.expect(404);
        story.manage(OTHER, &[("act", "show"), ("id", &id)]).await.expect(403);
        story.manage(LEAD, &[("act", "show"), ("id", &id)]).await.expect(303);
        story.manage(LEAD, &[("act", "show"), ("id", &id)]).await.expect(409);
        let page = story.page(format!("/essaimage/reprises/{id}")).await;
        for words in ["Commune de Barjols", "Barjols, depuis septembre 2026", "Les fontaines au lieu des moulins.", "Reprise déclarée", "Reprise lue et publiée"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        // The project hears of it, and stands where it stood.
        let page = story.page(format!("/projets/{}", story.project)).await;
        assert!(page.visible().contains("Repris ailleurs") && page.visible().contains("Commune de Barjols") && page.visible().contains("Une reprise"), "{}", page.visible());
        let feed = story.page("/essaimage/flux.xml").await;
        assert!(feed.text().contains("Commune de Barjols reprend «"), "{}", feed.text());
        assert_eq!(story.page("/essaimage/flux.json").await.json()["items"][0]["url"].as_str().map(|url| url.ends_with(&id)), Some(true));
    }

    async fn a_tree_of_reuses_and_a_map(test) {
        let story = begin(&test).await;
        story.released(&deliverable(&[])).await;
        let first = story.reused(&[]).await;
        let second = story.reused(&[("key", "cle-de-la-deuxieme-reprise"), ("who", "Foyer rural de Cotignac"), ("kind", "association"), ("commune", "Cotignac"), ("from", &first)]).await;
        story.reused(&[("key", "cle-de-la-troisieme-reprise"), ("who", "Ville de Lyon"), ("commune", "69123"), ("how", "as-is"), ("since", "2026-10-02")]).await;
        let page = story.shown().await;
        let html = page.html();
        let tree = &html[html.find("<ul class=\"tree\">").unwrap()..];
        let at = |words: &str| tree.find(words).unwrap_or_else(|| panic!("{words}: {tree}"));
        assert!(at("Commune de Barjols") < at("Foyer rural de Cotignac") && at("Foyer rural de Cotignac") < at("Ville de Lyon"));
        assert!(tree.contains("Adapté.</span><ul><li>"), "a list opens under the first: {tree}");
        assert!(page.visible().contains("3 reprises, dans 3 communes."), "{}", page.visible());
        assert!(html.contains("class=\"cluster\""), "the map has its groups");
        let page = story.page(format!("/essaimage/reprises/{second}")).await;
        assert!(page.visible().contains("À partir de") && page.html().contains(&format!("/essaimage/reprises/{first}")));
        // Where a reuse in the middle is taken back, the tree holds.
        story.manage(LEAD, &[("act", "withdraw-reuse"), ("id", &first), ("reason", "Barjols a arrêté.")]).await.expect(303);
        let page = story.shown().await;
        assert!(page.visible().contains("Foyer rural de Cotignac") && !page.visible().contains("Commune de Barjols") && page.visible().contains("2 reprises"));
        // Out of one that nobody sees, nothing is taken.
        let path = format!("/essaimage/{}/reprendre", story.project);
        story.send("", &path, &reuse(&[("key", "cle-de-la-quatrieme-reprise"), ("from", &first)])).await.expect(422);
    }

    async fn whoever_told_it_takes_it_back(test) {
        let story = begin(&test).await;
        story.released(&deliverable(&[])).await;
        let link = story.tell(&[]).await;
        let secret = link.split("cle=").nth(1).unwrap().split('&').next().unwrap().to_owned();
        story.app.get("/essaimage/reprises/retirer?cle=rien").send().await.expect(404);
        story.send("", "/essaimage/reprises/retirer", &[("cle", "rien")]).await.expect(404);
        story.send("", "/essaimage/reprises/retirer", &[("cle", &secret)]).await.expect(303);
        story.send("", "/essaimage/reprises/retirer", &[("cle", &secret)]).await.expect(303);
        let page = story.page(format!("/essaimage/reprises/retirer?cle={secret}")).await;
        assert!(page.visible().contains("Retirée") && !page.visible().contains("Retirer cette reprise"));
        assert!(story.managed().await.visible().contains("Rien n’attend."));
    }

    async fn what_is_not_one_says_why_to_its_team(test) {
        let story = begin(&test).await;
        story.released(&deliverable(&[])).await;
        story.tell(&[]).await;
        let id = story.managed().await.all_between("id=\"r-", "\"").remove(0);
        let page = story.manage(NETWORK, &[("act", "refuse"), ("id", &id), ("reason", " ")]).await.expect(422);
        assert!(page.visible().contains("Dites pourquoi"));
        story.manage(NETWORK, &[("act", "refuse"), ("id", &id), ("reason", "Ce n’est pas ce projet.")]).await.expect(303);
        story.app.get(format!("/essaimage/reprises/{id}")).send().await.expect(404);
        let page = story.app.get(format!("/essaimage/reprises/{id}")).session(LEAD).send().await.expect(200);
        assert!(page.visible().contains("Ce n’est pas ce projet."));
    }

    async fn forms_are_counted_and_lose_nothing(test) {
        let story = begin(&test).await;
        story.released(&deliverable(&[])).await;
        let path = format!("/essaimage/{}/reprendre", story.project);
        let page = story.send("", &path, &reuse(&[("who", ""), ("changed", "")])).await.expect(422);
        for words in ["Dites qui l’a repris.", "Dites ce que vous avez changé."] {
            assert!(page.visible().contains(words), "{words}");
        }
        story.tell(&[]).await;
        story.tell(&[]).await;
        assert_eq!(story.managed().await.all_between("id=\"r-", "\"").len(), 1, "sent twice, it is one");
        story.gate.close();
        let page = story.send("", &path, &reuse(&[("key", "encore-une-autre-cle")])).await.expect(429);
        assert!(page.visible().contains("Réessayez dans une heure") && page.html().contains("Les fontaines au lieu des moulins."));
    }

    async fn two_who_read_at_once_tell_the_project_once(test) {
        let story = begin(&test).await;
        story.released(&deliverable(&[])).await;
        story.tell(&[]).await;
        let id = story.managed().await.all_between("id=\"r-", "\"").remove(0);
        let form = [("act", "show"), ("id", id.as_str())];
        let (one, other) = futures::join!(story.manage(LEAD, &form), story.manage(NETWORK, &form));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        let page = story.page(format!("/projets/{}", story.project)).await;
        assert_eq!(page.visible().matches("Repris ailleurs").count(), 1);
    }

    async fn texts_are_texts_everywhere(test) {
        let story = begin(&test).await;
        let evil = "<script>alert(1)</script>";
        story.released(&deliverable(&[("title", evil), ("about", evil), ("source_title", evil), ("source_licence", "CC0-1.0")])).await;
        let id = story.reused(&[("who", evil), ("changed", evil)]).await;
        for path in [format!("/essaimage/{}", story.project), format!("/essaimage/reprises/{id}"), "/essaimage".to_owned(), format!("/projets/{}", story.project)] {
            assert!(!story.page(&path).await.html().contains("<script>alert"), "{path}");
        }
        assert!(!story.page("/essaimage/flux.xml").await.text().contains("<script>alert"));
    }
}
