//! Stories of moderation, told over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod api;
mod board;
mod contest;
mod decide;
mod demo;
mod kit;
mod log;
mod report;
mod retention;
