//! Stories of skills, told over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod api;
mod counted;
mod demo;
mod join;
mod kit;
mod letters;
mod network;
mod own;
mod relay;
mod retention;
