//! SQL texts: written once, named, registered, so that a test can prepare all of them on both engines.

use crate::{Db, StoreError};

/// A named SQL text for each engine, usually the same. Placeholders are `$1`, `$2`…
#[derive(Debug, Clone, Copy)]
pub struct Statement {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
    parameters: usize,
}

impl Statement {
    /// One text for both engines.
    pub const fn both(name: &'static str, text: &'static str) -> Self {
        Self::each(name, text, text)
    }

    /// A text for each engine. Both must take the same parameters.
    pub const fn each(name: &'static str, sqlite: &'static str, postgres: &'static str) -> Self {
        Self { name, sqlite, postgres, parameters: highest_placeholder(sqlite) }
    }

    /// The name of the constant.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The text that SQLite runs.
    pub const fn sqlite(&self) -> &'static str {
        self.sqlite
    }

    /// The text that PostgreSQL runs.
    pub const fn postgres(&self) -> &'static str {
        self.postgres
    }

    /// Number of parameters it takes.
    pub const fn parameters(&self) -> usize {
        self.parameters
    }
}

/// The highest N among the `$N` of a text. SQLite takes a missing parameter for a null: counting them catches it.
const fn highest_placeholder(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut highest) = (0, 0);
    while at < bytes.len() {
        if bytes[at] == b'$' {
            let mut number = 0;
            at += 1;
            while at < bytes.len() && bytes[at].is_ascii_digit() {
                number = number * 10 + (bytes[at] - b'0') as usize;
                at += 1;
            }
            if number > highest {
                highest = number;
            }
        } else {
            at += 1;
        }
    }
    highest
}

/// Declares statements, and a static `ALL` that lists them for [`prepare_all`].
///
/// ```
/// maillage_store::statements! {
///     /// A place by its public id.
///     pub PLACE = "select name from place where id = $1";
///     /// The month of each visit.
///     pub MONTHS = {
///         sqlite: "select substr(at, 1, 7) as month from visit",
///         postgres: "select to_char(at at time zone 'UTC', 'YYYY-MM') as month from visit",
///     };
/// }
/// assert_eq!(PLACE.name(), "PLACE");
/// assert_eq!(ALL.len(), 2);
/// ```
#[macro_export]
macro_rules! statements {
    ($($(#[$meta:meta])* $vis:vis $name:ident = $text:tt;)*) => {
        $(
            $(#[$meta])*
            $vis const $name: $crate::Statement = $crate::statements!(@one $name $text);
        )*
        /// Every statement declared here.
        pub static ALL: &[&$crate::Statement] = &[$(&$name),*];
    };
    (@one $name:ident { sqlite: $sqlite:expr, postgres: $postgres:expr $(,)? }) => {
        $crate::Statement::each(stringify!($name), $sqlite, $postgres)
    };
    (@one $name:ident $text:literal) => {
        $crate::Statement::both(stringify!($name), $text)
    };
}

/// Prepares every statement on the engine behind `db`, on a migrated schema; gives back the refusals, one line each.
/// Tests call it for each capability and expect an empty list.
pub async fn prepare_all(db: &Db, lists: &[&[&Statement]]) -> Result<Vec<String>, StoreError> {
    let mut refused = Vec::new();
    for statement in lists.iter().flat_map(|list| list.iter()) {
        if highest_placeholder(statement.sqlite) != highest_placeholder(statement.postgres) {
            refused.push(format!("{}: the two texts take different parameters", statement.name));
        }
        if let Err(error) = db.prepare(statement).await {
            refused.push(format!("{}: {error}", statement.name));
        }
    }
    Ok(refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_counted_by_number() {
        assert_eq!(highest_placeholder("select 1"), 0);
        assert_eq!(highest_placeholder("select $2 where $1 = $1"), 2);
        assert_eq!(highest_placeholder("values ($1, $12)"), 12);
    }

    statements! {
        /// The same on both.
        pub SAME = "select $1";
        /// Not the same.
        pub OTHER = { sqlite: "select 1", postgres: "select 2" };
    }

    #[test]
    fn the_macro_names_and_lists() {
        assert_eq!(ALL.iter().map(|s| s.name()).collect::<Vec<_>>(), ["SAME", "OTHER"]);
        assert_eq!((OTHER.sqlite(), OTHER.postgres()), ("select 1", "select 2"));
        assert_eq!(SAME.parameters(), 1);
    }
}
