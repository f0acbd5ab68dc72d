//! Stories of needs, told over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

mod answers;
mod api;
mod areas;
mod demo;
mod kit;
mod map;
mod qualify;
mod raise;
mod summary;
mod support;
