//! Accounts, sign-in and mail: who people are, what they may do, and how they are told.
//!
//! [`People`] is the capability, and the authenticator of the shell. A sign-in is a proof (a password, a link by mail,
//! an OpenID Connect provider) and, where a phone is enrolled or a role asks for it, a second factor. Secrets are
//! kept as fingerprints; passwords as argon2id; no address of a computer is kept.

mod acts;
mod api;
mod capability;
pub mod command_line;
pub mod demo;
mod jobs;
mod lookup;
mod mail;
pub mod model;
mod openid;
mod pages;
mod people;
mod store;

pub use acts::accounts::AccountError;
pub use acts::erase::Run;
pub use mail::MailSetupError;
pub use openid::ProviderSetupError;
pub use people::{People, PeopleError};
pub use store::MIGRATIONS;
