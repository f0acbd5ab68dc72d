//! Writes a valid file of the national schema v1.0.2 on true communes, for benchmarks and trials.
//!
//! `cargo run --release --example generate -- [ROWS] [SEED] > lieux.csv` (20,000 rows, seed 1 by default).
//! The same rows and seed always give the same bytes. Names, numbers and addresses are invented.

use std::env::args;
use std::io::{self, BufWriter, Write};

use chrono::{Days, NaiveDate};
use maillage_opening_hours::Hours;
use maillage_places::exchange::national::write::{Ids, write_csv};
use maillage_places::model::{
    BodyName, CommuneName, Contact, Detail, Location, Name, Opening, Origin, Place, PlaceId, Sheet, SourceId,
    Status, Street, Summary,
};
use maillage_territory::{Commune, Point, Territories};
use maillage_vocabulary::{ClosedList, ClosedSet, Email, Phone, Pivot, Siret, WebAddress};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

type Failure = Box<dyn std::error::Error>;

const KINDS: [&str; 10] = [
    "Médiathèque",
    "Espace France Services",
    "Espace public numérique",
    "Centre social",
    "Mairie",
    "Fablab",
    "Maison de quartier",
    "Point information jeunesse",
    "Tiers-lieu",
    "CCAS",
];
const PATRONS: [&str; 12] = [
    "Jean Jaurès",
    "Simone Veil",
    "Aimé Césaire",
    "Marie Curie",
    "Victor Hugo",
    "Louise Michel",
    "des Lilas",
    "de l’Hôtel de Ville",
    "du Marché",
    "Olympe de Gouges",
    "Albert Camus",
    "de la République",
];
const WAYS: [&str; 5] = ["rue", "avenue", "place", "boulevard", "chemin"];
const HOURS: [&str; 6] = [
    "Mo-Fr 09:00-12:00,14:00-17:00",
    "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00",
    "Tu,Th 10:00-12:00",
    "Tu-Sa 10:00-18:00",
    "Mo 13:30-17:30; Tu-Fr 08:30-12:30,13:30-17:30",
    "We 14:00-18:00; Sa 09:00-12:00",
];
const SENTENCES: [&str; 6] = [
    "Le lieu accompagne les habitants dans leurs démarches en ligne, de la création d’une adresse de courriel à la déclaration de revenus. ",
    "Des ateliers collectifs ont lieu chaque semaine, sur inscription. ",
    "Six ordinateurs, une imprimante et une connexion sont en libre accès. ",
    "Un conseiller numérique reçoit sans rendez-vous le mardi et le jeudi. ",
    "Le matériel peut être emprunté ; une caution est demandée. ",
    "L’équipe se déplace aussi dans les communes voisines. ",
];

fn main() -> Result<(), Failure> {
    let mut arguments = args().skip(1);
    let rows: u64 = arguments.next().map_or(Ok(20_000), |text| text.parse())?;
    let seed: u64 = arguments.next().map_or(Ok(1), |text| text.parse())?;
    let mut random = StdRng::seed_from_u64(seed);
    let communes = weighted_communes();
    let places: Vec<Place> =
        (0..rows).map(|rank| place(rank, &communes, &mut random)).collect::<Result<_, _>>()?;
    let mut output = BufWriter::new(io::stdout().lock());
    write_csv(&places, Ids::Source, &mut output)?;
    Ok(output.flush()?)
}

/// Communes with a postal code and a point; a commune stands there once more for each 20,000 people.
fn weighted_communes() -> Vec<&'static Commune> {
    let all = Territories::embedded().communes().iter();
    let usable =
        all.filter(|c| c.point.is_some() && !c.postal_codes.is_empty() && CommuneName::new(c.name).is_ok());
    usable
        .flat_map(|c| std::iter::repeat_n(c, 1 + c.population.unwrap_or_default() as usize / 20_000))
        .collect()
}

fn pick<T: Copy>(values: &[T], random: &mut StdRng) -> Result<T, Failure> {
    values.choose(random).copied().ok_or_else(|| "nothing to choose from".into())
}

/// A set in which each value stands with the given chance, and at least one.
fn some<T: ClosedList>(chance: f64, random: &mut StdRng) -> Result<ClosedSet<T>, Failure> {
    let mut set: ClosedSet<T> = T::ALL.iter().copied().filter(|_| random.random_bool(chance)).collect();
    if set.is_empty() {
        set.insert(pick(T::ALL, random)?);
    }
    Ok(set)
}

/// The same, or none at all as often as said.
fn perhaps<T: ClosedList>(presence: f64, chance: f64, random: &mut StdRng) -> Result<ClosedSet<T>, Failure> {
    if random.random_bool(presence) { some(chance, random) } else { Ok(ClosedSet::new()) }
}

fn place(rank: u64, communes: &[&'static Commune], random: &mut StdRng) -> Result<Place, Failure> {
    let commune = pick(communes, random)?;
    let kind = pick(&KINDS, random)?;
    let name = Name::new(&format!("{kind} {}", pick(&PATRONS, random)?))?;
    let origin = Origin {
        source: Some(BodyName::new("Réseau d’essai")?),
        id: SourceId::new(&format!("lieu-{rank}"))?,
    };
    let updated = NaiveDate::from_ymd_opt(2021, 1, 1)
        .and_then(|day| day.checked_add_days(Days::new(random.random_range(0..1_400))))
        .ok_or("no such day")?;
    let mut sheet = Sheet::new(origin, name, location(commune, random)?, updated);
    practical(&mut sheet, kind, random)?;
    lists(&mut sheet, random)?;
    Ok(Place { id: PlaceId::from_bits(rank), status: Status::Active, sheet })
}

fn location(commune: &Commune, random: &mut StdRng) -> Result<Location, Failure> {
    let street =
        format!("{} {} {}", random.random_range(1..200), pick(&WAYS, random)?, pick(&PATRONS, random)?);
    let centre = commune.point.ok_or("a commune without a point")?;
    let mut near = |degrees: f64| {
        let shifted = degrees + random.random_range(-0.01..0.01);
        (shifted * 1e6).round() / 1e6
    };
    Ok(Location {
        commune: Some(commune.code),
        commune_name: CommuneName::new(commune.name)?,
        postal_code: *commune.postal_codes.first().ok_or("a commune without a postal code")?,
        street: Street::new(&street)?,
        complement: None,
        point: Point::new(near(centre.lat()), near(centre.lon())),
    })
}

fn practical(sheet: &mut Sheet, kind: &str, random: &mut StdRng) -> Result<(), Failure> {
    sheet.pivot = if random.random_bool(0.6) { Pivot::Siret(siret(random)?) } else { Pivot::Unknown };
    let slug = maillage_vocabulary::reading_key(sheet.location.commune_name.as_str());
    let site =
        WebAddress::read(&format!("https://www.{slug}.fr/{}", maillage_vocabulary::reading_key(kind)))?;
    let phone = format!("0{}{:08}", random.random_range(1..6), random.random_range(0..100_000_000));
    sheet.contact = Contact {
        phone: if random.random_bool(0.75) { Phone::read(&phone, None).ok() } else { None },
        emails: if random.random_bool(0.55) {
            vec![Email::read(&format!("contact@{slug}.fr"))?]
        } else {
            vec![]
        },
        booking: if random.random_bool(0.1) {
            Some(WebAddress::read("https://www.rdv-solidarites.fr/")?)
        } else {
            None
        },
        websites: if random.random_bool(0.5) { vec![site] } else { vec![] },
    };
    if random.random_bool(0.7) {
        sheet.opening = Some(Opening::from(Hours::parse(pick(&HOURS, random)?)?));
    }
    if random.random_bool(0.4) {
        sheet.summary = Some(Summary::new(pick(&SENTENCES, random)?)?);
        sheet.detail = Some(Detail::new(&SENTENCES[..random.random_range(1..6)].concat())?);
    }
    Ok(())
}

fn lists(sheet: &mut Sheet, random: &mut StdRng) -> Result<(), Failure> {
    sheet.typologies = some(0.005, random)?;
    sheet.services = some(0.45, random)?;
    sheet.audiences = perhaps(0.3, 0.5, random)?;
    sheet.care = perhaps(0.15, 0.3, random)?;
    sheet.costs = perhaps(0.8, 0.1, random)?;
    sheet.programmes = perhaps(0.6, 0.08, random)?;
    sheet.labels = perhaps(0.1, 0.1, random)?;
    sheet.support = perhaps(0.7, 0.6, random)?;
    sheet.mobility = perhaps(0.1, 0.1, random)?;
    sheet.access = perhaps(0.7, 0.4, random)?;
    sheet.access.remove(maillage_vocabulary::Access::NoPublic);
    Ok(())
}

/// A SIRET whose check digit agrees.
fn siret(random: &mut StdRng) -> Result<Siret, Failure> {
    let body = random.random_range(1_000_000_000_000_u64..10_000_000_000_000);
    let found = (0..10).find_map(|key| format!("{body}{key}").parse().ok());
    found.ok_or_else(|| "no key for a SIRET".into())
}
