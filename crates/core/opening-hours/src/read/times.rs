//! Times of the day, in all the ways people write them.

use super::raw::{Raw, Shape};
use super::token::Kind;

/// A time or a bare number, and the pieces it takes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub kind: Kind,
    pub taken: usize,
}

/// Reads at a number: `9h`, `9h30`, `9 h 30`, `9:30`, `09:30:00`, `13.30`, `9 heures`, or `9` alone.
///
/// `None` where this is no time at all (`99h`, `12:75`, `2024`).
pub(crate) fn time(pieces: &[Raw], at: usize) -> Option<Found> {
    let hours = pieces[at].small().filter(|hours| *hours <= 24)?;
    let next = pieces.get(at + 1);
    if next.is_some_and(is_hour_word) {
        return with_letter(pieces, at, hours);
    }
    if next.is_some_and(|piece| piece.is(":")) {
        return with_colon(pieces, at, hours);
    }
    if next.is_some_and(|piece| piece.is(".") && !piece.spaced) {
        return with_point(pieces, at, hours);
    }
    Some(Found { kind: Kind::Number(hours * 60), taken: 1 })
}

fn is_hour_word(piece: &Raw) -> bool {
    piece.is("h") || piece.is("heure") || piece.is("heures") || piece.is("hrs")
}

/// `9h`, then minutes if two digits follow that are not an hour of their own (`9h12h` is two times).
fn with_letter(pieces: &[Raw], at: usize, hours: u16) -> Option<Found> {
    let bare = found(hours, 0, 2);
    let mut first = at + 2;
    // "9h:30"
    if pieces.get(first).is_some_and(|piece| piece.is(":"))
        && two_digits(pieces, first + 1).is_some_and(|(_, glued)| glued)
    {
        first += 1;
    }
    let Some((minutes, glued)) = two_digits(pieces, first) else {
        return single_zero(pieces, at, hours).or(bare);
    };
    let own_hour = pieces.get(first + 1).is_some_and(|piece| is_hour_word(piece) || piece.is(":"));
    if own_hour && !(glued && matches!(minutes, 0 | 30 | 45)) {
        return bare;
    }
    // "9 h 30" and "17h 30", but "14h 17" is a range.
    let spaced_style = pieces[at + 1].spaced;
    let usual = matches!(minutes, 0 | 30 | 45) || (minutes == 15 && spaced_style);
    if !glued && !usual {
        return bare;
    }
    let closing = usize::from(pieces.get(first + 1).is_some_and(is_minute_word));
    found(hours, minutes, first + 1 + closing - at)
}

/// `12h0`: the second zero was forgotten.
fn single_zero(pieces: &[Raw], at: usize, hours: u16) -> Option<Found> {
    let zero = pieces.get(at + 2)?;
    (zero.is("0") && !zero.spaced).then(|| found(hours, 0, 3)).flatten()
}

fn is_minute_word(piece: &Raw) -> bool {
    ["h", "mn", "min", "mins", "minutes", "hr"].iter().any(|word| piece.is(word))
}

fn with_colon(pieces: &[Raw], at: usize, hours: u16) -> Option<Found> {
    let glued = !pieces[at + 1].spaced;
    match two_digits(pieces, at + 2) {
        Some((minutes, close))
            if minutes < 60 && !own_hour(pieces, at + 3) && (close || spread(pieces, at)) =>
        {
            let taken = 3 + seconds(pieces, at + 3);
            let closing =
                usize::from(pieces.get(at + taken).is_some_and(|piece| piece.is("h") && !piece.spaced));
            // "07:30:12:30" is two times; "13:16:59.9" is none.
            if taken == 3 && strange_seconds(pieces, at + 3) {
                None
            } else {
                found(hours, minutes, taken + closing)
            }
        }
        // "8:-11:", the minutes were lost.
        None if glued && !followed_by_number(pieces, at + 2) && hours >= 6 => found(hours, 0, 2),
        _ => Some(Found { kind: Kind::Number(hours * 60), taken: 1 }),
    }
}

fn followed_by_number(pieces: &[Raw], at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| piece.shape == Shape::Number)
}

/// `7 : 30`, `12 :30`: spaces around the colon, minutes that are usual.
fn spread(pieces: &[Raw], at: usize) -> bool {
    two_digits(pieces, at + 2).is_some_and(|(minutes, _)| minutes.is_multiple_of(15))
}

fn own_hour(pieces: &[Raw], at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| is_hour_word(piece) && !piece.spaced && !end_of_time(pieces, at + 1))
}

fn end_of_time(pieces: &[Raw], at: usize) -> bool {
    pieces.get(at).is_none_or(|piece| piece.spaced || piece.shape == Shape::Mark)
}

/// `:00` after the minutes.
fn seconds(pieces: &[Raw], at: usize) -> usize {
    let zero = matches!((pieces.get(at), pieces.get(at + 1)), (Some(colon), Some(zero)) if colon.is(":") && zero.is("00"));
    let next_time = pieces.get(at + 2).is_some_and(|piece| piece.is(":"));
    if zero && !next_time { 2 } else { 0 }
}

/// `:59` after the minutes, not followed by minutes of its own.
fn strange_seconds(pieces: &[Raw], at: usize) -> bool {
    pieces.get(at).is_some_and(|piece| piece.is(":") && !piece.spaced)
        && pieces.get(at + 1).is_some_and(|piece| piece.shape == Shape::Number && !piece.spaced)
        && !pieces.get(at + 2).is_some_and(|piece| piece.is(":") || is_hour_word(piece))
}

/// `13.30`, unless a phone number or a date goes on.
fn with_point(pieces: &[Raw], at: usize, hours: u16) -> Option<Found> {
    let before = at > 0 && pieces[at - 1].is(".") && !pieces[at].spaced;
    let after = pieces.get(at + 3).is_some_and(|piece| (piece.is(".") || piece.is("/")) && !piece.spaced)
        && followed_by_number(pieces, at + 4)
        && !pieces[at + 4].spaced;
    match two_digits(pieces, at + 2) {
        Some(_) if before || after => None,
        Some((minutes, true)) if minutes.is_multiple_of(5) => {
            let closing = usize::from(pieces.get(at + 3).is_some_and(|piece| piece.is("h")));
            found(hours, minutes, 3 + closing)
        }
        _ if before => None,
        _ => Some(Found { kind: Kind::Number(hours * 60), taken: 1 }),
    }
}

/// Two digits here, and whether they are glued to what comes before.
fn two_digits(pieces: &[Raw], at: usize) -> Option<(u16, bool)> {
    let piece = pieces.get(at)?;
    let value = piece.small().filter(|_| piece.text.len() == 2)?;
    Some((value, !piece.spaced))
}

fn found(hours: u16, minutes: u16, taken: usize) -> Option<Found> {
    let minute = hours * 60 + minutes;
    (minutes < 60 && minute <= 1440).then_some(Found { kind: Kind::Time(minute), taken })
}

#[cfg(test)]
mod tests {
    use super::super::lexer::tokens;
    use super::super::token::Kind;

    fn minutes(text: &str) -> Vec<u16> {
        tokens(text)
            .into_iter()
            .filter_map(|token| if let Kind::Time(minute) = token.kind { Some(minute) } else { None })
            .collect()
    }

    #[test]
    fn times_are_read_in_all_their_shapes() {
        for text in [
            "9h30",
            "9H30",
            "9 h 30",
            "09:30",
            "9:30",
            "9 : 30",
            "9.30",
            "9h30min",
            "9 heures 30",
            "09:30:00",
            "9h 30",
        ] {
            assert_eq!(minutes(text), [570], "{text}");
        }
        for text in ["9h", "9 h", "9H00", "9:", "9 heures", "9h0", "9h00h"] {
            assert_eq!(minutes(text), [540], "{text}");
        }
    }

    #[test]
    fn times_that_touch_part() {
        assert_eq!(minutes("9h12h14h18h"), [540, 720, 840, 1080]);
        assert_eq!(minutes("07:30:12:30"), [450, 750]);
        assert_eq!(minutes("13h30 17h"), [810, 1020]);
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in ["25:00", "12:75", "02.47.21.64.55", "14/04/2022", "12:300", "2024"] {
            assert_eq!(minutes(text), [] as [u16; 0], "{text}");
        }
    }
}
