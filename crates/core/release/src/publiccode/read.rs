//! Reads a `publiccode.yml`: everything that is wrong at once, each at its place.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::NaiveDate;
use maillage_vocabulary::Email;

use super::gist::Gist;
use super::lists::{self, DevelopmentStatus, MaintenanceType, SoftwareType};
use super::model::{
    Audience, Country, Dependency, DependsOn, Description, Expression, FilePath, Language, Measured,
    Organisation, PublicCode, Support, Uri, Web, Words,
};
use super::problem::{Place, Problem, Severity, What};
use super::reader::{Reader, Section};
use super::yaml::{self, Node, Value};
use super::{maintenance, old};

/// Keys of a file, the deprecated ones at the end.
const KEYS: [&str; 29] = [
    "publiccodeYmlVersion",
    "name",
    "applicationSuite",
    "url",
    "landingURL",
    "isBasedOn",
    "softwareVersion",
    "releaseDate",
    "logo",
    "platforms",
    "categories",
    "usedBy",
    "fundedBy",
    "organisation",
    "roadmap",
    "developmentStatus",
    "softwareType",
    "intendedAudience",
    "description",
    "legal",
    "maintenance",
    "localisation",
    "dependsOn",
    "supports",
    "monochromeLogo",
    "inputTypes",
    "outputTypes",
    "it",
    "IT",
];
const DESCRIPTION: [&str; 10] = [
    "localisedName",
    "genericName",
    "shortDescription",
    "longDescription",
    "documentation",
    "apiDocumentation",
    "features",
    "screenshots",
    "videos",
    "awards",
];
/// Files of a logo.
const LOGOS: &str = "svg svgz png";
/// Files of a screen.
const SCREENS: &str = "png jpg jpeg";

/// What was read of a file.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What it says, where nothing is wrong with it.
    pub code: Option<PublicCode>,
    /// What is known of it in any case, to begin a form with.
    pub gist: Gist,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// Whether the file can be used as it is.
    pub const fn is_valid(&self) -> bool {
        self.code.is_some()
    }

    fn broken(place: Place, what: What) -> Self {
        Self {
            code: None,
            gist: Gist::default(),
            problems: vec![Problem { place, key: String::new(), what }],
        }
    }
}

/// Reads a file.
pub fn read(bytes: &[u8]) -> Reading {
    let (root, more) = match yaml::read(bytes) {
        Ok(read) => read,
        Err((place, what)) => return Reading::broken(place, what),
    };
    let start = Place { line: 1, column: 1 };
    let Some(root) = root else { return Reading::broken(start, What::Empty) };
    let mut reader = Reader::default();
    if more {
        reader.tell(start, "", What::SeveralDocuments);
    }
    let code = reader.section(&root, String::new(), &KEYS).and_then(|section| whole(&mut reader, &section));
    let gist = Gist::of(&root);
    let mut problems = reader.problems;
    problems.sort_by(|one, other| (one.place, &one.key).cmp(&(other.place, &other.key)));
    let wrong = problems.iter().any(|problem| problem.severity() == Severity::Error);
    Reading { code: code.filter(|_| !wrong), gist, problems }
}

/// The whole; none where something mandatory is missing or wrong.
fn whole(reader: &mut Reader, file: &Section<'_>) -> Option<PublicCode> {
    version(reader, file);
    old::keys(reader, file);
    let name = reader.required(file, "name", Words::new);
    let url = reader.required(file, "url", Uri::of_repository);
    let platforms = reader.at_least_one(file, "platforms", Words::new);
    let development_status = reader.required(file, "developmentStatus", listed::<DevelopmentStatus>);
    let software_type = reader.required(file, "softwareType", listed::<SoftwareType>);
    let description = description(reader, file);
    let legal = legal(reader, file);
    let maintenance = maintenance::read(reader, file);
    let localisation = localisation(reader, file);
    let rest = Rest::read(reader, file);
    let (license, main_copyright_owner) = legal?;
    let (localisation_ready, available_languages) = localisation?;
    Some(PublicCode {
        name: name?,
        application_suite: rest.suite,
        url: url?,
        landing_url: rest.landing,
        is_based_on: rest.based_on,
        software_version: rest.version,
        release_date: rest.date,
        logo: rest.logo,
        platforms,
        categories: rest.categories,
        used_by: rest.used_by,
        funded_by: rest.funded_by,
        organisation: rest.organisation,
        roadmap: rest.roadmap,
        development_status: development_status?,
        software_type: software_type?,
        audience: rest.audience,
        description: description?,
        license,
        main_copyright_owner,
        maintenance: maintenance?,
        localisation_ready,
        available_languages,
        depends_on: rest.depends_on,
        supports: rest.supports,
    })
}

/// What may be left out.
struct Rest {
    suite: Option<Words>,
    landing: Option<Web>,
    based_on: Vec<Uri>,
    version: Option<Words>,
    date: Option<NaiveDate>,
    logo: Option<FilePath>,
    categories: Vec<&'static str>,
    used_by: Vec<Words>,
    funded_by: Vec<Organisation>,
    organisation: Option<Organisation>,
    roadmap: Option<Web>,
    audience: Audience,
    depends_on: DependsOn,
    supports: Vec<Support>,
}

impl Rest {
    fn read(reader: &mut Reader, file: &Section<'_>) -> Self {
        Self {
            suite: reader.optional(file, "applicationSuite", Words::new),
            landing: reader.optional(file, "landingURL", Web::new),
            based_on: based_on(reader, file),
            version: reader.optional(file, "softwareVersion", Words::new),
            date: reader.optional(file, "releaseDate", date),
            logo: reader.optional(file, "logo", |text| FilePath::new(text, LOGOS)),
            categories: reader.many(file, "categories", category),
            used_by: reader.many(file, "usedBy", Words::new),
            funded_by: reader.sections(file, "fundedBy", &["name", "uri"], |reader, one| {
                let name = reader.required(one, "name", Words::new)?;
                let uri = reader.optional(one, "uri", Uri::of_organisation);
                Some(Organisation { uri, name: Some(name) })
            }),
            organisation: organisation(reader, file),
            roadmap: reader.optional(file, "roadmap", Web::new),
            audience: audience(reader, file),
            depends_on: depends_on(reader, file),
            supports: reader
                .sections(file, "supports", &["id"], |reader, one| reader.required(one, "id", Support::new)),
        }
    }
}

/// A word of a list of ours.
pub(super) fn listed<T: FromStr + Listed>(text: &str) -> Result<T, What> {
    text.parse().map_err(|_| What::NotListed(lists::nearest(T::words(), text)))
}

/// The words of a list of ours.
pub(super) trait Listed {
    /// All of them.
    fn words() -> impl Iterator<Item = &'static str>;
}

macro_rules! words_of {
    ($($list:ty),+) => {
        $(impl Listed for $list {
            fn words() -> impl Iterator<Item = &'static str> {
                <$list>::ALL.iter().map(|value| value.code())
            }
        })+
    };
}
words_of!(DevelopmentStatus, SoftwareType, MaintenanceType);

fn category(text: &str) -> Result<&'static str, What> {
    lists::find(&lists::CATEGORIES, text).map_err(What::NotListed)
}

/// A day, as the standard writes it.
pub(super) fn date(text: &str) -> Result<NaiveDate, What> {
    let exact = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    text.parse().ok().filter(|_| exact).ok_or(What::NotDate)
}

/// An e-mail address.
pub(super) fn email(text: &str) -> Result<Email, What> {
    text.parse().map_err(|_| What::NotEmail)
}

fn version(reader: &mut Reader, file: &Section<'_>) {
    let known = reader.required(file, "publiccodeYmlVersion", |text| {
        lists::VERSIONS.iter().find(|version| **version == text).ok_or(What::NotVersion)
    });
    if let (Some(version), Some(node)) = (known, file.get("publiccodeYmlVersion"))
        && !version.starts_with(lists::VERSION)
    {
        reader.tell(node.place, "publiccodeYmlVersion", What::OldVersion);
    }
}

/// One address, or a list of them.
fn based_on(reader: &mut Reader, file: &Section<'_>) -> Vec<Uri> {
    match file.get("isBasedOn") {
        Some(node @ Node { value: Value::Text(..), .. }) => {
            reader.parsed(node, "isBasedOn", Uri::of_repository).into_iter().collect()
        }
        _ => reader.many(file, "isBasedOn", Uri::of_repository),
    }
}

fn organisation(reader: &mut Reader, file: &Section<'_>) -> Option<Organisation> {
    let section = reader.section(file.get("organisation")?, "organisation".to_owned(), &["uri", "name"])?;
    let name = reader.optional(&section, "name", Words::new);
    let uri = reader.required(&section, "uri", Uri::of_organisation)?;
    Some(Organisation { uri: Some(uri), name })
}

fn audience(reader: &mut Reader, file: &Section<'_>) -> Audience {
    let known = ["countries", "unsupportedCountries", "scope"];
    let section = file
        .get("intendedAudience")
        .and_then(|node| reader.section(node, "intendedAudience".to_owned(), &known));
    let Some(section) = section else { return Audience::default() };
    Audience {
        countries: countries(reader, &section, "countries"),
        unsupported_countries: countries(reader, &section, "unsupportedCountries"),
        scope: reader
            .many(&section, "scope", |text| lists::find(&lists::SCOPES, text).map_err(What::NotListed)),
    }
}

/// Countries; those in small letters are taken, and told.
fn countries(reader: &mut Reader, section: &Section<'_>, key: &str) -> Vec<Country> {
    let Some(node) = section.get(key) else { return Vec::new() };
    let path = section.path(key);
    let mut countries = Vec::new();
    for (rank, item) in reader.items(node, &path).iter().enumerate() {
        let path = format!("{path}[{rank}]");
        let Some(text) = reader.text(item, &path) else { continue };
        match Country::new(text) {
            Ok(country) => countries.push(country),
            Err(what) => {
                if what == What::SmallCountry {
                    countries.push(Country::raised(text));
                }
                reader.tell(item.place, path, what);
            }
        }
    }
    countries
}

fn description(reader: &mut Reader, file: &Section<'_>) -> Option<BTreeMap<Language, Description>> {
    let node = reader.must_have(file, "description")?;
    let section = reader.keys(node, "description".to_owned())?;
    if section.pairs().is_empty() {
        reader.tell(node.place, "description", What::Empty);
    }
    let mut all = BTreeMap::new();
    for (key, node) in section.pairs() {
        let path = section.path(&key.name);
        let language = Language::new(&key.name).map_err(|what| reader.tell(key.place, &path, what));
        let one = reader.section(node, path, &DESCRIPTION).and_then(|one| in_one_language(reader, &one));
        if let (Ok(language), Some(one)) = (language, one) {
            all.insert(language, one);
        }
    }
    let written = |(_, node): &&(yaml::Key, Node)| match &node.value {
        Value::Section(pairs) => pairs.iter().any(|(key, _)| key.name == "longDescription"),
        _ => false,
    };
    // At length in one language at least: the first one should have it.
    if !section.pairs().iter().any(|pair| written(&pair))
        && let Some((key, _)) = section.pairs().first()
    {
        reader.tell(key.place, format!("{}.longDescription", section.path(&key.name)), What::Missing);
    }
    Some(all)
}

fn in_one_language(reader: &mut Reader, one: &Section<'_>) -> Option<Description> {
    old::generic_name(reader, one);
    let short = reader.required(one, "shortDescription", Measured::new);
    let features = reader.at_least_one(one, "features", Words::new);
    let rest = Description {
        localised_name: reader.optional(one, "localisedName", Words::new),
        short: short.clone().unwrap_or(Measured::new("-").ok()?),
        long: reader.optional(one, "longDescription", Measured::new),
        documentation: reader.optional(one, "documentation", Web::new),
        api_documentation: reader.optional(one, "apiDocumentation", Web::new),
        features,
        screenshots: reader.many(one, "screenshots", |text| FilePath::new(text, SCREENS)),
        videos: reader.many(one, "videos", Web::new),
        awards: reader.many(one, "awards", Words::new),
    };
    short.map(|_| rest)
}

fn legal(reader: &mut Reader, file: &Section<'_>) -> Option<(Expression, Option<Words>)> {
    let known = ["license", "mainCopyrightOwner", "repoOwner", "authorsFile"];
    let node = reader.must_have(file, "legal")?;
    let section = reader.section(node, "legal".to_owned(), &known)?;
    old::legal(reader, &section);
    let owner = reader.optional(&section, "mainCopyrightOwner", Words::new);
    let license = reader.required(&section, "license", Expression::new)?;
    if let (Some(present), Some(node)) = (license.old(), section.get("license")) {
        reader.tell(node.place, "legal.license", What::OldLicence(present));
    }
    Some((license, owner))
}

fn localisation(reader: &mut Reader, file: &Section<'_>) -> Option<(bool, Vec<Language>)> {
    let node = reader.must_have(file, "localisation")?;
    let known = ["localisationReady", "availableLanguages"];
    let section = reader.section(node, "localisation".to_owned(), &known)?;
    let languages = reader.at_least_one(&section, "availableLanguages", Language::new);
    let ready = reader.must_have(&section, "localisationReady")?;
    Some((reader.boolean(ready, "localisation.localisationReady")?, languages))
}

fn depends_on(reader: &mut Reader, file: &Section<'_>) -> DependsOn {
    let known = ["open", "proprietary", "hardware"];
    let section = file.get("dependsOn").and_then(|node| reader.section(node, "dependsOn".to_owned(), &known));
    let Some(section) = section else { return DependsOn::default() };
    let fields = ["name", "versionMin", "versionMax", "version", "optional"];
    let mut of = |key| reader.sections(&section, key, &fields, dependency);
    DependsOn { open: of("open"), proprietary: of("proprietary"), hardware: of("hardware") }
}

fn dependency(reader: &mut Reader, one: &Section<'_>) -> Option<Dependency> {
    let optional = one.get("optional").and_then(|node| reader.boolean(node, &one.path("optional")));
    let rest = (
        reader.optional(one, "versionMin", Words::new),
        reader.optional(one, "versionMax", Words::new),
        reader.optional(one, "version", Words::new),
    );
    let name = reader.required(one, "name", Words::new)?;
    Some(Dependency { name, version_min: rest.0, version_max: rest.1, version: rest.2, optional })
}
