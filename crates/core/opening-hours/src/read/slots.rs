//! Hours of a day: "9h-12h et 14h-17h30", with the conditions written beside them.

use super::Refusal;
use super::days::{kind, skip};
use super::token::{Condition, Half, Kind, Token};

/// Hours in the evening may pass midnight, from this time on...
const EVENING: u16 = 17 * 60;
/// ...until this time at the latest. Anything else that goes backwards is a typing error.
const NIGHT_END: u16 = 6 * 60;
/// A bare number below this is not trusted to be an hour.
const FIRST_BARE_HOUR: u16 = 6 * 60;
pub(crate) const NOON: u16 = 12 * 60;
const DAY: u16 = 24 * 60;

/// Hours and the conditions on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Slot {
    pub start: u16,
    /// Passes 1440 after midnight.
    pub end: u16,
    pub conditions: Conditions,
}

/// A set of conditions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Conditions {
    pub appointment: bool,
    /// One of the others.
    pub cycle: Option<Condition>,
}

impl Conditions {
    pub(crate) fn add(&mut self, condition: Condition) {
        match condition {
            Condition::Appointment => self.appointment = true,
            cycle => self.cycle = Some(cycle),
        }
    }
}

/// Hours being read.
struct Run<'a> {
    tokens: &'a [Token],
    at: usize,
    slots: Vec<Slot>,
    now: Conditions,
    /// First of the slots that no condition was written for.
    marker: usize,
    half: Option<Half>,
}

/// Reads the hours that begin at `at` (a time, or a condition or half day written before it), in order, under the
/// conditions that hold there. Gives the token that follows.
pub(crate) fn read(tokens: &[Token], at: usize, now: Conditions) -> Result<(Vec<Slot>, usize), Refusal> {
    let mut run = Run { tokens, at, slots: Vec::new(), now, marker: 0, half: None };
    while let Some(next) = run.more() {
        run.at = next;
        run.step()?;
    }
    Ok((tidy(run.slots)?, run.at))
}

impl Run<'_> {
    /// The next token of the hours, if they go on.
    fn more(&self) -> Option<usize> {
        let separators = |kind| {
            matches!(
                kind,
                Kind::And
                    | Kind::Comma
                    | Kind::Slash
                    | Kind::Dash
                    | Kind::From
                    | Kind::Colon
                    | Kind::Noise
                    | Kind::Break
            )
        };
        let next = skip(self.tokens, self.at, separators);
        match kind(self.tokens, next)? {
            found if found.is_time() => Some(next),
            Kind::Half(_) => self.leads_to_time(next + 1).then_some(next),
            Kind::Only(_) | Kind::NoAppointment => {
                (self.leads_to_time(next + 1) || self.is_suffix(next)).then_some(next)
            }
            _ => None,
        }
    }

    /// Is the condition at `at` said of the hours before it? Not in another sentence, not of another half day ("sur
    /// RDV l'après-midi"), not of days that follow (", sur rendez-vous le lundi 9h-12h").
    fn is_suffix(&self, at: usize) -> bool {
        let before = &self.tokens[self.at..at];
        if self.marker == self.slots.len() || before.iter().any(|token| token.kind == Kind::Break) {
            return false;
        }
        let next = skip(self.tokens, at + 1, |kind| matches!(kind, Kind::From | Kind::Noise | Kind::Colon));
        !kind(self.tokens, next).is_some_and(|kind| {
            kind.is_day() || matches!(kind, Kind::Half(_) | Kind::Unknown | Kind::OnRequest)
        })
    }

    /// Does a time follow, before anything that would part it from here?
    fn leads_to_time(&self, at: usize) -> bool {
        let next = skip(self.tokens, at, |kind| {
            matches!(kind, Kind::Colon | Kind::From | Kind::Noise | Kind::Only(_))
        });
        kind(self.tokens, next).is_some_and(|kind| {
            kind.is_time() || matches!(kind, Kind::Half(_)) && self.leads_to_time(next + 1)
        })
    }

    fn step(&mut self) -> Result<(), Refusal> {
        let here = self.tokens[self.at].kind;
        self.at += 1;
        match here {
            Kind::AllDay => self.push(0, DAY),
            Kind::Half(half) => {
                self.half = Some(half);
                Ok(())
            }
            Kind::Only(condition) => self.condition(condition),
            Kind::NoAppointment => {
                self.now.appointment = false;
                self.marker = self.slots.len();
                Ok(())
            }
            start => self.pair(start),
        }
    }

    fn condition(&mut self, condition: Condition) -> Result<(), Refusal> {
        if self.leads_to_time(self.at) {
            self.now.add(condition);
            self.marker = self.slots.len();
            return Ok(());
        }
        let concerned = &mut self.slots[self.marker..];
        // "9h-12h / 14h-17h (semaines paires)": one of them, or both?
        if condition != Condition::Appointment && concerned.len() > 1 {
            return Err(Refusal);
        }
        for slot in concerned {
            slot.conditions.add(condition);
        }
        self.marker = self.slots.len();
        Ok(())
    }

    /// A start has been read; its end must follow.
    fn pair(&mut self, start: Kind) -> Result<(), Refusal> {
        let links = |kind| matches!(kind, Kind::Dash | Kind::To | Kind::Slash | Kind::Colon);
        let next = skip(self.tokens, self.at, links);
        if next - self.at > 2 {
            return Err(Refusal);
        }
        let end = kind(self.tokens, next).ok_or(Refusal)?;
        self.at = next + 1;
        match (start, end) {
            (Kind::Time(start), Kind::Time(end)) => self.push(start, end),
            (Kind::Number(start), Kind::Time(end)) | (Kind::Time(start), Kind::Number(end)) => {
                self.push(start, end)
            }
            (Kind::Number(start), Kind::Number(end)) if start >= FIRST_BARE_HOUR && end > start => {
                self.push(start, end)
            }
            _ => Err(Refusal),
        }
    }

    fn push(&mut self, start: u16, end: u16) -> Result<(), Refusal> {
        let start = if start == DAY { 0 } else { start };
        let end = match end {
            0 => DAY,
            end if end > start => end,
            end if possible(start, end) => end + DAY,
            _ => return Err(Refusal),
        };
        if let Some(half) = self.half.take() {
            begins_in(half, start).then_some(()).ok_or(Refusal)?;
        }
        self.slots.push(Slot { start, end, conditions: self.now });
        Ok(())
    }
}

/// Do hours from `start` to `end` make sense? They may only go backwards at night.
pub(crate) fn possible(start: u16, end: u16) -> bool {
    end > start || end == 0 || (start >= EVENING && end <= NIGHT_END)
}

/// Can hours that begin then be those of the half day that was named? Many write a whole day beside "matin".
pub(crate) fn begins_in(half: Half, start: u16) -> bool {
    half == Half::Morning && start < NOON || fits(half, start, start)
}

/// Are these hours within the half day? Places count noon generously.
pub(crate) fn fits(half: Half, start: u16, end: u16) -> bool {
    match half {
        Half::Morning => start < NOON && end <= NOON + 120,
        Half::Afternoon => start + 60 >= NOON,
        Half::Evening => start >= 16 * 60,
    }
}

/// Orders the hours and joins those that were written twice or that overlap. Hours that go backwards while they
/// overlap ("9h-12h, 4h-18h") are a typing error, not a longer day.
fn tidy(slots: Vec<Slot>) -> Result<Vec<Slot>, Refusal> {
    if slots.is_empty() {
        return Err(Refusal);
    }
    let mut tidy: Vec<Slot> = Vec::new();
    for slot in slots {
        let overlapping = tidy.iter_mut().find(|other| other.start < slot.end && slot.start < other.end);
        match overlapping {
            None => tidy.push(slot),
            Some(other) if other.conditions != slot.conditions || slot.start < other.start => {
                return Err(Refusal);
            }
            Some(other) => other.end = other.end.max(slot.end),
        }
    }
    tidy.sort_unstable();
    // A join may have reached the next hours.
    let apart = tidy.windows(2).all(|pair| pair[0].end <= pair[1].start);
    apart.then_some(tidy).ok_or(Refusal)
}
