//! API tokens: what a program may do in a person's name, and until when.

use chrono::TimeDelta;
use maillage_shell::Identity;
use maillage_shell::permission::Right;

/// How long a token lives unless said otherwise.
pub const DEFAULT_DAYS: u16 = 365;
/// The longest life of a token.
const MOST_DAYS: u16 = 730;
/// Longest name, in characters.
const LONGEST_NAME: usize = 80;

/// A token to make: checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewToken {
    /// What the person calls it.
    pub name: String,
    /// What it may do.
    pub rights: Vec<Right>,
    /// How long it lives.
    pub life: TimeDelta,
}

/// Why a token cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// No name, or more than 80 characters, or several lines.
    #[error("a token needs a name of at most {LONGEST_NAME} characters")]
    Name,
    /// No right was chosen.
    #[error("a token needs at least one right")]
    NoRight,
    /// A right that does not exist, or that the person does not hold.
    #[error("a token cannot carry a right that its person does not hold")]
    NotHeld,
    /// Less than a day or more than two years.
    #[error("a token lives between 1 and {MOST_DAYS} days")]
    Life,
}

impl NewToken {
    /// Checks what was asked for; `allowed` says whether the person holds a right now.
    pub fn read(
        name: &str,
        rights: &[String],
        days: u16,
        allowed: impl Fn(Right) -> bool,
    ) -> Result<Self, TokenError> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            return Err(TokenError::Name);
        }
        if rights.is_empty() {
            return Err(TokenError::NoRight);
        }
        let held =
            |code: &String| read_right(code).filter(|right| allowed(*right)).ok_or(TokenError::NotHeld);
        let mut found: Vec<Right> = Vec::new();
        for right in rights.iter().map(held) {
            let right = right?;
            if !found.contains(&right) {
                found.push(right);
            }
        }
        if !(1..=MOST_DAYS).contains(&days) {
            return Err(TokenError::Life);
        }
        Ok(Self { name: name.to_owned(), rights: found, life: TimeDelta::days(days.into()) })
    }
}

/// The rights that a person can put in a token.
pub fn offered(who: &Identity) -> Vec<Right> {
    Right::ALL.into_iter().filter(|right| who.holds(*right)).collect()
}

/// The text in the database: codes, separated by spaces.
pub fn stored(rights: &[Right]) -> String {
    rights.iter().map(|right| right.code()).collect::<Vec<_>>().join(" ")
}

/// Reads the text in the database. A right that no longer exists is no right.
pub fn from_stored(text: &str) -> Vec<Right> {
    text.split(' ').filter_map(read_right).collect()
}

fn read_right(code: impl AsRef<str>) -> Option<Right> {
    Right::ALL.into_iter().find(|right| right.code() == code.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, rights: &[&str], days: u16) -> Result<NewToken, TokenError> {
        let rights: Vec<_> = rights.iter().map(|&code| code.to_owned()).collect();
        NewToken::read(name, &rights, days, |right| right != Right::ManagePeople)
    }

    #[test]
    fn a_token_carries_only_what_its_person_holds() {
        let token = read(" Script ", &["edit_places", "edit_places", "own_account"], 365).unwrap();
        assert_eq!(token.name, "Script");
        assert_eq!(token.rights, [Right::EditPlaces, Right::OwnAccount]);
        assert_eq!(read("x", &["edit_places", "manage_people"], 1), Err(TokenError::NotHeld));
        assert_eq!(read("x", &["everything"], 1), Err(TokenError::NotHeld));
    }

    #[test]
    fn a_token_is_named_useful_and_ends() {
        assert_eq!(read(" ", &["edit_places"], 1), Err(TokenError::Name));
        assert_eq!(read("a\nb", &["edit_places"], 1), Err(TokenError::Name));
        assert_eq!(read("x", &[], 1), Err(TokenError::NoRight));
        assert_eq!(read("x", &["edit_places"], 0), Err(TokenError::Life));
        assert_eq!(read("x", &["edit_places"], 731), Err(TokenError::Life));
    }

    #[test]
    fn rights_read_back() {
        assert_eq!(from_stored(&stored(&Right::ALL)), Right::ALL);
        assert_eq!(from_stored("edit_places gone"), [Right::EditPlaces]);
        assert_eq!(from_stored(""), []);
    }
}
