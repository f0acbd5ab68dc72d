//! What is asked of distances: of which service, in which territory.

use maillage_shell::parameter;
use maillage_territory::{Commune, Level, Scope, Territories, TerritoryCode};
use maillage_vocabulary::{ClosedList as _, Service};
use serde::Deserialize;

/// What is asked, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Service, by slug.
    pub service: String,
    /// Code of a territory.
    pub territory: String,
}

/// What is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// To the nearest place with that service; with any otherwise.
    pub service: Option<Service>,
    /// In which territory; the whole network otherwise.
    pub territory: Option<TerritoryCode>,
}

/// A territory of which the network covers something.
pub fn covered(text: &str, scope: &Scope) -> Option<TerritoryCode> {
    let all = Territories::embedded();
    let code = all.territory(text.parse().ok()?)?.code();
    scope.touches(all, code).then_some(code)
}

impl Filter {
    /// What is asked, and the parameters that are not understood.
    pub fn read(asked: &Asked, scope: &Scope) -> (Self, Vec<&'static str>) {
        let mut wrong = Vec::new();
        let service = parameter(&asked.service, Service::from_slug, || wrong.push("service"));
        let territory = parameter(&asked.territory, |text| covered(text, scope), || wrong.push("territory"));
        (Self { service, territory }, wrong)
    }

    /// Whether a commune of the network is asked for.
    pub fn holds(self, commune: &Commune) -> bool {
        self.territory.is_none_or(|code| commune.is_in(code))
    }

    /// The level of the parts that are told: intercommunalités of what is large, communes of the rest.
    pub const fn parts(self) -> Level {
        match self.territory {
            None | Some(TerritoryCode::Region(_)) => Level::Epci,
            Some(_) => Level::Commune,
        }
    }

    /// The address of a page or a file with it.
    pub fn href(self, path: &str) -> String {
        let service = self.service.map(|service| format!("service={}", service.slug()));
        let territory = self.territory.map(|code| format!("territory={code}"));
        let query: Vec<_> = service.into_iter().chain(territory).collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_reads_back_from_its_address() {
        let scope = Scope::default();
        for territory in ["", "D04", "R93", "04112", "200034700"] {
            let asked = Asked { territory: territory.to_owned(), ..Asked::default() };
            let (filter, wrong) = Filter::read(&asked, &scope);
            assert!(wrong.is_empty(), "{territory}");
            let expected =
                if territory.is_empty() { "/x".to_owned() } else { format!("/x?territory={territory}") };
            assert_eq!(filter.href("/x"), expected);
        }
        let service = Service::ALL[0];
        let asked = Asked { service: service.slug().to_owned(), territory: "D04".to_owned() };
        let (filter, _) = Filter::read(&asked, &scope);
        assert_eq!((filter.service, filter.parts()), (Some(service), Level::Commune));
        assert_eq!(Filter::default().parts(), Level::Epci);
    }

    #[test]
    fn what_is_elsewhere_or_nowhere_is_not_understood() {
        let asked = Asked { service: "x".to_owned(), territory: "D75".to_owned() };
        let (filter, wrong) = Filter::read(&asked, &Scope::default());
        assert_eq!((filter, wrong), (Filter::default(), vec!["service", "territory"]));
    }
}
