//! Where places should open, how far that is proved, and what each is for.

use crate::chosen::Chosen;
use crate::distance::{km, metres};
use crate::field::Field;
use crate::greedy::serve;
use crate::problem::{Objective, Problem};

/// What is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// No choice is better (sums are exact to ten digits).
    Optimal,
    /// No choice is better than the bound.
    Bound,
}

/// A point that a new place serves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Served {
    /// The point.
    pub point: usize,
    /// Its weight.
    pub weight: f64,
    /// How far it is from the nearest of the places that stood before, in kilometres; None without any.
    pub before_km: Option<f64>,
    /// How far it is from the new place.
    pub after_km: f64,
}

/// A new place.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// At which point it opens.
    pub point: usize,
    /// The value of the objective once it is open, with those before it.
    pub value: f64,
    /// Whom it serves, in the order of the points, those without weight apart. Coverage: who comes within the radius by it,
    /// and by none of those before. P-median: who is nearer to it, in the end, than to any other place, old or new.
    pub served: Vec<Served>,
}

/// Where places should open.
#[derive(Debug, Clone, PartialEq)]
pub struct Solution {
    /// What was asked.
    pub objective: Objective,
    /// The new places, by what each adds to those before it.
    pub stops: Vec<Stop>,
    /// The value of what stood before: see [`Solution::value`]. None where distances had nowhere to go.
    pub before: Option<f64>,
    /// Coverage: the weight within the radius of some place, old or new. P-median: kilometres to the nearest place, times
    /// weight, added up.
    pub value: f64,
    /// No choice has a value above this (coverage), or below (p-median). The value itself where that is proved.
    pub bound: f64,
    /// What is proved.
    pub proof: Proof,
    /// The weight of all points.
    pub total_weight: f64,
}

impl Stop {
    /// The weight that it serves.
    pub fn weight(&self) -> f64 {
        self.served.iter().map(|one| one.weight).sum()
    }

    /// Of that, the weight that was farther than so many kilometres from any place, and is not any more: "this stop reaches
    /// 4,200 people now over 20 km from help".
    pub fn weight_from_beyond(&self, km: f64) -> f64 {
        let comes = |one: &&Served| one.before_km.is_none_or(|before| before > km) && one.after_km <= km;
        self.served.iter().filter(comes).map(|one| one.weight).sum()
    }

    /// Kilometres from whom it serves to the nearest place before it opened, the mean by weight. None where there was no
    /// place, or nobody is served.
    pub fn mean_km_before(&self) -> Option<f64> {
        let sum: Option<f64> = self.served.iter().map(|one| Some(one.weight * one.before_km?)).sum();
        sum.filter(|_| !self.served.is_empty()).map(|sum| sum / self.weight())
    }

    /// The same to the place itself. None where nobody is served.
    pub fn mean_km_after(&self) -> Option<f64> {
        let sum: f64 = self.served.iter().map(|one| one.weight * one.after_km).sum();
        (!self.served.is_empty()).then(|| sum / self.weight())
    }
}

impl Solution {
    /// How far the value may be from the best there is, as a part of the bound (coverage) or of the value (p-median).
    pub fn gap(&self) -> f64 {
        let (less, more) = (self.value.min(self.bound), self.value.max(self.bound));
        if more > less { (more - less) / more } else { 0.0 }
    }

    /// The same as a part of what new places could add at most: stricter, as what stood before counts for nothing. None
    /// where that is not known.
    pub fn gap_of_gain(&self) -> Option<f64> {
        let most = (self.bound - self.before?).abs();
        let left = (self.bound - self.value).abs();
        Some(if left > 0.0 { left / most } else { 0.0 })
    }

    /// The value as a part of the whole weight: the share that is covered, or the mean of kilometres. None without weight.
    pub fn mean(&self) -> Option<f64> {
        (self.total_weight > 0.0).then(|| self.value / self.total_weight)
    }

    /// `sites` by what each adds; the bound and the proof of what they add together.
    pub(crate) fn new(
        problem: &Problem,
        objective: Objective,
        field: &Field,
        sites: &[usize],
        (bound, proof): (f64, Proof),
    ) -> Self {
        // What stays uncovered is out of the total; metres become kilometres.
        let told = |units: f64| match objective {
            Objective::Coverage { .. } => problem.total - (field.cost - units),
            Objective::PMedian => (field.cost - units).max(0.0) / 1000.0,
        };
        let known = !problem.existing.is_empty() || objective != Objective::PMedian;
        let stops = stops(problem, objective, field, sites, told);
        let value = told(Chosen::new(field, sites).value);
        let bound = if proof == Proof::Optimal { value } else { told(bound) };
        let before = known.then(|| told(0.0));
        Self { objective, stops, before, value, bound, proof, total_weight: problem.total }
    }
}

fn stops(
    problem: &Problem,
    objective: Objective,
    field: &Field,
    sites: &[usize],
    told: impl Fn(f64) -> f64,
) -> Vec<Stop> {
    let mut rows: Vec<Vec<usize>> = vec![Vec::new(); sites.len()];
    let mut units = vec![0; field.weights.len()];
    let mut values = Vec::with_capacity(sites.len());
    for (&site, rows) in sites.iter().zip(&mut rows) {
        serve(field, site, &mut units, |row| rows.push(row));
        values.push(told(
            field.weights.iter().zip(&units).map(|(weight, &units)| weight * f64::from(units)).sum(),
        ));
    }
    if objective == Objective::PMedian {
        rows = nearest_rows(field, sites);
    }
    let stop = |((&site, rows), value): ((&usize, Vec<usize>), f64)| {
        let point = problem.candidates[site];
        let served = rows.into_iter().map(|row| problem.served(field.points[row], point)).collect();
        Stop { point, value, served }
    };
    sites.iter().zip(rows).zip(values).map(stop).collect()
}

/// For each site, the rows that it serves best.
fn nearest_rows(field: &Field, sites: &[usize]) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = vec![Vec::new(); sites.len()];
    for (row, served) in Chosen::new(field, sites).served.iter().enumerate() {
        if let Some(number) = served.by {
            rows[number].push(row);
        }
    }
    rows
}

impl Problem<'_> {
    fn served(&self, point: usize, by: usize) -> Served {
        let one = self.demand[point];
        Served {
            point,
            weight: one.weight,
            before_km: self.nearest[point].map(|near| km(near.metres)),
            after_km: km(metres(one.place.distance_km(self.demand[by].place))),
        }
    }
}
