//! The form of a deliverable, as it came.

use maillage_release::publiccode::{Gist, Language};
use serde::Deserialize;

use crate::model::{Deliverable, MOST_SOURCES, ToldDeliverable, ToldSoftware, ToldSource, origin_code};

/// The form, as it came: sources as lists side by side.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub(super) key: String,
    pub(super) nature: String,
    pub(super) title: String,
    pub(super) about: String,
    pub(super) address: String,
    pub(super) version: String,
    pub(super) day: String,
    pub(super) licence: String,
    pub(super) languages: String,
    pub(super) source_title: Vec<String>,
    pub(super) source_address: Vec<String>,
    pub(super) source_licence: Vec<String>,
    pub(super) short: String,
    pub(super) kind: String,
    pub(super) status: String,
    pub(super) platforms: String,
    pub(super) features: String,
    /// Why the network answers for a change that rules leave in doubt.
    pub(super) reason: String,
    /// One more source is wanted, and nothing kept yet.
    pub(super) more: String,
}

impl Typed {
    /// What it tells.
    pub fn told(&self) -> ToldDeliverable {
        let rows = self.source_title.len().max(self.source_address.len()).max(self.source_licence.len());
        let at = |list: &[String], rank: usize| list.get(rank).cloned().unwrap_or_default();
        let source = |rank| ToldSource {
            title: at(&self.source_title, rank),
            address: at(&self.source_address, rank),
            licence: at(&self.source_licence, rank),
        };
        ToldDeliverable {
            key: self.key.trim().to_owned(),
            nature: self.nature.clone(),
            title: self.title.clone(),
            about: self.about.clone(),
            address: self.address.clone(),
            version: self.version.clone(),
            day: self.day.clone(),
            licence: self.licence.clone(),
            languages: self.languages.clone(),
            sources: (0..rows.min(MOST_SOURCES + 1)).map(source).collect(),
            software: ToldSoftware {
                short: self.short.clone(),
                kind: self.kind.clone(),
                status: self.status.clone(),
                platforms: self.platforms.clone(),
                features: self.features.clone(),
            },
        }
    }

    /// A deliverable as it can be typed again.
    pub fn of(one: &Deliverable) -> Self {
        let sheet = &one.sheet;
        let software = sheet.software.as_ref();
        let texts = |all: &[String]| all.join("\n");
        Self {
            nature: sheet.nature.code().to_owned(),
            title: sheet.title.to_string(),
            about: sheet.about.to_string(),
            address: sheet.address.to_string(),
            version: sheet.version.as_ref().map(ToString::to_string).unwrap_or_default(),
            day: sheet.day.to_string(),
            licence: sheet.licence.code().to_owned(),
            languages: sheet.languages.iter().map(Language::as_str).collect::<Vec<_>>().join(", "),
            source_title: sheet.sources.iter().map(|one| one.title.to_string()).collect(),
            source_address: sheet
                .sources
                .iter()
                .map(|one| one.address.as_ref().map(ToString::to_string).unwrap_or_default())
                .collect(),
            source_licence: sheet.sources.iter().map(|one| origin_code(&one.origin).to_owned()).collect(),
            short: software.map(|one| one.short.to_string()).unwrap_or_default(),
            kind: software.map(|one| one.kind.code().to_owned()).unwrap_or_default(),
            status: software.map(|one| one.status.code().to_owned()).unwrap_or_default(),
            platforms: software
                .map(|one| texts(&one.platforms.iter().map(ToString::to_string).collect::<Vec<_>>()))
                .unwrap_or_default(),
            features: software
                .map(|one| texts(&one.features.iter().map(ToString::to_string).collect::<Vec<_>>()))
                .unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Out of a card of a program.
    pub fn of_gist(gist: &Gist, key: String) -> Self {
        Self {
            key,
            nature: "code".to_owned(),
            title: gist.name.clone(),
            about: gist.about.clone(),
            address: gist.url.clone(),
            version: gist.version.clone(),
            day: gist.date.map(|day| day.to_string()).unwrap_or_default(),
            licence: gist.licence.map(|licence| licence.code().to_owned()).unwrap_or_default(),
            languages: gist.languages.join(", "),
            source_title: gist.based_on.clone(),
            source_address: gist.based_on.clone(),
            source_licence: gist.based_on.iter().map(|_| "unknown".to_owned()).collect(),
            short: gist.short.clone(),
            kind: gist.software_type.clone(),
            status: gist.status.clone(),
            platforms: gist.platforms.join("\n"),
            features: gist.features.join("\n"),
            ..Self::default()
        }
    }
}
