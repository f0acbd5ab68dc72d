use super::*;
use crate::instruments::dsi::{AreaLevel, Assessment};
use crate::instruments::illectronisme::{edition_2019, edition_2021};

#[test]
fn edition_2021_by_areas_that_lack() {
    for (lacking, code, illectronisme) in [
        (0, "able", false),
        (1, "weak", false),
        (2, "weak", false),
        (3, "weak", false),
        // Not settled by what was published: neither weak nor illectronisme.
        (4, "lacks_four", false),
        (5, "unskilled", true),
    ] {
        let mut levels = [AreaLevel::Above; 5];
        levels[..lacking].fill(AreaLevel::None);
        let class = edition_2021::class(&Assessment::Assessed(levels));
        assert_eq!((class.code(), class.is_illectronisme()), (code, illectronisme), "{lacking}");
    }
    let class = edition_2021::class(&Assessment::NotAssessed);
    assert_eq!((class.code(), class.is_illectronisme()), ("non_user", true));
}

#[test]
fn edition_2019_by_scores() {
    let person = |scores: [u8; 4]| {
        edition_2019::Person::User(scores.map(|one| edition_2019::Score::new(one).unwrap()))
    };
    for (scores, code, illectronisme, incapacity) in [
        ([0, 0, 0, 0], "unskilled", true, true),
        ([0, 0, 0, 1], "incapacity", false, true),
        ([2, 2, 0, 2], "incapacity", false, true),
        ([1, 1, 1, 1], "able", false, false),
        ([2, 2, 2, 2], "able", false, false),
    ] {
        let class = edition_2019::class(&person(scores));
        let found = (class.code(), class.is_illectronisme(), class.is_incapacity());
        assert_eq!(found, (code, illectronisme, incapacity), "{scores:?}");
    }
    let class = edition_2019::class(&edition_2019::Person::NonUser);
    assert_eq!((class.is_illectronisme(), class.is_incapacity()), (true, false));
    assert_eq!(edition_2019::Score::new(3), None);
}

#[test]
fn the_answers_of_the_digital_skills_indicator_serve_both() {
    let version = version(Instrument::Illectronisme2021);
    let mut answers = version.begin();
    give(&version, &mut answers, "dsi_use", one("longer"));
    let found = Instrument::Illectronisme2021.score(&answers);
    assert_eq!(measure(&found, "illectronisme_2021"), Measure::Class("non_user"));
    assert_eq!(measure(&Instrument::Dsi.score(&answers), "dsi_overall"), Measure::Class("I_DSK2_NA"));
}
