//! Time of calibrating a sample, and of estimating ten shares in 300 areas, to stand beside `bench/statistics.R`.
//!
//! `cargo run --release -p maillage-statistics --example estimate -- 1000000 [folder]`: respondents, then a folder to write
//! `sample.csv` and `margins.csv` to, which R reads. Five factors make 32 contrasts, the intercept 33 columns; 300 places are
//! clusters; weights stand between 5 and 15; the margins are those of another population, scaled.
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use maillage_statistics::calibration::{Calibrator, Form, Margin, Options, calibrate};
use maillage_statistics::survey::{Design, Effect, Estimate, Plan, Settings, Statistic};
use maillage_statistics::{Sample, Variable};

const FACTORS: [(&str, u32); 5] =
    [("age", 8), ("sex", 2), ("diploma", 6), ("category", 8), ("departement", 13)];
const GROUPS: u32 = 300;
const INDICATORS: usize = 10;

/// A number below `bound` out of a seed, without chance.
fn draw(seed: &mut u64, bound: u32) -> u32 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    u32::try_from((*seed >> 33) % u64::from(bound)).unwrap_or(0)
}

struct Survey {
    factors: Vec<Vec<u32>>,
    place: Vec<u32>,
    area: Vec<u32>,
    indicators: Vec<Vec<f64>>,
    weights: Vec<f64>,
    margins: Vec<Margin>,
}

impl Survey {
    fn draw(size: usize) -> Self {
        let mut seed = 1;
        let mut column = |bound: u32| -> Vec<u32> { (0..size).map(|_| draw(&mut seed, bound)).collect() };
        let factors: Vec<_> = FACTORS.iter().map(|&(_, levels)| column(levels)).collect();
        let (place, area) = (column(GROUPS), column(GROUPS));
        let yes = |drawn: u32| f64::from(u8::from(drawn < 3));
        let indicators = (0..INDICATORS).map(|_| column(10).into_iter().map(yes).collect()).collect();
        let weights: Vec<_> = column(10_001).into_iter().map(|one| 5.0 + f64::from(one) / 1000.0).collect();
        let margins = margins(weights.iter().sum(), &mut seed);
        Self { factors, place, area, indicators, weights, margins }
    }

    fn sample(&self) -> Result<Sample, Box<dyn Error>> {
        let names = |levels: u32| (1..=levels).map(|level| level.to_string()).collect();
        let factors = FACTORS.iter().zip(&self.factors);
        let factors =
            factors.map(|(&(name, levels), codes)| Variable::levels(name, names(levels), codes.clone()));
        let mut variables = factors.collect::<Result<Vec<_>, _>>()?;
        variables.push(Variable::levels("area", names(GROUPS), self.area.clone())?);
        let numbers = self.indicators.iter().enumerate();
        variables.extend(numbers.map(|(rank, values)| Variable::numbers(format!("y{rank}"), values.clone())));
        Ok(Sample::new(variables)?)
    }

    fn write(&self, folder: &Path) -> Result<(), Box<dyn Error>> {
        let names: Vec<_> = (0..INDICATORS).map(|rank| format!("y{rank}")).collect();
        let mut text = format!("age,sex,diploma,category,departement,place,area,{},w\n", names.join(","));
        for (row, weight) in self.weights.iter().enumerate() {
            self.factors.iter().try_for_each(|codes| write!(text, "{},", codes[row] + 1))?;
            write!(text, "{},{},", self.place[row] + 1, self.area[row] + 1)?;
            self.indicators.iter().try_for_each(|values| write!(text, "{},", values[row]))?;
            writeln!(text, "{weight}")?;
        }
        std::fs::write(folder.join("sample.csv"), text)?;
        let line = |margin: &Margin| format!("{},{},{}\n", margin.variable, margin.level, margin.total);
        let lines: String = self.margins.iter().map(line).collect();
        Ok(std::fs::write(folder.join("margins.csv"), format!("variable,level,total\n{lines}"))?)
    }
}

/// All levels of all factors, of another population of 50,000.
fn margins(whole: f64, seed: &mut u64) -> Vec<Margin> {
    let mut margins = vec![Margin::new("(intercept)", "", whole)];
    for (name, levels) in FACTORS {
        let mut counts = vec![0.0; levels as usize];
        (0..50_000).for_each(|_| counts[draw(seed, levels) as usize] += 1.0);
        let margin =
            |(rank, count): (usize, f64)| Margin::new(name, (rank + 1).to_string(), count * whole / 50_000.0);
        margins.extend(counts.into_iter().enumerate().map(margin));
    }
    margins
}

fn told(what: &str, start: Instant) {
    println!("{what}: {:.4} s", start.elapsed().as_secs_f64());
}

fn sums(rows: &[Estimate]) {
    let estimates: f64 = rows.iter().map(|row| row.estimate).sum();
    let errors: f64 = rows.iter().map(|row| row.se).sum();
    println!("  {} estimates, sum {estimates:.12}, sum of standard errors {errors:.12}", rows.len());
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let size = arguments.next().map_or(Ok(1_000_000), |size| size.parse())?;
    let survey = Survey::draw(size);
    if let Some(folder) = arguments.next() {
        survey.write(Path::new(&folder))?;
    }
    let sample = survey.sample()?;
    let plan = Plan { clusters: vec![survey.place.clone()], ..Plan::of(survey.weights.clone()) };
    let start = Instant::now();
    let design = Design::new(plan)?;
    told("design", start);
    let forms = [Form::Linear, Form::Raking, Form::Logit { low: 0.5, high: 2.0 }];
    for (name, form) in ["linear", "raking", "logit"].into_iter().zip(forms) {
        let start = Instant::now();
        let calibrated =
            Calibrator::new(&sample, &survey.margins)?.calibrate(&survey.weights, &Options::of(form))?;
        told(&format!("calibrate {name}"), start);
        let squares: f64 = calibrated.weights.iter().map(|weight| weight * weight).sum();
        println!(
            "  sum of squares {squares:.6}, residual {:.1e}, {} steps",
            calibrated.residual, calibrated.iterations
        );
    }
    // A number keeps respondents from being summed by profile.
    let number = Margin::new("y0", "", 0.3 * survey.weights.iter().sum::<f64>());
    let margins: Vec<_> = survey.margins.iter().cloned().chain([number]).collect();
    let start = Instant::now();
    let calibrated = calibrate(&sample, &survey.weights, &margins, &Options::of(Form::Raking))?;
    told("calibrate raking, with a number", start);
    println!("  residual {:.1e}, {} steps", calibrated.residual, calibrated.iterations);
    let statistics: Vec<_> =
        (0..INDICATORS).map(|rank| Statistic::Mean { variable: format!("y{rank}") }).collect();
    let settings = Settings { effect: Effect::None, ..Settings::default() };
    let start = Instant::now();
    let rows = design.estimate(&sample, &statistics, Some(sample.variable("area")?), &settings)?;
    told("10 means in 300 areas", start);
    sums(&rows);
    let start = Instant::now();
    let raking = Options::of(Form::Raking);
    let design = design.calibrated(Calibrator::new(&sample, &survey.margins)?, raking)?;
    let rows = design.estimate(&sample, &statistics, Some(sample.variable("area")?), &settings)?;
    told("calibrate, then the same on calibrated weights", start);
    sums(&rows);
    Ok(())
}
