//! One person’s answer to a short questionnaire. Never a name.

use maillage_territory::{CommuneCode, Scope, Territories, TerritoryCode};
use maillage_vocabulary::lists::activity::AgeBracket;
use maillage_vocabulary::{ClosedList, Text, TextError};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Fault, MOST_QUESTIONS, Mode, Question, QuestionKind, Uptake};

/// Fields of the answers, for what is wrong with them.
const FIELDS: [&str; MOST_QUESTIONS] =
    ["answers/0", "answers/1", "answers/2", "answers/3", "answers/4", "answers/5", "answers/6", "answers/7"];

/// What was given to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Nothing: every question may be left out.
    Nothing,
    /// One choice, by its rank from 0; or a step of a scale, by its rank from 0.
    One(usize),
    /// Some choices, by rank, in order.
    Several(Vec<usize>),
    /// Words.
    Words(Text<500>),
}

/// An answer, as it was told.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ToldAnswer {
    /// One list for each question, in order, empty where it is left out: the ranks from 1 of what was chosen, the step of
    /// a scale, or a text of 500 characters.
    pub answers: Vec<Vec<String>>,
    /// How far the person has made the matter their own: `unheard`, `known`, `understood`, `used`, `autonomous`; may be
    /// empty.
    pub uptake: String,
    /// Slug of an age bracket; may be empty.
    pub age: String,
    /// Code or name of a commune; may be empty.
    pub commune: String,
    /// How it was collected: `spoken` or `paper` by a team; always `online` without an account.
    pub mode: String,
}

/// An answer that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How it was collected.
    pub mode: Mode,
    /// What was given, question by question.
    pub given: Vec<Given>,
    /// How far the person has made the matter their own.
    pub uptake: Option<Uptake>,
    /// Age.
    pub age: Option<AgeBracket>,
    /// Where the person lives.
    pub commune: Option<CommuneCode>,
}

impl Given {
    /// What a list of words gives to a question.
    pub fn read(question: &Question, words: &[String]) -> Result<Self, &'static str> {
        let words: Vec<&str> = words.iter().map(|word| word.trim()).filter(|word| !word.is_empty()).collect();
        let Some(first) = words.first() else { return Ok(Self::Nothing) };
        let rank = |word: &str| {
            let rank: usize = word.parse().ok()?;
            (1..=question.size()).contains(&rank).then(|| rank - 1)
        };
        match question.kind() {
            QuestionKind::Text => match Text::new(&words.join("\n")) {
                Ok(text) => Ok(Self::Words(text)),
                Err(TextError::Empty) => Ok(Self::Nothing),
                Err(TextError::TooLong { .. }) => Err("consultation-error-long-500"),
            },
            QuestionKind::Single | QuestionKind::Scale if words.len() == 1 => {
                rank(first).map(Self::One).ok_or("consultation-error-choose")
            }
            QuestionKind::Single | QuestionKind::Scale => Err("consultation-error-one"),
            QuestionKind::Multiple => {
                let ranks: Option<Vec<usize>> = words.iter().map(|word| rank(word)).collect();
                let mut ranks = ranks.ok_or("consultation-error-choose")?;
                ranks.sort_unstable();
                ranks.dedup();
                Ok(Self::Several(ranks))
            }
        }
    }

    /// As it is told.
    pub fn told(&self) -> Vec<String> {
        match self {
            Self::Nothing => Vec::new(),
            Self::One(rank) => vec![(rank + 1).to_string()],
            Self::Several(ranks) => ranks.iter().map(|rank| (rank + 1).to_string()).collect(),
            Self::Words(text) => vec![text.to_string()],
        }
    }
}

impl ToldAnswer {
    /// What is given to the questions.
    pub fn given(&self, questions: &[Question]) -> Result<Vec<Given>, Vec<Fault>> {
        let (mut given, mut faults) = (Vec::with_capacity(questions.len()), Vec::new());
        for (rank, question) in questions.iter().enumerate() {
            let words = self.answers.get(rank).map_or(&[][..], Vec::as_slice);
            match Given::read(question, words) {
                Ok(one) => given.push(one),
                Err(key) => faults.push((FIELDS.get(rank).copied().unwrap_or("answers"), key)),
            }
        }
        if self.answers.len() > questions.len() {
            faults.push(("answers", "consultation-error-questions"));
        }
        if faults.is_empty() { Ok(given) } else { Err(faults) }
    }

    /// What is told of oneself: age and commune.
    pub fn about(&self, scope: &Scope) -> Result<(Option<AgeBracket>, Option<CommuneCode>), Vec<Fault>> {
        match (self.age(), self.commune(scope)) {
            (Ok(age), Ok(commune)) => Ok((age, commune)),
            (age, commune) => Err([age.err(), commune.err()].into_iter().flatten().collect()),
        }
    }

    /// The whole, collected in a mode.
    pub fn read(&self, questions: &[Question], scope: &Scope, mode: Mode) -> Result<Answer, Vec<Fault>> {
        let (given, uptake, about) = (self.given(questions), self.uptake(), self.about(scope));
        match (given, uptake, about) {
            (Ok(given), Ok(uptake), Ok((age, commune))) => {
                let nothing = uptake.is_none() && given.iter().all(|one| *one == Given::Nothing);
                let answer = Answer { mode, given, uptake, age, commune };
                if nothing { Err(vec![("answers", "consultation-error-nothing")]) } else { Ok(answer) }
            }
            (given, uptake, about) => {
                let uptake = uptake.err().map(|fault| vec![fault]);
                Err([given.err(), uptake, about.err()].into_iter().flatten().flatten().collect())
            }
        }
    }

    /// The mode that a team tells.
    pub fn mode_of_team(&self) -> Result<Mode, Fault> {
        let told = if self.mode.is_empty() { Ok(Mode::Spoken) } else { self.mode.parse() };
        told.ok().filter(|mode| Mode::OF_TEAM.contains(mode)).ok_or(("mode", "consultation-error-choose"))
    }

    /// How far the person has made the matter their own.
    pub fn uptake(&self) -> Result<Option<Uptake>, Fault> {
        match self.uptake.trim() {
            "" => Ok(None),
            code => code.parse().map(Some).map_err(|_| ("uptake", "consultation-error-choose")),
        }
    }

    fn age(&self) -> Result<Option<AgeBracket>, Fault> {
        match self.age.trim() {
            "" => Ok(None),
            slug => AgeBracket::from_slug(slug)
                .map(|age| Some(age).filter(|age| *age != AgeBracket::Unknown))
                .ok_or(("age", "consultation-error-choose")),
        }
    }

    fn commune(&self, scope: &Scope) -> Result<Option<CommuneCode>, Fault> {
        let text = self.commune.trim();
        if text.is_empty() {
            return Ok(None);
        }
        match Territories::embedded().understand(text, scope).map(|meant| meant.code) {
            Some(TerritoryCode::Commune(code)) => Ok(Some(code)),
            _ => Err(("commune", "consultation-error-commune")),
        }
    }
}

impl Answer {
    /// As it is told.
    pub fn told(&self) -> ToldAnswer {
        ToldAnswer {
            answers: self.given.iter().map(Given::told).collect(),
            uptake: self.uptake.map_or("", Uptake::code).to_owned(),
            age: self.age.map_or("", ClosedList::slug).to_owned(),
            commune: self.commune.map(|code| code.to_string()).unwrap_or_default(),
            mode: self.mode.code().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{ToldQuestion, read_questions};
    use super::*;

    fn questions() -> Vec<Question> {
        let told = |kind: &str, choices: &[&str]| ToldQuestion {
            kind: kind.to_owned(),
            text: "Et vous ?".to_owned(),
            choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
        };
        let all = [
            told("single", &["A", "B"]),
            told("multiple", &["A", "B", "C"]),
            told("scale", &[]),
            told("text", &[]),
        ];
        read_questions(&all).unwrap()
    }

    fn told(answers: &[&[&str]]) -> ToldAnswer {
        let answers = answers.iter().map(|words| words.iter().map(|word| (*word).to_owned()).collect());
        ToldAnswer { answers: answers.collect(), ..ToldAnswer::default() }
    }

    fn read(told: &ToldAnswer) -> Result<Answer, Vec<Fault>> {
        told.read(&questions(), &Scope::default(), Mode::Paper)
    }

    #[test]
    fn an_answer_reads_back() {
        let told = ToldAnswer {
            uptake: "used".to_owned(),
            age: "soixante-dix-plus".to_owned(),
            commune: "Riez".to_owned(),
            ..told(&[&["2"], &["3", "1"], &["5"], &["Trop loin."]])
        };
        let answer = read(&told).unwrap();
        assert_eq!(answer.given[1], Given::Several(vec![0, 2]));
        assert_eq!(answer.commune.map(|code| code.to_string()).as_deref(), Some("04166"));
        assert_eq!(read(&answer.told()).unwrap(), answer);
    }

    #[test]
    fn a_question_may_be_left_out_but_not_all() {
        assert!(read(&told(&[&[], &[], &["1"]])).is_ok());
        let nothing = read(&told(&[&[], &[" "]])).unwrap_err();
        assert_eq!(nothing, [("answers", "consultation-error-nothing")]);
    }

    #[test]
    fn wrong_ranks_are_told_by_question() {
        let fields =
            |told: &ToldAnswer| read(told).unwrap_err().into_iter().map(|one| one.0).collect::<Vec<_>>();
        assert_eq!(fields(&told(&[&["3"], &["0"], &["6"]])), ["answers/0", "answers/1", "answers/2"]);
        assert_eq!(fields(&told(&[&["1", "2"]])), ["answers/0"]);
        assert_eq!(fields(&told(&[&["1"], &[], &[], &[], &["x"]])), ["answers"]);
        let far = ToldAnswer { commune: "Lune-sur-Mer".to_owned(), age: "x".to_owned(), ..told(&[&["1"]]) };
        assert_eq!(fields(&far), ["age", "commune"]);
        assert_eq!(
            ToldAnswer { mode: "online".to_owned(), ..ToldAnswer::default() }.mode_of_team(),
            Err(("mode", "consultation-error-choose"))
        );
    }

    proptest! {
        #[test]
        fn whatever_is_told_is_read_or_refused(
            words in prop::collection::vec(prop::collection::vec("[0-9a-zé ]{0,4}", 0..4), 0..6),
        ) {
            let told = ToldAnswer { answers: words, ..ToldAnswer::default() };
            if let Ok(answer) = read(&told) {
                prop_assert_eq!(answer.given.len(), 4);
                prop_assert_eq!(read(&answer.told()), Ok(answer));
            }
        }
    }
}
