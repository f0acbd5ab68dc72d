//! What becomes of events and of registrations.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// Whether an event takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventState {
    /// It does.
    Planned,
    /// It was called off.
    Cancelled,
}

/// What a registration gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seat {
    /// A seat.
    Seated,
    /// A rank on the waiting list.
    Waiting,
    /// Nothing any more.
    Cancelled,
}

/// A text that names no state.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is no state")]
pub struct UnknownState(String);

impl EventState {
    /// The name in the database and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Seat {
    /// The name in the database and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Seated => "seated",
            Self::Waiting => "waiting",
            Self::Cancelled => "cancelled",
        }
    }
}

impl FromStr for EventState {
    type Err = UnknownState;

    fn from_str(text: &str) -> Result<Self, UnknownState> {
        [Self::Planned, Self::Cancelled]
            .into_iter()
            .find(|state| state.code() == text)
            .ok_or_else(|| UnknownState(text.to_owned()))
    }
}

impl FromStr for Seat {
    type Err = UnknownState;

    fn from_str(text: &str) -> Result<Self, UnknownState> {
        [Self::Seated, Self::Waiting, Self::Cancelled]
            .into_iter()
            .find(|seat| seat.code() == text)
            .ok_or_else(|| UnknownState(text.to_owned()))
    }
}

impl fmt::Display for EventState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for state in [EventState::Planned, EventState::Cancelled] {
            assert_eq!(state.code().parse(), Ok(state));
        }
        for seat in [Seat::Seated, Seat::Waiting, Seat::Cancelled] {
            assert_eq!(seat.code().parse(), Ok(seat));
        }
        assert!("gone".parse::<Seat>().is_err() && "gone".parse::<EventState>().is_err());
    }
}
