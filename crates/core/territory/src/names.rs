//! Names: one form for all the ways to write them, and finding territories by what a person types.

mod index;
mod meant;
mod normalise;
mod suggest;
mod typo;

pub(crate) use index::{NameIndex, Target};
pub use meant::Meant;
pub(crate) use meant::understand;
pub use normalise::normalise_name;
pub use suggest::Suggestion;
pub(crate) use suggest::suggest;
