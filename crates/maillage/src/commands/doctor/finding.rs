//! What the doctor found.

use maillage_shell::words::Arg;
use serde::Serialize;

use crate::console::Console;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// As it should be.
    Ok,
    /// It works, but somebody should look at it.
    Warning,
    /// It does not work.
    Problem,
}

impl State {
    /// The key of its word.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ok => "doctor-ok",
            Self::Warning => "doctor-warning",
            Self::Problem => "doctor-problem",
        }
    }
}

/// One thing that was looked at.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// What was looked at; stable, for programs.
    pub check: &'static str,
    /// How bad it is.
    pub state: State,
    /// What was seen.
    pub message: String,
    /// What to do.
    pub advice: Option<String>,
}

/// What was found so far.
pub struct Findings<'a> {
    console: &'a Console,
    list: Vec<Finding>,
}

type Args<'a> = &'a [(&'a str, Arg<'a>)];

impl<'a> Findings<'a> {
    /// Nothing yet.
    pub const fn new(console: &'a Console) -> Self {
        Self { console, list: Vec::new() }
    }

    /// All findings, in the order of the checks.
    pub fn into_list(self) -> Vec<Finding> {
        self.list
    }

    /// As it should be.
    pub fn ok(&mut self, check: &'static str, message: &str, args: Args<'_>) {
        self.add(check, State::Ok, message, None, args);
    }

    /// Somebody should look at it.
    pub fn warning(&mut self, check: &'static str, message: &str, advice: &str, args: Args<'_>) {
        self.add(check, State::Warning, message, Some(advice), args);
    }

    /// It does not work.
    pub fn problem(&mut self, check: &'static str, message: &str, advice: &str, args: Args<'_>) {
        self.add(check, State::Problem, message, Some(advice), args);
    }

    fn add(
        &mut self,
        check: &'static str,
        state: State,
        message: &str,
        advice: Option<&str>,
        args: Args<'_>,
    ) {
        let message = self.console.text(message, args);
        let advice = advice.map(|key| self.console.text(key, args));
        self.list.push(Finding { check, state, message, advice });
    }
}
