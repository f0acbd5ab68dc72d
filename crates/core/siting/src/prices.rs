//! An upper bound on what any sites are worth: Lagrangian relaxation.
//!
//! Each row is served by one site: that is relaxed. With a price `u` on each row, in its units, a site is worth
//! `Σ w max(0, units − u)` over its rows whatever else is chosen, and no choice of `n` sites is worth more than `Σ w u` and
//! the `n` sites that are worth most (Cornuéjols, Fisher and Nemhauser, *Location of bank accounts to optimize float*,
//! Management Science 23, 1977).
//!
//! Prices that make this bound low are found by subgradients: a row that nobody serves becomes cheaper, one that several
//! serve becomes dearer. The step is Polyak's; the direction keeps a part of the last one (Camerini, Fratta and Maffioli,
//! Mathematical Programming Study 3, 1975). Rows are scaled by the square root of their weight, between prices of a unit
//! and prices of a row: measured, either alone needs many times as many rounds.

use crate::field::Field;
use crate::part::{Part, State};

/// Rounds without a better bound, until the step is halved; and how small it becomes before the search ends.
const PATIENCE: u32 = 20;
const SMALLEST_STEP: f64 = 0.002;

/// What part of the way to the target a bound must come nearer to count as better.
const BETTER: f64 = 1e-4;

/// How much of the last direction is kept; how much of what was chosen before is remembered.
const KEPT: f64 = 0.7;
const REMEMBERED: f64 = 0.9;

/// Prices of rows, and what they prove.
#[derive(Debug, Clone)]
pub(crate) struct Prices {
    /// The price of each row, in its units.
    rows: Vec<f64>,
    /// What each site is worth at these prices.
    pub(crate) worth: Vec<f64>,
    /// The open sites that are worth most, as many as are to be chosen.
    pub(crate) top: Vec<usize>,
    /// No choice is worth more.
    pub(crate) bound: f64,
    /// How often each site was among those of late: from 0 to 1.
    pub(crate) often: Vec<f64>,
}

/// How long to look for prices.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Effort {
    pub(crate) rounds: u32,
    /// The first step, as a part of Polyak's: 1 from prices that were guessed, less from those of a part not much larger.
    pub(crate) step: f64,
}

/// Who watches a search for prices.
pub(crate) trait Watch {
    /// Shown the best prices so far after each round. The value that the bound has to come down to; none to stop.
    fn target(&mut self, best: &Prices) -> Option<f64>;
}

impl Prices {
    /// Prices to begin with.
    pub(crate) fn new(field: &Field, rows: Vec<f64>) -> Self {
        let (worth, often) = (vec![0.0; field.sites], vec![0.0; field.sites]);
        Self { rows, worth, top: Vec::new(), bound: f64::INFINITY, often }
    }

    /// Looks for prices that prove that no choice within a part is worth more than the target. At least one round is made,
    /// and holds whatever comes.
    pub(crate) fn lower(&mut self, field: &Field, part: &Part, effort: Effort, watch: &mut impl Watch) {
        let open: Vec<usize> = part.sites(State::Open).collect();
        let mut now = self.clone();
        now.raise(part);
        now.evaluate(field, part, &open);
        self.clone_from(&now);
        let mut descent =
            Descent { direction: vec![0.0; now.rows.len()], step: effort.step, patience: PATIENCE };
        for _ in 0..effort.rounds {
            let Some(target) = watch.target(self) else { return };
            if self.bound <= target || !descent.advance(field, part, &mut now, target) {
                return;
            }
            now.evaluate(field, part, &open);
            let is_tired = descent.is_tired(&now, self.bound, target);
            if now.bound < self.bound {
                self.clone_from(&now);
            }
            if is_tired {
                now.clone_from(self);
                descent.direction.fill(0.0);
            }
            if descent.step < SMALLEST_STEP {
                return;
            }
        }
    }

    /// No row is cheaper than what the sites that are in give to it already.
    fn raise(&mut self, part: &Part) {
        for (price, &floor) in self.rows.iter_mut().zip(&part.floor) {
            *price = price.max(f64::from(floor));
        }
    }

    fn evaluate(&mut self, field: &Field, part: &Part, open: &[usize]) {
        self.worth.fill(0.0);
        self.bound = 0.0;
        for ((weight, offers), &price) in field.rows().zip(&self.rows) {
            self.bound += weight * price;
            for offer in offers.iter().take_while(|offer| f64::from(offer.units) > price) {
                self.worth[offer.site as usize] += weight * (f64::from(offer.units) - price);
            }
        }
        let worth = &self.worth;
        let more = |a: &usize, b: &usize| worth[*b].total_cmp(&worth[*a]).then(a.cmp(b));
        self.top.clear();
        self.top.extend_from_slice(open);
        if (1..open.len()).contains(&part.left) {
            self.top.select_nth_unstable_by(part.left - 1, more);
        }
        self.top.truncate(part.left);
        self.top.sort_unstable();
        self.bound += self.top.iter().map(|&site| self.worth[site]).sum::<f64>();
    }
}

struct Descent {
    /// The way of each row, scaled.
    direction: Vec<f64>,
    step: f64,
    patience: u32,
}

impl Descent {
    /// A step towards a lower bound. False when there is no way.
    fn advance(&mut self, field: &Field, part: &Part, now: &mut Prices, target: f64) -> bool {
        let mut chosen = vec![0_u32; field.sites];
        for &site in &now.top {
            chosen[site] = 1;
        }
        for (often, &chosen) in now.often.iter_mut().zip(&chosen) {
            *often = REMEMBERED * *often + (1.0 - REMEMBERED) * f64::from(chosen);
        }
        let mut length = 0.0;
        for (row, (weight, offers)) in field.rows().enumerate() {
            let price = now.rows[row];
            let serve = offers.iter().take_while(|offer| f64::from(offer.units) > price);
            let times: u32 = serve.map(|offer| chosen[offer.site as usize]).sum();
            let times = f64::from(times);
            let is_least = price <= f64::from(part.floor[row]);
            let slope = if is_least { (times - 1.0).max(0.0) } else { times - 1.0 };
            self.direction[row] = slope * weight.sqrt() + KEPT * self.direction[row];
            length += self.direction[row] * self.direction[row];
        }
        let step = self.step * (now.bound - target) / length;
        if !step.is_finite() {
            return false;
        }
        for ((price, way), weight) in now.rows.iter_mut().zip(&self.direction).zip(&field.weights) {
            *price += step * way / weight.sqrt();
        }
        now.raise(part);
        true
    }

    /// Halves the step when the bound did not come down for a while.
    fn is_tired(&mut self, now: &Prices, best: f64, target: f64) -> bool {
        self.patience -= 1;
        if now.bound < best - BETTER * (best - target) {
            self.patience = PATIENCE;
        }
        let is_tired = self.patience == 0;
        if is_tired {
            (self.step, self.patience) = (self.step / 2.0, PATIENCE);
        }
        is_tired
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{field, sets, value};
    use proptest::prelude::*;

    struct Rounds(Vec<f64>);

    impl Watch for Rounds {
        fn target(&mut self, best: &Prices) -> Option<f64> {
            self.0.push(best.bound);
            Some(0.0)
        }
    }

    proptest! {
        #[test]
        fn no_choice_of_a_part_is_worth_more(
            (field, count) in field(), taken in 0..8usize, dropped in 0..8usize, start in 0..20u8
        ) {
            let (taken, dropped) = (taken % field.sites, dropped % field.sites);
            let mut part = Part::whole(&field, count);
            part.take(&field, taken);
            if dropped != taken {
                part.drop(dropped);
            }
            let is_part = |set: &&Vec<usize>| set.contains(&taken) && (dropped == taken || !set.contains(&dropped));
            let all = sets(field.sites, count);
            let most = all.iter().filter(is_part).map(|set| value(&field, set)).fold(0.0, f64::max);
            let mut prices = Prices::new(&field, vec![f64::from(start); field.weights.len()]);
            let mut rounds = Rounds(Vec::new());
            prices.lower(&field, &part, Effort { rounds: 40, step: 1.0 }, &mut rounds);
            prop_assert!(prices.bound >= most - 1e-6, "{} under {}", prices.bound, most);
            prop_assert!(rounds.0.is_sorted_by(|before, after| after <= before), "the best is kept");
        }
    }

    #[test]
    fn prices_come_down_to_the_value_where_sites_do_not_overlap() {
        // Two rows that each have a site of their own, and a third site for nobody.
        let field = crate::samples::of(3, &[(2.0, &[(0, 5)]), (1.0, &[(1, 4)])]);
        let mut prices = Prices::new(&field, vec![9.0, 9.0]);
        let effort = Effort { rounds: 200, step: 1.0 };
        prices.lower(&field, &Part::whole(&field, 2), effort, &mut Rounds(Vec::new()));
        assert!((prices.bound - 14.0).abs() < 1e-3, "{}", prices.bound);
        assert_eq!(prices.top, [0, 1]);
    }
}
