//! Where the places of a region stand: one at least in every intercommunalité, then as the population does.

use std::collections::{BTreeMap, HashMap};

use maillage_territory::{Commune, CommuneCode, Scope, Territories};

use super::dice::Dice;
use crate::model::CommuneName;

/// A place to be, before anything is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// Its commune.
    pub commune: &'static Commune,
    /// Whether it must help with procedures and open on Saturday.
    pub saturday_procedures: bool,
}

/// The town that demonstrations are about, and its neighbours: Manosque; Sainte-Tulle, Pierrevert, Volx, Oraison,
/// Forcalquier.
const TOWN: &str = "04112";
const AROUND: [&str; 5] = ["04197", "04152", "04245", "04143", "04088"];
/// Places of the town: the first ones help with procedures on Saturday.
const IN_TOWN: usize = 4;
const ON_SATURDAY: usize = 2;

/// Share of the places that follow population, in percent; the others go to villages.
const BY_POPULATION: usize = 68;
/// Villages have fewer inhabitants.
const VILLAGE: u32 = 6_000;

/// `count` slots in a scope; none in a scope without a commune that has a position and a postal code.
pub fn slots(scope: &Scope, count: usize, seed: u64) -> Vec<Slot> {
    let all = Territories::embedded().communes().iter();
    let communes: Vec<&Commune> = all.filter(|commune| scope.contains(commune) && usable(commune)).collect();
    if communes.is_empty() {
        return Vec::new();
    }
    let mut slots = in_town(&communes);
    slots.extend(heads(&communes).into_iter().map(plain));
    slots.truncate(count);
    let free = count - slots.len();
    let villages = villages(&communes, &slots, free - free * BY_POPULATION / 100, seed);
    slots.extend(villages.into_iter().map(plain));
    by_population(&communes, &mut slots, count);
    slots
}

fn plain(commune: &'static Commune) -> Slot {
    Slot { commune, saturday_procedures: false }
}

fn usable(commune: &Commune) -> bool {
    commune.point.is_some() && !commune.postal_codes.is_empty() && CommuneName::new(commune.name).is_ok()
}

fn in_town(communes: &[&'static Commune]) -> Vec<Slot> {
    let find = |code: &str| communes.iter().find(|commune| commune.code.as_str() == code).copied();
    let Some(town) = find(TOWN) else { return Vec::new() };
    let inside = (0..IN_TOWN).map(|rank| Slot { commune: town, saturday_procedures: rank < ON_SATURDAY });
    inside.chain(AROUND.into_iter().filter_map(find).map(plain)).collect()
}

/// The largest commune of each intercommunalité, largest first.
fn heads(communes: &[&'static Commune]) -> Vec<&'static Commune> {
    let mut heads: BTreeMap<_, &'static Commune> = BTreeMap::new();
    for commune in communes {
        let Some(epci) = commune.epci else { continue };
        let head = heads.entry(epci).or_insert(commune);
        if commune.population > head.population {
            *head = commune;
        }
    }
    let mut heads: Vec<_> = heads.into_values().collect();
    heads.sort_by_key(|commune| std::cmp::Reverse(commune.population));
    heads
}

/// Villages without a place yet, drawn with a chance that grows with the root of their population.
fn villages(communes: &[&'static Commune], taken: &[Slot], count: usize, seed: u64) -> Vec<&'static Commune> {
    let mut dice = Dice::of(seed, 0x5_1075, 0);
    let mut drawn: Vec<(f64, &'static Commune)> = communes
        .iter()
        .filter(|commune| commune.population.is_some_and(|people| people < VILLAGE))
        .filter(|commune| taken.iter().all(|slot| slot.commune.code != commune.code))
        // The smallest of exponential delays: the weighted draw without replacement of Efraimidis and Spirakis.
        .map(|commune| {
            let weight = f64::from(commune.population.unwrap_or(1)).sqrt().max(1.0);
            (-(dice.fraction() + 1e-9).ln() / weight, *commune)
        })
        .collect();
    drawn.sort_by(|a, b| a.0.total_cmp(&b.0));
    drawn.into_iter().take(count).map(|(_, commune)| commune).collect()
}

/// Gives the remaining slots one by one to the commune that has the most inhabitants a place (Sainte-Laguë).
fn by_population(communes: &[&'static Commune], slots: &mut Vec<Slot>, count: usize) {
    let mut places: HashMap<CommuneCode, u32> = HashMap::new();
    for slot in slots.iter() {
        *places.entry(slot.commune.code).or_default() += 1;
    }
    while slots.len() < count {
        // A large city has fewer places a head than a town.
        let claim = |commune: &Commune| {
            let held = f64::from(places.get(&commune.code).copied().unwrap_or_default());
            f64::from(commune.population.unwrap_or(1)).powf(0.85) / (2.0 * held + 1.0)
        };
        let Some(next) = communes.iter().max_by(|a, b| claim(a).total_cmp(&claim(b))) else { return };
        *places.entry(next.code).or_default() += 1;
        slots.push(plain(next));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("R93")]
    #[case("R93,D26")]
    #[case("D48")]
    #[case("R01")]
    fn every_intercommunalite_has_a_place(#[case] scope: &str) {
        let scope: Scope = scope.parse().unwrap();
        let slots = slots(&scope, 300, 1);
        assert_eq!(slots.len(), 300);
        assert!(slots.iter().all(|slot| scope.contains(slot.commune)));
        let held: HashSet<_> = slots.iter().map(|slot| slot.commune.epci).collect();
        let all = scope.communes(Territories::embedded()).filter(|commune| usable(commune));
        assert!(all.filter(|commune| commune.epci.is_some()).all(|commune| held.contains(&commune.epci)));
    }

    #[test]
    fn large_cities_have_the_most() {
        let slots = slots(&Scope::default(), 300, 1);
        let count = |code: &str| slots.iter().filter(|slot| slot.commune.code.as_str() == code).count();
        assert!(count("13055") > count("06088") && count("06088") > count("13001"));
        assert!((4..=9).contains(&count(TOWN)), "{}", count(TOWN));
        let villages = slots.iter().filter(|slot| slot.commune.population < Some(VILLAGE)).count();
        assert!((60..150).contains(&villages), "{villages}");
    }

    #[test]
    fn a_scope_without_positions_has_no_place() {
        let all = Territories::embedded();
        let without = all.communes().iter().find(|c| c.point.is_none() && c.departement.as_str().len() == 3);
        let scope: Scope = format!("D{}", without.unwrap().departement).parse().unwrap();
        assert!(scope.communes(all).all(|commune| !usable(commune)));
        assert!(slots(&scope, 300, 1).is_empty());
    }

    #[test]
    fn a_handful_goes_to_the_largest() {
        let few = slots(&Scope::default(), 3, 1);
        assert_eq!(few.len(), 3);
    }
}
