//! What a `publiccode.yml` says: types that the standard allows, and nothing else.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use maillage_vocabulary::Email;
use oxilangtag::LanguageTag;
use unicode_segmentation::UnicodeSegmentation as _;
use url::Url;

use super::lists::{self, DevelopmentStatus, SoftwareType};
use super::problem::What;

/// Declares a text that was checked.
macro_rules! checked {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

checked! {
    /// A text that says something.
    Words
}
checked! {
    /// An address of the web.
    Web
}
checked! {
    /// An address, or a name (URN).
    Uri
}
checked! {
    /// A language tag (BCP 47).
    Language
}
checked! {
    /// A licence expression (SPDX).
    Expression
}
checked! {
    /// A file of the repository, or an address of the web.
    FilePath
}
checked! {
    /// A country, two capitals.
    Country
}
checked! {
    /// What a program supports: `alias:` and a known word, or an address.
    Support
}

/// A text of `MIN` to `MAX` signs, as people count them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured<const MIN: usize, const MAX: usize>(String);

impl Words {
    /// A text that is not empty.
    pub fn new(text: &str) -> Result<Self, What> {
        if text.trim().is_empty() { Err(What::Empty) } else { Ok(Self(text.to_owned())) }
    }
}

impl<const MIN: usize, const MAX: usize> Measured<MIN, MAX> {
    /// A text of the right length.
    pub fn new(text: &str) -> Result<Self, What> {
        if text.trim().is_empty() {
            return Err(What::Empty);
        }
        // A long text is not counted to its end.
        let length = text.graphemes(true).take(MAX.saturating_mul(4)).count();
        match length {
            _ if length > MAX => Err(What::TooLong { length, max: MAX }),
            _ if length < MIN => Err(What::TooShort { length, min: MIN }),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Web {
    /// An address that begins with http or https.
    pub fn new(text: &str) -> Result<Self, What> {
        let url = Url::parse(text).map_err(|_| What::NotUrl)?;
        if matches!(url.scheme(), "http" | "https") { Ok(Self(text.to_owned())) } else { Err(What::NotWeb) }
    }
}

impl Uri {
    /// An address of any kind: with a host, or a name.
    pub fn new(text: &str) -> Result<Self, What> {
        let url = Url::parse(text).map_err(|_| What::NotUri)?;
        let named = url.scheme() == "urn" && text.split(':').filter(|part| !part.is_empty()).count() >= 3;
        if named || url.has_host() { Ok(Self(text.to_owned())) } else { Err(What::NotUri) }
    }

    /// The address of a repository: with a host, under any protocol.
    pub fn of_repository(text: &str) -> Result<Self, What> {
        let url = Url::parse(text).map_err(|_| What::NotUrl)?;
        if url.has_host() { Ok(Self(text.to_owned())) } else { Err(What::NotUrl) }
    }

    /// An organisation: an address of the web, or a name.
    pub fn of_organisation(text: &str) -> Result<Self, What> {
        let uri = Self::new(text)?;
        let scheme = text.split(':').next().unwrap_or_default().to_ascii_lowercase();
        if matches!(scheme.as_str(), "http" | "https" | "urn") { Ok(uri) } else { Err(What::NotUri) }
    }
}

impl Language {
    /// A tag that is well formed.
    pub fn new(text: &str) -> Result<Self, What> {
        LanguageTag::parse(text).map(|_| Self(text.to_owned())).map_err(|_| What::NotLanguage)
    }
}

impl Expression {
    /// An expression of licences, identifiers as SPDX writes them today.
    pub fn new(text: &str) -> Result<Self, What> {
        let mode = spdx::ParseMode { allow_deprecated: true, ..spdx::ParseMode::STRICT };
        let parsed = spdx::Expression::parse_mode(text, mode).map_err(|_| What::NotLicence)?;
        if parsed.requirements().next().is_none() { Err(What::NotLicence) } else { Ok(Self(text.to_owned())) }
    }

    /// An identifier that SPDX replaced, if there is one, and by what.
    pub fn old(&self) -> Option<Option<&'static str>> {
        let words = self.0.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')'));
        words.filter_map(spdx::license_id).find(|id| id.is_deprecated()).map(|id| present(id.name))
    }
}

/// What SPDX writes today for a former identifier of the GNU licences.
fn present(name: &str) -> Option<&'static str> {
    let (base, later) = name.strip_suffix('+').map_or((name, false), |base| (base, true));
    let wanted = format!("{base}-{}", if later { "or-later" } else { "only" });
    spdx::license_id(&wanted).map(|id| id.name)
}

impl FilePath {
    /// A path that stays in the repository, or an address of the web, with one of some endings.
    pub fn new(text: &str, endings: &'static str) -> Result<Self, What> {
        if text.trim().is_empty() {
            return Err(What::Empty);
        }
        let address = text.contains("://");
        if address {
            Web::new(text).map_err(|_| What::NotRelative)?;
        }
        let leaves =
            text.starts_with('/') || text.starts_with("file:") || text.split('/').any(|part| part == "..");
        if !address && leaves {
            return Err(What::NotRelative);
        }
        let path = text.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
        let known = endings.split(' ').any(|ending| path.ends_with(&format!(".{ending}")));
        if known { Ok(Self(text.to_owned())) } else { Err(What::NotFileKind(endings)) }
    }
}

impl Country {
    /// A country, in capitals.
    pub fn new(text: &str) -> Result<Self, What> {
        if lists::is_country(text) {
            return Ok(Self(text.to_owned()));
        }
        let small = text == text.to_ascii_lowercase() && lists::is_country(&text.to_ascii_uppercase());
        Err(if small { What::SmallCountry } else { What::NotCountry })
    }

    /// The same out of small letters.
    pub(super) fn raised(text: &str) -> Self {
        Self(text.to_ascii_uppercase())
    }
}

impl Support {
    /// A known alias, or any address.
    pub fn new(text: &str) -> Result<Self, What> {
        match text.strip_prefix("alias:") {
            Some(alias) if lists::ALIASES.contains(&alias) => Ok(Self(text.to_owned())),
            Some(_) => Err(What::NotAlias),
            None => Uri::new(text).map(|uri| Self(uri.0)),
        }
    }
}

/// A `publiccode.yml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicCode {
    /// Name.
    pub name: Words,
    /// The suite that it belongs to.
    pub application_suite: Option<Words>,
    /// Its repository.
    pub url: Uri,
    /// A page for people.
    pub landing_url: Option<Web>,
    /// Repositories that it was made from.
    pub is_based_on: Vec<Uri>,
    /// Version, as it is called.
    pub software_version: Option<Words>,
    /// Its day.
    pub release_date: Option<NaiveDate>,
    /// Logo.
    pub logo: Option<FilePath>,
    /// Where it runs; at least one.
    pub platforms: Vec<Words>,
    /// Categories of the list.
    pub categories: Vec<&'static str>,
    /// Who uses it.
    pub used_by: Vec<Words>,
    /// Who pays for it.
    pub funded_by: Vec<Organisation>,
    /// Who publishes it.
    pub organisation: Option<Organisation>,
    /// What is planned.
    pub roadmap: Option<Web>,
    /// How far it is.
    pub development_status: DevelopmentStatus,
    /// What it is.
    pub software_type: SoftwareType,
    /// Whom it is for.
    pub audience: Audience,
    /// What it does, by language; at least one, and one of them at length.
    pub description: BTreeMap<Language, Description>,
    /// Its licence.
    pub license: Expression,
    /// Who owns most of it.
    pub main_copyright_owner: Option<Words>,
    /// Who keeps it up.
    pub maintenance: Maintenance,
    /// Whether it can be translated.
    pub localisation_ready: bool,
    /// Its languages; at least one.
    pub available_languages: Vec<Language>,
    /// What it needs to run.
    pub depends_on: DependsOn,
    /// Rules and systems that it supports.
    pub supports: Vec<Support>,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its address or name (URN).
    pub uri: Option<Uri>,
    /// What it is called.
    pub name: Option<Words>,
}

/// Whom a program is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// Countries.
    pub countries: Vec<Country>,
    /// Countries in which it does not do.
    pub unsupported_countries: Vec<Country>,
    /// Fields of application.
    pub scope: Vec<&'static str>,
}

/// What a program does, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Its name in that language.
    pub localised_name: Option<Words>,
    /// In a sentence.
    pub short: Measured<1, 150>,
    /// At length.
    pub long: Option<Measured<150, 10_000>>,
    /// How to use it.
    pub documentation: Option<Web>,
    /// How programs use it.
    pub api_documentation: Option<Web>,
    /// What it offers; at least one thing.
    pub features: Vec<Words>,
    /// Pictures of its screens.
    pub screenshots: Vec<FilePath>,
    /// Films.
    pub videos: Vec<Web>,
    /// Awards.
    pub awards: Vec<Words>,
}

/// Who keeps a program up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Maintenance {
    /// Whoever owns it.
    Internal(Vec<Contact>),
    /// Somebody under contract.
    Contract(Vec<Contractor>, Vec<Contact>),
    /// People who give their time.
    Community(Vec<Contact>),
    /// Nobody.
    Nobody(Vec<Contact>),
}

/// Somebody under contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contractor {
    /// Name.
    pub name: Words,
    /// The last day.
    pub until: NaiveDate,
    /// E-mail.
    pub email: Option<Email>,
    /// Site.
    pub website: Option<Web>,
}

/// Somebody to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: Words,
    /// E-mail.
    pub email: Option<Email>,
    /// Telephone.
    pub phone: Option<Words>,
    /// For whom they act.
    pub affiliation: Option<Words>,
}

/// What a program needs to run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DependsOn {
    /// Free programs.
    pub open: Vec<Dependency>,
    /// Other programs.
    pub proprietary: Vec<Dependency>,
    /// Devices.
    pub hardware: Vec<Dependency>,
}

/// Something that a program needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// Name.
    pub name: Words,
    /// From that version on.
    pub version_min: Option<Words>,
    /// Up to that version.
    pub version_max: Option<Words>,
    /// That version alone.
    pub version: Option<Words>,
    /// Whether it runs without.
    pub optional: Option<bool>,
}
