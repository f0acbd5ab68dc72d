//! Words of a dictionary that are one slip away from a word.

use std::ops::Range;

use crate::dictionary::Dictionary;

/// The numbers of the words that become `word` by one slip: a letter too many, missing, replaced, or swapped with its
/// neighbour (Damerau-Levenshtein distance 1), ascending. `word` itself is not among them. Letters are bytes, so
/// slips are found in words without accents.
///
/// The sorted dictionary serves as a tree: up to each letter where the slip may be, the words that start alike stand
/// together; what follows the slip must then be equal, which is one binary search among few words. It takes no memory,
/// where a table of all words with one letter left out would take several times the dictionary.
pub(crate) fn one_slip_away(dictionary: &Dictionary, word: &str) -> Vec<u32> {
    let word = word.as_bytes();
    let mut walk = Walk { dictionary, found: Vec::new() };
    let mut alike = 0..dictionary.len();
    for depth in 0..=word.len() {
        walk.slips(alike.clone(), &word[depth..], depth);
        let Some(&letter) = word.get(depth) else { break };
        alike = walk.branch(alike, depth, letter);
    }
    walk.found.sort_unstable();
    walk.found.dedup();
    walk.found.retain(|&number| dictionary.bytes(number) != word);
    walk.found
}

struct Walk<'a> {
    dictionary: &'a Dictionary,
    found: Vec<u32>,
}

impl Walk<'_> {
    /// Tries every slip at `depth`, among words alike before it. `rest` is what was typed from there on.
    fn slips(&mut self, alike: Range<u32>, rest: &[u8], depth: usize) {
        if let [_too_many, after @ ..] = rest {
            self.expect(&alike, depth, after);
        }
        let mut start = alike.start;
        while start < alike.end {
            let Some(&letter) = self.dictionary.bytes(start).get(depth) else {
                start += 1;
                continue;
            };
            let branch = self.branch(start..alike.end, depth, letter);
            start = branch.end;
            self.slips_to(letter, &branch, rest, depth);
        }
    }

    /// Tries the slips after which `letter` should have stood at `depth`.
    fn slips_to(&mut self, letter: u8, branch: &Range<u32>, rest: &[u8], depth: usize) {
        self.expect(branch, depth + 1, rest);
        if let [_replaced, after @ ..] = rest {
            self.expect(branch, depth + 1, after);
        }
        if let [typed, next, after @ ..] = rest
            && letter == *next
        {
            let swapped = self.branch(branch.clone(), depth + 1, *typed);
            self.expect(&swapped, depth + 2, after);
        }
    }

    /// Notes the word of a range that goes on exactly so.
    fn expect(&mut self, range: &Range<u32>, depth: usize, rest: &[u8]) {
        let number =
            self.dictionary.first_where(range.clone(), |word| &word[depth.min(word.len())..] >= rest);
        if range.contains(&number) && self.dictionary.bytes(number).get(depth..) == Some(rest) {
            self.found.push(number);
        }
    }

    /// The words of a range, alike before `depth`, that have `letter` there.
    fn branch(&self, alike: Range<u32>, depth: usize, letter: u8) -> Range<u32> {
        let start = self.dictionary.first_where(alike.clone(), |word| word.get(depth) >= Some(&letter));
        let end = self.dictionary.first_where(start..alike.end, |word| word.get(depth) > Some(&letter));
        start..end
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Damerau-Levenshtein distance from its definition, table and all.
    fn distance(left: &[u8], right: &[u8]) -> usize {
        let mut table = vec![vec![0; right.len() + 1]; left.len() + 1];
        for i in 0..=left.len() {
            for j in 0..=right.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let replaced = table[i - 1][j - 1] + usize::from(left[i - 1] != right[j - 1]);
                    let best = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    let swapped =
                        i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                    if swapped { best.min(table[i - 2][j - 2] + 1) } else { best }
                };
            }
        }
        table[left.len()][right.len()]
    }

    fn slips(words: &[&str], typed: &str) -> Vec<String> {
        let dictionary = Dictionary::from_sorted(words.iter().copied());
        one_slip_away(&dictionary, typed)
            .into_iter()
            .map(|number| dictionary.word(number).to_owned())
            .collect()
    }

    #[test]
    fn each_kind_of_slip_is_found() {
        let words = ["atelier", "imprimante", "mediatheque"];
        for typed in ["ateliier", "atelir", "stelier", "ateleir", "taelier", "atelierr", "atelie"] {
            assert_eq!(slips(&words, typed), ["atelier"], "{typed}");
        }
        assert!(slips(&words, "atelier").is_empty(), "the word itself is no slip");
        assert!(slips(&words, "tealier").is_empty(), "two slips");
    }

    proptest! {
        #[test]
        fn a_walk_finds_what_the_distance_says(
            words in proptest::collection::btree_set("[a-c]{0,6}|[a-cé]{0,4}", 0..60),
            typed in "[a-d]{0,6}",
        ) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let near: Vec<&str> =
                words.iter().copied().filter(|word| distance(word.as_bytes(), typed.as_bytes()) == 1).collect();
            prop_assert_eq!(slips(&words, &typed), near);
        }
    }
}
