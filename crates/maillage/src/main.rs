//! The one binary of Maillage: it lists the capabilities, reads the configuration, and does what it is told.

mod assemble;
mod cli;
mod coming;
mod commands;
mod config;
mod console;
mod database;
mod logs;
#[cfg(test)]
mod matrix;
mod misuse;
#[cfg(test)]
#[path = "../tests/safety/mod.rs"]
mod safety;
mod talents;
mod told;
mod upkeep;

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;
use maillage_store::StoreError;

use cli::Cli;
use console::Console;
use told::Told;

/// The allocator of what is released: pages and imports fill and free from every thread.
#[cfg(feature = "jemalloc")]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// How a command ended, when nothing broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is done.
    Done,
    /// The input was refused, in whole or in part; the reasons were told.
    Refused,
}

/// The exit code of a wrong use.
pub const WRONG_USE: u8 = 2;

fn main() -> ExitCode {
    let console = match Console::new(&environment) {
        Ok(console) => console,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error:#}");
            return ExitCode::FAILURE;
        }
    };
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return misuse::tell(&console, &error),
    };
    match run(&cli, &console) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Refused) => ExitCode::FAILURE,
        Err(error) => tell(&console, &error),
    }
}

fn run(cli: &Cli, console: &Console) -> anyhow::Result<Outcome> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(commands::run(cli, console, &environment))
}

/// Says what went wrong, in the words of the person where we have some.
fn tell(console: &Console, error: &anyhow::Error) -> ExitCode {
    if let Some(told) = error.downcast_ref::<Told>() {
        console.line(&told.text(console));
        return if told.is_wrong_use() { ExitCode::from(WRONG_USE) } else { ExitCode::FAILURE };
    }
    let reason = format!("{error:#}");
    let key = match error.downcast_ref::<StoreError>() {
        Some(StoreError::Unavailable(_)) => "cli-database-away",
        Some(StoreError::StorageFull(_)) => "cli-storage-full",
        Some(StoreError::Busy(_)) => "cli-database-busy",
        _ => "cli-failed",
    };
    console.say(key, &[("reason", reason.as_str().into())]);
    ExitCode::FAILURE
}

/// The one place where the environment is read.
#[expect(clippy::disallowed_methods, reason = "settings are read here, once")]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
