//! Opening hours: the OpenStreetMap text that the national schema asks for, what it means at a given moment, and
//! how to read the free French texts that places really write.
//!
//! - [`Hours`] is a valid, normalised text of the
//!   [opening_hours specification](https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification). It answers
//!   [`Hours::status`], [`Hours::is_open`] and [`Hours::week`], writes itself in French or English
//!   ([`Hours::describe`]) and gives the parts that schema.org wants ([`Hours::specification`]).
//! - [`read_french`] and [`read_days`] turn what people wrote into [`Hours`]. They would rather give back the words
//!   ([`Reading::rest`]) than publish hours nobody meant.
//!
//! # Public holidays
//!
//! `PH` rules follow the public holidays of France (those of the whole country; the two days of Alsace-Moselle and
//! the days of the overseas territories are not in the calendar). A text without a `PH` rule says nothing about
//! holidays, so the week is evaluated as written: guessing "closed" would be as wrong as guessing "open".
//! [`Week::holidays`] marks those days so that a page can warn the reader.
//!
//! `SH` (school holidays) depends on the zone and changes every year: no calendar is embedded, such rules are kept in
//! the text, described in words and listed in [`Week::notes`], but never match a date.

mod describe;
mod evaluate;
mod holidays;
mod hours;
mod read;
mod rest_words;
mod schema_org;
mod status_words;
mod week;
mod words;

pub use chrono::Weekday;
pub use evaluate::Status;
pub use hours::{Hours, HoursError, MAX_LENGTH};
pub use read::{Reading, read_days, read_french};
pub use rest_words::rest_in_words;
pub use schema_org::Specification;
pub use week::{Range, Row, RowGroup, Week};
pub use words::Language;
