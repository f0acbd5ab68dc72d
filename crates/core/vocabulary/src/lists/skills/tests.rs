//! What the list keeps, and what its finder finds.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::closed::ClosedList;

fn names(skill: Skill) -> impl Iterator<Item = &'static str> {
    let own = [skill.label(), skill.short_fr(), skill.short_en()];
    own.into_iter().chain(skill.synonyms_fr().iter().copied()).chain(skill.synonyms_en().iter().copied())
}

#[test]
fn families_stand_together_and_none_is_empty() {
    let mut families: Vec<_> = Skill::ALL.iter().map(|skill| skill.family()).collect();
    families.dedup();
    assert_eq!(families, SkillFamily::ALL, "in the order of families, each once");
    assert!(SkillFamily::ALL.iter().all(|family| (4..=9).contains(&family.skills().count())));
}

#[test]
fn what_it_is_called_elsewhere_has_the_form_of_there() {
    let digcomp = |number: &str| {
        let (area, rank) = number.split_once('.').unwrap();
        // The five areas of DigComp 2.2 have 3, 6, 4, 4 and 4 competences.
        (1..=[3, 6, 4, 4, 4][area.parse::<usize>().unwrap() - 1]).contains(&rank.parse::<i32>().unwrap())
    };
    let mut items = BTreeSet::new();
    for skill in Skill::ALL {
        assert!(skill.digcomp().iter().all(|number| digcomp(number)), "{skill}");
        if let Some(item) = skill.wikidata() {
            assert!(item.strip_prefix('Q').is_some_and(|rest| rest.parse::<u32>().is_ok()), "{item}");
            assert!(items.insert(item), "{item} stands twice");
        }
    }
}

#[test]
fn every_name_finds_its_skill_before_all_others() {
    for &skill in Skill::ALL {
        for name in names(skill) {
            let found = find(name, Skill::ALL.len());
            let own = found.iter().find(|one| one.skill == skill);
            assert_eq!(own.map(|one| one.score), Some(1_000), "{name}: {found:?}");
        }
    }
}

#[test]
fn few_words_belong_to_two_skills() {
    let mut known = std::collections::BTreeMap::<String, BTreeSet<Skill>>::new();
    for &skill in Skill::ALL {
        for name in names(skill) {
            known.entry(crate::fold::reading_key(name)).or_default().insert(skill);
        }
    }
    let shared: Vec<_> =
        known.iter().filter(|(_, skills)| skills.len() > 1).map(|(name, _)| name.as_str()).collect();
    assert_eq!(shared, ["applicationmobile", "mobileapp"], "every other word leads to one skill");
}

#[rstest]
#[case("faire un site wordpress", Skill::Cms)]
#[case("Je sais faire des cartes avec QGIS", Skill::Gis)]
#[case("JE SAIS SOUDER", Skill::Electronics)]
#[case("c++", Skill::OtherLanguages)]
#[case("R", Skill::Statistics)]
#[case("l’accessibilité", Skill::Accessibility)]
#[case("accessibilite numerique", Skill::Accessibility)]
#[case("open streetmap", Skill::OpenStreetMap)]
#[case("bases de donnée", Skill::Databases)]
#[case("photographe", Skill::PhotoVideo)]
#[case("imprimantes 3D", Skill::Printing3d)]
#[case("écrire en FALC", Skill::EasyRead)]
#[case("demander une subvention", Skill::Funding)]
#[case("web scraping", Skill::Scraping)]
#[case("repair cafe", Skill::Repair)]
#[case("traductrice", Skill::Translation)]
#[case("javascirpt", Skill::JavaScript)]
#[case("wordpres", Skill::Cms)]
#[case("statistics", Skill::Statistics)]
fn words_of_people_find_what_they_mean(#[case] words: &str, #[case] skill: Skill) {
    let found = find(words, 3);
    assert_eq!(found.first().map(|one| one.skill), Some(skill), "{words}: {found:?}");
}

#[rstest]
#[case("")]
#[case("   ")]
#[case("!?")]
#[case("xyzzy quux")]
fn what_means_nothing_finds_nothing(#[case] words: &str) {
    assert_eq!(find(words, 9), []);
}

/// A name of a skill of which eight letters or more tell something, and one of its letters lost.
fn mistyped() -> impl Strategy<Value = (Skill, String)> {
    let long = |name: &&str| find::tokens(name).concat().chars().count() >= 8;
    let all: Vec<_> = Skill::ALL
        .iter()
        .flat_map(|&skill| names(skill).filter(long).map(move |name| (skill, name)))
        .collect();
    (prop::sample::select(all), any::<prop::sample::Index>()).prop_map(|((skill, name), letter)| {
        let mut letters: Vec<char> = name.chars().collect();
        letters.remove(letter.index(letters.len()));
        (skill, letters.into_iter().collect())
    })
}

proptest! {
    #[test]
    fn a_lost_letter_is_forgiven((skill, typed) in mistyped()) {
        let found = find(&typed, 8);
        // What is left may be the name of another: `Eco-design`.
        let is_another = found.first().is_some_and(|first| first.score == 1_000);
        prop_assert!(is_another || found.iter().any(|one| one.skill == skill), "{typed}: {found:?}");
    }

    #[test]
    fn accents_capitals_and_small_words_do_not_count(skill in prop::sample::select(Skill::ALL)) {
        let plain = find(skill.label(), 5);
        prop_assert_eq!(&find(&skill.label().to_uppercase(), 5), &plain);
        prop_assert_eq!(&find(&format!("de la {} ", skill.label()), 5), &plain);
    }

    #[test]
    fn any_text_is_answered_in_order_and_within_the_limit(text in ".{0,300}", limit in 0_usize..10) {
        let found = find(&text, limit);
        prop_assert!(found.len() <= limit);
        let rank = |one: &Match| (std::cmp::Reverse(one.score), one.skill);
        prop_assert!(found.is_sorted_by_key(rank));
        prop_assert!(found.iter().all(|one| (1..=1_000).contains(&one.score)));
        prop_assert_eq!(find(&text, limit), found);
    }
}
