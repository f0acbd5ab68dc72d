//! A small seeded generator whose numbers never change: those of the `rand` crate may, from one version to the next.

/// SplitMix64 (Steele, Lea, Flood, 2014). Not for secrets.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The numbers of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The numbers of one item of a seed: a change in one item leaves the others as they were.
    pub fn of(seed: u64, subject: u64, rank: u64) -> Self {
        let mut dice = Self::new(seed ^ subject.rotate_left(32));
        let start = dice.next() ^ rank;
        Self::new(Self::new(start).next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number under `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: u32) -> u32 {
        // The high bits of a product: as even as anybody needs here, and in range by construction.
        let scaled = (self.next() >> 32) * u64::from(end);
        u32::try_from(scaled >> 32).unwrap_or_default()
    }

    /// A whole number from `first` to `last`, both included.
    pub fn between(&mut self, first: u32, last: u32) -> u32 {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// Whether a chance in percent comes true.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// A number in `0.0..1.0`.
    pub fn fraction(&mut self) -> f64 {
        f64::from(self.below(u32::MAX)) / f64::from(u32::MAX)
    }

    /// One of a list that is not empty.
    pub fn pick<T: Copy, const N: usize>(&mut self, list: &[T; N]) -> T {
        const { assert!(N > 0, "nothing to choose from") };
        list[self.rank(N)]
    }

    /// One of a list; none of an empty one.
    pub fn choose<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.rank(list.len())).copied()
    }

    /// So many different values of a list, in the order of the list; all of them where it is shorter.
    pub fn several<T: Copy>(&mut self, list: &[T], count: usize) -> Vec<T> {
        let mut wanted = count;
        let mut kept = Vec::with_capacity(count);
        for (rank, value) in list.iter().enumerate() {
            if self.rank(list.len() - rank) < wanted {
                kept.push(*value);
                wanted -= 1;
            }
        }
        kept
    }

    fn rank(&mut self, length: usize) -> usize {
        self.below(u32::try_from(length).unwrap_or(u32::MAX)) as usize
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_numbers_of_the_reference() {
        let mut dice = Dice::new(1_234_567);
        let numbers = [dice.next(), dice.next(), dice.next()];
        assert_eq!(
            numbers,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn items_have_numbers_of_their_own() {
        let first = |seed, subject, rank| Dice::of(seed, subject, rank).next();
        let all: std::collections::HashSet<u64> =
            [first(1, 1, 1), first(1, 1, 2), first(1, 2, 1), first(2, 1, 1)].into();
        assert_eq!(all.len(), 4);
        assert_eq!(first(1, 1, 1), first(1, 1, 1));
    }

    #[test]
    fn chances_come_true_as_often_as_said() {
        let mut dice = Dice::new(7);
        let count = (0..10_000).filter(|_| dice.chance(30)).count();
        assert!((2_800..3_200).contains(&count), "{count}");
        assert!((0..1_000).all(|_| !dice.chance(0) && dice.chance(100)));
    }

    proptest! {
        #[test]
        fn stays_in_range(seed: u64, first in 0_u32..1000, width in 0_u32..1000) {
            let mut dice = Dice::new(seed);
            prop_assert!((first..=first + width).contains(&dice.between(first, first + width)));
            prop_assert!((0.0..=1.0).contains(&dice.fraction()));
            prop_assert_eq!(dice.choose::<u8>(&[]), None);
        }

        #[test]
        fn several_are_different_and_in_order(seed: u64, count in 0_usize..12) {
            let kept = Dice::new(seed).several(&[1, 2, 3, 4, 5, 6, 7, 8], count);
            prop_assert_eq!(kept.len(), count.min(8));
            prop_assert!(kept.is_sorted_by(|a, b| a < b));
        }
    }
}
