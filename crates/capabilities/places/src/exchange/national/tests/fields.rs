//! Each field: what is read, what is repaired, what is set aside, what is refused.

use maillage_vocabulary::{Access, Programme, Service, TrainingLabel, Typology};
use rstest::rstest;

use super::*;
use crate::exchange::Severity;
use crate::model::{Summary, Wheelchair};

/// Reason and fix of the only problem that a value raises.
fn only(column: Column, text: &str) -> (Reason, Option<String>) {
    let mut found = reasons(&[(column, text)]);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

#[rstest]
#[case(Column::Id)]
#[case(Column::Name)]
#[case(Column::Street)]
#[case(Column::Updated)]
fn required_columns(#[case] column: Column) {
    let (sheet, problems) = one(&[(column, "  ")]);
    assert!(sheet.is_none());
    assert_eq!((problems[0].reason, problems[0].severity()), (Reason::Required, Severity::Error));
    assert_eq!(problems[0].column.as_deref(), Some(column.name()));
}

#[rstest]
#[case::spaces(Column::Pivot, "434 933 123 00029", Reason::PivotRewritten, Some("43493312300029"))]
#[case::missing(Column::Pivot, "", Reason::PivotMissing, Some("00000000000000"))]
#[case::short_postal(Column::PostalCode, "51 100", Reason::PostalCodeRewritten, Some("51100"))]
#[case::no_postal(Column::PostalCode, "99999.9", Reason::PostalCodeForm, None)]
#[case::no_code(Column::CommuneCode, "", Reason::CommuneCodeFound, Some("51454"))]
#[case::bad_code(Column::CommuneCode, "99999", Reason::CommuneCodeUnknown, Some("51454"))]
#[case::wrong_code(Column::CommuneCode, "13055", Reason::CommuneCodeWrong, Some("51454"))]
#[case::wrong_name(Column::Commune, "Marseille", Reason::CommuneNameMismatch, None)]
#[case::no_name(Column::Commune, "", Reason::CommuneNameFound, Some("Reims"))]
#[case::name_signs(Column::Commune, "Reims (51)", Reason::CharactersReplaced, Some("Reims 51"))]
#[case::street_signs(
    Column::Street,
    "3 place \"Drouet\"",
    Reason::CharactersReplaced,
    Some("3 place 'Drouet'")
)]
#[case::phone(Column::Phone, "03 26 00 00 00", Reason::PhoneRewritten, Some("+33326000000"))]
#[case::phones(Column::Phone, "03 26 00 00 00 / 06 00 00 00 00", Reason::PhoneSeveral, Some("+33326000000"))]
#[case::short_phone(Column::Phone, "3939", Reason::PhoneShort, None)]
#[case::foreign_phone(Column::Phone, "+376 800 000", Reason::PhoneForeign, None)]
#[case::no_phone(Column::Phone, "03 26", Reason::PhoneShort, None)]
#[case::long_phone(Column::Phone, "03 26 00 00 00 0", Reason::PhoneLength, None)]
#[case::email(Column::Emails, "Contact@VILLE.fr ; ", Reason::EmailRewritten, Some("Contact@ville.fr"))]
#[case::email_accent(Column::Emails, "médiathèque@ville.fr", Reason::EmailForm, Some("mediatheque@ville.fr"))]
#[case::web(Column::Websites, "www.ville.fr", Reason::AddressRewritten, Some("https://www.ville.fr"))]
#[case::script(Column::Websites, "javascript:alert(1)", Reason::AddressForm, None)]
#[case::booking(Column::Booking, "sur place", Reason::AddressForm, None)]
#[case::date(Column::Updated, "02/04/2024", Reason::DateRewritten, Some("2024-04-02"))]
#[case::no_date(Column::Updated, "avril", Reason::DateForm, None)]
#[case::future(Column::Updated, "2031-01-01", Reason::DateFuture, None)]
#[case::epoch(Column::Updated, "1970-01-01", Reason::DateUnlikely, None)]
#[case::old_code(Column::Typologies, "PE", Reason::TypologyOld, Some("FT"))]
#[case::case_of_code(Column::Typologies, "tiers_lieux", Reason::ValueRewritten, Some("TIERS_LIEUX"))]
#[case::unknown_code(Column::Typologies, "CYBERCAFE", Reason::ValueUnknown, None)]
#[case::accents(Column::Mobility, "itinerant", Reason::ValueRewritten, Some("Itinérant"))]
#[case::nearly(
    Column::Support,
    "Acompagnement individuel",
    Reason::ValueRewritten,
    Some("Accompagnement individuel")
)]
#[case::doubtful(Column::Audiences, "Senior", Reason::ValueUnknown, Some("Seniors"))]
#[case::commas(Column::Costs, "Gratuit, Payant", Reason::ListSeparator, Some("Gratuit|Payant"))]
#[case::contradiction(
    Column::Access,
    "Ce lieu n'accueille pas de public",
    Reason::ServicesContradiction,
    None
)]
#[case::no_service(Column::Services, "", Reason::ServicesMissing, Some("Ce lieu n'accueille pas de public"))]
#[case::placeholder(Column::Summary, "nan", Reason::Placeholder, Some(""))]
#[case::html(Column::Detail, "<script>alert(1)</script>", Reason::Html, None)]
#[case::mojibake(Column::Name, "MÃ©diathÃ¨que", Reason::AccentsRepaired, Some("Médiathèque"))]
#[case::lost(Column::Name, "M\u{fffd}diath\u{fffd}que", Reason::AccentsLost, None)]
#[case::wheelchair(Column::AccessibilitySheet, "oui", Reason::WheelchairRead, None)]
fn one_problem(
    #[case] column: Column,
    #[case] text: &str,
    #[case] reason: Reason,
    #[case] fix: Option<&str>,
) {
    assert_eq!(only(column, text), (reason, fix.map(str::to_owned)));
}

#[test]
fn pivots_that_are_none_are_set_aside() {
    for (text, reason) in [
        ("43493312300028", Reason::PivotCheckDigit),
        ("434933123", Reason::PivotSiren),
        ("en cours", Reason::PivotForm),
    ] {
        let (sheet, problems) = one(&[(Column::Pivot, text)]);
        let sheet = sheet.unwrap();
        assert_eq!((problems[0].reason, sheet.pivot.as_str()), (reason, "00000000000000"));
        assert_eq!(sheet.extra["pivot"], text);
    }
}

#[test]
fn a_postal_code_is_found_when_the_commune_has_one() {
    let changes =
        [(Column::PostalCode, ""), (Column::Commune, "Barcelonnette"), (Column::CommuneCode, "04019")];
    let (sheet, problems) = one(&changes);
    assert_eq!(problems[0].reason, Reason::PostalCodeFound);
    assert_eq!(sheet.unwrap().location.postal_code.as_str(), "04400");
    let (sheet, problems) = one(&[(Column::PostalCode, "13001")]);
    assert_eq!((sheet.is_some(), problems[0].reason), (true, Reason::PostalCodeMismatch));
    let (sheet, problems) = one(&[(Column::PostalCode, "51072"), (Column::Commune, "REIMS CEDEX")]);
    assert_eq!((sheet.is_some(), problems), (true, vec![]));
}

#[test]
fn communes_of_yesterday_and_arrondissements_become_the_commune_of_today() {
    let merged =
        [(Column::Commune, "Pierre-Bénite"), (Column::PostalCode, "69310"), (Column::CommuneCode, "69152")];
    let (sheet, problems) = one(&merged);
    assert_eq!(problems[0].reason, Reason::CommuneCodeFormer);
    assert_eq!(sheet.unwrap().location.commune.unwrap().as_str(), "69149");
    let district =
        [(Column::Commune, "Marseille"), (Column::PostalCode, "13011"), (Column::CommuneCode, "13211")];
    let (sheet, problems) = one(&district);
    assert_eq!((sheet.unwrap().location.commune.unwrap().as_str(), problems), ("13055", vec![]));
}

#[test]
fn the_position_tells_the_commune_when_nothing_else_does() {
    let changes = [
        (Column::Commune, "Les Hauts Perdus"),
        (Column::CommuneCode, ""),
        (Column::PostalCode, "51999"),
        (Column::Latitude, "49.2535"),
        (Column::Longitude, "4.0551"),
    ];
    let (sheet, problems) = one(&changes);
    assert_eq!((problems[0].reason, problems[0].fix.as_deref()), (Reason::CommuneCodeByPoint, Some("51454")));
    assert!(sheet.unwrap().location.commune.is_some());
    let (sheet, problems) = one(&changes[..3]);
    assert_eq!((sheet.unwrap().location.commune, problems[0].reason), (None, Reason::CommuneUnknown));
}

#[rstest]
#[case::right("49.2535", "4.0551", None)]
#[case::comma("49,2535", "4,0551", None)]
#[case::swapped("4.0551", "49.2535", Some(Reason::CoordinatesSwapped))]
#[case::lambert("6908000", "776000", Some(Reason::CoordinatesLambert))]
#[case::lambert_swapped("776000", "6908000", Some(Reason::CoordinatesLambert))]
#[case::far("43.3", "5.4", Some(Reason::CoordinatesFar))]
fn positions_that_are_kept(#[case] lat: &str, #[case] lon: &str, #[case] reason: Option<Reason>) {
    let (sheet, problems) = one(&[(Column::Latitude, lat), (Column::Longitude, lon)]);
    assert_eq!(problems.first().map(|problem| problem.reason), reason);
    let point = sheet.unwrap().location.point.unwrap();
    let expected = if reason == Some(Reason::CoordinatesFar) { (43.3, 5.4) } else { (49.2535, 4.0551) };
    assert!((point.lat() - expected.0).abs() < 0.1 && (point.lon() - expected.1).abs() < 0.1, "{point:?}");
}

#[rstest]
#[case::zero("0", "4.0551", Reason::CoordinatesZero)]
#[case::half("49.2535", "", Reason::CoordinatesHalf)]
#[case::nowhere("123456789", "-5", Reason::CoordinatesOutOfRange)]
#[case::words("nord", "4.0551", Reason::CoordinatesForm)]
#[case::infinite("inf", "4.0551", Reason::CoordinatesForm)]
fn positions_that_are_not(#[case] lat: &str, #[case] lon: &str, #[case] reason: Reason) {
    let (sheet, problems) = one(&[(Column::Latitude, lat), (Column::Longitude, lon)]);
    assert_eq!(problems[0].reason, reason);
    let sheet = sheet.unwrap();
    assert_eq!(sheet.location.point, None);
    assert!(sheet.extra.contains_key("latitude"), "nothing is lost");
}

#[test]
fn lists_are_read_value_by_value() {
    let services = "Aide aux démarches administratives| COMPREHENSION DU MONDE NUMERIQUE |Jardinage|Couture";
    let (sheet, problems) = one(&[
        (Column::Services, services),
        (Column::Labels, "Étapes numériques (La Poste)|SUD LABS (PACA)"),
        (Column::Typologies, "EPN|ASSO"),
        (Column::OtherLabels, "QPV| FRR |QPV"),
        (Column::Programmes, "France Services"),
        (Column::Access, "Se présenter|Téléphoner"),
    ]);
    let sheet = sheet.unwrap();
    assert_eq!(sheet.services, [Service::Procedures, Service::Understanding].into_iter().collect());
    assert_eq!(sheet.extra["services"], serde_json::json!(["Jardinage", "Couture"]));
    assert_eq!(sheet.labels, [TrainingLabel::DigitalStops, TrainingLabel::SudLabs].into_iter().collect());
    assert_eq!(sheet.typologies, [Typology::Epn, Typology::Asso].into_iter().collect());
    assert_eq!(sheet.other_labels.iter().collect::<Vec<_>>(), ["QPV", "FRR"]);
    assert!(sheet.programmes.contains(Programme::FranceServices) && sheet.access.contains(Access::Call));
    let reasons: Vec<Reason> = problems.iter().map(|problem| problem.reason).collect();
    let unknown = reasons.iter().filter(|reason| **reason == Reason::ValueUnknown).count();
    assert_eq!((unknown, reasons.len()), (2, 4));
}

#[test]
fn several_emails_and_sites() {
    let (sheet, problems) = one(&[
        (Column::Emails, "a1@ville.fr|b1@ville.fr|a1@ville.fr"),
        (Column::Websites, "https://ville.fr|https://ville.fr/epn"),
        (Column::Booking, "https://rdv.fr|https://autre.fr"),
    ]);
    let sheet = sheet.unwrap();
    assert_eq!((sheet.contact.emails.len(), sheet.contact.websites.len()), (2, 2));
    assert_eq!(sheet.contact.booking.unwrap().as_str(), "https://rdv.fr");
    assert_eq!(sheet.extra["prise_rdv"], "https://autre.fr");
    assert_eq!(problems.len(), 1);
}

#[test]
fn a_semicolon_is_part_of_a_valid_address_today() {
    let (sheet, problems) = one(&[(Column::Websites, "https://a.fr/;www.b.fr;|a.fr; www.b.fr;")]);
    let addresses: Vec<String> = sheet.unwrap().contact.websites.iter().map(ToString::to_string).collect();
    assert_eq!(addresses, ["https://a.fr/;www.b.fr;", "https://a.fr", "https://www.b.fr"]);
    assert!(problems.iter().all(|problem| problem.reason == Reason::AddressRewritten));
}

#[test]
fn texts_that_are_too_long_are_cut_aloud_and_kept_whole() {
    let long = "médiation numérique ".repeat(20);
    let (sheet, problems) = one(&[(Column::Summary, &long)]);
    let sheet = sheet.unwrap();
    assert_eq!(problems[0].reason, Reason::SummaryTooLong);
    assert_eq!(sheet.detail.unwrap().as_str(), long.trim());
    assert!(sheet.summary.unwrap().as_str().chars().count() <= Summary::MAX);
    let (sheet, problems) = one(&[(Column::Summary, &long), (Column::Detail, "Autre texte")]);
    let sheet = sheet.unwrap();
    assert_eq!((problems[0].reason, sheet.detail.unwrap().as_str()), (Reason::TextTooLong, "Autre texte"));
    assert_eq!(sheet.extra["presentation_resume"], long.trim());
    let (sheet, problems) = one(&[(Column::Name, &long)]);
    assert_eq!(
        (problems[0].reason, sheet.unwrap().extra["nom"].as_str()),
        (Reason::TextTooLong, Some(long.trim()))
    );
}

#[test]
fn hours_are_understood_or_kept_as_words() {
    let hours = |text| one(&[(Column::Hours, text)]);
    let (sheet, problems) = hours("Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00");
    let opening = sheet.unwrap().opening.unwrap();
    assert_eq!(opening.hours().unwrap().as_str(), "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00");
    assert_eq!(problems, []);
    let (sheet, problems) = hours("du lundi au vendredi de 9h à 12h");
    assert_eq!(
        (problems[0].reason, problems[0].fix.as_deref()),
        (Reason::HoursRewritten, Some("Mo-Fr 09:00-12:00"))
    );
    assert!(sheet.unwrap().opening.unwrap().hours().is_some());
    let (sheet, problems) = hours("selon la saison et l'humeur");
    assert_eq!(problems[0].reason, Reason::HoursUnread);
    assert_eq!(sheet.unwrap().opening.unwrap().rest(), Some("selon la saison et l'humeur"));
}

#[test]
fn html_stays_text() {
    let (sheet, _) = one(&[(Column::Detail, "<script>alert(1)</script>")]);
    assert_eq!(sheet.unwrap().detail.unwrap().as_str(), "<script>alert(1)</script>");
}

#[test]
fn wheelchair_access_is_only_what_a_source_says() {
    let (sheet, _) = one(&[(Column::AccessibilitySheet, "non")]);
    assert_eq!(sheet.unwrap().wheelchair, Wheelchair::No);
    let (sheet, problems) =
        one(&[(Column::AccessibilitySheet, "https://acceslibre.beta.gouv.fr/app/51-reims/a/b/")]);
    let sheet = sheet.unwrap();
    assert_eq!((sheet.wheelchair, problems), (Wheelchair::Unknown, vec![]));
    assert!(sheet.accessibility_sheet.is_some());
}

#[test]
fn an_id_stands_once_for_a_source() {
    let rows = [row(&[]), row(&[]), row(&[(Column::Source, "Autre")])];
    let import = import(format!("{}\n{}\n", header(), rows.join("\n")).as_bytes());
    let found: Vec<(u64, Reason, &str)> = import
        .report
        .problems
        .iter()
        .map(|problem| (problem.line, problem.reason, &*problem.detail))
        .collect();
    assert_eq!(found, [(3, Reason::DuplicateId, "2"), (4, Reason::IdShared, "2")]);
    assert_eq!(import.report.kept, 2);
}
