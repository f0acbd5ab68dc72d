//! What a certificate says. It tells that someone was there, never how well they did.

use chrono::{DateTime, Utc};
use maillage_places::view::Snapshot as Places;
use maillage_press::{Certificate, Content, Paper, Term};
use maillage_shell::{Voice, text};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::Theme;
use sha2::{Digest as _, Sha256};

use super::Present;
use crate::view::Entry;
use crate::words;

/// Minutes of a day: what lasts longer says only when it began and ended.
const DAY: i64 = 24 * 60;

/// What all certificates of an event share, and the people.
#[derive(Clone)]
pub struct Given {
    /// Who gives them.
    pub giver: String,
    /// Title of the event.
    pub title: String,
    /// When, where, how long, about what.
    pub facts: Vec<(String, String)>,
    /// Where and when they are signed.
    pub signed: String,
    /// Who came.
    pub people: Vec<Present>,
}

/// Certificates of an event for some people.
pub fn given(
    voice: &Voice,
    places: &Places,
    entry: &Entry,
    people: Vec<Present>,
    now: DateTime<Utc>,
) -> Given {
    let sheet = &entry.series.sheet;
    let place = words::place(places, sheet).map(|place| place.place.sheet.name.to_string());
    let day = text::date(voice.app().local(now).date(), voice.lang());
    let signed = match entry.commune(places) {
        Some(commune) => {
            let town = text::at_place(commune.name, voice.lang());
            voice.tx("certificate-signed-at", &[("town", (&town).into()), ("day", (&day).into())])
        }
        None => voice.tx("certificate-signed", &[("day", (&day).into())]),
    };
    Given {
        giver: place.unwrap_or_else(|| voice.app().settings().network.name.clone()),
        title: sheet.title.as_str().to_owned(),
        facts: facts(voice, places, entry),
        signed,
        people,
    }
}

fn facts(voice: &Voice, places: &Places, entry: &Entry) -> Vec<(String, String)> {
    let sheet = &entry.series.sheet;
    let minutes = (entry.event.ends_at - entry.event.starts_at).num_minutes();
    let length = u16::try_from(minutes).ok().filter(|_| minutes < DAY);
    let where_it_was = words::place_line(places, sheet);
    let online = where_it_was.is_empty().then(|| voice.t("certificate-online").to_owned());
    let short = |theme: Theme| if voice.lang().is_french() { theme.short_fr() } else { theme.short_en() };
    let themes: Vec<_> =
        Theme::ALL.iter().filter(|theme| sheet.themes.contains(**theme)).map(|one| short(*one)).collect();
    let mut facts = vec![("certificate-when", words::when(entry.span, voice.lang()))];
    facts.extend(length.map(|minutes| ("certificate-length", text::time_span(minutes, voice.lang()))));
    facts.push(("certificate-where", online.unwrap_or(where_it_was)));
    if !themes.is_empty() {
        facts.push(("certificate-about", themes.join(", ")));
    }
    facts.into_iter().map(|(key, words)| (voice.t(key).to_owned(), words)).collect()
}

/// A print of what certificates say: it changes when they do.
pub fn fingerprint(given: &Given) -> String {
    let mut digest = Sha256::new();
    let facts = given.facts.iter().flat_map(|(term, text)| [term, text]);
    let names = given.people.iter().flat_map(|one| [&one.id, &one.name]);
    for part in [&given.giver, &given.title].into_iter().chain(facts).chain(names) {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    hex::encode(digest.finalize())
}

/// The certificates as a paper for the press, a page a person.
pub fn paper(voice: &Voice, given: &Given, made_at: DateTime<Utc>) -> Paper {
    let network = voice.app().settings().network.name.clone();
    let say = |key: &str| voice.t(key).to_owned();
    let facts = given.facts.iter();
    let facts: Vec<Term> =
        facts.map(|(term, text)| Term { term: term.clone(), text: text.clone() }).collect();
    let one = |person: &Present| Certificate {
        giver: given.giver.clone(),
        heading: say("certificate-heading"),
        before: voice.tx("certificate-before", &[("giver", (&given.giver).into())]),
        name: person.name.clone(),
        after: say("certificate-after"),
        title: given.title.clone(),
        facts: facts.clone(),
        signed: given.signed.clone(),
        signature: say("certificate-signature"),
        foot: voice.tx("certificate-foot", &[("network", (&network).into())]),
    };
    Paper {
        title: voice.tx("certificate-file", &[("title", (&given.title).into())]),
        lang: voice.lang().code(),
        made_at,
        content: Content::Certificates { certificates: given.people.iter().map(one).collect() },
        author: network,
    }
}
