//! Failures that are told to a person in their own words.

use std::path::Path;
use std::{fmt, io};

use maillage_store::DumpError;

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

/// Why a copy cannot be loaded, in words.
pub fn dump_reason(console: &Console, error: &DumpError) -> String {
    let say = |key, args: &[(&'static str, &str)]| {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
        console.text(key, &args)
    };
    match error {
        DumpError::InUse => say("cli-dump-in-use", &[]),
        DumpError::NotADump => say("cli-dump-other", &[]),
        DumpError::Format(there, here) => {
            say("cli-dump-format", &[("there", &there.to_string()), ("here", &here.to_string())])
        }
        DumpError::Migration(name) => say("cli-dump-migration", &[("name", name)]),
        DumpError::Truncated => say("cli-dump-cut", &[]),
        DumpError::Unreadable(error) => say("cli-dump-unreadable", &[("reason", &error.to_string())]),
        DumpError::Unfit(reason) => say("cli-dump-unfit", &[("reason", reason)]),
    }
}

/// A file that the command line names cannot be read.
pub fn unreadable(file: &Path, error: &io::Error) -> anyhow::Error {
    let named = ("file", file.display().to_string());
    match error.kind() {
        io::ErrorKind::NotFound => Told::wrong_use("cli-file-missing", [named]),
        io::ErrorKind::PermissionDenied => Told::wrong_use("cli-file-closed", [named]),
        io::ErrorKind::IsADirectory => Told::wrong_use("cli-file-folder", [named]),
        _ => Told::wrong_use("cli-file-unreadable", [named, ("reason", error.to_string())]),
    }
}

/// A file that the command line names cannot be written.
pub fn unwritable(file: &Path, error: &io::Error) -> anyhow::Error {
    let named = ("file", file.display().to_string());
    match error.kind() {
        io::ErrorKind::NotFound => Told::wrong_use("cli-file-nowhere", [named]),
        io::ErrorKind::PermissionDenied => Told::wrong_use("cli-file-locked", [named]),
        _ => Told::wrong_use("cli-file-unwritable", [named, ("reason", error.to_string())]),
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
