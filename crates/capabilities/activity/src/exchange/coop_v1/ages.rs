//! Age brackets of the first version, divided over those of today.

use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::AgeBracket;
use sha2::{Digest as _, Sha256};

/// Ten-thousandths.
const WHOLE: u32 = 10_000;

/// A bracket of the first version: its name, and the two of today over which it is divided, with the share of the first.
struct Old {
    name: &'static str,
    first: AgeBracket,
    second: AgeBracket,
    share: u32,
    /// Whether it is no bracket of today.
    estimated: bool,
}

const fn same(name: &'static str, bracket: AgeBracket, estimated: bool) -> Old {
    Old { name, first: bracket, second: bracket, share: WHOLE, estimated }
}

const BRACKETS: [Old; 5] = [
    same("moins12ans", AgeBracket::Under12, false),
    same("de12a18ans", AgeBracket::From12To17, false),
    Old {
        name: "de18a35ans",
        first: AgeBracket::From18To24,
        second: AgeBracket::From25To39,
        share: 2_915,
        estimated: true,
    },
    same("de35a60ans", AgeBracket::From40To59, true),
    Old {
        name: "plus60ans",
        first: AgeBracket::From60To69,
        second: AgeBracket::From70,
        share: 4_805,
        estimated: true,
    },
];

/// Adds people of an old bracket to the brackets of today. Whether that was an estimate; none: no such bracket.
///
/// `id` is the identifier of the report: it decides what does not divide, the same way each time.
pub(super) fn add(name: &str, people: u16, id: &str, ages: &mut [u16; 8]) -> Option<bool> {
    let old = BRACKETS.iter().find(|old| old.name == name)?;
    let parts = u32::from(people) * old.share;
    let rest = u32::from(lot(id, name) < parts % WHOLE);
    let first = u16::try_from(parts / WHOLE + rest).unwrap_or(people).min(people);
    for (bracket, count) in [(old.first, first), (old.second, people - first)] {
        ages[bracket.index()] = ages[bracket.index()].saturating_add(count);
    }
    Some(old.estimated && people > 0)
}

/// A number from 0 to 9,999 that an identifier always gives.
fn lot(id: &str, name: &str) -> u32 {
    let digest = Sha256::new().chain_update(id).chain_update(name).finalize();
    u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]) % WHOLE
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn nobody_is_lost(people in 0..101_u16, id in "[a-f0-9]{24}", rank in 0_usize..5) {
            let mut ages = [0; 8];
            let estimated = add(BRACKETS[rank].name, people, &id, &mut ages).unwrap();
            prop_assert_eq!(ages.iter().sum::<u16>(), people);
            prop_assert_eq!(estimated, rank >= 2 && people > 0);
            let mut again = [0; 8];
            add(BRACKETS[rank].name, people, &id, &mut again);
            prop_assert_eq!(ages, again);
        }
    }

    #[test]
    fn shares_are_those_of_the_migration() {
        let mut ages = [0; 8];
        for id in 0..20_000 {
            add("de18a35ans", 1, &id.to_string(), &mut ages);
            add("plus60ans", 1, &id.to_string(), &mut ages);
        }
        // Three standard deviations: 3 × √(20,000 × p × (1 − p)) is less than 215.
        let near = |count: u16, expected: u16| count.abs_diff(expected) < 215;
        assert!(near(ages[AgeBracket::From18To24.index()], 5_830), "{ages:?}");
        assert!(near(ages[AgeBracket::From60To69.index()], 9_610), "{ages:?}");
    }

    #[test]
    fn other_brackets_are_unknown() {
        assert_eq!(add("de60a70ans", 1, "x", &mut [0; 8]), None);
    }
}
