//! Columns with a closed list of values.

use maillage_vocabulary::Line;
use maillage_vocabulary::{Access, Audience, Care, ClosedList, ClosedSet, Programme, Service, TrainingLabel};

use super::Reading;
use crate::exchange::Reason;
use crate::exchange::national::columns::Column;
use crate::exchange::scan::split;
use crate::model::OtherLabels;

/// Labels of the national list, and the others.
#[derive(Default)]
pub(super) struct Labels {
    pub national: ClosedSet<TrainingLabel>,
    pub other: OtherLabels,
}

/// The values of a cell: v1 separates them by `|`, v0.1 by `;`, and no value holds either.
fn values(text: &str) -> impl Iterator<Item = &str> {
    split(text, [b'|', b';']).map(str::trim).filter(|value| !value.is_empty())
}

impl Reading<'_> {
    /// The values of a column with one closed list.
    pub(super) fn list<T: ClosedList>(&mut self, column: Column) -> ClosedSet<T> {
        let text = self.text(column);
        let mut set = ClosedSet::new();
        if text.is_empty() {
            return set;
        }
        for value in values(&text) {
            if let Some(value) = T::read_exact(value) {
                set.insert(value);
            } else if !self.translated(column, value, &mut set) {
                self.unknown::<T>(column, value);
            }
        }
        set
    }

    /// Reads a value that is not the exact text, if it can be.
    fn translated<T: ClosedList>(&mut self, column: Column, text: &str, set: &mut ClosedSet<T>) -> bool {
        if let Some(value) = T::read(text) {
            if !self.context.old {
                let reason =
                    if is_rewritten(text, value) { Reason::ValueRewritten } else { Reason::TypologyOld };
                self.say(column, text, reason, "", Some(value.national()));
            }
            set.insert(value);
            return true;
        }
        let parts: Option<Vec<T>> = text.split(',').map(|part| T::read(part.trim())).collect();
        if let Some(values) = parts {
            let joined: Vec<&str> = values.iter().map(|value| value.national()).collect();
            self.say(column, text, Reason::ListSeparator, "", Some(&joined.join("|")));
            set.extend(values);
            return true;
        }
        match T::nearest(text).filter(|nearest| nearest.certain) {
            Some(nearest) => {
                self.say(column, text, Reason::ValueRewritten, "", Some(nearest.value.national()));
                set.insert(nearest.value);
                true
            }
            None => false,
        }
    }

    fn unknown<T: ClosedList>(&mut self, column: Column, text: &str) {
        let nearest = T::nearest(text).map(|nearest| nearest.value.national());
        self.set_aside(column, text, Reason::ValueUnknown, "", nearest);
    }

    pub(super) fn labels(&mut self) -> Labels {
        let mut labels = Labels { national: self.list(Column::Labels), other: OtherLabels::default() };
        let text = self.text(Column::OtherLabels);
        let separators: &[char] = if self.context.old { &['|', ';'] } else { &['|'] };
        for label in text.split(separators).map(str::trim).filter(|label| !label.is_empty()) {
            self.other_label(Column::OtherLabels, label, &mut labels);
        }
        labels
    }

    fn other_label(&mut self, column: Column, text: &str, labels: &mut Labels) {
        let label = Line::new(text).or_else(|_| {
            let cut = Line::cut(text);
            self.say(
                column,
                text,
                Reason::TextTooLong,
                &Line::<200>::MAX.to_string(),
                cut.as_ref().ok().map(Line::as_str),
            );
            self.keep_aside(column, text);
            cut
        });
        // A label holds no bar: the cell was split on bars.
        let _ = label.map(|label| labels.other.add(label));
    }

    /// National programmes. In v0.1 the same column also held labels of today's two other lists.
    pub(super) fn programmes(&mut self, labels: &mut Labels) -> ClosedSet<Programme> {
        if !self.context.old {
            return self.list(Column::Programmes);
        }
        let text = self.text(Column::Programmes);
        let mut programmes = ClosedSet::new();
        for value in values(&text) {
            if let Some(programme) = Programme::read(value) {
                programmes.insert(programme);
            } else if let Some(label) = TrainingLabel::read(value) {
                labels.national.insert(label);
            } else {
                self.other_label(Column::Programmes, value, labels);
            }
        }
        programmes
    }

    /// Audiences and situations. In v0.1 one column held both, and audiences that name nobody in
    /// particular ("Adultes").
    pub(super) fn publics(&mut self) -> (ClosedSet<Audience>, ClosedSet<Care>) {
        let mut audiences = self.list(Column::Audiences);
        let mut care = self.list(Column::Care);
        let text = self.text(Column::Publics);
        for value in values(&text) {
            if let Some(audience) = Audience::read(value) {
                audiences.insert(audience);
            } else if let Some(situation) = Care::read(value) {
                care.insert(situation);
            } else {
                self.set_aside(Column::Publics, value, Reason::ValueWithoutEquivalent, "", None);
            }
        }
        (audiences, care)
    }

    /// Services and ways of access, which the national map reads together.
    pub(super) fn services(&mut self) -> (ClosedSet<Service>, ClosedSet<Access>) {
        let services = self.list(Column::Services);
        let access: ClosedSet<Access> = self.list(Column::Access);
        let closed = Access::NoPublic;
        if services.is_empty() && !access.contains(closed) {
            self.say(Column::Services, "", Reason::ServicesMissing, "", Some(closed.label()));
        } else if !services.is_empty() && access.contains(closed) {
            self.say(Column::Access, closed.label(), Reason::ServicesContradiction, "", None);
        }
        (services, access)
    }
}

/// Whether a text is another writing of a value, rather than another text that means it.
fn is_rewritten<T: ClosedList>(text: &str, value: T) -> bool {
    maillage_vocabulary::reading_key(text) == maillage_vocabulary::reading_key(value.national())
}
