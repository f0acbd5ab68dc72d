//! The yearly report on the command line.

use crate::support::Installation;

#[test]
fn a_report_of_nobody_is_wrong_use() {
    let here = Installation::sqlite();
    here.run(&["migrate"]).with(0);
    for wrong in [["--year", "26"], ["--territory", "D99x"], ["--place", "x"], ["--organization", "1"]] {
        let mut args = vec!["report", "--output", "bilan.pdf"];
        args.extend(wrong);
        if !wrong.contains(&"--year") {
            args.extend(["--year", "2026"]);
        }
        let ran = here.run(&args).with(2);
        assert!(!ran.err.is_empty() && !here.path("bilan.pdf").exists(), "{wrong:?}: {}", ran.err);
    }
}

#[cfg(feature = "pdf")]
#[test]
fn a_report_is_a_pdf() {
    let here = Installation::sqlite();
    here.run(&["migrate"]).with(0);
    here.run(&["report", "--year", "2025", "--output", "bilan.pdf"]).with(0);
    assert!(std::fs::read(here.path("bilan.pdf")).unwrap().starts_with(b"%PDF-1.7"));
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_program_without_a_press_says_how_to_get_one() {
    let here = Installation::sqlite();
    here.run(&["migrate"]).with(0);
    let ran = here.run(&["report", "--year", "2025", "--output", "bilan.pdf"]).with(1);
    assert!(ran.err.contains("make build") && !here.path("bilan.pdf").exists(), "{}", ran.err);
}
