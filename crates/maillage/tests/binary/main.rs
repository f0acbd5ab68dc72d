//! Stories told with the program as people run it: one process, arguments, files, exit codes, HTTP.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says when it skips"
)]

mod accounts;
mod backups;
mod demo;
mod doctor;
mod exchange;
mod full_disk;
mod help;
mod killed;
mod nodes;
mod observatory;
mod outage;
mod report;
mod serving;
mod settings;
mod stats;
mod support;
mod team;
