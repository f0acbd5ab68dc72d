//! Where a profile stands, and what may happen to it: a move that is not here cannot be written.

use maillage_vocabulary::codes;

codes! {
    /// Where a profile stands.
    pub enum State("state of a profile") {
        /// Sent; its address is not confirmed. It counts nowhere, and goes after two days.
        Unconfirmed = "unconfirmed",
        /// It counts, as far as its person agreed.
        Active = "active",
        /// Its person takes a break.
        Paused = "paused",
    }
}

codes! {
    /// What happens to a profile.
    pub enum Step("step of a profile") {
        /// Its address was confirmed, by a link sent there.
        Confirmed = "confirmed",
        /// Its person takes a break.
        Paused = "paused",
        /// The break is over.
        Resumed = "resumed",
        /// It still holds, for a year.
        Renewed = "renewed",
    }
}

impl State {
    /// Where a step leads from here; none where it may not happen.
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Unconfirmed, Step::Confirmed) | (Self::Paused, Step::Resumed) => Some(Self::Active),
            (Self::Active, Step::Paused) => Some(Self::Paused),
            (Self::Active | Self::Paused, Step::Renewed) => Some(self),
            _ => None,
        }
    }
}

codes! {
    /// What somebody agrees to, each asked apart.
    pub enum Consent("consent") {
        /// To be counted on the map.
        Counted = "counted",
        /// To be proposed to the teams of projects.
        Proposed = "proposed",
        /// To receive letters of the network.
        Letters = "letters",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn nothing_happens_before_the_address_is_confirmed_and_it_is_confirmed_once(
            steps in prop::collection::vec(prop::sample::select(Step::ALL.to_vec()), 0..12),
        ) {
            let (mut state, mut confirmed) = (State::Unconfirmed, 0);
            for step in steps {
                if let Some(next) = state.after(step) {
                    confirmed += usize::from(step == Step::Confirmed);
                    prop_assert_eq!(confirmed, 1);
                    prop_assert_ne!(next, State::Unconfirmed);
                    state = next;
                }
            }
            prop_assert_eq!(state == State::Unconfirmed, confirmed == 0);
        }
    }

    #[test]
    fn names_read_back() {
        assert!(State::ALL.iter().all(|state| state.code().parse() == Ok(*state)));
        assert!(Consent::ALL.iter().all(|consent| consent.code().parse() == Ok(*consent)));
        assert!("erased".parse::<State>().is_err());
    }
}
