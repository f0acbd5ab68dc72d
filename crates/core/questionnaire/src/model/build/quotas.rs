//! Quotas of a document.

use std::collections::BTreeSet;

use super::{Build, QUOTAS_MAX};
use crate::model::quota::CELLS_MAX;
use crate::model::{
    Cell, CellDocument, Code, Kind, Name, Place, Question, Quota, QuotaDocument, Reason, Section,
};

impl Build<'_> {
    pub(super) fn quotas(&mut self, sections: &[Section], documents: &[QuotaDocument]) -> Vec<Quota> {
        if !self.at_most(Place::default().part("quotas"), documents.len(), QUOTAS_MAX) {
            return Vec::new();
        }
        let mut names = BTreeSet::new();
        let mut quotas = Vec::with_capacity(documents.len());
        for (rank, one) in documents.iter().enumerate() {
            let place = Place::of_quota(rank);
            if !names.insert(&one.name) {
                self.fault(place.part("name"), Reason::QuotaTwice, &one.name);
            }
            quotas.extend(self.quota(sections, &place, one));
        }
        quotas
    }

    fn quota(&mut self, sections: &[Section], place: &Place, document: &QuotaDocument) -> Option<Quota> {
        let name = self.name(place, &document.name);
        let mut questions: Vec<&Question> = Vec::with_capacity(document.questions.len());
        for (rank, name) in document.questions.iter().enumerate() {
            let place = place.part(format_args!("questions[{rank}]"));
            match stratum(sections, name) {
                Some(one) if questions.iter().all(|other| other.name != one.name) => questions.push(one),
                Some(_) => self.fault(place, Reason::QuotaTwice, name),
                None => self.fault(place, Reason::QuotaQuestion, name),
            }
        }
        if document.questions.is_empty() {
            self.fault(place.part("questions"), Reason::QuotaQuestion, "");
        }
        // Cells are only looked at once it is known what they are made of.
        if questions.is_empty() || questions.len() < document.questions.len() {
            return None;
        }
        let cells = self.cells(place, &questions, &document.cells);
        let questions = questions.into_iter().map(|one| one.name.clone()).collect::<Vec<Name>>();
        Some(Quota { name: name?, questions, cells })
    }

    fn cells(&mut self, place: &Place, questions: &[&Question], documents: &[CellDocument]) -> Vec<Cell> {
        if !self.at_most(place.part("cells"), documents.len(), CELLS_MAX) {
            return Vec::new();
        }
        if documents.is_empty() {
            self.fault(place.part("cells"), Reason::QuotaCell, 0);
        }
        let mut seen = BTreeSet::new();
        let mut cells = Vec::with_capacity(documents.len());
        for (rank, one) in documents.iter().enumerate() {
            let place = place.part(format_args!("cells[{rank}]"));
            if !seen.insert(&one.codes) {
                self.fault(place.clone(), Reason::QuotaTwice, one.codes.join(" "));
            }
            match codes(questions, &one.codes) {
                Some(codes) => cells.push(Cell { codes, target: one.target }),
                None => self.fault(place, Reason::QuotaCell, rank + 1),
            }
        }
        cells
    }
}

/// A stratum question that is a choice.
fn stratum<'q>(sections: &'q [Section], name: &str) -> Option<&'q Question> {
    let mut questions = sections.iter().flat_map(|section| &section.questions);
    let found = questions.find(|one| one.name.as_str() == name)?;
    (found.role.is_some() && matches!(found.kind, Kind::Choice { .. })).then_some(found)
}

fn codes(questions: &[&Question], codes: &[String]) -> Option<Vec<Code>> {
    if codes.len() != questions.len() {
        return None;
    }
    let pairs = questions.iter().zip(codes);
    pairs.map(|(question, code)| Code::new(code).filter(|_| question.kind.has_option(code))).collect()
}
