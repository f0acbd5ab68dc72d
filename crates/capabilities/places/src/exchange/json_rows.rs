//! Elements of a JSON array, read one at a time, that never lose what follows a mistake.
//!
//! An array of objects, or objects one after the other (one a line). The reader finds where each object
//! ends before parsing it, so that a broken one costs one row.

use serde_json::{Map, Value};

use super::table::line_breaks;

/// Most bytes in an object.
const LARGEST_OBJECT: usize = 1_048_576;
/// How far the end of an object is looked for.
const FARTHEST_END: usize = 8 * LARGEST_OBJECT;

/// Reads the objects of a JSON text.
pub struct JsonRows<'a> {
    text: &'a str,
    position: usize,
    line: u64,
}

/// One element.
pub struct JsonRow<'a> {
    /// Line on which it begins, from 1.
    pub line: u64,
    /// Its text.
    pub raw: &'a str,
    shape: Shape,
}

/// What an element looks like before it is parsed.
enum Shape {
    /// An object, from brace to brace.
    Object,
    /// An object that nothing closes.
    Open,
    /// Anything else.
    Other,
}

impl JsonRow<'_> {
    /// Its members, or what is wrong with it.
    pub fn members(&self) -> Result<Map<String, Value>, JsonFault> {
        match self.shape {
            Shape::Open => Err(JsonFault::Broken("} ?".to_owned())),
            Shape::Other => Err(JsonFault::NotObject),
            Shape::Object if self.raw.len() > LARGEST_OBJECT => Err(JsonFault::TooLarge(self.raw.len())),
            Shape::Object => {
                serde_json::from_str(self.raw).map_err(|error| JsonFault::Broken(error.to_string()))
            }
        }
    }
}

/// Something wrong with an element.
#[derive(Debug, PartialEq, Eq)]
pub enum JsonFault {
    /// Not valid JSON, or without an end; with what the parser says.
    Broken(String),
    /// Not an object.
    NotObject,
    /// Too many bytes: how many.
    TooLarge(usize),
}

/// Whether a text looks like JSON rather than CSV.
pub fn is_json(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    match signs.next() {
        Some('[') => matches!(signs.next(), Some('{' | ']') | None),
        Some('{') => true,
        _ => false,
    }
}

impl<'a> JsonRows<'a> {
    /// Reads `text` from its beginning.
    pub fn new(text: &'a str) -> Self {
        let mut rows = Self { text, position: 0, line: 1 };
        let start = text.len() - text.trim_start().len();
        let opening = usize::from(text[start..].starts_with('['));
        rows.advance(start + opening);
        rows
    }

    fn advance(&mut self, to: usize) {
        self.line += line_breaks(&self.text[self.position..to]);
        self.position = to;
    }

    /// Where the object that begins at the position ends. None when a bracket closes that was not opened,
    /// or when nothing closes it.
    fn end_of_object(&self) -> Option<usize> {
        let (mut braces, mut brackets, mut in_string, mut escaped) = (0_usize, 0_usize, false, false);
        for (rank, byte) in self.text[self.position..].bytes().enumerate().take(FARTHEST_END) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_string => escaped = true,
                b'"' => in_string = !in_string,
                _ if in_string => {}
                b'{' => braces += 1,
                b'[' => brackets += 1,
                b']' => brackets = brackets.checked_sub(1)?,
                b'}' => braces -= 1,
                _ => {}
            }
            if braces == 0 {
                return Some(self.position + rank + 1);
            }
        }
        None
    }

    /// Where the next object may begin, after the first character of this one.
    fn next_opening(&self) -> usize {
        let inside = self.position + 1;
        self.text[inside..].find('{').map_or(self.text.len(), |next| inside + next)
    }

    fn object(&mut self) -> JsonRow<'a> {
        let (line, start) = (self.line, self.position);
        let end = self.end_of_object();
        self.advance(end.unwrap_or_else(|| self.next_opening()));
        let raw = &self.text[start..self.position];
        let shape = if end.is_some() { Shape::Object } else { Shape::Open };
        JsonRow { line, raw, shape }
    }

    fn other(&mut self) -> JsonRow<'a> {
        let (line, start) = (self.line, self.position);
        let end = self.text[start..].find([',', '{', ']', '\n']).map_or(self.text.len(), |end| start + end);
        self.advance(end.max(start + 1).min(self.text.len()));
        let raw = self.text[start..self.position].trim();
        JsonRow { line, raw, shape: Shape::Other }
    }
}

impl<'a> Iterator for JsonRows<'a> {
    type Item = JsonRow<'a>;

    fn next(&mut self) -> Option<JsonRow<'a>> {
        let rest = &self.text[self.position..];
        let next = rest.find(|c: char| !c.is_whitespace() && c != ',' && c != ']')?;
        self.advance(self.position + next);
        let row = if self.text[self.position..].starts_with('{') { self.object() } else { self.other() };
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn read(text: &str) -> Vec<(u64, Result<usize, JsonFault>)> {
        JsonRows::new(text).map(|row| (row.line, row.members().map(|members| members.len()))).collect()
    }

    #[test]
    fn objects_of_an_array_with_their_lines() {
        assert_eq!(
            read("\n[\n  {\"a\": 1},\n  {\"b\": \"}{\\\"\", \"c\": [1, {}]}\n]\n"),
            [(3, Ok(1)), (4, Ok(2))]
        );
        assert_eq!(read("[]"), []);
        assert_eq!(read("{\"a\": 1}\n{\"a\": 2}\n"), [(1, Ok(1)), (2, Ok(1))]);
    }

    #[test]
    fn a_broken_object_costs_one_row() {
        let rows = read("[{\"a\": 1,},\n{\"a\": 2},\n{\"a\": 3\n,{\"a\": 4}]");
        assert!(matches!(rows[0], (1, Err(JsonFault::Broken(_)))));
        assert_eq!(rows[1], (2, Ok(1)));
        assert!(matches!(rows[2], (3, Err(JsonFault::Broken(_)))));
        assert_eq!(rows[3], (4, Ok(1)));
    }

    #[test]
    fn what_is_no_object_is_said() {
        assert_eq!(
            read("[1, \"deux\",\n{}]"),
            [(1, Err(JsonFault::NotObject)), (1, Err(JsonFault::NotObject)), (2, Ok(0))]
        );
    }

    #[test]
    fn a_huge_object_costs_one_row() {
        let text = format!("[{{\"a\": \"{}\"}},\n{{}}]", "{".repeat(5_000_000));
        let rows = read(&text);
        assert_eq!(rows, [(1, Err(JsonFault::TooLarge(5_000_009))), (2, Ok(0))]);
    }

    #[rstest]
    #[case("[{", true)]
    #[case(" {\"a\"", true)]
    #[case("[]", true)]
    #[case("id,nom", false)]
    #[case("[nom],commune", false)]
    #[case("", false)]
    fn json_or_csv(#[case] text: &str, #[case] expected: bool) {
        assert_eq!(is_json(text), expected);
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "[\\[\\]{}\",:a\\\\\n é]{0,60}") {
            prop_assert!(JsonRows::new(&text).count() <= text.len());
        }
    }
}
