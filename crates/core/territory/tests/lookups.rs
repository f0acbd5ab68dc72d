//! Communes and territories found by code, name and postal code, on the true data.

use maillage_territory::{Commune, Level, Territories, TerritoryCode};
use rstest::rstest;

fn all() -> &'static Territories {
    Territories::embedded()
}

fn codes(communes: &[&Commune]) -> Vec<String> {
    communes.iter().map(|commune| commune.code.to_string()).collect()
}

#[rstest]
#[case::today("04112", "04112", "Manosque")]
#[case::arrondissement_of_marseille("13201", "13055", "Marseille")]
#[case::arrondissement_of_paris("75112", "75056", "Paris")]
#[case::arrondissement_of_lyon("69381", "69123", "Lyon")]
#[case::merged("01340", "01015", "Arboys en Bugey")]
#[case::delegated_under_the_same_code("01015", "01015", "Arboys en Bugey")]
#[case::associated("01120", "01262", "Montluel")]
#[case::renumbered("20004", "2A004", "Ajaccio")]
#[case::lower_case("2a004", "2A004", "Ajaccio")]
fn an_insee_code_leads_to_the_commune_of_today(#[case] code: &str, #[case] today: &str, #[case] name: &str) {
    let commune = all().commune(code).unwrap();
    assert_eq!((commune.code.as_str(), commune.name), (today, name));
}

#[rstest]
#[case("99999")]
#[case("")]
#[case("Manosque")]
#[case("4112")]
fn an_unknown_code_leads_nowhere(#[case] code: &str) {
    assert_eq!(all().commune(code), None);
}

#[test]
fn every_former_code_leads_to_a_commune_in_one_step() {
    for district in all().districts() {
        assert_eq!(all().commune(district.code.as_str()).unwrap().code, district.commune);
        assert!(all().commune(district.commune.as_str()).is_some());
    }
    assert_eq!(all().districts().len(), 45);
}

#[test]
fn a_postal_code_serves_several_communes() {
    assert_eq!(codes(&all().by_postal_code("13003")), ["13055"]);
    let around_manosque = codes(&all().by_postal_code("04100"));
    assert!(around_manosque.contains(&"04112".to_owned()), "{around_manosque:?}");
    let shared = all().by_postal_code("84800");
    assert!(shared.len() > 1 && shared.iter().any(|c| c.name == "L'Isle-sur-la-Sorgue"));
    assert!(all().by_postal_code("13621").is_empty());
    assert!(all().by_postal_code("not a code").is_empty());
}

#[rstest]
#[case("Saint-Étienne", "42218")]
#[case("St Etienne", "42218")]
#[case("ST-ETIENNE", "42218")]
#[case("L'Isle-sur-la-Sorgue", "84054")]
#[case("L’ISLE S/ LA SORGUE", "84054")]
#[case("isle sur la sorgue", "84054")]
#[case("Le Thor", "84132")]
#[case("THOR (LE)", "84132")]
#[case("La Ciotat", "13028")]
#[case("LA CIOTAT CEDEX", "13028")]
#[case("Châteauneuf-les-Martigues", "13026")]
#[case("chateauneuf les martigues", "13026")]
#[case("Marseille 03", "13055")]
#[case("Marseille 3e Arrondissement", "13055")]
#[case("PARIS CEDEX 15", "75056")]
fn a_name_is_found_however_it_is_written(#[case] name: &str, #[case] code: &str) {
    assert_eq!(codes(&all().find_commune(name, None)), [code]);
}

#[test]
fn homonyms_come_most_populated_first_and_the_postal_code_tells_them_apart() {
    let found = all().find_commune("Saint-Denis", None);
    assert!(found.len() > 2);
    assert!(found.is_sorted_by_key(|commune| std::cmp::Reverse(commune.population)));
    assert_eq!(codes(&all().find_commune("st denis", Some("97400"))), ["97411"]);
    assert_eq!(codes(&all().find_commune("Saint-Denis", Some(" "))), codes(&found));
}

#[test]
fn a_cedex_code_falls_back_on_the_departement() {
    assert_eq!(codes(&all().find_commune("Aix-en-Provence Cedex 1", Some("13616"))), ["13001"]);
    assert!(all().find_commune("Aix-en-Provence", Some("59000")).is_empty());
    assert!(all().find_commune("Aix-en-Provence", Some("abc")).is_empty());
}

#[test]
fn former_names_count_only_where_no_commune_of_today_bears_them() {
    assert_eq!(codes(&all().find_commune("Arbignieu", None)), ["01015"]);
    let today = all().find_commune("Montluel", None);
    assert!(today.iter().all(|commune| commune.name == "Montluel"));
    assert!(all().find_commune("Trifouilly-les-Oies", None).is_empty());
    assert!(all().find_commune("", None).is_empty());
}

#[test]
fn every_commune_is_found_by_its_own_name_and_postal_code() {
    for commune in all().communes() {
        let postal = commune.postal_codes.first().map(maillage_territory::PostalCode::as_str);
        let found = all().find_commune(commune.name, postal);
        assert!(found.iter().any(|other| other.code == commune.code), "{commune:?}");
    }
}

#[test]
fn a_territory_knows_its_communes_and_its_parents() {
    let territory = |code: &str| all().territory(code.parse().unwrap()).unwrap();
    let region = territory("R93");
    assert_eq!((region.name(), region.level()), ("Provence-Alpes-Côte d'Azur", Level::Region));
    assert_eq!((region.communes().len(), region.population()), (946, Some(5_218_960)));
    assert!(region.parents().is_empty());
    let texts = |code: &str| territory(code).parents().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(texts("04112"), ["200034700", "D04", "R93"]);
    assert_eq!(texts("D04"), ["R93"]);
    // Durance-Luberon-Verdon spreads over two départements.
    assert_eq!(texts("200034700"), ["D04", "D83", "R93"]);
    assert_eq!(territory("D04").communes().len(), 198);
    assert!(territory("200034700").communes().any(|c| c.code.as_str() == "04112"));
}

#[test]
fn a_territory_is_known_under_former_codes_too() {
    let code: TerritoryCode = "13201".parse().unwrap();
    assert_eq!(all().territory(code).unwrap().code().to_string(), "13055");
    assert!(all().territory("R99".parse().unwrap()).is_none());
    assert!(all().territory("999999999".parse().unwrap()).is_none());
}

#[test]
fn the_levels_hold_what_the_sources_count() {
    let count = |level| all().level(level).count();
    assert_eq!(count(Level::Commune), 34_969);
    assert_eq!((count(Level::Epci), count(Level::Departement), count(Level::Region)), (1_255, 109, 26));
    for level in [Level::Departement, Level::Region] {
        let communes: usize = all().level(level).map(|territory| territory.communes().len()).sum();
        assert_eq!(communes, 34_969);
    }
}
