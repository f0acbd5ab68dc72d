//! The fields of a report, whatever the form of the file.

use std::collections::BTreeMap;

use maillage_places::exchange::tools::JsonRow;
use serde_json::Value;

/// Signs between the values of a list.
const BETWEEN: char = '|';
/// How deep a report is: `cra.age.plus60ans`.
const DEEPEST: usize = 4;

/// The fields of a report by their names; inner ones stand behind a dot.
#[derive(Debug, Default)]
pub(super) struct Fields(BTreeMap<String, String>);

impl Fields {
    /// Of an object. None: it is no object, or broken.
    pub fn of_json(row: &JsonRow<'_>) -> Result<Self, maillage_places::exchange::tools::JsonFault> {
        let mut fields = Self::default();
        for (name, value) in row.members()? {
            fields.add_json(&name, &value, DEEPEST);
        }
        Ok(fields)
    }

    /// Adds a value under a name.
    pub fn add(&mut self, name: &str, text: &str) {
        if !text.trim().is_empty() {
            self.0.insert(plain(name).to_owned(), text.trim().to_owned());
        }
    }

    fn add_json(&mut self, name: &str, value: &Value, depth: usize) {
        match value {
            Value::Object(members) if depth > 0 => {
                for (inner, value) in members {
                    // Exports of MongoDB: {"$oid": "…"}, {"$date": "…"}.
                    let name =
                        if inner.starts_with('$') { name.to_owned() } else { format!("{name}.{inner}") };
                    self.add_json(&name, value, depth - 1);
                }
            }
            Value::Array(values) => {
                let texts: Vec<String> = values.iter().filter_map(scalar).collect();
                self.add(name, &texts.join("|"));
            }
            other => self.add(name, &scalar(other).unwrap_or_default()),
        }
    }

    /// The first of these fields that says something.
    pub fn get(&self, names: &[&str]) -> &str {
        names.iter().find_map(|name| self.0.get(*name)).map_or("", String::as_str)
    }

    /// The values of a list.
    pub fn list(&self, name: &str) -> impl Iterator<Item = &str> {
        self.get(&[name]).split([BETWEEN, ';']).map(str::trim).filter(|value| !value.is_empty())
    }

    /// The counts under a name: `age.plus60ans` = 2, or `age` = `plus60ans:2|moins12ans`, one where no number stands.
    pub fn counts(&self, name: &str) -> Vec<(&str, &str)> {
        let inner = self.0.range(format!("{name}.")..).take_while(|(found, _)| found.starts_with(name));
        let inner = inner.filter_map(|(found, count)| {
            Some((found.strip_prefix(name)?.strip_prefix('.')?, count.as_str()))
        });
        let listed = self.list(name).map(|one| one.split_once(':').unwrap_or((one, "1")));
        inner.chain(listed).collect()
    }

    /// Whether it has nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All it says, to draw an identifier from.
    pub fn texts(&self) -> Vec<&str> {
        self.0.iter().flat_map(|(name, text)| [name.as_str(), text.as_str()]).collect()
    }
}

/// The name without what wraps a report: in the database `cra`, in the API `attributes`.
fn plain(name: &str) -> &str {
    let name = name.strip_prefix("attributes.").unwrap_or(name);
    name.strip_prefix("cra.").unwrap_or(name)
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        _ => None,
    }
}
