//! Showing in a text what a query matched.

use std::ops::Range;

use crate::analyser::plain;
use crate::fold::fold;
use crate::index::Index;
use crate::plan::Plan;
use crate::stop_words::is_stop_word;
use crate::words::words;

/// Finds the words of a text that a query matched. It knows the words of the indexed documents, so it serves for
/// their texts.
pub struct Highlighter<'a> {
    index: &'a Index,
    /// Ranges of matched terms, sorted by start, none inside another.
    terms: Vec<Range<u32>>,
}

/// A part of a text, with what to mark in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet<'t> {
    /// The part, cut between words.
    pub text: &'t str,
    /// Byte ranges to mark, in [`Self::text`], ascending and apart.
    pub marks: Vec<Range<usize>>,
    /// Whether something was left out before, which calls for an ellipsis.
    pub cut_before: bool,
    /// Whether something was left out after.
    pub cut_after: bool,
}

impl<'a> Highlighter<'a> {
    pub(crate) fn of(index: &'a Index, plan: &Plan) -> Self {
        let mut sorted: Vec<Range<u32>> =
            plan.clauses().iter().flat_map(|clause| clause.spans().map(|span| span.terms.clone())).collect();
        sorted.sort_unstable_by_key(|range| (range.start, range.end));
        let mut terms: Vec<Range<u32>> = Vec::new();
        for range in sorted {
            match terms.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => terms.push(range),
            }
        }
        Self { index, terms }
    }

    /// The byte ranges of the matched words of a text, ascending and apart: whole words, without the elided article.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.terms.is_empty() {
            return Vec::new();
        }
        words(text).filter(|range| self.matches(&text[range.clone()])).collect()
    }

    /// At most `length` characters of a text, from where most matches stand close together; its beginning if nothing
    /// matches.
    #[must_use]
    pub fn snippet<'t>(&self, text: &'t str, length: usize) -> Snippet<'t> {
        let marks = self.marks(text);
        let part = window(text, &marks, length);
        let inside = marks.iter().filter(|mark| part.start <= mark.start && mark.end <= part.end);
        Snippet {
            text: &text[part.clone()],
            marks: inside.map(|mark| mark.start - part.start..mark.end - part.start).collect(),
            cut_before: !text[..part.start].trim().is_empty(),
            cut_after: !text[part.end..].trim().is_empty(),
        }
    }

    fn matches(&self, word: &str) -> bool {
        let word = plain(word);
        if is_stop_word(&word) {
            return false;
        }
        let Some(number) = self.index.terms.find(&fold(&word)) else { return false };
        let after = self.terms.partition_point(|range| range.start <= number);
        after > 0 && self.terms[after - 1].contains(&number)
    }
}

/// The bytes to show: whole words, at most `length` characters, with the most marks, a third of the room before them.
fn window(text: &str, marks: &[Range<usize>], length: usize) -> Range<usize> {
    let end = last_end(text, 0, length);
    let lead = length / 3;
    let mut best: Option<(usize, &Range<usize>)> = None;
    for (position, mark) in marks.iter().enumerate() {
        let reach = last_end(text, mark.start, length - lead);
        let count = marks[position..].partition_point(|other| other.end <= reach);
        if best.is_none_or(|(most, _)| count > most) {
            best = Some((count, mark));
        }
    }
    match best {
        Some((_, mark)) if mark.end > end || end < text.len() && mark.start > 0 => {
            let start = first_start(text, mark.start, lead);
            let end = last_end(text, start, length);
            if end < text.len() { start..end } else { first_start(text, end, length)..end }
        }
        _ => 0..end,
    }
}

/// The last end of a word at most `length` characters after a position; inside a word if that is longer.
fn last_end(text: &str, from: usize, length: usize) -> usize {
    let rest = &text[from..];
    let Some((limit, _)) = rest.char_indices().nth(length) else { return text.len() };
    if rest[limit..].starts_with(char::is_whitespace) {
        return from + limit;
    }
    let cut = rest[..limit].rfind(char::is_whitespace).map_or(limit, |blank| rest[..blank].trim_end().len());
    from + if cut == 0 { limit } else { cut }
}

/// The first start of a word at most `length` characters before a position; the position itself if there is none.
fn first_start(text: &str, before: usize, length: usize) -> usize {
    let head = &text[..before];
    let Some((limit, _)) = head.char_indices().rev().nth(length) else { return 0 };
    let blank = head[limit..].find(char::is_whitespace);
    blank.map_or(before, |blank| before - head[limit + blank..].trim_start().len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{IndexBuilder, Weight};

    const TEXT: &str = "L’atelier d'initiation à l'ordinateur, ouvert à tous, a lieu chaque mardi matin à la médiathèque. \
        Les ateliers sont gratuits ; on peut venir avec son ordinateur ou sa tablette, et repartir avec un document.";

    fn index() -> Index {
        let mut builder = IndexBuilder::new();
        builder.push(&[(Weight::Body, TEXT)]);
        builder.build()
    }

    fn marked(query: &str) -> Vec<&'static str> {
        let index = index();
        index.highlighter(query).marks(TEXT).into_iter().map(|range| &TEXT[range]).collect()
    }

    #[test]
    fn families_beginnings_slips_and_synonyms_are_marked_but_not_articles() {
        assert_eq!(marked("atelier"), ["atelier", "ateliers"]);
        assert_eq!(marked("table"), ["tablette"]);
        assert_eq!(marked("mediatehque"), ["médiathèque"]);
        assert_eq!(marked("ordi"), ["ordinateur", "ordinateur"]);
        assert_eq!(marked("l'atelier à la"), ["atelier", "ateliers"]);
    }

    #[test]
    fn nothing_is_marked_for_nothing() {
        for query in ["", "???", "xylophone"] {
            assert!(marked(query).is_empty(), "{query}");
        }
    }

    #[test]
    fn a_snippet_shows_where_matches_stand_close() {
        let index = index();
        let snippet = index.highlighter("gratuit ordinateur tablette").snippet(TEXT, 90);
        assert_eq!(snippet.marks.len(), 3, "{snippet:?}");
        assert!(snippet.cut_before && snippet.cut_after && snippet.text.chars().count() <= 90);
        assert_eq!(&snippet.text[snippet.marks[0].clone()], "gratuits");
    }

    #[test]
    fn a_snippet_without_match_is_the_beginning() {
        let index = index();
        let snippet = index.highlighter("").snippet(TEXT, 20);
        assert_eq!((snippet.text, snippet.cut_before, snippet.cut_after), ("L’atelier", false, true));
        assert_eq!(index.highlighter("").snippet("court", 20).text, "court");
    }

    proptest! {
        #[test]
        fn a_snippet_is_short_and_its_marks_are_words_of_it(
            text in "([a-cé]{1,9}[ ,'’]{1,3}){0,30}",
            query in "[a-cé]{2,4}( [a-cé]{2,4})?",
            length in 1_usize..60,
        ) {
            let mut builder = IndexBuilder::new();
            builder.push(&[(Weight::Body, &text)]);
            let index = builder.build();
            let highlighter = index.highlighter(&query);
            let snippet = highlighter.snippet(&text, length);
            prop_assert!(snippet.text.chars().count() <= length);
            prop_assert!(text.contains(snippet.text));
            for mark in &snippet.marks {
                prop_assert!(highlighter.matches(&snippet.text[mark.clone()]));
            }
        }
    }
}
