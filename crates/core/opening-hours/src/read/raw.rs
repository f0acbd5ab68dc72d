//! First pass: words, numbers and marks, with their place in the text.

/// What bad conversions leave in place of a letter they did not know.
pub(crate) const LOST: char = '\u{fffd}';

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Raw {
    pub shape: Shape,
    /// The piece without case nor accents (`apres`, `9`, `-`).
    pub text: String,
    /// Bytes of the cleaned text.
    pub start: usize,
    pub end: usize,
    /// A space stands before.
    pub spaced: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Word,
    Number,
    Mark,
}

impl Raw {
    pub(crate) fn is(&self, text: &str) -> bool {
        self.text == text
    }

    /// The value of a number of one or two digits.
    pub(crate) fn small(&self) -> Option<u16> {
        (self.shape == Shape::Number && self.text.len() <= 2).then(|| self.text.parse().ok()).flatten()
    }
}

/// Cuts the text. Letters and digits part (`9h30` is three pieces), as do words glued by lost spaces (`heuresLe`).
pub(crate) fn cut(text: &str) -> Vec<Raw> {
    let mut pieces: Vec<Raw> = Vec::new();
    let mut spaced = false;
    let mut glue = Glue::default();
    for (at, letter) in text.char_indices() {
        if letter == ' ' {
            spaced = true;
            glue = Glue::default();
            continue;
        }
        let shape = shape_of(letter);
        let joins = !spaced && glue.joins(shape, letter);
        glue.note(shape, letter, joins);
        match pieces.last_mut() {
            Some(last) if joins => {
                fold_into(&mut last.text, letter);
                last.end = at + letter.len_utf8();
            }
            _ => {
                let mut folded = String::new();
                fold_into(&mut folded, letter);
                pieces.push(Raw { shape, text: folded, start: at, end: at + letter.len_utf8(), spaced });
            }
        }
        spaced = false;
    }
    pieces
}

/// What decides whether a letter belongs to the piece before it.
#[derive(Default)]
struct Glue {
    shape: Option<Shape>,
    lower: bool,
    after_number: bool,
    single_h: bool,
}

impl Glue {
    fn joins(&self, shape: Shape, letter: char) -> bool {
        match (self.shape, shape) {
            (Some(Shape::Number), Shape::Number) => true,
            // A letter lost in a bad conversion is part of its word.
            (Some(Shape::Word), Shape::Mark) => letter == LOST && !self.single_h,
            // "8hà12h", "12hDe": after a number, a lone "h" is a word, unless "heure" follows.
            (Some(Shape::Word), Shape::Word) if self.single_h => letter.eq_ignore_ascii_case(&'e'),
            (Some(Shape::Word), Shape::Word) => !(self.lower && letter.is_uppercase()),
            _ => false,
        }
    }

    fn note(&mut self, shape: Shape, letter: char, joined: bool) {
        if !joined {
            self.after_number = self.shape == Some(Shape::Number);
        }
        self.single_h =
            shape == Shape::Word && !joined && self.after_number && letter.eq_ignore_ascii_case(&'h');
        self.lower = letter.is_lowercase();
        self.shape = if joined { self.shape } else { Some(shape) };
    }
}

fn shape_of(letter: char) -> Shape {
    match letter {
        letter if letter.is_ascii_digit() => Shape::Number,
        letter if letter.is_alphabetic() => Shape::Word,
        _ => Shape::Mark,
    }
}

/// Lower case, no accent, one form for each kind of dash and apostrophe.
fn fold_into(folded: &mut String, letter: char) {
    match letter {
        'à' | 'â' | 'ä' | 'á' | 'À' | 'Â' | 'Ä' => folded.push('a'),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => folded.push('e'),
        'î' | 'ï' | 'Î' | 'Ï' => folded.push('i'),
        'ô' | 'ö' | 'Ô' | 'Ö' => folded.push('o'),
        'û' | 'ù' | 'ü' | 'Û' | 'Ù' | 'Ü' => folded.push('u'),
        'ç' | 'Ç' => folded.push('c'),
        'œ' | 'Œ' => folded.push_str("oe"),
        '–' | '—' | '‑' | '−' | '‐' | '~' => folded.push('-'),
        '’' | '‘' | '`' | '´' => folded.push('\''),
        '“' | '”' | '«' | '»' => folded.push('"'),
        '：' => folded.push(':'),
        other => folded.extend(other.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    fn texts(text: &str) -> Vec<String> {
        cut(text).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn glued_words_part() {
        assert_eq!(texts("9hà12h"), ["9", "h", "a", "12", "h"]);
        assert_eq!(texts("17heuresLe"), ["17", "heures", "le"]);
        assert_eq!(texts("Mardi9H30De"), ["mardi", "9", "h", "30", "de"]);
        assert_eq!(texts("LUNDI et Lundi"), ["lundi", "et", "lundi"]);
    }

    #[test]
    fn accents_and_dashes_have_one_form() {
        assert_eq!(texts("après–midi l’Été"), ["apres", "-", "midi", "l", "'", "ete"]);
    }

    #[test]
    fn places_are_bytes_of_the_text() {
        let pieces = cut("à 9h");
        assert_eq!((pieces[1].start, pieces[1].end, pieces[1].spaced), (3, 4, true));
    }
}
