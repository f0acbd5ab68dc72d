//! `/bilan/{year}`: the yearly report, who reads it, and how it gets on paper.

use chrono::TimeDelta;
use maillage_shell::testing::{BrokenPress, ProofPress};
use maillage_store::both_engines;

use crate::kit::{Network, OWNERS, network, with, words};

/// So many acts of help, of today.
async fn help(network: &Network, times: usize) {
    for _ in 0..times {
        network.tell("professional", &network.one(&[])).await.expect(303);
    }
    network.app.settle().await;
}

/// What the page of the paper says.
async fn paper(network: &Network, path: &str) -> String {
    words(&network.app.get(path).send().await.expect(200))
}

both_engines! { OWNERS;
    async fn the_report_says_what_was_done_what_words_mean_and_what_is_not_known(test) {
        let network = network(&test).await;
        help(&network, 7).await;
        let page = words(&network.app.get("/bilan/2026").send().await.expect(200));
        for said in [
            "Bilan 2026",
            "Du 1er janvier 2026 au 24 novembre 2026, comparé aux mêmes jours de 2025.",
            "L’année n’est pas finie. Ce bilan s’arrête au 24 novembre 2026.",
            "Personnes différentes",
            "inconnu",
            "Un lieu sur",
            "Une visite n’est pas une aide.",
            "Annuaire du réseau",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let past = words(&network.app.get("/bilan/2025").send().await.expect(200));
        assert!(past.contains("Rien n’a été noté cette année") && past.contains("comparé à l’année 2024"), "{past}");
        for none in ["2027", "1999", "26", "demain"] {
            network.app.get(format!("/bilan/{none}")).send().await.expect(404);
        }
        network.app.get("/bilan/2026/territoire/D99").send().await.expect(404);
        assert_eq!(network.app.get("/bilan").send().await.expect(303).location(), "/bilan/2026");
        let figures = network.app.get("/chiffres?territory=04112").send().await.expect(200).text();
        assert!(figures.contains("/bilan/2026/territoire/04112"), "the dashboard leads to the report");
    }

    async fn small_counts_are_hidden_on_the_report_too(test) {
        let network = network(&test).await;
        help(&network, 3).await;
        let page = words(&network.app.get("/bilan/2026/territoire/04112").send().await.expect(200));
        assert!(page.contains("masqué") && page.contains("Pourquoi certains nombres sont masqués"), "{page}");
        let own = words(&network.app.get(format!("/bilan/2026/lieu/{}", network.place)).session("place_manager").send().await.expect(200));
        assert!(own.contains("masqué"), "what is printed leaves the house: {own}");
        let report = network.app.get("/api/v1/yearly-reports/2026?territory=04112").send().await.expect(200).json();
        assert_eq!(report.pointer("/figures/headline/supports/hidden").unwrap(), "small-count");
    }

    async fn a_place_and_an_organization_are_for_who_reads_their_dashboards(test) {
        let network = network(&test).await;
        help(&network, 6).await;
        let place = format!("/bilan/2026/lieu/{}", network.place);
        for path in [place.clone(), format!("{place}/papier"), format!("{place}/bilan.pdf")] {
            network.app.get(path.clone()).send().await.expect(303);
            network.app.get(path).session("professional").send().await.expect(403);
        }
        network.app.post(format!("{place}/papier")).session("professional").send().await.expect(403);
        let page = words(&network.app.get(place).session("place_manager").send().await.expect(200));
        assert!(page.contains("Ce lieu a noté son activité"), "{page}");
        network.app.get(format!("/api/v1/yearly-reports/2026?place={}", network.place)).send().await.expect(401);
        network.app.get("/bilan/2026/organisation/130025265").session("place_manager").send().await.expect(404);
        network.app.get("/bilan/2026/organisation/13002").session("place_manager").send().await.expect(404);
    }

    async fn an_organization_is_its_places(test) {
        let network = network(&test).await;
        help(&network, 6).await;
        let snapshot = network.places.view().snapshot();
        let entry = snapshot.by_id(&network.place).unwrap();
        let siren = entry.place.sheet.pivot.siret().unwrap().siren();
        let path = format!("/api/v1/yearly-reports/2026?organization={}", siren.as_str());
        network.app.get(path.clone()).send().await.expect(401);
        network.app.get(path.clone()).session("professional").send().await.expect(403);
        let report = network.app.get(path).session("place_manager").send().await.expect(200).json();
        assert_eq!(report["organization"], siren.as_str());
        assert_eq!(report.pointer("/figures/headline/supports/count").unwrap(), 6);
        assert!(report.pointer("/figures/headline/places").unwrap().as_u64() >= Some(1));
        let page = words(&network.app.get(report["href"].as_str().unwrap()).session("place_manager").send().await.expect(200));
        assert!(page.contains("Bilan 2026"), "{page}");
    }

    async fn the_pdf_is_made_by_a_job_kept_and_made_again_when_numbers_change(test) {
        let network = with(&test, |builder| builder.press(ProofPress)).await;
        help(&network, 7).await;
        network.app.get("/bilan/2026/bilan.pdf").send().await.expect(404);
        assert!(paper(&network, "/bilan/2026/papier").await.contains("Faire le PDF"));
        let asked = network.app.post("/bilan/2026/papier").send().await.expect(303);
        assert_eq!(asked.location(), "/bilan/2026/papier");
        let waiting = network.app.get("/bilan/2026/papier").send().await.expect(200);
        assert!(waiting.text().contains("http-equiv=\"refresh\""), "it tells by itself when it is ready");
        assert!(words(&waiting).contains("Le PDF attend son tour"), "{}", words(&waiting));
        network.app.post("/bilan/2026/papier").send().await.expect(303);
        network.app.work().await;
        assert!(paper(&network, "/bilan/2026/papier").await.contains("PDF fait le 24 novembre 2026 à 10 h."));
        let file = network.app.get("/bilan/2026/bilan.pdf").send().await.expect(200);
        assert_eq!(file.header("content-type"), "application/pdf");
        assert!(file.text().starts_with("%PDF") && file.text().contains("Les sujets"), "{}", file.text());
        network.app.get("/bilan/2026/territoire/04112/bilan.pdf").send().await.expect(404);
        let before = network.app.work().await;
        network.app.post("/bilan/2026/papier").send().await.expect(303);
        assert_eq!((before, network.app.work().await), (0, 0), "what says the same is not made again");
        help(&network, 1).await;
        assert!(paper(&network, "/bilan/2026/papier").await.contains("Les données ont changé depuis."));
        network.app.post("/bilan/2026/papier").send().await.expect(303);
        network.app.work().await;
        assert!(!paper(&network, "/bilan/2026/papier").await.contains("Les données ont changé depuis."));
        network.app.clock.set(network.app.now() + TimeDelta::days(31));
        network.app.get("/bilan/2026/bilan.pdf").send().await.expect(404);
    }

    async fn a_press_that_fails_says_so_and_can_be_asked_again(test) {
        let network = with(&test, |builder| builder.press(BrokenPress)).await;
        network.app.post("/bilan/2026/papier").send().await.expect(303);
        network.app.work().await;
        let page = paper(&network, "/bilan/2026/papier").await;
        assert!(page.contains("Le PDF n’a pas pu être fait") && page.contains("Faire le PDF"), "{page}");
        let state = network.app.get("/api/v1/yearly-reports/2026/pdf").send().await.expect(200).json();
        assert_eq!(state["state"], "failed");
    }

    async fn a_program_without_a_press_says_how_to_print(test) {
        let network = network(&test).await;
        assert!(paper(&network, "/bilan/2026/papier").await.contains("Ce serveur ne fait pas de PDF"));
        network.app.post("/bilan/2026/papier").send().await.expect(501);
        let refused = network.app.get("/bilan/2026/bilan.pdf").send().await.expect(501);
        assert!(words(&refused).contains("Imprimez la page depuis votre navigateur"), "{}", words(&refused));
        let state = network.app.get("/api/v1/yearly-reports/2026/pdf").send().await.expect(200).json();
        assert_eq!(state["state"], "unavailable");
        network.app.post("/api/v1/yearly-reports/2026/pdf").send().await.expect(501);
    }

    async fn programs_read_the_report_and_ask_for_its_pdf(test) {
        let network = with(&test, |builder| builder.press(ProofPress)).await;
        help(&network, 9).await;
        let report = network.app.get("/api/v1/yearly-reports/2026").send().await.expect(200).json();
        assert_eq!(report.pointer("/figures/headline/supports/count").unwrap(), 9);
        assert_eq!((&report["over"], &report["year"]), (&false.into(), &2026.into()));
        assert!(report["chapters"].as_array().unwrap().len() >= 3, "{report}");
        assert_eq!(report["definitions"].as_array().unwrap().len(), 6);
        let asked = network.app.post("/api/v1/yearly-reports/2026/pdf?territory=D04").send().await.expect(202).json();
        assert_eq!((&asked["state"], &asked["href"]), (&"waiting".into(), &serde_json::Value::Null));
        network.app.work().await;
        let state = network.app.get("/api/v1/yearly-reports/2026/pdf?territory=D04").send().await.expect(200).json();
        assert_eq!(state["state"], "ready");
        network.app.get(state["href"].as_str().unwrap()).send().await.expect(200);
        for wrong in ["territory=D99x", "place=x", "organization=1", "territory=D04&place=7k2m9qxa"] {
            network.app.get(format!("/api/v1/yearly-reports/2026?{wrong}")).send().await.expect(422);
        }
    }

    async fn nobody_can_fill_the_queue(test) {
        let network = with(&test, |builder| builder.press(ProofPress)).await;
        for year in 2000..2024 {
            network.app.post(format!("/bilan/{year}/papier")).send().await.expect(303);
        }
        network.app.post("/bilan/2025/papier").send().await.expect(429);
        network.app.work().await;
        network.app.post("/bilan/2025/papier").send().await.expect(303);
    }
}
