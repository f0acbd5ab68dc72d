//! The language of a page: the one chosen, else the browser's, else French.

use maillage_store::both_engines;

use crate::probe::{self, OWNERS};

both_engines! { OWNERS;
    async fn the_chosen_language_comes_before_the_browsers(test) {
        let app = probe::app(&test).0.start().await;
        let cases = [
            (None, None, "fr"),
            (None, Some("en-GB,en;q=0.9"), "en"),
            (None, Some("de"), "fr"),
            (None, Some("fr;q=0.1, en;q=0.9"), "en"),
            (Some("fr"), Some("en"), "fr"),
            (Some("en"), Some("fr"), "en"),
            (Some("zz"), Some("en"), "en"),
        ];
        for (chosen, browser, expected) in cases {
            let mut request = app.get("/api");
            if let Some(chosen) = chosen {
                request = request.cookie("maillage_lang", chosen);
            }
            if let Some(browser) = browser {
                request = request.lang(browser);
            }
            let page = request.send().await.html();
            assert!(page.contains(&format!("<html lang=\"{expected}\">")), "{chosen:?} {browser:?}");
        }
    }

    async fn the_switch_remembers_and_comes_back(test) {
        let app = probe::app(&test).0.start().await;
        let page = app.get("/recherche?q=caf%C3%A9&x=1").send().await;
        let switch = page.all_between("<a href=\"/langue/", "\"").remove(0);
        assert_eq!(switch, "en?retour=%2Frecherche%3Fq%3Dcaf%25C3%25A9%26x%3D1");
        let answer = app.get(format!("/langue/{switch}")).send().await.expect(303);
        assert_eq!(answer.location(), "/recherche?q=caf%C3%A9&x=1");
        assert!(answer.header("set-cookie").starts_with("maillage_lang=en; Path=/; Max-Age=31536000"));
        app.get("/langue/de").send().await.expect(404);
    }

    async fn the_switch_leads_nowhere_else(test) {
        let app = probe::app(&test).0.start().await;
        let outside = [
            "https://evil.test",
            "//evil.test",
            "/\\evil.test",
            "javascript:alert(1)",
            "\thttps://evil.test",
            "/a\r\nset-cookie: x=1",
            "evil",
        ];
        for address in outside {
            let path = format!("/langue/en?retour={}", maillage_shell::encode(address));
            let answer = app.get(path).send().await.expect(303);
            assert_eq!(answer.location(), "/", "{address:?}");
        }
    }
}
