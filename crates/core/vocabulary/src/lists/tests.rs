//! What every closed list must keep.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::ClosedList;
use crate::fold::reading_key;

/// Checks shared by all the lists: exact text, slug and JSON come back; nothing is empty or doubled.
fn holds<T: ClosedList + std::fmt::Debug + serde::Serialize + serde::de::DeserializeOwned>(count: usize) {
    assert_eq!(T::ALL.len(), count);
    let mut slugs = BTreeSet::new();
    let mut written = HashMap::new();
    for (rank, &value) in T::ALL.iter().enumerate() {
        assert_eq!(value.index(), rank);
        assert_eq!(T::read_exact(value.national()), Some(value));
        assert_eq!(T::read(value.national()), Some(value));
        assert_eq!(T::from_slug(value.slug()), Some(value));
        assert!(value.slug().chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        assert!(slugs.insert(value.slug()), "{} stands twice", value.slug());
        assert_eq!(written.insert(reading_key(value.national()), value), None);
        assert!(!value.label().is_empty() && !value.short_en().is_empty());
        assert!(value.short_fr().chars().count() <= 30, "{} is not short", value.short_fr());
        let json = serde_json::to_string(&value).unwrap();
        assert_eq!(serde_json::from_str::<T>(&json).unwrap(), value);
    }
}

#[test]
fn the_lists_are_whole() {
    holds::<Mobility>(2);
    holds::<Service>(9);
    holds::<Audience>(5);
    holds::<Care>(7);
    holds::<Cost>(3);
    holds::<Programme>(11);
    holds::<TrainingLabel>(10);
    holds::<Access>(6);
    holds::<Support>(4);
    holds::<Typology>(92);
}

#[test]
fn the_lists_of_the_agenda_are_whole() {
    holds::<agenda::AgendaKind>(7);
    holds::<agenda::Venue>(3);
    holds::<agenda::Joining>(3);
    holds::<agenda::Welcome>(7);
    holds::<agenda::SpokenLanguage>(10);
}

#[test]
fn the_lists_of_tests_with_inhabitants_are_whole() {
    holds::<trials::TrialPhase>(6);
    holds::<trials::TrialTeam>(5);
    holds::<trials::TrialThanks>(4);
    holds::<trials::TesterAge>(5);
    holds::<trials::TesterEase>(4);
    holds::<trials::TesterDevice>(3);
    holds::<trials::QuotaOn>(16);
    holds::<trials::TaskOutcome>(3);
    holds::<trials::Severity>(4);
    holds::<trials::DropReason>(13);
}

#[test]
fn the_lists_of_activity_reports_are_whole() {
    holds::<activity::ActivityKind>(4);
    holds::<activity::Theme>(30);
    holds::<activity::Setting>(4);
    holds::<activity::Equipment>(5);
    holds::<activity::Autonomy>(3);
    holds::<activity::WorkshopLevel>(3);
    holds::<activity::Redirection>(7);
    holds::<activity::Gender>(3);
    holds::<activity::AgeBracket>(8);
    holds::<activity::SocialStatus>(5);
    holds::<activity::CoordinationKind>(3);
    holds::<activity::AnimationKind>(7);
    holds::<activity::Initiative>(2);
    holds::<activity::AnimationTheme>(6);
    holds::<activity::EventKind>(5);
    holds::<activity::Organizer>(11);
    holds::<activity::TerritorialLevel>(5);
    holds::<activity::PartnershipNature>(5);
}

#[test]
fn the_lists_of_skills_are_whole() {
    holds::<skills::SkillFamily>(14);
    holds::<skills::Skill>(80);
    holds::<skills::Level>(4);
}

#[rstest]
#[case("MoinsDeDouze", activity::AgeBracket::Under12)]
#[case("soixante_dix_plus", activity::AgeBracket::From70)]
#[case("12-17 ans", activity::AgeBracket::From12To17)]
fn brackets_are_read_as_each_version_writes_them(#[case] text: &str, #[case] bracket: activity::AgeBracket) {
    assert_eq!(activity::AgeBracket::read(text), Some(bracket));
}

#[test]
fn eleven_themes_are_procedures_and_ages_fall_in_one_bracket() {
    assert_eq!(activity::Theme::ALL.iter().filter(|theme| theme.is_procedure()).count(), 11);
    let brackets: Vec<_> = [0, 11, 12, 17, 18, 24, 25, 39, 40, 59, 60, 69, 70, 120]
        .map(|age| activity::AgeBracket::of(age).index())
        .to_vec();
    assert_eq!(brackets, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
}

#[rstest]
#[case("aide aux demarches administratives", Service::Procedures)]
#[case("  AIDE AUX DÉMARCHES ADMINISTRATIVES ", Service::Procedures)]
#[case("Comprehension du monde numérique", Service::Understanding)]
#[case("Soutenir la parentalité et l’éducation avec le numérique", Service::Parenting)]
#[case("Prendre en main un ordinateur", Service::EverydayTools)]
fn services_are_read_tolerantly(#[case] text: &str, #[case] service: Service) {
    assert_eq!(Service::read(text), Some(service));
}

#[rstest]
#[case("Étapes numériques (La Poste)")]
#[case("Étapes numériques(La Poste)")]
#[case("etapes numeriques (la poste)")]
fn both_written_forms_of_etapes_numeriques(#[case] text: &str) {
    assert_eq!(TrainingLabel::read(text), Some(TrainingLabel::DigitalStops));
    assert_eq!(TrainingLabel::DigitalStops.national(), "Étapes numériques(La Poste)");
}

#[test]
fn explanations_of_the_old_schema_are_passed_over() {
    assert_eq!(
        Cost::read("Gratuit : Je peux accéder gratuitement au lieu et à ses services"),
        Some(Cost::Free)
    );
    let adviser = "Avec de l'aide : je suis accompagné seul dans l'usage du numérique";
    assert_eq!(Support::read(adviser), Some(Support::Individual));
    assert_eq!(Programme::read("CNFS"), Some(Programme::DigitalAdvisers));
    assert_eq!(Audience::read("Seniors (+ 65 ans)"), Some(Audience::Seniors));
    assert_eq!(Access::read("Ce lieu n’accueille pas de public"), Some(Access::NoPublic));
}

#[test]
fn an_adult_is_nobody_in_particular() {
    assert_eq!(Audience::read("Adultes"), None);
}

#[rstest]
#[case("PE", Typology::Ft)]
#[case("ccas", Typology::Ccas)]
#[case("AUTRE", Typology::Autre)]
#[case("Tiers lieux", Typology::TiersLieux)]
#[case("Centres communaux d'action sociale", Typology::Ccas)]
#[case("Entreprise adaptée", Typology::Ea)]
fn typologies_are_read_tolerantly(#[case] text: &str, #[case] typology: Typology) {
    assert_eq!(Typology::read(text), Some(typology));
}

#[test]
fn codes_are_case_sensitive_in_writing() {
    assert_eq!((Typology::Autre.code(), Typology::PijBij.code()), ("Autre", "PIJ_BIJ"));
    assert_eq!(Typology::read_exact("autre"), None);
}

#[test]
fn dated_values_know_their_time_and_successor() {
    let new_year = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let eve = new_year.pred_opt().unwrap();
    assert!(Typology::Ft.validity().holds_on(new_year) && !Typology::Ft.validity().holds_on(eve));
    assert!(!Typology::Msap.validity().holds_on(new_year));
    assert_eq!(Typology::Msap.successor(), Some(Typology::Rfs));
    assert_eq!(Service::Safety.successor(), None);
}

proptest! {
    #[test]
    fn accents_case_and_spaces_do_not_matter(
        service in prop::sample::select(Service::ALL), upper in any::<bool>(), spaces in " {0,3}",
    ) {
        let text = if upper { service.label().to_uppercase() } else { reading_key(service.label()) };
        prop_assert_eq!(Service::read(&format!("{spaces}{text}{spaces}")), Some(service));
    }

    #[test]
    fn reading_never_fails_on_any_text(text in ".*") {
        let _ = (Service::read(&text), Typology::read(&text), Typology::nearest(&text));
    }
}
