//! Tools of reading that know nothing of places: other capabilities read their files with them.

pub use super::encoding::{Decoded, decode};
pub use super::json_rows::{JsonFault, JsonRow, JsonRows, is_json};
pub use super::national::read_date;
pub use super::problem::{general, shortened};
pub use super::table::{RowFault, Table, TableRow};
