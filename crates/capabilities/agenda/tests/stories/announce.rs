//! `/gestion/agenda/ajouter`, and the page of what was announced.

use maillage_store::both_engines;

use crate::kit::{OWNERS, PRO, begin, typed};

both_engines! { OWNERS;
    async fn an_event_is_announced_and_found(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("audience", "seniors"), ("welcome", "fauteuil")]).await;
        let list = story.page("/agenda").await.visible();
        assert!(list.contains("Un rendez-vous à venir"), "{list}");
        for words in ["Ma boîte de courriels", "de 10 h à 12 h", "Espace numérique, Manosque", "2 places libres"] {
            assert!(list.replace('\u{a0}', " ").contains(words), "{words}: {list}");
        }
        let page = story.page(format!("/agenda/{id}")).await;
        let text = page.visible().replace('\u{a0}', " ");
        for words in [
            "mardi 1er décembre 2026, de 10 h à 12 h", "1 rue Grande, 04100 Manosque", "Lire, répondre, trier.",
            "Gratuit", "Seniors", "Fauteuil roulant", "Français", "Courriels",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        let answer = story.app.get(format!("/agenda/{id}-autre-chose")).send().await.expect(308);
        assert_eq!(answer.location(), format!("/agenda/{id}-ma-boite-de-courriels"));
        let found = story.page("/recherche?q=courriels").await.visible();
        assert!(found.contains("Ma boîte de courriels"), "{found}");
        let territory = story.app.get("/territoires/04112").send().await.expect(200).visible();
        assert!(territory.contains("Rendez-vous à venir"), "{territory}");
    }

    async fn search_engines_read_the_event(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        let page = story.page(format!("/agenda/{id}")).await;
        let html = page.html();
        let start = html.find("application/ld+json\">").unwrap() + "application/ld+json\">".len();
        let json = &html[start..start + html[start..].find("</script>").unwrap()];
        let mut value: serde_json::Value = serde_json::from_str(json).unwrap();
        for name in ["@id", "url"] {
            assert!(value[name].as_str().unwrap().ends_with(&format!("/agenda/{id}-ma-boite-de-courriels")));
            value[name] = "[address]".into();
        }
        insta::assert_json_snapshot!("json_ld", value);
    }

    async fn a_series_keeps_its_hours_when_clocks_change(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("day", "2027-03-23"), ("repeat", "weekly"), ("until", "2027-04-06"), ("except", "25/12/2026")]).await;
        let events = story.app.get("/api/v1/events").send().await.expect(200).json();
        let starts: Vec<_> = events["events"].as_array().unwrap().iter().map(|one| one["starts_at"].as_str().unwrap().to_owned()).collect();
        // Ten o’clock in Paris, before and after the change of 28 March 2027.
        assert_eq!(starts, ["2027-03-23T09:00:00Z", "2027-03-30T08:00:00Z", "2027-04-06T08:00:00Z"]);
        let page = story.page(format!("/agenda/{id}")).await.visible();
        assert!(page.replace('\u{a0}', " ").contains("mardi 30 mars"), "{page}");
    }

    async fn choices_become_the_days_that_people_mean(test) {
        let story = begin(&test).await;
        let cases = [
            (vec![("repeat", "monthly_nth"), ("until", "2027-02-28")], vec!["2026-12-01", "2027-01-05", "2027-02-02"]),
            (vec![("repeat", "fortnightly"), ("until", "2026-12-31"), ("except", "15/12/2026")], vec!["2026-12-01", "2026-12-29"]),
            (vec![("repeat", "weekly"), ("days", "th"), ("until", "2026-12-08")], vec!["2026-12-01", "2026-12-03", "2026-12-08"]),
            (vec![("repeat", "daily"), ("until", "2026-12-02")], vec!["2026-12-01", "2026-12-02"]),
        ];
        for (rank, (choices, expected)) in cases.into_iter().enumerate() {
            let title = format!("Série {rank}");
            let mut changed = choices;
            changed.push(("title", &title));
            story.announce(&changed).await;
            let events = story.app.get("/api/v1/events?limit=500").send().await.expect(200).json();
            let days: Vec<_> = events["events"].as_array().unwrap().iter()
                .filter(|one| one["title"] == title.as_str())
                .map(|one| one["starts_at"].as_str().unwrap()[..10].to_owned())
                .collect();
            assert_eq!(days, expected, "{title}");
        }
    }

    async fn rules_without_end_stop_at_the_horizon_and_go_on_later(test) {
        let story = begin(&test).await;
        story.announce(&[("repeat", "weekly")]).await;
        let count = async || {
            let events = story.app.get("/api/v1/events?limit=500").send().await.expect(200).json();
            (events["total"].as_u64().unwrap(), events["events"].as_array().unwrap().last().unwrap()["starts_at"].as_str().unwrap().to_owned())
        };
        // From 1 December 2026 to 29 December 2027: 400 days ahead of 24 November 2026.
        assert_eq!(count().await, (57, "2027-12-28T09:00:00Z".to_owned()));
        story.app.work().await;
        story.app.set_clock("2026-12-25T09:00:00Z").await;
        story.app.work().await;
        assert_eq!(count().await.1, "2028-01-25T09:00:00Z");
        // A second run of the same day adds nothing.
        let before = count().await;
        story.app.set_clock("2026-12-25T20:00:00Z").await;
        story.app.work().await;
        assert_eq!(count().await, before);
    }

    async fn what_is_wrong_is_said_and_nothing_is_lost(test) {
        let story = begin(&test).await;
        let bomb: String = (1..=28).flat_map(|day| (1..=12).map(move |month| format!("{day}/{month}/2027
"))).collect();
        let long = "x".repeat(121);
        let cases: Vec<(&str, &str, &str)> = vec![
            ("title", "", "Donnez un titre"),
            ("title", &long, "Donnez un titre"),
            ("kind", "fête", "Choisissez"),
            ("day", "2026-11-01", "Ce jour est passé"),
            ("day", "2036-11-01", "plus de deux ans"),
            ("day", "demain", "Donnez un jour"),
            ("from", "25:00", "Donnez une heure"),
            ("to", "10:00", "La fin doit venir après"),
            ("place", "zzzzzzzz", "Nous ne trouvons pas ce lieu"),
            ("place", "", "Dites où"),
            ("capacity", "0", "de 1 à 2000"),
            ("capacity", "beaucoup", "de 1 à 2000"),
            ("link", "nulle part", "Cette adresse n’est pas complète"),
            ("repeat", "parfois", "Choisissez une répétition"),
            ("themes", "magie", "Choisissez"),
        ];
        for (field, value, sentence) in cases {
            let form = typed(&story.place, &[(field, value)]);
            let answer = story.app.post("/gestion/agenda/ajouter").session(PRO).form(&form).send().await.expect(422);
            assert!(answer.visible().contains(sentence), "{field}={value}: {}", answer.visible());
            assert!(answer.html().contains("Lire, répondre, trier."), "what was typed stays");
        }
        for (changed, sentence) in [
            ([("repeat", "weekly"), ("until", "2026-11-30")], "La date de fin doit venir après"),
            ([("repeat", "daily"), ("except", bomb.as_str())], "Deux cents jours au plus"),
            ([("repeat", "daily"), ("except", "Noël")], "un jour par ligne"),
            ([("place", ""), ("commune", "Atlantide")], "Nous ne trouvons pas cette commune"),
        ] {
            let form = typed(&story.place, &changed);
            let answer = story.app.post("/gestion/agenda/ajouter").session(PRO).form(&form).send().await.expect(422);
            assert!(answer.visible().contains(sentence), "{changed:?}: {}", answer.visible());
        }
        assert!(story.page("/agenda").await.visible().contains("Aucun rendez-vous"));
    }

    async fn elsewhere_and_online_have_no_place_of_the_directory(test) {
        let story = begin(&test).await;
        let hall = story.announce(&[("place", ""), ("address", "Salle des fêtes"), ("commune", "Manosque")]).await;
        let page = story.page(format!("/agenda/{hall}")).await.visible();
        assert!(page.contains("Salle des fêtes") && page.contains("Manosque"), "{page}");
        let form = [("place", ""), ("venue", "en-ligne"), ("link", "https://visio.exemple.fr/salle")];
        let online = story.announce(&form).await;
        let page = story.page(format!("/agenda/{online}")).await;
        assert!(page.visible().contains("C’est en ligne"), "{}", page.visible());
        assert!(!page.html().contains("visio.exemple.fr"), "the room is for those who registered");
        let open = story.announce(&[("place", ""), ("venue", "en-ligne"), ("link", "https://visio.exemple.fr/salle"), ("joining", "libre")]).await;
        assert!(story.page(format!("/agenda/{open}")).await.html().contains("visio.exemple.fr"));
    }

    async fn no_page_shows_a_key_or_breaks_on_hostile_text(test) {
        let story = begin(&test).await;
        let hostile = "</script><script>alert(1)</script> \"'&";
        let id = story.announce(&[("title", hostile), ("description", hostile), ("repeat", "weekly")]).await;
        story.register(&id, "Alma").await;
        story.ask(&id, "Basile").await.expect(303);
        for lang in ["fr", "en"] {
            for path in [
                "/agenda".to_owned(), "/agenda/integrer".to_owned(), format!("/agenda/{id}-script-script-alert-1-script"),
                "/gestion/agenda".to_owned(), "/gestion/agenda?all=yes".to_owned(), "/gestion/agenda/ajouter".to_owned(),
                format!("/gestion/agenda/{id}"), format!("/gestion/agenda/{id}/modifier"), format!("/agenda/{id}/emargement"),
                "/agenda/presence?cle=x".to_owned(),
            ] {
                let page = story.app.get(&path).session(PRO).lang(lang).send().await.expect(200);
                assert_eq!(story.app.keys_shown(&page.html()), Vec::<String>::new(), "{path}");
                assert!(!page.html().contains("<script>alert"), "{path}");
            }
        }
    }
}
