//! Rules of accounts: no SQL, no HTTP, no clock.

mod back;
mod device;
mod granting;
mod name;
mod network;
mod password;
pub mod recovery;
pub mod retention;
mod secret;
mod session;
pub mod throttle;
pub mod token;
pub mod totp;
pub mod writing;

pub use back::back_to;
pub use device::Device;
pub use granting::{GIVEN, PlaceLocator, exists, may_give, may_manage};
pub use name::{Address, AddressError, NameError, PersonName};
pub use network::Neighbourhood;
pub use password::{NewPassword, PasswordError, SHORTEST as PASSWORD_LEAST};
pub use secret::{Secret, TOKEN_PREFIX, fingerprint};
pub use session::{Lifetime, NOTED_EVERY, PROOF_LASTS, Stage};
