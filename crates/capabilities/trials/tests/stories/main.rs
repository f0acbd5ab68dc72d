//! Stories of tests with inhabitants, told over HTTP on both engines.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a story fails by panicking, in its helpers too")]

mod api;
mod campaign;
mod consent;
mod demo;
mod join;
mod kit;
mod links;
mod place;
mod propose;
mod public;
mod quotas;
mod report;
mod retention;
mod say;
mod sessions;
