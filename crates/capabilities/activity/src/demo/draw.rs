//! Drawing from weights, and the places that tell their activity.

use maillage_places::model::PlaceId;
use maillage_places::view::{Entry, Snapshot};
use maillage_territory::CommuneCode;
use rand::Rng;

/// A place that tells its activity.
pub struct Place {
    /// Public id.
    pub id: PlaceId,
    /// Commune.
    pub commune: Option<CommuneCode>,
    /// How busy it is: 1 for the mean place.
    pub size: f64,
}

impl Place {
    /// Of a sheet.
    pub fn of(entry: &Entry, size: f64) -> Self {
        Self { id: entry.place.id, commune: entry.commune.map(|commune| commune.code), size }
    }
}

/// One place in seven tells nothing yet; the others are more or less busy. Sizes have a mean of one over all places.
pub fn places(snapshot: &Snapshot, random: &mut impl Rng) -> Vec<Place> {
    let mut telling: Vec<Place> = Vec::new();
    for entry in &snapshot.places {
        let (tells, size) = (random.random_bool(6.0 / 7.0), random.random_range(0.25_f64..1.0).powi(-1));
        if tells {
            telling.push(Place::of(entry, size));
        }
    }
    let sum: f64 = telling.iter().map(|place| place.size).sum();
    // A network has far fewer places than a number can count exactly.
    #[expect(clippy::cast_precision_loss, reason = "a count of places")]
    let mean = snapshot.places.len() as f64 / sum.max(1.0);
    for place in &mut telling {
        place.size *= mean;
    }
    telling
}

/// One of several values, each with its weight.
pub fn pick<T: Copy>(random: &mut impl Rng, weighted: &[(T, u32)]) -> T {
    let sum: u32 = weighted.iter().map(|(_, weight)| weight).sum();
    let mut at = random.random_range(0..sum.max(1));
    for (value, weight) in weighted {
        if at < *weight {
            return *value;
        }
        at -= weight;
    }
    weighted[0].0
}

/// A whole number around an expected one: what is over a whole is drawn.
pub fn around(random: &mut impl Rng, expected: f64) -> u32 {
    let spread = expected * random.random_range(0.7..1.3);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousands at most")]
    let whole = spread.max(0.0).floor() as u32;
    whole + u32::from(random.random_bool(spread.max(0.0).fract()))
}
