//! The words of French opening hours, without case nor accents. Dashes and apostrophes between the words of a phrase
//! do not count.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::raw::{LOST, Raw};
use super::token::{Condition, Half, Kind};

const WEEK: &[Weekday] = &[Mon, Tue, Wed, Thu, Fri, Sat, Sun];
const WORKING: &[Weekday] = &[Mon, Tue, Wed, Thu, Fri];
const WEEKEND: &[Weekday] = &[Sat, Sun];

type Phrases = &'static [(Kind, &'static [&'static str])];

/// Words of one piece.
const WORDS: Phrases = &[
    (Kind::Day(Mon), &["lundi", "lundis", "lun", "lu", "mo", "mon", "monday"]),
    (Kind::Day(Tue), &["mardi", "mardis", "mar", "ma", "tu", "tue", "tuesday"]),
    (Kind::Day(Wed), &["mercredi", "mercredis", "mercr", "merc", "mer", "me", "wed", "wednesday"]),
    (Kind::Day(Thu), &["jeudi", "jeudis", "jeu", "je", "th", "thu", "thursday"]),
    (Kind::Day(Fri), &["vendredi", "vendredis", "vendr", "vend", "ven", "ve", "fr", "fri", "friday"]),
    (Kind::Day(Sat), &["samedi", "samedis", "sam", "sa", "sat", "saturday"]),
    (Kind::Day(Sun), &["dimanche", "dimanches", "dim", "di", "su", "sun", "sunday"]),
    (Kind::Days(WEEKEND), &["weekend", "weekends", "we"]),
    (Kind::Nth(1), &["premier", "premiers", "premiere"]),
    (Kind::Nth(2), &["deuxieme", "deuxiemes", "second", "seconds"]),
    (Kind::Nth(3), &["troisieme", "troisiemes"]),
    (Kind::Nth(4), &["quatrieme", "quatriemes"]),
    (Kind::Nth(5), &["cinquieme", "cinquiemes"]),
    (Kind::Nth(-1), &["dernier", "derniers"]),
    (Kind::Time(720), &["midi"]),
    (Kind::Time(1440), &["minuit"]),
    (Kind::To, &["a", "au", "aux"]),
    (Kind::From, &["de", "du", "des", "dès"]),
    (Kind::And, &["et", "puis", "plus"]),
    (Kind::Half(Half::Morning), &["matin", "matins", "matinee", "matinees"]),
    (Kind::Half(Half::Afternoon), &["apresmidi", "apresmidis", "apm", "aprem", "apmidi"]),
    (Kind::Half(Half::Evening), &["soir", "soirs", "soiree", "soirees"]),
    (
        Kind::Closed,
        &["ferme", "fermee", "fermes", "fermees", "fermeture", "fermetures", "off", "closed", "repos"],
    ),
    (Kind::Except, &["sauf", "hors", "excepte", "exceptes", "hormis"]),
    (Kind::Only(Condition::Appointment), &["rdv", "rendezvous"]),
    (Kind::PublicHolidays, &["feries", "ferie", "ph"]),
    (Kind::SchoolHolidays, &["sh"]),
    (Kind::Month(1), &["janvier", "janv"]),
    (Kind::Month(2), &["fevrier", "fev", "fevr"]),
    (Kind::Month(3), &["mars"]),
    (Kind::Month(4), &["avril", "avr"]),
    (Kind::Month(5), &["mai"]),
    (Kind::Month(6), &["juin"]),
    (Kind::Month(7), &["juillet", "juil"]),
    (Kind::Month(8), &["aout"]),
    (Kind::Month(9), &["septembre", "sept"]),
    (Kind::Month(10), &["octobre", "oct"]),
    (Kind::Month(11), &["novembre", "nov"]),
    (Kind::Month(12), &["decembre", "dec"]),
    (
        Kind::Noise,
        &[
            "le",
            "la",
            "les",
            "l",
            "d",
            "un",
            "une",
            "ouvert",
            "ouverte",
            "ouverts",
            "ouvertes",
            "ouverture",
            "ouvertures",
            "horaire",
            "horaires",
            "accueil",
            "public",
            "permanence",
            "permanences",
            "inclus",
            "continu",
            "nonstop",
            "uniquement",
            "chaque",
            "tous",
            "toutes",
            "disponible",
            "espace",
            "bureau",
            "bureaux",
            "en",
            "est",
            "sont",
            "seulement",
            "exclusivement",
            "jour",
            "jours",
            "pendant",
            "durant",
            "s",
        ],
    ),
];

/// Phrases, longest first among those that begin alike. Alone, some of their words would mean something else.
const PHRASES: Phrases = &[
    (Kind::AllDay, &["24 h / 24 h", "24 h / 24", "24 / 24", "24 h sur 24", "24 heures sur 24"]),
    (Kind::Unknown, &["tous les jours de la semaine", "tous les jours ouvrables"]),
    (
        Kind::Days(WEEK),
        &["tous les jours", "chaque jour", "7 jours sur 7", "7 jours / 7", "7 j / 7", "7 / 7", "7 j sur 7"],
    ),
    (Kind::Days(WORKING), &["les jours ouvrables", "jours ouvres", "en semaine", "la semaine"]),
    (Kind::Days(WEEKEND), &["week end", "week ends"]),
    (
        Kind::AlsoAppointment,
        &[
            "avec ou sans rendez vous",
            "avec ou sans rdv",
            "sans rendez vous ou sur rendez vous",
            "sans rendez vous ou avec rendez vous",
            "et aussi sur rendez vous",
            "et egalement sur rendez vous",
            "et sur rendez vous",
            "et sur rdv",
            "ou sur rendez vous",
            "ou sur rdv",
            "ou avec rendez vous",
            "ou avec rdv",
            "et avec rendez vous",
            "ou rdv",
            "ou rendez vous",
            "et rdv",
            "et rendez vous",
        ],
    ),
    (
        Kind::NoAppointment,
        &["sans rendez vous", "sans rdv", "sans rendezvous", "acces libre sans rendez vous", "acces libre"],
    ),
    (
        Kind::Only(Condition::Appointment),
        &[
            "uniquement sur rendez vous",
            "uniquement sur rdv",
            "sur prise de rendez vous",
            "sur prise de rdv",
            "prise de rendez vous",
            "sur rendez vous uniquement",
            "sur rdv uniquement",
            "sur rdv exclusif",
            "sur rendez vous",
            "sur rendezvous",
            "avec rendez vous",
            "avec rdv",
            "sur rdv",
            "rendez vous",
            "by appointment",
            "sur reservation",
            "uniquement sur reservation",
        ],
    ),
    (Kind::OnRequest, &["sur demande", "sur inscription"]),
    (
        Kind::Only(Condition::EvenWeeks),
        &[
            "en semaines paires",
            "en semaine paire",
            "les semaines paires",
            "la semaine paire",
            "semaines paires",
            "semaine paire",
            "sem paires",
            "sem paire",
            "semaines pairs",
        ],
    ),
    (
        Kind::Only(Condition::OddWeeks),
        &[
            "en semaines impaires",
            "en semaine impaire",
            "les semaines impaires",
            "la semaine impaire",
            "semaines impaires",
            "semaine impaire",
            "sem impaires",
            "sem impaire",
        ],
    ),
    (
        Kind::Only(Condition::EverySecond),
        &[
            "une semaine sur deux",
            "1 semaine sur 2",
            "une semaine sur 2",
            "1 semaine sur deux",
            "1 semaine / 2",
            "une semaine / 2",
            "tous les 15 jours",
            "tous les quinze jours",
            "tout les 15 jours",
            "toutes les deux semaines",
            "toutes les 2 semaines",
            "sur deux",
            "sur 2",
        ],
    ),
    (
        Kind::Only(Condition::EveryThird),
        &[
            "une semaine sur trois",
            "1 semaine sur 3",
            "toutes les trois semaines",
            "toutes les 3 semaines",
            "sur trois",
        ],
    ),
    (
        Kind::Only(Condition::OnceAMonth),
        &["une fois par mois", "1 fois par mois", "1 x par mois", "1 fois / mois", "par mois", "1 x / mois"],
    ),
    (Kind::PublicHolidays, &["les jours feries", "jours feries", "jour ferie", "jours ferie", "les feries"]),
    (
        Kind::SchoolHolidays,
        &[
            "pendant les vacances scolaires",
            "durant les vacances scolaires",
            "aux vacances scolaires",
            "les vacances scolaires",
            "periodes de vacances scolaires",
            "vacances scolaires",
            "conges scolaires",
        ],
    ),
    (
        Kind::SchoolTerm,
        &[
            "en dehors des vacances scolaires",
            "en periode scolaire",
            "pendant la periode scolaire",
            "periode scolaire",
            "periodes scolaires",
            "periode sco",
            "hors vacances scolaires",
            "hors periode de vacances scolaires",
            "hors periodes de vacances scolaires",
            "hors conges scolaires",
            "hors vacances",
        ],
    ),
    (
        Kind::Except,
        &[
            "a l exception des",
            "a l exception du",
            "a l exception de",
            "a part",
            "en dehors des",
            "en dehors du",
        ],
    ),
    (Kind::Half(Half::Afternoon), &["apres midis", "apres midi", "ap midi", "apre midi", "apres midis"]),
    (Kind::To, &["jusqu a", "jusqu au", "jusque"]),
    (
        Kind::Noise,
        &[
            "du mois",
            "de chaque mois",
            "de mois",
            "dans le mois",
            "chaque mois",
            "pour le mois d",
            "mois d",
            "mois de",
            "le mois",
            "non stop",
            "sans interruption",
            "journee continue",
            "toute l annee",
            "accueil du public",
            "accueil physique",
            "au public",
            "ouvert au public",
            "heures d ouverture",
            "jours d ouverture",
            "jours et heures d ouvertures",
            "jours et horaires d ouverture",
            "jour de",
        ],
    ),
];

/// A phrase cut into words.
type Phrase = (Kind, Vec<&'static str>);

/// Phrases by first word.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut index: HashMap<&str, Vec<Phrase>> = HashMap::new();
    for (kind, phrases) in PHRASES {
        for phrase in *phrases {
            let words: Vec<&str> = phrase.split(' ').collect();
            index.entry(words[0]).or_default().push((*kind, words));
        }
    }
    index
});

static BY_WORD: LazyLock<HashMap<&str, Kind>> = LazyLock::new(|| {
    WORDS.iter().flat_map(|(kind, words)| words.iter().map(|word| (*word, *kind))).collect()
});

/// The longest phrase that begins at `pieces[0]`, with the number of pieces it takes.
pub(crate) fn phrase(pieces: &[Raw]) -> Option<(Kind, usize)> {
    let first = &pieces.first()?.text;
    let longest = |phrases: &Vec<Phrase>| {
        let lengths = phrases.iter().map(|(kind, words)| (*kind, taken_by(words, pieces)));
        lengths.filter(|(_, taken)| *taken > 0).max_by_key(|(_, taken)| *taken)
    };
    if first.contains(LOST) {
        let mut firsts: Vec<_> = BY_FIRST_WORD.iter().filter(|(word, _)| alike(word, first)).collect();
        firsts.sort_unstable_by_key(|(word, _)| **word);
        return firsts
            .into_iter()
            .filter_map(|(_, phrases)| longest(phrases))
            .max_by_key(|(_, taken)| *taken);
    }
    BY_FIRST_WORD.get(first.as_str()).and_then(longest)
}

/// The meaning of one word.
pub(crate) fn word(text: &str) -> Option<Kind> {
    if text.contains(LOST) {
        return WORDS
            .iter()
            .find(|(_, words)| words.iter().any(|word| alike(word, text)))
            .map(|(kind, _)| *kind);
    }
    BY_WORD.get(text).copied()
}

/// How many pieces the phrase takes; 0 if it does not begin here.
fn taken_by(words: &[&str], pieces: &[Raw]) -> usize {
    let mut at = 0;
    for wanted in words {
        while at > 0 && pieces.get(at).is_some_and(|piece| (piece.is("-") || piece.is("'")) && *wanted != "-")
        {
            at += 1;
        }
        match pieces.get(at) {
            Some(piece) if alike(wanted, &piece.text) => at += 1,
            _ => return 0,
        }
    }
    at
}

/// Shorter words with a lost letter may be too many things.
const LONG_ENOUGH: usize = 4;

/// Equal; in words that are long enough, letters lost in a bad conversion may be any letter.
fn alike(wanted: &str, found: &str) -> bool {
    wanted == found
        || (found.contains(LOST)
            && wanted.chars().count() == found.chars().count()
            && wanted.len() >= LONG_ENOUGH
            && wanted.chars().zip(found.chars()).all(|(want, find)| want == find || find == LOST))
}
