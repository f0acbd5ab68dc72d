//! What is announced in the demonstration region, and who says that they will come. None of it exists.

use chrono::{Datelike as _, NaiveDate, TimeDelta};
use maillage_shell::App;
use maillage_shell::words::Lang;
use maillage_store::{Ids, StoreError, Tx};
use maillage_vocabulary::lists::activity::Theme;
use maillage_vocabulary::lists::agenda::{AgendaKind, Joining, SpokenLanguage, Venue, Welcome};
use maillage_vocabulary::{Audience, ClosedSet, WebAddress};

use super::dice::Dice;
use crate::model::{End, PersonName, Rule, RuleError, Seat, Sheet, Step};
use crate::store::events::Event;
use crate::store::invented;
use crate::store::registrations::{self, New};
use crate::words;

/// Something that a place may announce.
#[derive(Clone, Copy)]
pub struct Told {
    pub title: &'static str,
    pub description: &'static str,
    pub kind: AgendaKind,
    pub venue: Venue,
    pub joining: Joining,
    pub seats: u16,
    pub themes: &'static [Theme],
}

const fn workshop(
    title: &'static str,
    description: &'static str,
    seats: u16,
    themes: &'static [Theme],
) -> Told {
    Told {
        title,
        description,
        kind: AgendaKind::Workshop,
        venue: Venue::OnSite,
        joining: Joining::Registration,
        seats,
        themes,
    }
}

const TOLD: [Told; 14] = [
    workshop(
        "Ma boîte de courriels, rangée",
        "Lire, répondre, joindre une photo, trier.\nApportez votre téléphone ou votre ordinateur, et votre mot de passe.",
        8,
        &[Theme::Email],
    ),
    workshop(
        "Premiers pas avec la souris et le clavier",
        "Pour celles et ceux qui n’ont jamais utilisé d’ordinateur. On va à votre rythme.",
        6,
        &[Theme::Devices],
    ),
    workshop(
        "Éviter les arnaques",
        "Reconnaître un faux message, choisir un bon mot de passe, savoir qui appeler.",
        12,
        &[Theme::Safety],
    ),
    workshop(
        "Mes photos : les garder, les montrer",
        "Passer ses photos du téléphone à l’ordinateur, les classer, en faire un album.",
        8,
        &[Theme::Contents],
    ),
    workshop(
        "Mon compte pour la santé",
        "Prendre rendez-vous, lire ses remboursements, garder ses papiers.",
        8,
        &[Theme::Health, Theme::Procedures],
    ),
    workshop(
        "Écrire son CV et répondre à une annonce",
        "On repart avec un CV imprimé et une adresse de courriel sérieuse.",
        10,
        &[Theme::Employment, Theme::Office],
    ),
    workshop(
        "L’intelligence artificielle, de quoi parle-t-on ?",
        "Essayer, comprendre ce que ça fait et ce que ça ne fait pas, garder son esprit critique.",
        15,
        &[Theme::ArtificialIntelligence, Theme::Culture],
    ),
    workshop(
        "Suivre la scolarité de mon enfant",
        "L’espace numérique du collège, les messages, les bulletins.",
        10,
        &[Theme::Schooling, Theme::Parenting],
    ),
    workshop(
        "Dessiner et imprimer en trois dimensions",
        "De l’idée à l’objet, sur la machine de l’atelier.",
        5,
        &[Theme::Making],
    ),
    Told {
        title: "Permanence : vos démarches en ligne",
        description: "Venez avec vos papiers et vos questions. Quelqu’un vous aide, gratuitement.",
        kind: AgendaKind::DropIn,
        venue: Venue::OnSite,
        joining: Joining::Open,
        seats: 0,
        themes: &[Theme::Procedures, Theme::Papers],
    },
    Told {
        title: "Café des questions",
        description: "Un café, votre téléphone, vos questions. On cherche ensemble.",
        kind: AgendaKind::DropIn,
        venue: Venue::OnSite,
        joining: Joining::Open,
        seats: 0,
        themes: &[Theme::Culture],
    },
    Told {
        title: "Se former à l’accueil numérique",
        description: "Deux heures en ligne pour les agents d’accueil : aider sans faire à la place.",
        kind: AgendaKind::Training,
        venue: Venue::Online,
        joining: Joining::Registration,
        seats: 20,
        themes: &[Theme::Culture],
    },
    Told {
        title: "Imaginer ensemble une carte des bancs publics",
        description: "Habitants, associations et développeurs dessinent un service utile à la commune.",
        kind: AgendaKind::CocreationWorkshop,
        venue: Venue::OnSite,
        joining: Joining::Registration,
        seats: 20,
        themes: &[Theme::Making, Theme::Culture],
    },
    Told {
        title: "Rencontre des médiateurs du territoire",
        description: "Partager ce qui marche, préparer les ateliers du trimestre.",
        kind: AgendaKind::TerritorialEvent,
        venue: Venue::Both,
        joining: Joining::Phone,
        seats: 30,
        themes: &[],
    },
];

/// Something to announce.
pub fn told(dice: &mut Dice) -> Told {
    dice.pick(&TOLD)
}

impl Told {
    /// The online room, where there is one. The domain is kept for examples.
    pub fn link(&self) -> Option<WebAddress> {
        let online = self.venue != Venue::OnSite;
        online.then(|| WebAddress::read("https://visio.example.org/maillage").ok()).flatten()
    }

    /// French, and sometimes another language.
    pub fn languages(dice: &mut Dice) -> ClosedSet<SpokenLanguage> {
        let mut languages: ClosedSet<_> = [SpokenLanguage::French].into_iter().collect();
        if dice.below(100) < 15 {
            languages.insert(dice.pick(&[
                SpokenLanguage::English,
                SpokenLanguage::Arabic,
                SpokenLanguage::Italian,
            ]));
        }
        languages
    }

    /// Everybody most often.
    pub fn audience(&self, dice: &mut Dice) -> ClosedSet<Audience> {
        let mut audience = ClosedSet::new();
        if self.kind == AgendaKind::Workshop && dice.below(100) < 25 {
            audience.insert(dice.pick(&[Audience::Seniors, Audience::Families, Audience::Youth]));
        }
        audience
    }
}

/// How people are welcomed.
pub fn welcome(dice: &mut Dice) -> ClosedSet<Welcome> {
    let all = [
        (Welcome::Wheelchair, 70),
        (Welcome::EasyLanguage, 30),
        (Welcome::Beginners, 50),
        (Welcome::EquipmentLent, 40),
        (Welcome::HearingLoop, 8),
        (Welcome::SignLanguage, 3),
    ];
    all.into_iter().filter(|(_, percent)| dice.below(100) < *percent).map(|(welcome, _)| welcome).collect()
}

/// Days: every week, every second week or once a month, except over the winter holidays.
pub fn rule(dice: &mut Dice, first: NaiveDate, until: NaiveDate) -> Result<Rule, RuleError> {
    let (step, interval) = match dice.below(10) {
        0..=2 => (Step::weekly(first.weekday()), 1),
        3..=6 => (Step::weekly(first.weekday()), 2),
        _ => (Step::monthly_like(first), 1),
    };
    let year = first.year();
    let holidays = [(year, 12, 25), (year + 1, 1, 1), (year, 11, 11), (year + 1, 5, 1)];
    let closed =
        holidays.into_iter().filter_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
    Rule::new(step, interval, End::Until(until))?.without(closed)
}

const FIRST: [&str; 16] = [
    "Alma",
    "Basile",
    "Célestine",
    "Didier",
    "Élise",
    "Farid",
    "Gisèle",
    "Hugo",
    "Inès",
    "Jamel",
    "Karine",
    "Léon",
    "Maryam",
    "Noël",
    "Odette",
    "Paulo",
];
const LAST: [&str; 16] = [
    "Exemple",
    "Fictif",
    "Démo",
    "Imaginaire",
    "Tilleul",
    "Passerelle",
    "Merlette",
    "Garrigue",
    "Lavandin",
    "Mistral",
    "Restanque",
    "Cigale",
    "Calanque",
    "Olivette",
    "Farigoule",
    "Santon",
];

/// A name that nobody has.
pub fn somebody(dice: &mut Dice) -> String {
    format!("{} {}", dice.pick(&FIRST), dice.pick(&LAST))
}

/// Those who say that they will come. Their addresses end in `.invalid`: no mail can ever reach anybody.
pub async fn people(
    app: &App,
    tx: &mut Tx,
    dice: &mut Dice,
    ids: &Ids,
    event: &Event,
    sheet: &Sheet,
) -> Result<(), StoreError> {
    if !sheet.takes_registrations() || !event.is_planned() {
        return Ok(());
    }
    let seats = u32::from(event.capacity.unwrap_or(20));
    let over = event.ends_at < app.now();
    let soon = event.starts_at < app.now() + TimeDelta::days(21);
    let asked = if over || soon { dice.below(seats + seats / 2) } else { dice.below(seats / 2 + 1) };
    let mut taken = 0;
    for rank in 0..asked {
        let seat = if taken < seats { Seat::Seated } else { Seat::Waiting };
        taken += u32::from(seat == Seat::Seated);
        let id = person(tx, dice, ids, event, rank, seat).await?;
        if over && seat == Seat::Seated && dice.below(100) < 82 {
            invented::present(tx, &id, event.starts_at).await?;
        }
    }
    invented::taken(tx, &event.id, taken).await
}

/// Somebody who does not exist has a seat, or waits for one.
pub async fn person(
    tx: &mut Tx,
    dice: &mut Dice,
    ids: &Ids,
    event: &Event,
    rank: u32,
    seat: Seat,
) -> Result<String, StoreError> {
    let (id, name) = (ids.uuid(), somebody(dice));
    let email = format!("{}.{rank}@demo.invalid", words::slug(&name));
    let key = name.parse::<PersonName>().map(|name| name.key()).unwrap_or_default();
    let confirmed = dice.below(100) < 90;
    let new = New {
        id: &id,
        event: &event.id,
        seat,
        name: &name,
        name_key: &key,
        email: Some(&email),
        phone: None,
        contact: &email,
        lang: Lang::Fr,
        by_team: false,
        confirmed_at: confirmed.then(|| tx.now()),
        expires_at: None,
    };
    registrations::insert(tx, &new).await?;
    Ok(id)
}
