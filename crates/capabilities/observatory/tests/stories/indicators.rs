//! Files of indicators: sent, looked at, accepted, shown.

use maillage_store::both_engines;

use crate::kit::{NETWORK, OWNERS, Story, begin};

const FILOSOFI: &str = "CODGEO;LIBGEO;MED21;TP6021;X21\n04112;Manosque;21 540;18,5;1\n04018;Banon;s;s;1\n04019;Barcelonnette;douze;12;1\n75056;Paris;1;1;1\n";

async fn send(story: &Story, text: &str, fields: &[(&str, &str)]) -> String {
    let request = story.app.post("/gestion/observatoire/donnees").session(NETWORK);
    request.file("indicateurs.csv", text.as_bytes(), fields).send().await.expect(303).location().to_owned()
}

async fn accept(story: &Story, path: &str) {
    story.app.post(path).session(NETWORK).form(&[]).send().await.expect(303);
    story.app.work().await;
    story.app.settle().await;
}

both_engines! { OWNERS;
    async fn a_file_is_looked_at_then_accepted(test) {
        let story = begin(&test).await;
        let path = send(&story, FILOSOFI, &[("source", "INSEE, Filosofi 2021")]).await;
        let page = story.app.get(&path).session(NETWORK).send().await.expect(200);
        for words in ["Importer 5 valeurs", "Une colonne n’est pas reconnue", "X21", "Ligne 4, MED21", "douze", "Ce n’est pas un nombre"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let nothing = story.page("/api/v1/observatory/indicators").await.json();
        assert_eq!(nothing.as_array().unwrap().len(), 0, "nothing changes before somebody accepts");
        accept(&story, &path).await;
        accept(&story, &path).await;
        let rows = story.page("/api/v1/observatory/indicators?indicator=poverty&territory=D04").await.json();
        let told: Vec<_> = rows.as_array().unwrap().iter().map(|row| (row["commune"].as_str().unwrap(), row["value"].as_f64(), row["status"].as_str().unwrap())).collect();
        assert_eq!(told, [("04018", None, "not_published"), ("04019", Some(12.0), "value"), ("04112", Some(18.5), "value")], "what is not published is no zero");
        let page = story.app.get(&path).session(NETWORK).send().await.expect(200);
        assert!(page.visible().contains("Les valeurs sont importées"), "{}", page.visible());
        let csv = story.page("/donnees/indicateurs.csv").await.text();
        assert!(csv.contains("04018,poverty,2021,,not_published,\"INSEE, Filosofi 2021\"") && csv.contains("04112,median-income,2021,21540,value,"), "{csv}");
        let page = story.app.get("/gestion/observatoire/donnees").session(NETWORK).send().await.expect(200);
        assert!(page.visible().contains("Taux de pauvreté (%)") && page.visible().contains("Importé"), "{}", page.visible());
    }

    async fn the_same_file_changes_nothing_and_our_own_file_comes_back(test) {
        let story = begin(&test).await;
        accept(&story, &send(&story, FILOSOFI, &[]).await).await;
        let again = story.app.get(send(&story, FILOSOFI, &[]).await).session(NETWORK).send().await.expect(200);
        assert!(again.visible().contains("n’apporte rien de nouveau"), "{}", again.visible());
        let own = story.page("/donnees/indicateurs.csv").await.text();
        let again = story.app.get(send(&story, &own, &[]).await).session(NETWORK).send().await.expect(200);
        assert!(again.visible().contains("n’apporte rien de nouveau"), "{}", again.visible());
        let other = FILOSOFI.replace("18,5", "19");
        let path = send(&story, &other, &[]).await;
        let page = story.app.get(&path).session(NETWORK).send().await.expect(200);
        assert!(page.visible().contains("Importer une valeur"), "{}", page.visible());
        accept(&story, &path).await;
        let rows = story.page("/api/v1/observatory/indicators?indicator=poverty&territory=04112").await.json();
        assert_eq!(rows[0]["value"], 19.0);
    }

    async fn what_is_no_table_is_refused_with_what_to_do(test) {
        let story = begin(&test).await;
        let page = story.app.get(send(&story, "a;b\n1;2\n", &[]).await).session(NETWORK).send().await.expect(200);
        assert!(page.visible().contains("Aucune colonne de communes (CODGEO)") && !page.html().contains("method=\"post\" action=\"/gestion/observatoire"), "{}", page.visible());
        let wrong = story.app.post("/gestion/observatoire/donnees").session(NETWORK).file("", b"", &[("period", "hier"), ("source", "Moi")]).send().await.expect(422);
        for words in ["Choisissez un fichier", "Écrivez la période comme"] {
            assert!(wrong.visible().contains(words), "{words}: {}", wrong.visible());
        }
        assert!(wrong.html().contains("value=\"Moi\"") && wrong.html().contains("value=\"hier\""), "what was typed stays");
        for role in ["professional", "decision_maker"] {
            story.app.get("/gestion/observatoire/donnees").session(role).send().await.expect(403);
        }
    }

    async fn a_program_sends_a_file_too(test) {
        let story = begin(&test).await;
        let post = |path: String, body: &str| story.app.post(path).token("robot").body("text/csv", body.as_bytes().to_vec()).send();
        let path = "/api/v1/observatory/indicator-files";
        let file = post(format!("{path}?name=arcep.csv&period=2025-T3"), "code_insee;part_fibre\n04112;92,5\n04112;1\n").await.expect(201).json();
        assert_eq!((file["state"].as_str(), file["counts"]["added"].as_u64(), file["remarks"][0]["reason"].as_str()), (Some("waiting"), Some(1), Some("twice")), "{file}");
        let own = format!("{path}/{}", file["id"].as_str().unwrap());
        post(format!("{own}/acceptance"), "").await.expect(202);
        story.app.work().await;
        story.app.settle().await;
        let file = story.app.get(&own).token("robot").send().await.expect(200).json();
        assert_eq!((file["state"].as_str(), file["counts"]["added"].as_u64()), (Some("done"), Some(1)));
        let rows = story.page("/api/v1/observatory/indicators").await.json();
        assert_eq!((rows[0]["period"].as_str(), rows[0]["value"].as_f64(), rows[0]["source"].as_str()), (Some("2025-T3"), Some(92.5), Some("arcep.csv")));
        assert_eq!(story.app.get(path).token("robot").send().await.expect(200).json().as_array().unwrap().len(), 1);
        post(path.to_owned(), "").await.expect(422);
        post(format!("{path}?period=x"), "CODGEO;MED21\n").await.expect(422);
        story.app.get(path).send().await.expect(401);
        for wrong in ["indicator=x", "territory=D75", "x=1"] {
            story.app.get(format!("/api/v1/observatory/indicators?{wrong}")).send().await.expect(422);
        }
    }
}
