//! Figures: what a dashboard shows, as tables that a page draws, a file holds and a program reads alike.
//!
//! On every view wider than one's own data small counts are hidden, and others with them where they would give them back.

mod areas;
mod asked;
mod compare;
mod csv;
mod dashboard;
mod table;

pub use areas::{Area, Areas, CLASSES};
pub use asked::{Asked, Beside, Misread, Question, Whose, belongs_to};
pub use compare::{Compared, Comparison, Measure, Told};
pub use csv::write_csv;
pub use dashboard::{Dashboard, Headline};
pub use table::{Count, Row, Secrecy, Table, Unit};
