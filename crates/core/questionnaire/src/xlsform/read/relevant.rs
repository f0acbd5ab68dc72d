//! Conditions of XLSForm, in the language of our documents.

use super::survey::{Survey, fold};
use crate::model::Order;
use crate::model::condition::{Dialect, Operand, Raw, Sense, parse};
use crate::xlsform::FormReason;
use crate::xlsform::table::Row;

impl Survey<'_> {
    /// The condition of a row; one that cannot be read is told, and refuses the form.
    pub(super) fn relevant(&mut self, row: &Row<'_>) -> Option<String> {
        let text = [row.get("relevant"), row.get("relevance")].into_iter().find(|text| !text.is_empty())?;
        let raw = match parse(text, Dialect::XPath) {
            Ok(raw) => raw,
            Err(rest) => {
                self.error(row.line, FormReason::ConditionUnreadable, rest);
                return None;
            }
        };
        let own = self.own(&raw);
        if own.is_none() {
            self.error(row.line, FormReason::ConditionUnreadable, text);
        }
        own
    }

    fn own(&self, raw: &Raw) -> Option<String> {
        let join = |all: &[Raw], word: &str| {
            let parts: Option<Vec<String>> =
                all.iter().map(|one| Some(format!("({})", self.own(one)?))).collect();
            parts.map(|parts| parts.join(word))
        };
        Some(match raw {
            Raw::And(all) => join(all, " and ")?,
            Raw::Or(all) => join(all, " or ")?,
            Raw::Not(one) => format!("not ({})", self.own(one)?),
            Raw::Answered(name) => format!("answered({})", self.called(name)?),
            Raw::Selected(name, value) => format!("selected({}, {})", self.called(name)?, quoted(value)?),
            Raw::Compare(Operand::Answer(name), sense, value) => {
                format!("{} {} {}", self.called(name)?, sign(*sense), quoted(value)?)
            }
            Raw::Compare(Operand::Length, ..) => return None,
        })
    }

    /// How our conditions call a question of the form.
    fn called(&self, name: &str) -> Option<String> {
        let folded = fold(name);
        let known = self.names.get(name).cloned();
        known.or_else(|| Some(folded).filter(|folded| !folded.is_empty() && name != "."))
    }
}

fn sign(sense: Sense) -> &'static str {
    match sense {
        Sense::Differs => "is not",
        Sense::Order(Order::Less) => "<",
        Sense::Order(Order::AtMost) => "≤",
        Sense::Order(Order::Equal) => "is",
        Sense::Order(Order::AtLeast) => "≥",
        Sense::Order(Order::More) => ">",
    }
}

/// Our codes hold no quotes: a value that does is no answer of ours.
fn quoted(value: &str) -> Option<String> {
    (!value.contains(['"', '”'])).then(|| format!("\"{value}\""))
}
