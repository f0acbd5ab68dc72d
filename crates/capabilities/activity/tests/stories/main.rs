//! Stories of activity, told over HTTP on both engines: a module a URL.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod api;
mod figures;
mod followed;
mod imports;
mod kit;
mod offline;
mod own_file;
mod past;
mod pull;
mod report;
mod retention;
mod yearly;
