//! Values that cells hold.

use maillage_vocabulary::Line;
use std::borrow::Cow;
use std::collections::HashMap;

use maillage_places::model::PlaceId;
use maillage_territory::{CommuneCode, Territories};
use maillage_vocabulary::{ClosedList, ClosedSet};

use super::remarks::Remarks;
use super::{NamedPlace, Options, Reason};
use crate::model::{Margins, MarginsError, Minutes, Note, NoteError};

/// What makes a spreadsheet take a text for a formula, and the sign that prevents it.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// A text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(FORMULA) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that was guarded.
pub(super) fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(text)
}

/// Most texts that a memory keeps.
const MEMORY: usize = 10_000;

/// A value that was looked up once is not looked up again.
pub(super) struct Memory<T>(HashMap<Box<str>, T>);

impl<T: Copy> Memory<T> {
    pub fn new() -> Self {
        Self(HashMap::new())
    }

    /// Whether a text was met already.
    fn holds(&self, text: &str) -> bool {
        self.0.contains_key(text)
    }

    /// What a text means.
    pub fn get(&mut self, text: &str, read: impl FnOnce(&str) -> T) -> T {
        if let Some(&known) = self.0.get(text) {
            return known;
        }
        let found = read(text);
        if self.0.len() < MEMORY {
            self.0.insert(text.into(), found);
        }
        found
    }
}

/// Values of closed lists, each text read once.
pub(super) struct Words<T>(Memory<Option<T>>);

impl<T: ClosedList> Words<T> {
    pub fn new() -> Self {
        Self(Memory::new())
    }

    /// The value of a text; a text that no list knows is told.
    pub fn one(&mut self, column: &str, text: &str, remarks: &mut Remarks<'_>) -> Option<T> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let met = self.0.holds(text);
        let found = self.0.get(text, T::read);
        if found.is_none() {
            // Told once, with what is near; then counted.
            let nearest = if met { None } else { T::nearest(text) }.map(|nearest| nearest.value.label());
            remarks.tell(column, text, Reason::UnknownValue, "", nearest);
        }
        found
    }

    /// The value of a text, if the list knows it.
    pub fn known(&mut self, text: &str) -> Option<T> {
        self.0.get(text, T::read)
    }

    /// The values of a text that holds several.
    pub fn set(
        &mut self,
        column: &str,
        text: &str,
        between: char,
        remarks: &mut Remarks<'_>,
    ) -> ClosedSet<T> {
        text.split(between).filter_map(|one| self.one(column, one, remarks)).collect()
    }
}

/// Communes, each looked up once.
pub(super) struct Communes(Memory<Option<CommuneCode>>);

impl Communes {
    pub fn new() -> Self {
        Self(Memory::new())
    }

    /// The commune of an INSEE code; failing that, the only one of a name and a postal code.
    pub fn find(
        &mut self,
        column: &str,
        [insee, name, postal]: [&str; 3],
        remarks: &mut Remarks<'_>,
    ) -> Option<CommuneCode> {
        let [insee, name, postal] = [insee.trim(), name.trim(), postal.trim()];
        let key =
            if insee.is_empty() { Cow::Owned(format!("{name} {postal}")) } else { Cow::Borrowed(insee) };
        let key = key.trim();
        if key.is_empty() {
            return None;
        }
        let territories = Territories::embedded();
        let found = self.0.get(key, |_| {
            let by_code = territories.commune(insee).map(|commune| commune.code);
            by_code.or_else(|| match territories.find_commune(name, Some(postal)).as_slice() {
                [only] => Some(only.code),
                _ => None,
            })
        });
        if found.is_none() {
            remarks.say(column, key, Reason::CommuneUnknown);
        }
        found
    }
}

/// Places, each looked up once. A place that is not found is told once.
pub(super) struct Places(HashMap<String, Option<PlaceId>>);

impl Places {
    pub fn new() -> Self {
        Self(HashMap::new())
    }

    pub fn find(
        &mut self,
        column: &str,
        named: NamedPlace<'_>,
        options: &Options<'_>,
        remarks: &mut Remarks<'_>,
    ) -> Option<PlaceId> {
        let shown = named.name.or(named.id).unwrap_or_default().trim();
        if shown.is_empty() {
            return None;
        }
        let commune = named.commune.map(|code| code.to_string()).unwrap_or_default();
        let key = format!("{}\n{}\n{commune}", named.id.unwrap_or_default(), named.name.unwrap_or_default());
        if let Some(&known) = self.0.get(&key) {
            return known;
        }
        let found = options.places.find(named);
        if found.is_none() {
            remarks.say(column, shown, Reason::PlaceUnknown);
        }
        self.0.insert(key, found);
        found
    }
}

/// A whole number, as cells and programs write them: `3`, `3.0`, `1 200`.
pub(super) fn whole(text: &str) -> Option<u32> {
    let text = text.trim();
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// A count of people in a cell; what is no number is told and read as none.
pub(super) fn count(column: &str, text: &str, remarks: &mut Remarks<'_>) -> Option<u16> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let found = whole(text).and_then(|number| u16::try_from(number).ok());
    if found.is_none() {
        remarks.say(column, text, Reason::NumberForm);
    }
    found
}

/// A duration in minutes.
pub(super) fn minutes(column: &str, text: &str, remarks: &mut Remarks<'_>) -> Option<Minutes> {
    if text.trim().is_empty() {
        return None;
    }
    let read = whole(text).and_then(|number| u16::try_from(number).ok()).map(Minutes::new);
    if let Some(Ok(minutes)) = read {
        return Some(minutes);
    }
    remarks.say(column, text, Reason::MinutesForm);
    None
}

/// A group of people; what cannot be one is refused. The axes are gender, age and situation.
pub(super) fn margins(
    column: &str,
    total: u16,
    seen_again: Option<u16>,
    (gender, age, status): ([u16; 3], [u16; 8], [u16; 5]),
    remarks: &mut Remarks<'_>,
) -> Option<Margins> {
    let error = match Margins::new(total, seen_again, gender, age, status) {
        Ok(people) => return Some(people),
        Err(error) => error,
    };
    let (value, over) = match error {
        MarginsError::Total => {
            remarks.refuse(column, &total.to_string(), Reason::PeopleForm, "");
            return None;
        }
        MarginsError::SeenAgain(over) => ("déjà venus", u32::from(over)),
        MarginsError::Gender(over) => ("genre", over),
        MarginsError::Age(over) => ("âge", over),
        MarginsError::Status(over) => ("statut", over),
    };
    remarks.refuse(column, &total.to_string(), Reason::PeopleOver, &format!("{value} : {over} > {total}"));
    None
}

/// A line of text; what is too long is cut, aloud.
pub(super) fn line<const MAX: usize>(
    column: &str,
    text: &str,
    remarks: &mut Remarks<'_>,
) -> Option<Line<MAX>> {
    match Line::new(text) {
        Ok(line) => Some(line),
        Err(maillage_vocabulary::TextError::Empty) => None,
        Err(maillage_vocabulary::TextError::TooLong { max, .. }) => {
            let cut = Line::cut(text).ok()?;
            remarks.tell(column, text, Reason::TextTooLong, &max.to_string(), Some(cut.as_str()));
            Some(cut)
        }
    }
}

/// A remark; one that leads to a person is left out, one that is too long is cut.
pub(super) fn note(column: &str, text: &str, remarks: &mut Remarks<'_>) -> Option<Note> {
    match Note::new(text) {
        Ok(note) => Some(note),
        Err(NoteError::Personal) => {
            // The value itself is not repeated in the report.
            remarks.say(column, "", Reason::NotePersonal);
            None
        }
        Err(NoteError::Text(_)) => {
            let cut = maillage_vocabulary::Text::<280>::cut(text).ok()?;
            remarks.tell(column, text, Reason::TextTooLong, "280", Some(cut.as_str()));
            Note::new(cut.as_str()).ok()
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("=1+1", "'=1+1")]
    #[case("+33492000000", "'+33492000000")]
    #[case("@nom", "'@nom")]
    #[case("'déjà", "''déjà")]
    #[case("a=b", "a=b")]
    #[case("", "")]
    fn formulas_are_made_harmless(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(guarded(text), expected);
        assert_eq!(unguarded(expected), text);
    }

    proptest! {
        #[test]
        fn what_was_guarded_comes_back(text in "['=+@a\\-\t]{0,4}") {
            let safe = guarded(&text).into_owned();
            prop_assert!(!safe.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(unguarded(&safe), text);
        }
    }

    #[rstest]
    #[case("3", Some(3))]
    #[case(" 1 200 ", Some(1200))]
    #[case("3.0", Some(3))]
    #[case("", None)]
    #[case("3.5", None)]
    #[case("-3", None)]
    #[case("99999999999", None)]
    fn whole_numbers(#[case] text: &str, #[case] expected: Option<u32>) {
        assert_eq!(whole(text), expected);
    }
}
