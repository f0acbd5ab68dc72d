//! `/api/v1/places`, `/api/v1/territories`: the same directory, for programs.

use maillage_store::both_engines;

use crate::kit::{Directory, OWNERS, directory, file, many, row};

async fn walk(directory: &Directory, query: &str, limit: usize) -> Vec<String> {
    let (mut found, mut cursor) = (Vec::new(), String::new());
    loop {
        let path = format!("/api/v1/places?{query}&limit={limit}&cursor={cursor}");
        let document = directory.app.get(path).send().await.expect(200).json();
        let places = document["places"].as_array().unwrap();
        assert!(places.len() <= limit);
        found.extend(places.iter().map(|place| place["href"].as_str().unwrap().to_owned()));
        let Some(next) = document["next_cursor"].as_str() else {
            assert_eq!(document["total"], found.len());
            return found;
        };
        next.clone_into(&mut cursor);
    }
}

both_engines! { OWNERS;
    async fn a_walk_by_cursor_gives_the_list_of_the_page(test) {
        let directory = directory(&test, &many(57, 20)).await;
        for query in ["", "q=numerique", "near=43.7,5.9&radius_km=200", "service=demarches&sort=name"] {
            let page = directory.walk(&format!("/lieux?{query}")).await;
            for limit in [1, 10, 57, 500] {
                assert_eq!(walk(&directory, query, limit).await, page, "{query} by {limit}");
            }
        }
    }

    async fn a_walk_goes_on_where_it_was_while_the_directory_changes(test) {
        let named = |name: &str| row(name).set("nom", name);
        let rows: Vec<_> = ["b", "d", "f", "h", "j", "l"].map(named).to_vec();
        let directory = directory(&test, &rows).await;
        let names = async |query: &str| {
            let document = directory.app.get(format!("/api/v1/places?limit=2{query}")).send().await.expect(200).json();
            let names: Vec<String> = document["places"]
                .as_array()
                .unwrap()
                .iter()
                .map(|place| place["name"].as_str().unwrap().to_owned())
                .collect();
            (names, document["next_cursor"].as_str().unwrap_or_default().to_owned())
        };
        let (first, cursor) = names("").await;
        assert_eq!(first, ["b", "d"]);
        // One more place before, one less among those already seen.
        let changed: Vec<_> = ["a", "c", "d", "f", "h", "j", "l"].map(named).to_vec();
        directory.deliver(&file(&changed)).await;
        let (second, cursor) = names(&format!("&cursor={cursor}")).await;
        assert_eq!(second, ["f", "h"]);
        // The walk goes on after the same place, whatever left before it.
        directory.deliver(&file(&rows[2..])).await;
        let (third, _) = names(&format!("&cursor={cursor}")).await;
        assert_eq!(third, ["j", "l"]);
    }

    async fn one_place_is_told_as_in_the_list(test) {
        let directory = directory(&test, &many(12, 21)).await;
        let list = directory.app.get("/api/v1/places").send().await.expect(200).json();
        for place in list["places"].as_array().unwrap() {
            let path = format!("/api/v1/places/{}", place["id"].as_str().unwrap());
            assert_eq!(directory.app.get(path).send().await.expect(200).json(), *place);
        }
    }

    async fn parameters_that_are_not_understood_are_pointed_at(test) {
        let directory = directory(&test, &many(3, 22)).await;
        let cases = [
            ("limit=0", "/limit"),
            ("limit=501", "/limit"),
            ("limit=beaucoup", "/limit"),
            ("cursor=%25", "/cursor"),
            ("cursor=bm9uZQ", "/cursor"),
            ("service=magie", "/service"),
            ("day=someday", "/day"),
            ("commune=99999", "/commune"),
            ("departement=4", "/departement"),
            ("epci=1", "/epci"),
            ("near=43", "/near"),
            ("near=143,5", "/near"),
            ("near=NaN,5", "/near"),
            ("near=43,5&radius_km=0", "/radius_km"),
            ("near=43,5&radius_km=201", "/radius_km"),
            ("near=43,5&radius_km=NaN", "/radius_km"),
            ("ou=Atlantide", "/ou"),
            ("open=later", "/open"),
            ("open_at=2026-13-01T10:00", "/open_at"),
            ("sort=beauty", "/sort"),
        ];
        for (query, pointer) in cases {
            for lang in ["fr", "en"] {
                let answer = directory.app.get(format!("/api/v1/places?{query}")).lang(lang).send().await.expect(422);
                let document = answer.json();
                let errors = document["errors"].as_array().unwrap();
                assert_eq!(errors.len(), 1, "{query}: {document}");
                assert_eq!(errors[0]["pointer"], pointer, "{query}");
                let detail = errors[0]["detail"].as_str().unwrap();
                assert!(detail.contains(' ') && directory.app.keys_shown(detail).is_empty(), "{query}: {detail}");
            }
        }
        let several = directory.app.get("/api/v1/places?limit=0&service=a&sort=b").send().await.expect(422).json();
        assert_eq!(several["errors"].as_array().unwrap().len(), 3);
        directory.app.get("/api/v1/places?limit=500").send().await.expect(200);
    }

    async fn a_refusal_says_what_may_be_asked(test) {
        let directory = directory(&test, &[]).await;
        let detail = |path: &'static str| {
            let app = &directory.app;
            async move {
                let document = app.get(path).send().await.expect(422).json();
                let error = &document["errors"][0];
                (error["pointer"].as_str().unwrap().to_owned(), error["detail"].as_str().unwrap().to_owned())
            }
        };
        let (pointer, text) = detail("/api/v1/places?service=nope").await;
        assert_eq!(pointer, "/service");
        assert!(text.contains("demarches") && !text.contains("laissé de côté"), "{text}");
        let (pointer, text) = detail("/api/v1/places?wheelchair=oui").await;
        assert!(pointer == "/wheelchair" && text.contains("yes, partly"), "{text}");
        for path in ["/api/v1/places?foo=bar", "/api/v1/places?q=a&foo"] {
            let (pointer, text) = detail(path).await;
            assert!(pointer == "/foo" && text.contains("radius_km"), "{path}: {text}");
        }
    }

    async fn a_cursor_from_elsewhere_does_no_harm(test) {
        use base64::Engine as _;
        let directory = directory(&test, &many(8, 23)).await;
        let ranks = ["18446744073709551615", "9223372036854775807", "8", "99999999999999999999999", "-1", ""];
        for text in ranks.iter().flat_map(|rank| [(*rank).to_owned(), format!("00000000.{rank}")]) {
            let cursor = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(&text);
            for query in ["q=numerique&", "near=43.7,5.9&radius_km=200&", ""] {
                let answer = directory.app.get(format!("/api/v1/places?{query}cursor={cursor}")).send().await;
                assert!([200, 422].contains(&answer.status.as_u16()), "{text} {query}: {}", answer.status);
            }
        }
    }

    async fn a_territory_tells_its_figures(test) {
        let directory = directory(&test, &[row("a"), row("b").set("services", "")]).await;
        for (code, level, places) in [("04112", "commune", 2), ("D04", "departement", 2), ("R93", "region", 2)] {
            let path = format!("/api/v1/territories/{code}");
            let document = directory.app.get(path).lang("en").send().await.expect(200).json();
            assert_eq!((&document["code"], &document["level"]), (&code.into(), &level.into()));
            let figures = document["figures"].as_array().unwrap();
            let of = |name: &str| figures.iter().find(|figure| figure["name"] == name).map(|figure| &figure["value"]);
            assert_eq!(of("figure-places"), Some(&places.into()), "{code}");
            for figure in figures {
                for words in ["label", "definition"] {
                    let text = figure[words].as_str().unwrap();
                    assert!(directory.app.keys_shown(text).is_empty() && !text.is_empty(), "{text}");
                }
            }
        }
        // Former codes lead to the commune of today.
        let path = "/api/v1/territories/13201";
        assert_eq!(directory.app.get(path).send().await.expect(200).json()["code"], "13055");
        for wrong in ["99999", "D999", "xx", "R00"] {
            directory.app.get(format!("/api/v1/territories/{wrong}")).send().await.expect(404);
        }
    }

    async fn the_document_tells_every_route(test) {
        let directory = directory(&test, &[]).await;
        assert_eq!(directory.app.openapi_faults().await, Vec::<String>::new());
    }
}
