//! Benchmarking: estimates of areas add up to that of the territory that they make.

use super::{Estimated, SmallAreaError};

/// How estimates move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Benchmark {
    /// All are multiplied by the same: rates stay positive.
    #[default]
    Ratio,
    /// The same is added to all.
    Shift,
    /// Those that are less well known move more, in proportion to their mean squared error times their population (J. Wang,
    /// W. A. Fuller and Y. Qu, *Small area estimation under a restriction*, Survey Methodology 34, 2008).
    Uncertainty,
}

/// The estimates, moved so that their mean in each territory, weighted by population, is the estimate of the territory.
///
/// `territories` holds the rank in `targets` of the territory of each area. Mean squared errors are left as they are: they
/// do not count the move.
pub fn benchmark(
    areas: &[Estimated],
    populations: &[f64],
    territories: &[usize],
    targets: &[f64],
    how: Benchmark,
) -> Result<Vec<Estimated>, SmallAreaError> {
    check(areas, populations, territories, targets)?;
    let mut sums = vec![Sums::default(); targets.len()];
    for ((area, &population), &territory) in areas.iter().zip(populations).zip(territories) {
        sums[territory].add(area, population);
    }
    let moved = areas.iter().zip(populations).zip(territories).map(|((area, &population), &territory)| {
        let sums = &sums[territory];
        let lacking = targets[territory] * sums.population - sums.estimates;
        let estimate = match how {
            Benchmark::Ratio if sums.estimates == 0.0 => {
                let what = format!("the estimates around `{}` add up to zero; benchmark by shift", area.name);
                return Err(SmallAreaError::Benchmark { what });
            }
            Benchmark::Ratio => area.estimate * (targets[territory] * sums.population / sums.estimates),
            Benchmark::Shift => area.estimate + lacking / sums.population,
            Benchmark::Uncertainty => area.estimate + lacking * population * area.mse / sums.errors,
        };
        Ok(Estimated { estimate, ..area.clone() })
    });
    moved.collect()
}

/// The sums of a territory.
#[derive(Debug, Clone, Default)]
struct Sums {
    population: f64,
    estimates: f64,
    /// Squared populations times mean squared errors.
    errors: f64,
}

impl Sums {
    fn add(&mut self, area: &Estimated, population: f64) {
        self.population += population;
        self.estimates += population * area.estimate;
        self.errors += population * population * area.mse;
    }
}

fn check(
    areas: &[Estimated],
    populations: &[f64],
    territories: &[usize],
    targets: &[f64],
) -> Result<(), SmallAreaError> {
    let wrong = |what: String| Err(SmallAreaError::Benchmark { what });
    if populations.len() != areas.len() || territories.len() != areas.len() {
        return wrong(format!("give each of the {} areas a population and a territory", areas.len()));
    }
    for ((area, population), territory) in areas.iter().zip(populations).zip(territories) {
        if !(population.is_finite() && *population > 0.0) {
            return wrong(format!(
                "the population of `{}` is {population}; give a positive number",
                area.name
            ));
        }
        if targets.get(*territory).is_none_or(|target| !target.is_finite()) {
            return wrong(format!("the territory of `{}` has no estimate; give one", area.name));
        }
    }
    Ok(())
}
