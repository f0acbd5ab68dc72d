//! Codes of addresses: territories, scopes, places, tiles; and names that people type.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_places::model::PlaceId;
use maillage_shell::permission::Within;
use maillage_shell::words::negotiate;
use maillage_territory::mercator::Tile;
use maillage_territory::{Scope, Territories, TerritoryCode, normalise_name};

fuzz_target!(|text: &str| {
    let all = Territories::embedded();
    if let Ok(code) = text.parse::<TerritoryCode>() {
        assert_eq!(code.to_string().parse(), Ok(code));
        if let Some(territory) = all.territory(code) {
            assert!(!territory.name().is_empty());
            assert!(all.territory(territory.code()).is_some());
        }
    }
    if let Ok(scope) = text.parse::<Scope>() {
        assert_eq!(scope.to_string().parse::<Scope>().unwrap().to_string(), scope.to_string());
    }
    if let Ok(within) = text.parse::<Within>() {
        assert_eq!(within.to_string().parse::<Within>().unwrap(), within);
    }
    if let Ok(id) = text.parse::<PlaceId>() {
        assert_eq!(id.as_str().parse(), Ok(id));
    }
    let numbers: Vec<&str> = text.split('/').collect();
    if let [z, x, y] = numbers[..] {
        if let (Ok(z), Ok(x), Ok(y)) = (z.parse(), x.parse(), y.parse()) {
            if let Some(tile) = Tile::new(z, x, y) {
                assert!(u64::from(tile.x()) < 1 << tile.zoom() && u64::from(tile.y()) < 1 << tile.zoom());
            }
        }
    }
    let normal = normalise_name(text);
    assert_eq!(normalise_name(&normal), normal, "normalised once");
    assert!(all.suggest(text, None, 5).len() <= 5);
    let found = all.find_commune(text, Some(text));
    assert!(found.iter().all(|commune| !commune.name.is_empty()));
    negotiate(Some(text), Some(text));
});
