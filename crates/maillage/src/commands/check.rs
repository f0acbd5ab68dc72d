//! `maillage check`.

use std::fs::File;
use std::num::NonZero;
use std::path::Path;
use std::thread;

use maillage_places::exchange::{Report, national, write_report};
use maillage_store::{Clock as _, SystemClock};

use super::{Run, file_name, problems, read_named};
use crate::cli::Check;
use crate::{Outcome, config, told};

/// Problems of each kind that are shown one by one.
const SHOWN: usize = 5;

/// Checks a file of places against the national schema. Needs no database.
pub fn run(run: &Run<'_>, asked: &Check) -> anyhow::Result<Outcome> {
    national::prepare();
    let bytes = read_named(&asked.file)?;
    let today = config::today(&run.settings, SystemClock.now())?;
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let options = national::Options { threads, ..national::Options::new(&file_name(&asked.file), today) };
    let report = national::check(&bytes, &options);
    if let Some(path) = &asked.report {
        save_report(&report, path)?;
    }
    if asked.json {
        run.console.json(&problems::Checked::of(&report, run.console.lang()))?;
    } else {
        run.console.stream(|output| problems::write(&report, SHOWN, run.console, output))?;
    }
    Ok(if problems::has_errors(&report) { Outcome::Refused } else { Outcome::Done })
}

/// Writes one line for each problem to a new CSV file.
pub fn save_report(report: &Report, path: &Path) -> anyhow::Result<()> {
    let told = |error: std::io::Error| told::unwritable(path, &error);
    let file = File::create(path).map_err(told)?;
    write_report(report, std::io::BufWriter::new(file)).map_err(told)
}
