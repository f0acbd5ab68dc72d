//! Positions on the globe.

use serde::{Deserialize, Serialize};

/// Mean radius of the Earth in kilometres (IUGG, R₁).
pub(crate) const EARTH_RADIUS_KM: f64 = 6371.0088;

/// A position in WGS 84, degrees. Always finite and in range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawPoint")]
pub struct Point {
    lat: f64,
    lon: f64,
}

#[derive(Deserialize)]
struct RawPoint {
    lat: f64,
    lon: f64,
}

impl TryFrom<RawPoint> for Point {
    type Error = &'static str;

    fn try_from(raw: RawPoint) -> Result<Self, Self::Error> {
        Self::new(raw.lat, raw.lon).ok_or("a latitude is in -90..=90 and a longitude in -180..=180")
    }
}

impl Point {
    /// Where the equator meets the reference meridian.
    pub const ORIGIN: Self = Self { lat: 0.0, lon: 0.0 };

    /// A point, unless a coordinate is not a number or out of range (±90° and ±180°).
    #[must_use]
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some(Self { lat, lon })
    }

    /// Latitude in degrees, north positive.
    #[must_use]
    pub const fn lat(self) -> f64 {
        self.lat
    }

    /// Longitude in degrees, east positive.
    #[must_use]
    pub const fn lon(self) -> f64 {
        self.lon
    }

    /// Distance along the great circle, in kilometres (haversine formula on a sphere; the Earth's
    /// flattening makes it wrong by at most 0.5 %).
    #[must_use]
    pub fn distance_km(self, other: Self) -> f64 {
        let (a, b) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = ((b - a) / 2.0).sin();
        let half_lon = ((other.lon - self.lon).to_radians() / 2.0).sin();
        let h = half_lat * half_lat + a.cos() * b.cos() * half_lon * half_lon;
        2.0 * EARTH_RADIUS_KM * h.min(1.0).sqrt().asin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_not_on_the_globe() {
        for (lat, lon) in [(f64::NAN, 0.0), (0.0, f64::INFINITY), (90.1, 0.0), (0.0, -180.5)] {
            assert_eq!(Point::new(lat, lon), None);
        }
        assert!(Point::new(-90.0, 180.0).is_some());
        assert!(serde_json::from_str::<Point>(r#"{"lat": 91, "lon": 0}"#).is_err());
    }

    #[test]
    fn marseille_to_nice_is_about_159_km() {
        let marseille = Point::new(43.2965, 5.3698).unwrap();
        let nice = Point::new(43.7102, 7.2620).unwrap();
        assert!((marseille.distance_km(nice) - 159.3).abs() < 1.0);
        assert!((marseille.distance_km(nice) - nice.distance_km(marseille)).abs() < 1e-9);
        assert!(marseille.distance_km(marseille).abs() < 1e-9);
    }

    #[test]
    fn a_quarter_of_a_meridian() {
        let pole = Point::new(90.0, 12.0).unwrap();
        let equator = Point::new(0.0, -140.0).unwrap();
        let expected = EARTH_RADIUS_KM * std::f64::consts::FRAC_PI_2;
        assert!((pole.distance_km(equator) - expected).abs() < 1e-6);
    }
}
