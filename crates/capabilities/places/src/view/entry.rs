//! A place in the view, with what pages need beside its sheet.

use maillage_opening_hours::Hours;
use maillage_territory::{Commune, Point, Territories, TerritoryCode};

use crate::model::Place;

/// A position farther than that from the box around its commune is a mistake of the source, in kilometres.
const FARTHEST_KM: f64 = 30.0;

/// A place, ready to be shown.
#[derive(Debug)]
pub struct Entry {
    /// The place.
    pub place: Place,
    /// The source that it was imported from.
    pub source: String,
    /// The readable part of its address.
    pub slug: String,
    /// The commune of today.
    pub commune: Option<&'static Commune>,
    /// Where it is drawn, looked for and measured from; the sheet keeps the position of the source.
    pub point: Option<Point>,
    /// Whether that is the point of its commune, because the position of the source cannot be.
    pub approximate: bool,
}

impl Entry {
    /// Prepares a place.
    pub fn new(place: Place, source: String) -> Self {
        let location = &place.sheet.location;
        let commune = location.commune.and_then(|code| Territories::embedded().commune(code.as_str()));
        let slug = slug(&format!("{} {}", place.sheet.name.as_str(), location.commune_name.as_str()));
        let given = location.point;
        let lost = given.zip(commune).is_some_and(|(point, commune)| is_lost(point, commune));
        let point = if lost { commune.and_then(|commune| commune.point) } else { given };
        Self { place, source, slug, commune, point, approximate: lost }
    }

    /// The name of its commune: the official one where it is known, else as the source writes it.
    pub fn commune_name(&self) -> &str {
        self.commune.map_or_else(|| self.place.sheet.location.commune_name.as_str(), |commune| commune.name)
    }

    /// Its hours, where they are understood.
    pub fn hours(&self) -> Option<&Hours> {
        self.place.sheet.opening.as_ref()?.hours()
    }

    /// The address of its page.
    pub fn href(&self) -> String {
        format!("/lieux/{}-{}", self.place.id.as_str(), self.slug)
    }
}

/// Whether a position is too far from its commune to be meant.
fn is_lost(point: Point, commune: &Commune) -> bool {
    // Nearly all stand near the middle of theirs: the outline is only asked for the others.
    if commune.point.is_none_or(|centre| centre.distance_km(point) <= FARTHEST_KM) {
        return false;
    }
    let code = TerritoryCode::Commune(commune.code);
    let Some(outline) = Territories::embedded().outline_simplified(code, 500.0) else { return false };
    let edge = outline.bounding_box();
    let nearest =
        Point::new(point.lat().clamp(edge.south, edge.north), point.lon().clamp(edge.west, edge.east));
    nearest.is_some_and(|nearest| nearest.distance_km(point) > FARTHEST_KM)
}

/// Words joined by hyphens, at most 60 letters, cut between words.
fn slug(text: &str) -> String {
    let mut out = String::with_capacity(60);
    for word in maillage_search::fold(text)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if out.len() + word.len() > 60 {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_readable_and_plain() {
        assert_eq!(slug("Médiathèque d’Aix « Cité du Livre »"), "mediatheque-d-aix-cite-du-livre");
        assert_eq!(slug("<script>alert(1)</script>"), "script-alert-1-script");
        assert!(slug(&"très long ".repeat(50)).len() <= 60);
    }
}
