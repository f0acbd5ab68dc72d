//! A set of values of one closed list.

use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ClosedList;

/// A set of values of one closed list, one bit a value, read in the order of the list.
///
/// In JSON: an array of slugs.
pub struct ClosedSet<T> {
    bits: u128,
    list: PhantomData<fn() -> T>,
}

impl<T: ClosedList> ClosedSet<T> {
    /// A list holds at most 128 values; the longest has 92.
    const FITS: () = assert!(T::ALL.len() <= 128, "a closed list has at most 128 values");

    /// The empty set.
    pub const fn new() -> Self {
        Self { bits: 0, list: PhantomData }
    }

    /// Every value of the list.
    pub fn all() -> Self {
        T::ALL.iter().copied().collect()
    }

    /// Adds a value; true if it was not there yet.
    pub fn insert(&mut self, value: T) -> bool {
        let before = self.bits;
        self.bits |= Self::bit(value);
        self.bits != before
    }

    /// Takes a value away; true if it was there.
    pub fn remove(&mut self, value: T) -> bool {
        let before = self.bits;
        self.bits &= !Self::bit(value);
        self.bits != before
    }

    /// Whether a value is in the set.
    pub fn contains(self, value: T) -> bool {
        self.bits & Self::bit(value) != 0
    }

    /// Whether the set holds nothing.
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many values it holds.
    pub fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// What both sets hold.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self { bits: self.bits & other.bits, list: PhantomData }
    }

    /// What either set holds.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, list: PhantomData }
    }

    /// The values, in the order of the list.
    pub fn iter(self) -> Iter<T> {
        Iter { rest: self.bits, list: PhantomData }
    }

    /// One bit a value, in the order of the list: what a database or a column in memory keeps.
    pub const fn bits(self) -> u128 {
        self.bits
    }

    /// From [`ClosedSet::bits`]; bits beyond the list are dropped.
    pub fn from_bits(bits: u128) -> Self {
        let () = Self::FITS;
        let beyond = u128::MAX.checked_shl(u32::try_from(T::ALL.len()).unwrap_or(128)).unwrap_or(0);
        Self { bits: bits & !beyond, list: PhantomData }
    }

    fn bit(value: T) -> u128 {
        let () = Self::FITS;
        1 << value.index()
    }
}

/// The values of a [`ClosedSet`], in the order of the list.
pub struct Iter<T> {
    rest: u128,
    list: PhantomData<fn() -> T>,
}

impl<T: ClosedList> Iterator for Iter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let value = T::ALL.get(self.rest.trailing_zeros() as usize).copied()?;
        self.rest &= self.rest - 1;
        Some(value)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.count_ones() as usize;
        (left, Some(left))
    }
}

impl<T: ClosedList> ExactSizeIterator for Iter<T> {}

impl<T: ClosedList> IntoIterator for ClosedSet<T> {
    type Item = T;
    type IntoIter = Iter<T>;

    fn into_iter(self) -> Iter<T> {
        self.iter()
    }
}

impl<T: ClosedList> FromIterator<T> for ClosedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::new();
        set.extend(values);
        set
    }
}

impl<T: ClosedList> Extend<T> for ClosedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        for value in values {
            self.insert(value);
        }
    }
}

// Written by hand: deriving would ask the same traits of `T`, which the set does not hold.
impl<T> Clone for ClosedSet<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for ClosedSet<T> {}
impl<T> PartialEq for ClosedSet<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for ClosedSet<T> {}
impl<T> std::hash::Hash for ClosedSet<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}
impl<T: ClosedList> Default for ClosedSet<T> {
    fn default() -> Self {
        Self::new()
    }
}
impl<T: ClosedList> fmt::Debug for ClosedSet<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.iter().map(T::slug)).finish()
    }
}

impl<T: ClosedList + Serialize> Serialize for ClosedSet<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: ClosedList + Deserialize<'de>> Deserialize<'de> for ClosedSet<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<T>::deserialize(deserializer)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::lists::Typology;

    fn typologies() -> impl Strategy<Value = Vec<Typology>> {
        prop::collection::vec(prop::sample::select(Typology::ALL), 0..200)
    }

    proptest! {
        #[test]
        fn behaves_like_an_ordered_set(left in typologies(), right in typologies()) {
            let (a, b): (BTreeSet<_>, BTreeSet<_>) = (left.iter().copied().collect(), right.iter().copied().collect());
            let (x, y): (ClosedSet<_>, ClosedSet<_>) = (left.into_iter().collect(), right.into_iter().collect());
            prop_assert_eq!(x.iter().collect::<Vec<_>>(), a.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(x.len(), a.len());
            prop_assert_eq!(x.iter().len(), a.len());
            prop_assert_eq!(x.union(y), a.union(&b).copied().collect());
            prop_assert_eq!(x.intersection(y), a.intersection(&b).copied().collect());
            prop_assert_eq!(ClosedSet::from_bits(x.bits()), x);
        }

        #[test]
        fn json_round_trip(values in typologies()) {
            let set: ClosedSet<Typology> = values.into_iter().collect();
            let json = serde_json::to_string(&set).unwrap();
            prop_assert_eq!(serde_json::from_str::<ClosedSet<Typology>>(&json).unwrap(), set);
        }
    }

    #[test]
    fn adds_and_takes_away() {
        let mut set = ClosedSet::new();
        assert!(set.is_empty() && set.insert(Typology::Epn) && !set.insert(Typology::Epn));
        assert!(set.contains(Typology::Epn) && !set.contains(Typology::Fablab));
        assert!(set.remove(Typology::Epn) && !set.remove(Typology::Epn) && set.is_empty());
        assert_eq!(ClosedSet::<Typology>::all().len(), 92);
        assert_eq!(ClosedSet::<Typology>::from_bits(u128::MAX), ClosedSet::all());
    }
}
