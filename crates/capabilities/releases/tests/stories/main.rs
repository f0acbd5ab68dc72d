//! Stories of releases, told over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod achieve;
mod api;
mod demo;
mod give;
mod import;
mod kit;
mod licences;
mod moderate;
mod retention;
mod reuse;
mod spread;
