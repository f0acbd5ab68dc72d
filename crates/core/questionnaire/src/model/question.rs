//! Questions, the sections that hold them, and the whole.

use std::collections::BTreeMap;

use super::{Condition, Kind, Missing, Name, Quota, Role, Text};

/// A question: a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub(crate) name: Name,
    pub(crate) lead: Option<Text>,
    pub(crate) label: Text,
    pub(crate) hint: Option<Text>,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
    pub(crate) missing: Vec<Missing>,
    pub(crate) when: Option<Condition>,
    pub(crate) role: Option<Role>,
}

impl Question {
    /// Its stable name.
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// What is read before the question: a text, a small table.
    pub fn lead(&self) -> Option<&Text> {
        self.lead.as_ref()
    }

    /// The question itself.
    pub fn label(&self) -> &Text {
        &self.label
    }

    /// What helps to answer.
    pub fn hint(&self) -> Option<&Text> {
        self.hint.as_ref()
    }

    /// What is asked.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// Whether one cannot go on without an answer. “I don’t know”, where declared, is one.
    pub fn required(&self) -> bool {
        self.required
    }

    /// The ways not to answer that are declared, in this order.
    pub fn missing(&self) -> &[Missing] {
        &self.missing
    }

    /// When it is asked; always, for none.
    pub fn when(&self) -> Option<&Condition> {
        self.when.as_ref()
    }

    /// The variable of the margins that it serves.
    pub fn stratum(&self) -> Option<&Name> {
        self.role.as_ref().map(|Role::Stratum { margin }| margin)
    }
}

/// Questions that go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub(crate) title: Option<Text>,
    pub(crate) when: Option<Condition>,
    pub(crate) questions: Vec<Question>,
}

impl Section {
    /// Its title.
    pub fn title(&self) -> Option<&Text> {
        self.title.as_ref()
    }

    /// When its questions are asked; always, for none.
    pub fn when(&self) -> Option<&Condition> {
        self.when.as_ref()
    }

    /// Its questions, one at least.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }
}

/// A questionnaire. One that exists is valid: it is only made from a [`Document`](super::Document) without faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    pub(crate) title: Text,
    pub(crate) introduction: Option<Text>,
    pub(crate) sections: Vec<Section>,
    pub(crate) quotas: Vec<Quota>,
    /// Where each question stands: section, rank in it.
    pub(crate) index: BTreeMap<Name, (usize, usize)>,
}

impl Questionnaire {
    /// Its title.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// What people read before they begin.
    pub fn introduction(&self) -> Option<&Text> {
        self.introduction.as_ref()
    }

    /// Its sections, one at least.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Its quotas.
    pub fn quotas(&self) -> &[Quota] {
        &self.quotas
    }

    /// Its questions in order, each with its section.
    pub fn questions(&self) -> impl DoubleEndedIterator<Item = (&Section, &Question)> {
        self.sections.iter().flat_map(|section| section.questions.iter().map(move |one| (section, one)))
    }

    /// The question of a name, with its section.
    pub fn question(&self, name: &Name) -> Option<(&Section, &Question)> {
        let &(section, rank) = self.index.get(name)?;
        let section = self.sections.get(section)?;
        Some((section, section.questions.get(rank)?))
    }
}
