//! What the database looks like, in the same words for both engines.

mod catalogue;
mod compare;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use catalogue::{ALL as STATEMENTS, read};
pub use compare::differences;

use crate::value::{FromValue, IntoValue, Mismatch, Value, ValueRef};
use crate::{Db, StoreError};

/// The tables of a database, without those of the engine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schema {
    /// By name.
    pub tables: BTreeMap<String, Table>,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// In the order of their creation.
    pub columns: Vec<Column>,
    /// Columns of the primary key, in order.
    pub primary_key: Vec<String>,
    /// Unique constraints written in the table: lists of columns.
    pub unique: BTreeSet<String>,
    /// Indexes created by name.
    pub indexes: BTreeMap<String, Index>,
    /// References to other tables.
    pub foreign_keys: BTreeSet<ForeignKey>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Name.
    pub name: String,
    /// Kind of value.
    pub kind: Kind,
    /// Whether it may be null. The columns of a primary key may not, on either engine.
    pub nullable: bool,
    /// Whether the engine numbers the rows.
    pub numbered: bool,
}

/// The kinds of [`Value`], and what falls outside the portable subset.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the kinds of `Value`")]
pub enum Kind {
    Int,
    Real,
    Bool,
    Text,
    Bytes,
    Time,
    Date,
    Json,
    /// A type of one engine only.
    Other(String),
}

/// An index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Columns in order, separated by commas; empty between two commas for an expression.
    pub columns: String,
    /// Whether it forbids duplicates.
    pub unique: bool,
    /// Whether it covers a part of the rows only (`where …`).
    pub partial: bool,
}

/// A reference to another table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ForeignKey {
    /// Columns here, separated by commas.
    pub columns: String,
    /// The other table.
    pub target: String,
    /// Columns there.
    pub target_columns: String,
    /// What happens when the row there goes: `no action`, `cascade`, `set null`, `restrict`.
    pub on_delete: String,
}

/// Reads the schema of a database.
pub async fn schema(db: &Db) -> Result<Schema, StoreError> {
    read(&mut db.snapshot().await?).await
}

impl Kind {
    fn from_declared(declared: &str) -> Self {
        match declared.to_ascii_lowercase().as_str() {
            "bigint" => Self::Int,
            "double precision" => Self::Real,
            "boolean" => Self::Bool,
            "text" => Self::Text,
            "bytea" => Self::Bytes,
            "timestamptz" | "timestamp with time zone" => Self::Time,
            "date" => Self::Date,
            "jsonb" => Self::Json,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The value read from a column of this kind, ready to be written into one of the same kind on either engine.
    pub(crate) fn carry(&self, value: ValueRef<'_>) -> Result<Value, Mismatch> {
        match self {
            Self::Int => Option::<i64>::from_value(value).map(IntoValue::into_value),
            Self::Real => Option::<f64>::from_value(value).map(IntoValue::into_value),
            Self::Bool => Option::<bool>::from_value(value).map(IntoValue::into_value),
            Self::Text => Option::<String>::from_value(value).map(IntoValue::into_value),
            Self::Bytes => Option::<Vec<u8>>::from_value(value).map(IntoValue::into_value),
            Self::Time => {
                Option::<chrono::DateTime<chrono::Utc>>::from_value(value).map(IntoValue::into_value)
            }
            Self::Date => Option::<chrono::NaiveDate>::from_value(value).map(IntoValue::into_value),
            Self::Json => Option::<serde_json::Value>::from_value(value).map(IntoValue::into_value),
            Self::Other(kind) => Err(Mismatch(format!("type {kind} is outside the portable subset"))),
        }
    }
}

impl Schema {
    /// Names of the tables, those pointed at before those that point. Tables that point at each other come last, in
    /// the order of their names.
    pub fn in_dependency_order(&self) -> Vec<&str> {
        let mut placed = BTreeSet::new();
        let mut order: Vec<&str> = Vec::new();
        loop {
            let is_free = |name: &str, table: &Table| {
                let waits = |key: &ForeignKey| key.target != name && !placed.contains(key.target.as_str());
                !placed.contains(name) && !table.foreign_keys.iter().any(waits)
            };
            let free: Vec<&str> = self
                .tables
                .iter()
                .filter(|(name, table)| is_free(name, table))
                .map(|(name, _)| name.as_str())
                .collect();
            if free.is_empty() {
                let rest = self.tables.keys().map(String::as_str).filter(|name| !placed.contains(name));
                order.extend(rest);
                return order;
            }
            placed.extend(free.iter().copied());
            order.extend(free);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(targets: &[&str]) -> Table {
        let key = |target: &&str| ForeignKey {
            columns: "x".to_owned(),
            target: (*target).to_owned(),
            target_columns: "id".to_owned(),
            on_delete: "cascade".to_owned(),
        };
        Table { foreign_keys: targets.iter().map(key).collect(), ..Table::default() }
    }

    fn schema(tables: &[(&str, &[&str])]) -> Schema {
        Schema { tables: tables.iter().map(|(name, targets)| ((*name).to_owned(), table(targets))).collect() }
    }

    #[test]
    fn tables_come_after_what_they_point_at() {
        let schema = schema(&[("a", &["c"]), ("b", &[]), ("c", &["d", "c"]), ("d", &["b"])]);
        assert_eq!(schema.in_dependency_order(), ["b", "d", "c", "a"]);
    }

    #[test]
    fn circles_come_last() {
        assert_eq!(
            schema(&[("a", &["b"]), ("b", &["a"]), ("c", &[])]).in_dependency_order(),
            ["c", "a", "b"]
        );
    }
}
