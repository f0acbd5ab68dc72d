//! `/activite/sans-reseau`: what waited on a device.

use maillage_shell::testing::Answer;
use maillage_store::both_engines;
use serde_json::{Value, json};

use crate::kit::{Network, OWNERS, network, words};

/// The page, and whose notes it keeps.
async fn open(network: &Network, session: &str) -> (Answer, String) {
    let page = network.app.get("/activite/sans-reseau").session(session).send().await.expect(200);
    let owner = page.all_between("data-owner=\"", "\"").remove(0);
    (page, owner)
}

fn noted(key: &str, fields: &[(&str, &str)]) -> Value {
    json!({ "key": key, "form": fields, "replace": false })
}

async fn send(network: &Network, session: &str, owner: &str, reports: &[Value]) -> Answer {
    let body = json!({ "owner": owner, "reports": reports });
    network
        .app
        .post("/activite/sans-reseau")
        .session(session)
        .body("application/json", body.to_string())
        .send()
        .await
}

both_engines! { OWNERS;
    async fn the_page_holds_its_forms_and_no_name(test) {
        let network = network(&test).await;
        network.tell("professional", &network.one(&[])).await.expect(303);
        let (page, owner) = open(&network, "professional").await;
        let html = page.html();
        for form in ["form-individuel", "form-collectif", "form-acces-libre", "form-coordination-animation", "form-coordination-evenement", "form-coordination-partenariat"] {
            assert!(html.contains(&format!("data-o=\"{form}\"")), "{form}");
        }
        assert!(html.contains(&format!("<option value=\"{}\" selected>", network.place)), "the usual place");
        assert!(!html.contains("href=\"/compte\""), "the page stays on the device: it names nobody");
        assert_ne!(open(&network, "colleague").await.1, owner);
        network.app.get("/activite/sans-reseau").session("inhabitant").send().await.expect(403);
        let worker = network.app.get("/hors-ligne.js").send().await.expect(200);
        assert!(worker.text().contains("sans-reseau"));
    }

    async fn a_queue_that_comes_twice_counts_once(test) {
        let network = network(&test).await;
        let (_, owner) = open(&network, "professional").await;
        let group = [("kind", "collectif"), ("total", "8"), ("title", "Découvrir sa tablette")];
        let queue = [noted("a", &network.one(&[])), noted("b", &network.one(&group))];
        let first = send(&network, "professional", &owner, &queue).await.expect(200).json();
        let again = send(&network, "professional", &owner, &queue).await.expect(200).json();
        for (rank, key) in ["a", "b"].into_iter().enumerate() {
            assert_eq!((&first[rank]["key"], &first[rank]["state"]), (&key.into(), &"new".into()), "{first}");
            assert_eq!((&again[rank]["id"], &again[rank]["state"]), (&first[rank]["id"], &"already".into()), "{again}");
        }
        assert_eq!(network.figure("", "/headline/supports/count").await, 9);
    }

    async fn what_cannot_be_is_told_field_by_field_and_stops_nothing(test) {
        let network = network(&test).await;
        let (_, owner) = open(&network, "professional").await;
        let queue = [noted("a", &network.one(&[("day", "2026-11-25")])), noted("b", &network.one(&[]))];
        let told = send(&network, "professional", &owner, &queue).await.expect(200).json();
        assert_eq!((&told[0]["state"], &told[0]["errors"][0]["field"]), (&"refused".into(), &"day".into()), "{told}");
        assert_eq!(told[1]["state"], "new");
    }

    async fn what_was_mended_online_is_not_overwritten_unless_one_says_so(test) {
        let network = network(&test).await;
        let (_, owner) = open(&network, "professional").await;
        let report = noted("a", &network.one(&[]));
        let sent = std::slice::from_ref(&report);
        let first = send(&network, "professional", &owner, sent).await.expect(200).json();
        let path = format!("/activite/notes/{}", first[0]["id"].as_str().unwrap());
        let mended = network.one(&[("minutes", "60")]);
        network.app.post(path.clone()).session("professional").form(&mended).send().await.expect(303);
        let told = send(&network, "professional", &owner, sent).await.expect(200).json();
        assert_eq!(told[0]["state"], "differs", "{told}");
        assert!(told[0]["kept"].as_str().unwrap().contains("60"), "{told}");
        let mut over = report;
        over["replace"] = true.into();
        let told = send(&network, "professional", &owner, &[over]).await.expect(200).json();
        assert_eq!(told[0]["state"], "already");
        let page = network.app.get(path).session("professional").send().await.expect(200);
        assert!(page.html().contains("value=\"30\" checked"), "the version of the device");
        let list = network.app.get("/activite/notes").session("professional").send().await.expect(200);
        assert_eq!(list.all_between("href=\"/activite/notes/", "\"").len(), 1);
    }

    async fn the_notes_of_another_account_are_not_taken(test) {
        let network = network(&test).await;
        let (_, owner) = open(&network, "professional").await;
        let queue = [noted("a", &network.one(&[]))];
        send(&network, "colleague", &owner, &queue).await.expect(422);
        assert_eq!(network.figure("", "/headline/reports/count").await, 0);
    }

    async fn work_for_the_network_comes_from_a_device(test) {
        let network = network(&test).await;
        let (page, owner) = open(&network, "professional").await;
        assert!(!page.html().contains("/activite?qui=coordination"), "no link leads to a page that is not kept");
        let meeting = [("kind", "coordination"), ("work", "animation"), ("day", "2026-11-24"), ("form", "comite"), ("minutes", "90"), ("mediators", "6"), ("place", network.place.as_str())];
        let partner = [("kind", "coordination"), ("work", "partenariat"), ("day", "2026-11-24"), ("nature", "subvention"), ("place", network.place.as_str())];
        let answer = send(&network, "professional", &owner, &[noted("a", &meeting), noted("b", &partner)]).await.expect(200).json();
        assert_eq!((&answer[0]["state"], &answer[1]["state"]), (&json!("new"), &json!("refused")), "{answer}");
        assert_eq!(answer[1]["errors"][0]["field"], "coordination", "{answer}");
    }

    async fn a_workshop_has_one_report(test) {
        let network = network(&test).await;
        let workshop = network.one(&[("kind", "collectif"), ("total", "6"), ("event", "evenement1")]);
        network.tell("professional", &workshop).await.expect(303);
        let text = words(&network.tell("colleague", &workshop).await.expect(422));
        assert!(text.contains("Cet atelier ou ce rendez-vous est déjà noté"), "{text}");
        let sent = json!({ "kind": "collectif", "day": "2026-11-24", "minutes": 30, "place": network.place,
            "themes": ["email"], "group": { "total": 6 }, "event": "evenement1" });
        let refused = network.app.post("/api/v1/activities").token("robot").body("application/json", sent.to_string()).send().await.expect(422);
        assert!(refused.text().contains("event"), "{}", refused.text());
        assert_eq!(network.figure("", "/headline/supports/count").await, 6);
    }
}
