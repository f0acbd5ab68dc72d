//! Keys that will go: they are checked as they were, and left out.

use super::model::{FilePath, Measured, Words};
use super::problem::What;
use super::reader::{Reader, Section};

const IT: [&str; 4] = ["countryExtensionVersion", "conforme", "riuso", "piattaforme"];
const CONFORME: [&str; 4] = ["lineeGuidaDesign", "modelloInteroperabilita", "misureMinimeSicurezza", "gdpr"];
const PLATFORMS: [&str; 5] = ["spid", "cie", "anpr", "pagopa", "io"];
/// Endings of files of authors: any text.
const AUTHORS: &str = "txt md rst adoc html authors";

/// Those of the file itself.
pub(super) fn keys(reader: &mut Reader, file: &Section<'_>) {
    deprecated(reader, file, "monochromeLogo", Some("logo"));
    reader.optional(file, "monochromeLogo", |text| FilePath::new(text, "svg svgz png"));
    for key in ["inputTypes", "outputTypes"] {
        deprecated(reader, file, key, None);
        reader.many(file, key, media_type);
    }
    for key in ["it", "IT"] {
        italy(reader, file, key);
    }
    if let (Some(_), Some(key)) = (file.key("IT"), file.key("it")) {
        reader.tell(key.place, "it", What::Twice);
    }
}

fn deprecated(reader: &mut Reader, section: &Section<'_>, key: &str, instead: Option<&'static str>) {
    if let Some(found) = section.key(key) {
        reader.tell(found.place, section.path(key), What::Deprecated(instead));
    }
}

/// Those of the section `legal`.
pub(super) fn legal(reader: &mut Reader, legal: &Section<'_>) {
    deprecated(reader, legal, "repoOwner", Some("organisation.name"));
    reader.optional(legal, "repoOwner", Words::new);
    deprecated(reader, legal, "authorsFile", None);
    // Such a file often has no ending.
    reader.optional(legal, "authorsFile", |text| match FilePath::new(text, AUTHORS) {
        Err(What::NotFileKind(_)) => Ok(()),
        other => other.map(drop),
    });
}

/// The one of a description.
pub(super) fn generic_name(reader: &mut Reader, one: &Section<'_>) {
    deprecated(reader, one, "genericName", None);
    reader.optional(one, "genericName", Measured::<0, 35>::new);
}

/// `text/plain`.
fn media_type(text: &str) -> Result<(), What> {
    let token = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
    };
    let known = text.split_once('/').is_some_and(|(kind, rest)| token(kind) && token(rest));
    if known { Ok(()) } else { Err(What::NotMediaType) }
}

/// The section of Italy; what it said is told through `supports` and `organisation` now.
fn italy(reader: &mut Reader, file: &Section<'_>, key: &str) {
    let (Some(found), Some(node)) = (file.key(key), file.get(key)) else { return };
    reader.tell(found.place, key, What::CountrySection);
    let Some(section) = reader.section(node, key.to_owned(), &IT) else { return };
    reader.required(&section, "countryExtensionVersion", |text| match text {
        "0.2" | "1.0" => Ok(()),
        _ => Err(What::NotVersion),
    });
    for (part, known) in [("conforme", &CONFORME[..]), ("piattaforme", &PLATFORMS[..])] {
        let Some(node) = section.get(part) else { continue };
        let Some(inner) = reader.section(node, section.path(part), known) else { continue };
        for (key, node) in inner.pairs() {
            reader.boolean(node, &inner.path(&key.name));
        }
    }
    if let Some(node) = section.get("riuso")
        && let Some(inner) = reader.section(node, section.path("riuso"), &["codiceIPA"])
    {
        reader.optional(&inner, "codiceIPA", Words::new);
        deprecated(reader, &inner, "codiceIPA", Some("organisation.uri"));
    }
}
