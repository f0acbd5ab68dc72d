//! Invented figures of the communes of the demonstration region, as a census and its companions would tell them.
//!
//! The same seed gives the same figures. Populations alone are true: they come with the territory.

use maillage_shell::App;
use maillage_store::Actor;
use maillage_territory::Commune;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use crate::bring::Plan;
use crate::model::{Indicator, Observation, Period, Reported};
use crate::reach::communes_of;
use crate::store::imports::Counts;
use crate::store::values;

/// Who is said to have told the figures.
const SOURCE: &str = "Démonstration (chiffres inventés)";
/// People under which a rate of poverty is not published, as Filosofi keeps it.
const KEPT_BACK: u32 = 2_000;
/// The year of all figures.
const YEAR: u16 = 2024;

/// Fills the demonstration region, where nothing is known yet.
pub async fn fill(app: &App, seed: u64) -> anyhow::Result<()> {
    if !values::is_empty(app.db()).await? {
        return Ok(());
    }
    let period = Period::year(YEAR).unwrap_or_else(Period::earliest);
    let mut random = StdRng::seed_from_u64(seed ^ 0x6f62_7365);
    let mut writes = Vec::new();
    for commune in communes_of(app.scope()) {
        let told = Invented::of(commune, &mut random).told();
        writes.extend(told.into_iter().map(|(indicator, told)| Observation {
            commune: commune.code,
            indicator,
            period,
            told,
        }));
    }
    let plan = Plan { counts: Counts { added: writes.len() as u64, ..Counts::default() }, writes };
    plan.run(app, &Actor::system("demo"), SOURCE, |_| {}).await?;
    Ok(())
}

/// A commune, as it is invented.
struct Invented {
    people: f64,
    /// From a town (0) to a village far from all (1).
    rural: f64,
    /// From 0 to 1.
    old: f64,
    poor: f64,
    no_diploma: f64,
    alone: f64,
    fibre: f64,
    no_4g: f64,
    keeps_back: bool,
}

impl Invented {
    fn of(commune: &Commune, random: &mut StdRng) -> Self {
        let people = commune.population.unwrap_or(0);
        let rural = 1.0 - (f64::from(people.max(1)).ln() / 100_000.0_f64.ln()).clamp(0.0, 1.0);
        let mut around = |middle: f64, spread: f64| {
            (middle + spread * (random.random::<f64>() + random.random::<f64>() - 1.0)).clamp(0.0, 1.0)
        };
        Self {
            people: f64::from(people),
            rural,
            old: around(0.20 + 0.10 * rural, 0.08),
            poor: around(0.16, 0.09),
            no_diploma: around(0.20 + 0.05 * rural, 0.08),
            alone: around(0.40 - 0.08 * rural, 0.08),
            fibre: around(0.98 - 0.35 * rural, 0.15),
            no_4g: around(0.12 * rural * rural, 0.10),
            keeps_back: people < KEPT_BACK,
        }
    }

    fn told(&self) -> Vec<(Indicator, Reported)> {
        let count = |share: f64| Reported::Value((self.people * share).round());
        let rate = |share: f64| Reported::Value((share * 1_000.0).round() / 10.0);
        let income = 26_000.0 - 30_000.0 * self.poor + 1_500.0 * (1.0 - self.rural);
        let money = |value: f64| Reported::Value((value / 10.0).round() * 10.0);
        let kept = |told: Reported| if self.keeps_back { Reported::NotPublished } else { told };
        vec![
            (Indicator::Population, count(1.0)),
            (Indicator::Men65, count(self.old * 0.44)),
            (Indicator::Women65, count(self.old * 0.56)),
            (Indicator::LeftSchool, count(0.72)),
            (Indicator::NoDiploma, count(0.72 * self.no_diploma)),
            (Indicator::Households, count(0.46)),
            (Indicator::Alone, count(0.46 * self.alone)),
            (
                Indicator::MedianIncome,
                if self.people < 100.0 { Reported::NotPublished } else { money(income) },
            ),
            (Indicator::Poverty, kept(rate(self.poor))),
            (Indicator::Fibre, rate(self.fibre)),
            (Indicator::No4g, rate(self.no_4g)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_figures_and_small_communes_keep_theirs_back() {
        let scope = "D04".parse().unwrap();
        let told = |seed| {
            let mut random = StdRng::seed_from_u64(seed);
            let all = communes_of(&scope).into_iter();
            all.map(|commune| Invented::of(commune, &mut random).told()).collect::<Vec<_>>()
        };
        assert!(told(1) == told(1) && told(1) != told(2));
        let poverty = |told: &Vec<(Indicator, Reported)>| {
            told.iter().find(|(one, _)| *one == Indicator::Poverty).unwrap().1
        };
        let all = told(1);
        let kept = all.iter().filter(|told| poverty(told) == Reported::NotPublished).count();
        assert!(kept > 150 && kept < all.len(), "{kept} of {}", all.len());
    }
}
