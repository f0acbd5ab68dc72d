//! One row of a file, whatever its format, by column of the schema.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::columns::{COLUMNS, Column};
use super::layout::Layout;
use maillage_vocabulary::formulas::unguarded;

/// One row, by column of the schema.
pub(super) struct Row<'f> {
    pub line: u64,
    pub record: u64,
    pub layout: &'f Layout,
    pub cells: Vec<Cow<'f, str>>,
    /// Whether the cells are those of a table, where an apostrophe may stand before what looks like a formula.
    pub in_table: bool,
    /// Members of a JSON object that the schema does not have.
    pub unknown: Vec<(String, Value)>,
}

impl<'f> Row<'f> {
    /// The cell of a column, without spaces around; empty when the file has no such column.
    pub fn cell(&self, column: Column) -> &str {
        let cell = self.layout.position(column).and_then(|rank| self.cells.get(rank));
        cell.map_or("", |text| self.plain(text))
    }

    fn plain<'t>(&self, text: &'t str) -> &'t str {
        if self.in_table { unguarded(trimmed(text)) } else { trimmed(text) }
    }

    /// The row of a JSON object.
    pub fn of_members(line: u64, record: u64, layout: &'f Layout, members: Map<String, Value>) -> Self {
        let cells = vec![Cow::Borrowed(""); COLUMNS];
        let mut row = Self { line, record, layout, cells, in_table: false, unknown: Vec::new() };
        for (name, value) in members {
            row.member(name, value);
        }
        row
    }

    fn member(&mut self, name: String, value: Value) {
        let slot = Column::read(&name).map(|column| &mut self.cells[column as usize]);
        match (slot, as_cell(value)) {
            (Some(slot), Ok(text)) if slot.is_empty() => *slot = Cow::Owned(text),
            (Some(_), Ok(text)) if text.is_empty() => {}
            (_, Ok(text)) => self.unknown.push((name, Value::String(text))),
            (_, Err(value)) => self.unknown.push((name, value)),
        }
    }

    /// What the row says beside the schema: name and value.
    pub fn beside(&self) -> impl Iterator<Item = (String, Value)> {
        let cells = self.layout.aside.iter().filter_map(|(rank, name)| {
            let text = self.plain(self.cells.get(*rank)?);
            (!text.is_empty()).then(|| (name.to_string(), Value::from(text)))
        });
        let kept = |value: &Value| !value.is_null() && value.as_str() != Some("");
        cells.chain(self.unknown.iter().filter(move |(_, value)| kept(value)).cloned())
    }
}

/// The text without spaces around. Most cells have none, and two bytes tell so.
fn trimmed(text: &str) -> &str {
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    if plain(text.as_bytes().first()) && plain(text.as_bytes().last()) { text } else { text.trim() }
}

/// A JSON value as the text of a cell; an object, or a list of anything but texts and numbers, comes back.
fn as_cell(value: Value) -> Result<String, Value> {
    match value {
        Value::Null => Ok(String::new()),
        Value::String(text) => Ok(text),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(value) => Ok(value.to_string()),
        Value::Array(values) if values.iter().all(|value| value.is_string() || value.is_number()) => {
            let texts: Vec<String> = values.into_iter().filter_map(|value| as_cell(value).ok()).collect();
            Ok(texts.join("|"))
        }
        other => Err(other),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_of_every_kind() {
        let layout = Layout::of_members(true);
        let members = json!({
            "id": 12, "nom": "  Espace  ", "courriel": null, "services": ["a", "b"], "latitude": 43.5,
            "wifi": true, "geo": {"x": 1}, "note": "", "CP": 4000, "code_postal": "04000",
        });
        let Value::Object(members) = members else { unreachable!() };
        let row = Row::of_members(7, 2, &layout, members);
        let cell = |column| row.cell(column);
        assert_eq!((cell(Column::Id), cell(Column::Name), cell(Column::Emails)), ("12", "Espace", ""));
        assert_eq!((cell(Column::Services), cell(Column::Latitude)), ("a|b", "43.5"));
        let beside: Vec<_> = row.beside().collect();
        assert!(beside.contains(&("wifi".to_owned(), json!("true"))));
        assert!(beside.contains(&("geo".to_owned(), json!({"x": 1}))));
        assert_eq!(beside.len(), 3, "the second postal code is kept: {beside:?}");
    }
}
