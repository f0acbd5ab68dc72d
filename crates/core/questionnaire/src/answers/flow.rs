//! The way through a questionnaire: what comes next, what comes before, what an answer changes.

use std::collections::{BTreeMap, BTreeSet};

use super::check::{check, complete};
use super::{AnswerFault, AnswerReason, Answers, Counts, QuotaCell, Value};
use crate::model::{Condition, Kind, Name, Question, Section, Version};

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step<'v> {
    /// This question is asked.
    Ask(&'v Question),
    /// All is answered.
    Done,
    /// Enough people like this one have answered. All stratum questions were asked first.
    Rejected(QuotaCell),
    /// The person does not agree: nothing more is asked, and the answers are to be forgotten.
    NoConsent,
}

/// How far a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Questions behind.
    pub done: usize,
    /// Questions that are asked, as far as the answers tell.
    pub all: usize,
}

impl Version {
    /// No answers yet.
    pub fn begin(&self) -> Answers {
        Answers { version: self.id(), values: BTreeMap::new(), passed: BTreeSet::new() }
    }

    /// Keeps an answer. Answers under questions that are hidden from now on are dropped.
    ///
    /// # Errors
    ///
    /// Answers to another version, a question that is not asked, an answer that it does not allow. Nothing changes then.
    pub fn answer(&self, answers: &mut Answers, name: &Name, value: Value) -> Result<(), AnswerFault> {
        let question = self.asked(answers, name)?;
        let value = value.tidy();
        check(question, &value)?;
        complete(question, &value)?;
        answers.passed.remove(name);
        answers.values.insert(name.clone(), value);
        self.settle(answers);
        Ok(())
    }

    /// Leaves a question without an answer.
    ///
    /// # Errors
    ///
    /// Answers to another version, a question that is not asked, one that is required. Nothing changes then.
    pub fn pass(&self, answers: &mut Answers, name: &Name) -> Result<(), AnswerFault> {
        let question = self.asked(answers, name)?;
        if question.required() {
            return Err(AnswerFault::new(name, AnswerReason::Wanted, ""));
        }
        answers.values.remove(name);
        answers.passed.insert(name.clone());
        self.settle(answers);
        Ok(())
    }

    /// What comes next, where `counts` tells how many answers each quota has so far.
    pub fn next(&self, answers: &Answers, counts: &Counts) -> Step<'_> {
        let open = |question: &Question| {
            !answers.values.contains_key(question.name()) && !answers.passed.contains(question.name())
        };
        let refused =
            |question: &Question| matches!(answers.values.get(question.name()), Some(Value::Consent(false)));
        let full = self.full(answers, counts);
        for (_, question) in self.questionnaire().questions().filter(|one| visible(answers, *one)) {
            if refused(question) {
                return Step::NoConsent;
            }
            // Whoever will be turned away is still asked what weights need, and nothing else.
            let serves = question.stratum().is_some() || *question.kind() == Kind::Consent;
            if open(question) && (full.is_none() || serves) {
                return Step::Ask(question);
            }
        }
        full.map_or(Step::Done, Step::Rejected)
    }

    /// The question before another one, or before the one that comes next: where “back” leads.
    pub fn before(&self, answers: &Answers, name: Option<&Name>) -> Option<&Question> {
        let behind = |question: &Question| {
            answers.values.contains_key(question.name()) || answers.passed.contains(question.name())
        };
        let mut last = None;
        for (_, question) in self.questionnaire().questions().filter(|one| visible(answers, *one)) {
            match name {
                Some(name) if question.name() == name => return last,
                None if !behind(question) => return last,
                _ => last = Some(question),
            }
        }
        last
    }

    /// How far a person is.
    pub fn progress(&self, answers: &Answers) -> Progress {
        let shown = || self.questionnaire().questions().filter(|one| visible(answers, *one));
        let behind = |question: &Question| {
            answers.values.contains_key(question.name()) || answers.passed.contains(question.name())
        };
        Progress { done: shown().filter(|(_, one)| behind(one)).count(), all: shown().count() }
    }

    /// The questions that these answers lead to, in order.
    pub fn visible<'v>(&'v self, answers: &'v Answers) -> impl Iterator<Item = &'v Question> {
        let questions = self.questionnaire().questions();
        questions.filter(|one| visible(answers, *one)).map(|(_, question)| question)
    }

    /// The question of a name, where it is asked.
    pub(super) fn asked(&self, answers: &Answers, name: &Name) -> Result<&Question, AnswerFault> {
        if answers.version != self.id() {
            return Err(AnswerFault::new(name, AnswerReason::OtherVersion, ""));
        }
        let found = self.questionnaire().question(name).filter(|one| visible(answers, *one));
        found
            .map(|(_, question)| question)
            .ok_or_else(|| AnswerFault::new(name, AnswerReason::NotAsked, name))
    }

    /// Drops what is hidden. Conditions look back only: one pass in order is enough.
    pub(super) fn settle(&self, answers: &mut Answers) {
        for (section, question) in self.questionnaire().questions() {
            if !visible(answers, (section, question)) {
                answers.values.remove(question.name());
                answers.passed.remove(question.name());
            }
        }
    }
}

/// Whether a question is asked, given the answers before it.
pub(super) fn visible(answers: &Answers, (section, question): (&Section, &Question)) -> bool {
    let holds = |condition: Option<&Condition>| {
        condition.is_none_or(|condition| {
            condition.holds(&|subject, test| {
                answers.values.get(&subject.question).is_some_and(|value| value.passes(subject, test))
            })
        })
    };
    holds(section.when()) && holds(question.when())
}
