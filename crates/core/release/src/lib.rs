//! What may be given away, and under which terms.
//!
//! - [`licence`]: free licences by nature (code, data, content), what each asks for, its official text;
//! - [`compatibility`]: whether something made from other things may be given under a licence, and why;
//! - [`publiccode`]: `publiccode.yml` 0.7, read with what is wrong by line and column, and written.
//!
//! Nothing here is legal advice: what is not known for sure is told as “to check”, never as right.

pub mod compatibility;
pub mod licence;
pub mod publiccode;

pub use compatibility::{Check, Finding, Origin, Reason, Verdict, check, that_fit};
pub use licence::{Family, Licence, Nature, Notice, Obligation, license_file};
