//! What every capability promises, checked in one place.

use std::collections::BTreeSet;

use http::Method;
use serde_json::Value;

use super::TestApp;
use crate::words::Lang;
use crate::{Failure, server};

/// Attributes that people read or hear.
const SPOKEN: [&str; 5] = [" aria-label=\"", " title=\"", " placeholder=\"", " alt=\"", " content=\""];

impl TestApp {
    /// The public pages and resources without parameter, by path.
    pub fn public_paths(&self) -> Vec<&'static str> {
        server::table(&self.app)
            .into_iter()
            .filter(|(method, path, permission)| {
                *method == Method::GET
                    && *permission == crate::permission::Permission::Public
                    && !path.contains('{')
            })
            .map(|(_, path, _)| path)
            .collect()
    }

    /// Keys of messages that a page shows where words should stand, in texts and in spoken attributes.
    pub fn keys_shown(&self, html: &str) -> Vec<String> {
        let codes: Vec<_> = Failure::samples().iter().map(Failure::code).collect();
        let known: BTreeSet<&str> =
            Lang::ALL.into_iter().flat_map(|lang| self.app.words().keys(lang)).collect();
        let texts = super::visible_text(html);
        let spoken = SPOKEN.iter().flat_map(|open| html.split(open).skip(1)).filter_map(|rest| {
            let end = rest.find('"')?;
            Some(&rest[..end])
        });
        texts
            .lines()
            .chain(spoken)
            .map(str::trim)
            .filter(|text| !codes.contains(text))
            .filter(|text| looks_like_a_key(text) || text.split(' ').any(|word| is_key(word, &known)))
            .map(str::to_owned)
            .collect()
    }

    /// What is wrong with the OpenAPI document: routes it forgets, references that lead nowhere, operations that say
    /// too little.
    pub async fn openapi_faults(&self) -> Vec<String> {
        let document = self.get("/api/v1/openapi.json").send().await.expect(200).json();
        let mut faults = Vec::new();
        if !document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")) {
            faults.push(format!("version {}", document["openapi"]));
        }
        for (method, path, _) in server::table(&self.app) {
            let named = &document["paths"][path][method.as_str().to_lowercase()];
            if path.starts_with("/api/v1/") && !named.is_object() {
                faults.push(format!("{method} {path} is not in the document"));
            }
        }
        faults.extend(operation_faults(&document));
        faults.extend(lost_references(&document, &document));
        faults
    }
}

fn is_key(word: &str, known: &BTreeSet<&str>) -> bool {
    // A key of one word (`print`) may be a word of the page.
    word.contains('-') && known.contains(word)
}

/// `error-not-found-title`: at least three words of small letters, and nothing else.
fn looks_like_a_key(text: &str) -> bool {
    text.split('-').count() >= 3
        && text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
        && !text.starts_with(|first: char| first.is_ascii_digit())
}

fn operation_faults(document: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let mut names = BTreeSet::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in
            item.as_object().into_iter().flatten().filter(|(name, _)| *name != "parameters")
        {
            let at = format!("{method} {path}");
            match operation["operationId"].as_str() {
                Some(name) if names.insert(name.to_owned()) => {}
                other => faults.push(format!("{at}: name {other:?} is missing or taken")),
            }
            if operation["responses"].as_object().is_none_or(serde_json::Map::is_empty) {
                faults.push(format!("{at}: no response"));
            }
            if operation["summary"].as_str().is_none_or(str::is_empty) {
                faults.push(format!("{at}: no summary"));
            }
            let declared: BTreeSet<_> = operation["parameters"]
                .as_array()
                .into_iter()
                .flatten()
                .filter(|parameter| parameter["in"] == "path" && parameter["required"] == true)
                .filter_map(|parameter| parameter["name"].as_str())
                .collect();
            let used: BTreeSet<_> =
                path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
            if declared != used {
                faults.push(format!("{at}: parameters {declared:?} declared, {used:?} used"));
            }
        }
    }
    faults
}

fn lost_references(document: &Value, part: &Value) -> Vec<String> {
    match part {
        Value::Object(members) => members
            .iter()
            .flat_map(|(name, value)| match value.as_str() {
                Some(target) if name == "$ref" => {
                    let found = target.strip_prefix('#').and_then(|pointer| document.pointer(pointer));
                    if found.is_some() { Vec::new() } else { vec![format!("{target} leads nowhere")] }
                }
                _ => lost_references(document, value),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(|item| lost_references(document, item)).collect(),
        _ => Vec::new(),
    }
}
