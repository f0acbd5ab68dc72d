//! Pages that everyone sees alike are made once, and never shown to the wrong person.

use chrono::TimeDelta;
use maillage_store::both_engines;

use crate::probe::{self, OWNERS, write_notice};

const PATH: &str = "/probe/notice";

both_engines! { OWNERS;
    async fn the_second_reader_gets_the_same_page_without_its_being_made_again(test) {
        let (builder, probe) = probe::app(&test);
        let app = builder.start().await;
        write_notice(&app, "Fermé lundi").await;
        app.settle().await;
        let first = app.get(PATH).send().await.expect(200);
        assert_eq!(probe.made(), 1);
        assert_eq!(app.get(PATH).send().await, first);
        assert_eq!(probe.made(), 1);
        assert!(first.text().contains("Fermé lundi for nobody"));
        assert_eq!(first.header("cache-control"), "public, max-age=0, must-revalidate");
        assert!(first.header("vary").contains("accept-language") && first.header("vary").contains("cookie"));
        // Another query is another page.
        app.get("/probe/notice?a=1").send().await.expect(200);
        assert_eq!(probe.made(), 2);
    }

    async fn a_change_and_a_new_minute_make_it_anew(test) {
        let (builder, probe) = probe::app(&test);
        let app = builder.start().await;
        let before = app.get(PATH).send().await;
        write_notice(&app, "Ouvert dimanche").await;
        app.settle().await;
        let after = app.get(PATH).send().await;
        assert!(after.text().contains("Ouvert dimanche") && before.header("etag") != after.header("etag"));
        let made = probe.made();
        app.clock.advance(TimeDelta::seconds(60));
        let later = app.get(PATH).send().await;
        assert_eq!(probe.made(), made + 1);
        assert_ne!(later.header("etag"), after.header("etag"));
    }

    async fn a_page_overtaken_by_a_change_is_not_kept(test) {
        let app = probe::app(&test).0.start().await;
        write_notice(&app, "before").await;
        app.settle().await;
        assert!(app.get("/probe/racing").send().await.expect(200).text().contains(">before for"));
        assert!(app.get("/probe/racing").send().await.expect(200).text().contains(">changed meanwhile for"));
    }

    async fn who_has_the_page_is_told_so(test) {
        let app = probe::app(&test).0.start().await;
        let etag = app.get(PATH).send().await.header("etag").to_owned();
        assert!(etag.starts_with("W/\""));
        let asks = |tag: &str| app.get(PATH).header("if-none-match", tag);
        let known = asks(&etag).send().await.expect(304);
        assert!(known.bytes.is_empty());
        assert_eq!((known.header("etag"), known.header("content-type")), (etag.as_str(), ""));
        asks(&format!("\"other\", {etag}")).send().await.expect(304);
        let other = asks("W/\"other\"").send().await.expect(200);
        assert!(!other.bytes.is_empty());
    }

    async fn languages_do_not_mix(test) {
        let app = probe::app(&test).0.start().await;
        for _ in 0..2 {
            assert!(app.get(PATH).lang("fr").send().await.text().starts_with("<p lang=fr>"));
            assert!(app.get(PATH).lang("en").send().await.text().starts_with("<p lang=en>"));
            let chosen = app.get(PATH).lang("fr").cookie("maillage_lang", "en");
            assert!(chosen.send().await.text().starts_with("<p lang=en>"));
        }
    }

    async fn what_a_person_sees_is_never_kept(test) {
        let (builder, probe) = probe::app(&test);
        let app = builder.start().await;
        app.get(PATH).send().await.expect(200);
        let own = [app.get(PATH).session("coordinator"), app.get(PATH).token("robot")];
        for (request, name) in own.into_iter().zip(["coordinator", "robot"]) {
            let answer = request.send().await.expect(200);
            assert!(answer.text().contains(&format!("for Zoé {name}")));
            assert_eq!((answer.header("etag"), answer.header("cache-control")), ("", "private, no-store"));
        }
        // A session that nobody knows is nobody's, and still keeps nothing.
        let unknown = app.get(PATH).session("unknown").send().await.expect(200);
        assert!(unknown.text().contains("for nobody"));
        assert_eq!(unknown.header("cache-control"), "private, no-store");
        assert_eq!(probe.made(), 4);
        assert!(app.get(PATH).send().await.text().contains("for nobody"));
        assert_eq!(probe.made(), 4);
    }

    async fn compressed_pages_are_the_same_pages(test) {
        let app = probe::app(&test).0.start().await;
        let plain = app.get(PATH).send().await;
        for _ in 0..2 {
            let gzip = app.get(PATH).header("accept-encoding", "br, gzip;q=0.8").send().await;
            assert_eq!(gzip.header("content-encoding"), "gzip");
            assert_eq!(gzip.text(), plain.text());
            assert!(gzip.bytes.len() < plain.bytes.len());
            assert_eq!(gzip.header("etag"), plain.header("etag"));
        }
        let refused = app.get(PATH).header("accept-encoding", "gzip;q=0, identity").send().await;
        assert_eq!((refused.header("content-encoding"), &refused.bytes), ("", &plain.bytes));
    }

    async fn asking_for_the_headers_alone_does_not_empty_the_page(test) {
        let app = probe::app(&test).0.start().await;
        for _ in 0..2 {
            assert!(app.request("HEAD", PATH).send().await.expect(200).bytes.is_empty());
        }
        let page = app.get(PATH).send().await.expect(200);
        assert!(page.text().contains("for nobody"));
    }

    async fn without_memory_for_them_pages_are_made_each_time(test) {
        let (builder, probe) = probe::app(&test);
        let app = builder.settings(|settings| settings.server.ready_pages_bytes = 0).start().await;
        let first = app.get(PATH).send().await.expect(200);
        assert_eq!(app.get(PATH).send().await.text(), first.text());
        assert_eq!(probe.made(), 2);
    }
}
