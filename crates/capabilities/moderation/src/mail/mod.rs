//! Letters to those who reported and to those who contest, where they wish an answer.

mod jobs;
mod texts;

pub use jobs::{KIND, SendMail, to_appellant, to_reporter};
pub use texts::{Mail, Told};
