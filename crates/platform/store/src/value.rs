//! Values that go into statements and come out of rows: the kinds that both engines share.
//!
//! | kind | PostgreSQL | SQLite |
//! |---|---|---|
//! | [`Value::Int`] | `bigint` | integer |
//! | [`Value::Real`] | `double precision` | real |
//! | [`Value::Bool`] | `boolean` | 0 or 1 |
//! | [`Value::Text`] | `text` | text |
//! | [`Value::Bytes`] | `bytea` | blob |
//! | [`Value::Time`] | `timestamptz` | text, RFC 3339 in UTC with six decimals: sorts as time does |
//! | [`Value::Date`] | `date` | text, `2026-11-24` |
//! | [`Value::Json`] | `jsonb` | text |
//!
//! The same type names may stand in the schema of both engines.

use chrono::{DateTime, NaiveDate, Utc};

/// A parameter. Every kind carries its own null, because PostgreSQL wants to know the type of a null too.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the table above says what each kind is")]
pub enum Value {
    Int(Option<i64>),
    Real(Option<f64>),
    Bool(Option<bool>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Time(Option<DateTime<Utc>>),
    Date(Option<NaiveDate>),
    Json(Option<serde_json::Value>),
}

/// Types that can be a parameter. Implement it for a newtype by handing over to the type inside.
pub trait IntoValue: Sized {
    /// The parameter.
    fn into_value(self) -> Value;
    /// The null of this type.
    fn null() -> Value;
}

macro_rules! into_value {
    ($($type:ty => $kind:ident, $value:ident => $convert:expr;)*) => {$(
        impl IntoValue for $type {
            fn into_value(self) -> Value {
                let $value = self;
                Value::$kind(Some($convert))
            }
            fn null() -> Value {
                Value::$kind(None)
            }
        }
    )*};
}

into_value! {
    i64 => Int, v => v;
    i32 => Int, v => v.into();
    i16 => Int, v => v.into();
    u32 => Int, v => v.into();
    u16 => Int, v => v.into();
    u8 => Int, v => v.into();
    f64 => Real, v => v;
    f32 => Real, v => v.into();
    bool => Bool, v => v;
    String => Text, v => v;
    &str => Text, v => v.to_owned();
    Vec<u8> => Bytes, v => v;
    &[u8] => Bytes, v => v.to_owned();
    DateTime<Utc> => Time, v => v;
    NaiveDate => Date, v => v;
    serde_json::Value => Json, v => v;
}

impl IntoValue for Value {
    fn into_value(self) -> Value {
        self
    }
    fn null() -> Value {
        Value::Text(None)
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or_else(T::null, T::into_value)
    }
    fn null() -> Value {
        T::null()
    }
}

impl<T: IntoValue + Clone> IntoValue for &T {
    fn into_value(self) -> Value {
        self.clone().into_value()
    }
    fn null() -> Value {
        T::null()
    }
}

/// Parameters of a statement, in the order of `$1`, `$2`…
///
/// ```
/// use maillage_store::{Value, params};
/// let slug: Option<&str> = None;
/// assert_eq!(params![3_i64, slug], vec![Value::Int(Some(3)), Value::Text(None)]);
/// ```
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        ::std::vec![$($crate::IntoValue::into_value($value)),*] as ::std::vec::Vec<$crate::Value>
    };
}

/// A value of a row, as the engine holds it: SQLite gives times, dates and JSON as text, booleans as integers.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "the table above says what each kind is")]
pub enum ValueRef<'r> {
    Null,
    Int(i64),
    Real(f64),
    Bool(bool),
    Text(&'r str),
    Bytes(&'r [u8]),
    Time(DateTime<Utc>),
    Date(NaiveDate),
    Json(&'r str),
}

/// Why a value is not of the type asked for: a short sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Mismatch(pub String);

impl Mismatch {
    fn new(wanted: &str, found: ValueRef<'_>) -> Self {
        Self(format!("expected {wanted}, found {found:?}"))
    }
}

/// Types that can be read from a column.
pub trait FromValue: Sized {
    /// Reads the value; the error says what was found instead.
    fn from_value(value: ValueRef<'_>) -> Result<Self, Mismatch>;
}

macro_rules! from_value {
    ($($type:ty, $wanted:literal: $($pattern:pat => $result:expr),+;)*) => {$(
        impl FromValue for $type {
            fn from_value(value: ValueRef<'_>) -> Result<Self, Mismatch> {
                let read: Option<Self> = match value {
                    $($pattern => $result,)+
                    _ => None,
                };
                read.ok_or_else(|| Mismatch::new($wanted, value))
            }
        }
    )*};
}

from_value! {
    i64, "an integer": ValueRef::Int(v) => Some(v);
    i32, "a 32-bit integer": ValueRef::Int(v) => v.try_into().ok();
    u32, "a positive 32-bit integer": ValueRef::Int(v) => v.try_into().ok();
    u16, "a positive 16-bit integer": ValueRef::Int(v) => v.try_into().ok();
    u8, "a positive 8-bit integer": ValueRef::Int(v) => v.try_into().ok();
    u64, "a positive integer": ValueRef::Int(v) => v.try_into().ok();
    usize, "a count": ValueRef::Int(v) => v.try_into().ok();
    f64, "a number": ValueRef::Real(v) => Some(v), ValueRef::Int(v) => Some(whole(v));
    bool, "a boolean": ValueRef::Bool(v) => Some(v), ValueRef::Int(0) => Some(false), ValueRef::Int(1) => Some(true);
    String, "a text": ValueRef::Text(v) => Some(v.to_owned());
    Vec<u8>, "bytes": ValueRef::Bytes(v) => Some(v.to_owned());
    DateTime<Utc>, "a time": ValueRef::Time(v) => Some(v), ValueRef::Text(v) => read_time(v);
    NaiveDate, "a date": ValueRef::Date(v) => Some(v), ValueRef::Text(v) => v.parse().ok();
    serde_json::Value, "JSON":
        ValueRef::Json(v) | ValueRef::Text(v) => serde_json::from_str(v).ok(),
        // SQLite turns a lone number in a column called jsonb into a number.
        ValueRef::Int(v) => Some(v.into()),
        ValueRef::Real(v) => Some(v.into());
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: ValueRef<'_>) -> Result<Self, Mismatch> {
        match value {
            ValueRef::Null => Ok(None),
            present => T::from_value(present).map(Some),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a sum of decimals that happens to be whole")]
fn whole(value: i64) -> f64 {
    value as f64
}

/// Six decimals, always: PostgreSQL keeps microseconds, and a fixed width sorts as time does.
pub(crate) fn write_time(time: DateTime<Utc>) -> String {
    time.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()
}

pub(crate) fn read_time(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|time| time.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn times() -> impl Strategy<Value = DateTime<Utc>> {
        (0_i64..4_000_000_000, 0_u32..1_000_000)
            .prop_map(|(seconds, micros)| DateTime::from_timestamp(seconds, micros * 1000).unwrap())
    }

    proptest! {
        #[test]
        fn times_as_text_sort_and_come_back(a in times(), b in times()) {
            prop_assert_eq!(read_time(&write_time(a)), Some(a));
            prop_assert_eq!(write_time(a).cmp(&write_time(b)), a.cmp(&b));
        }

        #[test]
        fn integers_are_refused_rather_than_cut(v in any::<i64>()) {
            prop_assert_eq!(u16::from_value(ValueRef::Int(v)).ok(), u16::try_from(v).ok());
        }
    }

    #[test]
    fn a_null_keeps_its_type() {
        assert_eq!(Option::<DateTime<Utc>>::None.into_value(), Value::Time(None));
        assert_eq!(Option::<&String>::None.into_value(), Value::Text(None));
        assert_eq!((&Some(3_i32)).into_value(), Value::Int(Some(3)));
    }

    #[test]
    fn a_null_is_not_a_value() {
        assert_eq!(Option::<String>::from_value(ValueRef::Null), Ok(None));
        assert!(String::from_value(ValueRef::Null).unwrap_err().0.contains("expected a text"));
        assert!(bool::from_value(ValueRef::Int(2)).is_err());
    }
}
