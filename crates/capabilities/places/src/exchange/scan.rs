//! Searches for single bytes, several at a time.

/// Rank of the first byte that is one of `wanted`. Eight bytes are looked at together.
pub(super) fn find<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> Option<usize> {
    let (words, tail) = bytes.as_chunks::<8>();
    let patterns = wanted.map(|byte| ONES * u64::from(byte));
    for (rank, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let marks = patterns.iter().fold(0, |marks, pattern| marks | zeros(word ^ pattern));
        if marks != 0 {
            return Some(rank * 8 + marks.trailing_zeros() as usize / 8);
        }
    }
    tail.iter().position(|byte| wanted.contains(byte)).map(|inside| words.len() * 8 + inside)
}

/// One in each of eight bytes.
const ONES: u64 = 0x0101_0101_0101_0101;

/// Marks the high bit of the first byte that is zero, and of none before it; what follows means nothing.
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & (ONES << 7)
}

/// The parts of a text between separators, which are ASCII characters.
pub(super) fn split<const N: usize>(text: &str, separators: [u8; N]) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = find(text.as_bytes(), separators);
        rest = end.map(|end| &text[end + 1..]);
        Some(end.map_or(text, |end| &text[..end]))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_the_first(bytes in prop::collection::vec(any::<u8>(), 0..40), a: u8, b: u8) {
            prop_assert_eq!(find(&bytes, [a, b]), bytes.iter().position(|&byte| byte == a || byte == b));
        }

        #[test]
        fn splits_as_the_standard_library_does(text in "[aé,|;]{0,30}") {
            let parts: Vec<&str> = split(&text, [b'|', b';']).collect();
            prop_assert_eq!(parts, text.split(['|', ';']).collect::<Vec<_>>());
        }
    }
}
