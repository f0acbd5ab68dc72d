//! Names and codes are fixed for good: answers of past waves bear them. A change here is a new method version.

use super::*;

/// Each question with the codes of its rows and options.
fn codes(instrument: Instrument) -> Vec<String> {
    let version = version(instrument);
    let of = |(_, question): (_, &crate::model::Question)| {
        let kind = question.kind();
        let codes = kind.rows().iter().chain(kind.options()).map(|one| one.code.as_str());
        let missing = question.missing().iter().map(|one| one.code());
        let all: Vec<&str> = codes.chain(missing).collect();
        format!("{} {}: {}", question.name(), kind.word(), all.join(" "))
    };
    version.questionnaire().questions().map(of).collect()
}

#[test]
fn of_the_digital_skills_indicator() {
    assert_eq!(
        codes(Instrument::Dsi),
        [
            "dsi_use choice: months_3 months_12 longer never",
            "dsi_il multiple: goods health news truth none",
            "dsi_cc multiple: email calls messages networks opinions vote none",
            "dsi_dcc multiple: words sheet media files mixed formulas code none",
            "dsi_sf multiple: secure policy location profile adverts cookies none",
            "dsi_ps multiple: install settings purchase sell learn bank job none",
        ]
    );
    // Who did not use the internet in three months is asked nothing more.
    let version = version(Instrument::Dsi);
    let mut answers = version.begin();
    give(&version, &mut answers, "dsi_use", one("months_12"));
    assert_eq!(version.next(&answers, &crate::answers::Counts::default()), crate::answers::Step::Done);
}

#[test]
fn of_our_own() {
    assert_eq!(
        codes(Instrument::Autonomy),
        [
            "autonomy grid: account form document appointment blocked alone some_help beside_me for_me no_need",
            "confidence scale: dont_know",
        ]
    );
    assert_eq!(
        codes(Instrument::Tasks),
        [
            "task_invoice choice: day_3 day_15 day_28 june_3 dont_know",
            "task_address choice: first second third dont_know"
        ]
    );
}

#[test]
fn of_digcomp() {
    use crate::instruments::digcomp::{Framework, Levels};
    let codes = |framework, levels| codes(Instrument::DigComp(framework, levels));
    let found = codes(Framework::V2_2, Levels::Numbered);
    assert_eq!(
        (found.len(), found[0].as_str(), found[20].as_str()),
        (21, "dc22_1_1 scale: dont_know", "dc22_5_4 scale: dont_know")
    );
    assert_eq!(
        codes(Framework::V2_2, Levels::Named)[0],
        "dc22_1_1 choice: foundation intermediate advanced highly_specialised dont_know"
    );
    assert_eq!(
        codes(Framework::V3_0, Levels::Named)[20],
        "dc30_5_4 choice: basic intermediate advanced highly_advanced dont_know"
    );
}

#[test]
fn methods_are_named() {
    let shown = |instrument: Instrument| {
        format!("{} {}", instrument.method().instrument, instrument.method().version)
    };
    assert_eq!(
        Instrument::ALL.map(shown),
        [
            "digcomp-self-check 2.2-levels-8",
            "digcomp-self-check 2.2-levels-4",
            "digcomp-self-check 3.0-levels-8",
            "digcomp-self-check 3.0-levels-4",
            "eurostat-dsi 2.0",
            "insee-illectronisme 2021",
            "maillage-autonomy 1",
            "maillage-tasks 1",
        ]
    );
}

/// French that people read: apostrophes of print, no English left in.
#[test]
fn french_is_set_as_in_print() {
    for instrument in Instrument::ALL {
        let json = instrument.section();
        for question in &json.questions {
            let texts = [Some(&question.label), question.hint.as_ref(), question.lead.as_ref()];
            let choices = question.rows.iter().chain(&question.options).map(|one| &one.label);
            for text in texts.into_iter().flatten().chain(choices) {
                assert!(!text.fr.contains('\''), "{}", text.fr);
            }
        }
    }
    for reason in crate::model::Reason::ALL {
        assert!(!reason.sentence(crate::Language::Fr, "").contains('\''), "{}", reason.key());
    }
    for reason in crate::answers::AnswerReason::ALL {
        assert!(!reason.sentence(crate::Language::Fr, "").contains('\''), "{}", reason.key());
    }
    for reason in crate::xlsform::FormReason::ALL {
        assert!(!reason.sentence(crate::Language::Fr, "").contains('\''), "{}", reason.key());
    }
}
