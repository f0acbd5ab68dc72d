//! A small seeded generator whose numbers never change from one version of a library to the next.

/// SplitMix64 (Steele, Lea, Flood, 2014). Not for secrets.
pub struct Dice(u64);

impl Dice {
    /// The numbers of one item of a seed: a change in one item leaves the others as they were.
    pub fn of(seed: u64, rank: u64) -> Self {
        let mut dice = Self(seed ^ 0xa6e4_da00);
        let start = dice.next() ^ rank;
        Self(Self(start).next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number under `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: u32) -> u32 {
        let scaled = (self.next() >> 32) * u64::from(end);
        u32::try_from(scaled >> 32).unwrap_or_default()
    }

    /// One of a list that is not empty.
    pub fn pick<T: Copy, const N: usize>(&mut self, list: &[T; N]) -> T {
        const { assert!(N > 0, "nothing to choose from") };
        list[self.below(u32::try_from(N).unwrap_or(u32::MAX)) as usize]
    }

    /// One of a list; none of an empty one.
    pub fn choose<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.below(u32::try_from(list.len()).unwrap_or(u32::MAX)) as usize).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_have_numbers_of_their_own_within_their_range() {
        let numbers = |seed, rank| {
            let mut dice = Dice::of(seed, rank);
            (0..20).map(|_| dice.below(10)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(1, 1), numbers(1, 1));
        assert_ne!(numbers(1, 1), numbers(1, 2));
        assert_ne!(numbers(1, 1), numbers(2, 1));
        assert!(numbers(3, 3).iter().all(|number| *number < 10));
        assert_eq!(Dice::of(1, 1).choose::<u8>(&[]), None);
    }
}
