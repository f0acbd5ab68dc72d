//! Parameters in the form that each driver wants.

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
            Value::Real(v) => arguments.add(v),
            Value::Bool(v) => arguments.add(v),
            Value::Text(v) => arguments.add(v),
            Value::Bytes(v) => arguments.add(v),
            Value::Time(v) => arguments.add(v.map(write_time)),
            Value::Date(v) => arguments.add(v.map(|date| date.to_string())),
            Value::Json(v) => arguments.add(v.map(|json| json.to_string())),
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
            Value::Real(v) => arguments.add(v),
            Value::Bool(v) => arguments.add(v),
            Value::Text(v) => arguments.add(v),
            Value::Bytes(v) => arguments.add(v),
            Value::Time(v) => arguments.add(v),
            Value::Date(v) => arguments.add(v),
            Value::Json(v) => arguments.add(v),
        }
        .map_err(|source| StoreError::Statement { statement, source })?;
    }
    Ok(arguments)
}
