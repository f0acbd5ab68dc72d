//! Messages prepared at start: plain texts and texts with simple insertions never go through Fluent again.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::{Arg, Lang, typography};
use crate::text;

/// A message, as ready as it can be.
pub(super) enum Prepared {
    /// No argument.
    Plain(String),
    /// Texts and inserted arguments.
    Inserts(Vec<Part>),
    /// A selector or a function: Fluent decides.
    Selects,
}

/// A part of a message with insertions.
pub(super) enum Part {
    /// A text of the message.
    Text(String),
    /// The argument of that name.
    Insert(String),
}

/// All messages of a resource with a value.
pub(super) fn prepare(resource: &FluentResource, lang: Lang) -> Vec<(String, Prepared)> {
    resource
        .entries()
        .filter_map(|entry| match entry {
            Entry::Message(message) => {
                let pattern = message.value.as_ref()?;
                Some((message.id.name.to_owned(), prepare_pattern(pattern, lang)))
            }
            _ => None,
        })
        .collect()
}

fn prepare_pattern(pattern: &Pattern<&str>, lang: Lang) -> Prepared {
    let mut parts = Vec::with_capacity(pattern.elements.len());
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => push_text(&mut parts, &typography::set(value, lang)),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => parts.push(Part::Insert(id.name.to_owned())),
                InlineExpression::StringLiteral { value } => {
                    push_text(&mut parts, &fluent_syntax::unicode::unescape_unicode_to_string(value));
                }
                _ => return Prepared::Selects,
            },
            PatternElement::Placeable { .. } => return Prepared::Selects,
        }
    }
    match parts.as_slice() {
        [] => Prepared::Plain(String::new()),
        [Part::Text(text)] => Prepared::Plain(text.clone()),
        _ => Prepared::Inserts(parts),
    }
}

fn push_text(parts: &mut Vec<Part>, value: &str) {
    if let Some(Part::Text(last)) = parts.last_mut() {
        last.push_str(value);
    } else {
        parts.push(Part::Text(value.to_owned()));
    }
}

/// The text with its arguments in place; an unknown argument shows its name.
pub(super) fn fill(parts: &[Part], args: &[(&str, Arg<'_>)], lang: Lang) -> String {
    let mut out = String::with_capacity(64);
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Insert(name) => match args.iter().find(|(given, _)| given == name) {
                Some((_, Arg::Text(text))) => out.push_str(text),
                Some((_, Arg::Count(count))) => out.push_str(&text::number(*count, lang)),
                None => out.push_str(name),
            },
        }
    }
    out
}
