//! Stories of projects, told over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod api;
mod demo;
mod kit;
mod lead;
mod list;
mod propose;
mod teams;
mod whole;
