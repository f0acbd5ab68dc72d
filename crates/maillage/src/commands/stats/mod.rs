//! `maillage stats`: surveys and tables in files become weights, estimates, protected tables. Nothing needs the database.

mod calibrate;
mod estimate;
mod output;
mod protect;
mod small_area;
mod words;

use maillage_statistics::calibration::{Form, Options};

use super::Run;
use crate::Outcome;
use crate::cli::{Method, Stats};
use crate::told::Told;

/// Does what is asked.
pub fn run(run: &Run<'_>, asked: &Stats) -> anyhow::Result<Outcome> {
    match asked {
        Stats::Calibrate(asked) => calibrate::run(run, asked),
        Stats::Estimate(asked) => estimate::run(run, asked),
        Stats::FayHerriot(asked) => small_area::run(run, asked),
        Stats::Protect(asked) => protect::run(run, asked),
    }
}

/// How weights move. Bounds go with two of the methods, and only with them.
fn options(method: Method, bounds: Option<(f64, f64)>) -> anyhow::Result<Options> {
    let form = match (method, bounds) {
        (Method::Linear, None) => Form::Linear,
        (Method::Raking, None) => Form::Raking,
        (Method::Logit, Some((low, high))) => Form::Logit { low, high },
        (Method::Truncated, Some((low, high))) => Form::Truncated { low, high },
        (Method::Linear | Method::Raking, Some(_)) => {
            return Err(Told::wrong_use("cli-stats-bounds-unused", []));
        }
        (Method::Logit | Method::Truncated, None) => {
            return Err(Told::wrong_use("cli-stats-bounds-missing", []));
        }
    };
    Ok(Options::of(form))
}
