//! Every screen of the directory speaks both languages, empty or full.

use maillage_shell::words::Lang;
use maillage_store::both_engines;

use crate::kit::{Directory, OWNERS, directory, empty, file, many, row};

async fn check(directory: &Directory, path: &str, lang: Lang) {
    let answer = directory.app.get(path).session("coordinator").lang(lang.code()).send().await.expect(200);
    let text = answer.text();
    assert_eq!(directory.app.keys_shown(&text), Vec::<String>::new(), "{path} in {}", lang.code());
    if answer.header("content-type").starts_with("text/html") {
        assert!(text.contains(&format!("<html lang=\"{}\">", lang.code())), "{path}");
        assert_eq!(text.matches("<h1").count(), 1, "{path} has one title");
    }
    // The same for everyone, when nobody is signed in.
    if !path.starts_with("/gestion") {
        directory.app.get(path).lang(lang.code()).send().await.expect(200);
    }
}

both_engines! { OWNERS;
    async fn an_empty_directory_has_all_its_pages(test) {
        let directory = empty(&test, |settings| settings.server.public_url = Some("https://reseau.test".to_owned())).await;
        for lang in Lang::ALL {
            for path in directory.app.public_paths() {
                if path != "/.well-known/security.txt" {
                    check(&directory, path, lang).await;
                }
            }
            check(&directory, "/territoires/04112", lang).await;
            check(&directory, "/gestion/imports", lang).await;
        }
    }

    async fn a_full_directory_too(test) {
        let directory = directory(&test, &many(40, 60)).await;
        let bad = file(&[row("x").set("date_maj", "?").set("telephone", "?").set("horaires", "?"), row("y").set("code_insee", "99999")]);
        let upload = directory.app.post("/gestion/imports").session("coordinator").file("a.csv", bad.as_bytes(), &[]);
        let import = upload.send().await.expect(303).location().to_owned();
        let mut paths: Vec<String> = ["/", "/lieux?open=now&ou=Gap&q=a&service=demarches", "/lieux?print=1", "/carte?service=demarches"]
            .map(str::to_owned)
            .to_vec();
        paths.extend(["/territoires", "/territoires/D04", "/territoires/R93", "/recherche?q=mairie"].map(str::to_owned));
        paths.extend([format!("{import}/remarques/date-form"), import, "/gestion/imports".to_owned()]);
        paths.extend(directory.snapshot().places.iter().map(|entry| entry.href()));
        for lang in Lang::ALL {
            for path in &paths {
                check(&directory, path, lang).await;
            }
        }
    }

    async fn territories_count_their_places(test) {
        let directory = directory(&test, &many(50, 61)).await;
        for departement in ["04", "05", "06", "13", "83", "84"] {
            let page = directory.app.get(format!("/territoires/D{departement}")).send().await.expect(200);
            let expected = directory.snapshot().places.iter().filter(|entry| entry.commune.unwrap().departement.to_string() == departement).count();
            let list = directory.walk(&format!("/lieux?departement={departement}")).await;
            assert_eq!(list.len(), expected, "{departement}");
            assert!(page.visible().contains(&expected.to_string()), "{departement}");
        }
        for wrong in ["/territoires/99999", "/territoires/xx", "/territoires/D999"] {
            directory.app.get(wrong).send().await.expect(404);
        }
    }

    async fn the_site_map_knows_every_place(test) {
        let directory = empty(&test, |settings| settings.server.public_url = Some("https://reseau.test".to_owned())).await;
        directory.deliver(&file(&many(12, 62))).await;
        let map = directory.app.get("/sitemap.xml").send().await.expect(200).text();
        for entry in &directory.snapshot().places {
            assert!(map.contains(&format!("<loc>https://reseau.test{}</loc>", entry.href())));
        }
        assert_eq!(map.matches("<url>").count(), map.matches("</url>").count());
    }
}
