//! Groups of days: "du lundi au jeudi", "mardi, jeudi et 1er samedi du mois", "dimanche et jours fériés".

use chrono::Weekday;

use super::Refusal;
use super::token::{Half, Kind, Token};

/// Which days a piece of the text speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    Every(Weekday),
    /// The nth of the month; -1 is the last.
    Nth(Weekday, i8),
    PublicHolidays,
}

/// A day, and the half of it where one was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Item {
    pub which: Which,
    pub half: Option<Half>,
}

/// Days named together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    pub items: Vec<Item>,
    /// Bytes of the cleaned text.
    pub start: usize,
    pub end: usize,
}

/// How a day was joined to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Listed,
    Dashed,
    Through,
}

/// What was named between two links, still in order.
struct Named {
    link: Link,
    days: Vec<Which>,
    half: Option<Half>,
}

/// Reads the days that begin at `at`. Gives the token that follows.
pub(crate) fn read(tokens: &[Token], at: usize) -> Result<(Group, usize), Refusal> {
    let mut named: Vec<Named> = Vec::new();
    let mut link = Link::Listed;
    let mut next = at;
    loop {
        let (days, after) = one(tokens, next)?;
        let (half, after) = half(tokens, after);
        named.push(Named { link, days, half });
        next = after;
        match join(tokens, after) {
            Some((found, begin)) => (link, next) = (found, begin),
            None => break,
        }
    }
    let items = unfold(&named)?;
    Ok((Group { items, start: tokens[at].start, end: tokens[next - 1].end }, next))
}

/// A day, with its ranks: "1er et 3e jeudi".
fn one(tokens: &[Token], at: usize) -> Result<(Vec<Which>, usize), Refusal> {
    let mut ranks: Vec<i8> = Vec::new();
    let mut at = at;
    while let Some(Kind::Nth(rank)) = kind(tokens, at) {
        ranks.push(rank);
        at = skip(tokens, at + 1, |kind| {
            matches!(kind, Kind::And | Kind::Comma | Kind::Noise | Kind::Dash | Kind::Slash)
        });
    }
    let days = match kind(tokens, at) {
        Some(Kind::Day(day)) if ranks.is_empty() => vec![Which::Every(day)],
        Some(Kind::Day(day)) => ranks.into_iter().map(|rank| Which::Nth(day, rank)).collect(),
        Some(Kind::Days(days)) if ranks.is_empty() => days.iter().map(|day| Which::Every(*day)).collect(),
        Some(Kind::PublicHolidays) if ranks.is_empty() => vec![Which::PublicHolidays],
        _ => return Err(Refusal),
    };
    Ok((days, at + 1))
}

fn half(tokens: &[Token], at: usize) -> (Option<Half>, usize) {
    let found = skip(tokens, at, |kind| kind == Kind::Noise);
    match kind(tokens, found) {
        Some(Kind::Half(half)) => (Some(half), found + 1),
        _ => (None, at),
    }
}

/// The link to the next day, if the group goes on.
fn join(tokens: &[Token], at: usize) -> Option<(Link, usize)> {
    let mut link = Link::Listed;
    let mut next = at;
    loop {
        match kind(tokens, next)? {
            Kind::Dash => link = Link::Dashed,
            Kind::To => link = Link::Through,
            Kind::Comma | Kind::And | Kind::Slash => link = Link::Listed,
            Kind::Noise | Kind::From => {}
            found if found.is_day() => return Some((link, next)),
            _ => return None,
        }
        next += 1;
    }
}

fn unfold(named: &[Named]) -> Result<Vec<Item>, Refusal> {
    let mut items: Vec<Item> = Vec::new();
    for (index, part) in named.iter().enumerate() {
        match range_end(named, index) {
            Some(true) => push_range(&mut items, part)?,
            Some(false) => return Err(Refusal),
            None => items.extend(part.days.iter().map(|which| Item { which: *which, half: part.half })),
        }
    }
    lone_pair(named)?;
    share_half(&mut items);
    Ok(items)
}

/// Is this part the end of a range? A single dash joins the ends of a range ("lundi - jeudi"); a chain of dashes is a
/// list ("lundi - mardi - jeudi"). `Some(false)` for a range that cannot be one.
fn range_end(named: &[Named], index: usize) -> Option<bool> {
    let dashed = |at: usize| named.get(at).is_some_and(|part| part.link == Link::Dashed);
    let through = match named[index].link {
        Link::Listed => false,
        Link::Through => true,
        Link::Dashed => !dashed(index + 1) && !dashed(index.wrapping_sub(1)),
    };
    through.then(|| index > 0 && named[index - 1].days.len() == 1 && named[index].days.len() == 1)
}

fn push_range(items: &mut Vec<Item>, last: &Named) -> Result<(), Refusal> {
    let from = items.last().map(|item| item.which);
    let (Some(Which::Every(from)), [Which::Every(to)]) = (from, &last.days[..]) else { return Err(Refusal) };
    if from == *to {
        return Err(Refusal);
    }
    let mut day = from;
    while day != *to {
        day = day.succ();
        items.push(Item { which: Which::Every(day), half: last.half });
    }
    Ok(())
}

/// "lundi vendredi" alone: two days, or all those between? Nobody can tell.
fn lone_pair(named: &[Named]) -> Result<(), Refusal> {
    let [first, second] = named else { return Ok(()) };
    match (&first.days[..], &second.days[..]) {
        ([Which::Every(Weekday::Mon)], [Which::Every(Weekday::Sat | Weekday::Sun)])
            if second.link == Link::Listed =>
        {
            Err(Refusal)
        }
        _ => Ok(()),
    }
}

/// "mardi et jeudi après-midi": both afternoons.
fn share_half(items: &mut [Item]) {
    let Some(half) = items.last().and_then(|item| item.half) else { return };
    for item in items.iter_mut().filter(|item| item.half.is_none()) {
        item.half = Some(half);
    }
}

pub(crate) fn kind(tokens: &[Token], at: usize) -> Option<Kind> {
    tokens.get(at).map(|token| token.kind)
}

/// The first token from `at` on that is not skipped.
pub(crate) fn skip(tokens: &[Token], at: usize, skipped: impl Fn(Kind) -> bool) -> usize {
    (at..tokens.len()).find(|index| !skipped(tokens[*index].kind)).unwrap_or(tokens.len())
}
