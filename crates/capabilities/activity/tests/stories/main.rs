//! Stories of activity, told over HTTP on both engines: a module a URL.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod api;
mod figures;
mod kit;
mod offline;
mod report;
mod retention;
mod yearly;
