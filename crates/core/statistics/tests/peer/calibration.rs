//! Calibrated weights, and the variance that they leave.

use maillage_statistics::calibration::{Calibrator, Form, Margin, Options, trim};
use maillage_statistics::survey::{Design, Plan};

use crate::data::{data, mean, total};
use crate::rscript::{agree, run};

/// All levels of two variables and an income: one margin follows from the others.
fn margins() -> Vec<Margin> {
    [
        ("age", "a15", 2100.0),
        ("age", "a30", 1900.0),
        ("age", "a60", 2200.0),
        ("sex", "F", 3200.0),
        ("sex", "M", 3000.0),
        ("income", "", 18_000_000.0),
    ]
    .map(|(variable, level, total)| Margin::new(variable, level, total))
    .to_vec()
}

const SCRIPT: &str = r#"
d <- svydesign(ids = ~place, strata = ~stratum, weights = ~w, data = s)
pop <- c(`(Intercept)` = 6200, agea30 = 1900, agea60 = 2200, sexM = 3000, income = 18000000)
for (m in c("linear", "truncated", "raking", "logit")) {
  b <- if (m %in% c("truncated", "logit")) c(.75, 1.3) else c(-Inf, Inf)
  f <- if (m == "truncated") "linear" else m
  g <- calibrate(d, ~age + sex + income, pop, calfun = f, bounds = b, epsilon = 1e-13, maxit = 500)
  say(paste0(m, ".w"), weights(g))
  say(paste0(m, ".mean"), c(coef(svymean(~online, g)), SE(svymean(~online, g))))
  say(paste0(m, ".total"), c(coef(svytotal(~online, g)), SE(svytotal(~online, g))))
  y <- svyby(~online, ~area, g, svymean)
  say(paste0(m, ".by"), c(coef(y), SE(y)))
}
d2 <- svydesign(ids = ~place + household, strata = ~stratum, weights = ~w, fpc = ~fpc1 + fpc2, data = s)
g2 <- calibrate(d2, ~age + sex + income, pop, calfun = "raking", epsilon = 1e-13, maxit = 500)
d1 <- calibrate(svydesign(ids = ~1, strata = ~stratum, weights = ~w, data = s), ~age + sex + income, pop, calfun = "raking", epsilon = 1e-13, maxit = 500)
y <- svyby(~online, ~area, d1, svymean)
say("alone", c(coef(y), SE(y)))
say("stages", c(coef(svymean(~online, g2)), SE(svymean(~online, g2))))
"#;

#[test]
fn weights_and_variances() {
    let data = data();
    let Some(peer) = run(&data.csv, SCRIPT) else { return };
    let bounds = (0.75, 1.3);
    for (name, form) in [
        ("linear", Form::Linear),
        ("truncated", Form::Truncated { low: bounds.0, high: bounds.1 }),
        ("raking", Form::Raking),
        ("logit", Form::Logit { low: bounds.0, high: bounds.1 }),
    ] {
        let calibrator = Calibrator::new(&data.sample, &margins()).unwrap();
        let design = Design::new(data.places()).unwrap().calibrated(calibrator, Options::of(form)).unwrap();
        assert!(design.calibration().unwrap().residual <= 1e-12);
        agree(name, design.weights(), &peer[&format!("{name}.w")], 1e-9);
        for (what, statistic, by) in
            [("mean", mean("online"), false), ("total", total("online"), false), ("by", mean("online"), true)]
        {
            let (estimates, errors) = data.estimates(&design, statistic, by);
            agree(what, &[estimates, errors].concat(), &peer[&format!("{name}.{what}")], 1e-9);
        }
    }
    let calibrator = Calibrator::new(&data.sample, &margins()).unwrap();
    let design =
        Design::new(data.two_stages()).unwrap().calibrated(calibrator, Options::of(Form::Raking)).unwrap();
    let (estimates, errors) = data.estimates(&design, mean("online"), false);
    agree("two stages", &[estimates, errors].concat(), &peer["stages"], 1e-9);
    let calibrator = Calibrator::new(&data.sample, &margins()).unwrap();
    let alone = Plan { clusters: Vec::new(), ..data.places() };
    let design = Design::new(alone).unwrap().calibrated(calibrator, Options::of(Form::Raking)).unwrap();
    let (estimates, errors) = data.estimates(&design, mean("online"), true);
    agree("respondents drawn alone", &[estimates, errors].concat(), &peer["alone"], 1e-9);
}

#[test]
fn trimmed_weights() {
    let data = data();
    let script = r"
d <- trimWeights(svydesign(ids = ~1, weights = ~w, data = s), upper = 12, lower = 7, strict = TRUE)
say('trimmed', weights(d))
";
    let Some(peer) = run(&data.csv, script) else { return };
    agree("trimmed", &trim(&data.weights, 7.0, 12.0).unwrap(), &peer["trimmed"], 1e-9);
}
