//! Illectronisme as INSEE counts it: two editions, never one line.
//!
//! Areas, period and thresholds changed from 2019 to 2021. Each edition has types of its own: nothing here compares
//! them, or turns one into the other.
//!
//! ```compile_fail,E0308
//! use maillage_questionnaire::instruments::illectronisme::{edition_2019, edition_2021};
//!
//! let (before, after) = (edition_2019::Class::NonUser, edition_2021::Class::NonUser);
//! assert!(before == after); // no such comparison
//! ```

pub mod edition_2019;
pub mod edition_2021;
