//! Results beside those of R's package `survey`, where Rscript and the package are installed (Debian: r-cran-survey).
#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says when it is skipped"
)]

mod calibration;
mod data;
mod intervals;
mod replicates;
mod rscript;
mod small_area;
mod variance;
