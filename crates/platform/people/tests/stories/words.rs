//! Words: both languages say the same things, and every key that a screen asks for exists.

use std::collections::BTreeSet;

use maillage_shell::words::{Lang, Words};
use maillage_shell::{Capability as _, words::WordSource};
use maillage_store::testing::TestDb;

use crate::site::Site;

const OWN: WordSource = WordSource {
    owner: "people",
    fr: include_str!("../../locales/fr.ftl"),
    en: include_str!("../../locales/en.ftl"),
};

fn files(folder: &str, extension: &str) -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|found| found == extension) {
            texts.push(std::fs::read_to_string(path).unwrap());
        }
    }
    texts
}

#[test]
fn both_languages_have_the_same_keys() {
    let words = Words::load(&[OWN]).unwrap();
    let keys = |lang| words.keys(lang).map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(keys(Lang::Fr), keys(Lang::En));
}

#[tokio::test]
async fn every_key_of_a_template_exists() {
    let test = TestDb::sqlite(crate::site::OWNERS).await;
    let site = Site::new(&test);
    for text in files("templates", "html") {
        for call in text.split("page.t").skip(1) {
            let Some(key) = call.split_once('(').and_then(|(_, rest)| rest.strip_prefix('"')) else {
                continue;
            };
            let key = key.split('"').next().unwrap();
            assert!(site.app.words().has(Lang::Fr, key), "{key}");
        }
    }
}

#[test]
fn every_word_is_used() {
    let words = Words::load(&[OWN]).unwrap();
    let mut used = files("templates", "html").concat();
    for folder in ["src", "src/pages", "src/api"] {
        used.push_str(&files(folder, "rs").concat());
    }
    let composed = [
        "role-",
        "right-",
        "journal-act-",
        "journal-thing-",
        "journal-value-",
        "journal-count-",
        "api-operation-",
        "api-parameter-",
    ];
    for key in words.keys(Lang::Fr).filter(|key| !composed.iter().any(|head| key.starts_with(head))) {
        assert!(used.contains(&format!("\"{key}\"")), "{key} is never used");
    }
}

#[tokio::test]
async fn every_processing_is_told_on_the_page_of_personal_data() {
    let test = TestDb::sqlite(crate::site::OWNERS).await;
    let site = Site::new(&test);
    let page = site.browser().get("/donnees-personnelles").await;
    for processing in site.people.personal_data() {
        for key in [processing.purpose, processing.basis, processing.data, processing.retention] {
            let words = site.app.words().plain(Lang::Fr, key);
            assert_ne!(words, key);
        }
        let duration = site.app.words().plain(Lang::Fr, processing.retention);
        assert!(page.body.contains(duration), "{duration}: {}", page.body);
    }
}
