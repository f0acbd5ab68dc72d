//! The main lines of a file, whatever is wrong with it: a form begins with them.

use chrono::NaiveDate;

use super::read::date;
use super::yaml::{Node, Value};
use crate::licence::Licence;

/// What is known of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gist {
    /// Name.
    pub name: String,
    /// What it does, in French if it is told in French.
    pub about: String,
    /// Address of its repository.
    pub url: String,
    /// Version.
    pub version: String,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Its licence, where it is one of the list.
    pub licence: Option<Licence>,
    /// Its languages.
    pub languages: Vec<String>,
    /// What it was made from.
    pub based_on: Vec<String>,
    /// In a sentence, in the same language.
    pub short: String,
    /// What it offers, in the same language.
    pub features: Vec<String>,
    /// Type of software, as it is written.
    pub software_type: String,
    /// Development status, as it is written.
    pub status: String,
    /// Where it runs.
    pub platforms: Vec<String>,
}

impl Gist {
    /// Of a tree.
    pub(super) fn of(root: &Node) -> Self {
        let told = |path: &[&str]| find(root, path).and_then(text).unwrap_or_default().trim().to_owned();
        let languages = find(root, &["localisation", "availableLanguages"]);
        let one = best_language(root);
        let in_it = |key: &str| one.and_then(|one| find(one, &[key]));
        let about = in_it("longDescription").or_else(|| in_it("shortDescription")).and_then(text);
        let about = about.map(|text| text.trim().to_owned());
        Self {
            name: told(&["name"]),
            about: about.unwrap_or_default(),
            url: told(&["url"]),
            version: told(&["softwareVersion"]),
            date: date(&told(&["releaseDate"])).ok(),
            licence: Licence::read(&told(&["legal", "license"])),
            languages: languages.map(texts).unwrap_or_default(),
            based_on: find(root, &["isBasedOn"]).map(texts).unwrap_or_default(),
            short: in_it("shortDescription").and_then(text).unwrap_or_default().trim().to_owned(),
            features: in_it("features").map(texts).unwrap_or_default(),
            software_type: told(&["softwareType"]),
            status: told(&["developmentStatus"]),
            platforms: find(root, &["platforms"]).map(texts).unwrap_or_default(),
        }
    }
}

/// French first, then English, then whatever comes first.
fn best_language(root: &Node) -> Option<&Node> {
    let Value::Section(languages) = &find(root, &["description"])?.value else { return None };
    let of = |wanted: &str| languages.iter().find(|(key, _)| key.name.split('-').next() == Some(wanted));
    of("fr").or_else(|| of("en")).or_else(|| languages.first()).map(|(_, one)| one)
}

fn find<'a>(node: &'a Node, path: &[&str]) -> Option<&'a Node> {
    let Some((first, rest)) = path.split_first() else { return Some(node) };
    let Value::Section(pairs) = &node.value else { return None };
    find(&pairs.iter().find(|(key, _)| key.name == *first)?.1, rest)
}

fn text(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(text, _) => Some(text),
        _ => None,
    }
}

fn texts(node: &Node) -> Vec<String> {
    match &node.value {
        Value::List(items) => items.iter().filter_map(text).map(str::to_owned).collect(),
        _ => text(node).map(str::to_owned).into_iter().collect(),
    }
}
