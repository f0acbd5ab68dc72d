//! Totals, means, ratios, proportions and quantiles under several designs; tables.

use maillage_statistics::Variable;
use maillage_statistics::survey::{Design, Effect, Lonely, Plan, Settings, Statistic};

use crate::data::{Data, data, mean, total};
use crate::rscript::{agree, run};

const DESIGNS: &str = r"
designs <- list(
  alone = svydesign(ids = ~1, weights = ~w, data = s),
  places = svydesign(ids = ~place, strata = ~stratum, weights = ~w, data = s),
  stages = svydesign(ids = ~place + household, strata = ~stratum, weights = ~w, fpc = ~fpc1 + fpc2, data = s))
";

fn designs(data: &Data) -> [(&'static str, Plan); 3] {
    [("alone", Plan::of(data.weights.clone())), ("places", data.places()), ("stages", data.two_stages())]
}

fn ratio() -> Statistic {
    Statistic::Ratio { numerator: "spent".into(), denominator: "income".into() }
}

#[test]
fn totals_means_and_ratios() {
    let data = data();
    let script = format!(
        "{DESIGNS}{}",
        r#"
for (n in names(designs)) {
  d <- designs[[n]]
  both <- function(x) c(coef(x), SE(x))
  say(paste0(n, ".mean"), both(svymean(~income, d)))
  say(paste0(n, ".total"), both(svytotal(~income, d)))
  say(paste0(n, ".missing"), both(svymean(~spent, d, na.rm = TRUE)))
  say(paste0(n, ".ratio"), both(svyratio(~spent, ~income, d, na.rm = TRUE)))
  say(paste0(n, ".by"), both(svyby(~income, ~area, d, svymean)))
  say(paste0(n, ".totals"), both(svyby(~spent, ~area, d, svytotal, na.rm = TRUE)))
  say(paste0(n, ".levels"), both(svymean(~age, d)))
  say(paste0(n, ".people"), both(svytotal(~age, d)))
  say(paste0(n, ".df"), degf(d))
}
"#
    );
    let Some(peer) = run(&data.csv, &script) else { return };
    for (name, plan) in designs(&data) {
        let design = Design::new(plan).unwrap();
        for (what, statistic, by) in [
            ("mean", mean("income"), false),
            ("total", total("income"), false),
            ("missing", mean("spent"), false),
            ("ratio", ratio(), false),
            ("by", mean("income"), true),
            ("totals", total("spent"), true),
            ("levels", Statistic::Proportion { variable: "age".into() }, false),
            ("people", total("age"), false),
        ] {
            let (estimates, errors) = data.estimates(&design, statistic, by);
            agree(
                &format!("{name}.{what}"),
                &[estimates, errors].concat(),
                &peer[&format!("{name}.{what}")],
                1e-10,
            );
        }
        agree(
            name,
            &[f64::from(u32::try_from(design.degrees_of_freedom()).unwrap())],
            &peer[&format!("{name}.df")],
            0.0,
        );
    }
}

#[test]
fn design_effects() {
    let data = data();
    let script = format!(
        "{DESIGNS}{}",
        r#"
for (n in names(designs)) {
  d <- designs[[n]]
  for (r in c("TRUE", "replace")) {
    how <- if (r == "TRUE") TRUE else r
    say(paste(n, r, sep = "."), c(deff(svymean(~income, d, deff = how)), deff(svytotal(~income, d, deff = how)),
      deff(svyratio(~spent, ~income, d, na.rm = TRUE, deff = how)),
      sapply(levels(s$area), function(a) deff(svymean(~income, subset(d, area == a), deff = how)))))
  }
}
"#
    );
    let Some(peer) = run(&data.csv, &script) else { return };
    for (name, plan) in designs(&data) {
        let design = Design::new(plan).unwrap();
        for (how, effect) in [("TRUE", Effect::WithoutReplacement), ("replace", Effect::WithReplacement)] {
            let settings = Settings { effect, ..Settings::default() };
            let area = data.sample.variable("area").unwrap();
            let all = [mean("income"), total("income"), ratio()];
            let mut rows = design.estimate(&data.sample, &all, None, &settings).unwrap();
            rows.extend(design.estimate(&data.sample, &all[..1], Some(area), &settings).unwrap());
            let found: Vec<_> = rows.iter().map(|row| row.deff.unwrap()).collect();
            agree(&format!("{name}.{how}"), &found, &peer[&format!("{name}.{how}")], 1e-9);
        }
    }
}

/// One place is left of the last stratum.
#[test]
fn strata_with_one_unit() {
    let data = data();
    let script = r#"
s$w[s$place > 35] <- NA
s <- s[!is.na(s$w), ]
for (rule in c("adjust", "certainty", "average")) {
  options(survey.lonely.psu = rule)
  d <- svydesign(ids = ~place, strata = ~stratum, weights = ~w, fpc = ~fpc1, data = s)
  say(rule, c(SE(svymean(~income, d)), SE(svytotal(~income, d)), SE(svyby(~income, ~area, d, svymean))))
}
"#;
    let Some(peer) = run(&data.csv, script) else { return };
    let kept = data.places.iter().filter(|&&place| place <= 35).count();
    let cut = |codes: &[u32]| codes[..kept].to_vec();
    let income = data.sample.variable("income").unwrap().as_numbers().unwrap()[..kept].to_vec();
    let (names, areas) = data.sample.variable("area").unwrap().as_levels().unwrap();
    let area = Variable::levels("area", names.to_vec(), cut(areas)).unwrap();
    let sample =
        maillage_statistics::Sample::new(vec![Variable::numbers("income", income), area.clone()]).unwrap();
    for (name, lonely) in
        [("adjust", Lonely::Adjust), ("certainty", Lonely::Certainty), ("average", Lonely::Average)]
    {
        let plan = Plan {
            clusters: vec![cut(&data.places)],
            strata: vec![cut(&data.strata)],
            fpc: vec![data.places_in_all[..kept].to_vec()],
            lonely,
            ..Plan::of(data.weights[..kept].to_vec())
        };
        let design = Design::new(plan).unwrap();
        assert_eq!(design.lonely().len(), 1);
        let settings = Settings::default();
        let all = [mean("income"), total("income")];
        let mut rows = design.estimate(&sample, &all, None, &settings).unwrap();
        rows.extend(design.estimate(&sample, &all[..1], Some(&area), &settings).unwrap());
        agree(name, &rows.iter().map(|row| row.se).collect::<Vec<_>>(), &peer[name], 1e-9);
    }
}

#[test]
fn quantiles() {
    let data = data();
    let script = format!(
        "{DESIGNS}{}",
        r#"
for (n in names(designs)) for (p in c(.1, .5, .75)) {
  q <- svyquantile(~income, designs[[n]], p, ci = TRUE)$income
  say(paste(n, p, sep = "."), q[1, ])
}
"#
    );
    let Some(peer) = run(&data.csv, &script) else { return };
    for (name, plan) in designs(&data) {
        let design = Design::new(plan).unwrap();
        for order in [0.1, 0.5, 0.75] {
            let asked = [Statistic::Quantile { variable: "income".into(), order }];
            let row = &design.estimate(&data.sample, &asked, None, &Settings::default()).unwrap()[0];
            let found = [row.estimate, row.low.unwrap(), row.high.unwrap(), row.se];
            agree(name, &found, &peer[&format!("{name}.{order}")], 1e-9);
        }
    }
}

#[test]
fn tables() {
    let data = data();
    let script = format!(
        "{DESIGNS}{}",
        r#"
for (n in names(designs)) {
  t <- svychisq(~age + area, designs[[n]], statistic = "F")
  say(n, c(t$statistic, t$parameter, t$p.value))
  t <- svychisq(~age + online, designs[[n]], statistic = "F")
  say(paste0(n, ".online"), c(t$statistic, t$parameter, t$p.value))
}
"#
    );
    let Some(peer) = run(&data.csv, &script) else { return };
    for (name, plan) in designs(&data) {
        let design = Design::new(plan).unwrap();
        for (other, key) in [("area", name.to_owned()), ("skill", format!("{name}.online"))] {
            let test = design.independence(&data.sample, "age", other).unwrap();
            agree(&key, &[test.statistic, test.above, test.below, test.probability], &peer[&key], 1e-8);
        }
    }
}
