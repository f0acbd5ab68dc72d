//! Where two schemas differ.

use std::collections::BTreeMap;
use std::fmt::Debug;

use super::{Kind, Schema, Table};

/// Sentences that tell how `right` differs from `left`, and which columns leave the portable subset. Empty when a
/// program can use one for the other.
pub fn differences(left: &Schema, right: &Schema) -> Vec<String> {
    let mut found = Vec::new();
    for (name, one, other) in pairs(&left.tables, &right.tables) {
        match (one, other) {
            (Some(one), Some(other)) => tables(name, one, other, &mut found),
            (one, _) => found.push(format!("table {name} is only in the {} schema", side(one.is_some()))),
        }
    }
    for (name, table) in &left.tables {
        for column in table.columns.iter().filter(|column| matches!(column.kind, Kind::Other(_))) {
            found.push(format!("{name}.{}: {:?} is outside the portable subset", column.name, column.kind));
        }
    }
    found
}

fn tables(name: &str, left: &Table, right: &Table, found: &mut Vec<String>) {
    let by_name = |table: &Table| -> BTreeMap<String, super::Column> {
        table.columns.iter().map(|column| (column.name.clone(), column.clone())).collect()
    };
    parts(name, &by_name(left), &by_name(right), found);
    parts(name, &left.indexes, &right.indexes, found);
    unlike(name, "primary key", &left.primary_key, &right.primary_key, found);
    unlike(name, "unique constraints", &left.unique, &right.unique, found);
    unlike(name, "foreign keys", &left.foreign_keys, &right.foreign_keys, found);
}

fn parts<T: PartialEq + Debug>(
    table: &str,
    left: &BTreeMap<String, T>,
    right: &BTreeMap<String, T>,
    found: &mut Vec<String>,
) {
    for (name, one, other) in pairs(left, right) {
        match (one, other) {
            (Some(one), Some(other)) => unlike(table, name, one, other, found),
            (one, _) => found.push(format!("{table}.{name} is only in the {} schema", side(one.is_some()))),
        }
    }
}

fn unlike<T: PartialEq + Debug>(table: &str, part: &str, left: &T, right: &T, found: &mut Vec<String>) {
    if left != right {
        found.push(format!("{table}, {part}: {left:?} ≠ {right:?}"));
    }
}

fn side(is_left: bool) -> &'static str {
    if is_left { "first" } else { "second" }
}

fn pairs<'a, T>(
    left: &'a BTreeMap<String, T>,
    right: &'a BTreeMap<String, T>,
) -> Vec<(&'a str, Option<&'a T>, Option<&'a T>)> {
    let added = right.keys().filter(|name| !left.contains_key(*name));
    left.keys().chain(added).map(|name| (name.as_str(), left.get(name), right.get(name))).collect()
}
