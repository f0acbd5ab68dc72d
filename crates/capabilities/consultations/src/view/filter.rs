//! What a list of consultations is asked for: the same words for the page and the API.

use std::sync::Arc;

use maillage_shell::{FieldErrors, encode, parameter};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::lists::needs::PolicyArea;
use maillage_vocabulary::{ClosedList, codes};
use serde::Deserialize;

use super::{Entry, Snapshot};
use crate::model::State;

codes! {
    /// Where consultations stand, as people ask for them.
    pub enum Standing("standing of consultations") {
        /// People may answer.
        Open = "open",
        /// The synthesis, or the decision, is awaited.
        Waiting = "waiting",
        /// What was decided is told.
        Decided = "decided",
        /// They were withdrawn.
        Withdrawn = "withdrawn",
    }
}

impl Standing {
    /// The standing of a state; none of a draft.
    pub const fn of(state: State) -> Option<Self> {
        match state {
            State::Draft | State::Hidden => None,
            State::Open => Some(Self::Open),
            State::Closed | State::Published => Some(Self::Waiting),
            State::Decided => Some(Self::Decided),
            State::Withdrawn => Some(Self::Withdrawn),
        }
    }
}

/// The parameters of an address, as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Slug of a policy area.
    pub area: String,
    /// Code of a territory.
    pub territory: String,
    /// `open`, `waiting`, `decided`, `withdrawn`.
    pub state: String,
    /// Rank of the page, from 1.
    pub page: String,
    /// Length of the list.
    pub limit: String,
}

/// What they mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of that policy area.
    pub area: Option<PolicyArea>,
    /// That concern that territory.
    pub territory: Option<TerritoryCode>,
    /// That stand there.
    pub state: Option<Standing>,
}

impl Filter {
    /// Reads the parameters; those that are not understood are named, in the words of `say`.
    pub fn strict(asked: &Asked, say: impl Fn(&str) -> String) -> Result<Self, FieldErrors> {
        let (filter, wrong) = Self::read(asked);
        if wrong.is_empty() {
            return Ok(filter);
        }
        let mut errors = FieldErrors::default();
        for field in wrong {
            errors.add(field, say("consultation-error-choose"));
        }
        Err(errors)
    }

    /// Reads the parameters; those that are not understood are left out.
    pub fn lenient(asked: &Asked) -> Self {
        Self::read(asked).0
    }

    fn read(asked: &Asked) -> (Self, Vec<&'static str>) {
        let mut wrong = Vec::new();
        let area = parameter(&asked.area, PolicyArea::from_slug, || wrong.push("area"));
        let territory = parameter(&asked.territory, known, || wrong.push("territory"));
        let state = parameter(&asked.state, |text| text.parse().ok(), || wrong.push("state"));
        (Self { area, territory, state }, wrong)
    }

    /// The consultations that answer, in the order of the list.
    pub fn apply(&self, snapshot: &Snapshot) -> Vec<Arc<Entry>> {
        let takes = |entry: &&Arc<Entry>| {
            let one = &entry.consultation;
            self.area.is_none_or(|area| one.area == area)
                && self.territory.is_none_or(|code| entry.concerns(code))
                && self.state.is_none_or(|state| Standing::of(one.state) == Some(state))
        };
        snapshot.shown().filter(takes).cloned().collect()
    }

    /// The address of the list.
    pub fn href(&self) -> String {
        let pairs = [
            ("area", self.area.map(|area| area.slug().to_owned())),
            ("territory", self.territory.map(|code| code.to_string())),
            ("state", self.state.map(|state| state.code().to_owned())),
        ];
        let pairs: Vec<_> = pairs
            .into_iter()
            .filter_map(|(name, value)| Some(format!("{name}={}", encode(&value?))))
            .collect();
        if pairs.is_empty() {
            "/consultations".to_owned()
        } else {
            format!("/consultations?{}", pairs.join("&"))
        }
    }
}

fn known(text: &str) -> Option<TerritoryCode> {
    let code = text.parse().ok()?;
    Territories::embedded().territory(code).map(|found| found.code())
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::super::snapshot::tests::consultation;
    use super::*;

    #[test]
    fn each_choice_narrows_the_list() {
        let all = vec![
            consultation(1, "D04", State::Open),
            consultation(2, "D13", State::Published),
            consultation(3, "R93", State::Closed),
        ];
        let snapshot = Snapshot::of(all, HashMap::new());
        let count = |asked: &Asked| Filter::lenient(asked).apply(&snapshot).len();
        assert_eq!(count(&Asked::default()), 3);
        assert_eq!(count(&Asked { territory: "D04".to_owned(), ..Asked::default() }), 2);
        assert_eq!(count(&Asked { state: "waiting".to_owned(), ..Asked::default() }), 2);
        assert_eq!(count(&Asked { area: "sante".to_owned(), ..Asked::default() }), 0);
        assert_eq!(count(&Asked { area: "lune".to_owned(), ..Asked::default() }), 3, "it is left out");
    }

    #[test]
    fn an_address_reads_back() {
        let asked = Asked {
            area: "sante".to_owned(),
            territory: "D04".to_owned(),
            state: "open".to_owned(),
            ..Asked::default()
        };
        assert_eq!(Filter::lenient(&asked).href(), "/consultations?area=sante&territory=D04&state=open");
        let wrong = Asked { area: "lune".to_owned(), state: "x".to_owned(), ..asked };
        let errors = Filter::strict(&wrong, str::to_owned).unwrap_err();
        assert_eq!(errors.iter().map(|error| error.field.as_str()).collect::<Vec<_>>(), ["area", "state"]);
    }
}
