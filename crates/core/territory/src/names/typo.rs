//! One mistake of typing.

/// Whether `name`, or its beginning, is `typed` with exactly one mistake: a letter changed, missing, added, or
/// two neighbours swapped (Damerau–Levenshtein distance 1). Works on bytes: normalised names are ASCII.
pub(super) fn begins_with_one_mistake(typed: &str, name: &str) -> bool {
    let (typed, name) = (typed.as_bytes(), name.as_bytes());
    let same = typed.iter().zip(name).take_while(|(a, b)| a == b).count();
    let (typed, name) = (&typed[same..], &name[same..]);
    match (typed, name) {
        // The name is over and one letter is left.
        ([_], []) => true,
        ([], _) | (_, []) => false,
        ([a, typed_rest @ ..], [b, name_rest @ ..]) => {
            name_rest.starts_with(typed_rest)
                || name.starts_with(typed_rest)
                || name_rest.starts_with(typed)
                || swapped(*a, typed_rest, *b, name_rest)
        }
    }
}

fn swapped(a: u8, typed: &[u8], b: u8, name: &[u8]) -> bool {
    matches!((typed, name), ([c, typed @ ..], [d, name @ ..]) if a == *d && b == *c && name.starts_with(typed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("manosqe")]
    #[case("mansoque")]
    #[case("manosque x")]
    #[case("mamosq")]
    #[case("nanosque")]
    #[case("anosque")]
    fn forgives_one_mistake(#[case] typed: &str) {
        let name = if typed.ends_with('x') { "manosque " } else { "manosque" };
        assert!(begins_with_one_mistake(typed, name));
    }

    #[rstest]
    #[case("manosque")]
    #[case("manosqueyz")]
    #[case("namosque")]
    #[case("")]
    fn does_not_forgive_two_nor_find_one_where_there_is_none(#[case] typed: &str) {
        assert!(!begins_with_one_mistake(typed, "manosque"));
    }

    proptest! {
        #[test]
        fn finds_any_letter_changed(name in "[a-z]{3,12}", place in 0usize..12, letter in b'a'..=b'z') {
            let mut typed = name.clone().into_bytes();
            let place = place % typed.len();
            prop_assume!(typed[place] != letter);
            typed[place] = letter;
            prop_assert!(begins_with_one_mistake(std::str::from_utf8(&typed).unwrap(), &name));
        }
    }
}
