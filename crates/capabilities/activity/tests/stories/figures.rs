//! `/chiffres`: what may be seen, by whom, and what is hidden.

use maillage_store::both_engines;

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

    async fn the_file_holds_what_the_page_shows(test) {
        let network = network(&test).await;
        for _ in 0..7 {
            network.tell("professional", &network.one(&[])).await.expect(303);
        }
        network.app.settle().await;
        let file = network.app.get("/chiffres.csv?territory=04112").send().await.expect(200).text();
        assert!(file.starts_with("table,unit,row,from,until,count,count_year_before,hidden\r\n"), "{file}");
        assert!(file.contains("themes,supports,email,2025-12-01,2026-11-24,7,0,\r\n"), "{file}");
    }
}
