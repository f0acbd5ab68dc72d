//! A sorted list of words in one string.

use std::ops::Range;

use crate::number::short;

/// Words in the order of their bytes, numbered from 0. Words with the same beginning have neighbouring numbers.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    text: Box<str>,
    /// Where each word ends; it starts where the one before ends.
    ends: Box<[u32]>,
}

impl Dictionary {
    /// Words must come sorted and without repetition.
    pub(crate) fn from_sorted<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut text = String::new();
        let mut ends = Vec::new();
        for word in words {
            text.push_str(word);
            ends.push(short(text.len()));
        }
        Self { text: text.into(), ends: ends.into() }
    }

    pub(crate) fn len(&self) -> u32 {
        short(self.ends.len())
    }

    pub(crate) fn word(&self, number: u32) -> &str {
        let start = if number == 0 { 0 } else { self.ends[number as usize - 1] };
        &self.text[start as usize..self.ends[number as usize] as usize]
    }

    pub(crate) fn bytes(&self, number: u32) -> &[u8] {
        self.word(number).as_bytes()
    }

    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        let number = self.first_where(0..self.len(), |known| known >= word.as_bytes());
        (number < self.len() && self.word(number) == word).then_some(number)
    }

    /// The numbers of the words that start so.
    pub(crate) fn starting_with(&self, prefix: &str) -> Range<u32> {
        let prefix = prefix.as_bytes();
        let start = self.first_where(0..self.len(), |known| known >= prefix);
        let end = self.first_where(start..self.len(), |known| !known.starts_with(prefix));
        start..end
    }

    /// The first number of a range whose word passes, or the end of the range. All words before it must fail and all
    /// words after it must pass.
    pub(crate) fn first_where(&self, range: Range<u32>, passes: impl Fn(&[u8]) -> bool) -> u32 {
        let Range { mut start, mut end } = range;
        while start < end {
            let middle = start.midpoint(end);
            if passes(self.bytes(middle)) { end = middle } else { start = middle + 1 }
        }
        start
    }

    pub(crate) fn memory_bytes(&self) -> usize {
        self.text.len() + size_of_val(&*self.ends)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_what_a_scan_finds(words in proptest::collection::btree_set("[a-cé]{0,4}", 0..40), asked in "[a-cé]{0,4}") {
            let dictionary = Dictionary::from_sorted(words.iter().map(String::as_str));
            let expected = words.iter().position(|word| *word == asked).map(short);
            prop_assert_eq!(dictionary.find(&asked), expected);
            let started: BTreeSet<&str> = words.iter().map(String::as_str).filter(|word| word.starts_with(&asked)).collect();
            let found: BTreeSet<&str> = dictionary.starting_with(&asked).map(|number| dictionary.word(number)).collect();
            prop_assert_eq!(found, started);
        }
    }
}
