//! Mails to those who register.

pub mod jobs;
mod texts;

pub use texts::{Mail, Told};
