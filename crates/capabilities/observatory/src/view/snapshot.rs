//! One immutable state of what is known.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use maillage_territory::{Commune, CommuneCode, Scope, TerritoryCode};

use crate::fragility::{COMPONENTS, Index, Share, index, mean_of};
use crate::model::{Indicator, Period, Reported};
use crate::reach::communes_of;
use crate::siting::Fragility;
use crate::store::values::Kept;

/// An indicator in a period.
#[derive(Clone, Debug, Default)]
pub struct Series {
    /// By commune.
    pub told: HashMap<CommuneCode, Reported>,
    /// Who told it: most of it, where several did.
    pub source: String,
}

/// What is known, and the index of each commune of the network.
#[derive(Debug, Default)]
pub struct Snapshot {
    series: BTreeMap<(Indicator, Period), Series>,
    indexes: Vec<(&'static Commune, Index)>,
    /// For each component, the share that serves and its period; none where nothing is known.
    shares: [Option<(Share, Period)>; COMPONENTS.len()],
    fragility: Arc<Fragility>,
}

impl Snapshot {
    /// Sorts what is known, and works the index out.
    pub fn build(scope: &Scope, kept: Vec<Kept>) -> Self {
        let mut series: BTreeMap<(Indicator, Period), Series> = BTreeMap::new();
        for Kept { what, source } in kept {
            let one = series.entry((what.indicator, what.period)).or_default();
            one.told.insert(what.commune, what.told);
            if one.source.is_empty() {
                one.source = source;
            }
        }
        let mut snapshot = Self { series, ..Self::default() };
        snapshot.shares =
            COMPONENTS.map(|component| component.shares.iter().find_map(|share| snapshot.dated(*share)));
        let communes = communes_of(scope);
        let rows: Vec<_> = communes
            .iter()
            .map(|commune| {
                let shares =
                    snapshot.shares.map(|share| share.and_then(|share| snapshot.share(commune.code, share)));
                (f64::from(commune.population.unwrap_or(0)), shares)
            })
            .collect();
        snapshot.indexes = communes.into_iter().zip(index(&rows)).collect();
        let factors = snapshot.indexes.iter().filter_map(|(commune, one)| Some((commune.code, one.value?)));
        snapshot.fragility = Arc::new(factors.collect());
        snapshot
    }

    /// The latest period of which a share is known for some commune.
    fn dated(&self, share: Share) -> Option<(Share, Period)> {
        let by = share.dated_by();
        let periods = self.series.keys().rev().filter(|(indicator, _)| *indicator == by);
        periods.map(|(_, period)| (share, *period)).find(|dated| {
            let told = &self.series[&(by, dated.1)].told;
            told.keys().any(|commune| self.share(*commune, *dated).is_some())
        })
    }

    fn share(&self, commune: CommuneCode, (share, period): (Share, Period)) -> Option<f64> {
        share.of(|indicator| self.told(commune, indicator, period).and_then(Reported::value))
    }

    /// What is told of a commune; none where nobody ever told it.
    pub fn told(&self, commune: CommuneCode, indicator: Indicator, period: Period) -> Option<Reported> {
        self.series.get(&(indicator, period))?.told.get(&commune).copied()
    }

    /// All that is known, by indicator and period.
    pub const fn series(&self) -> &BTreeMap<(Indicator, Period), Series> {
        &self.series
    }

    /// The index of each commune of the network, by code.
    pub fn indexes(&self) -> &[(&'static Commune, Index)] {
        &self.indexes
    }

    /// For each component, the share that serves and its period.
    pub const fn shares(&self) -> &[Option<(Share, Period)>; COMPONENTS.len()] {
        &self.shares
    }

    /// The index of communes that have one, for weighing people.
    pub const fn fragility(&self) -> &Arc<Fragility> {
        &self.fragility
    }

    /// The index of a territory, the mean of its people, and the share of them for whom it is known.
    pub fn fragility_of(&self, territory: TerritoryCode) -> Option<(f64, f64)> {
        let inside = self.indexes.iter().filter(|(commune, _)| commune.is_in(territory));
        mean_of(inside.map(|(commune, one)| (f64::from(commune.population.unwrap_or(0)), one.value)))
    }

    /// Whether some commune has an index.
    pub fn has_index(&self) -> bool {
        !self.fragility.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Observation;

    fn kept(commune: &str, code: &str, period: &str, told: Reported) -> Kept {
        let what = Observation {
            commune: commune.parse().unwrap(),
            indicator: Indicator::from_code(code).unwrap(),
            period: period.parse().unwrap(),
            told,
        };
        Kept { what, source: "essai".to_owned() }
    }

    #[test]
    fn the_first_share_that_is_known_serves_in_its_latest_period() {
        let value = Reported::Value;
        let rows = vec![
            kept("04112", "population", "2020", value(100.0)),
            kept("04112", "aged-60-74", "2020", value(20.0)),
            kept("04112", "aged-75-89", "2020", value(10.0)),
            kept("04112", "aged-90", "2020", value(1.0)),
            kept("04112", "poverty", "2020", value(10.0)),
            kept("04112", "poverty", "2021", value(12.0)),
            kept("04018", "poverty", "2021", Reported::NotPublished),
            kept("04018", "population", "2022", value(50.0)),
        ];
        let snapshot = Snapshot::build(&"D04".parse().unwrap(), rows);
        let periods = snapshot.shares().map(|share| share.map(|(_, period)| period.to_string()));
        let [old, diploma, poverty, ..] = &periods;
        assert_eq!((old.as_deref(), diploma, poverty.as_deref()), (Some("2020"), &None, Some("2021")));
        let manosque = snapshot.indexes().iter().find(|(commune, _)| commune.name == "Manosque").unwrap().1;
        let shares: Vec<f64> = manosque.parts.iter().flatten().map(|part| part.share).collect();
        assert_eq!((shares, manosque.value), (vec![31.0, 12.0], None));
        assert!(!snapshot.has_index() && snapshot.fragility_of("D04".parse().unwrap()).is_none());
    }
}
