//! Where exactly a place stands: an invented street, a point inside its commune.

use anyhow::Context as _;
use maillage_territory::{Commune, District, Point, PostalCode, Territories};

use super::dice::Dice;
use super::invented;
use crate::model::{CommuneName, Complement, Location, Street};

/// Kilometres of a degree of latitude.
const DEGREE_KM: f64 = 111.2;
/// Tries for a point; each time a little closer to the middle.
const TRIES: u32 = 40;

const COMPLEMENTS: [&str; 10] = [
    "Rez-de-chaussée",
    "Premier étage, ascenseur au fond du hall",
    "Dans la cour, porte bleue",
    "Bâtiment B",
    "À côté de la bibliothèque",
    "Entrée par le jardin",
    "Derrière la halle",
    "Deuxième porte à gauche sous le porche",
    "Face à la fontaine",
    "Ancienne école",
];

/// An address in a commune.
pub fn location(commune: &Commune, dice: &mut Dice) -> anyhow::Result<Location> {
    let (centre, postal_code) =
        middle(commune, dice).context("a commune without a position or a postal code")?;
    let complement = if dice.chance(30) { Some(Complement::new(dice.pick(&COMPLEMENTS))?) } else { None };
    Ok(Location {
        commune: Some(commune.code),
        commune_name: CommuneName::new(commune.name)?,
        postal_code,
        street: Street::new(&invented::street(dice))?,
        complement,
        point: Some(near(commune, centre, dice)),
    })
}

/// The middle of the commune, or of one of its arrondissements, drawn as its people live.
fn middle(commune: &Commune, dice: &mut Dice) -> Option<(Point, PostalCode)> {
    if let Some(district) = district(commune, dice) {
        return Some((district.point?, *district.postal_codes.first()?));
    }
    Some((commune.point?, dice.choose(&commune.postal_codes)?))
}

fn district(commune: &Commune, dice: &mut Dice) -> Option<&'static District> {
    let all = Territories::embedded().districts().iter();
    let districts: Vec<&District> = all.filter(|district| district.commune == commune.code).collect();
    let people = |district: &District| district.population.unwrap_or(1);
    let mut rank = dice.below(districts.iter().map(|district| people(district)).sum());
    districts.into_iter().find(|district| {
        let here = rank < people(district);
        rank = rank.saturating_sub(people(district));
        here
    })
}

/// A point of the commune around its middle, to the sixth decimal (a tenth of a metre).
fn near(commune: &Commune, centre: Point, dice: &mut Dice) -> Point {
    let size = 0.5 + f64::from(commune.population.unwrap_or_default()).sqrt() / 150.0;
    let far = size.min(2.2);
    for left in (1..=TRIES).rev() {
        let reach = far * f64::from(left) / f64::from(TRIES);
        let Some(point) = shifted(centre, reach, dice) else { continue };
        if Territories::embedded().commune_at(point).is_some_and(|found| found.code == commune.code) {
            return point;
        }
    }
    centre
}

/// A point at most so many kilometres away.
fn shifted(centre: Point, reach: f64, dice: &mut Dice) -> Option<Point> {
    let (angle, distance) = (dice.fraction() * std::f64::consts::TAU, reach * dice.fraction().sqrt());
    let lat = centre.lat() + distance * angle.sin() / DEGREE_KM;
    let lon = centre.lon() + distance * angle.cos() / (DEGREE_KM * centre.lat().to_radians().cos());
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Point::new(round(lat), round(lon))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stands_in_its_commune_even_on_a_coast_or_an_island() {
        let all = Territories::embedded();
        for code in ["13055", "04112", "06009", "83069", "13004", "06114"] {
            let commune = all.commune(code).unwrap();
            for rank in 0..25 {
                let location = location(commune, &mut Dice::new(rank)).unwrap();
                let found = all.commune_at(location.point.unwrap()).unwrap();
                assert_eq!(found.code, commune.code, "{code}");
                assert!(commune.postal_codes.contains(&location.postal_code));
            }
        }
    }

    #[test]
    fn a_city_is_not_all_in_one_arrondissement() {
        let marseille = Territories::embedded().commune("13055").unwrap();
        let codes: std::collections::HashSet<_> =
            (0..60).map(|rank| location(marseille, &mut Dice::new(rank)).unwrap().postal_code).collect();
        assert!(codes.len() >= 8, "{}", codes.len());
    }
}
