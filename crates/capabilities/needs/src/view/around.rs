//! Where needs are put on a map: a need has a commune and no address.

use std::collections::HashMap;

use maillage_territory::{Commune, CommuneCode, Point};

/// Kilometres between neighbours.
const STEP_KM: f64 = 0.12;
/// Kilometres of a degree of latitude.
const DEGREE_KM: f64 = 111.2;
/// The angle between one and the next, in radians: that of the seeds of a sunflower, which leaves no hole.
const TURN: f64 = 2.399_963_229_728_653;

/// Gives each need of a commune a point of its own around the middle, as seeds stand in a sunflower.
#[derive(Default)]
pub struct Around(HashMap<CommuneCode, u32>);

impl Around {
    /// The next point of a commune; none where the commune has no middle.
    pub fn next(&mut self, commune: &Commune) -> Option<Point> {
        let middle = commune.point?;
        let rank = self.0.entry(commune.code).or_default();
        let (away, angle) = (STEP_KM * f64::from(*rank).sqrt(), TURN * f64::from(*rank));
        *rank += 1;
        let lat = middle.lat() + away * angle.sin() / DEGREE_KM;
        let lon = middle.lon() + away * angle.cos() / (DEGREE_KM * middle.lat().to_radians().cos());
        Point::new(lat, lon)
    }
}

#[cfg(test)]
mod tests {
    use maillage_territory::Territories;

    use super::*;

    #[test]
    fn needs_of_one_commune_stand_apart_and_near_its_middle() {
        let riez = Territories::embedded().commune("04166").unwrap();
        let mut around = Around::default();
        let points: Vec<_> = (0..200).map(|_| around.next(riez).unwrap()).collect();
        assert_eq!(points[0], riez.point.unwrap());
        for (rank, one) in points.iter().enumerate() {
            assert!(one.distance_km(points[0]) < 2.0);
            assert!(points[rank + 1..].iter().all(|other| one.distance_km(*other) > 0.08));
        }
    }
}
