//! Writes a `publiccode.yml` that any reader of YAML 1.2 understands.

use std::fmt::Write as _;

use super::lists::VERSION;
use super::model::{
    Audience, Contact, Contractor, Dependency, DependsOn, Description, Maintenance, Organisation, PublicCode,
};

/// Two spaces a level.
const STEP: &str = "  ";

/// The file.
pub fn write(code: &PublicCode) -> String {
    let mut out = Writer::default();
    out.scalar("publiccodeYmlVersion", VERSION);
    out.scalar("name", code.name.as_str());
    out.maybe("applicationSuite", code.application_suite.as_ref());
    out.scalar("url", code.url.as_str());
    out.maybe("landingURL", code.landing_url.as_ref());
    out.list("isBasedOn", &code.is_based_on);
    out.maybe("softwareVersion", code.software_version.as_ref());
    out.maybe("releaseDate", code.release_date.as_ref());
    out.maybe("logo", code.logo.as_ref());
    out.list("platforms", &code.platforms);
    out.list("categories", &code.categories);
    out.list("usedBy", &code.used_by);
    out.items("fundedBy", &code.funded_by, organisation);
    if let Some(one) = &code.organisation {
        out.section("organisation", |out| organisation(out, one));
    }
    out.maybe("roadmap", code.roadmap.as_ref());
    out.scalar("developmentStatus", code.development_status.code());
    out.scalar("softwareType", code.software_type.code());
    audience(&mut out, &code.audience);
    out.section("description", |out| {
        for (language, one) in &code.description {
            out.section(language.as_str(), |out| description(out, one));
        }
    });
    out.section("legal", |out| {
        out.scalar("license", code.license.as_str());
        out.maybe("mainCopyrightOwner", code.main_copyright_owner.as_ref());
    });
    maintenance(&mut out, &code.maintenance);
    out.section("localisation", |out| {
        out.plain("localisationReady", code.localisation_ready);
        out.list("availableLanguages", &code.available_languages);
    });
    depends_on(&mut out, &code.depends_on);
    out.items("supports", &code.supports, |out, one| out.scalar("id", one.as_str()));
    out.text
}

fn organisation(out: &mut Writer, one: &Organisation) {
    out.maybe("name", one.name.as_ref());
    out.maybe("uri", one.uri.as_ref());
}

fn audience(out: &mut Writer, audience: &Audience) {
    if *audience == Audience::default() {
        return;
    }
    out.section("intendedAudience", |out| {
        out.list("countries", &audience.countries);
        out.list("unsupportedCountries", &audience.unsupported_countries);
        out.list("scope", &audience.scope);
    });
}

fn description(out: &mut Writer, one: &Description) {
    out.maybe("localisedName", one.localised_name.as_ref());
    out.scalar("shortDescription", one.short.as_str());
    if let Some(long) = &one.long {
        out.scalar("longDescription", long.as_str());
    }
    out.maybe("documentation", one.documentation.as_ref());
    out.maybe("apiDocumentation", one.api_documentation.as_ref());
    out.list("features", &one.features);
    out.list("screenshots", &one.screenshots);
    out.list("videos", &one.videos);
    out.list("awards", &one.awards);
}

fn maintenance(out: &mut Writer, maintenance: &Maintenance) {
    let (kind, contractors, contacts): (_, &[Contractor], &[Contact]) = match maintenance {
        Maintenance::Internal(contacts) => ("internal", &[], contacts),
        Maintenance::Contract(contractors, contacts) => ("contract", contractors, contacts),
        Maintenance::Community(contacts) => ("community", &[], contacts),
        Maintenance::Nobody(contacts) => ("none", &[], contacts),
    };
    out.section("maintenance", |out| {
        out.scalar("type", kind);
        out.items("contractors", contractors, |out, one| {
            out.scalar("name", one.name.as_str());
            out.maybe("until", Some(&one.until));
            out.maybe("email", one.email.as_ref());
            out.maybe("website", one.website.as_ref());
        });
        out.items("contacts", contacts, |out, one| {
            out.scalar("name", one.name.as_str());
            out.maybe("email", one.email.as_ref());
            out.maybe("phone", one.phone.as_ref());
            out.maybe("affiliation", one.affiliation.as_ref());
        });
    });
}

fn depends_on(out: &mut Writer, all: &DependsOn) {
    if *all == DependsOn::default() {
        return;
    }
    let dependency = |out: &mut Writer, one: &Dependency| {
        out.scalar("name", one.name.as_str());
        out.maybe("versionMin", one.version_min.as_ref());
        out.maybe("versionMax", one.version_max.as_ref());
        out.maybe("version", one.version.as_ref());
        if let Some(optional) = one.optional {
            out.plain("optional", optional);
        }
    };
    out.section("dependsOn", |out| {
        out.items("open", &all.open, dependency);
        out.items("proprietary", &all.proprietary, dependency);
        out.items("hardware", &all.hardware, dependency);
    });
}

#[derive(Default)]
struct Writer {
    text: String,
    level: usize,
    /// The next key begins an item of a list.
    item: bool,
}

impl Writer {
    fn key(&mut self, key: &str) {
        let level = if self.item { self.level - 1 } else { self.level };
        for _ in 0..level {
            self.text.push_str(STEP);
        }
        if std::mem::take(&mut self.item) {
            self.text.push_str("- ");
        }
        let _ = write!(self.text, "{key}:");
    }

    fn scalar(&mut self, key: &str, text: &str) {
        self.key(key);
        if is_block(text) {
            self.block(text);
        } else {
            self.text.push(' ');
            scalar(&mut self.text, text);
            self.text.push('\n');
        }
    }

    fn plain(&mut self, key: &str, value: bool) {
        self.key(key);
        let _ = writeln!(self.text, " {value}");
    }

    fn maybe<T: std::fmt::Display>(&mut self, key: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.scalar(key, &value.to_string());
        }
    }

    fn list<T: std::fmt::Display>(&mut self, key: &str, values: &[T]) {
        if values.is_empty() {
            return;
        }
        self.key(key);
        self.text.push('\n');
        for value in values {
            for _ in 0..=self.level {
                self.text.push_str(STEP);
            }
            self.text.push_str("- ");
            scalar(&mut self.text, &value.to_string());
            self.text.push('\n');
        }
    }

    fn section(&mut self, key: &str, inside: impl FnOnce(&mut Self)) {
        self.key(key);
        self.text.push('\n');
        self.level += 1;
        inside(self);
        self.level -= 1;
    }

    fn items<T>(&mut self, key: &str, values: &[T], inside: impl Fn(&mut Self, &T)) {
        if values.is_empty() {
            return;
        }
        self.key(key);
        self.text.push('\n');
        self.level += 2;
        for value in values {
            self.item = true;
            inside(self, value);
        }
        self.level -= 2;
    }

    /// A text of several lines, as it is.
    fn block(&mut self, text: &str) {
        let body = text.trim_end_matches('\n');
        let ends = text.len() - body.len();
        self.text.push_str(match ends {
            0 => " |-\n",
            1 => " |\n",
            _ => " |+\n",
        });
        for line in body.split('\n').chain(std::iter::repeat_n("", ends.saturating_sub(1))) {
            if !line.is_empty() {
                for _ in 0..=self.level {
                    self.text.push_str(STEP);
                }
                self.text.push_str(line);
            }
            self.text.push('\n');
        }
    }
}

/// Whether a text can stand as a block: several lines, the first of which begins with a sign, none of which ends with a space.
fn is_block(text: &str) -> bool {
    let printable = |c: char| c == '\n' || (' '..='~').contains(&c) || ('\u{a0}'..'\u{2028}').contains(&c);
    let starts = text.chars().next().is_some_and(|c| !c.is_whitespace());
    text.contains('\n')
        && starts
        && text.chars().all(printable)
        && !text.lines().any(|line| line.ends_with(' ') || line.starts_with(' '))
}

/// A text on one line: as it is where nothing in it means something to YAML, between quotes otherwise.
fn scalar(out: &mut String, text: &str) {
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | ')' | '!'))
        && !is_word(text)
        && text.chars().all(|c| c.is_alphanumeric() || " -_.,/+()’'&;!~=@".contains(c) || c == ':')
        && !text.contains(": ")
        && !text.contains(" #");
    if plain {
        out.push_str(text);
        return;
    }
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') =>
            {
                let _ = write!(out, "\\U{:08x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Words that some reader of YAML takes for something else than a text.
fn is_word(text: &str) -> bool {
    matches!(
        text.to_ascii_lowercase().as_str(),
        "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n" | "null" | "nan" | "inf"
    )
}
