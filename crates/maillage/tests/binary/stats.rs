//! Surveys and tables on the command line.

use std::process::Command;

use serde_json::Value;

use crate::support::{Installation, Ran};

const SAMPLE: &str = "id,sex,age,place,online,hours,w\n\
    1,F,young,1,yes,4,25\n2,F,old,1,no,,25\n3,M,young,2,yes,7.5,25\n4,M,old,2,yes,2,25\n5,F,old,3,no,1,25\n6,M,young,3,yes,3,25\n";
const MARGINS: &str =
    "variable,level,total\n(intercept),,100\nsex,F,52\nsex,M,48\nage,young,30\nage,old,70\n";
const DESIGN: &str = "weight = \"w\"\ncluster = [\"place\"]\n";

/// Files of a story, and `maillage stats` over them.
struct Story(Installation);

impl Story {
    fn new(files: &[(&str, &str)]) -> Self {
        let here = Installation::sqlite();
        for (name, text) in files {
            here.file(name, text);
        }
        Self(here)
    }

    fn run(&self, line: &str) -> Ran {
        self.0.run(&["stats"].into_iter().chain(line.split_whitespace()).collect::<Vec<_>>())
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.path(name)).unwrap()
    }

    fn exists(&self, name: &str) -> bool {
        self.0.path(name).exists()
    }
}

fn survey() -> Story {
    Story::new(&[("s.csv", SAMPLE), ("m.csv", MARGINS), ("d.toml", DESIGN)])
}

/// The last cell of each row as a number.
fn last(text: &str) -> Vec<f64> {
    text.lines().skip(1).map(|line| line.rsplit(',').next().unwrap().parse().unwrap()).collect()
}

fn near(found: f64, wanted: f64) -> bool {
    (found - wanted).abs() < 1e-9 * wanted.abs().max(1.0)
}

#[test]
fn a_sample_is_calibrated_to_its_margins() {
    let story = survey();
    for method in ["linear", "raking", "logit --bounds 0.2,3", "truncated --bounds 0.2,3"] {
        let line =
            format!("calibrate --sample s.csv --margins m.csv --method {method} --weight w --out out.csv");
        let ran = story.run(&line).with(0);
        assert!(ran.out.is_empty() && ran.err.contains("5 margins"), "{}", ran.err);
        let text = story.read("out.csv");
        assert!(
            text.starts_with("id,sex,age,place,online,hours,w,calibrated_weight\n1,F,young,1,yes,4,25,"),
            "{text}"
        );
        let weights = last(&text);
        let sum = |chosen: &[usize]| chosen.iter().map(|&row| weights[row]).sum::<f64>();
        assert!(near(sum(&[0, 1, 4]), 52.0) && near(sum(&[2, 3, 5]), 48.0), "{method}: {weights:?}");
        assert!(near(sum(&[0, 2, 5]), 30.0) && near(sum(&[1, 3, 4]), 70.0), "{method}: {weights:?}");
    }
}

/// Six answers of three places, as in the documentation of the survey module: sums by place are 0, 1/6 and -1/6 when shares
/// are one half; here four of six are online.
#[test]
fn shares_means_ratios_totals_and_quantiles() {
    let story = survey();
    let line = "estimate --sample s.csv --design d.toml --proportion online --mean hours --total sex --ratio hours/w \
        --quantile hours@0.5 --json";
    let rows = story.run(line).with(0).json();
    let find = |statistic: &str, level: Option<&str>| {
        let is = |row: &&Value| row["statistic"] == statistic && row["level"].as_str() == level;
        rows.as_array().unwrap().iter().find(is).unwrap().clone()
    };
    let share = find("proportion", Some("yes"));
    // Sums by place of (y - 2/3) / 6: -1/18, 2/18, -1/18. V = 3/2 · 6/324.
    assert!(near(share["estimate"].as_f64().unwrap(), 2.0 / 3.0), "{share}");
    assert!(near(share["se"].as_f64().unwrap(), (1.0_f64 / 36.0).sqrt()), "{share}");
    assert_eq!((&share["n"], &share["by"]), (&6.into(), &Value::Null));
    assert!(share["low"].as_f64().unwrap() < 0.66 && share["high"].as_f64().unwrap() > 0.67, "{share}");
    let mean = find("mean", None);
    assert!(near(mean["estimate"].as_f64().unwrap(), 3.5) && mean["n"] == 5, "{mean}");
    assert!(near(find("total", Some("F"))["estimate"].as_f64().unwrap(), 75.0));
    assert!(near(find("ratio", None)["estimate"].as_f64().unwrap(), 17.5 / 125.0));
    let median = find("quantile", None);
    assert!(median["variable"] == "hours@0.5" && near(median["estimate"].as_f64().unwrap(), 3.0), "{median}");
}

#[test]
fn domains_are_crossed_and_weights_calibrated() {
    let story = survey();
    let line = "estimate --sample s.csv --design d.toml --proportion online --by sex,age --ci beta --calibrate m.csv --method raking --json";
    let rows = story.run(line).with(0).json();
    let domains: Vec<_> = rows.as_array().unwrap().iter().filter_map(|row| row["by"].as_str()).collect();
    assert!(domains.contains(&"F, old") && domains.contains(&"M, young"), "{domains:?}");
    let plain = story
        .run("estimate --sample s.csv --design d.toml --total sex --calibrate m.csv --method raking")
        .with(0);
    // Margins are known: nothing is left to chance.
    let line = plain.out.lines().find(|line| line.contains(" F ")).unwrap();
    assert!(line.split_whitespace().any(|cell| cell == "52"), "{}", plain.out);
}

#[test]
fn what_should_be_known_is_told() {
    let sample = SAMPLE.replace("6,M,young,3,yes,3,25", "6,M,young,3,yes,,0").replace(",hours,", ",h,");
    let silent = "id,h,x,w,s\n1,1,,5,a\n2,2,NA,5,a\n3,3,,5,b\n";
    let design = "weight = \"w\"\nstrata = \"s\"\n";
    let story = Story::new(&[("s.csv", &sample), ("d.toml", DESIGN), ("x.csv", silent), ("x.toml", design)]);
    let ran = story.run("estimate --sample s.csv --design d.toml --mean h").with(0);
    assert!(ran.err.contains("1 answer has the weight zero"), "{}", ran.err);
    let ran = story.run("estimate --sample x.csv --design x.toml --mean x,h --json").with(0);
    assert!(
        ran.err.contains("Nobody answered x") && ran.err.contains("1 stratum has one unit"),
        "{}",
        ran.err
    );
    assert!(ran.json()[0]["estimate"].is_null() && near(ran.json()[1]["estimate"].as_f64().unwrap(), 2.0));
}

#[test]
fn what_is_wrong_is_told_and_nothing_is_written() {
    let calibrate = "calibrate --sample s.csv --margins m.csv --weight w --out out.csv --method";
    let estimate = "estimate --sample s.csv --design d.toml --mean hours";
    let with = |name: &'static str, text: String| {
        let mut files =
            vec![("s.csv", SAMPLE.to_owned()), ("m.csv", MARGINS.to_owned()), ("d.toml", DESIGN.to_owned())];
        files.retain(|(known, _)| *known != name);
        files.push((name, text));
        Story::new(&files.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>())
    };
    let cases = [
        (survey(), format!("{calibrate} cubic"), 2, vec!["cubic", "raking"]),
        (survey(), format!("{calibrate} logit"), 2, vec!["--bounds"]),
        (survey(), format!("{calibrate} raking --bounds 0.5,2"), 2, vec!["logit"]),
        (survey(), format!("{calibrate} logit --bounds 1.5,2"), 2, vec!["1.5"]),
        (survey(), format!("{calibrate} logit --bounds 0.9,1.1"), 1, vec!["m.csv", "line 2", "0.9"]),
        (
            with("m.csv", MARGINS.replace("sex,F,52", "sex,X,52")),
            format!("{calibrate} raking"),
            1,
            vec!["m.csv", "3", "sex=X"],
        ),
        (
            with("m.csv", MARGINS.replace("sex,F,52", "sex,F,60")),
            format!("{calibrate} raking"),
            1,
            vec!["m.csv", "48", "40"],
        ),
        (
            with("m.csv", MARGINS.replace("sex,F,52", "sex,F,many")),
            format!("{calibrate} raking"),
            1,
            vec!["m.csv", "line 3", "many", "total"],
        ),
        (
            with("m.csv", MARGINS.replace("sex,M", "sex,F")),
            format!("{calibrate} raking"),
            1,
            vec!["m.csv", "line 4", "twice"],
        ),
        (
            with("m.csv", MARGINS.replace("age,old", "diploma,none")),
            format!("{calibrate} raking"),
            1,
            vec!["s.csv", "diploma"],
        ),
        (
            with("s.csv", SAMPLE.replace("2,F,old,1,no,,25", "2,F,,1,no,,25")),
            format!("{calibrate} raking"),
            1,
            vec!["s.csv", "line 3", "age"],
        ),
        (
            with("s.csv", SAMPLE.replace("7.5,25", "7.5,-25")),
            format!("{calibrate} raking"),
            1,
            vec!["s.csv", "line 4", "-25", "w"],
        ),
        (
            with("s.csv", SAMPLE.replace("7.5", "many")),
            estimate.to_owned(),
            1,
            vec!["s.csv", "line 4", "many", "hours"],
        ),
        (with("s.csv", String::new()), estimate.to_owned(), 1, vec!["s.csv", "no rows"]),
        (
            with("s.csv", SAMPLE.lines().next().unwrap().to_owned()),
            estimate.to_owned(),
            1,
            vec!["s.csv", "no rows"],
        ),
        (
            with("s.csv", SAMPLE.replace("yes,3,25", "yes,3")),
            estimate.to_owned(),
            1,
            vec!["s.csv", "line 7", "6", "7"],
        ),
        (with("d.toml", "weight = \"weights\"".to_owned()), estimate.to_owned(), 1, vec!["s.csv", "weights"]),
        (
            with("d.toml", "weight = \"w\"\nclusters = \"place\"".to_owned()),
            estimate.to_owned(),
            1,
            vec!["d.toml", "line 2", "clusters"],
        ),
        (survey(), "estimate --sample s.csv --design d.toml".to_owned(), 2, vec!["--mean"]),
        (survey(), "estimate --sample no.csv --design d.toml --mean hours".to_owned(), 2, vec!["no.csv"]),
        (
            survey(),
            "estimate --sample s.csv --design d.toml --quantile hours@2".to_owned(),
            2,
            vec!["hours@2"],
        ),
    ];
    for (story, line, code, words) in cases {
        let ran = story.run(&line).with(code);
        let said = ran.err.replace(['\u{2068}', '\u{2069}', '\u{a0}'], "");
        assert!(words.iter().all(|word| said.contains(word)), "{line}: {words:?}: {said}");
        assert!(ran.out.is_empty() && !story.exists("out.csv"), "{line}: {}", ran.out);
    }
}

const AREAS: &str = "area,y,v,x,flat\nApt,0.21,0.0010,0.16,1\nArles,0.30,0.0002,0.24,1\nDigne,0.17,0.0020,0.14,1\n\
    Gap,0.13,0.0006,0.12,1\nNice,0.20,0.0001,0.19,1\nSault,,,0.15,1\n";

#[test]
fn areas_borrow_from_one_another() {
    let story = Story::new(&[("a.csv", AREAS)]);
    for method in ["reml", "ml", "fh"] {
        let line = format!(
            "fay-herriot --data a.csv --estimate y --variance v --covariates x --method {method} --json"
        );
        let answer = story.run(&line).with(0).json();
        assert_eq!(answer["method"], method);
        assert!(answer["variance_component"].as_f64().unwrap() >= 0.0);
        let areas = answer["areas"].as_array().unwrap();
        assert_eq!((areas.len(), &areas[5]["row"]), (6, &6.into()));
        assert!(areas.iter().all(|area| area["mse"].as_f64().unwrap() > 0.0), "{answer}");
        assert_eq!(answer["coefficients"][1]["name"], "x");
    }
    let wrong =
        story.run("fay-herriot --data a.csv --estimate y --variance v --covariates x,flat --json").with(1);
    assert!(wrong.err.contains("a.csv") && wrong.err.contains("`flat` is the same"), "{}", wrong.err);
    let wrong = story.run("fay-herriot --data a.csv --estimate area --variance v --json").with(1);
    assert!(wrong.err.contains("Apt"), "{}", wrong.err);
}

const TABLE: &str = "town,age,n\nApt,young,3\nApt,old,22\nApt,total,25\nGap,young,30\nGap,old,45\nGap,total,75\n\
    total,young,33\ntotal,old,67\ntotal,total,100\n";

#[test]
fn a_table_is_protected_attacked_and_written() {
    let story = Story::new(&[
        ("t.csv", TABLE),
        ("r.toml", "version = \"2026-1\"\nminimum = 5\n[unreliable]\nbelow = 34\n"),
    ]);
    let line = "protect --table t.csv --rules r.toml --out p.csv --public public.csv --json";
    let answer = story.run(line).with(0).json();
    assert_eq!(
        (&answer["cells"], &answer["primary"], &answer["secondary"]),
        (&9.into(), &1.into(), &3.into())
    );
    assert_eq!((&answer["exact_disclosures"], &answer["interval_disclosures"]), (&0.into(), &0.into()));
    assert_eq!((&answer["published"], &answer["rules"]), (&5.into(), &"2026-1".into()));
    let own = story.read("p.csv");
    assert!(
        own.starts_with("town,age,n,status,low,high\nApt,young,3,primary,1,24\nApt,old,22,secondary,1,24\n"),
        "{own}"
    );
    let public = story.read("public.csv");
    assert!(
        public.starts_with("town,age,n,mark\nApt,young,,c\nApt,old,,c\nApt,total,25,u\nGap,young,,c\n"),
        "{public}"
    );
    assert!(!public.contains(",3,") && public.contains("total,total,100,\n"), "{public}");
    for (text, words) in [
        (TABLE.replace("Apt,total,25", "Apt,total,26"), ["t.csv", "26"]),
        (TABLE.replace("young,3\n", "young,-3\n"), ["line 2", "-3"]),
        (TABLE.replace("town,age,n", "town,age,count"), ["t.csv", "n"]),
    ] {
        let story = Story::new(&[("t.csv", &text), ("r.toml", "minimum = 5")]);
        let ran = story.run("protect --table t.csv --rules r.toml --out p.csv --json").with(1);
        assert!(words.iter().all(|word| ran.err.contains(word)) && !story.exists("p.csv"), "{}", ran.err);
    }
}

/// R's survey on the same files, where it is installed.
#[test]
fn r_says_the_same() {
    let story = survey();
    let script = "suppressMessages(library(survey)); s <- read.csv('s.csv'); d <- svydesign(~place, weights=~w, data=s); \
        d <- calibrate(d, ~sex+age, c(`(Intercept)`=100, sexM=48, ageyoung=30), calfun='raking', epsilon=1e-12, maxit=500); \
        m <- svymean(~I(online=='yes'), d); cat(sprintf('%.15g', c(weights(d), coef(m)[2], SE(m)[2])))";
    let r = Command::new("Rscript").args(["-e", script]).current_dir(story.0.path("")).output();
    let Some(r) = r.ok().filter(|output| output.status.success()) else {
        eprintln!("skipped: R's package survey is not installed");
        return;
    };
    let text = String::from_utf8(r.stdout).unwrap();
    let wanted: Vec<f64> = text.split_whitespace().map(|one| one.parse().unwrap()).collect();
    story.run("calibrate --sample s.csv --margins m.csv --method raking --weight w --out out.csv").with(0);
    let weights = last(&story.read("out.csv"));
    let close = |one: f64, other: f64| (one - other).abs() < 1e-8 * other.abs();
    assert!(weights.iter().zip(&wanted).all(|(&one, &other)| close(one, other)), "{weights:?} {wanted:?}");
    let line = "estimate --sample s.csv --design d.toml --proportion online --calibrate m.csv --method raking --json";
    let share = story.run(line).with(0).json()[1].clone();
    assert!(
        close(share["estimate"].as_f64().unwrap(), wanted[6])
            && close(share["se"].as_f64().unwrap(), wanted[7]),
        "{share} {wanted:?}"
    );
}
