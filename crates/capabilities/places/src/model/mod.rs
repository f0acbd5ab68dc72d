//! What a place is: types that cannot be invalid.
//!
//! A [`Place`] is a public id, a status and a [`Sheet`]. The sheet carries the whole national schema
//! v1.0.2, plus what a regional product needs. Each field is valid by its type; what several fields
//! say together (a commune and a postal code that disagree) is a matter for the check of a file.

mod contact;
mod id;
mod location;
mod opening;
mod other_labels;
mod place;
mod professional;

#[cfg(test)]
pub(crate) mod strategies;

use maillage_vocabulary::{Line, Text};

pub use contact::Contact;
pub use id::PlaceId;
pub use location::{CommuneName, Location, PlaceNameError, Street};
pub use opening::Opening;
pub use other_labels::OtherLabels;
pub use place::{Extra, Origin, Place, Sheet, Status, Wheelchair};
pub use professional::{DisplayName, Professional, Shown, Trade};

/// Name of a place.
pub type Name = Line<300>;
/// Name of a collector of data, of a parent structure.
pub type BodyName = Line<300>;
/// Short presentation (`presentation_resume`): at most 280 characters.
pub type Summary = Text<280>;
/// Long presentation (`presentation_detail`).
pub type Detail = Text<20_000>;
/// Identifier of a place at its source.
pub type SourceId = Line<255>;
/// Floor, building, locality.
pub type Complement = Line<300>;
