//! YAML as a tree with places, within limits: files come from anyone.

use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError};

use super::problem::{Place, What};

/// Bytes of a file, at most: the longest texts of the standard in thirty languages.
pub const MOST_BYTES: usize = 512 * 1024;
/// Values in values, at most; the standard has five.
pub const MOST_DEPTH: usize = 12;
/// Values, at most; those that an alias repeats are counted each time.
pub const MOST_NODES: usize = 20_000;

/// A value at its place.
#[derive(Clone, Debug)]
pub struct Node {
    pub place: Place,
    pub value: Value,
}

/// A value.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing.
    Null,
    /// A text, and whether it stands without quotes.
    Text(String, bool),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in order.
    Section(Vec<(Key, Node)>),
}

/// A key at its place.
#[derive(Clone, Debug)]
pub struct Key {
    pub place: Place,
    pub name: String,
}

/// A file that cannot be read, and where.
pub type Broken = (Place, What);

fn place(marker: &Marker) -> Place {
    Place { line: marker.line().max(1), column: marker.col() + 1 }
}

/// A collection that is not closed yet.
struct Open {
    place: Place,
    anchor: usize,
    /// Values counted before it.
    before: usize,
    kind: Kind,
}

enum Kind {
    List(Vec<Node>),
    Section(Vec<(Key, Node)>, Option<Key>),
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    /// Values by anchor, and how many they hold.
    anchors: HashMap<usize, (Node, usize)>,
    nodes: usize,
    root: Option<Node>,
}

/// Reads the first document of a file; whether there are more.
pub fn read(bytes: &[u8]) -> Result<(Option<Node>, bool), Broken> {
    let start = Place { line: 1, column: 1 };
    if bytes.len() > MOST_BYTES {
        return Err((start, What::TooLarge { max: MOST_BYTES }));
    }
    let text =
        std::str::from_utf8(bytes).map_err(|error| (after(bytes, error.valid_up_to()), What::NotUtf8))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut builder = Builder::default();
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| broken(&error))?;
        match event {
            Event::DocumentStart(_) => documents += 1,
            // What comes after the first document is not read further.
            _ if documents > 1 => break,
            event => builder.take(event, place(&span.start))?,
        }
    }
    Ok((builder.root, documents > 1))
}

fn broken(error: &ScanError) -> Broken {
    (place(error.marker()), What::NotYaml(error.info().to_owned()))
}

/// The place after some bytes that are UTF-8.
fn after(bytes: &[u8], valid: usize) -> Place {
    let text = String::from_utf8_lossy(&bytes[..valid]);
    let last = text.rsplit('\n').next().unwrap_or_default();
    Place { line: text.matches('\n').count() + 1, column: last.chars().count() + 1 }
}

impl Builder {
    fn take(&mut self, event: Event<'_>, place: Place) -> Result<(), Broken> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let tagged = tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix == "str");
                let value = scalar(&text, style == ScalarStyle::Plain && !tagged);
                self.count(1, place)?;
                self.add(Node { place, value }, anchor, 1);
            }
            Event::SequenceStart(anchor, _) => self.begin(place, anchor, Kind::List(Vec::new()))?,
            Event::MappingStart(anchor, _) => self.begin(place, anchor, Kind::Section(Vec::new(), None))?,
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(anchor) => {
                // An anchor that is not complete holds itself: it has no value yet.
                let (node, size) = self.anchors.get(&anchor).cloned().ok_or((place, What::TooDeep))?;
                self.count(size, place)?;
                if self.open.len() + depth(&node) > MOST_DEPTH {
                    return Err((place, What::TooDeep));
                }
                self.add(Node { place, ..node }, 0, size);
            }
            _ => {}
        }
        Ok(())
    }

    fn count(&mut self, more: usize, place: Place) -> Result<(), Broken> {
        self.nodes += more;
        if self.nodes > MOST_NODES { Err((place, What::TooMany)) } else { Ok(()) }
    }

    fn begin(&mut self, place: Place, anchor: usize, kind: Kind) -> Result<(), Broken> {
        if self.open.len() >= MOST_DEPTH {
            return Err((place, What::TooDeep));
        }
        self.open.push(Open { place, anchor, before: self.nodes, kind });
        self.count(1, place)
    }

    fn end(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let value = match open.kind {
            Kind::List(items) => Value::List(items),
            Kind::Section(pairs, _) => Value::Section(pairs),
        };
        let size = self.nodes - open.before;
        self.add(Node { place: open.place, value }, open.anchor, size);
    }

    /// Puts a value where it belongs.
    fn add(&mut self, node: Node, anchor: usize, size: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, (node.clone(), size));
        }
        match self.open.last_mut().map(|open| &mut open.kind) {
            None => self.root = Some(node),
            Some(Kind::List(items)) => items.push(node),
            Some(Kind::Section(pairs, waiting)) => match waiting.take() {
                Some(key) => pairs.push((key, node)),
                None => *waiting = Some(Key { place: node.place, name: name(&node) }),
            },
        }
    }
}

/// The name of a key; that of a key which is no text is empty, and so unknown.
fn name(node: &Node) -> String {
    match &node.value {
        Value::Text(text, _) => text.clone(),
        _ => String::new(),
    }
}

fn scalar(text: &str, plain: bool) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" if plain => Value::Null,
        _ => Value::Text(text.to_owned(), plain),
    }
}

/// How deep values stand in a value: at most [`MOST_DEPTH`], as it was read.
fn depth(node: &Node) -> usize {
    match &node.value {
        Value::Null | Value::Text(..) => 0,
        Value::List(items) => 1 + items.iter().map(depth).max().unwrap_or_default(),
        Value::Section(pairs) => 1 + pairs.iter().map(|(_, node)| depth(node)).max().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> What {
        read(text.as_bytes()).unwrap_err().1
    }

    #[test]
    fn values_have_places() {
        let (root, more) = read("a: 1\nb:\n  - x\n  - 'y'\n".as_bytes()).unwrap();
        let Value::Section(pairs) = root.unwrap().value else { panic!("a section") };
        assert!(!more);
        assert_eq!(pairs[1].0.place, Place { line: 2, column: 1 });
        let Value::List(items) = &pairs[1].1.value else { panic!("a list") };
        assert_eq!(items[1].place, Place { line: 4, column: 5 });
    }

    #[test]
    fn bombs_are_stopped() {
        let mut laughs = vec!["a0: &a0 [x, x, x, x, x, x, x, x, x, x]".to_owned()];
        for level in 1..9 {
            let before = format!("*a{}", level - 1);
            laughs.push(format!("a{level}: &a{level} [{}]", vec![before; 10].join(", ")));
        }
        assert_eq!(fault(&laughs.join("\n")), What::TooMany);
        assert_eq!(fault(&format!("{}{}", "[".repeat(40), "]".repeat(40))), What::TooDeep);
        assert!(matches!(fault(&"[".repeat(4_000)), What::NotYaml(_)));
        assert_eq!(fault(&format!("a: {}", "x".repeat(MOST_BYTES))), What::TooLarge { max: MOST_BYTES });
        assert_eq!(fault(&"- x\n".repeat(MOST_NODES + 1)), What::TooMany);
        assert!(matches!(fault("a: &a [*a]"), What::TooDeep));
    }

    #[test]
    fn what_is_no_text_or_no_yaml_says_where() {
        assert_eq!(read(b"a: 1\nb: \xff").unwrap_err(), (Place { line: 2, column: 4 }, What::NotUtf8));
        let (place, what) = read(b"a: [1\nb: 2").unwrap_err();
        assert!(place.line >= 1 && matches!(what, What::NotYaml(_)));
        assert!(read(b"").unwrap().0.is_none());
        assert!(read(b"a: 1\n---\nb: [").unwrap().1, "a second document is not read");
    }
}
