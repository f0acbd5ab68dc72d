//! Lambert-93 (EPSG:2154), the projection of French public data.

use crate::Point;
use std::f64::consts::FRAC_PI_2;

/// Ellipsoid GRS 80: semi-major axis in metres, inverse flattening.
const SEMI_MAJOR: f64 = 6_378_137.0;
const INVERSE_FLATTENING: f64 = 298.257_222_101;
/// Parameters of EPSG:2154: origin, both standard parallels (degrees), false easting and northing (metres).
const LATITUDE_0: f64 = 46.5;
const LONGITUDE_0: f64 = 3.0;
const PARALLELS: [f64; 2] = [44.0, 49.0];
const FALSE: [f64; 2] = [700_000.0, 6_600_000.0];
/// Where EPSG:2154 applies: metropolitan France with its waters. Degrees.
const LATITUDES: std::ops::RangeInclusive<f64> = 41.0..=51.6;
const LONGITUDES: std::ops::RangeInclusive<f64> = -10.0..=10.5;

/// WGS 84 position of Lambert-93 coordinates in metres. None outside metropolitan France: such numbers are
/// not Lambert-93 (swapped, in another projection, or degrees).
///
/// Inverse of the Lambert conic conformal projection with two standard parallels: IOGP Guidance Note 7-2,
/// method 9802. RGF93 is taken as WGS 84, as everywhere (they differ by centimetres).
#[must_use]
pub fn lambert93_to_wgs84(x: f64, y: f64) -> Option<Point> {
    let cone = Cone::lambert93();
    let (east, south) = (x - FALSE[0], cone.radius(LATITUDE_0.to_radians()) - (y - FALSE[1]));
    let scale = (east.hypot(south) / (SEMI_MAJOR * cone.factor)).powf(1.0 / cone.exponent);
    let mut latitude = FRAC_PI_2 - 2.0 * scale.atan();
    // Contracts by a factor of about e² each time: seven steps leave less than a nanometre.
    for _ in 0..7 {
        latitude = FRAC_PI_2 - 2.0 * (scale * cone.squeeze(latitude)).atan();
    }
    let (lat, lon) = (latitude.to_degrees(), (east.atan2(south) / cone.exponent).to_degrees() + LONGITUDE_0);
    (LATITUDES.contains(&lat) && LONGITUDES.contains(&lon)).then(|| Point::new(lat, lon)).flatten()
}

/// The cone that the globe is projected onto: `n` and `F` of the guidance note.
struct Cone {
    eccentricity: f64,
    exponent: f64,
    factor: f64,
}

impl Cone {
    fn lambert93() -> Self {
        let flattening = 1.0 / INVERSE_FLATTENING;
        let eccentricity = (flattening * (2.0 - flattening)).sqrt();
        let mut cone = Self { eccentricity, exponent: 1.0, factor: 1.0 };
        let [south, north] = PARALLELS.map(f64::to_radians);
        let [m1, m2] = [south, north].map(|latitude| cone.parallel(latitude));
        let [t1, t2] = [south, north].map(|latitude| cone.isometric(latitude));
        cone.exponent = (m1.ln() - m2.ln()) / (t1.ln() - t2.ln());
        cone.factor = m1 / (cone.exponent * t1.powf(cone.exponent));
        cone
    }

    /// `m`: radius of a parallel, over the semi-major axis.
    fn parallel(&self, latitude: f64) -> f64 {
        let sine = self.eccentricity * latitude.sin();
        latitude.cos() / (1.0 - sine * sine).sqrt()
    }

    /// `((1 - e sin φ) / (1 + e sin φ)) ^ (e / 2)`
    fn squeeze(&self, latitude: f64) -> f64 {
        let sine = self.eccentricity * latitude.sin();
        ((1.0 - sine) / (1.0 + sine)).powf(self.eccentricity / 2.0)
    }

    /// `t`
    fn isometric(&self, latitude: f64) -> f64 {
        (FRAC_PI_2 / 2.0 - latitude / 2.0).tan() / self.squeeze(latitude)
    }

    /// `r`: distance from the apex on the map, in metres.
    fn radius(&self, latitude: f64) -> f64 {
        SEMI_MAJOR * self.factor * self.isometric(latitude).powf(self.exponent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Computed with PROJ 9 (EPSG:2154 → EPSG:4326).
    const PROJ: [(f64, f64, f64, f64); 5] = [
        (700_000.0, 6_600_000.0, 46.5, 3.0),
        (892_390.5, 6_247_035.25, 43.296_499_864, 5.369_803_425),
        (1_228_000.0, 6_050_000.0, 41.362_288_748, 9.298_239_901),
        (99_000.0, 6_850_000.0, 48.471_039_423, -5.145_222_579),
        (652_469.0, 6_862_035.0, 48.856_597_665, 2.352_199_720),
    ];

    fn to_lambert93(point: Point) -> (f64, f64) {
        let cone = Cone::lambert93();
        let angle = cone.exponent * (point.lon() - LONGITUDE_0).to_radians();
        let radius = cone.radius(point.lat().to_radians());
        (
            FALSE[0] + radius * angle.sin(),
            FALSE[1] + cone.radius(LATITUDE_0.to_radians()) - radius * angle.cos(),
        )
    }

    #[test]
    fn agrees_with_proj() {
        for (x, y, lat, lon) in PROJ {
            let point = lambert93_to_wgs84(x, y).unwrap();
            assert!((point.lat() - lat).abs() < 1e-8 && (point.lon() - lon).abs() < 1e-8, "{point:?}");
        }
    }

    #[test]
    fn refuses_what_is_not_lambert93() {
        for (x, y) in [(43.3, 5.4), (5.4, 43.3), (6_250_000.0, 892_000.0), (f64::NAN, 0.0), (0.0, 0.0)] {
            assert_eq!(lambert93_to_wgs84(x, y), None, "{x} {y}");
        }
    }

    proptest! {
        #[test]
        fn comes_back(lat in 41.1..51.5_f64, lon in -9.9..10.4_f64) {
            let (x, y) = to_lambert93(Point::new(lat, lon).unwrap());
            let back = lambert93_to_wgs84(x, y).unwrap();
            prop_assert!((back.lat() - lat).abs() < 1e-9 && (back.lon() - lon).abs() < 1e-9);
        }
    }
}
