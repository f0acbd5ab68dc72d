//! Every commune against an independent table, where that table is at hand.

use maillage_territory::Territories;
use std::path::Path;

fn joined(codes: &[maillage_territory::PostalCode]) -> String {
    codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn number(value: Option<u32>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

#[test]
fn agrees_with_the_table_of_communes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/data/territory/communes-france-2026.tsv");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not here", path.display());
        return;
    };
    let all = Territories::embedded();
    let mut rows = 0;
    for line in text.lines().skip(1) {
        let cells: Vec<_> = line.split('\t').collect();
        let [code, name, kind, departement, region, epci, population, postal, lat, lon] = cells[..] else {
            panic!("ten cells expected: {line}");
        };
        let commune = all.commune(code).unwrap();
        let mine = if kind == "COM" {
            assert_eq!(commune.code.as_str(), code);
            assert_eq!(commune.epci.map(|e| e.to_string()).unwrap_or_default(), epci, "{code}");
            (&commune.name, commune.population, &commune.postal_codes, commune.point)
        } else {
            let district = all.districts().iter().find(|d| d.code.as_str() == code).unwrap();
            (&district.name, district.population, &district.postal_codes, district.point)
        };
        assert_eq!(
            (&**mine.0, number(mine.1), joined(mine.2)),
            (name, population.to_owned(), postal.to_owned())
        );
        assert_eq!((commune.departement.as_str(), commune.region.as_str()), (departement, region), "{code}");
        if let (Ok(lat), Ok(lon)) = (lat.parse::<f64>(), lon.parse::<f64>()) {
            let theirs = maillage_territory::Point::new(lat, lon).unwrap();
            // Both are centroids, but for the communes whose centroid is outside: some point inside.
            assert!(mine.3.unwrap().distance_km(theirs) < 15.0, "{code}");
        }
        rows += 1;
    }
    assert_eq!(rows, all.communes().len() + all.districts().len());
}
