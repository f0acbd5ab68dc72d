//! Mapbox Vector Tile 2.1: points with attributes, as bytes.
//!
//! <https://github.com/mapbox/vector-tile-spec/tree/master/2.1>, in the encoding of Protocol Buffers. A tile is
//! the layers' bytes one after the other.

mod wire;

use std::collections::HashMap;
use wire::{VARINT, bytes_field, key, varint, zigzag};

/// An attribute of a feature.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// A text.
    Text(&'a str),
    /// A whole number.
    Int(i64),
    /// A number.
    Float(f64),
    /// Yes or no.
    Bool(bool),
}

/// A layer under construction.
#[derive(Debug)]
pub struct Layer {
    name: String,
    bits: u8,
    features: Vec<u8>,
    keys: Table,
    values: Table,
    /// Room for a feature, a list of numbers and a value under construction.
    feature: Vec<u8>,
    scratch: Vec<u8>,
    value: Vec<u8>,
}

/// Distinct byte strings, numbered in the order in which they came.
#[derive(Debug, Default)]
struct Table {
    numbers: HashMap<Box<[u8]>, u32>,
    /// Their fields, ready for the layer.
    encoded: Vec<u8>,
}

impl Table {
    /// The number of an entry; a new one is written as field `tag`.
    fn number(&mut self, tag: u8, entry: &[u8]) -> u32 {
        if let Some(number) = self.numbers.get(entry) {
            return *number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(entry.into(), number);
        bytes_field(&mut self.encoded, tag, entry);
        number
    }
}

impl Layer {
    /// An empty layer whose tiles are divided into 2^`bits` steps a side (12, that is 4096, is usual).
    #[must_use]
    pub fn new(name: &str, bits: u8) -> Self {
        Self {
            name: name.to_owned(),
            bits: bits.min(30),
            features: Vec::new(),
            keys: Table::default(),
            values: Table::default(),
            feature: Vec::new(),
            scratch: Vec::new(),
            value: Vec::new(),
        }
    }

    /// Adds a point, at steps from the north-west corner (see [`crate::Position::in_tile`]). Ids are unique in a
    /// layer; so are the names of the attributes of a feature.
    pub fn point(&mut self, id: Option<u64>, (x, y): (i32, i32), attributes: &[(&str, Value<'_>)]) {
        let mut feature = std::mem::take(&mut self.feature);
        feature.clear();
        if let Some(id) = id {
            key(&mut feature, 1, VARINT);
            varint(&mut feature, id);
        }
        self.scratch.clear();
        for (name, value) in attributes {
            varint(&mut self.scratch, self.keys.number(3, name.as_bytes()).into());
            self.value.clear();
            encode(&mut self.value, *value);
            varint(&mut self.scratch, self.values.number(4, &self.value).into());
        }
        if !attributes.is_empty() {
            bytes_field(&mut feature, 2, &self.scratch);
        }
        // Type 1: point.
        feature.extend([3 << 3 | VARINT, 1]);
        self.scratch.clear();
        // One command "move to" (1), repeated once.
        self.scratch.push(1 << 3 | 1);
        varint(&mut self.scratch, zigzag(x.into()));
        varint(&mut self.scratch, zigzag(y.into()));
        bytes_field(&mut feature, 4, &self.scratch);
        bytes_field(&mut self.features, 2, &feature);
        self.feature = feature;
    }

    /// Whether no feature was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.features.is_empty()
    }

    /// The bytes of a tile that has only this layer. Bytes of several layers make one tile when put one after the
    /// other. Empty without features: clients take no bytes for an empty tile.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        if self.is_empty() {
            return Vec::new();
        }
        let tables = self.keys.encoded.len() + self.values.encoded.len();
        let mut layer = Vec::with_capacity(self.name.len() + self.features.len() + tables + 16);
        bytes_field(&mut layer, 1, self.name.as_bytes());
        layer.extend_from_slice(&self.features);
        layer.extend_from_slice(&self.keys.encoded);
        layer.extend_from_slice(&self.values.encoded);
        key(&mut layer, 5, VARINT);
        varint(&mut layer, 1 << self.bits);
        key(&mut layer, 15, VARINT);
        varint(&mut layer, 2);
        let mut tile = Vec::with_capacity(layer.len() + 6);
        bytes_field(&mut tile, 3, &layer);
        tile
    }
}

/// Appends a message `Value`.
fn encode(bytes: &mut Vec<u8>, value: Value<'_>) {
    match value {
        Value::Text(text) => bytes_field(bytes, 1, text.as_bytes()),
        Value::Float(number) => {
            key(bytes, 3, wire::FIXED_64);
            bytes.extend(number.to_le_bytes());
        }
        Value::Int(number) => {
            // Field 5 (unsigned) is the shortest form of what is not negative, field 6 (zigzag) of the rest.
            let (field, number) = u64::try_from(number).map_or((6, zigzag(number)), |number| (5, number));
            key(bytes, field, VARINT);
            varint(bytes, number);
        }
        Value::Bool(yes) => bytes.extend([7 << 3 | VARINT, yes.into()]),
    }
}
