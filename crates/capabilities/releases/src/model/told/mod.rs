//! What is told in a form or by a program, and what it means.

mod achievement;
mod deliverable;
mod kit;
mod reuse;

use std::str::FromStr;

use chrono::NaiveDate;
use maillage_vocabulary::{TextError, WebAddress};

pub use achievement::{ToldAchievement, ToldCount};
pub use deliverable::{ToldDeliverable, ToldSoftware, ToldSource, origin_code};
pub use kit::ToldKit;
pub use reuse::ToldReuse;

/// A field that is not right, and the key of the sentence that says what to do.
pub type Fault = (String, &'static str);

/// Takes fields, and remembers those that are not right.
#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, field: impl Into<String>, key: &'static str) {
        self.0.push((field.into(), key));
    }

    /// A text that must be there.
    fn required<T: FromStr<Err = TextError>>(
        &mut self,
        field: &str,
        text: &str,
        (empty, long): (&'static str, &'static str),
    ) -> Option<T> {
        text.parse()
            .map_err(|error| {
                self.add(
                    field,
                    match error {
                        TextError::Empty => empty,
                        TextError::TooLong { .. } => long,
                    },
                );
            })
            .ok()
    }

    /// A text that may be left out.
    fn maybe<T: FromStr<Err = TextError>>(
        &mut self,
        field: &str,
        text: &str,
        long: &'static str,
    ) -> Option<T> {
        match text.parse() {
            Ok(value) => Some(value),
            Err(TextError::Empty) => None,
            Err(TextError::TooLong { .. }) => {
                self.add(field, long);
                None
            }
        }
    }

    /// A word of a list.
    fn word<T: FromStr>(&mut self, field: &str, text: &str) -> Option<T> {
        text.trim().parse().map_err(|_| self.add(field, "release-error-choose")).ok()
    }

    /// An address of the web that may be left out.
    fn address(&mut self, field: &str, text: &str) -> Option<WebAddress> {
        if text.trim().is_empty() {
            return None;
        }
        WebAddress::read(text).map_err(|_| self.add(field, "release-error-address")).ok()
    }

    /// A day.
    fn day(&mut self, field: &str, text: &str) -> Option<NaiveDate> {
        text.trim().parse().map_err(|_| self.add(field, "release-error-day")).ok()
    }

    /// The value, where nothing was wrong.
    fn end<T>(self, value: Option<T>) -> Result<T, Vec<Fault>> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(self.0),
        }
    }
}
