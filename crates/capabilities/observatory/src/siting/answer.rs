//! The answer: which communes, whom each serves, and how good that is.

use std::collections::HashMap;

use maillage_places::view::Snapshot as Places;
use maillage_siting::{Demand, Objective, Options, Problem, Proof, SitingError, Solution, solve};
use maillage_territory::{Commune, CommuneCode, Scope};

use super::question::{Aim, Question, Weights};
use crate::reach::{communes_of, located};

/// Index of a commune that is like the average: a person there counts once.
const AVERAGE: f64 = crate::fragility::AVERAGE;

/// What is known of fragility: the index of communes, whose average is 50.
pub type Fragility = HashMap<CommuneCode, f64>;

/// A new place.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Where it would open.
    pub commune: &'static Commune,
    /// Communes that it serves.
    pub communes: usize,
    /// People whom it serves: coverage, who comes within the radius by it; p-median, who has no nearer place.
    pub people: u64,
    /// Kilometres from them to the nearest place today, the mean by person; none without any place.
    pub km_before: Option<f64>,
    /// The same once it is open.
    pub km_after: Option<f64>,
    /// The value of the objective once it is open, with those before it.
    pub value: f64,
}

/// Where places should open.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub question: Question,
    /// The new places, by what each adds to those before it.
    pub stops: Vec<Stop>,
    /// People of the territory.
    pub people: u64,
    /// Of coverage, people within the radius: today, and then.
    pub covered: Option<(u64, u64)>,
    /// Kilometres to the nearest place, the mean by person: today (none without any place), and then.
    pub mean_km: (Option<f64>, Option<f64>),
    /// Coverage: weight within the radius. P-median: kilometres times weight.
    pub value: f64,
    /// No choice is better than this.
    pub bound: f64,
    /// How far the value may be from the best, as a part of it.
    pub gap: f64,
    /// Whether it is proved that no choice is better.
    pub proved: bool,
    /// Communes without index, where a person counts as the average.
    pub without_index: usize,
    /// How long it took, in seconds.
    pub seconds: f64,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// No commune of the territory has a position.
    #[error("no commune of this territory has a position: choose another territory")]
    Nobody,
    /// More new places than communes where they could stand.
    #[error("{communes} communes cannot hold {new} new places: ask for {communes} at most")]
    TooMany {
        /// Communes of the territory.
        communes: usize,
        /// New places that were asked for.
        new: usize,
    },
    /// The solver refuses what else it is given.
    #[error(transparent)]
    Siting(SitingError),
}

/// Answers a question over the communes of a scope, the places of the directory and what is known of fragility: the index of
/// communes, whose average is 50. Takes as long as `may_go_on` lets it: call it where a thread may be kept. How many seconds
/// it took is left to the caller.
///
/// # Errors
/// When there is nobody to serve, or more places are asked for than can stand there.
pub fn answer(
    scope: &Scope,
    places: &Places,
    fragility: &Fragility,
    question: Question,
    may_go_on: &mut dyn FnMut() -> bool,
) -> Result<Answer, Refusal> {
    let ground = Ground::new(scope, fragility, question);
    let (_, existing) = located(places, None);
    let every: Vec<usize> = (0..ground.communes.len()).collect();
    let problem = Problem::new(&ground.demand, &existing, &every).map_err(refusal)?;
    let objective = match question.aim {
        Aim::Coverage { radius_m } => Objective::Coverage { radius_km: f64::from(radius_m) / 1_000.0 },
        Aim::PMedian => Objective::PMedian,
    };
    let solution =
        solve(&problem, objective, question.new, &Options::default(), may_go_on).map_err(refusal)?;
    Ok(ground.told(question, &problem, &solution))
}

fn refusal(error: SitingError) -> Refusal {
    match error {
        SitingError::NoDemand => Refusal::Nobody,
        SitingError::TooManyNew { new, candidates } => Refusal::TooMany { communes: candidates, new },
        other => Refusal::Siting(other),
    }
}

/// The communes that have a position, and what each weighs.
struct Ground {
    communes: Vec<&'static Commune>,
    demand: Vec<Demand>,
    without_index: usize,
}

impl Ground {
    fn new(scope: &Scope, fragility: &Fragility, question: Question) -> Self {
        let inside = |commune: &&Commune| question.territory.is_none_or(|code| commune.is_in(code));
        let mut ground = Self { communes: Vec::new(), demand: Vec::new(), without_index: 0 };
        for commune in communes_of(scope).into_iter().filter(inside) {
            let Some(place) = commune.point else { continue };
            let index = fragility.get(&commune.code).copied();
            let factor = match question.weights {
                Weights::Population => 1.0,
                Weights::Fragility => {
                    ground.without_index += usize::from(index.is_none());
                    index.unwrap_or(AVERAGE) / AVERAGE
                }
            };
            ground.communes.push(commune);
            ground.demand.push(Demand { place, weight: people(commune) * factor });
        }
        ground
    }

    fn told(&self, question: Question, problem: &Problem, solution: &Solution) -> Answer {
        let stops: Vec<Stop> = solution.stops.iter().map(|stop| self.stop(stop)).collect();
        let before: Vec<Option<f64>> = problem
            .reach(&[])
            .map(|reach| reach.nearest.iter().map(|near| near.map(|near| near.km)).collect())
            .unwrap_or_default();
        let chosen: Vec<_> = solution.stops.iter().map(|stop| self.demand[stop.point].place).collect();
        let after: Vec<Option<f64>> = self
            .demand
            .iter()
            .zip(&before)
            .map(|(one, before)| {
                let new = chosen.iter().map(|place| one.place.distance_km(*place));
                new.chain(*before).min_by(f64::total_cmp)
            })
            .collect();
        // A metre is what distances are rounded to.
        let within = |distances: &[Option<f64>], km: f64| -> u64 {
            let near = |km_to: &Option<f64>| km_to.is_some_and(|to| (to * 1_000.0).round() <= km * 1_000.0);
            self.whole(distances.iter().map(near))
        };
        Answer {
            question,
            people: self.whole(self.communes.iter().map(|_| true)),
            covered: question.radius_km().map(|km| (within(&before, km), within(&after, km))),
            mean_km: (self.mean(&before), self.mean(&after)),
            stops,
            value: solution.value,
            bound: solution.bound,
            gap: solution.gap(),
            proved: solution.proof == Proof::Optimal,
            without_index: self.without_index,
            seconds: 0.0,
        }
    }

    /// People of the communes that are chosen.
    fn whole(&self, chosen: impl Iterator<Item = bool>) -> u64 {
        let chosen = self.communes.iter().zip(chosen).filter(|(_, chosen)| *chosen);
        chosen.map(|(commune, _)| u64::from(commune.population.unwrap_or(0))).sum()
    }

    /// The mean of kilometres by person.
    fn mean(&self, distances: &[Option<f64>]) -> Option<f64> {
        let all: f64 = self.communes.iter().map(|commune| people(commune)).sum();
        let sum: Option<f64> =
            self.communes.iter().zip(distances).map(|(commune, km)| km.map(|km| people(commune) * km)).sum();
        sum.filter(|_| all > 0.0 && !distances.is_empty()).map(|sum| sum / all)
    }

    fn stop(&self, stop: &maillage_siting::Stop) -> Stop {
        let served: Vec<_> = stop.served.iter().map(|one| (people(self.communes[one.point]), one)).collect();
        let all: f64 = served.iter().map(|(people, _)| people).sum();
        let mean = |km: Option<f64>| km.filter(|_| all > 0.0).map(|km| km / all);
        let before: Option<f64> = served.iter().map(|(people, one)| Some(people * one.before_km?)).sum();
        Stop {
            commune: self.communes[stop.point],
            communes: served.len(),
            people: stop
                .served
                .iter()
                .map(|one| u64::from(self.communes[one.point].population.unwrap_or(0)))
                .sum(),
            km_before: mean(before),
            km_after: mean(Some(served.iter().map(|(people, one)| people * one.after_km).sum())),
            value: stop.value,
        }
    }
}

fn people(commune: &Commune) -> f64 {
    f64::from(commune.population.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use maillage_territory::Territories;

    fn ask(question: Question, fragility: &Fragility) -> Result<Answer, Refusal> {
        let nothing = Places::build(Vec::new(), NaiveDate::default(), None);
        answer(&Scope::default(), &nothing, fragility, question, &mut || true)
    }

    fn in_04(question: Question) -> Question {
        Question { territory: Some("D04".parse().unwrap()), ..question }
    }

    #[test]
    fn the_first_place_of_a_departement_opens_where_most_people_are() {
        let question = in_04(Question { new: 1, ..Question::default() });
        let answer = ask(question, &Fragility::new()).unwrap();
        let stop = &answer.stops[0];
        let (before, after) = answer.covered.unwrap();
        assert_eq!((before, answer.proved, answer.gap), (0, true, 0.0));
        assert_eq!((after, stop.people), (stop.people, after), "all that is covered is by it");
        assert!(stop.people > 60_000 && stop.people < answer.people, "{answer:?}");
        assert!((answer.value - f64::from(u32::try_from(after).unwrap())).abs() < 1e-6);
        assert_eq!((stop.km_before, answer.mean_km.0), (None, None));
        assert!(stop.km_after.unwrap() < 20.0);
    }

    #[test]
    fn the_mean_distance_is_what_the_median_makes_small() {
        let question = in_04(Question { aim: Aim::PMedian, new: 2, ..Question::default() });
        let answer = ask(question, &Fragility::new()).unwrap();
        let mean = answer.mean_km.1.unwrap();
        let people = f64::from(u32::try_from(answer.people).unwrap());
        assert!((answer.value / people - mean).abs() < 0.01, "{mean} {answer:?}");
        assert_eq!(answer.stops.iter().map(|stop| stop.people).sum::<u64>(), answer.people);
        assert_eq!(answer.covered, None);
    }

    #[test]
    fn fragile_communes_draw_the_place_to_them() {
        let one = in_04(Question { new: 1, aim: Aim::Coverage { radius_m: 5_000 }, ..Question::default() });
        assert_eq!(ask(one, &Fragility::new()).unwrap().stops[0].commune.name, "Manosque");
        let fragile = HashMap::from([("04070".parse().unwrap(), 450.0)]);
        let question = Question { weights: Weights::Fragility, ..one };
        let answer = ask(question, &fragile).unwrap();
        let stop = &answer.stops[0];
        let digne = Territories::embedded().commune("04070").unwrap();
        let km = stop.commune.point.unwrap().distance_km(digne.point.unwrap());
        assert!(km <= 5.0, "{}", stop.commune.name);
        assert_eq!(answer.without_index, 197);
        assert!(answer.value > 8.99 * f64::from(digne.population.unwrap()));
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let territory = Some("04112".parse().unwrap());
        let question = Question { territory, new: 2, ..Question::default() };
        assert_eq!(ask(question, &Fragility::new()), Err(Refusal::TooMany { communes: 1, new: 2 }));
        let territory = Some("D75".parse().unwrap());
        assert_eq!(ask(Question { territory, ..question }, &Fragility::new()), Err(Refusal::Nobody));
    }

    #[test]
    fn a_solver_that_is_stopped_still_answers() {
        let nothing = Places::build(Vec::new(), NaiveDate::default(), None);
        let question = in_04(Question::default());
        let scope = Scope::default();
        let answer = answer(&scope, &nothing, &Fragility::new(), question, &mut || false).unwrap();
        assert_eq!(answer.stops.len(), 3);
        assert!(answer.bound >= answer.value);
    }
}
