//! What the program can do, one file a command.

mod activities;
mod backup;
mod carry;
mod check;
mod config;
mod coop;
mod demo;
mod doctor;
mod export;
mod import;
mod migrate;
mod observatory;
mod problems;
mod reindex;
mod report;
mod restore;
mod serve;
mod siting;
mod stats;
mod team;
mod user;

use std::path::{Path, PathBuf};

use maillage_shell::settings::Settings;

use crate::assemble::House;
use crate::cli::{Cli, Command, Export, Import, Observatory, Team};
use crate::config::{Environment, Loaded, load};
use crate::console::Console;
use crate::{Outcome, database, logs, told};

/// What a command has to work with.
pub struct Run<'a> {
    /// Where it talks.
    pub console: &'a Console,
    /// Settings.
    pub settings: Settings,
    /// The file that they were read from, if any.
    pub settings_file: Option<PathBuf>,
}

/// Does what the command line asks.
pub async fn run(cli: &Cli, console: &Console, environment: Environment<'_>) -> anyhow::Result<Outcome> {
    let Loaded { settings, file } = load(cli.config.as_deref(), environment)?;
    let serves = matches!(cli.command, Command::Serve | Command::Demo { .. });
    let usual = if serves { logs::SERVING } else { logs::COMMAND };
    logs::start(settings.server.json_logs, usual, environment);
    let run = Run { console, settings, settings_file: file };
    match &cli.command {
        Command::Serve => serve::run(run).await,
        Command::Demo { seed, years, only_create } => demo::run(run, (*seed, *years), *only_create).await,
        Command::Migrate => migrate::run(run).await,
        Command::Import(Import::Places(asked)) => import::run(run, asked).await,
        Command::Import(Import::Activities(asked)) => activities::import(run, asked).await,
        Command::Export(Export::Activities(asked)) => activities::export(run, asked).await,
        Command::Export(Export::Places(asked)) => export::run(run, asked).await,
        Command::Report(asked) => report::run(run, asked).await,
        Command::Check(asked) => check::run(&run, asked),
        Command::Team(Team::Solve(asked)) => team::solve(&run, asked),
        Command::Siting(asked) => siting::run(run, asked).await,
        Command::Observatory(Observatory::Import(asked)) => observatory::import(run, asked).await,
        Command::Stats(asked) => stats::run(&run, asked),
        Command::User(user) => user::run(run, user).await,
        Command::Backup { file, files } => backup::run(run, file, files.as_deref()).await,
        Command::Restore { file, files } => restore::run(run, file, files.as_deref()).await,
        Command::Move { from, to } => carry::run(run, from, to).await,
        Command::Reindex { json } => reindex::run(run, *json).await,
        Command::Doctor { json } => doctor::run(run, *json).await,
        Command::Config(asked) => config::run(&run, *asked),
    }
}

impl Run<'_> {
    /// The instance, its database created and brought up to date where needed.
    pub async fn house(self) -> anyhow::Result<House> {
        let db = database::create(&self.settings.storage).await?;
        let house = House::build(self.settings, db)?;
        house.migrate().await?;
        Ok(house)
    }

    /// The instance, whose database must be there.
    pub async fn existing_house(self) -> anyhow::Result<House> {
        let db = database::existing(&self.settings.storage.database_url()).await?;
        let house = House::build(self.settings, db)?;
        house.migrate().await?;
        Ok(house)
    }
}

/// Reads a file that the command line names.
fn read_named(file: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(file).map_err(|error| told::unreadable(file, &error))
}

/// The name of a file without its folders.
fn file_name(file: &Path) -> String {
    file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
