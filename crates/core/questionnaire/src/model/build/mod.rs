//! From a document to a questionnaire: every fault is found at once.

mod conditions;
mod kinds;
mod quotas;

use std::collections::{BTreeMap, BTreeSet};

use super::condition::row_name;
use super::{
    Document, Fault, Kind, Missing, Name, Place, Question, QuestionDocument, Questionnaire, Reason, Role,
    Section, SectionDocument, TEXT_MAX, Text, TextDocument,
};

/// Most sections.
const SECTIONS_MAX: usize = 200;
/// Most questions.
const QUESTIONS_MAX: usize = 1_000;
/// Most quotas.
const QUOTAS_MAX: usize = 50;

impl Questionnaire {
    /// Makes a questionnaire.
    ///
    /// # Errors
    ///
    /// Everything that is wrong, each with its place.
    pub fn build(document: &Document) -> Result<Self, Vec<Fault>> {
        let mut build = Build::over(document);
        let title = build.text(&Place::default().part("title"), &document.title);
        let introduction = build.optional(&Place::default(), "introduction", document.introduction.as_ref());
        let sections = build.sections(&document.sections);
        let quotas = build.quotas(&sections, &document.quotas);
        let Build { faults, index, .. } = build;
        match title {
            Some(title) if faults.is_empty() => Ok(Self { title, introduction, sections, quotas, index }),
            _ => Err(faults),
        }
    }

    /// Reads JSON and makes a questionnaire.
    ///
    /// # Errors
    ///
    /// Everything that is wrong, each with its place.
    pub fn read(json: &[u8]) -> Result<Self, Vec<Fault>> {
        Self::build(&Document::read(json).map_err(|fault| vec![fault])?)
    }
}

/// What is known on the way.
struct Build<'d> {
    faults: Vec<Fault>,
    /// Every name that the document declares, with its first place: to tell “asked later” from “does not exist”.
    declared: BTreeMap<&'d str, (usize, usize)>,
    /// Names of questions, and of the variables that they give.
    variables: BTreeSet<String>,
    index: BTreeMap<Name, (usize, usize)>,
}

impl<'d> Build<'d> {
    fn over(document: &'d Document) -> Self {
        let mut declared = BTreeMap::new();
        for (section, one) in document.sections.iter().enumerate() {
            for (rank, question) in one.questions.iter().enumerate() {
                declared.entry(question.name.as_str()).or_insert((section, rank));
            }
        }
        Self { faults: Vec::new(), declared, variables: BTreeSet::new(), index: BTreeMap::new() }
    }

    fn fault(&mut self, place: Place, reason: Reason, detail: impl std::fmt::Display) {
        self.faults.push(Fault::new(place, reason, detail));
    }

    fn text(&mut self, place: &Place, text: &TextDocument) -> Option<Text> {
        let made = Text::new(&text.fr, text.en.as_deref());
        if made.is_none() {
            let empty = text.fr.trim().is_empty();
            let reason = if empty { Reason::TextMissing } else { Reason::TextTooLong };
            self.fault(place.clone(), reason, TEXT_MAX);
        }
        made
    }

    fn optional(&mut self, place: &Place, part: &str, text: Option<&TextDocument>) -> Option<Text> {
        text.and_then(|text| self.text(&place.part(part), text))
    }

    fn at_most(&mut self, place: Place, count: usize, most: usize) -> bool {
        if count > most {
            self.fault(place, Reason::TooMany, most);
        }
        count <= most
    }

    fn sections(&mut self, documents: &[SectionDocument]) -> Vec<Section> {
        let place = Place::default().part("sections");
        let questions = documents.iter().map(|one| one.questions.len()).sum();
        if questions == 0 && documents.is_empty() {
            self.fault(place.clone(), Reason::NoQuestion, "");
        }
        if !self.at_most(place.clone(), documents.len(), SECTIONS_MAX)
            || !self.at_most(place, questions, QUESTIONS_MAX)
        {
            return Vec::new();
        }
        let mut sections = Vec::with_capacity(documents.len());
        for (rank, one) in documents.iter().enumerate() {
            self.section(&mut sections, rank, one);
        }
        sections
    }

    fn section(&mut self, sections: &mut Vec<Section>, rank: usize, document: &SectionDocument) {
        let place = Place::of_section(rank);
        let title = self.optional(&place, "title", document.title.as_ref());
        let when = self.condition(sections, (rank, 0), &place, document.when.as_deref());
        if document.questions.is_empty() {
            self.fault(place.part("questions"), Reason::NoQuestion, "");
        }
        let conditional = when.is_some();
        sections.push(Section { title, when, questions: Vec::new() });
        for (number, one) in document.questions.iter().enumerate() {
            let Some(question) = self.question(sections, (rank, number), one) else { continue };
            let place = Place::of_question(rank, number);
            if conditional && question.kind == Kind::Consent {
                self.fault(place.part("kind"), Reason::ConsentTerms, "section.when");
            }
            if let Some(section) = sections.last_mut() {
                // A faulty question leaves no hole: the index is only kept where nothing is wrong.
                self.index.insert(question.name.clone(), (rank, section.questions.len()));
                section.questions.push(question);
            }
        }
    }

    fn question(
        &mut self,
        before: &[Section],
        at: (usize, usize),
        document: &QuestionDocument,
    ) -> Option<Question> {
        let place = Place::of_question(at.0, at.1);
        let name = self.name(&place, &document.name);
        let label = self.text(&place.part("label"), &document.label);
        let lead = self.optional(&place, "lead", document.lead.as_ref());
        let hint = self.optional(&place, "hint", document.hint.as_ref());
        let kind = self.kind(&place, document);
        let missing = self.missing(&place, &document.missing);
        let when = self.condition(before, at, &place, document.when.as_deref());
        let role = self.role(&place, document);
        if let (Some(name), Some(kind)) = (&name, &kind) {
            self.reserve(&place, name, kind);
        }
        let required = document.required || document.kind == "consent";
        Some(Question { name: name?, lead, label: label?, hint, kind: kind?, required, missing, when, role })
    }

    fn name(&mut self, place: &Place, name: &str) -> Option<Name> {
        let made = Name::new(name);
        if made.is_none() {
            self.fault(place.part("name"), Reason::NameForm, name);
        }
        made
    }

    /// Keeps the names that a question takes: its own, and those of its variables.
    fn reserve(&mut self, place: &Place, name: &Name, kind: &Kind) {
        let parts = match kind {
            Kind::Grid { rows, .. } => rows.as_slice(),
            Kind::Multiple { options, .. } => options.as_slice(),
            _ => &[],
        };
        let parts = parts.iter().map(|one| row_name(name, one.code.as_str()));
        let taken: Vec<String> = std::iter::once(name.to_string()).chain(parts).collect();
        if let Some(twice) = taken.iter().find(|one| self.variables.contains(*one)) {
            self.fault(place.part("name"), Reason::NameTwice, twice);
        }
        self.variables.extend(taken);
    }

    fn missing(&mut self, place: &Place, codes: &[String]) -> Vec<Missing> {
        let mut found = Vec::new();
        for (rank, code) in codes.iter().enumerate() {
            match Missing::from_code(code) {
                Some(one) if !found.contains(&one) => found.push(one),
                _ => self.fault(place.part(format_args!("missing[{rank}]")), Reason::MissingUnknown, code),
            }
        }
        found.sort();
        found
    }

    fn role(&mut self, place: &Place, document: &QuestionDocument) -> Option<Role> {
        let margin = document.stratum.as_deref()?;
        if !matches!(document.kind.as_str(), "choice" | "number" | "text") {
            self.fault(place.part("stratum"), Reason::StratumKind, &document.kind);
        }
        if !document.required {
            self.fault(place.part("required"), Reason::StratumOptional, "");
        }
        let Some(margin) = Name::new(margin) else {
            self.fault(place.part("stratum"), Reason::NameForm, margin);
            return None;
        };
        Some(Role::Stratum { margin })
    }
}
