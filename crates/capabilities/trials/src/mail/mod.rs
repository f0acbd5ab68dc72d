//! Letters to teams and to testers. Whoever has no mailbox is called by a place.

pub mod jobs;
mod texts;

pub use texts::{Mail, To, Told};
