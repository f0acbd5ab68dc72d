//! Takes values out of a tree, and remembers what is wrong with each.

use super::lists::nearest;
use super::problem::{Place, Problem, Wanted, What};
use super::yaml::{Key, Node, Value};

/// What was wrong so far.
#[derive(Default)]
pub(super) struct Reader {
    pub problems: Vec<Problem>,
}

/// Keys with values, and where they stand.
pub(super) struct Section<'a> {
    place: Place,
    path: String,
    pairs: &'a [(Key, Node)],
}

impl<'a> Section<'a> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&'a Node> {
        self.pairs.iter().find(|(known, _)| known.name == key).map(|(_, node)| node)
    }

    /// The key itself.
    pub fn key(&self, name: &str) -> Option<&'a Key> {
        self.pairs.iter().find(|(known, _)| known.name == name).map(|(key, _)| key)
    }

    /// All keys.
    pub fn pairs(&self) -> &'a [(Key, Node)] {
        self.pairs
    }

    /// The key with those that it stands in.
    pub fn path(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}

impl Reader {
    /// Something wrong.
    pub fn tell(&mut self, place: Place, key: impl Into<String>, what: What) {
        self.problems.push(Problem { place, key: key.into(), what });
    }

    /// Keys with values, of which these are known.
    pub fn section<'a>(
        &mut self,
        node: &'a Node,
        path: String,
        known: &[&'static str],
    ) -> Option<Section<'a>> {
        let section = self.keys(node, path)?;
        for (key, _) in section.pairs {
            if !known.contains(&key.name.as_str()) {
                let meant = nearest(known.iter().copied(), &key.name);
                self.tell(key.place, section.path(&key.name), What::UnknownKey(meant));
            }
        }
        Some(section)
    }

    /// Keys with values, whatever the keys.
    pub fn keys<'a>(&mut self, node: &'a Node, path: String) -> Option<Section<'a>> {
        let pairs = match &node.value {
            Value::Section(pairs) => pairs,
            Value::Null => {
                self.tell(node.place, path, What::Empty);
                return None;
            }
            _ => {
                self.tell(node.place, path, What::WrongKind(Wanted::Section));
                return None;
            }
        };
        for (at, (key, _)) in pairs.iter().enumerate() {
            if pairs[..at].iter().any(|(other, _)| other.name == key.name) {
                let path = if path.is_empty() { key.name.clone() } else { format!("{path}.{}", key.name) };
                self.tell(key.place, path, What::Twice);
            }
        }
        Some(Section { place: node.place, path, pairs })
    }

    /// A key that must be there.
    pub fn must_have<'a>(&mut self, section: &Section<'a>, key: &str) -> Option<&'a Node> {
        let node = section.get(key);
        if node.is_none() {
            self.tell(section.place, section.path(key), What::Missing);
        }
        node
    }

    /// A text.
    pub fn text<'a>(&mut self, node: &'a Node, path: &str) -> Option<&'a str> {
        match &node.value {
            Value::Text(text, _) => Some(text),
            Value::Null => {
                self.tell(node.place, path, What::Empty);
                None
            }
            _ => {
                self.tell(node.place, path, What::WrongKind(Wanted::Text));
                None
            }
        }
    }

    /// A text that means something.
    pub fn parsed<T>(
        &mut self,
        node: &Node,
        path: &str,
        read: impl FnOnce(&str) -> Result<T, What>,
    ) -> Option<T> {
        let text = self.text(node, path)?;
        read(text).map_err(|what| self.tell(node.place, path, what)).ok()
    }

    /// The text of a key that must be there.
    pub fn required<T>(
        &mut self,
        section: &Section<'_>,
        key: &str,
        read: impl FnOnce(&str) -> Result<T, What>,
    ) -> Option<T> {
        let node = self.must_have(section, key)?;
        self.parsed(node, &section.path(key), read)
    }

    /// The text of a key that may be there.
    pub fn optional<T>(
        &mut self,
        section: &Section<'_>,
        key: &str,
        read: impl FnOnce(&str) -> Result<T, What>,
    ) -> Option<T> {
        let node = section.get(key)?;
        self.parsed(node, &section.path(key), read)
    }

    /// The items of a list.
    pub fn items<'a>(&mut self, node: &'a Node, path: &str) -> &'a [Node] {
        match &node.value {
            Value::List(items) => items,
            Value::Null => {
                self.tell(node.place, path, What::Empty);
                &[]
            }
            _ => {
                self.tell(node.place, path, What::WrongKind(Wanted::List));
                &[]
            }
        }
    }

    /// A list of texts that may be there.
    pub fn many<T>(
        &mut self,
        section: &Section<'_>,
        key: &str,
        read: impl Fn(&str) -> Result<T, What>,
    ) -> Vec<T> {
        let Some(node) = section.get(key) else { return Vec::new() };
        let path = section.path(key);
        let items = self.items(node, &path);
        self.each(items, &path, read)
    }

    /// A list of at least one text that must be there.
    pub fn at_least_one<T>(
        &mut self,
        section: &Section<'_>,
        key: &str,
        read: impl Fn(&str) -> Result<T, What>,
    ) -> Vec<T> {
        let Some(node) = self.must_have(section, key) else { return Vec::new() };
        if matches!(&node.value, Value::List(items) if items.is_empty()) {
            self.tell(node.place, section.path(key), What::Empty);
        }
        self.many(section, key, read)
    }

    /// Each of some texts.
    pub fn each<T>(&mut self, items: &[Node], path: &str, read: impl Fn(&str) -> Result<T, What>) -> Vec<T> {
        let mut values = Vec::with_capacity(items.len());
        for (rank, item) in items.iter().enumerate() {
            values.extend(self.parsed(item, &format!("{path}[{rank}]"), &read));
        }
        values
    }

    /// Each of some sections.
    pub fn sections<T>(
        &mut self,
        section: &Section<'_>,
        key: &str,
        known: &[&'static str],
        read: impl Fn(&mut Self, &Section<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = section.get(key) else { return Vec::new() };
        let path = section.path(key);
        let mut values = Vec::new();
        for (rank, item) in self.items(node, &path).iter().enumerate() {
            if let Some(inner) = self.section(item, format!("{path}[{rank}]"), known) {
                values.extend(read(self, &inner));
            }
        }
        values
    }

    /// Yes or no.
    pub fn boolean(&mut self, node: &Node, path: &str) -> Option<bool> {
        let (value, old) = match &node.value {
            Value::Text(text, true) => match text.as_str() {
                "true" | "True" | "TRUE" => (Some(true), false),
                "false" | "False" | "FALSE" => (Some(false), false),
                // YAML 1.1, which the standard no longer wants.
                "yes" | "Yes" | "YES" | "on" | "On" | "ON" | "y" | "Y" => (Some(true), true),
                "no" | "No" | "NO" | "off" | "Off" | "OFF" | "n" | "N" => (Some(false), true),
                _ => (None, false),
            },
            _ => (None, false),
        };
        if old {
            self.tell(node.place, path, What::OldBoolean);
        }
        if value.is_none() {
            self.tell(node.place, path, What::WrongKind(Wanted::Boolean));
        }
        value
    }
}
