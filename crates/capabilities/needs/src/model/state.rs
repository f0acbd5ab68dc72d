//! Where a need stands, and what may happen to it: a move that is not here cannot be written.

/// Where a need stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Raised; somebody of the network reads it first.
    Received,
    /// Everybody sees it.
    Published,
    /// It went on in another, which says the same.
    Merged,
    /// It is not for the network; why is told.
    SetAside,
}

/// What happens to a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// It was raised.
    Raised,
    /// It was read, and shown.
    Published,
    /// It went on in another.
    Merged,
    /// It was set aside.
    SetAside,
}

/// Who does something to a need. Never a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByWhom {
    /// Somebody without an account.
    Inhabitant,
    /// A professional, for somebody.
    Professional,
    /// The coordination of the network.
    Network,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Received, Self::Published, Self::Merged, Self::SetAside];

    /// Where a step leads from here; none where it may not happen.
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Received | Self::SetAside, Step::Published) => Some(Self::Published),
            (Self::Received | Self::Published, Step::Merged) => Some(Self::Merged),
            (Self::Received | Self::Published, Step::SetAside) => Some(Self::SetAside),
            _ => None,
        }
    }

    /// The name in the database and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Published => "published",
            Self::Merged => "merged",
            Self::SetAside => "set-aside",
        }
    }
}

impl std::str::FromStr for State {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == text)
            .ok_or_else(|| format!("`{text}` is no state of a need"))
    }
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Raised, Self::Published, Self::Merged, Self::SetAside];

    /// The name in the database and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Published => "published",
            Self::Merged => "merged",
            Self::SetAside => "set-aside",
        }
    }
}

impl std::str::FromStr for Step {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|step| step.code() == text)
            .ok_or_else(|| format!("`{text}` is no step of a need"))
    }
}

impl ByWhom {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Inhabitant, Self::Professional, Self::Network];

    /// The name in the database and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Inhabitant => "inhabitant",
            Self::Professional => "professional",
            Self::Network => "network",
        }
    }
}

impl std::str::FromStr for ByWhom {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|who| who.code() == text)
            .ok_or_else(|| format!("`{text}` acts on no need"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_happens_a_need_that_went_on_in_another_stays_there(
            steps in prop::collection::vec(prop::sample::select(Step::ALL.to_vec()), 0..12),
        ) {
            let (mut state, mut merged) = (State::Received, false);
            for step in steps {
                if let Some(next) = state.after(step) {
                    prop_assert!(!merged, "nothing happens to it any more");
                    state = next;
                }
                merged |= state == State::Merged;
            }
        }
    }

    #[test]
    fn names_read_back() {
        for state in State::ALL {
            assert_eq!(state.code().parse(), Ok(state));
        }
        for step in Step::ALL {
            assert_eq!(step.code().parse(), Ok(step));
        }
        assert!("other".parse::<State>().is_err());
    }

    #[test]
    fn nothing_is_raised_twice() {
        assert!(State::ALL.into_iter().all(|state| state.after(Step::Raised).is_none()));
    }
}
