//! The questions of a short questionnaire.

use maillage_vocabulary::{Line, TextError, codes};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Fault;

/// Questions of a questionnaire, at most: a short one is filled to its end.
pub const MOST_QUESTIONS: usize = 8;
/// Choices of a question, at least and at most.
pub const CHOICES: std::ops::RangeInclusive<usize> = 2..=10;
/// The steps of a scale.
pub const SCALE: std::ops::RangeInclusive<u8> = 1..=5;

codes! {
    /// What a question asks for.
    pub enum QuestionKind("kind of question") {
        /// One choice among some.
        Single = "single",
        /// Any number of choices.
        Multiple = "multiple",
        /// A step from 1 to 5.
        Scale = "scale",
        /// A few words.
        Text = "text",
    }
}

/// A question, as it was told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ToldQuestion {
    /// `single`, `multiple`, `scale`, `text`.
    pub kind: String,
    /// The question, 200 characters.
    pub text: String,
    /// What may be chosen, 100 characters each: 2 to 10 for `single` and `multiple`, none otherwise.
    pub choices: Vec<String>,
}

/// A question that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    text: Line<200>,
    kind: QuestionKind,
    choices: Vec<Line<100>>,
}

impl Question {
    /// The question in words.
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// What it asks for.
    pub const fn kind(&self) -> QuestionKind {
        self.kind
    }

    /// What may be chosen.
    pub fn choices(&self) -> impl ExactSizeIterator<Item = &str> {
        self.choices.iter().map(Line::as_str)
    }

    /// How many answers stand for themselves: choices, or the steps of a scale; none for words.
    pub fn size(&self) -> usize {
        match self.kind {
            QuestionKind::Single | QuestionKind::Multiple => self.choices.len(),
            QuestionKind::Scale => SCALE.count(),
            QuestionKind::Text => 0,
        }
    }

    /// As it is told.
    pub fn told(&self) -> ToldQuestion {
        ToldQuestion {
            kind: self.kind.code().to_owned(),
            text: self.text.to_string(),
            choices: self.choices().map(str::to_owned).collect(),
        }
    }
}

impl ToldQuestion {
    /// Whether nothing was told.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.choices.iter().all(|choice| choice.trim().is_empty())
    }

    /// The question, or the key of the sentence that says what to do.
    pub fn read(&self) -> Result<Question, &'static str> {
        let text = Line::new(&self.text).map_err(|error| match error {
            TextError::Empty => "consultation-error-question",
            TextError::TooLong { .. } => "consultation-error-question-long",
        })?;
        let kind: QuestionKind = self.kind.parse().map_err(|_| "consultation-error-choose")?;
        let choices = if matches!(kind, QuestionKind::Single | QuestionKind::Multiple) {
            self.read_choices()?
        } else {
            Vec::new()
        };
        Ok(Question { text, kind, choices })
    }

    fn read_choices(&self) -> Result<Vec<Line<100>>, &'static str> {
        let mut choices: Vec<Line<100>> = Vec::new();
        for choice in &self.choices {
            match Line::new(choice) {
                Ok(choice) if choices.contains(&choice) => return Err("consultation-error-choices-same"),
                Ok(choice) => choices.push(choice),
                Err(TextError::Empty) => {}
                Err(TextError::TooLong { .. }) => return Err("consultation-error-choices-long"),
            }
        }
        if CHOICES.contains(&choices.len()) { Ok(choices) } else { Err("consultation-error-choices") }
    }
}

/// The fields of the questions, for what is wrong with them.
const FIELDS: [&str; MOST_QUESTIONS] = [
    "questions/0",
    "questions/1",
    "questions/2",
    "questions/3",
    "questions/4",
    "questions/5",
    "questions/6",
    "questions/7",
];

/// All questions; blank ones are left out.
pub fn read_questions(told: &[ToldQuestion]) -> Result<Vec<Question>, Vec<Fault>> {
    let (mut questions, mut faults) = (Vec::new(), Vec::new());
    for (rank, question) in told.iter().enumerate().filter(|(_, question)| !question.is_blank()) {
        match (question.read(), FIELDS.get(rank)) {
            (_, None) => faults.push(("questions", "consultation-error-questions")),
            (Ok(question), Some(_)) => questions.push(question),
            (Err(key), Some(field)) => faults.push((*field, key)),
        }
    }
    if faults.is_empty() { Ok(questions) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(kind: &str, text: &str, choices: &[&str]) -> ToldQuestion {
        let choices = choices.iter().map(|choice| (*choice).to_owned()).collect();
        ToldQuestion { kind: kind.to_owned(), text: text.to_owned(), choices }
    }

    #[test]
    fn questions_read_back() {
        let all = [
            told("single", "Où ?", &["Ici", "Là"]),
            told("multiple", "Quoi ?", &["A", "B", "C"]),
            told("scale", "Combien ?", &[]),
            told("text", "Pourquoi ?", &[]),
        ];
        let read = read_questions(&all).unwrap();
        assert_eq!(read.iter().map(Question::told).collect::<Vec<_>>(), all);
        assert_eq!(read.iter().map(Question::size).collect::<Vec<_>>(), [2, 3, 5, 0]);
    }

    #[test]
    fn blank_ones_are_left_out_and_wrong_ones_named() {
        let all = [
            told("", "", &[""]),
            told("single", "Où ?", &["Ici", " "]),
            told("single", "Où ?", &["Ici", "Ici "]),
            told("lune", "Où ?", &[]),
        ];
        let faults = read_questions(&all).unwrap_err();
        assert_eq!(
            faults,
            [
                ("questions/1", "consultation-error-choices"),
                ("questions/2", "consultation-error-choices-same"),
                ("questions/3", "consultation-error-choose"),
            ]
        );
        assert_eq!(read_questions(&all[..1]), Ok(Vec::new()));
        let many = vec![told("text", "Encore ?", &[]); MOST_QUESTIONS + 1];
        assert_eq!(read_questions(&many), Err(vec![("questions", "consultation-error-questions")]));
    }
}
