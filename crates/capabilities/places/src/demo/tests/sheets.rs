//! The sheets of a seed, before they are written.

use maillage_vocabulary::Text;
use std::collections::HashSet;

use chrono::Weekday;
use maillage_territory::Territories;
use maillage_vocabulary::{Pivot, Service, Typology};
use rstest::rstest;

use super::*;
use crate::demo::kind::Kind;
use crate::exchange::national::write::{Ids, write_csv, write_json};
use crate::exchange::national::{Options, check};
use crate::model::{Place, PlaceId, Status, Wheelchair};

fn count(what: impl Fn(&Sheet) -> bool) -> usize {
    REGION.iter().filter(|sheet| what(sheet)).count()
}

fn places(sheets: &[Sheet]) -> Vec<Place> {
    let numbered = (0..).zip(sheets.iter().cloned());
    numbered
        .map(|(bits, sheet)| Place { id: PlaceId::from_bits(bits), status: Status::Active, sheet })
        .collect()
}

#[test]
fn the_seed_decides() {
    let again = generate::sheets(&Scope::default(), today(), 1).unwrap();
    assert_eq!(*REGION, again);
    let other = generate::sheets(&Scope::default(), today(), 2).unwrap();
    assert_eq!(other.len(), REGION.len());
    assert_ne!(*REGION, other);
}

#[rstest]
#[case("R93", 1)]
#[case("R93", 2026)]
#[case("D26,D48", 7)]
#[case("R04", 3)]
fn the_national_check_has_nothing_to_say(#[case] scope: &str, #[case] seed: u64) {
    let places = places(&generate::sheets(&scope.parse().unwrap(), today(), seed).unwrap());
    assert_eq!(places.len(), generate::PLACES);
    let (mut csv, mut json) = (Vec::new(), Vec::new());
    write_csv(&places, Ids::Source, &mut csv).unwrap();
    write_json(&places, Ids::Public, &mut json).unwrap();
    for (name, bytes) in [("lieux.csv", csv), ("lieux.json", json)] {
        let report = check(&bytes, &Options::new(name, today()));
        assert!(report.is_clean(), "{:#?}", &report.problems[..report.problems.len().min(5)]);
        assert_eq!(report.kept, 300);
    }
}

#[test]
fn every_place_stands_in_its_commune_and_in_the_scope() {
    let (all, scope) = (Territories::embedded(), Scope::default());
    for sheet in REGION.iter() {
        let commune = all.commune_at(sheet.location.point.unwrap()).unwrap();
        assert_eq!(Some(commune.code), sheet.location.commune, "{}", sheet.name);
        assert!(scope.contains(commune));
    }
}

#[test]
fn every_intercommunalite_has_a_place() {
    let (all, scope) = (Territories::embedded(), Scope::default());
    let code = |sheet: &Sheet| all.commune(sheet.location.commune.unwrap().as_str()).unwrap().epci;
    let held: HashSet<_> = REGION.iter().filter_map(code).collect();
    let expected: HashSet<_> = scope.communes(all).filter_map(|commune| commune.epci).collect();
    assert_eq!(held, expected);
}

#[test]
fn two_places_of_manosque_help_with_procedures_on_saturday() {
    let saturday = today() + chrono::Days::new(4);
    assert_eq!(chrono::Datelike::weekday(&saturday), Weekday::Sat);
    let at_ten = saturday.and_hms_opt(10, 0, 0).unwrap();
    let in_manosque = |sheet: &Sheet| sheet.location.commune_name.as_str() == "Manosque";
    assert!(count(in_manosque) >= 4);
    let open = |sheet: &Sheet| {
        sheet.opening.as_ref().and_then(|opening| opening.hours()).is_some_and(|hours| hours.is_open(at_ten))
    };
    let found =
        count(|sheet| in_manosque(sheet) && sheet.services.contains(Service::Procedures) && open(sheet));
    assert!(found >= 2, "{found}");
}

#[test]
fn every_kind_is_there() {
    for kind in Kind::ALL {
        let profile = kind.profile();
        // The words before the invented name tell the kind.
        let first = profile.names[0].split(" {").next().unwrap();
        let begins = |sheet: &Sheet| {
            profile.names.iter().any(|name| sheet.name.as_str().starts_with(name.split(" {").next().unwrap()))
        };
        let found = count(|sheet| begins(sheet) && sheet.typologies.contains(profile.typologies[0]));
        assert!(found > 0, "{first}");
        if let Some(label) = profile.label {
            assert!(count(|sheet| sheet.other_labels.iter().any(|one| one == label)) > 0, "{label}");
        }
    }
    assert!(count(|sheet| sheet.typologies.contains(Typology::Enm)) >= 5);
}

#[test]
fn numbers_and_addresses_are_those_of_fiction() {
    for sheet in REGION.iter() {
        let kept_for_fiction = |text: &str| text.starts_with("+3346571") || text.starts_with("+3363998");
        if let Some(phone) = sheet.contact.phone {
            assert!(kept_for_fiction(phone.as_str()), "{phone:?}");
        }
        let hosts =
            sheet.contact.websites.iter().chain(&sheet.contact.booking).map(|site| site.host().to_owned());
        let mails = sheet.contact.emails.iter().map(|email| email.as_str().to_owned());
        assert!(hosts.chain(mails).all(|address| address.ends_with(".example")));
        assert!(matches!(sheet.pivot, Pivot::Siret(siret) if siret.as_str().starts_with("0001")));
    }
    let phones: Vec<_> = REGION.iter().filter_map(|sheet| sheet.contact.phone).collect();
    assert_eq!(phones.iter().collect::<HashSet<_>>().len(), phones.len());
    assert_eq!(REGION.iter().map(|sheet| sheet.pivot).collect::<HashSet<_>>().len(), REGION.len());
}

#[test]
fn shares_are_those_of_a_living_network() {
    let procedures = count(|sheet| sheet.services.contains(Service::Procedures));
    assert!((180..=240).contains(&procedures), "{procedures}");
    let fresh = count(|sheet| (today() - sheet.updated).num_days() <= 183);
    assert!((190..=250).contains(&fresh), "{fresh}");
    let days = |sheet: &Sheet| (today() - sheet.updated).num_days();
    assert!(REGION.iter().all(|sheet| (1..=1_095).contains(&days(sheet))));
    assert!(count(|sheet| days(sheet) > 730) > 5);
    assert!((20..=60).contains(&count(|sheet| sheet.opening.is_none())));
    let saturday = |sheet: &Sheet| {
        sheet.opening.as_ref().and_then(|one| one.hours()).is_some_and(|hours| hours.as_str().contains("Sa"))
    };
    assert!((40..=160).contains(&count(saturday)), "{}", count(saturday));
    assert!(count(|sheet| sheet.wheelchair == Wheelchair::Yes) > 120);
    assert!(count(|sheet| sheet.services.is_empty()) == 0);
}

#[test]
fn texts_are_whole_and_names_tell_places_apart() {
    let mut seen = HashSet::new();
    for sheet in REGION.iter() {
        let texts = [
            Some(sheet.name.as_str()),
            sheet.summary.as_ref().map(Text::as_str),
            sheet.detail.as_ref().map(Text::as_str),
        ];
        for text in texts.into_iter().flatten() {
            assert!(!text.contains(['{', '}']) && !text.contains("  ") && !text.contains(" ."), "{text}");
        }
        assert!(
            sheet.summary.as_ref().is_none_or(|text| text.as_str().ends_with('.')),
            "{:?}",
            sheet.summary
        );
        assert!(seen.insert((sheet.name.as_str(), sheet.location.commune)), "{}", sheet.name);
    }
    let summaries: HashSet<_> =
        REGION.iter().filter_map(|sheet| sheet.summary.as_ref()).map(Text::as_str).collect();
    assert!(summaries.len() > 230, "{}", summaries.len());
}
