//! Runs R on the shared sample.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::LazyLock;

/// Whether R and its package are there.
static INSTALLED: LazyLock<bool> = LazyLock::new(|| {
    let tried = Command::new("Rscript").args(["-e", "suppressMessages(library(survey))"]).output();
    tried.is_ok_and(|output| output.status.success())
});

/// What comes before each script: the sample, and `say(name, numbers)`.
const BEFORE: &str = r#"
suppressMessages(library(survey))
options(warn = -1)
s <- read.csv("sample.csv")
for (f in c("age", "sex", "area")) s[[f]] <- factor(s[[f]])
say <- function(name, x) cat(name, sprintf("%.17g", as.numeric(x)), "\n")
"#;

/// The numbers that a script says, by name; none, with a word, where R is missing.
pub fn run(csv: &str, script: &str) -> Option<BTreeMap<String, Vec<f64>>> {
    if !*INSTALLED {
        eprintln!("skipped: Rscript with the package survey is not installed");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sample.csv"), csv).unwrap();
    std::fs::write(folder.path().join("script.R"), format!("{BEFORE}{script}")).unwrap();
    let output = Command::new("Rscript").arg("script.R").current_dir(folder.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let line = |line: &str| {
        let mut words = line.split_whitespace();
        let name = words.next()?.to_owned();
        Some((name, words.map(|word| word.parse().unwrap_or(f64::NAN)).collect()))
    };
    Some(text.lines().filter_map(line).collect())
}

/// Numbers agree to a relative difference.
pub fn agree(what: &str, found: &[f64], peer: &[f64], within: f64) {
    assert_eq!(found.len(), peer.len(), "{what}: {found:?} beside {peer:?}");
    for (found, peer) in found.iter().zip(peer) {
        let same = (found - peer).abs() <= within * peer.abs() || found.is_nan() && peer.is_nan();
        assert!(same, "{what}: {found} beside {peer} of R");
    }
}
