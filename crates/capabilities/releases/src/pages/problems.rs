//! What is wrong with a `publiccode.yml`, in a sentence that says what to do.

use maillage_release::publiccode::{ALIASES, MOST_BYTES, Problem, VERSION, Wanted, What};
use maillage_shell::Ctx;

/// The sentence.
pub fn sentence(ctx: &Ctx, problem: &Problem) -> String {
    let say = |key: &str| ctx.t(key).to_owned();
    let with = |key: &str, name: &str, value: &str| ctx.tx(key, &[(name, value.into())]);
    let meant = |without: &str, with_key: &str, near: Option<&'static str>| match near {
        Some(near) => ctx.tx(with_key, &[("near", near.into())]),
        None => ctx.t(without).to_owned(),
    };
    match &problem.what {
        What::NotUtf8 => say("publiccode-not-utf8"),
        What::TooLarge { .. } => {
            ctx.tx("publiccode-too-large", &[("max", (MOST_BYTES as u64 / 1024).into())])
        }
        What::NotYaml(why) => with("publiccode-not-yaml", "why", why),
        What::TooDeep | What::TooMany => say("publiccode-too-much"),
        What::SeveralDocuments => say("publiccode-several-documents"),
        What::Missing => say("publiccode-missing"),
        What::Empty => say("publiccode-empty"),
        What::Twice => say("publiccode-twice"),
        What::UnknownKey(near) => meant("publiccode-unknown-key", "publiccode-unknown-key-near", *near),
        What::WrongKind(wanted) => say(wanted_key(*wanted)),
        What::NotListed(near) => meant("publiccode-not-listed", "publiccode-not-listed-near", *near),
        What::TooLong { length, max } => counted(ctx, "publiccode-too-long", *length, *max),
        What::TooShort { length, min } => counted(ctx, "publiccode-too-short", *length, *min),
        What::NotVersion | What::OldVersion => with("publiccode-version", "version", VERSION),
        What::NotUrl => say("publiccode-not-url"),
        What::NotWeb => say("publiccode-not-web"),
        What::NotUri => say("publiccode-not-uri"),
        What::NotDate => say("publiccode-not-date"),
        What::NotLanguage => say("publiccode-not-language"),
        What::NotLicence => say("publiccode-not-licence"),
        What::OldLicence(near) => meant("publiccode-old-licence", "publiccode-old-licence-near", *near),
        What::NotCountry => say("publiccode-not-country"),
        What::SmallCountry => say("publiccode-small-country"),
        What::NotMediaType => say("publiccode-not-media-type"),
        What::NotEmail => say("publiccode-not-email"),
        What::NotRelative => say("publiccode-not-relative"),
        What::NotFileKind(kinds) => with("publiccode-not-file-kind", "kinds", &kinds.replace(' ', ", ")),
        What::NotAlias => with("publiccode-not-alias", "aliases", &ALIASES.join(", ")),
        What::Deprecated(instead) => match instead {
            Some(key) => with("publiccode-deprecated-instead", "key", key),
            None => say("publiccode-deprecated"),
        },
        What::CountrySection => say("publiccode-country-section"),
        What::OldBoolean => say("publiccode-old-boolean"),
        What::NeedsContractors => say("publiccode-needs-contractors"),
        What::ForbidsContractors => say("publiccode-forbids-contractors"),
        What::NeedsContacts => say("publiccode-needs-contacts"),
    }
}

fn counted(ctx: &Ctx, key: &str, length: usize, limit: usize) -> String {
    ctx.tx(key, &[("length", (length as u64).into()), ("limit", (limit as u64).into())])
}

const fn wanted_key(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => "publiccode-wants-text",
        Wanted::List => "publiccode-wants-list",
        Wanted::Section => "publiccode-wants-section",
        Wanted::Boolean => "publiccode-wants-boolean",
    }
}
