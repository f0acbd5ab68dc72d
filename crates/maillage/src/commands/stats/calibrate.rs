//! `maillage stats calibrate`: a sample and its margins become weights.

use std::io::Write as _;

use maillage_statistics::calibration::{Calibrated, Calibrator, INTERCEPT, Margin};
use maillage_statistics::exchange::{Kind, LineMargin, Table, Wanted, read_margins};
use maillage_statistics::{Sample, Variable};

use super::super::{Run, read_named};
use super::words::{self, Sources};
use super::{options, output};
use crate::Outcome;
use crate::cli::Calibrate;

/// The column that is added.
const COLUMN: &str = "calibrated_weight";

/// Writes the sample with its new weights.
pub fn run(run: &Run<'_>, asked: &Calibrate) -> anyhow::Result<Outcome> {
    let options = options(asked.method, asked.bounds)?;
    let (bytes, margins) = (read_named(&asked.sample)?, read_named(&asked.margins)?);
    let margins = read_margins(&margins).map_err(|error| words::file(&asked.margins, error))?;
    let in_sample = |error| words::file(&asked.sample, error);
    let table = Table::new(&bytes).map_err(in_sample)?;
    table.check_free(&[COLUMN]).map_err(in_sample)?;
    let mut wanted = wanted(&margins);
    wanted.extend(asked.weight.iter().map(|name| Wanted::new(name, Kind::Weights)));
    if wanted.is_empty() {
        // The rows are counted by a column, whichever.
        wanted.extend(table.head().first().map(|name| Wanted::new(name, Kind::Levels)));
    }
    let mut columns = table.columns(&wanted).map_err(in_sample)?;
    let weights = match asked.weight.as_ref().and_then(|_| columns.pop()) {
        Some(weights) => weights.as_numbers()?.to_vec(),
        None => vec![1.0; columns.first().map_or(0, Variable::len)],
    };
    if columns.is_empty() {
        columns.push(Variable::numbers(COLUMN, weights.clone()));
    }
    let sources = Sources { sample: (&asked.sample, &table), margins: (&asked.margins, &margins) };
    let list: Vec<Margin> = margins.iter().map(|one| one.margin.clone()).collect();
    let calibrated = Calibrator::new(&Sample::new(columns)?, &list)
        .and_then(|calibrator| calibrator.calibrate_some(&weights, &options))
        .map_err(|error| sources.calibration(&error))?;
    output::replace(&asked.out, |mut to| {
        let cell = |row: usize, cell: &mut Vec<u8>| {
            // Writing into memory cannot fail. The shortest text that reads back as the same number.
            let _ = write!(cell, ",{}", calibrated.weights[row]);
        };
        table.write_with(&[COLUMN], cell, &mut to)
    })?;
    tell(run, &calibrated, &weights);
    Ok(Outcome::Done)
}

/// The columns that margins speak of, each once.
pub fn wanted(margins: &[LineMargin]) -> Vec<Wanted> {
    let mut wanted: Vec<Wanted> = Vec::new();
    for LineMargin { margin, .. } in margins {
        let kind = if margin.level.is_empty() { Kind::Numbers } else { Kind::Levels };
        let known = wanted.iter().any(|one| one.name == margin.variable);
        if !known && !margin.variable.eq_ignore_ascii_case(INTERCEPT) {
            wanted.push(Wanted::new(&margin.variable, kind));
        }
    }
    wanted
}

fn tell(run: &Run<'_>, calibrated: &Calibrated, weights: &[f64]) {
    let counted = calibrated.ratios.iter().zip(weights).filter(|(_, weight)| **weight > 0.0);
    let ratios = counted.map(|(ratio, _)| *ratio);
    let (low, high) = ratios.fold((f64::INFINITY, 0.0_f64), |(low, high), one| (low.min(one), high.max(one)));
    let texts = [calibrated.weights.len().to_string(), calibrated.margins.len().to_string()];
    run.console.say(
        "cli-stats-calibrated",
        &[
            ("respondents", texts[0].as_str().into()),
            ("margins", texts[1].as_str().into()),
            ("low", output::number(Some(low)).as_str().into()),
            ("high", output::number(Some(high)).as_str().into()),
        ],
    );
    let zeros = weights.iter().filter(|&&weight| weight == 0.0).count();
    for (key, count) in
        [("cli-stats-weights-zero", zeros), ("cli-stats-weights-negative", calibrated.negative())]
    {
        if count > 0 {
            run.console.say(key, &[("count", count.into())]);
        }
    }
}
