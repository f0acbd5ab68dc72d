//! When a place is open.

use maillage_opening_hours::Hours;
use serde::{Deserialize, Serialize};

use maillage_vocabulary::Text;

/// When a place is open: what could be understood, and the words that could not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Opening {
    hours: Option<Hours>,
    rest: Option<Text<2000>>,
    by_appointment: bool,
}

/// The shape of an [`Opening`], before it is known to say something.
#[derive(Deserialize)]
struct Raw {
    hours: Option<Hours>,
    rest: Option<Text<2000>>,
    by_appointment: bool,
}

impl Opening {
    /// None when nothing is said at all.
    pub fn new(hours: Option<Hours>, rest: Option<Text<2000>>, by_appointment: bool) -> Option<Self> {
        (hours.is_some() || rest.is_some() || by_appointment).then_some(Self { hours, rest, by_appointment })
    }

    /// The hours that are understood.
    pub fn hours(&self) -> Option<&Hours> {
        self.hours.as_ref()
    }

    /// The words of the source that are not: to show as they are.
    pub fn rest(&self) -> Option<&str> {
        self.rest.as_ref().map(Text::as_str)
    }

    /// Whether the source says that one comes by appointment.
    pub fn by_appointment(&self) -> bool {
        self.by_appointment
    }
}

impl From<Hours> for Opening {
    fn from(hours: Hours) -> Self {
        Self { hours: Some(hours), rest: None, by_appointment: false }
    }
}

impl TryFrom<Raw> for Opening {
    type Error = &'static str;

    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        Self::new(raw.hours, raw.rest, raw.by_appointment).ok_or("opening hours that say nothing")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_something_or_is_not() {
        assert_eq!(Opening::new(None, None, false), None);
        let opening = Opening::new(None, Some(Text::new("selon la saison").unwrap()), true).unwrap();
        assert_eq!(
            (opening.hours(), opening.rest(), opening.by_appointment()),
            (None, Some("selon la saison"), true)
        );
        let json = serde_json::to_string(&opening).unwrap();
        assert_eq!(serde_json::from_str::<Opening>(&json).unwrap(), opening);
        assert!(
            serde_json::from_str::<Opening>(r#"{"hours":null,"rest":null,"by_appointment":false}"#).is_err()
        );
    }
}
