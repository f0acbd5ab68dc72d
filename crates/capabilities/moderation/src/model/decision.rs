//! What is decided, on which ground, why, and by whom.

use maillage_vocabulary::{Line, codes};

use super::{ByWhom, State};

/// Why, in words that both sides read: short enough to stand on the page of the thing.
pub type Reason = Line<250>;

codes! {
    /// What becomes of the thing.
    pub enum Outcome("outcome of a case") {
        /// Everyone goes on seeing it.
        Kept = "kept",
        /// Nobody sees it any more.
        Hidden = "hidden",
        /// Nobody sees it until its author has mended it.
        Mend = "mend",
    }
}

impl Outcome {
    /// Whether the thing is hidden.
    pub const fn hides(self) -> bool {
        matches!(self, Self::Hidden | Self::Mend)
    }

    /// Key of its words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kept => "moderation-outcome-kept",
            Self::Hidden => "moderation-outcome-hidden",
            Self::Mend => "moderation-outcome-mend",
        }
    }
}

codes! {
    /// What a decision to hide stands on: a law, or a rule of the network.
    pub enum Ground("ground of a decision") {
        /// Law: protection of children.
        LawChild = "law-child",
        /// Law: personal data.
        LawData = "law-data",
        /// Law: insult, defamation, hatred, discrimination.
        LawHatred = "law-hatred",
        /// Law: a right of somebody on a text, an image, a name.
        LawRights = "law-rights",
        /// Law: anything else.
        LawOther = "law-other",
        /// Rule: no advertising.
        RuleAdvertising = "rule-advertising",
        /// Rule: nothing false that harms.
        RuleDanger = "rule-danger",
        /// Rule: respect.
        RuleRespect = "rule-respect",
    }
}

impl Ground {
    /// Key of its words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::LawChild => "moderation-ground-law-child",
            Self::LawData => "moderation-ground-law-data",
            Self::LawHatred => "moderation-ground-law-hatred",
            Self::LawRights => "moderation-ground-law-rights",
            Self::LawOther => "moderation-ground-law-other",
            Self::RuleAdvertising => "moderation-ground-rule-advertising",
            Self::RuleDanger => "moderation-ground-rule-danger",
            Self::RuleRespect => "moderation-ground-rule-respect",
        }
    }
}

/// A decision: what hides something always stands on a ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Everyone goes on seeing it.
    Keep(Reason),
    /// Nobody sees it any more.
    Hide(Ground, Reason),
    /// Nobody sees it until it is mended.
    Mend(Ground, Reason),
}

impl Decision {
    /// What becomes of the thing.
    pub const fn outcome(&self) -> Outcome {
        match self {
            Self::Keep(_) => Outcome::Kept,
            Self::Hide(..) => Outcome::Hidden,
            Self::Mend(..) => Outcome::Mend,
        }
    }

    /// What it stands on.
    pub const fn ground(&self) -> Option<Ground> {
        match self {
            Self::Keep(_) => None,
            Self::Hide(ground, _) | Self::Mend(ground, _) => Some(*ground),
        }
    }

    /// Why.
    pub const fn reason(&self) -> &Reason {
        match self {
            Self::Keep(reason) | Self::Hide(_, reason) | Self::Mend(_, reason) => reason,
        }
    }
}

/// Who is about to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decider<'a> {
    /// Inner id of the person.
    pub person: &'a str,
    /// Whether they run the network.
    pub administrator: bool,
    /// Whether nobody else may decide.
    pub alone: bool,
}

/// As whom a person decides; none where they may not. What is contested is decided by another person than the one who
/// decided; where the network has nobody else, by an administrator, and the log says so.
pub fn may_decide(state: State, last: Option<&str>, decider: Decider<'_>) -> Option<ByWhom> {
    let plain = if decider.administrator { ByWhom::Administrator } else { ByWhom::Moderator };
    match state {
        State::Received => Some(plain),
        State::Appealed if last != Some(decider.person) => Some(plain),
        State::Appealed if decider.administrator && decider.alone => Some(ByWhom::Alone),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NORA: Decider<'_> = Decider { person: "nora", administrator: false, alone: false };

    #[test]
    fn nobody_judges_the_own_decision() {
        assert_eq!(may_decide(State::Received, None, NORA), Some(ByWhom::Moderator));
        assert_eq!(may_decide(State::Appealed, Some("nora"), NORA), None);
        assert_eq!(may_decide(State::Appealed, Some("samir"), NORA), Some(ByWhom::Moderator));
        let admin = Decider { administrator: true, ..NORA };
        assert_eq!(may_decide(State::Appealed, Some("nora"), admin), None, "there are others");
        assert_eq!(may_decide(State::Appealed, Some("samir"), admin), Some(ByWhom::Administrator));
        for state in [State::Decided, State::Confirmed, State::Reversed] {
            assert_eq!(may_decide(state, None, admin), None, "there is nothing to decide");
        }
    }

    #[test]
    fn who_runs_the_network_alone_says_so() {
        let alone = Decider { alone: true, ..NORA };
        assert_eq!(
            may_decide(State::Appealed, Some("nora"), alone),
            None,
            "a moderator never judges herself"
        );
        let admin = Decider { administrator: true, ..alone };
        assert_eq!(may_decide(State::Appealed, Some("nora"), admin), Some(ByWhom::Alone));
    }
}
