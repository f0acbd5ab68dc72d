//! Second pass: pieces become tokens. Times, ranks and phrases are put together here.

use chrono::Weekday;

use super::phrases;
use super::raw::{LOST, Raw, Shape, cut};
use super::times::{self, Found};
use super::token::{Kind, Token};

const WEEK: &[Weekday] =
    &[Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Endings of ranks written with a figure: "1er", "2e", "3ème".
const RANKS: [&str; 11] = ["er", "ers", "ere", "e", "eme", "emes", "me", "nd", "nde", "ieme", "iemes"];

/// The tokens of a cleaned text, in order. Every letter of the text belongs to a token, white space apart.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let pieces = cut(text);
    let mut tokens: Vec<Token> = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while at < pieces.len() {
        let (kinds, taken) = meaning(text, &pieces, at);
        let (start, end) = (pieces[at].start, pieces[at + taken - 1].end);
        tokens.extend(kinds.into_iter().flatten().map(|kind| Token { kind, start, end }));
        at += taken;
    }
    forget_dates(&mut tokens);
    tokens
}

/// One or two tokens, and how many pieces they take (at least one).
fn meaning(text: &str, pieces: &[Raw], at: usize) -> ([Option<Kind>; 2], usize) {
    let rest = &pieces[at..];
    let one = |kind, taken| ([Some(kind), None], taken);
    if always_open(rest) {
        return ([Some(Kind::Days(WEEK)), Some(Kind::AllDay)], 3);
    }
    if let Some((kind, taken)) = phrases::phrase(rest) {
        return one(kind, taken);
    }
    match pieces[at].shape {
        Shape::Number => {
            if let Some(rank) = rank(rest) {
                return one(rank, 2);
            }
            match times::time(pieces, at) {
                Some(Found { kind, taken }) => one(kind, taken),
                None => one(Kind::Unknown, 1),
            }
        }
        Shape::Word => one(word(text, &pieces[at]), 1),
        Shape::Mark => one(mark(pieces, at), 1),
    }
}

/// `24/7`, whose second number is not an hour.
fn always_open(pieces: &[Raw]) -> bool {
    matches!(pieces, [hours, slash, days, ..] if hours.is("24") && slash.is("/") && days.is("7"))
        && !pieces.get(3).is_some_and(|next| next.is("h") || next.is("/"))
}

fn rank(pieces: &[Raw]) -> Option<Kind> {
    let value = i8::try_from(pieces.first()?.small()?).ok().filter(|value| (1..=5).contains(value))?;
    RANKS.iter().any(|ending| pieces.get(1).is_some_and(|next| next.is(ending))).then_some(Kind::Nth(value))
}

fn word(text: &str, piece: &Raw) -> Kind {
    // "We" is Wednesday in OpenStreetMap's syntax, "WE" the week-end of French texts.
    if text.get(piece.start..piece.end) == Some("We") {
        return Kind::Day(Weekday::Wed);
    }
    phrases::word(&piece.text).unwrap_or(Kind::Unknown)
}

fn mark(pieces: &[Raw], at: usize) -> Kind {
    let glued = |index: Option<usize>| {
        index
            .and_then(|index| pieces.get(index))
            .is_some_and(|piece| piece.shape == Shape::Number && !piece.spaced)
    };
    match pieces[at].text.chars().next() {
        Some('-') => Kind::Dash,
        Some('/') => Kind::Slash,
        Some('&' | '+') => Kind::And,
        Some(',') => Kind::Comma,
        Some(':' | '=') => Kind::Colon,
        // Between digits, a point belongs to a phone number or a date.
        Some('.') if glued(Some(at + 1)) && at > 0 && pieces[at - 1].shape == Shape::Number => Kind::Unknown,
        Some(';' | '.' | '|' | '\n' | '>' | '•' | '*' | '·') => Kind::Break,
        Some('(' | '[') => Kind::Open,
        Some(')' | ']') => Kind::Close,
        Some('\'' | '"' | '_' | '!') => Kind::Noise,
        // "9h � 12h": the lost letter was "à" or a dash.
        Some(LOST) => Kind::To,
        _ => Kind::Unknown,
    }
}

/// "15 août", "1er septembre": dates are not understood, and their number is not an hour.
fn forget_dates(tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        let number = matches!(tokens[at - 1].kind, Kind::Number(_) | Kind::Nth(_));
        if number && matches!(tokens[at].kind, Kind::Month(_)) {
            tokens[at - 1].kind = Kind::Unknown;
            tokens[at].kind = Kind::Unknown;
        }
    }
}
