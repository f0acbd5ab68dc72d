//! Questions of the self-check.

use super::{AREAS, COMPETENCES, Framework, Levels, question_name};
use crate::Language;
use crate::model::{ChoiceDocument, QuestionDocument, SectionDocument, TextDocument};

/// The 21 questions. Hints bear the area, so that a screen stands alone.
pub fn section(framework: Framework, levels: Levels) -> SectionDocument {
    let questions = COMPETENCES.iter().map(|one| {
        let title = |language| one.title(framework, language).text;
        let area = AREAS.iter().find(|area| one.id.starts_with(area.id));
        let area = |language| area.map_or("", |area| area.title(framework, language).text);
        let question = QuestionDocument {
            name: question_name(framework, one.id),
            label: TextDocument::new(
                &format!("{} : où en êtes-vous ?", title(Language::Fr)),
                &format!("{}: where are you?", title(Language::En)),
            ),
            hint: Some(TextDocument::new(area(Language::Fr), area(Language::En))),
            missing: vec!["dont_know".to_owned()],
            ..QuestionDocument::default()
        };
        answered_by(question, framework, levels)
    });
    SectionDocument {
        title: Some(TextDocument::new("Vos compétences numériques", "Your digital competences")),
        when: None,
        questions: questions.collect(),
    }
}

fn answered_by(question: QuestionDocument, framework: Framework, levels: Levels) -> QuestionDocument {
    match levels {
        Levels::Numbered => QuestionDocument {
            kind: "scale".to_owned(),
            from: Some(1),
            to: Some(8),
            low: Some(TextDocument::new(
                "Je fais des choses simples, avec de l’aide",
                "Simple things, with help",
            )),
            high: Some(TextDocument::new(
                "Je trouve des solutions nouvelles, et j’aide les autres",
                "New solutions, and I help others",
            )),
            ..question
        },
        Levels::Named => QuestionDocument {
            kind: "choice".to_owned(),
            options: framework
                .levels()
                .iter()
                .map(|one| ChoiceDocument::new(one.code, one.fr, one.en))
                .collect(),
            ..question
        },
    }
}
