//! Tiles read back by a decoder written from the specification alone.

#![expect(clippy::expect_used, clippy::panic, reason = "the decoder fails the test on a wrong tile")]

use maillage_territory::mvt::{Layer, Value};
use proptest::prelude::*;

/// A field of a message: number, wire type, number or bytes.
enum Wire<'a> {
    Number(u64),
    Fixed64([u8; 8]),
    Bytes(&'a [u8]),
}

fn varint(bytes: &mut &[u8]) -> u64 {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first().expect("a byte");
        *bytes = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return value;
        }
    }
    panic!("a number of more than ten bytes");
}

fn fields(mut bytes: &[u8]) -> Vec<(u64, Wire<'_>)> {
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let key = varint(&mut bytes);
        let wire = match key & 7 {
            0 => Wire::Number(varint(&mut bytes)),
            1 => {
                let (number, rest) = bytes.split_first_chunk().expect("eight bytes");
                bytes = rest;
                Wire::Fixed64(*number)
            }
            2 => {
                let length = usize::try_from(varint(&mut bytes)).expect("a length");
                let (content, rest) = bytes.split_at(length);
                bytes = rest;
                Wire::Bytes(content)
            }
            other => panic!("wire type {other}"),
        };
        fields.push((key >> 3, wire));
    }
    fields
}

fn unzigzag(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
}

#[derive(Debug, Clone, PartialEq)]
enum Read {
    Text(String),
    Int(i64),
    Float(f64),
    Bool(bool),
}

fn value(bytes: &[u8]) -> Read {
    match fields(bytes).as_slice() {
        [(1, Wire::Bytes(text))] => Read::Text(String::from_utf8(text.to_vec()).expect("text")),
        [(3, Wire::Fixed64(number))] => Read::Float(f64::from_le_bytes(*number)),
        [(5, Wire::Number(number))] => Read::Int(i64::try_from(*number).expect("a small number")),
        [(6, Wire::Number(number))] => Read::Int(unzigzag(*number)),
        [(7, Wire::Number(number))] => Read::Bool(*number == 1),
        _ => panic!("not one value"),
    }
}

#[derive(Debug, Default)]
struct ReadLayer {
    name: String,
    version: u64,
    extent: u64,
    features: Vec<ReadFeature>,
}

#[derive(Debug, PartialEq)]
struct ReadFeature {
    id: Option<u64>,
    spot: (i64, i64),
    attributes: Vec<(String, Read)>,
}

fn numbers(mut bytes: &[u8]) -> Vec<u64> {
    let mut numbers = Vec::new();
    while !bytes.is_empty() {
        numbers.push(varint(&mut bytes));
    }
    numbers
}

fn feature(bytes: &[u8], keys: &[String], values: &[Read]) -> ReadFeature {
    let mut read = ReadFeature { id: None, spot: (0, 0), attributes: Vec::new() };
    let mut kind = 0;
    for (number, wire) in fields(bytes) {
        match (number, wire) {
            (1, Wire::Number(id)) => read.id = Some(id),
            (2, Wire::Bytes(tags)) => {
                for pair in numbers(tags).chunks_exact(2) {
                    let at = |number: u64| usize::try_from(number).expect("a place");
                    read.attributes.push((keys[at(pair[0])].clone(), values[at(pair[1])].clone()));
                }
            }
            (3, Wire::Number(number)) => kind = number,
            (4, Wire::Bytes(geometry)) => match numbers(geometry).as_slice() {
                [9, x, y] => read.spot = (unzigzag(*x), unzigzag(*y)),
                other => panic!("not one point: {other:?}"),
            },
            _ => panic!("field {number} of a feature"),
        }
    }
    assert_eq!(kind, 1, "a point");
    read
}

fn layer(bytes: &[u8]) -> ReadLayer {
    let (mut read, mut keys, mut values, mut features) = (ReadLayer::default(), vec![], vec![], vec![]);
    for (number, wire) in fields(bytes) {
        match (number, wire) {
            (1, Wire::Bytes(name)) => read.name = String::from_utf8(name.to_vec()).expect("text"),
            (2, Wire::Bytes(feature)) => features.push(feature),
            (3, Wire::Bytes(key)) => keys.push(String::from_utf8(key.to_vec()).expect("text")),
            (4, Wire::Bytes(bytes)) => values.push(value(bytes)),
            (5, Wire::Number(extent)) => read.extent = extent,
            (15, Wire::Number(version)) => read.version = version,
            _ => panic!("field {number} of a layer"),
        }
    }
    read.features = features.into_iter().map(|bytes| feature(bytes, &keys, &values)).collect();
    read
}

fn layers(tile: &[u8]) -> Vec<ReadLayer> {
    let read = |(number, wire)| match (number, wire) {
        (3, Wire::Bytes(bytes)) => layer(bytes),
        _ => panic!("field {number} of a tile"),
    };
    fields(tile).into_iter().map(read).collect()
}

#[test]
fn every_kind_of_attribute_comes_back() {
    let mut places = Layer::new("places", 12);
    places.point(
        Some(7),
        (2048, -3),
        &[
            ("name", Value::Text("Médiathèque")),
            ("count", Value::Int(300)),
            ("below", Value::Int(-300)),
            ("open", Value::Bool(true)),
            ("share", Value::Float(0.25)),
        ],
    );
    let read = layers(&places.encode());
    assert_eq!(read.len(), 1);
    assert_eq!((read[0].name.as_str(), read[0].version, read[0].extent), ("places", 2, 4096));
    let expected = [
        ("name", Read::Text("Médiathèque".into())),
        ("count", Read::Int(300)),
        ("below", Read::Int(-300)),
        ("open", Read::Bool(true)),
        ("share", Read::Float(0.25)),
    ];
    let expected = expected.map(|(name, value)| (name.to_owned(), value)).to_vec();
    assert_eq!(read[0].features, [ReadFeature { id: Some(7), spot: (2048, -3), attributes: expected }]);
}

#[test]
fn equal_names_and_values_are_written_once() {
    let mut layer = Layer::new("l", 12);
    for number in 0..100 {
        layer.point(None, (number, number), &[("kind", Value::Text("a rather long text"))]);
    }
    let tile = layer.encode();
    assert_eq!(tile.windows(18).filter(|bytes| bytes == b"a rather long text").count(), 1);
    assert_eq!(layers(&tile)[0].features.len(), 100);
}

#[test]
fn layers_follow_each_other_and_an_empty_one_is_no_bytes() {
    let (mut one, mut two, none) = (Layer::new("one", 12), Layer::new("two", 9), Layer::new("none", 12));
    one.point(Some(1), (0, 0), &[]);
    two.point(Some(1), (0, 0), &[]);
    let tile = [one.encode(), none.encode(), two.encode()].concat();
    let read = layers(&tile);
    assert_eq!(read.iter().map(|layer| layer.name.as_str()).collect::<Vec<_>>(), ["one", "two"]);
    assert_eq!(read[1].extent, 512);
    assert!(none.is_empty() && !one.is_empty());
}

proptest! {
    #[test]
    fn any_feature_comes_back(features in prop::collection::vec((any::<Option<u64>>(), any::<(i32, i32)>(), "\\PC{0,8}", any::<i64>(), any::<bool>()), 1..40)) {
        let mut layer = Layer::new("any", 12);
        for (id, spot, text, number, yes) in &features {
            layer.point(*id, *spot, &[("t", Value::Text(text)), ("n", Value::Int(*number)), ("b", Value::Bool(*yes))]);
        }
        let read = layers(&layer.encode());
        prop_assert_eq!(read[0].features.len(), features.len());
        for (read, (id, (x, y), text, number, yes)) in read[0].features.iter().zip(&features) {
            prop_assert_eq!((read.id, read.spot), (*id, (i64::from(*x), i64::from(*y))));
            let values: Vec<_> = read.attributes.iter().map(|(_, value)| value.clone()).collect();
            prop_assert_eq!(values, vec![Read::Text(text.clone()), Read::Int(*number), Read::Bool(*yes)]);
        }
    }
}
