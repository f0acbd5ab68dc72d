//! Elements of a JSON array, read one at a time, that never lose what follows a mistake.
//!
//! An array of objects, objects one after the other (one a line), an object that holds the array under a usual name
//! (`{"data": […]}`), or a GeoJSON collection. The reader finds where each object ends before parsing it, so that a
//! broken one costs one row.

use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use super::table::line_breaks;

/// Most bytes in an object.
const LARGEST_OBJECT: usize = 1_048_576;
/// How far the end of an object is looked for.
const FARTHEST_END: usize = 8 * LARGEST_OBJECT;
/// Names under which an object holds the array of places: those of our files, of GeoJSON, of open data portals.
const WRAPPERS: [&str; 6] = ["data", "lieux", "features", "results", "records", "places"];
/// Bytes of a text that an error quotes, on each side.
const AROUND: usize = 20;

/// Reads the objects of a JSON text.
pub struct JsonRows<'a> {
    text: &'a str,
    position: usize,
    line: u64,
    /// Whether a bracket ends the elements: the array stands in an object, and none of them was broken so far.
    bounded: bool,
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
            Shape::Open => Err(JsonFault::Unclosed),
            Shape::Other => Err(JsonFault::NotObject),
            Shape::Object if self.raw.len() > LARGEST_OBJECT => Err(JsonFault::TooLarge(self.raw.len())),
            Shape::Object => serde_json::from_str(self.raw).map(flat).map_err(|error| self.broken(&error)),
        }
    }

    /// Where the text stops being JSON: its line in the file, and what stands there.
    fn broken(&self, error: &serde_json::Error) -> JsonFault {
        let (rank, column) = (error.line().saturating_sub(1), error.column());
        let text = self.raw.lines().nth(rank).unwrap_or_default();
        let (start, end) = (column.saturating_sub(AROUND), text.len().min(column + AROUND));
        let (start, end) = (text.ceil_char_boundary(start), text.floor_char_boundary(end));
        let near = text.get(start..end).unwrap_or_default().trim().to_owned();
        JsonFault::Broken { line: self.line + rank as u64, near }
    }
}

/// The members of a GeoJSON feature as those of a plain object: its properties, and its position where they have none.
/// Any other object stays as it is.
fn flat(mut members: Map<String, Value>) -> Map<String, Value> {
    let feature = members.get("type").is_some_and(|kind| kind == "Feature");
    let Some(Value::Object(mut properties)) = feature.then(|| members.remove("properties")).flatten() else {
        return members;
    };
    if let Some([longitude, latitude]) = members.get("geometry").and_then(position) {
        properties.entry("latitude").or_insert(latitude);
        properties.entry("longitude").or_insert(longitude);
    }
    for (name, value) in members {
        if !matches!(name.as_str(), "type" | "geometry" | "bbox") {
            properties.entry(name).or_insert(value);
        }
    }
    properties
}

/// Longitude and latitude of a point.
fn position(geometry: &Value) -> Option<[Value; 2]> {
    let [longitude, latitude, ..] = geometry.get("coordinates")?.as_array()?.as_slice() else { return None };
    (longitude.is_number() && latitude.is_number()).then(|| [longitude.clone(), latitude.clone()])
}

/// Something wrong with an element.
#[derive(Debug, PartialEq, Eq)]
pub enum JsonFault {
    /// Not valid JSON.
    Broken {
        /// The line of the file where it stops being so.
        line: u64,
        /// What stands around there.
        near: String,
    },
    /// Nothing closes it.
    Unclosed,
    /// Not an object.
    NotObject,
    /// Too many bytes: how many.
    TooLarge(usize),
}

/// Whether a text looks like JSON rather than CSV.
pub fn is_json(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    match signs.next() {
        // A table may have a header that begins with a bracket.
        Some('[') => {
            matches!(signs.next(), Some('{' | ']') | None) || serde_json::from_str::<IgnoredAny>(text).is_ok()
        }
        Some('{') => true,
        _ => false,
    }
}

impl<'a> JsonRows<'a> {
    /// Reads `text` from its beginning.
    pub fn new(text: &'a str) -> Self {
        let mut rows = Self { text, position: 0, line: 1, bounded: false };
        let start = text.len() - text.trim_start().len();
        if let Some(array) = wrapped(text, start) {
            rows.bounded = true;
            rows.advance(array);
        } else {
            rows.advance(start + usize::from(text[start..].starts_with('[')));
        }
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
        // Brackets mean nothing any more: what follows is read to the end.
        self.bounded &= end.is_some();
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

/// Where the elements begin, just after the bracket, when the text is one object that holds them under a usual name.
fn wrapped(text: &str, start: usize) -> Option<usize> {
    if !text[start..].starts_with('{') {
        return None;
    }
    let (mut depth, mut name) = (0_usize, "");
    let mut position = start;
    let end = text.len().min(start + FARTHEST_END);
    while position < end {
        match text.as_bytes()[position] {
            b'"' => {
                let after = end_of_string(text, position)?;
                name = &text[position + 1..after - 1];
                position = after;
                continue;
            }
            b'[' if depth == 1 && WRAPPERS.contains(&name) => {
                let inside = text[position + 1..].trim_start();
                return inside.starts_with(['{', ']']).then_some(position + 1);
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            b',' => name = "",
            _ => {}
        }
        if depth == 0 {
            return None;
        }
        position += 1;
    }
    None
}

/// The position after a string that begins at a quote.
fn end_of_string(text: &str, quote: usize) -> Option<usize> {
    let mut escaped = false;
    for (rank, byte) in text.as_bytes()[quote + 1..].iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(quote + rank + 2),
            _ => {}
        }
    }
    None
}

impl<'a> Iterator for JsonRows<'a> {
    type Item = JsonRow<'a>;

    fn next(&mut self) -> Option<JsonRow<'a>> {
        let rest = &self.text[self.position..];
        if self.bounded && rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',').starts_with(']') {
            return None;
        }
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
        assert!(matches!(&rows[0], (1, Err(JsonFault::Broken { line: 1, near })) if near == "{\"a\": 1,}"));
        assert_eq!(rows[1], (2, Ok(1)));
        assert_eq!(rows[2], (3, Err(JsonFault::Unclosed)));
        assert_eq!(rows[3], (4, Ok(1)));
    }

    #[test]
    fn the_array_may_stand_in_an_object() {
        assert_eq!(
            read("{\"n\": [1, {\"data\": []}],\n\"data\": [\n{\"a\": 1}, {\"b\": []}\n], \"next\": null}"),
            [(3, Ok(1)), (3, Ok(1))]
        );
        assert_eq!(read("{\"lieux\": []}"), []);
        assert_eq!(read("{\"a\": [{}]}"), [(1, Ok(1))], "not any name");
        // What follows a mistake is read to the end.
        let rows = read("{\"data\": [{\"a\": 1,},\n{\"a\": 2\n,{\"a\": 3}], \"n\": 1}");
        assert_eq!(rows.iter().filter(|(_, row)| row.is_ok()).count(), 1);
        assert!(rows.contains(&(2, Err(JsonFault::Unclosed))) && rows.contains(&(3, Ok(1))));
    }

    #[test]
    fn features_are_read_as_plain_objects() {
        let text = r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","id":"x","geometry":{"type":"Point","coordinates":[5.7,43.8]},"properties":{"nom":"A"}},
            {"type":"Feature","id":"x","geometry":null,"properties":{"id":"y","latitude":1}}]}"#;
        let rows: Vec<_> = JsonRows::new(text).map(|row| Value::Object(row.members().unwrap())).collect();
        assert_eq!(
            rows,
            [
                serde_json::json!({"nom": "A", "latitude": 43.8, "longitude": 5.7, "id": "x"}),
                serde_json::json!({"id": "y", "latitude": 1}),
            ]
        );
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
    #[case("[1, 2, \"x\", null]", true)]
    #[case("", false)]
    fn json_or_csv(#[case] text: &str, #[case] expected: bool) {
        assert_eq!(is_json(text), expected);
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "(\\{\"data\":\\[\\{)?[\\[\\]{}\",:a\\\\\n é]{0,60}") {
            prop_assert!(JsonRows::new(&text).filter(|row| row.members().is_err()).count() <= text.len());
        }
    }
}
