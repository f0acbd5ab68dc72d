//! `maillage stats fay-herriot`: direct estimates of areas and their covariates become better ones.

use maillage_statistics::Variable;
use maillage_statistics::exchange::{Kind, Table, Wanted};
use maillage_statistics::small_area::{self, Area, Model, Options};
use serde::Serialize;

use super::super::{Run, read_named};
use super::{output, words};
use crate::Outcome;
use crate::cli::{FayHerriot, Fit};

#[derive(Serialize)]
struct Answer {
    method: &'static str,
    variance_component: f64,
    coefficients: Vec<Coefficient>,
    areas: Vec<AreaAnswer>,
}

#[derive(Serialize)]
struct Coefficient {
    name: String,
    value: f64,
    se: f64,
}

/// An area by its row, from 1.
#[derive(Serialize)]
struct AreaAnswer {
    row: usize,
    eblup: f64,
    mse: f64,
}

/// Estimates the areas of a file.
pub fn run(run: &Run<'_>, asked: &FayHerriot) -> anyhow::Result<Outcome> {
    let bytes = read_named(&asked.data)?;
    let in_file = |error| words::file(&asked.data, error);
    let table = Table::new(&bytes).map_err(in_file)?;
    let names = [&asked.estimate, &asked.variance].into_iter().chain(&asked.covariates);
    let wanted: Vec<_> = names.map(|name| Wanted::new(name, Kind::Numbers)).collect();
    let columns = table.columns(&wanted).map_err(in_file)?;
    let columns: Vec<_> = columns.iter().map(Variable::as_numbers).collect::<Result<_, _>>()?;
    let lines = table.lines().map_err(in_file)?;
    let areas: Vec<_> = lines.iter().enumerate().map(|(row, line)| area(*line, &columns, row)).collect();
    let names: Vec<_> = asked.covariates.iter().map(String::as_str).collect();
    let (method, fit) = match asked.method {
        Fit::Reml => ("reml", small_area::Fit::Reml),
        Fit::Ml => ("ml", small_area::Fit::Ml),
        Fit::Fh => ("fh", small_area::Fit::Moments),
    };
    let model = small_area::fay_herriot(&areas, &names, &Options { fit, ..Options::default() })
        .map_err(|error| words::refused(&asked.data, &error))?;
    tell(run, method, &model, asked.json)?;
    Ok(Outcome::Done)
}

/// Areas are called by their lines, so that what is wrong can be found.
fn area(line: u64, columns: &[&[f64]], row: usize) -> Area {
    let covariates: Vec<_> = columns[2..].iter().map(|column| column[row]).collect();
    let name = format!("line {line}");
    if columns[0][row].is_nan() {
        return Area::without(name, covariates);
    }
    Area::new(name, columns[0][row], columns[1][row], covariates)
}

fn tell(run: &Run<'_>, method: &'static str, model: &Model, json: bool) -> anyhow::Result<()> {
    let coefficients = model.coefficients.iter();
    let coefficients =
        coefficients.map(|one| Coefficient { name: one.name.clone(), value: one.value, se: one.se });
    let areas = (1..).zip(&model.areas);
    let areas = areas.map(|(row, area)| AreaAnswer { row, eblup: area.estimate, mse: area.mse });
    let answer = Answer {
        method,
        variance_component: model.between,
        coefficients: coefficients.collect(),
        areas: areas.collect(),
    };
    if json {
        return run.console.json(&answer);
    }
    let number = |value| output::number(Some(value));
    let mut rows = vec![vec!["variance_component".to_owned(), number(answer.variance_component)]];
    rows.extend(
        answer.coefficients.iter().map(|one| vec![one.name.clone(), number(one.value), number(one.se)]),
    );
    let areas = answer.areas.iter();
    let areas: Vec<_> =
        areas.map(|area| vec![area.row.to_string(), number(area.eblup), number(area.mse)]).collect();
    Ok(run.console.stream(|to| {
        output::table(&["coefficient", "value", "se"], &rows, to)?;
        writeln!(to)?;
        output::table(&["row", "eblup", "mse"], &areas, to)
    })?)
}
