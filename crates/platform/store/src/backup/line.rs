//! The lines of a dump.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::Carried;
use crate::schema::Kind;
use crate::value::{Mismatch, Value, ValueRef, write_time};

/// Version of the format.
pub(super) const FORMAT: u32 = 1;

/// A line that is not a row. Rows are arrays.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Line {
    /// First line: format, time, and the migrations that made the schema.
    MaillageDump { format: u32, at: String, migrations: Vec<String> },
    /// Rows of this table follow.
    Table { name: String, columns: Vec<String> },
    /// Last line.
    End { tables: u64, rows: u64 },
}

/// Counts what passes.
#[derive(Debug, Default)]
pub(super) struct Counter(Carried);

impl Counter {
    pub(super) fn see(&mut self, line: &str) {
        if line.starts_with('[') {
            self.0.rows += 1;
        } else if line.starts_with("{\"table\"") {
            self.0.tables += 1;
        }
    }

    pub(super) fn carried(&self) -> Carried {
        self.0
    }
}

/// A value as JSON.
pub(super) fn write(value: Value) -> Json {
    match value {
        Value::Int(v) => json!(v),
        // JSON has no infinity.
        Value::Real(Some(v)) if !v.is_finite() => json!(v.to_string()),
        Value::Real(v) => json!(v),
        Value::Bool(v) => json!(v),
        Value::Text(v) => json!(v),
        Value::Bytes(v) => json!(v.map(|bytes| STANDARD.encode(bytes))),
        Value::Time(v) => json!(v.map(write_time)),
        Value::Date(v) => json!(v.map(|date| date.to_string())),
        Value::Json(v) => v.map_or(Json::Null, |inner| Json::Array(vec![inner])),
    }
}

/// The value of a column of that kind, back from JSON.
pub(super) fn read(kind: &Kind, json: Json) -> Result<Value, Mismatch> {
    let wrong = |json: &Json| Mismatch(format!("{json} is not a value of kind {kind:?}"));
    match (kind, json) {
        (_, Json::Null) => kind.carry(ValueRef::Null),
        (Kind::Json, Json::Array(mut inner)) if inner.len() == 1 => Ok(Value::Json(inner.pop())),
        (Kind::Bytes, Json::String(text)) => STANDARD
            .decode(&text)
            .map(|bytes| Value::Bytes(Some(bytes)))
            .map_err(|_| wrong(&Json::String(text))),
        (Kind::Real, Json::String(text)) => {
            text.parse().map(|number| Value::Real(Some(number))).map_err(|_| wrong(&Json::String(text)))
        }
        (Kind::Text | Kind::Time | Kind::Date, Json::String(text)) => kind.carry(ValueRef::Text(&text)),
        (Kind::Bool, Json::Bool(flag)) => Ok(Value::Bool(Some(flag))),
        (Kind::Int, Json::Number(number)) if number.is_i64() => Ok(Value::Int(number.as_i64())),
        (Kind::Real, Json::Number(number)) => Ok(Value::Real(number.as_f64())),
        (_, other) => Err(wrong(&other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, NaiveDate};
    use proptest::prelude::*;

    fn values() -> impl Strategy<Value = (Kind, Value)> {
        prop_oneof![
            any::<Option<i64>>().prop_map(|v| (Kind::Int, Value::Int(v))),
            any::<f64>()
                .prop_filter("NaN differs from itself", |v| !v.is_nan())
                .prop_map(|v| (Kind::Real, Value::Real(Some(v)))),
            any::<Option<bool>>().prop_map(|v| (Kind::Bool, Value::Bool(v))),
            any::<Option<String>>().prop_map(|v| (Kind::Text, Value::Text(v))),
            any::<Option<Vec<u8>>>().prop_map(|v| (Kind::Bytes, Value::Bytes(v))),
            (0_i64..4_000_000_000_000_000)
                .prop_map(|v| (Kind::Time, Value::Time(DateTime::from_timestamp_micros(v)))),
            (0_i32..3_000_000)
                .prop_map(|v| (Kind::Date, Value::Date(NaiveDate::from_num_days_from_ce_opt(v)))),
            any::<Option<String>>().prop_map(|v| (Kind::Json, Value::Json(Some(json!({"a": [v, 1, 0.1]}))))),
        ]
    }

    proptest! {
        #[test]
        fn values_come_back_through_text((kind, value) in values()) {
            let text = write(value.clone()).to_string();
            prop_assert_eq!(read(&kind, serde_json::from_str(&text).unwrap()), Ok(value));
        }
    }

    #[test]
    fn the_json_null_is_a_value() {
        let null = Value::Json(Some(Json::Null));
        assert_eq!(read(&Kind::Json, write(null.clone())), Ok(null));
        assert_eq!(read(&Kind::Json, write(Value::Json(None))), Ok(Value::Json(None)));
    }

    #[test]
    fn another_kind_is_refused() {
        assert!(read(&Kind::Int, json!("3")).is_err());
        assert!(read(&Kind::Time, json!("yesterday")).is_err());
        assert!(read(&Kind::Other("point".to_owned()), json!(null)).is_err());
    }
}
