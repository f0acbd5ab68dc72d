//! From the driver's errors to [`StoreError`].

use sqlx::error::{DatabaseError, ErrorKind};
use sqlx::postgres::PgDatabaseError;

use crate::error::{StoreError, Violation, ViolationKind};

/// Translates a driver error met while running the statement called `statement`.
pub(crate) fn translate(statement: &'static str, error: sqlx::Error) -> StoreError {
    use sqlx::Error as E;
    match &error {
        E::Io(_) | E::Tls(_) | E::PoolTimedOut | E::PoolClosed | E::WorkerCrashed | E::BeginFailed => {
            StoreError::Unavailable(error.into())
        }
        E::Database(refusal) => match class(refusal.as_ref()) {
            Class::Unavailable => StoreError::Unavailable(error.into()),
            Class::Full => StoreError::StorageFull(error.into()),
            Class::Busy => StoreError::Busy(error.into()),
            Class::Violation(kind) => StoreError::Violation(Box::new(violation(kind, refusal.as_ref()))),
            Class::Other => StoreError::Statement { statement, source: error.into() },
        },
        _ => StoreError::Statement { statement, source: error.into() },
    }
}

#[derive(Debug, PartialEq)]
enum Class {
    Unavailable,
    Full,
    Busy,
    Violation(ViolationKind),
    Other,
}

fn class(refusal: &dyn DatabaseError) -> Class {
    match refusal.kind() {
        ErrorKind::UniqueViolation => return Class::Violation(ViolationKind::Unique),
        ErrorKind::ForeignKeyViolation => return Class::Violation(ViolationKind::ForeignKey),
        ErrorKind::NotNullViolation => return Class::Violation(ViolationKind::NotNull),
        ErrorKind::CheckViolation => return Class::Violation(ViolationKind::Check),
        _ => {}
    }
    let code = refusal.code().unwrap_or_default();
    if refusal.try_downcast_ref::<PgDatabaseError>().is_some() {
        postgres_class(&code)
    } else {
        sqlite_class(&code)
    }
}

/// Codes: PostgreSQL documentation, appendix A.
fn postgres_class(code: &str) -> Class {
    match code {
        // Shutting down, crashed, starting, too many connections.
        "57P01" | "57P02" | "57P03" | "57P05" | "53300" => Class::Unavailable,
        "53100" => Class::Full,
        // Serialisation, deadlock, lock not available, statement past its time limit.
        "40001" | "40P01" | "55P03" | "57014" => Class::Busy,
        _ if code.starts_with("08") => Class::Unavailable,
        _ => Class::Other,
    }
}

/// Codes: <https://www.sqlite.org/rescode.html>; the low byte is the primary code.
fn sqlite_class(code: &str) -> Class {
    match code.parse::<i32>().unwrap_or_default() & 0xff {
        5 | 6 => Class::Busy,
        13 => Class::Full,
        10 | 14 => Class::Unavailable,
        _ => Class::Other,
    }
}

fn violation(kind: ViolationKind, refusal: &dyn DatabaseError) -> Violation {
    match refusal.try_downcast_ref::<PgDatabaseError>() {
        Some(postgres) => Violation {
            kind,
            table: postgres.table().map(str::to_owned),
            columns: postgres.column().map_or_else(
                || postgres.detail().map(columns_of_detail).unwrap_or_default(),
                |column| vec![column.to_owned()],
            ),
            constraint: postgres.constraint().map(str::to_owned),
        },
        None => sqlite_violation(kind, refusal.message()),
    }
}

/// Reads the columns in `Key (slug, commune)=(x, y) already exists.`, whatever the language around them.
fn columns_of_detail(detail: &str) -> Vec<String> {
    let Some(end) = detail.find(")=(") else { return Vec::new() };
    let start = detail[..end].find('(').map_or(0, |at| at + 1);
    detail[start..end].split(", ").map(|column| column.trim_matches('"').to_owned()).collect()
}

/// Reads `UNIQUE constraint failed: place.slug, place.commune` or `… failed: index 'place_slug'`.
fn sqlite_violation(kind: ViolationKind, message: &str) -> Violation {
    let mut found = Violation { kind, table: None, columns: Vec::new(), constraint: None };
    let Some((_, subject)) = message.split_once("constraint failed: ") else { return found };
    if let Some(index) = subject.strip_prefix("index '") {
        found.constraint = Some(index.trim_end_matches('\'').to_owned());
    } else if kind == ViolationKind::Check {
        found.constraint = Some(subject.to_owned());
    } else {
        for part in subject.split(", ") {
            if let Some((table, column)) = part.split_once('.') {
                found.table = Some(table.to_owned());
                found.columns.push(column.to_owned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_read_in_any_language() {
        assert_eq!(columns_of_detail("Key (slug, commune)=(a, b) already exists."), ["slug", "commune"]);
        assert_eq!(columns_of_detail("La clé « (\"order\")=(1) » existe déjà."), ["order"]);
        assert!(columns_of_detail("something else").is_empty());
    }

    #[test]
    fn sqlite_names_columns_or_index() {
        let found =
            sqlite_violation(ViolationKind::Unique, "UNIQUE constraint failed: place.slug, place.commune");
        assert!(found.on(ViolationKind::Unique, "place", "commune"));
        assert!(!found.on(ViolationKind::Unique, "place", "name"));
        let found = sqlite_violation(ViolationKind::Unique, "UNIQUE constraint failed: index 'place_slug'");
        assert_eq!(found.constraint.as_deref(), Some("place_slug"));
    }

    #[test]
    fn classes_follow_the_codes_of_each_engine() {
        assert_eq!(postgres_class("57P01"), Class::Unavailable);
        assert_eq!(postgres_class("08006"), Class::Unavailable);
        assert_eq!(postgres_class("53100"), Class::Full);
        assert_eq!(postgres_class("40P01"), Class::Busy);
        assert_eq!(postgres_class("42601"), Class::Other);
        assert_eq!(sqlite_class("13"), Class::Full);
        assert_eq!(sqlite_class("517"), Class::Busy);
        assert_eq!(sqlite_class("1"), Class::Other);
    }
}
