//! Identifiers of organisations.

mod association;
mod pivot;
mod ridet;
mod school;
mod siren;

use thiserror::Error;

pub use association::Rna;
pub use pivot::{Pivot, PivotError};
pub use ridet::Ridet;
pub use school::Uai;
pub use siren::{Siren, Siret};

/// Why a text is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum IdentifierError {
    /// Not the number or the kind of characters that the identifier has.
    #[error("the identifier does not have the right form")]
    Form,
    /// The check digit does not agree: one character is wrong, or two are swapped.
    #[error("the check digit does not agree")]
    CheckDigit,
}

/// `text` without the spaces, dots and hyphens that people put in to read it, in upper case, when
/// exactly `N` ASCII letters or digits remain.
fn compact<const N: usize>(text: &str) -> Result<[u8; N], IdentifierError> {
    let mut compact = [0; N];
    let mut length = 0;
    for character in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-')) {
        if length == N || !character.is_ascii_alphanumeric() {
            return Err(IdentifierError::Form);
        }
        compact[length] = (character as u8).to_ascii_uppercase();
        length += 1;
    }
    if length == N { Ok(compact) } else { Err(IdentifierError::Form) }
}

/// Defines an identifier of `N` ASCII characters whose check is `$check([u8; N])`.
macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $length:literal, $check:path) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $length]);

        impl $name {
            /// The identifier without spaces, in upper case.
            pub fn as_str(&self) -> &str {
                // Only ASCII is ever stored.
                std::str::from_utf8(&self.0).unwrap_or_default()
            }

            /// Reads the identifier as people write it: with spaces, dots, hyphens, in lower case.
            pub fn read(text: &str) -> Result<Self, $crate::identifiers::IdentifierError> {
                let compact = $crate::identifiers::compact(text)?;
                $check(compact)?;
                Ok(Self(compact))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::identifiers::IdentifierError;

            /// Strict: exactly what `as_str` writes.
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let read = Self::read(text)?;
                if read.as_str() == text { Ok(read) } else { Err($crate::identifiers::IdentifierError::Form) }
            }
        }

        $crate::text_form::text_form!($name);
    };
}

use identifier;
