//! What is proposed while a person types.

use maillage_territory::{Scope, Suggestion, Territories};
use rstest::rstest;

fn suggest(text: &str, scope: Option<&str>, limit: usize) -> Vec<Suggestion> {
    let scope: Option<Scope> = scope.and_then(|text| text.parse().ok());
    Territories::embedded().suggest(text, scope.as_ref(), limit)
}

fn first(text: &str, scope: Option<&str>) -> String {
    suggest(text, scope, 5).first().map(|found| found.code.to_string()).unwrap_or_default()
}

#[rstest]
#[case::beginning("mano", "04112")]
#[case::accents("Digne", "04070")]
#[case::article("le th", "84132")]
#[case::article_left_out("ciota", "13028")]
#[case::saint("st remy de p", "13100")]
#[case::word_inside("sur la sorgue", "84054")]
#[case::letter_missing("manosqe", "04112")]
#[case::letters_swapped("mansoque", "04112")]
#[case::letter_changed("marsaille", "13055")]
#[case::postal_code("04100", "04112")]
#[case::insee_code("04112", "04112")]
#[case::departement_number("04", "D04")]
#[case::departement_name("vaucl", "D84")]
#[case::epci("durance luberon", "200034700")]
#[case::region("provence alpes", "R93")]
#[case::former_code("13201", "13055")]
fn the_first_suggestion_is_what_was_meant(#[case] text: &str, #[case] code: &str) {
    assert_eq!(first(text, Some("R93")), code);
}

#[test]
fn the_scope_holds() {
    let found = suggest("saint", Some("D04"), 20);
    assert_eq!(found.len(), 20);
    assert!(found.iter().all(|s| s.context.contains("Alpes-de-Haute-Provence")), "{found:?}");
    assert_eq!(first("manosque", Some("D26")), "");
    assert_eq!(first("lille", None), "59350");
}

#[test]
fn the_most_populated_of_equals_comes_first() {
    let found = suggest("saint-denis", None, 3);
    assert_eq!(found[0].code.to_string(), "97411");
    assert_eq!(found[1].code.to_string(), "93066");
    assert!(found.iter().all(|s| s.name == "Saint-Denis"));
}

#[test]
fn a_suggestion_says_what_tells_it_apart() {
    let found = suggest("Le Thor", None, 1);
    assert_eq!((found[0].name.as_str(), found[0].context.as_str()), ("Le Thor", "84250 · Vaucluse"));
    let former = suggest("Arbignieu", None, 1);
    assert_eq!(former[0].name, "Arboys en Bugey");
    assert_eq!(former[0].former_name.as_deref(), Some("Arbignieu"));
    assert_eq!(suggest("vaucluse", None, 1)[0].context, "Provence-Alpes-Côte d'Azur");
}

#[test]
fn a_territory_is_proposed_once_and_the_limit_holds() {
    let found = suggest("s", None, 50);
    assert_eq!(found.len(), 50);
    let codes: std::collections::HashSet<_> = found.iter().map(|s| s.code).collect();
    assert_eq!(codes.len(), 50);
    assert!(suggest("s", None, 0).is_empty());
    assert!(suggest(" - ", None, 5).is_empty());
    assert!(suggest("xqzw", None, 5).is_empty());
}

#[rstest]
#[case::name("Manosque", "04112", true)]
#[case::postal_code("04100", "04112", true)]
#[case::name_and_postal_code("Manosque 04100", "04112", true)]
#[case::postal_code_and_name("04100 Manosque", "04112", true)]
#[case::arrondissement("marseille 13001", "13055", true)]
#[case::departement("Alpes-de-Haute-Provence", "D04", true)]
#[case::departement_number("04", "D04", true)]
#[case::epci("Durance Lubéron Verdon Agglomération", "200034700", false)]
#[case::initials("DLVA", "200034700", false)]
#[case::initials_with_kind("casa", "240600585", false)]
#[case::beginning("digne", "04070", false)]
#[case::mistake("Manosqe", "04112", false)]
#[case::address("12 rue Grande, Manosque", "04112", false)]
#[case::address_with_postal_code("12 rue Grande 04100 Manosque", "04112", false)]
#[case::address_without_comma("3 place de la Mairie Les Mées", "04116", false)]
#[case::postal_code_and_mistake("Manosqe 04100", "04112", false)]
#[case::elsewhere("Lyon", "69123", true)]
#[case::elsewhere_with_postal_code("Nantes 44000", "44109", true)]
fn a_whole_answer_is_understood(#[case] text: &str, #[case] code: &str, #[case] sure: bool) {
    let scope: Scope = "R93".parse().unwrap();
    let meant = Territories::embedded().understand(text, &scope).expect(text);
    assert_eq!((meant.code.to_string().as_str(), meant.sure), (code, sure), "{text}");
}

#[rstest]
#[case("Divatte")]
#[case("zzzzzz")]
#[case("12345678")]
#[case("")]
#[case("chez moi")]
fn a_guess_stays_within_the_network(#[case] text: &str) {
    let scope: Scope = "R93".parse().unwrap();
    assert_eq!(Territories::embedded().understand(text, &scope), None);
}
