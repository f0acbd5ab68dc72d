//! Where a person looks: around a commune or a position, in a territory, in what a map shows.

use maillage_territory::{BoundingBox, Meant, Point, Scope, Territories, TerritoryCode};

use super::query::{Asked, Misread};

/// Largest radius, in kilometres.
const WIDEST: f64 = 200.0;
/// Radius around a place that was named without one, in kilometres.
const USUAL_RADIUS: f64 = 20.0;

/// Around what a list is.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The position.
    pub point: Point,
    /// How far from it, in kilometres.
    pub radius_km: f64,
}

/// A territory named in a person's words.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Its code.
    pub code: TerritoryCode,
    /// Its official name.
    pub name: &'static str,
    /// Whether the words are its name or its code; otherwise it was guessed, and the person is told.
    pub sure: bool,
    /// Whether the network covers some of it.
    pub covered: bool,
}

impl Named {
    /// The territory in which the places must stand; none for a commune, around which they are.
    pub const fn area(&self) -> Option<TerritoryCode> {
        match self.code {
            TerritoryCode::Commune(_) => None,
            code => Some(code),
        }
    }
}

/// All that a query says of where.
pub(super) struct Whereabouts {
    pub named: Option<Named>,
    pub origin: Option<Origin>,
    pub bounds: Option<BoundingBox>,
}

impl Whereabouts {
    /// Reads it. Words come first: whoever names another place leaves the position and the map that they came from.
    pub fn read(asked: &Asked, scope: &Scope, misread: &mut Vec<Misread>) -> Self {
        let radius_km = radius(asked, misread);
        if asked.ou.trim().is_empty() {
            let around = |point| Origin { point, radius_km };
            let origin = part(&asked.near, position, ("near", "query-near"), misread).map(around);
            let bounds = part(&asked.bounds, BoundingBox::read, ("bounds", "query-bounds"), misread);
            return Self { named: None, origin, bounds };
        }
        let meant = |text: &str| {
            Territories::embedded().understand(text, scope).and_then(|meant| named(meant, scope))
        };
        let named = part(&asked.ou, meant, ("ou", "query-where"), misread);
        let origin = named.as_ref().and_then(centre).map(|point| Origin { point, radius_km });
        Self { named, origin, bounds: None }
    }
}

/// One parameter: absent, understood, or told to be neither.
fn part<T>(
    text: &str,
    read: impl Fn(&str) -> Option<T>,
    otherwise: Misread,
    misread: &mut Vec<Misread>,
) -> Option<T> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let found = read(text);
    if found.is_none() {
        misread.push(otherwise);
    }
    found
}

fn radius(asked: &Asked, misread: &mut Vec<Misread>) -> f64 {
    let read = |text: &str| text.replace(',', ".").parse().ok().filter(|km| *km > 0.0 && *km <= WIDEST);
    part(&asked.radius_km, read, ("radius_km", "query-radius"), misread).unwrap_or(USUAL_RADIUS)
}

/// `lat,lon`.
fn position(text: &str) -> Option<Point> {
    let (lat, lon) = text.split_once(',')?;
    Point::new(lat.trim().parse().ok()?, lon.trim().parse().ok()?)
}

fn named(meant: Meant, scope: &Scope) -> Option<Named> {
    let all = Territories::embedded();
    let found = all.territory(meant.code)?;
    Some(Named {
        code: found.code(),
        name: found.name(),
        sure: meant.sure,
        covered: scope.touches(all, found.code()),
    })
}

/// The point of a commune.
fn centre(named: &Named) -> Option<Point> {
    match named.code {
        TerritoryCode::Commune(code) => Territories::embedded().commune(code.as_str())?.point,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(asked: &Asked) -> (Whereabouts, Vec<Misread>) {
        let mut misread = Vec::new();
        let found = Whereabouts::read(asked, &"R93".parse().unwrap(), &mut misread);
        (found, misread)
    }

    #[test]
    fn a_person_names_a_commune_as_they_write_it() {
        for text in ["Manosque", "manosque", "04100", "Manosqe", "04100 Manosque", "12 rue Grande, Manosque"]
        {
            let (found, misread) = read(&Asked { ou: text.to_owned(), ..Asked::default() });
            let named = found.named.expect(text);
            assert_eq!((named.name, named.area()), ("Manosque", None), "{text}");
            assert!(found.origin.is_some() && misread.is_empty());
        }
    }

    #[test]
    fn a_larger_territory_is_looked_in_not_around() {
        let (found, _) = read(&Asked { ou: "Vaucluse".to_owned(), ..Asked::default() });
        assert_eq!(found.named.and_then(|named| named.area()), Some("D84".parse().unwrap()));
        assert_eq!(found.origin, None);
    }

    #[test]
    fn words_come_before_the_position_and_the_map_that_one_came_from() {
        let (near, bounds) = ("43.3,5.4".to_owned(), "5,43,6,44".to_owned());
        let asked = Asked { ou: "Manosque".to_owned(), near, bounds, ..Asked::default() };
        let (found, _) = read(&asked);
        assert!(found.origin.is_some_and(|origin| origin.point.lat() > 43.5) && found.bounds.is_none());
        let (found, _) = read(&Asked { ou: String::new(), ..asked });
        assert!(found.origin.is_some() && found.bounds.is_some());
    }

    #[test]
    fn a_rectangle_is_four_numbers_in_order() {
        assert!(BoundingBox::read("5, 43, 6.5, 44").is_some());
        for wrong in [
            "5,43,6",
            "5,43,6,44,1",
            "6,43,5,44",
            "5,44,6,43",
            "5,43,6,x",
            "5,43,6,91",
            "NaN,43,6,44",
            "5,43,inf,44",
        ] {
            assert_eq!(BoundingBox::read(wrong), None, "{wrong}");
        }
    }
}
