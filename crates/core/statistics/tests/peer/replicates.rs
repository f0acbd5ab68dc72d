//! Variances out of replicates.

use maillage_statistics::calibration::{Calibrator, Form, Margin, Options};
use maillage_statistics::survey::{Design, Plan, Replicates, Replication, Settings, Statistic};

use crate::data::{Data, data, mean, total};
use crate::rscript::{agree, run};

fn asked() -> [Statistic; 3] {
    [
        mean("income"),
        total("online"),
        Statistic::Ratio { numerator: "online".into(), denominator: "income".into() },
    ]
}

fn errors(data: &Data, design: &Design, replication: Replication) -> Vec<f64> {
    let replicates = Replicates::of(design, replication).unwrap();
    let rows = replicates.estimate(&data.sample, &asked(), None, &Settings::default()).unwrap();
    rows.iter().map(|row| row.se).collect()
}

const SE: &str = r"
errors <- function(r) c(SE(svymean(~income, r)), SE(svytotal(~online, r)), SE(svyratio(~online, ~income, r)))
options(survey.replicates.mse = TRUE)
";

#[test]
fn the_jackknife() {
    let data = data();
    let script = format!(
        "{SE}{}",
        r#"
say("JK1", errors(as.svrepdesign(svydesign(ids = ~place, weights = ~w, data = s), type = "JK1", mse = TRUE)))
d <- svydesign(ids = ~place, strata = ~stratum, weights = ~w, data = s)
r <- as.svrepdesign(d, type = "JKn", mse = TRUE)
say("JKn", errors(r))
pop <- c(`(Intercept)` = 6200, agea30 = 1900, agea60 = 2200, sexM = 3000)
say("calibrated", errors(calibrate(r, ~age + sex, pop, calfun = "raking", epsilon = 1e-13, maxit = 500)))
"#
    );
    let Some(peer) = run(&data.csv, &script) else { return };
    let one = Design::new(Plan { strata: Vec::new(), ..data.places() }).unwrap();
    agree("JK1", &errors(&data, &one, Replication::Jackknife), &peer["JK1"], 1e-9);
    let strata = Design::new(data.places()).unwrap();
    agree("JKn", &errors(&data, &strata, Replication::StratifiedJackknife), &peer["JKn"], 1e-9);
    let margins =
        [("(intercept)", "", 6200.0), ("age", "a30", 1900.0), ("age", "a60", 2200.0), ("sex", "M", 3000.0)];
    let margins = margins.map(|(variable, level, total)| Margin::new(variable, level, total));
    let calibrator = Calibrator::new(&data.sample, &margins).unwrap();
    let calibrated = strata.calibrated(calibrator, Options::of(Form::Raking)).unwrap();
    agree(
        "calibrated",
        &errors(&data, &calibrated, Replication::StratifiedJackknife),
        &peer["calibrated"],
        1e-9,
    );
}

/// Two places a stratum; the replicate weights of R are other halves, so R is given ours.
#[test]
fn balanced_halves() {
    let data = data();
    let plan = Plan { strata: vec![data.places.iter().map(|place| place / 2).collect()], ..data.places() };
    let design = Design::new(plan).unwrap();
    let halves = Replicates::of(&design, Replication::Halves).unwrap();
    let fay = Replicates::of(&design, Replication::Fay { share: 0.3 }).unwrap();
    let column = |replicates: &Replicates, name: &str, place: usize| {
        let weights = replicates.weights(place).unwrap();
        let words: Vec<_> = weights.iter().map(f64::to_string).collect();
        format!("{name} <- cbind({name}, c({}))\n", words.join(","))
    };
    let mut script = "halves <- NULL\nfay <- NULL\n".to_owned();
    for place in 0..halves.count() {
        script.push_str(&column(&halves, "halves", place));
        script.push_str(&column(&fay, "fay", place));
    }
    script.push_str(SE);
    script.push_str(r#"
r <- svrepdesign(data = s, weights = ~w, repweights = halves, type = "BRR", combined.weights = TRUE, mse = TRUE)
say("BRR", errors(r))
r <- svrepdesign(data = s, weights = ~w, repweights = fay, type = "Fay", rho = .3, combined.weights = TRUE, mse = TRUE)
say("Fay", errors(r))
d <- svydesign(ids = ~place, strata = ~I(place %/% 2), weights = ~w, data = s)
say("total", SE(svytotal(~online, as.svrepdesign(d, type = "BRR", mse = TRUE))))
say("linear", SE(svytotal(~online, d)))
"#);
    let Some(peer) = run(&data.csv, &script) else { return };
    let found = errors(&data, &design, Replication::Halves);
    agree("BRR", &found, &peer["BRR"], 1e-9);
    agree("Fay", &errors(&data, &design, Replication::Fay { share: 0.3 }), &peer["Fay"], 1e-9);
    // Of a total, all balanced halves say the same, and the same as linearisation.
    agree("total", &found[1..2], &peer["total"], 1e-9);
    agree("linear", &found[1..2], &peer["linear"], 1e-9);
}

/// Two bootstraps of 1,000 replicates differ by some percent: three on average, ten hardly ever.
#[test]
fn the_bootstrap_is_near() {
    let data = data();
    let script = format!(
        "{SE}{}",
        r#"
set.seed(1)
d <- svydesign(ids = ~place, strata = ~stratum, weights = ~w, data = s)
say("boot", errors(as.svrepdesign(d, type = "subbootstrap", replicates = 1000, mse = TRUE)))
"#
    );
    let Some(peer) = run(&data.csv, &script) else { return };
    let design = Design::new(data.places()).unwrap();
    let found = errors(&data, &design, Replication::Bootstrap { replicates: 1000, seed: 1 });
    agree("bootstrap", &found, &peer["boot"], 0.1);
}
