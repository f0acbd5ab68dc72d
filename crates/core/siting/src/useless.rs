//! Sites that another one makes useless: at least as good for every row.
//!
//! A better choice with such a site stays as good with the other in its place. Where places cover a radius there are many,
//! and branches would look at them one after the other.

use crate::field::Field;

/// More steps than this are not worth it, nor a table of more offers: it would be held a second time, sites by rows.
const MOST_STEPS: usize = 100_000_000;
const MOST_OFFERS: usize = 5_000_000;

/// The sites for which some other site is at least as good in every row; of equals, all but the first. Sites without a row
/// are useless, too. Where there is too much to compare, fewer are found.
pub(crate) fn useless(field: &Field, among: &[usize]) -> Vec<usize> {
    if field.len() > MOST_OFFERS {
        return Vec::new();
    }
    let (rows, totals) = rows_of_sites(field);
    let mut marks = Marks { marks: vec![0; field.sites], last: 0 };
    let (mut steps, mut found) = (0, Vec::new());
    for &site in among {
        if is_useless(field, site, &rows[site], &totals, &mut marks, &mut steps) {
            found.push(site);
        }
        if steps > MOST_STEPS {
            break;
        }
    }
    found
}

/// Sites that were seen in the last row.
struct Marks {
    marks: Vec<usize>,
    last: usize,
}

fn is_useless(
    field: &Field,
    site: usize,
    rows: &[(usize, usize)],
    totals: &[u64],
    seen: &mut Marks,
    steps: &mut usize,
) -> bool {
    let Some((&(end, row), rows)) = rows.split_first() else { return true };
    let sites = |row: usize, end: usize| field.offers(row)[..end].iter().map(|offer| offer.site as usize);
    let mut better: Vec<usize> = sites(row, end).filter(|&other| goes_before(totals, other, site)).collect();
    for &(end, row) in rows {
        if better.is_empty() {
            return false;
        }
        *steps += end;
        seen.last += 1;
        sites(row, end).for_each(|other| seen.marks[other] = seen.last);
        better.retain(|&other| seen.marks[other] == seen.last);
    }
    !better.is_empty()
}

/// Of two sites of which one is as good as the other everywhere, whether the first stays: it is better somewhere, or they
/// are equal and it stands first.
fn goes_before(totals: &[u64], one: usize, other: usize) -> bool {
    totals[one] > totals[other] || (totals[one] == totals[other] && one < other)
}

/// For each site: how many offers are as good as its own in a row, and which row; the shortest first.
type Rows = Vec<Vec<(usize, usize)>>;

/// The rows of each site, and its units in all of them.
fn rows_of_sites(field: &Field) -> (Rows, Vec<u64>) {
    let (mut rows, mut totals) = (vec![Vec::new(); field.sites], vec![0; field.sites]);
    for row in 0..field.weights.len() {
        let mut end = 0;
        for equals in field.offers(row).chunk_by(|one, other| one.units == other.units) {
            end += equals.len();
            for offer in equals {
                rows[offer.site as usize].push((end, row));
                totals[offer.site as usize] += u64::from(offer.units);
            }
        }
    }
    for rows in &mut rows {
        rows.sort_unstable();
    }
    (rows, totals)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{field, sets, value};
    use proptest::prelude::*;

    #[test]
    fn the_first_of_equals_stays() {
        let rows: [(f64, &[(usize, u32)]); 2] =
            [(1.0, &[(0, 3), (1, 3), (2, 2)]), (1.0, &[(0, 1), (1, 1), (3, 4)])];
        assert_eq!(useless(&crate::samples::of(5, &rows), &[0, 1, 2, 3, 4]), [1, 2, 4]);
        assert_eq!(useless(&crate::samples::of(5, &rows), &[0, 3]), [0_usize; 0]);
    }

    proptest! {
        #[test]
        fn nothing_better_needs_them((field, count) in field()) {
            let every: Vec<usize> = (0..field.sites).collect();
            let useless = useless(&field, &every);
            let useful = |set: &&Vec<usize>| !set.iter().any(|site| useless.contains(site));
            let left = field.sites - useless.len();
            let best = |sets: &[Vec<usize>]| sets.iter().map(|set| value(&field, set)).fold(0.0, f64::max);
            let some: Vec<_> = sets(field.sites, count.min(left)).iter().filter(useful).cloned().collect();
            prop_assert!(best(&some) >= best(&sets(field.sites, count)));
        }

        #[test]
        fn each_has_another_that_is_as_good((field, _) in field()) {
            let every: Vec<usize> = (0..field.sites).collect();
            let units = |row: usize, site: usize| {
                field.offers(row).iter().find(|offer| offer.site as usize == site).map_or(0, |offer| offer.units)
            };
            let is_as_good = |one: usize, other: usize| {
                (0..field.weights.len()).all(|row| units(row, one) >= units(row, other))
            };
            let useless = useless(&field, &every);
            for &site in &every {
                let rival = |other: &usize| *other != site
                    && is_as_good(*other, site) && (*other < site || !is_as_good(site, *other));
                let is_empty = (0..field.weights.len()).all(|row| units(row, site) == 0);
                prop_assert_eq!(useless.contains(&site), is_empty || every.iter().any(rival));
            }
        }
    }
}
