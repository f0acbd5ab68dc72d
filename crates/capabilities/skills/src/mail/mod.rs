//! Letters to those who offer their time.

mod jobs;
mod texts;

pub use jobs::{KIND, SendMail, link, new, renewal, sent};
pub use texts::{Mail, Told};
