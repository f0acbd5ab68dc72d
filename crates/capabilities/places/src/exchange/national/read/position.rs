//! Latitude and longitude.

use maillage_territory::{Commune, Point, lambert93_to_wgs84};

use super::Reading;
use crate::exchange::Reason;
use crate::exchange::national::columns::Column;

/// How far a place may be from the centre of its commune, in kilometres, before a person is asked.
const FAR: f64 = 40.0;
/// The same overseas, where communes reach far inland or over several islands.
const FAR_OVERSEAS: f64 = 250.0;
/// Places overseas: codes of communes that begin with these.
const OVERSEAS: [&str; 2] = ["97", "98"];
/// Metropolitan France and its overseas territories: latitudes and longitudes, south, north, west, east.
const FRANCE: [[f64; 4]; 8] = [
    [41.0, 51.5, -5.5, 10.0],
    [14.0, 18.5, -63.5, -60.5],
    [2.0, 6.0, -55.0, -51.0],
    [-21.5, -20.5, 55.0, 56.0],
    [-13.5, -12.0, 44.5, 45.5],
    [46.5, 47.5, -57.0, -56.0],
    [-23.5, -13.0, 158.0, 180.0],
    [-28.0, -7.0, -180.0, -134.0],
];

impl Reading<'_> {
    pub(super) fn point(&mut self, commune: Option<&Commune>) -> Option<Point> {
        let (latitude, longitude) = (self.text(Column::Latitude), self.text(Column::Longitude));
        if latitude.is_empty() && longitude.is_empty() {
            return None;
        }
        let (lat, lon) =
            (self.number(Column::Latitude, &latitude), self.number(Column::Longitude, &longitude));
        let (Some(lat), Some(lon)) = (lat, lon) else {
            if latitude.is_empty() || longitude.is_empty() {
                let (column, alone) = if latitude.is_empty() {
                    (Column::Longitude, longitude)
                } else {
                    (Column::Latitude, latitude)
                };
                self.set_aside(column, &alone, Reason::CoordinatesHalf, "", None);
            }
            return None;
        };
        let point = Point::new(lat, lon).filter(|point| lat != 0.0 && lon != 0.0 && fits(*point, commune));
        if point.is_some() {
            return point;
        }
        let pair = format!("{latitude}, {longitude}");
        if lat == 0.0 || lon == 0.0 {
            self.set_aside(Column::Latitude, &pair, Reason::CoordinatesZero, "", None);
            return None;
        }
        self.placed(lat, lon, &pair, commune)
    }

    fn number(&mut self, column: Column, text: &str) -> Option<f64> {
        if text.is_empty() {
            return None;
        }
        let read = if text.contains(',') { text.replace(',', ".").parse::<f64>() } else { text.parse() };
        let number = read.ok().filter(|number| number.is_finite());
        if number.is_none() {
            self.set_aside(column, text, Reason::CoordinatesForm, "", None);
        }
        number
    }

    fn placed(&mut self, lat: f64, lon: f64, pair: &str, commune: Option<&Commune>) -> Option<Point> {
        let Some(point) = Point::new(lat, lon) else { return self.projected(lat, lon, pair) };
        let swapped =
            Point::new(lon, lat).filter(|_| !fits(point, commune)).filter(|swapped| fits(*swapped, commune));
        if let Some(swapped) = swapped {
            self.say(Column::Latitude, pair, Reason::CoordinatesSwapped, "", Some(&written(swapped)));
            return Some(swapped);
        }
        if let Some(centre) = commune.and_then(|commune| commune.point)
            && !fits(point, commune)
        {
            let distance = format!("{:.0} km", point.distance_km(centre));
            self.say(Column::Latitude, pair, Reason::CoordinatesFar, &distance, None);
        }
        Some(point)
    }

    /// Out of range: metres of Lambert-93 (x is the longitude, or the two are swapped), or degrees that are
    /// swapped (a longitude of the Pacific in the place of a latitude).
    fn projected(&mut self, lat: f64, lon: f64, pair: &str) -> Option<Point> {
        let lambert = [(lon, lat), (lat, lon)]
            .into_iter()
            .find_map(|(x, y)| lambert93_to_wgs84(x, y).filter(|p| in_france(*p)));
        let swapped = || Point::new(lon, lat).filter(|point| in_france(*point));
        let (point, reason) = match lambert {
            Some(point) => (Some(point), Reason::CoordinatesLambert),
            None => (swapped(), Reason::CoordinatesSwapped),
        };
        if let Some(point) = point {
            self.say(Column::Latitude, pair, reason, "", Some(&written(point)));
        } else {
            self.set_aside(Column::Latitude, pair, Reason::CoordinatesOutOfRange, "", None);
        }
        point
    }
}

/// Whether a point may be in a commune; in France, when the commune is not known.
fn fits(point: Point, commune: Option<&Commune>) -> bool {
    let Some((commune, centre)) = commune.and_then(|commune| Some((commune, commune.point?))) else {
        return in_france(point);
    };
    let overseas = OVERSEAS.iter().any(|start| commune.code.as_str().starts_with(start));
    point.distance_km(centre) <= if overseas { FAR_OVERSEAS } else { FAR }
}

fn in_france(point: Point) -> bool {
    FRANCE.iter().any(|[south, north, west, east]| {
        (south..=north).contains(&&point.lat()) && (west..=east).contains(&&point.lon())
    })
}

fn written(point: Point) -> String {
    format!("{:.6}, {:.6}", point.lat(), point.lon())
}
