//! Outlines, areas and points in polygons, on the true data.

use maillage_territory::{Commune, Level, Outline, Point, Scope, Territories, TerritoryCode};
use proptest::prelude::*;
use rstest::rstest;

fn all() -> &'static Territories {
    Territories::embedded()
}

fn outline(code: &str) -> Option<Outline> {
    code.parse().ok().and_then(|code| all().outline(code))
}

#[rstest]
#[case::manosque(43.8339, 5.7833, Some("04112"))]
#[case::vieux_port(43.2951, 5.3744, Some("13055"))]
#[case::notre_dame_de_paris(48.8530, 2.3498, Some("75056"))]
#[case::ajaccio(41.9192, 8.7386, Some("2A004"))]
#[case::saint_denis_de_la_reunion(-20.8789, 55.4481, Some("97411"))]
#[case::valreas_an_enclave(44.3844, 4.9907, Some("84138"))]
#[case::at_sea(42.9, 5.0, None)]
#[case::turin(45.07, 7.69, None)]
fn a_point_is_in_its_commune(#[case] lat: f64, #[case] lon: f64, #[case] code: Option<&str>) {
    let found = all().commune_at(Point::new(lat, lon).unwrap());
    assert_eq!(found.map(|commune| commune.code.as_str().to_owned()).as_deref(), code);
}

#[test]
fn every_representative_point_is_in_its_commune() {
    let wrong: Vec<_> = all()
        .communes()
        .iter()
        .filter_map(|commune| Some((commune.code, all().commune_at(commune.point?)?.code)))
        .filter(|(own, found)| own != found)
        .collect();
    // Fifty-odd metres from a border, rounding and the repair of the topology may cross it.
    assert!(wrong.len() <= 5, "{wrong:?}");
}

#[test]
fn a_point_just_off_the_shore_belongs_to_the_nearest_commune() {
    let quay = Point::new(43.2900, 5.3400).unwrap();
    assert_eq!(all().commune_at(quay), None);
    let (commune, km) = all().commune_near(quay, 3.0).unwrap();
    assert_eq!(commune.code.as_str(), "13055");
    assert!(km > 0.0 && km < 3.0);
    assert_eq!(all().commune_near(quay, km / 2.0), None);
    let manosque = Point::new(43.8339, 5.7833).unwrap();
    assert_eq!(
        all().commune_near(manosque, 1.0).map(|(c, km)| (c.code.to_string(), km)),
        Some(("04112".into(), 0.0))
    );
}

#[rstest]
#[case("04112", 56.7)]
#[case("13055", 240.6)]
#[case("D04", 6_925.0)]
#[case("R93", 31_400.0)]
fn areas_are_those_of_the_sources(#[case] code: &str, #[case] km2: f64) {
    let area = all().area_km2(code.parse().unwrap()).unwrap();
    assert!((area / km2 - 1.0).abs() < 0.02, "{code}: {area}");
}

#[test]
fn a_territory_has_the_area_of_its_communes() {
    let areas: Vec<_> =
        all().communes().iter().map(|c| all().area_km2(c.code.into()).unwrap_or(0.0)).collect();
    let area_of =
        |commune: &Commune| areas[all().communes().binary_search_by_key(&commune.code, |c| c.code).unwrap()];
    for level in [Level::Epci, Level::Departement, Level::Region] {
        for territory in all().level(level) {
            let whole = all().area_km2(territory.code()).unwrap_or(0.0);
            let parts: f64 = territory.communes().map(area_of).sum();
            assert!((whole - parts).abs() < 1e-3 + parts * 1e-5, "{}: {whole} for {parts}", territory.code());
        }
    }
}

#[test]
fn rings_are_closed_and_turn_the_right_way() {
    let turn =
        |ring: &[[f64; 2]]| ring.windows(2).map(|e| e[0][0] * e[1][1] - e[1][0] * e[0][1]).sum::<f64>();
    for code in ["D84", "D26", "R93", "200034700", "84138", "13055"] {
        let outline = outline(code).unwrap();
        for polygon in outline.polygons() {
            assert!(turn(&polygon.outer) > 0.0, "{code}");
            assert!(polygon.holes.iter().all(|hole| turn(hole) < 0.0), "{code}");
        }
        assert!(outline.rings().all(|ring| ring.len() > 3 && ring.first() == ring.last()), "{code}");
    }
}

#[test]
fn an_enclave_is_a_hole() {
    // The canton of Valréas, part of Vaucluse, lies inside Drôme.
    let drome = outline("D26").unwrap();
    assert!(drome.polygons()[0].holes.len() == 1);
    let valreas = Point::new(44.3844, 4.9907).unwrap();
    assert!(!drome.contains(valreas) && outline("D84").unwrap().contains(valreas));
    assert_eq!(outline("D84").unwrap().polygons().len(), 2);
}

#[test]
fn outlines_are_missing_where_the_source_has_none() {
    let without: Vec<_> =
        all().communes().iter().filter(|c| all().outline(c.code.into()).is_none()).collect();
    assert_eq!(without.len(), 98);
    assert!(without.iter().all(|c| c.code.as_str().starts_with("98")
        || c.code.as_str() > "975"
        || c.code.as_str().starts_with("15")));
    assert_eq!(outline("D988"), None);
}

#[test]
fn simplified_neighbours_keep_one_common_border() {
    let tolerance = 1_000.0;
    let scope: Scope = "R93".parse().unwrap();
    let departements: Vec<TerritoryCode> =
        ["D04", "D05", "D06", "D13", "D83", "D84"].map(|d| d.parse().unwrap()).to_vec();
    let simple: Vec<_> =
        departements.iter().map(|d| all().outline_simplified(*d, tolerance).unwrap()).collect();
    let exact: usize =
        departements.iter().map(|d| all().outline(*d).unwrap().rings().map(Vec::len).sum::<usize>()).sum();
    let fewer: usize = simple.iter().map(|o| o.rings().map(Vec::len).sum::<usize>()).sum();
    assert!(fewer * 4 < exact, "{fewer} points of {exact}");
    // Common borders: a point of the region is in one département and one only.
    for commune in scope.communes(all()) {
        let point = commune.point.unwrap();
        let holders = simple.iter().filter(|outline| outline.contains(point)).count();
        assert!(holders <= 1, "{commune:?}");
    }
}

#[test]
fn an_island_smaller_than_the_tolerance_is_drawn_all_the_same() {
    let ouessant: TerritoryCode = "29155".parse().unwrap();
    assert_eq!(all().outline_simplified(ouessant, 1e5), all().outline(ouessant));
    let fewer = all().outline_simplified(ouessant, 500.0).unwrap();
    assert!(fewer.polygons().len() < all().outline(ouessant).unwrap().polygons().len());
}

#[test]
fn merged_communes_are_whole() {
    // Parts that the source leaves out: Pierrefitte in Saint-Denis, Véronne in Saillans.
    for (lat, lon, code) in [(48.9656, 2.3610, "93066"), (44.7380, 5.2098, "26289")] {
        let commune = all().commune_at(Point::new(lat, lon).unwrap()).unwrap();
        assert_eq!(commune.code.as_str(), code);
    }
    // The one hole in France is Llívia, which is Spanish.
    assert_eq!(all().commune_at(Point::new(42.4650, 1.9830).unwrap()), None);
}

#[test]
fn geojson_reads_back() {
    let text = all().outline_geojson("D26".parse().unwrap(), 200.0).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["type"], "MultiPolygon");
    let outline = all().outline_simplified("D26".parse().unwrap(), 200.0).unwrap();
    let rings = value["coordinates"][0].as_array().unwrap();
    assert_eq!(rings.len(), 1 + outline.polygons()[0].holes.len());
    let first: Vec<[f64; 2]> = serde_json::from_value(rings[0].clone()).unwrap();
    assert_eq!(first, outline.polygons()[0].outer);
    assert!(!text.contains("000000"), "no long decimals");
}

proptest! {
    #[test]
    fn the_locator_agrees_with_the_outline(lat in 43.1..45.1_f64, lon in 4.3..7.6_f64) {
        // On the grid of the outlines, so that both look at the same spot.
        let point = Point::new((lat * 1e5).round() / 1e5 + 3e-6, (lon * 1e5).round() / 1e5 + 3e-6).unwrap();
        let found = all().commune_at(point);
        if let Some(commune) = found {
            let outline = all().outline(commune.code.into()).unwrap();
            let (near, _) = all().commune_near(point, 0.1).unwrap();
            prop_assert_eq!(near.code, commune.code);
            let around = [-2e-5, 0.0, 2e-5].iter().any(|d| {
                outline.contains(Point::new(point.lat() + d, point.lon() + d).unwrap())
            });
            prop_assert!(around);
        }
    }
}
