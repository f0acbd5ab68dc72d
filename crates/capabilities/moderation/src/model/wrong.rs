//! What may be wrong with something written.

use chrono::TimeDelta;
use maillage_vocabulary::codes;

codes! {
    /// What is wrong, as whoever reports it sees it. The most urgent first.
    pub enum Wrong("reason to report") {
        /// A child is in danger, or is shown as none should be.
        ChildProtection = "child-protection",
        /// It tells who somebody is.
        PersonalData = "personal-data",
        /// Insult or hatred.
        Hatred = "hatred",
        /// False, or dangerous.
        Danger = "danger",
        /// A right of whoever reports: an image, a text, a name.
        OwnRight = "own-right",
        /// Advertising.
        Advertising = "advertising",
        /// Anything else.
        Other = "other",
    }
}

impl Wrong {
    /// Whether it is decided before all others, within a day.
    pub const fn is_urgent(self) -> bool {
        matches!(self, Self::ChildProtection | Self::PersonalData)
    }

    /// The time in which it is decided, in a network that promises so many days.
    pub fn delay(self, days: u32) -> TimeDelta {
        let days = days.clamp(1, 60);
        TimeDelta::days(if self.is_urgent() { 1 } else { days.into() })
    }

    /// Key of its words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::ChildProtection => "moderation-wrong-child-protection",
            Self::PersonalData => "moderation-wrong-personal-data",
            Self::Hatred => "moderation-wrong-hatred",
            Self::Danger => "moderation-wrong-danger",
            Self::OwnRight => "moderation-wrong-own-right",
            Self::Advertising => "moderation-wrong-advertising",
            Self::Other => "moderation-wrong-other",
        }
    }

    /// Key of an example.
    pub const fn example(self) -> &'static str {
        match self {
            Self::ChildProtection => "moderation-wrong-child-protection-example",
            Self::PersonalData => "moderation-wrong-personal-data-example",
            Self::Hatred => "moderation-wrong-hatred-example",
            Self::Danger => "moderation-wrong-danger-example",
            Self::OwnRight => "moderation-wrong-own-right-example",
            Self::Advertising => "moderation-wrong-advertising-example",
            Self::Other => "moderation-wrong-other-example",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_touches_a_child_or_a_name_is_decided_within_a_day() {
        assert_eq!(Wrong::ChildProtection.delay(3), TimeDelta::days(1));
        assert_eq!(Wrong::PersonalData.delay(30), TimeDelta::days(1));
        assert_eq!(Wrong::Advertising.delay(3), TimeDelta::days(3));
        assert_eq!(Wrong::Other.delay(0), TimeDelta::days(1), "a delay is a day at least");
        assert!(Wrong::ALL.is_sorted_by_key(|wrong| !wrong.is_urgent()), "the most urgent come first");
    }
}
