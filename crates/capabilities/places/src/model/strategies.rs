//! Places for property tests: any value that the types admit, on true communes.

use chrono::NaiveDate;
use maillage_opening_hours::Hours;
use maillage_territory::{Commune, Point, Territories};
use maillage_vocabulary::{ClosedList, ClosedSet, Email, Phone, Pivot, WebAddress};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

/// Texts with what breaks files: separators, quotes, line breaks, accents, HTML, signs of formulas.
const LINE: &str = "['=+@A-Za-zéœ<>-][a-zA-Zéèœ0-9 ,;|\"'<>/=+-]{3,40}[a-z]";
const TEXT: &str = "['=+@A-Za-zéœ<>-][a-zA-Zéèœ0-9 ,;|\"'<>/\n=+-]{3,200}[a-z]";

fn communes() -> Vec<&'static Commune> {
    let all = Territories::embedded().communes().iter();
    all.filter(|commune| commune.point.is_some() && !commune.postal_codes.is_empty())
        .filter(|commune| CommuneName::new(commune.name).is_ok())
        .step_by(37)
        .collect()
}

fn locations() -> impl Strategy<Value = Location> {
    let street = "[1-9]{1,2} [Rr]ue [A-Za-zéÀ°,;|'-]{3,20}";
    let complement = option::of(LINE.prop_map(|text| Complement::new(&text).unwrap()));
    (select(communes()), street, complement, option::of((-0.01..0.01, -0.01..0.01))).prop_map(
        |(commune, street, complement, shift)| Location {
            commune: Some(commune.code),
            commune_name: CommuneName::new(commune.name).unwrap(),
            postal_code: commune.postal_codes[0],
            street: Street::new(&street).unwrap(),
            complement,
            point: shift.and_then(|(lat, lon): (f64, f64)| {
                let centre = commune.point.unwrap();
                Point::new(centre.lat() + lat, centre.lon() + lon)
            }),
        },
    )
}

/// Any set of values of a closed list.
pub(crate) fn sets<T: ClosedList + std::fmt::Debug>() -> impl Strategy<Value = ClosedSet<T>> {
    vec(select(T::ALL), 0..5).prop_map(|values| values.into_iter().collect())
}

fn addresses() -> impl Strategy<Value = WebAddress> {
    "[a-z]{2,9}\\.[a-z]{2,3}(/[a-zA-Z0-9;,=?&-]{0,12})?".prop_map(|text| WebAddress::read(&text).unwrap())
}

fn contacts() -> impl Strategy<Value = Contact> {
    let phones = "(4|1|6)[0-9]{8}".prop_map(|digits| Phone::read(&digits, None).unwrap());
    let emails = "[a-z0-9]{2,8}\\.[a-z]{1,6}@[a-z]{2,9}\\.fr".prop_map(|text| Email::read(&text).unwrap());
    (option::of(phones), vec(emails, 0..3), vec(addresses(), 0..3), option::of(addresses())).prop_map(
        |(phone, mut emails, mut websites, booking)| {
            emails.dedup();
            websites.dedup();
            Contact { phone, emails, websites, booking }
        },
    )
}

fn openings() -> impl Strategy<Value = Option<Opening>> {
    let hours = select(vec![
        "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00",
        "Tu,Th 10:00-12:00",
        "Mo-Su 08:00-20:00",
    ]);
    option::of(hours.prop_map(|text| Opening::from(Hours::parse(text).unwrap())))
}

fn pivots() -> impl Strategy<Value = Pivot> {
    let known = vec!["43493312300029", "35600000049837", "W131001234", "1234567001", "00000000000000"];
    select(known).prop_map(|text| text.parse().unwrap())
}

fn presentations() -> impl Strategy<Value = (Option<Summary>, Option<Detail>)> {
    let summary = option::of(TEXT.prop_map(|text| Summary::new(&text).unwrap()));
    (summary, option::of(TEXT.prop_map(|text| Detail::new(&text).unwrap())))
}

fn labels() -> impl Strategy<Value = OtherLabels> {
    vec("[A-Z][a-zA-Z0-9 ,;é-]{2,20}[a-z]", 0..3).prop_map(|texts| {
        let mut labels = OtherLabels::default();
        for text in texts {
            labels.add(Line::new(&text).unwrap()).unwrap();
        }
        labels
    })
}

fn sheets() -> impl Strategy<Value = Sheet> {
    let names = LINE.prop_map(|text| Name::new(&text).unwrap());
    let ids = "[a-zA-Z0-9_-]{1,20}";
    let source = option::of("[A-Z][a-z ]{2,9}[a-z]".prop_map(|text| BodyName::new(&text).unwrap()));
    let days =
        (2015..2024, 1_u32..13, 1_u32..29).prop_map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap());
    let base = (ids, source, names, locations(), days).prop_map(|(id, source, name, location, updated)| {
        let origin = Origin { source, id: SourceId::new(&id).unwrap() };
        Sheet::new(origin, name, location, updated)
    });
    let texts = (presentations(), labels(), option::of(LINE.prop_map(|text| BodyName::new(&text).unwrap())));
    let practical = (pivots(), contacts(), openings(), option::of(addresses()));
    let lists = (sets(), sets(), sets(), sets(), sets(), sets(), sets(), sets(), sets(), sets());
    (base, texts, practical, lists).prop_map(|(base, texts, practical, lists)| {
        let ((summary, detail), other_labels, parent) = texts;
        let (pivot, contact, opening, accessibility_sheet) = practical;
        let (typologies, mobility, services, audiences, care, costs, programmes, labels, access, support) =
            lists;
        let sheet = Sheet { pivot, contact, opening, summary, detail, parent, other_labels, ..base };
        let sheet =
            Sheet { typologies, mobility, audiences, care, costs, programmes, accessibility_sheet, ..sheet };
        Sheet { services, labels, access, support, ..sheet }
    })
}

/// Any place in use.
pub(crate) fn places() -> impl Strategy<Value = Place> {
    (any::<u64>(), sheets()).prop_map(|(bits, sheet)| Place {
        id: PlaceId::from_bits(bits),
        status: Status::Active,
        sheet,
    })
}
