//! "sauf le mercredi", "fermé les jours fériés", "fermeture en août".

use super::Refusal;
use super::days::{self, Item, Which, kind, skip};
use super::grammar::{Draft, Exception, Part};
use super::slots;
use super::token::{Half, Kind, Token};

impl Draft {
    /// "fermé": of the days just named, of the days named after, or alone.
    pub(super) fn closed(&mut self, tokens: &[Token], at: usize) -> Result<usize, Refusal> {
        let next = skip(tokens, at + 1, is_filling);
        if let Some(Kind::Half(half)) = kind(tokens, next) {
            return self.closed_half(half, next);
        }
        if matches!(self.parts.last(), Some(Part::Days(_))) {
            self.parts.push(Part::Closed);
            return Ok(at + 1);
        }
        match self.targets(tokens, next)? {
            Some(after) if followed_by_time(tokens, after) => Err(Refusal),
            Some(after) => Ok(after),
            None if direct_end(tokens, at + 1) => {
                self.parts.push(Part::Closed);
                Ok(at + 1)
            }
            None => Err(Refusal),
        }
    }

    /// "fermé l'après-midi", said of hours that are already in the morning.
    fn closed_half(&self, half: Half, at: usize) -> Result<usize, Refusal> {
        let Some(Part::Times(slots)) = self.parts.last() else { return Ok(at + 1) };
        let denied = slots.iter().any(|slot| slots::fits(half, slot.start, slot.end));
        if denied { Err(Refusal) } else { Ok(at + 1) }
    }

    /// "sauf le mercredi", "hors jours fériés".
    pub(super) fn except(&mut self, tokens: &[Token], at: usize) -> Result<usize, Refusal> {
        let pending = matches!(self.parts.last(), Some(Part::Days(_)));
        let next = skip(tokens, at + 1, is_filling);
        match self.targets(tokens, next)? {
            // "du lundi au vendredi sauf mercredi 9h-12h" is fine, "9h-18h sauf jeudi 17h" is not understood.
            Some(after) if pending || !followed_by_time(tokens, after) => Ok(after),
            _ => Err(Refusal),
        }
    }

    /// The days, holidays and months that something does not hold for. `None` if there is none here.
    fn targets(&mut self, tokens: &[Token], at: usize) -> Result<Option<usize>, Refusal> {
        let mut end = None;
        let mut next = at;
        loop {
            match kind(tokens, next) {
                Some(found) if found.is_day() => {
                    let (group, after) = days::read(tokens, next)?;
                    self.exceptions.extend(group.items.into_iter().map(Exception::Day));
                    next = after;
                }
                Some(Kind::SchoolHolidays) => {
                    self.exceptions.push(Exception::SchoolHolidays);
                    self.school_at.push(self.parts.len());
                    next += 1;
                }
                Some(Kind::Month(_)) => next = self.months(tokens, next)?,
                _ => return Ok(end),
            }
            end = Some(next);
            next = skip(tokens, next, |kind| matches!(kind, Kind::And | Kind::Comma) || is_filling(kind));
        }
    }

    /// "août", "juillet-août", "de juin à août".
    fn months(&mut self, tokens: &[Token], at: usize) -> Result<usize, Refusal> {
        let Some(Kind::Month(first)) = kind(tokens, at) else { return Err(Refusal) };
        let link = skip(tokens, at + 1, |kind| matches!(kind, Kind::Noise));
        let through = matches!(kind(tokens, link), Some(Kind::Dash | Kind::To | Kind::Slash));
        match (through, kind(tokens, link + 1)) {
            (true, Some(Kind::Month(last))) if last > first => {
                self.exceptions.extend((first..=last).map(Exception::Month));
                Ok(link + 2)
            }
            (true, Some(Kind::Month(_))) => Err(Refusal),
            _ => {
                self.exceptions.push(Exception::Month(first));
                Ok(at + 1)
            }
        }
    }
}

/// Is it a public holiday that is excepted?
pub(crate) fn is_public_holidays(exception: Exception) -> bool {
    matches!(exception, Exception::Day(Item { which: Which::PublicHolidays, .. }))
}

fn is_filling(kind: Kind) -> bool {
    matches!(kind, Kind::Noise | Kind::Colon | Kind::From | Kind::To)
}

fn followed_by_time(tokens: &[Token], at: usize) -> bool {
    let next =
        skip(tokens, at, |kind| is_filling(kind) || matches!(kind, Kind::Open | Kind::Comma | Kind::Dash));
    kind(tokens, next).is_some_and(|kind| kind.is_time() || matches!(kind, Kind::Only(_)))
}

/// Nothing more in this sentence.
fn direct_end(tokens: &[Token], at: usize) -> bool {
    let next = skip(tokens, at, |kind| kind == Kind::Noise);
    !kind(tokens, next).is_some_and(|kind| kind == Kind::Unknown || matches!(kind, Kind::Only(_)))
}
