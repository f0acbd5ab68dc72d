//! A seat of a campaign, from the invitation on.

use maillage_vocabulary::codes;

codes! {
    /// Where a seat stands.
    pub enum SeatState("state of a seat") {
        /// Offered, and kept for ten days.
        Invited = "invited",
        /// Taken.
        Accepted = "accepted",
        /// The person came.
        Came = "came",
        /// The person left before the end; why is told.
        Dropped = "dropped",
        /// The person said no.
        Declined = "declined",
        /// Nobody answered; the seat is somebody else’s.
        Silent = "silent",
        /// The person took her consent back, or left the panel; or the campaign was stopped.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// What happens to a seat.
    pub enum SeatStep("step of a seat") {
        /// The person says yes; late, where a seat is left.
        Accepts = "accepts",
        /// The person says no.
        Declines = "declines",
        /// Ten days without an answer.
        FallsSilent = "falls-silent",
        /// The person is there.
        Comes = "comes",
        /// The person leaves the test.
        Drops = "drops",
        /// Consent is taken back, or the campaign is stopped.
        Withdraws = "withdraws",
    }
}

impl SeatState {
    /// Where a step leads from here; none where it may not happen.
    pub const fn after(self, step: SeatStep) -> Option<Self> {
        match (self, step) {
            (Self::Invited | Self::Silent, SeatStep::Accepts) => Some(Self::Accepted),
            (Self::Invited | Self::Silent, SeatStep::Declines) => Some(Self::Declined),
            (Self::Invited, SeatStep::FallsSilent) => Some(Self::Silent),
            (Self::Accepted, SeatStep::Comes) => Some(Self::Came),
            (Self::Accepted | Self::Came, SeatStep::Drops) => Some(Self::Dropped),
            (Self::Invited | Self::Silent | Self::Accepted, SeatStep::Withdraws) => Some(Self::Withdrawn),
            _ => None,
        }
    }

    /// Whether the seat is kept for the person: nobody else has it.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Invited | Self::Accepted | Self::Came)
    }

    /// Whether the person takes part: she can say how it goes.
    pub const fn takes_part(self) -> bool {
        matches!(self, Self::Accepted | Self::Came | Self::Dropped)
    }

    /// How a step changes the seats that are kept: one more, one less, or none.
    pub const fn change(self, to: Self) -> Change {
        match (self.holds(), to.holds()) {
            (false, true) => Change::Takes,
            (true, false) => Change::Frees,
            _ => Change::None,
        }
    }
}

/// What a step does to the seats that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// One more is kept.
    Takes,
    /// One is free again.
    Frees,
    /// As many as before.
    None,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn seats_kept_are_those_that_steps_say(
            steps in prop::collection::vec((0_usize..4, prop::sample::select(SeatStep::ALL.to_vec())), 0..60),
        ) {
            let (mut seats, mut kept) = ([SeatState::Invited; 4], 4_i32);
            for (place, step) in steps {
                let Some(next) = seats[place].after(step) else { continue };
                kept += match seats[place].change(next) {
                    Change::Takes => 1,
                    Change::Frees => -1,
                    Change::None => 0,
                };
                prop_assert!(
                    !matches!(seats[place], SeatState::Dropped | SeatState::Declined | SeatState::Withdrawn),
                    "what is over stays over"
                );
                seats[place] = next;
            }
            let holding = seats.iter().filter(|state| state.holds()).count();
            prop_assert_eq!(usize::try_from(kept), Ok(holding));
        }
    }

    #[test]
    fn only_a_late_yes_takes_a_seat_again() {
        for from in SeatState::ALL {
            for step in SeatStep::ALL {
                let takes = from.after(*step).is_some_and(|to| from.change(to) == Change::Takes);
                assert_eq!(takes, *from == SeatState::Silent && *step == SeatStep::Accepts, "{from} {step}");
            }
        }
    }
}
