//! Who can do what, and wants to learn what, in counts that everybody may see.
//!
//! Three rules keep anybody from being found:
//!
//! - each skill, each family and all together have a table of their own over the territories, protected by
//!   `core/statistics`: counts under five are hidden, zero apart, and with them what would give them back. Where a whole is hidden,
//!   nothing is told of its parts: of a family where the number of all people is hidden, of a skill where its family is;
//! - then, for each small count, other people are looked for who would be told in the same way and of whom it is another
//!   (`twin.rs`): whoever puts all tables together cannot tell them from the true ones. Where there are none, the table loses
//!   its finest territories;
//! - counts are made again at night, and only once as many profiles changed ([`run`]): nobody is seen to come.

mod area;
mod document;
mod item;
mod protect;
mod publish;
mod tally;
#[cfg(test)]
mod tests;
mod twin;

pub use area::{Area, Ground};
pub use document::{Count, Counts};
pub use item::{Item, Measure};
pub use publish::{now, run, threshold};
