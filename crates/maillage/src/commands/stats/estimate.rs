//! `maillage stats estimate`: a sample and its design become estimates.

use maillage_statistics::calibration::Calibrator;
use maillage_statistics::exchange::{DesignFile, Kind, LineMargin, Table, Wanted, read_margins, read_toml};
use maillage_statistics::interval::Interval;
use maillage_statistics::survey::{self, Design, Plan, Settings, Statistic};
use maillage_statistics::{Sample, Variable};
use serde::Serialize;

use super::super::{Run, read_named};
use super::words::{self, Sources};
use super::{calibrate, options, output};
use crate::Outcome;
use crate::cli::{Ci, Estimate};
use crate::told::Told;

/// A row of results.
#[derive(Serialize)]
struct Row {
    statistic: &'static str,
    variable: String,
    level: Option<String>,
    by: Option<String>,
    n: usize,
    estimate: f64,
    se: f64,
    low: Option<f64>,
    high: Option<f64>,
    deff: Option<f64>,
}

/// Estimates what is asked.
pub fn run(run: &Run<'_>, asked: &Estimate) -> anyhow::Result<Outcome> {
    let (numeric, shares) = statistics(asked);
    if numeric.is_empty() && shares.is_empty() {
        return Err(Told::wrong_use("cli-stats-nothing", []));
    }
    let calibration = asked.method.map(|method| options(method, asked.bounds)).transpose()?;
    let design = read_named(&asked.design)?;
    let file: DesignFile = read_toml(&design).map_err(|error| words::file(&asked.design, error))?;
    let margins = match &asked.calibrate {
        Some(path) => read_margins(&read_named(path)?).map_err(|error| words::file(path, error))?,
        None => Vec::new(),
    };
    let bytes = read_named(&asked.sample)?;
    let in_sample = |error| words::file(&asked.sample, error);
    let table = Table::new(&bytes).map_err(in_sample)?;
    let read = Read::new(&table, asked, &file, &margins).map_err(in_sample)?;
    let margins_path = asked.calibrate.as_ref().unwrap_or(&asked.sample);
    let sources = Sources { sample: (&asked.sample, &table), margins: (margins_path, &margins) };
    let wrong = |error| sources.survey(&error);
    let mut design = Design::new(read.plan(&file)?).map_err(wrong)?;
    if let Some(options) = calibration {
        let list: Vec<_> = margins.iter().map(|one| one.margin.clone()).collect();
        let calibrator = Calibrator::new(&Sample::new(read.margins)?, &list)
            .map_err(|error| sources.calibration(&error))?;
        design = design.calibrated(calibrator, options).map_err(wrong)?;
    }
    let by = read.by.iter().collect::<Vec<_>>();
    let by = if by.is_empty() { None } else { Some(Variable::cross(&by)?) };
    let settings = Settings { proportions: interval(asked.ci), ..Settings::default() };
    let mut rows = Vec::new();
    for (columns, asked) in [(read.numbers, numeric), (read.levels, shares)] {
        if !asked.is_empty() {
            let sample = Sample::new(columns)?;
            rows.extend(design.estimate(&sample, &asked, by.as_ref(), &settings).map_err(wrong)?);
        }
    }
    note(run, &design, &file, &rows);
    tell(run, rows, asked.json)?;
    Ok(Outcome::Done)
}

/// What is asked of numbers, and of levels: the same column can be read as both.
fn statistics(asked: &Estimate) -> (Vec<Statistic>, Vec<Statistic>) {
    let of =
        |names: &[String], make: fn(String) -> Statistic| names.iter().cloned().map(make).collect::<Vec<_>>();
    let mut numeric = of(&asked.mean, |variable| Statistic::Mean { variable });
    numeric.extend(of(&asked.total, |variable| Statistic::Total { variable }));
    let ratios = asked.ratio.iter().cloned();
    numeric.extend(ratios.map(|(numerator, denominator)| Statistic::Ratio { numerator, denominator }));
    let quantiles = asked.quantile.iter().cloned();
    numeric.extend(quantiles.map(|(variable, order)| Statistic::Quantile { variable, order }));
    (numeric, of(&asked.proportion, |variable| Statistic::Proportion { variable }))
}

/// The columns that are needed, in one pass over the file.
struct Read {
    weight: Vec<Variable>,
    strata: Vec<Variable>,
    clusters: Vec<Variable>,
    fpc: Vec<Variable>,
    numbers: Vec<Variable>,
    levels: Vec<Variable>,
    by: Vec<Variable>,
    margins: Vec<Variable>,
}

impl Read {
    fn new(
        table: &Table<'_>,
        asked: &Estimate,
        file: &DesignFile,
        margins: &[LineMargin],
    ) -> Result<Self, maillage_statistics::exchange::FileError> {
        let of = |names: &[String], kind| -> Vec<Wanted> {
            names.iter().map(|name| Wanted::new(name, kind)).collect()
        };
        let mut margins = calibrate::wanted(margins);
        if margins.is_empty() {
            margins = of(std::slice::from_ref(&file.weight), Kind::Weights);
        }
        let groups = [
            of(std::slice::from_ref(&file.weight), Kind::Weights),
            of(&file.strata, Kind::Levels),
            of(&file.cluster, Kind::Levels),
            of(&file.fpc, Kind::Weights),
            numbers(asked),
            of(&asked.proportion, Kind::Levels),
            of(&asked.by, Kind::Levels),
            margins,
        ];
        let mut columns = table.columns(&groups.concat())?.into_iter();
        let mut take = |group: &[Wanted]| columns.by_ref().take(group.len()).collect::<Vec<_>>();
        let [weight, strata, clusters, fpc, numbers, levels, by, margins] =
            groups.each_ref().map(|group| take(group));
        Ok(Self { weight, strata, clusters, fpc, numbers, levels, by, margins })
    }

    fn plan(&self, file: &DesignFile) -> anyhow::Result<Plan> {
        let codes = |columns: &[Variable]| -> anyhow::Result<Vec<Vec<u32>>> {
            columns.iter().map(|column| Ok(column.as_levels()?.1.to_vec())).collect()
        };
        let numbers = |columns: &[Variable]| -> anyhow::Result<Vec<Vec<f64>>> {
            columns.iter().map(|column| Ok(column.as_numbers()?.to_vec())).collect()
        };
        Ok(Plan {
            weights: numbers(&self.weight)?.concat(),
            clusters: codes(&self.clusters)?,
            strata: codes(&self.strata)?,
            fpc: numbers(&self.fpc)?,
            nest: file.nest,
            lonely: file.lonely.into(),
        })
    }
}

/// Columns of numbers, each once. A total is of numbers or of levels, whichever the column holds.
fn numbers(asked: &Estimate) -> Vec<Wanted> {
    let ratios = asked.ratio.iter().flat_map(|(above, below)| [above, below]);
    let quantiles = asked.quantile.iter().map(|(column, _)| column);
    let mut wanted: Vec<Wanted> = Vec::new();
    let strict = asked.mean.iter().chain(ratios).chain(quantiles).map(|name| (name, Kind::Numbers));
    for (name, kind) in strict.chain(asked.total.iter().map(|name| (name, Kind::Either))) {
        if !wanted.iter().any(|known| known.name == *name) {
            wanted.push(Wanted::new(name, kind));
        }
    }
    wanted
}

const fn interval(ci: Ci) -> Interval {
    match ci {
        Ci::Logit => Interval::Logit,
        Ci::Asin => Interval::Asin,
        Ci::Beta => Interval::Beta,
        Ci::Xlogit => Interval::Xlogit,
        Ci::Mean => Interval::Mean,
    }
}

/// What whoever reads the figures should know.
fn note(run: &Run<'_>, design: &Design, file: &DesignFile, rows: &[survey::Estimate]) {
    let lonely = design.lonely().len();
    if lonely > 0 {
        let rule = format!("{:?}", file.lonely).to_lowercase();
        run.console.say("cli-stats-lonely", &[("count", lonely.into()), ("rule", rule.as_str().into())]);
    }
    let zeros = design.weights().iter().filter(|&&weight| weight == 0.0).count();
    if zeros > 0 {
        run.console.say("cli-stats-weights-zero", &[("count", zeros.into())]);
    }
    let mut silent: Vec<&str> =
        rows.iter().filter(|row| row.n == 0).map(|row| row.variable.as_str()).collect();
    silent.dedup();
    for variable in silent {
        run.console.say("cli-stats-silent", &[("column", variable.into())]);
    }
}

fn tell(run: &Run<'_>, rows: Vec<survey::Estimate>, json: bool) -> anyhow::Result<()> {
    if json {
        let row = |row: survey::Estimate| Row {
            statistic: row.statistic,
            variable: row.variable,
            level: row.level,
            by: row.by,
            n: row.n,
            estimate: row.estimate,
            se: row.se,
            low: row.low,
            high: row.high,
            deff: row.deff,
        };
        return run.console.json(&rows.into_iter().map(row).collect::<Vec<_>>());
    }
    let text = |row: survey::Estimate| {
        let mut cells = vec![row.statistic.to_owned(), row.variable];
        cells.extend([row.level, row.by].map(Option::unwrap_or_default));
        cells.push(row.n.to_string());
        cells.extend([Some(row.estimate), Some(row.se), row.low, row.high, row.deff].map(output::number));
        cells
    };
    let rows: Vec<_> = rows.into_iter().map(text).collect();
    let head = ["statistic", "variable", "level", "by", "n", "estimate", "se", "low", "high", "deff"];
    Ok(run.console.stream(|to| output::table(&head, &rows, to))?)
}
