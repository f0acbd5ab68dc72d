//! Intervals of proportions.

use maillage_statistics::interval::Interval;
use maillage_statistics::survey::{Design, Plan, Settings, Statistic};

use crate::data::data;
use crate::rscript::{agree, run};

#[test]
fn intervals_of_proportions() {
    let data = data();
    let script = r#"
designs <- list(
  alone = svydesign(ids = ~1, weights = ~w, data = s),
  places = svydesign(ids = ~place, strata = ~stratum, weights = ~w, data = s),
  stages = svydesign(ids = ~place + household, strata = ~stratum, weights = ~w, fpc = ~fpc1 + fpc2, data = s))
for (n in names(designs)) for (m in c("logit", "xlogit", "asin", "beta", "mean")) for (l in c(.95, .999))
  say(paste(n, m, l, sep = "."), attr(svyciprop(~online, designs[[n]], method = m, level = l), "ci"))
d <- subset(designs$places, area == "e2")
for (m in c("logit", "xlogit", "asin", "beta", "mean"))
  say(paste0("domain.", m), attr(svyciprop(~online, d, method = m), "ci"))
"#;
    let Some(peer) = run(&data.csv, script) else { return };
    let methods = [
        // R fits a model, and stops when its deviance moves by 1e-8.
        ("logit", Interval::Logit, 1e-7),
        ("xlogit", Interval::Xlogit, 1e-10),
        ("asin", Interval::Asin, 1e-10),
        ("beta", Interval::Beta, 1e-10),
        ("mean", Interval::Mean, 1e-10),
    ];
    let asked = [Statistic::Proportion { variable: "skill".into() }];
    let plans =
        [("alone", Plan::of(data.weights.clone())), ("places", data.places()), ("stages", data.two_stages())];
    for (name, plan) in plans {
        let design = Design::new(plan).unwrap();
        for (method, proportions, within) in methods {
            for confidence in [0.95, 0.999] {
                let settings = Settings { confidence, proportions, ..Settings::default() };
                let row = &design.estimate(&data.sample, &asked, None, &settings).unwrap()[1];
                let key = format!("{name}.{method}.{confidence}");
                agree(&key, &[row.low.unwrap(), row.high.unwrap()], &peer[&key], within);
            }
            if name == "places" {
                let settings = Settings { proportions, ..Settings::default() };
                let area = data.sample.variable("area").unwrap();
                let rows = design.estimate(&data.sample, &asked, Some(area), &settings).unwrap();
                let row = rows
                    .iter()
                    .find(|row| row.by.as_deref() == Some("e2") && row.level.as_deref() == Some("yes"));
                let row = row.unwrap();
                agree(
                    method,
                    &[row.low.unwrap(), row.high.unwrap()],
                    &peer[&format!("domain.{method}")],
                    within,
                );
            }
        }
    }
}
