//! The words of the field.
//!
//! - [`closed`]: what a closed list is, and sets of its values; [`lists`]: the nine national lists of
//!   places of digital mediation and the 92 typologies (schema v1.0.2);
//! - [`identifiers`]: SIRET, SIREN, RNA, UAI, RIDET, and the `pivot` column that carries one of them;
//! - [`text`]: texts with a limit; [`public_id`]: identifiers in web addresses; [`codes`]: small enumerations by a word;
//! - [`formulas`]: cells that a spreadsheet would compute;
//! - [`contact`]: telephone numbers, e-mail addresses, web addresses.
//!
//! Every type is strict: a value that exists is valid. Reading is a separate, tolerant step
//! (`read`), which accepts what people and old files write; `FromStr` and serde accept only what the
//! type itself writes.

pub mod closed;
pub mod codes;
pub mod contact;
mod fold;
pub mod formulas;
pub mod identifiers;
pub mod lists;
pub mod public_id;
pub mod text;
mod text_form;

pub use closed::{ClosedList, ClosedSet, Nearest, Validity};
pub use contact::{Email, EmailError, Phone, PhoneError, WebAddress, WebAddressError};
pub use fold::reading_key;
pub use identifiers::{IdentifierError, Pivot, PivotError, Ridet, Rna, Siren, Siret, Uai};
pub use lists::{
    Access, Audience, Care, Cost, Mobility, Programme, Service, Support, TrainingLabel, Typology,
};
pub use text::{Line, Text, TextError};
