//! Kinds of questions of a document.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Build;
use crate::model::kind::{ANSWER_MAX, OPTIONS_MAX, ROWS_MAX, SCALE};
use crate::model::name::is_tail;
use crate::model::{
    BoundDocument, Choice, ChoiceDocument, Code, Decimal, Kind, Missing, Place, QuestionDocument, Reason,
};

/// Most characters of an answer in words, unless the question says otherwise.
const ANSWER_USUAL: u32 = 1_000;
/// Most points of a scale.
const POINTS_MAX: i32 = 21;

impl Build<'_> {
    pub(super) fn kind(&mut self, place: &Place, document: &QuestionDocument) -> Option<Kind> {
        let kind = match document.kind.as_str() {
            "choice" => self.options(place, document).map(|options| Kind::Choice { options }),
            "multiple" => self.multiple(place, document),
            "scale" => self.scale(place, document),
            "grid" => self.grid(place, document),
            "number" => self.number(place, document),
            "date" => self.date(place, document),
            "text" => self.words(place, document),
            "consent" => {
                self.consent(place, document);
                Some(Kind::Consent)
            }
            other => {
                self.fault(place.part("kind"), Reason::KindUnknown, other);
                return None;
            }
        };
        self.foreign(place, document);
        kind
    }

    /// Fields that belong to other kinds: whoever wrote them meant something that would not happen.
    fn foreign(&mut self, place: &Place, document: &QuestionDocument) {
        let kind = document.kind.as_str();
        let among = |kinds: &[&str]| kinds.contains(&kind);
        let fields = [
            ("rows", !document.rows.is_empty(), among(&["grid"])),
            ("options", !document.options.is_empty(), among(&["choice", "multiple", "grid"])),
            ("exclusive", document.exclusive.is_some(), among(&["multiple"])),
            ("from", document.from.is_some(), among(&["scale"])),
            ("to", document.to.is_some(), among(&["scale"])),
            ("low", document.low.is_some(), among(&["scale"])),
            ("high", document.high.is_some(), among(&["scale"])),
            ("min", document.min.is_some(), among(&["number", "date"])),
            ("max", document.max.is_some(), among(&["number", "date"])),
            ("decimals", document.decimals, among(&["number"])),
            ("max_length", document.max_length.is_some(), among(&["text"])),
        ];
        for (field, there, own) in fields {
            if there && !own {
                self.fault(place.part(field), Reason::FieldForeign, field);
            }
        }
    }

    fn options(&mut self, place: &Place, document: &QuestionDocument) -> Option<Vec<Choice>> {
        if document.options.len() < 2 {
            self.fault(place.part("options"), Reason::TooFewOptions, 2);
            return None;
        }
        self.choices(place, "options", &document.options, OPTIONS_MAX)
    }

    fn choices(
        &mut self,
        place: &Place,
        part: &str,
        documents: &[ChoiceDocument],
        most: usize,
    ) -> Option<Vec<Choice>> {
        if !self.at_most(place.part(part), documents.len(), most) {
            return None;
        }
        let (mut seen, before) = (BTreeSet::new(), self.faults.len());
        let mut choices = Vec::with_capacity(documents.len());
        for (rank, one) in documents.iter().enumerate() {
            let code = self.code(&place.part(format_args!("{part}[{rank}].code")), part, &one.code);
            let label = self.text(&place.part(format_args!("{part}[{rank}].label")), &one.label);
            if !seen.insert(&one.code) {
                self.fault(place.part(format_args!("{part}[{rank}].code")), Reason::CodeTwice, &one.code);
            }
            choices.extend(code.zip(label).map(|(code, label)| Choice { code, label }));
        }
        (self.faults.len() == before).then_some(choices)
    }

    fn code(&mut self, place: &Place, part: &str, code: &str) -> Option<Code> {
        let made = Code::new(code).filter(|_| part != "rows" || is_tail(code));
        if made.is_none() {
            self.fault(place.clone(), Reason::CodeForm, code);
        }
        if Missing::from_code(code).is_some() {
            self.fault(place.clone(), Reason::CodeReserved, code);
        }
        made
    }

    fn multiple(&mut self, place: &Place, document: &QuestionDocument) -> Option<Kind> {
        let options = self.options(place, document)?;
        let exclusive = match &document.exclusive {
            None => None,
            Some(code) => {
                let found = options.iter().find(|one| one.code.as_str() == code);
                if found.is_none() {
                    self.fault(place.part("exclusive"), Reason::ExclusiveUnknown, code);
                }
                Some(found?.code.clone())
            }
        };
        Some(Kind::Multiple { options, exclusive })
    }

    fn scale(&mut self, place: &Place, document: &QuestionDocument) -> Option<Kind> {
        let absent = crate::model::TextDocument::default();
        let low = self.text(&place.part("low"), document.low.as_ref().unwrap_or(&absent));
        let high = self.text(&place.part("high"), document.high.as_ref().unwrap_or(&absent));
        let (from, to) = (document.from.unwrap_or(1), document.to.unwrap_or(1));
        if !SCALE.contains(&from) || !SCALE.contains(&to) || from >= to || to - from >= POINTS_MAX {
            self.fault(place.part("from"), Reason::ScaleBounds, format_args!("{from} – {to}"));
            return None;
        }
        Some(Kind::Scale { from, to, low: low?, high: high? })
    }

    fn grid(&mut self, place: &Place, document: &QuestionDocument) -> Option<Kind> {
        if document.rows.is_empty() {
            self.fault(place.part("rows"), Reason::NoRow, "");
        }
        let rows = self.choices(place, "rows", &document.rows, ROWS_MAX);
        let options = self.options(place, document);
        Some(Kind::Grid { rows: rows.filter(|rows| !rows.is_empty())?, options: options? })
    }

    fn number(&mut self, place: &Place, document: &QuestionDocument) -> Option<Kind> {
        let whole = |bound: &Decimal| document.decimals || bound.is_whole();
        let read = |bound: &BoundDocument| match bound {
            BoundDocument::Whole(number) => Decimal::whole(*number),
            BoundDocument::Number(number) => Decimal::from_f64(*number).filter(whole),
            BoundDocument::Day(_) => None,
        };
        let (min, max) = self.bounds(place, document, read)?;
        Some(Kind::Number { min, max, decimals: document.decimals })
    }

    fn date(&mut self, place: &Place, document: &QuestionDocument) -> Option<Kind> {
        let read = |bound: &BoundDocument| match bound {
            BoundDocument::Day(day) => NaiveDate::parse_from_str(day, "%Y-%m-%d").ok(),
            _ => None,
        };
        let (min, max) = self.bounds(place, document, read)?;
        Some(Kind::Date { min, max })
    }

    fn bounds<T: PartialOrd>(
        &mut self,
        place: &Place,
        document: &QuestionDocument,
        read: impl Fn(&BoundDocument) -> Option<T>,
    ) -> Option<(Option<T>, Option<T>)> {
        let before = self.faults.len();
        let mut one = |part: &str, bound: Option<&BoundDocument>| {
            let bound = bound?;
            let found = read(bound);
            if found.is_none() {
                let shown = match bound {
                    BoundDocument::Whole(number) => number.to_string(),
                    BoundDocument::Number(number) => number.to_string(),
                    BoundDocument::Day(text) => text.clone(),
                };
                self.fault(place.part(part), Reason::BoundForm, shown);
            }
            found
        };
        let (min, max) = (one("min", document.min.as_ref()), one("max", document.max.as_ref()));
        if let (Some(min), Some(max)) = (&min, &max)
            && min > max
        {
            self.fault(place.part("min"), Reason::BoundsCrossed, "");
        }
        (self.faults.len() == before).then_some((min, max))
    }

    fn words(&mut self, place: &Place, document: &QuestionDocument) -> Option<Kind> {
        let max_length = document.max_length.unwrap_or(ANSWER_USUAL);
        if !(1..=ANSWER_MAX).contains(&max_length) {
            self.fault(place.part("max_length"), Reason::LengthForm, ANSWER_MAX);
            return None;
        }
        Some(Kind::Text { max_length })
    }

    fn consent(&mut self, place: &Place, document: &QuestionDocument) {
        for (part, there) in [("when", document.when.is_some()), ("missing", !document.missing.is_empty())] {
            if there {
                self.fault(place.part(part), Reason::ConsentTerms, part);
            }
        }
    }
}
