//! From a seed to the sheets of a region.

use std::collections::HashSet;

use anyhow::Context as _;
use chrono::{Days, NaiveDate};
use maillage_territory::Scope;
use maillage_vocabulary::{Access, Email, Phone, Pivot, Siret, WebAddress};

use super::dice::Dice;
use super::kind::Kind;
use super::spread::{self, Slot};
use super::wording::plain;
use super::{invented, offer, opening, prose, site};
use crate::model::{BodyName, Complement, Contact, Name, Origin, Sheet, SourceId};

/// Source of the sheets.
pub const SOURCE: &str = "Région de démonstration";
/// Places of a region.
pub const PLACES: usize = 300;

/// What the numbers of a seed are for.
const KINDS: u64 = 1;
const SHEETS: u64 = 2;

/// The sheets of a region: the same for the same scope, day and seed. None where the scope has no position.
pub fn sheets(scope: &Scope, today: NaiveDate, seed: u64) -> anyhow::Result<Vec<Sheet>> {
    let slots = spread::slots(scope, PLACES, seed);
    let kinds = kinds(&slots, seed);
    let mut named = HashSet::new();
    let sheet = |(rank, (slot, kind)): (u32, (&Slot, Kind))| {
        let mut dice = Dice::of(seed, SHEETS, rank.into());
        make(rank, slot, kind, today, &mut named, &mut dice)
    };
    (1..).zip(slots.iter().zip(kinds)).map(sheet).collect()
}

/// The kind of each slot: as many of each as its share, those of cities in the largest communes.
fn kinds(slots: &[Slot], seed: u64) -> Vec<Kind> {
    let mut dice = Dice::of(seed, KINDS, 0);
    let mut kinds: Vec<(u32, Kind)> = Kind::ALL
        .into_iter()
        .flat_map(|kind| std::iter::repeat_n(kind, kind.profile().share as usize))
        .map(|kind| (kind.profile().urban * 100 + dice.below(500), kind))
        .collect();
    kinds.sort_unstable();
    let mut order: Vec<(u32, usize)> = slots
        .iter()
        .enumerate()
        .map(|(rank, slot)| {
            let people = slot.commune.population.unwrap_or_default();
            (people / 100 * dice.between(60, 140), rank)
        })
        .collect();
    order.sort_unstable();
    let mut given: Vec<(usize, Kind)> =
        order.into_iter().zip(kinds).map(|((_, rank), (_, kind))| (rank, kind)).collect();
    given.sort_unstable();
    given.into_iter().map(|(_, kind)| kind).collect()
}

fn make(
    rank: u32,
    slot: &Slot,
    kind: Kind,
    today: NaiveDate,
    named: &mut HashSet<(String, String)>,
    dice: &mut Dice,
) -> anyhow::Result<Sheet> {
    let origin =
        Origin { source: Some(BodyName::new(SOURCE)?), id: SourceId::new(&format!("demo-{rank:03}"))? };
    let name = name(kind, slot.commune.name, named, dice);
    let fresh = updated(today, slot.saturday_procedures, dice)?;
    let mut sheet = Sheet::new(origin, Name::new(&name)?, site::location(slot.commune, dice)?, fresh);
    let region = slot.commune.region;
    offer::fill(&mut sheet, kind, region.as_str(), slot.saturday_procedures, dice)?;
    if kind == Kind::Bus {
        sheet.location.complement = Some(Complement::new("Arrêt du bus, près de la fontaine")?);
    }
    sheet.opening = opening::opening(kind.profile().rhythm, slot.saturday_procedures, dice)?;
    sheet.pivot = Pivot::Siret(siret(rank)?);
    let parent = dice.choose(kind.profile().parents).filter(|_| dice.chance(45));
    sheet.parent = parent.map(|pattern| BodyName::new(&filled(pattern, dice))).transpose()?;
    sheet.contact = contact(rank, &sheet, dice)?;
    prose::fill(&mut sheet, kind, dice)?;
    Ok(sheet)
}

/// A name that no other place of the commune bears.
fn name(kind: Kind, commune: &str, named: &mut HashSet<(String, String)>, dice: &mut Dice) -> String {
    loop {
        let name = filled(dice.choose(kind.profile().names).unwrap_or_default(), dice);
        if named.insert((name.clone(), commune.to_owned())) {
            return name;
        }
    }
}

fn filled(pattern: &str, dice: &mut Dice) -> String {
    pattern.replace("{n}", &invented::name(dice)).replace("{l}", &invented::locality(dice))
}

/// Most sheets are fresh; some have waited for three years.
fn updated(today: NaiveDate, fresh: bool, dice: &mut Dice) -> anyhow::Result<NaiveDate> {
    let days = match dice.below(100) {
        _ if fresh => dice.between(2, 60),
        0..72 => dice.between(1, 170),
        72..88 => dice.between(190, 420),
        _ => dice.between(421, 1_090),
    };
    today.checked_sub_days(Days::new(days.into())).context("a day before the calendar")
}

/// A SIRET whose check digits agree, in a range of SIREN that is not given out: `000 1…`.
fn siret(rank: u32) -> anyhow::Result<Siret> {
    let keyed = |body: String| (0..10).map(move |key| format!("{body}{key}"));
    let siren =
        keyed(format!("0001{rank:04}")).find(|text| text.parse::<maillage_vocabulary::Siren>().is_ok());
    let siren = siren.context("no key for a SIREN")?;
    keyed(format!("{siren}0001")).find_map(|text| text.parse().ok()).context("no key for a SIRET")
}

/// Numbers that the regulator keeps for fiction (04 65 71, 06 39 98), addresses under `.example` (RFC 2606).
fn contact(rank: u32, sheet: &Sheet, dice: &mut Dice) -> anyhow::Result<Contact> {
    let host = plain(&format!("{} {}", sheet.name.as_str(), sheet.location.commune_name.as_str()));
    let site = WebAddress::read(&format!("https://www.{host}.example"))?;
    let range = if dice.chance(86) { "046571" } else { "063998" };
    let calls = sheet.access.contains(Access::Call) || dice.chance(55);
    let phone = format!("{range}{:04}", rank * 33 % 10_000);
    let booking = sheet.access.contains(Access::Booking);
    let local = dice.pick(&["accueil", "contact", "bonjour", "equipe"]);
    let writes = sheet.access.contains(Access::Mail) || dice.chance(40);
    Ok(Contact {
        phone: if calls { Some(Phone::read(&phone, None)?) } else { None },
        emails: if writes { vec![Email::read(&format!("{local}@{host}.example"))?] } else { Vec::new() },
        websites: if dice.chance(58) { vec![site] } else { Vec::new() },
        booking: if booking {
            Some(WebAddress::read(&format!("https://www.{host}.example/rendez-vous"))?)
        } else {
            None
        },
    })
}
