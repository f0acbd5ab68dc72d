//! Days and hours in turn: which hours belong to which days, what is closed, what stays out.

use super::Refusal;
use super::days::{self, Group, Item, kind, skip};
use super::slots::{self, Conditions, Slot};
use super::token::{Condition, Half, Kind, Token};

/// What the text says, before it is put in a table.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub parts: Vec<Part>,
    pub exceptions: Vec<Exception>,
    /// Bytes of the cleaned text that are not in the hours.
    pub rest: Vec<(usize, usize)>,
    pub by_appointment: bool,
    /// How many parts stood before each mention of school holidays.
    pub(super) school_at: Vec<usize>,
    /// Conditions that hold until told otherwise.
    pub(super) sticky: Conditions,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Days(Group),
    Times(Vec<Slot>),
    Closed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exception {
    Day(Item),
    SchoolHolidays,
    /// 1 to 12.
    Month(u8),
}

/// Reads all the tokens, or refuses.
pub(crate) fn read(tokens: &[Token]) -> Result<Draft, Refusal> {
    let mut draft = Draft::default();
    let mut at = 0;
    while let Some(found) = kind(tokens, at) {
        at = draft.step(tokens, at, found)?;
    }
    draft.check_school()?;
    Ok(draft)
}

impl Draft {
    fn step(&mut self, tokens: &[Token], at: usize, found: Kind) -> Result<usize, Refusal> {
        match found {
            found if found.is_day() => self.days(tokens, at),
            found if found.is_time() => self.times(tokens, at, self.sticky),
            Kind::Half(_) => self.half(tokens, at),
            Kind::Closed => self.closed(tokens, at),
            Kind::Except => self.except(tokens, at),
            Kind::Only(condition) => self.only(tokens, at, condition),
            Kind::OnRequest => Ok(self.set_aside(tokens, at, at + 1)),
            Kind::NoAppointment => {
                self.sticky.appointment = false;
                Ok(at + 1)
            }
            Kind::AlsoAppointment => {
                self.by_appointment = true;
                Ok(at + 1)
            }
            Kind::SchoolTerm => self.school_term(at),
            Kind::Dash if self.is_blank(tokens, at) => {
                self.parts.push(Part::Closed);
                Ok(at + 1)
            }
            Kind::Unknown | Kind::Month(_) | Kind::SchoolHolidays => Err(Refusal),
            _ => Ok(at + 1),
        }
    }

    /// "samedi : -", a line that a form left empty.
    fn is_blank(&self, tokens: &[Token], at: usize) -> bool {
        matches!(self.parts.last(), Some(Part::Days(_)))
            && at > 0
            && tokens[at - 1].kind == Kind::Colon
            && kind(tokens, at + 1).is_none_or(|kind| kind == Kind::Break)
    }

    fn days(&mut self, tokens: &[Token], at: usize) -> Result<usize, Refusal> {
        let (group, next) = days::read(tokens, at)?;
        self.parts.push(Part::Days(group));
        Ok(next)
    }

    fn times(&mut self, tokens: &[Token], at: usize, conditions: Conditions) -> Result<usize, Refusal> {
        let (slots, next) = slots::read(tokens, at, conditions)?;
        if let Some(Part::Days(group)) = self.parts.last() {
            let fits = |half: Half| slots.first().is_some_and(|slot| slots::begins_in(half, slot.start));
            if !group.items.iter().filter_map(|item| item.half).all(fits) {
                return Err(Refusal);
            }
        }
        self.parts.push(Part::Times(slots));
        Ok(next)
    }

    /// "le matin : 9h-12h"; or "l'après-midi sur rendez-vous", which has no hours.
    fn half(&mut self, tokens: &[Token], at: usize) -> Result<usize, Refusal> {
        let next =
            skip(tokens, at + 1, |kind| matches!(kind, Kind::Colon | Kind::From | Kind::Noise | Kind::Open));
        match kind(tokens, next) {
            Some(found) if found.is_time() => {
                self.times(tokens, at_without_paren(tokens, at, next), self.sticky)
            }
            Some(Kind::Only(Condition::Appointment)) => {
                self.by_appointment = true;
                Ok(self.set_aside(tokens, at, next + 1))
            }
            Some(Kind::OnRequest) => Ok(self.set_aside(tokens, at, next + 1)),
            Some(Kind::Closed) => Ok(next + 1),
            _ => Err(Refusal),
        }
    }

    /// A condition that no hours stand beside.
    fn only(&mut self, tokens: &[Token], at: usize, condition: Condition) -> Result<usize, Refusal> {
        self.by_appointment |= condition == Condition::Appointment;
        let next = skip(tokens, at + 1, |kind| matches!(kind, Kind::Colon | Kind::From | Kind::Noise));
        let pending = matches!(self.parts.last(), Some(Part::Days(_)));
        match kind(tokens, next) {
            Some(found) if found.is_time() => self.times(tokens, at, self.sticky),
            Some(found) if found.is_day() && !pending => self.condition_of_days(tokens, at, condition),
            Some(Kind::Half(_)) if condition == Condition::Appointment => {
                let after =
                    skip(tokens, next + 1, |kind| matches!(kind, Kind::Colon | Kind::From | Kind::Noise));
                match kind(tokens, after) {
                    Some(found) if found.is_time() => self.times(tokens, at, self.sticky),
                    _ => Ok(self.set_aside(tokens, at, next + 1)),
                }
            }
            _ if condition == Condition::Appointment => Ok(self.set_aside(tokens, at, at + 1)),
            _ => Err(Refusal),
        }
    }

    /// "9h-12h sur rendez-vous mardi 9h-12h": said of the hours before, or of the days after? Only a mark tells.
    fn condition_of_days(
        &mut self,
        tokens: &[Token],
        at: usize,
        condition: Condition,
    ) -> Result<usize, Refusal> {
        let marked =
            at == 0 || matches!(tokens[at - 1].kind, Kind::Comma | Kind::Break | Kind::Slash | Kind::Dash);
        if !self.parts.is_empty() && !marked {
            return Err(Refusal);
        }
        self.sticky.add(condition);
        Ok(at + 1)
    }

    /// Keeps words, with the days that wait for hours, for the rest.
    fn set_aside(&mut self, tokens: &[Token], from: usize, to: usize) -> usize {
        let mut start = tokens[from].start;
        if let Some(Part::Days(_)) = self.parts.last()
            && let Some(Part::Days(group)) = self.parts.pop()
        {
            start = group.start;
        }
        self.rest.push((start, tokens[to - 1].end));
        to
    }

    /// School holidays may close the whole text, not a part of it.
    fn check_school(&self) -> Result<(), Refusal> {
        let ends = |at: &usize| *at == 0 || *at == self.parts.len();
        self.school_at.iter().all(ends).then_some(()).ok_or(Refusal)
    }

    #[expect(clippy::unnecessary_wraps, reason = "a step of the reader like the others")]
    fn school_term(&mut self, at: usize) -> Result<usize, Refusal> {
        self.exceptions.push(Exception::SchoolHolidays);
        self.school_at.push(self.parts.len());
        Ok(at + 1)
    }
}

fn at_without_paren(tokens: &[Token], at: usize, next: usize) -> usize {
    if tokens[at..next].iter().any(|token| token.kind == Kind::Open) { next } else { at }
}
