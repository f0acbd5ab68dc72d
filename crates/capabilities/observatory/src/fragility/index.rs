//! From shares to ranks, from ranks to the index.

use super::component::COMPONENTS;

/// The index of somebody in the middle.
pub const AVERAGE: f64 = 50.0;
/// Components that an index needs, at least.
pub const LEAST_PRESENT: usize = 4;

/// How many components there are.
const PARTS: usize = COMPONENTS.len();

/// A component of a commune.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The share, in percent.
    pub share: f64,
    /// Its rank among the inhabitants of the network, from 0 to 100.
    pub rank: f64,
    /// What it adds to an index of 50, or takes from it; none without index.
    pub contribution: Option<f64>,
}

/// The index of a commune.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Index {
    /// From 0 to 100; none where too many components are missing.
    pub value: Option<f64>,
    /// The components, in their order; none where a share is missing.
    pub parts: [Option<Part>; PARTS],
}

impl Index {
    /// Components that are known.
    pub fn present(&self) -> usize {
        self.parts.iter().flatten().count()
    }
}

/// The index of each commune, from its people and its shares.
pub fn index(communes: &[(f64, [Option<f64>; PARTS])]) -> Vec<Index> {
    let mut all = vec![Index::default(); communes.len()];
    for at in 0..PARTS {
        let known = communes
            .iter()
            .enumerate()
            .filter_map(|(row, (people, shares))| Some((row, *people, shares.get(at).copied().flatten()?)));
        let known: Vec<_> = known.collect();
        for (row, share, rank) in ranks(known) {
            all[row].parts[at] = Some(Part { share, rank, contribution: None });
        }
    }
    for one in &mut all {
        conclude(one);
    }
    all
}

/// Rows with the rank of their share: of a hundred people, how many live where it is lower, and half of those where it is the
/// same (the midrank, weighted). Where nobody lives, nobody weighs, but a rank is given.
fn ranks(mut known: Vec<(usize, f64, f64)>) -> Vec<(usize, f64, f64)> {
    known.sort_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(&b.0)));
    let whole: f64 = known.iter().map(|(_, people, _)| people).sum();
    let (mut below, mut ranked) = (0.0, Vec::with_capacity(known.len()));
    for same in known.chunk_by(|a, b| a.2.total_cmp(&b.2).is_eq()) {
        let here: f64 = same.iter().map(|(_, people, _)| people).sum();
        let rank = if whole > 0.0 { 100.0 * (below + here / 2.0) / whole } else { AVERAGE };
        ranked.extend(same.iter().map(|(row, _, share)| (*row, *share, rank)));
        below += here;
    }
    ranked
}

#[expect(clippy::cast_precision_loss, reason = "six at most")]
fn conclude(one: &mut Index) {
    let present = one.present();
    if present < LEAST_PRESENT {
        return;
    }
    let count = present as f64;
    one.value = Some(one.parts.iter().flatten().map(|part| part.rank).sum::<f64>() / count);
    for part in one.parts.iter_mut().flatten() {
        part.contribution = Some((part.rank - AVERAGE) / count);
    }
}

/// The mean of indexes by person, and the share of people for whom it is known, in percent; none without any.
pub fn mean_of(communes: impl Iterator<Item = (f64, Option<f64>)>) -> Option<(f64, f64)> {
    let (mut sum, mut known, mut whole) = (0.0, 0.0, 0.0);
    for (people, value) in communes {
        whole += people;
        if let Some(value) = value {
            sum += people * value;
            known += people;
        }
    }
    (known > 0.0).then(|| (sum / known, 100.0 * known / whole))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_index_is_the_mean_of_ranks_worked_out_by_hand() {
        // Three communes of 10, 30 and 60 people. First component: 5 %, 20 %, 20 %. So 10 people live below 20 %, 90 at it:
        // ranks 5 and 10 + 45 = 55. The others, growing: 5, 10 + 15 = 25, 40 + 30 = 70.
        let growing = [Some(1.0), Some(2.0), Some(3.0)];
        let shares = |row: usize, first| [Some(first), growing[row], growing[row], growing[row], None, None];
        let all = index(&[(10.0, shares(0, 5.0)), (30.0, shares(1, 20.0)), (60.0, shares(2, 20.0))]);
        let ranks: Vec<f64> = all.iter().map(|one| one.parts[0].unwrap().rank).collect();
        assert_eq!(ranks, [5.0, 55.0, 55.0]);
        assert_eq!(all[1].value, Some((55.0 + 3.0 * 25.0) / 4.0));
        assert_eq!(all[1].parts[0].unwrap().contribution, Some(1.25));
        assert_eq!((all[1].parts[4], all[1].present()), (None, 4));
    }

    #[test]
    fn under_four_components_there_is_no_index() {
        let shares = [Some(1.0), Some(2.0), Some(3.0), None, None, None];
        let one = index(&[(10.0, shares)])[0];
        assert_eq!((one.value, one.present()), (None, 3));
        assert!(one.parts.iter().flatten().all(|part| part.contribution.is_none()));
    }

    #[test]
    fn means_are_by_person_and_tell_whom_they_cover() {
        let mean = mean_of([(10.0, Some(40.0)), (30.0, Some(60.0)), (60.0, None)].into_iter());
        assert_eq!(mean, Some((55.0, 40.0)));
        assert_eq!(mean_of([(10.0, None)].into_iter()), None);
    }

    proptest! {
        #[test]
        fn the_mean_person_is_in_the_middle_and_contributions_make_the_index(
            rows in proptest::collection::vec((1_u32..5_000, proptest::array::uniform6(0_u8..40)), 1..40)
        ) {
            let communes: Vec<_> = rows
                .iter()
                .map(|(people, shares)| (f64::from(*people), shares.map(|share| Some(f64::from(share)))))
                .collect();
            let all = index(&communes);
            let whole: f64 = communes.iter().map(|(people, _)| people).sum();
            for at in 0..PARTS {
                let ranks = all.iter().zip(&communes).map(|(one, (people, _))| people * one.parts[at].unwrap().rank);
                prop_assert!((ranks.sum::<f64>() / whole - AVERAGE).abs() < 1e-9);
            }
            for one in &all {
                let parts = one.parts.iter().flatten().map(|part| part.contribution.unwrap());
                prop_assert!((AVERAGE + parts.sum::<f64>() - one.value.unwrap()).abs() < 1e-9);
                prop_assert!((0.0..=100.0).contains(&one.value.unwrap()));
            }
        }

        #[test]
        fn more_of_a_share_is_never_less_fragile(shares in proptest::collection::vec(0_u8..100, 2..30)) {
            let communes: Vec<_> = shares.iter().map(|share| (10.0, [Some(f64::from(*share)); 6])).collect();
            let all = index(&communes);
            for (a, one) in shares.iter().zip(&all) {
                for (b, other) in shares.iter().zip(&all) {
                    prop_assert!(a <= b || one.value > other.value);
                }
            }
        }
    }
}
