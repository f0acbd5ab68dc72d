//! From a questionnaire back to its document.

use super::{
    BoundDocument, CellDocument, Choice, ChoiceDocument, Decimal, Document, Kind, Question, QuestionDocument,
    Questionnaire, Quota, QuotaDocument, Section, SectionDocument, Text, TextDocument,
};

impl Questionnaire {
    /// Its document: the same for equal questionnaires, and it gives the questionnaire back.
    pub fn to_document(&self) -> Document {
        Document {
            title: text(&self.title),
            introduction: self.introduction.as_ref().map(text),
            sections: self.sections.iter().map(section).collect(),
            quotas: self.quotas.iter().map(quota).collect(),
        }
    }
}

fn text(text: &Text) -> TextDocument {
    TextDocument { fr: text.fr().to_owned(), en: text.en().map(str::to_owned) }
}

fn section(section: &Section) -> SectionDocument {
    SectionDocument {
        title: section.title.as_ref().map(text),
        when: section.when.as_ref().map(ToString::to_string),
        questions: section.questions.iter().map(question).collect(),
    }
}

fn question(question: &Question) -> QuestionDocument {
    let mut document = QuestionDocument {
        name: question.name.to_string(),
        kind: question.kind.word().to_owned(),
        lead: question.lead.as_ref().map(text),
        label: text(&question.label),
        hint: question.hint.as_ref().map(text),
        // Consent is required by itself.
        required: question.required && question.kind != Kind::Consent,
        when: question.when.as_ref().map(ToString::to_string),
        missing: question.missing.iter().map(|one| one.code().to_owned()).collect(),
        stratum: question.stratum().map(ToString::to_string),
        rows: choices(question.kind.rows()),
        options: choices(question.kind.options()),
        ..QuestionDocument::default()
    };
    fill(&mut document, &question.kind);
    document
}

fn fill(document: &mut QuestionDocument, kind: &Kind) {
    match kind {
        Kind::Choice { .. } | Kind::Grid { .. } | Kind::Consent => {}
        Kind::Multiple { exclusive, .. } => document.exclusive = exclusive.as_ref().map(ToString::to_string),
        Kind::Scale { from, to, low, high } => {
            (document.from, document.to) = (Some(*from), Some(*to));
            (document.low, document.high) = (Some(text(low)), Some(text(high)));
        }
        Kind::Number { min, max, decimals } => {
            (document.min, document.max) = (min.map(number), max.map(number));
            document.decimals = *decimals;
        }
        Kind::Date { min, max } => {
            let day = |day: &chrono::NaiveDate| BoundDocument::Day(day.to_string());
            (document.min, document.max) = (min.as_ref().map(day), max.as_ref().map(day));
        }
        Kind::Text { max_length } => document.max_length = Some(*max_length),
    }
}

fn number(number: Decimal) -> BoundDocument {
    match number.to_string().parse() {
        Ok(whole) => BoundDocument::Whole(whole),
        Err(_) => BoundDocument::Number(number.to_f64()),
    }
}

fn choices(choices: &[Choice]) -> Vec<ChoiceDocument> {
    choices.iter().map(|one| ChoiceDocument { code: one.code.to_string(), label: text(&one.label) }).collect()
}

fn quota(quota: &Quota) -> QuotaDocument {
    let cell = |cell: &super::Cell| CellDocument {
        codes: cell.codes.iter().map(ToString::to_string).collect(),
        target: cell.target,
    };
    QuotaDocument {
        name: quota.name.to_string(),
        questions: quota.questions.iter().map(ToString::to_string).collect(),
        cells: quota.cells.iter().map(cell).collect(),
    }
}
