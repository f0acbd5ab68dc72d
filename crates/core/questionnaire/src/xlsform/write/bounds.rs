//! Bounds as constraints.

use std::fmt::Display;

use crate::model::Kind;

/// The constraint of a kind; empty for none.
pub(super) fn constraint(kind: &Kind) -> String {
    match kind {
        Kind::Number { min, max, .. } => between(min.as_ref(), max.as_ref(), ToString::to_string),
        Kind::Date { min, max } => between(min.as_ref(), max.as_ref(), |day| format!("date('{day}')")),
        Kind::Text { max_length } => format!("string-length(.) <= {max_length}"),
        Kind::Multiple { exclusive: Some(code), .. } => {
            format!("not(selected(., '{code}') and count-selected(.) > 1)")
        }
        _ => String::new(),
    }
}

fn between<T: Display>(min: Option<&T>, max: Option<&T>, shown: impl Fn(&T) -> String) -> String {
    let bounds =
        [min.map(|min| format!(". >= {}", shown(min))), max.map(|max| format!(". <= {}", shown(max)))];
    bounds.into_iter().flatten().collect::<Vec<_>>().join(" and ")
}
