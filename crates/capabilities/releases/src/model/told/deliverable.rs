//! A deliverable as it is told, and what it means.

use chrono::NaiveDate;
use maillage_release::publiccode::Language;
use maillage_release::{Licence, Nature, Origin};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Fault, Faults};
use crate::model::{Feature, LONG, MOST_SOURCES, Platform, Sheet, Software, Source};

/// Platforms and features, at most.
const MOST_LINES: usize = 20;
/// Languages, at most.
const MOST_LANGUAGES: usize = 30;

/// What was told, as it came.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct ToldDeliverable {
    /// A word of the sender: sent twice, it is one deliverable.
    pub key: String,
    /// `code`, `data`, `content`.
    pub nature: String,
    /// What it is called, 120 characters.
    pub title: String,
    /// What it is for, 3,000 characters; 150 at least for a program.
    pub about: String,
    /// Where it is: a repository, a dataset, a page.
    pub address: String,
    /// Its version, 40 characters; may be empty.
    pub version: String,
    /// The day of this version: `2026-11-24`.
    pub day: String,
    /// Its licence, by its SPDX identifier.
    pub licence: String,
    /// Its languages, as tags between commas: `fr, oc`.
    pub languages: String,
    /// What it was made from.
    pub sources: Vec<ToldSource>,
    /// What is told of a program; read for `code` alone.
    pub software: ToldSoftware,
}

/// A source, as it came.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct ToldSource {
    /// What it is called, 160 characters.
    pub title: String,
    /// Where it is; may be empty.
    pub address: String,
    /// Its licence: an SPDX identifier, `closed` for all rights reserved, `unknown`, or what else it is called.
    pub licence: String,
}

/// What is told of a program, as it came.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct ToldSoftware {
    /// In a sentence, 150 characters.
    pub short: String,
    /// Type of software, as `publiccode.yml` calls it: `standalone/web`.
    pub kind: String,
    /// Development status: `concept`, `development`, `beta`, `stable`, `obsolete`.
    pub status: String,
    /// Where it runs, one a line: `web`.
    pub platforms: String,
    /// What it offers, one a line.
    pub features: String,
}

/// The word of an origin, in the database and in forms.
pub fn origin_code(origin: &Origin) -> &str {
    match origin {
        Origin::Listed(licence) => licence.code(),
        Origin::Other(name) => name,
        Origin::Closed => "closed",
        Origin::Unknown => "unknown",
    }
}

impl ToldSource {
    fn is_empty(&self) -> bool {
        [&self.title, &self.address, &self.licence].into_iter().all(|text| text.trim().is_empty())
    }

    /// Reads the word of an origin.
    pub fn origin(text: &str) -> Origin {
        match text.trim() {
            "" | "unknown" => Origin::Unknown,
            "closed" => Origin::Closed,
            text => Licence::read(text)
                .map_or_else(|| Origin::Other(text.chars().take(80).collect()), Origin::Listed),
        }
    }
}

impl ToldDeliverable {
    /// Reads it; a version is not of the future.
    pub fn read(&self, today: NaiveDate) -> Result<Sheet, Vec<Fault>> {
        let mut faults = Faults::default();
        let nature: Option<Nature> = faults.word("nature", &self.nature);
        let title =
            faults.required("title", &self.title, ("release-error-title", "release-error-title-long"));
        let about =
            faults.required("about", &self.about, ("release-error-about", "release-error-about-long"));
        if nature == Some(Nature::Code)
            && !self.about.trim().is_empty()
            && self.about.trim().chars().count() < LONG
        {
            faults.add("about", "release-error-about-short");
        }
        let address = faults.address("address", &self.address);
        if self.address.trim().is_empty() {
            faults.add("address", "release-error-address-needed");
        }
        let version = faults.maybe("version", &self.version, "release-error-version");
        let day = faults.day("day", &self.day);
        if day.is_some_and(|day| day > today) {
            faults.add("day", "release-error-future");
        }
        let licence = Licence::read(&self.licence);
        if licence.is_none_or(|licence| nature.is_some_and(|nature| !licence.suits(nature))) {
            faults.add("licence", "release-error-licence");
        }
        let languages = self.languages(&mut faults);
        let sources = self.sources(&mut faults);
        let software = match nature {
            Some(Nature::Code) => self.software.read(&mut faults).map(Some),
            _ => Some(None),
        };
        let sheet = || {
            Some(Sheet {
                nature: nature?,
                title: title?,
                about: about?,
                address: address?,
                version,
                day: day?,
                licence: licence?,
                sources,
                languages,
                software: software?,
            })
        };
        let sheet = sheet();
        faults.end(sheet)
    }

    fn languages(&self, faults: &mut Faults) -> Vec<Language> {
        let tags = self.languages.split([',', ';', ' ', '\n']).map(str::trim).filter(|tag| !tag.is_empty());
        let read: Result<Vec<_>, _> = tags.take(MOST_LANGUAGES + 1).map(Language::new).collect();
        match read {
            Ok(mut languages) if (1..=MOST_LANGUAGES).contains(&languages.len()) => {
                let mut seen = Vec::new();
                languages.retain(|one| {
                    let new = !seen.contains(one);
                    seen.push(one.clone());
                    new
                });
                languages
            }
            _ => {
                faults.add("languages", "release-error-languages");
                Vec::new()
            }
        }
    }

    fn sources(&self, faults: &mut Faults) -> Vec<Source> {
        let told: Vec<_> = self.sources.iter().enumerate().filter(|(_, source)| !source.is_empty()).collect();
        if told.len() > MOST_SOURCES {
            faults.add("sources", "release-error-sources");
        }
        let read = |(rank, source): (usize, &ToldSource)| {
            let field = |name: &str| format!("source-{name}-{rank}");
            let keys = ("release-error-source-title", "release-error-source-long");
            let title = faults.required(&field("title"), &source.title, keys);
            let address = faults.address(&field("address"), &source.address);
            Some(Source { title: title?, address, origin: ToldSource::origin(&source.licence) })
        };
        told.into_iter().take(MOST_SOURCES).filter_map(read).collect()
    }
}

impl ToldSoftware {
    fn read(&self, faults: &mut Faults) -> Option<Software> {
        let short =
            faults.required("short", &self.short, ("release-error-short", "release-error-short-long"));
        let kind = faults.word("kind", &self.kind);
        let status = faults.word("status", &self.status);
        let platforms = lines::<Platform>(&self.platforms);
        let features = lines::<Feature>(&self.features);
        if platforms.is_none() {
            faults.add("platforms", "release-error-platforms");
        }
        if features.is_none() {
            faults.add("features", "release-error-features");
        }
        Some(Software {
            short: short?,
            kind: kind?,
            status: status?,
            platforms: platforms?,
            features: features?,
        })
    }
}

/// Texts, one a line: at least one, none too long.
fn lines<T: std::str::FromStr>(text: &str) -> Option<Vec<T>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let read: Option<Vec<T>> = lines.map(|line| line.parse().ok()).collect();
    read.filter(|lines| (1..=MOST_LINES).contains(&lines.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> ToldDeliverable {
        ToldDeliverable {
            nature: "data".to_owned(),
            title: "Les moulins".to_owned(),
            about: "Douze moulins et leur état.".to_owned(),
            address: "https://exemple.fr/moulins".to_owned(),
            day: "2026-11-01".to_owned(),
            licence: "ODbL-1.0".to_owned(),
            languages: "fr, fr oc".to_owned(),
            sources: vec![
                ToldSource {
                    title: "OpenStreetMap".to_owned(),
                    licence: "odbl".to_owned(),
                    ..ToldSource::default()
                },
                ToldSource::default(),
            ],
            ..ToldDeliverable::default()
        }
    }

    fn today() -> NaiveDate {
        "2026-11-24".parse().unwrap()
    }

    #[test]
    fn data_are_read_with_their_sources() {
        let sheet = told().read(today()).unwrap();
        assert_eq!(sheet.origins(), [Origin::Listed(Licence::Odbl)]);
        assert_eq!(sheet.languages.len(), 2);
        assert!(sheet.software.is_none());
    }

    #[test]
    fn a_program_tells_more() {
        let code = ToldDeliverable { nature: "code".to_owned(), licence: "EUPL-1.2".to_owned(), ..told() };
        let fields: Vec<_> = code.read(today()).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["about", "short", "kind", "status", "platforms", "features"]);
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let wrong = ToldDeliverable {
            nature: "data".to_owned(),
            day: "2027-01-01".to_owned(),
            licence: "MIT".to_owned(),
            sources: vec![ToldSource { address: "pas là".to_owned(), ..ToldSource::default() }],
            ..ToldDeliverable::default()
        };
        let fields: Vec<_> = wrong.read(today()).unwrap_err().into_iter().map(|(field, _)| field).collect();
        let wanted = [
            "title",
            "about",
            "address",
            "day",
            "licence",
            "languages",
            "source-title-0",
            "source-address-0",
        ];
        assert_eq!(fields, wanted);
    }

    #[test]
    fn the_terms_of_a_source_read_back() {
        for origin in [
            Origin::Listed(Licence::CcBySa3),
            Origin::Closed,
            Origin::Unknown,
            Origin::Other("WTFPL".to_owned()),
        ] {
            assert_eq!(ToldSource::origin(origin_code(&origin)), origin);
        }
    }
}
