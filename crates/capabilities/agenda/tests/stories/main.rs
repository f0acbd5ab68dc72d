//! Stories of the agenda, told over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod announce;
mod api;
mod appointments;
mod calendars;
mod certificates;
mod change;
mod demo;
mod kit;
mod list;
mod outside;
mod register;
mod retention;
mod room;
mod waiting;
