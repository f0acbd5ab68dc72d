//! Mails to those who register, and to those who have an appointment.

pub mod jobs;
pub mod notices;
mod texts;

pub use texts::{Mail, Told};
