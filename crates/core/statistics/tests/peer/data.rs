//! One sample for all comparisons: 600 respondents, 8 strata, 40 places, and within them households.

use maillage_statistics::survey::{Design, Plan, Settings, Statistic};
use maillage_statistics::{Sample, Variable};

/// The sample, its design columns, and the same as a file.
pub struct Data {
    pub sample: Sample,
    pub weights: Vec<f64>,
    pub strata: Vec<u32>,
    pub places: Vec<u32>,
    pub households: Vec<u32>,
    /// Places of the population of each stratum.
    pub places_in_all: Vec<f64>,
    /// Households of the population of each place.
    pub households_in_all: Vec<f64>,
    pub csv: String,
}

/// A number below a bound, out of a seed.
fn below(seed: &mut u64, bound: u32) -> u32 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    u32::try_from(*seed >> 33).unwrap() % bound
}

/// A respondent, as in the file.
struct Row {
    age: &'static str,
    sex: &'static str,
    area: String,
    online: u32,
    income: u32,
    /// Missing for one in ten.
    spent: Option<u32>,
    /// In tenths.
    weight: u32,
    stratum: u32,
    place: u32,
    household: u32,
}

fn respondent(rank: u32, seed: &mut u64) -> Row {
    let place = rank / 15;
    let age = ["a15", "a30", "a60"][below(seed, 3) as usize];
    let sex = if below(seed, 100) < 55 { "F" } else { "M" };
    let chance = 15 + 2 * (place / 5) + if age == "a60" { 30 } else { 0 };
    let income = 900 + 40 * place + below(seed, 2500);
    Row {
        age,
        sex,
        area: format!("e{}", below(seed, 5)),
        online: u32::from(below(seed, 100) < chance),
        income,
        spent: (below(seed, 10) > 0).then(|| income / 10 + below(seed, income / 3)),
        weight: 50 + below(seed, 100),
        stratum: place / 5,
        place,
        household: place * 100 + rank % 15 / 3,
    }
}

impl Row {
    fn line(&self) -> String {
        let spent = self.spent.map_or_else(|| "NA".to_owned(), |spent| spent.to_string());
        let Self { age, sex, area, online, income, weight, stratum, place, household, .. } = self;
        let (tens, tenths) = (weight / 10, weight % 10);
        let drawn = format!("{stratum},{place},{household},{},{}", 20 + stratum, 30 + place);
        format!("{age},{sex},{area},{online},{income},{spent},{tens}.{tenths},{drawn}\n")
    }
}

fn sample(rows: &[Row]) -> Sample {
    let texts =
        |name, of: &dyn Fn(&Row) -> String| Variable::texts(name, &rows.iter().map(of).collect::<Vec<_>>());
    let numbers = |name, of: &dyn Fn(&Row) -> f64| Variable::numbers(name, rows.iter().map(of).collect());
    Sample::new(vec![
        texts("age", &|row| row.age.to_owned()),
        texts("sex", &|row| row.sex.to_owned()),
        texts("area", &|row| row.area.clone()),
        texts("skill", &|row| ["no", "yes"][row.online as usize].to_owned()),
        numbers("online", &|row| f64::from(row.online)),
        numbers("income", &|row| f64::from(row.income)),
        numbers("spent", &|row| row.spent.map_or(f64::NAN, f64::from)),
    ])
    .unwrap()
}

pub fn data() -> Data {
    let mut seed = 20;
    let rows: Vec<_> = (0..600).map(|rank| respondent(rank, &mut seed)).collect();
    let head = "age,sex,area,online,income,spent,w,stratum,place,household,fpc1,fpc2\n";
    let codes = |of: fn(&Row) -> u32| rows.iter().map(of).collect::<Vec<_>>();
    Data {
        sample: sample(&rows),
        weights: rows.iter().map(|row| f64::from(row.weight) / 10.0).collect(),
        strata: codes(|row| row.stratum),
        places: codes(|row| row.place),
        households: codes(|row| row.household),
        places_in_all: rows.iter().map(|row| f64::from(20 + row.stratum)).collect(),
        households_in_all: rows.iter().map(|row| f64::from(30 + row.place)).collect(),
        csv: std::iter::once(head.to_owned()).chain(rows.iter().map(Row::line)).collect(),
    }
}

impl Data {
    /// Places within strata, drawn with replacement.
    pub fn places(&self) -> Plan {
        Plan {
            clusters: vec![self.places.clone()],
            strata: vec![self.strata.clone()],
            ..Plan::of(self.weights.clone())
        }
    }

    /// Places, and households within them, of known populations.
    pub fn two_stages(&self) -> Plan {
        Plan {
            clusters: vec![self.places.clone(), self.households.clone()],
            fpc: vec![self.places_in_all.clone(), self.households_in_all.clone()],
            ..self.places()
        }
    }

    /// Estimates and standard errors, by area if so asked.
    pub fn estimates(&self, design: &Design, statistic: Statistic, by: bool) -> (Vec<f64>, Vec<f64>) {
        let area = self.sample.variable("area").unwrap();
        let rows =
            design.estimate(&self.sample, &[statistic], by.then_some(area), &Settings::default()).unwrap();
        rows.iter().map(|row| (row.estimate, row.se)).unzip()
    }
}

pub fn mean(variable: &str) -> Statistic {
    Statistic::Mean { variable: variable.into() }
}

pub fn total(variable: &str) -> Statistic {
    Statistic::Total { variable: variable.into() }
}
