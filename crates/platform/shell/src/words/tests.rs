//! What the words promise.

use super::*;

const FR: &str = "home = Accueil\nopen-until = Ouvert, ferme à { $time }\nplaces-found = { $count ->\n    [0] Aucun lieu\n    [one] Un lieu\n   *[other] { $count } lieux\n }\ntotal = { $count } lieux\n";
const EN: &str = "home = Home\nopen-until = Open until { $time }\nplaces-found = { $count ->\n    [0] No place\n    [one] One place\n   *[other] { $count } places\n }\ntotal = { $count } places\n";

fn words() -> Words {
    Words::load(&[WordSource { owner: "test", fr: FR, en: EN }]).unwrap()
}

#[test]
fn plain_inserted_and_selected_messages() {
    let words = words();
    assert_eq!(words.plain(Lang::Fr, "home"), "Accueil");
    assert_eq!(words.with(Lang::En, "open-until", &[("time", "17:30".into())]), "Open until 17:30");
    assert_eq!(words.with(Lang::Fr, "places-found", &[("count", 0_u64.into())]), "Aucun lieu");
    assert_eq!(words.with(Lang::Fr, "places-found", &[("count", 1_u64.into())]), "Un lieu");
    assert_eq!(words.with(Lang::Fr, "places-found", &[("count", 12_u64.into())]), "12 lieux");
    assert_eq!(words.with(Lang::Fr, "total", &[("count", 1200_u64.into())]), "1\u{202f}200 lieux");
}

#[test]
fn an_unknown_key_shows_itself() {
    assert_eq!(words().plain(Lang::Fr, "nowhere"), "nowhere");
    assert!(!words().has(Lang::Fr, "nowhere"));
}

#[test]
fn a_key_belongs_to_one_owner() {
    let twice = [WordSource { owner: "a", fr: FR, en: EN }, WordSource { owner: "b", fr: FR, en: EN }];
    assert!(matches!(Words::load(&twice), Err(WordsError::Duplicate { owner: "b", .. })));
}

#[test]
fn broken_files_are_named() {
    let broken = [WordSource { owner: "a", fr: "= nothing", en: EN }];
    assert!(matches!(Words::load(&broken), Err(WordsError::Syntax { owner: "a", lang: "fr", .. })));
}

#[test]
fn the_language_is_the_chosen_one_then_the_browsers() {
    assert_eq!(negotiate(Some("en"), Some("fr")), Lang::En);
    assert_eq!(negotiate(None, Some("en-GB,en;q=0.9,fr;q=0.8")), Lang::En);
    assert_eq!(negotiate(None, Some("de,fr;q=0.5,en;q=0.2")), Lang::Fr);
    assert_eq!(negotiate(None, Some("de")), Lang::Fr);
    assert_eq!(negotiate(None, None), Lang::Fr);
    assert_eq!(negotiate(Some("xx"), Some("en")), Lang::En);
}
