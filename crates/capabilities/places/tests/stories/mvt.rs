//! A tiny reader of vector tiles, apart from the writer: <https://github.com/mapbox/vector-tile-spec/tree/master/2.1>.

use std::collections::BTreeMap;

/// A value of a property.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Int(u64),
}

/// A point of a layer.
#[derive(Clone, Debug)]
pub struct Mark {
    pub x: i64,
    pub y: i64,
    pub properties: BTreeMap<String, Value>,
}

impl Mark {
    /// How many places it stands for.
    pub fn count(&self) -> u64 {
        match self.properties.get("count") {
            Some(Value::Int(count)) => *count,
            _ => 1,
        }
    }

    /// The public id of the one place that it stands for.
    pub fn id(&self) -> Option<&str> {
        match self.properties.get("id") {
            Some(Value::Text(id)) => Some(id),
            _ => None,
        }
    }
}

enum Field<'a> {
    Number(u64),
    Bytes(&'a [u8]),
}

fn varint(bytes: &mut &[u8]) -> u64 {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (first, rest) = bytes.split_first().expect("a byte");
        *bytes = rest;
        value |= u64::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            break;
        }
    }
    value
}

fn fields(mut bytes: &[u8]) -> Vec<(u64, Field<'_>)> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let key = varint(&mut bytes);
        let field = match key & 7 {
            0 => Field::Number(varint(&mut bytes)),
            2 => {
                let length = usize::try_from(varint(&mut bytes)).unwrap();
                let (own, rest) = bytes.split_at(length);
                bytes = rest;
                Field::Bytes(own)
            }
            other => panic!("wire type {other}"),
        };
        found.push((key >> 3, field));
    }
    found
}

fn numbers(mut bytes: &[u8]) -> Vec<u64> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        found.push(varint(&mut bytes));
    }
    found
}

fn unzigzag(value: u64) -> i64 {
    i64::try_from(value >> 1).unwrap() ^ -i64::try_from(value & 1).unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn value(bytes: &[u8]) -> Value {
    match fields(bytes).remove(0) {
        (1, Field::Bytes(bytes)) => Value::Text(text(bytes)),
        (4 | 5, Field::Number(number)) => Value::Int(number),
        (6, Field::Number(number)) => Value::Int(u64::try_from(unzigzag(number)).unwrap()),
        (other, _) => panic!("value {other}"),
    }
}

/// The marks of the layer `places`; none of an empty tile.
pub fn marks(tile: &[u8]) -> Vec<Mark> {
    let mut found = Vec::new();
    for (number, field) in fields(tile) {
        let (3, Field::Bytes(layer)) = (number, field) else { panic!("a tile holds layers") };
        found.extend(layer_marks(layer));
    }
    found
}

fn layer_marks(layer: &[u8]) -> Vec<Mark> {
    let (mut keys, mut values, mut features) = (Vec::new(), Vec::new(), Vec::new());
    for (number, field) in fields(layer) {
        match (number, field) {
            (1, Field::Bytes(name)) => assert_eq!(text(name), "places"),
            (2, Field::Bytes(feature)) => features.push(feature),
            (3, Field::Bytes(key)) => keys.push(text(key)),
            (4, Field::Bytes(bytes)) => values.push(value(bytes)),
            (5, Field::Number(extent)) => assert_eq!(extent, 4096),
            (15, Field::Number(version)) => assert_eq!(version, 2),
            (other, _) => panic!("layer {other}"),
        }
    }
    features.into_iter().map(|feature| mark(feature, &keys, &values)).collect()
}

fn mark(feature: &[u8], keys: &[String], values: &[Value]) -> Mark {
    let mut mark = Mark { x: 0, y: 0, properties: BTreeMap::new() };
    for (number, field) in fields(feature) {
        match (number, field) {
            (2, Field::Bytes(tags)) => {
                for pair in numbers(tags).chunks_exact(2) {
                    let at = |index: u64| usize::try_from(index).unwrap();
                    mark.properties.insert(keys[at(pair[0])].clone(), values[at(pair[1])].clone());
                }
            }
            (3, Field::Number(kind)) => assert_eq!(kind, 1, "a point"),
            (4, Field::Bytes(geometry)) => {
                let commands = numbers(geometry);
                assert_eq!(commands[0], 9, "one move");
                (mark.x, mark.y) = (unzigzag(commands[1]), unzigzag(commands[2]));
            }
            (1, Field::Number(_)) => {}
            (other, _) => panic!("feature {other}"),
        }
    }
    mark
}
