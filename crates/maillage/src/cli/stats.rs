//! `maillage stats`: surveys and tables in files.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// What can be done with surveys and tables in files. Needs no database.
#[derive(Debug, Subcommand)]
pub enum Stats {
    /// Weights under which a sample adds up to known totals.
    Calibrate(Calibrate),
    /// Totals, means, shares, ratios and quantiles, with the variance of the design.
    Estimate(Estimate),
    /// Estimates of areas with few respondents, after Fay and Herriot.
    FayHerriot(FayHerriot),
    /// Which cells of tables may be published, so that no confidential one can be worked out.
    Protect(Protect),
}

/// A sample to calibrate.
#[derive(Args, Debug)]
pub struct Calibrate {
    /// The sample, as CSV, a line for each respondent.
    #[arg(long, value_name = "FILE")]
    pub sample: PathBuf,
    /// Known totals, as CSV: variable,level,total. Numeric variables have no level; `(intercept)` is the population.
    #[arg(long, value_name = "FILE")]
    pub margins: PathBuf,
    /// How weights move.
    #[arg(long, value_enum)]
    pub method: Method,
    /// Smallest and largest ratio of the new weight to the given one, for logit and truncated.
    #[arg(long, value_name = "L,U", value_parser = bounds, allow_hyphen_values = true)]
    pub bounds: Option<(f64, f64)>,
    /// Column of the given weights; 1 for everybody by default.
    #[arg(long, value_name = "COLUMN")]
    pub weight: Option<String>,
    /// The file to write, as CSV: the sample, and calibrated_weight.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// How weights move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Method {
    /// In proportion; weights may become negative.
    Linear,
    /// By an exponential; weights stay positive.
    Raking,
    /// By a logistic curve between two bounds.
    Logit,
    /// In proportion, cut at two bounds.
    Truncated,
}

/// A sample to estimate from.
#[derive(Args, Debug)]
pub struct Estimate {
    /// The sample, as CSV, a line for each respondent.
    #[arg(long, value_name = "FILE")]
    pub sample: PathBuf,
    /// How it was drawn, as TOML: weight, strata, cluster, fpc (columns of the sample), nest.
    #[arg(long, value_name = "FILE")]
    pub design: PathBuf,
    /// Means of these columns.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub mean: Vec<String>,
    /// Totals of these columns; people of each level where a column is not numeric.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub total: Vec<String>,
    /// Share of each level of these columns.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub proportion: Vec<String>,
    /// Ratios of totals: `clicks/visits`.
    #[arg(long, value_name = "A/B", value_delimiter = ',', value_parser = ratio)]
    pub ratio: Vec<(String, String)>,
    /// Quantiles: `age@0.5` is the median.
    #[arg(long, value_name = "COLUMN@ORDER", value_delimiter = ',', value_parser = quantile)]
    pub quantile: Vec<(String, f64)>,
    /// For each level of these columns, crossed.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub by: Vec<String>,
    /// Interval of shares.
    #[arg(long, value_enum, default_value_t = Ci::Logit)]
    pub ci: Ci,
    /// Calibrate to these margins first; variances then count what they leave unexplained.
    #[arg(long, value_name = "FILE", requires = "method")]
    pub calibrate: Option<PathBuf>,
    /// How weights move.
    #[arg(long, value_enum, requires = "calibrate")]
    pub method: Option<Method>,
    /// Smallest and largest ratio of weights, for logit and truncated.
    #[arg(long, value_name = "L,U", value_parser = bounds, requires = "calibrate", allow_hyphen_values = true)]
    pub bounds: Option<(f64, f64)>,
    /// Write the result as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Intervals of shares, as R's survey names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Ci {
    /// Of the intercept of a logistic model.
    Logit,
    /// Of the arc sine of the root.
    Asin,
    /// Of Korn and Graubard.
    Beta,
    /// Of the logit.
    Xlogit,
    /// Symmetric around the share.
    Mean,
}

/// Areas to estimate.
#[derive(Args, Debug)]
pub struct FayHerriot {
    /// The areas, as CSV, a line each. An area without a direct estimate follows its covariates.
    #[arg(long, value_name = "FILE")]
    pub data: PathBuf,
    /// Column of the direct estimates.
    #[arg(long, value_name = "COLUMN")]
    pub estimate: String,
    /// Column of their variances.
    #[arg(long, value_name = "COLUMN")]
    pub variance: String,
    /// Columns of the covariates; a constant is added.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub covariates: Vec<String>,
    /// How the variance between areas is found.
    #[arg(long, value_enum, default_value_t = Fit::Reml)]
    pub method: Fit,
    /// Write the result as JSON.
    #[arg(long)]
    pub json: bool,
}

/// How the variance between areas is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Fit {
    /// Restricted maximum likelihood.
    Reml,
    /// Maximum likelihood.
    Ml,
    /// The moments of Fay and Herriot.
    Fh,
}

/// Tables to protect.
#[derive(Args, Debug)]
pub struct Protect {
    /// The cells, as CSV: a column for each dimension, whose margin is called `total`, and n; value, largest, second,
    /// contributors, cv where rules ask for them.
    #[arg(long, value_name = "FILE")]
    pub table: PathBuf,
    /// The rules, as TOML: version, minimum, contributors, dominance, p_percent, zero_shown, unreliable, hierarchy.
    #[arg(long, value_name = "FILE")]
    pub rules: PathBuf,
    /// The file to write, as CSV: the cells with status, low and high. It holds all numbers: not to be published.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Write what may be published to this CSV file: the dimensions, n and value where they are shown, and mark (c, u).
    #[arg(long, value_name = "FILE")]
    pub public: Option<PathBuf>,
    /// Write what the attacker found as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Two numbers with a comma.
fn bounds(text: &str) -> Result<(f64, f64), String> {
    let two = text.split_once(',').and_then(|(low, high)| Some((number(low)?, number(high)?)));
    two.ok_or_else(|| "write two numbers: 0.5,2".to_owned())
}

/// Two columns with a slash.
fn ratio(text: &str) -> Result<(String, String), String> {
    match text.split_once('/') {
        Some((above, below)) if !above.is_empty() && !below.is_empty() => Ok((above.into(), below.into())),
        _ => Err("write two columns: clicks/visits".to_owned()),
    }
}

/// A column and an order.
fn quantile(text: &str) -> Result<(String, f64), String> {
    let parts = text.rsplit_once('@').and_then(|(column, order)| Some((column.to_owned(), number(order)?)));
    let good = |(column, order): &(String, f64)| !column.is_empty() && *order > 0.0 && *order < 1.0;
    parts.filter(good).ok_or_else(|| "write a column and an order between 0 and 1: age@0.5".to_owned())
}

fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|number: &f64| number.is_finite())
}
