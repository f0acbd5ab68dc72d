//! Our table as Parquet: the same columns, typed, for those who count with other tools.
//!
//! Days are days, counts are numbers, yes and no are booleans, cells with several values are lists. Nothing is said of what
//! is not told: the value is null.

use std::io::Write;
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, Int32Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};

use super::columns::{Column, GENDERS, names};
use super::write::Cells;
use crate::model::{Activity, EARLIEST};

/// Rows of a group: what is held in memory at once.
const GROUP: usize = 16_384;
/// Days from 1970-01-01, from which Parquet counts, to 2000-01-01.
const EARLIEST_DAY: i64 = 10_957;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Whole,
    Day,
    Flag,
    List,
}

fn kind(rank: usize) -> Kind {
    let is = |columns: &[Column]| columns.iter().any(|column| *column as usize == rank);
    if is(&[Column::Day]) {
        Kind::Day
    } else if is(&[Column::Seen, Column::Redirected]) {
        Kind::Flag
    } else if is(&[
        Column::Themes,
        Column::Equipment,
        Column::AnimationThemes,
        Column::Organizers,
        Column::Natures,
        Column::Imported,
        Column::Estimated,
    ]) {
        Kind::List
    } else if rank >= GENDERS
        || is(&[
            Column::Minutes,
            Column::Visits,
            Column::People,
            Column::SeenAgain,
            Column::Mediators,
            Column::Bodies,
            Column::Others,
        ])
    {
        Kind::Whole
    } else {
        Kind::Text
    }
}

/// Writes activities of every kind, one a row.
///
/// # Errors
///
/// Those of the output.
pub fn write_parquet<'a>(
    activities: impl IntoIterator<Item = &'a Activity>,
    output: impl Write + Send,
) -> Result<(), ParquetError> {
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut writer = SerializedFileWriter::new(output, Arc::new(schema()?), Arc::new(properties))?;
    let mut rows: Vec<Row> = Vec::new();
    for activity in activities {
        rows.push(Row::of(activity));
        if rows.len() == GROUP {
            write_group(writer.next_row_group()?, &rows)?;
            rows.clear();
        }
    }
    if !rows.is_empty() {
        write_group(writer.next_row_group()?, &rows)?;
    }
    writer.close().map(drop)
}

struct Row {
    cells: Cells,
    /// Days since 1970-01-01.
    day: i32,
}

impl Row {
    fn of(activity: &Activity) -> Self {
        let days = activity.day.signed_duration_since(EARLIEST).num_days() + EARLIEST_DAY;
        Self { cells: Cells::of(activity), day: i32::try_from(days).unwrap_or(i32::MAX) }
    }

    fn text(&self, rank: usize) -> &str {
        &self.cells.texts()[rank]
    }
}

fn schema() -> Result<Type, ParquetError> {
    let fields = names().iter().enumerate().map(|(rank, name)| field(name, kind(rank)));
    Type::group_type_builder("activites").with_fields(fields.collect::<Result<_, _>>()?).build()
}

fn field(name: &str, kind: Kind) -> Result<TypePtr, ParquetError> {
    let (physical, logical) = match kind {
        Kind::List => return list(name),
        Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Kind::Whole => (Physical::INT32, None),
        Kind::Day => (Physical::INT32, Some(LogicalType::Date)),
        Kind::Flag => (Physical::BOOLEAN, None),
    };
    let field = Type::primitive_type_builder(name, physical).with_logical_type(logical);
    let repetition = if kind == Kind::Day { Repetition::REQUIRED } else { Repetition::OPTIONAL };
    field.with_repetition(repetition).build().map(Arc::new)
}

/// A list in three levels, as the format asks: itself, its places, what stands in them.
fn list(name: &str) -> Result<TypePtr, ParquetError> {
    let element = Type::primitive_type_builder("element", Physical::BYTE_ARRAY)
        .with_logical_type(Some(LogicalType::String))
        .with_repetition(Repetition::REQUIRED)
        .build()?;
    let places = Type::group_type_builder("list")
        .with_repetition(Repetition::REPEATED)
        .with_fields(vec![Arc::new(element)])
        .build()?;
    let list = Type::group_type_builder(name)
        .with_repetition(Repetition::REQUIRED)
        .with_logical_type(Some(LogicalType::List))
        .with_fields(vec![Arc::new(places)])
        .build()?;
    Ok(Arc::new(list))
}

fn write_group<W: Write + Send>(
    mut group: SerializedRowGroupWriter<'_, W>,
    rows: &[Row],
) -> Result<(), ParquetError> {
    let mut rank = 0;
    while let Some(mut column) = group.next_column()? {
        match kind(rank) {
            Kind::Day => {
                let days: Vec<i32> = rows.iter().map(|row| row.day).collect();
                column.typed::<Int32Type>().write_batch(&days, None, None)?;
            }
            Kind::Text => {
                let (values, levels) = told(rows, rank, |text| Some(ByteArray::from(text)));
                column.typed::<ByteArrayType>().write_batch(&values, Some(&levels), None)?;
            }
            Kind::Whole => {
                let (values, levels) = told(rows, rank, |text| text.parse::<i32>().ok());
                column.typed::<Int32Type>().write_batch(&values, Some(&levels), None)?;
            }
            Kind::Flag => {
                let (values, levels) = told(rows, rank, |text| Some(text == "oui"));
                column.typed::<BoolType>().write_batch(&values, Some(&levels), None)?;
            }
            Kind::List => {
                let (values, levels, repeated) = lists(rows, rank);
                column.typed::<ByteArrayType>().write_batch(&values, Some(&levels), Some(&repeated))?;
            }
        }
        column.close()?;
        rank += 1;
    }
    group.close().map(drop)
}

/// The values of a column where there are any, and for each row whether there is one.
fn told<T>(rows: &[Row], rank: usize, read: impl Fn(&str) -> Option<T>) -> (Vec<T>, Vec<i16>) {
    let cells = rows.iter().map(|row| Some(row.text(rank)).filter(|text| !text.is_empty()).and_then(&read));
    let (mut values, mut levels) = (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
    for value in cells {
        levels.push(i16::from(value.is_some()));
        values.extend(value);
    }
    (values, levels)
}

/// The values of a column of lists; for each, whether it is there, and whether it goes on with the list before it.
fn lists(rows: &[Row], rank: usize) -> (Vec<ByteArray>, Vec<i16>, Vec<i16>) {
    let (mut values, mut levels, mut repeated) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        let text = row.text(rank);
        if text.is_empty() {
            levels.push(0);
            repeated.push(0);
        }
        for (place, value) in text.split('|').filter(|value| !value.is_empty()).enumerate() {
            values.push(ByteArray::from(value));
            levels.push(1);
            repeated.push(i16::from(place > 0));
        }
    }
    (values, levels, repeated)
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;
    use parquet::file::reader::{FileReader as _, SerializedFileReader};
    use parquet::record::Field;
    use proptest::prelude::*;

    use super::*;
    use crate::exchange::tests::activities;

    /// The values of each row, by column, read back.
    fn rows(bytes: Vec<u8>) -> Vec<Vec<(String, Field)>> {
        let reader = SerializedFileReader::new(Bytes::from(bytes)).unwrap();
        let rows = reader.get_row_iter(None).unwrap();
        rows.map(|row| row.unwrap().into_columns()).collect()
    }

    /// A value, as the cell of our table says it.
    fn cell(field: &Field) -> String {
        match field {
            Field::Null => String::new(),
            Field::Bool(yes) => if *yes { "oui" } else { "non" }.to_owned(),
            Field::Int(number) => number.to_string(),
            Field::Date(days) => {
                (EARLIEST + chrono::Days::new((i64::from(*days) - EARLIEST_DAY).unsigned_abs())).to_string()
            }
            Field::Str(text) => text.clone(),
            Field::ListInternal(list) => list.elements().iter().map(cell).collect::<Vec<_>>().join("|"),
            other => panic!("no column holds {other:?}"),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn what_is_written_is_read_back(activities in prop::collection::vec(activities(), 0..20)) {
            let mut bytes = Vec::new();
            write_parquet(&activities, &mut bytes).unwrap();
            let rows = rows(bytes);
            prop_assert_eq!(rows.len(), activities.len());
            for (activity, row) in activities.iter().zip(&rows) {
                let cells = Cells::of(activity);
                prop_assert_eq!(row.len(), names().len());
                for ((name, field), (head, text)) in row.iter().zip(names().iter().zip(cells.texts())) {
                    prop_assert_eq!(name, head);
                    prop_assert_eq!(&cell(field), text, "{}", name);
                }
            }
        }
    }
}
