//! How much two sentences have in common, letter by letter: what people write twice is seldom written alike.

use maillage_search::fold;

/// Runs of three letters of a sentence, each once, in order.
#[derive(Clone, Debug, Default)]
pub struct Grams(Box<[u32]>);

impl Grams {
    /// Those of a sentence; accents, capitals and signs do not count.
    pub fn of(text: &str) -> Self {
        let mut letters = String::with_capacity(text.len() + 2);
        letters.push(' ');
        for word in fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            letters.push_str(word);
            letters.push(' ');
        }
        let run = |run: &[u8]| run.iter().fold(0, |all, byte| all << 8 | u32::from(*byte));
        let mut grams: Vec<u32> = letters.as_bytes().windows(3).map(run).collect();
        grams.sort_unstable();
        grams.dedup();
        Self(grams.into())
    }

    /// The coefficient of Dice, from 0 (nothing in common) to 1 (the same).
    pub fn alike(&self, other: &Self) -> f64 {
        let whole = self.0.len() + other.0.len();
        if whole == 0 {
            return 0.0;
        }
        let (mut common, mut left, mut right) = (0_usize, 0, 0);
        while let (Some(one), Some(two)) = (self.0.get(left), other.0.get(right)) {
            common += usize::from(one == two);
            left += usize::from(one <= two);
            right += usize::from(two <= one);
        }
        2.0 * number(common) / number(whole)
    }
}

/// Sentences have few letters.
fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn alike(one: &str, two: &str) -> f64 {
        Grams::of(one).alike(&Grams::of(two))
    }

    #[test]
    fn what_says_the_same_is_nearer_than_what_does_not() {
        let bus = "L’inscription au car scolaire se fait seulement en ligne";
        let same = "Car scolaire : inscription en ligne seulement";
        let other = "Personne pour m’aider à déclarer mes impôts";
        assert!(alike(bus, same) > 0.6, "{}", alike(bus, same));
        assert!(alike(bus, other) < 0.2, "{}", alike(bus, other));
    }

    proptest! {
        #[test]
        fn a_sentence_is_like_itself_and_as_like_another_as_the_other_is(one in ".{0,40}", two in ".{0,40}") {
            let (here, there) = (alike(&one, &two), alike(&two, &one));
            prop_assert!((here - there).abs() < f64::EPSILON && (0.0..=1.0).contains(&here));
            prop_assert!(Grams::of(&one).0.is_empty() || (alike(&one, &one) - 1.0).abs() < f64::EPSILON);
        }
    }
}
