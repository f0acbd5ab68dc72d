use proptest::prelude::*;

use super::*;
use crate::instruments::dsi::{ACTIVITIES, Area, AreaLevel, Assessment, NONE, Overall, RECENT, USE, shares};

use AreaLevel::{Above as A, Basic as B, None as X};

#[test]
fn every_boundary_of_every_area() {
    for (area, levels) in [
        (Area::Information, "0:X 1:B 2:AB 3:AB 4:AB"),
        (Area::Communication, "0:X 1:B 2:AB 3:AB 4:AB 5:AB 6:AB"),
        (Area::Content, "0:X 1:B 2:B 3:AB 4:AB 5:AB 6:AB 7:AB"),
        (Area::Safety, "0:X 1:B 2:B 3:AB 4:AB 5:AB 6:AB"),
        (Area::Problems, "0:X 1:B 2:B 3:AB 4:AB 5:AB 6:AB 7:AB"),
    ] {
        let rank = Area::ALL.iter().position(|one| *one == area).unwrap();
        let found: Vec<String> =
            (0..=ACTIVITIES[rank].len()).map(|done| format!("{done}:{}", area.level(done).code())).collect();
        assert_eq!(found.join(" "), levels, "{area:?}");
    }
}

#[test]
fn every_boundary_of_the_overall_level() {
    for (levels, overall) in [
        ([A, A, A, A, A], "I_DSK2_AB"),
        ([A, A, A, A, B], "I_DSK2_B"),
        ([B, B, B, B, B], "I_DSK2_B"),
        ([A, A, A, A, X], "I_DSK2_LW"),
        ([X, B, B, B, B], "I_DSK2_LW"),
        ([A, A, A, X, X], "I_DSK2_N"),
        ([X, B, X, B, B], "I_DSK2_N"),
        ([A, A, X, X, X], "I_DSK2_LM"),
        ([X, X, X, B, B], "I_DSK2_LM"),
        ([A, X, X, X, X], "I_DSK2_X"),
        ([X, X, X, X, B], "I_DSK2_X"),
        ([X, X, X, X, X], "I_DSK2_X"),
    ] {
        assert_eq!(Assessment::Assessed(levels).overall().code(), overall, "{levels:?}");
    }
    assert_eq!(Assessment::NotAssessed.overall().code(), "I_DSK2_NA");
}

/// The rule of Eurostat once more, in other words, over all 243 persons that there can be.
#[test]
fn all_persons_agree_with_the_rule_in_other_words() {
    let level = |digit: usize| [X, B, A][digit % 3];
    let mut seen = [0; 7];
    for person in 0..243 {
        let levels = [person, person / 3, person / 9, person / 27, person / 81].map(level);
        let codes: String = levels.iter().map(|one| one.code()).collect();
        let without = codes.matches('X').count();
        let expected = match (without, codes.as_str()) {
            (0, "ABABABABAB") => Overall::AboveBasic,
            (0, _) => Overall::Basic,
            (1, _) => Overall::Low,
            (2, _) => Overall::Narrow,
            (3, _) => Overall::Limited,
            _ => Overall::NoSkills,
        };
        assert_eq!(Assessment::Assessed(levels).overall(), expected);
        seen[Overall::ALL.iter().position(|one| *one == expected).unwrap()] += 1;
    }
    // 2⁵ − 1 at basic; C(5, k)·2^(5−k) with k areas without a skill; 5·2 + 1 at the end.
    assert_eq!(seen, [1, 31, 80, 80, 40, 11, 0]);
}

/// Answers with so many activities in each area; none for no use in three months.
fn answered(done: Option<[usize; 5]>) -> Vec<Indicator> {
    let version = version(Instrument::Dsi);
    let mut answers = version.begin();
    give(&version, &mut answers, USE, one(if done.is_some() { RECENT } else { "never" }));
    for ((area, activities), done) in Area::ALL.iter().zip(ACTIVITIES).zip(done.into_iter().flatten()) {
        let codes = activities.iter().take(done).map(|one| Code::new(one.0).unwrap());
        let codes = if done == 0 { [Code::new(NONE).unwrap()].into() } else { codes.collect() };
        give(&version, &mut answers, area.question(), Value::Several(codes));
    }
    Instrument::Dsi.score(&answers)
}

#[test]
fn answers_become_levels() {
    let found = answered(Some([4, 2, 2, 3, 0]));
    let classes: Vec<Measure> = found.iter().map(|one| one.measure).collect();
    assert_eq!(classes, ["AB", "AB", "B", "AB", "X", "I_DSK2_LW"].map(Measure::Class));
    let found = answered(None);
    let classes: Vec<Measure> = found.iter().map(|one| one.measure).collect();
    assert_eq!(classes, ["NA", "NA", "NA", "NA", "NA", "I_DSK2_NA"].map(Measure::Class));
}

#[test]
fn an_open_area_leaves_the_whole_incomplete() {
    let version = version(Instrument::Dsi);
    let mut answers = version.begin();
    give(&version, &mut answers, USE, one(RECENT));
    give(&version, &mut answers, "dsi_il", Value::Several([Code::new("news").unwrap()].into()));
    assert!(Instrument::Dsi.score(&answers).iter().all(|one| one.measure == Measure::Incomplete));
}

fn near(left: f64, right: f64) -> bool {
    (left - right).abs() < 1e-9
}

#[test]
fn not_assessed_stays_in_the_denominator() {
    let persons = [
        (Assessment::Assessed([A, A, A, A, A]), 3.0),
        (Assessment::Assessed([A, B, B, B, B]), 1.0),
        (Assessment::Assessed([X, B, B, X, X]), 2.0),
        (Assessment::NotAssessed, 4.0),
    ];
    let found = shares(&persons).unwrap();
    let overall = Overall::ALL.map(|level| found.overall(level));
    // Of ten, not of the six who are assessed.
    assert!(overall.iter().zip([30.0, 10.0, 0.0, 0.0, 20.0, 0.0, 40.0]).all(|(one, two)| near(*one, two)));
    assert!(near(found.at_least_basic(), 40.0));
    assert!(near(found.area(Area::Information, A), 40.0) && near(found.area(Area::Information, X), 60.0));
    assert!(near(found.area(Area::Communication, B), 30.0));
}

#[test]
fn shares_of_nobody_are_none() {
    assert_eq!(shares(&[]), None);
    assert_eq!(shares(&[(Assessment::NotAssessed, 0.0)]), None);
    assert_eq!(shares(&[(Assessment::NotAssessed, 2.0), (Assessment::NotAssessed, -1.0)]), None);
    assert_eq!(shares(&[(Assessment::NotAssessed, f64::NAN)]), None);
}

fn any_person() -> impl Strategy<Value = Assessment> {
    let level = prop_oneof![Just(X), Just(B), Just(A)];
    prop_oneof![
        1 => Just(Assessment::NotAssessed),
        5 => prop::array::uniform5(level).prop_map(Assessment::Assessed),
    ]
}

proptest! {
    #[test]
    fn shares_add_up(persons in prop::collection::vec((any_person(), 0.1..50.0), 1..40)) {
        let found = shares(&persons).unwrap();
        let all: f64 = Overall::ALL.iter().map(|level| found.overall(*level)).sum();
        prop_assert!(near(all, 100.0));
        for area in Area::ALL {
            let parts: f64 = [X, B, A].iter().map(|level| found.area(area, *level)).sum();
            prop_assert!(near(parts, 100.0));
            // Whoever is at least basic overall is so in each area.
            prop_assert!(found.at_least_basic() <= found.area(area, B) + found.area(area, A) + 1e-9);
        }
    }

    #[test]
    fn one_activity_more_never_lowers(done in prop::array::uniform5(0..4_usize), at in 0..5_usize) {
        let levels = |done: [usize; 5]| {
            let mut rank = 0;
            done.map(|one| { rank += 1; Area::ALL[rank - 1].level(one) })
        };
        let mut more = done;
        more[at] += 1;
        let (before, after) = (Assessment::Assessed(levels(done)).overall(), Assessment::Assessed(levels(more)).overall());
        // The best level comes first.
        prop_assert!(after <= before);
    }
}
