//! Free texts, and the pivot.

use maillage_vocabulary::{Line, Text, TextError};
use maillage_vocabulary::{Pivot, PivotError};

use super::Reading;
use crate::exchange::Reason;
use crate::exchange::national::columns::Column;
use crate::model::{Detail, Name, Summary};

impl Reading<'_> {
    pub(super) fn name(&mut self) -> Option<Name> {
        let name = self.line(Column::Name);
        if name.is_none() {
            self.require(Column::Name);
        }
        name
    }

    /// A text on one line; too long, it is cut aloud and kept whole beside the sheet.
    pub(super) fn line<const MAX: usize>(&mut self, column: Column) -> Option<Line<MAX>> {
        let text = self.text(column);
        match Line::new(&text) {
            Ok(line) => Some(line),
            Err(TextError::Empty) => None,
            Err(TextError::TooLong { .. }) => {
                let cut = Line::cut(&text).ok();
                self.cut(column, &text, MAX, cut.as_ref().map(Line::as_str));
                cut
            }
        }
    }

    fn cut(&mut self, column: Column, text: &str, max: usize, fix: Option<&str>) {
        self.say(column, text, Reason::TextTooLong, &max.to_string(), fix);
        self.keep_aside(column, text);
    }

    /// The short and the long presentation. A short one that is too long becomes the long one, where
    /// there is none.
    pub(super) fn presentations(&mut self) -> (Option<Summary>, Option<Detail>) {
        let (short, long) = (self.text(Column::Summary), self.text(Column::Detail));
        self.look_for_html(Column::Summary, &short);
        self.look_for_html(Column::Detail, &long);
        let mut detail = self.detail(&long);
        let summary = match Summary::new(&short) {
            Ok(summary) => Some(summary),
            Err(TextError::Empty) => None,
            Err(TextError::TooLong { .. }) => {
                let cut = Summary::cut(&short).ok();
                let fix = cut.as_ref().map(Text::as_str);
                if detail.is_none()
                    && let Ok(whole) = Detail::new(&short)
                {
                    self.say(Column::Summary, &short, Reason::SummaryTooLong, &Summary::MAX.to_string(), fix);
                    detail = Some(whole);
                } else {
                    self.cut(Column::Summary, &short, Summary::MAX, fix);
                }
                cut
            }
        };
        (summary, detail)
    }

    fn detail(&mut self, long: &str) -> Option<Detail> {
        match Detail::new(long) {
            Ok(detail) => Some(detail),
            Err(TextError::Empty) => None,
            Err(TextError::TooLong { .. }) => {
                let cut = Detail::cut(long).ok();
                self.cut(Column::Detail, long, Detail::MAX, cut.as_ref().map(Text::as_str));
                cut
            }
        }
    }

    fn look_for_html(&mut self, column: Column, text: &str) {
        let mut tags = text.split('<').skip(1);
        if text.contains('>')
            && tags.any(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'))
        {
            self.say(column, text, Reason::Html, "", None);
        }
    }

    pub(super) fn pivot(&mut self) -> Pivot {
        let text = self.text(Column::Pivot);
        if text.is_empty() {
            self.say(Column::Pivot, "", Reason::PivotMissing, "", Some(Pivot::Unknown.as_str()));
            return Pivot::Unknown;
        }
        let reason = match Pivot::read(&text) {
            Ok(pivot) => {
                if pivot.as_str() != text {
                    self.say(Column::Pivot, &text, Reason::PivotRewritten, "", Some(pivot.as_str()));
                }
                return pivot;
            }
            Err(PivotError::Form) => Reason::PivotForm,
            Err(PivotError::CheckDigit) => Reason::PivotCheckDigit,
            Err(PivotError::Siren(_)) => Reason::PivotSiren,
        };
        self.set_aside(Column::Pivot, &text, reason, "", None);
        Pivot::Unknown
    }
}
