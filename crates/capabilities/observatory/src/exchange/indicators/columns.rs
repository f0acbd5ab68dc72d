//! What the columns of a file are, by their names.

use crate::model::{Indicator, Period};

/// Names of the column of communes, in lower case.
const COMMUNE: [&str; 10] = [
    "codgeo",
    "commune",
    "code_commune",
    "code_insee",
    "insee_com",
    "com",
    "code_com",
    "code_geo",
    "geo_object_code",
    "code",
];
/// Names of a column of periods.
const PERIOD: [&str; 6] = ["period", "periode", "période", "annee", "année", "trimestre"];
/// Columns of ARCEP, and of files made after it.
const ARCEP: [(&str, Indicator); 6] = [
    ("part_fibre", Indicator::Fibre),
    ("taux_fibre", Indicator::Fibre),
    ("fibre", Indicator::Fibre),
    ("part_sans_4g", Indicator::No4g),
    ("sans_4g", Indicator::No4g),
    ("no-4g", Indicator::No4g),
];
/// Columns that say what is known already, and need no remark.
const KNOWN_WELL: [&str; 7] = ["libgeo", "nom", "nom_commune", "reg", "dep", "epci", "libelle"];

/// A column of values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Rank in the row.
    pub at: usize,
    /// Its name, as it was written.
    pub name: String,
    /// What its values are.
    pub indicator: Indicator,
    /// When, where its name says so.
    pub period: Option<Period>,
}

/// How a file is laid out.
#[derive(Debug, PartialEq, Eq)]
pub enum Layout {
    /// A row a commune.
    Wide {
        /// Column of communes.
        commune: usize,
        /// Column of periods, where there is one.
        period: Option<usize>,
        /// Columns of values.
        columns: Vec<Column>,
    },
    /// A row a value.
    Long {
        /// Columns of communes, indicators, periods and values.
        at: [usize; 4],
    },
}

/// The layout of a head, and the columns that are not understood; none where it has no communes or no values.
pub fn layout(head: &[String]) -> Option<(Layout, Vec<String>)> {
    let lower: Vec<String> = head.iter().map(|name| name.to_lowercase()).collect();
    let find = |names: &[&str]| lower.iter().position(|name| names.contains(&name.as_str()));
    let commune = find(&COMMUNE)?;
    if let (Some(indicator), Some(period), Some(value)) =
        (find(&["indicator", "indicateur"]), find(&PERIOD), find(&["value", "valeur"]))
    {
        let at = [commune, indicator, period, value];
        return Some((Layout::Long { at }, Vec::new()));
    }
    let period = find(&PERIOD);
    let (mut columns, mut unknown) = (Vec::<Column>::new(), Vec::new());
    for (at, name) in head.iter().enumerate().filter(|(at, _)| *at != commune && Some(*at) != period) {
        match meaning(name) {
            Some((indicator, period)) => columns.push(Column { at, name: name.clone(), indicator, period }),
            None if KNOWN_WELL.contains(&lower[at].as_str()) || name.is_empty() => {}
            None => unknown.push(name.clone()),
        }
    }
    (!columns.is_empty()).then_some((Layout::Wide { commune, period, columns }, unknown))
}

/// What a column of values is, and when its name says so.
fn meaning(name: &str) -> Option<(Indicator, Option<Period>)> {
    let lower = name.to_lowercase();
    if let Some((_, indicator)) = ARCEP.iter().find(|(known, _)| *known == lower) {
        return Some((*indicator, None));
    }
    census(name).or_else(|| filosofi(name)).map(|(indicator, period)| (indicator, Some(period)))
}

/// `P20_POP0014`: main (P) or supplementary (C) results of the census of 2020.
fn census(name: &str) -> Option<(Indicator, Period)> {
    let (head, rest) = name.split_once('_')?;
    let digits = head.strip_prefix(['P', 'C', 'p', 'c'])?;
    Some((Indicator::of_census(&rest.to_ascii_uppercase())?, Period::of_two_digits(digits)?))
}

/// `TP6021`: the rate of 2021.
fn filosofi(name: &str) -> Option<(Indicator, Period)> {
    let (head, digits) = name.split_at_checked(name.len().checked_sub(2)?)?;
    Some((Indicator::of_filosofi(&head.to_ascii_uppercase())?, Period::of_two_digits(digits)?))
}
