//! `/activite/imports`: a file sent, looked at, accepted, brought in.

use maillage_shell::permission::{Permission, Right, Role};
use maillage_store::both_engines;

use crate::kit::{Network, OWNERS, network, words};

const HEAD: &str = "id;date;type;lieu;duree_min;themes";

fn file(rows: &[String]) -> Vec<u8> {
    format!("{HEAD}\n{}\n", rows.join("\n")).into_bytes()
}

fn row(rank: usize, place: &str) -> String {
    format!("r-{rank};2026-11-20;individuel;{place};30;E-mail")
}

fn rows(network: &Network, count: usize) -> Vec<String> {
    (0..count).map(|rank| row(rank, &network.place)).collect()
}

async fn look(network: &Network, session: &str, href: &str) -> String {
    words(&network.app.get(href).session(session).send().await.expect(200))
}

both_engines! { OWNERS;
    async fn a_file_is_looked_at_before_it_counts_and_counts_once(test) {
        let network = network(&test).await;
        let bytes = file(&rows(&network, 6));
        let href = network.bring("coordinator", "notes.csv", &bytes).await;
        let page = look(&network, "coordinator", &href).await;
        assert!(page.contains("Importer 6 activités"), "{page}");
        assert_eq!(network.figure("", "/headline/supports/count").await, 0);
        network.app.post(href.clone()).session("coordinator").send().await.expect(303);
        let running = network.app.get(href.clone()).session("coordinator").send().await.expect(200);
        assert!(words(&running).contains("Import en cours"));
        network.app.work().await;
        let done = look(&network, "coordinator", &href).await;
        assert!(done.contains("L’import est terminé"), "{done}");
        assert_eq!(network.figure("territory=04112", "/headline/supports/count").await, 6);
        let again = network.bring("coordinator", "notes.csv", &bytes).await;
        let page = look(&network, "coordinator", &again).await;
        assert!(page.contains("tout ce fichier est déjà importé"), "{page}");
        let mut changed = rows(&network, 6);
        changed[0] = changed[0].replace(";30;", ";60;");
        network.bring_in("coordinator", "notes.csv", &file(&changed)).await;
        assert_eq!(network.figure("", "/headline/supports/count").await, 6);
        assert_eq!(network.figure("", "/headline/hours/count").await, 4, "5 × 30 minutes and an hour");
    }

    async fn refused_rows_come_back_to_be_mended(test) {
        let network = network(&test).await;
        let mut some = rows(&network, 5);
        some[2] = "r-2;jamais;individuel;;30;E-mail".to_owned();
        some[3] = "r-3;2026-11-20;danse;;30;\"=cmd\"".to_owned();
        let href = network.bring_in("coordinator", "notes.csv", &file(&some)).await;
        let page = look(&network, "coordinator", &href).await;
        assert!(page.contains("Ligne 4") && page.contains("« jamais » n’est pas une date"), "{page}");
        let refused = network.app.get(format!("{href}/refusees")).session("coordinator").send().await.expect(200).text();
        let lines: Vec<_> = refused.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!((lines.len(), lines[0]), (3, "id;date;type;lieu;duree_min;themes;motif_refus"), "{refused}");
        assert!(lines[1].starts_with("r-2;jamais;") && lines[2].contains("'=cmd") && lines[1].contains("n’est pas une date"), "{refused}");
        let remarks = network.app.get(format!("{href}/remarques.csv")).session("coordinator").send().await.expect(200).text();
        assert!(remarks.contains("kind-unknown"), "{remarks}");
        let mended = refused.replace("jamais", "2026-11-20").replace("danse", "individuel").replace("'=cmd", "E-mail");
        network.bring_in("coordinator", "lignes-refusees.csv", mended.as_bytes()).await;
        assert_eq!(network.figure("", "/headline/supports/count").await, 5);
    }

    async fn who_keeps_a_place_brings_its_activities_only(test) {
        let network = network(&test).await;
        let theirs = row(7, &network.other);
        network.bring_in("coordinator", "reseau.csv", &file(std::slice::from_ref(&theirs))).await;
        let mut some = rows(&network, 6);
        some.extend([row(8, &network.other), "r-9;2026-11-20;individuel;;30;E-mail".to_owned()]);
        // Known already at another place: it cannot be drawn over here.
        some.push(row(7, &network.place));
        let href = network.bring("keeper", "mes-notes.csv", &file(&some)).await;
        let page = look(&network, "keeper", &href).await;
        assert!(page.contains("Importer 6 activités") && page.contains("n’est pas d’un lieu qui vous est confié"), "{page}");
        assert!(page.contains("Déjà connues, d’un lieu qui n’est pas le vôtre"), "{page}");
        network.app.post(href.clone()).session("keeper").send().await.expect(303);
        network.app.work().await;
        assert_eq!(network.figure("territory=04112", "/headline/supports/count").await, 6);
        network.app.get(href.clone()).session("place_manager").send().await.expect(200);
        let coordination = network.bring("coordinator", "autre.csv", &file(&rows(&network, 1))).await;
        network.app.get(coordination).session("keeper").send().await.expect(404);
    }

    async fn who_may_not_import_cannot(test) {
        let network = network(&test).await;
        let href = network.bring("coordinator", "notes.csv", &file(&rows(&network, 1))).await;
        let import = Permission::Holds(Right::ImportActivities);
        for role in [Role::Professional, Role::Inhabitant] {
            assert!(!import.allows(role));
            for path in ["/activite/imports", &href, &format!("{href}/refusees"), "/api/v1/activity-imports"] {
                network.app.get(path).session(role.code()).send().await.expect(403);
            }
            network.app.post(&href).session(role.code()).send().await.expect(403);
        }
    }

    async fn other_files_are_told_apart_and_what_is_none_is_refused(test) {
        let network = network(&test).await;
        let v1 = r#"[{"_id":"c1","cra":{"activite":"individuel","dateAccompagnement":"2023-03-01","duree":"0-30","nbParticipants":1}}]"#;
        let href = network.bring("coordinator", "cras.json", v1.as_bytes()).await;
        assert!(look(&network, "coordinator", &href).await.contains("Importer l’activité"));
        let href = network.bring("coordinator", "photo.png", b"\x89PNG\r\n").await;
        let page = look(&network, "coordinator", &href).await;
        assert!(page.contains("Aucune ligne de ce fichier ne peut être importée"), "{page}");
        let none = network.app.post("/activite/imports").session("coordinator").file("", b"", &[]).send().await.expect(422);
        assert!(words(&none).contains("Choisissez un fichier"));
    }

    async fn what_la_coop_exports_comes_in_and_refused_rows_go_back(test) {
        let network = network(&test).await;
        for _ in 0..5 {
            network.tell("professional", &network.one(&[])).await.expect(303);
        }
        let book = network.app.get("/activite/notes.xlsx?format=coop-xlsx").session("professional").send().await.expect(200);
        let href = network.bring("keeper", "coop.xlsx", &book.bytes).await;
        let page = look(&network, "keeper", &href).await;
        assert!(page.contains("Importer 5 activités"), "{page}");
        // For who keeps no place of these, every row is refused, and comes back as a workbook that is read again.
        let elsewhere = network.bring("stranger", "coop.xlsx", &book.bytes).await;
        let refused = network.app.get(format!("{elsewhere}/refusees")).session("stranger").send().await.expect(200);
        let again = network.bring("keeper", "lignes-refusees.xlsx", &refused.bytes).await;
        let page = look(&network, "keeper", &again).await;
        assert!(page.contains("Importer 5 activités"), "{page}");
    }

    async fn files_are_forgotten_after_thirty_days(test) {
        let network = network(&test).await;
        let href = network.bring("coordinator", "notes.csv", &file(&rows(&network, 2))).await;
        network.app.work().await;
        network.app.set_clock("2026-12-30T09:00:00Z").await;
        network.app.work().await;
        let page = look(&network, "coordinator", &href).await;
        assert!(page.contains("Le fichier est effacé"), "{page}");
        network.app.get(format!("{href}/refusees")).session("coordinator").send().await.expect(404);
    }

    async fn programs_do_the_same(test) {
        let network = network(&test).await;
        let mut some = rows(&network, 3);
        some[1] = "r-1;jamais;individuel;;30;E-mail".to_owned();
        let sent = network.app.post("/api/v1/activity-imports?name=notes.csv").session("coordinator");
        let sent = sent.body("application/octet-stream", file(&some)).send().await.expect(201).json();
        assert_eq!((&sent["state"], &sent["counts"]["added"], &sent["refused"]), (&"waiting".into(), &2.into(), &1.into()), "{sent}");
        assert_eq!((&sent["remarks"][0]["line"], &sent["remarks"][0]["code"]), (&3.into(), &"date-form".into()), "{sent}");
        let id = sent["id"].as_str().unwrap();
        network.app.post(format!("/api/v1/activity-imports/{id}/acceptance")).session("coordinator").send().await.expect(202);
        network.app.work().await;
        let done = network.app.get(format!("/api/v1/activity-imports/{id}")).session("coordinator").send().await.expect(200).json();
        assert_eq!(done["state"], "done");
        let list = network.app.get("/api/v1/activity-imports").session("coordinator").send().await.expect(200).json();
        assert_eq!(list[0]["name"], "notes.csv");
        network.app.post("/api/v1/activity-imports").session("coordinator").send().await.expect(422);
    }
}
