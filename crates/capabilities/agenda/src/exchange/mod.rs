//! Outside formats: bytes become drafts, with remarks by line. No network, no database.

pub mod ical;
