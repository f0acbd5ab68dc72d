//! Small tables, and what every choice is worth.

use proptest::prelude::*;

use crate::field::Field;

/// A table by hand: rows of weight and offers.
pub(crate) fn of(sites: usize, rows: &[(f64, &[(usize, u32)])]) -> Field {
    let mut field = Field::empty(sites);
    for &(weight, offers) in rows {
        field.add(weight, offers);
    }
    field
}

/// Up to eight sites and ten rows, with few different numbers, and how many sites to choose.
pub(crate) fn field() -> impl Strategy<Value = (Field, usize)> {
    (2..9usize, prop::bool::ANY).prop_flat_map(|(sites, covers)| {
        let most = if covers { 2 } else { 12_u32 };
        let row = (1..9u8, prop::collection::vec(0..most, sites));
        let make = move |rows: Vec<(u8, Vec<u32>)>| {
            let mut field = Field::empty(sites);
            for (weight, units) in rows {
                field.add(f64::from(weight), &units.into_iter().enumerate().collect::<Vec<_>>());
            }
            field
        };
        (prop::collection::vec(row, 1..11).prop_map(make), 1..sites)
    })
}

/// What a choice is worth, by the definition.
pub(crate) fn value(field: &Field, sites: &[usize]) -> f64 {
    let best = |row| {
        let offers = field.offers(row).iter();
        offers
            .filter(|offer| sites.contains(&(offer.site as usize)))
            .map(|offer| offer.units)
            .max()
            .unwrap_or(0)
    };
    (0..field.weights.len()).map(|row| field.weights[row] * f64::from(best(row))).sum()
}

/// All choices of so many sites.
pub(crate) fn sets(sites: usize, count: usize) -> Vec<Vec<usize>> {
    let of = |set: u32| (0..sites).filter(|site| set & (1 << site) != 0).collect::<Vec<_>>();
    (0..1_u32 << sites).map(of).filter(|set| set.len() == count).collect()
}

/// The most that so many sites can be worth.
pub(crate) fn best(field: &Field, count: usize) -> f64 {
    sets(field.sites, count).iter().map(|set| value(field, set)).fold(0.0, f64::max)
}
