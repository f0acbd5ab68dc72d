//! Parameters in the form that each driver wants.
//!
//! Two values that only one engine can hold are made the same on both: the character U+0000, which PostgreSQL refuses, is
//! left out of texts and JSON; NaN, which SQLite turns into null, is null.

use serde_json::Value as Json;
use sqlx::Arguments as _;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;

use crate::StoreError;
use crate::value::{Value, write_time};

/// Times, dates and JSON become text.
pub(super) fn sqlite_arguments(
    statement: &'static str,
    values: Vec<Value>,
) -> Result<SqliteArguments, StoreError> {
    let mut arguments = SqliteArguments::default();
    arguments.reserve(values.len(), 0);
    for value in values {
        match value {
            Value::Int(v) => arguments.add(v),
            Value::Real(v) => arguments.add(v.filter(|number| !number.is_nan())),
            Value::Bool(v) => arguments.add(v),
            Value::Text(v) => arguments.add(v.map(clean)),
            Value::Bytes(v) => arguments.add(v),
            Value::Time(v) => arguments.add(v.map(write_time)),
            Value::Date(v) => arguments.add(v.map(|date| date.to_string())),
            Value::Json(v) => arguments.add(v.map(|json| clean_json(json).to_string())),
        }
        .map_err(|source| StoreError::Statement { statement, source })?;
    }
    Ok(arguments)
}

pub(super) fn postgres_arguments(
    statement: &'static str,
    values: Vec<Value>,
) -> Result<PgArguments, StoreError> {
    let mut arguments = PgArguments::default();
    arguments.reserve(values.len(), 0);
    for value in values {
        match value {
            Value::Int(v) => arguments.add(v),
            Value::Real(v) => arguments.add(v.filter(|number| !number.is_nan())),
            Value::Bool(v) => arguments.add(v),
            Value::Text(v) => arguments.add(v.map(clean)),
            Value::Bytes(v) => arguments.add(v),
            Value::Time(v) => arguments.add(v),
            Value::Date(v) => arguments.add(v),
            Value::Json(v) => arguments.add(v.map(clean_json)),
        }
        .map_err(|source| StoreError::Statement { statement, source })?;
    }
    Ok(arguments)
}

fn clean(mut text: String) -> String {
    if text.contains('\0') {
        text.retain(|c| c != '\0');
    }
    text
}

fn clean_json(value: Json) -> Json {
    match value {
        Json::String(text) => Json::String(clean(text)),
        Json::Array(items) => items.into_iter().map(clean_json).collect(),
        Json::Object(fields) => {
            fields.into_iter().map(|(name, value)| (clean(name), clean_json(value))).collect()
        }
        plain => plain,
    }
}
