//! Who may give which role: nobody gives more than they hold.

use maillage_shell::Identity;
use maillage_shell::permission::{Grant, Right, Role, Target, Within};
use maillage_territory::{Commune, Territories};

/// Knows where places stand, so that whoever keeps a territory can name the keepers of its places.
pub trait PlaceLocator: Send + Sync {
    /// The commune of a place, by its public id, and the inner id of the organization that carries it.
    fn locate(&self, place: &str) -> Option<(&'static Commune, Option<String>)>;

    /// The name of a place with its commune: `Médiathèque, Manosque`. None where there is no such place.
    fn name(&self, place: &str) -> Option<String>;

    /// The public ids of the places that bear a name, with their names as [`Self::name`] tells them; some only.
    fn named(&self, name: &str) -> Vec<(String, String)>;

    /// The same for those whose name holds these words: what could be meant.
    fn like(&self, words: &str) -> Vec<(String, String)>;
}

/// Whether there is anything in a scope: a territory of France, a place of the directory.
pub fn exists(within: &Within, places: Option<&dyn PlaceLocator>) -> bool {
    match within {
        Within::Network | Within::Organization(_) => true,
        Within::Territory(code) => Territories::embedded().territory(*code).is_some(),
        Within::Place(id) => places.is_none_or(|places| places.name(id).is_some()),
    }
}

/// Roles that can be given: everybody is a visitor already.
pub const GIVEN: [Role; 8] = [
    Role::Inhabitant,
    Role::Professional,
    Role::PlaceManager,
    Role::OrganizationManager,
    Role::Developer,
    Role::DecisionMaker,
    Role::Coordinator,
    Role::Administrator,
];

/// Whether `giver` may give (or take) `wanted`.
///
/// The giver needs one role that manages people, at least as trusted, with every right of the wanted one, in a scope
/// that covers the wanted scope. Someone with several roles cannot add them up.
pub fn may_give(giver: &Identity, wanted: &Grant, places: Option<&dyn PlaceLocator>) -> bool {
    wanted.role != Role::Visitor
        && giver.holds(Right::ManagePeople)
        && giver.grants.iter().any(|held| {
            held.role.rights().contains(&Right::ManagePeople)
                && held.role >= wanted.role
                && wanted.role.rights().iter().all(|right| held.role.rights().contains(right))
                && includes(&held.within, &wanted.within, places)
        })
}

/// Whether `manager` may act on an account with those roles: on each of them.
pub fn may_manage(manager: &Identity, grants: &[Grant], places: Option<&dyn PlaceLocator>) -> bool {
    let account = Grant { role: Role::Inhabitant, within: Within::Network };
    if grants.is_empty() {
        return may_give(manager, &account, places);
    }
    // The network-wide role that everyone with an account may have is nobody's territory.
    grants.iter().all(|grant| {
        (grant.role == Role::Inhabitant && manager.holds(Right::ManagePeople))
            || may_give(manager, grant, places)
    })
}

/// Whether the inner scope lies in the outer one.
fn includes(outer: &Within, inner: &Within, places: Option<&dyn PlaceLocator>) -> bool {
    match (outer, inner) {
        (Within::Network, _) => true,
        (Within::Territory(_), Within::Territory(inner)) => Territories::embedded()
            .territory(*inner)
            .is_some_and(|inner| inner.communes().all(|commune| outer.covers(Target::Commune(commune)))),
        (Within::Territory(_) | Within::Organization(_), Within::Place(id)) => {
            places.and_then(|places| places.locate(id)).is_some_and(|(commune, organization)| {
                let organization = organization.as_deref();
                outer.covers(Target::Place { id, commune: Some(commune), organization })
            })
        }
        (outer, inner) => outer == inner,
    }
}

#[cfg(test)]
mod tests {
    use maillage_shell::Via;

    use super::*;

    struct Manosque;

    impl PlaceLocator for Manosque {
        fn locate(&self, place: &str) -> Option<(&'static Commune, Option<String>)> {
            (place == "7k2m9qxa").then(|| (Territories::embedded().commune("04112").unwrap(), None))
        }

        fn name(&self, place: &str) -> Option<String> {
            self.locate(place).map(|_| "Médiathèque, Manosque".to_owned())
        }

        fn named(&self, _: &str) -> Vec<(String, String)> {
            Vec::new()
        }

        fn like(&self, _: &str) -> Vec<(String, String)> {
            Vec::new()
        }
    }

    fn grant(text: &str) -> Grant {
        let (role, within) = text.split_once(' ').unwrap();
        Grant { role: role.parse().unwrap(), within: within.parse().unwrap() }
    }

    fn giver(grants: &[&str], second_factor: bool) -> Identity {
        Identity {
            person: "p".to_owned(),
            name: "P".to_owned(),
            grants: grants.iter().map(|text| grant(text)).collect(),
            via: Via::Session { id: "s".to_owned(), second_factor },
        }
    }

    fn may(giver: &Identity, wanted: &str) -> bool {
        may_give(giver, &grant(wanted), Some(&Manosque))
    }

    #[test]
    fn a_coordinator_gives_in_their_territory_only() {
        let coordinator = giver(&["coordinator territory:D04"], true);
        assert!(may(&coordinator, "professional territory:04112"));
        assert!(may(&coordinator, "coordinator territory:D04"));
        assert!(may(&coordinator, "place_manager place:7k2m9qxa"));
        assert!(!may(&coordinator, "place_manager place:00000000"));
        assert!(!may(&coordinator, "professional territory:D13"));
        assert!(!may(&coordinator, "coordinator territory:R93"));
        assert!(!may(&coordinator, "coordinator network"));
        assert!(!may(&coordinator, "organization_manager organization:o"));
    }

    #[test]
    fn a_scope_is_somewhere() {
        let is_there = |scope: &str| exists(&scope.parse().unwrap(), Some(&Manosque));
        assert!(is_there("network") && is_there("territory:D04") && is_there("place:7k2m9qxa"));
        assert!(!is_there("territory:D99") && !is_there("place:00000000"));
    }

    #[test]
    fn nobody_rises_above_themselves() {
        let coordinator = giver(&["coordinator network"], true);
        assert!(!may(&coordinator, "administrator network"));
        assert!(may(&giver(&["administrator network"], true), "administrator network"));
        // Two roles do not add up: the wide one manages nobody.
        let two = giver(&["decision_maker network", "coordinator territory:D04"], true);
        assert!(!may(&two, "decision_maker territory:D13"));
    }

    #[test]
    fn without_the_right_or_the_second_factor_nothing_is_given() {
        assert!(!may(&giver(&["professional network"], false), "inhabitant network"));
        assert!(!may(&giver(&["administrator network"], false), "inhabitant network"));
        assert!(!may(&giver(&["administrator network"], true), "visitor network"));
    }

    #[test]
    fn a_token_gives_only_with_the_right_in_it() {
        let mut by_token = giver(&["administrator network"], true);
        by_token.via = Via::Token { id: "t".to_owned(), rights: vec![Right::EditPlaces] };
        assert!(!may(&by_token, "inhabitant network"));
        by_token.via = Via::Token { id: "t".to_owned(), rights: vec![Right::ManagePeople] };
        assert!(may(&by_token, "inhabitant network"));
    }

    #[test]
    fn an_account_is_managed_as_a_whole() {
        let coordinator = giver(&["coordinator territory:D04"], true);
        let managed = |grants: &[&str]| {
            let grants: Vec<_> = grants.iter().map(|text| grant(text)).collect();
            may_manage(&coordinator, &grants, None)
        };
        assert!(managed(&["professional territory:04112", "inhabitant network"]));
        assert!(!managed(&["professional territory:04112", "administrator network"]));
    }
}
