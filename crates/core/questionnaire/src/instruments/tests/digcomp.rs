use super::*;
use crate::Language;
use crate::instruments::digcomp::{AREAS, COMPETENCES, Framework, Levels, Standing, question_name};

#[test]
fn ids_stay_from_one_version_to_the_next() {
    let ids: Vec<&str> = COMPETENCES.iter().map(|one| one.id).collect();
    assert_eq!(
        ids,
        [
            "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3", "3.4", "4.1",
            "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "5.4"
        ]
    );
    let title = |framework, language| COMPETENCES[7].title(framework, language);
    assert_eq!(title(Framework::V2_2, Language::En).text, "Netiquette");
    assert_eq!(title(Framework::V3_0, Language::En).text, "Digital behaviour");
    assert_eq!(title(Framework::V3_0, Language::En).standing, Standing::Official);
    // No French text is official.
    assert_eq!(title(Framework::V2_2, Language::Fr).standing, Standing::Usual);
    assert_eq!(title(Framework::V3_0, Language::Fr).standing, Standing::Ours);
    assert_eq!(question_name(Framework::V3_0, "2.5"), "dc30_2_5");
}

#[test]
fn named_levels_hold_two_numbers_each() {
    for framework in [Framework::V2_2, Framework::V3_0] {
        let numbers: Vec<u8> = framework.levels().iter().flat_map(|one| one.numbers).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
    }
    assert_eq!(Framework::V2_2.levels()[0].en, "Foundation");
    assert_eq!(Framework::V3_0.levels()[3].en, "Highly advanced");
}

#[test]
fn areas_are_means_of_their_competences() {
    let instrument = Instrument::DigComp(Framework::V2_2, Levels::Numbered);
    let version = version(instrument);
    let mut answers = version.begin();
    // The area of a competence, plus its rank in the area: 1.1 is 2, 5.4 is 9, which is 8 at most.
    for one in &COMPETENCES {
        let point = one.id.split('.').map(|part| part.parse::<i32>().unwrap()).sum::<i32>().min(8);
        give(&version, &mut answers, &question_name(Framework::V2_2, one.id), Value::Point(point));
    }
    let found = instrument.score(&answers);
    let means: Vec<Measure> = found.iter().map(|one| one.measure).collect();
    // 2 3 4 | 3 4 5 6 7 8 | 4 5 6 7 | 5 6 7 8 | 6 7 8 8: together 119.
    let expected = [3.0, 5.5, 5.5, 6.5, 7.25, 119.0 / 21.0];
    assert_eq!(means, expected.map(Measure::Number));
    assert_eq!(found.last().unwrap().name, "dc22_overall");
}

#[test]
fn a_competence_unanswered_leaves_its_area_incomplete() {
    let instrument = Instrument::DigComp(Framework::V3_0, Levels::Named);
    let version = version(instrument);
    let mut answers = version.begin();
    for one in COMPETENCES.iter().filter(|one| one.id != "5.4") {
        give(&version, &mut answers, &question_name(Framework::V3_0, one.id), super::one("advanced"));
    }
    let found = instrument.score(&answers);
    for area in &AREAS {
        let expected = if area.id == "5" { Measure::Incomplete } else { Measure::Number(5.5) };
        assert_eq!(measure(&found, &format!("dc30_area_{}", area.id)), expected);
    }
    assert_eq!(measure(&found, "dc30_overall"), Measure::Incomplete);
}
