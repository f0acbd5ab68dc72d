//! A row of either engine.

use std::str::FromStr;

use sqlx::postgres::{PgRow, PgValueRef};
use sqlx::sqlite::{SqliteRow, SqliteValueRef};
use sqlx::{Decode, Postgres, Row as _, Sqlite, TypeInfo as _, ValueRef as _};

use crate::StoreError;
use crate::value::{FromValue, ValueRef};

/// A row, read column by column.
pub struct Row(pub(crate) Inner);

pub(crate) enum Inner {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    /// The value of the column called `name`. Ask for an `Option` where the column may be null.
    pub fn get<T: FromValue>(&self, name: &str) -> Result<T, StoreError> {
        let value = self.value(name)?;
        T::from_value(value).map_err(|mismatch| column_error(name, mismatch.0))
    }

    /// The text of the column called `name`, parsed: for codes, ids and closed lists.
    pub fn parse<T: FromStr<Err: std::fmt::Display>>(&self, name: &str) -> Result<T, StoreError> {
        match self.value(name)? {
            ValueRef::Text(text) => {
                text.parse().map_err(|error: T::Err| column_error(name, error.to_string()))
            }
            other => Err(column_error(name, format!("expected a text, found {other:?}"))),
        }
    }

    /// The value as the engine holds it, without a copy.
    pub fn value(&self, name: &str) -> Result<ValueRef<'_>, StoreError> {
        match &self.0 {
            Inner::Sqlite(row) => row.try_get_raw(name).map_err(decode_error).and_then(sqlite_value),
            Inner::Postgres(row) => row.try_get_raw(name).map_err(decode_error).and_then(postgres_value),
        }
        .map_err(|reason| column_error(name, reason))
    }

    /// The value at a position counted from 0, for rows whose columns are known in order.
    pub fn at(&self, index: usize) -> Result<ValueRef<'_>, StoreError> {
        match &self.0 {
            Inner::Sqlite(row) => row.try_get_raw(index).map_err(decode_error).and_then(sqlite_value),
            Inner::Postgres(row) => row.try_get_raw(index).map_err(decode_error).and_then(postgres_value),
        }
        .map_err(|reason| column_error(&index.to_string(), reason))
    }

    /// Names of the columns, in order.
    pub fn columns(&self) -> Vec<&str> {
        match &self.0 {
            Inner::Sqlite(row) => row.columns().iter().map(sqlx::Column::name).collect(),
            Inner::Postgres(row) => row.columns().iter().map(sqlx::Column::name).collect(),
        }
    }
}

fn column_error(column: &str, reason: String) -> StoreError {
    StoreError::Column { column: column.to_owned(), reason }
}

#[expect(clippy::needless_pass_by_value, reason = "handed to map_err")]
fn decode_error(error: impl ToString) -> String {
    error.to_string()
}

fn sqlite_value(value: SqliteValueRef<'_>) -> Result<ValueRef<'_>, String> {
    if value.is_null() {
        return Ok(ValueRef::Null);
    }
    let kind = value.type_info().into_owned();
    match kind.name() {
        "INTEGER" => <i64 as Decode<Sqlite>>::decode(value).map(ValueRef::Int),
        "REAL" => <f64 as Decode<Sqlite>>::decode(value).map(ValueRef::Real),
        "TEXT" => <&str as Decode<Sqlite>>::decode(value).map(ValueRef::Text),
        "BLOB" => <&[u8] as Decode<Sqlite>>::decode(value).map(ValueRef::Bytes),
        other => return Err(format!("SQLite class {other} is not handled")),
    }
    .map_err(decode_error)
}

fn postgres_value(value: PgValueRef<'_>) -> Result<ValueRef<'_>, String> {
    if value.is_null() {
        return Ok(ValueRef::Null);
    }
    let kind = value.type_info().into_owned();
    match kind.name() {
        "TEXT" | "VARCHAR" | "NAME" | "CHAR" | "UNKNOWN" => value.as_str().map(ValueRef::Text),
        "INT8" => <i64 as Decode<Postgres>>::decode(value).map(ValueRef::Int),
        "INT4" => <i32 as Decode<Postgres>>::decode(value).map(|v| ValueRef::Int(v.into())),
        "INT2" => <i16 as Decode<Postgres>>::decode(value).map(|v| ValueRef::Int(v.into())),
        "FLOAT8" => <f64 as Decode<Postgres>>::decode(value).map(ValueRef::Real),
        "FLOAT4" => <f32 as Decode<Postgres>>::decode(value).map(|v| ValueRef::Real(v.into())),
        "BOOL" => <bool as Decode<Postgres>>::decode(value).map(ValueRef::Bool),
        "BYTEA" => <&[u8] as Decode<Postgres>>::decode(value).map(ValueRef::Bytes),
        "TIMESTAMPTZ" => Decode::<Postgres>::decode(value).map(ValueRef::Time),
        "DATE" => Decode::<Postgres>::decode(value).map(ValueRef::Date),
        "JSON" => value.as_str().map(ValueRef::Json),
        // The binary form of jsonb is a version byte, then the text.
        "JSONB" => value.as_str().map(|text| ValueRef::Json(text.trim_start_matches('\u{1}'))),
        "VOID" => Ok(ValueRef::Null),
        "NUMERIC" => return Err("numeric: cast sums to bigint or double precision".to_owned()),
        other => return Err(format!("PostgreSQL type {other} is not handled")),
    }
    .map_err(decode_error)
}
