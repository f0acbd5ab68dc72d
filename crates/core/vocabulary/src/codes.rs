//! Small enumerations that go into a database, an address or a document by a word of their own.

/// Declares an enumeration whose values have a word each: `ALL`, `code`, `FromStr`, `Display`.
///
/// ```
/// maillage_vocabulary::codes! {
///     /// Where a lamp stands.
///     pub enum Lamp("lamp") {
///         /// It shines.
///         Lit = "lit",
///         /// It does not.
///         Dark = "dark",
///     }
/// }
/// assert_eq!(Lamp::Lit.code(), "lit");
/// assert_eq!("dark".parse(), Ok(Lamp::Dark));
/// assert_eq!("blue".parse::<Lamp>().unwrap_err().to_string(), "`blue` is no lamp: lit, dark");
/// ```
#[macro_export]
macro_rules! codes {
    ($(#[$doc:meta])* $vis:vis enum $name:ident($what:literal) {
        $($(#[$of_value:meta])* $value:ident = $code:literal),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $($(#[$of_value])* $value),+
        }

        impl $name {
            /// All values, in their order.
            $vis const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The word in the database and in the API.
            #[must_use]
            $vis const fn code(self) -> &'static str {
                match self {
                    $(Self::$value => $code),+
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::codes::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let known = || [$($code),+].join(", ");
                Self::ALL
                    .iter()
                    .copied()
                    .find(|value| value.code() == text)
                    .ok_or_else(|| $crate::codes::UnknownCode { what: $what, text: text.to_owned(), known: known() })
            }
        }
    };
}

/// A word that names no value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no {what}: {known}")]
pub struct UnknownCode {
    /// What was looked for.
    pub what: &'static str,
    /// What stood there.
    pub text: String,
    /// The words that are known.
    pub known: String,
}
