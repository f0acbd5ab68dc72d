//! Stories of the directory, told over HTTP on both engines: a module a URL.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a story fails by panicking, in its helpers too"
)]

mod api;
mod data;
mod hostile;
mod imports;
mod kit;
mod list;
mod list_filters;
mod list_hours;
mod list_search;
mod list_where;
mod mvt;
mod naive;
mod place;
mod screens;
mod tiles;
