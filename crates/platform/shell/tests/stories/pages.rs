//! The pages of the shell itself: every one in both languages, none with a key in the place of words.

use maillage_shell::words::Lang;
use maillage_store::both_engines;

use crate::probe::{self, OWNERS};

both_engines! { OWNERS;
    async fn every_public_page_speaks_both_languages(test) {
        let app = probe::app(&test)
            .0
            .settings(|settings| {
                settings.network.demo = true;
                settings.network.help_phone = Some("04 92 00 00 00".to_owned());
                settings.network.help_hours = Some("du lundi au vendredi".to_owned());
                settings.network.contact_email = Some("ici@reseau.test".to_owned());
                settings.network.publisher = Some("Le réseau".to_owned());
            })
            .start()
            .await;
        let paths = app.public_paths();
        assert!(paths.len() > 15, "{paths:?}");
        for path in paths.into_iter().filter(|path| !path.contains("/probe/")) {
            for lang in Lang::ALL {
                let answer = app.get(path).lang(lang.code()).send().await.expect(200);
                let text = answer.text();
                assert_eq!(app.keys_shown(&text), Vec::<String>::new(), "{path} in {}", lang.code());
                if answer.header("content-type").starts_with("text/html") {
                    assert!(text.contains(&format!("<html lang=\"{}\">", lang.code())), "{path}");
                    assert_eq!(text.matches("<h1").count(), 1, "{path} has one title");
                }
            }
        }
    }

    async fn the_document_of_the_api_tells_every_route(test) {
        let app = probe::app(&test).0.start().await;
        let faults = app.openapi_faults().await;
        let unknown: Vec<_> = faults.iter().filter(|fault| !fault.contains("/probe/")).collect();
        assert_eq!(unknown, Vec::<&String>::new());
        // The probe tells nothing of its own routes: the check sees what is missing.
        assert_eq!(faults.len(), 5, "{faults:?}");
        let page = app.get("/api").send().await.visible();
        assert!(page.contains("/api/v1/suggest"));
    }

    async fn what_is_typed_in_the_search_box_stays_text(test) {
        let app = probe::app(&test).0.start().await;
        let typed = "\"><script>alert(1)</script>";
        for lang in Lang::ALL {
            let path = format!("/recherche?q={}", maillage_shell::encode(typed));
            let page = app.get(path).lang(lang.code()).send().await.expect(200);
            assert!(!page.html().contains("<script>alert") && page.visible().contains(typed));
        }
        let proposals = app.get("/api/v1/suggest?q=manosq").send().await.expect(200).json();
        assert_eq!(proposals[0]["code"], "04112");
        let long = app.get(format!("/recherche?q={}", "a".repeat(5000))).send().await.expect(200);
        assert!(!long.visible().contains(&"a".repeat(201)));
    }

    async fn drawings_of_territories_are_kept_by_browsers(test) {
        let app = probe::app(&test).0.start().await;
        let drawing = app.get("/contours/D04.svg").send().await.expect(200);
        assert_eq!(drawing.header("content-type"), "image/svg+xml");
        assert!(drawing.header("cache-control").contains("max-age=86400"));
        let outlines = app.get("/contours/D04.json").send().await.expect(200).json();
        assert_eq!(outlines["type"], "FeatureCollection");
        for wrong in ["/contours/D04", "/contours/nowhere.svg", "/contours/99999.svg", "/contours/.json"] {
            app.get(wrong).send().await.expect(404);
        }
    }
}
