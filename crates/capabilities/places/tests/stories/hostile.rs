//! Texts that try to be something else stay texts, everywhere.

use maillage_store::both_engines;

use crate::kit::{OWNERS, Row, directory, row};

const SCRIPT: &str = "<script>alert(1)</script>";
const CLOSE: &str = "</script><img src=x onerror=alert(2)>";
const QUOTE: &str = "\" onmouseover=\"alert(3)";
const FORMULA: &str = "=HYPERLINK(\"http://evil.test\";\"x\")";

fn hostile() -> Row {
    row("<b>&id")
        .set("nom", format!("{FORMULA} {SCRIPT}{CLOSE}{QUOTE}"))
        .set("complement_adresse", format!("+{SCRIPT}{QUOTE}"))
        .set("presentation_resume", format!("@{CLOSE}"))
        .set("presentation_detail", format!("{SCRIPT}\n{QUOTE}\n{{{{ 7*7 }}}} ${{7*7}}"))
        .set("source", format!("{QUOTE}{SCRIPT}"))
        .set("structure_parente", format!("-{CLOSE}"))
        .set("autres_formations_labels", format!("{SCRIPT}{QUOTE}"))
        .set("horaires", format!("selon {SCRIPT}{QUOTE}"))
        .set("site_web", "https://exemple.fr/?a=%22%3E%3Cscript%3E&b='")
        .set("formations_labels", SCRIPT)
        .set("prise_rdv", "javascript:alert(4)")
}

/// Whether a page holds an element or an attribute that none of ours wrote.
fn is_clean(html: &str) -> bool {
    !html.contains("<script>alert")
        && !html.contains("<img")
        && !html.contains("onerror=alert(2)>")
        && !html.contains("\" onmouseover=\"")
        && !html.contains("=\"javascript:")
        && !html.contains("49}")
}

both_engines! { OWNERS;
    async fn on_every_page(test) {
        let directory = directory(&test, &[hostile()]).await;
        let entry = directory.entry("<b>&id");
        let paths = [
            entry.href(),
            "/".to_owned(),
            "/lieux".to_owned(),
            "/lieux?print=1".to_owned(),
            "/lieux?q=script".to_owned(),
            "/carte".to_owned(),
            "/recherche?q=alert".to_owned(),
            "/territoires/04112".to_owned(),
            format!("/lieux?q={}&ou={}", maillage_shell::encode(SCRIPT), maillage_shell::encode(QUOTE)),
            format!("/lieux?near={}&open_at={}", maillage_shell::encode(QUOTE), maillage_shell::encode(CLOSE)),
            format!("/carte?q={}", maillage_shell::encode(QUOTE)),
        ];
        for path in paths {
            for lang in ["fr", "en"] {
                let page = directory.app.get(&path).lang(lang).send().await.expect(200);
                assert!(is_clean(&page.html()), "{path}: {}", page.html());
            }
        }
        let page = directory.app.get(entry.href()).send().await;
        assert!(page.visible().contains(entry.place.sheet.name.as_str()), "shown as it is");
        assert!(page.visible().contains("{{ 7*7 }} ${7*7}"));
    }

    async fn in_the_data_for_machines(test) {
        let directory = directory(&test, &[hostile()]).await;
        let entry = directory.entry("<b>&id");
        let name = entry.place.sheet.name.as_str();
        let html = directory.app.get(entry.href()).send().await.html();
        let block = html.split("application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        let data: serde_json::Value = serde_json::from_str(block).unwrap();
        assert_eq!(data["name"], name);
        let list = directory.app.get("/api/v1/places").send().await.expect(200);
        assert_eq!(list.header("content-type"), "application/json");
        assert_eq!(list.json()["places"][0]["name"], name);
        assert_eq!(list.json()["places"][0]["booking"], serde_json::Value::Null);
        let csv = directory.app.get("/donnees/lieux.csv").send().await.expect(200).text();
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let record = reader.records().next().unwrap().unwrap();
        assert_eq!((&record[2], record.len()), (&*format!("'{name}"), 32), "a spreadsheet shows it");
        let map = directory.app.get("/donnees/lieux.geojson").send().await.expect(200).json();
        assert_eq!(map["features"][0]["properties"]["nom"], name);
    }

    async fn in_the_sheets_of_an_import(test) {
        let directory = directory(&test, &[]).await;
        let file = crate::kit::file(&[hostile(), row("b").set("nom", "").set("date_maj", SCRIPT)]);
        let upload = directory.app.post("/gestion/imports").session("coordinator");
        let answer = upload.file("=cmd\u{201d}<b>.csv", file.as_bytes(), &[("source", QUOTE)]).send().await.expect(303);
        let href = answer.location().to_owned();
        for path in [href.as_str(), "/gestion/imports"] {
            let page = directory.app.get(path).session("coordinator").send().await.expect(200);
            assert!(is_clean(&page.html()), "{path}: {}", page.html());
        }
        let report = directory.app.get(format!("{href}/problemes.csv")).session("coordinator").send().await.expect(200);
        let text = report.text();
        assert!(report.header("content-disposition").starts_with("attachment; "));
        for record in csv::Reader::from_reader(text.as_bytes()).records() {
            for cell in &record.unwrap() {
                assert!(!cell.starts_with(['=', '+', '-', '@']), "a spreadsheet would run {cell}");
            }
        }
        let refused = directory.app.get(format!("{href}/problemes.csv?refused=1")).session("coordinator").send().await.expect(200);
        assert!(refused.header("content-disposition").is_ascii() && !refused.header("content-disposition").contains('"'));
    }
}
