//! Stories of needs, told over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod api;
mod demo;
mod kit;
mod qualify;
mod raise;
mod support;
