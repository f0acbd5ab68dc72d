//! Stories of consultations, told over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod api;
mod ask;
mod conclude;
mod demo;
mod kit;
mod list;
mod respond;
mod retention;
mod team;
