//! Sets of document numbers, one bit each.

use std::ops::{BitAndAssign, BitOrAssign};

/// A set of numbers below a length that is fixed when it is made. Sets meant to work together have one length; where
/// lengths differ, positions that the other set lacks count as absent and positions beyond one's own are ignored.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct BitSet {
    length: usize,
    /// Bits beyond the length are always 0.
    words: Box<[u64]>,
}

impl BitSet {
    /// The empty set of numbers below `length`.
    #[must_use]
    pub fn new(length: usize) -> Self {
        Self { length, words: vec![0; length.div_ceil(64)].into() }
    }

    /// All numbers below `length`.
    #[must_use]
    pub fn full(length: usize) -> Self {
        let mut set = Self { length, words: vec![u64::MAX; length.div_ceil(64)].into() };
        set.clear_tail();
        set
    }

    /// The numbers given; those that are not below `length` are ignored.
    #[must_use]
    pub fn from_numbers(length: usize, numbers: impl IntoIterator<Item = u32>) -> Self {
        let mut set = Self::new(length);
        for number in numbers {
            set.insert(number);
        }
        set
    }

    /// How many numbers the set could hold.
    #[must_use]
    pub fn length(&self) -> usize {
        self.length
    }

    /// Adds a number; one that is not below the length is ignored.
    pub fn insert(&mut self, number: u32) {
        if (number as usize) < self.length {
            self.words[number as usize / 64] |= 1 << (number % 64);
        }
    }

    pub(crate) fn insert_all(&mut self, numbers: &[u32]) {
        for &number in numbers {
            self.insert(number);
        }
    }

    /// Takes a number out.
    pub fn remove(&mut self, number: u32) {
        if let Some(word) = self.words.get_mut(number as usize / 64) {
            *word &= !(1 << (number % 64));
        }
    }

    /// Whether the number is in the set.
    #[must_use]
    pub fn contains(&self, number: u32) -> bool {
        self.words.get(number as usize / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// What both sets hold.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut result = self.clone();
        result &= other;
        result
    }

    /// What either set holds.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        let mut result = self.clone();
        result |= other;
        result
    }

    /// What this set does not hold.
    #[must_use]
    pub fn not(&self) -> Self {
        let words = self.words.iter().map(|word| !word).collect();
        let mut result = Self { length: self.length, words };
        result.clear_tail();
        result
    }

    /// How many numbers the set holds.
    #[must_use]
    pub fn count(&self) -> usize {
        common_ones(&self.words, &self.words)
    }

    /// Whether the set holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// How many numbers both sets hold, without making their intersection.
    #[must_use]
    pub fn and_count(&self, other: &Self) -> usize {
        common_ones(&self.words, &other.words)
    }

    /// The numbers, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.words.iter().zip((0..).step_by(64)).flat_map(|(&word, base)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(base + bit)
            })
        })
    }

    /// Bytes held, apart from the struct itself.
    #[must_use]
    pub fn memory_bytes(&self) -> usize {
        size_of_val(&*self.words)
    }

    /// The numbers, where looking each of them up takes less than going through all the words.
    #[must_use]
    pub fn few(&self) -> Option<Vec<u32>> {
        let most = self.words.len() / 4;
        let numbers: Vec<u32> = self.iter().take(most + 1).collect();
        (numbers.len() <= most).then_some(numbers)
    }

    fn clear_tail(&mut self) {
        let used = self.length % 64;
        if let (1.., Some(last)) = (used, self.words.last_mut()) {
            *last &= (1 << used) - 1;
        }
    }
}

impl BitAndAssign<&Self> for BitSet {
    fn bitand_assign(&mut self, other: &Self) {
        let common = self.words.len().min(other.words.len());
        let (shared, beyond) = self.words.split_at_mut(common);
        shared.iter_mut().zip(&other.words).for_each(|(own, others)| *own &= others);
        beyond.fill(0);
    }
}

impl BitOrAssign<&Self> for BitSet {
    fn bitor_assign(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(own, others)| *own |= others);
        self.clear_tail();
    }
}

/// Ones in the words that both slices have. Processors of before 2008, for which the product is built too, count the
/// ones of a word in a dozen steps. So eight words are first added up bit by bit, and only the carries are counted
/// (the method of Harley and Seal), four columns side by side, which the compiler turns into vector instructions.
fn common_ones(left: &[u64], right: &[u64]) -> usize {
    let common = left.len().min(right.len());
    let (left, left_rest) = left[..common].as_chunks::<BLOCK>();
    let (right, right_rest) = right[..common].as_chunks::<BLOCK>();
    let mut sums = Sums::default();
    for (left, right) in left.iter().zip(right) {
        sums.add(left, right);
    }
    let rest = left_rest.iter().zip(right_rest).map(|(left, right)| left & right);
    sums.total() + rest.map(|word| word.count_ones() as usize).sum::<usize>()
}

const COLUMNS: usize = 4;
const BLOCK: usize = 8 * COLUMNS;

/// Ones counted so far. In each column, bit by bit: so many ones, twos and fours; and in all so many eights.
#[derive(Default)]
struct Sums {
    ones: [u64; COLUMNS],
    twos: [u64; COLUMNS],
    fours: [u64; COLUMNS],
    eights: [u64; COLUMNS],
}

impl Sums {
    // Written out, because loops over rows keep the compiler from making vector instructions.
    fn add(&mut self, left: &[u64; BLOCK], right: &[u64; BLOCK]) {
        for column in 0..COLUMNS {
            let both = |row: usize| left[row * COLUMNS + column] & right[row * COLUMNS + column];
            let (mut ones, mut twos, mut fours) = (self.ones[column], self.twos[column], self.fours[column]);
            let first = carry(&mut ones, both(0), both(1));
            let second = carry(&mut ones, both(2), both(3));
            let third = carry(&mut ones, both(4), both(5));
            let fourth = carry(&mut ones, both(6), both(7));
            let left_half = carry(&mut twos, first, second);
            let right_half = carry(&mut twos, third, fourth);
            self.eights[column] += u64::from(carry(&mut fours, left_half, right_half).count_ones());
            (self.ones[column], self.twos[column], self.fours[column]) = (ones, twos, fours);
        }
    }

    fn total(&self) -> usize {
        let count = |columns: &[u64]| columns.iter().map(|word| word.count_ones() as usize).sum::<usize>();
        let eights: u64 = self.eights.iter().sum();
        8 * usize::try_from(eights).unwrap_or(usize::MAX)
            + 4 * count(&self.fours)
            + 2 * count(&self.twos)
            + count(&self.ones)
    }
}

/// Adds two words to a sum, bit by bit, and gives what is carried.
fn carry(sum: &mut u64, first: u64, second: u64) -> u64 {
    let half = first ^ second;
    let carried = first & second | half & *sum;
    *sum ^= half;
    carried
}
