//! One site after the other, each time the one that adds most.

use crate::field::Field;

/// What each candidate would add where rows have so many units already.
pub(crate) fn gains(field: &Field, units: &[u32]) -> Vec<f64> {
    let mut gains = vec![0.0; field.sites];
    for ((weight, offers), &units) in field.rows().zip(units) {
        for offer in offers.iter().take_while(|offer| offer.units > units) {
            gains[offer.site as usize] += weight * f64::from(offer.units - units);
        }
    }
    gains
}

/// Raises the units of the rows that a site serves better; tells each.
pub(crate) fn serve(field: &Field, site: usize, units: &mut [u32], mut tell: impl FnMut(usize)) {
    for (row, ((_, offers), units)) in field.rows().zip(units).enumerate() {
        let mut better = offers.iter().take_while(|offer| offer.units > *units);
        if let Some(offer) = better.find(|offer| offer.site as usize == site) {
            *units = offer.units;
            tell(row);
        }
    }
}

/// So many sites out of some, by what each adds to those before; the first of equals. Coverage and spared distance are
/// submodular, so that they are worth 63 % of the best at least (Nemhauser, Wolsey and Fisher 1978).
pub(crate) fn greedy(field: &Field, among: &[usize], count: usize) -> Vec<usize> {
    let mut units = vec![0; field.weights.len()];
    let mut left = among.to_vec();
    let mut sites = Vec::with_capacity(count);
    while sites.len() < count && !left.is_empty() {
        let gains = gains(field, &units);
        let at =
            (1..left.len()).fold(0, |best, at| if gains[left[at]] > gains[left[best]] { at } else { best });
        let site = left.remove(at);
        serve(field, site, &mut units, |_| {});
        sites.push(site);
    }
    sites
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{best, field, value};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_adds_most_and_together_most_of_the_best((field, count) in field()) {
            let all: Vec<usize> = (0..field.sites).collect();
            let sites = greedy(&field, &all, count);
            let mut before: Vec<usize> = Vec::new();
            for &site in &sites {
                let with = |other: usize| value(&field, &[&before[..], &[other]].concat());
                let left = || all.iter().copied().filter(|other| !before.contains(other));
                let most = left().map(with).fold(0.0, f64::max);
                prop_assert_eq!(Some(site), left().find(|&other| with(other) >= most), "the first of the best");
                before.push(site);
            }
            prop_assert!(value(&field, &sites) >= 0.63 * best(&field, count));
        }
    }
}
