//! How far a sign-in has come, and how long a session lives.

use chrono::{DateTime, TimeDelta, Utc};

/// How far the sign-in of a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The person still owes the code of their second factor: the session opens nothing.
    Waiting,
    /// Signed in; the account has no second factor.
    Plain,
    /// Signed in, second factor presented.
    Full,
}

/// A text that is no stage.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is no stage of a session")]
pub struct UnknownStage(String);

impl Stage {
    /// The name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Plain => "plain",
            Self::Full => "full",
        }
    }

    /// The stage after the first proof (password, link, provider).
    pub const fn after_first_proof(has_second_factor: bool) -> Self {
        if has_second_factor { Self::Waiting } else { Self::Plain }
    }

    /// How long the session lives unused, and at most. A session that holds more power lives less.
    pub const fn lifetime(self) -> Lifetime {
        match self {
            Self::Waiting => Lifetime { idle: TimeDelta::minutes(10), whole: TimeDelta::minutes(10) },
            Self::Plain => Lifetime { idle: TimeDelta::days(14), whole: TimeDelta::days(30) },
            Self::Full => Lifetime { idle: TimeDelta::hours(12), whole: TimeDelta::days(7) },
        }
    }
}

impl std::str::FromStr for Stage {
    type Err = UnknownStage;

    fn from_str(text: &str) -> Result<Self, UnknownStage> {
        [Self::Waiting, Self::Plain, Self::Full]
            .into_iter()
            .find(|stage| stage.code() == text)
            .ok_or_else(|| UnknownStage(text.to_owned()))
    }
}

/// How long a session lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// Without being used.
    pub idle: TimeDelta,
    /// At most.
    pub whole: TimeDelta,
}

impl Lifetime {
    /// When a session used now and begun then ends, unless it is used again.
    pub fn ends(self, began: DateTime<Utc>, used: DateTime<Utc>) -> DateTime<Utc> {
        (used + self.idle).min(began + self.whole)
    }
}

/// How often the last use of a session is written down: not at each request.
pub const NOTED_EVERY: TimeDelta = TimeDelta::minutes(5);

/// For how long after a proof (password, link) a person may change what opens the account without a new one.
pub const PROOF_LASTS: TimeDelta = TimeDelta::minutes(15);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_when_unused_or_old() {
        let began = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        for stage in [Stage::Waiting, Stage::Plain, Stage::Full] {
            let life = stage.lifetime();
            assert_eq!(life.ends(began, began), began + life.idle);
            assert_eq!(life.ends(began, began + life.whole), began + life.whole);
            assert_eq!(stage.code().parse::<Stage>().unwrap(), stage);
        }
        assert!("open".parse::<Stage>().is_err());
    }

    #[test]
    fn a_first_proof_is_not_enough_where_a_second_is_set() {
        assert_eq!(Stage::after_first_proof(true), Stage::Waiting);
        assert_eq!(Stage::after_first_proof(false), Stage::Plain);
    }
}
