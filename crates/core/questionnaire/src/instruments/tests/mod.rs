mod codes;
mod digcomp;
mod dsi;
mod illectronisme;
mod own;

use super::*;
use crate::answers::{Answers, Value};
use crate::model::{Code, Document, Name, Questionnaire, TextDocument, Version};

/// A questionnaire of the questions of one instrument.
fn version(instrument: Instrument) -> Version {
    let document = Document {
        title: TextDocument::new("Essai", ""),
        sections: vec![instrument.section()],
        ..Document::default()
    };
    Version::new(Questionnaire::build(&document).unwrap())
}

fn give(version: &Version, answers: &mut Answers, name: &str, value: Value) {
    version.answer(answers, &Name::new(name).unwrap(), value).unwrap();
}

fn one(code: &str) -> Value {
    Value::One(Code::new(code).unwrap())
}

fn measure(indicators: &[Indicator], name: &str) -> Measure {
    indicators.iter().find(|one| one.name == name).unwrap().measure
}

#[test]
fn every_section_is_valid_in_both_languages() {
    for instrument in Instrument::ALL {
        for (_, question) in version(instrument).questionnaire().questions() {
            assert!(question.label().en().is_some(), "{}", question.name());
            let kind = question.kind();
            assert!(kind.options().iter().chain(kind.rows()).all(|one| one.label.en().is_some()));
        }
    }
}

#[test]
fn instruments_go_together() {
    // One of each whose questions differ.
    let sections: Vec<_> = [0, 2, 4, 6, 7].iter().map(|rank| Instrument::ALL[*rank].section()).collect();
    let document = Document { title: TextDocument::new("Tout", ""), sections, ..Document::default() };
    let version = Version::new(Questionnaire::build(&document).unwrap());
    assert_eq!(version.questionnaire().questions().count(), 21 + 21 + 6 + 2 + 2);
    let form = crate::xlsform::read(&crate::xlsform::write(&version).unwrap()).unwrap();
    assert_eq!(form.questionnaire, *version.questionnaire());
}

#[test]
fn without_answers_everything_is_incomplete() {
    for instrument in Instrument::ALL {
        let found = instrument.score(&version(instrument).begin());
        assert!(!found.is_empty() && found.iter().all(|one| one.measure == Measure::Incomplete), "{found:?}");
    }
}

#[test]
fn methods_tell_editions_apart() {
    let methods: std::collections::BTreeSet<Method> =
        Instrument::ALL.iter().map(|one| one.method()).collect();
    assert_eq!(methods.len(), Instrument::ALL.len());
    assert!(!methods.contains(&super::illectronisme::edition_2019::METHOD));
}
