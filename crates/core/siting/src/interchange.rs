//! Better sites by swaps.
//!
//! The fast interchange: what each swap changes is added up in one pass over the rows (Whitaker, *A fast algorithm for the
//! greedy interchange for large-scale clustering and median location problems*, INFOR 21, 1983; Resende and Werneck, *A fast
//! swap-based local search procedure for location problems*, Annals of Operations Research 150, 2007).

use crate::chosen::Chosen;
use crate::field::Field;

/// A swap has to add this part of the value, or rounding could make it go in circles.
const LEAST: f64 = 1e-12;

/// Tables that are used again from pass to pass.
pub(crate) struct Interchange {
    /// What each site would add if nothing were taken away.
    gains: Vec<f64>,
    /// What each chosen site gives that no other one does.
    losses: Vec<f64>,
    /// How much of the loss of each chosen site is made up for by each other site.
    kept: Vec<f64>,
}

impl Interchange {
    pub(crate) fn new(field: &Field, count: usize) -> Self {
        Self { gains: vec![0.0; field.sites], losses: vec![0.0; count], kept: vec![0.0; field.sites * count] }
    }

    /// Swaps, the best each time, as long as one adds something. Asked before each whether it may go on.
    pub(crate) fn improve(
        &mut self,
        field: &Field,
        among: &[usize],
        chosen: &mut Chosen,
        may_go_on: &mut dyn FnMut() -> bool,
    ) {
        while !chosen.sites.is_empty() && may_go_on() {
            self.count(field, chosen);
            let Some((number, site, more)) = self.best(among, chosen) else { return };
            let (before, left) = (chosen.value, chosen.sites[number]);
            if more <= before * LEAST {
                return;
            }
            chosen.swap(field, number, site);
            if chosen.value <= before {
                chosen.swap(field, number, left);
                return;
            }
        }
    }

    fn count(&mut self, field: &Field, chosen: &Chosen) {
        let count = chosen.sites.len();
        for table in [&mut self.gains, &mut self.losses, &mut self.kept] {
            table.fill(0.0);
        }
        for ((weight, offers), served) in field.rows().zip(&chosen.served) {
            if let Some(number) = served.by {
                self.losses[number] += weight * f64::from(served.units - served.second);
            }
            for offer in offers.iter().take_while(|offer| offer.units > served.second) {
                let site = offer.site as usize;
                self.gains[site] += weight * f64::from(offer.units.saturating_sub(served.units));
                if let Some(number) = served.by {
                    let kept = offer.units.min(served.units) - served.second;
                    self.kept[site * count + number] += weight * f64::from(kept);
                }
            }
        }
    }

    /// The swap that adds most: which of the chosen goes, who comes, and how much more that is.
    fn best(&self, among: &[usize], chosen: &Chosen) -> Option<(usize, usize, f64)> {
        let count = chosen.sites.len();
        let mut best: Option<(usize, usize, f64)> = None;
        for &site in among.iter().filter(|&&site| !chosen.holds(site)) {
            let kept = &self.kept[site * count..(site + 1) * count];
            for (number, (kept, loss)) in kept.iter().zip(&self.losses).enumerate() {
                let more = self.gains[site] + kept - loss;
                if best.is_none_or(|(.., most)| more > most) {
                    best = Some((number, site, more));
                }
            }
        }
        best
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "samples are whole numbers, their sums are exact")]
mod tests {
    use super::*;
    use crate::samples::{field, value};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_swap_is_worth_what_was_counted((field, count) in field()) {
            let chosen = Chosen::new(&field, &(0..count).collect::<Vec<_>>());
            let mut interchange = Interchange::new(&field, count);
            interchange.count(&field, &chosen);
            for site in count..field.sites {
                for number in 0..count {
                    let more = interchange.gains[site] + interchange.kept[site * count + number]
                        - interchange.losses[number];
                    let mut other = chosen.clone();
                    other.swap(&field, number, site);
                    prop_assert_eq!(chosen.value + more, other.value);
                    prop_assert_eq!(other.value, value(&field, &other.sites));
                }
            }
        }

        #[test]
        fn no_swap_is_left((field, count) in field()) {
            let among: Vec<usize> = (0..field.sites).collect();
            let mut chosen = Chosen::new(&field, &among[..count]);
            let first = chosen.value;
            Interchange::new(&field, count).improve(&field, &among, &mut chosen, &mut || true);
            prop_assert!(chosen.value >= first);
            for number in 0..count {
                for site in among.iter().copied().filter(|&site| !chosen.holds(site)) {
                    let mut other = chosen.sites.clone();
                    other[number] = site;
                    prop_assert!(value(&field, &other) <= chosen.value);
                }
            }
        }
    }
}
