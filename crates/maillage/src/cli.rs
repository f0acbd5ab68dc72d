//! The command line. Help is in English; messages for people follow `LANG`.

mod stats;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub use stats::{Calibrate, Ci, Estimate, FayHerriot, Fit, Method, Protect, Stats};

/// The platform of a regional network of digital mediation.
///
/// Data goes to standard output, everything else to standard error. Exit codes: 0 done, 1 refused input or failure,
/// 2 wrong use.
#[derive(Debug, Parser)]
#[command(name = "maillage", version, propagate_version = true)]
pub struct Cli {
    /// Configuration file (TOML); `maillage.toml` here or in /etc/maillage by default.
    #[arg(long, global = true, value_name = "FILE", env = "MAILLAGE_CONFIG")]
    pub config: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the pages and the API.
    Serve,
    /// Create the demonstration region if there is none, then serve it.
    Demo {
        /// Seed of the invented data: the same seed gives the same region.
        #[arg(long, default_value_t = 2015)]
        seed: u64,
        /// Years of activity to invent: half a million visits each.
        #[arg(long, default_value_t = 3, env = "MAILLAGE_DEMO_YEARS", hide_env_values = true, value_parser = clap::value_parser!(u32).range(0..=15))]
        years: u32,
        /// Create the region, print the accounts, and stop.
        #[arg(long)]
        only_create: bool,
    },
    /// Bring the database to the schema of this version.
    Migrate,
    /// Read a file into the database.
    #[command(subcommand)]
    Import(Import),
    /// Write data to standard output or to a file.
    #[command(subcommand)]
    Export(Export),
    /// Print a yearly report as PDF.
    Report(Report),
    /// Check a file of places against the national schema, without a database.
    Check(Check),
    /// Teams of citizen developers.
    #[command(subcommand)]
    Team(Team),
    /// Where new places would bring most, over the communes and the places of this network.
    Siting(Siting),
    /// What is known of territories.
    #[command(subcommand)]
    Observatory(Observatory),
    /// Surveys and tables in files: weights, estimates, small areas, disclosure control.
    #[command(subcommand)]
    Stats(Stats),
    /// Accounts of people.
    #[command(subcommand)]
    User(User),
    /// Write all data into one file, consistent even while the server writes.
    Backup {
        /// The file to create.
        file: PathBuf,
        /// Copy the uploaded files into this folder too.
        #[arg(long, value_name = "FOLDER")]
        files: Option<PathBuf>,
    },
    /// Read a backup into an empty database.
    Restore {
        /// The backup.
        file: PathBuf,
        /// Take the uploaded files from this folder too.
        #[arg(long, value_name = "FOLDER")]
        files: Option<PathBuf>,
    },
    /// Carry everything from one database to another, of the other engine if you like.
    Move {
        /// Address of the source: `sqlite://…` or `postgres://…`.
        #[arg(long)]
        from: String,
        /// Address of the target, which must be empty.
        #[arg(long)]
        to: String,
    },
    /// Build the in-memory views once and say how long it took and how large they are.
    Reindex {
        /// Write the figures as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Look for what is wrong with this installation, and say what to do.
    Doctor {
        /// Write the findings as JSON.
        #[arg(long)]
        json: bool,
    },
    /// The configuration.
    #[command(subcommand)]
    Config(Config),
}

/// A yearly report to print: of the network, unless one of the others is named.
#[derive(Debug, Args)]
pub struct Report {
    /// The year.
    #[arg(long, value_name = "YEAR")]
    pub year: String,
    /// Of a territory: `04112`, `200034700`, `D04`, `R93`.
    #[arg(long, value_name = "CODE", group = "about")]
    pub territory: Option<String>,
    /// Of a place, by its public id.
    #[arg(long, value_name = "ID", group = "about")]
    pub place: Option<String>,
    /// Of an organization: the places whose SIRET begins with its SIREN.
    #[arg(long, value_name = "SIREN", group = "about")]
    pub organization: Option<String>,
    /// Language of the report.
    #[arg(long, value_enum, default_value_t = ReportLanguage::Fr)]
    pub language: ReportLanguage,
    /// The file to write.
    #[arg(long, short, value_name = "FILE")]
    pub output: PathBuf,
}

/// Languages of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ReportLanguage {
    /// French.
    Fr,
    /// English.
    En,
}

/// A file to check.
#[derive(Debug, Args)]
pub struct Check {
    /// The file: CSV or JSON.
    pub file: PathBuf,
    /// Write one line for each problem to this CSV file.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Write the result as JSON.
    #[arg(long)]
    pub json: bool,
}

/// What can be imported.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Places in the national schema (v1.0.2 or v0.1, CSV or JSON).
    Places(ImportPlaces),
    /// Reports of activity: La Coop's workbook, first version or API, or our own table.
    Activities(ImportActivities),
}

/// Activities to import.
#[derive(Debug, Args)]
pub struct ImportActivities {
    /// The file.
    #[arg(required_unless_present = "from_coop")]
    pub file: Option<PathBuf>,
    /// Format of the file; told by what is in it by default.
    #[arg(long, value_enum)]
    pub format: Option<ActivityFormat>,
    /// Ask La Coop’s API instead of reading a file: its base, `https://coop-numerique.anct.gouv.fr/api/v1`.
    #[arg(long, value_name = "URL", conflicts_with_all = ["file", "format", "dry_run", "report"], requires = "token_file")]
    pub from_coop: Option<String>,
    /// A file that holds the key of the API, `client:secret`.
    #[arg(long, value_name = "FILE", requires = "from_coop")]
    pub token_file: Option<PathBuf>,
    /// Ask for what changed since that day; by default, since the last change that was seen.
    #[arg(long, value_name = "DAY", requires = "from_coop")]
    pub since: Option<chrono::NaiveDate>,
    /// Read and say what would change, but change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Do not ask before changing.
    #[arg(long)]
    pub yes: bool,
    /// Write one line for each problem to this CSV file.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Write the result as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Formats of activities that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ActivityFormat {
    /// The workbook that La Coop exports.
    CoopXlsx,
    /// Reports of La Coop's first version, as JSON or CSV.
    CoopV1,
    /// Our own table, as CSV or as a workbook.
    Csv,
}

/// Places to import.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct ImportPlaces {
    /// The file.
    pub file: PathBuf,
    /// Name of the source; by default the name of the file without its date.
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    /// Read and say what would change, but change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// The file holds only some places of the source: mark none absent.
    #[arg(long)]
    pub partial: bool,
    /// Do not ask before changing.
    #[arg(long)]
    pub yes: bool,
    /// Write one line for each problem to this CSV file.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Write the result as JSON.
    #[arg(long)]
    pub json: bool,
}

/// What can be exported.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// Places in the national schema.
    Places(ExportPlaces),
    /// Reports of activity, without remarks and without their authors.
    Activities(ExportActivities),
}

/// Activities to export.
#[derive(Debug, Args)]
pub struct ExportActivities {
    /// Format of the file.
    #[arg(long, value_enum, default_value_t = ActivityTable::Csv)]
    pub format: ActivityTable,
    /// First day.
    #[arg(long, value_name = "DAY")]
    pub from: Option<chrono::NaiveDate>,
    /// Last day.
    #[arg(long, value_name = "DAY")]
    pub to: Option<chrono::NaiveDate>,
    /// Only a place, by its public id.
    #[arg(long, value_name = "ID")]
    pub place: Option<String>,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Formats of activities that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ActivityTable {
    /// Our own table, one row an activity.
    Csv,
    /// The columns of La Coop's workbook, one row a person helped.
    CoopXlsx,
    /// Our own table, typed, for tools that count.
    #[cfg(feature = "parquet")]
    Parquet,
}

/// Places to export.
#[derive(Debug, Args)]
pub struct ExportPlaces {
    /// Format of the file.
    #[arg(long, value_enum, default_value_t = PlaceFormat::Csv)]
    pub format: PlaceFormat,
    /// Only a territory: `04112`, `200034700`, `D04`, `R93`.
    #[arg(long, value_name = "CODE")]
    pub territory: Option<String>,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Formats of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum PlaceFormat {
    /// CSV of the national schema.
    Csv,
    /// The same as a JSON array.
    Json,
    /// GeoJSON.
    Geojson,
}

/// Accounts.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Create an account; prints a link to choose a password.
    Add {
        /// E-mail address.
        email: String,
        /// Name, as others see it.
        #[arg(long)]
        name: String,
        /// Role, with its scope after `@`: `coordinator`, `place_manager@place:7K2M9QXA`, `decision_maker@territory:D04`.
        #[arg(long = "role", value_name = "ROLE[@SCOPE]")]
        roles: Vec<String>,
    },
    /// Print a link with which a person chooses a new password.
    Reset {
        /// E-mail address.
        email: String,
        /// The phone is lost: take the second factor away too.
        #[arg(long)]
        phone_lost: bool,
    },
    /// List accounts and roles.
    List {
        /// Write the list as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Create an API token for a person and print it, once.
    Token {
        /// E-mail address.
        email: String,
        /// Name of the token.
        #[arg(long, default_value = "command line")]
        name: String,
        /// Rights of the token; all the rights of the person by default.
        #[arg(long = "right", value_name = "RIGHT")]
        rights: Vec<String>,
        /// Days that the token lives.
        #[arg(long, default_value_t = 365, value_parser = clap::value_parser!(u16).range(1..=730))]
        days: u16,
    },
}

/// The configuration.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum Config {
    /// Show the settings in force, secrets hidden.
    Show,
    /// Write the JSON schema of the configuration file.
    Schema,
}

/// Teams of citizen developers.
#[derive(Debug, Subcommand)]
pub enum Team {
    /// Propose who fills which slot of which project: as many complete teams as there can be.
    Solve(Solve),
}

/// What teams are made of.
#[derive(Args, Debug)]
pub struct Solve {
    /// People, as CSV: id,lat,lon,radius_km,slots_max,skills,learns,remote.
    #[arg(long, value_name = "FILE")]
    pub people: PathBuf,
    /// Slots, as CSV: project,slot,lat,lon,skill,level,priority,remote, and allow_learner where some take learners.
    #[arg(long, value_name = "FILE")]
    pub slots: PathBuf,
    /// The file to write, as CSV: project,slot,person,km.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The same seed gives the same teams.
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
    /// Longest time to look for better teams: `5s`, `500ms`.
    #[arg(long, value_name = "TIME", default_value = "5s", value_parser = duration)]
    pub time_limit: std::time::Duration,
}

/// What new places should do.
#[derive(Args, Debug)]
pub struct Siting {
    /// Most people within a radius, or fewest kilometres for all.
    #[arg(long, value_enum)]
    pub objective: SitingObjective,
    /// How much each person counts.
    #[arg(long, value_enum, default_value_t = SitingWeights::Population)]
    pub weights: SitingWeights,
    /// How many new places.
    #[arg(long, value_name = "N")]
    pub new: usize,
    /// Of coverage, the radius in kilometres.
    #[arg(long, value_name = "R", default_value_t = 20.0)]
    pub radius_km: f64,
    /// Only in a territory: `200034700`, `D04`, `R93`.
    #[arg(long, value_name = "CODE")]
    pub territory: Option<String>,
    /// Longest time to look and to prove: `10s`, `500ms`.
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = duration)]
    pub time_limit: std::time::Duration,
    /// Write the answer as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Objectives of new places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum SitingObjective {
    /// Most people within a radius of a place.
    Coverage,
    /// Fewest kilometres to the nearest place, over all people.
    PMedian,
}

/// How much each person counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum SitingWeights {
    /// The same.
    Population,
    /// By the index of digital fragility of their commune, as the average where it has none.
    Fragility,
}

/// What is known of territories.
#[derive(Debug, Subcommand)]
pub enum Observatory {
    /// Read a file of indicators: INSEE, ARCEP, or our own with commune,indicator,period,value.
    Import(ImportIndicators),
}

/// Indicators to import.
#[derive(Args, Debug)]
pub struct ImportIndicators {
    /// The file, as CSV; read as a stream, whatever its size.
    pub file: PathBuf,
    /// Who made it; by default the name of the file.
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    /// Of values whose column does not tell it: `2025`, `2025-06`, `2025-T3`; this year by default.
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    /// Do not ask before changing.
    #[arg(long)]
    pub yes: bool,
    /// Write the result as JSON.
    #[arg(long)]
    pub json: bool,
}

/// A time in seconds or milliseconds.
fn duration(text: &str) -> Result<std::time::Duration, String> {
    let millis = text.strip_suffix("ms").and_then(|number| number.parse().ok());
    let seconds = || text.strip_suffix('s').unwrap_or(text).parse::<u32>().ok();
    let millis = millis.or_else(|| Some(u64::from(seconds()?) * 1_000));
    millis.map(std::time::Duration::from_millis).ok_or_else(|| "write a time as 5s or 500ms".to_owned())
}
