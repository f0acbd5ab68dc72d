//! Choices of forms.

use maillage_shell::{Ctx, FieldError, FieldErrors};
use maillage_vocabulary::ClosedList;

use super::words::short;
use crate::model::Fault;

/// A choice of a list.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Value.
    pub value: String,
    /// Words.
    pub label: String,
    /// More words, or none.
    pub detail: &'static str,
    /// Whether it is chosen.
    pub selected: bool,
    /// How many there are; none here.
    pub count: Option<usize>,
}

impl Choice {
    /// A choice in words.
    pub fn new(value: impl Into<String>, label: impl Into<String>, selected: bool) -> Self {
        Self { value: value.into(), label: label.into(), detail: "", selected, count: None }
    }
}

/// The values of a closed list.
pub fn listed<L: ClosedList>(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let choice = |value: &L| Choice::new(value.slug(), short(*value, ctx.lang()), value.slug() == chosen);
    L::ALL.iter().map(choice).collect()
}

/// What is wrong with a form, in words.
pub fn told(ctx: &Ctx, faults: &[Fault]) -> Vec<FieldError> {
    errors(ctx, faults).iter().cloned().collect()
}

/// The same, for a program.
pub fn errors(ctx: &Ctx, faults: &[Fault]) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    errors
}

/// The words about one field; empty where it is right.
pub fn wrong<'a>(errors: &'a [FieldError], field: &str) -> &'a str {
    errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
}

/// The fields of a form whose names depend on the consultation.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of a field; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(field, _)| field == name).map(|(_, value)| value.clone()).collect()
    }

    /// All fields whose names begin like that, without the beginning.
    pub fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(name, value)| Some((name.strip_prefix(start)?, value.as_str())))
    }
}
