//! `/activite`: telling, telling again, mending, taking back.

use maillage_store::both_engines;

use crate::kit::{OWNERS, network, words};

both_engines! { OWNERS;
    async fn an_act_of_help_is_told_and_moves_the_figures(test) {
        let network = network(&test).await;
        let page = network.app.get(format!("/activite?lieu={}", network.place)).session("professional").send().await;
        let page = words(&page.expect(200));
        assert!(page.contains("Noter une aide"), "{page}");
        for _ in 0..5 {
            let saved = network.tell("professional", &network.one(&[])).await.expect(303);
            assert!(saved.location().starts_with("/activite?qui=individuel"), "{}", saved.location());
        }
        for territory in ["territory=04112", "territory=200034700", "territory=D04", ""] {
            assert_eq!(network.figure(territory, "/headline/supports/count").await, 5, "{territory}");
            assert_eq!(network.figure(territory, "/headline/visits/count").await, 5, "{territory}");
        }
        assert_eq!(network.figure("territory=D13", "/headline/supports/count").await, 0);
        let again = words(&network.app.get("/activite").session("professional").send().await.expect(200));
        assert!(again.contains("Aujourd’hui : 5 notes"), "{again}");
    }

    async fn a_form_sent_twice_counts_once(test) {
        let network = network(&test).await;
        let fields = network.one(&[("key", "tablet-1")]);
        let first = network.tell("professional", &fields).await.expect(303).location().to_owned();
        assert_eq!(network.tell("professional", &fields).await.expect(303).location(), first);
        // The key is that of its client: a colleague's is another.
        network.tell("colleague", &fields).await.expect(303);
        let list = network.app.get("/activite/notes").session("professional").send().await.expect(200);
        assert_eq!(list.all_between("href=\"/activite/notes/", "\"").len(), 1);
    }

    async fn a_refused_form_keeps_what_was_typed(test) {
        let network = network(&test).await;
        let wrong = network.one(&[("day", "2026-11-25"), ("note", "Appeler le 06 12 34 56 78"), ("age", "soixante-dix-plus")]);
        let page = network.tell("professional", &wrong).await.expect(422);
        let text = words(&page);
        assert!(text.contains("Ce jour n’est pas encore venu"), "{text}");
        assert!(text.contains("ils mènent à une personne"), "{text}");
        let html = page.html();
        assert!(html.contains("Appeler le 06 12 34 56 78") && html.contains("2026-11-25"));
        assert!(html.contains("value=\"soixante-dix-plus\" checked"), "{html}");
    }

    async fn margins_over_the_total_are_refused(test) {
        let network = network(&test).await;
        let group = [("kind", "collectif"), ("total", "4"), ("age.moins-de-douze", "3"), ("age.soixante-dix-plus", "2")];
        let text = words(&network.tell("professional", &network.one(&group)).await.expect(422));
        assert!(text.contains("5 personnes en comptant par âge"), "{text}");
        let fine = [("kind", "collectif"), ("total", "6"), ("age.moins-de-douze", "6")];
        network.tell("professional", &network.one(&fine)).await.expect(303);
        assert_eq!(network.figure("", "/headline/supports/count").await, 6);
    }

    async fn the_last_report_is_told_again_in_one_press(test) {
        let network = network(&test).await;
        network.tell("professional", &network.one(&[("day", "2026-11-20"), ("minutes", "45"), ("note", "Une remarque")])).await.expect(303);
        let again = network.app.post("/activite/refaire").session("professional").form(&[("key", "r1")]).send().await;
        let id = again.expect(303).location().split("fait=").nth(1).unwrap().to_owned();
        let page = network.app.get(format!("/activite/notes/{id}")).session("professional").send().await.expect(200);
        let html = page.html();
        assert!(html.contains("value=\"2026-11-24\"") && html.contains("value=\"45\" checked"), "{html}");
        assert!(!html.contains("Une remarque"), "a remark is about one act");
    }

    async fn ones_own_is_nobody_elses(test) {
        let network = network(&test).await;
        let saved = network.tell("professional", &network.one(&[])).await.expect(303);
        let id = saved.location().split("fait=").nth(1).unwrap().to_owned();
        let path = format!("/activite/notes/{id}");
        for other in ["colleague", "place_manager"] {
            network.app.get(path.clone()).session(other).send().await.expect(404);
            network.app.post(format!("{path}/supprimer")).session(other).send().await.expect(404);
        }
        network.app.get(path.clone()).session("inhabitant").send().await.expect(403);
        let mended = network.one(&[("minutes", "60")]);
        network.app.post(path.clone()).session("professional").form(&mended).send().await.expect(303);
        assert!(network.app.get(path.clone()).session("professional").send().await.html().contains("value=\"60\" checked"));
        network.app.post(format!("{path}/supprimer")).session("professional").send().await.expect(303);
        network.app.get(path).session("professional").send().await.expect(404);
        assert_eq!(network.figure("", "/headline/supports/count").await, 0);
    }

    async fn what_is_typed_is_shown_as_text(test) {
        let network = network(&test).await;
        let hostile = "<script>alert(1)</script>";
        let saved = network.tell("professional", &network.one(&[("note", hostile)])).await.expect(303);
        let id = saved.location().split("fait=").nth(1).unwrap().to_owned();
        let html = network.app.get(format!("/activite/notes/{id}")).session("professional").send().await.expect(200).html();
        assert!(!html.contains(hostile) && html.contains("&#60;script&#62;"), "{html}");
    }
}
