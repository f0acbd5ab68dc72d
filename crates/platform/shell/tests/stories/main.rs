//! Stories of the shell, told over HTTP on both engines.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a story fails by panicking, in its helpers too")]

mod charts;
mod failures;
mod follow;
mod guard;
mod headers;
mod language;
mod limits;
mod operations;
mod origin;
mod pages;
mod panics;
mod probe;
mod ready;
