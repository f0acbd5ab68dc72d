//! `/chiffres`: what may be seen, by whom, and what is hidden.

use maillage_store::both_engines;
use maillage_territory::Territories;

use crate::kit::{OWNERS, network, words};

both_engines! { OWNERS;
    async fn small_counts_are_hidden_from_all_but_ones_own(test) {
        let network = network(&test).await;
        for age in ["moins-de-douze", "soixante-dix-plus", "soixante-dix-plus", "soixante-dix-plus"] {
            network.tell("professional", &network.one(&[("age", age)])).await.expect(303);
        }
        assert_eq!(network.figure("", "/headline/supports/count").await, serde_json::Value::Null);
        assert_eq!(network.figure("", "/headline/supports/hidden").await, "small-count");
        let page = words(&network.app.get("/chiffres").send().await.expect(200));
        assert!(page.contains("masqué"), "{page}");
        let own = words(&network.app.get("/activite/chiffres").session("professional").send().await.expect(200));
        assert!(own.contains("Aides 4 ") || own.contains("Aides\n4"), "{own}");
        let none = words(&network.app.get("/activite/chiffres").session("colleague").send().await.expect(200));
        assert!(none.contains("Rien n’a été noté"), "{none}");
    }

    async fn a_small_count_cannot_be_found_from_the_others(test) {
        let network = network(&test).await;
        let told = [("masculin", 2), ("feminin", 9), ("non-communique", 20)];
        for (gender, times) in told {
            for _ in 0..times {
                network.tell("professional", &network.one(&[("gender", gender)])).await.expect(303);
            }
        }
        assert_eq!(network.figure("", "/headline/supports/count").await, 31);
        let tables = network.figure("", "/tables").await;
        let genders = tables.as_array().unwrap().iter().find(|table| table["id"] == "genders").unwrap();
        let counts: Vec<_> = genders["rows"].as_array().unwrap().iter().map(|row| row["count"].as_u64()).collect();
        assert_eq!(counts[0], None, "two men are few");
        assert!(counts.iter().filter(|count| count.is_none()).count() >= 2, "one hidden count alone is found: {counts:?}");
    }

    async fn a_place_is_for_who_reads_its_dashboards(test) {
        let network = network(&test).await;
        let path = format!("/chiffres?place={}", network.place);
        network.app.get(path.clone()).send().await.expect(303);
        network.app.get(path.clone()).session("professional").send().await.expect(403);
        network.app.get(path).session("place_manager").send().await.expect(200);
    }

    async fn filters_narrow_and_what_is_not_understood_is_said(test) {
        let network = network(&test).await;
        for theme in ["email", "email", "email", "email", "email", "sante", "sante", "sante", "sante", "sante", "sante"] {
            network.tell("professional", &network.one(&[("theme", theme)])).await.expect(303);
        }
        assert_eq!(network.figure("theme=email", "/headline/supports/count").await, 5);
        assert_eq!(network.figure("theme=sante&from=2026-11-24&to=2026-11-24", "/headline/supports/count").await, 6);
        assert_eq!(network.figure("from=2026-01-01&to=2026-11-23", "/headline/supports/count").await, 0);
        let page = words(&network.app.get("/chiffres?theme=cuisine&territory=zzzzz").send().await.expect(200));
        assert!(page.contains("« cuisine » n’a pas été compris"), "{page}");
        let problem = network.app.get("/api/v1/figures?theme=cuisine").send().await.expect(422).json();
        assert_eq!(problem.pointer("/errors/0/pointer").and_then(|pointer| pointer.as_str()), Some("/theme"), "{problem}");
    }

    async fn a_group_answers_to_one_question_about_people_and_not_to_two(test) {
        let network = network(&test).await;
        let group = [("kind", "collectif"), ("total", "12"), ("age.soixante-dix-plus", "8"), ("gender.feminin", "9")];
        network.tell("professional", &network.one(&group)).await.expect(303);
        assert_eq!(network.figure("age=soixante-dix-plus", "/headline/supports/count").await, 8);
        assert_eq!(network.figure("gender=feminin", "/headline/supports/count").await, 9);
        assert_eq!(network.figure("gender=feminin&age=soixante-dix-plus", "/headline/supports/count").await, 0);
        assert_eq!(network.figure("gender=feminin&age=soixante-dix-plus", "/left_out").await, 12);
    }

    async fn a_group_of_which_nothing_is_told_brings_no_newcomer(test) {
        let network = network(&test).await;
        let group = [("kind", "collectif"), ("total", "12")];
        network.tell("professional", &network.one(&group)).await.expect(303);
        assert_eq!(network.figure("", "/headline/supports/count").await, 12);
        assert_eq!(network.figure("", "/headline/first_time/count").await, 0);
        let told = [("kind", "collectif"), ("total", "20"), ("again", "8")];
        network.tell("professional", &network.one(&told)).await.expect(303);
        assert_eq!(network.figure("", "/headline/first_time/count").await, 12);
        assert_eq!(network.figure("", "/headline/again/count").await, 8);
    }

    async fn the_file_holds_what_the_page_shows(test) {
        let network = network(&test).await;
        for _ in 0..7 {
            network.tell("professional", &network.one(&[])).await.expect(303);
        }
        network.app.settle().await;
        let file = network.app.get("/chiffres.csv?territory=04112").send().await.expect(200).text();
        assert!(file.starts_with("table,unit,row,from,until,count,count_year_before,hidden,around\r\n"), "{file}");
        assert!(file.contains("themes,supports,email,2025-12-01,2026-11-24,7,0,,\r\n"), "{file}");
    }

    async fn the_map_tells_rates_and_hides_what_is_small(test) {
        let network = network(&test).await;
        for _ in 0..30 {
            network.tell("professional", &network.one(&[])).await.expect(303);
        }
        let elsewhere = network.one(&[("place", network.other.as_str())]);
        network.tell("professional", &elsewhere).await.expect(303);
        let epci = Territories::embedded().commune("04070").unwrap().epci.unwrap().to_string();
        let digne = |map: &serde_json::Value| map.as_array().unwrap().iter().find(|area| area["code"] == epci).unwrap().clone();
        let hidden = digne(&network.figure("territory=D04", "/map").await);
        assert!(hidden["hidden"] == "small-count" && hidden["count"].is_null() && hidden["per_thousand"].is_null(), "{hidden}");
        for _ in 0..8 {
            network.tell("professional", &elsewhere).await.expect(303);
        }
        let map = network.figure("territory=D04", "/map").await;
        assert_eq!(digne(&map)["count"], 9);
        let areas = map.as_array().unwrap();
        let of = |code: &str| areas.iter().find(|area| area["code"] == code).unwrap();
        let manosque = of("200034700");
        assert_eq!(manosque["count"], 30);
        let rate = 30_000.0 / manosque["population"].as_f64().unwrap();
        assert!((manosque["per_thousand"].as_f64().unwrap() - rate).abs() < 0.001, "{manosque}");
        assert!(areas.iter().any(|area| area["count"] == 0), "where nothing was told stands too: {map}");
        let page = network.app.get("/chiffres?territory=D04").send().await.expect(200);
        assert!(page.html().contains("href=\"/contours/D04.epci.svg#a200034700\""), "{}", page.html());
        assert!(words(&page).contains("reçoit le plus d’aides"), "{}", words(&page));
        let drawing = network.app.get("/contours/D04.epci.svg").send().await.expect(200).text();
        assert!(drawing.contains("id=\"a200034700\""), "each part has its name");
        let file = network.app.get("/chiffres.csv?territory=D04").send().await.expect(200).text();
        assert!(file.contains("map,supports-per-thousand,200034700,"), "{file}");
    }

    async fn a_territory_stands_beside_the_one_around_in_shares(test) {
        let network = network(&test).await;
        for rank in 0..40 {
            let gender = if rank < 30 { "feminin" } else { "masculin" };
            network.tell("professional", &network.one(&[("gender", gender)])).await.expect(303);
        }
        for _ in 0..30 {
            let fields = network.one(&[("gender", "masculin"), ("place", network.other.as_str())]);
            network.tell("professional", &fields).await.expect(303);
        }
        let rows = network.figure("territory=200034700", "/comparison").await;
        assert_eq!(rows["territory"], "R93");
        let of = |key: &str| rows["rows"].as_array().unwrap().iter().find(|row| row["key"] == key).unwrap().clone();
        let women = of("genders.feminin");
        assert!((women["here"].as_f64().unwrap() - 75.0).abs() < 0.01, "{women}");
        assert!((women["around"].as_f64().unwrap() - 3_000.0 / 70.0).abs() < 0.01, "{women}");
        assert!(of("supports-per-thousand")["here"].as_f64().unwrap() > of("supports-per-thousand")["around"].as_f64().unwrap());
        let page = words(&network.app.get("/chiffres?territory=200034700").send().await.expect(200));
        assert!(page.contains("Comparé à Provence-Alpes-Côte d'Azur") && page.contains("75 %"), "{page}");
        assert!(network.figure("", "/comparison").await.is_null(), "nothing is around the network");
        let own = network.app.get(format!("/chiffres?place={}", network.place)).session("boss").send().await.expect(200);
        assert!(words(&own).contains("Comparé à Alpes-de-Haute-Provence"), "{}", words(&own));
    }

    async fn places_are_chosen_by_their_body_and_one_alone_is_no_public_figure(test) {
        let network = network(&test).await;
        for _ in 0..6 {
            network.tell("professional", &network.one(&[])).await.expect(303);
        }
        network.app.get("/api/v1/figures?organization=12").send().await.expect(422);
        let snapshot = network.places.view().snapshot();
        let siren = |id: &str| snapshot.by_id(id).unwrap().place.sheet.pivot.siret().map(|siret| siret.siren());
        let own = siren(&network.place);
        let shared = snapshot.places.iter().filter(|entry| siren(entry.place.id.as_str()) == own).count();
        if let Some(own) = own {
            let path = format!("/chiffres?organization={}", own.as_str());
            if shared == 1 {
                network.app.get(path.clone()).send().await.expect(303);
                network.app.get(path).session("boss").send().await.expect(200);
            } else {
                network.app.get(path).send().await.expect(200);
                assert_eq!(network.figure(&format!("organization={}", own.as_str()), "/headline/supports/count").await, 6);
            }
        }
    }

    async fn loyalty_is_told_without_naming_anyone(test) {
        let network = network(&test).await;
        for rank in 0..20 {
            let seen = if rank < 15 { "again" } else { "first" };
            network.tell("professional", &network.one(&[("seen", seen)])).await.expect(303);
        }
        assert_eq!(network.figure("", "/headline/again/count").await, 15);
        assert!(network.figure("", "/headline/caseload/count").await.is_null());
        network.app.settle().await;
        let page = words(&network.app.get("/chiffres").send().await.expect(200));
        assert!(page.contains("Fidélité 75 %") || page.contains("Fidélité\n75 %"), "{page}");
    }
}
