//! Ways to reach a place.

mod email;
mod phone;
mod web;

pub use email::{Email, EmailError};
pub use phone::{Phone, PhoneError};
pub use web::{WebAddress, WebAddressError};
