//! Failures that are told to a person in their own words.

use std::fmt;

use crate::console::Console;

/// A failure with a message of our own: its key, and what is inserted in it.
#[derive(Debug)]
pub struct Told {
    key: &'static str,
    args: Vec<(&'static str, String)>,
    wrong_use: bool,
}

impl Told {
    /// The input, or the state of the installation, does not allow it: exit code 1.
    pub fn failure<const N: usize>(key: &'static str, args: [(&'static str, String); N]) -> anyhow::Error {
        Self { key, args: args.into(), wrong_use: false }.into()
    }

    /// The command line asks for what cannot be: exit code 2.
    pub fn wrong_use<const N: usize>(key: &'static str, args: [(&'static str, String); N]) -> anyhow::Error {
        Self { key, args: args.into(), wrong_use: true }.into()
    }

    /// Whether the command line was wrong.
    pub const fn is_wrong_use(&self) -> bool {
        self.wrong_use
    }

    /// Its words.
    pub fn text(&self, console: &Console) -> String {
        let args: Vec<_> = self.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        console.text(self.key, &args)
    }
}

/// For those who look at the error and not at the console: the key and its values.
impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key)?;
        self.args.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl std::error::Error for Told {}
