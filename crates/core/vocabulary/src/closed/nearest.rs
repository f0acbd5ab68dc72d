//! The closest value to a misspelt text.

use super::ClosedList;
use crate::fold::reading_key;

/// A value close to what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nearest<T> {
    /// The value.
    pub value: T,
    /// Letters to add, drop or change, accents and spaces apart.
    pub distance: usize,
    /// Whether the distance is so small for a text of this length that the meaning is not in doubt.
    pub certain: bool,
}

/// Letters that a long text may have wrong and still be read without doubt.
const CERTAIN_DISTANCE: usize = 2;
/// Shortest text, in letters, in which those letters do not matter.
const CERTAIN_LENGTH: usize = 10;
/// Longest text worth comparing: the labels have fewer than 80 letters.
const LONGEST: usize = 120;

/// The closest value, if at most a quarter of its letters differ; none when two values are as close.
pub(super) fn nearest<T: ClosedList>(text: &str) -> Option<Nearest<T>> {
    if text.len() > 4 * LONGEST {
        return None;
    }
    let written: Vec<char> = reading_key(text).chars().collect();
    if written.is_empty() || written.len() > LONGEST {
        return None;
    }
    let mut distances: Vec<(usize, usize, T)> = T::ALL
        .iter()
        .map(|&value| {
            let wanted: Vec<char> = reading_key(value.national()).chars().collect();
            (distance(&written, &wanted), wanted.len(), value)
        })
        .collect();
    distances.sort_by_key(|&(distance, ..)| distance);
    let &(distance, length, value) = distances.first()?;
    let alone = distances.get(1).is_none_or(|second| second.0 > distance);
    let certain = distance <= CERTAIN_DISTANCE && length >= CERTAIN_LENGTH;
    (alone && distance * 4 <= length).then_some(Nearest { value, distance, certain })
}

/// Levenshtein distance, two rows at a time.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut previous: Vec<usize> = (0..=right.len()).collect();
    let mut current = vec![0; right.len() + 1];
    for (row, a) in left.iter().enumerate() {
        current[0] = row + 1;
        for (column, b) in right.iter().enumerate() {
            let change = previous[column] + usize::from(a != b);
            current[column + 1] = change.min(previous[column + 1] + 1).min(current[column] + 1);
        }
        std::mem::swap(&mut previous, &mut current);
    }
    previous[right.len()]
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::lists::{Audience, Service};

    #[rstest]
    #[case("Aide aux demarche administratives", Some((Service::Procedures, true)))]
    #[case("Aide à la démarche administrative", Some((Service::Procedures, false)))]
    #[case("Cours de cuisine", None)]
    #[case("", None)]
    fn proposes_a_service(#[case] text: &str, #[case] expected: Option<(Service, bool)>) {
        assert_eq!(nearest(text).map(|near| (near.value, near.certain)), expected);
    }

    #[test]
    fn a_short_word_is_never_certain() {
        let near = nearest::<Audience>("Senior").unwrap();
        assert_eq!((near.value, near.distance, near.certain), (Audience::Seniors, 1, false));
    }

    #[test]
    fn an_endless_text_has_no_neighbour() {
        assert_eq!(nearest::<Service>(&"a".repeat(1_000_000)), None);
    }
}
