//! Addresses of lists: every state of the filters is a link.

use maillage_shell::encode;

use crate::view::{Asked, Group};

/// The parameters of a list, in one order whatever the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Params(Vec<(&'static str, String)>);

impl Params {
    /// Those of a query.
    pub fn of(asked: &Asked) -> Self {
        let mut params = Self::default();
        // Words come before the position and the map that one came from.
        let unless_named = |text| if asked.ou.trim().is_empty() { text } else { "" };
        let texts: [(&'static str, &str); 9] = [
            ("q", &asked.q),
            ("ou", &asked.ou),
            ("near", unless_named(&asked.near)),
            ("bounds", unless_named(&asked.bounds)),
            ("radius_km", &asked.radius_km),
            ("open", &asked.open),
            ("open_at", &asked.open_at),
            ("sort", &asked.sort),
            ("page", &asked.page),
        ];
        for (name, value) in texts {
            if !value.trim().is_empty() {
                params.0.push((name, value.trim().to_owned()));
            }
        }
        for group in Group::ALL {
            params.0.extend(asked.canonical(group).into_iter().map(|value| (group.param(), value)));
        }
        params
    }

    /// Only this one.
    pub fn only(name: &'static str, value: impl Into<String>) -> Self {
        Self(vec![(name, value.into())])
    }

    /// With one more value; from the first page on.
    #[must_use]
    pub fn with(&self, name: &'static str, value: impl Into<String>) -> Self {
        let mut params = self.without("page");
        params.0.push((name, value.into()));
        params
    }

    /// Without that parameter.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        Self(self.0.iter().filter(|(known, _)| *known != name).cloned().collect())
    }

    /// Without that value; from the first page on.
    #[must_use]
    pub fn without_value(&self, name: &str, value: &str) -> Self {
        let kept = self.0.iter().filter(|(known, own)| *known != "page" && (*known != name || own != value));
        Self(kept.cloned().collect())
    }

    /// The pairs.
    pub fn pairs(&self) -> &[(&'static str, String)] {
        &self.0
    }

    /// The query, without its question mark.
    pub fn query(&self) -> String {
        let pairs: Vec<_> = self.0.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        pairs.join("&")
    }

    /// The address of the list.
    pub fn href(&self, path: &str) -> String {
        if self.0.is_empty() { path.to_owned() } else { format!("{path}?{}", self.query()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_a_link_and_back() {
        let asked = Asked {
            q: " impôts & CAF ".to_owned(),
            service: vec!["demarches".to_owned(), "travail".to_owned()],
            page: "3".to_owned(),
            ..Asked::default()
        };
        let params = Params::of(&asked);
        assert_eq!(
            params.href("/lieux"),
            "/lieux?q=imp%C3%B4ts%20%26%20CAF&page=3&service=demarches&service=travail"
        );
        assert_eq!(
            params.without_value("service", "travail").href("/lieux"),
            "/lieux?q=imp%C3%B4ts%20%26%20CAF&service=demarches"
        );
        assert_eq!(Params::default().href("/lieux"), "/lieux");
    }

    #[test]
    fn values_are_written_in_one_way() {
        let asked = Asked {
            service: vec!["demarches,travail".to_owned(), "travail".to_owned()],
            departement: vec!["D04".to_owned(), "04".to_owned()],
            commune: vec!["13201".to_owned()],
            ..Asked::default()
        };
        let params = Params::of(&asked);
        assert_eq!(params.href(""), "?service=demarches&service=travail&departement=04&commune=13055");
        assert_eq!(params.without_value("departement", "04").without("service").href(""), "?commune=13055");
    }
}
