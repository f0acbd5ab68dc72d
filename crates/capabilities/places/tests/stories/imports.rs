//! `/gestion/imports`: a file sent, previewed, accepted, done.

use maillage_places::store::{Counts, import, known_of};
use maillage_shell::permission::{Permission, Right, Role};
use maillage_store::both_engines;

use crate::kit::{Directory, OWNERS, Row, cards, directory, empty, file, many, row};

/// Sends a file as the coordinator does; the address of its preview.
async fn send(directory: &Directory, name: &str, text: &str, source: &str) -> String {
    let request = directory.app.post("/gestion/imports").session("coordinator");
    let fields = [("source", source), ("whole", "1")];
    let answer = request.file(name, text.as_bytes(), &fields).send().await.expect(303);
    answer.location().to_owned()
}

async fn look(directory: &Directory, href: &str) -> maillage_shell::testing::Answer {
    directory.app.get(href).session("coordinator").send().await.expect(200)
}

async fn accept(directory: &Directory, href: &str) {
    let answer = directory.app.post(href).session("coordinator").send().await.expect(303);
    assert_eq!(answer.location(), href);
}

async fn counts(directory: &Directory, href: &str) -> Counts {
    let id = href.rsplit('/').next().unwrap();
    import(directory.app.app.db(), id).await.unwrap().unwrap().counts
}

/// Sends, accepts, does.
async fn bring(directory: &Directory, name: &str, text: &str) -> Counts {
    let href = send(directory, name, text, "").await;
    accept(directory, &href).await;
    assert_eq!(directory.app.work().await, 1);
    counts(directory, &href).await
}

async fn listed(directory: &Directory) -> usize {
    directory.walk("/lieux").await.len()
}

fn rows(count: usize) -> Vec<Row> {
    (0..count).map(|rank| row(&format!("lieu-{rank}")).set("nom", format!("Lieu {rank}"))).collect()
}

both_engines! { OWNERS;
    async fn nothing_changes_before_it_is_accepted(test) {
        let directory = directory(&test, &[]).await;
        let href = send(&directory, "2026-11-24_hub.csv", &file(&rows(3)), "").await;
        let page = look(&directory, &href).await;
        assert!(page.html().contains(&format!("method=\"post\" action=\"{href}\"")));
        assert_eq!((listed(&directory).await, directory.app.work().await), (0, 0));
        accept(&directory, &href).await;
        let waiting = look(&directory, &href).await.html();
        assert!(waiting.contains("http-equiv=\"refresh\"") && !waiting.contains(&format!("action=\"{href}\"")));
        assert_eq!(listed(&directory).await, 0);
        assert_eq!(directory.app.work().await, 1);
        assert_eq!(listed(&directory).await, 3);
        let done = look(&directory, &href).await.html();
        assert!(!done.contains("http-equiv=\"refresh\"") && done.contains("href=\"/lieux\""));
        assert_eq!(counts(&directory, &href).await, Counts { added: 3, ..Counts::default() });
        assert_eq!(known_of(directory.app.app.db(), "hub").await.unwrap().len(), 3, "the source has the name of the file");
        let runs = look(&directory, "/gestion/imports").await;
        assert!(runs.html().contains(&href) && runs.visible().contains("24\u{a0}novembre 2026"));
    }

    async fn accepting_twice_does_it_once(test) {
        let directory = directory(&test, &[]).await;
        let href = send(&directory, "hub.csv", &file(&rows(2)), "").await;
        accept(&directory, &href).await;
        accept(&directory, &href).await;
        assert_eq!(directory.app.work().await, 1);
        accept(&directory, &href).await;
        assert_eq!(directory.app.work().await, 0);
        assert_eq!(listed(&directory).await, 2);
    }

    async fn the_same_file_again_changes_nothing(test) {
        let directory = directory(&test, &[]).await;
        let text = file(&many(30, 50));
        let first = bring(&directory, "hub.csv", &text).await;
        assert_eq!(first, Counts { added: 30, ..Counts::default() });
        let before = directory.walk("/lieux").await;
        let again = bring(&directory, "2026-12-01_hub.csv", &text).await;
        assert_eq!(again, Counts { unchanged: 30, ..Counts::default() });
        assert_eq!(directory.walk("/lieux").await, before, "addresses stay");
    }

    async fn places_leave_and_come_back_under_the_same_address(test) {
        let directory = directory(&test, &[]).await;
        let rows = rows(4);
        bring(&directory, "hub.csv", &file(&rows)).await;
        let href = directory.entry("lieu-3").href();
        let gone = bring(&directory, "hub.csv", &file(&rows[..3])).await;
        assert_eq!(gone, Counts { unchanged: 3, absent: 1, ..Counts::default() });
        assert_eq!(listed(&directory).await, 3);
        // Another absence does not count it again.
        let still = bring(&directory, "hub.csv", &file(&rows[..2])).await;
        assert_eq!(still, Counts { unchanged: 2, absent: 1, ..Counts::default() });
        let back = bring(&directory, "hub.csv", &file(&rows)).await;
        assert_eq!(back, Counts { unchanged: 2, returned: 2, ..Counts::default() });
        assert_eq!((listed(&directory).await, directory.entry("lieu-3").href()), (4, href));
    }

    async fn a_place_that_comes_back_changed_is_in_use_again(test) {
        let directory = directory(&test, &[]).await;
        let rows = rows(2);
        bring(&directory, "hub.csv", &file(&rows)).await;
        bring(&directory, "hub.csv", &file(&rows[..1])).await;
        let changed = [rows[0].clone(), rows[1].clone().set("telephone", "+33492000000")];
        let back = bring(&directory, "hub.csv", &file(&changed)).await;
        assert_eq!((back.changed, back.absent, listed(&directory).await), (1, 0, 2));
    }

    async fn sources_do_not_touch_each_other(test) {
        let directory = directory(&test, &[]).await;
        bring(&directory, "hub-a.csv", &file(&rows(3))).await;
        let other = bring(&directory, "hub-b.csv", &file(&rows(2))).await;
        assert_eq!(other, Counts { added: 2, ..Counts::default() });
        assert_eq!(listed(&directory).await, 5);
    }

    async fn a_file_without_a_good_row_marks_nothing_absent(test) {
        let directory = directory(&test, &[]).await;
        bring(&directory, "hub.csv", &file(&rows(3))).await;
        let bad: Vec<_> = rows(3).into_iter().map(|row| row.set("date_maj", "jamais")).collect();
        for text in [file(&bad), file(&[]), "bonjour".to_owned(), "{}".to_owned()] {
            let href = send(&directory, "hub.csv", &text, "").await;
            let page = look(&directory, &href).await.html();
            assert!(!page.contains(&format!("action=\"{href}\"")), "nothing to accept");
            // Whoever accepts nevertheless loses nothing.
            accept(&directory, &href).await;
            directory.app.work().await;
            assert_eq!((counts(&directory, &href).await.absent, listed(&directory).await), (0, 3), "{text}");
        }
    }

    async fn refused_rows_are_not_absent_and_come_back_mended(test) {
        let directory = directory(&test, &[]).await;
        let good = rows(4);
        bring(&directory, "hub.csv", &file(&good)).await;
        let mut bad = good.clone();
        bad[1] = bad[1].clone().set("date_maj", "hier").set("telephone", "+33492000000");
        bad.push(row("neuf").set("nom", "Neuf").set("date_maj", "demain"));
        let href = send(&directory, "hub.csv", &file(&bad), "").await;
        accept(&directory, &href).await;
        directory.app.work().await;
        assert_eq!(counts(&directory, &href).await, Counts { unchanged: 3, refused: 2, ..Counts::default() });
        assert_eq!(listed(&directory).await, 4);
        let answer = look(&directory, &format!("{href}/problemes.csv?refused=1")).await;
        let name = answer.header("content-disposition").rsplit("''").next().unwrap().to_owned();
        assert_eq!(name, "lignes-refusees-hub.csv");
        let mended = answer.text().replace("hier", "2026-11-01").replace("demain", "2026-11-02");
        let again = bring(&directory, &name, &mended).await;
        assert_eq!(again, Counts { added: 1, changed: 1, ..Counts::default() }, "the others are not absent");
        assert_eq!(listed(&directory).await, 5);
        // The whole file, mended at the source, then changes nothing more.
        let whole: Vec<_> = bad
            .into_iter()
            .enumerate()
            .map(|(rank, row)| match rank {
                1 => row.set("date_maj", "2026-11-01"),
                4 => row.set("date_maj", "2026-11-02"),
                _ => row,
            })
            .collect();
        assert_eq!(bring(&directory, "hub.csv", &file(&whole)).await, Counts { unchanged: 5, ..Counts::default() });
    }

    async fn a_file_that_is_not_whole_marks_nothing_absent(test) {
        let directory = directory(&test, &[]).await;
        bring(&directory, "hub.csv", &file(&rows(3))).await;
        let part = file(&[row("lieu-0").set("nom", "Changé")]);
        let request = directory.app.post("/gestion/imports").session("coordinator");
        let answer = request.file("hub.csv", part.as_bytes(), &[]).send().await.expect(303);
        accept(&directory, answer.location()).await;
        directory.app.work().await;
        assert_eq!(counts(&directory, answer.location()).await, Counts { changed: 1, ..Counts::default() });
        assert_eq!(listed(&directory).await, 3);
    }

    async fn who_may_not_import_cannot(test) {
        let directory = directory(&test, &[]).await;
        let href = send(&directory, "hub.csv", &file(&rows(1)), "").await;
        let import = Permission::Holds(Right::ImportPlaces);
        let text = file(&rows(1));
        for role in Role::ALL.into_iter().filter(|role| !import.allows(*role)) {
            let secret = role.code();
            let upload = directory.app.post("/gestion/imports").session(secret).file("a.csv", text.as_bytes(), &[]);
            upload.send().await.expect(403);
            directory.app.post(&href).session(secret).send().await.expect(403);
            for path in ["/gestion/imports", &href, &format!("{href}/problemes.csv")] {
                directory.app.get(path).session(secret).send().await.expect(403);
            }
        }
        directory.app.get("/gestion/imports").send().await.expect(303);
        directory.app.post("/gestion/imports").file("a.csv", text.as_bytes(), &[]).send().await.expect(303);
        let elsewhere = directory.app.post(&href).session("coordinator").header("sec-fetch-site", "cross-site");
        elsewhere.send().await.expect(403);
        assert_eq!((directory.app.work().await, listed(&directory).await), (0, 0));
    }

    async fn remarks_stand_by_kind_the_gravest_first(test) {
        let directory = directory(&test, &[]).await;
        let mut rows: Vec<_> = rows(120).into_iter().map(|row| row.set("code_insee", "")).collect();
        rows[100] = rows[100].clone().set("latitude", "48.85").set("longitude", "2.35");
        rows[110] = rows[110].clone().set("date_maj", "jamais");
        let href = send(&directory, "hub.csv", &file(&rows), "").await;
        let page = look(&directory, &href).await;
        let kinds = page.all_between("<h3 class=\"type-l\">", "</h3>");
        assert_eq!(kinds.len(), 3, "{kinds:?}");
        assert!(kinds[0].contains("jamais") && kinds[0].contains("n’est pas une date") && kinds[1].starts_with("La position (48.85, 2.35)"), "{kinds:?}");
        assert!(kinds[2].starts_with("Le code INSEE manquait"), "{kinds:?}");
        assert_eq!(page.html().matches("Le code INSEE manquait\u{202f}; Manosque").count(), 3, "a few examples");
        let all = page.all_between(&format!("href=\"{href}/remarques/"), "\"").join(" ");
        assert_eq!(all, "commune-code-found", "one does not need a page for one remark");
        let (mut path, mut seen) = (format!("{href}/remarques/{all}"), 0);
        loop {
            let page = look(&directory, &path).await;
            seen += page.html().matches("Le code INSEE manquait\u{202f}; Manosque").count();
            match page.all_between("rel=\"next\" href=\"", "\"").into_iter().next() {
                Some(next) => path = next,
                None => break,
            }
        }
        assert_eq!(seen, 120);
        for other in ["html", "nowhere"] {
            directory.app.get(format!("{href}/remarques/{other}")).session("coordinator").send().await.expect(404);
        }
    }

    async fn a_refused_file_says_so_everywhere(test) {
        let directory = directory(&test, &[]).await;
        for (text, why) in [
            ("PK\u{3}\u{4} zip", "archive ZIP"),
            ("nom;adresse\nA;B\n", "Colonnes absentes"),
            ("{\"a\": 1", "mal écrit à partir de la ligne 1"),
            (&*file(&[]), "ne contient aucun lieu"),
        ] {
            let href = send(&directory, "hub.csv", text, "").await;
            let page = look(&directory, &href).await;
            let seen = page.visible();
            assert!(seen.contains(why) && seen.contains("refusé"), "{seen}");
            for wrong in ["à accepter", "ligne refusée", "Lignes lues", "le fichier est propre", "ci-dessous"] {
                assert!(!seen.contains(wrong), "{wrong}: {seen}");
            }
            let runs = look(&directory, "/gestion/imports").await.visible();
            assert!(runs.contains("refusé") && !runs.contains("à accepter"), "{runs}");
        }
    }

    async fn a_form_without_a_file_is_shown_again(test) {
        let directory = directory(&test, &[]).await;
        let post = || directory.app.post("/gestion/imports").session("coordinator");
        let answer = post().file("", b"", &[("source", "mon hub")]).send().await.expect(422);
        assert!(answer.html().contains("value=\"mon hub\""), "what was typed is kept");
        assert_eq!(directory.app.keys_shown(&answer.html()), Vec::<String>::new());
        post().form(&[("source", "x")]).send().await.expect(400);
        post().body("multipart/form-data; boundary=x", "--x\r\nbroken").send().await.expect(400);
        directory.app.get("/gestion/imports/nowhere").session("coordinator").send().await.expect(404);
        directory.app.post("/gestion/imports/nowhere").session("coordinator").send().await.expect(404);
    }

    async fn files_may_be_larger_than_forms_but_not_than_their_own_limit(test) {
        let directory = empty(&test, |settings| {
            settings.server.max_form_bytes = 1_000;
            settings.server.max_upload_bytes = 20_000;
        })
        .await;
        let text = file(&rows(20));
        assert!(text.len() > 1_000 && text.len() < 15_000);
        assert_eq!(bring(&directory, "hub.csv", &text).await.added, 20);
        let request = directory.app.post("/gestion/imports").session("coordinator");
        request.file("hub.csv", &vec![b'x'; 20_001], &[]).send().await.expect(413);
    }

    async fn a_json_file_comes_in_the_same_way(test) {
        let directory = directory(&test, &[]).await;
        let json = serde_json::json!([
            {"id": "1", "nom": "Un", "commune": "Manosque", "code_postal": "04100", "adresse": "1 rue", "date_maj": "2026-10-01"},
            {"id": "2", "nom": "Deux", "commune": "Manosque", "code_postal": "04100", "adresse": "2 rue", "date_maj": "?"},
        ]);
        let href = send(&directory, "hub.json", &json.to_string(), "").await;
        accept(&directory, &href).await;
        directory.app.work().await;
        let page = directory.app.get("/lieux").send().await;
        assert_eq!(cards(&page), [directory.entry("1").href()]);
        let refused = look(&directory, &format!("{href}/problemes.csv?refused=1")).await;
        assert_eq!(refused.header("content-type"), "application/json");
        assert_eq!(refused.json()[0]["id"], "2");
    }
}
